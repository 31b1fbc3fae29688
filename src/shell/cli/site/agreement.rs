//! How the reports of an event stand to each other, as markup: in a few words, and as a table of
//! what each of them says.

use super::markup::spoken;
use crate::agreement::{Aspect, Verdict};
use crate::explore::{Explorer, Matrix, MatrixCell, MatrixRow, Opened, Standing};
use crate::status::Status;
use crate::text::one_line;
use html_escape::encode_text;

/// The badges of an event; none where one source alone tells it as a fact.
pub(super) fn badges(standing: &Standing) -> String {
    let status = match standing.status {
        Status::Happened => None,
        Status::Planned => Some("planned"),
        Status::Foiled => Some("foiled"),
        Status::Cancelled => Some("cancelled"),
        Status::Denied => Some("denied"),
        Status::Alleged => Some("alleged"),
    };
    let differs = standing.differs.iter().map(|aspect| match aspect {
        Aspect::When => "dates differ",
        Aspect::Place => "places differ",
        Aspect::Who => "names differ",
        Aspect::Number => "numbers differ",
        Aspect::Claim => "one denies it",
    });
    let agree = standing.agreeing().map(|sources| badge("", &format!("{sources} sources agree")));
    let denied = standing.denied_by.iter().map(|speaker| badge(" differs", &denied(speaker)));
    let badges = status.map(|word| badge("", word)).into_iter();
    badges.chain(differs.map(|words| badge(" differs", words))).chain(agree).chain(denied).collect()
}

fn badge(kind: &str, words: &str) -> String {
    format!("<span class=\"badge{kind}\">{}</span> ", encode_text(words))
}

fn denied(speaker: &str) -> String {
    if speaker.is_empty() { "denied".to_owned() } else { format!("denied by {speaker}") }
}

/// The table: a row a sentence, a column for all that any of them says anything of. None where
/// there is nothing to lay beside what one report says.
pub(super) fn table(matrix: &Matrix, explorer: &Explorer) -> String {
    if !matrix.is_worth_showing() {
        return String::new();
    }
    let headings = matrix.aspects.iter().map(|aspect| match aspect {
        Aspect::When => "When",
        Aspect::Place => "Where",
        Aspect::Who => "Who",
        Aspect::Number => "How many",
        Aspect::Claim => "Who says so",
    });
    let headings: String = headings.map(|it| format!("<th scope=\"col\">{it}</th>")).collect();
    let rows: String = matrix.rows.iter().map(|told| row(told, explorer)).collect();
    format!(
        "<h2 id=\"agreement\">What each source says</h2>\
         <div class=\"matrix-frame\" role=\"group\" tabindex=\"0\" aria-labelledby=\"agreement\">\
         <table class=\"matrix\"><thead><tr><th scope=\"col\">Source</th>{headings}</tr></thead>\
         <tbody>{rows}</tbody></table></div>"
    )
}

fn row(row: &MatrixRow, explorer: &Explorer) -> String {
    let source = if row.source.is_empty() { "Source not named" } else { &row.source };
    let copied = if row.copied { "<small>the same words as above</small>" } else { "" };
    let cells: String = row.cells.iter().map(|told| cell(told, &row.language, explorer)).collect();
    format!("<tr><th scope=\"row\" dir=\"auto\">{}{copied}</th>{cells}</tr>", encode_text(source))
}

fn cell(cell: &MatrixCell, language: &str, explorer: &Explorer) -> String {
    let (class, sign, verdict) = match cell.verdict {
        Verdict::Agrees => ("", "", "agrees"),
        Verdict::Differs => (" class=\"differs\"", "\u{2260}", "differs"),
        Verdict::Silent => ("", "\u{2013}", "says nothing"),
    };
    let quote = match cell.quote.as_str() {
        "" => String::new(),
        quote => format!("<q{}>{}</q>", spoken(language), encode_text(quote)),
    };
    let when = cell.when.map(|when| format!("<small>{}</small>", when.in_words()));
    let denials: String = cell
        .denials
        .iter()
        .map(|it| {
            let words = words(&it.opened, explorer).unwrap_or_default();
            format!(
                "<p class=\"denial\">{} <q{}>{}</q></p>",
                encode_text(&denied(&it.speaker)),
                spoken(language),
                encode_text(&one_line(words))
            )
        })
        .collect();
    format!(
        "<td{class}><span class=\"sign\" aria-hidden=\"true\">{sign}</span>{quote}{}\
         <span class=\"visually-hidden\">{verdict}</span>{denials}</td>",
        when.unwrap_or_default()
    )
}

/// The sentence that somebody is led to.
fn words<'e>(opened: &Opened, explorer: &'e Explorer) -> Option<&'e str> {
    let report = explorer.pack().report(explorer.report_number(&opened.report)?);
    let number = report.sentences().start + opened.sentence?;
    Some(explorer.pack().sentence(number).text())
}

//! How the reports of an event stand to each other, as markup: in a few words, and as a table of
//! what each of them says.

use super::markup::spoken;
use super::words::SiteWords;
use crate::agreement::{Aspect, Verdict};
use crate::explore::{Explorer, Matrix, MatrixCell, MatrixRow, Opened, Standing};
use crate::status::Status;
use crate::text::one_line;
use html_escape::encode_text;

/// The badges of an event; none where one source alone tells it as a fact.
pub(super) fn badges(standing: &Standing, words: &SiteWords) -> String {
    let status = match standing.status {
        Status::Happened => None,
        Status::Planned => Some(words.planned()),
        Status::Foiled => Some(words.foiled()),
        Status::Cancelled => Some(words.cancelled()),
        Status::Denied => Some(words.denied()),
        Status::Alleged => Some(words.alleged()),
    };
    let differs = standing.differs.iter().map(|aspect| match aspect {
        Aspect::When => words.differ_when(),
        Aspect::Place => words.differ_place(),
        Aspect::Who => words.differ_who(),
        Aspect::Number => words.differ_number(),
        Aspect::Claim => words.differ_claim(),
    });
    let agree = standing.agreeing().map(|sources| badge("", &words.agree(sources)));
    let denied =
        standing.denied_by.iter().map(|speaker| badge(" differs", &denied(speaker, words)));
    let badges = status.map(|word| badge("", word)).into_iter();
    badges.chain(differs.map(|words| badge(" differs", words))).chain(agree).chain(denied).collect()
}

fn badge(kind: &str, words: &str) -> String {
    format!("<span class=\"badge{kind}\">{}</span> ", encode_text(words))
}

fn denied(speaker: &str, words: &SiteWords) -> String {
    if speaker.is_empty() { words.denied().to_owned() } else { words.denied_by(speaker) }
}

/// The table: a row a sentence, a column for all that any of them says anything of. None where
/// there is nothing to lay beside what one report says.
pub(super) fn table(matrix: &Matrix, explorer: &Explorer, words: &SiteWords) -> String {
    if !matrix.is_worth_showing() {
        return String::new();
    }
    let headings = matrix.aspects.iter().map(|aspect| match aspect {
        Aspect::When => words.when_column(),
        Aspect::Place => words.where_column(),
        Aspect::Who => words.who_column(),
        Aspect::Number => words.how_many(),
        Aspect::Claim => words.who_says(),
    });
    let headings: String = headings.map(|it| format!("<th scope=\"col\">{it}</th>")).collect();
    let rows: String = matrix.rows.iter().map(|told| row(told, explorer, words)).collect();
    format!(
        "<h2 id=\"agreement\">{}</h2>\
         <div class=\"matrix-frame\" role=\"group\" tabindex=\"0\" aria-labelledby=\"agreement\">\
         <table class=\"matrix\"><thead><tr><th scope=\"col\">{}</th>{headings}</tr></thead>\
         <tbody>{rows}</tbody></table></div>",
        words.agreement(),
        words.source(),
    )
}

fn row(row: &MatrixRow, explorer: &Explorer, words: &SiteWords) -> String {
    let source = words.source_called(&row.source);
    let copied = row.copied.then(|| format!("<small>{}</small>", words.copied_words()));
    let copied = copied.unwrap_or_default();
    let cells = row.cells.iter().map(|told| cell(told, &row.language, explorer, words));
    let cells: String = cells.collect();
    format!("<tr><th scope=\"row\" dir=\"auto\">{}{copied}</th>{cells}</tr>", encode_text(source))
}

fn cell(cell: &MatrixCell, language: &str, explorer: &Explorer, words: &SiteWords) -> String {
    let (class, sign, verdict) = match cell.verdict {
        Verdict::Agrees => ("", "", words.agrees()),
        Verdict::Differs => (" class=\"differs\"", "\u{2260}", words.differs()),
        Verdict::Silent => ("", "\u{2013}", words.silent()),
    };
    let quote = match cell.quote.as_str() {
        "" => String::new(),
        quote => format!("<q{}>{}</q>", spoken(language), encode_text(quote)),
    };
    let when = cell.when.map(|when| format!("<small>{}</small>", words.when(when)));
    let denials: String = cell
        .denials
        .iter()
        .map(|it| {
            let said = sentence(&it.opened, explorer).unwrap_or_default();
            format!(
                "<p class=\"denial\">{} <q{}>{}</q></p>",
                encode_text(&denied(&it.speaker, words)),
                spoken(language),
                encode_text(&one_line(said))
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
fn sentence<'e>(opened: &Opened, explorer: &'e Explorer) -> Option<&'e str> {
    let report = explorer.pack().report(explorer.report_number(&opened.report)?);
    let number = report.sentences().start + opened.sentence?;
    Some(explorer.pack().sentence(number).text())
}

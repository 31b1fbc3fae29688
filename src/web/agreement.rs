//! What each report says of an event, side by side, and in a few words.

use super::way::Way;
use super::words::Words;
use crate::agreement::{Aspect, Verdict};
use crate::explore::{Matrix, MatrixCell, MatrixRow, Standing};
use crate::status::Status;
use yew::prelude::*;

/// How the reports of an event stand to each other, in a few words; nothing where one alone
/// tells it as a fact.
pub(super) fn badges(standing: &Standing, words: &Words) -> Vec<Html> {
    let badge = |class: &'static str, said: String| {
        html! { <span class={classes!("badge", class)}>{ said }</span> }
    };
    let mut badges = Vec::new();
    if let Some(status) = status_word(standing.status, words) {
        badges.push(badge("", status.into()));
    }
    for aspect in &standing.differs {
        badges.push(badge("differs", differ_word(*aspect, words).into()));
    }
    badges.extend(standing.agreeing().map(|sources| badge("agrees", words.agree(sources))));
    let denied = |speaker: &String| badge("differs", denied(speaker, words));
    badges.extend(standing.denied_by.iter().map(denied));
    badges
}

fn denied(speaker: &str, words: &Words) -> String {
    if speaker.is_empty() { words.denied().into() } else { words.denied_by(speaker) }
}

fn status_word(status: Status, words: &Words) -> Option<&'static str> {
    match status {
        Status::Happened => None,
        Status::Planned => Some(words.planned()),
        Status::Foiled => Some(words.foiled()),
        Status::Cancelled => Some(words.cancelled()),
        Status::Denied => Some(words.denied()),
        Status::Alleged => Some(words.alleged()),
    }
}

/// That reports differ in something.
pub(super) fn differ_word(aspect: Aspect, words: &Words) -> &'static str {
    match aspect {
        Aspect::When => words.differ_when(),
        Aspect::Place => words.differ_place(),
        Aspect::Who => words.differ_who(),
        Aspect::Number => words.differ_number(),
        Aspect::Claim => words.differ_claim(),
    }
}

/// A table of what each report says: a row a sentence, a column for all that any of them
/// says anything of.
pub(super) fn matrix(matrix: &Matrix, words: &Words, way: Way<'_>) -> Html {
    let headings = matrix.aspects.iter().map(|aspect| match aspect {
        Aspect::When => words.when_column(),
        Aspect::Place => words.where_column(),
        Aspect::Who => words.who_column(),
        Aspect::Number => words.how_many(),
        Aspect::Claim => words.who_says(),
    });
    html! {
        <div class="matrix-frame" role="group" tabindex="0" aria-label={words.agreement()}>
            <table class="matrix">
                <thead><tr>
                    <th scope="col">{ words.source() }</th>
                    { for headings.map(|heading| html! { <th scope="col">{ heading }</th> }) }
                </tr></thead>
                <tbody>{ for matrix.rows.iter().map(|told| row(told, words, way)) }</tbody>
            </table>
        </div>
    }
}

fn row(row: &MatrixRow, words: &Words, way: Way<'_>) -> Html {
    let opened = &row.opened;
    let source = words.source_called(&row.source);
    let cells = row.cells.iter().map(|told| {
        html! {
            <td class={(told.verdict == Verdict::Differs).then_some("differs")}>
                { cell(told, &row.language, words) }
                { for told.denials.iter().map(|denial| html! {
                    <p class="denial">
                        { way.report(&denial.opened.report, denial.opened.sentence, &denied(&denial.speaker, words)) }
                    </p>
                }) }
            </td>
        }
    });
    html! {
        <tr>
            <th scope="row">
                { way.report(&opened.report, opened.sentence, source) }
                if row.copied { <small>{ words.copied_words() }</small> }
            </th>
            { for cells }
        </tr>
    }
}

/// The report's words, what they stand for where they are a date's, and how they stand to
/// the others'.
fn cell(cell: &MatrixCell, language: &str, words: &Words) -> Html {
    let (sign, verdict) = match cell.verdict {
        Verdict::Agrees => ("", words.agrees()),
        Verdict::Differs => ("≠", words.differs()),
        Verdict::Silent => ("–", words.silent()),
    };
    html! {
        <>
            <span class="sign" aria-hidden="true">{ sign }</span>
            if !cell.quote.is_empty() { <q lang={language.to_owned()} dir="auto">{ &cell.quote }</q> }
            if let Some(when) = cell.when { <small>{ words.when(when) }</small> }
            <span class="visually-hidden">{ verdict }</span>
        </>
    }
}

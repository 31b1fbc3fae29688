//! The page of one event: what, when, who says so in which words, and how its date was found.

use super::agreement::{badges, table};
use super::card::About;
use super::linked_data;
use super::markup::{credited, linked, spoken, time};
use super::pages::{FIRST, Frame, step, steps};
use crate::entity::EntityKind;
use crate::explore::{EventCard, EvidenceCard, Shown, Working};
use crate::pack::Pack;
use crate::query::{Segment, SegmentKind};
use crate::shell::json::event_id;
use crate::text::one_line;
use html_escape::encode_text;

/// How much of a sentence describes an event elsewhere, in characters.
const DESCRIBED: usize = 200;

/// What the kinds of names are called, in the order of [`EntityKind::ALL`].
const KINDS: [&str; EntityKind::ALL.len()] = ["People", "Organisations", "Places", "Nationalities"];

/// The page of an event, by its number; none where the pack holds no date of it.
pub(super) fn page(
    frame: Frame<'_>,
    number: usize,
    shown: &Shown,
) -> anyhow::Result<Option<String>> {
    let pack = frame.explorer.pack();
    let event = pack.event(number);
    let Some(card) = frame.explorer.event(event.id(), shown) else { return Ok(None) };
    let id = event_id(event.id());
    let first = card.sources.first().and_then(|told| told.evidence.first());
    let about = About {
        title: &format!("{}: {}", card.when.in_words(), card.label),
        description: &first.map(described).unwrap_or_default(),
        kind: "article",
        path: &format!("event/{id}.html"),
    };
    let head = linked_data::of_event(pack, event)?;
    let sources: String =
        card.sources.iter().map(|told| source(&told.source, &told.evidence)).collect();
    let main = format!(
        "<p class=\"kicker\">{}</p><h1{}>{}</h1>\
         <p class=\"badges\"><span class=\"badge\">found automatically</span> \
         <span class=\"badge\">EDTF {}</span> {}\
         <a href=\"../index.html#event={id}\">Explore it among the others</a></p>\
         {}{}<h2>Evidence</h2>{sources}{}",
        time(Some(card.when)),
        spoken(&card.language),
        encode_text(&card.label),
        encode_text(&card.edtf),
        badges(&card.standing),
        names(&card),
        table(&card.matrix, frame.explorer),
        neighbours(pack, number),
    );
    Ok(Some(frame.page(&about, &head, &main)))
}

/// The beginning of a sentence.
fn described(evidence: &EvidenceCard) -> String {
    let words: String = evidence.quote.iter().map(|piece| piece.text.as_str()).collect();
    let words = one_line(&words);
    match words.char_indices().nth(DESCRIBED) {
        Some((end, _)) => format!("{}\u{2026}", &words[..end]),
        None => words,
    }
}

/// Who and where.
fn names(card: &EventCard) -> String {
    let kinds = KINDS.iter().zip(&card.named).filter(|(_, names)| !names.is_empty());
    let kinds: String = kinds
        .map(|(kind, names)| format!("<dt>{kind}</dt><dd>{}</dd>", encode_text(&names.join(", "))))
        .collect();
    if kinds.is_empty() { kinds } else { format!("<dl>{kinds}</dl>") }
}

/// What one source tells.
fn source(source: &str, evidence: &[EvidenceCard]) -> String {
    let source = if source.is_empty() { "Source not named" } else { source };
    let evidence: String = evidence.iter().map(quoted).collect();
    format!("<section><h3 dir=\"auto\">{}</h3>{evidence}</section>", encode_text(source))
}

/// A sentence, where it stands, and how its date was resolved.
fn quoted(evidence: &EvidenceCard) -> String {
    let words: String = evidence.quote.iter().map(piece).collect();
    format!(
        "<figure class=\"evidence\"><blockquote{}>{words}</blockquote>\
         <figcaption>{} <span>{}</span></figcaption>{}{}</figure>",
        spoken(&evidence.language),
        linked(&evidence.url, &evidence.title, &evidence.language),
        credited(&evidence.credit.source, evidence.credit.published),
        working(&evidence.working),
        because(&evidence.because),
    )
}

/// Why it is taken for the same event.
fn because(reason: &str) -> String {
    match reason {
        "" => String::new(),
        reason => format!(
            "<p class=\"working\" dir=\"auto\">Taken for the same event: {}</p>",
            encode_text(reason)
        ),
    }
}

fn piece(Segment { kind, text }: &Segment) -> String {
    let text = encode_text(text);
    match kind {
        SegmentKind::Date(_) => format!("<mark class=\"date\">{text}</mark>"),
        _ => text.into_owned(),
    }
}

fn working(working: &Working) -> String {
    let Some(reading) = working.reading() else { return String::new() };
    let when =
        reading.when.map_or_else(|| "no date of the calendar".to_owned(), |it| it.in_words());
    let lines = [
        ("Rule", &working.rule),
        ("Counted from", &reading.anchor),
        ("Step", &reading.step),
        ("EDTF", &reading.edtf),
        ("TIMEX3", &reading.value),
    ];
    let lines: String = lines
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| format!("<dt>{name}</dt><dd dir=\"auto\">{}</dd>", encode_text(text)))
        .collect();
    format!(
        "<div class=\"working\"><p>\u{201c}<bdi>{}</bdi>\u{201d} is <b>{when}</b></p><dl>{lines}</dl></div>",
        encode_text(&one_line(&working.said))
    )
}

/// Links to the events before and after, and to all of them.
fn neighbours(pack: &Pack, number: usize) -> String {
    let file = |number| format!("{}.html", event_id(pack.event(number).id()));
    let before = number.checked_sub(1).map(|it| step("prev", &file(it), "Previous event"));
    let after =
        (number + 1 < pack.event_count()).then(|| step("next", &file(number + 1), "Next event"));
    let all = format!("<a href=\"{FIRST}\">All events</a>");
    steps([before, after, Some(all)].into_iter().flatten())
}

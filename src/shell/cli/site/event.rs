//! The page of one event: what, when, who says so in which words, and how its date was found.

use super::agreement::{badges, table};
use super::card::About;
use super::linked_data;
use super::markup::{linked, spoken, time};
use super::pages::{FIRST, Frame, step, steps};
use super::words::SiteWords;
use crate::explore::{EventCard, EvidenceCard, Shown, Working};
use crate::pack::Pack;
use crate::query::{Segment, SegmentKind};
use crate::shell::json::event_id;
use crate::text::one_line;
use html_escape::encode_text;

/// How much of a sentence describes an event elsewhere, in characters.
const DESCRIBED: usize = 200;

/// The page of an event, by its number; none where the pack holds no date of it.
pub(super) fn page(
    frame: Frame<'_>,
    number: usize,
    shown: &Shown,
) -> anyhow::Result<Option<String>> {
    let (pack, words) = (frame.explorer.pack(), frame.words);
    let event = pack.event(number);
    let Some(card) = frame.explorer.event(event.id(), shown) else { return Ok(None) };
    let id = event_id(event.id());
    let first = card.sources.first().and_then(|told| told.evidence.first());
    let about = About {
        title: &format!("{}: {}", words.when(card.when), card.label),
        description: &first.map(described).unwrap_or_default(),
        kind: "article",
        path: &format!("event/{id}.html"),
    };
    let head = linked_data::of_event(pack, event)?;
    let sources = card.sources.iter().map(|told| source(&told.source, &told.evidence, words));
    let sources: String = sources.collect();
    let main = format!(
        "<p class=\"kicker\">{}</p><h1{}>{}</h1>\
         <p class=\"badges\"><span class=\"badge\">{}</span> \
         <span class=\"badge\">EDTF {}</span> {}\
         <a href=\"../index.html#event={id}\">{}</a></p>\
         {}{}<h2>{}</h2>{sources}{}",
        time(Some(card.when), words),
        spoken(&card.language),
        encode_text(&card.label),
        words.found_automatically(),
        encode_text(&card.edtf),
        badges(&card.standing, words),
        words.explore(),
        names(&card, words),
        table(&card.matrix, frame.explorer, words),
        words.evidence(),
        neighbours(pack, number, words),
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
fn names(card: &EventCard, words: &SiteWords) -> String {
    let headings = [words.people(), words.organisations(), words.places(), words.nationalities()];
    let kinds = headings.iter().zip(&card.named).filter(|(_, names)| !names.is_empty());
    let kinds: String = kinds
        .map(|(kind, names)| {
            format!("<dt>{kind}</dt><dd>{}</dd>", encode_text(&words.listed(names)))
        })
        .collect();
    if kinds.is_empty() { kinds } else { format!("<dl>{kinds}</dl>") }
}

/// What one source tells.
fn source(source: &str, evidence: &[EvidenceCard], words: &SiteWords) -> String {
    let evidence: String = evidence.iter().map(|told| quoted(told, words)).collect();
    let source = encode_text(words.source_called(source));
    format!("<section><h3 dir=\"auto\">{source}</h3>{evidence}</section>")
}

/// A sentence, where it stands, and how its date was resolved.
fn quoted(evidence: &EvidenceCard, words: &SiteWords) -> String {
    let quote: String = evidence.quote.iter().map(piece).collect();
    let credit = words.credit_of(&evidence.credit.source, evidence.credit.published);
    format!(
        "<figure class=\"evidence\"><blockquote{}>{quote}</blockquote>\
         <figcaption>{} <span>{}</span></figcaption>{}{}</figure>",
        spoken(&evidence.language),
        linked(&evidence.url, &evidence.title, &evidence.language),
        encode_text(&credit),
        working(&evidence.working, words),
        because(&evidence.because, words),
    )
}

/// Why it is taken for the same event, which is told in English.
fn because(reason: &str, words: &SiteWords) -> String {
    if reason.is_empty() {
        return String::new();
    }
    let reason = english(reason);
    let said = with(&words.same_event(SLOTS[0]), [&reason]);
    format!("<p class=\"working\">{said}</p>")
}

/// What the analysis says.
fn english(text: &str) -> String {
    format!("<bdi lang=\"en\">{}</bdi>", encode_text(text))
}

/// What a message is given where markup is to stand: signs of the private use area.
const SLOTS: [&str; 2] = ["\u{E000}", "\u{E001}"];

/// A message that was given [`SLOTS`], with markup in the place of each.
fn with<const N: usize>(message: &str, markup: [&str; N]) -> String {
    let message = encode_text(message).into_owned();
    SLOTS.iter().zip(markup).fold(message, |said, (slot, markup)| said.replace(slot, markup))
}

fn piece(Segment { kind, text }: &Segment) -> String {
    let text = encode_text(text);
    match kind {
        SegmentKind::Date(_) => format!("<mark class=\"date\">{text}</mark>"),
        _ => text.into_owned(),
    }
}

fn working(working: &Working, words: &SiteWords) -> String {
    let Some(reading) = working.reading() else { return String::new() };
    let when = reading.when.map_or_else(|| words.no_calendar().to_owned(), |it| words.when(it));
    let lines = [
        (words.rule(), english(&working.rule)),
        (words.counted_from(), english(&reading.anchor)),
        (words.step(), english(&reading.step)),
        ("EDTF", english(&reading.edtf)),
        ("TIMEX3", english(&reading.value)),
    ];
    let lines = lines.iter().filter(|(_, text)| *text != english(""));
    let lines: String =
        lines.map(|(name, text)| format!("<dt>{name}</dt><dd>{text}</dd>")).collect();
    let said = format!("<bdi>{}</bdi>", encode_text(&one_line(&working.said)));
    let when = format!("<b>{}</b>", encode_text(&when));
    let said = with(&words.said_is(SLOTS[0], SLOTS[1]), [&said, &when]);
    format!("<div class=\"working\"><p>{said}</p><dl>{lines}</dl></div>")
}

/// Links to the events before and after, and to all of them.
fn neighbours(pack: &Pack, number: usize, words: &SiteWords) -> String {
    let file = |number| format!("{}.html", event_id(pack.event(number).id()));
    let before = number.checked_sub(1).map(|it| step("prev", &file(it), words.previous_event()));
    let after = (number + 1 < pack.event_count())
        .then(|| step("next", &file(number + 1), words.next_event()));
    let all = format!("<a href=\"{FIRST}\">{}</a>", words.every_event());
    steps([before, after, Some(all)].into_iter().flatten(), words)
}

//! A text in pieces: what the query found in it, and its dates.

use super::Query;
use crate::entity::EntityKind;
use crate::pack::terms::{Term, terms};
use crate::span::Span;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SegmentKind {
    /// Words of the query.
    Hit,
    /// A date, by its number in the pack.
    Date(u32),
    /// The name of an entity.
    Name(EntityKind),
    /// Anything else.
    Plain,
}

/// One piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it is. Words of the query inside a date are part of the date.
    pub kind: SegmentKind,
    /// Its words.
    pub text: String,
}

impl Query {
    /// The ranges of `text` that the query's words stand at, in order.
    pub fn hits(&self, text: &str) -> Vec<Span> {
        let wanted = self.positive();
        if wanted.is_empty() {
            return Vec::new();
        }
        let words: Vec<Term> = terms(text).collect();
        let mut hits: Vec<Span> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let longest = wanted.iter().filter_map(|part| part.length_at(text, &words[at..])).max();
            if let Some(length) = longest {
                hits.push(word.span.cover(words[at + length - 1].span));
            }
        }
        hits.dedup_by(|next, last| {
            let within = last.overlaps(*next);
            if within {
                *last = last.cover(*next);
            }
            within
        });
        hits
    }
}

/// Cuts `span` of `text` at dates and hits, all given in order as ranges of `text`.
pub fn segments(text: &str, span: Span, dates: &[(Span, u32)], hits: &[Span]) -> Vec<Segment> {
    segments_with_names(text, span, dates, hits, &[])
}

/// Cuts `span` of `text` at dates, hits and names, all given in order as ranges of
/// `text`. What of a name is in neither of the others is marked as the name.
pub fn segments_with_names(
    text: &str,
    span: Span,
    dates: &[(Span, u32)],
    hits: &[Span],
    names: &[(Span, EntityKind)],
) -> Vec<Segment> {
    let apart = |hit: &&Span| dates.iter().all(|(date, _)| !date.overlaps(**hit));
    let mut dates_left = dates.iter().peekable();
    let mut hits_left = hits.iter().filter(apart).peekable();
    // Both stand in order: the next mark is the next of the one or of the other.
    let marks = std::iter::from_fn(|| {
        let hit = hits_left.peek().map(|hit| hit.start);
        match dates_left.next_if(|(date, _)| hit.is_none_or(|hit| date.start <= hit)) {
            Some(&(date, number)) => Some((date, SegmentKind::Date(number))),
            None => hits_left.next().map(|&hit| (hit, SegmentKind::Hit)),
        }
    });
    let mut pieces = Vec::new();
    let mut push = |kind, start: u32, end: u32| {
        if start < end {
            let text = Span { start, end }.of(text).to_owned();
            pieces.push(Segment { kind, text });
        }
    };
    let between = |push: &mut dyn FnMut(SegmentKind, u32, u32), start: u32, end: u32| {
        let mut at = start;
        for &(name, kind) in names {
            let (from, to) = (name.start.max(at), name.end.min(end));
            if from < to {
                push(SegmentKind::Plain, at, from);
                push(SegmentKind::Name(kind), from, to);
                at = to;
            }
        }
        push(SegmentKind::Plain, at, end);
    };
    let mut at = span.start;
    for (mark, kind) in marks {
        if mark.start >= at && mark.end <= span.end {
            between(&mut push, at, mark.start);
            push(kind, mark.start, mark.end);
            at = mark.end;
        }
    }
    between(&mut push, at, span.end);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(query: &str, text: &str) -> Vec<String> {
        let query: Query = query.parse().unwrap();
        query.hits(text).iter().map(|span| span.of(text).to_owned()).collect()
    }

    #[test]
    fn words_prefixes_and_phrases_are_found_but_not_what_is_denied() {
        let text = "Iran’s diplomats and the Quds Force planned cyberattacks.";
        assert_eq!(hits("diplomat cyber* -iran", text), ["diplomats", "cyberattacks"]);
        assert_eq!(hits("\"quds force\" OR force", text), ["Quds Force"]);
        assert_eq!(hits("\"force quds\"", text), Vec::<String>::new());
        assert_eq!(hits("iran", text), ["Iran’s"]);
    }

    #[test]
    fn segments_give_the_text_back() {
        let text = "In March 2018 police met police.";
        let span = Span::new(3, text.len());
        let dates = [(Span::new(3, 13), 7)];
        let pieces = segments(text, span, &dates, &[Span::new(3, 8), Span::new(14, 20)]);
        let kinds: Vec<_> = pieces.iter().map(|piece| (piece.kind, piece.text.as_str())).collect();
        assert_eq!(
            kinds,
            [
                (SegmentKind::Date(7), "March 2018"),
                (SegmentKind::Plain, " "),
                (SegmentKind::Hit, "police"),
                (SegmentKind::Plain, " met police."),
            ]
        );
    }

    #[test]
    fn a_name_is_marked_but_for_the_words_that_were_looked_for() {
        let text = "Edi Rama met police in Tirana.";
        let names = [(Span::new(0, 8), EntityKind::Person), (Span::new(23, 29), EntityKind::Place)];
        let hits = [Span::new(4, 8)];
        let pieces = segments_with_names(text, Span::new(0, text.len()), &[], &hits, &names);
        let kinds: Vec<_> = pieces.iter().map(|piece| (piece.kind, piece.text.as_str())).collect();
        assert_eq!(
            kinds,
            [
                (SegmentKind::Name(EntityKind::Person), "Edi "),
                (SegmentKind::Hit, "Rama"),
                (SegmentKind::Plain, " met police in "),
                (SegmentKind::Name(EntityKind::Place), "Tirana"),
                (SegmentKind::Plain, "."),
            ]
        );
    }
}

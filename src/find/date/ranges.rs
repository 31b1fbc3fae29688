//! Two dates that are the ends of one time: `between 2018 and 2020`, `from March
//! to May`, `October 23-25, 2019`. Each stays a mention with its own value; both
//! stand for the whole, so that neither end is shown as all of it.

use super::context::narrative;
use super::{Alternative, DateMention};
use crate::text::Token;
use crate::when::{Recurring, TimexType, Toward, When, Written, resolve};

/// Lays the two ends of each range over each other, and gives `March` in `March and
/// May 2018` its year.
pub(super) fn join(
    words: fn(&str, &str) -> Option<Link>,
    text: &str,
    sentences: &[Vec<Token>],
    dates: &mut [DateMention],
) {
    // From the last to the first, as a year is handed back along a list.
    for first in (0..dates.len().saturating_sub(1)).rev() {
        let (from, to) = (&dates[first], &dates[first + 1]);
        let both_dates = from.kind == TimexType::Date && to.kind == TimexType::Date;
        if from.sentence != to.sentence || !both_dates {
            continue;
        }
        let Some(tokens) = sentences.get(from.sentence) else { continue };
        match link(words, text, tokens, from, to) {
            Some(Link::Range) => {
                if let Some(range) = Range::of(from, to) {
                    range.lay_over(&mut dates[first..=first + 1]);
                }
            }
            Some(Link::List) => share_year(&mut dates[first..=first + 1]),
            None => {}
        }
    }
}

/// How two dates hang together.
pub(super) enum Link {
    /// They are the ends of one time.
    Range,
    /// One follows the other: `March and May 2018`.
    List,
}

fn link(
    words: fn(&str, &str) -> Option<Link>,
    text: &str,
    tokens: &[Token],
    from: &DateMention,
    to: &DateMention,
) -> Option<Link> {
    let at = |place: u32| tokens.partition_point(|token| token.span.start < place);
    let (start, end) = (at(from.span.start), at(from.span.end));
    let mut between = tokens.get(end..at(to.span.start))?.iter().map(|token| token.span.of(text));
    let (Some(link), None) = (between.next(), between.next()) else { return None };
    let before = start.checked_sub(1).map_or("", |at| tokens[at].span.of(text));
    match link {
        "-" | "–" | "—" => Some(Link::Range),
        "," => Some(Link::List),
        link => words(before, link),
    }
}

/// Gives a month or day without a year that of the date which it is listed with.
fn share_year(list: &mut [DateMention]) {
    let [first, second] = list else { return };
    let Written::Again { name, .. } = first.written else { return };
    let named = matches!(name, Recurring::Month(_) | Recurring::MonthDay(..));
    let dated = matches!(second.written, Written::Calendar { month: Some(_), .. });
    let shared = second.resolved.when.filter(|_| named && dated && first.modifier.is_none());
    let Some(other) = shared else { return };
    let Some((written, when)) = beside(Written::Again { name, toward: Toward::Past }, other) else {
        return;
    };
    if first.resolved.when == Some(when) {
        return;
    }
    first.alternatives.retain(|alternative| alternative.when != when);
    first.alternatives.extend(first.resolved.when.map(|when| Alternative {
        when,
        value: first.value.clone(),
        anchor: first.anchor,
        step: first.resolved.step.clone(),
    }));
    first.value = written.timex_value(Some(when));
    first.anchor = Some(narrative(other));
    first.resolved = resolve(&written, first.anchor);
    first.resolved.when = Some(when);
    first.written = written;
}

/// Both ends, each resolved with what the other tells of it.
struct Range {
    from: (Written, When),
    to: (Written, When),
    whole: When,
}

impl Range {
    fn of(from: &DateMention, to: &DateMention) -> Option<Range> {
        let end = |date: &DateMention| {
            let written = date.written.without_signal().clone();
            let signalled = written != date.written;
            let when =
                if signalled { resolve(&written, date.anchor).when } else { date.resolved.when };
            Some((written, when?))
        };
        let (mut from, mut to) = (end(from)?, end(to)?);
        // An end without a year takes it from the other.
        match (&from.0, &to.0) {
            (_, Written::Again { name, .. }) => {
                to = beside(Written::Again { name: *name, toward: Toward::Future }, from.1)?;
            }
            (Written::Again { name, .. }, _) => {
                from = beside(Written::Again { name: *name, toward: Toward::Past }, to.1)?;
            }
            _ => {}
        }
        let whole = from.1.until(to.1).filter(|_| from.1 != to.1)?;
        Some(Range { from, to, whole })
    }

    fn lay_over(self, ends: &mut [DateMention]) {
        let Range { from, to, whole } = self;
        let step =
            format!("from the start of {} to the end of {}", from.1.in_words(), to.1.in_words());
        let written = Written::Between(Box::new(from.0.clone()), Box::new(to.0.clone()));
        for (date, (end, when)) in ends.iter_mut().zip([from, to]) {
            date.value = end.timex_value(Some(when));
            date.written = written.clone();
            date.resolved.when = Some(whole);
            date.resolved.step.clone_from(&step);
            date.alternatives.clear();
        }
    }
}

/// An end as it falls beside the other one.
fn beside(written: Written, other: When) -> Option<(Written, When)> {
    let anchor = narrative(When::day(other.earliest()?));
    let when = resolve(&written, Some(anchor)).when?;
    Some((written, when))
}

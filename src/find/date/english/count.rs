//! How many: `three`, `twenty-five`, `2 1/2`, `a couple of`, `several`, a year `and a half`.

use super::Cursor;
use super::sense::Sense;
use crate::when::Unit;

/// A count of units, and how many tokens it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    /// How many; none for `several`.
    pub(super) value: Option<u32>,
    /// And half a unit.
    pub(super) half: bool,
    /// Tokens.
    pub(super) length: usize,
    /// Whether it was only `a` or `an`.
    pub(super) article: bool,
}

impl Count {
    fn of(value: u32, length: usize) -> Option<Count> {
        Some(Count { value: Some(value), half: false, length, article: false })
    }

    fn some(length: usize) -> Option<Count> {
        Some(Count { value: None, half: false, length, article: false })
    }
}

/// The count that begins this many tokens on.
pub(super) fn count(cursor: Cursor<'_>, ahead: usize) -> Option<Count> {
    let counted = match cursor.sense(ahead) {
        Sense::Number { .. } => number(cursor, ahead)?,
        Sense::Article if !cursor.is(ahead, "the") => article(cursor, ahead)?,
        Sense::Cue => word(cursor, ahead)?,
        _ => return None,
    };
    Some(counted)
}

/// `three`, `2 1/2`, `two and a half`, `two hundred`, `two to three`.
fn number(cursor: Cursor<'_>, ahead: usize) -> Option<Count> {
    let (mut value, mut length) = plain(cursor, ahead)?;
    if cursor.number(ahead + length) == Some(1)
        && cursor.is_sign(ahead + length + 1, '/')
        && cursor.number(ahead + length + 2) == Some(2)
    {
        return Some(Count { value: Some(value), half: true, length: length + 3, article: false });
    }
    if cursor.is(ahead + length, "½") {
        return Some(Count { value: Some(value), half: true, length: length + 1, article: false });
    }
    if let Some(half) = half_after(cursor, ahead + length) {
        return Some(Count {
            value: Some(value),
            half: true,
            length: length + half,
            article: false,
        });
    }
    if cursor.number(ahead) == Some(1) && length == 3 && cursor.is_sign(ahead + 1, '/') {
        value = 0;
    }
    // Of a range the first number counts: `two to three weeks`.
    let to = cursor.is_any(ahead + length, &["to", "or"])
        || cursor.is_hyphen(ahead + length)
        || cursor.is_sign(ahead + length, '–');
    if to && let Some((_, more)) = plain(cursor, ahead + length + 1) {
        length += 1 + more;
    }
    Count::of(value, length)
}

/// How many tokens `and a half` takes, and `-and-a-half`.
fn half_after(cursor: Cursor<'_>, at: usize) -> Option<usize> {
    let hyphened = cursor.is_hyphen(at);
    let step = if hyphened { 2 } else { 1 };
    let said = |nth: usize, word| cursor.is(at + usize::from(hyphened) + nth * step, word);
    (said(0, "and") && said(1, "a") && said(2, "half")).then_some(3 * step)
}

/// The unit and its count with what is added to it, and where that ends: `a year and a half`;
/// `six years and four months` are 76 months.
pub(super) fn and_more(cursor: Cursor<'_>, unit: Unit, counted: Count) -> (Unit, Count, usize) {
    let end = counted.length + 1;
    if let Some(half) = half_after(cursor, end) {
        return (unit, Count { half: true, article: false, ..counted }, end + half);
    }
    if unit == Unit::Year
        && let Some((months, length)) = and_months(cursor, end)
        && let Some(years) = counted.value.filter(|_| !counted.half)
        && let Some(value) = years.checked_mul(12).and_then(|value| value.checked_add(months))
    {
        let counted = Count { value: Some(value), article: false, ..counted };
        return (Unit::Month, counted, end + length);
    }
    (unit, counted, end)
}

/// `and four months`: how many, and how many tokens.
fn and_months(cursor: Cursor<'_>, at: usize) -> Option<(u32, usize)> {
    let months = count(cursor, at + 1).filter(|months| cursor.is(at, "and") && !months.half)?;
    let (Unit::Month, _) = cursor.unit(at + 1 + months.length)? else { return None };
    Some((months.value?, months.length + 2))
}

/// `three`, `twenty-five`, `two hundred`, `two thousand`, `3 million`.
fn plain(cursor: Cursor<'_>, ahead: usize) -> Option<(u32, usize)> {
    let (value, length) = below_a_million(cursor, ahead)?;
    let scale = match cursor.word(ahead + length) {
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        _ => return Some((value, length)),
    };
    Some((value.checked_mul(scale)?, length + 1))
}

fn below_a_million(cursor: Cursor<'_>, ahead: usize) -> Option<(u32, usize)> {
    let Sense::Number { value, digits } = cursor.sense(ahead) else { return None };
    if digits > 0 {
        return Some((value, 1));
    }
    let word = |ahead: usize| match cursor.sense(ahead) {
        Sense::Number { value, digits: 0 } => Some(value),
        _ => None,
    };
    let hyphen = usize::from(cursor.is_hyphen(ahead + 1));
    match (value, word(ahead + 1 + hyphen)) {
        (20..=90, Some(ones @ 1..=9)) if value % 10 == 0 => Some((value + ones, 2 + hyphen)),
        (1..=99, Some(scale @ (100 | 1000))) if hyphen == 0 => Some((value * scale, 2)),
        _ => Some((value, 1)),
    }
}

/// `a`, `an`, `a few`, `a couple of`, `a hundred`, `a dozen`, `a single`.
fn article(cursor: Cursor<'_>, ahead: usize) -> Option<Count> {
    let next = ahead + 1;
    if cursor.is_any(next, &["few", "number"]) {
        let of = usize::from(cursor.is(next + 1, "of"));
        return Count::some(2 + of);
    }
    if cursor.is(next, "couple") {
        return Count::of(2, 2 + usize::from(cursor.is(next + 1, "of")));
    }
    if cursor.is(next, "half") {
        let hyphen = usize::from(cursor.is_hyphen(next + 1));
        return Some(Count { value: Some(0), half: true, length: 2 + hyphen, article: false });
    }
    if matches!(cursor.number(next), Some(12 | 100 | 1000)) {
        return Count::of(cursor.number(next)?, 2);
    }
    Some(Count { value: Some(1), half: false, length: 1, article: true })
}

/// `several`, `many`, `half a`, `hundreds of`, `another two`, `another`.
fn word(cursor: Cursor<'_>, ahead: usize) -> Option<Count> {
    // `in as many days`: as were told before.
    let as_told = cursor.is(ahead, "many") && ahead == 0 && cursor.was_any(1, &["as"]);
    if !as_told && cursor.is_any(ahead, &["several", "many", "some", "few", "countless"]) {
        return Count::some(1);
    }
    if cursor.is(ahead, "couple") {
        return Count::of(2, 1 + usize::from(cursor.is(ahead + 1, "of")));
    }
    if cursor.is_any(ahead, &["dozens", "hundreds", "thousands"]) && cursor.is(ahead + 1, "of") {
        return Count::some(2);
    }
    let hyphened = cursor.is_hyphen(ahead + 1) && cursor.unit(ahead + 2).is_some();
    if cursor.is(ahead, "half") && (hyphened || cursor.is_any(ahead + 1, &["a", "an"])) {
        return Some(Count { value: Some(0), half: true, length: 2, article: false });
    }
    if cursor.is_any(ahead, &["another", "additional"]) {
        return match count(cursor, ahead + 1).filter(|count| !count.article) {
            Some(count) => Some(Count { length: count.length + 1, ..count }),
            None => Count::of(1, 1),
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::tests::first_with;
    use super::*;

    fn counted(text: &str) -> Option<(Option<u32>, bool, usize)> {
        first_with(|cursor| count(cursor, 0), text)
            .map(|count| (count.value, count.half, count.length))
    }

    #[test]
    fn numbers_and_words_count() {
        for (text, expected) in [
            ("three years", (Some(3), false, 1)),
            ("twenty-five years", (Some(25), false, 3)),
            ("two hundred years", (Some(200), false, 2)),
            ("1,000 days", (Some(1000), false, 1)),
            ("2 1/2 years", (Some(2), true, 4)),
            ("two and a half years", (Some(2), true, 4)),
            ("two-and-a-half years", (Some(2), true, 7)),
            ("two to three weeks", (Some(2), false, 3)),
            ("a couple of years", (Some(2), false, 3)),
            ("several months", (None, false, 1)),
            ("a few minutes", (None, false, 2)),
            ("half an hour", (Some(0), true, 2)),
            ("half-century", (Some(0), true, 2)),
            ("a half-hour", (Some(0), true, 3)),
            ("3 million years", (Some(3_000_000), false, 2)),
            ("another two days", (Some(2), false, 2)),
            ("a hundred years", (Some(100), false, 2)),
        ] {
            assert_eq!(counted(text), Some(expected), "{text}");
        }
        assert_eq!(counted("the years"), None);
    }
}

//! Bounds for a report that says of no day that it was published on it.

use super::date::DateMention;
use crate::report::Published;
use crate::text::Token;
use crate::when::{Basis, Day, Recurring, Toward, When, Written};

/// A weekday falls on the same day of a month at least once in so many years.
const WEEKDAY_CYCLE: i32 = 11;

/// How many tokens on either side of a date tell its time.
const REACH: usize = 14;

/// What is to be over when the date has come.
const LIMITS: [&str; 4] = ["by", "until", "till", "til"];

/// Words that may stand between a limit and its date: "by the end of 2050".
const WITHIN_A_DATE: [&str; 14] = [
    "the",
    "end",
    "start",
    "beginning",
    "middle",
    "of",
    "early",
    "mid",
    "late",
    "about",
    "around",
    "at",
    "least",
    "year",
];

/// Signs of what is to come.
const FUTURE: [&str; 26] = [
    "will",
    "would",
    "shall",
    "should",
    "must",
    "wo",
    "ll",
    "going",
    "plan",
    "plans",
    "planned",
    "planning",
    "due",
    "expected",
    "expects",
    "scheduled",
    "slated",
    "set",
    "hopes",
    "aims",
    "wants",
    "pledged",
    "vowed",
    "agreed",
    "forecast",
    "deadline",
];

/// Past forms, which end the search for what is to come.
const PAST: [&str; 17] = [
    "was", "were", "had", "did", "said", "told", "died", "began", "became", "came", "fell", "gave",
    "went", "took", "rose", "since", "ago",
];

/// Participles without "-ed": past by themselves, to come in "will be held".
const PARTICIPLES: [&str; 10] =
    ["held", "met", "made", "built", "led", "lost", "won", "left", "shut", "sold"];

/// The bounds that a report's own dates put on its publication.
///
/// A report tells what has been: it was published no earlier than the latest
/// date that it names in full. A day told as past with its weekday ("Friday, July
/// 15") was in the first year from then on in which the two agree. When the report
/// was published at the latest, no date in it can tell, so that end stays open.
/// A date told as to come ("will close by 2050") bounds nothing: it is left out.
/// None when it names no other full date.
pub fn infer_published(
    text: &str,
    sentences: &[Vec<Token>],
    dates: &[DateMention],
) -> Option<Published> {
    let (latest, mention) = dates
        .iter()
        .filter(|date| !date.resolved.anchored)
        .filter(|date| !to_come(text, sentences.get(date.sentence), date))
        .filter_map(|date| Some((date.resolved.when?.earliest()?, date)))
        .max_by_key(|(day, _)| *day)?;
    let agreed = dates
        .iter()
        .filter_map(|date| Some((weekday_agrees(&date.written, latest)?, date)))
        .max_by_key(|(day, _)| *day);
    let named = mention.resolved.when?.in_words();
    let (day, mention, reason) = match agreed {
        None => (latest, mention, format!("it names {named}")),
        Some((day, mention)) => {
            let reason = format!(
                "it names {named}, and its weekday and day agree first on {}",
                day.in_words()
            );
            (day, mention, reason)
        }
    };
    let mut when = When::range(Some(day), None)?;
    when.uncertain = true;
    let stated = Some(mention.span);
    Some(Published { when, basis: Basis::Inferred, stated, reason })
}

/// Whether a date is told as to come: a limit stands right before it ("by 2050"),
/// or the nearest word that tells a time tells the future. Where it is wrong, the
/// bounds are wider than they need be, never too narrow.
fn to_come(text: &str, sentence: Option<&Vec<Token>>, date: &DateMention) -> bool {
    let tokens = sentence.map_or(&[][..], Vec::as_slice);
    let starts = tokens.partition_point(|token| token.span.end <= date.span.start);
    let ends = tokens.partition_point(|token| token.span.start < date.span.end);
    let word = |token: &Token| token.span.of(text).to_lowercase();
    let before: Vec<String> = tokens[..starts].iter().rev().take(REACH).map(word).collect();
    let limit = before.iter().find(|word| !WITHIN_A_DATE.contains(&word.as_str()));
    let own = tokens.get(starts).map(word);
    if matches!(date.written, Written::Until(_))
        || [limit, own.as_ref()].into_iter().flatten().any(|word| LIMITS.contains(&word.as_str()))
    {
        return true;
    }
    let after: Vec<String> = tokens[ends..].iter().take(REACH).map(word).collect();
    told_before(&before).or_else(|| told_after(&after)).unwrap_or(false)
}

/// Whether the nearest word before a date that tells a time tells the future.
fn told_before(words: &[String]) -> Option<bool> {
    let mut nearer = "";
    for word in words.iter().map(String::as_str).take_while(|word| *word != ";") {
        if FUTURE.contains(&word) || (matches!(word, "is" | "are") && nearer == "to") {
            return Some(true);
        }
        if PAST.contains(&word) {
            return Some(false);
        }
        nearer = word;
    }
    // A participle is past by itself only: "opened", "to be opened".
    words.iter().any(|word| is_participle(word)).then_some(false)
}

/// Whether the first word after a date that tells a time tells the future.
fn told_after(words: &[String]) -> Option<bool> {
    words.iter().map(String::as_str).take_while(|word| *word != ";").find_map(|word| {
        if FUTURE.contains(&word) {
            return Some(true);
        }
        (PAST.contains(&word) || is_participle(word)).then_some(false)
    })
}

fn is_participle(word: &str) -> bool {
    PARTICIPLES.contains(&word)
        || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && word != "hundred"
}

/// The first day from `from` on that has the weekday and the day of the month that
/// are told as past.
fn weekday_agrees(written: &Written, from: Day) -> Option<Day> {
    let Written::Again { name: Recurring::Dated(weekday, month, day), toward: Toward::Past } =
        written
    else {
        return None;
    };
    (from.year()..=from.year() + WEEKDAY_CYCLE)
        .filter_map(|year| Day::from_ymd(year, *month, *day))
        .find(|day| *day >= from && day.weekday() == *weekday)
}

#[cfg(test)]
mod tests {
    use super::super::date;
    use super::*;
    use crate::span::Span;
    use crate::text;

    fn inferred(report: &str) -> Option<(String, String)> {
        let sentences: Vec<_> = text::sentences(report, Span::new(0, report.len()))
            .into_iter()
            .map(|span| text::tokens(report, span))
            .collect();
        let published =
            infer_published(report, &sentences, &date::find(report, &sentences, None).0)?;
        Some((published.when.to_edtf(), published.reason))
    }

    #[test]
    fn a_report_is_no_older_than_what_it_names() {
        assert_eq!(
            inferred("They left in 2018 and in 2020. He died in July."),
            Some(("2020?/..".into(), "it names 2020".into()))
        );
        assert_eq!(inferred("He died in July."), None);
    }

    #[test]
    fn what_is_to_come_bounds_nothing() {
        for (report, edtf) in [
            ("The plant opened in 2015. It will close by 2050, the minister said.", "2015?/.."),
            ("The plant opened in 2015. It is to be closed in 2050.", "2015?/.."),
            ("The plant opened in 2015. In 2050 it will close.", "2015?/.."),
            ("The plant opened in 2015. Iran plans to close it in May 2031.", "2015?/.."),
            ("The plant opened in 2015. It is leased until 2050.", "2015?/.."),
            ("The plant opened in 2015, and by the end of 2050 all is over.", "2015?/.."),
            ("The plant opened in 2015. Games will be held there in 2032.", "2015?/.."),
            ("The plant they left in 2016 will close.", "2016?/.."),
            ("He said in 2016 that it will close. It opened in 2015.", "2016?/.."),
            ("It was said to have opened in 2016 and will close.", "2016?/.."),
        ] {
            assert_eq!(inferred(report).map(|(edtf, _)| edtf).as_deref(), Some(edtf), "{report}");
        }
        assert_eq!(inferred("It will close by 2050."), None);
    }

    #[test]
    fn a_weekday_that_agrees_tells_more() {
        assert_eq!(
            inferred("They left in 2020. The sites were closed on Friday, July 15."),
            Some((
                "2022-07-15?/..".into(),
                "it names 2020, and its weekday and day agree first on 15 July 2022".into()
            ))
        );
    }
}

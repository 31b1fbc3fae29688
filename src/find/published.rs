//! Bounds for a report that says of no day that it was published on it.

use super::date::DateMention;
use crate::report::Published;
use crate::when::{Basis, Day, Recurring, Toward, When, Written};

/// A weekday falls on the same day of a month at least once in so many years.
const WEEKDAY_CYCLE: i32 = 11;

/// The bounds that a report's own dates put on its publication.
///
/// A report tells what has been: it was published no earlier than the latest
/// date that it names in full. A day told as past with its weekday ("Friday, July
/// 15") was in the first year from then on in which the two agree. When the report
/// was published at the latest, no date in it can tell, so that end stays open.
/// None when it names no full date.
pub fn infer_published(dates: &[DateMention]) -> Option<Published> {
    let (latest, mention) = dates
        .iter()
        .filter(|date| !date.resolved.anchored)
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
        let published = infer_published(&date::find(report, &sentences, None).0)?;
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

//! Bounds for a report that says of no day that it was published on it.
//!
//! Everything that tells is a [`Clue`]: what the report says in part, the name of its
//! file, other reports, and here what its text tells. They are laid over each other,
//! the strongest first, and one that contradicts those before it is left out: a bound
//! that is too wide is better than one that is wrong.

mod left;
mod tense;
mod told;

use super::date::DateMention;
use crate::report::{Clue, Leaves, Published, Report};
use crate::span::Span;
use crate::text::Token;
use crate::when::Basis;
use left::Left;
use tense::is_past;
use told::told;

/// When a report was published, as far as its clues and its own dates tell.
///
/// A report tells what has been: it was published no earlier than the latest date
/// that it names in full, nor before a day that it tells as past without its year
/// ("Friday, July 15"), in the first year in which the weekday agrees. No date in it
/// tells when it was published at the latest, so without another clue that end stays
/// open. A date that is not surely told as past ("will close by 2050", "his 2050 plan")
/// bounds nothing. None when nothing tells.
pub fn infer_published(
    report: &Report,
    sentences: &[Vec<Token>],
    dates: &[DateMention],
) -> Option<Published> {
    // A date that was read as one of the report itself does not tell twice.
    let clues = report.clues.iter().filter_map(|clue| clue.stated);
    let own: Vec<Span> =
        clues.chain(report.licence.iter().filter_map(|field| field.stated)).collect();
    let of_news = |date: &&DateMention| !own.iter().any(|span| span.overlaps(date.span));
    let dates: Vec<DateMention> = dates.iter().filter(of_news).cloned().collect();
    let strong = |clue: &&Clue| !matches!(clue.leaves, Leaves::Between(..));
    let mut left = Left::default();
    for clue in report.clues.iter().filter(strong) {
        left.lay(clue);
    }
    left.lay_if(latest_named(&report.text, sentences, &dates));
    for clue in report.clues.iter().filter(|clue| !strong(clue)) {
        left.lay(clue);
    }
    let (when, reason, stated) = left.when(&told(&report.text, sentences, &dates))?;
    Some(Published { when, basis: Basis::Inferred, stated, reason })
}

/// The latest date that a text names in full as past.
fn latest_named(text: &str, sentences: &[Vec<Token>], dates: &[DateMention]) -> Option<Clue> {
    let (day, date) = dates
        .iter()
        .filter(|date| !date.resolved.anchored)
        .filter(|date| is_past(text, sentences.get(date.sentence), date))
        .filter_map(|date| Some((date.resolved.when?.earliest()?, date)))
        .max_by_key(|(day, _)| *day)?;
    Some(Clue {
        leaves: Leaves::Between(Some(day), None),
        stated: Some(date.span),
        reason: format!("it names {}", date.resolved.when?.in_words()),
    })
}

#[cfg(test)]
mod tests {
    use super::super::date;
    use super::*;
    use crate::report::read_plain;
    use crate::text;

    fn inferred(text: &str) -> Option<(String, String)> {
        // All of the text, as a caller may have it whose header is part of the text.
        let (report, _) = read_plain("a", "a.txt", text.to_owned());
        let sentences: Vec<_> = text::sentences(text, Span::new(0, text.len()))
            .into_iter()
            .map(|span| text::tokens(text, span))
            .collect();
        let dates = date::find(text, &sentences, None).0;
        let published = infer_published(&report, &sentences, &dates)?;
        Some((published.when.to_edtf(), published.reason))
    }

    fn edtf(text: &str) -> Option<String> {
        inferred(text).map(|(edtf, _)| edtf)
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

    #[test]
    fn a_day_told_with_its_weekday_may_lie_before_the_latest_date() {
        let text = "They left on 1 September 2022. Much later, a week on, he spoke. No more was \
                    said. The sites were closed. They had been shut on Friday, July 15.";
        assert_eq!(edtf(text).as_deref(), Some("2022-09?/.."));
    }

    #[test]
    fn a_day_told_as_past_lies_before_the_publication() {
        let far = "It rained. It was cold. They were all late. They had no time.";
        for (report, bounds) in [
            // 15 July 2019 lies too far back to be told without its year.
            (format!("It opened in June 2020. {far} They left on July 15."), "2020-07-15?/.."),
            // In January 2020 it could be the July before.
            (format!("It opened in 2020. {far} They left on July 15."), "2020?/.."),
            (
                format!("It opened in 2020. {far} They left on July 15 and were back on Jan. 10."),
                "2020-01-10?/..",
            ),
            // The day may be of the year that is being told.
            ("It opened in June 2020. They left on July 15.".to_owned(), "2020-06?/.."),
            (
                format!("It opened in June 2020. {far} Last year, on July 15, they left."),
                "2020-06?/..",
            ),
            // A day with a name of its own is told for years.
            (format!("It opened in June 2020. {far} It was the July 15 attack."), "2020-06?/.."),
            (format!("It opened in June 2020. {far} It will close on July 15."), "2020-06?/.."),
        ] {
            assert_eq!(edtf(&report).as_deref(), Some(bounds), "{report}");
        }
        let leap = format!("It opened in 2021. {far} They left on Feb. 29.");
        assert_eq!(
            inferred(&leap).unwrap(),
            ("2024-02-29?/..".into(), "it names 2021, and 29 February is told as past".into())
        );
    }

    #[test]
    fn a_dateline_without_its_year_is_dated_by_the_rest() {
        let (edtf_of, reason) =
            inferred("TIRANA, Oct. 25 (Reuters) - It opened in 2018 and shut.\n(c) 2019 Reuters")
                .unwrap();
        assert_eq!(edtf_of, "2018-10-25?/2019-10-25?");
        assert_eq!(
            reason,
            "its dateline says “Oct. 25”, it names 2018, and its copyright is of 2019, which leaves \
             the years 2018, 2019"
        );
        for (text, bounds) in [
            ("TIRANA, Friday, Oct. 25 (X) - It opened in 2018.\n(c) 2019 X", "2019-10-25?"),
            ("TIRANA, Friday, Oct. 25 (X) - It opened in 2018.", "2019-10-25?/.."),
            ("TIRANA, Oct. 25 (X) - It opened in November 2018.\n(c) 2019 X", "2019-10-25?"),
            ("TIRANA, Oct. 25 (X) - It opened in 2018.", "2018-10-25?/.."),
            ("TIRANA, Oct. 25 (X) - He left.\n(c) 2019 X", "../2019-10-25?"),
            ("Posted on Friday, Oct. 25\nIt opened in 2018.\n(c) 2019 X", "2019-10-25?"),
            (
                "TIRANA, Oct. 25 (X) - It opened in 2018. They left on Friday, July 15.",
                "2022-10-25?/..",
            ),
        ] {
            assert_eq!(edtf(text).as_deref(), Some(bounds), "{text}");
        }
        assert_eq!(edtf("TIRANA, Oct. 25 (X) - He left."), None);
    }

    #[test]
    fn the_rest_of_the_text_may_tell_which_number_is_the_month() {
        let text = "date 3/4/2019\nIt opened on 20 March 2019 and shut.";
        assert_eq!(edtf(text).as_deref(), Some("2019-04-03?"));
        assert_eq!(edtf("date 3/4/2019\nIt shut.").as_deref(), Some("2019-03-04?/2019-04-03?"));
    }
}

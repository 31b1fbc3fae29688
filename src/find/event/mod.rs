//! What a report tells of a time: one event for each date in each sentence.

mod label;

use super::date::DateMention;
use super::name::NameMention;
use crate::span::Span;
use crate::when::{TimexType, Unit, When, Written};
pub use label::label;

/// Something told of one time, with the sentence that tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventMention {
    /// The index of its sentence.
    pub sentence: usize,
    /// The index of the date that says when.
    pub date: usize,
    /// When.
    pub when: When,
    /// A short headline, in the sentence's own words.
    pub label: String,
    /// The indexes of the names in its sentence.
    pub names: Vec<usize>,
}

/// The events of one report: every calendar date of a sentence, each time once.
pub fn find(
    text: &str,
    sentences: &[Span],
    dates: &[DateMention],
    names: &[NameMention],
) -> Vec<EventMention> {
    let mut events: Vec<EventMention> = Vec::new();
    for (index, date) in dates.iter().enumerate() {
        let Some(when) = date.resolved.when else { continue };
        let told = events.iter().rev().take_while(|event| event.sentence == date.sentence);
        if !tells_a_day(date) || told.clone().any(|event| event.when == when) {
            continue;
        }
        let mentioned = names.partition_point(|name| name.sentence < date.sentence);
        let named =
            names[mentioned..].iter().take_while(|name| name.sentence == date.sentence).count();
        events.push(EventMention {
            sentence: date.sentence,
            date: index,
            when,
            label: label(text, sentences[date.sentence], date.span, told.count() == 0),
            names: (mentioned..mentioned + named).collect(),
        });
    }
    events
}

/// Whether a time expression says on which day something was. A length or a
/// recurring time does not, and an hour or a part of the day ("during the night")
/// does only where its day is named beside it.
fn tells_a_day(date: &DateMention) -> bool {
    match (date.kind, &date.written) {
        (TimexType::Date, _) => true,
        (TimexType::Time, Written::Moment { day, .. }) => {
            **day != Written::Shifted { unit: Unit::Day, by: 0 }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::find::find;
    use crate::report::read_plain;

    fn told(text: &str) -> Vec<String> {
        let (findings, _) = find(read_plain("a", "a.txt", text.to_owned()).0);
        findings.events.iter().map(|event| event.when.to_edtf()).collect()
    }

    #[test]
    fn a_day_with_its_hour_is_an_event_and_a_length_is_none() {
        let text = "date 2019-10-23 They met on Tuesday night. They had 24 hours \
                    every week. All was still during the night.";
        assert_eq!(told(text), ["2019-10-22"]);
    }

    #[test]
    fn a_time_named_twice_in_a_sentence_is_one_event() {
        let text = "date 2019-10-23 They met in March 2018 and, still in March 2018, left.";
        assert_eq!(told(text), ["2018-03"]);
    }
}

//! What a report tells of a time: one event for each date in each sentence.

mod label;

use super::date::DateMention;
use super::name::NameMention;
use crate::span::Span;
use crate::when::{TimexType, When};
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
        if date.kind != TimexType::Date || told.clone().any(|event| event.when == when) {
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

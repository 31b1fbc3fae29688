//! What a report tells: its events, each by the word that names it.
//!
//! An event is named by a verb or by a noun ("expelled", "the expulsion"). `clause` finds
//! who takes part; `anchor` which date of the sentence belongs to it; `status` whether it
//! has happened; `reference` whom "he" and "the company" stand for. A sentence with a date
//! and no such word is an event by its date alone, in any language.

mod anchor;
mod dated;
mod joint;
mod label;
mod lexicon;
mod number;
mod reference;
mod sentence;
mod status;

pub use label::{label, label_of_clause, label_of_saying};

use super::claim::ClaimMention;
use super::date::DateMention;
use super::name::NameMention;
use super::of_sentence;
use crate::span::Span;
use crate::status::Status;
use crate::text::Token;
use crate::when::When;
use std::ops::Range;

/// Something told, by the word that names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventMention {
    /// The index of its sentence.
    pub sentence: usize,
    /// The word that names it; the words of its date where no other does.
    pub trigger: Span,
    /// The index of the date that says when; none where it is told of the time of the report.
    pub date: Option<usize>,
    /// Whether that date stands in a sentence before, from which the text narrates on.
    pub carried: bool,
    /// When; none where nothing tells.
    pub when: Option<When>,
    /// Whether it is what its sentence tells of that date before all else.
    pub main: bool,
    /// Where its clause begins in the text.
    pub clause: u32,
    /// A short headline, in the sentence's own words.
    pub label: String,
    /// The indexes of the names in its sentence.
    pub names: Vec<usize>,
    /// Who or what takes part.
    pub participants: Vec<Participant>,
    /// The index of the name of where it was.
    pub place: Option<usize>,
    /// How many take part: "some 3,000 members", "two".
    pub number: Option<Span>,
    /// What became of it.
    pub status: Status,
    /// Whether its sentence says that it did not happen.
    pub negated: bool,
    /// The index of the claim that it rests on: what somebody else than the report says.
    pub claim: Option<usize>,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// A noun phrase that takes part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Its words.
    pub span: Span,
    /// Its part.
    pub role: Role,
    /// The words before that a pronoun, or a word such as "the company", stands for.
    pub refers: Option<Span>,
    /// The indexes of the names in it, or of the name it stands for.
    pub names: Vec<usize>,
}

/// The part of a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Who or what does it; of a passive, whom it is done to.
    Subject,
    /// Whom or what it is done to; of a passive, by whom.
    Object,
    /// With, to, from, for or against whom it is done.
    Partner,
    /// What another preposition joins to it.
    Oblique,
}

impl Role {
    /// Its word in JSON outputs.
    pub fn word(self) -> &'static str {
        ["subject", "object", "partner", "oblique"][self as usize]
    }
}

/// What was found in a report before its events are.
#[derive(Clone, Copy, Debug)]
pub struct Found<'f> {
    /// The report's text.
    pub text: &'f str,
    /// Its sentences.
    pub sentences: &'f [Span],
    /// Their tokens.
    pub tokens: &'f [Vec<Token>],
    /// Its dates.
    pub dates: &'f [DateMention],
    /// Its names.
    pub names: &'f [NameMention],
    /// Its claims.
    pub claims: &'f [ClaimMention],
    /// When it was published, or the bounds of that.
    pub published: Option<When>,
    /// Whether it is in English, whose grammar is known.
    pub english: bool,
}

/// A sentence by its index, with the places of what was found in it.
struct Own {
    sentence: usize,
    dates: Range<usize>,
    names: Range<usize>,
}

/// The events of one report, in the order of the text.
pub fn find(found: Found<'_>) -> Vec<EventMention> {
    let mut events = Vec::new();
    let mut named = reference::Named::default();
    let mut story = anchor::Story::default();
    for sentence in 0..found.sentences.len() {
        let own = Own {
            sentence,
            dates: of_sentence(found.dates, sentence, |date| date.sentence),
            names: of_sentence(found.names, sentence, |name| name.sentence),
        };
        let told = match found.english {
            true => sentence::events(found, &own, &mut named, &mut story),
            false => Vec::new(),
        };
        events.extend(dated::with_dates(found, &own, told));
    }
    dated::date_headline(found, &mut events);
    events
}

#[cfg(test)]
mod tests {
    use crate::find::find;
    use crate::report::read_plain;

    fn told(text: &str) -> Vec<String> {
        let (findings, _) = find(read_plain("a", "a.txt", text.to_owned()).0);
        let main = findings.events.iter().filter(|event| event.main);
        main.filter_map(|event| Some(event.when?.to_edtf())).collect()
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

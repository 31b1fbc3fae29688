//! The clause that a verb stands in, as far as it stands before the verb.

use super::phrase;
use super::sentence::Sentence;
use super::subject::REACH;
use super::word::Class;

/// The words of a clause before the end of its subject.
pub(super) struct Clause {
    /// Where it begins.
    pub(super) start: usize,
    /// Its first verb before its relative word.
    pub(super) verbal: Option<usize>,
    /// Its first relative word that has a verb after it.
    pub(super) relative: Option<usize>,
    /// Its last conjunction before the relative word.
    pub(super) conjunction: Option<usize>,
}

impl Clause {
    /// None of it is read yet.
    pub(super) fn new(end: usize) -> Clause {
        Clause { start: end, verbal: None, relative: None, conjunction: None }
    }

    /// Reads back from a place to where the clause begins; the sign that stands there.
    pub(super) fn read_back(&mut self, sentence: &Sentence, end: usize) -> Option<char> {
        let limit = end.saturating_sub(REACH);
        while self.start > limit {
            let at = self.start - 1;
            if sentence.name_at(at).is_some() {
                self.start = at;
                continue;
            }
            match sentence.class(at) {
                Some(Class::Subordinator | Class::That) => return None,
                // The verb is that of the relative clause, whose subject follows its word.
                Some(Class::Relative) if self.verbal.is_none() => return None,
                Some(Class::Relative) => {
                    self.relative = Some(at);
                    self.verbal = None;
                    self.conjunction = None;
                }
                Some(Class::Conjunction) => {
                    self.conjunction.get_or_insert(at);
                }
                Some(Class::Pronoun) if self.start != end => return None,
                Some(Class::Auxiliary | Class::Modal) => self.verbal = Some(at),
                _ if opens(sentence, at) => return None,
                Some(Class::Past) if !phrase::is_adjective(sentence, at) => self.verbal = Some(at),
                Some(_) => {}
                None if sentence.is_number(at) || phrase::is_inside(sentence, at) => {}
                None => return sentence.word(at).chars().next(),
            }
            self.start = at;
        }
        None
    }
}

/// Whether a clause may begin after a verb of saying at a place.
fn opens(sentence: &Sentence, at: usize) -> bool {
    let verb = sentence.verb(at).filter(|verb| !verb.may_be_noun());
    verb.is_some_and(|verb| verb.opens_clause())
}

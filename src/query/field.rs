//! What a query can ask of beside the words of a sentence.

use super::Words;
use crate::entity::EntityKind;
use crate::status::Status;
use crate::when::{Day, When};
use std::fmt;

/// A field with its value: `place:tirana`.
///
/// Names and places are asked of the sentence, sources and reports of its report.
/// The others ask of an event: of a sentence that tells none they hold neither as
/// they stand nor denied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The sentence names a person or an organisation so: `who:rama`.
    Who(Words),
    /// It names an entity of this kind so: `person:rama`, `org:nato`, `place:tirana`,
    /// `nationality:iranian`.
    Named(EntityKind, Words),
    /// Who published its report: `source:reuters`.
    Source(Words),
    /// The headline or the id of its report: `report:embassy`.
    Report(Words),
    /// The event may lie in this time: `on:2018-03-19`, `during:2018`.
    During(When),
    /// It may have been before this time began: `before:2019`.
    Before(When),
    /// It may have been after this time was over: `after:2018-03`.
    After(When),
    /// Its date is neither uncertain nor approximate: `certain:yes`; or is: `certain:no`.
    /// What it does to the other fields beside it says [`Query`](super::Query).
    Certain(bool),
    /// How many sources tell of it: `sources:>=2`.
    Sources(Bound),
    /// Whether its reports differ in anything: `differs:yes`.
    Differs(bool),
    /// What became of it: `status:foiled`. Denied is also what somebody denies elsewhere.
    Status(Status),
    /// Who says so, or how: `claim:police`, `claim:denied`.
    Claim(Words),
}

/// How many there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// So many or more: `>=2`.
    AtLeast(u32),
    /// So many or fewer: `<=2`.
    AtMost(u32),
    /// So many: `2`.
    Exactly(u32),
}

impl Field {
    /// The words that fields begin with.
    pub const KEYS: [&'static str; 16] = [
        "who",
        "person",
        "org",
        "place",
        "nationality",
        "source",
        "report",
        "on",
        "during",
        "before",
        "after",
        "certain",
        "sources",
        "differs",
        "status",
        "claim",
    ];

    /// The values of `certain:` and `differs:`.
    pub const YES_NO: [&'static str; 2] = ["yes", "no"];

    /// Whether it asks of an event.
    pub(super) fn is_of_event(&self) -> bool {
        !matches!(self, Field::Who(_) | Field::Named(..) | Field::Source(_) | Field::Report(_))
    }

    /// The word that it begins with.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Field::Who(_) => "who",
            Field::Named(kind, _) => kind.key(),
            Field::Source(_) => "source",
            Field::Report(_) => "report",
            Field::During(when) if when.earliest() == when.latest() => "on",
            Field::During(_) => "during",
            Field::Before(_) => "before",
            Field::After(_) => "after",
            Field::Certain(_) => "certain",
            Field::Sources(_) => "sources",
            Field::Differs(_) => "differs",
            Field::Status(_) => "status",
            Field::Claim(_) => "claim",
        }
    }

    /// What follows that word.
    pub(super) fn value(&self) -> String {
        match self {
            Field::Who(words)
            | Field::Named(_, words)
            | Field::Source(words)
            | Field::Report(words)
            | Field::Claim(words) => words.to_string(),
            Field::During(when) | Field::Before(when) | Field::After(when) => when.to_edtf(),
            Field::Certain(yes) | Field::Differs(yes) => {
                Field::YES_NO[usize::from(!yes)].to_owned()
            }
            Field::Status(status) => status.word().to_owned(),
            Field::Sources(Bound::AtLeast(count)) => format!(">={count}"),
            Field::Sources(Bound::AtMost(count)) => format!("<={count}"),
            Field::Sources(Bound::Exactly(count)) => count.to_string(),
        }
    }

    /// Whether it holds of an event's time: certainly, or possibly. None where it asks of
    /// something else.
    pub(super) fn holds_at(&self, when: When, surely: bool) -> Option<bool> {
        let sure = !surely || !in_doubt(when);
        let first = |when: When| when.earliest().unwrap_or(Day::MIN);
        let last = |when: When| when.latest().unwrap_or(Day::MAX);
        Some(match self {
            Field::During(time) if surely => sure && time.contains(when),
            Field::During(time) => time.overlaps(when),
            Field::Before(time) if surely => sure && last(when) < first(*time),
            Field::Before(time) => first(when) < first(*time),
            Field::After(time) if surely => sure && first(when) > last(*time),
            Field::After(time) => last(when) > last(*time),
            Field::Certain(yes) => in_doubt(when) != *yes,
            _ => return None,
        })
    }
}

/// Whether a date may be wrong by itself, whatever it is asked.
pub(super) fn in_doubt(when: When) -> bool {
    when.uncertain || when.approximate
}

impl Bound {
    /// Whether so many are meant.
    pub(super) fn admits(self, count: usize) -> bool {
        match self {
            Bound::AtLeast(bound) => count >= bound as usize,
            Bound::AtMost(bound) => count <= bound as usize,
            Bound::Exactly(bound) => count == bound as usize,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.key(), self.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether it holds possibly, and certainly.
    fn holds(field: &str, when: &str) -> (bool, bool) {
        let query: super::super::Query = field.parse().unwrap();
        let super::super::Query::Field(field) = query else { panic!("{field} is no field") };
        let when: When = when.parse().unwrap();
        (field.holds_at(when, false).unwrap(), field.holds_at(when, true).unwrap())
    }

    #[test]
    fn a_time_may_lie_in_another_or_surely_does() {
        assert_eq!(holds("during:2018", "2018-03"), (true, true));
        assert_eq!(holds("on:2018-03-19", "2018-03"), (true, false));
        assert_eq!(holds("during:2018", "2017-12/2018-02"), (true, false));
        assert_eq!(holds("during:2018", "2018-03~"), (true, false));
        assert_eq!(holds("during:2018", "2014/.."), (true, false));
        assert_eq!(holds("during:2018/..", "2019/.."), (true, true));
        assert_eq!(holds("during:2018", "2019"), (false, false));
    }

    #[test]
    fn before_and_after_look_at_the_near_end() {
        assert_eq!(holds("before:2019", "2018-12-31"), (true, true));
        assert_eq!(holds("before:2019", "2018/2019"), (true, false));
        assert_eq!(holds("before:2019", "2019"), (false, false));
        assert_eq!(holds("before:2019", "../2018"), (true, true));
        assert_eq!(holds("after:2018-03", "2018"), (true, false));
        assert_eq!(holds("after:2018-03", "2018-04-01"), (true, true));
        assert_eq!(holds("after:2018-03", "2014/.."), (true, false));
    }
}

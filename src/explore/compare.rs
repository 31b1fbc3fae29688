//! What two reports tell alike.
//!
//! Events are not merged over reports, so that nothing in the collection says that two
//! reports tell the same. What can be told is weaker, and is shown as what it is: two
//! sentences whose dates may be the same and which share a name.

use super::explorer::{Explorer, Shown};
use super::session::Opened;
use crate::entity::EntityKind;
use crate::when::When;

/// Two sentences, one of each report, that may tell the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What each report tells.
    pub tellings: [Telling; 2],
    /// Whether both have the same date; otherwise their dates overlap.
    pub same_date: bool,
    /// The names in both.
    pub names: Vec<String>,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// Where it is told.
    pub opened: Opened,
    /// When.
    pub when: When,
    /// The headline.
    pub label: String,
}

/// What of an event the comparison looks at.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    event: usize,
    /// Its sentence's number.
    sentence: usize,
    when: When,
    /// The numbers of the people, organisations and places that it names.
    names: Vec<usize>,
}

/// How many pairs are shown.
const MOST: usize = 30;

/// Of two long reports no more than so many events each are laid beside each other.
const MOST_EVENTS: usize = 500;

impl Explorer {
    /// The sentences of two reports that may tell the same, the likeliest first.
    pub fn pairs(&self, one: &str, other: &str, shown: &Shown) -> Vec<Pair> {
        let (Some(one), Some(other)) = (self.report_number(one), self.report_number(other)) else {
            return Vec::new();
        };
        let (ones, others) = (self.told(one, shown), self.told(other, shown));
        let paired = pair(&ones, &others);
        let telling = |report: usize, told: &Told| Telling {
            opened: Opened {
                report: self.pack.report(report).id().to_owned(),
                sentence: Some(told.sentence - self.pack.report(report).sentences().start),
            },
            when: told.when,
            label: self.pack.event(told.event).label().to_owned(),
        };
        let pairs = paired.iter().map(|&(first, second)| {
            let (first, second) = (&ones[first], &others[second]);
            let names = shared(first, second).map(|name| self.pack.entity(name).label());
            Pair {
                tellings: [telling(one, first), telling(other, second)],
                same_date: first.when == second.when,
                names: names.map(str::to_owned).collect(),
            }
        });
        pairs.collect()
    }

    fn told(&self, report: usize, shown: &Shown) -> Vec<Told> {
        let sentences = self.pack.report(report).sentences();
        let evidence = self.pack.evidence().filter(|told| sentences.contains(&told.sentence()));
        let told = evidence.filter_map(|told| {
            Some(Told {
                event: told.event(),
                sentence: told.sentence(),
                when: self.when(told.event() as u32, shown)?,
                names: self.names_in(told.sentence()),
            })
        });
        told.take(MOST_EVENTS).collect()
    }

    /// What a sentence names. That two sentences say "Iranian" says nothing of whether
    /// they tell the same: half of a collection's do.
    fn names_in(&self, sentence: usize) -> Vec<usize> {
        let named = self.pack.entities_of(sentence);
        named.filter(|name| self.pack.entity(*name).kind() != EntityKind::Nationality).collect()
    }
}

/// Which of the events of two reports may be the same: their dates are the same or
/// overlap, and their sentences share a name. Those with the same date come first, then
/// those that share more names, then those of the shorter time. Each event is in one
/// pair at most, the likeliest.
fn pair(ones: &[Told], others: &[Told]) -> Vec<(usize, usize)> {
    // Less is likelier.
    let mut likely: Vec<([u32; 3], [usize; 2])> = Vec::new();
    for (first, one) in ones.iter().enumerate() {
        for (second, other) in others.iter().enumerate() {
            let names = shared(one, other).count() as u32;
            if names > 0 && one.when.overlaps(other.when) {
                let longer = u32::from(one.when != other.when);
                let days = days(one.when).max(days(other.when));
                likely.push(([longer, u32::MAX - names, days], [first, second]));
            }
        }
    }
    let mut pairs = Vec::new();
    while let Some(&(_, [first, second])) = likely.iter().min().filter(|_| pairs.len() < MOST) {
        pairs.push((first, second));
        likely.retain(|(_, pair)| pair[0] != first && pair[1] != second);
    }
    pairs
}

/// The names in both, each once.
fn shared<'a>(one: &'a Told, other: &'a Told) -> impl Iterator<Item = usize> + 'a {
    let names = one.names.iter().enumerate();
    let names = names
        .filter(|(place, name)| other.names.contains(name) && !one.names[..*place].contains(name));
    names.map(|(_, name)| *name)
}

/// How long an interval is; an open one is longer than any.
fn days(when: When) -> u32 {
    let (first, last) = when.order();
    match when.is_open() {
        true => u32::MAX,
        false => last.number().abs_diff(first.number()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(events: &[(&str, &[usize])]) -> Vec<Told> {
        let told = events.iter().enumerate().map(|(event, (edtf, names))| Told {
            event,
            sentence: event,
            when: edtf.parse().unwrap(),
            names: names.to_vec(),
        });
        told.collect()
    }

    #[test]
    fn the_same_day_and_more_names_come_first_and_each_event_once() {
        let ones = told(&[("2018", &[1, 2]), ("2018-03", &[1]), ("2018-03", &[1, 2, 2])]);
        let others = told(&[("2018-03", &[1, 2]), ("2018-03-05", &[1]), ("2018-03-06", &[2])]);
        assert_eq!(pair(&ones, &others), [(2, 0), (1, 1), (0, 2)]);
    }

    #[test]
    fn without_a_shared_name_or_with_another_time_nothing_is_paired() {
        let ones = told(&[("2018-03", &[1]), ("2014/..", &[3])]);
        assert_eq!(pair(&ones, &told(&[("2018-03", &[2]), ("2018-04", &[1])])), []);
        assert_eq!(pair(&ones, &told(&[("2019", &[3])])), [(1, 0)], "it may still last");
        assert_eq!(pair(&ones, &[]), []);
    }

    #[test]
    fn a_name_told_twice_is_shared_once() {
        let (ones, others) = (told(&[("2018", &[1, 2, 1])]), told(&[("2018", &[1, 1, 3])]));
        assert_eq!(shared(&ones[0], &others[0]).collect::<Vec<_>>(), [1]);
    }
}

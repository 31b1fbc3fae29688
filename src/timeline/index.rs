//! What stands on a timeline, in an order that finds any stretch of it at once.
//!
//! A timeline is drawn anew at every move of the hand, and what stands on it changes
//! far more seldom. All that takes a pass over the events is done here, once; a scene
//! then asks only by halving.

use super::Stretch;
use crate::sorted::{sort, sort_by};
use crate::when::{Day, When};
use std::ops::Range;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// An event, by its number.
    Event(u32),
    /// A report whose day nobody knows, by its number.
    Report(u32),
}

/// Something to be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub target: Target,
    /// When; none where nothing is known, which is open at both ends.
    pub when: Option<When>,
    /// Its lane, by number.
    pub lane: usize,
}

/// What stands on a timeline, lane by lane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    pub(super) lanes: Vec<Lane>,
    /// The stretches in which nothing is known to be, in order of time.
    empty: Vec<Stretch>,
    /// When each event is, once, in however many lanes it stands.
    whens: Vec<When>,
}

/// The items of one lane, by when they begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lane {
    pub(super) name: String,
    /// The days that they begin on, ascending; before all days where that is open.
    starts: Vec<i32>,
    items: Vec<(Target, Option<When>)>,
    /// The days that they end on, ascending; after all days where that is open.
    ends: Vec<i32>,
    /// The last end of each [`BLOCK`] of items.
    reaches: Vec<i32>,
}

/// How many items are looked at together for one that reaches far.
const BLOCK: usize = 64;

const BEFORE_ALL: i32 = Day::MIN.number() - 1;
const AFTER_ALL: i32 = Day::MAX.number() + 1;

fn start(when: Option<When>) -> i32 {
    when.and_then(When::earliest).map_or(BEFORE_ALL, Day::number)
}

fn end(when: Option<When>) -> i32 {
    when.and_then(When::latest).map_or(AFTER_ALL, Day::number)
}

impl Index {
    /// Items in the lanes with these names; a lane without any is left out. Those of
    /// one event follow each other.
    pub fn new(items: &[Item], names: &[String]) -> Index {
        let mut lanes: Vec<Vec<(Target, Option<When>)>> = vec![Vec::new(); names.len()];
        for item in items {
            if let Some(lane) = lanes.get_mut(item.lane) {
                lane.push((item.target, item.when));
            }
        }
        let mut once = items.to_vec();
        once.dedup_by_key(|item| item.target);
        let events = once.iter().filter(|item| matches!(item.target, Target::Event(_)));
        let whens = events.filter_map(|item| item.when).collect();
        let named = names.iter().zip(lanes).filter(|(_, items)| !items.is_empty());
        Index {
            lanes: named.map(|(name, items)| Lane::new(name.clone(), items)).collect(),
            empty: empty(items),
            whens,
        }
    }

    /// Whether nothing stands on it.
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }

    /// The stretches, between what is first and what is last, in which nothing is
    /// known to be.
    pub fn empty_stretches(&self) -> &[Stretch] {
        &self.empty
    }

    /// When each event is, once, in however many lanes it stands.
    pub fn whens(&self) -> impl Iterator<Item = When> + '_ {
        self.whens.iter().copied()
    }

    /// The place of an item in a lane.
    pub(super) fn place(&self, lane: usize, target: Target, when: Option<When>) -> Option<usize> {
        let lane = self.lanes.get(lane)?;
        let first = lane.starts.partition_point(|&day| day < start(when));
        let same = lane.items[first..].iter().zip(&lane.starts[first..]);
        let mut same = same.take_while(|(_, day)| **day == start(when));
        same.position(|((other, _), _)| *other == target).map(|place| first + place)
    }
}

impl Lane {
    fn new(name: String, mut items: Vec<(Target, Option<When>)>) -> Lane {
        // Stable: what begins and ends together stays in the order of the answer.
        let bounds = |when: Option<When>| (start(when), end(when));
        sort_by(&mut items, |(_, a), (_, b)| bounds(*a).cmp(&bounds(*b)));
        let starts = items.iter().map(|(_, when)| start(*when)).collect();
        let mut ends: Vec<i32> = items.iter().map(|(_, when)| end(*when)).collect();
        let last = |block: &[i32]| block.iter().copied().max().unwrap_or(BEFORE_ALL);
        let reaches = ends.chunks(BLOCK).map(last).collect();
        sort(&mut ends);
        Lane { name, starts, items, ends, reaches }
    }

    pub(super) fn item(&self, place: usize) -> (Target, Option<When>) {
        self.items[place]
    }

    /// The day an item begins on; none where that is open.
    pub(super) fn first_day(&self, place: usize) -> Option<Day> {
        Day::from_number(*self.starts.get(place)?)
    }

    /// The places of those that begin in a stretch.
    pub(super) fn beginning(&self, stretch: Stretch) -> Range<usize> {
        self.until(stretch.from.number())..self.until(stretch.to.number() + 1)
    }

    /// The place of the first that begins on a day or later.
    pub(super) fn until(&self, day: i32) -> usize {
        self.starts.partition_point(|&start| start < day)
    }

    /// How many began before a day and were not over.
    pub(super) fn count_reaching(&self, day: Day) -> usize {
        let begun = self.until(day.number());
        begun - self.ends.partition_point(|&end| end < day.number()).min(begun)
    }

    /// The places of those that began before a day and were not over.
    pub(super) fn reaching(&self, day: Day) -> impl Iterator<Item = usize> + '_ {
        let begun = self.until(day.number());
        let blocks = self.reaches.iter().enumerate().take(begun.div_ceil(BLOCK));
        let far = blocks.filter(move |(_, reach)| **reach >= day.number());
        let places =
            far.flat_map(move |(block, _)| block * BLOCK..((block + 1) * BLOCK).min(begun));
        places.filter(move |&place| end(self.items[place].1) >= day.number())
    }
}

/// Where nothing is known to be. An open end is known to reach no further than the
/// day that it is told with.
fn empty(items: &[Item]) -> Vec<Stretch> {
    let known = items.iter().filter_map(|item| {
        let when = item.when?;
        Some((when.earliest().or(when.latest())?, when.latest().or(when.earliest())?))
    });
    let mut known: Vec<(Day, Day)> = known.collect();
    sort(&mut known);
    let mut empty = Vec::new();
    let mut covered: Option<Day> = None;
    for (first, last) in known {
        if let Some((from, to)) = covered.and_then(|day| day.plus_days(1)).zip(first.plus_days(-1))
            && from <= to
        {
            empty.push(Stretch { from, to });
        }
        covered = covered.max(Some(last));
    }
    empty
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(edtf: &[&str]) -> Index {
        let items = edtf.iter().enumerate().map(|(number, edtf)| Item {
            target: Target::Event(number as u32),
            when: edtf.parse().ok(),
            lane: 1,
        });
        Index::new(&items.collect::<Vec<_>>(), &["unused".into(), "Reuters".into()])
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_lane_without_items_is_left_out() {
        let index = index(&["2018"]);
        assert_eq!(
            index.lanes.iter().map(|lane| lane.name.as_str()).collect::<Vec<_>>(),
            ["Reuters"]
        );
        assert!(Index::default().is_empty());
    }

    #[test]
    fn what_reaches_into_a_stretch_is_counted_and_found_alike() {
        let mut dates: Vec<String> =
            (0..400).map(|n| format!("20{:02}-{:02}", n % 20, n % 12 + 1)).collect();
        dates.extend(["2003/2011", "2001/..", "../2004", ""].map(str::to_owned));
        let index = index(&dates.iter().map(String::as_str).collect::<Vec<_>>());
        let lane = &index.lanes[0];
        for at in
            ["1999-01-01", "2002-03-15", "2004-12-31", "2005-01-01", "2010-06-10", "2030-01-01"]
        {
            let found = lane.reaching(day(at)).count();
            assert_eq!(found, lane.count_reaching(day(at)), "{at}");
            let all = (0..404).filter(|&place| {
                let when = lane.item(place).1;
                start(when) < day(at).number() && end(when) >= day(at).number()
            });
            assert_eq!(found, all.count(), "{at}");
        }
        assert_eq!(lane.beginning(Stretch::new(day("2003-01-01"), day("2003-12-31"))).len(), 21);
    }

    #[test]
    fn an_item_is_found_by_what_it_is() {
        let index = index(&["2018-03", "2018", "2018-03", "2018-03-01"]);
        for (number, edtf) in ["2018-03", "2018", "2018-03", "2018-03-01"].iter().enumerate() {
            let target = Target::Event(number as u32);
            let place = index.place(0, target, edtf.parse().ok()).unwrap();
            assert_eq!(index.lanes[0].item(place).0, target);
        }
        assert_eq!(index.place(0, Target::Event(9), "2018".parse().ok()), None);
        assert_eq!(index.place(7, Target::Event(0), None), None);
    }

    #[test]
    fn what_is_empty_lies_between_what_is_known() {
        let index = index(&["2009-05", "2009/2011", "2018-03-05/..", "../2013", "2018-03-06"]);
        let empty: Vec<String> =
            index.empty_stretches().iter().map(|gap| format!("{} {}", gap.from, gap.to)).collect();
        assert_eq!(empty, ["2012-01-01 2013-12-30", "2014-01-01 2018-03-04"]);
    }
}

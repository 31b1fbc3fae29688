//! The whole collection at a glance: how much happened when.

use super::{Axis, Stretch};
use crate::when::{Day, When};

/// How many events each part of a stretch has.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The parts, in order.
    pub bins: Vec<Bin>,
    /// The largest count of any part; 0 where there is none.
    pub highest: f64,
}

/// One part of the stretch.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// How many events: one that may lie in several parts counts in each for the
    /// share of its days there, so that uncertainty is spread and never stacked.
    pub count: f64,
}

/// The least width of a part, in pixels.
const NARROWEST: f64 = 14.0;

impl Overview {
    /// Counts intervals over a stretch drawn `width` pixels wide.
    pub fn count(whens: impl Iterator<Item = When>, stretch: Stretch, width: f64) -> Overview {
        let mut bins = bins(stretch, width);
        for when in whens {
            add(&mut bins, when, stretch);
        }
        let highest = bins.iter().map(|bin| bin.count).fold(0.0, f64::max);
        Overview { bins, highest }
    }
}

/// The finest parts that are wide enough.
fn bins(stretch: Stretch, width: f64) -> Vec<Bin> {
    const MONTHS: [i32; 10] = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200];
    let scale = Axis::new(stretch, width).scale();
    let months = MONTHS.into_iter().find(|months| f64::from(*months) * 30.0 * scale >= NARROWEST);
    let months = months.unwrap_or(12_000);
    let mut bins = Vec::new();
    let mut from = Some(stretch.from);
    while let Some(first) = from.filter(|day| *day <= stretch.to) {
        let next = first.plus_months(months);
        let last = next.and_then(|day| day.plus_days(-1)).unwrap_or(stretch.to).min(stretch.to);
        bins.push(Bin { from: first, to: last, count: 0.0 });
        from = next;
    }
    bins
}

/// Adds one interval. An open end reaches no further than the part that the known
/// end stands in: nothing is known of the rest.
fn add(bins: &mut [Bin], when: When, stretch: Stretch) {
    let (Some(first), Some(last)) =
        (when.earliest().or(when.latest()), when.latest().or(when.earliest()))
    else {
        return;
    };
    if last < stretch.from || first > stretch.to {
        return;
    }
    let days = f64::from(last.number() - first.number() + 1);
    let start = bins.partition_point(|bin| bin.to < first);
    for bin in bins[start..].iter_mut().take_while(|bin| bin.from <= last) {
        let shared = bin.to.min(last).number() - bin.from.max(first).number() + 1;
        bin.count += f64::from(shared) / days;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overview(edtf: &[&str], width: f64) -> Overview {
        let stretch = Stretch::new("2018-01-01".parse().unwrap(), "2019-12-31".parse().unwrap());
        Overview::count(edtf.iter().map(|edtf| edtf.parse().unwrap()), stretch, width)
    }

    #[test]
    fn a_year_is_spread_over_its_months() {
        let overview = overview(&["2018"], 24.0 * NARROWEST + 10.0);
        assert_eq!(overview.bins.len(), 24);
        let sum: f64 = overview.bins.iter().map(|bin| bin.count).sum();
        assert!((sum - 1.0).abs() < 1e-9);
        assert!(overview.highest < 0.1);
    }

    #[test]
    fn an_open_end_counts_where_it_is_known() {
        let overview = overview(&["2018-03-05/..", "2030"], 30.0);
        assert_eq!(overview.bins.iter().map(|bin| bin.count).collect::<Vec<_>>(), [1.0, 0.0]);
    }

    #[test]
    fn the_parts_fill_the_stretch() {
        let overview = overview(&[], 500.0);
        assert_eq!(overview.bins[0].from.to_string(), "2018-01-01");
        assert_eq!(overview.bins.last().unwrap().to.to_string(), "2019-12-31");
        for pair in overview.bins.windows(2) {
            assert_eq!(pair[0].to.plus_days(1), Some(pair[1].from));
        }
    }
}

//! From one place in a report to the next.

/// Some places in a report, seen from where the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// How many places there are.
    pub all: usize,
    /// Which of them the reader is at, from 1; none where at none.
    pub here: Option<usize>,
    /// The one before; none where there is none.
    pub previous: Option<usize>,
    /// The one after.
    pub next: Option<usize>,
}

impl Steps {
    /// The steps between places, given in order, for a reader at `at`; at the start
    /// where that is none.
    pub fn new(places: &[usize], at: Option<usize>) -> Steps {
        let before = at.map_or(0, |at| places.partition_point(|&place| place < at));
        let here = places.get(before).filter(|&&place| Some(place) == at);
        Steps {
            all: places.len(),
            here: here.map(|_| before + 1),
            previous: before.checked_sub(1).map(|place| places[place]),
            next: places.get(before + usize::from(here.is_some())).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_from_place_to_place_and_stop_at_the_ends() {
        let steps = |at| {
            let steps = Steps::new(&[3, 5, 9], at);
            (steps.here, steps.previous, steps.next)
        };
        assert_eq!(steps(None), (None, None, Some(3)));
        assert_eq!(steps(Some(0)), (None, None, Some(3)));
        assert_eq!(steps(Some(3)), (Some(1), None, Some(5)));
        assert_eq!(steps(Some(4)), (None, Some(3), Some(5)));
        assert_eq!(steps(Some(9)), (Some(3), Some(5), None));
        assert_eq!(steps(Some(99)), (None, Some(9), None));
        assert_eq!(Steps::new(&[], Some(2)), Steps::default());
    }
}

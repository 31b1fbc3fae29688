//! The time of something that several tell.

use super::{Day, Precision, When};

impl When {
    /// The time that several tell: the finest that lies within all others; where they differ,
    /// all of their time, in doubt. Of what goes on, the time that it began in counts then.
    pub fn agreed(times: impl Iterator<Item = When>) -> Option<When> {
        let mut agreed: Option<When> = None;
        let mut differ = false;
        for when in times {
            agreed = match agreed {
                None => Some(when),
                Some(before) if before == when => Some(before),
                // One that is finer settles nothing between those that differ.
                Some(before) if differ && before.contains(when) => Some(before),
                Some(before) if before.contains(when) && !before.is_open() => Some(when),
                Some(before) if when.contains(before) && !when.is_open() => Some(before),
                Some(before) => {
                    differ = true;
                    let [one, other] = [before, when].map(When::begun);
                    // An end is told no finer than the coarser of them: 2013 and 5 March 2014
                    // are 2013 to 2014, not from 1 January.
                    let coarse = one.unit_of_ends().max(other.unit_of_ends());
                    let around = |day: Day| coarse.around(day).unwrap_or(When::day(day));
                    let first = one.earliest().into_iter().chain(other.earliest()).min();
                    let last = one.latest().into_iter().chain(other.latest()).max();
                    let first = first.and_then(|day| around(day).earliest());
                    let last = last.and_then(|day| around(day).latest());
                    When::range(first, last).map(|when| when.in_doubt(true)).or(Some(before))
                }
            };
        }
        agreed
    }

    /// When something began that goes on: "since 2014" is in 2014. A time of
    /// another length goes on.
    fn begun(self) -> When {
        let open = self.earliest().filter(|_| self.latest().is_none());
        let began = open.and_then(|first| match self.precision() {
            unit @ (Precision::Year | Precision::Month | Precision::Day) => unit.around(first),
            _ => None,
        });
        began.unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreed(times: &[&str]) -> String {
        let times = times.iter().map(|edtf| edtf.parse().unwrap());
        When::agreed(times).unwrap().to_edtf()
    }

    #[test]
    fn the_finest_holds_and_what_differs_is_in_doubt() {
        assert_eq!(agreed(&["2018", "2018-12", "2018"]), "2018-12");
        assert_eq!(agreed(&["2013", "2014/.."]), "2013?/2014?");
        assert_eq!(agreed(&["2014/..", "2014/.."]), "2014/..");
        assert_eq!(agreed(&["2013", "2014-03-05"]), "2013?/2014?");
        assert_eq!(agreed(&["2018-03", "2018-05-09"]), "2018-03?/2018-05?");
        assert_eq!(agreed(&["2018-03-04", "2018-05-09"]), "2018-03-04?/2018-05-09?");
        assert_eq!(agreed(&["2018-05-09", "2013", "2014-02"]), "2013?/2018?");
        assert_eq!(When::agreed(std::iter::empty()), None);
    }
}

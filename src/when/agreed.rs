//! The time of something that several tell.

use super::{Precision, When};

impl When {
    /// The time that several tell: the finest that lies within all others; where they differ,
    /// all of their time, in doubt. Of what goes on, the time that it began in counts then.
    pub fn agreed(times: impl Iterator<Item = When>) -> Option<When> {
        let mut agreed: Option<When> = None;
        for when in times {
            agreed = match agreed {
                None => Some(when),
                Some(before) if before == when => Some(before),
                Some(before) if before.contains(when) && !before.is_open() => Some(when),
                Some(before) if when.contains(before) && !when.is_open() => Some(before),
                Some(before) => {
                    let [one, other] = [before, when].map(When::begun);
                    let first = one.earliest().into_iter().chain(other.earliest()).min();
                    let last = one.latest().into_iter().chain(other.latest()).max();
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
            Precision::Year => When::year(first.year()),
            Precision::Month => When::month(first.year(), first.month()),
            Precision::Day => Some(When::day(first)),
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
        assert_eq!(When::agreed(std::iter::empty()), None);
    }
}

//! The ends of an interval, for forms that know no uncertainty.

use crate::when::{Precision, When};

/// The first and the last end as ISO 8601 dates (`2018`, `2018-03`, `2018-03-19`), no finer
/// than they are told. A day, a month or a year alone has one end, the first. An open end
/// is none.
pub(super) fn ends(when: When) -> (Option<String>, Option<String>) {
    let edtf = without_marks(when).to_edtf();
    let known = |end: &str| (end != "..").then(|| end.to_owned());
    match edtf.split_once('/') {
        Some((first, last)) => (known(first), known(last)),
        None => (known(&edtf), None),
    }
}

/// Without what only EDTF has: marks of doubt, and units that are no date of ISO 8601-1.
fn without_marks(when: When) -> When {
    let mut plain = match when.precision() {
        Precision::Season | Precision::Decade | Precision::Century => {
            When::range(when.earliest(), when.latest()).unwrap_or(when)
        }
        _ => when,
    };
    plain.approximate = false;
    plain.uncertain = false;
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_no_finer_than_it_is_told() {
        for (edtf, first, last) in [
            ("2018-03-19", Some("2018-03-19"), None),
            ("2018-03~", Some("2018-03"), None),
            ("2018?", Some("2018"), None),
            ("199X", Some("1990"), Some("1999")),
            ("19XX", Some("1900"), Some("1999")),
            ("2018-24", Some("2018-12"), Some("2019-02")),
            ("2018/2020", Some("2018"), Some("2020")),
            ("2014/..", Some("2014"), None),
            ("2018-21/..", Some("2018-03"), None),
            ("../2018-06-05", None, Some("2018-06-05")),
            ("-0043-03-15", Some("-0043-03-15"), None),
        ] {
            let when: When = edtf.parse().unwrap();
            assert_eq!(ends(when), (first.map(str::to_owned), last.map(str::to_owned)), "{edtf}");
        }
    }
}

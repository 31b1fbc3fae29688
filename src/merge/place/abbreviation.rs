//! The states and provinces as news write them short.

/// How news write states and provinces short, and their keys. Facts.
const SHORT: [(&str, &str); 59] = [
    ("Ala.", "alabama"),
    ("Alta.", "alberta"),
    ("Ariz.", "arizona"),
    ("Ark.", "arkansas"),
    ("B.C.", "british columbia"),
    ("Cal.", "california"),
    ("Calif.", "california"),
    ("Colo.", "colorado"),
    ("Conn.", "connecticut"),
    ("Del.", "delaware"),
    ("Fla.", "florida"),
    ("Ga.", "georgia"),
    ("Ill.", "illinois"),
    ("Ind.", "indiana"),
    ("Kan.", "kansas"),
    ("Kans.", "kansas"),
    ("Ky.", "kentucky"),
    ("La.", "louisiana"),
    ("Man.", "manitoba"),
    ("Mass.", "massachusetts"),
    ("Md.", "maryland"),
    ("Me.", "maine"),
    ("Mich.", "michigan"),
    ("Minn.", "minnesota"),
    ("Miss.", "mississippi"),
    ("Mo.", "missouri"),
    ("Mont.", "montana"),
    ("N.B.", "new brunswick"),
    ("N.C.", "north carolina"),
    ("N.D.", "north dakota"),
    ("N.H.", "new hampshire"),
    ("N.J.", "new jersey"),
    ("N.M.", "new mexico"),
    ("N.S.", "nova scotia"),
    ("N.Y.", "new york"),
    ("Neb.", "nebraska"),
    ("Nev.", "nevada"),
    ("Okla.", "oklahoma"),
    ("Ont.", "ontario"),
    ("Ore.", "oregon"),
    ("P.E.I.", "prince edward island"),
    ("Pa.", "pennsylvania"),
    ("Que.", "quebec"),
    ("R.I.", "rhode island"),
    ("S.C.", "south carolina"),
    ("S.D.", "south dakota"),
    ("Sask.", "saskatchewan"),
    ("Tenn.", "tennessee"),
    ("Tex.", "texas"),
    ("Tx.", "texas"),
    ("Va.", "virginia"),
    ("Vt.", "vermont"),
    ("W.Va.", "west virginia"),
    ("W. Va.", "west virginia"),
    ("Wash.", "washington"),
    ("Wis.", "wisconsin"),
    ("Wisc.", "wisconsin"),
    ("Wyo.", "wyoming"),
    ("Wy.", "wyoming"),
];

/// The codes of the American states, and of the District of Columbia.
const CODES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO \
                     MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";

/// Whether it is the code of an American state.
pub(super) fn is_code(code: &str) -> bool {
    CODES.split(' ').any(|known| known == code)
}

/// The key of the region that is written so.
pub(super) fn region(name: &str) -> Option<&'static str> {
    SHORT.iter().find(|(short, _)| *short == name).map(|(_, key)| *key)
}

/// How news write the region of that key short.
pub(super) fn short(key: &str) -> impl Iterator<Item = &'static str> {
    SHORT.iter().filter(move |(_, own)| *own == key).map(|(short, _)| *short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::place::candidates::regions;

    #[test]
    fn every_region_is_in_the_table() {
        for (short, key) in SHORT {
            assert_eq!(region(short), Some(key));
            let own = regions(key).filter(|it| ["US", "CA"].contains(&it.country));
            assert_eq!(own.count(), 1, "{key}");
        }
        let states: Vec<&str> = SHORT.iter().map(|(_, key)| *key).chain(["texas"]).collect();
        let of = |key: &&str| regions(key).find(|it| it.country == "US").map(|it| it.region);
        assert!(states.iter().filter_map(of).all(is_code));
        assert!(is_code("DC") && !is_code("EU") && !is_code(""));
    }
}

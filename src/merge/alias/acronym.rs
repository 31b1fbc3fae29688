//! Acronyms: "IRGC" for "Islamic Revolutionary Guards Corps".

use super::spelling;

/// The fewest letters by which an acronym is known without anybody saying what it stands
/// for: two letters stand for too many names.
const FEWEST: usize = 3;

/// Words that an acronym may leave out.
const SMALL: [&str; 12] =
    ["of", "the", "and", "for", "in", "on", "de", "du", "des", "la", "le", "&"];

/// Whether a name is written as acronyms are: "MEK", "U.N.", not "Iran".
pub(super) fn is_acronym(name: &str) -> bool {
    let letters = letters(name);
    (2..=8).contains(&letters.len()) && name.chars().all(|c| c.is_uppercase() || c == '.')
}

fn letters(name: &str) -> Vec<char> {
    name.chars().filter(|c| c.is_alphabetic()).collect()
}

/// The initials of a name's words, each with whether an acronym may leave it out. The
/// parts of "Mujahedin-e-Khalq" are words of their own.
fn initials(name: &str) -> Vec<(char, bool)> {
    name.split(|c: char| c.is_whitespace() || c == '-')
        .filter_map(|word| {
            let first = word.chars().find(|c| c.is_alphabetic())?;
            let small = SMALL.contains(&word.to_lowercase().as_str());
            Some((first.to_uppercase().next()?, small))
        })
        .collect()
}

/// An acronym without its stops.
pub(super) fn plain(acronym: &str) -> String {
    letters(acronym).into_iter().collect()
}

/// Whether an acronym is long enough to be known without its report saying what it stands
/// for.
pub(super) fn may_be_known(acronym: &str) -> bool {
    letters(acronym).len() >= FEWEST
}

/// The initials of all words of a name but small ones and the legal form at its end: its most
/// likely acronym.
pub(super) fn initials_of_all(name: &str) -> String {
    initials_of_whole(spelling::without_legal_form(name).unwrap_or(name))
}

/// The same with the legal form, as in "FDIC" for the "Federal Deposit Insurance Corp.".
pub(super) fn initials_of_whole(name: &str) -> String {
    initials(name).into_iter().filter(|(_, small)| !small).map(|(initial, _)| initial).collect()
}

/// Whether an acronym may stand for a name beside which it is put: its letters begin words
/// of the name, in order, the first that of the first.
pub(super) fn may_stand_for(acronym: &str, name: &str) -> bool {
    let (letters, initials) = (letters(acronym), initials(name));
    let Some((&(first, _), rest)) = initials.split_first() else { return false };
    if letters.first() != Some(&first) || rest.is_empty() {
        return false;
    }
    let mut left = letters[1..].iter().peekable();
    for (initial, _) in rest {
        left.next_if_eq(&initial);
    }
    left.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_with_or_without_stops_are_acronyms() {
        for name in ["MEK", "U.N.", "NATO", "PMOI"] {
            assert!(is_acronym(name), "{name}");
        }
        for name in ["Iran", "M", "Mr.", "ABCDEFGHIJ", "RFE/RL", "Quds"] {
            assert!(!is_acronym(name), "{name}");
        }
    }

    #[test]
    fn an_acronym_may_stand_for_initials_in_order() {
        for (acronym, name) in [
            ("IRGC", "Islamic Revolutionary Guards Corps"),
            ("MEK", "Mujahedin-e-Khalq"),
            ("PMOI", "People's Mujahideen Organization of Iran"),
            ("OSCE", "Organization for Security and Co-operation in Europe"),
            ("FBI", "Federal Bureau of Investigation"),
        ] {
            assert!(may_stand_for(acronym, name), "{acronym} {name}");
        }
        for (acronym, name) in [
            ("MEK", "People's Mujahedin of Iran"),
            ("AFP", "Albanian Police"),
            ("CIA", "FBI"),
            ("UN", ""),
            ("NATO", "N"),
        ] {
            assert!(!may_stand_for(acronym, name), "{acronym} {name}");
        }
    }

    #[test]
    fn small_words_have_no_letter_in_most() {
        assert_eq!(initials_of_all("Federal Bureau of Investigation"), "FBI");
        assert_eq!(initials_of_all("Mujahedin-e-Khalq"), "MEK");
        assert_eq!(plain("U.N."), "UN");
        assert!(may_be_known("FBI") && !may_be_known("U.N."));
    }
}

//! Countries, and the words for who belongs to them: "Iran", "Iranian", "Iranians".

use std::collections::HashMap;
use std::sync::LazyLock;

/// `country TAB capital TAB adjective`, a line each.
const COUNTRIES: &str = include_str!("countries.tsv");

/// `word TAB country`, a line each; no country where a people, faith or party has
/// several.
const PEOPLES: &str = include_str!("peoples.tsv");

/// Short names that a country goes by.
const ALSO: [&str; 9] = ["US", "U.S.", "UK", "U.K.", "UAE", "U.A.E.", "Britain", "England", "U.N."];

/// What a word says of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// It names the country.
    Country,
    /// It says that somebody or something belongs to it; empty where to several.
    Of(&'static str),
}

static WORDS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Word> = ALSO.iter().map(|&name| (name, Word::Country)).collect();
    let lines = |list: &'static str| list.lines().filter(|line| !line.starts_with('#'));
    for line in lines(COUNTRIES) {
        let mut columns = line.split('\t');
        let country = columns.next().unwrap_or_default();
        words.insert(country, Word::Country);
        if let Some(adjective) = columns.nth(1) {
            words.entry(adjective).or_insert(Word::Of(country));
        }
    }
    for line in lines(PEOPLES) {
        let (word, country) = line.split_once('\t').unwrap_or((line, ""));
        words.entry(word).or_insert(Word::Of(country));
    }
    words
});

/// The word with a plural's ending taken off, where it has one.
fn forms(word: &str) -> [&str; 2] {
    [word, word.strip_suffix('s').unwrap_or(word)]
}

/// Whether two such words with a hyphen between them are two: `U.S.-Iranian`.
pub(super) fn is_nation(word: &str) -> bool {
    forms(word).iter().any(|form| WORDS.contains_key(form))
}

/// The country that a nationality belongs to: "Iran" for "Iranians"; empty where a
/// people or faith has several. None where the word is no such word.
pub fn nationality(word: &str) -> Option<&'static str> {
    let of = |form: &&str| match WORDS.get(form) {
        Some(Word::Of(country)) => Some(*country),
        _ => None,
    };
    forms(word).iter().find_map(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nationality_belongs_to_a_country() {
        assert_eq!(nationality("Iranians"), Some("Iran"));
        assert_eq!(nationality("South Korean"), Some("South Korea"));
        assert_eq!(nationality("Kurds"), Some(""));
        assert_eq!(nationality("Iran"), None);
        assert_eq!(nationality("Reports"), None);
    }

    #[test]
    fn countries_and_nationalities_part_at_a_hyphen() {
        assert!(is_nation("U.S.") && is_nation("Israel") && is_nation("Iranian"));
        assert!(!is_nation("Hewlett"));
    }
}

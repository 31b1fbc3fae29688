//! Countries, their capitals and their adjectives.

use std::collections::HashMap;
use std::sync::LazyLock;

/// `country TAB capital TAB adjective`, a line each.
const COUNTRIES: &str = include_str!("countries.tsv");

/// Other names that a country goes by.
const ALSO: [&str; 8] = ["US", "U.S.", "UK", "U.K.", "UAE", "Britain", "England", "Kiev"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Place,
    Adjective,
}

static WORDS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Word> = ALSO.iter().map(|&name| (name, Word::Place)).collect();
    for line in COUNTRIES.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        words.extend(columns.by_ref().take(2).map(|name| (name, Word::Place)));
        for adjective in columns {
            words.entry(adjective).or_insert(Word::Adjective);
        }
    }
    words
});

/// Whether it is the name of a country or a capital.
pub(super) fn is_place(name: &str) -> bool {
    WORDS.get(name) == Some(&Word::Place)
}

/// Whether it is a country's adjective: "Iranian", "Iranians".
pub(super) fn is_adjective(name: &str) -> bool {
    let singular = name.strip_suffix('s').unwrap_or(name);
    [name, singular].iter().any(|form| WORDS.get(form) == Some(&Word::Adjective))
}

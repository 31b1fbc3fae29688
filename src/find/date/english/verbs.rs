//! English words that tell whether a clause is about what was or what is to come.

use super::Cue;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Signs of what is to come.
const FUTURE: &str = "\
    arrives begins deadline debuts due effective ends expected expects expire expires forthcoming \
    going holds launches leaves ll mature matures meets must opens \
    payable pending planning postponed rescheduled resume resumes returns \
    scheduled shall should slated starts upcoming vows wants will wo would";

/// Nouns and verbs of plans.
const PLAN: &str = "hope hopes intend intends plan plans";

/// Past forms that tell of what is to come before `to` or `for`.
const INTENT: &str = "\
    agreed allowed asked booked called decided hoped intended invited ordered planned \
    pledged prepared promised set threatened vowed wanted";

/// Past forms that are nothing else.
const PAST: &str = "\
    ago began came did earlier fell gave grew had has have rose said saw since \
    spoke told took was went were wrote yesterday";

/// Past forms that are also participles.
const PARTICIPLES: &str = "\
    become begun bought brought built caught cut driven fallen fought found given got \
    grown held hit hurt kept killed known laid led left lent lost made meant met paid \
    put read risen run seen sent shot shown shut sold spent split stood struck taken \
    taught thought thrown withdrawn won";

static WORDS: LazyLock<HashMap<&str, Cue>> = LazyLock::new(|| {
    let lists = [
        (PARTICIPLES, Cue::Participle),
        (PAST, Cue::Past),
        (INTENT, Cue::Intent),
        (PLAN, Cue::Plan),
        (FUTURE, Cue::Future),
    ];
    lists
        .into_iter()
        .flat_map(|(words, cue)| words.split(' ').map(move |word| (word, cue)))
        .collect()
});

/// What a word says.
pub(super) fn cue(word: &str) -> Cue {
    match WORDS.get(word) {
        Some(&cue) => cue,
        None if is_regular_past(word) => Cue::Participle,
        None => Cue::None,
    }
}

/// `announced`, `met`; not `hundred`, `need`, `red`, `United`.
fn is_regular_past(word: &str) -> bool {
    word.len() > 3
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && word.starts_with(char::is_lowercase)
        && !matches!(word, "hundred" | "sacred" | "naked" | "wicked" | "kindred" | "so-called")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_tell_the_time() {
        for (word, expected) in [
            ("will", Cue::Future),
            ("said", Cue::Past),
            ("held", Cue::Participle),
            ("announced", Cue::Participle),
            ("hundred", Cue::None),
            ("United", Cue::None),
            ("agreed", Cue::Intent),
            ("need", Cue::None),
        ] {
            assert_eq!(cue(word), expected, "{word}");
        }
    }
}

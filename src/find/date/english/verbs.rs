//! English words that tell whether a clause is about what was or what is to come.

use super::Cue;
use crate::find::lexicon::hash::WordMap;
use std::sync::LazyLock;

/// Signs of what is to come.
const FUTURE: &str = "\
    airs arrives begins celebrates closes comes convenes deadline debates debuts decides \
    due effective ends expect expected expecting expects expire expires faces flies \
    forecast forthcoming goes going hears holds hosts kicks launches leaves likely ll mature \
    matures meets must opens payable pending planning plays possible postponed premieres \
    reopen reopens rescheduled resume resumes returns runs scheduled shall should slated \
    starts takes travels turns unveils upcoming visits votes vows wants will wo would";

/// Nouns and verbs of plans.
const PLAN: &str = "hope hopes intend intends plan plans";

/// Present forms that are hardly nouns or adjectives.
const PRESENT: &str = "appear arrive begin convene gather go meet reconvene reopen resume";

/// Past forms that tell of what is to come before `to` or `for`.
const INTENT: &str = "\
    agreed booked decided hoped intended ordered planned pledged prepared promised set \
    threatened vowed wanted";

/// Past forms that are nothing else.
const PAST: &str = "\
    ago arose ate awoke became began bore broke came chose crept did drew drove \
    earlier fed fell felt fled flew forbade forgot forgave froze gave grew had has \
    have hid knew overtook overthrew ran rang rode rose said sang sank sat saw shook \
    shrank since slept spoke sprang stole swam swore \
    threw took tore underwent undertook was went were withdrew woke wore wove wrote \
    yesterday";

/// Past forms that are also participles.
const PARTICIPLES: &str = "\
    beaten become been begun bent bet bitten blown bought bound broken brought built burnt \
    burst caught chosen clung cost cut dealt done drawn driven drunk dug eaten fallen flown flung \
    forgotten fought found frozen given gone got grown heard held hidden hit hung hurt kept \
    killed known laid led left lent lit lost made meant met paid proven put quit read \
    ridden risen run seen sent sewn shaken shed shot shown shrunk shut slain slid sold sought \
    spent spilt split spoken spread stolen stood struck stuck stung sunk swept sworn swung taken taught \
    thought thrown told torn understood upheld withdrawn won worn woken written";

static WORDS: LazyLock<WordMap<Cue>> = LazyLock::new(|| {
    let lists = [
        (PARTICIPLES, Cue::Participle),
        (PAST, Cue::Past),
        (INTENT, Cue::Intent),
        (PLAN, Cue::Plan),
        (PRESENT, Cue::Present),
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

/// Whether a word in small letters is a past form, or a participle.
pub(in crate::find) fn is_past_form(word: &str) -> bool {
    matches!(cue(word), Cue::Past | Cue::Participle | Cue::Intent)
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

//! Which words a credit may hold, and which make it a sentence of news.

/// Small words between and beside the names of a credit.
const JOINING: [&str; 30] = [
    "and", "in", "of", "for", "the", "with", "from", "at", "on", "by", "via", "a", "de", "del",
    "da", "di", "do", "dos", "du", "la", "le", "van", "von", "der", "den", "al", "el", "bin",
    "ibn", "e",
];

/// What somebody credited did, and who people without a name are.
const ROLES: [&str; 44] = [
    "reporting",
    "additional",
    "writing",
    "editing",
    "compiled",
    "translated",
    "translation",
    "based",
    "written",
    "edited",
    "contributions",
    "contributing",
    "research",
    "graphics",
    "graphic",
    "photography",
    "photo",
    "photos",
    "video",
    "production",
    "newsroom",
    "newsrooms",
    "bureau",
    "bureaus",
    "desk",
    "staff",
    "team",
    "agency",
    "agencies",
    "wire",
    "wires",
    "service",
    "services",
    "correspondent",
    "correspondents",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "editor",
    "editors",
    "news",
    "press",
    "also",
];

/// Agencies that write themselves small, and others that do in haste.
const SMALL_NAMES: [&str; 6] = ["dpa", "afp", "ap", "reuters", "epd", "apa"];

/// Abbreviations that end in a point and no sentence with it.
const POINTED: [&str; 10] = ["Inc", "Co", "Ltd", "Corp", "St", "Mr", "Mrs", "Ms", "Dr", "Jr"];

/// Whether `words` begins with somebody's name and goes on with nothing but names
/// and what joins them. A verb, a year or any other word in small letters makes it
/// a sentence.
pub(super) fn only_names(words: &str) -> bool {
    let mut words = words.split_whitespace().map(bare).filter(|word| !word.is_empty());
    let named = match words.next() {
        Some("the") => words.next().is_some_and(is_name),
        Some(first) => is_name(first) || is_somebody(first),
        None => false,
    };
    named && words.all(|word| is_name(word) || is_small(word))
}

/// Whether a sentence ends before the last of the words.
pub(super) fn holds_a_sentence_end(words: &str) -> bool {
    let mut words = words.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let word = word.trim_end_matches(['"', '\'', ')', '\u{201d}', '\u{2019}']);
        let ended = match word.strip_suffix('.') {
            Some(stem) => {
                let letters = stem.trim_start_matches(|c: char| !c.is_alphanumeric());
                letters.chars().count() > 1 && !stem.contains('.') && !POINTED.contains(&letters)
            }
            None => word.ends_with(['!', '?', '\u{2026}']),
        };
        if ended && words.peek().is_some() {
            return true;
        }
    }
    false
}

/// The word without the signs around it.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(word)
}

/// A name has a capital, or letters that have no small form, or is an address on
/// the web; a number is part of one ("Channel 4") while it is no year.
fn is_name(word: &str) -> bool {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.len() < 4;
    }
    !word.starts_with(char::is_lowercase)
        || word.contains(char::is_uppercase)
        || (word.contains(['.', '/']) && word.is_ascii())
        || SMALL_NAMES.contains(&word)
}

fn is_small(word: &str) -> bool {
    JOINING.contains(&word) || ROLES.contains(&word)
}

/// People without a name: "staff and agencies".
fn is_somebody(word: &str) -> bool {
    matches!(word, "staff" | "agencies" | "wires" | "correspondents" | "reporters")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_what_joins_them_are_a_credit() {
        for words in [
            "Benet Koleka; Editing by David Holmes",
            "RFE/RL's Balkan Service and AFP",
            "AP, dpa, and lenta.ru",
            "Sayed al-Hassan in DUBAI, the Kabul newsroom and Channel 4",
            "the Kabul newsroom",
            "staff and agencies",
            "Jean d'Arcy. Writing by J. Smith.",
        ] {
            assert!(only_names(words), "{words}");
        }
    }

    #[test]
    fn a_verb_or_a_year_makes_it_news() {
        for words in [
            "fire and flood",
            "Kyodo said so",
            "the river",
            "Dryden in 1697",
            "AFP. Police left Tirana.",
            "",
            "; and",
        ] {
            assert!(!only_names(words), "{words}");
        }
    }

    #[test]
    fn a_point_after_an_initial_ends_no_sentence() {
        assert!(!holds_a_sentence_end("J. Smith of the U.S. Army"));
        assert!(!holds_a_sentence_end("RFE/RL Inc. Prague."));
        assert!(holds_a_sentence_end("Kyodo. It was"));
        assert!(holds_a_sentence_end("\"Kyodo.\" It was"));
    }
}

//! What kind of thing an event is, by the word that names it: "expelled" and "expulsion"
//! are one.

use crate::find::claim::is_saying;
use xxhash_rust::xxh3::xxh3_64;

/// Words for the same action, by their beginnings, written for this project. A word belongs
/// to the first row that holds a beginning of it.
const ACTIONS: &[&[&str]] = &[
    &["expel", "expul", "deport", "oust"],
    &["foil", "thwart", "prevent", "avert", "disrupt"],
    &["arrest", "detain", "detention", "held", "apprehend", "imprison", "jail"],
    &["kill", "murder", "assassin", "slain", "slay"],
    &["die", "died", "dies", "death", "dead"],
    &["attack", "assault", "bomb", "raid", "strike", "struck"],
    &["plot", "plan", "conspir"],
    &["launch", "unveil", "introduc", "releas", "debut"],
    &["announc", "reveal", "disclos"],
    &["resign", "quit", "step"],
    &["buy", "bought", "acqui", "purchas", "takeover"],
    &["sue", "sued", "suing", "lawsuit", "suit"],
    &["agree", "deal", "accord", "pact"],
    &["order", "contract"],
    &["crash", "collid", "collision"],
    &["elect", "vote", "referendum"],
    &["meet", "met", "summit", "conferenc", "talk"],
    &["sanction", "embargo"],
    &["sign", "signed", "signing", "signature"],
    &["appoint", "nominat", "name", "named"],
    &["deliver", "delivery"],
    &["fly", "flew", "flight", "flown", "takeoff"],
    &["cancel", "scrap", "abandon"],
    &["delay", "postpone"],
    &["say", "said", "says", "saying", "told", "tell", "tells", "state", "stated", "add", "added"],
    &["deny", "denied", "denies", "denial", "reject"],
    &["accus", "blam", "alleg"],
    &["condemn", "denounc", "deplor"],
    &["win", "won", "victor", "defeat", "beat"],
    &["explo", "blast", "erupt"],
    &["settle", "settled", "arriv", "resettl"],
    &["fire", "fired", "dismiss", "sack"],
    &["open", "inaugurat"],
    &["clos", "shut"],
    &["found", "founded", "establish"],
    &["join", "joined", "enter", "accession"],
];

/// The row of words that say what somebody thinks of it.
const CONDEMNING: usize = 27;

/// How short a word may be of which only its beginning is asked for.
const BEGINNING: usize = 4;

/// The number of the action of a word in small letters; none where no row has it.
pub(super) fn action(word: &str) -> Option<usize> {
    let first = word.as_bytes().first();
    let begins = |part: &str| {
        part.as_bytes().first() == first
            && (word == part || part.len() >= BEGINNING && word.starts_with(part))
    };
    ACTIONS.iter().position(|row| row.iter().any(|part| begins(part)))
}

/// What a word names, as far as it is compared with what others do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    row: Option<usize>,
    stem: u64,
    saying: bool,
}

impl Named {
    /// What a word in small letters names.
    pub(super) fn by(word: &str) -> Named {
        let row = action(word);
        let saying = is_saying(word) || row == Some(CONDEMNING);
        Named { row, stem: xxh3_64(stem(word).as_bytes()), saying }
    }

    /// Whether two words name the same action: they are of one row, or have the same stem.
    pub(super) fn is(self, other: Named) -> bool {
        match (self.row, other.row) {
            (Some(one), Some(other)) => one == other,
            _ => self.stem == other.stem,
        }
    }

    /// Whether the word tells that somebody says something, or what of.
    pub(super) fn is_saying(self) -> bool {
        self.saying
    }
}

/// Endings of words, the longest first.
const ENDINGS: [&str; 15] = [
    "ations", "ation", "ments", "ment", "ions", "ings", "ian", "ion", "ing", "ies", "ed", "es",
    "er", "s", "e",
];

/// A word in small letters without its ending, so that its forms are one. Good enough to
/// count what two sentences share; no ending is taken off what would be left with fewer than
/// four letters.
pub(super) fn stem(word: &str) -> &str {
    let mut stem = word;
    for ending in ENDINGS {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.len() > 3
        {
            stem = rest;
            break;
        }
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_nouns_of_a_verb_are_one_action() {
        for (one, other) in
            [("expelled", "expulsion"), ("thwarted", "foiled"), ("visits", "visited")]
        {
            assert!(Named::by(one).is(Named::by(other)), "{one}, {other}");
        }
        assert!(!Named::by("expelled").is(Named::by("explained")));
        for word in ["said", "denied", "deplored"] {
            assert!(Named::by(word).is_saying(), "{word}");
        }
        assert!(!Named::by("expelled").is_saying());
    }
}

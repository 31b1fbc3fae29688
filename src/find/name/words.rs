//! The words of a sentence as names are made of: `O'Brien`, `al-Assad`, `AT&T` and
//! `Corp.` are one each.

use super::nations;
use crate::span::Span;
use crate::text::{Token, TokenKind};

/// A word of a sentence, or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Where it stands.
    pub span: Span,
    /// Its letters.
    pub text: &'t str,
    /// Whether it begins with a letter or a digit.
    pub is_word: bool,
    /// Whether white space stands before it.
    pub spaced: bool,
}

/// Abbreviations that are written with their point: of companies, of American states,
/// of names. (Associated Press style.)
const POINTED: [&str; 62] = [
    "Ala", "Ariz", "Ark", "Assn", "Ave", "Blvd", "Bros", "Calif", "Co", "Col", "Colo", "Conn",
    "Corp", "Cos", "Del", "Dr", "Fla", "Fr", "Ft", "Ga", "Gen", "Gov", "Hon", "Ill", "Inc", "Ind",
    "Jr", "Kan", "Ky", "La", "Lt", "Ltd", "Maj", "Mass", "Md", "Messrs", "Mich", "Minn", "Miss",
    "Mo", "Mont", "Mr", "Mrs", "Ms", "Mt", "Neb", "Nev", "Okla", "Ore", "Pa", "Ph", "Prof", "Rep",
    "Rev", "Sen", "Sgt", "Sr", "St", "Tenn", "Tex", "Va", "Wash",
];

/// Further ones.
const ALSO_POINTED: [&str; 16] = [
    "Adm", "Brig", "Capt", "Cmdr", "Cpl", "Dak", "Dept", "Intl", "Mfg", "Pres", "Reps", "Sens",
    "Vt", "Wis", "Wyo", "Univ",
];

/// What may stand in small letters before a hyphen and still belong to the name.
const BEFORE_HYPHEN: [&str; 14] =
    ["al", "el", "an", "ar", "as", "ash", "at", "ad", "az", "ul", "ur", "bin", "abu", "d"];

/// Endings of short forms: `don't`, `we're`.
const SHORT_FORMS: [&str; 6] = ["t", "re", "ve", "ll", "d", "m"];

/// The words of a sentence's tokens, in order.
pub fn words<'t>(text: &'t str, tokens: &[Token]) -> Vec<Word<'t>> {
    let mut words = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(&first) = tokens.get(at) {
        let is_word = !matches!(first.kind, TokenKind::Sign(_));
        let end = match is_word {
            true => joined(text, tokens, at),
            false if possessive(text, tokens, at) => at + 2,
            false => at + 1,
        };
        let span = first.span.cover(tokens[end - 1].span);
        words.push(Word { span, text: span.of(text), is_word, spaced: first.spaced });
        at = end;
    }
    words
}

/// Past the last token that belongs to the word beginning at `at`.
fn joined(text: &str, tokens: &[Token], at: usize) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let tight = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let letters = |at: usize| {
        tight(at) && tokens.get(at).is_some_and(|token| !matches!(token.kind, TokenKind::Sign(_)))
    };
    let mut end = at + 1;
    loop {
        if letters(end) {
            // `3M`, `MI6`: digits and letters without a sign between them.
            end += 1;
            continue;
        }
        let Some(TokenKind::Sign(sign)) = tokens.get(end).map(|token| token.kind) else {
            return end;
        };
        if !tight(end) {
            return end;
        }
        let go_on = match sign {
            '\'' | '’' => letters(end + 1) && !is_possessive(word(end + 1)),
            '-' | '‐' | '‑' => letters(end + 1) && is_hyphened(text, tokens, at, end),
            '&' => letters(end + 1) && is_capital(word(end - 1)) && is_capital(word(end + 1)),
            // RFE/RL: short names of capitals only.
            '/' => letters(end + 1) && is_acronym(word(end - 1)) && is_acronym(word(end + 1)),
            '.' => {
                let last = word(end - 1);
                let initial = last.chars().count() == 1 && is_capital(last);
                if initial || (end == at + 1 && is_pointed(last)) {
                    return end + 1;
                }
                false
            }
            _ => false,
        };
        if !go_on {
            return end;
        }
        end += 2;
    }
}

/// Whether it is an abbreviation that its point belongs to.
pub(super) fn is_pointed(word: &str) -> bool {
    POINTED.contains(&word) || ALSO_POINTED.contains(&word)
}

/// Whether the sign at `at` begins `'s`.
fn possessive(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(tokens[at].kind, TokenKind::Sign('\'' | '’'))
        && tokens.get(at + 1).is_some_and(|next| !next.spaced && is_possessive(next.span.of(text)))
}

/// Whether what follows an apostrophe makes a possessive.
fn is_possessive(word: &str) -> bool {
    matches!(word, "s" | "S")
}

/// Whether the hyphen at `hyphen` holds the word that began at `at` together. It does
/// in `Hewlett-Packard`, `Dae-jung`, `al-Assad` and `law-makers`; it does not in `Miami-based`,
/// where a name goes before it, nor in `U.S.-China`, where two names meet.
fn is_hyphened(text: &str, tokens: &[Token], at: usize, hyphen: usize) -> bool {
    let before = tokens[at].span.of(text);
    let next = tokens[hyphen + 1].span.of(text);
    if !is_capital(before) {
        return true;
    }
    if before.contains('.') || nations::is_nation(before) {
        return before == "Guinea" || before == "Timor";
    }
    if is_capital(next) || next.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    // Mujahedeen-e-Khalq, Aix-en-Provence.
    let after = tokens.get(hyphen + 2).zip(tokens.get(hyphen + 3));
    let third = after.is_some_and(|(sign, word)| {
        sign.is_sign('-') && !sign.spaced && !word.spaced && is_capital(word.span.of(text))
    });
    third || is_syllable(next)
}

/// Words of up to six letters, without those in -ed, that make an adjective of the name
/// before their hyphen: `Miami-born`.
const AFTER_NAMES: [&str; 40] = [
    "aged", "area", "born", "bound", "bred", "built", "city", "class", "day", "elect", "era",
    "free", "grade", "grown", "held", "level", "like", "list", "long", "made", "only", "run",
    "size", "state", "style", "time", "type", "wide", "year", "old", "to", "and", "in", "of", "on",
    "the", "up", "off", "out", "law",
];

/// Whether it can be the second half of a given name: `Dae-jung`, `Lung-bin`.
fn is_syllable(word: &str) -> bool {
    (2..=6).contains(&word.len()) && !word.ends_with("ed") && !AFTER_NAMES.contains(&word)
}

/// Whether it is two capital letters or more.
fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// Whether it begins with a capital letter.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Beginnings of words like `Pro-Beijing` and `Non-smoking`, which are no names.
const PREFIXES: [&str; 14] = [
    "Anti", "Co", "Ex", "Inter", "Mid", "Multi", "Non", "Pan", "Post", "Pre", "Pro", "Self",
    "Semi", "Un",
];

/// Whether it has a capital for being the first word only: `Pro-Beijing`.
pub(super) fn is_prefixed(word: &str) -> bool {
    word.split_once('-').is_some_and(|(prefix, _)| PREFIXES.contains(&prefix))
}

/// Whether it is a word of small letters that a name may begin with before a hyphen or
/// apostrophe: `al-Assad`, `d'Estaing`.
pub(super) fn begins_small(word: &str) -> bool {
    let cut = word.split(['-', '\'', '’']).next().unwrap_or_default();
    cut.len() < word.len()
        && BEFORE_HYPHEN.contains(&cut)
        && is_capital(word[cut.len()..].trim_start_matches(['-', '\'', '’']))
}

/// Whether it ends in a short form: `don't`.
pub(super) fn is_short_form(word: &str) -> bool {
    word.rsplit_once(['\'', '’']).is_some_and(|(_, end)| SHORT_FORMS.contains(&end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn split(text: &str) -> Vec<&str> {
        words(text, &text::tokens(text, Span::new(0, text.len())))
            .into_iter()
            .map(|word| word.text)
            .collect()
    }

    #[test]
    fn names_hold_together() {
        for name in [
            "O'Brien",
            "al-Assad",
            "Kim",
            "Dae-jung",
            "AT&T",
            "Corp.",
            "J.",
            "U.S.",
            "RFE/RL",
            "Mujahedeen-e-Khalq",
            "Hewlett-Packard",
            "F-16",
            "3M",
            "St.",
        ] {
            assert_eq!(split(name), [name]);
        }
    }

    #[test]
    fn what_follows_a_name_is_no_part_of_it() {
        assert_eq!(split("Miami-based"), ["Miami", "-", "based"]);
        assert_eq!(split("U.S.-Iranian"), ["U.S.", "-", "Iranian"]);
        assert_eq!(split("Iran's"), ["Iran", "'s"]);
        assert_eq!(split("left. Police"), ["left", ".", "Police"]);
    }
}

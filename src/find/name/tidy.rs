//! From words that the tagger marked to names: what belongs to no name is taken off, and
//! nationalities are added from the list of them.

use super::NameMention;
use super::model;
use super::nations::nationality;
use super::tagger::{self, Tagged};
use super::words::{self, Word};
use crate::entity::EntityKind;
use crate::find::lexicon::Listed;
use crate::text::one_line;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Words that begin sentences and words for days, ranks and the like: none is a name.
static NO_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("no_names.txt").lines().collect());

/// Those of them that are names of people too, inside a sentence: "Mrs. May".
const ALSO_NAMES: [&str; 8] = ["april", "august", "june", "king", "may", "more", "will", "young"];

/// Words before a person's name that are no part of it.
const TITLES: [&str; 44] = [
    "Mr.",
    "Mrs.",
    "Messrs.",
    "Ms.",
    "Dr.",
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof.",
    "Professor",
    "Gen.",
    "General",
    "Lt.",
    "Col.",
    "Colonel",
    "Maj.",
    "Major",
    "Capt.",
    "Captain",
    "Sgt.",
    "Adm.",
    "Gov.",
    "Governor",
    "Sen.",
    "Senator",
    "Rep.",
    "Rev.",
    "President",
    "Prime",
    "Minister",
    "Premier",
    "Chancellor",
    "Secretary",
    "Justice",
    "Judge",
    "Sheikh",
    "Mayor",
    "Director",
    "Police",
    "Pope",
    "Ayatollah",
    "Baroness",
    "Sir",
];

/// Titles without which a single name is somebody else's: King Hussein is not Saddam Hussein.
const ROYAL: [&str; 8] =
    ["King", "Queen", "Prince", "Princess", "Emperor", "Sultan", "Emir", "Pope"];

/// Whether a word is a title that may stand before a name, as in "King Hussein" and "Mrs. Bush".
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&word) || ROYAL.contains(&word)
}

/// The names of the sentences, in order and apart.
pub(super) fn names(text: &str, sentences: &[Vec<Word>], tagged: &[Tagged]) -> Vec<NameMention> {
    let mut names = Vec::with_capacity(tagged.len());
    let mut tagged = tagged.iter().peekable();
    for (sentence, words) in sentences.iter().enumerate() {
        let mut at = 0;
        while let Some(found) = tagged.next_if(|found| found.sentence == sentence) {
            nationalities(text, sentence, words, at..found.words.start, &mut names);
            at = found.words.end;
            let kept = trimmed(words, found);
            nationalities(text, sentence, words, found.words.start..kept.start, &mut names);
            if !kept.is_empty() {
                names.extend(name(text, sentence, words, kept, found.kind));
            }
        }
        nationalities(text, sentence, words, at..words.len(), &mut names);
    }
    names
}

/// The words of a name without titles before it and joiners around it.
fn trimmed(words: &[Word], found: &Tagged) -> Range<usize> {
    let Range { mut start, mut end } = found.words;
    let joiner = |at: usize| {
        let word = &words[at];
        !word.is_word
            || (!words::is_capital(word.text) && word.text.chars().all(char::is_lowercase))
    };
    while start < end && joiner(end - 1) {
        end -= 1;
    }
    let person = found.kind == model::PERSON;
    while start < end
        && (!words[start].is_word || matches!(words[start].text, "the" | "of" | "and" | "for"))
    {
        start += 1;
    }
    while person && start + 1 < end && TITLES.contains(&words[start].text) {
        start += 1;
    }
    start..end
}

/// The name of these words, unless they are words that name nobody.
fn name(
    text: &str,
    sentence: usize,
    words: &[Word],
    kept: Range<usize>,
    kind: usize,
) -> Option<NameMention> {
    let kind = match kind {
        model::PERSON => EntityKind::Person,
        model::ORGANISATION => EntityKind::Organisation,
        model::PLACE => EntityKind::Place,
        _ => EntityKind::Nationality,
    };
    let begins = !words[..kept.start].iter().any(|word| word.is_word);
    let title = words[..kept.start].last().map(|word| word.text);
    let title = title.filter(|title| ROYAL.contains(title));
    let own = &words[kept];
    let first = own.first()?;
    if let [word] = own {
        let acronym = word.text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let small = word.text.to_lowercase();
        let somebody = !begins && ALSO_NAMES.contains(&small.as_str());
        if !acronym && !somebody && NO_NAMES.contains(small.as_str()) {
            return None;
        }
        if word.text.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
            return None;
        }
    }
    let span = first.span.cover(own.last()?.span);
    // Some write the apostrophe of one name in one way and some in the other.
    let label = one_line(span.of(text)).replace('\u{2019}', "'");
    let royal = title.filter(|_| kind == EntityKind::Person && own.len() == 1);
    let label = royal.map(|title| format!("{title} {label}")).unwrap_or(label);
    let kind = if nationality(&label).is_some() { EntityKind::Nationality } else { kind };
    let label = if kind == EntityKind::Place { quiet(label) } else { label };
    Some(NameMention { span, sentence, label, kind, rule: "tagger" })
}

/// A listed place without the capitals of a dateline: "Tirana" for "TIRANA".
fn quiet(label: String) -> String {
    let shouted = label.len() > 3
        && label != "USSR"
        && !label.contains(|c: char| c == '.' || c.is_lowercase());
    let places = Listed::TOWN | Listed::COUNTRY;
    if !shouted || !tagger::BUILT_IN.lexicon.phrase(&label).listed.any(places) {
        return label;
    }
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter();
        first.chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    };
    label.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Adds the nationalities among words that are in no name.
fn nationalities(
    text: &str,
    sentence: usize,
    words: &[Word],
    among: Range<usize>,
    names: &mut Vec<NameMention>,
) {
    let mut at = among.start;
    while at < among.end {
        // "South Korean" before "Korean".
        let length = [2, 1].into_iter().find(|length| {
            at + length <= among.end
                && words::is_capital(words[at].text)
                && nationality(words[at].span.cover(words[at + length - 1].span).of(text)).is_some()
        });
        if let Some(length) = length {
            let span = words[at].span.cover(words[at + length - 1].span);
            names.push(NameMention {
                span,
                sentence,
                label: span.of(text).to_owned(),
                kind: EntityKind::Nationality,
                rule: "people-list",
            });
        }
        at += length.unwrap_or(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_are_read_as_other_places_are_written() {
        assert_eq!(quiet("TIRANA".to_owned()), "Tirana");
        assert_eq!(quiet("NEW DELHI".to_owned()), "New Delhi");
        assert_eq!(quiet("USSR".to_owned()), "USSR");
        assert_eq!(quiet("N.J.".to_owned()), "N.J.");
        assert_eq!(quiet("IRNA".to_owned()), "IRNA");
    }
}

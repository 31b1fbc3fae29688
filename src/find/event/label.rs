//! A headline for an event, from its sentence's own words.

use super::joint::{clause_start, last_joint, words_before};
use crate::span::Span;
use crate::text::one_line;

/// The longest headline, in characters.
const LONGEST: usize = 96;

/// A clause may end a headline from this many characters on.
const SHORTEST: usize = 32;

/// Prepositions that lead a date at the start of a sentence.
const LEADS: [&str; 9] =
    ["In ", "On ", "Since ", "By ", "At ", "During ", "Before ", "After ", "Until "];

/// How much of a sentence's beginning leads to a part of it that stands far on, in characters.
const LEAD: usize = 44;

/// Words that join a sentence to the one before, and say nothing without it.
const CONJUNCTIONS: [&str; 5] = ["But ", "And ", "So ", "Yet ", "Or "];

/// A headline of at most 96 characters for what `sentence` tells of the time named
/// at `date`: the sentence from its start (without a date that leads it) or, where
/// the date stands too far on or is not the `first` of the sentence, its beginning and then
/// the clause that holds the date, or some words before it. What is left out shows as an
/// ellipsis; no word is added, and none begins in the middle of a thought.
pub fn label(text: &str, sentence: Span, date: Span, first: bool) -> String {
    let whole = sentence.of(text);
    let date_start = (date.start - sentence.start) as usize;
    let date_end = (date.end - sentence.start) as usize;
    let start = after_leading_date(whole, date_start, date_end);
    headline(whole, start, (date_start, date_end), first)
}

/// The same for what `sentence` tells by a clause: from where the clause begins, which is a
/// beginning of its own, to past the word that names what happens. A verb without its subject
/// is none: it is led by what begins at `lead`.
pub fn label_of_clause(
    text: &str,
    sentence: Span,
    clause: u32,
    word: Span,
    lead: Option<u32>,
) -> String {
    let from = clause.min(word.start);
    let start = lead.unwrap_or(from).clamp(sentence.start, from);
    let whole = Span { start, end: sentence.end }.of(text);
    let [from, end] = [from, word.end].map(|at| (at - start) as usize);
    match from {
        0 => headline(whole, 0, (0, end), true),
        from => led(whole, 0, from, (from, end)),
    }
}

/// How long the words of who says something when may be before what is said.
const SAYING: usize = 40;

/// The same for what `sentence` says at its end that somebody said: "Police said on Monday: Two
/// were held" of "Two were held, police said on Monday". `clause` is where those words begin.
pub fn label_of_saying(text: &str, sentence: Span, clause: u32) -> String {
    let clause = clause.clamp(sentence.start, sentence.end);
    let said = Span { end: clause, ..sentence }.of(text);
    let said = said.trim_end_matches(|c: char| c.is_whitespace() || ",\"”’'".contains(c));
    let saying = Span { start: clause, ..sentence }.of(text);
    let saying = saying.trim_end_matches(|c: char| c.is_whitespace() || ".\"”’'".contains(c));
    let whole = match saying.chars().count() {
        1..=SAYING => format!("{saying}: {said}"),
        _ => said.to_owned(),
    };
    let start = whole.len().min(saying.len());
    let start = if whole.is_char_boundary(start) { start } else { 0 };
    headline(&whole, 0, (0, start), true)
}

/// A headline of what follows `start`, for what stands at a place.
fn headline(whole: &str, start: usize, (first, end): (usize, usize), is_first: bool) -> String {
    let clause = || clause_start(whole, start, first);
    let from = if is_longer(&whole[start..end.max(start)], LONGEST) {
        clause().unwrap_or(start)
    } else if !is_first {
        clause().unwrap_or_else(|| words_before(whole, start, first))
    } else {
        start
    };
    if from > start {
        return led(whole, start, from, (first, end));
    }
    let rest = &whole[start..];
    let (cut, complete) = cut(rest, end.saturating_sub(start), LONGEST);
    written(tidy(&rest[..cut], complete), complete)
}

/// A headline of what follows `from`, for what stands at a place there, led by the beginning of
/// what stands before it.
fn led(whole: &str, start: usize, mut from: usize, (first, end): (usize, usize)) -> String {
    let before = whole[start..from].trim_end();
    let lead = match before.char_indices().nth(LEAD) {
        None => before,
        Some((limit, _)) => {
            let joint = last_joint(&before[..limit]).map(|(at, _)| at);
            let at = joint.filter(|&at| at > LEAD / 4).or_else(|| before[..limit].rfind(' '));
            tidy(&before[..at.unwrap_or_default()], false)
        }
    };
    let longest = LONGEST.saturating_sub(lead.chars().count() + 3);
    if is_longer(&whole[from..end.max(from)], longest) {
        from = words_before(whole, from, first);
    }
    let rest = &whole[from..];
    let (cut, complete) = cut(rest, end.saturating_sub(from), longest);
    let words = tidy(&rest[..cut], complete);
    let between = whole[start + lead.len()..from].trim();
    match (lead, between) {
        ("", _) => written(words, complete),
        (lead, "") => written(&format!("{lead} {words}"), complete),
        (lead, _) => {
            let lead = lead.trim_end_matches([' ', ',', ';', ':']);
            written(&format!("{lead} … {words}"), complete)
        }
    }
}

/// Words as a headline, which says where it is cut. A line break inside the sentence is none of
/// the headline's, nor is a quotation mark whose other was left out.
fn written(words: &str, complete: bool) -> String {
    let joined = CONJUNCTIONS.iter().find_map(|joins| words.strip_prefix(joins));
    let mut chars = joined.unwrap_or(words).chars();
    let mut label = String::with_capacity(words.len() + 4);
    label.extend(chars.next().into_iter().flat_map(char::to_uppercase));
    label.push_str(chars.as_str());
    if !complete {
        label.push('…');
    }
    paired(one_line(&label))
}

/// Whether some words have more characters than there is room for. Few do, and those that have
/// no more bytes need not be counted.
fn is_longer(words: &str, longest: usize) -> bool {
    words.len() > longest && words.chars().count() > longest
}

/// Without a quotation mark that has no other.
fn paired(mut label: String) -> String {
    if label.bytes().all(|byte| byte.is_ascii() && byte != b'"') {
        return label;
    }
    let straight = label.matches('"').count();
    if straight % 2 == 1
        && let Some(at) = label.rfind('"')
    {
        label.remove(at);
    }
    for (opening, closing) in [('“', '”'), ('«', '»')] {
        let (opened, closed) = (label.matches(opening).count(), label.matches(closing).count());
        if opened != closed {
            label.retain(|c| c != opening && c != closing);
        }
    }
    label
}

/// Past `In January, ` or `Last December ` at the start; 0 where there is none.
fn after_leading_date(whole: &str, date_start: usize, date_end: usize) -> usize {
    let lead = &whole[..date_start];
    if !lead.is_empty() && !LEADS.contains(&lead) {
        return 0;
    }
    let rest = &whole[date_end..];
    let trimmed = rest.trim_start_matches([',', ' ']);
    let follows = trimmed.starts_with(char::is_uppercase)
        || (rest.starts_with(',') && trimmed.starts_with(char::is_alphabetic));
    if follows { date_end + rest.len() - trimmed.len() } else { 0 }
}

/// How much of `rest` to take, of so many characters, and whether that is all of it.
fn cut(rest: &str, date_end: usize, longest: usize) -> (usize, bool) {
    let Some((limit, _)) = rest.char_indices().nth(longest) else { return (rest.len(), true) };
    let shortest =
        rest.char_indices().nth(SHORTEST).map_or(0, |(at, _)| at).max(date_end.min(limit));
    let clause = last_joint(&rest[shortest..limit]).map(|(at, _)| shortest + at);
    let at = clause.or_else(|| rest[..limit].rfind(' ')).unwrap_or(limit);
    (at, false)
}

/// Words that a headline cannot end with.
const DANGLING: [&str; 18] = [
    "a", "an", "the", "of", "to", "and", "or", "by", "in", "on", "at", "for", "with", "from",
    "against", "as", "than", "its",
];

/// Without the marks, and the small words that lead to others, that a cut leaves at
/// the end.
fn tidy(words: &str, complete: bool) -> &str {
    let bare = words.trim_end_matches(|c: char| c.is_whitespace() || ".,;:–-".contains(c));
    match bare.rsplit_once(' ') {
        Some((rest, last)) if !complete && DANGLING.contains(&last) => tidy(rest, complete),
        _ => bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(sentence: &str, date: &str) -> String {
        let at = sentence.find(date).unwrap();
        label(sentence, Span::new(0, sentence.len()), Span::new(at, at + date.len()), true)
    }

    #[test]
    fn a_leading_date_is_left_off() {
        assert_eq!(
            labelled("In January, the European Union sanctioned services.", "January"),
            "The European Union sanctioned services"
        );
        assert_eq!(
            labelled("Last December Albania expelled two.", "Last December"),
            "Albania expelled two"
        );
        assert_eq!(labelled("In January the EU met.", "January"), "In January the EU met");
    }

    #[test]
    fn a_long_sentence_ends_with_a_clause_and_says_so() {
        let long = "Two were held in March 2018 in the centre of the capital of the country, but they were set free for lack of evidence.";
        assert_eq!(
            labelled(long, "March 2018"),
            "Two were held in March 2018 in the centre of the capital of the country…"
        );
    }

    #[test]
    fn a_date_far_on_brings_its_clause() {
        let long = "Authorities also did not say anything at all to the many people gathered there in the rain, whether the incident of last year was connected.";
        assert_eq!(
            labelled(long, "last year"),
            "Authorities also did not say anything … whether the incident of last year was connected"
        );
    }

    #[test]
    fn a_second_date_brings_its_own_words() {
        let text = "Paris said in October 2018 nobody doubted that service was behind a June plot to attack it.";
        let at = text.find("June").unwrap();
        let second = label(text, Span::new(0, text.len()), Span::new(at, at + 4), false);
        assert_eq!(second, text.trim_end_matches('.'), "all of it has room");
    }

    #[test]
    fn a_verb_without_its_subject_is_led_by_whoever_acts() {
        let text = "Jobs returned to Apple and soon after took six months off in 2009.";
        let at = text.find("took").unwrap();
        let word = Span::new(at, at + 4);
        let label = |lead| label_of_clause(text, Span::new(0, text.len()), word.start, word, lead);
        assert_eq!(label(Some(0)), text.trim_end_matches('.'));
        assert_eq!(label(None), "Took six months off in 2009");
    }

    #[test]
    fn a_conjunction_joins_nothing_in_a_headline() {
        assert_eq!(labelled("But the EU met in May.", "May"), "The EU met in May");
    }

    #[test]
    fn no_label_ends_with_an_article() {
        let long = "Paris accused the intelligence service of being responsible for a planned attack in March on a rally.";
        assert_eq!(
            labelled(long, "March"),
            "Paris accused the intelligence service of being responsible for a planned attack in March…"
        );
    }

    #[test]
    fn any_text_has_a_label() {
        assert_eq!(labelled("2018", "2018"), "2018");
        let solid = format!("{} 2018", "é".repeat(300));
        assert!(labelled(&solid, "2018").chars().count() <= LONGEST + 3);
    }
}

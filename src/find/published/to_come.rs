//! Whether a date is told as past or as to come.

use crate::find::date::DateMention;
use crate::text::Token;
use crate::when::Written;

/// How many tokens on either side of a date tell its time.
const REACH: usize = 14;

/// What is to be over when the date has come.
const LIMITS: [&str; 4] = ["by", "until", "till", "til"];

/// Words that may stand between a limit and its date: "by the end of 2050".
const WITHIN_A_DATE: [&str; 14] = [
    "the",
    "end",
    "start",
    "beginning",
    "middle",
    "of",
    "early",
    "mid",
    "late",
    "about",
    "around",
    "at",
    "least",
    "year",
];

/// Signs of what is to come.
const FUTURE: [&str; 26] = [
    "will",
    "would",
    "shall",
    "should",
    "must",
    "wo",
    "ll",
    "going",
    "plan",
    "plans",
    "planned",
    "planning",
    "due",
    "expected",
    "expects",
    "scheduled",
    "slated",
    "set",
    "hopes",
    "aims",
    "wants",
    "pledged",
    "vowed",
    "agreed",
    "forecast",
    "deadline",
];

/// Past forms, which end the search for what is to come.
const PAST: [&str; 17] = [
    "was", "were", "had", "did", "said", "told", "died", "began", "became", "came", "fell", "gave",
    "went", "took", "rose", "since", "ago",
];

/// Participles without "-ed": past by themselves, to come in "will be held".
const PARTICIPLES: [&str; 10] =
    ["held", "met", "made", "built", "led", "lost", "won", "left", "shut", "sold"];

/// Whether a date is told as to come: a limit stands right before it ("by 2050"),
/// or the nearest word that tells a time tells the future. Where it is wrong, the
/// bounds are wider than they need be, never too narrow.
pub(super) fn to_come(text: &str, sentence: Option<&Vec<Token>>, date: &DateMention) -> bool {
    let tokens = sentence.map_or(&[][..], Vec::as_slice);
    let starts = tokens.partition_point(|token| token.span.end <= date.span.start);
    let ends = tokens.partition_point(|token| token.span.start < date.span.end);
    let word = |token: &Token| token.span.of(text).to_lowercase();
    let before: Vec<String> = tokens[..starts].iter().rev().take(REACH).map(word).collect();
    let limit = before.iter().find(|word| !WITHIN_A_DATE.contains(&word.as_str()));
    let own = tokens.get(starts).map(word);
    if matches!(date.written, Written::Until(_))
        || [limit, own.as_ref()].into_iter().flatten().any(|word| LIMITS.contains(&word.as_str()))
    {
        return true;
    }
    let after: Vec<String> = tokens[ends..].iter().take(REACH).map(word).collect();
    told_before(&before).or_else(|| told_after(&after)).unwrap_or(false)
}

/// Whether the nearest word before a date that tells a time tells the future.
fn told_before(words: &[String]) -> Option<bool> {
    let mut nearer = "";
    for word in words.iter().map(String::as_str).take_while(|word| *word != ";") {
        if FUTURE.contains(&word) || (matches!(word, "is" | "are") && nearer == "to") {
            return Some(true);
        }
        if PAST.contains(&word) {
            return Some(false);
        }
        nearer = word;
    }
    // A participle is past by itself only: "opened", "to be opened".
    words.iter().any(|word| is_participle(word)).then_some(false)
}

/// Whether the first word after a date that tells a time tells the future.
fn told_after(words: &[String]) -> Option<bool> {
    words.iter().map(String::as_str).take_while(|word| *word != ";").find_map(|word| {
        if FUTURE.contains(&word) {
            return Some(true);
        }
        (PAST.contains(&word) || is_participle(word)).then_some(false)
    })
}

fn is_participle(word: &str) -> bool {
    PARTICIPLES.contains(&word)
        || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && word != "hundred"
}

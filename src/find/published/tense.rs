//! Whether a date is surely told as past.
//!
//! A bound rests on it, so what is not sure counts as not past: the bound is wider
//! then, and never wrong for it.

use crate::find::date::DateMention;
use crate::text::Token;
use crate::when::{Precision, Written};

/// How many tokens on either side of a date tell its time.
const REACH: usize = 14;

/// So few tokens before a date make it the opening of its sentence: "Previously, in".
const OPENING: usize = 3;

/// So many tokens before a participle can make it passive or to come.
const AUXILIARIES: usize = 4;

/// What is to be over when the date has come.
const LIMITS: [&str; 6] = ["by", "until", "till", "til", "after", "before"];

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

/// Words after which a year is a time: in "his 1990 forecast" it is none.
const BEFORE_A_YEAR: [&str; 12] =
    ["in", "since", "during", "from", "between", "and", "early", "mid", "late", "of", "year", "-"];

/// Signs of what is to come.
const FUTURE: [&str; 40] = [
    "will",
    "would",
    "shall",
    "should",
    "must",
    "may",
    "can",
    "could",
    "might",
    "wo",
    "ll",
    "going",
    "plan",
    "plans",
    "planned",
    "planning",
    "due",
    "expect",
    "expected",
    "expects",
    "expires",
    "foresees",
    "scheduled",
    "slated",
    "set",
    "hope",
    "hopes",
    "aims",
    "wants",
    "pledged",
    "vowed",
    "agreed",
    "forecast",
    "forecasts",
    "projected",
    "predicted",
    "predicting",
    "deadline",
    "approach",
    "coming",
];

/// Past forms.
const PAST: [&str; 16] = [
    "was", "were", "had", "did", "died", "began", "became", "came", "fell", "gave", "went", "took",
    "rose", "wrote", "since", "ago",
];

/// Past forms of which the date may be another's: "said the plant for 2050".
const REPORTING: [&str; 3] = ["said", "told", "announced"];

/// Participles without "-ed": past by themselves, to come in "will be held".
const PARTICIPLES: [&str; 10] =
    ["held", "met", "made", "built", "led", "lost", "won", "left", "shut", "sold"];

/// Whether a date is told as past: no limit stands right before it ("by 2050"), and
/// the nearest word that tells a time tells the past.
pub(super) fn is_past(text: &str, sentence: Option<&Vec<Token>>, date: &DateMention) -> bool {
    let tokens = sentence.map_or(&[][..], Vec::as_slice);
    let starts = tokens.partition_point(|token| token.span.end <= date.span.start);
    let ends = tokens.partition_point(|token| token.span.start < date.span.end);
    let word = |token: &Token| token.span.of(text).to_lowercase();
    let before: Vec<String> = tokens[..starts].iter().rev().take(REACH).map(word).collect();
    let limit = before.iter().find(|word| !WITHIN_A_DATE.contains(&word.as_str()));
    let own = tokens.get(starts).map(word);
    let limited = matches!(date.written, Written::Until(_))
        || [limit, own.as_ref()].into_iter().flatten().any(|word| LIMITS.contains(&word.as_str()));
    if limited || is_attribute(date, &before, own.as_deref()) {
        return false;
    }
    told_before(&before).unwrap_or_else(|| {
        let after: Vec<String> = tokens[ends..].iter().take(REACH).map(word).collect();
        before.len() <= OPENING && told_after(&after)
    })
}

/// Whether a year only says which of several is meant: "the 2000 Olympics".
fn is_attribute(date: &DateMention, before: &[String], own: Option<&str>) -> bool {
    let when = date.resolved.when;
    let coarse = when.is_some_and(|when| when.precision() > Precision::Month);
    let begins_so = own.is_some_and(|word| BEFORE_A_YEAR.contains(&word));
    let led = before.first().is_some_and(|word| BEFORE_A_YEAR.contains(&word.as_str()));
    coarse && !begins_so && !led
}

/// What the nearest word before a date that tells a time tells: whether it is past.
/// None when no word does.
fn told_before(words: &[String]) -> Option<bool> {
    for (at, word) in words.iter().map(String::as_str).enumerate() {
        // What somebody is to do, "to begin in June", may be done or not.
        if FUTURE.contains(&word) || matches!(word, "to" | ";") {
            return Some(false);
        }
        if PAST.contains(&word) || at <= 1 && REPORTING.contains(&word) {
            return Some(true);
        }
        if is_participle(word) && !REPORTING.contains(&word) {
            return Some(!is_governed_by_future(&words[at + 1..]));
        }
    }
    None
}

/// Whether the words before a participle, the nearest first, put it into the future:
/// "will be", "to be"; not "to have".
fn is_governed_by_future(words: &[String]) -> bool {
    for word in words.iter().map(String::as_str).take(AUXILIARIES) {
        match word {
            "have" | "has" | "had" | "was" | "were" => return false,
            "to" => return true,
            _ if FUTURE.contains(&word) => return true,
            _ => {}
        }
    }
    false
}

/// Whether the first word after a date that tells a time tells the past.
fn told_after(words: &[String]) -> bool {
    let told = words.iter().map(String::as_str).find_map(|word| {
        if FUTURE.contains(&word) || matches!(word, "to" | ";") {
            return Some(false);
        }
        (PAST.contains(&word) || is_participle(word)).then_some(true)
    });
    told.unwrap_or(false)
}

fn is_participle(word: &str) -> bool {
    PARTICIPLES.contains(&word)
        || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && word != "hundred"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::date::find;
    use crate::span::Span;
    use crate::text::tokens;

    fn past(text: &str) -> bool {
        let sentences = vec![tokens(text, Span::new(0, text.len()))];
        let dates = find(text, &sentences, None).0;
        is_past(text, sentences.first(), &dates[0])
    }

    #[test]
    fn what_was_is_told_as_past() {
        for text in [
            "They left in 2018.",
            "Previously, in 2020, Tirana had expelled two.",
            "The plant opened on 3 May 2019.",
            "It was said to have opened in 2016 and will close.",
            "He said in 2016 that it will close.",
            "It has been shut since 2014.",
        ] {
            assert!(past(text), "{text}");
        }
    }

    #[test]
    fn what_may_be_to_come_is_not() {
        for text in [
            "Games will be held there in 2032.",
            "It is to be closed in 2050.",
            "The bonds, due Oct. 15, 1999, were priced at par.",
            "The notes can be put back to the firm in 1999, and were priced above par.",
            "He trimmed his 1990 forecast.",
            "They were for a president by the opening of the 2000 Olympics.",
            "They are sure of earnings for 1990 and said so.",
            "An option was given to buy the bank in May 1990.",
            "The plant was leased until 2050.",
            "It said the plant in the north of the island opens in 2050.",
            "In 2050 it will close.",
            "It is near, in 2050.",
        ] {
            assert!(!past(text), "{text}");
        }
    }
}

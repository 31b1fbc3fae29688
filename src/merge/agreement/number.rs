//! Numbers in words and figures.

use super::compare::plain;

/// The words up to twelve, and the tens.
const SMALL: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];
const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const GREAT: [(&str, u64); 4] =
    [("dozen", 12), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000)];

/// What a number's words amount to, so that "two" and "2" are the same: figures, or the words
/// themselves where they are none of a number.
pub(super) fn value(words: &str) -> String {
    let joined = words.replace(',', "");
    let plain = plain(&joined);
    let mut value: Option<u64> = None;
    for word in plain.split(' ') {
        if let Some((_, times)) = GREAT.iter().find(|(great, _)| *great == word) {
            value = Some(value.unwrap_or(1).saturating_mul(*times));
        } else if let Some(number) = one(word) {
            value = Some(value.unwrap_or(0).saturating_add(number));
        }
    }
    value.map_or(plain, |value| value.to_string())
}

/// The number that one word is.
fn one(word: &str) -> Option<u64> {
    let place = |words: &[&str]| words.iter().position(|small| *small == word);
    let small = place(&SMALL).map(|place| place as u64 + 1);
    let tens = || place(&TENS).map(|place| (place as u64 + 2) * 10);
    small.or_else(tens).or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_figures_are_the_same_number() {
        for (one, other) in [
            ("two", "2"),
            ("some 3,000 members", "three thousand"),
            ("twenty-two", "22 diplomats"),
            ("two dozen", "24"),
        ] {
            assert_eq!(value(one), value(other), "{one}, {other}");
        }
        assert_eq!(value("Many"), "many");
        assert_eq!(value("99999999999999999999999"), "99999999999999999999999");
    }
}

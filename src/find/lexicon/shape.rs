//! What a word looks like.

/// The shape of a word, without its letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Shape {
    /// A sign, or beside the sentence.
    #[default]
    Sign = 0,
    /// `police`
    Small,
    /// `Police`
    Title,
    /// `NATO`
    Capitals,
    /// `J` or `J.`
    Initial,
    /// `U.S.`
    Dotted,
    /// `McBride`, `eBay`, `O'Brien`
    Mixed,
    /// `1998`
    Number,
    /// `F-16`
    LetterNumber,
}

/// The shape of `word`.
pub(in crate::find) fn shape(word: &str) -> Shape {
    // Most words are of small letters alone.
    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Shape::Small;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return match word.starts_with(|c: char| c.is_numeric()) {
            true => Shape::Number,
            false => Shape::Sign,
        };
    };
    let (mut count, mut capitals) = (1, usize::from(first.is_uppercase()));
    for letter in letters {
        count += 1;
        capitals += usize::from(letter.is_uppercase());
    }
    if word.contains(|c: char| c.is_numeric()) {
        return Shape::LetterNumber;
    }
    let dotted = word.contains('.');
    match (capitals, first.is_uppercase()) {
        (0, _) => Shape::Small,
        (1, true) if count == 1 => Shape::Initial,
        _ if capitals == count && dotted => Shape::Dotted,
        _ if capitals == count => Shape::Capitals,
        (1, true) => Shape::Title,
        _ => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let cases = [
            ("police", Shape::Small),
            ("Police", Shape::Title),
            ("NATO", Shape::Capitals),
            ("J.", Shape::Initial),
            ("U.S.", Shape::Dotted),
            ("O'Brien", Shape::Mixed),
            ("al-Assad", Shape::Mixed),
            ("1998", Shape::Number),
            ("F-16", Shape::LetterNumber),
            ("--", Shape::Sign),
        ];
        for (word, expected) in cases {
            assert_eq!(shape(word), expected, "{word}");
        }
    }
}

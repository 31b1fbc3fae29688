//! As many words of a label as there is room for.

use super::super::Typeface;

/// A label with fewer characters says too little to be worth its room.
const SHORTEST_LABEL: usize = 8;

/// A text's first whole words, no wider than `room` with the ellipsis that stands
/// for the rest; nothing when not even a word or two fit.
pub(in super::super) fn shorten(text: &str, room: f64, face: &Typeface) -> String {
    if face.fits(text, room) {
        return text.to_owned();
    }
    let room = room - face.width("…");
    let mut used = 0.0;
    let mut cut = 0;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            cut = at;
        }
        used += face.of(c);
        if used > room {
            break;
        }
    }
    let words = text[..cut].trim_end_matches(|c: char| !c.is_alphanumeric());
    match words.chars().count() >= SHORTEST_LABEL {
        true => format!("{words}…"),
        false => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cut_between_words() {
        let ten = Typeface::measured(|_| 10.0);
        let short = |text, characters: usize| shorten(text, characters as f64 * 10.0, &ten);
        let text = "Police foiled a number of attacks";
        assert_eq!(short(text, 36), text);
        assert_eq!(short(text, 20), "Police foiled a…");
        assert_eq!(short("Police, foiled, by a word", 9), "");
        assert_eq!(short("Internationalisation", 9), "");
        assert_eq!(short("éé éé éé éé éé", 10), "éé éé éé…");
        for characters in 0..30 {
            let label = short("… whether the incident had any connection", characters);
            assert!(label.chars().count() <= characters);
        }
    }
}

//! How wide words are.

/// The widths of the characters that labels are set in, in pixels.
///
/// A layout is only as good as these: the page measures its own face once, and
/// everything else uses [`Typeface::default`].
#[derive(Clone, Debug, PartialEq)]
pub struct Typeface {
    /// The widths of the ASCII characters.
    ascii: [f64; 128],
    /// The width of any other.
    other: f64,
    /// The width of the ideographs, syllables and pictures that fill a square.
    square: f64,
}

impl Typeface {
    /// A face whose characters are as wide as `width` says.
    pub fn measured(width: impl Fn(char) -> f64) -> Typeface {
        let mut ascii = [0.0; 128];
        for (code, slot) in ascii.iter_mut().enumerate() {
            *slot = width(char::from(code as u8));
        }
        // The widest of some common letters: other scripts are rarely wider.
        let other = ['…', '“', 'é', 'Ж', 'م', 'ω'].into_iter().map(&width).fold(0.0, f64::max);
        let square = ['日', '한', '🙂'].into_iter().map(&width).fold(other, f64::max);
        Typeface { ascii, other, square }
    }

    /// The width of a text on one line.
    pub fn width(&self, text: &str) -> f64 {
        text.chars().map(|c| self.of(c)).sum()
    }

    /// Whether a text is no wider than `room`, however long it is.
    pub fn fits(&self, text: &str, room: f64) -> bool {
        let mut left = room;
        text.chars().all(|c| {
            left -= self.of(c);
            left >= 0.0
        })
    }

    /// The width of a character.
    pub fn of(&self, c: char) -> f64 {
        match self.ascii.get(c as usize) {
            Some(width) => *width,
            // East Asian wide characters and emoji (Unicode Standard Annex 11), roughly.
            None if matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{1F300}'..='\u{1FAFF}' | '\u{20000}'..='\u{3FFFD}') => {
                self.square
            }
            None => self.other,
        }
    }
}

/// A wide serif face at 13 pixels: every character 8.5.
impl Default for Typeface {
    fn default() -> Self {
        Typeface::measured(|_| 8.5)
    }
}

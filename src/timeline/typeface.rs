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
        Typeface { ascii, other }
    }

    /// The width of a text on one line.
    pub fn width(&self, text: &str) -> f64 {
        text.chars().map(|c| self.ascii.get(c as usize).copied().unwrap_or(self.other)).sum()
    }
}

/// A wide serif face at 13 pixels: every character 8.5.
impl Default for Typeface {
    fn default() -> Self {
        Typeface::measured(|_| 8.5)
    }
}

//! Places in a report's text.

use serde::Serialize;
use std::ops::Range;

/// A half-open range of bytes in one report's text, on character borders.
///
/// Inside the program all places are bytes, because Rust strings are sliced by
/// bytes. Everything that leaves the program counts Unicode code points, as the
/// W3C Web Annotation model does: see [`CodePoints`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`.
    ///
    /// Texts are limited to 4 GiB where they are read, so the offsets fit.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span that ends before it starts");
        Span { start: start as u32, end: end as u32 }
    }

    /// How many bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The words it covers; empty when it is not a range of `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The same place as a range of indexes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The smallest range that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same range of a text that starts `by` bytes earlier.
    pub fn shift(self, by: u32) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }
}

/// Turns byte offsets of one text into counts of Unicode code points.
///
/// One pass over the text lays a milestone every 64 bytes, so that any later
/// question costs at most 64 bytes of counting, in whatever order they come.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    milestones: Vec<u32>,
}

const STRIDE: usize = 64;

impl<'t> CodePoints<'t> {
    /// Prepares `text`.
    pub fn new(text: &'t str) -> Self {
        let mut milestones = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut points = 0;
        for chunk in text.as_bytes().chunks(STRIDE) {
            milestones.push(points);
            points += count(chunk);
        }
        CodePoints { text, milestones }
    }

    /// How many code points stand before the byte `offset`.
    pub fn at(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.text.len());
        let Some(&before) = self.milestones.get(offset / STRIDE) else {
            let last = self.milestones.len().saturating_sub(1);
            return self
                .milestones
                .last()
                .map_or(0, |points| points + count(&self.text.as_bytes()[last * STRIDE..]));
        };
        before + count(&self.text.as_bytes()[offset / STRIDE * STRIDE..offset])
    }

    /// The range in code points, half-open.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.at(span.start), self.at(span.end))
    }
}

/// Code points are the bytes that do not continue one (RFC 3629, section 3).
fn count(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_count_characters_not_bytes() {
        let text = "Iran’s “cell” 🇦🇱 in Tirana. ".repeat(40);
        let points = CodePoints::new(&text);
        for (expected, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(byte as u32), expected as u32);
        }
        assert_eq!(points.at(text.len() as u32), text.chars().count() as u32);
        assert_eq!(points.at(u32::MAX), text.chars().count() as u32);
    }

    #[test]
    fn an_empty_text_has_one_place() {
        assert_eq!(CodePoints::new("").at(0), 0);
        assert_eq!(CodePoints::new("").at(9), 0);
    }

    #[test]
    fn a_text_of_exactly_one_stride_ends_at_its_length() {
        let text = "x".repeat(STRIDE);
        assert_eq!(CodePoints::new(&text).at(STRIDE as u32), STRIDE as u32);
    }
}

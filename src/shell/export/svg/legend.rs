//! What the shapes of marks mean.

use super::element::{Drawing, Style};
use super::shape::{ABOUT, COUNTED, KNOWN, OPEN_END, SOFT};
use super::{LINE, MARGIN, WIDTH};
use crate::timeline::Typeface;

/// The height of a mark.
const HEIGHT: f64 = 9.0;

/// The room of a mark, and of each entry.
const MARK: f64 = 34.0;
const ENTRY: f64 = 190.0;

/// The shapes: the attributes of each, its width, and what it means.
const SHAPES: [(&str, f64, &str); 6] = [
    (KNOWN, 3.0, "a day"),
    (KNOWN, 24.0, "some days or months"),
    (SOFT, 24.0, "a year or longer"),
    (OPEN_END, 24.0, "an end nobody tells"),
    (ABOUT, 24.0, "about then"),
    (COUNTED, 24.0, "several, with their number"),
];

/// Draws the legend below a height; where it ends.
pub(super) fn draw(drawing: &mut Drawing, top: f64) -> f64 {
    drawing.say(Style::Lane, MARGIN, top, "Marks");
    let a_row = ((WIDTH - 2.0 * MARGIN) / ENTRY) as usize;
    let mut y = top;
    for (place, (paint, width, meaning)) in SHAPES.iter().enumerate() {
        if place % a_row == 0 {
            y += LINE;
        }
        let x = MARGIN + ENTRY * (place % a_row) as f64;
        drawing.fill(paint, (x, y - HEIGHT), (*width, HEIGHT));
        drawing.say(Style::Soft, x + MARK, y, meaning);
    }
    y
}

/// A text cut to what fits a width, with a sign that there is more.
pub(super) fn cut(text: &str, room: f64) -> String {
    let face = Typeface::default();
    if face.fits(text, room) {
        return text.to_owned();
    }
    let mut left = room - face.of('…');
    let fitting = text.chars().take_while(|c| {
        left -= face.of(*c);
        left >= 0.0
    });
    format!("{}…", fitting.collect::<String>().trim_end())
}

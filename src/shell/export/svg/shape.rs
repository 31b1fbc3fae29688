//! Marks: what is known of a date shows in its shape, as on the page.

use super::element::{Drawing, Style};
use crate::timeline::{Mark, MarkShape};

/// How marks are filled that the legend explains: attributes of a rectangle.
pub(super) const KNOWN: &str = "class=\"mark\"";
pub(super) const SOFT: &str = "class=\"mark\" fill-opacity=\".32\"";
pub(super) const OPEN_END: &str = "fill=\"url(#end)\"";
pub(super) const ABOUT: &str = "fill=\"url(#about)\" stroke=\"#3c3a36\" stroke-width=\".75\"";
pub(super) const COUNTED: &str = "class=\"counted\" rx=\"2\"";

/// Draws a mark with its words, from the corner of the scene on.
pub(super) fn mark(drawing: &mut Drawing, mark: &Mark, (left, top): (f64, f64)) {
    let (x, y) = (left + mark.x, top + mark.y);
    drawing.begin(&days(mark));
    body(drawing, mark, (x, y));
    let (style, baseline) = match mark.is_count() {
        true => (Style::Count, top + mark.label_y),
        false => (Style::Text, top + mark.label_y),
    };
    if !mark.label.is_empty() {
        drawing.say(style, left + mark.label_x, baseline, &mark.label);
    }
    drawing.end();
}

/// Draws a mark alone.
pub(super) fn body(drawing: &mut Drawing, mark: &Mark, (x, y): (f64, f64)) {
    drawing.fill(paint(mark), (x, y), (mark.width, mark.height));
    if mark.shape == MarkShape::Soft {
        let right = x + mark.width;
        edge(drawing, (mark.open_start, mark.cut_start), (x, x + 5.0), (y, mark.height));
        edge(drawing, (mark.open_end, mark.cut_end), (right, right - 5.0), (y, mark.height));
    }
}

/// The attributes that say how a mark is filled.
fn paint(mark: &Mark) -> &'static str {
    match mark.shape {
        MarkShape::Count => COUNTED,
        _ if mark.approximate => ABOUT,
        MarkShape::Soft if mark.open_end => OPEN_END,
        MarkShape::Soft if mark.open_start => "fill=\"url(#start)\"",
        MarkShape::Day if mark.uncertain => "class=\"mark\" fill-opacity=\".25\"",
        MarkShape::Day => KNOWN,
        _ if mark.uncertain => "fill=\"url(#both)\"",
        MarkShape::Soft => SOFT,
        MarkShape::Bar => KNOWN,
    }
}

/// An end of a long mark: an edge where it is known, an arrow where it is open.
fn edge(
    drawing: &mut Drawing,
    (open, cut): (bool, bool),
    (tip, back): (f64, f64),
    (y, height): (f64, f64),
) {
    let (above, middle, below) = (y - 2.0, y + height / 2.0, y + height + 2.0);
    if open {
        drawing.line(Style::Edge, &[(back, above), (tip, middle), (back, below)]);
    } else if !cut {
        drawing.line(Style::Edge, &[(tip, above), (tip, below)]);
    }
}

/// An empty stretch that is drawn shorter than it is.
pub(super) fn gap(drawing: &mut Drawing, x: f64, width: f64, (top, bottom): (f64, f64)) {
    let (left, right) = (x + 8.0, x + width - 8.0);
    drawing.fill("class=\"paper\"", (left, top), ((right - left).max(0.0), bottom - top));
    for at in [left, right] {
        let steps = ((bottom - top) / 6.0) as usize;
        let tooth = |step: usize| (at + [-2.0, 2.0][step % 2], top + 6.0 * step as f64);
        let teeth: Vec<(f64, f64)> = (0..=steps).map(tooth).collect();
        drawing.line(Style::StrongRule, &teeth);
    }
}

/// The days that a mark covers, and how many events it stands for.
fn days(mark: &Mark) -> String {
    let (from, to) = (mark.days.from.in_words(), mark.days.to.in_words());
    let days = if from == to { from } else { format!("{from} to {to}") };
    match mark.count {
        1 => days,
        count => format!("{count} events, {days}"),
    }
}

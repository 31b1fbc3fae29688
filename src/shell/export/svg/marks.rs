//! Marks of the map and the network: circles and squares with names.

use super::super::escape::escaped;
use super::super::scene::{Label, Named, half_of_square};
use super::element::{Drawing, Style};
use super::page::TOP;
use super::{LINE, MARGIN, WIDTH};

/// The width of what is drawn.
pub(super) const ACROSS: f64 = WIDTH - 2.0 * MARGIN;

/// A mark and its name, from the middle of the mark.
pub(super) struct Mark<'a, 'p> {
    pub(super) named: &'a Named<'p>,
    /// From the left and from the top of what is drawn, as shares of its size.
    pub(super) at: [f64; 2],
    pub(super) radius: f64,
    pub(super) label: Option<Label>,
    /// Whether it is drawn as a square.
    pub(super) square: bool,
}

/// Where a share of what is drawn is, in a drawing so high.
pub(super) fn place(at: [f64; 2], height: f64) -> (f64, f64) {
    (MARGIN + at[0] * ACROSS, TOP + at[1] * height)
}

/// Draws marks in a drawing so high, and then their names, which lie over nothing.
pub(super) fn draw(drawing: &mut Drawing, marks: &[Mark<'_, '_>], height: f64) {
    for mark in marks {
        let (x, y) = place(mark.at, height);
        let named = format!("{}, {}", mark.named.entity.label(), mark.named.events);
        drawing.begin(&named);
        let class = match (mark.named.chosen, mark.named.away) {
            (true, _) => "dot chosen",
            (false, true) => "dot away",
            (false, false) => "dot",
        };
        shape(drawing, (class, mark.square), (x, y), mark.radius);
        drawing.end();
    }
    for mark in marks {
        let Some(Label { side, .. }) = mark.label.filter(|_| !mark.named.away) else { continue };
        let ((x, y), (right, down)) = (place(mark.at, height), side.from(mark.radius));
        let label = mark.named.entity.label();
        let (words, anchor) = (escaped(label), side.anchor(label));
        // The paper around the letters is drawn below them.
        for class in ["name halo", "name"] {
            drawing.put(format_args!(
                "<text class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\"{anchor}>{words}</text>",
                x + right,
                y + down + 4.5
            ));
        }
    }
}

/// Draws a circle, or a square of the same area.
fn shape(drawing: &mut Drawing, (class, square): (&str, bool), (x, y): (f64, f64), radius: f64) {
    match square {
        true => {
            let half = half_of_square(radius);
            drawing.fill(
                &format!("class=\"{class}\""),
                (x - half, y - half),
                (2.0 * half, 2.0 * half),
            );
        }
        false => drawing.put(format_args!(
            "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>"
        )),
    }
}

/// Draws what marks mean, in a row below a height; where it ends. Each has a radius, whether it
/// is a square, and its meaning.
pub(super) fn legend(drawing: &mut Drawing, top: f64, entries: &[(f64, bool, String)]) -> f64 {
    /// The room of a mark, and of its meaning.
    const MARK: f64 = 60.0;
    const ENTRY: f64 = 200.0;
    if entries.is_empty() {
        return top;
    }
    drawing.say(Style::Lane, MARGIN, top, "Marks");
    let y = top + 2.0 * LINE;
    for ((radius, square, meaning), x) in
        entries.iter().zip((0..).map(|n| MARGIN + ENTRY * f64::from(n)))
    {
        shape(drawing, ("dot", *square), (x + MARK / 2.0, y - 4.5), *radius);
        drawing.say(Style::Soft, x + MARK, y, meaning);
    }
    y + LINE
}

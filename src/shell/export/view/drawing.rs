//! What the map and the network have in common: marks that are links, with names beside them.

use super::super::escape::escaped;
use super::super::scene::{Label, Named, Side, half_of_square};
use super::markup::Markup;

/// What a mark that is small has around it to be hit, in pixels: half of what WCAG 2.2 asks for
/// (2.5.8).
const TOUCH: f64 = 12.0;

/// How far below the middle of a line its letters stand.
const BASELINE: f64 = 4.5;

/// A mark on a drawing.
pub(super) struct Mark<'a, 'e> {
    pub(super) named: &'a Named<'e>,
    pub(super) class: &'a str,
    /// From the left and from the top, as shares of the width and the height.
    pub(super) at: [f64; 2],
    pub(super) radius: f64,
    pub(super) label: Option<Label>,
    /// Whether it is drawn as a square.
    pub(super) square: bool,
}

impl Markup<'_> {
    /// Begins a drawing with what it is called.
    pub(super) fn begin(&mut self, class: &str, called: &str) {
        let called = escaped(called);
        self.add(format_args!(
            "<svg class=\"drawn-picture {class}\" role=\"group\" aria-label=\"{called}\">"
        ));
    }

    /// Adds marks with their names, and the names once more that may lie over smaller marks.
    pub(super) fn marks(&mut self, marks: &[Mark<'_, '_>]) {
        for mark in marks {
            self.mark(mark);
        }
        let lies_over = |mark: &&Mark<'_, '_>| mark.label.is_some_and(|label| label.over);
        for mark in marks.iter().filter(lies_over).filter(|mark| !mark.named.away) {
            let [x, y] = mark.at.map(percent);
            self.add(format_args!(
                "<svg aria-hidden=\"true\" x=\"{x}\" y=\"{y}\" overflow=\"visible\">"
            ));
            self.label(mark);
            self.add(format_args!("</svg>"));
        }
    }

    /// Adds a mark with its name. All are of one size on every screen, and only their places are
    /// shares of the drawing.
    fn mark(&mut self, mark: &Mark<'_, '_>) {
        let (named, radius) = (mark.named, mark.radius);
        let link = self.choice(named, "mark");
        let label = escaped(named.entity.label());
        let away = if named.away { " drawn-away" } else { "" };
        let [x, y] = mark.at.map(percent);
        self.add(format_args!(
            "<a class=\"{}{away}\" {link} aria-label=\"{label}, {}\"><title>{label}, {}</title>\
             <svg x=\"{x}\" y=\"{y}\" overflow=\"visible\">",
            mark.class, named.events, named.events
        ));
        if radius < TOUCH {
            self.add(format_args!("<circle class=\"drawn-touch\" r=\"{TOUCH}\"/>"));
        }
        match mark.square {
            true => {
                let half = half_of_square(radius);
                let side = 2.0 * half;
                self.add(format_args!(
                    "<rect x=\"{0:.1}\" y=\"{0:.1}\" width=\"{side:.1}\" height=\"{side:.1}\"/>",
                    -half
                ));
            }
            false => self.add(format_args!("<circle r=\"{radius:.1}\"/>")),
        }
        self.label(mark);
        self.add(format_args!("</svg></a>"));
    }

    /// Adds a name beside its mark. One without room of its own is seen where its mark is looked
    /// at.
    fn label(&mut self, mark: &Mark<'_, '_>) {
        let hidden = Label { side: Side::Above, from: HIDDEN, over: false };
        let Label { side, from, .. } = mark.label.unwrap_or(hidden);
        let (x, y) = side.from(mark.radius);
        let label = mark.named.entity.label();
        let (words, anchor) = (escaped(label), side.anchor(label));
        self.add(format_args!(
            "<text class=\"drawn-at-{from}\" x=\"{x:.1}\" y=\"{:.1}\"{anchor}>{words}</text>",
            y + BASELINE
        ));
    }
}

/// The level of names that no width has room for.
const HIDDEN: usize = 9;

/// A share as percent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

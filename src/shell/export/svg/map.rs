//! The map as a drawing.

use super::super::Document;
use super::super::scene::{Places, Tally};
use super::super::selection::Selection;
use super::element::Style;
use super::marks::{self, ACROSS, Mark, place};
use super::page::{Page, TOP};
use super::{LINE, MARGIN};
use crate::entity::EntityKind;
use crate::explore::{Explorer, Session, Shown};
use crate::map::{ASPECT, Frame, Outline, PLANE};

/// Whose outline it has.
const CREDIT: &str = "Made with Natural Earth. The map keeps areas (Equal Earth).";

/// How high it is.
const HEIGHT: f64 = ACROSS / ASPECT;

/// The places that are named in what a session leaves, on a map.
pub(in crate::shell::export) fn document(
    selection: &Selection<'_>,
    explorer: &Explorer,
    session: &Session,
    shown: &Shown,
) -> Document {
    let mut page = Page::new(selection, explorer, session, "Map");
    let tally = Tally::new(explorer, session, shown, &[EntityKind::Place]);
    let places = Places::new(&tally, session, &[ACROSS]);
    earth(&mut page, &places.frame);
    let circles = places.circles.iter().map(|circle| Mark {
        named: &circle.place,
        at: circle.at,
        radius: circle.radius,
        label: circle.label,
        square: false,
    });
    marks::draw(&mut page.drawing, &circles.collect::<Vec<_>>(), HEIGHT);
    scale(&mut page, &places.frame);
    let mut y = TOP + HEIGHT + 2.0 * LINE;
    let ends = [places.circles.first(), places.circles.last()];
    let mut sizes = ends.map(|circle| circle.map(|it| (it.radius, it.place.events))).to_vec();
    sizes.dedup();
    let entries = sizes.into_iter().flatten().map(|(radius, events)| match events {
        1 => (radius, false, "1 event".to_owned()),
        events => (radius, false, format!("{events} events")),
    });
    y = marks::legend(&mut page.drawing, y, &entries.collect::<Vec<_>>());
    let unknown: Vec<String> = places
        .unknown()
        .map(|place| format!("{} ({})", place.entity.label(), place.events))
        .collect();
    if !unknown.is_empty() {
        y = page.tell(Style::Text, y, &format!("Not on the map: {}.", unknown.join(", ")));
    }
    if places.circles_left > 0 {
        let left = places.circles_left;
        y = page.tell(Style::Soft, y, &format!("Not drawn: {left} more places, of fewest events."));
    }
    y = page.tell(Style::Soft, y, CREDIT);
    page.finish(y + 2.0 * LINE)
}

/// The seas, the lands and the borders of what is seen. What goes a little beyond it is cut off.
fn earth(page: &mut Page<'_>, frame: &Frame) {
    let outline = Outline::earth();
    let scale = ACROSS / PLANE;
    page.drawing.put(format_args!(
        "<svg x=\"{MARGIN}\" y=\"{TOP}\" width=\"{ACROSS}\" height=\"{HEIGHT}\">\
         <g transform=\"scale({scale})\"><path class=\"sea\" d=\"{}\"/>\
         <path class=\"land\" fill-rule=\"evenodd\" d=\"{}\"/>\
         <path class=\"borders\" d=\"{}\"/></g></svg>",
        frame.sphere(),
        frame.land(&outline),
        frame.borders(&outline)
    ));
}

/// A length to measure by, in the corner of the map.
fn scale(page: &mut Page<'_>, frame: &Frame) {
    let Some((length, share)) = frame.scale() else { return };
    let (end, start) = (place([0.98, 0.97], HEIGHT), place([0.98 - share, 0.97], HEIGHT));
    page.drawing.line(Style::Edge, &[start, end]);
    page.drawing.say(Style::Tick, start.0, start.1 - 6.0, &format!("{length} km"));
}

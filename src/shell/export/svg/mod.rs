//! The timeline as a drawing: SVG 1.1 (W3C Recommendation, 2011), with its legend and sources.
//!
//! It is what the page draws, laid out by the same arithmetic, in the page's light colours. It
//! names no font that has to be there, runs no script and loads nothing.

mod element;
mod legend;
pub(super) mod map;
mod marks;
pub(super) mod network;
mod page;
mod shape;

use super::Document;
use super::selection::Selection;
use crate::explore::{Explorer, OTHER_LANE, Session, Shown, UNDATED_LANE};
use crate::timeline::{Axis, Band, Layout, Named, Scene, Tick, Typeface};
use crate::when::month_word;
use element::{Drawing, Style};
use page::{Page, TOP};

/// The width of the drawing, in pixels.
const WIDTH: f64 = 1200.0;

/// The space around it.
const MARGIN: f64 = 24.0;

/// The space for the names of lanes, before the axis.
const GUTTER: f64 = 150.0;

/// The height of a line of text.
const LINE: f64 = 18.0;

/// The drawing of what a session leaves, with its empty stretches closed.
pub(super) fn document(
    selection: &Selection<'_>,
    explorer: &Explorer,
    session: &Session,
    shown: &Shown,
) -> Document {
    let session = Session { gaps_closed: true, ..session.clone() };
    let mut page = Page::new(selection, explorer, &session, "Timeline");
    let drawing = &mut page.drawing;
    let mut y = TOP;
    if let Some(stretch) = explorer.stretch(&session, shown) {
        let width = WIDTH - 2.0 * MARGIN - GUTTER;
        let face = Typeface::default();
        let scene = explorer.scene(&session, shown, stretch, width, &face, Layout::Across);
        let axis = explorer.axis(&session, shown, stretch, width);
        y = timeline(drawing, &scene, &axis, y) + LINE;
    }
    y = legend::draw(drawing, y + LINE);
    page.finish(y + 2.0 * LINE)
}

/// Draws lanes, ticks and marks below a height; where they end.
fn timeline(drawing: &mut Drawing, scene: &Scene, axis: &Axis, top: f64) -> f64 {
    let left = MARGIN + GUTTER;
    for tick in &scene.ticks {
        let style = if tick.major { Style::StrongRule } else { Style::Rule };
        drawing.line(style, &[(left + tick.x, top + 18.0), (left + tick.x, top + scene.height)]);
    }
    for tick in &scene.ticks {
        drawing.say(Style::Tick, left + tick.x + 4.0, top + 13.0, &tick_name(tick));
    }
    for band in &scene.bands {
        let y = top + band.y;
        drawing.line(Style::StrongRule, &[(MARGIN, y), (left + axis.width(), y)]);
        let name = legend::cut(lane_name(band), GUTTER - 8.0);
        drawing.say(Style::Lane, MARGIN, y + 16.0, &name);
    }
    for gap in &scene.breaks {
        shape::gap(drawing, left + gap.x, gap.width, (top + 18.0, top + scene.height));
    }
    for mark in &scene.marks {
        shape::mark(drawing, mark, (left, top));
    }
    top + scene.height
}

/// What a tick names, as the page says it.
fn tick_name(tick: &Tick) -> String {
    let (year, month, day) = tick.day.ymd();
    let year_name = if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) };
    let month: String = month_word(month).chars().take(3).collect();
    match tick.named {
        Named::Year => year_name,
        Named::Month { year: true } => format!("{month} {year_name}"),
        Named::Month { year: false } => month,
        Named::Day { year: true } => format!("{day} {month} {year_name}"),
        Named::Day { year: false } => format!("{day} {month}"),
        Named::Hour(hour) => format!("{hour:02}:00"),
    }
}

fn lane_name(band: &Band) -> &str {
    match band.label.as_str() {
        "" => "not named",
        OTHER_LANE => "others",
        UNDATED_LANE => "undated",
        name => name,
    }
}

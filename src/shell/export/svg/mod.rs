//! The timeline as a drawing: SVG 1.1 (W3C Recommendation, 2011), with its legend and sources.
//!
//! It is what the page draws, laid out by the same arithmetic, in the page's light colours. It
//! names no font that has to be there, runs no script and loads nothing.

mod element;
mod legend;
mod shape;

use super::selection::{Selection, credit};
use super::{AUTOMATIC, Document};
use crate::explore::{Explorer, OTHER_LANE, Session, Shown, UNDATED_LANE};
use crate::export::one_line;
use crate::timeline::{Axis, Band, Layout, Named, Scene, Tick, Typeface};
use crate::when::month_word;
use element::{Drawing, Style};

/// The width of the drawing, in pixels.
const WIDTH: f64 = 1200.0;

/// The space around it.
const MARGIN: f64 = 24.0;

/// The space for the names of lanes, before the axis.
const GUTTER: f64 = 150.0;

/// The height of a line of text.
const LINE: f64 = 18.0;

/// The most characters of a line of text; one is some seven pixels wide.
const CHARACTERS: usize = 150;

/// The drawing of what a session leaves, with its empty stretches closed.
pub(super) fn document(
    selection: &Selection<'_>,
    explorer: &Explorer,
    session: &Session,
    shown: &Shown,
) -> Document {
    let session = Session { gaps_closed: true, ..session.clone() };
    let mut drawing = Drawing::default();
    let title = match explorer.title() {
        "" => "Timeline",
        title => title,
    };
    drawing.say(Style::Title, MARGIN, 30.0, &one_line(title));
    let (events, reports) = (selection.events.len(), selection.reports.len());
    let mut said = format!("{events} events in {reports} reports");
    if !session.query.trim().is_empty() {
        said = format!("{said}, of the query {}", one_line(&session.query));
    }
    drawing.say(Style::Soft, MARGIN, 52.0, &said);
    let mut y = 72.0;
    if let Some(stretch) = explorer.stretch(&session, shown) {
        let width = WIDTH - 2.0 * MARGIN - GUTTER;
        let face = Typeface::default();
        let scene = explorer.scene(&session, shown, stretch, width, &face, Layout::Across);
        let axis = explorer.axis(&session, shown, stretch, width);
        y = timeline(&mut drawing, &scene, &axis, y) + LINE;
    }
    y = legend::draw(&mut drawing, y + LINE);
    y = sources(&mut drawing, selection, y + 2.0 * LINE);
    let bytes = drawing.finish(title, &said, WIDTH, y + MARGIN).into_bytes();
    Document { bytes, ..Document::default() }
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

/// Lists the reports below a height; where the list ends.
fn sources(drawing: &mut Drawing, selection: &Selection<'_>, top: f64) -> f64 {
    drawing.say(Style::Lane, MARGIN, top, "Sources");
    let mut y = top;
    let mut line = |style, text: &str| {
        y += LINE;
        drawing.say(style, MARGIN, y, text);
    };
    let mut edited = false;
    for report in &selection.reports {
        let credit = one_line(&credit(*report).plain());
        edited |= credit.contains('[');
        for text in lines(&credit) {
            line(Style::Text, &text);
        }
    }
    if edited {
        line(Style::Soft, "What stands in brackets was added by the editor of the collection.");
    }
    for text in lines(AUTOMATIC) {
        line(Style::Soft, &text);
    }
    y
}

/// A text in lines that fit, broken between words where it has any.
fn lines(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut room = CHARACTERS;
    for word in text.split(' ') {
        let length = word.chars().count();
        if room < length + 1 && room < CHARACTERS {
            lines.push(String::new());
            room = CHARACTERS;
        }
        for (place, letter) in word.chars().chain([' ']).enumerate() {
            if place > 0 && place % CHARACTERS == 0 {
                lines.push(String::new());
                room = CHARACTERS;
            }
            if let Some(line) = lines.last_mut() {
                line.push(letter);
            }
            room = room.saturating_sub(1);
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_fits_and_none_loses_a_letter() {
        let word = "x".repeat(CHARACTERS * 2 + 7);
        let text = format!("{} {word} {}", "ab ".repeat(80).trim(), "c d");
        let lines = lines(&text);
        assert!(lines.iter().all(|line| line.chars().count() <= CHARACTERS + 1), "{lines:?}");
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(&text));
    }
}

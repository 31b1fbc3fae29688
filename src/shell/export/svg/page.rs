//! What every drawing has above and below: its title, what it is of, and its sources.

use super::super::selection::{Selection, credit};
use super::super::{AUTOMATIC, Document};
use super::element::{Drawing, Style};
use super::{LINE, MARGIN, WIDTH};
use crate::explore::{Explorer, Session};
use crate::export::one_line;

/// Where what is drawn begins, below the title.
pub(super) const TOP: f64 = 72.0;

/// The most characters of a line of text; one is some seven pixels wide.
const CHARACTERS: usize = 150;

/// A drawing in the making, with its title.
pub(super) struct Page<'a> {
    pub(super) drawing: Drawing,
    selection: &'a Selection<'a>,
    title: &'a str,
    said: String,
}

impl<'a> Page<'a> {
    /// Begins a drawing; of a collection without a title that of its kind is said.
    pub(super) fn new(
        selection: &'a Selection<'a>,
        explorer: &'a Explorer,
        session: &Session,
        kind: &'a str,
    ) -> Page<'a> {
        let mut drawing = Drawing::default();
        let title = match explorer.title() {
            "" => kind,
            title => title,
        };
        drawing.say(Style::Title, MARGIN, 30.0, &one_line(title));
        let (events, reports) = (selection.events.len(), selection.reports.len());
        let mut said = format!("{events} events in {reports} reports");
        if !session.query.trim().is_empty() {
            said = format!("{said}, of the query {}", one_line(&session.query));
        }
        drawing.say(Style::Soft, MARGIN, 52.0, &said);
        Page { drawing, selection, title, said }
    }

    /// Says something in as many lines as it needs; where they end.
    pub(super) fn tell(&mut self, style: Style, top: f64, text: &str) -> f64 {
        let mut y = top;
        for line in lines(text) {
            y += LINE;
            self.drawing.say(style, MARGIN, y, &line);
        }
        y
    }

    /// Ends the drawing with its sources, below a height.
    pub(super) fn finish(mut self, top: f64) -> Document {
        let y = self.sources(top);
        let Page { drawing, title, said, .. } = self;
        let bytes = drawing.finish(title, &said, WIDTH, y + MARGIN).into_bytes();
        Document { bytes, ..Document::default() }
    }

    /// Lists the reports below a height; where the list ends.
    fn sources(&mut self, top: f64) -> f64 {
        self.drawing.say(Style::Lane, MARGIN, top, "Sources");
        let mut y = top;
        let mut edited = false;
        for report in &self.selection.reports {
            let credit = one_line(&credit(*report).plain());
            edited |= credit.contains('[');
            y = self.tell(Style::Text, y, &credit);
        }
        if edited {
            let added = "What stands in brackets was added by the editor of the collection.";
            y = self.tell(Style::Soft, y, added);
        }
        self.tell(Style::Soft, y, AUTOMATIC)
    }
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

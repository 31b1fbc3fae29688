//! The marks of one lane, in rows.

use super::{Mark, MarkShape, Target, Typeface};

/// An event on its way to a mark: where it stands, not yet in which row.
#[derive(Clone, Debug)]
pub(super) struct Draft<'a> {
    pub(super) target: Target,
    pub(super) shape: MarkShape,
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) open_start: bool,
    pub(super) open_end: bool,
    pub(super) cut_start: bool,
    pub(super) cut_end: bool,
    pub(super) unsure: bool,
    pub(super) label: &'a str,
}

/// The height of a row with its label, in pixels.
const ROW: f64 = 30.0;

/// The height of a row of marks without labels.
const BARE_ROW: f64 = 14.0;

/// The room above and below the rows of a lane.
const PADDING: f64 = 12.0;

/// The room for a lane's name above its rows.
pub(super) const HEADING: f64 = 18.0;

/// Words take at most so many rows of a lane: more make it too tall.
const MOST_LABELLED: usize = 6;

/// Marks take at most so many rows: those past the rows with words go without.
const MOST_ROWS: usize = 9;

/// The width of a day's mark, and the least of any.
const NARROWEST: f64 = 4.0;

/// The space kept free between neighbours in a row.
const GAP: f64 = 8.0;

/// The widest label, in pixels.
const WIDEST_LABEL: f64 = 240.0;

/// A label with fewer characters says too little to be worth its room.
const SHORTEST_LABEL: usize = 8;

/// The width that the events of one count share.
const CLUSTER: f64 = 36.0;

/// Places the drafts of one lane, given in order of time, below `top`, and says how
/// tall the lane is.
pub(super) fn place(
    drafts: Vec<Draft<'_>>,
    width: f64,
    face: &Typeface,
    top: f64,
) -> (Vec<Mark>, f64) {
    let enough = drafts.len() <= MOST_ROWS * (width / NARROWEST) as usize;
    let placed = enough
        .then(|| rows(&drafts, width, Some(face)).or_else(|| rows(&drafts, width, None)))
        .flatten();
    let (mut marks, rows, row_height) = placed.unwrap_or_else(|| (counts(&drafts, width), 1, ROW));
    for mark in &mut marks {
        mark.y = top + PADDING + mark.y * row_height;
    }
    let below = if row_height == ROW { PADDING - 6.0 } else { PADDING };
    (marks, rows.max(1) as f64 * row_height + PADDING + below)
}

type Placed = (Vec<Mark>, usize, f64);

/// Every event a mark, each in the first row with room: with its words where there
/// is a row for them, without them where there is not. None when that takes too
/// many rows.
fn rows(drafts: &[Draft<'_>], width: f64, face: Option<&Typeface>) -> Option<Placed> {
    let mut order: Vec<&Draft<'_>> = drafts.iter().collect();
    order.sort_by(|a, b| a.start.total_cmp(&b.start));
    let mut free: Vec<f64> = Vec::new();
    let mut marks = Vec::with_capacity(drafts.len());
    for draft in order {
        let bare = mark(draft, width);
        let (left, right) = extent(&bare);
        let labelled = face.and_then(|face| {
            let (mark, (left, right)) = with_label(bare.clone(), draft, width, face);
            Some((row(&free, left, MOST_LABELLED)?, mark, right))
        });
        let (row, mut mark, right) =
            labelled.or_else(|| Some((row(&free, left, MOST_ROWS)?, bare, right)))?;
        if row == free.len() {
            free.push(right);
        }
        free[row] = right;
        mark.y = row as f64;
        marks.push(mark);
    }
    let height = if face.is_some() { ROW } else { BARE_ROW };
    Some((marks, free.len(), height))
}

/// The first row whose room begins left of `left`; a new one while there are few.
fn row(free: &[f64], left: f64, most: usize) -> Option<usize> {
    let row = free.iter().position(|end| *end + GAP <= left).unwrap_or(free.len());
    (row < most).then_some(row)
}

/// Events that begin in the same place as one mark with their number.
fn counts(drafts: &[Draft<'_>], width: f64) -> Vec<Mark> {
    let places = (width / CLUSTER).floor().max(1.0);
    let place = width / places;
    let mut clusters: Vec<Vec<&Draft<'_>>> = vec![Vec::new(); places as usize];
    for draft in drafts {
        let at = (draft.start / place).floor().clamp(0.0, places - 1.0);
        clusters[at as usize].push(draft);
    }
    let filled = clusters.iter().enumerate().filter(|(_, cluster)| !cluster.is_empty());
    let marks = filled.map(|(at, cluster)| match cluster.as_slice() {
        [draft] => Mark { width: place.min(mark(draft, width).width), ..mark(draft, width) },
        _ => Mark {
            targets: cluster.iter().map(|draft| draft.target).collect(),
            shape: MarkShape::Count,
            x: at as f64 * place + 2.0,
            width: place - 4.0,
            y: 0.0,
            open_start: false,
            open_end: false,
            cut_start: false,
            cut_end: false,
            unsure: false,
            label: cluster.len().to_string(),
            label_x: (at as f64 + 0.5) * place,
        },
    });
    marks.collect()
}

/// The mark of one event, without a row or words.
fn mark(draft: &Draft<'_>, width: f64) -> Mark {
    let length = (draft.end - draft.start).max(NARROWEST);
    let x = draft.start.min(width - length).max(0.0);
    Mark {
        targets: vec![draft.target],
        shape: draft.shape,
        x,
        width: length.min(width),
        y: 0.0,
        open_start: draft.open_start,
        open_end: draft.open_end,
        cut_start: draft.cut_start,
        cut_end: draft.cut_end,
        unsure: draft.unsure,
        label: String::new(),
        label_x: x,
    }
}

/// A mark with as many of its words as fit, and the room that both take up.
fn with_label(
    mut mark: Mark,
    draft: &Draft<'_>,
    width: f64,
    face: &Typeface,
) -> (Mark, (f64, f64)) {
    mark.label = shorten(draft.label, WIDEST_LABEL.min(width), face);
    let length = face.width(&mark.label);
    mark.label_x = mark.x.min(width - length).max(0.0);
    let (left, right) = extent(&mark);
    let (label_left, label_right) = (mark.label_x, mark.label_x + length);
    (mark, (left.min(label_left), right.max(label_right)))
}

fn extent(mark: &Mark) -> (f64, f64) {
    (mark.x, mark.x + mark.width)
}

/// A text's first whole words, no wider than `room` with the ellipsis that stands
/// for the rest; nothing when not even a word or two fit.
fn shorten(text: &str, room: f64, face: &Typeface) -> String {
    if face.width(text) <= room {
        return text.to_owned();
    }
    let room = room - face.width("…");
    let mut used = 0.0;
    let mut cut = 0;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            cut = at;
        }
        used += face.width(c.encode_utf8(&mut [0; 4]));
        if used > room {
            break;
        }
    }
    let words = text[..cut].trim_end_matches(|c: char| !c.is_alphanumeric());
    match words.chars().count() >= SHORTEST_LABEL {
        true => format!("{words}…"),
        false => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character ten pixels wide.
    fn ten() -> Typeface {
        Typeface::measured(|_| 10.0)
    }

    /// A day that begins at a pixel and is one wide.
    fn draft(event: u32, start: f64) -> Draft<'static> {
        Draft {
            target: Target::Event(event),
            shape: MarkShape::Day,
            start,
            end: start + 1.0,
            open_start: false,
            open_end: false,
            cut_start: false,
            cut_end: false,
            unsure: false,
            label: "Police announce a cell",
        }
    }

    #[test]
    fn labels_are_cut_between_words() {
        let short = |text, characters: usize| shorten(text, characters as f64 * 10.0, &ten());
        let text = "Police foiled a number of attacks";
        assert_eq!(short(text, 36), text);
        assert_eq!(short(text, 20), "Police foiled a…");
        assert_eq!(short("Police, foiled, by a word", 9), "");
        assert_eq!(short("Internationalisation", 9), "");
        assert_eq!(short("éé éé éé éé éé", 10), "éé éé éé…");
        for characters in 0..30 {
            let label = short("… whether the incident had any connection", characters);
            assert!(label.chars().count() <= characters);
        }
    }

    #[test]
    fn a_label_at_the_edge_ends_inside() {
        let (marks, _) = place(vec![draft(0, 395.0)], 400.0, &ten(), 0.0);
        assert_eq!(marks[0].label, "Police announce a cell");
        assert!(marks[0].label_x + ten().width(&marks[0].label) <= 400.0);
        assert!(marks[0].x + marks[0].width <= 400.0);
    }

    #[test]
    fn a_crowded_lane_keeps_the_words_that_have_room() {
        let drafts = (0..9).map(|event| draft(event, 100.0 + f64::from(event) * 20.0));
        let (marks, _) = place(drafts.collect(), 600.0, &ten(), 0.0);
        let labelled = marks.iter().filter(|mark| !mark.label.is_empty()).count();
        assert_eq!((marks.len(), labelled), (9, 6));
    }
}

//! The marks of one lane, in rows.

use super::{Mark, MarkShape};

/// An event on its way to a mark: where it stands, not yet in which row.
#[derive(Clone, Debug)]
pub(super) struct Draft<'a> {
    pub(super) event: u32,
    pub(super) shape: MarkShape,
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) open_start: bool,
    pub(super) open_end: bool,
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

/// More rows make a lane too tall: then marks lose their labels, and then become
/// counts.
const MOST_ROWS: usize = 7;

/// More bare rows than this become counts.
const MOST_BARE_ROWS: usize = 8;

/// The width of a day's mark, and the least of any.
const NARROWEST: f64 = 4.0;

/// The space kept free between neighbours in a row.
const GAP: f64 = 8.0;

/// The width of a character of a label, in pixels: the mean of the serif faces of
/// the style sheet at 13 px, with a reserve.
const CHARACTER: f64 = 6.9;

/// The longest label, in characters.
const LONGEST_LABEL: usize = 36;

/// A shorter label says too little to be worth its row.
const SHORTEST_LABEL: usize = 8;

/// The width that the events of one count share.
const CLUSTER: f64 = 36.0;

/// Places the drafts of one lane, given in order of time, below `top`, and says how
/// tall the lane is.
pub(super) fn place(drafts: Vec<Draft<'_>>, width: f64, top: f64) -> (Vec<Mark>, f64) {
    let enough = drafts.len() <= MOST_ROWS * (width / NARROWEST) as usize;
    let placed = enough
        .then(|| {
            rows(&drafts, width, true, MOST_ROWS)
                .or_else(|| rows(&drafts, width, false, MOST_BARE_ROWS))
        })
        .flatten();
    let (mut marks, rows, row_height) = placed.unwrap_or_else(|| (counts(&drafts, width), 1, ROW));
    for mark in &mut marks {
        mark.y = top + PADDING + mark.y * row_height;
    }
    (
        marks,
        rows.max(1) as f64 * row_height + 2.0 * PADDING - if row_height == ROW { 6.0 } else { 0.0 },
    )
}

type Placed = (Vec<Mark>, usize, f64);

/// Every event a mark, each in the first row with room; none when that takes more
/// than `most` rows.
fn rows(drafts: &[Draft<'_>], width: f64, labelled: bool, most: usize) -> Option<Placed> {
    let mut order: Vec<&Draft<'_>> = drafts.iter().collect();
    order.sort_by(|a, b| a.start.total_cmp(&b.start));
    let mut free: Vec<f64> = Vec::new();
    let mut marks = Vec::with_capacity(drafts.len());
    for draft in order {
        let mut mark = mark(draft, width);
        let (left, right) = if labelled { label(&mut mark, draft, width) } else { extent(&mark) };
        let row = free.iter().position(|end| *end + GAP <= left);
        let row = row.unwrap_or_else(|| {
            free.push(0.0);
            free.len() - 1
        });
        if row >= most {
            return None;
        }
        free[row] = right;
        mark.y = row as f64;
        marks.push(mark);
    }
    let height = if labelled { ROW } else { BARE_ROW };
    Some((marks, free.len(), height))
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
            events: cluster.iter().map(|draft| draft.event).collect(),
            shape: MarkShape::Count,
            x: at as f64 * place + 2.0,
            width: place - 4.0,
            y: 0.0,
            open_start: false,
            open_end: false,
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
        events: vec![draft.event],
        shape: draft.shape,
        x,
        width: length.min(width),
        y: 0.0,
        open_start: draft.open_start,
        open_end: draft.open_end,
        unsure: draft.unsure,
        label: String::new(),
        label_x: x,
    }
}

/// Gives a mark as many of its words as fit, and says what both take up.
fn label(mark: &mut Mark, draft: &Draft<'_>, width: f64) -> (f64, f64) {
    let room = (width / CHARACTER).floor() as usize;
    mark.label = shorten(draft.label, LONGEST_LABEL.min(room));
    let length = mark.label.chars().count() as f64 * CHARACTER;
    mark.label_x = mark.x.min(width - length).max(0.0);
    let (left, right) = extent(mark);
    (left.min(mark.label_x), right.max(mark.label_x + length))
}

fn extent(mark: &Mark) -> (f64, f64) {
    (mark.x, mark.x + mark.width)
}

/// A text's first whole words, at most `most` characters with the ellipsis that
/// stands for the rest; nothing when not even a word or two fit.
fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let limit = text.char_indices().nth(most.saturating_sub(1)).map_or(0, |(at, _)| at);
    let cut = text[..limit + text[limit..].chars().next().map_or(0, char::len_utf8)]
        .rfind(char::is_whitespace)
        .unwrap_or(0);
    let words = text[..cut].trim_end_matches(|c: char| !c.is_alphanumeric());
    match words.chars().count() >= SHORTEST_LABEL.min(most.max(1)) {
        true => format!("{words}…"),
        false => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cut_between_words() {
        assert_eq!(
            shorten("Police foiled a number of attacks", 36),
            "Police foiled a number of attacks"
        );
        assert_eq!(shorten("Police foiled a number of attacks", 20), "Police foiled a…");
        assert_eq!(shorten("Police, foiled, by a word", 9), "");
        assert_eq!(shorten("Internationalisation", 9), "");
        assert_eq!(shorten("éé éé éé éé éé", 10), "éé éé éé…");
        for most in 0..30 {
            assert!(
                shorten("… whether the incident had any connection", most).chars().count() <= most
            );
        }
    }

    #[test]
    fn a_label_at_the_edge_ends_inside() {
        let draft = Draft {
            event: 0,
            shape: MarkShape::Day,
            start: 395.0,
            end: 396.0,
            open_start: false,
            open_end: false,
            unsure: false,
            label: "Police announce a cell",
        };
        let (marks, _) = place(vec![draft], 400.0, 0.0);
        let end = marks[0].label_x + marks[0].label.chars().count() as f64 * CHARACTER;
        assert!(end <= 400.0 && marks[0].label == "Police announce a cell");
        assert!(marks[0].x + marks[0].width <= 400.0);
    }
}

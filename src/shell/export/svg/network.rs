//! The network as a drawing.

use super::super::Document;
use super::super::scene::{KINDS, Nodes, Tally};
use super::super::selection::Selection;
use super::LINE;
use super::element::Style;
use super::marks::{self, ACROSS, Mark, place};
use super::page::{Page, TOP};
use crate::entity::EntityKind;
use crate::explore::{Explorer, Session, Shown};

/// What lines and sizes mean.
const MEANING: &str = "A line joins those that an event names together, a wide one those of \
                       several; the area of a mark is the number of its events.";

/// The radius of the marks that stand for their kinds.
const RADIUS: f64 = 7.0;

/// Who appears with whom in what a session leaves.
pub(in crate::shell::export) fn document(
    selection: &Selection<'_>,
    explorer: &Explorer,
    session: &Session,
    shown: &Shown,
) -> Document {
    let mut page = Page::new(selection, explorer, session, "Network");
    let tally = Tally::new(explorer, session, shown, &KINDS);
    let nodes = Nodes::new(&tally, &[ACROSS]);
    let height = ACROSS / nodes.aspect;
    for edge in &nodes.edges {
        let [(x1, y1), (x2, y2)] = edge.ends.map(|end| place(nodes.nodes[end].at, height));
        let class = if edge.away { "between away" } else { "between" };
        page.drawing.put(format_args!(
            "<line class=\"{class}\" stroke-width=\"{}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" \
             x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>",
            edge.width()
        ));
    }
    let marks = nodes.nodes.iter().map(|node| Mark {
        named: &node.named,
        at: node.at,
        radius: node.radius,
        label: node.label,
        square: node.named.entity.kind() == EntityKind::Organisation,
    });
    marks::draw(&mut page.drawing, &marks.collect::<Vec<_>>(), height);
    let kinds =
        [(RADIUS, false, "a person".to_owned()), (RADIUS, true, "an organisation".to_owned())];
    let mut y = marks::legend(&mut page.drawing, TOP + height + 2.0 * LINE, &kinds);
    y = page.tell(Style::Soft, y, MEANING);
    // Those who appear with nobody, or who are too many to be told apart.
    let left_out = nodes.all.len() - nodes.nodes.len();
    if left_out > 0 {
        y = page.tell(Style::Soft, y, &format!("Not drawn: {left_out} more names."));
    }
    if nodes.edges_left > 0 {
        let left = nodes.edges_left;
        y = page.tell(Style::Soft, y, &format!("Not drawn: {left} more lines, of fewest events."));
    }
    page.finish(y + 2.0 * LINE)
}

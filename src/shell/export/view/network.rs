//! The network: people and organisations, with a line between those that an event names
//! together.

use super::super::escape::escaped;
use super::super::scene::{KINDS, Named, Nodes, Tally, WIDTHS};
use super::drawing::{Mark, percent};
use super::markup::Markup;
use crate::entity::EntityKind;

/// How many of those who somebody appears with are told in the table.
const BESIDE: usize = 5;

/// The network of what is shown, as markup.
pub(super) fn draw(mut markup: Markup<'_>) -> String {
    let Markup { explorer, session, shown, .. } = markup;
    let tally = Tally::new(explorer, session, shown, &KINDS);
    let nodes = Nodes::new(&tally, &WIDTHS);
    markup.add(format_args!("<figure class=\"drawn drawn-network\">"));
    if !nodes.nodes.is_empty() {
        picture(&mut markup, &nodes);
        // Those who appear with nobody, or who are too many to be told apart.
        markup.more(nodes.all.len(), nodes.nodes.len());
        markup.left(markup.words.lines_left, nodes.edges_left);
    }
    table(&mut markup, &tally, &nodes);
    markup.add(format_args!("</figure>"));
    markup.done()
}

/// The picture, and what its marks mean.
fn picture(markup: &mut Markup<'_>, nodes: &Nodes<'_>) {
    let words = markup.words;
    let class = if nodes.is_low() { "network-low" } else { "network-high" };
    markup.begin(class, words.network);
    edges(markup, nodes);
    let marks = nodes.nodes.iter().map(|node| Mark {
        named: &node.named,
        class: "network-node",
        at: node.at,
        radius: node.radius,
        label: node.label,
        square: node.named.entity.kind() == EntityKind::Organisation,
    });
    markup.marks(&marks.collect::<Vec<_>>());
    let area = escaped(words.area);
    let [[person, _], [organisation, _], ..] = words.kinds().map(|kind| kind.map(escaped));
    markup.add(format_args!("</svg><figcaption>● {person} ■ {organisation}. {area}</figcaption>"));
}

/// The lines, wider where more events name both ends.
fn edges(markup: &mut Markup<'_>, nodes: &Nodes<'_>) {
    markup.add(format_args!("<g class=\"network-edges\" aria-hidden=\"true\">"));
    for edge in &nodes.edges {
        let [one, other] = edge.ends.map(|end| nodes.nodes[end].at.map(percent));
        let away = if edge.away { " class=\"drawn-away\"" } else { "" };
        markup.add(format_args!(
            "<line{away} x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke-width=\"{}\"/>",
            one[0],
            one[1],
            other[0],
            other[1],
            edge.width()
        ));
    }
    markup.add(format_args!("</g>"));
}

fn table<'e>(markup: &mut Markup<'e>, tally: &Tally<'e>, nodes: &Nodes<'e>) {
    let words = markup.words;
    let kinds = words.kinds();
    let columns = [words.name, words.kind, words.events, words.together];
    markup.table(&nodes.all, &columns, |markup, named| {
        markup.name_cell(named);
        markup.cell(kinds[named.entity.kind() as usize][0]);
        markup.number_cell(named.events);
        let beside = nodes.beside(named.number).iter().take(BESIDE);
        let beside = beside.map(|&(number, events)| Named { events, ..tally.entity(number) });
        let beside: Vec<Named<'_>> = beside.collect();
        markup.add(format_args!("<td>"));
        markup.counted(&beside, &format!("beside {}", named.number));
        markup.add(format_args!("</td>"));
    });
}

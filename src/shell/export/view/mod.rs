//! What the page has drawn for it when a reader asks: a map of places, a network of names, and
//! cards of what is named. They are markup for the page's element, in which everything that does
//! something is a link to the session that it leads to, so that they need no script.
//!
//! Whatever a report says is text there. No element has an id or a style of its own, and every
//! class begins with `drawn-`, `map-`, `network-` or `name-`. What a reader can reach has a
//! `data-key` that stays the same when the view is drawn anew, for the page to find it again.

mod bars;
mod card;
mod drawing;
mod list;
mod map;
mod markup;
mod names;
mod network;
mod words;

pub(in crate::shell) use words::ViewWords;

use crate::explore::{Explorer, Session, Shown, View};
use markup::Markup;

/// No list and no table has more rows: nobody reads on, and a browser takes long to show them.
const ROWS: usize = 200;

/// The view of a session, as markup; none of one that the page draws itself.
pub(in crate::shell) fn draw(
    explorer: &Explorer,
    session: &Session,
    shown: &Shown,
    words: &ViewWords,
) -> Option<String> {
    let markup = Markup::new(explorer, session, shown, words);
    match session.view {
        View::Map => Some(map::draw(markup)),
        View::Network => Some(network::draw(markup)),
        View::Names => Some(names::draw(markup)),
        View::Timeline | View::List | View::Table | View::Differences => None,
    }
}

#[cfg(test)]
mod tests;

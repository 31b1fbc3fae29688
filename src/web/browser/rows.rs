//! Which rows of a long table are in sight, and bringing others there.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The rows of a table that are in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::web) struct Rows {
    /// The first.
    pub(in crate::web) first: usize,
    /// How many fit.
    pub(in crate::web) count: usize,
    /// How high each is, in CSS pixels.
    pub(in crate::web) height: f64,
}

/// Until anything is drawn.
const UNSEEN: Rows = Rows { first: 0, count: 20, height: 56.0 };

/// The view moves on when it is so many rows further.
const STEP: usize = 8;

impl Rows {
    fn of(node: &NodeRef) -> Option<Rows> {
        let scrolled = node.cast::<Element>()?;
        let row = scrolled.query_selector("tbody tr[aria-rowindex]").ok()??;
        let height = row.get_bounding_client_rect().height().max(1.0);
        let first = (f64::from(scrolled.scroll_top()) / height) as usize;
        // A short table is drawn whole, and goes on below the window.
        let window = window().inner_height().ok().and_then(|height| height.as_f64());
        let seen = f64::from(scrolled.client_height()).min(window.unwrap_or(f64::INFINITY));
        let count = (seen / height) as usize + 1;
        Some(Rows { first: first / STEP * STEP, count, height })
    }
}

/// The rows in sight of the table that scrolls in an element, now and as it scrolls.
#[hook]
pub(in crate::web) fn use_rows(node: &NodeRef, width: f64) -> Rows {
    let rows = use_state_eq(|| UNSEEN);
    let (set, node) = (rows.setter(), node.clone());
    use_effect_with(width as i64, move |_| {
        let look = {
            let node = node.clone();
            move || {
                if let Some(rows) = Rows::of(&node) {
                    set.set(rows);
                }
            }
        };
        look();
        let scrolled = node.cast::<Element>();
        let listener =
            scrolled.map(|element| EventListener::new(&element, "scroll", move |_| look()));
        move || drop(listener)
    });
    *rows
}

/// Whether an event comes from a row of a table's body.
pub(in crate::web) fn in_a_row(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest("tbody tr"), Ok(Some(_))))
}

/// Scrolls a table no further than it must for a row to be in sight below its head.
pub(in crate::web) fn show_row(node: &NodeRef, row: usize, height: f64) {
    let Some(scrolled) = node.cast::<Element>() else { return };
    let head = scrolled.query_selector("thead").ok().flatten();
    let head = head.map_or(0.0, |head| head.get_bounding_client_rect().height());
    let (top, seen) = (f64::from(scrolled.scroll_top()), f64::from(scrolled.client_height()));
    let place = row as f64 * height;
    if place < top {
        scrolled.set_scroll_top(place as i32);
    } else if place + height + head > top + seen {
        scrolled.set_scroll_top((place + height + head - seen).ceil() as i32);
    }
}

/// Scrolls an element so that something in it stands in its middle, and scrolls nothing
/// else.
pub(in crate::web) fn centre_within(outer: &NodeRef, inner: &NodeRef) {
    let (outer, inner) = (outer.clone(), inner.clone());
    let centre = move || {
        let (Some(outer), Some(inner)) = (outer.cast::<Element>(), inner.cast::<Element>()) else {
            return;
        };
        let (around, place) = (outer.get_bounding_client_rect(), inner.get_bounding_client_rect());
        let off = place.top() - around.top() - (around.height() - place.height()) / 2.0;
        outer.set_scroll_top(outer.scroll_top() + off as i32);
    };
    centre();
    // What comes into sight may be laid out only then, and be higher than was thought.
    Timeout::new(50, centre).forget();
}

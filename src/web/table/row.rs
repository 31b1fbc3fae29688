//! One row of the table.

use super::said::moved;
use crate::explore::{Action, TableRow};
use crate::web::way::Way;
use crate::web::words::Words;
use yew::prelude::*;

/// The id of the link in a row, by the row's place.
pub(super) fn id(place: usize) -> String {
    format!("row-{place}")
}

/// A row at `place`, counted from 0; Tab leads to it where it is `active`, and its
/// event is open where it is `current`. `on_focus` is called with its place.
pub(super) fn row(
    row: &TableRow,
    place: usize,
    (active, current): (bool, bool),
    on_focus: &Callback<usize>,
    words: &Words,
    way: Way<'_>,
) -> Html {
    let event = row.id;
    let href = way.address(&Action::OpenEvent(event));
    // The link is a part of the row, which hears of a click on it.
    let onclick = way.follow(Action::OpenEvent(event));
    let onfocus = on_focus.reform(move |_: FocusEvent| place);
    let current = current.then_some("true");
    // The first row of the table is its head.
    let number = (place + 2).to_string();
    html! {
        <tr key={event} class="event-row" aria-rowindex={number} aria-current={current} {onclick}>
            <td data-edtf={row.when.to_edtf()}><div>{ words.when(row.when) }</div></td>
            <td><div>{ moved(words.certainty_of(row.when), row.moved, words) }</div></td>
            <td>
                <a class="row-label" id={id(place)} tabindex={if active { "0" } else { "-1" }}
                    {href} dir="auto" {onfocus}>{ &row.label }</a>
            </td>
            <td><div>{ words.sources(&row.sources) }</div></td>
            <td><div dir="auto">{ &row.places }</div></td>
            <td><div dir="auto">{ &row.names }</div></td>
        </tr>
    }
}

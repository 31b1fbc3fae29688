//! The events as a table: sorted by any column, drawn only where it is in sight.

mod keys;
mod out;
mod row;
mod said;

use super::around::{Around, use_around};
use super::browser;
use super::list::reports;
use super::store::{Same, Store};
use super::way::Way;
use super::words::Words;
use crate::explore::{Action, Column, Sort};
use keys::target;
use out::out;
use said::column_word;
use yew::prelude::*;

/// A table of no more rows is drawn whole.
const WHOLE: usize = 300;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let store = &props.store;
    let scrolled = use_node_ref();
    let Around { words, act, home } = use_around();
    let width = browser::use_width(&scrolled, 0.0);
    let rows = browser::use_rows(&scrolled, width);
    let sort = store.session.sort;
    let events = use_memo((Same(store.shown.clone()), sort), |(shown, sort)| {
        store.collection.sorted(&shown.0, *sort)
    });
    let active = use_state_eq(|| 0);
    let by_key = use_mut_ref(|| false);
    let last = events.len().saturating_sub(1);
    let here = (*active).min(last);
    {
        let (scrolled, by_key, home) = (scrolled.clone(), by_key.clone(), home.clone());
        use_effect_with(here, move |&here| {
            if by_key.replace(false) {
                browser::show_row(&scrolled, here, rows.height);
                home.focus_in_sight(&row::id(here));
            }
        });
    }
    let onkeydown = {
        let active = active.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = target(&event.key(), here, last, rows.count);
            if let Some(to) = to.filter(|_| browser::in_a_row(&event)) {
                event.prevent_default();
                by_key.replace(true);
                active.set(to);
            }
        })
    };
    let whole = events.len() <= WHOLE;
    let (from, to) = match whole {
        true => (0, events.len()),
        false => {
            let from = rows.first.saturating_sub(rows.count).min(last.saturating_sub(rows.count));
            // The first in sight may be some rows further than that.
            (from, (rows.first + 3 * rows.count).min(events.len()))
        }
    };
    // The row with the focus stays drawn wherever the table is scrolled to.
    let before = (here < from).then_some(here);
    let beyond = (here >= to && here <= last).then_some(here);
    let drawn = before.into_iter().chain(from..to).chain(beyond);
    let on_focus = {
        let set = active.setter();
        Callback::from(move |place: usize| set.set(place))
    };
    let way = Way { session: &store.session, act: &act, home: &home };
    let mut end = 0;
    let mut body = Vec::new();
    for place in drawn {
        body.extend(gap(end, place, rows.height));
        end = place + 1;
        let Some(row) =
            events.get(place).and_then(|event| store.collection.table_row(*event, &store.shown))
        else {
            continue;
        };
        let is = (place == here, store.session.event == Some(row.id));
        body.push(row::row(&row, place, is, &on_focus, &words, way));
    }
    body.extend(gap(end, events.len(), rows.height));
    html! {
        <div class="table-view">
            if !events.is_empty() { { out(store, &events, &words, &home) } }
            // It is there without events too: what watches it is set up once.
            <div class={classes!("table-box", (!whole).then_some("windowed"))} ref={scrolled}
                hidden={events.is_empty()} {onkeydown}>
                <table aria-rowcount={(events.len() + 1).to_string()}>
                    <caption class="visually-hidden">{ words.table_caption() }</caption>
                    { head(sort, &words, &act) }
                    <tbody>{ body }</tbody>
                </table>
            </div>
            <div class="list">{ reports(store, &words, way) }</div>
        </div>
    }
}

/// The room of rows that are not drawn.
fn gap(from: usize, to: usize, height: f64) -> Option<Html> {
    let pixels = (to.saturating_sub(from) as f64 * height) as i64;
    let style = format!("block-size:{pixels}px");
    (to > from).then(|| {
        html! { <tr key={format!("gap-{}", from == 0)} class="gap" aria-hidden="true" {style}><td colspan="6"></td></tr> }
    })
}

fn head(sorted: Sort, words: &Words, act: &Callback<Action>) -> Html {
    let columns = Column::ALL.map(|column| {
        let sort = match (column == sorted.column, sorted.down) {
            (false, _) => None,
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
        };
        let sign = match sort {
            None => "",
            Some("ascending") => "↑",
            Some(_) => "↓",
        };
        let onclick = act.reform(move |_: MouseEvent| Action::Sort(column));
        html! {
            <th scope="col" class={column.word()} aria-sort={sort}>
                <button type="button" {onclick}>{ column_word(column, words) }<span aria-hidden="true">{ sign }</span></button>
            </th>
        }
    });
    html! { <thead><tr aria-rowindex="1">{ for columns }</tr></thead> }
}

//! The table for other programs: on the clipboard, or as a file.

use super::words::{HEAD, cells};
use crate::export::{csv_row, file_name, tab_row};
use crate::web::browser;
use crate::web::button::link;
use crate::web::copy::Copy;
use crate::web::store::Store;
use std::rc::Rc;
use yew::prelude::*;

/// Copies, or saves, the events of a table in its order.
pub(super) fn out(store: &Store, events: &Rc<Vec<u32>>) -> Html {
    let text = {
        let (store, events) = (store.clone(), events.clone());
        Callback::from(move |()| written(&store, &events, tab_row))
    };
    let save = {
        let (store, events) = (store.clone(), events.clone());
        Callback::from(move |_: MouseEvent| {
            let name = file_name(store.collection.title(), "csv");
            browser::download(&name, "text/csv;charset=utf-8", &written(&store, &events, csv_row));
        })
    };
    html! {
        <p class="table-out">
            { link("Download as CSV", save) }
            <Copy label="Copy the table" {text} />
        </p>
    }
}

/// All that is selected, row by row.
fn written(store: &Store, events: &[u32], write: fn(&mut String, &[String])) -> String {
    let (collection, shown) = (&store.collection, &store.shown);
    let mut out = String::new();
    write(&mut out, &HEAD.map(str::to_owned));
    for &event in events {
        if let Some(row) = collection.table_row(event, shown) {
            let (sentence, report) = collection.evidence_of(event);
            write(&mut out, &cells(row, sentence, report));
        }
    }
    out
}

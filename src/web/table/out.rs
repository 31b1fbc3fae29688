//! The table for other programs: on the clipboard, or as a file.

use super::said::{HEAD, cells};
use crate::export::{csv_row, file_name, tab_row};
use crate::web::browser;
use crate::web::button::link;
use crate::web::copy::Copy;
use crate::web::store::Store;
use crate::web::words::Words;
use std::rc::Rc;
use yew::prelude::*;

/// Copies, or saves, the events of a table in its order.
pub(super) fn out(store: &Store, events: &Rc<Vec<u32>>, words: &Words) -> Html {
    let text = {
        let (store, events, words) = (store.clone(), events.clone(), words.clone());
        Callback::from(move |()| written(&store, &events, &words, tab_row))
    };
    let save = {
        let (store, events, words) = (store.clone(), events.clone(), words.clone());
        Callback::from(move |_: MouseEvent| {
            let name = file_name(store.collection.title(), "csv");
            browser::download(
                &name,
                "text/csv;charset=utf-8",
                &written(&store, &events, &words, csv_row),
            );
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
fn written(
    store: &Store,
    events: &[u32],
    words: &Words,
    write: fn(&mut String, &[String]),
) -> String {
    let (collection, shown) = (&store.collection, &store.shown);
    let mut out = String::new();
    write(&mut out, &HEAD.map(str::to_owned));
    for &event in events {
        if let Some(row) = collection.table_row(event, shown) {
            let (sentence, report) = collection.evidence_of(event);
            write(&mut out, &cells(row, sentence, report, words));
        }
    }
    out
}

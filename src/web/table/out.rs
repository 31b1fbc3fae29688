//! The table for other programs: on the clipboard, or as a file.

use super::said::{cells, head};
use crate::export::{csv_row, file_name, tab_row};
use crate::web::export::Export;
use crate::web::store::Store;
use crate::web::words::Words;
use std::rc::Rc;
use yew::prelude::*;

/// Copies, or saves, the events of a table in its order.
pub(super) fn out(store: &Store, events: &Rc<Vec<u32>>, words: &Words) -> Html {
    let text = |row: fn(&mut String, &[String])| {
        let (store, events) = (store.clone(), events.clone());
        Callback::from(move |()| written(&store, &events, row))
    };
    let name: AttrValue = file_name(store.collection.title(), "csv").into();
    html! {
        <p class="table-out">
            <Export label={words.download_csv()} text={text(csv_row)}
                file={Some((name, "text/csv;charset=utf-8"))} />
            <Export label={words.copy_table()} text={text(tab_row)} />
        </p>
    }
}

/// All that is selected, row by row: in English, so that the same selection gives the same
/// file to every reader.
fn written(store: &Store, events: &[u32], write: fn(&mut String, &[String])) -> String {
    let (collection, shown) = (&store.collection, &store.shown);
    let words = Words::english();
    let mut out = String::new();
    write(&mut out, &head(&words));
    for &event in events {
        if let Some(row) = collection.table_row(event, shown) {
            let (sentence, report) = collection.evidence_of(event, shown);
            write(&mut out, &cells(row, sentence, report, &words));
        }
    }
    out
}

//! The table for other programs: on the clipboard, or as a file.

use super::said::{cells, head};
use crate::export::{file_name, tab_row};
use crate::web::browser::{self, Home};
use crate::web::button::link;
use crate::web::export::Export;
use crate::web::store::Store;
use crate::web::words::Words;
use std::rc::Rc;
use yew::prelude::*;

/// Copies the events of a table in its order, or saves them as the command line writes them.
pub(super) fn out(store: &Store, events: &Rc<Vec<u32>>, words: &Words, home: &Home) -> Html {
    let text = {
        let (store, events) = (store.clone(), events.clone());
        Callback::from(move |()| written(&store, &events))
    };
    let save = {
        let (store, home) = (store.clone(), home.clone());
        Callback::from(move |_: MouseEvent| {
            let address = store.session.to_fragment();
            let name = file_name(store.collection.title(), "");
            let asked = [address.as_str(), "csv", &name];
            browser::save(&home, &store.collection, asked, Callback::noop());
        })
    };
    html! {
        <p class="table-out">
            { link(words.download_csv(), save) }
            <Export label={words.copy_table()} {text} />
        </p>
    }
}

/// All that is selected, row by row: in English, so that the same selection gives the same
/// text to every reader.
fn written(store: &Store, events: &[u32]) -> String {
    let (collection, shown) = (&store.collection, &store.shown);
    let words = Words::english();
    let mut out = String::new();
    tab_row(&mut out, &head(&words));
    for &event in events {
        if let Some(row) = collection.table_row(event, shown) {
            let (sentence, report) = collection.evidence_of(event, shown);
            tab_row(&mut out, &cells(row, sentence, report, &words));
        }
    }
    out
}

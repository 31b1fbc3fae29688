//! What is shown, to be taken along: a file in the form of another program.

use super::around::{Around, use_around};
use super::browser::{Outcome, save};
use super::button::link;
use super::store::Store;
use crate::export::file_name;
use yew::prelude::*;

/// The forms, by the words that the command line has for them, with their names. Those without
/// are drawings of a view, by whose name they go.
const FORMS: [(&str, &str); 12] = [
    ("png", "PNG"),
    ("svg", "SVG"),
    ("map", ""),
    ("network", ""),
    ("csv", "CSV"),
    ("json", "JSON"),
    ("json-ld", "JSON-LD"),
    ("timelinejs", "TimelineJS"),
    ("ical", "iCalendar"),
    ("annotations", "Web Annotation"),
    ("bibtex", "BibTeX"),
    ("csl-json", "CSL-JSON"),
];

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TakeProps {
    pub(super) store: Store,
}

/// Saves what is shown as a file in one of the forms.
#[component]
pub(super) fn Take(props: &TakeProps) -> Html {
    let Around { words, home, .. } = use_around();
    // None before one is asked for; in that none while it is made.
    let outcome = use_state_eq(|| None::<Option<Outcome>>);
    let form = |(form, name): &(&'static str, &'static str)| {
        let (store, home, form, set) = (props.store.clone(), home.clone(), *form, outcome.setter());
        let onclick = Callback::from(move |_: MouseEvent| {
            set.set(Some(None));
            let set = set.clone();
            let done = Callback::from(move |taken| set.set(Some(Some(taken))));
            let address = store.session.to_fragment();
            let name = file_name(store.collection.title(), "");
            save(&home, &store.collection, [&address, form, &name], done);
        });
        let name = match form {
            "map" => format!("{} (SVG)", words.map()),
            "network" => format!("{} (SVG)", words.network()),
            _ => (*name).to_owned(),
        };
        html! { <li>{ link(&name, onclick) }</li> }
    };
    let said = match *outcome {
        None => String::new(),
        Some(None) => words.taking().to_owned(),
        // A page around may bar files, and no program is told that.
        Some(Some(Outcome::Done(0))) if home.is_embedded() => {
            words.saved_unless_barred().to_owned()
        }
        Some(Some(Outcome::Done(0))) => String::new(),
        Some(Some(Outcome::Done(left_out))) => words.take_left_out(&words.events(left_out)),
        Some(Some(Outcome::Failed)) => words.take_failed().to_owned(),
        Some(Some(Outcome::TooLarge)) => words.take_large().to_owned(),
    };
    html! {
        <>
            <ul class="report-more" aria-label={words.take()}>{ for FORMS.iter().map(form) }</ul>
            <p class="taken" role="status">{ said }</p>
        </>
    }
}

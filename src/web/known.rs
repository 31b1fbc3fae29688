//! What was known by a day: a slider over the days on which reports were published.

use super::around::{Around, use_around};
use super::store::Store;
use crate::explore::Action;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct KnownProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn Known(props: &KnownProps) -> Html {
    let Around { words, act, .. } = use_around();
    let store = &props.store;
    let days = use_memo((), |()| store.collection.days_reported());
    let known = store.session.known;
    // Nothing is left out on the last place: neither what was reported last, nor what
    // nobody dates.
    let last = days.len();
    let place = known.map_or(last, |known| days.partition_point(|day| *day <= known).max(1) - 1);
    let said = known.map_or_else(|| words.all_reports().to_owned(), |known| words.on(known));
    let oninput = {
        let days = days.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let place = field.value().parse().unwrap_or(days.len());
            act.emit(Action::Know(days.get(place).copied()));
        })
    };
    if last < 2 && known.is_none() {
        return Html::default();
    }
    html! {
        <section class="facet known">
            <h2><label for="known">{ words.known_on() }</label></h2>
            <input type="range" id="known" min="0" max={last.to_string()} value={place.to_string()}
                aria-valuetext={said.clone()} {oninput} />
            <output for="known">{ said }</output>
        </section>
    }
}

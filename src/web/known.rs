//! What was known by a day: a slider over the days on which reports were published.

use super::store::Store;
use super::words::Words;
use crate::explore::Action;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The slider; nothing where all reports are of one day.
pub(super) fn known(store: &Store, words: &Words, act: &Callback<Action>) -> Html {
    let known = store.session.known;
    let days = store.collection.days_reported();
    // Nothing is left out on the last place: neither what was reported last, nor what
    // nobody dates.
    let last = days.len();
    if last < 2 && known.is_none() {
        return Html::default();
    }
    let place = known.map_or(last, |known| days.partition_point(|day| *day <= known).max(1) - 1);
    let said = known.map_or_else(|| words.all_reports().to_owned(), |known| words.on(known));
    let oninput = {
        let days = Rc::clone(days);
        act.reform(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let place = field.value().parse().unwrap_or(days.len());
            Action::Know(days.get(place).copied())
        })
    };
    html! {
        <section class="facet known">
            <h2><label for="known">{ words.known_on() }</label></h2>
            <input type="range" id="known" min="0" max={last.to_string()} value={place.to_string()}
                aria-valuetext={said.clone()} {oninput} />
            <output for="known">{ said }</output>
        </section>
    }
}

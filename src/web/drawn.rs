//! The views that the exporter draws: the map, the network and the names.

use super::browser::{self, Home, Outcome};
use super::store::Store;
use super::words::Words;
use crate::explore::{Action, Session, View};
use yew::prelude::*;

/// The view of a session, drawn by the exporter; none where the page draws it itself. Its links
/// are the explorer's: one that is followed changes what is shown here.
#[hook]
pub(super) fn use_drawn(store: &Store, act: &Callback<Action>, words: &Words, home: &Home) -> Html {
    let place = use_node_ref();
    let outcome = use_state_eq(|| None);
    let session = &*store.session;
    let draws =
        matches!(session.view, View::Map | View::Network | View::Names) && session.opened.is_none();
    // What was found last stays as long as the query has a mistake.
    let asked = (draws && store.shown.error.is_none())
        .then(|| (session.clone().on_own_page(home.is_embedded()).to_fragment(), words.spoken()));
    {
        let (collection, set) = (store.collection.clone(), outcome.setter());
        let (home, place) = (home.clone(), place.clone());
        use_effect_with(asked, move |asked| {
            if let Some((address, language)) = asked {
                let done = Callback::from(move |outcome| set.set(Some(outcome)));
                let asked = [address, language.tag(), &home.address("")];
                browser::draw(&home, &collection, asked, &place, done);
            }
        });
    }
    if !draws {
        return Html::default();
    }
    let (home, act, map) = (home.clone(), act.clone(), session.map);
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(address) = browser::followed(&home, &event) {
            event.prevent_default();
            let there = Session::from_fragment(&address).0;
            // To move the map is one step, however often.
            act.emit(match there.map == map {
                true => Action::Follow(Box::new(there)),
                false => Action::Map(there.map),
            });
        }
    });
    let said = match *outcome {
        None => words.taking(),
        Some(Outcome::Failed) => words.take_failed(),
        Some(_) => "",
    };
    html! {
        <>
            <div ref={place} class="drawn-place" tabindex="-1" {onclick}></div>
            <p class="taken" role="status">{ said }</p>
        </>
    }
}

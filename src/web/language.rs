//! The language of the page: asked for, fetched, and spoken when its words are there.

use super::browser::Home;
use super::store::{Change, Store};
use super::words::{self, Words};
use crate::explore::{Action, Language};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A switch of the languages of the page, each by its own name. It tells what the page speaks;
/// the words of what is chosen may have to be fetched first.
pub(super) fn languages(act: &Callback<Action>, words: &Words) -> Html {
    let (act, spoken) = (act.clone(), words.spoken());
    let onchange = Callback::from(move |event: Event| {
        let switch: HtmlSelectElement = event.target_unchecked_into();
        let chosen = Language::of(&switch.value());
        switch.set_value(spoken.tag());
        if let Some(language) = chosen {
            act.emit(Action::Speak(language));
        }
    });
    html! {
        <select class="language" aria-label={words.language()} {onchange}>
            { for Language::ALL.map(|language| html! {
                <option value={language.tag()} lang={language.tag()}
                    selected={language == spoken}>{ language.own_name() }</option>
            }) }
        </select>
    }
}

/// The words of the language that is asked for; those of the language before while they are
/// fetched, and where they cannot be.
#[hook]
pub(super) fn use_words(home: &Home, store: &UseReducerHandle<Store>) -> Words {
    let preferred = *use_memo((), |()| words::preferred(home));
    let asked = store.session.language.unwrap_or(preferred);
    let spoken = use_mut_ref(Words::english);
    if let Some(words) = Words::of(asked) {
        spoken.replace(words);
    }
    let words = spoken.borrow().clone();
    let learnt = use_force_update();
    let (home, dispatcher, before) = (home.clone(), store.dispatcher(), words.spoken());
    use_effect_with(asked, move |&asked| {
        let waiting = Rc::new(Cell::new(true));
        if before != asked {
            let waiting = Rc::clone(&waiting);
            let done = move || match Words::of(asked) {
                // Another was asked for since, or the page is gone.
                _ if !waiting.get() => {}
                Some(_) => learnt.force_update(),
                None => {
                    let instead = Some(before).filter(|before| *before != preferred);
                    dispatcher.dispatch(Change::Unspoken { asked, instead });
                }
            };
            home.fetch_words(asked, done);
        }
        move || waiting.set(false)
    });
    words
}

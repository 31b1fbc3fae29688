//! The box that a query is typed in, with ways to go on (WAI-ARIA 1.2, combobox) and
//! the place of a mistake.

use super::around::{Around, use_around};
use super::browser;
use super::store::Store;
use super::words::Words;
use crate::explore::{Action, Suggestion};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct QueryBoxProps {
    pub(super) store: Store,
    pub(super) field: NodeRef,
}

/// The list of suggestions while it is open.
#[derive(Clone, Copy, Default, PartialEq)]
struct Opened {
    open: bool,
    /// The place of the suggestion that Enter takes.
    active: Option<usize>,
}

#[component]
pub(super) fn QueryBox(props: &QueryBoxProps) -> Html {
    let Around { words, act, .. } = use_around();
    let list = use_state_eq(Opened::default);
    let store = &props.store;
    let query = &store.session.query;
    let suggestions = match list.open {
        true => store.collection.suggestions(query, &store.shown),
        false => Vec::new(),
    };
    let open = !suggestions.is_empty();
    let active = list.active.filter(|active| *active < suggestions.len());
    let oninput = {
        let (act, list) = (act.clone(), list.clone());
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            list.set(Opened { open: true, active: None });
            act.emit(Action::Search(field.value()));
        })
    };
    let take = {
        let (act, list, field) = (act.clone(), list.clone(), props.field.clone());
        Callback::from(move |suggestion: Suggestion| {
            // A field that waits for its value goes on to be suggested.
            list.set(Opened { open: suggestion.term.ends_with(':'), active: None });
            act.emit(Action::Search(suggestion.query));
            browser::focus(&field);
        })
    };
    let onkeydown = keys(&list, active, suggestions.clone(), take.clone());
    let onblur = {
        let list = list.clone();
        Callback::from(move |_: FocusEvent| list.set(Opened::default()))
    };
    let mistake = store.collection.mistake(&store.session, &store.shown);
    let wrong = mistake.is_some();
    html! {
        <div class="query-box">
            if let Some((before, wrong)) = mistake {
                <span class="query-place" dir="auto" aria-hidden="true">{ before }<u>{ wrong }{ " " }</u></span>
            }
            <input ref={props.field.clone()} type="search" id="query" value={query.clone()}
                placeholder={words.search()} aria-label={words.search()}
                role="combobox" aria-autocomplete="list" aria-expanded={open.to_string()}
                aria-controls="suggestions" aria-activedescendant={active.map(option_id)}
                aria-describedby={wrong.then_some("query-error")}
                aria-invalid={wrong.then_some("true")}
                dir={(!query.is_empty()).then_some("auto")}
                autocomplete="off" spellcheck="false" {oninput} {onkeydown} {onblur} />
            <ul id="suggestions" class="suggestions" role="listbox" aria-label={words.suggestions()}
                hidden={!open}>
                { for suggestions.into_iter().enumerate().map(|(place, suggestion)| {
                    option(place, suggestion, active == Some(place), &words, &take)
                }) }
            </ul>
        </div>
    }
}

fn option_id(place: usize) -> String {
    format!("suggestion-{place}")
}

fn option(
    place: usize,
    suggestion: Suggestion,
    active: bool,
    words: &Words,
    take: &Callback<Suggestion>,
) -> Html {
    // The field keeps the focus while a suggestion is clicked.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let events = suggestion.events;
    let term = suggestion.term.clone();
    let onclick = take.reform(move |_: MouseEvent| suggestion.clone());
    html! {
        <li key={term.clone()} id={option_id(place)} role="option" aria-selected={active.to_string()}
            {onmousedown} {onclick}>
            <span dir="auto">{ term }</span>
            if let Some(events) = events { <small>{ words.events(events as usize) }</small> }
        </li>
    }
}

/// What the keys do: the arrows choose, Enter takes, Escape closes.
fn keys(
    list: &UseStateHandle<Opened>,
    active: Option<usize>,
    suggestions: Vec<Suggestion>,
    take: Callback<Suggestion>,
) -> Callback<KeyboardEvent> {
    let list = list.clone();
    Callback::from(move |event: KeyboardEvent| {
        let count = suggestions.len();
        let choose = |active| list.set(Opened { open: true, active });
        match event.key().as_str() {
            "ArrowDown" if count == 0 => choose(None),
            "ArrowDown" => choose(active.map_or(Some(0), |active| Some((active + 1) % count))),
            "ArrowUp" if count > 0 => {
                choose(active.map_or(Some(count - 1), |active| Some((active + count - 1) % count)));
            }
            "Enter" => match active.and_then(|active| suggestions.get(active)) {
                Some(suggestion) => take.emit(suggestion.clone()),
                None => return list.set(Opened::default()),
            },
            "Escape" if count > 0 => {
                list.set(Opened::default());
                // It closes the list and nothing around it.
                event.stop_propagation();
            }
            _ => return,
        }
        event.prevent_default();
    })
}

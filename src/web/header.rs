//! The title and what the collection holds.

use super::store::{Store, use_act};
use crate::explore::{Action, Theme, View};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeaderProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let act = use_act();
    let session = &props.store.session;
    let theme = session.theme;
    let on = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let views = View::ALL.map(|view| {
        let pressed = (session.view == view).to_string();
        html! {
            <button type="button" aria-pressed={pressed} onclick={on(Action::View(view))}>
                { view_word(view) }
            </button>
        }
    });
    html! {
        <header class="header">
            <h1>{ props.store.collection.title() }</h1>
            <p class="holds">{ props.store.collection.summary() }</p>
            <div class="header-tools">
                <div class="switch" role="group" aria-label="Show as">{ for views }</div>
                <button type="button" class="quiet" aria-pressed={(!session.keys_off).to_string()}
                    title="The key / goes to the search box" onclick={on(Action::Keys(session.keys_off))}>
                    { if session.keys_off { "Key /: off" } else { "Key /: on" } }
                </button>
                <button type="button" class="quiet" onclick={on(Action::Theme(theme.next()))}>
                    { theme_word(theme) }
                </button>
            </div>
        </header>
    }
}

fn view_word(view: View) -> &'static str {
    match view {
        View::Timeline => "Timeline",
        View::List => "List",
        View::Table => "Table",
    }
}

fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "Colours: system",
        Theme::Light => "Colours: light",
        Theme::Dark => "Colours: dark",
    }
}

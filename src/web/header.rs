//! The title, what the collection holds, and how the page looks.

use super::around::Around;
use super::browser::Setting;
use super::embed::Embed;
use super::language::languages;
use super::store::Store;
use super::words::Words;
use crate::explore::{Action, Controls, Explorer, Theme, View};
use yew::prelude::*;

/// The head of the page; where it is in another's, its title is no title of that page.
pub(super) fn header(
    store: &Store,
    title: &str,
    controls: Controls,
    Around { words, act, home }: &Around,
) -> Html {
    let Controls { views: switched, settings, .. } = controls;
    if !(controls.title || switched || settings) {
        return Html::default();
    }
    let session = &store.session;
    let theme = session.theme.unwrap_or(home.theme());
    // What the page has of itself is no choice.
    let next = Some(theme.next()).filter(|next| *next != home.theme());
    let on = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let views = View::ALL.map(|view| {
        let word = view_word(view, words);
        let pressed = (session.view == view).to_string();
        html! {
            <button type="button" aria-pressed={pressed} onclick={on(Action::View(view))}>
                { word }
            </button>
        }
    });
    html! {
        <div class="header" part="header" role={home.landmark("banner")}>
            if controls.title {
                if home.setting() == Setting::Element {
                    <h2 class="title" dir="auto">{ title.to_owned() }</h2>
                } else {
                    <h1 class="title" dir="auto">{ title.to_owned() }</h1>
                }
                <p class="holds">{ holds(&store.collection, words) }</p>
            }
            <div class="header-tools">
                if switched {
                    <div class="switch" role="group" aria-label={words.show_as()}>{ for views }</div>
                }
                if settings {
                    <button type="button" class="quiet" aria-pressed={(!session.keys_off).to_string()}
                        title={words.key_title()} onclick={on(Action::Keys(session.keys_off))}>
                        { if session.keys_off { words.key_off() } else { words.key_on() } }
                    </button>
                    <button type="button" class="quiet" onclick={on(Action::Theme(next))}>
                        { theme_word(theme, words) }
                    </button>
                    { languages(act, words) }
                    if home.setting() == Setting::Page {
                        <Embed store={store.clone()} title={title.to_owned()} />
                    }
                }
            </div>
        </div>
    }
}

fn view_word(view: View, words: &Words) -> &'static str {
    match view {
        View::Timeline => words.timeline(),
        View::List => words.list(),
        View::Table => words.table(),
        View::Differences => words.differences(),
        View::Map => words.map(),
        View::Network => words.network(),
        View::Names => words.names(),
    }
}

/// What the collection holds: "3 reports, 27 events, 2009–2022".
fn holds(collection: &Explorer, words: &Words) -> String {
    let reports = words.reports(collection.report_count());
    let holds = words.listed([reports, words.events(collection.event_count())]);
    match collection.years() {
        None => holds,
        Some((first, last)) if first == last => words.holds_years(&holds, &words.in_year(first)),
        Some((first, last)) => {
            let years = words.years(&words.in_year(first), &words.in_year(last));
            words.holds_years(&holds, &years)
        }
    }
}

fn theme_word(theme: Theme, words: &Words) -> &'static str {
    match theme {
        Theme::Auto => words.colours_system(),
        Theme::Light => words.colours_light(),
        Theme::Dark => words.colours_dark(),
    }
}

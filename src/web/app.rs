//! The page as a whole.

use super::browser;
use super::card::Card;
use super::facets::Facets;
use super::header::header;
use super::list::List;
use super::notices::notices;
use super::reader::{Comparison, Reader};
use super::search::Search;
use super::store::{Change, Collection, Dispatch, Store};
use super::table::Table;
use super::timeline::timeline;
use super::words::{self, Words};
use crate::explore::{View, Weight};
use crate::when::Day;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// The properties of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What is explored.
    pub collection: Collection,
    /// The part of an address after `#` to begin at; none for that of the browser.
    #[prop_or_default]
    pub address: Option<AttrValue>,
    /// The reader's day; none where there is no clock.
    #[prop_or_default]
    pub today: Option<Day>,
}

/// The page: search, facets, timeline, list, event and report of one collection.
#[component]
pub fn App(props: &AppProps) -> Html {
    let collection = props.collection.clone();
    let address = props.address.as_ref().map(ToString::to_string);
    let store = use_reducer(|| Store::at(collection, &address.unwrap_or_else(browser_fragment)));
    use_history(&store);
    let preferred = use_memo((), |()| words::preferred());
    let language = store.session.language.unwrap_or(*preferred);
    let words = use_memo(language, |language| Words::new(*language));
    let words = Words::clone(&words);
    let title = match store.collection.title() {
        "" => words.timeline().to_owned(),
        title => title.to_owned(),
    };
    use_effect_with((title.clone(), store.session.theme, language), |(title, theme, language)| {
        browser::dress(title, theme.word(), *language);
    });
    let main = match &store.session.opened {
        Some(opened) => match &store.session.compared {
            Some(other) => html! {
                <Comparison store={(*store).clone()} one={opened.clone()} other={other.clone()} />
            },
            None => html! { <Reader store={(*store).clone()} opened={opened.clone()} /> },
        },
        None => html! {
            <>
                if store.session.view == View::Timeline {
                    { timeline(&store, &words, props.today) }
                }
                if store.session.view == View::Table {
                    <Table store={(*store).clone()} />
                } else {
                    <List store={(*store).clone()} />
                }
            </>
        },
    };
    let dispatch = store.dispatcher();
    let act = Callback::from(move |action| dispatch.dispatch(Change::Do(action)));
    let layout = classes!(
        "page",
        store.session.event.is_some().then_some("has-card"),
        store.session.opened.is_some().then_some("reading"),
    );
    let pressed = use_callback(store.session.keys_off, |event: KeyboardEvent, off| {
        if !off && event.key() == "/" && !browser::is_typing(&event) {
            event.prevent_default();
            browser::focus_in_sight("query");
        }
    });
    browser::use_keys(pressed);
    html! {
        <ContextProvider<Dispatch> context={store.dispatcher()}>
        <ContextProvider<Words> context={words.clone()}>
            <div class={layout}>
                <button type="button" class="skip" onclick={|_: MouseEvent| browser::focus_id("main")}>
                    { words.skip() }
                </button>
                { header(&store, &title, &act, &words) }
                <Search store={(*store).clone()} />
                { notices(&store.notices, &store.dispatcher(), &words) }
                <Facets facets={store.shown.answer.facets.clone()} />
                <main class="main" id="main" tabindex="-1">{ main }</main>
                if let Some(event) = store.session.event {
                    <Card store={(*store).clone()} {event} />
                }
            </div>
        </ContextProvider<Words>>
        </ContextProvider<Dispatch>>
    }
}

/// The address; empty where there is no browser.
fn browser_fragment() -> String {
    if cfg!(target_arch = "wasm32") { browser::fragment() } else { String::new() }
}

/// What follows within so many milliseconds belongs to the same go.
const ONE_GO: u32 = 800;

/// Keeps the address and the session the same, whichever changes. Decisions become
/// steps of the history; a series of keystrokes or zooms becomes one.
#[hook]
fn use_history(store: &UseReducerHandle<Store>) {
    let dispatcher = store.dispatcher();
    use_effect_with((), move |()| {
        let visit = Callback::from(move |fragment| dispatcher.dispatch(Change::Visit(fragment)));
        let listeners = browser::on_visit(visit);
        move || drop(listeners)
    });
    let last = use_mut_ref(|| Weight::None);
    let rest = use_mut_ref(|| None::<Timeout>);
    use_effect_with((store.session.clone(), store.weight), move |(session, weight)| {
        let before = last.replace(*weight);
        if *weight == Weight::None {
            return;
        }
        let goes_on = *weight == before && *weight != Weight::Decision;
        browser::set_fragment(&session.to_fragment(), !goes_on);
        let rested = Timeout::new(ONE_GO, move || *last.borrow_mut() = Weight::None);
        // Replacing the timer that runs cancels it.
        rest.replace(Some(rested));
    });
}

//! The page as a whole.

use super::around::Around;
use super::browser::{self, Home, Setting};
use super::card::Card;
use super::differences::differences;
use super::drawn::use_drawn;
use super::external::external;
use super::facets::Facets;
use super::header::header;
use super::host::{Said, use_host};
use super::language::use_words;
use super::list::List;
use super::notices::{barred, notices, unheeded};
use super::reader::{Comparison, Reader};
use super::search::Search;
use super::store::{Change, Collection, Store};
use super::table::Table;
use super::timeline::timeline;
use super::way::Way;
use super::words::Words;
use crate::explore::{Controls, Session, View, Weight};
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
    /// Where it is drawn.
    #[prop_or_default]
    pub home: Home,
}

/// The page: search, facets, timeline, list, event and report of one collection.
#[component]
pub fn App(props: &AppProps) -> Html {
    let collection = props.collection.clone();
    let address = props.address.as_ref().map(ToString::to_string);
    let home = &props.home;
    let store =
        use_reducer(|| Store::at(collection, &address.unwrap_or_else(|| browser_fragment(home))));
    let words = use_words(home, &store);
    use_history(home, &store, &words);
    use_host(home, &store);
    let barred_page = use_node_ref();
    {
        let (home, dialog) = (home.clone(), barred_page.clone());
        use_effect_with(store.barred.clone(), move |_| browser::open_dialog(&home, &dialog));
    }
    let title = match store.collection.title() {
        "" => words.timeline().to_owned(),
        title => title.to_owned(),
    };
    {
        let theme = store.session.theme.unwrap_or(home.theme());
        let (home, look) = (home.clone(), (title.clone(), theme, words.spoken()));
        use_effect_with(look, move |(title, theme, language)| {
            browser::dress(&home, title, *theme, *language);
        });
    }
    {
        let home = home.clone();
        use_effect(move || home.drawn());
    }
    let act = {
        let acting = (store.dispatcher(), home.clone());
        use_callback(acting, |action, (dispatcher, home)| {
            home.attend(true);
            dispatcher.dispatch(Change::Do(action));
        })
    };
    let drawn = use_drawn(&store, &act, &words, home);
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
                { match store.session.view {
                    View::Table => html! { <Table store={(*store).clone()} /> },
                    View::Differences => {
                        let way = Way { session: &store.session, act: &act, home };
                        differences(&store, &words, way)
                    }
                    View::Map | View::Network | View::Names => drawn,
                    View::Timeline | View::List => html! { <List store={(*store).clone()} /> },
                } }
            </>
        },
    };
    let controls = store.session.controls.unwrap_or(Controls::all(home.is_embedded()));
    let layout = classes!(
        "page",
        home.is_embedded().then_some("embedded"),
        store.session.event.is_some().then_some("has-card"),
        store.session.opened.is_some().then_some("reading"),
    );
    let keys = (store.session.keys_off, home.clone());
    let pressed = use_callback(keys, |event: KeyboardEvent, (off, home)| {
        if !off && event.key() == "/" && !browser::is_typing(&event) {
            event.prevent_default();
            home.focus_in_sight("query");
        }
    });
    browser::use_keys(home, pressed);
    // In an element it is a part of somebody's page, with a name, and no page of its own.
    let outer = (home.setting() == Setting::Element).then_some("group");
    let named = outer.map(|_| title.clone());
    let around = Around { words: words.clone(), act: act.clone(), home: home.clone() };
    html! {
        <ContextProvider<Around> context={around.clone()}>
            <div class={layout} role={outer} aria-label={named}>
                { skip(home, &words) }
                { header(&store, &title, controls, &around) }
                <Search store={(*store).clone()} typed={controls.search} />
                { notices(&store, &words, home) }
                if controls.filters {
                    <Facets store={(*store).clone()} />
                }
                <div class="main" part="main" id="main" role={home.landmark("main")} tabindex="-1">{ main }</div>
                if let Some(event) = store.session.event {
                    <Card store={(*store).clone()} {event} />
                }
                if home.is_embedded() { { colophon(home, &store, &words) } }
                { barred(&store, &words, &barred_page) }
            </div>
        </ContextProvider<Around>>
    }
}

/// Leads those who go by keys past the controls; in another's page past the explorer.
fn skip(home: &Home, words: &Words) -> Html {
    let (to, words) = match home.is_embedded() {
        true => ("colophon", words.skip_past()),
        false => ("main", words.skip()),
    };
    let home = home.clone();
    let onclick = move |_: MouseEvent| home.focus_in_sight(to);
    html! { <button type="button" class="skip" {onclick}>{ words }</button> }
}

/// Where an explorer in another's page comes from: its own page, with the same view.
fn colophon(home: &Home, store: &Store, words: &Words) -> Html {
    let whole = Session::clone(&store.session).on_own_page(true);
    html! {
        <div class="colophon" id="colophon" tabindex="-1" role={home.landmark("contentinfo")}>
            { external(&browser::link(home, &whole.to_fragment()), words.open_whole(), home) }
            <span>{ "Dateline" }</span>
        </div>
    }
}

/// The address; empty where there is no browser.
fn browser_fragment(home: &Home) -> String {
    if cfg!(target_arch = "wasm32") { browser::fragment(home) } else { String::new() }
}

/// What follows within so many milliseconds belongs to the same go.
const ONE_GO: u32 = 800;

/// Keeps the address and the session the same, whichever changes. Decisions become
/// steps of the history; a series of keystrokes or zooms becomes one.
#[hook]
fn use_history(home: &Home, store: &UseReducerHandle<Store>, words: &Words) {
    let dispatcher = store.dispatcher();
    use_effect_with(home.clone(), move |home| {
        home.listen(Callback::from(move |change| dispatcher.dispatch(change)));
        let listeners = browser::on_visit(home);
        move || drop(listeners)
    });
    let last = use_mut_ref(|| Weight::None);
    let rest = use_mut_ref(|| None::<Timeout>);
    let told = use_mut_ref(|| None::<String>);
    let (home, unheeded) = (home.clone(), unheeded(store, words));
    let now = (store.session.clone(), store.weight, store.visits);
    use_effect_with(now, move |(session, weight, _)| {
        let before = last.replace(*weight);
        let visited = *weight == Weight::None;
        let step = !visited && (*weight != before || *weight == Weight::Decision);
        let address = session.to_fragment();
        if !visited {
            browser::set_fragment(&home, &address, step);
        }
        let unheeded = Some(unheeded).filter(|lines| visited && !lines.is_empty());
        let before = told.replace(Some(address.clone()));
        if unheeded.is_some() || before.is_some_and(|before| before != address) {
            home.tell(Said::State { address, step });
        }
        if let Some(lines) = unheeded {
            home.tell(Said::Unheeded { code: "bad-state", message: lines.join("\n") });
        }
        if visited {
            return;
        }
        let rested = Timeout::new(ONE_GO, move || *last.borrow_mut() = Weight::None);
        // Replacing the timer that runs cancels it.
        rest.replace(Some(rested));
    });
}

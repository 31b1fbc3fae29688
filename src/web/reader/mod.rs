//! A report to read, with what is marked in it.

mod cite;
mod compare;
mod paragraph;
mod report;
mod tools;

pub(super) use compare::Comparison;

use super::around::{Around, use_around};
use super::browser;
use super::store::{Same, Store};
use super::words::Words;
use crate::explore::{Action, Opened, ReportPage, Steps};
use report::{Nodes, report};
use std::rc::Rc;
use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReaderProps {
    pub(super) store: Store,
    pub(super) opened: Opened,
}

#[component]
pub(super) fn Reader(props: &ReaderProps) -> Html {
    let (heading, asked, tools) = (use_node_ref(), use_node_ref(), use_node_ref());
    let around = use_around();
    let Around { words, act, home } = &around;
    browser::use_return(home, true);
    {
        let (heading, asked, tools) = (heading.clone(), asked.clone(), tools.clone());
        let home = home.clone();
        use_effect_with(props.opened.clone(), move |opened| match opened.sentence {
            _ if !home.is_attended() => {}
            Some(_) => {
                // Who goes from hit to hit by a button stays on it.
                if !browser::has_focus_within(&tools) {
                    browser::focus(&asked);
                }
                browser::reveal(&home, &asked, ScrollLogicalPosition::Center);
            }
            None => {
                browser::focus(&heading);
                browser::reveal(&home, &heading, ScrollLogicalPosition::Nearest);
            }
        });
    }
    let open = use_state_eq(|| None::<u32>);
    // The callback stays the same, so that only the paragraph with the date is drawn.
    let last = use_mut_ref(|| None::<u32>);
    *last.borrow_mut() = *open;
    let on_date = {
        let set = open.setter();
        use_callback((), move |date: u32, ()| {
            let before = *last.borrow();
            set.set((before != Some(date)).then_some(date));
        })
    };
    let close = act.reform(|_: MouseEvent| Action::CloseReport);
    let page = use_page(&props.store, &props.opened.report);
    let onkeydown = keys(act, &page, props);
    let body = match page {
        Some(page) => {
            let nodes = Nodes { heading, asked, tools };
            report(&page, props, &nodes, *open, &on_date, &around)
        }
        None => missing(heading, words),
    };
    html! {
        <article class="reader" {onkeydown}>
            <button type="button" class="link back" onclick={close}>
                <span class="arrow" aria-hidden="true">{ "←" }</span>{ " " }{ words.back() }
            </button>
            { body }
        </article>
    }
}

/// A report in full: made anew only when what is marked or looked for changes.
#[hook]
fn use_page(store: &Store, id: &str) -> Option<Rc<ReportPage>> {
    let deps = (id.to_owned(), store.session.unmarked, Same(store.shown.clone()));
    let page = use_memo(deps, |(id, _, _)| {
        store.collection.report(id, &store.session, &store.shown).map(Rc::new)
    });
    Option::clone(&page)
}

/// Escape closes the report; n and p go to the next and the previous hit, and where nothing is
/// looked for to the next and the previous sentence that tells an event.
fn keys(
    act: &Callback<Action>,
    page: &Option<Rc<ReportPage>>,
    props: &ReaderProps,
) -> Callback<KeyboardEvent> {
    let hits = page.as_ref().map(|page| {
        let hits = if page.hits.is_empty() { &page.told } else { &page.hits };
        Steps::new(hits, props.opened.sentence)
    });
    let letters = !props.store.session.keys_off;
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        let hits = hits.filter(|_| letters && !browser::is_typing(&event));
        let action = match event.key().as_str() {
            "Escape" => Some(Action::CloseReport),
            "n" => hits.and_then(|hits| hits.next).map(Action::ReadOn),
            "p" => hits.and_then(|hits| hits.previous).map(Action::ReadOn),
            _ => None,
        };
        if let Some(action) = action {
            act.emit(action);
        }
    })
}

/// Said where a link leads to a report that is not there.
fn missing(heading: NodeRef, words: &Words) -> Html {
    html! {
        <>
            <h2 ref={heading} tabindex="-1">{ words.report_missing() }</h2>
            <p>{ words.earlier_edition() }</p>
        </>
    }
}

//! Two reports side by side, with the events that both tell.

use super::paragraph::Paragraph;
use super::report::{LONG, has};
use super::use_page;
use crate::explore::{Action, Marking, Opened, Pair};
use crate::web::agreement::differ_word;
use crate::web::around::{Around, use_around};
use crate::web::browser;
use crate::web::store::{Same, Store};
use crate::web::words::Words;
use std::rc::Rc;
use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct ComparisonProps {
    pub(in crate::web) store: Store,
    pub(in crate::web) one: Opened,
    pub(in crate::web) other: Opened,
}

#[component]
pub(in crate::web) fn Comparison(props: &ComparisonProps) -> Html {
    let heading = use_node_ref();
    let Around { words, act, home } = use_around();
    browser::use_return(&home, true);
    {
        let (heading, home) = (heading.clone(), home.clone());
        let reports = (props.one.report.clone(), props.other.report.clone());
        use_effect_with(reports, move |_| {
            if home.is_attended() {
                browser::focus(&heading);
            }
        });
    }
    let panes = use_node_ref();
    {
        let panes = panes.clone();
        use_effect_with((props.one.clone(), props.other.clone()), move |(one, other)| {
            if home.is_attended() && one.sentence.is_some() && other.sentence.is_some() {
                browser::reveal(&home, &panes, ScrollLogicalPosition::Nearest);
            }
        });
    }
    let on = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                act.emit(Action::CloseComparison);
            }
        })
    };
    let store = &props.store;
    let reports = (props.one.report.clone(), props.other.report.clone());
    let pairs = use_memo((reports, Same(store.shown.clone())), |((one, other), _)| {
        store.collection.pairs(one, other, &store.shown)
    });
    let one = use_pane(store, &props.one, &words);
    let other = use_pane(store, &props.other, &words);
    let drawn = pairs.iter().map(|pair| {
        let [one, other] = pair.opened.clone();
        let current = one == props.one && other == props.other;
        let onclick = on(Action::Compare(one, other));
        html! { <li aria-current={current.then_some("true")}>{ pair_button(pair, &words, onclick) }</li> }
    });
    html! {
        <article class="reader comparison" {onkeydown}>
            <button type="button" class="link back" onclick={on(Action::CloseComparison)}>
                <span class="arrow" aria-hidden="true">{ "←" }</span>{ " " }{ words.back_to_first() }
            </button>
            <h2 ref={heading} tabindex="-1">{ words.side_by_side() }</h2>
            <p class="badges"><span class="badge">{ words.found_automatically() }</span></p>
            <p class="credit">{ if pairs.is_empty() { words.told_by_none() } else { words.told_by_both() } }</p>
            if !pairs.is_empty() { <ol class="pairs">{ for drawn }</ol> }
            <div class="panes" ref={panes}>
                { one }
                { other }
            </div>
        </article>
    }
}

fn pair_button(pair: &Pair, words: &Words, onclick: Callback<MouseEvent>) -> Html {
    let differs = pair.differs.iter().map(|aspect| differ_word(*aspect, words));
    let told = words.listed(std::iter::once(&*words.when(pair.when)).chain(differs));
    html! {
        <button type="button" class="pair" {onclick}>
            <span dir="auto">{ &pair.label }</span>
            <small>{ told }</small>
        </button>
    }
}

/// A report that scrolls by itself to the sentence that is asked for.
#[hook]
fn use_pane(store: &Store, opened: &Opened, words: &Words) -> Html {
    let (pane, asked) = (use_node_ref(), use_node_ref());
    {
        let (pane, asked) = (pane.clone(), asked.clone());
        use_effect_with(opened.clone(), move |_| browser::centre_within(&pane, &asked));
    }
    // Here a sentence leads to the one beside it, not to its event.
    let mut store = store.clone();
    Rc::make_mut(&mut store.session).unmarked[Marking::Event.index()] = true;
    let Some(page) = use_page(&store, &opened.report) else {
        return html! { <section class="pane"><h3>{ words.report_missing() }</h3></section> };
    };
    let paragraphs = page.paragraphs.iter().map(|lines| {
        let sentence = opened.sentence.filter(|place| has(lines, *place));
        html! { <Paragraph lines={lines.clone()} {sentence} asked={asked.clone()} /> }
    });
    let long = (page.sentences > LONG).then_some("long");
    html! {
        <section class="pane">
            <h3 lang={page.language.clone()} dir="auto">{ &page.title }</h3>
            <p class="credit">{ words.credited(&page.credit) }</p>
            <div class={classes!("report-text", long)} ref={pane} tabindex="0" role="region"
                aria-label={page.title.clone()} lang={page.language.clone()} dir="auto">
                { for paragraphs }
            </div>
        </section>
    }
}

//! The events as a list, by year, and the reports that the query found.

use super::agreement::badges;
use super::around::{Around, use_around};
use super::browser::Home;
use super::segments::pieces;
use super::store::{Same, Store};
use super::way::Way;
use super::words::{SLOTS, Words, english, rich};
use super::working::yours;
use crate::explore::{Action, EventRow, FoundReport, Undated, YearGroup};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let Around { words, act, home } = use_around();
    let page = use_state_eq(|| 0);
    let store = &props.store;
    {
        // Another selection is read from its start.
        let set = page.setter();
        use_effect_with(Same(store.shown.clone()), move |_| set.set(0));
    }
    let list = store.collection.list(&store.shown, *page);
    let selected = store.session.event;
    let way = Way { session: &store.session, act: &act, home: &home };
    let turn = |to: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(to))
    };
    html! {
        <div class="list">
            if list.before > 0 {
                <button type="button" class="more" onclick={turn(page.saturating_sub(1))}>
                    { words.show_earlier(list.before) }
                </button>
            }
            { for list.groups.iter().map(|group| year(group, selected, &words, way)) }
            if list.beyond > 0 {
                <button type="button" class="more" onclick={turn(*page + 1)}>
                    { words.show_more(list.beyond) }
                </button>
            }
            { reports(store, &words, way) }
        </div>
    }
}

/// What is found beside the events: undated reports, sentences that no event shows; and
/// that nothing is.
pub(super) fn reports(store: &Store, words: &Words, way: Way<'_>) -> Html {
    let Way { act, home, .. } = way;
    let found = store.collection.found_reports(&store.shown);
    let undated = store.collection.undated(&store.shown);
    html! {
        <>
            if store.shown.answer.events.is_empty() && found.is_empty() && undated.is_empty() {
                { nothing(words, act, home) }
            }
            if !undated.is_empty() { { undated_reports(&undated, words, way) } }
            if !found.is_empty() { { found_reports(&found, words, way) } }
        </>
    }
}

fn nothing(words: &Words, act: &Callback<Action>, home: &Home) -> Html {
    let (act, home) = (act.clone(), home.clone());
    let clear = Callback::from(move |_: MouseEvent| {
        act.emit(Action::Clear);
        home.focus("main");
    });
    html! {
        <div class="nothing">
            <h2>{ words.nothing() }</h2>
            <p>{ words.nothing_why() }</p>
            <button type="button" class="more" onclick={clear}>{ words.clear_all() }</button>
        </div>
    }
}

fn year(group: &YearGroup, selected: Option<u64>, words: &Words, way: Way<'_>) -> Html {
    let year = group.year.map(|year| words.in_year(year));
    let events = words.events(group.months.iter().map(|month| month.rows.len()).sum());
    html! {
        <section key={group.year.unwrap_or_default()} class="year">
            <h2>{ year.unwrap_or_default() }<span>{ events }</span></h2>
            { for group.months.iter().map(|group| html! {
                <>
                    if let Some(month) = group.month { <h3>{ words.month_name(month) }</h3> }
                    <ol>{ for group.rows.iter().map(|shown| row(shown, selected, words, way)) }</ol>
                </>
            }) }
        </section>
    }
}

fn row(row: &EventRow, selected: Option<u64>, words: &Words, way: Way<'_>) -> Html {
    let id = row.id;
    let href = way.address(&Action::OpenEvent(id));
    let onclick = way.follow(Action::OpenEvent(id));
    let label = format!("event-{id:x}");
    let sign = row.moved.as_ref().map(|moved| {
        let (label, home) = (label.clone(), way.home.clone());
        yours(moved, words, way.act, Callback::from(move |()| home.focus_soon(&label)))
    });
    let current = (selected == Some(id)).then_some("true");
    html! {
        <li key={id} class="row" aria-current={current}>
            <div class="row-time">
                <p class="row-when" data-edtf={row.edtf.clone()}>{ words.when(row.when) }</p>
                <p class="row-certainty">{ words.certainty_of(row.when) }</p>
                { sign.unwrap_or_default() }
            </div>
            <div class="row-what">
                <a class="row-label" id={label} {href} {onclick}
                    lang={row.language.clone()} dir="auto">{ &row.label }</a>
                <p class="row-quote" lang={row.language.clone()} dir="auto">{ pieces(&row.snippet) }</p>
            </div>
            <p class="row-source">
                { words.sources(&row.sources) }
                { for badges(&row.standing, words) }
            </p>
        </li>
    }
}

fn found_reports(reports: &[FoundReport], words: &Words, way: Way<'_>) -> Html {
    html! {
        <section class="found">
            <h2>{ words.in_the_reports() }</h2>
            { for reports.iter().map(|report| html! {
                <article key={report.id.clone()}>
                    <h3 lang={report.language.clone()}>
                        { way.report(&report.id, None, &report.title) }
                    </h3>
                    <p class="credit">{ words.credited(&report.credit) }</p>
                    <ul>
                        { for report.sentences.iter().map(|(place, segments)| html! {
                            <li key={*place}>
                                <q lang={report.language.clone()} dir="auto">{ pieces(segments) }</q>
                                { way.report(&report.id, Some(*place), words.read_on()) }
                            </li>
                        }) }
                    </ul>
                </article>
            }) }
        </section>
    }
}

fn undated_reports(reports: &[Undated], words: &Words, way: Way<'_>) -> Html {
    let bounds = |report: &Undated| match report.published {
        Some(when) => {
            let said = words.undated_because(&words.surely(when), SLOTS[0]);
            rich(&said, [english(&report.reason)])
        }
        None => html! { { words.undated_unknown() } },
    };
    html! {
        <section class="undated">
            <h2>{ words.undated_reports() }<span>{ words.undated_which() }</span></h2>
            <ul>
                { for reports.iter().map(|report| html! {
                    <li key={report.id.clone()} class="row">
                        <p class="row-when">{ words.undated() }</p>
                        <div class="row-what">
                            <span lang={report.language.clone()}>
                                { way.report(&report.id, None, &report.title) }
                            </span>
                            <p class="row-quote">{ bounds(report) }</p>
                        </div>
                    </li>
                }) }
            </ul>
        </section>
    }
}

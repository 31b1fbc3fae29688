//! The events as a list, by year, and the reports that the query found.

use super::browser;
use super::segments::Segments;
use super::store::{Store, use_act};
use super::working::yours;
use crate::explore::{Action, EventRow, FoundReport, Opened, Undated, YearGroup};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let pages = use_state_eq(|| 1);
    let store = &props.store;
    let (groups, beyond) = store.collection.list(&store.shown, *pages);
    let selected = store.session.event;
    let more = {
        let pages = pages.clone();
        Callback::from(move |_: MouseEvent| pages.set(*pages + 1))
    };
    let found = store.collection.found_reports(&store.shown);
    let undated = store.collection.undated(&store.shown);
    html! {
        <div class="list">
            if groups.is_empty() && found.is_empty() && undated.is_empty() {
                <Nothing />
            }
            { for groups.iter().map(|group| html! {
                <Year key={group.year.clone()} group={group.clone()} {selected} />
            }) }
            if beyond > 0 {
                <button type="button" class="more" onclick={more}>
                    { format!("Show more ({beyond} left)") }
                </button>
            }
            if !undated.is_empty() { <UndatedReports reports={undated} /> }
            if !found.is_empty() { <FoundReports reports={found} /> }
        </div>
    }
}

#[component]
fn Nothing() -> Html {
    let act = use_act();
    let clear = Callback::from(move |_: MouseEvent| {
        act.emit(Action::Clear);
        browser::focus_id("main");
    });
    html! {
        <div class="nothing">
            <h2>{ "Nothing matches" }</h2>
            <p>{ "No sentence of these reports fits what is searched and chosen together." }</p>
            <button type="button" class="more" onclick={clear}>{ "Clear all" }</button>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct YearProps {
    group: YearGroup,
    selected: Option<u64>,
}

#[component]
fn Year(props: &YearProps) -> Html {
    let count = props.group.rows.len();
    let events = if count == 1 { "event" } else { "events" };
    html! {
        <section class="year">
            <h2>{ &props.group.year }<span>{ format!("{count} {events}") }</span></h2>
            <ol>
                { for props.group.rows.iter().map(|row| html! {
                    <Row key={row.id} row={row.clone()} selected={props.selected == Some(row.id)} />
                }) }
            </ol>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    row: EventRow,
    selected: bool,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let act = use_act();
    let row = &props.row;
    let id = row.id;
    let onclick = act.reform(move |_: MouseEvent| Action::OpenEvent(id));
    let label = format!("event-{id:x}");
    let sign = row.moved.as_ref().map(|moved| {
        let label = label.clone();
        yours(moved, &act, Callback::from(move |()| browser::focus_soon(&label)))
    });
    let current = props.selected.then_some("true");
    html! {
        <li class="row" aria-current={current}>
            <div class="row-time">
                <p class="row-when" data-edtf={row.edtf.clone()}>{ &row.when }</p>
                { sign.unwrap_or_default() }
            </div>
            <div class="row-what">
                <button type="button" class="row-label" id={label} {onclick} dir="auto">{ &row.label }</button>
                <p class="row-quote" dir="auto"><Segments segments={row.snippet.clone()} /></p>
            </div>
            <p class="row-source" dir="auto">{ &row.sources }</p>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FoundReportsProps {
    reports: Vec<FoundReport>,
}

#[component]
fn FoundReports(props: &FoundReportsProps) -> Html {
    html! {
        <section class="found">
            <h2>{ "In the reports" }</h2>
            { for props.reports.iter().map(|report| html! {
                <article key={report.id.clone()}>
                    <h3><ReadButton report={report.id.clone()} text={report.title.clone()} /></h3>
                    <p class="credit">{ &report.credit }</p>
                    <ul>
                        { for report.sentences.iter().map(|(place, segments)| html! {
                            <li key={*place} dir="auto">
                                <q><Segments segments={segments.clone()} /></q>
                                <ReadButton report={report.id.clone()} sentence={*place} text="read on" />
                            </li>
                        }) }
                    </ul>
                </article>
            }) }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct UndatedReportsProps {
    reports: Vec<Undated>,
}

#[component]
fn UndatedReports(props: &UndatedReportsProps) -> Html {
    html! {
        <section class="undated">
            <h2>{ "Undated" }<span>{ "reports that name no day of their own" }</span></h2>
            <ul>
                { for props.reports.iter().map(|report| html! {
                    <li key={report.id.clone()} class="row">
                        <p class="row-when">{ "undated" }</p>
                        <div class="row-what">
                            <ReadButton report={report.id.clone()} text={report.title.clone()} />
                            <p class="row-quote">{ &report.bounds }</p>
                        </div>
                    </li>
                }) }
            </ul>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReadButtonProps {
    pub(super) report: String,
    #[prop_or_default]
    pub(super) sentence: Option<usize>,
    pub(super) text: AttrValue,
}

/// Opens a report, at a sentence where one is given.
#[component]
pub(super) fn ReadButton(props: &ReadButtonProps) -> Html {
    let act = use_act();
    let opened = Opened { report: props.report.clone(), sentence: props.sentence };
    let onclick = act.reform(move |_: MouseEvent| Action::OpenReport(opened.clone()));
    html! { <button type="button" class="link read" {onclick} dir="auto">{ &props.text }</button> }
}

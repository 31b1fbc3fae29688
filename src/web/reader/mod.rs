//! A report to read, with its dates marked.

use super::browser;
use super::segments::Segments;
use super::store::{Store, use_act};
use super::working::WorkingNote;
use crate::explore::{Action, Opened, ReportLine, ReportPage};
use crate::query::SegmentKind;
use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReaderProps {
    pub(super) store: Store,
    pub(super) opened: Opened,
}

#[component]
pub(super) fn Reader(props: &ReaderProps) -> Html {
    let heading = use_node_ref();
    let asked = use_node_ref();
    browser::use_scroll_return();
    browser::use_focus_return();
    {
        let (heading, asked) = (heading.clone(), asked.clone());
        use_effect_with(props.opened.clone(), move |opened| match opened.sentence {
            Some(_) => {
                browser::focus(&asked);
                browser::reveal(&asked, ScrollLogicalPosition::Center);
            }
            None => {
                browser::focus(&heading);
                browser::reveal(&heading, ScrollLogicalPosition::Nearest);
            }
        });
    }
    let act = use_act();
    let close = act.reform(|_: MouseEvent| Action::CloseReport);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            act.emit(Action::CloseReport);
        }
    });
    let store = &props.store;
    let body = match store.collection.report(&props.opened, &store.shown) {
        Some(page) => {
            html! { <Report {page} {heading} {asked} store={store.clone()} /> }
        }
        None => html! {
            <>
                <h2 ref={heading} tabindex="-1">{ "This report is not in the collection" }</h2>
                <p>{ "The link may be of an earlier edition of it." }</p>
            </>
        },
    };
    html! {
        <article class="reader" {onkeydown}>
            <button type="button" class="link back" onclick={close}>
                <span class="arrow" aria-hidden="true">{ "←" }</span>{ " back to the timeline" }
            </button>
            { body }
        </article>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReportProps {
    page: ReportPage,
    store: Store,
    heading: NodeRef,
    asked: NodeRef,
}

#[component]
fn Report(props: &ReportProps) -> Html {
    let page = &props.page;
    let open = use_state_eq(|| None::<u32>);
    let on_date = {
        let open = open.clone();
        Callback::from(move |date: u32| open.set((*open != Some(date)).then_some(date)))
    };
    html! {
        <>
            <header>
                <h2 ref={props.heading.clone()} tabindex="-1" dir="auto">{ &page.title }</h2>
                if page.title_is_editors {
                    <p class="badges"><span class="badge">{ "headline given by the editor" }</span></p>
                }
                <p class="credit">{ &page.credit }</p>
            </header>
            <div class="report-text" lang={page.language.clone()} dir="auto">
                { for page.paragraphs.iter().map(|lines| html! {
                    <Paragraph lines={lines.clone()} asked={props.asked.clone()} open={*open}
                        on_date={on_date.clone()} store={props.store.clone()} />
                }) }
            </div>
            <footer class="credits">
                { for page.people.iter().map(|line| html! { <p>{ line }</p> }) }
                if !page.url.is_empty() {
                    <p><a href={page.url.clone()} rel="noopener noreferrer">{ "The original" }</a></p>
                }
                if !page.licence.is_empty() { <p>{ &page.licence }</p> }
            </footer>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ParagraphProps {
    lines: Vec<ReportLine>,
    store: Store,
    asked: NodeRef,
    open: Option<u32>,
    on_date: Callback<u32>,
}

#[component]
fn Paragraph(props: &ParagraphProps) -> Html {
    let act = use_act();
    let here = props.open.filter(|date| holds(&props.lines, *date));
    let sentences = props.lines.iter().map(|line| {
        let segments = html! {
            <Segments segments={line.segments.clone()} on_date={props.on_date.clone()} open_date={props.open} />
        };
        match line.asked {
            true => html! { <span class="asked" tabindex="-1" ref={props.asked.clone()}>{ segments }{ " " }</span> },
            false => html! { <span>{ segments }{ " " }</span> },
        }
    });
    let (collection, shown) = (&props.store.collection, &props.store.shown);
    let event = here.and_then(|date| collection.event_of_date(date));
    let show = event.map(|event| act.reform(move |_: MouseEvent| Action::ShowEvent(event)));
    html! {
        <>
            <p>{ for sentences }</p>
            if let Some(date) = here {
                <div class="date-note" dir="ltr" lang="en">
                    <WorkingNote key={date} working={collection.working(date, shown)} place="report" />
                    if let Some(onclick) = show {
                        <button type="button" class="link" {onclick}>{ "show on the timeline" }</button>
                    }
                </div>
            }
        </>
    }
}

fn holds(lines: &[ReportLine], date: u32) -> bool {
    lines.iter().flat_map(|line| &line.segments).any(|s| s.kind == SegmentKind::Date(date))
}

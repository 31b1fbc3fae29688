//! One report: its head, its text, its credits.

use super::ReaderProps;
use super::cite::{Cite, compare_with};
use super::paragraph::Paragraph;
use super::tools::tools;
use crate::explore::{ReportLine, ReportPage};
use crate::query::SegmentKind;
use crate::web::around::Around;
use crate::web::external::source;
use yew::prelude::*;

/// The elements of a report that get the focus, or are brought into sight.
pub(super) struct Nodes {
    pub(super) heading: NodeRef,
    pub(super) asked: NodeRef,
    pub(super) tools: NodeRef,
}

/// Browsers lay out a longer report only where it is in sight.
pub(super) const LONG: usize = 300;

/// A report; `open` is the date whose working is shown, `on_date` is called with one
/// that is chosen.
pub(super) fn report(
    page: &ReportPage,
    props: &ReaderProps,
    nodes: &Nodes,
    open: Option<u32>,
    on_date: &Callback<u32>,
    Around { words, act, home }: &Around,
) -> Html {
    let (collection, shown) = (&props.store.collection, &props.store.shown);
    let paragraphs = page.paragraphs.iter().map(|lines| {
        let sentence = props.opened.sentence.filter(|place| has(lines, *place));
        let open = open.filter(|date| holds(lines, *date));
        let note =
            open.map(|date| (collection.working(date, shown), collection.event_of_date(date)));
        html! {
            <Paragraph lines={lines.clone()} {sentence} asked={nodes.asked.clone()}
                {open} {note} on_date={on_date.clone()} />
        }
    });
    let original = collection.original_of(&props.opened);
    let long = (page.sentences > LONG).then_some("long");
    html! {
        <>
            <header>
                <h2 ref={nodes.heading.clone()} tabindex="-1" lang={page.language.clone()} dir="auto">{ &page.title }</h2>
                if page.title_is_editors {
                    <p class="badges"><span class="badge">{ words.editors_headline() }</span></p>
                }
                <p class="credit">{ words.credited_in_full(&page.credit) }</p>
                <div class="report-more">
                    <Cite key={&*page.id} collection={props.store.collection.clone()} report={page.id.clone()} />
                    { compare_with(&props.store, &props.opened, words, act) }
                </div>
            </header>
            { tools(page, &props.store.session, props.opened.sentence, &nodes.tools, words, act) }
            <div class={classes!("report-text", long)} lang={page.language.clone()} dir="auto">
                { for paragraphs }
            </div>
            <footer class="credits">
                if !page.byline.is_empty() { <p>{ words.byline(&page.byline) }</p> }
                { for page.credits.iter().map(|line| html! {
                    <p lang={page.language.clone()} dir="auto">{ line }</p>
                }) }
                if !original.is_empty() {
                    <p>{ source(&original, words.the_original(), home) }</p>
                }
                if !page.licence.is_empty() { <p dir="auto">{ &page.licence }</p> }
            </footer>
        </>
    }
}

/// Whether a sentence is one of these, which stand in order.
pub(super) fn has(lines: &[ReportLine], place: usize) -> bool {
    lines.first().is_some_and(|first| first.place <= place)
        && lines.last().is_some_and(|last| place <= last.place)
}

fn holds(lines: &[ReportLine], date: u32) -> bool {
    lines.iter().flat_map(|line| &line.segments).any(|s| s.kind == SegmentKind::Date(date))
}

//! A paragraph of a report.

use crate::explore::{Action, ReportLine, Working};
use crate::web::button::link;
use crate::web::segments::pieces_with_dates;
use crate::web::store::use_act;
use crate::web::working::WorkingNote;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ParagraphProps {
    pub(super) lines: Rc<[ReportLine]>,
    /// The sentence that was asked for, where it is one of these.
    pub(super) sentence: Option<usize>,
    /// Becomes that sentence's element.
    pub(super) asked: NodeRef,
    /// The date whose working is shown, where it is in one of these.
    #[prop_or_default]
    pub(super) open: Option<u32>,
    /// That working, and the event that the date makes.
    #[prop_or_default]
    pub(super) note: Option<(Working, Option<u64>)>,
    #[prop_or_default]
    pub(super) on_date: Option<Callback<u32>>,
}

#[component]
pub(super) fn Paragraph(props: &ParagraphProps) -> Html {
    let act = use_act();
    let sentences = props.lines.iter().map(|line| {
        let event = line.event.as_ref().map(|event| {
            let id = event.id;
            let onclick = act.reform(move |_: MouseEvent| Action::OpenEvent(id));
            let label = format!("Event: {}", event.name);
            html! {
                <button type="button" class="to-event" aria-label={label} title={event.name.clone()} {onclick}>
                    <span aria-hidden="true">{ "◆" }</span>
                </button>
            }
        });
        let words = html! {
            <>{ pieces_with_dates(&line.segments, props.on_date.as_ref(), props.open) }{ event.unwrap_or_default() }{ " " }</>
        };
        match props.sentence == Some(line.place) {
            true => html! { <span class="asked" tabindex="-1" ref={props.asked.clone()}>{ words }</span> },
            false => html! { <span>{ words }</span> },
        }
    });
    let note = props.note.as_ref().map(|(working, event)| {
        let show = event.map(|event| act.reform(move |_: MouseEvent| Action::ShowEvent(event)));
        html! {
            <div class="date-note" dir="ltr" lang="en">
                <WorkingNote key={props.open.unwrap_or_default()} working={working.clone()} place="report" />
                if let Some(onclick) = show {
                    { link("show on the timeline", onclick) }
                }
            </div>
        }
    });
    html! {
        <>
            <p>{ for sentences }</p>
            { note.unwrap_or_default() }
        </>
    }
}

//! A paragraph of a report.

use crate::explore::{Action, ReportLine, Working};
use crate::web::around::{Around, use_around};
use crate::web::browser;
use crate::web::button::link;
use crate::web::segments::pieces_with_dates;
use crate::web::working::working_note;
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
    let Around { words, act, home } = use_around();
    let sentences = props.lines.iter().map(|line| {
        let event = line.event.as_ref().map(|event| {
            let (id, home) = (event.id, home.clone());
            let onclick = act.reform(move |_: MouseEvent| match browser::is_narrow(&home) {
                true => Action::ShowEvent(id),
                false => Action::OpenEvent(id),
            });
            let when = event.when.map_or_else(String::new, |when| words.when(when));
            let name = words.listed([when.as_str(), &event.label]);
            let label = words.event_named(&name);
            html! {
                <button type="button" class="to-event" aria-label={label} title={name} {onclick}>
                    <span aria-hidden="true">{ "◆" }</span>
                </button>
            }
        });
        let said = html! {
            <>{ pieces_with_dates(&line.segments, Some(&words), props.on_date.as_ref(), props.open) }{ event.unwrap_or_default() }{ " " }</>
        };
        match props.sentence == Some(line.place) {
            true => html! { <span class="asked" tabindex="-1" ref={props.asked.clone()}>{ said }</span> },
            false => html! { <span>{ said }</span> },
        }
    });
    let note = props.note.as_ref().map(|(working, event)| {
        let show = event.map(|event| act.reform(move |_: MouseEvent| Action::ShowEvent(event)));
        html! {
            <div class="date-note" dir={words.direction()} lang={words.spoken().tag()}>
                { working_note(working, "report", &words, &act) }
                if let Some(onclick) = show {
                    { link(words.show_on_timeline(), onclick) }
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

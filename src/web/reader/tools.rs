//! From hit to hit and from event to event, and what is marked.

use crate::explore::{Action, Marking, ReportPage, Session, Steps};
use yew::prelude::*;

/// The tools of a report whose reader is at `sentence`.
pub(super) fn tools(
    page: &ReportPage,
    session: &Session,
    sentence: Option<usize>,
    node: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    let hits = Steps::new(&page.hits, sentence);
    let told = Steps::new(&page.told, sentence);
    let place = sentence.filter(|place| *place < page.sentences);
    let markings = Marking::ALL.map(|marking| {
        let pressed = session.marks(marking).to_string();
        let onclick = act.reform(move |_: MouseEvent| Action::Mark(marking));
        html! {
            <button type="button" class={classes!("mark-kind", format!("kind-{}", marking.word()))} aria-pressed={pressed} {onclick}>
                <span>{ marking_word(marking) }</span>
            </button>
        }
    });
    html! {
        <div class="reader-tools" ref={node.clone()}>
            if hits.all > 0 { { steps("Found", "sentence found", hits, act) } }
            if told.all > 0 { { steps("Events", "sentence of an event", told, act) } }
            if let Some(place) = place {
                <p class="place">{ format!("sentence {} of {}", place + 1, page.sentences) }</p>
            }
            <div class="markings" role="group" aria-label="Mark in the text">{ for markings }</div>
        </div>
    }
}

/// Buttons to the place before and the place after, with "3 of 7" between.
fn steps(word: &'static str, what: &'static str, steps: Steps, act: &Callback<Action>) -> Html {
    let button = |sign: &'static str, which: &str, to: Option<usize>| {
        let act = act.clone();
        // It stays where it is when there is nowhere to go, and so does the focus.
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                act.emit(Action::ReadOn(to));
            }
        });
        let disabled = to.is_none().then_some("true");
        html! {
            <button type="button" aria-label={format!("{which} {what}")} aria-disabled={disabled} {onclick}>
                <span class="arrow" aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let count = match steps.here {
        Some(here) => format!("{here} of {}", steps.all),
        None => steps.all.to_string(),
    };
    html! {
        <div class="steps" role="group" aria-label={word}>
            { button("←", "Previous", steps.previous) }
            <span role="status">{ word }{ " " }<b>{ count }</b></span>
            { button("→", "Next", steps.next) }
        </div>
    }
}

fn marking_word(marking: Marking) -> &'static str {
    match marking {
        Marking::Date => "Dates",
        Marking::Place => "Places",
        Marking::Name => "Names",
        Marking::Event => "Events",
    }
}

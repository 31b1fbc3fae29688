//! From hit to hit and from event to event, and what is marked.

use crate::explore::{Action, Marking, ReportPage, Session, Steps};
use crate::web::words::Words;
use yew::prelude::*;

/// The tools of a report whose reader is at `sentence`.
pub(super) fn tools(
    page: &ReportPage,
    session: &Session,
    sentence: Option<usize>,
    node: &NodeRef,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let hits = Steps::new(&page.hits, sentence);
    let told = Steps::new(&page.told, sentence);
    let place = sentence.filter(|place| *place < page.sentences);
    let markings = Marking::ALL.map(|marking| {
        let pressed = session.marks(marking).to_string();
        let onclick = act.reform(move |_: MouseEvent| Action::Mark(marking));
        let title = (marking == Marking::Name).then(|| {
            words.listed([words.person(), words.organisation(), words.nationality()])
        });
        html! {
            <button type="button" class={classes!("mark-kind", format!("kind-{}", marking.word()))} aria-pressed={pressed} {title} {onclick}>
                <span>{ marking_word(marking, words) }</span>
            </button>
        }
    });
    html! {
        <div class="reader-tools" ref={node.clone()}>
            if hits.all > 0 { { steps([words.hits(), words.previous_hit(), words.next_hit()], hits, words, act) } }
            if told.all > 0 { { steps([words.all_events(), words.previous_told(), words.next_told()], told, words, act) } }
            if let Some(place) = place {
                <p class="place">{ words.sentence_of(place + 1, page.sentences) }</p>
            }
            <div class="markings" role="group" aria-label={words.mark_in_text()}>{ for markings }</div>
        </div>
    }
}

/// Buttons to the place before and the place after, with "3 of 7" between; what
/// they go through, and what each of them is called.
fn steps(
    [word, previous, next]: [&'static str; 3],
    steps: Steps,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let button = |sign: &'static str, label: &'static str, to: Option<usize>| {
        let act = act.clone();
        // It stays where it is when there is nowhere to go, and so does the focus.
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                act.emit(Action::ReadOn(to));
            }
        });
        let disabled = to.is_none().then_some("true");
        html! {
            <button type="button" aria-label={label} aria-disabled={disabled} {onclick}>
                <span class="arrow" aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let count = match steps.here {
        Some(here) => words.here_of(here, steps.all),
        None => words.number(steps.all),
    };
    html! {
        <div class="steps" role="group" aria-label={word}>
            { button("←", previous, steps.previous) }
            <span role="status">{ word }{ " " }<b>{ count }</b></span>
            { button("→", next, steps.next) }
        </div>
    }
}

fn marking_word(marking: Marking, words: &Words) -> &'static str {
    match marking {
        Marking::Date => words.dates(),
        Marking::Place => words.all_places(),
        Marking::Name => words.all_names(),
        Marking::Event => words.all_events(),
    }
}

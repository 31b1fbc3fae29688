//! What is chosen, each to be taken back.

use super::browser::Home;
use super::words::Words;
use crate::explore::{Action, Chip, ChipKind, Session};
use crate::query::FacetKind;
use yew::prelude::*;

pub(super) fn chips(
    chips: &[Chip],
    session: &Session,
    act: &Callback<Action>,
    words: &Words,
    home: &Home,
) -> Html {
    let on = |action: Action| {
        let home = home.clone();
        act.reform(move |_: MouseEvent| {
            // The button goes away, and would take the focus with it.
            home.focus("main");
            action.clone()
        })
    };
    let chosen = chips.iter().map(|shown| {
        let kind = match shown.kind {
            ChipKind::Term => words.chip_search(),
            ChipKind::Chosen(kind) => facet_word(kind, words),
            ChipKind::Excluded(kind) => without_word(kind, words),
        };
        let value = match shown.value.as_str() {
            "" => words.not_named(),
            value => value,
        };
        chip(kind, value, words, on(shown.remove.clone()))
    });
    let stretch = session.stretch.map(|stretch| {
        let days = words.days(&words.on(stretch.from), &words.on(stretch.to));
        chip(words.chip_time(), &days, words, on(Action::Look(None)))
    });
    let known = session
        .known
        .map(|day| chip(words.known_on(), &words.on(day), words, on(Action::Know(None))));
    html! {
        if !chips.is_empty() || stretch.is_some() || known.is_some() {
            <ul class="chips" aria-label={words.chosen()}>{ for chosen }{ for stretch }{ for known }</ul>
        }
    }
}

fn chip(kind: &'static str, value: &str, words: &Words, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li key={format!("{kind} {value}")}>
            <button type="button" class="chip" {onclick}>
                <span>{ kind }</span>
                <span class="visually-hidden">{ ": " }</span>
                <b dir="auto">{ value }</b>
                <span aria-hidden="true">{ "×" }</span>
                <span class="visually-hidden">{ words.remove() }</span>
            </button>
        </li>
    }
}

/// What a kind of facet is called.
pub(super) fn facet_word(kind: FacetKind, words: &Words) -> &'static str {
    match kind {
        FacetKind::Source => words.source(),
        FacetKind::Year => words.year(),
        FacetKind::Person => words.person(),
        FacetKind::Organisation => words.organisation(),
        FacetKind::Place => words.place(),
        FacetKind::Nationality => words.nationality(),
    }
}

/// The same, of a value that is left out.
fn without_word(kind: FacetKind, words: &Words) -> &'static str {
    match kind {
        FacetKind::Source => words.without_source(),
        FacetKind::Year => words.without_year(),
        FacetKind::Person => words.without_person(),
        FacetKind::Organisation => words.without_organisation(),
        FacetKind::Place => words.without_place(),
        FacetKind::Nationality => words.without_nationality(),
    }
}

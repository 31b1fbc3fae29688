//! What is chosen, each to be taken back.

use super::store::use_act;
use super::words::{Words, use_words};
use crate::explore::{Action, Chip, ChipKind};
use crate::query::FacetKind;
use crate::timeline::Stretch;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChipsProps {
    pub(super) chips: Vec<Chip>,
    pub(super) stretch: Option<Stretch>,
}

#[component]
pub(super) fn Chips(props: &ChipsProps) -> Html {
    let act = use_act();
    let words = use_words();
    let on = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let chosen = props.chips.iter().map(|shown| {
        let kind = match shown.kind {
            ChipKind::Term => words.chip_search(),
            ChipKind::Chosen(kind) => facet_word(kind, &words),
            ChipKind::Excluded(kind) => without_word(kind, &words),
        };
        let value = match shown.value.as_str() {
            "" => words.not_named(),
            value => value,
        };
        chip(kind, value, &words, on(shown.remove.clone()))
    });
    let stretch = props.stretch.map(|stretch| {
        let days = words.days(&words.on(stretch.from), &words.on(stretch.to));
        chip(words.chip_time(), &days, &words, on(Action::Look(None)))
    });
    html! {
        if !props.chips.is_empty() || props.stretch.is_some() {
            <ul class="chips" aria-label={words.chosen()}>{ for chosen }{ for stretch }</ul>
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
        FacetKind::Place => words.place(),
        FacetKind::Name => words.name(),
    }
}

/// The same, of a value that is left out.
fn without_word(kind: FacetKind, words: &Words) -> &'static str {
    match kind {
        FacetKind::Source => words.without_source(),
        FacetKind::Year => words.without_year(),
        FacetKind::Place => words.without_place(),
        FacetKind::Name => words.without_name(),
    }
}

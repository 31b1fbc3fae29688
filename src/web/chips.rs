//! What is chosen, each to be taken back.

use super::store::use_act;
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
    let on = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let chosen = props.chips.iter().map(|shown| {
        let kind = match shown.kind {
            ChipKind::Term => "Search",
            ChipKind::Chosen(kind) => facet_word(kind),
            ChipKind::Excluded(kind) => without_word(kind),
        };
        chip(kind, &shown.value, on(shown.remove.clone()))
    });
    let stretch = props.stretch.map(|stretch| {
        let words = format!("{} to {}", stretch.from.in_words(), stretch.to.in_words());
        chip("time", &words, on(Action::Look(None)))
    });
    html! {
        if !props.chips.is_empty() || props.stretch.is_some() {
            <ul class="chips" aria-label="Chosen">{ for chosen }{ for stretch }</ul>
        }
    }
}

fn chip(kind: &'static str, value: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li key={format!("{kind} {value}")}>
            <button type="button" class="chip" {onclick}>
                <span>{ kind }</span>
                <span class="visually-hidden">{ ": " }</span>
                <b dir="auto">{ value }</b>
                <span aria-hidden="true">{ "×" }</span>
                <span class="visually-hidden">{ ", remove" }</span>
            </button>
        </li>
    }
}

/// What a kind of facet is called.
pub(super) fn facet_word(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Source => "Source",
        FacetKind::Year => "Year",
        FacetKind::Place => "Place",
        FacetKind::Name => "Name",
    }
}

/// The same, of a value that is left out.
fn without_word(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Source => "Without source",
        FacetKind::Year => "Without year",
        FacetKind::Place => "Without place",
        FacetKind::Name => "Without name",
    }
}

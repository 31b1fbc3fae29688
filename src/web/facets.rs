//! The facets with their live counts.

use super::chips::facet_word;
use super::store::use_act;
use super::words::{Words, use_words};
use crate::explore::{Action, FacetLook};
use crate::query::{Facet, FacetKind, FacetValue};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FacetsProps {
    pub(super) facets: Vec<Facet>,
}

#[component]
pub(super) fn Facets(props: &FacetsProps) -> Html {
    let words = use_words();
    let open = use_state_eq(|| false);
    let chosen = props
        .facets
        .iter()
        .flat_map(|facet| &facet.values)
        .filter(|v| v.chosen || v.excluded)
        .count();
    let lists = props.facets.iter().filter(|facet| !facet.values.is_empty());
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class={classes!("facets", open.then_some("open"))}>
            <button type="button" class="facets-toggle" aria-expanded={open.to_string()}
                aria-controls="filters" onclick={toggle}>
                { words.filters() }
                if chosen > 0 { <span class="chosen-count">{ words.number(chosen) }</span> }
            </button>
            <nav id="filters" aria-label={words.filters()}>
                { for lists.map(|facet| html! {
                    <FacetList key={facet.kind.index()} facet={facet.clone()} />
                }) }
            </nav>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FacetListProps {
    facet: Facet,
}

#[component]
fn FacetList(props: &FacetListProps) -> Html {
    let words = use_words();
    let look = use_state_eq(FacetLook::default);
    let facet = &props.facet;
    let most = facet.values.iter().map(|value| value.total).max().unwrap_or(1);
    let (values, beyond) = look.list(facet);
    let values = values.iter().map(|value| {
        html! { <Value key={value.label.clone()} kind={facet.kind} value={value.clone()} {most} /> }
    });
    let set = |next: FacetLook| {
        let look = look.clone();
        Callback::from(move |_: MouseEvent| look.set(next.clone()))
    };
    let heading = match facet.kind {
        FacetKind::Source => "facet-source",
        FacetKind::Year => "facet-year",
        FacetKind::Place => "facet-place",
        FacetKind::Name => "facet-name",
    };
    html! {
        <section class="facet" aria-labelledby={heading}>
            <h2 id={heading}>{ facet_word(facet.kind, &words) }</h2>
            if facet.is_long() { <Tools facet={facet.clone()} look={look.clone()} /> }
            <ul>{ for values }</ul>
            if beyond > 0 {
                <button type="button" class="link"
                    onclick={set(FacetLook { more: look.more + 1, ..(*look).clone() })}>
                    { words.show_count_more(FacetLook::next(beyond)) }
                </button>
            }
            if look.more > 0 {
                <button type="button" class="link"
                    onclick={set(FacetLook { more: 0, ..(*look).clone() })}>
                    { words.show_fewer() }
                </button>
            }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ToolsProps {
    facet: Facet,
    look: UseStateHandle<FacetLook>,
}

/// Searches and sorts the values of a facet.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let look = props.look.clone();
    let words = use_words();
    let oninput = {
        let look = look.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            look.set(FacetLook { wanted: field.value(), ..(*look).clone() });
        })
    };
    let sort = {
        let look = look.clone();
        Callback::from(move |_: MouseEvent| {
            look.set(FacetLook { by_name: !look.by_name, ..(*look).clone() });
        })
    };
    html! {
        <div class="facet-tools">
            <input type="search" value={look.wanted.clone()} {oninput} autocomplete="off"
                placeholder={words.find()} aria-label={find_word(props.facet.kind, &words)} />
            if !props.facet.is_ordered() {
                <button type="button" class="link" aria-pressed={look.by_name.to_string()}
                    onclick={sort}>
                    { words.by_letter() }<span class="visually-hidden">{ words.sort_by_name() }</span>
                </button>
            }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ValueProps {
    kind: FacetKind,
    value: FacetValue,
    most: u32,
}

#[component]
fn Value(props: &ValueProps) -> Html {
    let act = use_act();
    let words = use_words();
    let value = &props.value;
    let onclick = {
        let (kind, label) = (props.kind, value.label.clone());
        act.reform(move |_: MouseEvent| Action::Toggle(kind, label.clone()))
    };
    let years = props.kind == FacetKind::Year;
    let shown = match value.label.as_str() {
        "" => words.not_named().to_owned(),
        year if years => words.figures(year),
        label => label.to_owned(),
    };
    let leave_out = words.leave_out(&shown);
    let exclude = {
        let (kind, label) = (props.kind, value.label.clone());
        act.reform(move |_: MouseEvent| Action::Exclude(kind, label.clone()))
    };
    let none = (value.count == 0).then_some("none");
    html! {
        <li class={classes!("value-line", value.excluded.then_some("excluded"))}>
            <button type="button" class={classes!("value", none)}
                aria-pressed={value.chosen.to_string()} {onclick}>
                <span class="value-name" dir="auto">{ shown }</span>
                <span class="visually-hidden">{ ", " }</span>
                <span class="value-count">{ words.number(value.count as usize) }</span>
                <span class="visually-hidden">{ " " }{ words.of_events(value.total as usize) }</span>
                <svg class="value-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={share(value.count, props.most)} height="2" />
                </svg>
            </button>
            <button type="button" class="exclude" onclick={exclude}
                aria-pressed={value.excluded.to_string()} title={leave_out.clone()}>
                <span aria-hidden="true">{ "−" }</span>
                <span class="visually-hidden">{ leave_out }</span>
            </button>
        </li>
    }
}

fn find_word(kind: FacetKind, words: &Words) -> &'static str {
    match kind {
        FacetKind::Source => words.find_source(),
        FacetKind::Year => words.find_year(),
        FacetKind::Place => words.find_place(),
        FacetKind::Name => words.find_name(),
    }
}

/// A count as a share of the most, in percent.
fn share(count: u32, most: u32) -> String {
    (u64::from(count) * 100 / u64::from(most.max(1))).to_string()
}

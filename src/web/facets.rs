//! The facets with their live counts.

use super::chips::facet_word;
use super::store::use_act;
use crate::explore::Action;
use crate::query::{Facet, FacetKind, FacetValue};
use yew::prelude::*;

/// How many values of a facet are shown before the reader asks for more.
const FIRST: usize = 8;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FacetsProps {
    pub(super) facets: Vec<Facet>,
}

#[component]
pub(super) fn Facets(props: &FacetsProps) -> Html {
    let open = use_state_eq(|| false);
    let chosen = props.facets.iter().flat_map(|facet| &facet.values).filter(|v| v.chosen).count();
    let lists = props.facets.iter().filter(|facet| !facet.values.is_empty());
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class={classes!("facets", open.then_some("open"))}>
            <button type="button" class="facets-toggle" aria-expanded={open.to_string()}
                aria-controls="filters" onclick={toggle}>
                { "Filters" }
                if chosen > 0 { <span class="chosen-count">{ chosen }</span> }
            </button>
            <nav id="filters" aria-label="Filters">
                { for lists.map(|facet| html! {
                    <FacetList key={facet_word(facet.kind)} facet={facet.clone()} />
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
    let all = use_state_eq(|| false);
    let facet = &props.facet;
    let most = facet.values.iter().map(|value| value.total).max().unwrap_or(1);
    let visible = |(place, value): &(usize, &FacetValue)| *all || *place < FIRST || value.chosen;
    let values = facet.values.iter().enumerate().filter(visible).map(|(_, value)| {
        html! {
            <Value key={value.label.clone()} kind={facet.kind} value={value.clone()} {most} />
        }
    });
    let beyond = facet.values.len().saturating_sub(FIRST);
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let heading = format!("facet-{}", facet_word(facet.kind).to_lowercase());
    html! {
        <section class="facet" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ facet_word(facet.kind) }</h2>
            <ul>{ for values }</ul>
            if beyond > 0 {
                <button type="button" class="link" aria-expanded={all.to_string()} onclick={toggle}>
                    if *all { { "show fewer" } } else { { format!("show {beyond} more") } }
                </button>
            }
        </section>
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
    let value = &props.value;
    let onclick = {
        let (kind, label) = (props.kind, value.label.clone());
        act.reform(move |_: MouseEvent| Action::Toggle(kind, label.clone()))
    };
    let shown = if value.label.is_empty() { "not named" } else { &value.label };
    let none = (value.count == 0).then_some("none");
    html! {
        <li>
            <button type="button" class={classes!("value", none)}
                aria-pressed={value.chosen.to_string()} {onclick}>
                <span class="value-name" dir="auto">{ shown }</span>
                <span class="visually-hidden">{ ", " }</span>
                <span class="value-count">{ value.count }</span>
                <span class="visually-hidden">{ format!(" of {} events", value.total) }</span>
                <svg class="value-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={share(value.count, props.most)} height="2" />
                </svg>
            </button>
        </li>
    }
}

/// A count as a share of the most, in percent.
fn share(count: u32, most: u32) -> String {
    format!("{:.1}", f64::from(count) * 100.0 / f64::from(most.max(1)))
}

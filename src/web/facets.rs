//! The facets with their live counts.

use super::around::{Around, use_around};
use super::browser;
use super::chips::facet_word;
use super::known::known;
use super::store::Store;
use super::words::Words;
use crate::explore::{Action, FacetLook};
use crate::query::{Facet, FacetKind, FacetValue};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FacetsProps {
    pub(super) store: Store,
}

#[component]
pub(super) fn Facets(props: &FacetsProps) -> Html {
    let Around { words, act, home } = use_around();
    let open = use_state_eq(|| false);
    let node = use_node_ref();
    let facets = &props.store.shown.answer.facets;
    let chosen =
        facets.iter().flat_map(|facet| &facet.values).filter(|v| v.chosen || v.excluded).count();
    let lists = facets.iter().filter(|facet| !facet.values.is_empty());
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onkeydown = {
        let (open, toggle) = (open.clone(), node.clone());
        Callback::from(move |event: KeyboardEvent| {
            if *open && event.key() == "Escape" {
                open.set(false);
                browser::focus(&toggle);
            }
        })
    };
    html! {
        <div class={classes!("facets", open.then_some("open"))} part="facets" {onkeydown}>
            <button type="button" class="facets-toggle" ref={node} aria-expanded={open.to_string()}
                aria-controls="filters" onclick={toggle}>
                { words.filters() }
                if chosen > 0 { <span class="chosen-count">{ words.number(chosen) }</span> }
            </button>
            <div class="filters" id="filters" role={home.landmark("navigation")} aria-label={words.filters()}>
                { known(&props.store, &words, &act) }
                { for lists.map(|facet| html! {
                    <FacetList key={facet.kind.index()} facet={facet.clone()} />
                }) }
            </div>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FacetListProps {
    facet: Facet,
}

#[component]
fn FacetList(props: &FacetListProps) -> Html {
    let Around { act, words, .. } = use_around();
    let look = use_state_eq(FacetLook::default);
    let facet = &props.facet;
    let most = facet.values.iter().map(|value| value.total).max().unwrap_or(1);
    let (values, beyond) = look.list(facet);
    let values = values.iter().map(|value| value_line(facet.kind, value, most, &act, &words));
    let set = |next: FacetLook| {
        let look = look.clone();
        Callback::from(move |_: MouseEvent| look.set(next.clone()))
    };
    let (more, said) = match beyond {
        0 => (0, words.show_fewer().to_owned()),
        _ => (look.more + 1, words.show_count_more(FacetLook::next(beyond))),
    };
    let heading = match facet.kind {
        FacetKind::Source => "facet-source",
        FacetKind::Year => "facet-year",
        FacetKind::Person => "facet-person",
        FacetKind::Organisation => "facet-organisation",
        FacetKind::Place => "facet-place",
        FacetKind::Nationality => "facet-nationality",
    };
    html! {
        <section class="facet" role="group" aria-labelledby={heading}>
            <h2 id={heading}>{ facet_word(facet.kind, &words) }</h2>
            if facet.is_long() { { tools(facet, &look, &words) } }
            <ul>{ for values }</ul>
            // One button, which the focus stays on.
            if beyond > 0 || look.more > 0 {
                <button type="button" class="link" onclick={set(FacetLook { more, ..(*look).clone() })}>
                    { said }
                </button>
            }
        </section>
    }
}

/// Searches and sorts the values of a facet.
fn tools(facet: &Facet, look: &UseStateHandle<FacetLook>, words: &Words) -> Html {
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
    let wanted = words.listed([words.find(), facet_word(facet.kind, words)]);
    html! {
        <div class="facet-tools">
            <input type="search" value={look.wanted.clone()} {oninput} autocomplete="off"
                placeholder={words.find()} aria-label={wanted} />
            if !facet.is_ordered() {
                <button type="button" class="link" aria-pressed={look.by_name.to_string()}
                    onclick={sort}>
                    { words.by_letter() }<span class="visually-hidden">{ words.sort_by_name() }</span>
                </button>
            }
        </div>
    }
}

fn value_line(
    kind: FacetKind,
    value: &FacetValue,
    most: u32,
    act: &Callback<Action>,
    words: &Words,
) -> Html {
    let onclick = {
        let label = value.label.clone();
        act.reform(move |_: MouseEvent| Action::Toggle(kind, label.clone()))
    };
    let years = kind == FacetKind::Year;
    let shown = match value.label.as_str() {
        "" => words.not_named().to_owned(),
        year if years => words.figures(year),
        label => label.to_owned(),
    };
    let leave_out = words.leave_out(&shown);
    let exclude = {
        let label = value.label.clone();
        act.reform(move |_: MouseEvent| Action::Exclude(kind, label.clone()))
    };
    let none = (value.count == 0).then_some("none");
    html! {
        <li key={value.label.clone()} class={classes!("value-line", value.excluded.then_some("excluded"))}>
            <button type="button" class={classes!("value", none)}
                aria-pressed={value.chosen.to_string()} {onclick}>
                <span class="value-name" dir="auto">{ shown }</span>
                <span class="visually-hidden">{ ", " }</span>
                <span class="value-count">{ words.number(value.count as usize) }</span>
                <span class="visually-hidden">{ " " }{ words.of_events(value.total as usize) }</span>
                <svg class="value-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={share(value.count, most)} height="2" />
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

/// A count as a share of the most, in percent.
fn share(count: u32, most: u32) -> String {
    (u64::from(count) * 100 / u64::from(most.max(1))).to_string()
}

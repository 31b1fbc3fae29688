//! One event in full: when and why then, who, where, and every sentence.

use super::agreement::{badges, matrix};
use super::around::{Around, use_around};
use super::browser;
use super::button::link;
use super::chips::facet_word;
use super::export::Export;
use super::external::source;
use super::segments::pieces;
use super::store::Store;
use super::way::Way;
use super::words::{SLOTS, Words, english, rich};
use super::working::{working_note, yours};
use crate::entity::EntityKind;
use crate::explore::{Action, EventCard, EvidenceCard};
use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardProps {
    pub(super) store: Store,
    pub(super) event: u64,
}

#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let heading = use_node_ref();
    let Around { words, act, home } = use_around();
    browser::use_return(&home, false);
    {
        let (heading, home) = (heading.clone(), home.clone());
        use_effect_with(props.event, move |_| {
            if home.is_attended() {
                browser::focus(&heading);
                if home.is_embedded() {
                    // There it stands below the timeline.
                    browser::reveal(&home, &heading, ScrollLogicalPosition::Nearest);
                }
            }
        });
    }
    let close = act.reform(|_: MouseEvent| Action::CloseEvent);
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                act.emit(Action::CloseEvent);
            }
        })
    };
    let body = match props.store.collection.event(props.event, &props.store.shown) {
        Some(card) => {
            let fragment = props.store.session.link_to(props.event).to_fragment();
            let place = home.clone();
            let address = Callback::from(move |()| browser::link(&place, &fragment));
            event(
                &card,
                &heading,
                address,
                &words,
                Way { session: &props.store.session, act: &act, home: &home },
            )
        }
        None => html! {
            <>
                <h2 ref={heading} tabindex="-1">{ words.event_missing() }</h2>
                <p>{ words.earlier_edition() }</p>
            </>
        },
    };
    html! {
        <div class="card" part="card" role={home.landmark("complementary")} aria-label={words.event()} {onkeydown}>
            <button type="button" class="close" aria-label={words.close_event()} onclick={close}>
                <span aria-hidden="true">{ "×" }</span>
            </button>
            { body }
        </div>
    }
}

/// An event in full; `address` tells the address of the page with this event alone.
fn event(
    card: &EventCard,
    heading: &NodeRef,
    address: Callback<(), String>,
    words: &Words,
    way: Way<'_>,
) -> Html {
    let act = way.act;
    let named = |word: &'static str, names: &[String]| {
        html! {
            if !names.is_empty() {
                <><dt>{ word }</dt><dd>{ words.listed(names) }</dd></>
            }
        }
    };
    let sign = card.moved.as_ref().map(|moved| {
        let heading = heading.clone();
        yours(moved, words, act, Callback::from(move |()| browser::focus(&heading)))
    });
    let compare = card.compare.clone().map(|(one, other)| {
        act.reform(move |_: MouseEvent| Action::Compare(one.clone(), other.clone()))
    });
    html! {
        <>
            <p class="kicker" data-edtf={card.edtf.clone()}>{ words.when(card.when) }</p>
            <h2 ref={heading.clone()} tabindex="-1" lang={card.language.clone()} dir="auto">{ &card.label }</h2>
            { sign.unwrap_or_default() }
            <p class="badges">
                { for badges(&card.standing, words) }
                <span class="badge">{ words.found_automatically() }</span>
                <span class="badge" dir="ltr">{ "EDTF " }{ &card.edtf }</span>
            </p>
            <p class="card-more">
                <Export label={words.copy_link()} text={address} />
                if let Some(onclick) = compare {
                    { link(words.compare_two(), onclick) }
                }
            </p>
            <dl>
                { for EntityKind::ALL.map(|kind| named(facet_word(kind.into(), words), &card.named[kind as usize])) }
            </dl>
            if card.matrix.is_worth_showing() {
                <h3>{ words.agreement() }</h3>
                { matrix(&card.matrix, words, way) }
            }
            <h3>{ words.evidence() }</h3>
            { for card.sources.iter().map(|told| html! {
                <section key={told.source.clone()} class="told">
                    <h4 dir="auto">{ words.source_called(&told.source) }</h4>
                    { for told.evidence.iter().map(|told| evidence(told, words, way)) }
                </section>
            }) }
        </>
    }
}

fn evidence(evidence: &EvidenceCard, words: &Words, way: Way<'_>) -> Html {
    html! {
        <figure class="evidence">
            <blockquote lang={evidence.language.clone()} dir="auto">
                { pieces(&evidence.quote) }
            </blockquote>
            <figcaption>
                <span>{ words.listed([&evidence.title, &words.published(&evidence.credit)]) }</span>
                { way.report(&evidence.opened.report, evidence.opened.sentence, words.read_in_report()) }
                if !evidence.url.is_empty() {
                    { source(&evidence.url, words.original(), way.home) }
                }
            </figcaption>
            { working_note(&evidence.working, "event", words, way.act) }
            if !evidence.because.is_empty() {
                <p class="working">{ rich(&words.same_event(SLOTS[0]), [english(&evidence.because)]) }</p>
            }
        </figure>
    }
}

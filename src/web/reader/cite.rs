//! How a report is cited, and what it can be laid beside.

use crate::explore::{Action, Opened};
use crate::web::around::{Around, use_around};
use crate::web::browser;
use crate::web::button::link;
use crate::web::export::Export;
use crate::web::store::{Collection, Store};
use crate::web::words::Words;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CiteProps {
    pub(super) collection: Collection,
    /// The report's id.
    pub(super) report: AttrValue,
}

/// A report's citation in three forms, told when a reader asks.
#[component]
pub(super) fn Cite(props: &CiteProps) -> Html {
    let Around { words, home, .. } = use_around();
    // None before they are told; empty where they cannot be.
    let texts = use_state_eq(|| None::<Vec<String>>);
    let onclick = {
        let (props, home, set) = (props.clone(), home.clone(), texts.setter());
        Callback::from(move |_: MouseEvent| {
            let set = set.clone();
            let done = Callback::from(move |texts| set.set(Some(texts)));
            browser::cite(&home, &props.collection, &props.report, done);
        })
    };
    let forms = [
        ("plain", words.plain(), words.copy_plain().to_owned()),
        ("bibtex", "BibTeX", words.copy_as("BibTeX")),
        ("csl", "CSL-JSON", words.copy_as("CSL-JSON")),
    ];
    let forms = forms.into_iter().zip(texts.iter().flatten());
    let forms = forms.map(|((class, name, label), text)| {
        let copied = text.clone();
        html! {
            <figure>
                <figcaption>
                    <b>{ name }</b>
                    <Export {label} text={Callback::from(move |()| copied.clone())} />
                </figcaption>
                <pre {class} lang="en" tabindex="0" aria-label={name} dir="auto">{ text }</pre>
            </figure>
        }
    });
    let said = match &*texts {
        None => words.taking(),
        Some(texts) if texts.is_empty() => words.take_failed(),
        Some(_) => "",
    };
    html! {
        <details class="cite">
            <summary {onclick}>{ words.cite() }</summary>
            { for forms }
            <p class="taken" role="status">{ said }</p>
        </details>
    }
}

/// The other reports, each to be read beside this one.
pub(super) fn compare_with(
    store: &Store,
    opened: &Opened,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let others = store.collection.other_reports(&opened.report);
    let others = others.into_iter().map(|(id, title, credit)| {
        let name = words.credit_note(&title, &words.credited(&credit));
        let one = opened.clone();
        let other = Opened { report: id.clone(), sentence: None };
        let onclick = act.reform(move |_: MouseEvent| Action::Compare(one.clone(), other.clone()));
        html! {
            <li key={id}>
                { link(&name, onclick) }
            </li>
        }
    });
    html! {
        if store.collection.report_count() > 1 {
            <details class="compare-with">
                <summary>{ words.compare_with() }</summary>
                <ul>{ for others }</ul>
            </details>
        }
    }
}

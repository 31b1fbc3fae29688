//! How a report is cited, and what it can be laid beside.

use crate::explore::{Action, Opened};
use crate::export::Citation;
use crate::web::button::link;
use crate::web::export::Export;
use crate::web::store::Store;
use crate::web::words::Words;
use yew::prelude::*;

/// A report's citation in three forms.
pub(super) fn cite(citation: &Citation, words: &Words) -> Html {
    let forms = [
        ("plain", words.plain(), words.copy_plain().to_owned(), citation.plain()),
        ("bibtex", "BibTeX", words.copy_as("BibTeX"), citation.bibtex()),
        ("csl", "CSL-JSON", words.copy_as("CSL-JSON"), citation.csl_json()),
    ];
    let forms = forms.map(|(class, name, label, text)| {
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
    html! {
        <details class="cite">
            <summary>{ words.cite() }</summary>
            { for forms }
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

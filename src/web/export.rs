//! A button that puts something on the clipboard, and says so.

use super::around::{Around, use_around};
use super::browser;
use super::button::link;
use yew::prelude::*;

/// A longer text is of no use in a field on the page.
const LONGEST_SHOWN: usize = 20_000;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ExportProps {
    /// What the button says.
    pub(super) label: AttrValue,
    /// What is copied: told only when it is.
    pub(super) text: Callback<(), String>,
}

/// How that went.
#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    /// The browser did not let the page copy this.
    Barred(String),
}

/// Copies a text. Where the browser bars copying, shows it to be
/// copied by hand.
#[component]
pub(super) fn Export(props: &ExportProps) -> Html {
    let Around { words, .. } = use_around();
    let outcome = use_state_eq(|| None::<Outcome>);
    let onclick = {
        let (text, set) = (props.text.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, set) = (text.emit(()), set.clone());
            let copied = text.clone();
            let done = Callback::from(move |copied: bool| {
                let outcome = if copied { Outcome::Copied } else { Outcome::Barred(text.clone()) };
                set.set(Some(outcome));
            });
            browser::copy(&copied, done);
        })
    };
    let (said, by_hand) = match &*outcome {
        None => ("", None),
        Some(Outcome::Copied) => (words.copied(), None),
        Some(Outcome::Barred(text)) if text.len() > LONGEST_SHOWN => (words.copy_too_long(), None),
        Some(Outcome::Barred(text)) => (words.copy_barred(), Some(text.clone())),
    };
    html! {
        <span class="copy">
            { link(&props.label, onclick) }
            <span class="copied" role="status">{ said }</span>
            if let Some(text) = by_hand {
                <textarea readonly=true rows="3" aria-label={words.copy_by_hand()} value={text} />
            }
        </span>
    }
}

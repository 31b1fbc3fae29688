//! A button that puts something on the clipboard or into a file, and says so.

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
    /// What is copied or saved: told only when it is.
    pub(super) text: Callback<(), String>,
    /// The name and the media type of the file; none where it is copied.
    #[prop_or_default]
    pub(super) file: Option<(AttrValue, &'static str)>,
}

/// How that went.
#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    /// The browser has the file, if it may: a page around may bar files, and no program is
    /// told that.
    Saved,
    /// The browser did not let the page copy this.
    Barred(String),
}

/// Copies a text, or saves it as a file. Where the browser bars copying, shows it to be
/// copied by hand.
#[component]
pub(super) fn Export(props: &ExportProps) -> Html {
    let Around { words, home, .. } = use_around();
    let outcome = use_state_eq(|| None::<Outcome>);
    let onclick = {
        let (text, file, set) = (props.text.clone(), props.file.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, set) = (text.emit(()), set.clone());
            if let Some((name, kind)) = &file {
                browser::download(name, kind, &text);
                return set.set(Some(Outcome::Saved));
            }
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
        Some(Outcome::Saved) if home.is_embedded() => (words.saved_unless_barred(), None),
        Some(Outcome::Saved) => ("", None),
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

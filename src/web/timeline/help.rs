//! The list of the timeline's keys.

use super::super::button::close;
use super::super::words::Words;
use yew::prelude::*;

/// The keys of the timeline, of one that goes down where it is `upright`.
pub(super) fn key_list(words: &Words, dialog: &NodeRef, upright: bool) -> Html {
    let (along, across) = if upright { ("↑ ↓", "← →") } else { ("← →", "↑ ↓") };
    // What stands on the keys themselves is in no language.
    let keys = [
        (along, words.key_sideways()),
        (across, words.key_up_down()),
        ("Home, End", words.key_ends()),
        ("Page Up, Page Down", words.key_pages()),
        ("+ −", words.key_zoom()),
        ("0", words.key_all()),
        ("Enter", words.key_enter()),
        ("Esc", words.key_escape()),
        ("?", words.key_help()),
    ];
    html! {
        <dialog class="keys" ref={dialog} aria-labelledby="keys-title">
            <h2 id="keys-title">{ words.keys() }</h2>
            <dl>
                { for keys.map(|(key, does)| html! {
                    <div><dt><kbd dir="ltr">{ key }</kbd></dt><dd>{ does }</dd></div>
                }) }
            </dl>
            { close(words, dialog) }
        </dialog>
    }
}

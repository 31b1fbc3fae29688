//! The list of the timeline's keys.

use yew::prelude::*;

/// What each key does.
const KEYS: [(&str, &str); 9] = [
    ("← →", "previous and next event"),
    ("↑ ↓", "lane above and below"),
    ("Home, End", "first and last event in sight"),
    ("Page Up, Page Down", "earlier and later"),
    ("+ −", "zoom in and out"),
    ("0", "everything"),
    ("Enter", "open the event, or zoom into a count"),
    ("Esc", "close what is open"),
    ("?", "this list"),
];

#[derive(Clone, PartialEq, Properties)]
pub(super) struct HelpProps {
    pub(super) dialog: NodeRef,
}

#[component]
pub(super) fn Help(props: &HelpProps) -> Html {
    html! {
        <dialog class="keys" ref={&props.dialog} aria-labelledby="keys-title">
            <h2 id="keys-title">{ "Keys on the timeline" }</h2>
            <dl>
                { for KEYS.map(|(key, does)| html! {
                    <div><dt><kbd>{ key }</kbd></dt><dd>{ does }</dd></div>
                }) }
            </dl>
            <form method="dialog"><button type="submit">{ "Close" }</button></form>
        </dialog>
    }
}

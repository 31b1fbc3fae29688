//! Sentences with more than text in them.

use yew::prelude::*;

/// What a message is given where something drawn is to stand: see [`rich`].
pub(in crate::web) const SLOTS: [&str; 3] = ["\u{E000}", "\u{E001}", "\u{E002}"];

/// A message that was given [`SLOTS`], with something drawn in the place of each.
pub(in crate::web) fn rich<const N: usize>(message: &str, drawn: [Html; N]) -> Html {
    let mut pieces = Vec::new();
    let mut rest = message;
    while let Some(at) = rest.find(SLOTS.map(|slot| slot.chars().next().unwrap_or_default())) {
        let (text, slot) = rest.split_at(at);
        pieces.push(html! { { text } });
        let place = SLOTS.iter().position(|known| slot.starts_with(known)).unwrap_or_default();
        pieces.extend(drawn.get(place).cloned());
        rest = slot.strip_prefix(SLOTS[place]).unwrap_or_default();
    }
    pieces.push(html! { { rest } });
    html! { <>{ for pieces }</> }
}

/// What the analysis says in English, inside a sentence of any language.
pub(in crate::web) fn english(text: &str) -> Html {
    html! { <bdi lang="en">{ text }</bdi> }
}

//! Links that lead away from the explorer.

use super::browser::{self, Home};
use super::host::Said;
use yew::prelude::*;

/// A link to a publisher's page.
pub(super) fn source(href: &str, words: &str, home: &Home) -> Html {
    link(href, words, true, home)
}

/// A link to another page. Embedded, it opens beside the page around, never in its frame;
/// where that is barred the address is told.
pub(super) fn external(href: &str, words: &str, home: &Home) -> Html {
    link(href, words, false, home)
}

fn link(href: &str, words: &str, source: bool, home: &Home) -> Html {
    let href = href.to_owned();
    let target = home.is_embedded().then_some("_blank");
    let onclick = {
        let (href, home) = (href.clone(), home.clone());
        Callback::from(move |event: MouseEvent| {
            if home.is_embedded() {
                event.prevent_default();
                let said = Said::Source { url: href.clone() };
                if (!source || home.tell(said)) && !browser::open_page(&href) {
                    home.bar(href.clone());
                }
            }
        })
    };
    html! {
        <a {href} rel="noopener noreferrer" {target} {onclick}>{ words.to_owned() }</a>
    }
}

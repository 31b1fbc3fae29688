//! The page when there is nothing that it could show.

use super::words::{self, Words};
use yew::prelude::*;

/// The properties of [`Failure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FailureProps {
    /// Why, in English words.
    pub message: AttrValue,
}

/// Says why the page cannot be shown, and what to do.
#[component]
pub fn Failure(props: &FailureProps) -> Html {
    let words = Words::new(words::preferred());
    html! {
        <main class="failure" lang={words.spoken().tag()} dir="auto">
            <h1>{ words.failure() }</h1>
            <div role="alert">
                <p lang="en" dir="ltr">{ &props.message }</p>
                <p>{ words.failure_advice() }</p>
            </div>
        </main>
    }
}

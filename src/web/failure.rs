//! The page when there is nothing that it could show.

use yew::prelude::*;

/// The properties of [`Failure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FailureProps {
    /// Why, in words.
    pub message: AttrValue,
}

/// Says why the page cannot be shown, and what to do.
#[component]
pub fn Failure(props: &FailureProps) -> Html {
    html! {
        <main class="failure">
            <h1>{ "This timeline cannot be shown" }</h1>
            <div role="alert">
                <p>{ &props.message }</p>
                <p>{ "Reload the page. If that does not help, tell the people who publish it." }</p>
            </div>
        </main>
    }
}

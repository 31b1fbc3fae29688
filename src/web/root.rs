//! The elements that Yew draws in.
//!
//! Yew keeps the listeners of such an element for ever, and with them the element and its
//! closures. So one that an explorer has left is used again by the next.

use super::app::{App, AppProps};
use gloo::utils::document;
use std::cell::RefCell;
use web_sys::Element;
use yew::prelude::*;

thread_local! {
    /// Those that nothing is drawn in.
    static LEFT: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
}

/// An element that Yew draws in.
struct Root {
    element: Element,
    handle: AppHandle<Slot>,
    /// How many explorers have been drawn here.
    drawn: u32,
}

/// An explorer that is drawn.
pub struct Drawn(Root);

/// Draws an explorer in an element, in place of what is there.
pub fn draw(within: &Element, app: AppProps) -> Option<Drawn> {
    let mut root = LEFT.with_borrow_mut(Vec::pop).or_else(|| {
        let element = document().create_element("div").ok()?;
        let handle = yew::Renderer::<Slot>::with_root(element.clone()).render();
        Some(Root { element, handle, drawn: 0 })
    })?;
    within.set_text_content(None);
    within.append_child(&root.element).ok()?;
    root.drawn += 1;
    root.handle.update(SlotProps { app: Some((root.drawn, app)) });
    Some(Drawn(root))
}

impl Drawn {
    /// Takes the explorer away, and frees what it holds.
    pub fn destroy(self) {
        let Drawn(mut root) = self;
        root.handle.update(SlotProps::default());
        root.element.remove();
        LEFT.with_borrow_mut(|left| left.push(root));
    }
}

#[derive(Clone, Default, PartialEq, Properties)]
struct SlotProps {
    /// What is drawn, with a number of its own, so that the next begins anew.
    #[prop_or_default]
    app: Option<(u32, AppProps)>,
}

#[component]
fn Slot(props: &SlotProps) -> Html {
    match &props.app {
        Some((number, app)) => html! { <App key={*number} ..app.clone() /> },
        None => Html::default(),
    }
}

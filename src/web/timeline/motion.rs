//! The lanes while they move.
//!
//! The marks of a timeline at rest are elements, which a reader can point at, walk
//! through and have read aloud. Moving hundreds of elements takes a browser longer than
//! a frame lasts, so under a hand that moves the axis the same scene is drawn on a
//! canvas instead, and the elements follow when the hand rests.

use super::super::canvas::Canvas;
use super::Drawn;
use super::paint::paint;
use crate::timeline::Stretch;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MotionProps {
    pub(super) drawn: Drawn,
    pub(super) stretch: Stretch,
}

#[component]
pub(super) fn Motion(props: &MotionProps) -> Html {
    let element = use_node_ref();
    let canvas = use_mut_ref(|| None::<Canvas>);
    let moved = (element.clone(), props.clone());
    use_effect_with(moved, move |(element, MotionProps { drawn, stretch })| {
        let mut canvas = canvas.borrow_mut();
        if canvas.is_none() {
            *canvas = Canvas::of(element);
        }
        if let Some(canvas) = canvas.as_ref() {
            paint(canvas, drawn, *stretch);
        }
    });
    html! { <canvas class="motion" ref={element} aria-hidden="true" /> }
}

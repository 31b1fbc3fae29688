//! The lanes while they move.
//!
//! The marks of a timeline at rest are elements, which a reader can point at, walk
//! through and have read aloud. Moving hundreds of elements takes a browser longer than
//! a frame lasts, so under a hand that moves the axis the same scene is drawn on a
//! canvas instead, and the elements follow when the hand rests.

use super::super::canvas::Canvas;
use super::Drawn;
use super::look::Look;
use super::paint::paint;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MotionProps {
    pub(super) drawn: Drawn,
    pub(super) look: Look,
}

#[component]
pub(super) fn Motion(props: &MotionProps) -> Html {
    let element = use_node_ref();
    let shown = (element.clone(), props.clone());
    use_effect_with(shown, |(element, MotionProps { drawn, look })| {
        if let Some(canvas) = Canvas::of(element) {
            let (drawn, moving) = (drawn.clone(), look.clone());
            let draw = Callback::from(move |()| paint(&canvas, &drawn, moving.now()));
            draw.emit(());
            look.draw_with(Some(draw));
        }
        let look = look.clone();
        move || look.draw_with(None)
    });
    html! { <canvas class="motion" ref={element} aria-hidden="true" /> }
}

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

/// Draws on a canvas wherever the timeline looks, while it moves.
#[hook]
pub(super) fn use_motion(element: &NodeRef, drawn: &Drawn, look: &Look, moving: bool) {
    let shown = moving.then(|| (element.clone(), drawn.clone(), look.clone()));
    use_effect_with(shown, |shown| {
        let look = shown.as_ref().map(|(element, drawn, look)| {
            if let Some(canvas) = Canvas::of(element) {
                let (drawn, moving) = (drawn.clone(), look.clone());
                let draw = Callback::from(move |()| paint(&canvas, &drawn, moving.now()));
                draw.emit(());
                look.draw_with(Some(draw));
            }
            look.clone()
        });
        move || {
            if let Some(look) = look {
                look.draw_with(None);
            }
        }
    });
}

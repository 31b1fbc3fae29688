//! Looking at another stretch: at once on the timeline, and in everything else once
//! the hand rests.

use super::super::store::use_act;
use crate::explore::Action;
use crate::timeline::Stretch;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long, in milliseconds, a move must rest before list and counts follow.
const REST: u32 = 160;

/// The stretch to look at now, what to call to look at another, and whether the rest
/// of the page has still to follow.
#[hook]
pub(super) fn use_look(chosen: Stretch, limits: Stretch) -> (Stretch, Callback<Stretch>, bool) {
    let act = use_act();
    let moving = use_state_eq(|| None::<Stretch>);
    let rest = use_mut_ref(|| None::<Timeout>);
    let look = {
        let moving = moving.setter();
        use_callback((act, limits), move |to: Stretch, (act, limits)| {
            moving.set(Some(to));
            let (act, moving, limits) = (act.clone(), moving.clone(), *limits);
            let rested = Timeout::new(REST, move || {
                act.emit(Action::Look((to != limits).then_some(to)));
                moving.set(None);
            });
            // Replacing the timer that runs cancels it.
            rest.replace(Some(rested));
        })
    };
    (moving.unwrap_or(chosen), look, moving.is_some())
}

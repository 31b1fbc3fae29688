//! Looking at another stretch: at once on the timeline, and in everything else once
//! the hand rests.

use super::super::around::{Around, use_around};
use crate::explore::Action;
use crate::timeline::Stretch;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// How long, in milliseconds, a move must rest before list and counts follow.
const REST: u32 = 160;

/// Where to look next, from wherever the timeline looks now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Move {
    /// At this stretch.
    To(Stretch),
    /// Further by a share of the length.
    Pan(f64),
    /// At so many times the length, around the day at a share of it.
    Zoom(f64, f64),
}

impl Move {
    /// The stretch that it leads to.
    pub(super) fn from(self, stretch: Stretch, limits: Stretch) -> Stretch {
        match self {
            Move::To(to) => to,
            Move::Pan(share) => stretch.pan(share, limits),
            Move::Zoom(factor, share) => stretch.zoom(factor, share, limits),
        }
    }
}

/// Where the timeline looks now, and how to look elsewhere; the same for the life of
/// the timeline.
#[derive(Clone, Debug)]
pub(super) struct Look {
    now: Rc<Cell<Stretch>>,
    /// What draws a move, while there is one.
    draw: Rc<RefCell<Option<Callback<()>>>>,
    go: Callback<Move>,
}

impl PartialEq for Look {
    fn eq(&self, other: &Self) -> bool {
        self.go == other.go
    }
}

impl Look {
    /// What is looked at this moment, also in the middle of a move.
    pub(super) fn now(&self) -> Stretch {
        self.now.get()
    }

    /// Calls this at every move from now on; with none, nothing.
    pub(super) fn draw_with(&self, draw: Option<Callback<()>>) {
        self.draw.replace(draw);
    }

    /// Looks elsewhere.
    pub(super) fn go(&self, step: Move) {
        self.go.emit(step);
    }

    /// A callback that looks elsewhere.
    pub(super) fn on<T: 'static>(&self, step: Move) -> Callback<T> {
        self.go.reform(move |_: T| step)
    }
}

/// How to look elsewhere, and whether a move has not come to rest. A move goes past
/// everything that is rendered: only what draws it hears of each step.
#[hook]
pub(super) fn use_look(chosen: Stretch, limits: Stretch) -> (Look, bool) {
    let Around { act, .. } = use_around();
    let moving = use_state_eq(|| false);
    let draw = use_mut_ref(|| None::<Callback<()>>);
    let rest = use_mut_ref(|| None::<Timeout>);
    let now = use_memo((), |()| Cell::new(chosen));
    if !*moving {
        now.set(chosen);
    }
    let go = {
        let (now, moving, draw) = (now.clone(), moving.setter(), draw.clone());
        use_callback((act, limits), move |step: Move, (act, limits)| {
            let to = step.from(now.get(), *limits);
            now.set(to);
            moving.set(true);
            if let Some(draw) = draw.borrow().as_ref() {
                draw.emit(());
            }
            let (act, moving, limits) = (act.clone(), moving.clone(), *limits);
            let rested = Timeout::new(REST, move || {
                act.emit(Action::Look((to != limits).then_some(to)));
                moving.set(false);
            });
            // Replacing the timer that runs cancels it.
            rest.replace(Some(rested));
        })
    };
    (Look { now, draw, go }, *moving)
}

//! Moving and zooming by hand: drag, pinch, wheel and double click.

use super::super::browser;
use super::Drawn;
use super::keys::ZOOM;
use super::look::{Look, Move};
use crate::timeline::Stretch;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Less is a click whose hand trembled, in pixels.
const LEAST: f64 = 4.0;

/// The chart as a pointer meets it.
pub(super) struct Surface {
    pub(super) chart: NodeRef,
    /// The pixels before the axis begins.
    pub(super) before: f64,
    pub(super) drawn: Drawn,
    pub(super) limits: Stretch,
    pub(super) look: Look,
}

/// The pointers that are down, by their ids and places, and what was looked at when
/// the last of them came down.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    pointers: Vec<(i32, f64)>,
    from: Vec<f64>,
    start: Option<(Stretch, f64)>,
}

pub(super) type Hand = Rc<RefCell<Held>>;

impl Surface {
    /// Where on the axis an event is, in pixels from where the chart begins.
    fn place(&self, event: &MouseEvent) -> f64 {
        let (x, y) = browser::place_in(&self.chart, event);
        if self.drawn.is_upright() { y } else { x }
    }

    /// The share of the axis that lies before a place.
    fn share(&self, place: f64) -> f64 {
        ((place - self.before) / self.drawn.length()).clamp(0.0, 1.0)
    }

    /// Begins anew with the pointers that are down.
    fn begin(&self, held: &mut Held) {
        let now = self.look.now();
        held.begin(now, self.drawn.axis(now).scale());
    }

    /// A pointer comes down.
    pub(super) fn down(self: Rc<Self>, hand: Hand) -> Callback<PointerEvent> {
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let mut held = hand.borrow_mut();
            held.pointers.retain(|(id, _)| *id != event.pointer_id());
            held.pointers.push((event.pointer_id(), self.place(&event)));
            self.begin(&mut held);
        })
    }

    /// A pointer moves. It is captured only then, so that a click stays a click of the
    /// mark below it.
    pub(super) fn moved(self: Rc<Self>, hand: Hand) -> Callback<PointerEvent> {
        Callback::from(move |event: PointerEvent| {
            let mut held = hand.borrow_mut();
            let pointers = held.pointers.iter_mut();
            let Some(pointer) = pointers.into_iter().find(|(id, _)| *id == event.pointer_id())
            else {
                return;
            };
            pointer.1 = self.place(&event);
            // One finger scrolls the page along a timeline that goes down.
            if self.drawn.is_upright()
                && held.pointers.len() == 1
                && event.pointer_type() == "touch"
            {
                return;
            }
            let Some(to) = held.drawn(self.limits, |x| self.share(x)) else { return };
            browser::capture(&self.chart, &event);
            self.look.go(Move::To(to));
        })
    }

    /// A pointer is lifted, or taken away.
    pub(super) fn up(self: Rc<Self>, hand: Hand) -> Callback<PointerEvent> {
        Callback::from(move |event: PointerEvent| {
            let mut held = hand.borrow_mut();
            held.pointers.retain(|(id, _)| *id != event.pointer_id());
            self.begin(&mut held);
        })
    }

    /// Zooms around the pointer, with Ctrl or where the chart has the focus; else the
    /// page scrolls as it would anywhere.
    pub(super) fn wheel(self: Rc<Self>) -> Callback<WheelEvent> {
        Callback::from(move |event: WheelEvent| {
            let asked = event.ctrl_key() || event.meta_key() || browser::has_focus(&self.chart);
            if !asked || event.delta_y() == 0.0 {
                return;
            }
            event.prevent_default();
            let factor = if event.delta_y() > 0.0 { 1.0 / ZOOM } else { ZOOM };
            let share = self.share(self.place(&event));
            self.look.go(Move::Zoom(factor, share));
        })
    }

    /// Zooms in where nothing is: what is there opens by a click.
    pub(super) fn double_click(self: Rc<Self>) -> Callback<MouseEvent> {
        Callback::from(move |event: MouseEvent| {
            if browser::mark_at(&event).is_none() {
                let share = self.share(self.place(&event));
                self.look.go(Move::Zoom(ZOOM * ZOOM, share));
            }
        })
    }
}

impl Held {
    fn begin(&mut self, stretch: Stretch, scale: f64) {
        self.from = self.pointers.iter().map(|(_, x)| *x).collect();
        self.start = (!self.pointers.is_empty()).then_some((stretch, scale));
    }

    /// What is looked at after one pointer has drawn the axis along, or two have
    /// pulled it apart; none before they have moved.
    fn drawn(&self, limits: Stretch, share: impl Fn(f64) -> f64) -> Option<Stretch> {
        let (start, scale) = self.start?;
        match (self.from.as_slice(), self.pointers.as_slice()) {
            ([from], [(_, to)]) => {
                let by = from - to;
                let days = by / scale;
                (by.abs() >= LEAST).then(|| start.pan(days / f64::from(start.days()), limits))
            }
            ([a, b, ..], [(_, to_a), (_, to_b), ..]) => {
                let (before, now) = ((a - b).abs().max(1.0), (to_a - to_b).abs().max(1.0));
                Some(start.zoom(before / now, share((a + b) / 2.0), limits))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(from: &[f64], to: &[f64]) -> Held {
        let start = Stretch::new("2018-01-01".parse().unwrap(), "2018-04-10".parse().unwrap());
        Held {
            pointers: (0..).zip(to.iter().copied()).collect(),
            from: from.to_vec(),
            start: Some((start, 4.0)),
        }
    }

    #[test]
    fn one_pointer_draws_and_two_pull_apart() {
        let limits = Stretch::new("2009-01-01".parse().unwrap(), "2022-12-31".parse().unwrap());
        let drawn = |from: &[f64], to: &[f64]| held(from, to).drawn(limits, |_| 0.5);
        assert_eq!(drawn(&[100.0], &[102.0]), None, "a click");
        let later = drawn(&[100.0], &[60.0]).unwrap();
        assert_eq!((later.from.to_string().as_str(), later.days()), ("2018-01-11", 100));
        let near = drawn(&[100.0, 200.0], &[50.0, 250.0]).unwrap();
        assert_eq!(near.days(), 50);
        assert_eq!(Held::default().drawn(limits, |_| 0.5), None);
    }
}

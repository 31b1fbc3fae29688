//! The map: where what is shown was.

use super::label::{Label, Spot, place};
use super::radius;
use super::tally::{Named, Tally};
use crate::entity::{EntityKind, Point};
use crate::explore::Session;
use crate::map::{ASPECT, Frame};

/// How many circles a map has at most: more lie over each other.
const MOST: usize = 500;

/// Places on a map.
#[derive(Debug)]
pub(in crate::shell::export) struct Places<'e> {
    /// The part of the world that is seen.
    pub(in crate::shell::export) frame: Frame,
    /// The places in it, the largest first, so that none hides a smaller one.
    pub(in crate::shell::export) circles: Vec<Circle<'e>>,
    /// How many smaller ones of them there is no room for.
    pub(in crate::shell::export) circles_left: usize,
    /// All places that are shown, those of most events first.
    pub(in crate::shell::export) all: Vec<Named<'e>>,
}

/// A place as a circle whose area is the number of its events.
#[derive(Debug)]
pub(in crate::shell::export) struct Circle<'e> {
    pub(in crate::shell::export) place: Named<'e>,
    /// From the left and from the top, as shares of the width and the height.
    pub(in crate::shell::export) at: [f64; 2],
    /// In pixels.
    pub(in crate::shell::export) radius: f64,
    /// Its name, where there is room for it.
    pub(in crate::shell::export) label: Option<Label>,
}

impl<'e> Places<'e> {
    /// Lays out the places of a tally, for drawings of some widths.
    pub(in crate::shell::export) fn new(
        tally: &Tally<'e>,
        session: &Session,
        widths: &[f64],
    ) -> Places<'e> {
        let all = tally.named(&[EntityKind::Place]);
        let points: Vec<Point> = all.iter().filter_map(|place| place.entity.point()).collect();
        let frame = session.map.map_or_else(|| Frame::around(&points), Frame::of);
        let highest = all.iter().map(|place| place.events).max().unwrap_or(0);
        let circles = all.iter().filter_map(|place| {
            let at = frame.place(place.entity.point()?)?;
            let radius = radius(place.events, highest);
            Some(Circle { place: *place, at, radius, label: None })
        });
        let mut circles: Vec<Circle<'e>> = circles.collect();
        let circles_left = circles.len().saturating_sub(MOST);
        circles.truncate(MOST);
        let spots: Vec<Spot<'_>> = circles
            .iter()
            .map(|it| Spot { name: it.place.entity.label(), at: it.at, radius: it.radius })
            .collect();
        let labels = place(&spots, widths, ASPECT);
        circles.iter_mut().zip(labels).for_each(|(circle, label)| circle.label = label);
        Places { frame, circles, circles_left, all }
    }

    /// The places of which nobody knows where they are.
    pub(in crate::shell::export) fn unknown(&self) -> impl Iterator<Item = &Named<'e>> {
        self.all.iter().filter(|place| place.entity.point().is_none())
    }
}

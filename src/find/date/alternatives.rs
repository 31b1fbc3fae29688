//! What else the words of a date can mean.

use super::context::{Context, STORY_REACH, narrative, value};
use super::said::is_month;
use super::{Alternative, Found, From};
use crate::when::{Anchor, Precision, Recurring, Toward, When, Written, resolve};

impl Context {
    /// What else the words can mean: the other direction, the other order of day
    /// and month, the publication instead of the story.
    pub(super) fn alternatives(
        &self,
        written: &Written,
        found: &Found,
        anchor: Option<Anchor>,
        chosen: Option<When>,
    ) -> Vec<Alternative> {
        let chosen_against = found
            .choice
            .iter()
            .map(|choice| (as_signalled(choice.other.clone(), written), Some(choice.other_step)));
        let ways = turned(written).into_iter().chain(unflipped(written)).map(|way| (way, None));
        let mut others: Vec<_> =
            chosen_against.chain(ways).map(|(other, step)| (other, anchor, step)).collect();
        let same = matches!(written, Written::SamePeriod { years: 0 });
        if anchor != self.published && !same && self.published.is_some() {
            others.push((written.clone(), self.published, None));
        }
        // "In June he returned", some sentences after a date of another year.
        if let Some((told, at)) = self.told
            && found.from == From::Speech
            && is_month(written)
            && self.sentence - at <= STORY_REACH
            && matches!(told.precision(), Precision::Day | Precision::Month)
            && let Written::Again { name, .. } = written
        {
            let next = Written::Again { name: *name, toward: Toward::Next };
            others.push((next, Some(narrative(told)), None));
        }
        let mut kept: Vec<Alternative> = Vec::new();
        for (other, anchor, step) in others {
            let resolved = resolve(&other, anchor);
            let when = resolved.when.and_then(|when| self.changed(when, found.modifier));
            let Some(when) = when.filter(|when| Some(*when) != chosen) else { continue };
            if kept.iter().all(|kept| kept.when != when) {
                kept.push(Alternative {
                    when,
                    value: value(&other, resolved.when, anchor),
                    anchor: anchor.filter(|_| resolved.anchored),
                    step: step.map_or(resolved.step, str::to_owned),
                });
            }
        }
        kept
    }
}

/// The other way to read a date, under the signal that stands before it: "since".
fn as_signalled(other: Written, written: &Written) -> Written {
    match written {
        Written::Since(_) => Written::Since(Box::new(other)),
        Written::Until(_) => Written::Until(Box::new(other)),
        _ => other,
    }
}

/// A day told as past that is taken as to come, and the other way round, because that
/// way it lies most of a year off: as it was told.
fn unflipped(written: &Written) -> Option<Written> {
    let Written::Again {
        name: name @ (Recurring::MonthDay(..) | Recurring::Dated(..) | Recurring::Feast(_)),
        toward,
    } = written
    else {
        return None;
    };
    let toward = match toward {
        Toward::Past => Toward::Last,
        Toward::Future => Toward::Next,
        _ => return None,
    };
    Some(Written::Again { name: *name, toward })
}

/// The same name told in the other direction, with what was said around it.
fn turned(written: &Written) -> Option<Written> {
    let inner = |inner: &Written| turned(inner).map(Box::new);
    Some(match written {
        Written::Again { name, toward: Toward::Past | Toward::Nearest } => {
            Written::Again { name: *name, toward: Toward::Next }
        }
        Written::Again { name, toward: Toward::Future } => {
            Written::Again { name: *name, toward: Toward::Last }
        }
        Written::Moment { day, time } => Written::Moment { day: inner(day)?, time: *time },
        Written::Since(date) => Written::Since(inner(date)?),
        Written::Until(date) => Written::Until(inner(date)?),
        _ => return None,
    })
}

//! The events that two reports both tell.

use super::explorer::{Explorer, Shown};
use super::session::Opened;
use crate::agreement::Aspect;
use crate::when::When;

/// An event that two reports tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Where each of them tells it.
    pub opened: [Opened; 2],
    /// When it was.
    pub when: When,
    /// Its headline.
    pub label: String,
    /// What its reports differ in.
    pub differs: Vec<Aspect>,
    /// Why their sentences are taken for one event's, in English.
    pub because: String,
}

impl Explorer {
    /// The events that two reports tell, in order of time.
    pub fn pairs(&self, one: &str, other: &str, shown: &Shown) -> Vec<Pair> {
        let (Some(one), Some(other)) = (self.report_number(one), self.report_number(other)) else {
            return Vec::new();
        };
        // Evidence stands in the order of events.
        let sentences = self.pack.report(one).sentences();
        let told = self.pack.evidence().filter(|told| sentences.contains(&told.sentence()));
        let events = told.map(|told| told.event() as u32);
        let pairs = events.filter_map(|event| {
            let tellings = [one, other].map(|report| self.evidence_in(event, report, shown));
            let [Some(first), Some(second)] = tellings else { return None };
            let reasons = [second.because(), first.because()];
            Some(Pair {
                opened: [first, second].map(|told| self.opened_at(told.sentence())),
                when: self.when(event, shown)?,
                label: self.pack.event(event as usize).label().to_owned(),
                differs: self.standing(event, shown).differs,
                because: reasons.into_iter().find(|it| !it.is_empty()).unwrap_or_default().into(),
            })
        });
        pairs.collect()
    }
}

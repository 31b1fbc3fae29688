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
}

impl Explorer {
    /// The events that two reports tell, in order of time.
    pub fn pairs(&self, one: &str, other: &str, shown: &Shown) -> Vec<Pair> {
        let Some(number) = self.report_number(one) else { return Vec::new() };
        // Evidence stands in the order of events, and a report tells each but once.
        let sentences = self.pack.report(number).sentences();
        let told = self.pack.evidence().filter(|told| sentences.contains(&told.sentence()));
        let mut pairs = Vec::new();
        for told in told {
            let card = self.event(self.event_id(told.event() as u32), shown);
            let Some(card) = card.filter(|card| card.matrix.rows.len() > 1) else { continue };
            let telling = |report: &str| {
                let evidence = card.sources.iter().flat_map(|source| &source.evidence);
                evidence.map(|told| &told.opened).find(|opened| opened.report == report).cloned()
            };
            if let (Some(first), Some(second)) = (telling(one), telling(other)) {
                pairs.push(Pair {
                    opened: [first, second],
                    when: card.when,
                    label: card.label,
                    differs: card.standing.differs,
                });
            }
        }
        pairs
    }
}

//! What a filter leaves of a pack.

use super::count::Counter;
use super::matching::Matches;
use super::{FacetIndex, FacetKind, Filter, Query, SentenceSet};
use crate::pack::Pack;

/// What a filter leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The numbers of the events left, in order of time.
    pub events: Vec<u32>,
    /// The reports left, in the order of the pack.
    pub reports: Vec<ReportHit>,
    /// The facets with their counts, in the order of [`FacetKind::ALL`].
    pub facets: Vec<Facet>,
}

/// A report that is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportHit {
    /// Its number.
    pub report: u32,
    /// How many of the events left it supports.
    pub events: u32,
    /// Its sentences that the query holds of and that no event left rests on: the
    /// first ones. Empty without a query.
    pub sentences: Vec<u32>,
}

/// One kind of facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Which.
    pub kind: FacetKind,
    /// Its values: years in order, others by how many events they have in all, then
    /// by name, so that no value moves while others are chosen.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// What it is called.
    pub label: String,
    /// How many events it would leave, beside what is chosen in other facets.
    pub count: u32,
    /// How many events it has in all.
    pub total: u32,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it is left out. Its count is then of what would come back.
    pub excluded: bool,
}

/// How many found sentences of a report are kept to be shown.
const SENTENCES_SHOWN: usize = 3;

impl Filter {
    /// Asks a pack.
    pub fn ask(&self, pack: &Pack) -> Answer {
        self.ask_indexed(pack, &FacetIndex::new(pack, &self.readings))
    }

    /// Asks a pack whose facet values, with dates read as the filter does, are known.
    pub fn ask_indexed(&self, pack: &Pack, index: &FacetIndex) -> Answer {
        let found = Matches::new(&self.query, pack, &self.readings);
        let mut count = Counter::new(self, pack, index, &found);
        let mut answer = Answer::default();
        let mut events_of = vec![0u32; pack.report_count()];
        let mut told = SentenceSet::none(pack.sentence_count());
        for number in 0..pack.event_count() {
            if !count.event(number) {
                continue;
            }
            answer.events.push(number as u32);
            let evidence = index.evidence(number);
            for (place, &(sentence, report)) in evidence.iter().enumerate() {
                told.insert(sentence as usize);
                let known = evidence[..place].iter().any(|before| before.1 == report);
                events_of[report as usize] += u32::from(!known);
            }
        }
        self.readings.sort(pack, &mut answer.events);
        answer.reports = self.reports(&count, &events_of, &told);
        answer.facets = count.facets();
        answer
    }

    fn reports(
        &self,
        count: &Counter<'_>,
        events_of: &[u32],
        told: &SentenceSet,
    ) -> Vec<ReportHit> {
        let mut reports = Vec::new();
        for (report, &events) in events_of.iter().enumerate() {
            let view = count.pack.report(report);
            if !self.readings.reads_report(view) {
                continue;
            }
            if events == 0 && (self.asks_for_time() || !count.admits_source(view.source())) {
                continue;
            }
            let mut passing = view
                .sentences()
                .filter(|&sentence| {
                    count.found.sentences.contains(sentence)
                        && (events > 0 || count.admits_names(sentence))
                })
                .peekable();
            let empty = view.sentences().is_empty() && self.is_empty();
            if events == 0 && passing.peek().is_none() && !empty {
                continue;
            }
            let sentences = match self.query {
                Query::All => Vec::new(),
                _ => {
                    let untold = passing.filter(|&sentence| !told.contains(sentence));
                    untold.take(SENTENCES_SHOWN).map(|sentence| sentence as u32).collect()
                }
            };
            reports.push(ReportHit { report: report as u32, events, sentences });
        }
        reports
    }
}

//! What a session shows, in rows.

use super::action::Action;
use super::explorer::{Explorer, Shown};
use super::rows::{Chip, ChipKind, Credit, EventRow, FoundReport, List, Spoken, Undated};
use super::session::{Mention, Opened, Session};
use crate::pack::EvidenceView;
use crate::query::{FacetKind, segments};
use crate::sorted::each_once;
use crate::span::Span;
use crate::timeline::Target;
use crate::when::{Basis, Day};

/// How many events a page of the list has.
const PAGE: usize = 200;

impl Explorer {
    /// The query as typed, cut where its mistake is; none where it has none.
    pub fn mistake(&self, session: &Session, shown: &Shown) -> Option<(String, String)> {
        let position = shown.error.as_ref()?.position;
        let at = session.query.char_indices().nth(position).map_or(session.query.len(), |it| it.0);
        let (before, wrong) = session.query.split_at(at);
        Some((before.to_owned(), wrong.to_owned()))
    }

    /// The list from one of its pages on: two pages at once, the events before them and
    /// those beyond.
    pub fn list(&self, shown: &Shown, page: usize) -> List {
        let events = &shown.answer.events;
        let last = events.len().saturating_sub(1) / PAGE;
        let from = page.min(last).saturating_mul(PAGE);
        let to = events.len().min(from + 2 * PAGE);
        let mut list = List { groups: Vec::new(), before: from, beyond: events.len() - to };
        for &number in &events[from..to] {
            let Some(row) = self.row(number, shown) else { continue };
            list.add(self.year(number, shown), row);
        }
        list
    }

    /// The reports that the query found beside the events, with what it found.
    pub fn found_reports(&self, shown: &Shown) -> Vec<FoundReport> {
        let reports = shown.answer.reports.iter().map(|hit| {
            let report = self.pack.report(hit.report as usize);
            let (first, text) = (report.sentences().start, report.text());
            let sentences = hit.sentences.iter().map(|&sentence| {
                let span = self.pack.sentence(sentence as usize).span();
                let hits = self.hits(shown, text, span);
                (sentence as usize - first, segments(text, span, &[], &hits))
            });
            FoundReport {
                id: report.id().to_owned(),
                title: self.report_title(report.number()),
                language: report.language().to_owned(),
                credit: self.credit(report.number()),
                sentences: sentences.collect(),
            }
        });
        reports.filter(|report| !report.sentences.is_empty()).take(PAGE).collect()
    }

    /// The shown reports whose day of publication nobody says: the first ones.
    pub fn undated(&self, shown: &Shown) -> Vec<Undated> {
        let reports = shown.answer.reports.iter().map(|hit| self.pack.report(hit.report as usize));
        let undated = reports.filter_map(|report| match report.published() {
            Some((_, Basis::Stated | Basis::Editor | Basis::Narrative)) => None,
            published => Some((report, published.map(|told| told.0))),
        });
        undated
            .take(PAGE)
            .map(|(report, published)| Undated {
                id: report.id().to_owned(),
                title: self.report_title(report.number()),
                language: report.language().to_owned(),
                published,
                reason: report.reason().to_owned(),
            })
            .collect()
    }

    /// The terms of the query that is answered and the values that are chosen or left
    /// out, as they can be taken back one by one.
    pub fn chips(&self, session: &Session, shown: &Shown) -> Vec<Chip> {
        let terms = if shown.error.is_none() { shown.filter.query.terms() } else { Vec::new() };
        let terms = terms.into_iter().map(|(value, left)| Chip {
            kind: ChipKind::Term,
            value,
            remove: Action::Search(left.to_string()),
        });
        let values = FacetKind::ALL.into_iter().flat_map(|kind| {
            let chosen = session.chosen[kind.index()].iter().map(move |value| Chip {
                kind: ChipKind::Chosen(kind),
                value: value.clone(),
                remove: Action::Toggle(kind, value.clone()),
            });
            chosen.chain(session.excluded[kind.index()].iter().map(move |value| Chip {
                kind: ChipKind::Excluded(kind),
                value: value.clone(),
                remove: Action::Exclude(kind, value.clone()),
            }))
        });
        terms.chain(values).collect()
    }

    /// The dates that are read otherwise.
    pub fn read_otherwise(&self, session: &Session) -> Vec<Mention> {
        session.readings.iter().map(|(mention, _)| mention.clone()).collect()
    }

    /// What a mark is called for a reader who cannot see it.
    pub fn spoken(&self, target: Target, shown: &Shown) -> Spoken {
        match target {
            Target::Event(number) => Spoken::Event {
                when: self.when(number, shown),
                label: self.headline(number, shown).to_owned(),
                reports: self.reports_of(number, shown),
                sources: self.sources_of(number, shown),
                differs: self.weight(number, shown).1 > 0,
                yours: self.is_moved(target, shown),
            },
            Target::Report(number) => Spoken::Report {
                title: self.report_title(number as usize),
                credit: self.credit(number as usize),
            },
        }
    }

    /// What choosing a mark does: an event, or a report, is opened.
    pub fn open(&self, target: Target) -> Action {
        match target {
            Target::Event(number) => Action::OpenEvent(self.event_id(number)),
            Target::Report(number) => Action::OpenReport(Opened {
                report: self.pack.report(number as usize).id().to_owned(),
                sentence: None,
            }),
        }
    }

    /// The id of an event, by its number.
    pub fn event_id(&self, number: u32) -> u64 {
        self.pack.event(number as usize).id()
    }

    fn row(&self, number: u32, shown: &Shown) -> Option<EventRow> {
        let event = self.pack.event(number as usize);
        let when = self.when(number, shown)?;
        let evidence = self.evidence(number, shown).next()?;
        let sentence = self.pack.sentence(evidence.sentence());
        let report = self.pack.report(sentence.report());
        let text = report.text();
        let date = [(self.pack.date(evidence.date()).span(), evidence.date() as u32)];
        let hits = self.hits(shown, text, sentence.span());
        Some(EventRow {
            id: event.id(),
            number,
            when,
            edtf: when.to_edtf(),
            moved: self.moved(event, shown),
            label: self.headline(number, shown).to_owned(),
            language: report.language().to_owned(),
            snippet: segments(text, sentence.span(), &date, &hits),
            sources: self.sources_of(number, shown),
            standing: self.standing(number, shown),
        })
    }

    fn year(&self, number: u32, shown: &Shown) -> Option<i32> {
        let day = self.when(number, shown).and_then(|when| when.earliest().or(when.latest()));
        day.map(Day::year)
    }

    /// What supports an event, in the reports that are read.
    pub(super) fn evidence<'a>(
        &'a self,
        number: u32,
        shown: &'a Shown,
    ) -> impl Iterator<Item = EvidenceView<'a>> + use<'a> {
        let event = self.pack.event(number as usize);
        let told: Vec<_> = shown.filter.readings.evidence(&self.pack, event).collect();
        told.into_iter()
    }

    /// How many reports tell an event.
    fn reports_of(&self, number: u32, shown: &Shown) -> usize {
        let evidence = self.evidence(number, shown);
        each_once(evidence.map(|evidence| self.pack.sentence(evidence.sentence()).report())).len()
    }

    pub(super) fn sources_of(&self, number: u32, shown: &Shown) -> Vec<String> {
        let evidence = self.evidence(number, shown);
        let reports = evidence.map(|evidence| self.pack.sentence(evidence.sentence()).report());
        let sources = each_once(reports.map(|report| self.pack.report(report).source()));
        sources.into_iter().map(str::to_owned).collect()
    }

    /// Where the query's words stand in `span` of `text`.
    pub(super) fn hits(&self, shown: &Shown, text: &str, span: Span) -> Vec<Span> {
        let hits = shown.filter.query.hits(span.of(text));
        hits.into_iter().map(|hit| hit.shift(span.start)).collect()
    }

    /// A report's headline; its file's name where nobody gave one.
    pub(super) fn report_title(&self, number: usize) -> String {
        self.pack.report(number).title_or_file().to_owned()
    }

    /// Who published a report, and when.
    pub(super) fn credit(&self, number: usize) -> Credit {
        let report = self.pack.report(number);
        Credit {
            source: report.source().to_owned(),
            published: report.published(),
            reason: report.reason().to_owned(),
            place: report.place().to_owned(),
        }
    }
}

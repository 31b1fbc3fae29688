//! Reads every row of everything in a pack, as the page and the command line might.

use dateline::agreement::Agreement;
use dateline::pack::Pack;
use dateline::query::{Filter, segments};
use dateline::when::When;
use std::fmt::Write;

/// Everything that the pack's rows say, in one text.
pub(crate) fn read_all(pack: &Pack) -> String {
    let mut all = format!("{} {}\n", pack.title(), pack.language());
    reports(pack, &mut all);
    dates(pack, &mut all);
    names(pack, &mut all);
    events(pack, &mut all);
    terms(pack, &mut all);
    all
}

/// Rows that no table has.
const OUTSIDE: [usize; 4] = [u32::MAX as usize, 1 << 31, usize::MAX / 4, usize::MAX];

fn rows(count: usize) -> impl Iterator<Item = usize> {
    (0..=count).chain(OUTSIDE)
}

fn edtf(when: Option<When>) -> String {
    when.map_or(String::new(), When::to_edtf)
}

fn add(all: &mut String, parts: &[&dyn std::fmt::Debug]) {
    writeln!(all, "{parts:?}").expect("a text takes any text");
}

fn reports(pack: &Pack, all: &mut String) {
    for row in rows(pack.report_count()) {
        let report = pack.report(row);
        let fields = [
            report.id(),
            report.file(),
            report.title(),
            report.source(),
            report.byline(),
            report.place(),
            report.agency(),
            report.credits(),
            report.url(),
            report.licence(),
            report.language(),
            report.reason(),
            report.body().of(report.text()),
        ];
        let published = report.published().map(|(when, basis)| (when.in_words(), basis.word()));
        let runs = [report.sentences(), report.dates(), report.names()];
        let editors = (report.title_is_editors(), report.source_is_editors());
        add(all, &[&fields, &published, &runs, &editors]);
    }
    for row in rows(pack.sentence_count()) {
        let sentence = pack.sentence(row);
        add(all, &[&sentence.report(), &sentence.span(), &sentence.text()]);
    }
}

fn dates(pack: &Pack, all: &mut String) {
    for row in rows(pack.date_count()) {
        let date = pack.date(row);
        let strings = [
            date.text(),
            date.value(),
            date.rule(),
            date.rule_in_words(),
            date.anchor(),
            date.step(),
        ];
        let places = (date.report(), date.sentence(), date.span());
        add(all, &[&places, &strings, &edtf(date.when()), &date.kind()]);
        for other in date.alternatives() {
            add(all, &[&edtf(other.when()), &other.value(), &other.anchor(), &other.step()]);
        }
    }
}

fn names(pack: &Pack, all: &mut String) {
    let last = (0..pack.report_count()).map(|row| pack.report(row).names().end).max();
    for row in rows(last.unwrap_or_default()) {
        let name = pack.name(row);
        add(all, &[&name.sentence(), &name.span(), &name.entity()]);
    }
    for row in rows(pack.entity_count()) {
        add(all, &[&pack.entity(row).label(), &pack.entity(row).kind()]);
    }
}

fn events(pack: &Pack, all: &mut String) {
    for row in rows(pack.event_count()) {
        let event = pack.event(row);
        add(all, &[&event.id(), &event.label(), &edtf(event.when())]);
        for evidence in event.evidence().take(1000) {
            let sentence = pack.sentence(evidence.sentence());
            add(all, &[&evidence.event(), &sentence.text(), &pack.date(evidence.date()).text()]);
        }
        let told = event.evidence().take(100);
        let agreement = Agreement::of(pack, event, told, |date| pack.date(date).when());
        add(all, &[&agreement.sources, &agreement.differences()]);
        for denial in event.denials().take(1000) {
            let sentence = pack.sentence(denial.sentence());
            let text = pack.report(sentence.report()).text();
            let speaker = denial.speaker().map(|speaker| speaker.of(text));
            add(all, &[&sentence.text(), &speaker, &denial.verb().of(text)]);
        }
        let entities: Vec<_> =
            event.entities().take(1000).map(|entity| pack.entity(entity).label()).collect();
        add(all, &[&entities]);
    }
}

/// Every field, so that each asks whatever it asks of.
const FIELDS: &str = "who:x OR place:x OR source:x OR report:x OR during:2018 OR sources:>=1 \
    OR differs:yes OR status:denied OR claim:x";

fn terms(pack: &Pack, all: &mut String) {
    for row in rows(pack.term_count()) {
        let postings: Vec<u32> = pack.postings(row).collect();
        add(all, &[&pack.term(row), &pack.find_term(pack.term(row)), &postings]);
    }
    add(all, &[&pack.terms_with_prefix("t"), &pack.find_term("police")]);
    for query in [
        "",
        "police",
        "l*",
        "-police",
        "\"police left\" OR (in march)",
        "\"x\" the",
        "the NEAR polic~",
        FIELDS,
    ] {
        let query: dateline::query::Query = query.parse().expect("it is a query");
        let answer = Filter { query: query.clone(), ..Filter::default() }.ask(pack);
        add(all, &[&answer]);
        for hit in &answer.reports {
            for &sentence in &hit.sentences {
                let view = pack.sentence(sentence as usize);
                let text = pack.report(view.report()).text();
                add(all, &[&segments(text, view.span(), &[], &query.hits(text))]);
            }
        }
    }
}

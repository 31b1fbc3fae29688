//! What is found in any text are ranges of it, in order, and they can be packed.

#![no_main]

use dateline::merge::analyse;
use dateline::pack::{Pack, write};
use dateline::report::{Collection, read_plain};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (report, _) = read_plain("a", "a.txt", text.to_owned());
    let collection = Collection { reports: vec![report], ..Collection::default() };
    let (corpus, _) = analyse(collection, |_| ());
    let findings = &corpus.reports[0];
    for spans in [
        findings.sentences.clone(),
        findings.dates.iter().map(|date| date.span).collect(),
        findings.names.iter().map(|name| name.span).collect(),
    ] {
        assert!(spans.iter().all(|span| text.get(span.range()).is_some()));
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
    for date in &findings.dates {
        if let Some(when) = date.resolved.when {
            assert!(
                when.earliest().is_none_or(|first| when.latest().is_none_or(|last| first <= last))
            );
        }
    }
    let pack = Pack::open(write(&corpus).expect("a small corpus is written"));
    assert_eq!(pack.expect("it was just written").event_count(), corpus.events.len());
});

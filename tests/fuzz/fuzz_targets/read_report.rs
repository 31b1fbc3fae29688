//! Any bytes in any format are reports or problems, and what a report says of itself stands
//! in it. The first byte tells the format.

#![no_main]

use dateline::report::{InputFile, collect};
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 9] = [
    "a.txt", "a.md", "a.html", "a.jsonl", "a.csv", "a.xml", "a.eml", "a.mbox", "a.zip",
];

fuzz_target!(|data: &[u8]| {
    let Some((format, data)) = data.split_first() else { return };
    let name = NAMES[usize::from(*format) % NAMES.len()].into();
    let file = InputFile { name, bytes: data.to_vec() };
    let (collection, problems) = collect(vec![file]);
    assert!(!collection.reports.is_empty() || !problems.is_empty());
    for report in &collection.reports {
        assert!(report.text.get(report.body.range()).is_some());
        let fields = [&report.source, &report.byline, &report.place, &report.agency];
        for field in fields.into_iter().flatten().chain(&report.credits) {
            let span = field.stated.expect("nobody edited it");
            // A credit over several lines is kept on one.
            let said = report.text.get(span.range()).expect("a range of the text");
            assert!(said.split_whitespace().eq(field.value.split_whitespace()));
        }
    }
});

//! Any text is a query that prints as itself, or an error with a place in it.

#![no_main]

use dateline::query::Query;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (typed, text) = input;
    match typed.parse::<Query>() {
        Ok(query) => {
            assert_eq!(query.to_string().parse(), Ok(query.clone()));
            for hit in query.hits(text) {
                assert!(text.get(hit.range()).is_some());
            }
        }
        Err(error) => assert!(error.position <= typed.chars().count()),
    }
});

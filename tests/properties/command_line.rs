//! `dateline annotate` on any texts at all.

use super::inputs::{config, report};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

/// One run of the program over all lines.
fn annotate(lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .arg("annotate")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let feeding = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    feeding.join().expect("its input was given").expect("it read all of it");
    assert!(output.status.success());
    let output = String::from_utf8(output.stdout).expect("output is UTF-8");
    output.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn part(text: &str, range: &Value) -> Option<String> {
    let (start, end) = (range["start"].as_u64()? as usize, range["end"].as_u64()? as usize);
    (start <= end && end <= text.chars().count())
        .then(|| text.chars().skip(start).take(end - start).collect())
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn every_line_is_answered_with_ranges_of_its_text(
        texts in prop::collection::vec((report(), prop::bool::ANY), 1..60),
    ) {
        let lines: Vec<Value> = texts
            .iter()
            .map(|(text, dated)| json!({"id": "x", "date": dated.then_some("2019-10-23"), "text": text}))
            .collect();
        let answers = annotate(&lines);
        prop_assert_eq!(answers.len(), lines.len());
        for (answer, (text, _)) in answers.iter().zip(&texts) {
            for key in ["sentences", "timexes", "names", "events"] {
                for range in answer[key].as_array().into_iter().flatten() {
                    let words = part(text, range);
                    prop_assert!(words.is_some(), "{key}: {range}");
                    if let Some(quoted) = range["text"].as_str() {
                        prop_assert_eq!(words.as_deref(), Some(quoted));
                    }
                }
            }
        }
    }
}

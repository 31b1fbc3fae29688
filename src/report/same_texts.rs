//! Reports of one text.

use super::Report;
use crate::error::Problem;
use std::collections::HashMap;

/// The reports whose text another before them has too, and the file of the first that has it.
pub fn same_texts<'r>(reports: impl IntoIterator<Item = &'r Report>) -> Vec<(&'r Report, &'r str)> {
    let mut texts: HashMap<String, &str> = HashMap::new();
    let mut same = Vec::new();
    for report in reports {
        let words: Vec<&str> = report.body.of(&report.text).split_whitespace().collect();
        let first = *texts.entry(words.join(" ")).or_insert(&report.file);
        if first != report.file {
            same.push((report, first));
        }
    }
    same
}

/// What is said of them.
pub(super) fn problems<'r>(reports: impl IntoIterator<Item = &'r Report>) -> Vec<Problem> {
    same_texts(reports).into_iter().filter_map(same_text).collect()
}

/// What is said of a report whose text another has; one without any is told to have none.
fn same_text((report, first): (&Report, &str)) -> Option<Problem> {
    let text = report.body.of(&report.text);
    (!text.trim().is_empty()).then(|| {
        let message = format!("its text is that of {first}");
        Problem::with_file(&report.file, message, "remove one of the two")
    })
}

#[cfg(test)]
mod tests {
    use super::super::{InputFile, collect};

    #[test]
    fn the_same_text_twice_is_told() {
        let (collection, problems) =
            collect(vec![file("a.txt", "Police left."), file("b.md", "Police\nleft.")]);
        assert_eq!(collection.reports.len(), 2);
        assert_eq!(problems[0].file, "b.md");
        assert!(problems[0].message.contains("a.txt"), "{}", problems[0]);
    }

    fn file(name: &str, text: &str) -> InputFile {
        InputFile { name: name.into(), bytes: text.into() }
    }
}

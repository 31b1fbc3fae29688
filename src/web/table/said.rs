//! The words of the table.

use crate::explore::{Column, TableRow};
use crate::web::words::Words;
use crate::when::{Precision, When};

/// What a column is called.
pub(super) fn column_word(column: Column) -> &'static str {
    match column {
        Column::Date => "Date",
        Column::Certainty => "Certainty",
        Column::Event => "Event",
        Column::Sources => "Sources",
        Column::Places => "Places",
        Column::Names => "Names",
    }
}

/// How finely and how surely a date is told.
pub(super) fn certainty(when: When) -> String {
    let fineness = match when.precision() {
        Precision::Day => "day",
        Precision::Week => "week",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Quarter => "quarter",
        Precision::HalfYear => "half a year",
        Precision::Year => "year",
        Precision::Decade => "decade",
        Precision::Century => "century",
        Precision::Range => "stretch of time",
    };
    let open = if when.is_open() { ", open end" } else { "" };
    let about = if when.approximate { ", approximate" } else { "" };
    let doubt = if when.uncertain { ", uncertain" } else { "" };
    [fineness, open, about, doubt].concat()
}

/// What is added where the reader reads the date otherwise.
pub(super) fn moved_word(moved: bool) -> &'static str {
    if moved { ", your reading" } else { "" }
}

/// The head of what is copied and saved.
pub(super) const HEAD: [&str; 10] = [
    "Date",
    "EDTF",
    "Certainty",
    "Event",
    "Sources",
    "Places",
    "Names",
    "Sentence",
    "Report",
    "Found",
];

/// A row of what is copied and saved.
pub(super) fn cells(row: TableRow, sentence: &str, report: &str, words: &Words) -> [String; 10] {
    let found = format!("automatically{}", moved_word(row.moved));
    let (when, edtf, certainty) = (words.when(row.when), row.when.to_edtf(), certainty(row.when));
    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let report = report.to_owned();
    let [label, sources, places, names] =
        [row.label, words.sources(&row.sources), row.places, row.names];
    [when, edtf, certainty, label, sources, places, names, sentence, report, found]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certainty_says_how_finely_and_what_is_in_doubt() {
        let certainty = |edtf: &str| certainty(edtf.parse().unwrap());
        assert_eq!(certainty("2018-03-01"), "day");
        assert_eq!(certainty("2018-12~"), "month, approximate");
        assert_eq!(certainty("2018?"), "year, uncertain");
        assert_eq!(certainty("2014/.."), "year, open end");
    }
}

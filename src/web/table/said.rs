//! What the table says.

use crate::explore::{Column, TableRow};
use crate::web::words::Words;
use crate::when::{Precision, When};

/// What a column is called.
pub(super) fn column_word(column: Column, words: &Words) -> &'static str {
    match column {
        Column::Date => words.date(),
        Column::Certainty => words.certainty(),
        Column::Event => words.event(),
        Column::Sources => words.all_sources(),
        Column::Places => words.all_places(),
        Column::Names => words.all_names(),
    }
}

/// How finely and how surely a date is told.
pub(super) fn certainty(when: When, words: &Words) -> String {
    let fineness = match when.precision() {
        Precision::Day => words.a_day(),
        Precision::Week => words.a_week(),
        Precision::Month => words.a_month(),
        Precision::Season => words.a_season(),
        Precision::Quarter => words.a_quarter(),
        Precision::HalfYear => words.a_half_year(),
        Precision::Year => words.a_year(),
        Precision::Decade => words.a_decade(),
        Precision::Century => words.a_century(),
        Precision::Range => words.a_stretch(),
    };
    let doubts = [
        (true, fineness),
        (when.is_open(), words.open_end()),
        (when.approximate, words.approximate()),
        (when.uncertain, words.in_doubt()),
    ];
    words.listed(doubts.into_iter().filter(|doubt| doubt.0).map(|doubt| doubt.1))
}

/// The same with a word where the reader reads the date otherwise.
pub(super) fn moved(said: String, moved: bool, words: &Words) -> String {
    if moved { words.listed([said.as_str(), words.your_reading()]) } else { said }
}

/// The head of what is copied and saved.
pub(super) fn head(words: &Words) -> [String; 10] {
    let [date, certainty, event, sources, places, names] =
        Column::ALL.map(|column| column_word(column, words));
    let [edtf, sentence, report, found] = ["EDTF", "Sentence", "Report", "Found"];
    [date, edtf, certainty, event, sources, places, names, sentence, report, found]
        .map(str::to_owned)
}

/// A row of what is copied and saved.
pub(super) fn cells(row: TableRow, sentence: &str, report: &str, words: &Words) -> [String; 10] {
    let found = moved("automatically".to_owned(), row.moved, words);
    let (when, edtf) = (words.when(row.when), row.when.to_edtf());
    let certainty = certainty(row.when, words);
    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let report = report.to_owned();
    let sources = words.sources(&row.sources);
    let [label, places, names] = [row.label, row.places, row.names];
    [when, edtf, certainty, label, sources, places, names, sentence, report, found]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::Language;

    #[test]
    fn certainty_says_how_finely_and_what_is_in_doubt() {
        let words = Words::new(Language::English);
        let certainty = |edtf: &str| certainty(edtf.parse().unwrap(), &words);
        assert_eq!(certainty("2018-03-01"), "day");
        assert_eq!(certainty("2018-12~"), "month, approximate");
        assert_eq!(certainty("2018?"), "year, uncertain");
        assert_eq!(certainty("2014/.."), "year, open end");
    }
}

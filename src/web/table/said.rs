//! What the table says.

use crate::explore::{Column, TableRow};
use crate::web::words::Words;

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

/// A word more where the reader reads the date otherwise.
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
    let certainty = words.certainty_of(row.when);
    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let report = report.to_owned();
    let sources = words.sources(&row.sources);
    let [label, places, names] = [row.label, row.places, row.names];
    [when, edtf, certainty, label, sources, places, names, sentence, report, found]
}

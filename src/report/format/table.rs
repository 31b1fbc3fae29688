//! Comma-separated values, one report a row ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180));
//! semicolons and tabs may stand in the place of commas.

use super::Read;
use super::columns::{Columns, Taken, missing_name, record};
use crate::error::Problem;
use csv::{ReaderBuilder, StringRecord};

/// The longest row read, in bytes: no report is as long.
const LONGEST: usize = 16 << 20;

const NO_TEXT: &str = "name it in corpus.toml, as [columns.\"FILE\"] and text = \"COLUMN\" below";

/// Reads a table with the names of its columns in the first row.
pub(super) fn read(name: &str, text: &str, columns: &Columns<'_>, read: &mut Read) {
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|mark| first.bytes().filter(|byte| byte == mark).count())
        .unwrap_or(b',');
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let names: Vec<&str> = header.iter().map(str::trim).collect();
    for missing in columns.missing(&names) {
        read.problems.push(missing_name(name, "it has no column", missing, &names.join(", ")));
    }
    let places = columns.places(&names);
    if !places.contains_key("text") {
        if columns.name_the_text() {
            return;
        }
        let message = format!("none of its columns is known as the text: {}", names.join(", "));
        read.problem(name, message, NO_TEXT);
        return;
    }
    let mut row = StringRecord::new();
    let mut number = 0;
    let mut taken = Taken::default();
    loop {
        let line = reader.position().line();
        match reader.read_record(&mut row) {
            Ok(false) => break,
            Ok(true) if row.as_slice().len() > LONGEST => {
                number += 1;
                read.problems.push(
                    Problem::with_file(
                        name,
                        "the row is longer than 16 MiB and was not read",
                        "see whether a quotation mark in it is not closed",
                    )
                    .at(format!("line {line}")),
                );
            }
            Ok(true) => {
                number += 1;
                let value = |place| row.get(place).unwrap_or_default().to_owned();
                let mut record = record(name, number, &places, value);
                read.problems.extend(taken.name(name, &mut record, line));
                read.records.push(record);
            }
            Err(error) => {
                let remedy = "correct it; the rows before it were read";
                let problem = Problem::with_file(name, error.to_string(), remedy);
                read.problems.push(problem.at(format!("line {line}")));
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::EditedColumns;

    fn rows(text: &str, columns: &Columns<'_>) -> Read {
        let mut found = Read::default();
        read("news.csv", text, columns, &mut found);
        found
    }

    #[test]
    fn each_row_is_a_report() {
        for mark in [",", ";", "\t"] {
            let text =
                ["id,title,date,body", "x,A,2019-10-23,\"Police left.\n\nThey denied.\"", ",B,,C"]
                    .join("\n")
                    .replace(',', mark);
            let found = rows(&text, &Columns::default());
            assert_eq!(found.problems, [], "{mark}");
            assert_eq!(found.records[0].file, "news.csv/x");
            assert_eq!(found.records[0].text, "Police left.\n\nThey denied.");
            assert_eq!(found.records[0].metadata.published, "2019-10-23");
            assert_eq!(found.records[1].file, "news.csv/2");
        }
    }

    #[test]
    fn the_editor_says_which_column_is_which() {
        let edited = EditedColumns { line: 1, names: [("text".into(), "Nachricht".into())].into() };
        let found = rows("Titel,Nachricht\nA,Police left.", &Columns::of(Some(&edited)));
        assert_eq!(found.records[0].text, "Police left.");
        let found = rows("Titel,Inhalt\nA,Police left.", &Columns::of(Some(&edited)));
        assert_eq!(found.records, []);
        let told = "it has no column `Nachricht`, which corpus.toml says is its `text`; it has Titel, Inhalt";
        let problems: Vec<&str> = found.problems.iter().map(|it| it.message.as_str()).collect();
        assert_eq!(problems, [told]);
    }

    #[test]
    fn rows_of_one_id_are_all_read_and_told() {
        let text = "id,text\nx,Police left.\nx-2,They\ny,None\nx,Police came.\nx,Others.\n";
        let found = rows(text, &Columns::default());
        let files: Vec<_> = found.records.iter().map(|it| it.file.as_str()).collect();
        assert_eq!(files, ["x", "x-2", "y", "x-3", "x-4"].map(|id| format!("news.csv/{id}")));
        let told: Vec<String> = found.problems.iter().map(ToString::to_string).collect();
        let first = "news.csv, line 5: the id “x” is that of a row before; here it is “x-3”; give each \
                     row an id of its own";
        assert_eq!((told.len(), told[0].as_str()), (2, first));
    }

    #[test]
    fn rows_of_other_lengths_are_read_and_endless_ones_told() {
        let found = rows("text,title\nPolice left.\nPolice came.,A,B\n", &Columns::default());
        assert_eq!(found.records.len(), 2);
        let endless = format!("text,title\n\"{}\n", "x".repeat(LONGEST + 1));
        let found = rows(&endless, &Columns::default());
        assert_eq!(found.records, []);
        assert_eq!(found.problems[0].place, "line 2");
    }
}

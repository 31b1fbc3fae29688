//! JSON Lines, one report an object and line (<https://jsonlines.org>).

use super::Read;
use super::columns::{Columns, Taken, missing_name, record};
use crate::error::Problem;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Reads a file of objects. What is wrong with a line leaves the others.
pub(super) fn read(name: &str, text: &str, columns: &Columns<'_>, read: &mut Read) {
    let mut number = 0;
    let mut named: BTreeSet<String> = BTreeSet::new();
    let mut taken = Taken::default();
    let mut without_text = BTreeSet::new();
    for (line, json) in (1..).zip(text.lines()).filter(|(_, json)| !json.trim().is_empty()) {
        number += 1;
        let problem = |message: String, remedy: &str| {
            Problem::with_file(name, message, remedy).at(format!("line {line}"))
        };
        let object: Map<String, Value> = match serde_json::from_str(json) {
            Ok(object) => object,
            Err(error) => {
                let error = error.to_string();
                let why = error.split(" at line ").next().unwrap_or_default();
                let message = format!("it is no JSON object ({why})");
                read.problems.push(problem(message, "correct the line or remove it"));
                continue;
            }
        };
        named.extend(object.keys().cloned());
        let names: Vec<&str> = object.keys().map(String::as_str).collect();
        let places = columns.places(&names);
        if !places.contains_key("text") {
            let remedy = "give it a key `text`, or name its own in corpus.toml, under [columns]";
            let message = format!("none of its keys is known as the text: {}", names.join(", "));
            let problem = problem(message, remedy);
            without_text.insert(problem.place.clone());
            read.problems.push(problem);
            continue;
        }
        let value =
            |place: usize| names.get(place).map_or_else(String::new, |key| words(&object[*key]));
        let mut record = record(name, number, &places, value);
        read.problems.extend(taken.name(name, &mut record, line));
        read.records.push(record);
    }
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let missing: Vec<_> = columns.missing(&named).collect();
    // Of a name that no line has, it is enough to be told once.
    if missing.iter().any(|(key, ..)| *key == "text") {
        read.problems.retain(|problem| !without_text.contains(&problem.place));
    }
    for missing in missing {
        read.problems.push(missing_name(name, "no line has a key", missing, &named.join(", ")));
    }
}

/// A value in words: of a list each, of an object its name.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let words: Vec<String> =
                values.iter().map(words).filter(|words| !words.trim().is_empty()).collect();
            words.join(", ")
        }
        Value::Object(object) => {
            let keys = ["name", "@value", "@id", "url"];
            let said = keys.iter().find_map(|key| object.get(*key));
            said.and_then(Value::as_str).map_or_else(String::new, str::to_owned)
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::EditedColumns;

    #[test]
    fn each_line_is_a_report_and_a_broken_one_leaves_the_others() {
        let text = "{\"id\":\"a\",\"text\":\"Police left.\",\"date\":\"2019-10-23\",\
                    \"author\":[{\"name\":\"A B\"},\"C D\"],\"title\":null}\n\n\
                    {\"text\":\n{\"texts\":1}\n[1]\n{\"content\":\"Police came.\"}\n";
        let mut found = Read::default();
        read("news.jsonl", text, &Columns::default(), &mut found);
        let files: Vec<_> = found.records.iter().map(|record| record.file.as_str()).collect();
        assert_eq!(files, ["news.jsonl/a", "news.jsonl/5"]);
        let metadata = &found.records[0].metadata;
        assert_eq!((&*metadata.byline, &*metadata.published), ("A B, C D", "2019-10-23"));
        assert_eq!(metadata.title, "");
        let places: Vec<_> = found.problems.iter().map(|it| it.place.as_str()).collect();
        assert_eq!(places, ["line 3", "line 4", "line 5"]);
    }

    #[test]
    fn a_name_that_no_line_has_is_told_once_and_rows_of_one_id_are_all_read() {
        let edited = EditedColumns { line: 3, names: [("text".into(), "Bdy".into())].into() };
        let text = "{\"id\":1,\"Body\":\"Police left.\"}\n{\"id\":1,\"Body\":\"They came.\"}\n";
        let mut found = Read::default();
        read("news.jsonl", text, &Columns::of(Some(&edited)), &mut found);
        let told: Vec<String> = found.problems.iter().map(ToString::to_string).collect();
        let expected = "news.jsonl: no line has a key `Bdy`, which corpus.toml says is its `text`; it has \
                        Body, id; correct `text` in corpus.toml, in the table that line 3 opens";
        assert_eq!((found.records.len(), told), (0, vec![expected.to_owned()]));
        let mut found = Read::default();
        read("news.jsonl", text, &Columns::default(), &mut found);
        let files: Vec<_> = found.records.iter().map(|it| it.file.as_str()).collect();
        assert_eq!(files, ["news.jsonl/1", "news.jsonl/1-2"]);
        assert_eq!(found.problems[0].place, "line 2");
    }
}

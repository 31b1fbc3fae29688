//! JSON Lines, one report an object and line (<https://jsonlines.org>).

use super::Read;
use super::columns::{Columns, record};
use crate::error::Problem;
use serde_json::{Map, Value};

/// Reads a file of objects. What is wrong with a line leaves the others.
pub(super) fn read(name: &str, text: &str, columns: &Columns<'_>, read: &mut Read) {
    let mut number = 0;
    let mut named = Vec::new();
    for (line, json) in text.lines().enumerate().filter(|(_, json)| !json.trim().is_empty()) {
        number += 1;
        let mut problem = |message: String, remedy: &str| {
            let problem = Problem::with_file(name, message, remedy);
            read.problems.push(problem.at(format!("line {}", line + 1)));
        };
        let object: Map<String, Value> = match serde_json::from_str(json) {
            Ok(object) => object,
            Err(error) => {
                let error = error.to_string();
                let why = error.split(" at line ").next().unwrap_or_default();
                problem(format!("it is no JSON object ({why})"), "correct the line or remove it");
                continue;
            }
        };
        let names: Vec<&str> = object.keys().map(String::as_str).collect();
        let places = columns.places(&names);
        if !places.contains_key("text") {
            let remedy = "give it a key `text`, or name its own in corpus.toml, under [columns]";
            problem(format!("none of its keys is known as the text: {}", names.join(", ")), remedy);
            continue;
        }
        let value =
            |place: usize| names.get(place).map_or_else(String::new, |key| words(&object[*key]));
        read.records.push(record(name, number, &places, value));
        named.extend(names.iter().map(|name| (*name).to_owned()));
        named.sort_unstable();
        named.dedup();
    }
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    for missing in columns.missing(&named) {
        read.problem(name, format!("no line has a key `{missing}`"), "correct it in corpus.toml");
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
}

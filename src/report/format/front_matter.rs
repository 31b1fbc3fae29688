//! What stands above a Markdown text, between lines of dashes (YAML) or of plus signs (TOML).

use super::super::Metadata;
use super::columns::{Columns, record};
use super::json_lines::words;
use serde_json::{Map, Value};

/// A text below its front matter, and what that says. An error is what is wrong with it.
pub(super) fn split(text: &str) -> (Result<Metadata, String>, &str) {
    for (fence, parse) in [("---", yaml as fn(&str) -> _), ("+++", toml)] {
        if let Some((matter, rest)) = fenced(text, fence) {
            return (parse(matter).map(|values| metadata(&values)), rest);
        }
    }
    (Ok(Metadata::default()), text)
}

/// What stands between two lines of a fence, and what follows.
fn fenced<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let inside =
        text.strip_prefix(fence)?.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n')?;
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        let end = line.trim_end();
        if end == fence || (fence == "---" && end == "...") {
            return Some((&inside[..at], &inside[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

fn yaml(matter: &str) -> Result<Map<String, Value>, String> {
    if matter.trim().is_empty() {
        return Ok(Map::new());
    }
    serde_saphyr::from_str(matter).map_err(|error| first_line(&error.to_string()))
}

fn toml(matter: &str) -> Result<Map<String, Value>, String> {
    let table: toml::Table = toml::from_str(matter).map_err(|error| error.message().to_owned())?;
    let value = |value: toml::Value| match value {
        toml::Value::Datetime(time) => Value::String(time.to_string()),
        value => serde_json::to_value(value).unwrap_or_default(),
    };
    Ok(table.into_iter().map(|(key, it)| (key, value(it))).collect())
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

fn metadata(values: &Map<String, Value>) -> Metadata {
    let names: Vec<&str> = values.keys().map(String::as_str).collect();
    let places = Columns::default().places(&names);
    let value =
        |place: usize| names.get(place).map_or_else(String::new, |key| words(&values[*key]));
    record("", 1, &places, value).metadata
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_toml_say_the_same() {
        for text in [
            "---\ntitle: \"A: B\"\ndate: 2019-10-23\nauthors:\n  - A B\n  - C D\n---\nPolice left.",
            "+++\r\ntitle = \"A: B\"\ndate = 2019-10-23\nauthors = [\"A B\", \"C D\"]\n+++\nPolice left.",
        ] {
            let (metadata, rest) = split(text);
            let metadata = metadata.unwrap();
            assert_eq!(rest, "Police left.");
            assert_eq!(metadata.title, "A: B");
            assert_eq!(metadata.published, "2019-10-23");
            assert_eq!(metadata.byline, "A B, C D");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_and_the_text_is_kept() {
        let (metadata, rest) = split("---\ntitle: [a\n---\nPolice left.");
        assert!(metadata.is_err());
        assert_eq!(rest, "Police left.");
        for text in ["---\nPolice left.", "Police left.\n---\na: b\n---\n", "--- a\n---\n"] {
            assert_eq!(split(text), (Ok(Metadata::default()), text));
        }
    }
}

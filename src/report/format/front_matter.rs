//! What stands above a Markdown text, between lines of dashes (YAML) or of plus signs (TOML).

use super::super::Metadata;
use super::super::publication::line;
use super::columns::{Columns, record};
use super::json_lines::words;
use serde_json::{Map, Value};

/// What is wrong with front matter.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The line of the file, from 1.
    pub(super) line: usize,
    /// In words.
    pub(super) message: String,
}

/// A text below its front matter, and what that says.
pub(super) fn split(text: &str) -> (Result<Metadata, Wrong>, &str) {
    for (fence, parse) in [("---", yaml as fn(&str) -> _), ("+++", toml)] {
        if let Some((matter, rest)) = fenced(text, fence) {
            let values = parse(matter).map(|values| metadata(&values));
            // The fence is the first line.
            return (values.map_err(|wrong: Wrong| Wrong { line: wrong.line + 1, ..wrong }), rest);
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

fn yaml(matter: &str) -> Result<Map<String, Value>, Wrong> {
    if matter.trim().is_empty() {
        return Ok(Map::new());
    }
    serde_saphyr::from_str(matter).map_err(|error| {
        let line = error.location().and_then(|place| usize::try_from(place.line()).ok());
        Wrong { line: line.unwrap_or(1), message: without_place(&error.to_string()) }
    })
}

/// The first line of what a parser says, without the place in what it was given.
fn without_place(said: &str) -> String {
    let said = said.lines().next().unwrap_or_default();
    let said = said.strip_prefix("error: ").unwrap_or(said);
    let place = said.strip_prefix("line ").and_then(|rest| rest.split_once(": "));
    place.map_or(said, |(_, rest)| rest).to_owned()
}

fn toml(matter: &str) -> Result<Map<String, Value>, Wrong> {
    let table: toml::Table = toml::from_str(matter).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Wrong { line: line(matter, at), message: error.message().to_owned() }
    })?;
    let value = |value: toml::Value| match value {
        toml::Value::Datetime(time) => Value::String(time.to_string()),
        value => serde_json::to_value(value).unwrap_or_default(),
    };
    Ok(table.into_iter().map(|(key, it)| (key, value(it))).collect())
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
        for (text, line) in [
            ("---\ntitle: A\ndate: [2019\nsource: B\n---\nPolice left.", 4),
            ("---\ntitle: A: B\n---\nPolice left.", 2),
            ("---\ntitle: A\ntitle: B\n---\nPolice left.", 3),
            ("+++\ntitle = \"A\"\ndate = \n+++\nPolice left.", 3),
        ] {
            let (metadata, rest) = split(text);
            let wrong = metadata.unwrap_err();
            assert_eq!((wrong.line, rest), (line, "Police left."), "{text}");
            assert!(!wrong.message.contains("line"), "{wrong:?}");
        }
        for text in ["---\nPolice left.", "Police left.\n---\na: b\n---\n", "--- a\n---\n"] {
            assert_eq!(split(text), (Ok(Metadata::default()), text));
        }
    }
}

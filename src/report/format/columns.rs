//! Named values to a record: the columns of a table, the keys of JSON and of front matter.

use super::super::COLUMN_KEYS;
use super::super::{EditedColumns, Metadata, Record};
use crate::error::Problem;
use std::collections::{BTreeMap, HashMap};

/// What the fields are called where nobody says it, each without capitals, gaps and strokes;
/// the first that is there is taken. They are those of schema.org, OpenGraph, Dublin Core,
/// and of what the tables and front matter of newsrooms commonly have.
const NAMES: [(&str, &[&str]); COLUMN_KEYS.len()] = [
    ("id", &["id", "identifier", "guid", "uuid", "slug"]),
    ("text", &["text", "body", "content", "articlebody", "fulltext", "article", "story"]),
    ("title", &["title", "headline", "name", "ogtitle", "dctitle"]),
    ("byline", &["byline", "author", "authors", "creator", "dccreator", "by", "writer"]),
    (
        "source",
        &[
            "source",
            "publisher",
            "outlet",
            "publication",
            "newspaper",
            "sitename",
            "ogsitename",
            "site",
            "domain",
        ],
    ),
    (
        "published",
        &[
            "published",
            "datepublished",
            "publisheddate",
            "publisheddatetime",
            "publishedat",
            "publicationdate",
            "publishdate",
            "pubdate",
            "publishedtime",
            "dateissued",
            "issued",
            "date",
            "datetime",
            "day",
            "created",
            "createdat",
        ],
    ),
    ("modified", &["modified", "datemodified", "updated", "updatedat", "lastmod", "modifiedtime"]),
    ("url", &["url", "link", "canonical", "canonicalurl", "permalink", "href", "ogurl", "web"]),
    ("licence", &["licence", "license", "rights", "copyright", "dcrights"]),
    ("language", &["language", "lang", "inlanguage", "locale"]),
];

/// Which value is which field.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Columns<'e> {
    edited: Option<&'e EditedColumns>,
}

impl<'e> Columns<'e> {
    /// As the editor says, where there is a word of it.
    pub(super) fn of(edited: Option<&'e EditedColumns>) -> Columns<'e> {
        Columns { edited }
    }

    /// The names that the editor gives and that are not among these: of which field each is said
    /// to be, on a line of `corpus.toml`.
    pub(super) fn missing<'s>(
        &'s self,
        names: &'s [&str],
    ) -> impl Iterator<Item = (&'s str, &'s str, usize)> {
        let named = self.edited.into_iter().flat_map(|edited| {
            edited.names.iter().map(|(key, name)| (key.as_str(), name.as_str(), edited.line))
        });
        named.filter(|(_, name, _)| !names.contains(name))
    }

    /// Whether the editor says which field is the text.
    pub(super) fn name_the_text(&self) -> bool {
        self.edited.is_some_and(|edited| edited.names.contains_key("text"))
    }

    /// What a file calls its fields: the place of each among `names`.
    pub(super) fn places(&self, names: &[&str]) -> BTreeMap<&'static str, usize> {
        let simple: Vec<String> = names.iter().map(|name| simple(name)).collect();
        let place = |key: &str, known: &[&str]| match self.edited.and_then(|it| it.names.get(key)) {
            Some(said) => names.iter().position(|name| name == said),
            None => known.iter().find_map(|known| simple.iter().position(|name| name == known)),
        };
        NAMES.iter().filter_map(|&(key, known)| Some((key, place(key, known)?))).collect()
    }
}

/// What is said of a name that the editor gives and that the file has not; `has` is what it has.
pub(super) fn missing_name(
    file: &str,
    what: &str,
    missing: (&str, &str, usize),
    has: &str,
) -> Problem {
    let (key, name, line) = missing;
    Problem::with_file(
        file,
        format!("{what} `{name}`, which corpus.toml says is its `{key}`; it has {has}"),
        format!("correct `{key}` in corpus.toml, in the table that line {line} opens"),
    )
}

/// The names of the rows of a file that are taken.
#[derive(Debug, Default)]
pub(super) struct Taken(HashMap<String, usize>);

impl Taken {
    /// Gives a record of a file a name of its own, with a number after its id where a row before
    /// it has the same; that is a problem at its line.
    pub(super) fn name(&mut self, file: &str, record: &mut Record, line: u64) -> Option<Problem> {
        let count = self.0.entry(record.file.clone()).or_default();
        *count += 1;
        if *count == 1 {
            return None;
        }
        let mut number = *count;
        let numbered = |number: usize| format!("{}-{number}", record.file);
        while self.0.contains_key(&numbered(number)) {
            number += 1;
        }
        let name = numbered(number);
        self.0.insert(record.file.clone(), number);
        self.0.insert(name.clone(), 1);
        let [before, now] = [&record.file, &name].map(|name| &name[file.len() + 1..]);
        let message = format!("the id “{before}” is that of a row before; here it is “{now}”");
        let problem = Problem::with_file(file, message, "give each row an id of its own");
        record.file = name;
        Some(problem.at(format!("line {line}")))
    }
}

/// A record of a file, of the values at these places; `number` is which of them it is, from 1.
pub(super) fn record(
    file: &str,
    number: usize,
    places: &BTreeMap<&str, usize>,
    value: impl Fn(usize) -> String,
) -> Record {
    let of = |key: &str| places.get(key).map_or_else(String::new, |place| value(*place));
    let metadata = Metadata {
        title: of("title"),
        byline: of("byline"),
        source: of("source"),
        published: of("published"),
        modified: of("modified"),
        url: of("url"),
        licence: of("licence"),
        language: of("language"),
    };
    let id = of("id");
    let which = match id.trim() {
        "" => number.to_string(),
        id => id.to_owned(),
    };
    Record { file: format!("{file}/{which}"), text: of("text"), metadata }
}

/// A name without capitals and without what stands between its words.
fn simple(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_names_are_known_and_the_editor_goes_before_them() {
        let names = ["Headline", "Body", "Published-At", "date", "Text 2"];
        let places = Columns::default().places(&names);
        assert_eq!(places, [("title", 0), ("text", 1), ("published", 2)].into());
        let edited = EditedColumns { line: 1, names: [("text".into(), "Text 2".into())].into() };
        let columns = Columns::of(Some(&edited));
        assert_eq!(columns.places(&names)["text"], 4);
        assert_eq!(columns.missing(&["Body"]).collect::<Vec<_>>(), [("text", "Text 2", 1)]);
    }
}

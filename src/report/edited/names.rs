//! What an editor says of names: which are one, which are not, and what they are.

use super::{Reader, shown};
use crate::entity::{EntityKind, Point};
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const NAME_KEYS: [&str; 6] = ["also", "not", "type", "description", "wikidata", "point"];

/// The kinds as an editor writes them.
const TYPES: [(&str, EntityKind); 4] = [
    ("person", EntityKind::Person),
    ("organisation", EntityKind::Organisation),
    ("place", EntityKind::Place),
    ("nationality", EntityKind::Nationality),
];

/// What a `corpus.toml` says of one name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedName {
    /// The line of `corpus.toml` that opens its table, from 1.
    pub line: usize,
    /// Other names of the same.
    pub also: Vec<String>,
    /// Names that are somebody's or something else's.
    pub not: Vec<String>,
    /// What it names.
    pub kind: Option<EntityKind>,
    /// Who or what it is, in a few words.
    pub description: Option<String>,
    /// Its item in Wikidata: `Q90`.
    pub wikidata: Option<String>,
    /// Where it is: at a point, or at none that should be shown.
    pub point: Option<Option<Point>>,
}

impl Reader<'_> {
    pub(super) fn names(&mut self, value: &Spanned<DeValue<'_>>) -> BTreeMap<String, EditedName> {
        self.tables("names", "NAME", value, Self::name)
    }

    fn name(&mut self, table: &DeTable<'_>, line: usize) -> EditedName {
        let mut name = EditedName { line, ..EditedName::default() };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "also" => name.also = self.strings("also", "NAME", value),
                "not" => name.not = self.strings("not", "NAME", value),
                "type" => name.kind = self.kind(value),
                "description" => name.description = self.string("description", value),
                "wikidata" => name.wikidata = self.wikidata(value),
                "point" => name.point = self.point(value),
                _ => self.unknown_key(key, &NAME_KEYS),
            }
        }
        name
    }

    fn kind(&mut self, value: &Spanned<DeValue<'_>>) -> Option<EntityKind> {
        let word = self.string("type", value)?;
        let known = TYPES.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind);
        if known.is_none() {
            let remedy = format!("known types are {}", TYPES.map(|(word, _)| word).join(", "));
            let message = format!("the type `{word}` is not known");
            self.problem(value.span().start, &message, &remedy);
        }
        known
    }

    /// An item of Wikidata: a page makes a link of it.
    fn wikidata(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let item = self.string("wikidata", value)?;
        let digits = item.strip_prefix('Q').unwrap_or_default();
        if !digits.is_empty() && digits.len() < 12 && digits.bytes().all(|b| b.is_ascii_digit()) {
            return Some(item);
        }
        let message = format!("`{item}` is no item of Wikidata");
        self.problem(value.span().start, &message, "write it as \"Q90\"");
        None
    }

    /// Degrees north and east, or `false` for no point.
    fn point(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Option<Point>> {
        let degrees = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse::<f64>().ok(),
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            _ => None,
        };
        let point = match value.get_ref() {
            DeValue::Boolean(false) => Some(None),
            DeValue::Array(two) => match &two[..] {
                [north, east] => degrees(north)
                    .zip(degrees(east))
                    .and_then(|(north, east)| Point::from_degrees(north, east))
                    .map(Some),
                _ => None,
            },
            _ => None,
        };
        if point.is_none() {
            let raw = self.text.get(value.span()).unwrap_or_default();
            let message = format!("`point` is {}, no point on the Earth", shown(raw));
            let remedy = "write degrees north and east as [41.33, 19.82], or false for no point";
            self.problem(value.span().start, &message, remedy);
        }
        point
    }
}

#[cfg(test)]
mod tests {
    use super::super::read_corpus_file;
    use super::*;

    #[test]
    fn all_that_an_editor_says_of_a_name_is_read() {
        let (edited, problems) = read_corpus_file(
            "[names.MEK]\nalso = [\"PMOI\"]\nnot = [\"Edi Rama\"]\ntype = \"organisation\"\n\
             description = \"an opposition group\"\nwikidata = \"Q1133632\"\n\
             point = [41.33, 20]\n[names.Avon]\npoint = false\n",
        );
        assert_eq!(problems, []);
        let known = EditedName {
            line: 1,
            also: vec!["PMOI".into()],
            not: vec!["Edi Rama".into()],
            kind: Some(EntityKind::Organisation),
            description: Some("an opposition group".into()),
            wikidata: Some("Q1133632".into()),
            point: Some(Point::from_degrees(41.33, 20.0)),
        };
        assert_eq!(edited.names["MEK"], known);
        assert_eq!(edited.names["Avon"].point, Some(None));
    }

    #[test]
    fn a_point_that_is_none_on_the_earth_is_told_with_what_it_should_be() {
        for wrong in
            ["true", "\"41, 20\"", "[41.3]", "[91, 0]", "[0, 181]", "[1, 2, 3]", "[nan, 0]"]
        {
            let (edited, problems) = read_corpus_file(&format!("[names.A]\npoint = {wrong}\n"));
            assert_eq!(edited.names["A"].point, None, "{wrong}");
            assert_eq!(problems.len(), 1, "{wrong}");
            assert_eq!(problems[0].place, "line 2");
            assert!(problems[0].remedy.contains("[41.33, 19.82]"), "{problems:?}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_name_is_told_with_its_line() {
        let text = "[names.MEK]\nalso = \"PMOI\"\nnot = [3]\ntype = \"group\"\n\
                    wikidata = \"javascript:1\"\nals = []\n[names]\nx = 1";
        let problems = read_corpus_file(text).1;
        let lines: Vec<&str> = problems.iter().map(|problem| &*problem.place).collect();
        for line in 2..=6 {
            assert!(lines.contains(&&*format!("line {line}")), "{line}: {problems:#?}");
        }
    }
}

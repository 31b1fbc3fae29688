//! What an editor says of names: which are one, which are not, and what they are.

use super::Reader;
use crate::entity::EntityKind;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const NAME_KEYS: [&str; 5] = ["also", "not", "type", "description", "wikidata"];

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
}

#[cfg(test)]
mod tests {
    use super::super::read_corpus_file;
    use super::*;

    #[test]
    fn all_that_an_editor_says_of_a_name_is_read() {
        let (edited, problems) = read_corpus_file(
            "[names.MEK]\nalso = [\"PMOI\"]\nnot = [\"Edi Rama\"]\ntype = \"organisation\"\n\
             description = \"an opposition group\"\nwikidata = \"Q1133632\"\n",
        );
        assert_eq!(problems, []);
        let known = EditedName {
            line: 1,
            also: vec!["PMOI".into()],
            not: vec!["Edi Rama".into()],
            kind: Some(EntityKind::Organisation),
            description: Some("an opposition group".into()),
            wikidata: Some("Q1133632".into()),
        };
        assert_eq!(edited.names["MEK"], known);
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

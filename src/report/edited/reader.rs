//! What every table of a `corpus.toml` is read with.

use super::super::CORPUS_FILE;
use crate::error::Problem;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// The text of a `corpus.toml`, and what cannot be used of it.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) problems: Vec<Problem>,
}

impl Reader<'_> {
    /// A table of tables, each read with the line that opens it.
    pub(super) fn tables<T>(
        &mut self,
        name: &str,
        example: &str,
        value: &Spanned<DeValue<'_>>,
        read: fn(&mut Self, &DeTable<'_>, usize) -> T,
    ) -> BTreeMap<String, T> {
        let mut tables = BTreeMap::new();
        let DeValue::Table(table) = value.get_ref() else {
            let message = format!("`{name}` is not a table");
            self.problem(value.span().start, &message, &format!("write [{name}.\"{example}\"]"));
            return tables;
        };
        for (key, value) in table {
            let line = self.line(key.span().start);
            match value.get_ref() {
                DeValue::Table(table) => {
                    tables.insert(key.get_ref().to_string(), read(self, table, line));
                }
                _ => self.problem(
                    value.span().start,
                    &format!("`{}` is not a table", key.get_ref()),
                    &format!("write [{name}.\"{example}\"] and its keys below"),
                ),
            }
        }
        tables
    }

    pub(super) fn string(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => {
                let message = format!("`{key}` is not a text");
                self.problem(value.span().start, &message, "put it between quotation marks");
                None
            }
        }
    }

    /// A list of texts; `example` is how one is written.
    pub(super) fn strings(
        &mut self,
        key: &str,
        example: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Vec<String> {
        match value.get_ref() {
            DeValue::Array(values) => {
                values.iter().filter_map(|value| self.string(key, value)).collect()
            }
            _ => {
                let message = format!("`{key}` is not a list");
                let remedy = format!("write [\"{example}\", \"{example}\"]");
                self.problem(value.span().start, &message, &remedy);
                Vec::new()
            }
        }
    }

    pub(super) fn unknown_key(&mut self, key: &Spanned<DeString<'_>>, known: &[&str]) {
        let name = key.get_ref().as_ref();
        let near = known
            .iter()
            .max_by(|a, b| strsim::jaro_winkler(name, a).total_cmp(&strsim::jaro_winkler(name, b)));
        let remedy = match near {
            Some(near) if strsim::jaro_winkler(name, near) > 0.7 => {
                format!("did you mean `{near}`?")
            }
            _ => format!("known keys are {}", known.join(", ")),
        };
        self.problem(key.span().start, &format!("the key `{name}` is not known"), &remedy);
    }

    pub(super) fn problem(&mut self, at: usize, message: &str, remedy: &str) {
        let line = self.line(at);
        self.problems
            .push(Problem::with_file(CORPUS_FILE, message, remedy).at(format!("line {line}")));
    }

    pub(super) fn line(&self, at: usize) -> usize {
        1 + self.text.as_bytes()[..at.min(self.text.len())].iter().filter(|&&b| b == b'\n').count()
    }
}

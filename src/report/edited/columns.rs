//! Which columns of a table are which fields of its reports.

use super::Reader;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The fields that a column, or a key of JSON, can be.
pub(in crate::report) const COLUMN_KEYS: [&str; 10] = [
    "id",
    "text",
    "title",
    "byline",
    "source",
    "published",
    "modified",
    "url",
    "licence",
    "language",
];

/// What a `corpus.toml` says of the columns of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedColumns {
    /// The line of `corpus.toml` that opens its table, from 1.
    pub line: usize,
    /// The names of columns, by the fields that they are.
    pub names: BTreeMap<String, String>,
}

impl Reader<'_> {
    pub(super) fn columns(
        &mut self,
        value: &Spanned<DeValue<'_>>,
    ) -> BTreeMap<String, EditedColumns> {
        self.tables("columns", "FILE.csv", value, Self::columns_of_file)
    }

    fn columns_of_file(&mut self, table: &DeTable<'_>, line: usize) -> EditedColumns {
        let mut columns = EditedColumns { line, ..EditedColumns::default() };
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if !COLUMN_KEYS.contains(&name) {
                self.unknown_key(key, &COLUMN_KEYS);
            } else if let Some(column) = self.string(name, value) {
                columns.names.insert(name.to_owned(), column);
            }
        }
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::super::read_corpus_file;

    #[test]
    fn each_field_names_its_column() {
        let text = "[columns.\"news.csv\"]\ntext = \"Body\"\ntitel = \"Headline\"\nurl = 3";
        let (edited, problems) = read_corpus_file(text);
        assert_eq!(edited.columns["news.csv"].names["text"], "Body");
        let places: Vec<_> =
            problems.iter().map(|p| (p.place.as_str(), p.remedy.as_str())).collect();
        assert!(places.contains(&("line 3", "did you mean `title`?")), "{places:?}");
        assert_eq!(problems.len(), 2);
    }
}

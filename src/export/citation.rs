//! A report as it is cited, in words.

use crate::when::When;

/// What a report can be cited by. What nobody says is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    /// What the report is called in its collection.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Who wrote it, one each.
    pub authors: Vec<String>,
    /// Who published it.
    pub source: String,
    /// When it was published, as far as that is told; none where it is not.
    pub issued: Option<When>,
    /// Where it can be found.
    pub url: String,
    /// Its language (BCP 47).
    pub language: String,
    /// What of this the collection's editor supplied: headline, publisher, date.
    pub supplied: [bool; 3],
}

impl Citation {
    /// In words: `Benet Koleka, “Albania says …”, Reuters, 23 October 2019`. What the
    /// editor supplied is in square brackets (ISO 690, section 4.6).
    pub fn plain(&self) -> String {
        let [title, source, date] = self.supplied;
        let issued = self.issued.map_or_else(|| "undated".to_owned(), When::in_words);
        let parts = [
            self.authors.join(", "),
            bracketed(format!("“{}”", one_line(&self.title)), title),
            bracketed(one_line(&self.source), source),
            bracketed(issued, date),
            self.url.clone(),
        ];
        let parts: Vec<String> =
            parts.into_iter().filter(|part| !part.is_empty() && part != "“”").collect();
        parts.join(", ")
    }

    /// A note on what the editor supplied; empty where that is nothing.
    pub(super) fn note(&self) -> String {
        let words = ["title", "publisher", "date"].into_iter().zip(self.supplied);
        let words: Vec<&str> = words.filter(|word| word.1).map(|word| word.0).collect();
        match words.is_empty() {
            true => String::new(),
            false => format!("Supplied by the editor of the collection: {}", words.join(", ")),
        }
    }
}

fn bracketed(text: String, supplied: bool) -> String {
    if supplied && !text.is_empty() { format!("[{text}]") } else { text }
}

/// A text without line breaks and runs of spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names in a byline: "A Doe, B Smith and C Jones" are three.
pub fn authors(byline: &str) -> Vec<String> {
    let byline = one_line(byline).replace(" and ", ",").replace(" & ", ",").replace(';', ",");
    let names = byline.split(',').map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

#[cfg(test)]
pub(super) fn sample() -> Citation {
    Citation {
        id: "001_4cb0".into(),
        title: "Albania says it\n foiled {a} 50% \"plot\"".into(),
        authors: vec!["Benet Koleka".into(), "A & B".into()],
        source: "Reuters".into(),
        issued: "2019-10-23".parse().ok(),
        url: "https://example.org/a?b=1&c={d}".into(),
        language: "en".into(),
        supplied: [true, false, false],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_told_and_what_the_editor_supplied_is_bracketed() {
        let plain = sample().plain();
        let expected = "Benet Koleka, A & B, [“Albania says it foiled {a} 50% \"plot\"”], Reuters, \
            23 October 2019, https://example.org/a?b=1&c={d}";
        assert_eq!(plain, expected);
        assert_eq!(Citation::default().plain(), "undated", "nothing is invented");
    }

    #[test]
    fn a_byline_is_its_names() {
        assert_eq!(authors("A Doe, B Smith and C Jones"), ["A Doe", "B Smith", "C Jones"]);
        assert_eq!(authors("Llazar Semini"), ["Llazar Semini"]);
        assert_eq!(authors("Anders Andersson & Co"), ["Anders Andersson", "Co"]);
        assert_eq!(authors(" ,; "), Vec::<String>::new());
    }
}

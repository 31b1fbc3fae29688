//! A citation as BibTeX.

use super::Citation;
use super::citation::one_line;
use crate::when::When;
use xxhash_rust::xxh3::xxh3_64;

/// Languages by their tags (BCP 47), as babel calls them.
const LANGUAGES: [(&str, &str); 24] = [
    ("ar", "arabic"),
    ("bg", "bulgarian"),
    ("cs", "czech"),
    ("da", "danish"),
    ("de", "ngerman"),
    ("el", "greek"),
    ("en", "english"),
    ("es", "spanish"),
    ("fa", "persian"),
    ("fi", "finnish"),
    ("fr", "french"),
    ("he", "hebrew"),
    ("hr", "croatian"),
    ("hu", "hungarian"),
    ("it", "italian"),
    ("nl", "dutch"),
    ("pl", "polish"),
    ("pt", "portuguese"),
    ("ro", "romanian"),
    ("ru", "russian"),
    ("sq", "albanian"),
    ("sv", "swedish"),
    ("tr", "turkish"),
    ("uk", "ukrainian"),
];

impl Citation {
    /// As BibTeX. The date is EDTF, as biblatex reads it; `year` is for BibTeX itself.
    pub fn bibtex(&self) -> String {
        self.bibtex_of_key(&bibtex_key(&self.id))
    }

    /// As BibTeX, in a bibliography where it has this key.
    pub fn bibtex_of_key(&self, key: &str) -> String {
        let year = self.issued.and_then(|when| {
            let (first, last) = (when.earliest()?.year(), when.latest()?.year());
            (first == last).then_some(first)
        });
        let title = escaped(&self.title);
        let fields = [
            ("author", escaped(&self.authors.join(" and "))),
            // The second pair of braces keeps the headline's capitals.
            ("title", if title.is_empty() { title } else { format!("{{{title}}}") }),
            ("journal", escaped(&self.source)),
            ("date", self.issued.map(When::to_edtf).unwrap_or_default()),
            ("year", year.map(|year| year.to_string()).unwrap_or_default()),
            ("url", address(&self.url)),
            ("langid", language_name(&self.language).to_owned()),
            ("note", escaped(&self.note())),
        ];
        let mut out = format!("@article{{{key}");
        if fields.iter().all(|(name, value)| value.is_empty() || *name == "langid") {
            // An entry without any field is none, and this one would not say what it cites.
            let id = escaped(&self.id);
            out.push_str(&format!(",\n  note = {{Called “{id}” in its collection}}"));
        }
        for (name, value) in fields {
            if !value.is_empty() {
                out.push_str(&format!(",\n  {name} = {{{value}}}"));
            }
        }
        out.push_str("\n}\n");
        out
    }
}

/// A text with what means something to TeX written otherwise. BibTeX counts braces
/// even where a backslash stands before them, so that they become commands.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '$' | '&' | '#' | '_' | '%' => out.extend(['\\', c]),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// An address as it may stand inside braces: it is typeset as it is.
fn address(url: &str) -> String {
    let url = one_line(url).replace(' ', "%20").replace('\\', "%5C");
    url.replace('{', "%7B").replace('}', "%7D")
}

/// The key of an entry: letters and digits that every BibTeX reads. An id of other letters has a
/// sum of it in their place, so that it is the same in every bibliography.
pub fn bibtex_key(id: &str) -> String {
    let key: String =
        id.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    let key = if key.is_empty() { "report".to_owned() } else { key };
    match id.is_ascii() {
        true => key,
        false => format!("{key}-{:08x}", xxh3_64(id.as_bytes()) as u32),
    }
}

/// What babel calls a language, which biblatex asks for; empty where it may have no name there.
fn language_name(tag: &str) -> &'static str {
    let primary = tag.split('-').next().unwrap_or_default();
    let found = LANGUAGES.iter().find(|(tag, _)| primary.eq_ignore_ascii_case(tag));
    found.map_or("", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::super::citation::sample;
    use super::*;

    #[test]
    fn an_entry_is_what_bibtex_reads() {
        let expected = "@article{001_4cb0,
  author = {Benet Koleka and A \\& B},
  title = {{Albania says it foiled \\textbraceleft{}a\\textbraceright{} 50\\% \"plot\"}},
  journal = {Reuters},
  date = {2019-10-23},
  year = {2019},
  url = {https://example.org/a?b=1&c=%7Bd%7D},
  langid = {english},
  note = {Supplied by the editor of the collection: title}
}
";
        assert_eq!(sample().bibtex(), expected);
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let nothing = Citation { id: "a_1".into(), language: "ps".into(), ..Citation::default() };
        let entry = "@article{a_1,\n  note = {Called “a\\_1” in its collection}\n}\n";
        assert_eq!(nothing.bibtex(), entry);
        let open = Citation { issued: "2019/..".parse().ok(), ..Citation::default() };
        assert_eq!(open.bibtex(), "@article{report,\n  date = {2019/..}\n}\n");
    }

    #[test]
    fn a_key_of_other_letters_is_the_same_wherever_it_stands() {
        let keys = ["news.csv/12", "تهران", "é 2"].map(bibtex_key);
        assert_eq!(keys, ["news.csv12", "report-1386a8f0", "2-cdf922a6"]);
    }
}

//! A citation as BibTeX.

use super::Citation;
use super::citation::one_line;
use crate::when::When;

impl Citation {
    /// As BibTeX. The date is EDTF, as biblatex reads it; `year` is for BibTeX itself.
    pub fn bibtex(&self) -> String {
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
            ("langid", escaped(&self.language)),
            ("note", escaped(&self.note())),
        ];
        let mut out = format!("@article{{{}", bibtex_key(&self.id));
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

/// The key of an entry: letters and digits that every BibTeX reads.
pub fn bibtex_key(id: &str) -> String {
    let key: String =
        id.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    if key.is_empty() { "report".to_owned() } else { key }
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
  langid = {en},
  note = {Supplied by the editor of the collection: title}
}
";
        assert_eq!(sample().bibtex(), expected);
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        assert_eq!(Citation::default().bibtex(), "@article{report\n}\n");
        let open = Citation { issued: "2019/..".parse().ok(), ..Citation::default() };
        assert_eq!(open.bibtex(), "@article{report,\n  date = {2019/..}\n}\n");
    }
}

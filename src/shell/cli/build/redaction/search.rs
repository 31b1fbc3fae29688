//! The second look: whether a name still stands in what is about to be written.
//!
//! A few letters stand in every site: in longer words of the program ("Ali" in "alias"), in its
//! instructions, in sums. They tell nothing of the reports. What the program writes of a
//! collection that says nothing shows which of them are its own: the same longer words, and the
//! same bytes with the same around them.

use super::Redaction;
use super::name::Name;
use crate::shell::cli::site::Files;
use anyhow::bail;
use regex::Captures;
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// How much before and after a name must be the same for it to be the program's own, in bytes.
const AROUND: usize = 8;

/// How many hexadecimal digits sums have: those in the names of files, with the identifiers of
/// events, and those in the manifest.
const DIGITS: [usize; 2] = [16, 64];

/// What sums in base64 begin with (Subresource Integrity, W3C, section 3.1).
const SUMS: [&[u8]; 3] = [b"sha256-", b"sha384-", b"sha512-"];

/// How many signs of base64 the longest of them has.
const SIGNS: usize = 88;

/// Where a name stands.
struct Place<'b> {
    range: Range<usize>,
    /// It with what stands before and after it.
    around: [&'b [u8]; 3],
    /// The longer word that it is a part of.
    word: Option<&'b [u8]>,
}

impl<'b> Place<'b> {
    fn new(bytes: &'b [u8], range: Range<usize>) -> Self {
        let before = &bytes[range.start.saturating_sub(AROUND)..range.start];
        let after = &bytes[range.end..bytes.len().min(range.end + AROUND)];
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
        let (start, end) = run(bytes, &range, is_letter);
        let word = (end - start > range.len()).then(|| &bytes[start..end]);
        Place { around: [before, &bytes[range.clone()], after], range, word }
    }
}

/// Where a name stands in what the program writes into every site.
struct Own<'f> {
    around: HashSet<[&'f [u8]; 3]>,
    words: HashSet<&'f [u8]>,
}

impl<'f> Own<'f> {
    fn new(files: &'f Files, name: &Name) -> Own<'f> {
        let mut own = Own { around: HashSet::new(), words: HashSet::new() };
        for text in files.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes]) {
            for place in places(name, text) {
                own.around.insert(place.around);
                own.words.extend(place.word);
            }
        }
        own
    }

    fn has(&self, place: &Place<'_>) -> bool {
        self.around.contains(&place.around)
            || place.word.is_some_and(|word| self.words.contains(word))
    }
}

/// The places of a name in some bytes, without those in sums.
fn places<'b>(name: &Name, bytes: &'b [u8]) -> impl Iterator<Item = Place<'b>> {
    let found = name.bytes.find_iter(bytes).map(|found| found.range());
    found.filter(|range| !is_of_sum(bytes, range)).map(|range| Place::new(bytes, range))
}

/// A place with all that belongs together before and after it.
fn run(bytes: &[u8], range: &Range<usize>, belongs: impl Fn(&u8) -> bool) -> (usize, usize) {
    let before = bytes[..range.start].iter().rev().take(SIGNS).take_while(|it| belongs(it));
    let after = bytes[range.end..].iter().take(SIGNS).take_while(|it| belongs(it));
    (range.start - before.count(), range.end + after.count())
}

/// Whether a place is of a sum: there a name stands by chance.
fn is_of_sum(bytes: &[u8], range: &Range<usize>) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=".contains(byte);
    let (start, end) = run(bytes, range, is_digit);
    let digits = DIGITS.contains(&(end - start)) && bytes[start..end].iter().all(is_digit);
    let (start, end) = run(bytes, range, is_sign);
    let signs = SUMS.iter().any(|sum| bytes[..start].ends_with(sum));
    digits || (signs && bytes[start..end].iter().all(is_sign))
}

impl Redaction {
    /// Looks for the names in every byte and every path of a site. `own` makes what the program
    /// writes of a collection that says nothing: only there a name may stand. The lines of names
    /// that do.
    pub(in super::super) fn check(
        &self,
        files: &[&Files],
        own: impl FnOnce() -> anyhow::Result<Files>,
    ) -> anyhow::Result<Vec<usize>> {
        let files = || files.iter().copied().flatten();
        let texts = || files().flat_map(|(path, it)| [(path, path.as_bytes()), (path, it)]);
        let stands = |name: &&Name| texts().any(|(_, text)| places(name, text).next().is_some());
        let standing: Vec<&Name> = self.names.iter().filter(stands).collect();
        let own = if standing.is_empty() { Files::new() } else { own()? };
        for name in &standing {
            let own = Own::new(&own, name);
            for (path, text) in texts() {
                let Some(place) = places(name, text).find(|place| !own.has(place)) else {
                    continue;
                };
                bail!(
                    "the name in line {} of the redaction file would still stand in {path} of the \
                     site, in \u{201c}{}\u{201d}, so nothing was written; redact longer or fewer \
                     words",
                    name.line,
                    shown(text, &place.range)
                );
            }
        }
        Ok(standing.into_iter().map(|name| name.line).collect())
    }

    /// Breaks up what spells a name by chance in a text of base64: decoders pass over spaces
    /// (Infra, WHATWG, "forgiving-base64 decode").
    pub(in super::super) fn broken_up(&self, mut text: String) -> String {
        for name in &self.names {
            // What overlaps is found at the next look.
            loop {
                let broken = |found: &Captures<'_>| broken(name, &found[0]);
                match name.text.replace_all(&text, broken) {
                    Cow::Owned(longer) if longer.len() > text.len() => text = longer,
                    _ => break,
                }
            }
        }
        text
    }
}

/// What spells a name, with a space where it no longer does.
fn broken(name: &Name, spelt: &str) -> String {
    let cut = |at| format!("{} {}", &spelt[..at], &spelt[at..]);
    let mut cuts = (1..spelt.len()).filter(|at| spelt.is_char_boundary(*at)).map(cut);
    cuts.find(|cut| !name.text.is_match(cut)).unwrap_or_else(|| spelt.to_owned())
}

/// A place in some bytes as a message shows it.
fn shown(bytes: &[u8], range: &Range<usize>) -> String {
    let around = range.start.saturating_sub(AROUND)..bytes.len().min(range.end + AROUND);
    let text = String::from_utf8_lossy(&bytes[around]);
    text.replace(|letter: char| letter.is_control() || letter == '\u{fffd}', " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redaction(names: &[&str]) -> Redaction {
        let names = names.iter().map(|name| Name::new(1, name).unwrap()).collect();
        Redaction { names }
    }

    fn files(texts: &[(&str, &str)]) -> Files {
        texts.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn what_the_program_writes_everywhere_tells_nothing_and_all_else_is_refused() {
        let ali = redaction(&["Ali"]);
        let own = files(&[("page.css", "h1 { font-style: italic }"), ("a.js", "let alias = 1")]);
        let check = |text| ali.check(&[&files(&[("a.js", text)])], || Ok(own.clone()));
        assert_eq!(check("nobody").unwrap(), [0; 0]);
        for own in ["let alias = 1", "alias"] {
            assert_eq!(check(own).unwrap(), [1], "{own}");
        }
        for told in ["let alias = 1; Ali", "Ali", "let ali = 1", "Alias"] {
            let refused = check(told).unwrap_err().to_string();
            assert!(refused.contains("line 1") && refused.contains("a.js"), "{told}: {refused}");
        }
        assert!(ali.check(&[&files(&[("ali.html", "")])], || Ok(own)).is_err());
    }

    #[test]
    fn a_sum_spells_names_by_chance() {
        let ada = redaction(&["Ada"]);
        let none = || Ok(Files::new());
        for sum in ["0123ada456789abc", "sha384-xxAdaxx+/", "page-0123ada456789abc.css"] {
            assert!(ada.check(&[&files(&[("a", sum)])], none).unwrap().is_empty(), "{sum}");
            assert!(ada.check(&[&files(&[(sum, "")])], none).unwrap().is_empty(), "{sum}");
        }
        for text in ["0123ada456789abcd", "0123Ada456789abc", "md5-xxAdaxx", "sha384-x Ada"] {
            assert!(ada.check(&[&files(&[("a", text)])], none).is_err(), "{text}");
        }
    }

    #[test]
    fn base64_is_broken_up_where_it_spells_a_name() {
        let names = redaction(&["Iran", "Al Li", "aa"]);
        for (text, broken) in [
            ("xxiRaNxx", "xxi RaNxx"),
            ("xalLix", "xa lLix"),
            ("aaaa", "a a a a"),
            ("nothing", "nothing"),
        ] {
            assert_eq!(names.broken_up(text.to_owned()), broken);
        }
    }
}

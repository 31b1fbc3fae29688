//! The files that are taken for no reports, by the endings of their names.

use std::collections::BTreeMap;
use std::fmt;

/// So many endings are named.
const NAMED: usize = 8;

/// How many files were passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassedOver(BTreeMap<String, usize>);

impl PassedOver {
    /// Adds a file: by its ending, or by its name where that tells of the folder.
    pub fn add(&mut self, name: &str) {
        let name = name.rsplit('/').next().unwrap_or(name);
        let what = match name.rsplit_once('.') {
            Some((stem, _)) if super::is_about(stem) => name.to_owned(),
            Some((stem, ending)) if !stem.is_empty() => format!(".{}", ending.to_lowercase()),
            _ => String::new(),
        };
        *self.0.entry(what).or_default() += 1;
    }

    /// Adds those of another folder or archive.
    pub fn extend(&mut self, others: PassedOver) {
        for (what, count) in others.0 {
            *self.0.entry(what).or_default() += count;
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for PassedOver {
    /// `2 .log, 1 .png and 1 without an ending`, the most first.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut endings: Vec<(&str, usize)> =
            self.0.iter().map(|(ending, count)| (ending.as_str(), *count)).collect();
        endings.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let (named, others) = endings.split_at(endings.len().min(NAMED));
        let mut told: Vec<String> =
            named.iter().map(|(ending, count)| told(ending, *count)).collect();
        match others.iter().map(|(_, count)| count).sum::<usize>() {
            0 => {}
            others => told.push(format!("{others} of other endings")),
        }
        let last = told.pop().unwrap_or_default();
        match told.is_empty() {
            true => out.write_str(&last),
            false => write!(out, "{} and {last}", told.join(", ")),
        }
    }
}

fn told(ending: &str, count: usize) -> String {
    match ending {
        "" => format!("{count} without an ending"),
        ending => format!("{count} {}", crate::error::visible(ending)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> String {
        let mut passed_over = PassedOver::default();
        names.iter().for_each(|name| passed_over.add(name));
        passed_over.to_string()
    }

    #[test]
    fn files_are_told_by_their_endings_the_most_first() {
        assert_eq!(of(&["a.png"]), "1 .png");
        let names = ["b.PNG", "x/README.md", "notes", "a.png", "c.log", "x.y/other"];
        assert_eq!(of(&names), "2 without an ending, 2 .png, 1 .log and 1 README.md");
        let many: Vec<String> = (0..10).map(|number| format!("a.{number}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert!(of(&many).ends_with("1 .7 and 2 of other endings"), "{}", of(&many));
    }
}

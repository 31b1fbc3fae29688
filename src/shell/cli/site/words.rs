//! The words of a site's pages that need no script: those of the explorer, and some of their own
//! in `messages/*.ftl`, which the build compiles to one method a message.

use crate::explore::{Explorer, Language};
use crate::when::{Basis, When};
use crate::words::{Argument, Words};
use std::ops::Deref;

/// The words of one language.
pub(super) struct SiteWords {
    explorer: Words,
    own: Words,
}

/// The tables of a language: the explorer's, and these pages' own.
fn tables(language: Language) -> [&'static str; 2] {
    macro_rules! tables {
        ($tag:literal) => {
            [
                include_str!(concat!(env!("OUT_DIR"), "/words-", $tag, ".txt")),
                include_str!(concat!(env!("OUT_DIR"), "/site-words-", $tag, ".txt")),
            ]
        };
    }
    match language {
        Language::English => tables!("en"),
        Language::Albanian => tables!("sq"),
        Language::Persian => tables!("fa"),
        Language::French => tables!("fr"),
    }
}

impl SiteWords {
    /// The words of a language.
    pub(super) fn of(language: Language) -> SiteWords {
        let [explorer, own] = tables(language);
        let explorer = Words::new(language, explorer, |_| None);
        SiteWords { own: explorer.beside(own), explorer }
    }

    fn text(&self, message: usize) -> &'static str {
        self.own.text(message)
    }

    fn fill(&self, message: usize, arguments: &[Argument<'_>]) -> String {
        self.own.fill(message, arguments)
    }

    /// A collection in one line: "3 reports, 27 events found automatically, 2009–2022."
    pub(super) fn described(&self, collection: &Explorer) -> String {
        let reports = self.reports(collection.report_count());
        let events = self.events(collection.event_count());
        let [from, to] = match collection.years() {
            None => return self.holds(&reports, &events),
            Some((first, last)) => [first, last].map(|year| self.in_year(year)),
        };
        let years = if from == to { from } else { self.years(&from, &to) };
        self.holds_years(&reports, &events, &years)
    }

    /// Who published a report, and when: "Reuters, 23 October 2019". Of what was inferred that is
    /// not told.
    pub(super) fn credit_of(&self, source: &str, published: Option<(When, Basis)>) -> String {
        let told = published.filter(|(_, basis)| *basis != Basis::Inferred);
        let when = told.map_or_else(|| self.undated().to_owned(), |(when, _)| self.when(when));
        if source.is_empty() { when } else { self.credit(source, &when) }
    }
}

impl Deref for SiteWords {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.explorer
    }
}

include!(concat!(env!("OUT_DIR"), "/site_words.rs"));

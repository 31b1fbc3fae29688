//! Who published a report, and when.

use super::Words;
use crate::explore::Credit;
use crate::when::Basis;

impl Words {
    /// What a source is called.
    pub(crate) fn source_called<'a>(&self, source: &'a str) -> &'a str {
        if source.is_empty() { self.source_not_named() } else { source }
    }

    /// Sources, with a comma between.
    pub(crate) fn sources(&self, sources: &[String]) -> String {
        self.listed(sources.iter().map(|source| self.source_called(source)))
    }

    /// "Reuters, 23 October 2019".
    pub(crate) fn credited(&self, credit: &Credit) -> String {
        self.credit(self.source_called(&credit.source), &self.published(credit))
    }

    /// When a report was published: "23 October 2019", "undated (since 2020)".
    pub(crate) fn published(&self, credit: &Credit) -> String {
        match credit.published {
            None => self.undated().into(),
            Some((when, Basis::Inferred)) => self.undated_within(&self.surely(when)),
            Some((when, _)) => self.when(when),
        }
    }
}

//! Who published a report, and when, and who says so.

use super::{SLOTS, Words, english, rich};
use crate::explore::Credit;
use crate::when::Basis;
use yew::prelude::*;

impl Words {
    /// What a source is called.
    pub(in crate::web) fn source_called<'a>(&self, source: &'a str) -> &'a str {
        if source.is_empty() { self.source_not_named() } else { source }
    }

    /// Sources, with a comma between.
    pub(in crate::web) fn sources(&self, sources: &[String]) -> String {
        self.listed(sources.iter().map(|source| self.source_called(source)))
    }

    /// "Reuters, 23 October 2019".
    pub(in crate::web) fn credited(&self, credit: &Credit) -> String {
        self.credit(self.source_called(&credit.source), &self.published(credit))
    }

    /// When a report was published: "23 October 2019", "undated (since 2020)".
    pub(in crate::web) fn published(&self, credit: &Credit) -> String {
        match credit.published {
            None => self.undated().into(),
            Some((when, Basis::Inferred)) => self.undated_within(&self.surely(when)),
            Some((when, _)) => self.when(when),
        }
    }

    /// The same with who says so, and from where.
    pub(in crate::web) fn credited_in_full(&self, credit: &Credit) -> Html {
        let said = self.credited(credit);
        let [first, second, _] = SLOTS;
        let reason = || english(&credit.reason);
        let said = match credit.published {
            Some((_, Basis::Editor)) => html! { { self.credit_editor(&said) } },
            Some((_, Basis::Inferred)) => {
                rich(&self.credit_because(first, second), [html! { { said } }, reason()])
            }
            Some((_, Basis::Stated)) if !credit.reason.is_empty() => {
                rich(&self.credit_note(first, second), [html! { { said } }, reason()])
            }
            _ => html! { { said } },
        };
        match credit.place.as_str() {
            "" => said,
            place => rich(&self.credit_from(first, place), [said]),
        }
    }
}

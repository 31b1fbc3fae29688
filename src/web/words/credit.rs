//! Who published a report, and when, and who says so.

use super::{SLOTS, Words, english, rich};
use crate::explore::Credit;
use crate::when::Basis;
use yew::prelude::*;

impl Words {
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

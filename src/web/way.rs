//! Links to other views: what leads somewhere has an address, to be opened elsewhere,
//! kept and sent.

use super::browser::{Home, is_plain};
use crate::explore::{Action, Opened, Session};
use yew::prelude::*;

/// From a session to others.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub(super) session: &'a Session,
    pub(super) act: &'a Callback<Action>,
    pub(super) home: &'a Home,
}

impl Way<'_> {
    /// The address that an action leads to.
    pub(super) fn address(self, action: &Action) -> String {
        let there = self.session.after(action.clone());
        self.home.address(&there.on_own_page(self.home.is_embedded()).to_fragment())
    }

    /// Does it in this page; leaves a click that asks for another page to the browser.
    pub(super) fn follow(self, action: Action) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |event: MouseEvent| {
            if is_plain(&event) {
                event.prevent_default();
                act.emit(action.clone());
            }
        })
    }

    /// A link to a report, at a sentence where one is given.
    pub(super) fn report(self, report: &str, sentence: Option<usize>, words: &str) -> Html {
        let action = Action::OpenReport(Opened { report: report.to_owned(), sentence });
        let href = self.address(&action);
        html! {
            <a class="link read" {href} onclick={self.follow(action)} dir="auto">{ words.to_owned() }</a>
        }
    }
}

//! What whoever embeds the explorer hears of it.

use super::browser::Home;
use super::store::Store;
use serde::Serialize;
use yew::prelude::*;

/// Something that the page around may want to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Said {
    /// Something else is shown, which an address leads to again.
    State {
        /// The part of that address after `#`.
        address: String,
        /// Whether the reader decided it: a step of a history, not a bit of a move.
        step: bool,
    },
    /// What an address asked for that could not be followed.
    Unheeded {
        /// What it is for programs: `bad-state`.
        code: &'static str,
        /// What it was, a line each, in the language of what is shown.
        message: String,
    },
    /// The reader follows a link to a publisher's page, unless the page around does so itself.
    Source {
        /// The address of that page.
        url: String,
    },
    /// An event is open, or none is.
    Selected {
        /// The event.
        event: Option<SelectedEvent>,
    },
    /// So much is left by what is chosen.
    Results {
        /// How many events.
        events: usize,
        /// In how many reports.
        reports: usize,
    },
}

/// An event that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SelectedEvent {
    /// Its id, as it stands in addresses.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// When it was, as EDTF.
    pub edtf: String,
}

impl Said {
    /// What the page around calls it.
    pub fn name(&self) -> &'static str {
        match self {
            Said::State { .. } => "statechange",
            Said::Unheeded { .. } => "error",
            Said::Source { .. } => "open-source",
            Said::Selected { .. } => "select",
            Said::Results { .. } => "results",
        }
    }
}

/// Tells the page around what changes.
#[hook]
pub(super) fn use_host(home: &Home, store: &UseReducerHandle<Store>) {
    let (answer, event) = (&store.shown.answer, store.session.event);
    let results = Said::Results { events: answer.events.len(), reports: answer.reports.len() };
    let selected = event.and_then(|event| store.collection.event(event, &store.shown));
    let selected = selected.map(|card| SelectedEvent {
        id: event.map(|event| format!("{event:016x}")).unwrap_or_default(),
        label: card.label,
        edtf: card.edtf,
    });
    use_told(home, results);
    use_told(home, Said::Selected { event: selected });
}

/// Tells something whenever it is another than before; not what the explorer began with.
#[hook]
fn use_told(home: &Home, said: Said) {
    let begun = use_mut_ref(|| false);
    let home = home.clone();
    use_effect_with(said, move |said| {
        if begun.replace(true) {
            home.tell(said.clone());
        }
    });
}

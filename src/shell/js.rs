//! Values across the JavaScript border.

use crate::explore::Explorer;
use serde::Serialize;

/// The `detail` of the event `dateline:ready`.
#[derive(Debug, Serialize)]
pub(super) struct Ready {
    /// The version of the program.
    version: &'static str,
    /// The collection's title.
    title: String,
    /// How many reports it has.
    reports: usize,
    /// How many events it has.
    events: usize,
}

impl Ready {
    pub(super) fn of(explorer: &Explorer) -> Ready {
        Ready {
            version: env!("CARGO_PKG_VERSION"),
            title: explorer.title().to_owned(),
            reports: explorer.report_count(),
            events: explorer.event_count(),
        }
    }
}

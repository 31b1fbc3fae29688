//! The tables of what is told: events, what supports them, and what denies them.

use super::Column::*;
use super::{Section, Table};

/// One event: its id in two halves, label, bounds, precision with marks, its runs of
/// evidence and entities, and its status.
pub(in crate::pack) const EVENTS: Table = Table {
    section: Section::Events,
    columns: &[
        Any,
        Any,
        Str,
        Interval,
        Any,
        Any,
        Run(Section::Evidence),
        Run(Section::EventEntities),
        Below(6),
    ],
};

/// One sentence that supports an event, the range of the word in it that names the event,
/// the event, the date in it, why it was joined to the event's others, the ranges of its
/// place, its number, who says it and the word of saying, the kind of that claim, the range
/// of who takes part, and of its place, its participants, its number and all of its
/// words which of the event's sentences may say the same: those with the same number; 0 says
/// nothing. A range of nothing at the start of the text is none.
pub(in crate::pack) const EVIDENCE: Table = Table {
    section: Section::Evidence,
    columns: &[
        Row(Section::Sentences),
        Start,
        End,
        Row(Section::Events),
        Row(Section::Dates),
        Str,
        Start,
        End,
        Start,
        End,
        Start,
        End,
        Start,
        End,
        Str,
        Start,
        End,
        Any,
        Any,
        Any,
        Any,
    ],
};

/// One entity of an event.
pub(in crate::pack) const EVENT_ENTITIES: Table =
    Table { section: Section::EventEntities, columns: &[Row(Section::Entities)] };

/// One sentence in which somebody denies an event: the ranges of who does and of the word of
/// denying, and the event. A range of nothing at the start of the text is none.
pub(in crate::pack) const DENIALS: Table = Table {
    section: Section::Denials,
    columns: &[Row(Section::Sentences), Start, End, Start, End, RisingRow(Section::Events)],
};

/// The columns of [`EVENTS`].
pub(in crate::pack) mod event {
    pub(in crate::pack) const ID: usize = 0;
    pub(in crate::pack) const LABEL: usize = 2;
    pub(in crate::pack) const WHEN: usize = 3;
    pub(in crate::pack) const EVIDENCE: usize = 6;
    pub(in crate::pack) const ENTITIES: usize = 7;
    pub(in crate::pack) const STATUS: usize = 8;
}

/// The columns of [`EVIDENCE`].
pub(in crate::pack) mod evidence {
    pub(in crate::pack) const SENTENCE: usize = 0;
    pub(in crate::pack) const TRIGGER: usize = 1;
    pub(in crate::pack) const EVENT: usize = 3;
    pub(in crate::pack) const DATE: usize = 4;
    pub(in crate::pack) const BECAUSE: usize = 5;
    pub(in crate::pack) const PLACE: usize = 6;
    pub(in crate::pack) const NUMBER: usize = 8;
    pub(in crate::pack) const SPEAKER: usize = 10;
    pub(in crate::pack) const SAYING: usize = 12;
    pub(in crate::pack) const KIND: usize = 14;
    pub(in crate::pack) const WHO: usize = 15;
    pub(in crate::pack) const ALIKE: usize = 17;
    pub(in crate::pack) const WORDING: usize = 20;
}

/// The columns of [`DENIALS`].
pub(in crate::pack) mod denial {
    pub(in crate::pack) const SENTENCE: usize = 0;
    pub(in crate::pack) const SPEAKER: usize = 1;
    pub(in crate::pack) const VERB: usize = 3;
    pub(in crate::pack) const EVENT: usize = 5;
}

//! What a relative date is counted from.

use super::When;

/// How a date of publication (or another anchor) is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Basis {
    /// The report says it.
    Stated = 0,
    /// The collection's editor says it, in `corpus.toml`.
    Editor = 1,
    /// It follows from what the report says, or what stands beside it: bounds, and a
    /// day only where they leave a single one, which is marked uncertain.
    Inferred = 2,
    /// An earlier date in the same narrative: "in October 2018 ... a June plot".
    Narrative = 3,
}

impl Basis {
    /// The basis with this number in a pack.
    pub fn from_code(code: u8) -> Option<Basis> {
        [Basis::Stated, Basis::Editor, Basis::Inferred, Basis::Narrative]
            .get(usize::from(code))
            .copied()
    }

    /// The word for it in every output.
    pub fn word(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::Editor => "editor",
            Basis::Inferred => "inferred",
            Basis::Narrative => "narrative",
        }
    }
}

/// The time a relative date is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// When it is: usually a day.
    pub when: When,
    /// How it is known.
    pub basis: Basis,
}

impl Anchor {
    /// In words for a reader: "the report of 23 October 2019".
    pub fn in_words(self) -> String {
        let when = self.when.in_words();
        match self.basis {
            Basis::Stated => format!("the report of {when}"),
            Basis::Editor => format!("the report of {when} (date given by the editor)"),
            Basis::Inferred => format!("an undated report, {when}"),
            Basis::Narrative => format!("{when}, named before it"),
        }
    }
}

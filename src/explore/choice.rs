//! What the timeline, its table and the page can be switched between.

use crate::query::FacetKind;

/// What the lanes of the timeline are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lanes {
    /// A lane a source.
    #[default]
    Source,
    /// A lane for each of the people with most events, and so below.
    Person,
    /// Organisations.
    Organisation,
    /// Places.
    Place,
    /// Nationalities.
    Nationality,
}

impl Lanes {
    /// All of them, in the order they are offered.
    pub const ALL: [Lanes; 5] =
        [Lanes::Source, Lanes::Person, Lanes::Organisation, Lanes::Place, Lanes::Nationality];

    /// The kind of facet that they show.
    pub fn facet(self) -> FacetKind {
        match self {
            Lanes::Source => FacetKind::Source,
            Lanes::Person => FacetKind::Person,
            Lanes::Organisation => FacetKind::Organisation,
            Lanes::Place => FacetKind::Place,
            Lanes::Nationality => FacetKind::Nationality,
        }
    }

    /// The words for them in addresses, in that order.
    pub const WORDS: [&'static str; 5] = ["source", "person", "org", "place", "nationality"];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        Lanes::WORDS[self as usize]
    }
}

/// What the timeline places events by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dates {
    /// When they happened.
    #[default]
    Event,
    /// When the reports that tell them were published.
    Publication,
}

impl Dates {
    /// All of them, in the order they are offered.
    pub const ALL: [Dates; 2] = [Dates::Event, Dates::Publication];

    /// The words for them in addresses, in that order.
    pub const WORDS: [&'static str; 2] = ["event", "publication"];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        Dates::WORDS[self as usize]
    }
}

/// How events are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// On the timeline, with the list below.
    #[default]
    Timeline,
    /// As the list alone.
    List,
    /// As a table.
    Table,
    /// Those alone in which reports differ, with what each says.
    Differences,
    /// Where they were, on a map.
    Map,
    /// Who appears with whom in one.
    Network,
    /// By who and what is named in them.
    Names,
}

impl View {
    /// All of them, in the order they are offered.
    pub const ALL: [View; 7] = [
        View::Timeline,
        View::List,
        View::Table,
        View::Differences,
        View::Map,
        View::Network,
        View::Names,
    ];

    /// The words for them in addresses, in that order.
    pub const WORDS: [&'static str; 7] =
        ["timeline", "list", "table", "differences", "map", "network", "names"];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        View::WORDS[self as usize]
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order a switch goes through them.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The words for them in addresses, in that order.
    pub const WORDS: [&'static str; 3] = ["auto", "light", "dark"];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        Theme::WORDS[self as usize]
    }

    /// That of a word.
    pub fn of(word: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.word() == word)
    }

    /// The next when a reader switches through them.
    pub fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Auto,
        }
    }
}

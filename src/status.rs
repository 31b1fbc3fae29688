//! What became of an event.

/// What became of an event, by the words that tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// It is told as a fact.
    #[default]
    Happened,
    /// It is to come, or was at the time that is told of.
    Planned,
    /// It was kept from happening.
    Foiled,
    /// It was called off.
    Cancelled,
    /// Somebody says that it was not so.
    Denied,
    /// Somebody says that it was so, and the report does not.
    Alleged,
}

impl Status {
    /// All of them, in the order of their numbers in a pack.
    pub const ALL: [Status; 6] = [
        Status::Happened,
        Status::Planned,
        Status::Foiled,
        Status::Cancelled,
        Status::Denied,
        Status::Alleged,
    ];

    /// Their words in JSON outputs and queries, in that order.
    pub const WORDS: [&'static str; 6] =
        ["happened", "planned", "foiled", "cancelled", "denied", "alleged"];

    /// Its word in JSON outputs and queries.
    pub fn word(self) -> &'static str {
        Status::WORDS[self as usize]
    }
}

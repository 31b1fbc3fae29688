//! What is marked in a report.

/// A kind of mention that is marked in reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marking {
    /// Dates.
    Date,
    /// Names of places.
    Place,
    /// Names of people, organisations and nationalities.
    Name,
    /// Sentences that an event rests on.
    Event,
}

impl Marking {
    /// All of them, in the order they are offered.
    pub const ALL: [Marking; 4] = [Marking::Date, Marking::Place, Marking::Name, Marking::Event];

    /// Its place in [`Marking::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// The words for them in addresses, in that order.
    pub const WORDS: [&'static str; 4] = ["date", "place", "name", "event"];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        Marking::WORDS[self as usize]
    }
}

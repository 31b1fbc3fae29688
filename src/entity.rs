//! The kinds of what reports name.

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityKind {
    /// Somebody.
    Person,
    /// A company, agency, party, team, newspaper or the like.
    Organisation,
    /// A country, town, region, river, street or airport.
    Place,
    /// Who belongs to a country, people, faith or party: "Iranian", "Muslims".
    Nationality,
}

impl EntityKind {
    /// All of them, in the order they are shown. A pack stores the places in it.
    pub const ALL: [EntityKind; 4] =
        [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Nationality];

    /// The kind's word in JSON outputs.
    pub fn word(self) -> &'static str {
        ["PERSON", "ORGANISATION", "PLACE", "NATIONALITY"][self as usize]
    }

    /// Its word in queries and addresses.
    pub fn key(self) -> &'static str {
        ["person", "org", "place", "nationality"][self as usize]
    }

    /// Whether it is somebody or something that acts: a person or an organisation.
    pub fn acts(self) -> bool {
        matches!(self, EntityKind::Person | EntityKind::Organisation)
    }
}

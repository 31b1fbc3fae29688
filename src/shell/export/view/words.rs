//! The words of the views.

/// Declares the words: what each is for, its field, and what it is in English.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident: $english:literal,)+) => {
        /// The words of the views, in the language of the page.
        #[derive(Clone, Copy, Debug)]
        pub(in crate::shell) struct ViewWords<'w> {
            $($(#[doc = $doc])+ pub(in crate::shell) $name: &'w str,)+
        }

        impl Default for ViewWords<'_> {
            fn default() -> Self {
                ViewWords { $($name: $english,)+ }
            }
        }

        impl<'w> ViewWords<'w> {
            /// Reads words, a line each, in the order of the fields. One that is missing is
            /// English.
            pub(in crate::shell) fn read(lines: &'w str) -> ViewWords<'w> {
                let mut lines = lines.lines();
                ViewWords {
                    $($name: lines.next().filter(|it| !it.is_empty()).unwrap_or($english),)+
                }
            }
        }
    };
}

words! {
    /// What the map is called for those who cannot see it.
    map: "Map of places",
    /// What the network is called.
    network: "Who appears with whom",
    /// What the steps on a map are called together.
    moving: "Move the map",
    /// A step closer.
    closer: "Closer",
    /// A step back.
    further: "Further away",
    /// The whole world.
    whole: "The whole world",
    /// What shows all places.
    fit: "All places",
    /// A step up on the map.
    north: "North",
    /// A step down.
    south: "South",
    /// A step to the left.
    west: "West",
    /// A step to the right.
    east: "East",
    /// What circles and lines mean.
    area: "The area of a mark is the number of its events.",
    /// Whose outline the map has. The name stays as it is.
    credit: "Made with Natural Earth",
    /// Before the places whose point nobody knows.
    not_on_map: "Not on the map",
    /// What opens the table of a view.
    table: "As a table",
    /// After the number of those that are not listed.
    more: "more",
    /// Where no place, or nobody, is named.
    nothing: "Nothing of this kind is named in what is shown.",
    /// The unit of the scale.
    kilometres: "km",
    /// A column: the name.
    name: "Name",
    /// A column: what it is.
    kind: "Kind",
    /// A column: the country that a place is in.
    country: "Country",
    /// A column, and before a number: how many events name it.
    events: "Events",
    /// Before a number: how many reports tell those.
    reports: "Reports",
    /// A column, and a heading: who is named in the same events.
    together: "Appears with",
    /// A column, and a heading: what else it is called.
    other_names: "Other names",
    /// A column, and before a date: when it is first named.
    first: "First",
    /// A column, and before a date: when it is last named.
    last: "Last",
    /// A column: why a place is taken to be where it is.
    why: "Why there",
    /// What the bars of a card are called: its events over time.
    over_time: "Over time",
    /// A kind: somebody.
    person: "Person",
    /// A kind: an organisation.
    organisation: "Organisation",
    /// A kind: a place.
    place: "Place",
    /// A kind: who belongs to a country, a people or a faith.
    nationality: "Nationality",
    /// A heading over several of a kind.
    people: "People",
    /// The same.
    organisations: "Organisations",
    /// The same.
    places: "Places",
    /// The same.
    nationalities: "Nationalities",
}

impl ViewWords<'_> {
    /// The words of the kinds, in the order of `EntityKind::ALL`: of one, and of several.
    pub(super) fn kinds(&self) -> [[&str; 2]; 4] {
        [
            [self.person, self.people],
            [self.organisation, self.organisations],
            [self.place, self.places],
            [self.nationality, self.nationalities],
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_missing_are_english() {
        let words = ViewWords::read("Harta e vendeve\n\nLëviz hartën");
        assert_eq!(
            [words.map, words.network, words.moving, words.nationalities],
            ["Harta e vendeve", "Who appears with whom", "Lëviz hartën", "Nationalities"]
        );
    }
}

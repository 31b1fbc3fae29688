//! Which values of a facet are listed.

use super::sort::in_order;
use crate::lowercase::lowercase;
use crate::query::{Facet, FacetKind, FacetValue};

/// How a reader looks at a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetLook {
    /// Only values that hold this, in any letters.
    pub wanted: String,
    /// By name; else the values with most events first, and years in order.
    pub by_name: bool,
    /// How many times the reader has asked for more.
    pub more: usize,
}

/// How many sources and years are listed before the reader asks for more.
const FIRST: usize = 8;

/// How many entities of each kind: there are four kinds, one below the other.
const FIRST_ENTITIES: usize = 5;

/// How many more are listed each time.
const MORE: usize = 50;

impl FacetLook {
    /// The values that are listed, and how many there are beyond. What is chosen or
    /// left out is always listed, unless something else is wanted.
    pub fn list(&self, facet: &Facet) -> (Vec<FacetValue>, usize) {
        let wanted = lowercase(self.wanted.trim());
        let fits = |value: &&FacetValue| lowercase(&value.label).contains(&wanted);
        let mut values: Vec<&FacetValue> = facet.values.iter().filter(fits).collect();
        if self.by_name {
            let labels = values.iter().map(|value| lowercase(&value.label));
            values = in_order(labels).into_iter().map(|place| values[place as usize]).collect();
        }
        let most = facet.first() + self.more.saturating_mul(MORE);
        let listed = |(place, value): &(usize, &&FacetValue)| {
            *place < most || value.chosen || value.excluded
        };
        let shown: Vec<FacetValue> =
            values.iter().enumerate().filter(listed).map(|(_, value)| (*value).clone()).collect();
        let beyond = values.len() - shown.len();
        (shown, beyond)
    }

    /// How many of those beyond come when the reader asks for more.
    pub fn next(beyond: usize) -> usize {
        beyond.min(MORE)
    }
}

impl Facet {
    /// How many values are listed before the reader asks for more.
    fn first(&self) -> usize {
        if self.kind < FacetKind::Person { FIRST } else { FIRST_ENTITIES }
    }

    /// Whether there are so many values that they are worth searching and sorting.
    pub fn is_long(&self) -> bool {
        self.values.len() > self.first()
    }

    /// Whether its values have an order of their own.
    pub fn is_ordered(&self) -> bool {
        self.kind == FacetKind::Year
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facet(labels: &[&str], excluded: &str) -> Facet {
        let values = labels.iter().enumerate().map(|(place, label)| FacetValue {
            label: (*label).to_owned(),
            count: 0,
            total: 100 - place as u32,
            chosen: false,
            excluded: *label == excluded,
        });
        Facet { kind: FacetKind::Source, values: values.collect() }
    }

    fn labels(look: &FacetLook, facet: &Facet) -> (String, usize) {
        let (values, beyond) = look.list(facet);
        let labels: Vec<_> = values.iter().map(|value| value.label.as_str()).collect();
        (labels.join(" "), beyond)
    }

    #[test]
    fn the_first_values_are_listed_and_those_that_are_left_out() {
        let facet = facet(&["k", "b", "j", "d", "i", "f", "h", "g", "e", "c", "Äa"], "c");
        let plain = FacetLook::default();
        assert_eq!(labels(&plain, &facet), ("k b j d i f h g c".into(), 2));
        let by_name = FacetLook { by_name: true, ..plain.clone() };
        assert_eq!(labels(&by_name, &facet), ("b c d e f g h i".into(), 3));
        let more = FacetLook { more: 1, ..plain.clone() };
        assert_eq!(labels(&more, &facet).1, 0);
        let wanted = FacetLook { wanted: " äA ".into(), ..plain.clone() };
        assert_eq!(labels(&wanted, &facet), ("Äa".into(), 0));
        let people = Facet { kind: FacetKind::Person, ..facet };
        assert_eq!(labels(&plain, &people), ("k b j d i c".into(), 5));
    }
}

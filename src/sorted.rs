//! Sorting, compiled once.
//!
//! The standard library's sort is compiled anew for every kind of item, three to four
//! kilobytes of WebAssembly each. The page sorts a dozen kinds, so it sorts numbers,
//! in one place, and moves the items to where the numbers say.

use std::cmp::Ordering;

/// Sorts items; those that compare equal stay in their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = order(items.len(), &|a, b| compare(&items[a as usize], &items[b as usize]));
    for start in 0..items.len() {
        let mut place = start;
        // Around each circle of places, every item goes where it belongs.
        while order[place] != PLACED {
            let from = std::mem::replace(&mut order[place], PLACED) as usize;
            if from == start {
                break;
            }
            items.swap(place, from);
            place = from;
        }
    }
}

/// Sorts items that have one order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Some few values in order, each once. For so few a sort is not worth its weight on the
/// page.
pub(crate) fn each_once<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for value in values {
        if let Err(place) = kept.binary_search(&value) {
            kept.insert(place, value);
        }
    }
    kept
}

/// No collection has so many items.
const PLACED: u32 = u32::MAX;

/// The numbers below `length` in the order of what they stand for.
#[inline(never)]
fn order(length: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..length as u32).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(keys in prop::collection::vec(0..20u8, 0..200)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by(&mut items, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, expected);
        }
    }
}

//! Which of some numbered things are one, and why.

/// Things that are one, found by union (Tarjan 1975, "Efficiency of a Good But Not Linear
/// Set Union Algorithm").
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    above: Vec<usize>,
    reasons: Vec<Vec<String>>,
    apart: Vec<(usize, usize)>,
}

impl Groups {
    /// One thing more, alone: its number.
    pub(super) fn add(&mut self) -> usize {
        self.above.push(self.above.len());
        self.reasons.push(Vec::new());
        self.above.len() - 1
    }

    /// The number by which all that are one with this go.
    pub(super) fn root(&self, mut number: usize) -> usize {
        while self.above[number] != number {
            number = self.above[number];
        }
        number
    }

    /// Whether two are one.
    pub(super) fn are_one(&self, one: usize, other: usize) -> bool {
        self.root(one) == self.root(other)
    }

    /// Whether a thing was joined to none.
    pub(super) fn is_alone(&self, number: usize) -> bool {
        self.reasons[number].is_empty()
    }

    /// Keeps two from being made one, whatever the reason.
    pub(super) fn keep_apart(&mut self, one: usize, other: usize) {
        self.apart.push((one, other));
    }

    /// Whether two are kept from being one: each is given by its root.
    pub(super) fn are_kept_apart(&self, upper: usize, lower: usize) -> bool {
        self.apart.iter().any(|&(one, other)| {
            let [one, other] = [self.root(one), self.root(other)];
            (one, other) == (upper, lower) || (one, other) == (lower, upper)
        })
    }

    /// Makes two one, for a reason, unless that joins what is kept apart.
    pub(super) fn join(&mut self, one: usize, other: usize, reason: String) {
        let [upper, lower] = [self.root(one), self.root(other)];
        if upper == lower || self.are_kept_apart(upper, lower) {
            return;
        }
        self.reasons[one].push(reason.clone());
        self.reasons[other].push(reason);
        // The way up stays short: each root is left for the lesser one, and the names on
        // the way are led to it.
        let [upper, lower] = [upper.min(lower), upper.max(lower)];
        self.above[lower] = upper;
        for mut number in [one, other] {
            while self.above[number] != upper && number != upper {
                number = std::mem::replace(&mut self.above[number], upper);
            }
        }
    }

    /// Why a thing was joined to the first other.
    pub(super) fn reason(&self, number: usize) -> Option<&str> {
        self.reasons[number].first().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_to_one_is_joined_to_all_of_it() {
        let mut groups = Groups::default();
        let numbers: Vec<usize> = (0..6).map(|_| groups.add()).collect();
        groups.join(3, 1, "a".into());
        groups.join(4, 3, "b".into());
        groups.join(1, 4, "c".into());
        let with_one: Vec<usize> =
            numbers.into_iter().filter(|&number| groups.are_one(number, 1)).collect();
        assert_eq!(with_one, [1, 3, 4]);
        assert_eq!(
            (groups.reason(1), groups.reason(4), groups.reason(0)),
            (Some("a"), Some("b"), None)
        );
        assert!(groups.is_alone(5) && !groups.is_alone(3));
    }

    #[test]
    fn what_is_kept_apart_is_not_joined_by_a_third() {
        let mut groups = Groups::default();
        let [a, b, c] = [(); 3].map(|()| groups.add());
        groups.keep_apart(a, c);
        groups.join(a, b, "a".into());
        groups.join(b, c, "b".into());
        assert!(groups.are_one(a, b) && !groups.are_one(b, c));
    }
}

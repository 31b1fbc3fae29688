//! The labels of facets that are chosen or left out.

/// A set of labels, each once and in order.
///
/// A reader chooses a handful: a sorted list is as quick as a tree, and a fraction of its
/// size in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<String>);

impl Labels {
    fn place(&self, label: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|other| other.as_str().cmp(label))
    }

    /// Whether it holds a label.
    pub fn contains(&self, label: &str) -> bool {
        self.place(label).is_ok()
    }

    /// Puts a label in, where it is not there yet.
    pub fn insert(&mut self, label: String) {
        if let Err(place) = self.place(&label) {
            self.0.insert(place, label);
        }
    }

    /// Takes a label out, and says whether it was there.
    pub fn remove(&mut self, label: &str) -> bool {
        self.place(label).map(|place| self.0.remove(place)).is_ok()
    }

    /// Takes a label out, or puts it in where it is not there.
    pub fn toggle(&mut self, label: String) {
        match self.place(&label) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, label),
        }
    }

    /// Takes out what another set holds.
    pub fn subtract(&mut self, other: &Labels) {
        self.0.retain(|label| !other.contains(label));
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The labels, in order.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }
}

impl FromIterator<String> for Labels {
    fn from_iter<I: IntoIterator<Item = String>>(labels: I) -> Labels {
        let mut set = Labels::default();
        labels.into_iter().for_each(|label| set.insert(label));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_held_once_and_in_order() {
        let mut labels: Labels = ["b", "a", "b", ""].map(String::from).into_iter().collect();
        assert_eq!(labels.iter().collect::<Vec<_>>(), ["", "a", "b"]);
        assert!(labels.remove("a") && !labels.remove("a"));
        labels.toggle("c".into());
        labels.toggle("".into());
        assert_eq!(labels.iter().collect::<Vec<_>>(), ["b", "c"]);
        labels.subtract(&["c".to_owned()].into_iter().collect());
        assert!(labels.contains("b") && !labels.contains("c"));
        labels.clear();
        assert!(labels.is_empty());
    }
}

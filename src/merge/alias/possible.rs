//! Names that may be of one, which nobody says: they are kept apart, and told to the editor.
//!
//! What is sure is joined and what is unlike is apart; what lies between is a possible match
//! (Fellegi and Sunter 1969, "A Theory for Record Linkage"), for a person to decide.

use super::titled::untitled;
use super::{Names, acronym, short, spelling};
use crate::entity::EntityKind;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What one name may be short for is told of no more than these: a name of more is none's.
const MOST: usize = 5;

/// Another entity that this one may be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PossibleMatch {
    /// The index of the other.
    pub entity: u32,
    /// Why it may be, in words.
    pub because: String,
}

/// Two names by their numbers, and why they may be of one.
pub(super) type Pair = (usize, usize, String);

impl Names<'_> {
    /// The pairs of names that may be of one and were not joined, each pair of groups once.
    pub(super) fn possible(&self) -> Vec<Pair> {
        let mut pairs = self.perhaps_short();
        pairs.extend(self.perhaps_given());
        pairs.extend(self.perhaps_initials());
        pairs.extend(self.perhaps_spellings());
        pairs.extend(self.perhaps_without_middle());
        pairs.extend(self.perhaps_of_other_kind());
        let mut met = BTreeSet::new();
        pairs.retain(|(one, other, _)| {
            let [one, other] = [self.groups.root(*one), self.groups.root(*other)];
            !self.groups.are_kept_apart(one, other)
                && one != other
                && met.insert([one.min(other), one.max(other)])
        });
        pairs
    }

    /// A surname, a first word or an acronym of what other reports name in full, or of several in
    /// its own.
    fn perhaps_short(&self) -> Vec<Pair> {
        let settled = self.settled();
        let mut whole: BTreeMap<(EntityKind, String), Vec<usize>> = BTreeMap::new();
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            for part in short::forms(kind, label) {
                whole.entry((kind, part)).or_default().push(number);
            }
        }
        let mut pairs = Vec::new();
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            if settled.contains(&self.groups.root(number)) {
                continue;
            }
            let part = match acronym::is_acronym(label) {
                true => acronym::plain(label),
                false => untitled(label).unwrap_or(label).to_owned(),
            };
            let part = short::small(&part);
            let bearers = whole.get(&(kind, part)).map_or(&[][..], Vec::as_slice);
            let titled = |bearer: usize| untitled(self.keys[bearer].1).is_some();
            for bearer in self.of_few(bearers) {
                if titled(number) && titled(bearer) {
                    continue;
                }
                let because = format!("“{label}” may be short for “{}”", self.keys[bearer].1);
                pairs.push((number, bearer, because));
            }
        }
        pairs
    }

    /// A first name of the one person of all reports who has it.
    fn perhaps_given(&self) -> Vec<Pair> {
        let settled = self.settled();
        let mut bearers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, label) in self.people() {
            let given = short::given_name(label).into_iter();
            given.for_each(|it| bearers.entry(short::small(it)).or_default().push(number));
        }
        let alone = self.keys.iter().enumerate().filter(|(number, (kind, ..))| {
            *kind == EntityKind::Person && !settled.contains(&self.groups.root(*number))
        });
        let pairs = alone.filter_map(|(number, (_, label, _))| {
            let [bearer] = self.of_few(bearers.get(&short::small(label))?)[..] else { return None };
            let because = format!("“{label}” may be short for “{}”", self.keys[bearer].1);
            Some((number, bearer, because))
        });
        pairs.collect()
    }

    /// The roots of those that have several names.
    fn settled(&self) -> HashSet<usize> {
        let mut first: HashMap<usize, &str> = HashMap::new();
        let mut settled = HashSet::new();
        for (number, &(_, label, _)) in self.keys.iter().enumerate() {
            let root = self.groups.root(number);
            if *first.entry(root).or_insert(label) != label {
                settled.insert(root);
            }
        }
        settled
    }

    /// "J. Smith" and "John Smith", "Tim Cook" and "Timothy Cook"; "James Kopp" where there are a "James C." and a "James B.".
    fn perhaps_initials(&self) -> Vec<Pair> {
        let mut called: BTreeMap<(char, String), Vec<usize>> = BTreeMap::new();
        for (number, label) in self.people() {
            let (name, _) = spelling::without_initials(label);
            let Some((first, rest)) = name.split_once(' ') else { continue };
            let Some(initial) = first.chars().next() else { continue };
            called.entry((initial, rest.to_owned())).or_default().push(number);
        }
        self.pairs(called, |one, other| {
            let [one, other] = [one, other].map(spelling::without_initials);
            let [first, second] =
                [&one.0, &other.0].map(|name| name.split(' ').next().unwrap_or_default());
            let middle = one.1.is_empty() != other.1.is_empty() && first == second;
            let [short, long] = [first, second].map(spelling::is_initial);
            let initial =
                short != long && (one.1 == other.1 || one.1.is_empty() || other.1.is_empty());
            let short = first != second && begin_alike(first, second);
            match (middle, initial, short) {
                (true, ..) => Some("with or without a middle initial, and several are told"),
                (_, true, _) => Some("the initial of the first name"),
                (.., true) => Some("one surname, and first names that begin alike"),
                _ => None,
            }
        })
    }

    /// "Hassan Rouhani" and "Hassan Rohani": too short for their vowels not to matter for sure.
    fn perhaps_spellings(&self) -> Vec<Pair> {
        let mut alike: BTreeMap<(EntityKind, String), Vec<usize>> = BTreeMap::new();
        for (number, &(kind, label, _)) in self.keys.iter().enumerate() {
            if kind.acts() && label.contains(' ') {
                alike.entry((kind, spelling::key(label))).or_default().push(number);
            }
        }
        self.pairs(alike, |one, other| {
            spelling::is_near(one, other).then_some("perhaps another spelling")
        })
    }

    /// "Mohammad Zarif" and "Mohammad Javad Zarif".
    fn perhaps_without_middle(&self) -> Vec<Pair> {
        let mut called: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for (number, label) in self.people() {
            let mut words = label.split(' ');
            if let (Some(first), Some(last)) = (words.next(), words.next_back()) {
                called.entry((first.to_owned(), last.to_owned())).or_default().push(number);
            }
        }
        self.pairs(called, |one, other| {
            let [one, other] = [one, other].map(|name| name.split(' ').count() > 2);
            (one != other).then_some("with or without a middle name")
        })
    }

    /// The people of more than one word.
    fn people(&self) -> impl Iterator<Item = (usize, &str)> {
        let people = self.keys.iter().enumerate();
        let people = people.filter(|(_, (kind, ..))| *kind == EntityKind::Person);
        people.map(|(number, key)| (number, key.1)).filter(|(_, label)| label.contains(' '))
    }

    /// The pairs for which there is a reason, of those that stand together.
    fn pairs<K>(
        &self,
        together: BTreeMap<K, Vec<usize>>,
        reason: impl Fn(&str, &str) -> Option<&'static str>,
    ) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for numbers in together.values() {
            let numbers = self.of_few(numbers);
            for (place, &one) in numbers.iter().enumerate() {
                for &other in &numbers[place + 1..] {
                    let because = reason(self.keys[one].1, self.keys[other].1);
                    pairs.extend(because.map(|because| (one, other, because.to_owned())));
                }
            }
        }
        pairs
    }

    /// Some names, one of each group; none where the groups are too many.
    fn of_few(&self, numbers: &[usize]) -> Vec<usize> {
        let mut groups = HashSet::new();
        let mut few = Vec::new();
        for &number in numbers {
            if groups.insert(self.groups.root(number)) {
                few.push(number);
            }
            if few.len() > MOST {
                return Vec::new();
            }
        }
        few
    }
}

/// Whether two first names may be short for one: "Tim" and "Timothy", "Marty" and "Martin".
fn begin_alike(one: &str, other: &str) -> bool {
    const LETTERS: usize = 3;
    let [one, other] = [one, other].map(|name| name.chars().take(LETTERS).collect::<String>());
    one == other && one.chars().count() == LETTERS
}

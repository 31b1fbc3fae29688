//! Whether two sentences may say the same.

/// A place as a sentence names it.
#[derive(Debug, PartialEq)]
pub(super) struct Place<'p> {
    /// Its words, as [`plain`] has them.
    pub(super) words: String,
    /// The number of the entity that it is, where it has a name.
    pub(super) entity: Option<u32>,
    /// The country that it lies in; empty where that is not known.
    pub(super) country: &'p str,
    /// Whether it is a country itself.
    pub(super) is_country: bool,
    /// The numbers of all entities that its sentence names.
    pub(super) beside: Vec<u32>,
}

impl Place<'_> {
    /// Whether two places may be one, or one in the other. "Albania" and "Tirana" may, so may
    /// a country and a place of which nobody knows where it is.
    pub(super) fn may_be(&self, other: &Place<'_>) -> bool {
        let one_in = |one: &Place<'_>, other: &Place<'_>| {
            one.words.contains(&other.words)
                || one.entity.is_some_and(|entity| other.beside.contains(&entity))
                || one.is_country && (other.country.is_empty() || other.country == one.country)
        };
        one_in(self, other) || one_in(other, self)
    }
}

/// Who a sentence says took part.
#[derive(Debug, PartialEq)]
pub(super) struct Party<'p> {
    /// The entities that are named: their numbers, and their names as [`plain`] has them.
    pub(super) entities: Vec<(u32, String)>,
    /// The countries that they are, lie in or belong to.
    pub(super) countries: Vec<&'p str>,
}

impl Party<'_> {
    /// Whether they may be the same: one of them is named by both, more fully or less, or
    /// one's country is.
    pub(super) fn may_be(&self, other: &Party<'_>) -> bool {
        let same = |one: &(u32, String), other: &(u32, String)| {
            one.0 == other.0 || one.1.contains(&other.1) || other.1.contains(&one.1)
        };
        self.entities.iter().any(|one| other.entities.iter().any(|other| same(one, other)))
            || self.countries.iter().any(|country| other.countries.contains(country))
    }
}

/// Words without their capitals and signs.
pub(super) fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place<'p>(words: &str, entity: u32, country: &'p str) -> Place<'p> {
        let is_country = words == country;
        let words = plain(words);
        Place { words, entity: Some(entity), country, is_country, beside: vec![entity] }
    }

    #[test]
    fn a_name_told_more_fully_may_be_the_same() {
        let party =
            |number, name| Party { entities: vec![(number, plain(name))], countries: Vec::new() };
        assert!(party(0, "Apple").may_be(&party(1, "Apple Computer")));
        assert!(!party(0, "Apple").may_be(&party(1, "Airbus")));
        let of = |country| Party { countries: vec![country], ..party(2, "Tirana") };
        assert!(of("Albania").may_be(&Party { countries: vec!["Albania"], ..party(3, "Rama") }));
    }

    #[test]
    fn a_place_may_lie_in_another() {
        let [albania, tirana] = [place("Albania", 0, "Albania"), place("Tirana", 1, "Albania")];
        let [manez, airport] = [place("Manez", 2, ""), place("Tirana Airport", 3, "")];
        let albania = Place { is_country: true, ..albania };
        assert!(albania.may_be(&tirana) && manez.may_be(&albania) && airport.may_be(&tirana));
        assert!(!manez.may_be(&tirana));
        let told_west_of_it = Place { beside: vec![1, 2], ..place("Manez", 2, "") };
        assert!(told_west_of_it.may_be(&tirana));
        assert!(!tirana.may_be(&place("Paris", 4, "France")));
    }
}

//! Points that do not end a sentence.

/// Abbreviations that a name or number always follows.
const BEFORE_NAMES: [&str; 37] = [
    "Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cpl",
    "Cmdr", "Adm", "Brig", "Gov", "Sen", "Sens", "Rep", "Reps", "Pres", "Hon", "Rev", "Fr", "St",
    "Ste", "Mt", "Ft", "No", "Nos", "Vol", "Art", "Sec", "vs", "cf", "Ayat",
];

/// Abbreviations that may stand inside a sentence or at its end.
const ANYWHERE: [&str; 36] = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon",
    "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "Inc", "Corp", "Co", "Cos",
    "Ltd", "Bros", "Jr", "Sr", "Ave", "Blvd", "Dept", "est", "etc", "approx",
];

/// Words that begin a sentence far more often than they go on with a name.
pub(super) const STARTERS: [&str; 44] = [
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "He",
    "She",
    "It",
    "They",
    "We",
    "I",
    "You",
    "This",
    "That",
    "These",
    "Those",
    "But",
    "And",
    "Or",
    "So",
    "If",
    "When",
    "While",
    "After",
    "Before",
    "As",
    "For",
    "From",
    "Since",
    "His",
    "Her",
    "Their",
    "Its",
    "Our",
    "There",
    "By",
    "To",
    "With",
    "However",
    "Meanwhile",
    "Some",
    "Last",
    "Other",
];

/// The months that follow a day's point in German: `23. Oktober`.
const GERMAN_MONTHS: [&str; 13] = [
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Whether the point after `before` belongs to an abbreviation that does not end
/// the sentence, `next` following.
pub(super) fn is_abbreviation(before: &str, next: &str) -> bool {
    let word =
        before.rsplit(|c: char| !(c.is_alphanumeric() || c == '.')).next().unwrap_or_default();
    let starter = || {
        let first = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        STARTERS.contains(&first)
    };
    if BEFORE_NAMES.contains(&word) {
        return match word {
            "No" | "Nos" | "Vol" | "Art" | "Sec" => next.starts_with(|c: char| c.is_ascii_digit()),
            _ => true,
        };
    }
    if (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) {
        let first = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        return GERMAN_MONTHS.contains(&first);
    }
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let letters = word.contains('.') && word.split('.').all(|part| part.chars().count() == 1);
    if initial && word != "I" {
        return !starter();
    }
    (letters || ANYWHERE.contains(&word)) && !starter()
}

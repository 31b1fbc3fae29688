//! English.

use super::sense::Sense;
use crate::find::lexicon::hash::WordSet;
use crate::when::{DayTime, Unit, Weekday};
use std::sync::LazyLock;

pub(super) fn sense(lower: &str, capital: bool, spaced: bool) -> Sense {
    if !spaced && matches!(lower, "st" | "nd" | "rd" | "th") {
        return Sense::OrdinalEnding;
    }
    if capital {
        if let Some(month) = month(lower) {
            let weak = matches!(lower, "may" | "march" | "mar" | "dec" | "jan");
            return Sense::Month { month, weak };
        }
        if let Some((weekday, plural)) = weekday(lower) {
            return Sense::Weekday { weekday, plural };
        }
    }
    common(lower)
        .or_else(|| unit(lower))
        .or_else(|| number(lower))
        .or_else(|| ordinal(lower))
        .unwrap_or(Sense::Other)
}

fn month(lower: &str) -> Option<u32> {
    Some(match lower {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

fn weekday(lower: &str) -> Option<(Weekday, bool)> {
    let singular = lower.strip_suffix('s').filter(|_| lower.ends_with("days"));
    let weekday = match singular.unwrap_or(lower) {
        "monday" => Weekday::Mon,
        "tuesday" | "tues" => Weekday::Tue,
        "wednesday" => Weekday::Wed,
        "thursday" | "thurs" => Weekday::Thu,
        "friday" => Weekday::Fri,
        "saturday" => Weekday::Sat,
        "sunday" => Weekday::Sun,
        _ => return None,
    };
    Some((weekday, singular.is_some()))
}

fn common(lower: &str) -> Option<Sense> {
    Some(match lower {
        "last" => Sense::Last,
        "this" => Sense::This,
        "next" => Sense::Next,
        "ago" => Sense::Ago,
        "earlier" => Sense::Earlier,
        "later" => Sense::Later,
        "since" => Sense::Since,
        "until" | "till" => Sense::Until,
        "in" | "on" | "of" | "during" | "by" | "before" | "after" | "from" | "for" | "between"
        | "through" | "throughout" | "circa" | "to" | "as" | "within" | "than" | "into"
        | "beyond" => Sense::Preposition,
        "and" | "or" => Sense::Conjunction,
        "a" | "an" | "the" => Sense::Article,
        "today" => Sense::DayAway(0),
        "yesterday" => Sense::DayAway(-1),
        "tomorrow" => Sense::DayAway(1),
        "morning" | "mornings" => Sense::Part(DayTime::Morning),
        "afternoon" | "afternoons" => Sense::Part(DayTime::Afternoon),
        "evening" | "evenings" => Sense::Part(DayTime::Evening),
        "night" | "nights" => Sense::Part(DayTime::Night),
        "spring" => Sense::Season(1),
        "summer" => Sense::Season(2),
        "autumn" | "fall" => Sense::Season(3),
        "winter" => Sense::Season(4),
        _ if CUE_WORDS.contains(lower) => Sense::Cue,
        _ => return None,
    })
}

/// The other words that a rule begins with.
const CUES: &str = "\
    about ad additional almost annual annually another anzac approximately armistice around \
    ascension ash at bastille beginning boxing christmas columbus coming comparable \
    corresponding countless couple current currently daily dawn daybreak daylong decadelong \
    decadeslong dozens dusk each early easter eighties election end every few fewer fifties \
    fiscal following foreseeable forties future fy good h half halloween holy hourly hundreds \
    immediate juneteenth just labor labour late lately latest less long many martin maundy \
    memorial mid midafternoon midday middle midmorning midnight monthlong monthly monthslong \
    more most near nearly new nightfall nightly nineties no noon now nowadays once only over \
    overnight palm past patriots pentecost per preceding presidents previous prior q recent \
    recently remembrance roughly same seventies several sixties some sometime soon start \
    sundown sunrise sunset thanksgiving that these thirties those thousands tonight twenties \
    twice under up valentine veterans weeklong weekly weekslong whit yearlong yearly yearslong";

static CUE_WORDS: LazyLock<WordSet> = LazyLock::new(|| CUES.split(' ').collect());

fn unit(lower: &str) -> Option<Sense> {
    let (unit, plural) = match lower {
        "seconds" => (Unit::Second, true),
        "minute" => (Unit::Minute, false),
        "minutes" => (Unit::Minute, true),
        "hour" => (Unit::Hour, false),
        "hours" => (Unit::Hour, true),
        "day" => (Unit::Day, false),
        "days" => (Unit::Day, true),
        "weekend" => (Unit::Weekend, false),
        "weekends" => (Unit::Weekend, true),
        "week" => (Unit::Week, false),
        "weeks" => (Unit::Week, true),
        "fortnight" => (Unit::Fortnight, false),
        "fortnights" => (Unit::Fortnight, true),
        "month" => (Unit::Month, false),
        "months" => (Unit::Month, true),
        "quarter" => (Unit::Quarter, false),
        "quarters" => (Unit::Quarter, true),
        "year" => (Unit::Year, false),
        "years" => (Unit::Year, true),
        "decade" => (Unit::Decade, false),
        "decades" => (Unit::Decade, true),
        "century" => (Unit::Century, false),
        "centuries" => (Unit::Century, true),
        "millennium" => (Unit::Millennium, false),
        "millennia" => (Unit::Millennium, true),
        _ => return None,
    };
    Some(Sense::Unit { unit, plural })
}

fn number(lower: &str) -> Option<Sense> {
    const TO_NINETEEN: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let value = match lower {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1000,
        _ => match TO_NINETEEN.iter().position(|&word| word == lower) {
            Some(value) => value as u32,
            None => TENS.iter().position(|&word| word == lower)? as u32 * 10 + 20,
        },
    };
    Some(Sense::Number { value, digits: 0 })
}

fn ordinal(lower: &str) -> Option<Sense> {
    const ORDINALS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let value = match lower {
        "nineteenth" => 19,
        "twentieth" => 20,
        _ => ORDINALS.iter().position(|&word| word == lower)? as u32 + 1,
    };
    Some(Sense::Ordinal(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_the_calendar_has_a_capital() {
        assert_eq!(sense("may", true, true), Sense::Month { month: 5, weak: true });
        assert_eq!(sense("may", false, true), Sense::Other);
        let sundays = Sense::Weekday { weekday: Weekday::Sun, plural: true };
        assert_eq!(sense("sundays", true, true), sundays);
    }

    #[test]
    fn an_ordinal_ending_stands_right_after_its_number() {
        assert_eq!(sense("st", false, false), Sense::OrdinalEnding);
        assert_eq!(sense("st", true, true), Sense::Other);
    }
}

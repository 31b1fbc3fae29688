//! Which number of `3/4/2019` is the day.

/// The order in which a language writes a day and its month as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// `3/4/2019` is 3 April, as nearly everywhere.
    DayFirst,
    /// `3/4/2019` is 4 March, as in the United States.
    MonthFirst,
}

/// Languages that write the day first in every country, apart from [`APART`].
const DAY_FIRST: &str = "\
    aa ab agq am an ar as asa ast az bal bas be bem bew bez bg bm bn br brx bs byn ca ccp cgg co \
    cs cv cy da dav de dje doi dsb dua dv dyo ebu el es et ewo ff fi fo fr frr fur fy ga gd gez gl \
    gsw gu guz gv ha haw he hi hr hsb ht hy ia id ie ig is it jmc jv ka kab kam kde kea kgp khq ki \
    kk kkj kln km kn kok ksb ksf ksh ku kw kxv ky la lag lb lg lij lld ln lo lu luo luy lv mai mas \
    mer mfe mgh mi mk ml mni mr ms mt mua my naq nb nd nds nl nmg nn nnh no nus nyn oc os pa pap \
    pcm pl prg pt qu rif rm rn ro rof ru rwk sa saq sat sbp sc scn seh ses sg shi sid sk sl smn so \
    sq sr ssy su sw syr szl ta te teo tg th tig tk to tpi tr trw tt twq tzm uk ur uz vai vec vi vun \
    wal wo xnr xog yav yi yo yrl zgh";

/// Languages that write the month first.
const MONTH_FIRST: &str = "ak blo cad ceb chr cic ee fil gaa iu ks lkt mus om or osa ti xh zu";

/// Countries that differ from the rest of their language: the order, or none where
/// the year comes first, which says nothing of a date that ends in it.
const APART: [(&str, &str, Option<DayOrder>); 11] = [
    ("en", "AS BI GU MH MP PH PR UM US VI", Some(DayOrder::MonthFirst)),
    ("en", "CA SE ZA", None),
    ("es", "PA PR", Some(DayOrder::MonthFirst)),
    ("fr", "CA", None),
    ("iu", "CA", None),
    ("ks", "IN", None),
    ("az", "IQ IR", None),
    ("ha", "SD", None),
    ("uz", "AF", None),
    ("se", "FI", Some(DayOrder::DayFirst)),
    ("zh", "HK MO SG", Some(DayOrder::DayFirst)),
];

impl DayOrder {
    /// The order that a BCP 47 tag tells: `en-US` month first, `en-GB`, `de` and
    /// `sq-AL` day first.
    ///
    /// None where it tells none: a tag that is not known, a language that writes the
    /// year first (`ja`, `hu`, `fa`, `en-CA`), and bare `en`, whose countries differ.
    ///
    /// From the short date patterns of the Unicode CLDR, release 47. CLDR takes bare
    /// `en` as `en-US`; a report that says no more than "English" may be from London.
    pub fn of_language(tag: &str) -> Option<DayOrder> {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next()?.to_ascii_lowercase();
        // A single letter opens an extension, in which nothing is a country.
        let region = parts.take_while(|part| part.len() > 1).find(|part| is_region(part));
        if let Some(region) = region.map(str::to_ascii_uppercase) {
            let apart = APART.iter().find(|(of, regions, _)| {
                *of == language && regions.split(' ').any(|other| other == region)
            });
            match apart {
                Some((_, _, order)) => return *order,
                None if language == "en" => return Some(DayOrder::DayFirst),
                None => {}
            }
        }
        let lists = [(DAY_FIRST, DayOrder::DayFirst), (MONTH_FIRST, DayOrder::MonthFirst)];
        let listed = |list: &str| list.split(' ').any(|other| other == language);
        lists.into_iter().find(|(list, _)| listed(list)).map(|(_, order)| order)
    }

    /// The day and the month of two numbers in this order.
    pub fn day_and_month<T>(self, first: T, second: T) -> (T, T) {
        match self {
            DayOrder::DayFirst => (first, second),
            DayOrder::MonthFirst => (second, first),
        }
    }

    /// For a reader: "day first".
    pub fn in_words(self) -> &'static str {
        match self {
            DayOrder::DayFirst => "day first",
            DayOrder::MonthFirst => "month first",
        }
    }
}

/// A country of ISO 3166-1 or a region of UN M.49.
fn is_region(part: &str) -> bool {
    let all = |test: fn(&u8) -> bool| part.bytes().all(|byte| test(&byte));
    part.len() == 2 && all(u8::is_ascii_alphabetic) || part.len() == 3 && all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_of_the_world_writes_the_day_first() {
        for tag in ["en-GB", "en-AU", "en-001", "en-Latn-IN", "de", "de-AT", "sq-AL", "es", "FR"] {
            assert_eq!(DayOrder::of_language(tag), Some(DayOrder::DayFirst), "{tag}");
        }
    }

    #[test]
    fn the_united_states_and_a_few_others_write_the_month_first() {
        for tag in ["en-US", "en_us", "en-Latn-US", "en-PH", "es-PR", "fil", "zu-ZA"] {
            assert_eq!(DayOrder::of_language(tag), Some(DayOrder::MonthFirst), "{tag}");
        }
    }

    #[test]
    fn what_does_not_tell_is_not_guessed() {
        for tag in ["", "en", "en-Latn", "en-CA", "en-ZA", "fr-CA", "ja", "hu-HU", "fa", "xx", "é"]
        {
            assert_eq!(DayOrder::of_language(tag), None, "{tag}");
        }
        assert_eq!(DayOrder::of_language("en-u-rg-uszzzz"), None);
        assert_eq!(DayOrder::of_language("en-x-us"), None);
    }

    #[test]
    fn an_order_tells_the_day_from_the_month() {
        assert_eq!(DayOrder::DayFirst.day_and_month(3, 4), (3, 4));
        assert_eq!(DayOrder::MonthFirst.day_and_month(3, 4), (4, 3));
    }
}

//! Days, intervals and their notation.

use super::inputs::config;
use dateline::when::{
    Anchor, Basis, Day, Precision, Recurring, Toward, Unit, Weekday, When, Written, resolve,
};
use proptest::prelude::*;
use proptest::sample::select;

fn day() -> impl Strategy<Value = Day> {
    let number = prop_oneof![
        4 => -40_000..40_000i32,
        1 => Day::MIN.number()..=Day::MAX.number(),
        1 => select(vec![Day::MIN.number(), Day::MAX.number()]),
    ];
    number.prop_map(|number| Day::from_number(number).expect("it lies in the calendar"))
}

fn when() -> impl Strategy<Value = When> {
    let plain = (day(), day(), 0..10u8).prop_filter_map("no such interval", |(a, b, code)| {
        let (year, month, _) = a.ymd();
        match Precision::from_code(code)? {
            Precision::Day => Some(When::day(a)),
            Precision::Week => When::week(a),
            Precision::Month => When::month(year, month),
            Precision::Season => When::season(year, 1 + month % 4),
            Precision::Quarter => When::quarter(year, 1 + month % 4),
            Precision::HalfYear => When::half_year(year, 1 + month % 2),
            Precision::Year => When::year(year),
            Precision::Decade => When::decade(year / 10 * 10),
            Precision::Century => When::century(year / 100 * 100),
            Precision::Range => match month % 3 {
                0 => When::range(Some(a), None),
                1 => When::range(None, Some(a)),
                _ => When::range(Some(a.min(b)), Some(a.max(b))),
            },
        }
    });
    (plain, any::<bool>(), any::<bool>()).prop_map(|(mut when, approximate, uncertain)| {
        when.approximate = approximate;
        when.uncertain = uncertain;
        when
    })
}

fn written() -> impl Strategy<Value = Written> {
    let toward =
        select(vec![Toward::Last, Toward::This, Toward::Next, Toward::Past, Toward::Future]);
    let name = prop_oneof![
        (0..14u32).prop_map(Recurring::Month),
        (0..14u32, 0..33u32).prop_map(|(month, day)| Recurring::MonthDay(month, day)),
        (0..6u32).prop_map(Recurring::Season),
        (0..6u32).prop_map(Recurring::Quarter),
        (0..7u8).prop_map(|day| {
            Recurring::Weekday(Weekday::try_from(day).expect("a week has seven days"))
        }),
    ];
    let unit = select(vec![
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
    ]);
    let count = prop_oneof![3 => -50..50i32, 1 => any::<i32>()];
    let leaf = prop_oneof![
        (any::<i32>(), prop::option::of(0..14u32), prop::option::of(0..33u32))
            .prop_map(|(year, month, day)| Written::Calendar { year, month, day }),
        any::<i32>().prop_map(Written::Decade),
        any::<i32>().prop_map(Written::Century),
        (name, toward).prop_map(|(name, toward)| Written::Again { name, toward }),
        (unit, count).prop_map(|(unit, by)| Written::Shifted { unit, by }),
    ];
    leaf.prop_recursive(2, 4, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|written| Written::Since(Box::new(written))),
            inner.clone().prop_map(|written| Written::Until(Box::new(written))),
            (inner.clone(), inner)
                .prop_map(|(first, last)| Written::Between(Box::new(first), Box::new(last))),
        ]
    })
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn a_day_prints_as_what_it_is_read_from(day in day()) {
        prop_assert_eq!(day.to_string().parse(), Ok(day));
        let (year, month, date) = day.ymd();
        prop_assert_eq!(Day::from_ymd(year, month, date), Some(day));
        prop_assert_eq!(Day::from_number(day.number()), Some(day));
    }

    #[test]
    fn an_interval_prints_as_edtf_that_reads_as_the_same_days(when in when()) {
        let read: When = when.to_edtf().parse()
            .map_err(|_| TestCaseError::fail(format!("{when:?} -> {}", when.to_edtf())))?;
        prop_assert_eq!(read.earliest(), when.earliest(), "{}", when.to_edtf());
        prop_assert_eq!(read.latest(), when.latest(), "{}", when.to_edtf());
        prop_assert_eq!((read.approximate, read.uncertain), (when.approximate, when.uncertain));
        prop_assert_eq!(read.to_edtf(), when.to_edtf());
    }

    #[test]
    fn an_interval_is_the_sum_of_its_parts(when in when()) {
        let built = When::from_parts(when.earliest(), when.latest(), when.precision());
        let mut plain = when;
        (plain.approximate, plain.uncertain) = (false, false);
        prop_assert_eq!(built, Some(plain));
        prop_assert!(when.contains(when) && when.overlaps(when));
        prop_assert!(!when.in_words().is_empty());
    }

    #[test]
    fn any_text_is_edtf_or_is_not(text in "[0-9X./?~%-]{0,24}|\\PC{0,12}") {
        if let Ok(when) = text.parse::<When>() {
            prop_assert_eq!(when.to_edtf().parse::<When>().map(When::to_edtf), Ok(when.to_edtf()));
        }
        let _ = text.parse::<Day>();
    }

    #[test]
    fn whatever_is_said_stands_for_an_interval_in_order_or_for_none(
        written in written(),
        when in prop::option::of(when()),
    ) {
        let anchor = when.map(|when| Anchor { when, basis: Basis::Stated });
        let resolved = resolve(&written, anchor);
        if let Some(when) = resolved.when {
            if let (Some(first), Some(last)) = (when.earliest(), when.latest()) {
                prop_assert!(first <= last, "{when:?}");
            }
            prop_assert!(when.earliest().or(when.latest()).is_some(), "{when:?}");
            prop_assert!(when.to_edtf().parse::<When>().is_ok());
        }
        prop_assert!(!written.timex_value(resolved.when).is_empty());
        prop_assert!(!resolved.step.is_empty());
    }
}

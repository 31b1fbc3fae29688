use super::*;
use crate::explore::Credit;
use crate::when::{Basis, When};

fn words(language: Language) -> Words {
    let table = match language {
        Language::English => include_str!(concat!(env!("OUT_DIR"), "/words-en.txt")),
        Language::Albanian => include_str!(concat!(env!("OUT_DIR"), "/words-sq.txt")),
        Language::Persian => include_str!(concat!(env!("OUT_DIR"), "/words-fa.txt")),
        Language::French => include_str!(concat!(env!("OUT_DIR"), "/words-fr.txt")),
    };
    Words::new(language, table, |_| None)
}

fn when(edtf: &str) -> When {
    edtf.parse().unwrap()
}

#[test]
fn a_count_takes_the_plural_of_its_language() {
    let events = |language, counts: &[usize]| -> Vec<String> {
        counts.iter().map(|count| words(language).events(*count)).collect()
    };
    assert_eq!(events(Language::English, &[0, 1, 1200]), ["0 events", "1 event", "1,200 events"]);
    assert_eq!(
        events(Language::French, &[0, 1, 2]),
        ["0 événement", "1 événement", "2 événements"]
    );
    assert_eq!(events(Language::Albanian, &[1, 2]), ["1 ngjarje", "2 ngjarje"]);
    assert_eq!(words(Language::Albanian).reports(1), "1 artikull");
    assert_eq!(words(Language::Albanian).reports(0), "0 artikuj");
    assert_eq!(words(Language::Persian).events(1200), "۱٬۲۰۰ رویداد");
}

#[test]
fn a_million_is_many_in_french() {
    let words = words(Language::French);
    let locale = Locale { category: Box::new(|_| 'm'), ..Locale::plain(&words) };
    assert!(words.0.locale.set(locale).is_ok());
    assert_eq!(words.events(2_000_000), "2\u{202f}000\u{202f}000 d’événements");
}

#[test]
fn english_dates_read_as_the_core_says_them() {
    let words = words(Language::English);
    for edtf in [
        "2019-10-23",
        "2018-03",
        "2013",
        "2014/..",
        "2014-05/..",
        "../2018-06-05",
        "../2018",
        "2018/2020",
        "2018-03/2018-05",
        "2018-03-12/2018-03-14",
        "2018-21",
        "2018-24",
        "199X",
        "19XX",
        "2018-12~",
        "2018-12?",
        "-0043",
        "2018-03-14/..",
        "2018-23/..",
        "0001-01-01",
        "9999-12-31",
    ] {
        assert_eq!(words.when(when(edtf)), when(edtf).in_words(), "{edtf}");
    }
}

#[test]
fn dates_have_the_articles_and_digits_of_their_language() {
    let french = words(Language::French);
    let persian = words(Language::Persian);
    assert_eq!(french.when(when("2018-03-01")), "1er mars 2018");
    assert_eq!(french.when(when("2018-03-12/..")), "depuis le 12 mars 2018");
    assert_eq!(french.when(when("2018-03/..")), "depuis mars 2018");
    assert_eq!(
        french.when(when("2018-03-12/2018-03-14~")),
        "du 12 mars 2018 au 14 mars 2018 environ"
    );
    assert_eq!(french.when(when("-0043")), "44 av. J.-C.");
    assert_eq!(persian.when(when("2018-03-12~")), "حدود ۱۲ مارس ۲۰۱۸");
    assert_eq!(persian.when(when("199X")), "دههٔ ۱۹۹۰");
}

#[test]
fn what_runs_the_other_way_is_kept_to_itself() {
    let (english, persian) = (words(Language::English), words(Language::Persian));
    assert_eq!(english.leave_out("Reuters"), "Leave out Reuters");
    assert_eq!(english.leave_out("تهران"), "Leave out \u{2068}تهران\u{2069}");
    assert_eq!(persian.leave_out("Reuters"), "کنار گذاشتن \u{2068}Reuters\u{2069}");
    let sources = persian.sources(&["Reuters".into(), String::new()]);
    assert_eq!(sources, "\u{2068}Reuters\u{2069}، منبع نامشخص");
    assert_eq!(persian.found(&sources, "x"), format!("{sources} در \u{2068}x\u{2069}"));
}

#[test]
fn a_report_is_credited_with_who_says_when() {
    let words = words(Language::English);
    let credit = |edtf: Option<&str>, basis| Credit {
        source: "Reuters".into(),
        published: edtf.map(|edtf| (when(edtf), basis)),
        ..Credit::default()
    };
    assert_eq!(
        words.credited(&credit(Some("2019-10-23"), Basis::Stated)),
        "Reuters, 23 October 2019"
    );
    assert_eq!(
        words.credited(&credit(Some("2020?/.."), Basis::Inferred)),
        "Reuters, undated (since 2020)"
    );
    assert_eq!(words.credited(&credit(None, Basis::Stated)), "Reuters, undated");
}

#[test]
fn certainty_says_how_finely_and_what_is_in_doubt() {
    let words = words(Language::English);
    let certainty = |edtf| words.certainty_of(when(edtf));
    assert_eq!(certainty("2018-03-01"), "day");
    assert_eq!(certainty("2018-12~"), "month, approximate");
    assert_eq!(certainty("2018?"), "year, uncertain");
    assert_eq!(certainty("2014/.."), "year, open end");
}

//! Sessions and addresses: each is the other.

use super::inputs::{config, corpus};
use dateline::explore::{
    Action, Column, Controls, Dates, Expected, Explorer, Lanes, Language, MapView, Mention, Opened,
    Session, Shown, Sort, Theme, View,
};
use dateline::pack::{Pack, write};
use dateline::query::{FacetKind, Labels};
use dateline::timeline::Stretch;
use dateline::when::{Day, When};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

/// Words as anybody might choose, search or name a report by.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        select(["a", "a&b=c", "a:1:2019", "#", "%", "%41", "+", " é", "تهران", "\0"].as_slice())
            .prop_map(str::to_owned),
        "[^\\s]\\PC{0,8}",
    ]
}

fn mention() -> impl Strategy<Value = Mention> {
    let date = prop_oneof![0..20usize, Just(usize::MAX - 1)];
    (words(), date).prop_map(|(report, date)| Mention { report, date })
}

fn edtf() -> impl Strategy<Value = String> {
    let all =
        ["2018", "2018-12", "2018-12-31", "2018-12~", "../2018", "2014/..", "199X", "2018-21"];
    let more = ["2019-07?/2020-07?", "-0043", "2018-03/2018-05"];
    select([all.as_slice(), more.as_slice()].concat()).prop_map(str::to_owned)
}

fn map() -> impl Strategy<Value = MapView> {
    (0..=MapView::CLOSEST).prop_flat_map(|zoom| {
        let (columns, rows) = MapView::grid(zoom);
        (0..columns, 0..rows).prop_map(move |(x, y)| MapView { zoom, x, y })
    })
}

fn session() -> impl Strategy<Value = Session> {
    let day = || (-20_000..40_000).prop_map(|day| Day::from_number(day).unwrap_or(Day::MIN));
    let stretch = prop::option::of((day(), day()).prop_map(|(a, b)| Stretch::new(a, b)));
    let days = (stretch, prop::option::of(day()));
    let chosen =
        || prop::collection::vec(words(), 0..3).prop_map(|all| all.into_iter().collect::<Labels>());
    let sets = || -> [_; FacetKind::COUNT] { std::array::from_fn(|_| chosen()) };
    let facets = (sets(), sets(), any::<bool>());
    let opened = || {
        let opened = (words(), prop::option::of(0..99usize));
        opened.prop_map(|(report, sentence)| Opened { report, sentence })
    };
    let sort = (select(Column::ALL.as_slice()), any::<bool>());
    let sort = sort.prop_map(|(column, down)| Sort { column, down });
    let words = prop_oneof![Just(String::new()), words()];
    let readings = prop::collection::btree_map(mention(), edtf(), 0..4);
    let readings = readings.prop_map(|readings| readings.into_iter().collect());
    let look = (
        select(Lanes::ALL.as_slice()),
        (select(Dates::ALL.as_slice()), any::<bool>()),
        (select(View::ALL.as_slice()), prop::option::of(map()), sort, any::<[bool; 4]>()),
        prop::option::of(select(Theme::ALL.as_slice())),
        prop::option::of(select(Language::ALL.as_slice())),
        prop::option::of(any::<[bool; 6]>().prop_map(Controls::from)),
    );
    let opened = prop::option::of((opened(), prop::option::of(opened())));
    let open = (prop::option::of(any::<u64>()), opened);
    (words, facets, days, look, open, readings).prop_map(
        |(
            query,
            (chosen, excluded, keys_off),
            (stretch, known),
            (lanes, (dates, gaps_closed), (view, map, sort, unmarked), theme, language, controls),
            (event, opened),
            readings,
        )| Session {
            query,
            // What is chosen is not left out as well.
            excluded: std::array::from_fn(|kind| {
                let mut left_out = excluded[kind].clone();
                left_out.subtract(&chosen[kind]);
                left_out
            }),
            chosen,
            keys_off,
            stretch,
            known,
            lanes,
            dates,
            gaps_closed,
            language,
            view,
            map,
            sort,
            unmarked,
            theme,
            controls,
            event,
            compared: opened.as_ref().and_then(|(_, compared)| compared.clone()),
            opened: opened.map(|(opened, _)| opened),
            readings,
            unknown: Vec::new(),
        },
    )
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn every_session_is_its_address(session in session()) {
        let fragment = session.to_fragment();
        prop_assert!(fragment.chars().all(|c| !c.is_whitespace() && !c.is_control()), "{fragment}");
        prop_assert_eq!(Session::from_fragment(&fragment), (session, vec![]), "{}", fragment);
    }

    #[test]
    fn a_date_is_read_as_one_thing(
        session in session(), mention in mention(), edtf in edtf(),
    ) {
        let read = session.after(Action::Read(mention.clone(), edtf.clone()));
        prop_assert!(read.readings.contains(&(mention.clone(), edtf)));
        let unread = read.after(Action::Unread(vec![mention.clone()]));
        let mut others = session;
        others.readings.retain(|(other, _)| *other != mention);
        prop_assert_eq!(unread, others, "nothing else changes");
    }

    #[test]
    fn a_language_is_spoken_or_named_in_a_notice(tag in prop_oneof![words(), "[a-z]{2,3}"]) {
        let spoken = Language::ALL.into_iter().find(|language| language.tag() == tag);
        // What stands in an address is decoded from it.
        let address = Session { unknown: vec![("lang".into(), tag.clone())], ..Session::default() };
        let (session, notices) = Session::from_fragment(&address.to_fragment());
        prop_assert_eq!(session.language, spoken);
        let named = notices.iter().any(|notice| {
            let asked = matches!(notice.expected, Expected::OneOf(words) if words.len() == 4);
            notice.key == "lang" && notice.value == tag && asked
        });
        prop_assert_eq!(named, spoken.is_none(), "{:?}", notices);
        prop_assert_eq!(notices.len(), usize::from(named));
    }

    #[test]
    fn any_address_is_followed_as_far_as_it_can_be(fragment in any::<String>()) {
        let (session, _) = Session::from_fragment(&fragment);
        let again = Session::from_fragment(&session.to_fragment());
        prop_assert_eq!(again, (session, vec![]));
    }

    #[test]
    fn any_reading_in_an_address_is_followed_or_named(
        corpus in corpus(),
        readings in prop::collection::vec(("[0-3]", 0..9usize, edtf()), 1..4),
    ) {
        let explorer = Explorer::new(Pack::open(write(&corpus).expect("it is small"))?);
        let readings = readings.into_iter().map(|(report, number, edtf)| {
            format!("read={report}:{number}:{edtf}")
        });
        let fragment = readings.collect::<Vec<_>>().join("&");
        let (session, _) = Session::from_fragment(&fragment);
        let asked = session.readings.len();
        let (session, notices) = explorer.heed(session);
        prop_assert_eq!(session.readings.len() + notices.len(), asked);
        let shown = explorer.show(&session, &Shown::default());
        prop_assert_eq!(shown.answer.events.len(), corpus.events.len(), "none is lost");
    }

    #[test]
    fn every_other_reading_can_be_chosen_and_moves_its_events(corpus in corpus()) {
        let explorer = Explorer::new(Pack::open(write(&corpus).expect("it is small"))?);
        let start = explorer.show(&Session::default(), &Shown::default());
        let mut dates = 0;
        for (report, findings) in corpus.reports.iter().enumerate() {
            for (place, date) in findings.dates.iter().enumerate() {
                let working = explorer.working(dates, &start);
                dates += 1;
                prop_assert_eq!(&working.mention.report, &findings.report.id);
                let edtfs: BTreeSet<&str> =
                    working.readings.iter().map(|reading| reading.edtf.as_str()).collect();
                prop_assert_eq!(edtfs.len(), working.readings.len(), "they can be told apart");
                for (chosen, reading) in working.readings.iter().enumerate().skip(1) {
                    let read = Action::Read(working.mention.clone(), reading.edtf.clone());
                    let session = Session::default().after(read);
                    let (session, notices) = explorer.heed(
                        Session::from_fragment(&session.to_fragment()).0,
                    );
                    prop_assert_eq!(notices, vec![], "{:?}", date);
                    let shown = explorer.show(&session, &start);
                    prop_assert_eq!(explorer.working(dates - 1, &shown).chosen, chosen);
                    let stands = |event: &dateline::merge::Event| {
                        event.evidence.iter().any(|it| (it.report, it.date) == (report, place))
                    };
                    for (number, event) in corpus.events.iter().enumerate() {
                        let card = explorer.event(explorer.event_id(number as u32), &shown);
                        let card = card.expect("no event is lost");
                        prop_assert_eq!(card.moved.is_some(), stands(event));
                        // The time that its reports agree on, of which one reads its date so.
                        let told = event.evidence.iter().filter_map(|it| {
                            if (it.report, it.date) == (report, place) {
                                return reading.edtf.parse().ok();
                            }
                            corpus.reports[it.report].dates[it.date].resolved.when
                        });
                        prop_assert_eq!(card.edtf, When::agreed(told).map(When::to_edtf).unwrap_or_default());
                    }
                }
            }
        }
    }
}

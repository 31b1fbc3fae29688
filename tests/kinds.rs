//! People, organisations, places and nationalities: told apart wherever they are shown.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dateline::explore::{Explorer, Lanes, Session, Shown};
use dateline::merge::analyse;
use dateline::pack::{self, Pack};
use dateline::query::{FacetKind, Query};
use dateline::report::{InputFile, collect};

/// Two reports of one day.
fn explorer() -> Explorer {
    beside("On March 6, 2018, an Iranian court freed a man.")
}

/// Two reports of one day, of which the second says one sentence.
fn beside(sentence: &str) -> Explorer {
    let file = |name: &str, text: &str| InputFile { name: name.into(), bytes: text.into() };
    let files = vec![
        file(
            "a.txt",
            "date 2018-03-07 On March 5, 2018, Prime Minister Edi Rama met Mike McCurry of the \
             FBI in Tirana. On March 6, 2018, two Iranian diplomats were expelled.",
        ),
        file("b.txt", &format!("date 2018-03-07 {sentence}")),
    ];
    let (corpus, _) = analyse(collect(files).0, |_| ());
    Explorer::new(Pack::open(pack::write(&corpus).unwrap()).unwrap())
}

/// What an address shows, once this collection has read it.
fn at(explorer: &Explorer, fragment: &str) -> (Session, Shown) {
    let (session, notices) = Session::from_fragment(fragment);
    assert_eq!(notices, [], "{fragment}");
    let (session, notices) = explorer.heed(session);
    assert_eq!(notices, [], "{fragment}");
    let shown = explorer.show(&session, &Shown::default());
    (session, shown)
}

#[test]
fn every_kind_has_a_facet_of_its_own() {
    let explorer = explorer();
    let (_, shown) = at(&explorer, "");
    let facets = &shown.answer.facets;
    assert_eq!(facets.iter().map(|facet| facet.kind).collect::<Vec<_>>(), FacetKind::ALL);
    let of = |kind: FacetKind| {
        let values = facets[kind.index()].values.iter();
        values.map(|value| (value.label.as_str(), value.count)).collect::<Vec<_>>()
    };
    assert_eq!(of(FacetKind::Person), [("Edi Rama", 1), ("Mike McCurry", 1)]);
    assert_eq!(of(FacetKind::Organisation), [("FBI", 1)]);
    assert_eq!(of(FacetKind::Place), [("Tirana", 1)]);
    assert_eq!(of(FacetKind::Nationality), [("Iranian", 2)]);
    let (_, chosen) = at(&explorer, "nationality=Iranian");
    assert_eq!(chosen.answer.events.len(), 2);
    let (_, left) = at(&explorer, "-org=FBI");
    assert_eq!(left.answer.events.len(), 2);
}

#[test]
fn queries_ask_for_one_kind_or_for_whoever_acts() {
    let explorer = explorer();
    for (query, events) in [
        ("who:rama", 1),
        ("who:fbi", 1),
        ("who:tirana", 0),
        ("who:iranian", 0),
        ("person:rama", 1),
        ("person:fbi", 0),
        ("org:fbi", 1),
        ("place:tirana", 1),
        ("nationality:iranian", 2),
        ("nationality:(iranian OR french) -court", 1),
    ] {
        let (session, shown) = at(&explorer, &format!("q={query}"));
        assert_eq!(shown.error, None, "{query}");
        assert_eq!(shown.answer.events.len(), events, "{query}");
        assert_eq!(session.query.parse::<Query>().unwrap().to_string(), query);
    }
}

#[test]
fn suggestions_name_the_kind() {
    let explorer = explorer();
    let (_, shown) = at(&explorer, "");
    let terms = |typed: &str| -> Vec<String> {
        explorer.suggestions(typed, &shown).into_iter().map(|it| it.term).collect()
    };
    assert_eq!(terms("mcc"), ["person:\"Mike McCurry\""]);
    assert_eq!(terms("iran"), ["nationality:Iranian"]);
    assert_eq!(terms("who:f"), ["who:FBI"]);
    assert_eq!(terms("who:m"), ["who:\"Mike McCurry\""]);
    assert_eq!(terms("nat"), ["nationality:"]);
}

#[test]
fn a_nationality_in_both_makes_no_two_sentences_one_event() {
    let pairs = |sentence: &str| {
        let explorer = beside(sentence);
        let (_, shown) = at(&explorer, "");
        explorer.pairs("a", "b", &shown).into_iter().map(|pair| pair.label).collect::<Vec<_>>()
    };
    let freed = pairs("On March 6, 2018, an Iranian court freed a man.");
    assert_eq!(freed, [""; 0], "they share a day and a nationality");
    let expelled = pairs("On March 6, 2018, Albania expelled two Iranian diplomats.");
    assert_eq!(expelled.len(), 1, "they share what was done, too: {expelled:?}");
}

#[test]
fn an_event_lists_each_kind() {
    let explorer = explorer();
    let (_, shown) = at(&explorer, "who:fbi");
    let first = explorer.pack().event(shown.answer.events[0] as usize).id();
    let card = explorer.event(first, &shown).unwrap();
    let named: Vec<String> = card.named.iter().map(|names| names.join(", ")).collect();
    assert_eq!(named, ["Edi Rama, Mike McCurry", "FBI", "Tirana", ""]);
}

#[test]
fn a_link_with_a_name_leads_to_a_person_or_an_organisation() {
    let explorer = explorer();
    let followed = |fragment: &str| at(&explorer, fragment).0.to_fragment();
    assert_eq!(followed("name=FBI"), "org=FBI");
    assert_eq!(followed("name=Edi+Rama&-name=FBI"), "person=Edi+Rama&-org=FBI");
    assert_eq!(followed("name=Nobody&later=1"), "person=Nobody&later=1");
    assert_eq!(followed("name=&-name="), "");
    assert_eq!(at(&explorer, "lanes=name").0.lanes, Lanes::Person);
}

#[test]
fn a_link_with_two_names_still_asks_for_one_of_them() {
    let explorer = explorer();
    let (session, shown) = at(&explorer, "q=a+OR+iranian+OR+met&name=FBI&name=Nobody");
    assert_eq!(session.query, "(a OR iranian OR met) who:(\"FBI\" OR \"Nobody\")");
    assert_eq!((shown.error, shown.answer.events.len()), (None, 1));
}

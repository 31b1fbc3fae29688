//! What a session shows when the reader reads a date otherwise than the program.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dateline::explore::{Action, Explorer, Session, Shown, Spoken};
use dateline::merge::analyse;
use dateline::pack::{self, Pack};
use dateline::query::FacetKind;
use dateline::report::{InputFile, collect};
use dateline::timeline::{Layout, Target, Typeface};

/// Two reports: in one the order of day and month is open, in the other the year.
fn explorer() -> Explorer {
    let file = |name: &str, text: &str| InputFile { name: name.into(), bytes: text.into() };
    let files = vec![
        file(
            "a.txt",
            "date 2019-10-23 On 12/11/2018 the cell was found. In May 2019 it was freed.",
        ),
        file("b.txt", "date 2019-10-23 Rama met the envoy in July. Nothing else was said."),
    ];
    let (corpus, _) = analyse(collect(files).0, |_| ());
    Explorer::new(Pack::open(pack::write(&corpus).unwrap()).unwrap())
}

fn rows(explorer: &Explorer, shown: &Shown) -> Vec<(String, String)> {
    let groups = explorer.list(shown, 0).groups;
    let rows = groups
        .into_iter()
        .flat_map(|group| group.months.into_iter().map(move |month| (group.year, month.rows)))
        .flat_map(|(year, rows)| rows.into_iter().map(move |row| (year, row.edtf)))
        .map(|(year, edtf)| (year.unwrap().to_string(), edtf));
    rows.collect()
}

fn years(shown: &Shown) -> Vec<(&str, u32)> {
    let years = shown.answer.facets.iter().find(|facet| facet.kind == FacetKind::Year).unwrap();
    years.values.iter().map(|value| (value.label.as_str(), value.count)).collect()
}

fn at(explorer: &Explorer, fragment: &str) -> (Session, Shown) {
    let (session, notices) = Session::from_fragment(fragment);
    assert_eq!(notices, []);
    let (session, notices) = explorer.heed(session);
    assert_eq!(notices, []);
    let shown = explorer.show(&session, &Shown::default());
    (session, shown)
}

fn of(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(year, edtf)| ((*year).to_owned(), (*edtf).to_owned())).collect()
}

const FOUND: [(&str, &str); 3] =
    [("2018", "2018-12-11?"), ("2019", "2019-05"), ("2019", "2019-07")];

#[test]
fn a_chosen_reading_moves_its_event_and_taking_it_back_undoes_that() {
    let explorer = explorer();
    let (start, found) = at(&explorer, "");
    assert_eq!(rows(&explorer, &found), of(&FOUND));
    let id = explorer.event_id(found.answer.events[2]);
    let card = explorer.event(id, &found).unwrap();
    let working = &card.sources[0].evidence[0].working;
    assert_eq!((working.chosen, working.readings.len()), (0, 2));
    assert_eq!(working.readings[1].edtf, "2020-07");
    assert_eq!(working.readings[1].value, "2020-07");
    assert!(working.readings[1].step.contains("after 23 October 2019"), "{working:?}");
    assert_eq!(working.readings[1].anchor, "the report of 23 October 2019");
    assert_eq!((card.moved, working.rule.as_str()), (None, "a month without a year"));

    let read = start.after(Action::Read(working.mention.clone(), "2020-07".into()));
    assert_eq!(read.to_fragment(), "read=b:1:2020-07");
    let shown = explorer.show(&read, &found);
    let moved = [FOUND[0], FOUND[1], ("2020", "2020-07")];
    assert_eq!(rows(&explorer, &shown), of(&moved));
    assert_eq!(years(&shown), [("2018", 1), ("2019", 1), ("2020", 1)]);
    let card = explorer.event(id, &shown).unwrap();
    assert_eq!((card.id, card.edtf.as_str()), (id, "2020-07"), "it is the same event");
    let instead = card.sources[0].evidence[0].working.instead_of().unwrap();
    assert_eq!(instead.edtf, "2019-07", "the automatic reading stays");
    let undo = card.moved.unwrap();
    assert_eq!(undo.from.unwrap().to_edtf(), "2019-07");
    let undone = read.after(Action::Unread(undo.mentions));
    assert_eq!((&undone, &explorer.show(&undone, &shown)), (&start, &found));
}

#[test]
fn the_order_of_time_is_that_of_the_readings() {
    let explorer = explorer();
    let (_, shown) = at(&explorer, "read=b:1:2020-07&read=a:1:2018-11-12");
    let moved = [("2018", "2018-11-12"), ("2019", "2019-05"), ("2020", "2020-07")];
    assert_eq!(rows(&explorer, &shown), of(&moved));
    let text = "date 2019-10-23 It was founded in August. On 1/12/2019 it closed.";
    let file = InputFile { name: "c.txt".into(), bytes: text.into() };
    let (corpus, _) = analyse(collect(vec![file]).0, |_| ());
    let explorer = Explorer::new(Pack::open(pack::write(&corpus).unwrap()).unwrap());
    let (_, found) = at(&explorer, "");
    assert_eq!(rows(&explorer, &found), of(&[("2019", "2019-01-12?"), ("2019", "2019-08")]));
    let (_, shown) = at(&explorer, "read=c:2:2019-12-01");
    assert_eq!(rows(&explorer, &shown), of(&[("2019", "2019-08"), ("2019", "2019-12-01")]));
    let scene = explorer.scene(
        &Session::default(),
        &shown,
        explorer.limits(&shown).unwrap(),
        800.0,
        &Typeface::default(),
        Layout::Across,
    );
    let targets: Vec<Target> = scene.marks.iter().map(|mark| mark.first).collect();
    assert_eq!(targets, [Target::Event(1), Target::Event(0)]);
    assert!(scene.marks[0].x < scene.marks[1].x);
    let Spoken::Event { when, yours, .. } = explorer.spoken(targets[1], &shown) else {
        panic!("{:?} is no event", targets[1])
    };
    assert_eq!((when.unwrap().to_edtf().as_str(), yours), ("2019-12-01", true));
    assert!(!explorer.is_moved(targets[0], &shown));
}

#[test]
fn filters_and_the_axis_hold_of_the_readings() {
    let explorer = explorer();
    let (_, found) = at(&explorer, "from=2020&to=2020");
    assert_eq!(found.answer.events.len(), 0);
    let (_, shown) = at(&explorer, "from=2020&to=2020&read=b:1:2020-07");
    assert_eq!(rows(&explorer, &shown), of(&[("2020", "2020-07")]));
    let (_, shown) = at(&explorer, "year=2020&read=b:1:2020-07");
    assert_eq!(rows(&explorer, &shown), of(&[("2020", "2020-07")]));
    let (session, shown) = at(&explorer, "read=b:1:2020-07");
    let stretch = explorer.stretch(&session, &shown).unwrap();
    assert_eq!((stretch.from.to_string(), stretch.to.year()), ("2018-01-01".into(), 2020));
    let overview = explorer.overview(&shown, 800.0).unwrap();
    let last = overview.bins.iter().rfind(|bin| bin.count > 0.0).unwrap();
    assert_eq!(last.from.year(), 2020);
}

#[test]
fn a_stretch_without_an_end_reaches_to_that_of_the_collection() {
    let explorer = explorer();
    let heeded = |fragment| explorer.heed(Session::from_fragment(fragment).0).0.to_fragment();
    assert_eq!(heeded("from=2019"), "from=2019-01-01&to=2019-12-31");
    assert_eq!(heeded("to=2018-06&from=soon"), "from=2018-01-01&to=2018-06-30");
    assert_eq!(heeded("from=2025-05"), "from=2025-05-01&to=2025-05-01", "beyond its end");
    let moved = heeded("from=2019&read=b:1:2020-07");
    assert_eq!(moved, "from=2019-01-01&to=2020-12-31&read=b:1:2020-07");
}

#[test]
fn a_reading_that_no_date_has_is_named_and_moves_nothing() {
    let explorer = explorer();
    let good = "read=b:1:2020-07";
    let bad = ["b:1:2021-07", "b:1:2019-07", "b:2:2020-07", "b:99:2020-07", "c:1:2020-07"];
    for value in bad {
        let (session, notices) = Session::from_fragment(&format!("read={value}"));
        assert_eq!(notices, []);
        let found = explorer.show(&session, &Shown::default());
        assert_eq!(rows(&explorer, &found), of(&FOUND), "{value}");
        let (heeded, notices) = explorer.heed(session);
        assert_eq!((heeded, notices.len()), (Session::default(), 1));
        assert_eq!((notices[0].key.as_str(), notices[0].value.as_str()), ("read", value));
    }
    let far = format!("read=b:{}:2020-07", usize::MAX);
    assert_eq!(explorer.heed(Session::from_fragment(&far).0).1.len(), 1);
    let (session, _) = Session::from_fragment(&format!("read={}&{good}", bad[4]));
    let (heeded, notices) = explorer.heed(session);
    assert_eq!((heeded.to_fragment().as_str(), notices.len()), (good, 1));
}

#[test]
fn a_report_without_a_sentence_is_not_lost_for_a_reading() {
    let file = |name: &str, text: &str| InputFile { name: name.into(), bytes: text.into() };
    let files =
        vec![file("a.txt", "date 2019-10-23 They met in July."), file("b.txt", "date 2019-10-23")];
    let (corpus, _) = analyse(collect(files).0, |_| ());
    let explorer = Explorer::new(Pack::open(pack::write(&corpus).unwrap()).unwrap());
    let (_, found) = at(&explorer, "");
    let (_, shown) = at(&explorer, "read=a:1:2020-07");
    assert_eq!(shown.answer.reports, found.answer.reports);
}

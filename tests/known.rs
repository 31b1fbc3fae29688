//! "As known on": what later reports say is nowhere, not even in the headline of an event that
//! they tell too.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dateline::explore::{Explorer, Session, Shown};
use dateline::merge::analyse;
use dateline::pack::{self, Pack};
use dateline::report::{InputFile, collect};

const EARLY: &str = "Albania expelled two Iranian diplomats in 2018.";
const LATE: &str = "On December 19, 2018, Albania expelled Iran's ambassador and a diplomat.";

fn explorer() -> Explorer {
    let file = |name: &str, text: String| InputFile { name: name.into(), bytes: text.into() };
    let files = vec![
        file("early.txt", format!("date 2019-10-23 {EARLY}")),
        file("late.txt", format!("date 2022-09-08 {LATE}")),
    ];
    let (corpus, _) = analyse(collect(files).0, |_| ());
    Explorer::new(Pack::open(pack::write(&corpus).unwrap()).unwrap())
}

#[test]
fn an_event_is_called_by_what_is_known() {
    let explorer = explorer();
    for (address, when, label) in [
        ("", "2018-12-19", "Albania expelled Iran's ambassador and a diplomat"),
        ("known=2022-09-08", "2018-12-19", "Albania expelled Iran's ambassador and a diplomat"),
        ("known=2019-10-23", "2018", EARLY),
    ] {
        let (session, _) = explorer.heed(Session::from_fragment(address).0);
        let shown = explorer.show(&session, &Shown::default());
        let [event] = shown.answer.events[..] else { panic!("{address}: {:?}", shown.answer) };
        let card = explorer.event(explorer.event_id(event), &shown).unwrap();
        let row = explorer.table_row(event, &shown).unwrap();
        assert_eq!((card.edtf.as_str(), card.label.as_str()), (when, label), "{address}");
        assert_eq!(row.label, label, "{address}");
    }
}

//! What addresses lead to: whole states, nonsense, and folders of a host.

use crate::harness::{Setup, in_browser};
use anyhow::{Context, Result};

#[test]
fn an_address_holds_everything_that_was_chosen() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let address = "q=expel*&source=Reuters&source=TSF&year=2018&year=2022\
            &from=2018-01-01&to=2022-12-31&lanes=place&theme=dark";
        let shown = page.open(address).await?;
        assert_eq!(shown.query, "expel*");
        assert_eq!(shown.chips[..5], ["expel*", "Reuters", "TSF", "2018", "2022"]);
        assert_eq!(shown.range, ["2018-01-01", "2022-12-31"]);
        assert_eq!(shown.scheme, "dark");
        assert!(!shown.rows.is_empty());
        assert!(shown.rows.iter().all(|row| row.source != "RFE/RL"));
        assert_eq!(shown.notices, Vec::<String>::new());
        Ok(())
    })
}

#[test]
fn nonsense_is_named_and_what_is_unknown_is_kept() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let nonsense =
            "q=cyberattack&lanes=colour&view=globe&from=yesterday&event=zz&tomorrow=x%20y";
        let shown = page.open(nonsense).await?;
        assert_eq!(shown.notices.len(), 4, "{:#?}", shown.notices);
        for said in ["lanes=colour", "view=globe", "from=yesterday", "event=zz"] {
            assert!(shown.notices.iter().any(|notice| notice.contains(said)), "{said}");
        }
        assert!(shown.count.ends_with(" in 1 report"), "the rest is followed: {}", shown.count);
        let dismissed = page.click_named(".notices button", "").await?;
        assert_eq!(dismissed.notices, Vec::<String>::new());
        let chosen = page.click_value("Source", "TSF").await?;
        assert_eq!(chosen.fragment, "q=cyberattack&source=TSF&tomorrow=x+y");
        Ok(())
    })
}

#[test]
fn an_event_or_report_that_is_not_there_is_said_in_words() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("event=0000000000000001").await?;
        assert_eq!(shown.card.context("no card")?.label, "This event is not in the collection");
        let shown = page.open("report=nowhere&at=3").await?;
        let reader = shown.reader.context("no reader")?;
        assert_eq!(reader.title, "This report is not in the collection");
        let shown = page.click_named(".back", "").await?;
        assert_eq!(shown.reader, None);
        assert!(!shown.rows.is_empty());
        Ok(())
    })
}

#[test]
fn a_value_that_no_report_has_leaves_nothing_and_a_way_out() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("source=Nobody&year=0000").await?;
        assert_eq!(shown.nothing, "Nothing matches");
        assert_eq!(shown.chips, ["Nobody", "0000"]);
        let cleared = page.click_named(".nothing button", "Clear all").await?;
        assert_eq!(cleared.fragment, "");
        assert!(!cleared.rows.is_empty());
        Ok(())
    })
}

#[test]
fn a_changed_address_changes_the_page() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        page.value("location.hash = 'q=cyberattack&view=list'").await?;
        let shown = page.look_until("the query is there", |shown| !shown.query.is_empty()).await?;
        assert!(shown.count.ends_with(" in 1 report"));
        assert_eq!(shown.marks, []);
        Ok(())
    })
}

#[test]
fn the_site_works_in_any_folder_of_a_host() -> Result<()> {
    let setup = Setup { folder: "/archive/2022/albania/", ..Setup::default() };
    in_browser(setup, async |page| {
        let all = page.open("").await?;
        all.agrees()?;
        page.click_value("Source", "TSF").await?;
        let shown = page.reload().await?;
        assert_eq!(shown.chips, ["TSF"]);
        assert!(page.site.requests().len() > 3);
        Ok(())
    })
}

#[test]
fn nothing_is_stored_on_the_readers_machine() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        page.search("cyberattack").await?;
        page.click_named(".header-tools .quiet", "Colours").await?;
        assert_eq!(page.value("document.cookie").await?, "");
        assert_eq!(page.value("localStorage.length + sessionStorage.length").await?, 0);
        Ok(())
    })
}

#[test]
fn the_document_is_told_when_the_page_is_drawn() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let listen = "addEventListener('dateline:ready', (event) => {
            window.told = { ...event.detail, at: event.target.id };
        })";
        page.before_each_load(listen).await?;
        let shown = page.open("").await?;
        page.until("window.told").await?;
        let told = page.value("window.told").await?;
        assert_eq!(told["at"], "dateline");
        assert_eq!(told["title"], shown.title.as_str());
        assert_eq!(told["reports"], 3);
        assert_eq!(told["events"], shown.rows.len());
        Ok(())
    })
}

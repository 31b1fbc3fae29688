//! The search box.

use crate::harness::{Setup, in_browser};
use anyhow::{Result, ensure};
use thirtyfour::Key;

#[test]
fn cyberattack_leaves_one_report() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let found = page.search("cyberattack").await?;
        found.agrees()?;
        assert!(found.count.ends_with(" in 1 report"), "{}", found.count);
        assert!(!found.rows.is_empty() && found.rows.len() < all.rows.len());
        for row in &found.rows {
            assert_eq!(row.source, "TSF");
            assert_eq!(row.hits, ["cyberattack"], "{}", row.quote);
        }
        assert_eq!(found.lanes, ["TSF"]);
        assert_eq!(found.value("Source", "Reuters")?.count, 0);
        assert_eq!(found.fragment, "q=cyberattack");
        let cleared = page.click_named(".count button", "clear all").await?;
        assert_eq!((cleared.query.as_str(), cleared.fragment.as_str()), ("", ""));
        assert_eq!(cleared.rows, all.rows);
        assert_eq!(cleared.focus, "query", "the focus is where typing goes on");
        Ok(())
    })
}

#[test]
fn operators_narrow_and_widen() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        let mut rows = Vec::new();
        let union = "\"European Union\"";
        for query in [union, "expel*", &format!("{union} OR expel*"), "expel* -Tirana"] {
            let shown = page.search(query).await?;
            shown.agrees()?;
            assert_eq!(shown.error, "", "{query}");
            rows.push(shown.rows.len());
        }
        let [union, expelled, either, not_tirana] = rows[..] else { unreachable!() };
        ensure!(union > 0 && expelled > 0 && not_tirana > 0, "{rows:?}");
        ensure!(either == union + expelled && not_tirana < expelled, "{rows:?}");
        Ok(())
    })
}

#[test]
fn a_broken_query_says_where_and_leaves_the_last_answer() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        let before = page.search("cyberattack").await?;
        let broken = page.type_in(" \"Quds Force").await?;
        assert_eq!(broken.query, "cyberattack \"Quds Force");
        assert!(broken.error.contains("13"), "no position: {:?}", broken.error);
        assert_eq!(broken.rows, before.rows);
        let field = page.element("#query").await?;
        assert_eq!(field.attr("aria-invalid").await?.as_deref(), Some("true"));
        assert_eq!(field.attr("aria-describedby").await?.as_deref(), Some("query-error"));
        let mended = page.type_in("\"").await?;
        assert_eq!(mended.error, "");
        assert_eq!(field.attr("aria-invalid").await?, None);
        Ok(())
    })
}

#[test]
fn what_is_not_there_is_said_and_one_click_leads_back() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let nothing = page.search("zeppelin").await?;
        nothing.agrees()?;
        assert_eq!(nothing.nothing, "Nothing matches");
        assert_eq!(nothing.count, "0 events in 0 reports");
        let back = page.click_named(".nothing button", "Clear all").await?;
        assert_eq!(back.rows, all.rows);
        assert_eq!(back.query, "");
        Ok(())
    })
}

#[test]
fn suggestions_are_taken_by_the_keys() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        let fields = page.search("pla").await?;
        assert_eq!(fields.suggestions[0], "place:");
        page.press(&[Key::Down]).await?;
        let active = "document.getElementById(document.activeElement
            .getAttribute('aria-activedescendant')).textContent";
        assert_eq!(page.value(active).await?, "place:");
        let places = page.press(&[Key::Enter]).await?;
        assert_eq!((places.query.as_str(), places.focus.as_str()), ("place:", "query"));
        assert!(places.suggestions.iter().all(|it| it.starts_with("place:")), "{places:#?}");
        let typed = page.type_in("Tir").await?;
        assert_eq!(typed.suggestions, ["place:Tirana"]);
        let taken = page.press(&[Key::Up, Key::Enter]).await?;
        taken.agrees()?;
        assert_eq!((taken.query.as_str(), taken.error.as_str()), ("place:Tirana ", ""));
        assert_eq!(
            (taken.suggestions.len(), taken.chips.as_slice()),
            (0, ["place:tirana".to_owned()].as_slice())
        );
        assert_eq!(taken.rows.len(), taken.value("Place", "Tirana")?.count);
        let open = page.type_in("who:").await?;
        assert!(!open.suggestions.is_empty());
        let closed = page.press(&[Key::Escape]).await?;
        assert_eq!((closed.suggestions.len(), closed.query.as_str()), (0, "place:Tirana who:"));
        let without = page.search("place:Tirana cyberattack").await?;
        assert_eq!(without.chips, ["place:tirana", "cyberattack"]);
        let left = page.click_named(".chip b", "place:tirana").await?;
        assert_eq!(left.query, "cyberattack");
        Ok(())
    })
}

#[test]
fn a_mistake_is_shown_at_its_place_and_mended_by_a_click() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        let broken = page.search("iran plcae:tirana").await?;
        assert_eq!(broken.wrong, "plcae:tirana");
        assert!(
            broken.error.contains("at character 6") && broken.error.contains("only who:, person:")
        );
        let mended = page.click_named(".query-error button", "iran place:tirana").await?;
        mended.agrees()?;
        assert_eq!(
            (mended.query.as_str(), mended.error.as_str(), mended.wrong.as_str()),
            ("iran place:tirana", "", "")
        );
        assert_eq!(mended.focus, "query");
        Ok(())
    })
}

#[test]
fn the_slash_goes_to_the_search_box_unless_it_is_switched_off() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        assert_eq!(page.value("document.activeElement.tagName").await?, "BODY");
        let there = page.type_in("/").await?;
        assert_eq!((there.focus.as_str(), there.query.as_str()), ("query", ""));
        page.value("document.querySelector('.header button').focus()").await?;
        let there = page.type_in("/").await?;
        assert_eq!((there.focus.as_str(), there.query.as_str()), ("query", ""));
        assert_eq!(page.type_in("/").await?.query, "/", "in the field it is a sign");
        page.open("").await?;
        let off = page.click_named(".header button", "Shortcuts: on").await?;
        assert_eq!(off.fragment, "keys=off");
        assert_ne!(page.type_in("/").await?.focus, "query");
        Ok(())
    })
}

#[test]
fn the_count_is_spoken_once_it_rests() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        let shown = page.search("cyberattack").await?;
        let live = ".search > [role=status]";
        page.until(&format!("document.querySelector('{live}').textContent === {:?}", shown.count))
            .await
    })
}

#[test]
fn markup_in_a_query_stays_text() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        page.search("<img src=x onerror=alert(1)>").await?;
        let shown = page.reload().await?;
        assert_eq!(shown.query, "<img src=x onerror=alert(1)>");
        assert_eq!(page.value("document.images.length").await?, 0);
        Ok(())
    })
}

//! The facets: each kind changes list, counts and timeline together.

use crate::harness::{Setup, in_browser};
use anyhow::{Context, Result};

const KINDS: [&str; 6] = ["Source", "Year", "Person", "Organisation", "Place", "Nationality"];

#[test]
fn each_kind_changes_list_counts_and_timeline_together() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        for kind in KINDS {
            let values = all.values.iter().filter(|value| value.kind == kind);
            let some = |value: &&crate::page::FacetValue| value.count < all.rows.len();
            let value = values.clone().find(some).with_context(|| format!("no {kind} narrows"))?;
            let chosen = page.click_value(kind, &value.name).await?;
            chosen.agrees()?;
            assert_eq!(chosen.rows.len(), value.count, "{kind} {}", value.name);
            assert!(chosen.value(kind, &value.name)?.chosen);
            assert_eq!(chosen.chips, [value.name.as_str()]);
            assert!(chosen.rows.iter().all(|row| all.rows.contains(row)), "{:#?}", chosen.rows);
            for other in &chosen.values {
                if other.kind == kind {
                    // A second value of the same kind widens: its count is what it adds.
                    let before = all.value(kind, &other.name)?;
                    assert_eq!(other.count, before.count, "{kind} {}", other.name);
                } else {
                    assert!(other.count <= value.count, "{} {}", other.kind, other.name);
                }
            }
            let word = kind.to_lowercase();
            let key = if kind == "Organisation" { "org" } else { word.as_str() };
            assert!(chosen.fragment.starts_with(&format!("{key}=")), "{}", chosen.fragment);
            let dropped = page.click_value(kind, &value.name).await?;
            assert_eq!(dropped.rows, all.rows);
            assert_eq!(dropped.values, all.values);
            assert_eq!(dropped.fragment, "");
        }
        Ok(())
    })
}

#[test]
fn a_value_that_is_left_out_takes_its_events_and_tells_what_would_come_back() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let reuters = all.value("Source", "Reuters")?.count;
        let exclude = "[aria-labelledby=facet-source] .exclude";
        let without = page.click_named(exclude, "−Leave out Reuters").await?;
        without.agrees()?;
        assert_eq!(without.rows.len(), all.rows.len() - reuters);
        assert!(without.rows.iter().all(|row| row.source != "Reuters"));
        let value = without.value("Source", "Reuters")?;
        assert_eq!((value.excluded, value.chosen, value.count), (true, false, reuters));
        assert_eq!(
            (without.fragment.as_str(), without.chips.as_slice()),
            ("-source=Reuters", ["Reuters".to_owned()].as_slice())
        );
        assert_eq!(page.reload().await?.rows, without.rows);
        let only = page.click_value("Source", "Reuters").await?;
        assert_eq!((only.rows.len(), only.fragment.as_str()), (reuters, "source=Reuters"));
        let again = page.click_named(exclude, "−Leave out Reuters").await?;
        assert_eq!(again.rows, without.rows);
        let back = page.click_named(".chip b", "Reuters").await?;
        assert_eq!(back.values, all.values);
        Ok(())
    })
}

#[test]
fn a_long_facet_is_searched_and_sorted() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        page.element("[aria-labelledby=facet-organisation] input").await?.click().await?;
        let found = page.type_in("MEK").await?;
        let names = |shown: &crate::page::Shown| -> Vec<String> {
            let values = shown.values.iter().filter(|value| value.kind == "Organisation");
            values.map(|value| value.name.clone()).collect()
        };
        assert!(!names(&found).is_empty());
        assert!(names(&found).iter().all(|name| name.to_lowercase().contains("mek")));
        assert_eq!((&found.rows, &found.query), (&all.rows, &String::new()), "only the facet");
        page.element("[aria-labelledby=facet-organisation] input").await?.clear().await?;
        let sorted = page
            .click_named("[aria-labelledby=facet-organisation] .facet-tools .link", "A")
            .await?;
        let lower: Vec<String> = names(&sorted).iter().map(|name| name.to_lowercase()).collect();
        assert!(lower.is_sorted() && names(&sorted) != names(&all), "{lower:?}");
        Ok(())
    })
}

#[test]
fn two_values_of_a_kind_widen_and_two_kinds_narrow() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let reuters = page.click_value("Source", "Reuters").await?;
        let both = page.click_value("Source", "TSF").await?;
        both.agrees()?;
        let each = all.value("Source", "Reuters")?.count + all.value("Source", "TSF")?.count;
        // What both tell is listed once.
        let twice = both
            .rows
            .iter()
            .filter(|row| ["Reuters", "TSF"].iter().all(|source| row.source.contains(source)));
        assert_eq!(both.rows.len(), each - twice.count());
        let year = page.click_value("Year", "2018").await?;
        year.agrees()?;
        assert!(year.rows.len() < both.rows.len());
        assert_eq!(year.rows.len(), both.value("Year", "2018")?.count);
        assert_eq!(year.chips, ["Reuters", "TSF", "2018"]);
        let without = page.click_named(".chip b", "TSF").await?;
        assert_eq!(without.chips, ["Reuters", "2018"]);
        assert!(without.rows.iter().all(|row| reuters.rows.contains(row)));
        Ok(())
    })
}

#[test]
fn a_long_facet_shows_more_when_asked() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let more = page.click_named("[aria-labelledby=facet-organisation] .link", "show ").await?;
        assert!(more.values.len() > all.values.len());
        let fewer =
            page.click_named("[aria-labelledby=facet-organisation] .link", "show fewer").await?;
        assert_eq!(fewer.values, all.values);
        Ok(())
    })
}

#[test]
fn lanes_follow_each_kind() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        for (words, key) in [
            ("by person", "lanes=person"),
            ("by organisation", "lanes=org"),
            ("by place", "lanes=place"),
            ("by nationality", "lanes=nationality"),
        ] {
            let shown = page.click_named(".tools button", words).await?;
            assert_ne!(shown.lanes, all.lanes);
            assert_eq!(shown.fragment, key);
            assert_eq!(shown.rows, all.rows, "lanes change the timeline, not the list");
            assert!(shown.marked() >= all.rows.len(), "an event stands in each of its lanes");
        }
        let shown = page.click_named(".tools button", "by source").await?;
        assert_eq!(shown.lanes, all.lanes);
        Ok(())
    })
}

#[test]
fn the_list_stands_alone_when_asked() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let list = page.click_named(".header .switch button", "List").await?;
        assert_eq!(list.rows, all.rows);
        assert_eq!(list.marks, []);
        assert_eq!(list.fragment, "view=list");
        let both = page.click_named(".header .switch button", "Timeline").await?;
        assert_eq!(both.marks, all.marks);
        Ok(())
    })
}

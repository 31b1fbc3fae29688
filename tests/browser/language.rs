//! The page in other languages: switched, addressed, mirrored, and undone.

use crate::access::{SIZES, without_violation};
use crate::harness::{Setup, in_browser, set_dark, set_size};
use crate::page::Page;
use anyhow::{Result, ensure};
use thirtyfour::Key;

/// Chooses a language as a reader does.
pub(crate) async fn choose(page: &Page, tag: &str) -> Result<()> {
    page.element(&format!(".language option[value={tag}]")).await?.click().await?;
    page.until(&format!("document.documentElement.lang === '{tag}'")).await?;
    Ok(())
}

#[test]
fn persian_is_chosen_mirrors_the_page_and_is_undone() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        assert_eq!(page.value("document.documentElement.dir").await?, "ltr");
        choose(page, "fa").await?;
        let shown = page.look().await?;
        assert_eq!(shown.fragment, "lang=fa");
        assert_eq!(shown.count, "۱۹ رویداد در ۳ گزارش");
        assert_eq!(page.value("document.documentElement.dir").await?, "rtl");
        let (title, ..) = page.seen(".header h1").await?;
        let (tools, ..) = page.seen(".header-tools").await?;
        ensure!(title > tools, "the title is at {title}, the tools at {tools}");
        let (facets, ..) = page.seen(".facets").await?;
        let (main, ..) = page.seen(".main").await?;
        ensure!(facets > main, "the facets are at {facets}, the list at {main}");
        let reloaded = page.reload().await?;
        assert_eq!(reloaded.count, shown.count);
        page.back().await?;
        page.until("document.documentElement.lang === 'en'").await?;
        assert_eq!(page.value("document.documentElement.dir").await?, "ltr");
        Ok(())
    })
}

#[test]
fn the_timeline_runs_from_right_to_left_under_every_hand() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("lang=fa&from=2014-01-01&to=2021-12-31").await?;
        let (start, _, width, _) = page.place(".handle .knob").await?;
        let (ground, _, whole, _) = page.seen(".overview .ground").await?;
        ensure!(start + width / 2 > ground + whole / 2, "the start is at {start}, left of half");
        let (name, ..) = page.seen(".band text").await?;
        ensure!(name > ground + whole, "the name of a lane is at {name}, not beside its end");

        // The paper is drawn to the right: what is earlier lies there, so what is later comes.
        let (left, top, width, height) = page.place(".chart").await?;
        let from = (left + width / 2, top + height - 6);
        let later = page.drag(from, (from.0 + width / 8, from.1)).await?;
        ensure!(later.range[0].as_str() > "2014-01-01", "{:?}", later.range);

        // The brush follows the hand.
        let (left, top, width, height) = page.place(".handle .knob").await?;
        let knob = (left + width / 2, top + height / 2);
        page.drag(knob, (knob.0 - 60, knob.1)).await?;
        let (moved, _, width, _) = page.seen(".handle .knob").await?;
        ensure!((moved + width / 2 - (knob.0 - 60)).abs() <= 3, "{moved} after {knob:?}");

        // The key to the left leads to what lies left: to what is later.
        page.open("lang=fa&lanes=source").await?;
        page.element(".chart").await?.focus().await?;
        let active = "document.querySelector('.mark.active').getBoundingClientRect().right";
        page.press(&[Key::Home]).await?;
        let first = page.value(active).await?.as_f64();
        page.press(&[Key::Left]).await?;
        ensure!(page.value(active).await?.as_f64() < first, "the key goes the wrong way");
        Ok(())
    })
}

#[test]
fn every_state_is_accessible_and_fits_from_right_to_left() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        for (size, dark) in [(SIZES[0], false), (SIZES[1], true), (SIZES[2], false)] {
            set_size(&page.driver, size).await?;
            set_dark(&page.driver, dark).await?;
            for state in [
                "lang=fa",
                "lang=fa&q=cyberattack&event=7eab4d24dd521ccb",
                "lang=fa&report=004_30a6df7a3a6d4c7e&at=8",
                "lang=fa&q=%22Quds",
                "lang=fa&view=globe&source=TSF",
                "lang=fr&view=list&lanes=place",
                "lang=sq",
                "lang=fa&view=map",
                "lang=fa&view=network&org=MEK",
                "lang=fa&view=names&org=MEK",
                "lang=sq&view=names",
            ] {
                let shown = page.open(state).await?;
                let (overflow, wide) = (shown.overflow, shown.wide);
                ensure!(overflow <= 0, "{state} at {size:?} is {overflow} too wide: {wide:?}");
                without_violation(page, &format!("{state} at {size:?}")).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn dates_and_counts_are_those_of_the_language() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let french = page.open("lang=fr&q=cyberattack").await?;
        assert_eq!(french.count, "2 événements dans 1 article");
        let first = "document.querySelector('.row-when').textContent";
        assert_eq!(page.value(first).await?, "15 juillet 2022");
        let none = page.open("lang=fr&q=zeppelin").await?;
        assert_eq!(none.count, "0 événement dans 0 article", "nothing is singular in French");
        page.open("lang=fa&q=cyberattack").await?;
        let said = page.value(first).await?;
        ensure!(said.as_str().is_some_and(|said| said.starts_with("۱۵ ژوئیه")), "{said}");
        page.open("lang=sq&q=cyberattack").await?;
        assert_eq!(page.value(first).await?, "15 korrik 2022");
        Ok(())
    })
}

#[test]
fn a_language_that_is_not_spoken_is_named_and_the_readers_own_is_kept() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("lang=tlh&q=cyberattack").await?;
        ensure!(
            shown.notices.len() == 1 && shown.notices[0].contains("lang=tlh"),
            "{:?}",
            shown.notices
        );
        assert_eq!(page.value("document.documentElement.lang").await?, "en");
        let asked = "Object.defineProperty(navigator, 'languages', { get: () => ['de', 'fr-CA'] })";
        page.before_each_load(asked).await?;
        page.open("").await?;
        assert_eq!(page.value("document.documentElement.lang").await?, "fr");
        page.open("lang=sq").await?;
        assert_eq!(page.value("document.documentElement.lang").await?, "sq");
        Ok(())
    })
}

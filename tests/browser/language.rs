//! The page in other languages: switched, addressed, mirrored, and undone.

use crate::access::{SIZES, without_violation};
use crate::harness::{Setup, in_browser, set_dark, set_size};
use crate::page::Page;
use anyhow::{Result, ensure};

/// Chooses a language as a reader does.
async fn choose(page: &Page, tag: &str) -> Result<()> {
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
        assert_eq!(shown.count, "۲۷ رویداد در ۳ گزارش");
        assert_eq!(page.value("document.documentElement.dir").await?, "rtl");
        let (title, ..) = page.seen(".header h1").await?;
        let (tools, ..) = page.seen(".header-tools").await?;
        ensure!(title > tools, "the title is at {title}, the tools at {tools}");
        let (facets, ..) = page.seen(".facets").await?;
        let (main, ..) = page.seen("main").await?;
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
                "lang=fa&view=map&source=TSF",
                "lang=fr&view=list&lanes=place",
                "lang=sq",
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

//! Two reports side by side.

use crate::harness::{Setup, in_browser, set_size};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

const TWO: &str = "report=001_4cb0f0b9dca24e99&compare=000_30ee8ab519921f6c";

/// Whether each pane shows the sentence that is asked for in it.
async fn both_in_sight(page: &Page) -> Result<()> {
    page.until(
        "[...document.querySelectorAll('.pane .report-text')].every((pane) => {
            const asked = pane.querySelector('.asked')?.getBoundingClientRect();
            const around = pane.getBoundingClientRect();
            return asked && asked.bottom > around.top && asked.top < around.bottom;
        })",
    )
    .await
}

#[test]
fn a_report_is_laid_beside_another_and_pairs_lead_to_both() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("report=001_4cb0f0b9dca24e99").await?;
        page.click_named("summary", "Compare with").await?;
        let shown = page.click_named(".compare-with button", "Police in Albania").await?;
        assert_eq!(shown.fragment, TWO);
        let pairs = page.value("document.querySelectorAll('.pair').length").await?;
        ensure!(pairs.as_u64() > Some(1), "{pairs} pairs");
        for pair in 0..pairs.as_u64().context("no number")? {
            let pair = page.element(&format!(".pairs li:nth-child({}) button", pair + 1)).await?;
            let shown = page.click(&pair).await?;
            assert!(shown.fragment.contains("&there="), "{}", shown.fragment);
            both_in_sight(page).await?;
            let marked = page.value("document.querySelectorAll('.asked').length").await?;
            assert_eq!(marked, Value::from(2));
            let current =
                page.value("document.activeElement.closest('li').getAttribute('aria-current')");
            assert_eq!(current.await?, Value::from("true"), "and the focus is on it");
        }
        page.reload().await?;
        both_in_sight(page).await?;
        let shown = page.press(&[thirtyfour::Key::Tab, thirtyfour::Key::Escape]).await?;
        assert!(!shown.fragment.contains("compare"), "{}", shown.fragment);
        Ok(())
    })
}

#[test]
fn the_two_stand_beside_each_other_where_there_is_room_and_below_where_not() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open(TWO).await?;
        for (size, beside) in [((1440, 900), true), ((390, 844), false)] {
            set_size(&page.driver, size).await?;
            let one = page.seen(".pane:first-child .report-text").await?;
            let other = page.seen(".pane:last-child .report-text").await?;
            assert_eq!(one.1 == other.1, beside, "{one:?} {other:?} at {size:?}");
            ensure!(one.3 <= i64::from(size.1), "each scrolls by itself: {one:?}");
        }
        Ok(())
    })
}

//! Accessible on every screen: what axe-core finds, and what scrolls sideways.

use crate::failure::TOLD;
use crate::harness::{Setup, in_browser, set_dark, set_size, told};
use crate::page::Page;
use crate::site::Variant;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;

/// A wide screen, a tablet, and a phone.
pub(crate) const SIZES: [(u32, u32); 3] = [(1440, 900), (768, 1024), (390, 844)];

/// The states of the page, each by its address.
const STATES: [(&str, &str); 19] = [
    ("start", ""),
    ("event", "q=cyberattack&event=7eab4d24dd521ccb"),
    ("reader", "report=004_30a6df7a3a6d4c7e&at=8"),
    ("reader with hits", "report=001_4cb0f0b9dca24e99&at=3&q=attack&unmark=name"),
    ("comparison", "report=001_4cb0f0b9dca24e99&at=11&compare=000_30ee8ab519921f6c&there=13"),
    ("table", "view=table&sort=-source"),
    ("table without rows", "view=table&q=zeppelin"),
    ("no result", "q=zeppelin"),
    ("error", "q=%22Quds"),
    ("notices", "view=globe&source=TSF&from=2018&to=2022"),
    ("list", "view=list&lanes=place"),
    ("event of several sources", "event=c7d688c34c0991a7"),
    ("differences", "view=differences"),
    ("no differences, as known on a day", "view=differences&known=2019-10-23"),
    ("map", "view=map&place=Tirana"),
    ("part of the map", "view=map&map=4/140/40"),
    ("network", "view=network&org=MEK"),
    ("names", "view=names"),
    ("cards of names", "view=names&org=MEK&place=Tirana"),
];

/// Fails where axe-core finds anything in what is shown.
pub(crate) async fn without_violation(page: &Page, state: &str) -> Result<()> {
    let axe = told("DATELINE_AXE")?;
    let axe = fs::read_to_string(&axe).with_context(|| format!("{axe}: run `make npm`"))?;
    page.driver.execute(axe, Vec::new()).await?;
    let script = "const [done] = arguments;
        axe.run(document, { resultTypes: ['violations'] }).then(
            (found) => done({
                passes: found.passes.length,
                violations: found.violations.map(({ id, help, nodes }) => ({
                    id, help, nodes: nodes.map(({ html, failureSummary }) => html + failureSummary),
                })),
            }),
            (error) => done({ passes: 0, violations: [String(error)] }),
        );";
    let found = page.driver.execute_async(script, Vec::new()).await?;
    let found: Value = found.json().clone();
    ensure!(found["passes"].as_u64() > Some(5), "axe-core looked at nothing: {found:#}");
    ensure!(found["violations"] == Value::Array(Vec::new()), "{state}: {found:#}");
    Ok(())
}

/// Looks at every state on a screen, in light and dark.
fn every_state_is_accessible(size: (u32, u32)) -> Result<()> {
    in_browser(Setup { size, ..Setup::default() }, async |page| {
        for dark in [false, true] {
            set_dark(&page.driver, dark).await?;
            for (state, address) in STATES {
                page.open(address).await?;
                without_violation(page, &format!("{state} at {size:?}, dark: {dark}")).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn every_state_is_accessible_on_a_wide_screen() -> Result<()> {
    every_state_is_accessible(SIZES[0])
}

#[test]
fn every_state_is_accessible_on_a_tablet() -> Result<()> {
    every_state_is_accessible(SIZES[1])
}

#[test]
fn every_state_is_accessible_on_a_phone() -> Result<()> {
    every_state_is_accessible(SIZES[2])
}

#[test]
fn what_unfolds_is_accessible_too() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        for dark in [false, true] {
            set_dark(&page.driver, dark).await?;
            page.open("report=001_4cb0f0b9dca24e99").await?;
            page.click_named("summary", "Cite").await?;
            page.click_named("summary", "Compare").await?;
            page.click_named("button.date", "").await?;
            without_violation(page, &format!("all unfolded, dark: {dark}")).await?;
        }
        Ok(())
    })
}

#[test]
fn failures_are_accessible_too() -> Result<()> {
    let broken = Setup { variant: Variant::PackCorrupted, ..Setup::default() };
    in_browser(broken, async |page| {
        page.visit("").await?;
        page.until(TOLD).await?;
        without_violation(page, "a corrupted pack").await
    })?;
    in_browser(Setup { webassembly: false, ..Setup::default() }, async |page| {
        page.visit("").await?;
        page.until(TOLD).await?;
        without_violation(page, "no WebAssembly").await
    })
}

#[test]
fn nothing_scrolls_sideways_on_the_narrowest_phone() -> Result<()> {
    in_browser(Setup { size: (360, 740), ..Setup::default() }, async |page| {
        for (state, address) in STATES {
            let shown = page.open(address).await?;
            let (overflow, wide) = (shown.overflow, shown.wide);
            ensure!(overflow <= 0, "{state} is {overflow} pixels too wide: {wide:?}");
        }
        set_size(&page.driver, (320, 640)).await?;
        let shown = page.open("").await?;
        let (overflow, wide) = (shown.overflow, shown.wide);
        ensure!(overflow <= 0, "at 320 pixels it is {overflow} too wide: {wide:?}");
        Ok(())
    })
}

//! Light and dark.

use crate::harness::{Setup, in_browser, set_dark};
use anyhow::{Context, Result};

/// How light a colour `rgb(r, g, b)` is, from 0 to 255.
pub(crate) fn lightness(colour: &str) -> Result<f64> {
    let inside = colour.split_once('(').context("not a colour")?.1.trim_end_matches(')');
    let parts: Vec<f64> = inside.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    let [red, green, blue, ..] = parts[..] else { anyhow::bail!("not a colour: {colour}") };
    Ok(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

#[test]
fn the_page_is_as_light_or_dark_as_the_system() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let light = page.open("").await?;
        assert!(lightness(&light.ground)? > 200.0, "{}", light.ground);
        set_dark(&page.driver, true).await?;
        let dark = page.look().await?;
        assert!(lightness(&dark.ground)? < 50.0, "{}", dark.ground);
        Ok(())
    })
}

#[test]
fn the_reader_may_choose_and_the_choice_is_in_the_address() -> Result<()> {
    in_browser(Setup { dark: true, ..Setup::default() }, async |page| {
        page.open("").await?;
        let light = page.click_named(".header-tools .quiet", "Colours: system").await?;
        assert!(lightness(&light.ground)? > 200.0, "{}", light.ground);
        assert_eq!(light.fragment, "theme=light");
        assert_eq!(page.reload().await?.ground, light.ground);
        let dark = page.click_named(".header-tools .quiet", "Colours: light").await?;
        assert!(lightness(&dark.ground)? < 50.0, "{}", dark.ground);
        assert_eq!(dark.fragment, "theme=dark");
        let system = page.click_named(".header-tools .quiet", "Colours: dark").await?;
        assert_eq!((system.ground, system.fragment.as_str()), (dark.ground, ""));
        Ok(())
    })
}

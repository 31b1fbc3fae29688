//! The page without a mouse.

use crate::harness::{Setup, in_browser};
use crate::page::{Page, Shown};
use anyhow::{Context, Result, bail};
use thirtyfour::Key;

/// More stops than the page has.
const STOPS: usize = 150;

/// Presses Tab until the focus is on what a selector finds.
pub(crate) async fn tab_to(page: &Page, selector: &str) -> Result<Shown> {
    for _ in 0..STOPS {
        let shown = page.press(&[Key::Tab]).await?;
        let there = format!("document.activeElement.matches({selector:?})");
        if page.value(&there).await? == true {
            return Ok(shown);
        }
    }
    bail!("Tab does not lead to {selector}")
}

#[test]
fn the_keys_go_from_the_search_to_a_sentence_and_back() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        tab_to(page, "#query").await?;
        let found = page.type_in("cyberattack").await?;
        tab_to(page, ".chart").await?;
        let first = page.press(&[Key::Right]).await?;
        assert!(first.marks[0].active, "{:#?}", first.marks);
        let described = "document.getElementById(document.activeElement
            .getAttribute('aria-activedescendant')).getAttribute('aria-label')";
        assert_eq!(page.value(described).await?, first.marks[0].spoken.as_str());
        let last = page.press(&[Key::End]).await?;
        assert!(last.marks.last().context("no marks")?.active);
        let event = page.press(&[Key::Home, Key::Enter]).await?;
        let card = event.card.clone().context("Enter opens no event")?;
        assert!(event.marks[0].selected && event.marks[0].spoken.contains(&card.label));
        assert_eq!(event.focus, "h2", "the focus goes to the event");
        tab_to(page, ".card .read").await?;
        let reading = page.press(&[Key::Enter]).await?;
        assert_ne!(reading.reader.context("no report opens")?.asked, "");
        let closed = page.press(&[Key::Escape]).await?;
        assert_eq!(closed.reader, None, "Escape closes the report");
        assert_eq!(closed.card, event.card, "and leaves the event");
        page.value("document.querySelector('.card h2').focus()").await?;
        let closed = page.press(&[Key::Escape]).await?;
        assert_eq!((closed.card, closed.rows), (None, found.rows));
        Ok(())
    })
}

#[test]
fn arrows_walk_through_every_mark() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("").await?;
        tab_to(page, ".chart").await?;
        let count = shown.marks.len();
        for place in (0..count).chain([count - 1]) {
            let shown = page.press(&[Key::Right]).await?;
            let active: Vec<usize> = (0..count).filter(|&at| shown.marks[at].active).collect();
            assert_eq!(active, [place]);
        }
        let shown = page.press(&[Key::Left]).await?;
        assert!(shown.marks[count - 2].active);
        let shown = page.press(&[Key::Home]).await?;
        assert!(shown.marks[0].active);
        Ok(())
    })
}

#[test]
fn plus_minus_and_zero_zoom_and_the_page_keys_move() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        tab_to(page, ".chart").await?;
        let near = page.type_in("++").await?;
        assert!(near.range[0] > all.range[0] && near.range[1] < all.range[1]);
        near.agrees()?;
        let moved = page.press(&[Key::PageDown]).await?;
        assert!(moved.range[0] > near.range[0], "{:?}", moved.range);
        let moved = page.press(&[Key::PageUp, Key::PageUp, Key::PageUp]).await?;
        assert_eq!(moved.range[0], all.range[0], "not beyond the first event");
        let far = page.type_in("-").await?;
        assert!(far.range[1] > moved.range[1]);
        let whole = page.type_in("0").await?;
        assert_eq!((whole.range, whole.rows), (all.range, all.rows));
        Ok(())
    })
}

#[test]
fn ctrl_and_the_wheel_zoom_and_the_wheel_alone_does_not() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        page.wheel(".chart", -120, true).await?;
        let near = page.look_until("it is nearer", |shown| shown.range != all.range).await?;
        assert!(near.range[0] > all.range[0] && near.range[1] < all.range[1]);
        near.agrees()?;
        page.wheel(".chart", 120, true).await?;
        page.look_until("it is as before", |shown| shown.range == all.range).await?;
        page.wheel(".chart", 120, false).await?;
        page.until("window.scrollY > 0").await?;
        assert_eq!(page.look().await?.range, all.range);
        Ok(())
    })
}

#[test]
fn a_moving_timeline_is_a_picture_and_its_marks_come_back() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let watch = "(() => { window.drawn = 0; new MutationObserver(() => {
            const canvas = document.querySelector('canvas.motion');
            if (!canvas) return;
            requestAnimationFrame(() => {
                const { width, height } = canvas;
                const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
                window.drawn = Math.max(window.drawn, pixels.filter((value) => value > 0).length);
            });
        }).observe(document.querySelector('.frame'), { childList: true }) })()";
        page.value(watch).await?;
        page.wheel(".chart", -120, true).await?;
        let near = page.look_until("it is nearer", |shown| shown.range != all.range).await?;
        near.agrees()?;
        page.until("window.drawn > 1000 && !document.querySelector('canvas.motion')").await
    })
}

#[test]
fn keys_outside_the_timeline_are_left_alone() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        page.value("document.querySelector('.header button').focus()").await?;
        let shown = page.type_in("+-0").await?;
        assert_eq!((shown.range, shown.rows), (all.range, all.rows));
        let shown = page.search("+0").await?;
        assert_eq!(shown.range, page.look().await?.range);
        assert_eq!(shown.query, "+0");
        Ok(())
    })
}

#[test]
fn a_facet_is_chosen_by_the_space_bar() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        tab_to(page, "[aria-labelledby=facet-source] button.value").await?;
        let shown = page.type_in(" ").await?;
        let chosen: Vec<_> = shown.values.iter().filter(|value| value.chosen).collect();
        assert_eq!(chosen.len(), 1);
        assert!(shown.rows.len() < all.rows.len());
        shown.agrees()
    })
}

//! The brush of the overview: by mouse, by its sliders, and as two dates to type.

use crate::harness::{Setup, in_browser};
use crate::page::{Page, Shown};
use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

/// Fails unless the page shows the stretch in all its parts alike.
fn narrowed(shown: &Shown, all: &Shown) -> Result<()> {
    shown.agrees()?;
    ensure!(!shown.rows.is_empty() && shown.rows.len() < all.rows.len(), "{}", shown.count);
    ensure!(shown.range != all.range, "{:?}", shown.range);
    let address = format!("from={}&to={}", shown.range[0], shown.range[1]);
    ensure!(shown.fragment == address, "{} is not {address}", shown.fragment);
    let (from, to) = (&shown.range[0], &shown.range[1]);
    for row in &shown.rows {
        let year: String = row.edtf.chars().take(4).collect();
        let open = row.edtf.ends_with("..");
        ensure!(year.as_str() <= &to[..4], "{} begins after {to}", row.edtf);
        let last: String = row.edtf.rsplit('/').next().unwrap_or("").chars().take(4).collect();
        ensure!(open || last.as_str() >= &from[..4], "{} ended before {from}", row.edtf);
    }
    let gone = all.rows.iter().filter(|row| !shown.rows.contains(row));
    ensure!(gone.count() == all.rows.len() - shown.rows.len(), "other rows came");
    Ok(())
}

/// The middles of the two handles, and how wide the overview is.
async fn handles(page: &Page) -> Result<([(i64, i64); 2], i64)> {
    let (_, _, width, _) = page.place(".overview .ground").await?;
    let middle = |(left, top, width, height)| (left + width / 2, top + height / 2);
    let start = page.seen(".handle[aria-label^=Start] .knob").await?;
    let end = page.seen(".handle[aria-label^=End] .knob").await?;
    Ok(([middle(start), middle(end)], width))
}

#[test]
fn the_mouse_drags_an_end_and_then_the_whole() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let ([left, _], width) = handles(page).await?;
        let late = page.drag(left, (left.0 + width / 2, left.1)).await?;
        narrowed(&late, &all)?;
        assert_eq!(late.brush[1], all.brush[1], "the other end stays");
        let ([_, right], _) = handles(page).await?;
        let narrow = page.drag(right, (right.0 - width / 4, right.1)).await?;
        narrowed(&narrow, &all)?;
        assert_eq!(narrow.brush[0], late.brush[0]);
        let days = |shown: &Shown| days_between(&shown.range[0], &shown.range[1]);
        let length = days(&narrow)?;
        let middle = (right.0 - width / 8 * 3, right.1 + 12);
        let moved = page.drag(middle, (middle.0 - width / 8, middle.1)).await?;
        narrowed(&moved, &all)?;
        assert!(moved.range[0] < narrow.range[0], "{:?}", moved.range);
        assert_eq!(days(&moved)?, length, "the whole brush keeps its length");
        let fit = page.click_named(".tools button", "fit").await?;
        assert_eq!((fit.rows, fit.fragment.as_str()), (all.rows, ""));
        Ok(())
    })
}

#[test]
fn the_keys_move_each_end_as_a_slider() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        page.value("document.querySelectorAll('.handle')[0].focus()").await?;
        let later = page.press(&[Key::PageUp, Key::PageUp, Key::Right]).await?;
        assert!(later.range[0] > all.range[0], "{:?}", later.range);
        assert_eq!(later.range[1], all.range[1]);
        let back = page.press(&[Key::Left, Key::PageDown, Key::PageDown]).await?;
        assert_eq!((back.range, back.fragment.as_str()), (all.range.clone(), ""));
        page.value("document.querySelectorAll('.handle')[1].focus()").await?;
        let early = page.press(&[Key::Home]).await?;
        assert_eq!(early.range[0], early.range[1], "an end stops at the other");
        let end = page.press(&[Key::End]).await?;
        assert_eq!(end.range, all.range);
        page.value("document.querySelectorAll('.handle')[0].focus()").await?;
        let late = page.press(&[const { Key::PageUp }; 8]).await?;
        narrowed(&late, &all)
    })
}

#[test]
fn two_dates_can_be_typed() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let all = page.open("").await?;
        let field = page.element(".range input").await?;
        field.send_keys("01012018").await?;
        let typed = page.press(&[Key::Tab]).await?;
        assert_eq!(typed.range[0], "2018-01-01");
        narrowed(&typed, &all)?;
        let whole = page.click_named(".range button", "all of it").await?;
        assert_eq!(whole.range, all.range);
        Ok(())
    })
}

#[test]
fn a_stretch_without_events_says_so() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("q=NATO&from=2010-01-01&to=2011-12-31").await?;
        shown.agrees()?;
        assert_eq!(shown.nothing, "Nothing matches");
        assert_eq!(shown.brush, ["1 January 2010", "31 December 2011"]);
        Ok(())
    })
}

fn days_between(from: &str, to: &str) -> Result<i64> {
    let day = |text: &str| text.parse::<dateline::when::Day>().ok().context("not a date");
    Ok(i64::from(day(to)?.number()) - i64::from(day(from)?.number()))
}

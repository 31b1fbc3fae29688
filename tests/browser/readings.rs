//! A date that a reader reads otherwise than the program.

use crate::access::{SIZES, without_violation};
use crate::harness::{Setup, in_browser, set_dark, set_size};
use crate::keyboard::tab_to;
use crate::page::{Mark, Page, Reading, Row, Shown};
use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

const LABEL: &str = "A July 15 cyberattack";
const FOUND: &str = "15 July 2022";

/// The row of the event whose date is read otherwise.
fn row(shown: &Shown) -> Result<&Row> {
    let row = shown.rows.iter().find(|row| row.label.starts_with(LABEL));
    row.with_context(|| format!("no row {LABEL:?} among {:#?}", shown.rows))
}

/// The readings of the open event, and which of them holds.
fn readings(shown: &Shown) -> Result<(&[Reading], &str)> {
    let readings = &shown.card.as_ref().context("no event is open")?.readings;
    let held: Vec<_> = readings.iter().filter(|reading| reading.holds).collect();
    ensure!(held.len() == 1, "not one reading holds: {readings:#?}");
    Ok((readings, &held[0].said))
}

/// Opens the event, and chooses the reading after the automatic one by the keys.
async fn flip(page: &Page) -> Result<(Shown, Shown)> {
    let start = page.open("").await?;
    let open = page.click_named(".row-label", LABEL).await?;
    let (offered, held) = readings(&open)?;
    assert_eq!((held, offered[0].why.as_str()), (FOUND, "found automatically"));
    tab_to(page, ".card .readings input").await?;
    let flipped = page.press(&[Key::Down]).await?;
    Ok((start, flipped))
}

/// Fails unless everything that shows the event shows it moved.
fn is_moved(shown: &Shown) -> Result<()> {
    let (offered, held) = readings(shown)?;
    ensure!(offered[0].said == FOUND && held == offered[1].said, "{offered:#?}");
    let row = row(shown)?;
    let year = row.edtf.get(..4).context("no year")?;
    ensure!(row.when == held && year > "2022", "{row:#?}");
    ensure!(row.yours.starts_with("your reading"), "{row:#?}");
    let card = shown.card.as_ref().context("no event is open")?;
    ensure!((&card.edtf, &card.when) == (&row.edtf, &row.when), "{card:#?}");
    ensure!(card.yours.starts_with("your reading"), "{card:#?}");
    ensure!(card.workings[0].contains(&format!("found automatically: {FOUND}")), "{card:#?}");
    let moved: Vec<_> = shown.marks.iter().filter(|mark| mark.moved).collect();
    ensure!(moved.len() == 1 && moved[0].spoken.starts_with(held), "{moved:#?}");
    ensure!(moved[0].spoken.ends_with("your reading"), "{moved:#?}");
    ensure!(shown.value("Year", year)?.count == 1);
    ensure!(shown.range[1] == format!("{year}-12-31"), "{:?}", shown.range);
    ensure!(shown.yours.starts_with("1 date in your reading"), "{}", shown.yours);
    ensure!(shown.rows.is_sorted_by_key(|row| row.edtf.chars().take(4).collect::<String>()));
    shown.agrees()
}

#[test]
fn another_reading_moves_the_event_everywhere_and_back_undoes_it() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let (start, flipped) = flip(page).await?;
        is_moved(&flipped)?;
        let held = "document.activeElement.matches('.card .readings input:checked')";
        assert_eq!(page.value(held).await?, true, "the focus is on the choice");
        let back = page.back().await?;
        assert_eq!(readings(&back)?.1, FOUND);
        let rows =
            |shown: &Shown| shown.rows.iter().map(|row| row.edtf.clone()).collect::<Vec<_>>();
        assert_eq!((rows(&back), &back.values), (rows(&start), &start.values));
        assert!(!back.fragment.contains("read="), "{}", back.fragment);
        page.driver.forward().await?;
        is_moved(&page.look().await?)?;
        let chosen = page.press(&[Key::Up]).await?;
        assert_eq!((readings(&chosen)?.1, chosen.yours.as_str()), (FOUND, ""));
        Ok(())
    })
}

#[test]
fn a_link_shows_the_reading_to_whoever_opens_it_and_filters_hold_of_it() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let (_, flipped) = flip(page).await?;
        let anew = page.open(&flipped.fragment).await?;
        is_moved(&anew)?;
        // Where the keys are on the timeline is its reader's own.
        let marks = |shown: &Shown| -> Vec<Mark> {
            shown.marks.iter().map(|mark| Mark { active: false, ..mark.clone() }).collect()
        };
        assert_eq!((&anew.rows, marks(&anew)), (&flipped.rows, marks(&flipped)));
        assert_eq!(page.value("localStorage.length + sessionStorage.length").await?, 0);
        let year = row(&anew)?.edtf[..4].to_owned();
        let chosen = page.click_value("Year", &year).await?;
        assert_eq!(chosen.rows.len(), 1);
        row(&chosen)?;
        let read = flipped.fragment.split('&').find(|pair| pair.starts_with("read="));
        let read = read.context("no reading in the address")?;
        let without = page.open(&format!("{read}&year=2022")).await?;
        assert!(row(&without).is_err(), "it is no longer of 2022");
        Ok(())
    })
}

#[test]
fn undo_is_beside_what_was_moved_and_keeps_the_focus() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let (_, flipped) = flip(page).await?;
        for (undo, focus) in [
            (".row .yours button", "event-"),
            (".card .yours button", "h2"),
            (".search .yours button", "main"),
        ] {
            page.open(&flipped.fragment).await?;
            let element = page.element(undo).await?;
            page.click(&element).await?;
            let what = format!("{undo} undoes it and the focus goes to {focus}");
            let shown = page.look_until(&what, |shown| {
                shown.yours.is_empty() && shown.focus.starts_with(focus)
            });
            let shown = shown.await?;
            assert_eq!((readings(&shown)?.1, row(&shown)?.yours.as_str()), (FOUND, ""));
        }
        Ok(())
    })
}

#[test]
fn a_date_is_read_otherwise_in_its_report_too() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open("").await?;
        page.click_named(".row-label", LABEL).await?;
        page.click_named(".card .read", "read in the report").await?;
        page.click_named("button.date", "July 15").await?;
        let other = page.element(".date-note label:nth-of-type(2) input").await?;
        let shown = page.click(&other).await?;
        let reader = shown.reader.clone().context("the report has gone")?;
        assert!(reader.readings[1].holds && reader.note.contains("in your reading"), "{reader:#?}");
        assert!(readings(&shown)?.0[1].holds, "the event beside it shows the same");
        is_moved(&page.click_named(".date-note button", "show on the timeline").await?)
    })
}

#[test]
fn a_reading_that_no_date_has_is_named_and_passed_over() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        for read in ["nowhere:1:2019", "004_30a6df7a3a6d4c7e:999:2019", "x", "a:1:soon"] {
            let shown = page.open(&format!("q=cyberattack&read={read}")).await?;
            assert_eq!(shown.notices.len(), 1, "{:#?}", shown.notices);
            assert!(shown.notices[0].contains(&format!("read={read}")), "{:#?}", shown.notices);
            assert_eq!((shown.query.as_str(), shown.yours.as_str()), ("cyberattack", ""));
        }
        Ok(())
    })
}

#[test]
fn a_moved_event_is_accessible_on_every_screen() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let (_, flipped) = flip(page).await?;
        for (size, dark) in SIZES.into_iter().flat_map(|size| [(size, false), (size, true)]) {
            set_size(&page.driver, size).await?;
            set_dark(&page.driver, dark).await?;
            let shown = page.open(&flipped.fragment).await?;
            assert!(shown.overflow <= 0, "{:?}", shown.wide);
            without_violation(page, &format!("moved at {size:?}, dark: {dark}")).await?;
            page.press(&[Key::Escape]).await?;
            without_violation(page, &format!("moved and closed at {size:?}, dark: {dark}")).await?;
        }
        Ok(())
    })
}

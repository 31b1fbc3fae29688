//! The table: sorted, bounded, walked through by keys, copied and saved.

use crate::bench::pack;
use crate::harness::{Setup, in_browser};
use crate::page::Page;
use crate::reader::text;
use crate::site::Variant;
use crate::take::exported;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use thirtyfour::Key;

/// The dates of the rows that are drawn, in order.
async fn dates(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.event-row td:first-child')]
        .map((cell) => cell.dataset.edtf)";
    Ok(page.driver.execute(script, Vec::new()).await?.convert()?)
}

async fn focused_row(page: &Page) -> Result<u64> {
    let row = page.value("Number(document.activeElement.closest('tr')?.ariaRowIndex ?? 0)").await?;
    row.as_u64().context("no row")
}

async fn drawn(page: &Page) -> Result<u64> {
    let rows = page.value("document.querySelectorAll('.table-box tr').length").await?;
    rows.as_u64().context("no rows")
}

#[test]
fn the_table_shows_the_selection_and_its_heads_sort_it() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let list = page.open("view=list&q=police").await?;
        let shown = page.click_named(".switch button", "Table").await?;
        assert_eq!(shown.fragment, "q=police&view=table");
        let listed: Vec<String> = list.rows.iter().map(|row| row.edtf.clone()).collect();
        assert_eq!(dates(page).await?, listed);
        let shown = page.click_named("th button", "Date").await?;
        assert!(shown.fragment.contains("sort=-date"), "{}", shown.fragment);
        assert_eq!(dates(page).await?, listed.into_iter().rev().collect::<Vec<_>>());
        for (head, key) in [("Sources", "source"), ("Event", "event"), ("Certainty", "certainty")] {
            let shown = page.click_named("th button", head).await?;
            assert!(shown.fragment.contains(&format!("sort={key}")), "{}", shown.fragment);
            let sorted = page.value("document.querySelector('[aria-sort]').ariaSort").await?;
            assert_eq!(sorted, "ascending");
            assert!(text(page, "[aria-sort]").await?.starts_with(head));
        }
        let shown = page.click_named(".event-row td", "").await?;
        assert!(shown.card.is_some(), "a row opens its event anywhere");
        let back = page.press(&[Key::Escape]).await?;
        assert_eq!(back.card, None);
        assert_eq!(page.reload().await?.fragment, back.fragment);
        Ok(())
    })
}

#[test]
fn keys_walk_through_five_thousand_rows_of_which_few_are_drawn() -> Result<()> {
    let variant = Variant::Holding(pack(5_000)?);
    in_browser(Setup { variant, ..Setup::default() }, async |page| {
        page.open("view=table").await?;
        let rows = page.value("document.querySelector('table').ariaRowCount").await?;
        assert_eq!(rows, "5001");
        ensure!(drawn(page).await? < 120, "{}", drawn(page).await?);
        page.driver.execute("document.querySelector('.row-label').focus()", vec![]).await?;
        assert_eq!(focused_row(page).await?, 2, "after the head");
        page.press(&[Key::Down, Key::Down, Key::Up]).await?;
        assert_eq!(focused_row(page).await?, 3);
        page.press(&[Key::PageDown]).await?;
        let paged = focused_row(page).await?;
        ensure!((8..60).contains(&paged), "{paged}");
        page.press(&[Key::PageUp]).await?;
        assert_eq!(focused_row(page).await?, 3);
        page.press(&[Key::End]).await?;
        assert_eq!(focused_row(page).await?, 5_001);
        in_sight(page).await?;
        page.press(&[const { Key::Up }; 30]).await?;
        assert_eq!(focused_row(page).await?, 4_971);
        in_sight(page).await?;
        // Scrolled far away from, the row keeps the focus.
        page.driver
            .execute("document.querySelector('.table-box').scrollTop = 9000", vec![])
            .await?;
        page.until("document.querySelector('tr[aria-rowindex=\"170\"]')").await?;
        assert_eq!(focused_row(page).await?, 4_971);
        ensure!(drawn(page).await? < 120, "{}", drawn(page).await?);
        page.press(&[Key::Home]).await?;
        assert_eq!(focused_row(page).await?, 2);
        in_sight(page).await?;
        let shown = page.press(&[Key::Enter]).await?;
        assert!(shown.card.is_some(), "Enter opens the event");
        page.press(&[Key::Escape]).await?;
        assert_eq!(focused_row(page).await?, 2, "and the focus comes back");
        Ok(())
    })
}

async fn in_sight(page: &Page) -> Result<()> {
    let seen = page.value(
        "(() => { const row = document.activeElement.closest('tr').getBoundingClientRect();
            const box = document.querySelector('.table-box').getBoundingClientRect();
            const head = document.querySelector('thead').getBoundingClientRect();
            return row.top >= head.bottom - 1 && row.bottom <= box.bottom + 1; })()",
    );
    assert_eq!(seen.await?, Value::from(true), "the row is in sight");
    Ok(())
}

#[test]
fn the_list_does_not_grow_without_bound() -> Result<()> {
    let variant = Variant::Holding(pack(1_500)?);
    in_browser(Setup { variant, ..Setup::default() }, async |page| {
        let mut shown = page.open("view=list").await?;
        assert_eq!(shown.rows.len(), 400);
        for _ in 0..4 {
            shown = page.click_named(".more", "Show more").await?;
            assert!(shown.rows.len() <= 400, "{}", shown.rows.len());
        }
        let shown = page.click_named(".more", "Show earlier").await?;
        assert_eq!(shown.rows.len(), 400);
        Ok(())
    })
}

#[test]
fn what_is_selected_is_copied_and_saved_as_csv() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        // Chromium is not made to write files here: what it is given is looked at.
        let stubs = "Object.defineProperty(navigator, 'clipboard', { value: {
                writeText: async (text) => { window.copied = text; } } });
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => {
                blob.text().then((text) => { window.saved = text; });
                return make.call(URL, blob);
            };
            HTMLAnchorElement.prototype.click = function () { window.named = this.download; };";
        page.before_each_load(stubs).await?;
        let shown = page.open("view=table&q=police&sort=-date").await?;
        page.click_named(".table-out button", "Copy the table").await?;
        let said = "document.querySelector('.table-out .copy:last-child .copied').textContent";
        page.until(&format!("{said} == 'Copied.'")).await?;
        let copied = page.value("window.copied").await?;
        let copied = copied.as_str().context("nothing is copied")?;
        let rows: Vec<Vec<&str>> = copied.lines().map(|row| row.split('\t').collect()).collect();
        let told: usize = shown.count.split(' ').next().context("no count")?.parse()?;
        assert_eq!(rows.len(), told + 1);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{rows:#?}");
        assert!(rows[1..].iter().all(|row| row.ends_with(&["automatically"])), "{rows:#?}");

        page.click_named(".table-out button", "Download as CSV").await?;
        page.until("window.saved").await?;
        assert_eq!(page.value("window.named").await?, "iran-the-mek-and-albania.events.csv");
        let saved = page.value("window.saved").await?;
        ensure!(saved.as_str() == Some(&exported("police", "csv")?), "{saved}");
        Ok(())
    })
}

#[test]
#[ignore = "measures the table: `make bench-page`"]
fn bench_of_the_table() -> Result<()> {
    let variant = Variant::Holding(pack(100_000)?);
    in_browser(Setup { variant, ..Setup::default() }, async |page| {
        page.open("view=table").await?;
        let script = "const [done] = arguments;
            const box = document.querySelector('.table-box');
            const times = []; let most = 0; let last = performance.now(); let left = 120;
            const step = (now) => {
                times.push(now - last); last = now;
                most = Math.max(most, document.querySelectorAll('.table-box tr').length);
                box.scrollTop += 1700;
                if (left-- > 0) requestAnimationFrame(step);
                else done([times.sort((a, b) => a - b)[60], times[114], most]);
            };
            requestAnimationFrame(step);";
        let measured = page.driver.execute_async(script, Vec::new()).await?;
        println!("| rows | frame ms p50 | p95 | most rows drawn |\n|---|---|---|---|");
        println!(
            "| 100000 | {} |",
            measured.json().to_string().trim_matches(['[', ']']).replace(',', " | ")
        );
        Ok(())
    })
}

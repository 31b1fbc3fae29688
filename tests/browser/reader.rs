//! The reader: from hit to hit, what is marked, citations, links to the original.

use crate::generate::Newsroom;
use crate::harness::{Setup, in_browser};
use crate::page::Page;
use crate::site::Variant;
use anyhow::{Context, Result, ensure};
use dateline::merge::analyse;
use dateline::pack::write;
use dateline::report::{InputFile, collect};

const REUTERS: &str = "report=001_4cb0f0b9dca24e99";

/// The words of the first element that a selector finds.
pub(crate) async fn text(page: &Page, selector: &str) -> Result<String> {
    let script = format!("document.querySelector({selector:?})?.textContent ?? ''");
    Ok(page.value(&script).await?.as_str().context("no text")?.trim().to_owned())
}

async fn count(page: &Page, selector: &str) -> Result<u64> {
    let count = page.value(&format!("document.querySelectorAll({selector:?}).length")).await?;
    count.as_u64().context("no count")
}

/// A collection of files as a site carries it.
pub(crate) fn holding(files: Vec<InputFile>) -> Result<Variant> {
    let (corpus, _) = analyse(collect(files).0, |_| ());
    Ok(Variant::Holding(write(&corpus).map_err(anyhow::Error::msg)?.leak()))
}

pub(crate) fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.into(), bytes: text.into() }
}

#[test]
fn n_and_p_and_the_buttons_go_from_hit_to_hit() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open(&format!("{REUTERS}&q=attack")).await?;
        let found = ".steps[aria-label=Found] [role=status]";
        let all: usize = text(page, found).await?.trim_start_matches("Found ").parse()?;
        ensure!(all > 2, "{all} hits");
        let shown = page.type_in("n").await?;
        assert_eq!(text(page, found).await?, format!("Found 1 of {all}"));
        assert!(shown.fragment.contains("&at="), "{}", shown.fragment);
        assert_eq!(shown.focus, "asked", "a key leads to the sentence");
        let asked = shown.reader.context("no report")?.asked;
        assert!(asked.contains("attack"), "{asked}");
        page.type_in("n").await?;
        page.type_in("p").await?;
        assert_eq!(text(page, found).await?, format!("Found 1 of {all}"));
        let next = page.element("[aria-label='Next sentence found']").await?;
        for place in 2..=all {
            page.click(&next).await?;
            assert_eq!(text(page, found).await?, format!("Found {place} of {all}"));
        }
        let shown = page.click(&next).await?;
        assert_eq!(text(page, found).await?, format!("Found {all} of {all}"), "it ends there");
        let focus = page.value("document.activeElement.getAttribute('aria-label')").await?;
        assert_eq!(focus, "Next sentence found", "the focus stays on the button");
        assert!(text(page, ".place").await?.starts_with("sentence "), "{shown:?}");
        Ok(())
    })
}

#[test]
fn letters_are_no_keys_where_they_are_switched_off() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let before = page.open(&format!("{REUTERS}&q=attack&keys=off")).await?;
        let after = page.type_in("n").await?;
        assert_eq!(before.fragment, after.fragment);
        Ok(())
    })
}

#[test]
fn a_sentence_leads_to_its_event_and_events_to_the_next() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open(REUTERS).await?;
        let next = page.element("[aria-label='Next sentence of an event']").await?;
        let shown = page.click(&next).await?;
        let asked = shown.reader.context("no report")?.asked;
        let sign = page.element(".asked .to-event").await?;
        let shown = page.click(&sign).await?;
        let quotes = shown.card.context("no event opens")?.quotes;
        assert!(quotes.iter().any(|quote| asked.starts_with(quote)), "{quotes:?} and {asked}");
        Ok(())
    })
}

#[test]
fn each_kind_of_mark_can_be_put_out_and_the_address_keeps_it() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        page.open(REUTERS).await?;
        let marks = [
            ("date", ".report-text button.date"),
            ("place", ".report-text mark.place"),
            ("name", ".report-text :is(mark.person, mark.org, mark.nationality)"),
            ("event", ".report-text .to-event"),
        ];
        for (kind, mark) in marks {
            ensure!(count(page, mark).await? > 0, "no {kind} is marked");
            let toggle = page.element(&format!(".mark-kind.kind-{kind}")).await?;
            let shown = page.click(&toggle).await?;
            assert_eq!(toggle.attr("aria-pressed").await?.as_deref(), Some("false"));
            assert_eq!(count(page, mark).await?, 0, "{kind}");
            assert!(shown.fragment.contains(&format!("unmark={kind}")), "{}", shown.fragment);
        }
        page.reload().await?;
        for (kind, mark) in marks {
            assert_eq!(count(page, mark).await?, 0, "{kind} after a reload");
        }
        page.click_named(".mark-kind.kind-place", "Places").await?;
        ensure!(count(page, marks[1].1).await? > 0, "places come back");
        Ok(())
    })
}

#[test]
fn a_citation_is_copied_and_said_to_be() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let stub = "Object.defineProperty(navigator, 'clipboard', { value: {
            writeText: async (text) => { window.copied = text; } } })";
        page.before_each_load(stub).await?;
        page.open(REUTERS).await?;
        page.click_named("summary", "Cite this report").await?;
        for (form, begins) in [
            ("plain text", "Benet Koleka, "),
            ("BibTeX", "@article{001_4cb0f0b9dca24e99,"),
            ("CSL-JSON", "[\n  {"),
        ] {
            page.click_named(".cite .copy button", &format!("Copy as {form}")).await?;
            let copied = page.value("window.copied").await?;
            let copied = copied.as_str().context("nothing is copied")?;
            assert!(copied.starts_with(begins), "{copied}");
        }
        page.until("document.querySelectorAll('.cite .copied:not(:empty)').length == 3").await?;
        assert_eq!(text(page, ".cite .copied").await?, "Copied.");
        Ok(())
    })
}

#[test]
fn where_the_clipboard_is_barred_the_text_is_shown() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        for barred in ["undefined", "{ writeText: () => Promise.reject(new Error('barred')) }"] {
            let stub =
                format!("Object.defineProperty(navigator, 'clipboard', {{ value: {barred} }})");
            page.before_each_load(&format!("try {{ {stub} }} catch {{}}")).await?;
            page.open("event=7eab4d24dd521ccb").await?;
            page.click_named(".card .copy button", "Copy a link").await?;
            page.until("document.querySelector('.copy textarea')").await?;
            let link = page.value("document.querySelector('.copy textarea').value").await?;
            let link = link.as_str().context("no link")?;
            let expected = format!("{}#event=7eab4d24dd521ccb", page.site.url());
            assert_eq!(link, expected);
            assert!(text(page, ".copied").await?.contains("does not let the page copy"));
        }
        Ok(())
    })
}

#[test]
fn the_original_opens_at_the_sentence() -> Result<()> {
    let toml = "[reports.\"a.txt\"]\nurl = \"https://example.org/a?b=1\"";
    let text = "date 2019-10-23 Police met. A well-known man, they said, left in March 2018.";
    let variant = holding(vec![file("corpus.toml", toml), file("a.txt", text)])?;
    in_browser(Setup { variant, ..Setup::default() }, async |page| {
        let expected = "https://example.org/a?b=1#:~:text=A%20well%2Dknown%20man%2C%20they%20\
            said%2C%20left%20in%20March%202018.";
        page.open("report=a&at=2").await?;
        let link = page.element(".credits a").await?;
        assert_eq!(link.attr("href").await?.as_deref(), Some(expected));
        assert!(link.attr("rel").await?.context("no rel")?.contains("noopener"));
        page.click_named(".to-event", "").await?;
        let link = page.element(".card figcaption a[rel]").await?;
        assert_eq!(link.attr("href").await?.as_deref(), Some(expected));
        page.open("report=a").await?;
        let link = page.element(".credits a").await?;
        assert_eq!(link.attr("href").await?.as_deref(), Some("https://example.org/a?b=1"));
        Ok(())
    })
}

#[test]
fn a_report_of_a_million_characters_stays_usable() -> Result<()> {
    let mut text = String::from("date 2019-10-23 ");
    for report in Newsroom::new().files(440) {
        text.push_str(&String::from_utf8_lossy(&report.bytes).replace("\n\n", " "));
        text.push('\n');
    }
    ensure!(text.len() > 1_000_000, "{}", text.len());
    let variant = holding(vec![file("a.txt", &text)])?;
    in_browser(Setup { variant, ..Setup::default() }, async |page| {
        page.open("report=a&q=police").await?;
        let worked = page
            .value(
                "(() => { const start = performance.now();
                document.querySelector('[aria-label=\"Next sentence found\"]').click();
                document.querySelector('.report-text').getBoundingClientRect();
                return performance.now() - start; })()",
            )
            .await?;
        println!("a step in a report of {} characters: {worked} ms", text.len());
        page.look_until("it is at a hit", |shown| {
            shown.reader.as_ref().is_some_and(|reader| reader.asked.contains("olice"))
        })
        .await?;
        let (_, top, _, height) = page.seen(".asked").await?;
        ensure!(top > 0 && top + height < 900, "the hit is not in sight: {top} + {height}");
        Ok(())
    })
}

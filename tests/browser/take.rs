//! What is shown, taken along as a file in the form of another program.

use crate::access::{SIZES, without_violation};
use crate::files::{Variant, read};
use crate::harness::{Setup, in_both, in_browser, set_dark, set_size, told};
use crate::page::Page;
use crate::site::{STRICT, Server};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::process::Command;
use thirtyfour::Key;

/// The forms that are text, by the words of the command line, with their names in the page
/// and the endings of their files.
pub(crate) const FORMS: [(&str, &str, &str); 11] = [
    ("svg", "SVG", "svg"),
    ("map", "Map (SVG)", "map.svg"),
    ("network", "Network (SVG)", "network.svg"),
    ("csv", "CSV", "events.csv"),
    ("json", "JSON", "json"),
    ("json-ld", "JSON-LD", "jsonld"),
    ("timelinejs", "TimelineJS", "timelinejs.json"),
    ("ical", "iCalendar", "ics"),
    ("annotations", "Web Annotation", "annotations.jsonld"),
    ("bibtex", "BibTeX", "bib"),
    ("csl-json", "CSL-JSON", "csl.json"),
];

/// What the files of the collection are called.
pub(crate) const NAME: &str = "iran-the-mek-and-albania";

/// What `dateline export` writes of the collection.
pub(crate) fn exported(query: &str, form: &str) -> Result<String> {
    let mut command = Command::new(told("DATELINE_PROGRAM")?);
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let made = command.args(["export", seeds, "--query", query, "--format", form]).output()?;
    ensure!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    Ok(String::from_utf8(made.stdout)?)
}

/// Opens the forms.
pub(crate) async fn open_forms(page: &Page) -> Result<()> {
    page.click_named(".take summary", "Download").await?;
    Ok(())
}

/// Asks for a form by its whole name: that of one begins as that of another. Of a page that nobody
/// clicks in, browsers save only some files.
pub(crate) async fn ask(page: &Page, name: &str) -> Result<()> {
    let find = "return [...document.querySelectorAll('.take button')].find((it) =>
        it.textContent === arguments[0]) ?? null;";
    let button = page.driver.execute(find, vec![json!(name)]).await?;
    let button = button.element().with_context(|| format!("no button is called {name:?}"))?;
    button.click().await?;
    Ok(())
}

/// What is said of the file.
pub(crate) const SAID: &str = "document.querySelector('.take [role=status]').textContent";

#[test]
fn each_form_is_what_the_command_line_writes() -> Result<()> {
    in_both(Setup { headers: STRICT, ..Setup::default() }, async |page| {
        page.open("q=police+-denied").await?;
        let asked = |page: &Page| {
            let requests = page.site.requests();
            requests.iter().filter(|request| request.path.contains("exporter")).count()
        };
        open_forms(page).await?;
        assert_eq!(asked(page), 0, "what writes them is not fetched before one is asked for");
        for (form, name, ending) in FORMS {
            ask(page, name).await?;
            let file = page.downloaded(&format!("{NAME}.{ending}")).await?;
            ensure!(file == exported("police -denied", form)?, "{form}: {file}");
        }
        ensure!(asked(page) > 0);
        assert_eq!(
            page.value("document.querySelectorAll('script[src*=exporter]').length").await?,
            0
        );
        Ok(())
    })
}

#[test]
fn what_is_chosen_beside_the_query_narrows_the_file_too() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        let shown = page.open("source=Reuters&to=2018-12-31&view=list").await?;
        open_forms(page).await?;
        ask(page, "JSON").await?;
        let file: Value = serde_json::from_str(&page.downloaded(&format!("{NAME}.json")).await?)?;
        let events = file["events"].as_array().context("no events")?;
        let dates: Vec<&str> =
            events.iter().filter_map(|event| event["when"]["edtf"].as_str()).collect();
        let rows: Vec<&str> = shown.rows.iter().map(|row| row.edtf.as_str()).collect();
        ensure!(!rows.is_empty() && rows.len() < 27, "{rows:?}");
        assert_eq!(dates, rows);
        Ok(())
    })
}

/// Keeps how large each picture is that the page saves.
const MEASURE: &str = "window.sizes = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
        if (file.type === 'image/png')
            createImageBitmap(file).then(({ width, height }) => sizes.push([width, height]));
        return make.call(URL, file);
    };";

#[test]
fn a_picture_is_the_drawing_at_twice_its_size() -> Result<()> {
    for server in [Server::Plain, Server::File, Server::Folder] {
        let silent = server != Server::Folder;
        in_both(Setup { server, silent, ..Setup::default() }, async |page| {
            page.before_each_load(MEASURE).await?;
            page.open("q=police").await?;
            open_forms(page).await?;
            ask(page, "SVG").await?;
            let drawing = page.downloaded(&format!("{NAME}.svg")).await?;
            let (_, height) = drawing.split_once(" height=\"").context("no height")?;
            let height: f64 = height.split('"').next().context("no end")?.parse()?;
            ask(page, "PNG").await?;
            page.until("sizes.length > 0").await?;
            let expected = json!([[2400, (height * 2.0) as u64]]);
            assert_eq!(page.value("sizes").await?, expected);
            Ok(())
        })?;
    }
    Ok(())
}

/// A report of an event whose end nobody tells.
const OPEN_END: Variant = Variant::Collection(&[
    ("strike.txt", "date 2019-10-23\n\nMiners have been on strike since 2014.\n"),
    ("corpus.toml", "title = \"The strike\"\n"),
]);

#[test]
fn events_that_a_form_cannot_hold_are_counted() -> Result<()> {
    in_browser(Setup { variant: OPEN_END, ..Setup::default() }, async |page| {
        page.open("").await?;
        open_forms(page).await?;
        ask(page, "iCalendar").await?;
        page.downloaded("the-strike.ics").await?;
        let left_out = "1 event left out: this form cannot hold their dates.";
        page.until(&format!("{SAID} === {left_out:?}")).await?;
        without_violation(page, "what is left out").await?;
        ask(page, "JSON").await?;
        page.downloaded("the-strike.json").await?;
        page.until(&format!("{SAID} === ''")).await
    })
}

#[test]
fn what_cannot_be_fetched_is_told_and_asked_for_again() -> Result<()> {
    in_both(Setup { silent: false, ..Setup::default() }, async |page| {
        page.open("q=police").await?;
        open_forms(page).await?;
        let mut files = read(Variant::AsBuilt)?;
        files.retain(|name, _| !name.starts_with("exporter"));
        page.site.publish(files);
        ask(page, "JSON").await?;
        page.until(&format!("{SAID}.startsWith('That failed')")).await?;
        page.site.publish(read(Variant::AsBuilt)?);
        ask(page, "JSON").await?;
        let file = page.downloaded(&format!("{NAME}.json")).await?;
        assert_eq!(file, exported("police", "json")?);
        page.until(&format!("{SAID} === ''")).await
    })
}

/// Fails unless a file of the site with a byte more is not run, and the reader is told.
fn is_not_run_with(changed: &'static str) -> Result<()> {
    let variant = Variant::Tampered(changed);
    in_both(Setup { variant, silent: false, ..Setup::default() }, async |page| {
        page.open("q=police").await?;
        open_forms(page).await?;
        ask(page, "JSON").await?;
        page.until(&format!("{SAID}.startsWith('That failed')")).await
    })
}

#[test]
fn what_was_changed_on_the_host_is_not_run() -> Result<()> {
    is_not_run_with("exporter-")?;
    is_not_run_with("exporter_bg-")
}

#[test]
fn keys_alone_lead_to_a_file() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.open("q=police").await?;
        page.run("document.querySelector('.take summary').focus()").await?;
        page.press(&[Key::Enter, Key::Tab, Key::Tab, Key::Enter]).await?;
        page.downloaded(&format!("{NAME}.svg")).await?;
        assert_eq!(page.value("document.activeElement.textContent").await?, "SVG");
        without_violation(page, "the forms").await
    })
}

#[test]
fn the_forms_fit_and_are_accessible_in_both_directions() -> Result<()> {
    in_browser(Setup::default(), async |page| {
        for (size, dark) in [(SIZES[0], false), (SIZES[1], true), (SIZES[2], false)] {
            set_size(&page.driver, size).await?;
            set_dark(&page.driver, dark).await?;
            for (language, download) in [("en", "Download"), ("fa", "بارگیری")] {
                page.open(&format!("lang={language}&q=police")).await?;
                let shown = page.click_named(".take summary", download).await?;
                let (overflow, wide) = (shown.overflow, shown.wide);
                ensure!(overflow <= 0, "{language} at {size:?} is {overflow} too wide: {wide:?}");
                without_violation(page, &format!("the forms, {language} at {size:?}")).await?;
            }
        }
        Ok(())
    })
}

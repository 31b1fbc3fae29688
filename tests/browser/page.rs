//! The page as its readers meet it: what it shows, and what can be done to it.

use crate::emulate;
use crate::harness::{PATIENCE, cdp};
use crate::site::Site;
use crate::watch::Watch;
use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::time::Instant;
use thirtyfour::{By, Key, WebDriver, WebElement};

/// The page in a browser.
pub(crate) struct Page {
    pub(crate) driver: WebDriver,
    pub(crate) site: Site,
    /// The page of somebody else, where a setup has one.
    pub(crate) host: Option<Site>,
    pub(crate) watch: Watch,
    /// Where the browser puts what is downloaded.
    pub(crate) downloads: PathBuf,
}

/// What the page shows; `look.js` says where each is found.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Shown {
    pub(crate) title: String,
    pub(crate) holds: String,
    pub(crate) fragment: String,
    pub(crate) query: String,
    pub(crate) count: String,
    pub(crate) error: String,
    pub(crate) wrong: String,
    pub(crate) suggestions: Vec<String>,
    pub(crate) notices: Vec<String>,
    pub(crate) yours: String,
    pub(crate) chips: Vec<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) nothing: String,
    pub(crate) lanes: Vec<String>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) ticks: Vec<String>,
    pub(crate) brush: Vec<String>,
    pub(crate) range: Vec<String>,
    pub(crate) values: Vec<FacetValue>,
    pub(crate) card: Option<Card>,
    pub(crate) reader: Option<Reader>,
    pub(crate) needs: String,
    pub(crate) focus: String,
    pub(crate) scheme: String,
    pub(crate) ground: String,
    pub(crate) overflow: i64,
    pub(crate) wide: Vec<String>,
}

/// An event in the list.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Row {
    pub(crate) edtf: String,
    pub(crate) when: String,
    pub(crate) label: String,
    pub(crate) quote: String,
    pub(crate) source: String,
    pub(crate) hits: Vec<String>,
    pub(crate) current: bool,
    pub(crate) yours: String,
}

/// A mark on the timeline.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Mark {
    pub(crate) spoken: String,
    pub(crate) targets: usize,
    pub(crate) selected: bool,
    pub(crate) active: bool,
    pub(crate) moved: bool,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct FacetValue {
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) count: usize,
    pub(crate) spoken: Option<usize>,
    pub(crate) total: Option<usize>,
    pub(crate) chosen: bool,
    pub(crate) excluded: bool,
}

/// The event that is open.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Card {
    pub(crate) edtf: String,
    pub(crate) when: String,
    pub(crate) label: String,
    pub(crate) quotes: Vec<String>,
    pub(crate) workings: Vec<String>,
    pub(crate) yours: String,
    pub(crate) readings: Vec<Reading>,
}

/// One of the readings of a date, to be chosen from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Reading {
    pub(crate) said: String,
    pub(crate) why: String,
    pub(crate) holds: bool,
}

/// The report that is open.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Reader {
    pub(crate) title: String,
    pub(crate) credit: String,
    pub(crate) text: String,
    pub(crate) dates: Vec<String>,
    pub(crate) asked: String,
    pub(crate) note: String,
    pub(crate) readings: Vec<Reading>,
}

impl Shown {
    /// How many events the timeline's marks stand for.
    pub(crate) fn marked(&self) -> usize {
        self.marks.iter().map(|mark| mark.targets).sum()
    }

    /// A value of a facet.
    pub(crate) fn value(&self, kind: &str, name: &str) -> Result<&FacetValue> {
        let mut values = self.values.iter();
        let found = values.find(|value| value.kind == kind && value.name == name);
        found.with_context(|| format!("no {kind} {name} among {:#?}", self.values))
    }

    /// Fails unless list, counts and timeline tell the same: as many events listed and
    /// counted, each marked and told once for each of its sources, or for those of them that
    /// are chosen.
    pub(crate) fn agrees(&self) -> Result<()> {
        let rows = self.rows.len();
        let noun = if rows == 1 { "event" } else { "events" };
        let counted = format!("{rows} {noun} in ");
        ensure!(self.count.starts_with(&counted), "{rows} rows, but {:?}", self.count);
        for value in &self.values {
            ensure!(value.spoken == Some(value.count), "seen and spoken differ: {value:?}");
            ensure!(value.total >= Some(value.count), "more than all: {value:?}");
        }
        let sources: Vec<_> = self.values.iter().filter(|v| v.kind == "Source").collect();
        let chosen = sources.iter().any(|value| value.chosen);
        let told = sources.iter().filter(|value| value.chosen || !chosen);
        // What is left out tells what would come back.
        let told = told.filter(|value| !value.excluded).map(|value| value.count);
        let told = told.sum::<usize>();
        let tells = |row: &Row| sources.iter().filter(|it| row.source.contains(&it.name)).count();
        let each = self.rows.iter().map(|row| tells(row).max(1)).sum();
        let fits = |count: usize| (rows..=each).contains(&count);
        ensure!(fits(told), "{rows} rows of {each} sources, but they tell {told}: {sources:#?}");
        let marked = self.marked();
        ensure!(fits(marked), "{rows} rows of {each} sources, but {marked} marked");
        let all = !chosen && sources.iter().all(|value| !value.excluded);
        ensure!(!all || told == each, "{each} sources of rows, but they tell {told}");
        Ok(())
    }
}

impl Page {
    /// Goes to an address of the site and waits until the page is drawn.
    pub(crate) async fn open(&self, fragment: &str) -> Result<Shown> {
        self.visit(fragment).await?;
        self.drawn().await
    }

    /// Goes to an address of the site.
    pub(crate) async fn visit(&self, fragment: &str) -> Result<()> {
        let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        // An address that differs after `#` only would not load the page again.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{fragment}", self.site.url())).await?;
        Ok(())
    }

    /// Goes to the page of somebody else; what follows its address may be given.
    pub(crate) async fn visit_host(&self, rest: &str) -> Result<()> {
        let host = self.host.as_ref().context("the setup has no host")?;
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{rest}", host.url())).await?;
        Ok(())
    }

    /// Goes into a frame of the page, once it is there: all that is looked at and done
    /// from now on is in it. Browsers draw no frame that is out of sight, so it is
    /// brought into sight.
    pub(crate) async fn enter(&self, selector: &str) -> Result<()> {
        self.until(&format!("document.querySelector({selector:?})")).await?;
        let frame = self.element(selector).await?;
        frame.scroll_into_view().await?;
        Ok(frame.enter_frame().await?)
    }

    /// Leaves all frames.
    pub(crate) async fn leave(&self) -> Result<()> {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) -> Result<Shown> {
        self.driver.refresh().await?;
        self.drawn().await
    }

    /// Waits until the page is drawn.
    pub(crate) async fn drawn(&self) -> Result<Shown> {
        let drawn = "document.querySelector(
            '.page :is(.list, .reader, .differences, .nothing, .drawn-place > *)')";
        self.until(drawn).await?;
        self.look().await
    }

    /// Waits until a JavaScript expression holds.
    pub(crate) async fn until(&self, expression: &str) -> Result<()> {
        let script = format!(
            "const [done] = arguments;
             const look = () => ({expression}) ? done(true) : requestAnimationFrame(look);
             look();"
        );
        let waited = self.driver.execute_async(script, Vec::new()).await;
        waited.with_context(|| format!("waited in vain for {expression}"))?;
        Ok(())
    }

    /// Runs a script in the page.
    pub(crate) async fn run(&self, script: &str) -> Result<()> {
        self.driver.execute(script, Vec::new()).await.with_context(|| script.to_owned())?;
        Ok(())
    }

    /// What the page shows, when all that was done to it is drawn.
    pub(crate) async fn look(&self) -> Result<Shown> {
        let shown = self.driver.execute_async(include_str!("look.js"), Vec::new()).await?;
        Ok(shown.convert()?)
    }

    /// What the page shows as soon as that fits.
    pub(crate) async fn look_until(
        &self,
        what: &str,
        fits: impl Fn(&Shown) -> bool,
    ) -> Result<Shown> {
        let start = Instant::now();
        loop {
            // Each look waits for the browser to draw.
            let shown = self.look().await?;
            if fits(&shown) {
                return Ok(shown);
            }
            if start.elapsed() > PATIENCE {
                bail!("waited in vain until {what}: {shown:#?}");
            }
        }
    }

    /// The value of a JavaScript expression.
    pub(crate) async fn value(&self, expression: &str) -> Result<Value> {
        let value = self.driver.execute(format!("return {expression};"), Vec::new()).await?;
        Ok(value.json().clone())
    }

    /// What the browser wrote to its console since it was last asked, in any frame.
    pub(crate) async fn console(&self) -> Result<Vec<String>> {
        self.watch.console(&self.driver).await
    }

    /// The first element that a selector finds.
    pub(crate) async fn element(&self, selector: &str) -> Result<WebElement> {
        let found = self.driver.find(By::Css(selector)).await;
        found.with_context(|| format!("nothing on the page is {selector}"))
    }

    /// The first element that a selector finds whose words begin so.
    pub(crate) async fn named(&self, selector: &str, words: &str) -> Result<WebElement> {
        let arguments = vec![json!(selector), json!(words)];
        let script = "return [...document.querySelectorAll(arguments[0])].find((element) =>
            element.textContent.replace(/\\s+/g, ' ').trim().startsWith(arguments[1])) ?? null;";
        let found = self.driver.execute(script, arguments).await?;
        found.element().with_context(|| format!("no {selector} says {words:?}"))
    }

    /// Clicks where a reader would: scrolls to it, and needs it to be on top.
    pub(crate) async fn click(&self, element: &WebElement) -> Result<Shown> {
        element.click().await?;
        self.look().await
    }

    /// Clicks the first element that a selector finds whose words begin so.
    pub(crate) async fn click_named(&self, selector: &str, words: &str) -> Result<Shown> {
        let element = self.named(selector, words).await?;
        self.click(&element).await
    }

    /// Clicks a value of a facet.
    pub(crate) async fn click_value(&self, kind: &str, name: &str) -> Result<Shown> {
        let selector = format!("[aria-labelledby=facet-{}] button.value", kind.to_lowercase());
        self.click_named(&selector, name).await
    }

    /// Clicks the mark that is called so, on the part of it that is drawn.
    pub(crate) async fn click_mark(&self, spoken: &str) -> Result<Shown> {
        let arguments = vec![json!(spoken)];
        let script = "return [...document.querySelectorAll('.mark')].find((mark) =>
            mark.getAttribute('aria-label').includes(arguments[0]))?.querySelector('.body') ?? null;";
        let body = self.driver.execute(script, arguments).await?;
        let body = body.element().with_context(|| format!("no mark is called {spoken:?}"))?;
        body.scroll_into_view().await?;
        self.driver.action_chain().move_to_element_center(&body).click().perform().await?;
        self.look().await
    }

    /// Types into what has the focus.
    pub(crate) async fn press(&self, keys: &[Key]) -> Result<Shown> {
        for key in keys {
            let typed = char::from(key.clone());
            self.driver.action_chain().send_keys(typed.to_string()).perform().await?;
        }
        self.look().await
    }

    /// Types words into what has the focus.
    pub(crate) async fn type_in(&self, words: &str) -> Result<Shown> {
        self.driver.action_chain().send_keys(words).perform().await?;
        self.look().await
    }

    /// Types a query over what is in the search box.
    pub(crate) async fn search(&self, query: &str) -> Result<Shown> {
        let field = self.element("#query").await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        self.type_in(query).await
    }

    /// Drags with the mouse, from one place to another.
    pub(crate) async fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<Shown> {
        let middle = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let chain = self.driver.action_chain().move_to(from.0, from.1).click_and_hold();
        chain.move_to(middle.0, middle.1).move_to(to.0, to.1).release().perform().await?;
        self.look().await
    }

    /// Turns the wheel over the middle of an element, with Ctrl held or not.
    pub(crate) async fn wheel(&self, selector: &str, by: i64, ctrl: bool) -> Result<()> {
        let (left, top, width, height) = self.place(selector).await?;
        let turn = json!({
            "type": "mouseWheel", "modifiers": if ctrl { 2 } else { 0 }, "deltaX": 0,
            "deltaY": by, "x": left + width / 2, "y": top + height / 2,
        });
        cdp(&self.driver, "Input.dispatchMouseEvent", turn).await
    }

    /// Brings an element into sight, and tells where it then is.
    pub(crate) async fn place(&self, selector: &str) -> Result<(i64, i64, i64, i64)> {
        self.element(selector).await?.scroll_into_view().await?;
        self.seen(selector).await
    }

    /// Where an element is in the window: left, top, width and height.
    pub(crate) async fn seen(&self, selector: &str) -> Result<(i64, i64, i64, i64)> {
        let place = self.driver.execute(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();
             return [box.left, box.top, box.width, box.height].map(Math.round);",
            vec![json!(selector)],
        );
        Ok(place.await?.convert()?)
    }

    /// Fails where an element is not wholly inside the window.
    pub(crate) async fn in_sight(&self, selector: &str) -> Result<()> {
        let (_, top, _, height) = self.seen(selector).await?;
        let inside = self.value("window.innerHeight").await?.as_i64().context("no height")?;
        ensure!(top >= 0 && top + height <= inside, "{selector} is at {top}, {height} of {inside}");
        Ok(())
    }

    /// The file that the page has had the browser put on the disk.
    pub(crate) async fn downloaded(&self, name: &str) -> Result<String> {
        let start = Instant::now();
        loop {
            // It grows under another name, and is given its own when it is whole.
            match fs::read_to_string(self.downloads.join(name)) {
                Ok(text) if !text.is_empty() => return Ok(text),
                _ => ensure!(start.elapsed() < PATIENCE, "{name} is not downloaded"),
            }
            self.look().await?;
        }
    }

    /// Has every page that is loaded from now on run a script first.
    pub(crate) async fn before_each_load(&self, script: &str) -> Result<()> {
        emulate::before_each_load(&self.driver, script).await
    }

    /// Goes a step back in the browser's history.
    pub(crate) async fn back(&self) -> Result<Shown> {
        self.driver.back().await?;
        self.look().await
    }
}

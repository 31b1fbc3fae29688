//! One test, one browser: starts a server, ChromeDriver and Chromium, and ends them.

use crate::page::Page;
use crate::site::{Site, Variant};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::env;
use std::io::{BufRead, BufReader};
use std::panic::{self, AssertUnwindSafe};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};
use tokio::runtime::Builder;

/// The browser and the site of one test.
#[derive(Clone, Copy)]
pub(crate) struct Setup {
    /// Width and height of the window's inside, in CSS pixels.
    pub(crate) size: (u32, u32),
    /// Whether the reader's system is dark.
    pub(crate) dark: bool,
    /// Whether the browser runs scripts.
    pub(crate) javascript: bool,
    /// Whether the browser has WebAssembly.
    pub(crate) webassembly: bool,
    /// Whether the browser may have something to say on its console.
    pub(crate) silent: bool,
    /// What is done to the site.
    pub(crate) variant: Variant,
    /// The folder of the host that the site lies in.
    pub(crate) folder: &'static str,
}

impl Default for Setup {
    fn default() -> Self {
        Setup {
            size: (1440, 900),
            dark: false,
            javascript: true,
            webassembly: true,
            silent: true,
            variant: Variant::AsBuilt,
            folder: "/",
        }
    }
}

/// What `make browser` tells: a variable that must be there.
pub(crate) fn told(name: &str) -> Result<String> {
    env::var(name).with_context(|| format!("{name} is not set: run `make browser`"))
}

/// How long, at most, something may take that always comes.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Runs a test in a browser of its own. Whatever the test does, the page may not ask
/// for anything outside its own folder, and may not write to the console.
pub(crate) fn in_browser(setup: Setup, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let chromedriver = ChromeDriver::start()?;
    let profile = TempDir::new()?;
    let page = runtime.block_on(async {
        let site = Site::serve(setup.variant, setup.folder).await?;
        let driver = WebDriver::new(&chromedriver.url, capabilities(setup, &profile)?).await?;
        let page = Page { driver, site };
        match prepare(&page, setup).await {
            Ok(()) => Ok(page),
            Err(error) => {
                page.driver.quit().await?;
                Err(error)
            }
        }
    })?;
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            test(&page).await?;
            stayed_at_home(&page).await?;
            let said = page.console().await?;
            ensure!(!setup.silent || said.is_empty(), "the console is not silent: {said:#?}");
            Ok(())
        })
    }));
    let ended = runtime.block_on(page.driver.quit());
    match outcome {
        Ok(outcome) => outcome.and(ended.context("the browser does not end")),
        Err(panic) => panic::resume_unwind(panic),
    }
}

fn capabilities(setup: Setup, profile: &TempDir) -> Result<thirtyfour::ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&told("CHROMIUM")?)?;
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
    ] {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    if !setup.javascript {
        capabilities.add_experimental_option(
            "prefs",
            json!({ "profile.managed_default_content_settings.javascript": 2 }),
        )?;
    }
    for log in ["browser", "performance"] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
    }
    Ok(capabilities)
}

/// The parts of a setup that a browser is told while it runs.
async fn prepare(page: &Page, setup: Setup) -> Result<()> {
    let driver = &page.driver;
    driver.set_script_timeout(PATIENCE).await?;
    set_size(driver, setup.size).await?;
    set_dark(driver, setup.dark).await?;
    // What the browser did by itself before is not the page's.
    driver.goto("about:blank").await?;
    driver.get_log("performance").await?;
    if !setup.webassembly {
        page.before_each_load("delete window.WebAssembly").await?;
    }
    Ok(())
}

/// Sets the size of the window's inside.
pub(crate) async fn set_size(driver: &WebDriver, (width, height): (u32, u32)) -> Result<()> {
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    cdp(driver, "Emulation.setDeviceMetricsOverride", metrics).await
}

/// Sets whether the reader's system is dark.
pub(crate) async fn set_dark(driver: &WebDriver, dark: bool) -> Result<()> {
    let value = if dark { "dark" } else { "light" };
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    cdp(driver, "Emulation.setEmulatedMedia", features).await
}

/// Shows the page as it is printed; with an empty medium, as on a screen again.
pub(crate) async fn set_medium(driver: &WebDriver, medium: &str) -> Result<()> {
    cdp(driver, "Emulation.setEmulatedMedia", json!({ "media": medium })).await
}

/// One command of the Chrome DevTools Protocol.
pub(crate) async fn cdp(driver: &WebDriver, command: &str, parameters: Value) -> Result<()> {
    driver.cdp().send_raw(command, parameters).await.with_context(|| command.to_owned())?;
    Ok(())
}

/// Every request that Chromium sent went into the site's own folder, and every one
/// that the server saw was answered.
async fn stayed_at_home(page: &Page) -> Result<()> {
    let mut seen = 0;
    for entry in page.driver.get_log("performance").await? {
        let entry: Value = serde_json::from_str(&entry.message)?;
        let message = &entry["message"];
        if message["method"] != "Network.requestWillBeSent" {
            continue;
        }
        let url = message["params"]["request"]["url"].as_str().unwrap_or_default();
        let inside = url.starts_with(&page.site.url());
        ensure!(inside || url.starts_with("data:"), "a request left the site: {url}");
        seen += u32::from(inside);
    }
    ensure!(seen > 0, "no request was recorded");
    for request in page.site.requests() {
        ensure!(request.inside, "a request outside the site's folder: {}", request.path);
    }
    Ok(())
}

/// A running ChromeDriver, ended when dropped.
struct ChromeDriver {
    process: Child,
    url: String,
    /// Held open: ChromeDriver goes on writing.
    _output: BufReader<ChildStdout>,
}

impl ChromeDriver {
    /// Starts one on a free port, which it names itself.
    fn start() -> Result<ChromeDriver> {
        let command = told("CHROMEDRIVER")?;
        let mut process = Command::new(&command)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{command} does not start"))?;
        let output = process.stdout.take().context("ChromeDriver has no output")?;
        let mut output = BufReader::new(output);
        let mut line = String::new();
        while output.read_line(&mut line)? > 0 {
            if let Some((_, rest)) = line.split_once("started successfully on port ") {
                let port = rest.trim().trim_end_matches('.');
                let url = format!("http://127.0.0.1:{port}");
                return Ok(ChromeDriver { process, url, _output: output });
            }
            line.clear();
        }
        bail!("{command} ended before it was ready")
    }
}

impl Drop for ChromeDriver {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

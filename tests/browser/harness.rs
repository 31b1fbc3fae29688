//! One test, one browser: starts servers, a driver and a browser, and ends them.
//!
//! ```ignore
//! let html = "<!doctype html><title>News</title><iframe src='{site}'></iframe>";
//! in_browser(Setup { browser: Browser::Firefox, host: Some(html), ..Setup::default() },
//!     async |page| {
//!         page.visit_host("").await?;
//!         page.enter("iframe").await?;
//!         ensure!(page.drawn().await?.rows.len() > 15);
//!         page.leave().await
//!     })
//! ```

use crate::driver::{Browser, Driver};
use crate::emulate;
use crate::page::Page;
use crate::site::{Headers, Server, Site, Variant};
use crate::watch::Watch;
use anyhow::{Context, Result, ensure};
use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::runtime::Builder;

pub(crate) use crate::emulate::{cdp, set_dark, set_medium, set_size};

/// The browser and the site of one test.
#[derive(Clone, Copy)]
pub(crate) struct Setup {
    /// Which browser.
    pub(crate) browser: Browser,
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
    /// The folder of its host that the site lies in.
    pub(crate) folder: &'static str,
    /// Who serves the site.
    pub(crate) server: Server,
    /// What a plain server sends beside the site's files.
    pub(crate) headers: Headers,
    /// The HTML of a page on another origin, `{site}` standing for the site's address.
    pub(crate) host: Option<&'static str>,
    /// What is sent beside that page.
    pub(crate) host_headers: Headers,
}

impl Default for Setup {
    fn default() -> Self {
        Setup {
            browser: Browser::Chromium,
            size: (1440, 900),
            dark: false,
            javascript: true,
            webassembly: true,
            silent: true,
            variant: Variant::AsBuilt,
            folder: "/",
            server: Server::Plain,
            headers: &[],
            host: None,
            host_headers: &[],
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
/// for anything outside its own folder and its host, and may not write to the console.
pub(crate) fn in_browser(setup: Setup, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let profile = TempDir::new()?;
    let driver = Driver::start(setup.browser, &profile.path().join("driver"))?;
    let page = runtime.block_on(open(setup, &driver, profile.path()))?;
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

/// Runs a test in each of the browsers.
pub(crate) fn in_both(setup: Setup, test: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    for browser in Browser::BOTH {
        in_browser(Setup { browser, ..setup }, async |page| test(page).await)
            .with_context(|| format!("in {browser:?}"))?;
    }
    Ok(())
}

/// The servers and the browser of a setup.
async fn open(setup: Setup, driver: &Driver, profile: &Path) -> Result<Page> {
    let site = Site::start(setup).await?;
    let host = match setup.host {
        Some(html) => Some(Site::host(&site, html, setup.host_headers).await?),
        None => None,
    };
    let driver = setup.browser.start(driver, setup, &profile.join("browser")).await?;
    let downloads = profile.join("downloads");
    match prepare(&driver, setup, &downloads).await {
        Ok(watch) => Ok(Page { driver, site, host, watch, downloads }),
        Err(error) => {
            driver.quit().await?;
            Err(error)
        }
    }
}

/// The parts of a setup that a browser is told while it runs.
async fn prepare(driver: &WebDriver, setup: Setup, downloads: &Path) -> Result<Watch> {
    driver.set_script_timeout(PATIENCE).await?;
    set_size(driver, setup.size).await?;
    if setup.browser == Browser::Chromium {
        set_dark(driver, setup.dark).await?;
    }
    emulate::download_to(driver, downloads).await?;
    let watch = Watch::begin(driver).await?;
    if !setup.webassembly {
        emulate::before_each_load(driver, "delete window.WebAssembly").await?;
    }
    Ok(watch)
}

/// Every request that the browser sent went to the site's own folder or to its host,
/// and every one that a server saw was for something in its folder.
async fn stayed_at_home(page: &Page) -> Result<()> {
    let homes: Vec<&Site> = [Some(&page.site), page.host.as_ref()].into_iter().flatten().collect();
    let mut seen = 0;
    for url in page.watch.requests(&page.driver).await? {
        let inside = homes.iter().any(|site| url.starts_with(&site.home()));
        let inlined = ["data:", "blob:", "about:"].iter().any(|scheme| url.starts_with(scheme));
        ensure!(inside || inlined, "a request left the site: {url}");
        seen += u32::from(inside);
    }
    // Firefox does not tell that it opened a file.
    ensure!(seen > 0 || page.site.is_file(), "no request was recorded");
    for request in homes.iter().flat_map(|home| home.requests()) {
        ensure!(request.inside, "a request outside the site's folder: {}", request.path);
    }
    Ok(())
}

//! The two browsers: how each is started, and by which driver.

use crate::harness::{Setup, told};
use crate::process::{end, told_by};
use anyhow::{Context, Result};
use serde_json::json;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use thirtyfour::{
    BrowserCapabilitiesHelper, Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities,
    DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
};

/// Which browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Browser {
    /// Chromium by ChromeDriver, which also speaks the DevTools Protocol.
    #[default]
    Chromium,
    /// Firefox by geckodriver, which also speaks WebDriver BiDi.
    Firefox,
}

impl Browser {
    /// Both of them.
    pub(crate) const BOTH: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

    /// The one that a driver drives.
    pub(crate) fn of(driver: &WebDriver) -> Browser {
        match driver.capabilities().get("browserName").and_then(|name| name.as_str()) {
            Some("firefox") => Browser::Firefox,
            _ => Browser::Chromium,
        }
    }

    /// Starts a browser with a profile of its own, which lies in a folder.
    pub(crate) async fn start(
        self,
        driver: &Driver,
        setup: Setup,
        profile: &Path,
    ) -> Result<WebDriver> {
        let capabilities = match self {
            Browser::Chromium => chromium(setup, profile)?,
            Browser::Firefox => firefox(setup)?,
        };
        Ok(WebDriver::new(&driver.url, capabilities).await?)
    }
}

fn chromium(setup: Setup, profile: &Path) -> Result<Capabilities> {
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
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    if !setup.javascript {
        capabilities.add_experimental_option(
            "prefs",
            json!({ "profile.managed_default_content_settings.javascript": 2 }),
        )?;
    }
    for log in ["browser", "performance"] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
    }
    Ok(capabilities.into())
}

fn firefox(setup: Setup) -> Result<Capabilities> {
    let mut capabilities = DesiredCapabilities::firefox();
    capabilities.set_firefox_binary(&told("FIREFOX")?)?;
    capabilities.set_headless()?;
    capabilities.set("webSocketUrl", true)?;
    let preferences = json!({
        "javascript.enabled": setup.javascript,
        "layout.css.prefers-color-scheme.content-override": if setup.dark { 0 } else { 1 },
    });
    capabilities.set_browser_option("prefs", preferences)?;
    Ok(capabilities.into())
}

/// A running ChromeDriver or geckodriver, ended when dropped.
pub(crate) struct Driver {
    process: Child,
    url: String,
}

impl Driver {
    /// Starts one on a free port, which it names itself. What it leaves on the disk is
    /// left in a folder.
    pub(crate) fn start(browser: Browser, folder: &Path) -> Result<Driver> {
        // It takes the same port of IPv4 and of IPv6, and ends where somebody has one of them.
        let start = || Driver::start_once(browser, folder);
        start().or_else(|_| start()).or_else(|_| start())
    }

    fn start_once(browser: Browser, folder: &Path) -> Result<Driver> {
        let (name, arguments, ready) = match browser {
            Browser::Chromium => ("CHROMEDRIVER", &["--port=0"][..], "successfully on port "),
            Browser::Firefox => {
                ("GECKODRIVER", &["--port=0", "--websocket-port=0"][..], "Listening on 127.0.0.1:")
            }
        };
        let command = told(name)?;
        fs::create_dir_all(folder)?;
        let process = Command::new(&command)
            .args(arguments)
            .env("TMPDIR", folder)
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{command} does not start"))?;
        let mut driver = Driver { process, url: String::new() };
        driver.url = told_by(&mut driver.process, |line| {
            let (_, port) = line.split_once(ready)?;
            Some(format!("http://127.0.0.1:{}", port.trim().trim_end_matches('.')))
        })
        .context(command)?;
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Its browser too, where a test left one.
        end(&mut self.process);
    }
}

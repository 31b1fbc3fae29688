//! What a browser is told while it runs. Chromium is told by the DevTools Protocol,
//! Firefox by WebDriver BiDi, which knows less.

use crate::driver::Browser;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::WebDriver;

/// One command of the Chrome DevTools Protocol.
pub(crate) async fn cdp(driver: &WebDriver, command: &str, parameters: Value) -> Result<()> {
    driver.cdp().send_raw(command, parameters).await.with_context(|| command.to_owned())?;
    Ok(())
}

/// One command of WebDriver BiDi.
async fn bidi(driver: &WebDriver, command: &str, parameters: Value) -> Result<Value> {
    let sent = driver.bidi().await?.send_raw(command, parameters).await;
    sent.with_context(|| command.to_owned())
}

/// Sets the size of the window's inside.
pub(crate) async fn set_size(driver: &WebDriver, (width, height): (u32, u32)) -> Result<()> {
    if Browser::of(driver) == Browser::Firefox {
        let tree = bidi(driver, "browsingContext.getTree", json!({})).await?;
        let viewport = json!({ "width": width, "height": height });
        let window = json!({ "context": tree["contexts"][0]["context"], "viewport": viewport });
        bidi(driver, "browsingContext.setViewport", window).await?;
        return Ok(());
    }
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    cdp(driver, "Emulation.setDeviceMetricsOverride", metrics).await
}

/// Sets whether the reader's system is dark. Firefox is told at its start only, by
/// the setup.
pub(crate) async fn set_dark(driver: &WebDriver, dark: bool) -> Result<()> {
    let value = if dark { "dark" } else { "light" };
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    cdp(driver, "Emulation.setEmulatedMedia", features).await
}

/// Shows the page as it is printed; with an empty medium, as on a screen again. In
/// Chromium only.
pub(crate) async fn set_medium(driver: &WebDriver, medium: &str) -> Result<()> {
    cdp(driver, "Emulation.setEmulatedMedia", json!({ "media": medium })).await
}

/// Has every document that is loaded from now on run a script first, those in frames
/// too.
pub(crate) async fn before_each_load(driver: &WebDriver, script: &str) -> Result<()> {
    if Browser::of(driver) == Browser::Firefox {
        let function = json!({ "functionDeclaration": format!("() => {{ {script} }}") });
        bidi(driver, "script.addPreloadScript", function).await?;
        return Ok(());
    }
    cdp(driver, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
}

/// Has everything that is downloaded put into a folder.
pub(crate) async fn download_to(driver: &WebDriver, folder: &Path) -> Result<()> {
    let Some(folder) = folder.to_str() else { bail!("{} is not UTF-8", folder.display()) };
    if Browser::of(driver) == Browser::Firefox {
        let allowed = json!({ "type": "allowed", "destinationFolder": folder });
        let behavior = json!({ "downloadBehavior": allowed });
        bidi(driver, "browser.setDownloadBehavior", behavior).await?;
        return Ok(());
    }
    let behavior = json!({ "behavior": "allow", "downloadPath": folder });
    cdp(driver, "Browser.setDownloadBehavior", behavior).await
}

//! What a browser wrote to its console and asked for, in every frame.

use crate::driver::Browser;
use anyhow::Result;
use futures_util::{FutureExt, Stream, StreamExt};
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::bidi::EventStream;
use thirtyfour::bidi::events::{BeforeRequestSent, LogEntryAdded};
use tokio::sync::Mutex;
use tokio::task::unconstrained;

/// Listens to a browser from its making on.
pub(crate) enum Watch {
    /// ChromeDriver keeps logs, and gives what is new in them.
    Chromium,
    /// geckodriver tells each event as it comes; they are kept until asked for.
    Firefox {
        said: Mutex<EventStream<LogEntryAdded>>,
        asked: Mutex<EventStream<BeforeRequestSent>>,
    },
}

impl Watch {
    /// Begins to listen. What the browser did by itself before is not the page's.
    pub(crate) async fn begin(driver: &WebDriver) -> Result<Watch> {
        if Browser::of(driver) == Browser::Chromium {
            driver.goto("about:blank").await?;
            driver.get_log("performance").await?;
            return Ok(Watch::Chromium);
        }
        let bidi = driver.bidi().await?;
        Ok(Watch::Firefox {
            said: Mutex::new(bidi.subscribe().await?),
            asked: Mutex::new(bidi.subscribe().await?),
        })
    }

    /// What was written to the console since this was last asked: by scripts, about
    /// errors nobody caught, about what a policy barred.
    pub(crate) async fn console(&self, driver: &WebDriver) -> Result<Vec<String>> {
        let Watch::Firefox { said, .. } = self else {
            let entries = driver.browser_log().await?;
            let told =
                |entry: thirtyfour::BrowserLogEntry| format!("{}: {}", entry.level, entry.message);
            return Ok(entries.into_iter().map(told).collect());
        };
        let entries = arrived(driver, &mut *said.lock().await).await?;
        let told =
            |entry: LogEntryAdded| format!("{:?}: {}", entry.level, entry.text.unwrap_or_default());
        Ok(entries.into_iter().map(told).collect())
    }

    /// The addresses that were asked for since this was last asked.
    pub(crate) async fn requests(&self, driver: &WebDriver) -> Result<Vec<String>> {
        if let Watch::Firefox { asked, .. } = self {
            let events = arrived(driver, &mut *asked.lock().await).await?;
            return Ok(events.into_iter().map(|event| event.request.url).collect());
        }
        let mut urls = Vec::new();
        for entry in driver.get_log("performance").await? {
            let entry: Value = serde_json::from_str(&entry.message)?;
            let message = &entry["message"];
            if message["method"] == "Network.requestWillBeSent"
                && let Some(url) = message["params"]["request"]["url"].as_str()
            {
                urls.push(url.to_owned());
            }
        }
        Ok(urls)
    }
}

/// The events of a stream that are there. What a document has said comes in order with
/// its answers, so one answer of each brings all that was said before it.
async fn arrived<T>(
    driver: &WebDriver,
    events: &mut (impl Stream<Item = T> + Unpin),
) -> Result<Vec<T>> {
    let bidi = driver.bidi().await?;
    let realms = bidi.send_raw("script.getRealms", json!({ "type": "window" })).await?;
    for realm in realms["realms"].as_array().into_iter().flatten() {
        let turn = json!({
            "expression": "new Promise((done) => setTimeout(done))",
            "target": { "realm": realm["realm"] },
            "awaitPromise": true,
        });
        // A document that has gone by now has said all.
        let _ = bidi.send_raw("script.evaluate", turn).await;
    }
    let mut there = Vec::new();
    while let Some(Some(event)) = unconstrained(events.next()).now_or_never() {
        there.push(event);
    }
    Ok(there)
}

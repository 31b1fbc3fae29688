//! What Lighthouse says of the page, as nginx serves it: `make lighthouse`.

use crate::harness::{Setup, told};
use crate::site::{Server, Site};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::process::Command;
use tokio::runtime::Builder;

/// What it looks at, and the least of a hundred points that the page is to have.
const CATEGORIES: [(&str, f64); 4] =
    [("performance", 95.0), ("accessibility", 100.0), ("best-practices", 100.0), ("seo", 100.0)];

/// How often, since a machine that does something else makes a page slow.
const RUNS: usize = 3;

/// What it finds, on the phone that it stands for by itself.
fn run(url: &str) -> Result<Value> {
    let ran = Command::new(told("LIGHTHOUSE")?)
        .args([url, "--quiet", "--output=json"])
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu")
        .env("CHROME_PATH", told("CHROMIUM")?)
        .output()
        .context("Lighthouse cannot be run")?;
    ensure!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Ok(serde_json::from_slice(&ran.stdout)?)
}

/// The middle one of what is told in all runs.
fn median(runs: &[Value], place: &str) -> Result<f64> {
    let told = runs.iter().map(|run| run.pointer(place).and_then(Value::as_f64));
    let mut told = told.collect::<Option<Vec<f64>>>().with_context(|| format!("no {place}"))?;
    told.sort_unstable_by(f64::total_cmp);
    Ok(told[told.len() / 2])
}

#[test]
#[ignore = "measures for a minute: `make lighthouse`"]
fn lighthouse_finds_the_page_fast_and_nothing_wrong_with_it() -> Result<()> {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let setup = Setup { server: Server::Nginx, ..Setup::default() };
    let site = runtime.block_on(Site::start(setup))?;
    let runs = (0..RUNS).map(|_| run(&site.url())).collect::<Result<Vec<Value>>>()?;
    let mut short = Vec::new();
    for (category, least) in CATEGORIES {
        let points = 100.0 * median(&runs, &format!("/categories/{category}/score"))?;
        println!("{category:<24} {points:>6.0}   of {least:.0} wanted");
        if points.round() < least {
            short.push(category);
        }
    }
    for audit in ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"] {
        println!("{audit:<24} {:>6.2}", median(&runs, &format!("/audits/{audit}/numericValue"))?);
    }
    ensure!(short.is_empty(), "too few points: {short:?}");
    Ok(())
}

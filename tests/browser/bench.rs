//! What a move on the timeline costs, on collections of a hundred to a hundred
//! thousand events, beside an almost empty canvas in the same browser.

use crate::generate::Newsroom;
use crate::harness::{Setup, in_browser};
use crate::page::Page;
use crate::site::Variant;
use anyhow::{Context, Result};
use dateline::merge::analyse;
use dateline::pack::write;
use dateline::report::collect;
use serde_json::{Value, json};
use std::time::Duration;

/// How many events each collection has.
const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// A report of the generator has about so many events.
const EVENTS_A_REPORT: usize = 9;

/// How many inputs of each kind are measured.
const INPUTS: usize = 60;

/// Between two inputs: shorter than a rest of the hand, longer than a frame.
const PAUSE: Duration = Duration::from_millis(40);

/// A canvas that draws a line at every input: what the browser itself takes.
const CANVAS: &str = "data:text/html,<body style='margin:0'><canvas class=chart width=1000 \
    height=400></canvas><script>const c=document.querySelector('canvas'),g=c.getContext('2d');\
    const draw=(e)=>{e.preventDefault();g.clearRect(0,0,1000,400);g.fillRect(e.clientX,0,2,400)};\
    c.addEventListener('wheel',draw,{passive:false});c.addEventListener('pointermove',draw)</script>";

/// Notes when the module stood ready with its data, and when the first mark was drawn.
const WATCH: &str = "const whole = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
        const made = await whole.apply(WebAssembly, given);
        window.dataThere = performance.now();
        return made;
    };
    new MutationObserver((_, watch) => {
        if (!document.querySelector('.mark')) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.drawn = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });";

/// A pack of exactly so many events.
pub(crate) fn pack(events: usize) -> Result<&'static [u8]> {
    let files = Newsroom::new().files(events / EVENTS_A_REPORT + 40);
    let (mut corpus, _) = analyse(collect(files).0, |_| ());
    let made = corpus.events.len();
    let mut place = 0;
    // Thinned out evenly: those that stay are spread over all of the time.
    corpus.events.retain(|_| {
        place += 1;
        place * events / made != (place - 1) * events / made
    });
    Ok(write(&corpus).map_err(anyhow::Error::msg)?.leak())
}

/// Seconds that the main thread has worked so far.
async fn worked(page: &Page) -> Result<f64> {
    let metrics = page.driver.cdp().send_raw("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().context("no metrics")?;
    let named = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    named.and_then(|metric| metric["value"].as_f64()).context("no TaskDuration")
}

async fn mouse(page: &Page, kind: &str, x: i64, y: i64, more: Value) -> Result<()> {
    let mut event = json!({ "type": kind, "x": x, "y": y });
    if let (Some(event), Some(more)) = (event.as_object_mut(), more.as_object()) {
        event.extend(more.clone());
    }
    page.driver.cdp().send_raw("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

/// One wheel turn with Ctrl, in and out by turns: five in, five out.
async fn zoom(page: &Page, number: usize, (x, y): (i64, i64)) -> Result<()> {
    let by = if number % 10 < 5 { -120 } else { 120 };
    mouse(page, "mouseWheel", x, y, json!({ "deltaX": 0, "deltaY": by, "modifiers": 2 })).await
}

/// One bit of a drag to and fro.
async fn pan(page: &Page, number: usize, (x, y): (i64, i64)) -> Result<()> {
    let by = (number % 20) as i64;
    let x = x + 9 * if by < 10 { by } else { 20 - by };
    mouse(page, "mouseMoved", x, y, json!({ "button": "left", "buttons": 1 })).await
}

fn quantile(numbers: &mut [f64], percent: usize) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let at = (numbers.len() * percent).div_ceil(100).saturating_sub(1);
    numbers.get(at).copied().unwrap_or(f64::NAN)
}

/// What inputs cost, in milliseconds of the main thread, and how far frames then are
/// apart, at the half and at 95 of a hundred.
async fn measured(page: &Page, zooms: bool) -> Result<String> {
    let (left, top, width, height) = page.seen(".chart").await?;
    let middle = (left + width / 2, (top + height / 2).min(800));
    if !zooms {
        mouse(page, "mousePressed", middle.0, middle.1, json!({ "button": "left", "buttons": 1 }))
            .await?;
    }
    page.driver.execute(
        "window.times = []; const tick = (now) => { times.push(now); requestAnimationFrame(tick); };
         requestAnimationFrame(tick);", Vec::new()).await?;
    let mut costs = Vec::new();
    for number in 0..INPUTS {
        let before = worked(page).await?;
        if zooms {
            zoom(page, number, middle).await?
        } else {
            pan(page, number, middle).await?
        }
        tokio::time::sleep(PAUSE).await;
        costs.push((worked(page).await? - before) * 1000.0);
    }
    if !zooms {
        mouse(page, "mouseReleased", middle.0, middle.1, json!({ "button": "left" })).await?;
    }
    let times: Vec<f64> =
        page.driver.execute("return window.times", Vec::new()).await?.convert()?;
    let mut frames: Vec<f64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let costs = [50, 95].map(|percent| format!("{:.1}", quantile(&mut costs, percent)));
    let frames = [50, 95].map(|percent| format!("{:.1}", quantile(&mut frames, percent)));
    Ok(format!("{} / {} | {} / {}", costs[0], costs[1], frames[0], frames[1]))
}

#[test]
#[ignore = "measures the timeline: `make bench-page`"]
fn bench_of_the_timeline() -> Result<()> {
    println!(
        "| events | input | CPU ms p50 / p95 | frame ms p50 / p95 | first render | nodes of the timeline |"
    );
    println!("|---|---|---|---|---|---|");
    for events in SIZES {
        let variant = Variant::Holding(pack(events)?);
        in_browser(Setup { variant, ..Setup::default() }, async |page| {
            let own_time = json!({ "timeDomain": "threadTicks" });
            page.driver.cdp().send_raw("Performance.enable", own_time).await?;
            page.before_each_load(WATCH).await?;
            page.open("").await?;
            page.until("window.drawn").await?;
            let first = page.value("Math.round(window.drawn - window.dataThere)").await?;
            for zooms in [true, false] {
                // A drag of what is seen as a whole would move nothing.
                page.open(if zooms { "" } else { "from=2012-01-01&to=2015-12-31" }).await?;
                let costs = measured(page, zooms).await?;
                let nodes = page.value("document.querySelectorAll('.timeline *').length").await?;
                let input = if zooms { "zoom" } else { "pan" };
                println!("| {events} | {input} | {costs} | {first} ms | {nodes} |");
            }
            if events == SIZES[0] {
                for zooms in [true, false] {
                    page.driver.goto(CANVAS).await?;
                    let costs = measured(page, zooms).await?;
                    let input = if zooms { "zoom" } else { "pan" };
                    println!("| empty canvas | {input} | {costs} | | |");
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

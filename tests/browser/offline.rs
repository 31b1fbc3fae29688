//! The site without a network, in both browsers, from a server that ends. What becomes of
//! its editions is in `editions`.

use crate::driver::Browser;
use crate::files::{Variant, read};
use crate::harness::{Setup, in_both};
use crate::page::Page;
use crate::site::{STRICT, Server};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// An edition of a site.
pub(crate) const FIRST: Variant = Variant::Collection(&[
    (
        "harbour.txt",
        "Harbour opens\n\nPublished: 4 May 2021\n\nThe harbour opened on 3 May 2021. \
         Fishermen had waited since March 2019.\n",
    ),
    ("corpus.toml", "title = \"The harbour\"\n"),
]);

/// Its next edition, with a report more.
pub(crate) const SECOND: Variant = Variant::Collection(&[
    (
        "harbour.txt",
        "Harbour opens\n\nPublished: 4 May 2021\n\nThe harbour opened on 3 May 2021. \
         Fishermen had waited since March 2019.\n",
    ),
    ("strike.txt", "Strike ends\n\nPublished: 9 June 2021\n\nThe strike ended on Tuesday.\n"),
    ("corpus.toml", "title = \"The harbour and the strike\"\n"),
]);

/// A site as the program builds it, under the strictest policy.
pub(crate) fn built() -> Setup {
    Setup { variant: FIRST, headers: STRICT, ..Setup::default() }
}

/// The same where browsers may say that something is not there.
pub(crate) fn missed() -> Setup {
    Setup { silent: false, ..built() }
}

/// Goes to what follows the address of the site, and waits until it is drawn. What asks
/// stands after `?`: another `#` alone loads nothing. It is also how a page is loaded again,
/// since Firefox passes by a worker where its driver reloads.
pub(crate) async fn go(page: &Page, rest: &str) -> Result<()> {
    page.driver.goto(format!("{}{rest}", page.site.url())).await?;
    page.drawn().await?;
    Ok(())
}

/// The value of a promise.
pub(crate) async fn awaited(page: &Page, promise: &str) -> Result<Value> {
    let script =
        format!("const [done] = arguments; ({promise}).then(done, (error) => done(String(error)))");
    Ok(page.driver.execute_async(script, Vec::new()).await?.json().clone())
}

/// Waits until the browser keeps what is shown.
pub(crate) async fn is_kept(page: &Page) -> Result<()> {
    let state = "navigator.serviceWorker.ready.then(({ active }) => new Promise((done) => {
        const look = () => active.state === 'activated' && done(active.state);
        active.addEventListener('statechange', look);
        look();
    }))";
    assert_eq!(awaited(page, state).await?, json!("activated"));
    Ok(())
}

/// What the browser keeps, by its names.
pub(crate) async fn caches(page: &Page) -> Result<Vec<String>> {
    Ok(serde_json::from_value(awaited(page, "caches.keys()").await?)?)
}

/// Waits until the browser keeps so many editions of sites.
pub(crate) async fn until_caches(page: &Page, count: usize) -> Result<()> {
    let script = format!(
        "const [done] = arguments;
         const look = () => caches.keys().then(({{ length }}) =>
             length === {count} ? done(1) : setTimeout(look, 20));
         look();"
    );
    page.driver.execute_async(script, Vec::new()).await.context("too many, or too few")?;
    Ok(())
}

/// What the browser calls the page.
pub(crate) async fn title(page: &Page) -> Result<String> {
    Ok(page.value("document.title").await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_page_that_was_visited_opens_without_a_network() -> Result<()> {
    in_both(missed(), async |page| {
        go(page, "").await?;
        is_kept(page).await?;
        // The page, its style, its four scripts, its module and the words of three languages.
        assert_eq!(caches(page).await?.len(), 1);
        let kept = "caches.keys().then(async ([name]) =>
            (await (await caches.open(name)).keys()).length)";
        assert_eq!(awaited(page, kept).await?, json!(10));
        page.site.stop();
        go(page, "").await?;
        let shown = page.look().await?;
        ensure!(format!("{:?}", shown.rows).contains("harbour opened"), "{:#?}", shown.rows);
        let all = shown.rows.len();
        page.search("fishermen").await?;
        let found = page.look_until("it is found", |it| it.fragment == "q=fishermen").await?;
        ensure!(!found.rows.is_empty() && found.rows.len() < all, "{:#?}", found.rows);
        for rest in ["?q=fishermen", "index.html?q=fishermen", "?embed=1&q=fishermen"] {
            go(page, rest).await?;
            assert_eq!(page.look().await?.rows, found.rows, "{rest}");
        }
        Ok(())
    })
}

/// Tells whether a page had the browser keep something, once all of it is loaded.
const SPY: &str = "const container = self.ServiceWorkerContainer?.prototype;
    const register = container?.register;
    if (register) container.register = function (...all) {
        window.registered = true;
        return register.apply(this, all);
    };";
const REGISTERED: &str =
    "new Promise((done) => setTimeout(() => done(window.registered ?? false)))";

async fn registers(page: &Page) -> Result<bool> {
    page.drawn().await?;
    page.until("document.readyState === 'complete'").await?;
    Ok(awaited(page, REGISTERED).await? == json!(true))
}

#[test]
fn a_page_in_a_frame_or_made_for_one_leaves_nothing_with_its_reader() -> Result<()> {
    const AROUND: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <iframe src='{site}?embed=1' id=embedded title=One></iframe>
        <iframe src='{site}' id=plain title=Two></iframe>
        <iframe src='{site}' id=sandboxed title=Three sandbox='allow-scripts'></iframe>";
    let setup = Setup { host: Some(AROUND), headers: crate::element::OPEN, ..missed() };
    in_both(setup, async |page| {
        page.before_each_load(SPY).await?;
        page.visit_host("").await?;
        for frame in ["#embedded", "#plain", "#sandboxed"] {
            page.enter(frame).await?;
            ensure!(!registers(page).await?, "{frame}");
            page.leave().await?;
        }
        go(page, "?embed=1").await?;
        ensure!(!registers(page).await?, "made for a frame");
        // In a frame of its own host too.
        let mut files = read(FIRST)?;
        files.insert("around.html".into(), AROUND.replace("{site}", "./").into_bytes());
        page.site.publish(files);
        page.driver.goto(format!("{}around.html", page.site.url())).await?;
        page.enter("#plain").await?;
        ensure!(!registers(page).await?, "a frame of its own host");
        page.leave().await?;
        assert_eq!(caches(page).await?, Vec::<String>::new());
        go(page, "").await?;
        ensure!(registers(page).await?, "nobody looked");
        Ok(())
    })
}

#[test]
fn what_is_not_the_page_is_asked_of_the_host() -> Result<()> {
    in_both(missed(), async |page| {
        go(page, "").await?;
        is_kept(page).await?;
        go(page, "").await?;
        let before = page.site.requests().len();
        let script = "Promise.all([
            fetch('index.html'), fetch('manifest.json'), fetch('sitemap.xml'),
            fetch(document.querySelector('script[data-wasm]').dataset.wasm, { headers: { Range: 'bytes=0-3' } }),
        ]).then((answers) => answers.map(({ status }) => status).join())";
        assert_eq!(awaited(page, script).await?, json!("200,200,404,200"));
        let asked: Vec<String> =
            page.site.requests().split_off(before).into_iter().map(|it| it.path).collect();
        for name in ["/index.html", "/manifest.json", "/sitemap.xml", ".wasm"] {
            ensure!(asked.iter().any(|path| path.ends_with(name)), "{name}: {asked:?}");
        }
        // A collection beside the page is as new as the page that opens it.
        page.site.publish(read(SECOND)?);
        page.driver.goto(format!("{}?pack=none.pack", page.site.url())).await?;
        page.until("document.querySelector('#dateline-needs')?.textContent.includes('404')")
            .await?;
        let script = "fetch('./?pack=none.pack').then((answer) => answer.text())";
        let fresh = awaited(page, script).await?;
        ensure!(fresh.as_str().is_some_and(|html| html.contains("The harbour and the strike")));
        let names = "document.querySelector('script[data-wasm]').dataset.wasm";
        let wasm = page.value(names).await?;
        ensure!(fresh.as_str().zip(wasm.as_str()).is_some_and(|(html, wasm)| html.contains(wasm)));
        Ok(())
    })
}

#[test]
fn servers_with_the_configurations_of_the_site_let_it_be_kept() -> Result<()> {
    for server in [Server::Nginx, Server::Apache] {
        let setup = Setup { server, folder: "/news/timeline/", headers: &[], ..built() };
        in_both(setup, async |page| {
            go(page, "").await?;
            is_kept(page).await?;
            let sent =
                "fetch('manifest.webmanifest').then(({ headers }) => headers.get('Content-Type'))";
            assert_eq!(awaited(page, sent).await?, json!("application/manifest+json"));
            let sent = "fetch('sw.js').then(({ headers }) => headers.get('Cache-Control'))";
            assert_eq!(awaited(page, sent).await?, json!("no-cache"));
            if Browser::of(&page.driver) == Browser::Chromium {
                let told = page.driver.cdp().send_raw("Page.getAppManifest", json!({})).await?;
                assert_eq!(told["errors"], json!([]), "{told:#}");
                ensure!(told["data"].as_str().is_some_and(|data| data.contains("The harbour")));
            }
            Ok(())
        })?;
    }
    Ok(())
}

//! The editions of a site that readers keep: how the newer takes the place of the older, and
//! how a browser forgets one.

use crate::access::without_violation;
use crate::files::{Files, Variant, read};
use crate::harness::{PATIENCE, in_both, in_browser, set_dark, set_size};
use crate::offline::{
    FIRST, SECOND, awaited, built, caches, go, is_kept, missed, title, until_caches,
};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::time::Instant;
use thirtyfour::Key;

const NOTICE: &str = "[role=status] > .notices";

/// Presses the button of the notice, and waits for the page that comes then.
async fn take_the_newer(page: &Page) -> Result<()> {
    page.run("window.older = true").await?;
    page.element(&format!("{NOTICE} button")).await?.click().await?;
    until_newer(page).await
}

/// Waits until a page has come in the place of the one that is called older.
async fn until_newer(page: &Page) -> Result<()> {
    let start = Instant::now();
    let newer = "!window.older && Boolean(document.querySelector('.page .list'))";
    // While the one goes and the other comes there is nothing to ask.
    while !matches!(page.value(newer).await, Ok(Value::Bool(true))) {
        ensure!(start.elapsed() < PATIENCE, "no newer page comes");
    }
    Ok(())
}

#[test]
fn a_newer_edition_is_announced_and_taken_when_its_reader_says_so() -> Result<()> {
    in_both(missed(), async |page| {
        go(page, "").await?;
        is_kept(page).await?;
        let before = caches(page).await?;
        page.site.publish(read(SECOND)?);
        // What the reader looks at stays, however often it is loaded.
        go(page, "?q=fishermen").await?;
        page.until(&format!("document.querySelector('{NOTICE}')")).await?;
        assert_eq!(title(page).await?, "The harbour");
        go(page, "?q=fishermen").await?;
        page.until(&format!("document.querySelector('{NOTICE}')")).await?;
        assert_eq!(title(page).await?, "The harbour");
        take_the_newer(page).await?;
        assert_eq!(title(page).await?, "The harbour and the strike");
        assert_eq!(page.look().await?.query, "fishermen", "what was chosen is kept");
        until_caches(page, 1).await?;
        assert_ne!(caches(page).await?, before);
        // It is said once, and is the whole new edition.
        go(page, "").await?;
        is_kept(page).await?;
        assert_eq!(page.value(&format!("document.querySelector('{NOTICE}')")).await?, Value::Null);
        page.site.stop();
        go(page, "").await?;
        assert_eq!(title(page).await?, "The harbour and the strike");
        Ok(())
    })
}

#[test]
fn the_notice_is_reached_by_keys_spoken_and_fits() -> Result<()> {
    in_browser(built(), async |page| {
        go(page, "").await?;
        is_kept(page).await?;
        let spoken = page.value("document.querySelectorAll('[role=status]:empty').length").await?;
        ensure!(spoken.as_u64() > Some(0), "nothing is there that could be heard to change");
        page.site.publish(read(SECOND)?);
        for (size, language, dark, words) in [
            ((1440, 900), "en", false, "There is a newer edition"),
            ((390, 844), "en", true, "There is a newer edition"),
            ((390, 844), "fa", false, "نسخهٔ تازه‌تری"),
            ((768, 1024), "fr", true, "Il existe une édition"),
            ((390, 844), "sq", false, "Ka një botim"),
        ] {
            set_size(&page.driver, size).await?;
            set_dark(&page.driver, dark).await?;
            go(page, &format!("?lang={language}")).await?;
            page.until(&format!("document.querySelector('{NOTICE}')")).await?;
            page.until(&format!(
                "document.querySelector('{NOTICE}').textContent.startsWith('{words}')"
            ))
            .await?;
            let shown = page.look().await?;
            ensure!(shown.overflow <= 0, "{language} at {size:?}: {:?}", shown.wide);
            without_violation(page, &format!("the notice, {language} at {size:?}")).await?;
        }
        page.press(&[Key::Tab]).await?;
        assert_eq!(page.value("document.activeElement.textContent").await?, json!("Ringarko"));
        page.run("window.older = true").await?;
        page.driver.action_chain().send_keys(char::from(Key::Enter).to_string()).perform().await?;
        until_newer(page).await?;
        assert_eq!(title(page).await?, "The harbour and the strike");
        Ok(())
    })
}

/// The files of two sites, one in the folder of the other.
fn both(outer: Variant, inner: Variant) -> Result<Files> {
    let mut files = read(outer)?;
    files.extend(read(inner)?.into_iter().map(|(name, bytes)| (format!("inner/{name}"), bytes)));
    Ok(files)
}

#[test]
fn two_explorers_of_one_origin_leave_each_other_alone() -> Result<()> {
    in_both(missed(), async |page| {
        page.site.publish(both(FIRST, SECOND)?);
        go(page, "").await?;
        is_kept(page).await?;
        go(page, "inner/").await?;
        assert_eq!(title(page).await?, "The harbour and the strike", "not the page around");
        until_caches(page, 2).await?;
        is_kept(page).await?;
        let before = caches(page).await?;
        // One has a newer edition; the other stays as it is.
        page.site.publish(both(SECOND, SECOND)?);
        go(page, "").await?;
        page.until(&format!("document.querySelector('{NOTICE}')")).await?;
        take_the_newer(page).await?;
        until_caches(page, 2).await?;
        let after = caches(page).await?;
        let stays: Vec<&String> = after.iter().filter(|name| before.contains(name)).collect();
        ensure!(stays.len() == 1 && stays[0].contains("/inner/ "), "{before:?}, {after:?}");
        page.site.stop();
        for rest in ["", "inner/"] {
            go(page, rest).await?;
            assert_eq!(title(page).await?, "The harbour and the strike", "{rest}");
        }
        Ok(())
    })
}

#[test]
fn what_a_publisher_takes_away_is_forgotten() -> Result<()> {
    let forget = include_bytes!("../../src/web/offline/forget.js");
    // As `--no-offline` builds it, as a host without it answers, and as one answers that has
    // one page for all.
    for (name, worker) in [
        ("sw.js", Some(&forget[..])),
        ("sw.js", None),
        ("sw.js", Some(b"<!doctype html><title>No such page</title>")),
    ] {
        in_both(missed(), async |page| {
            go(page, "").await?;
            is_kept(page).await?;
            let mut files = read(SECOND)?;
            files.remove("sw.js");
            if let Some(worker) = worker {
                files.insert(name.to_owned(), worker.to_vec());
            }
            page.site.publish(files);
            go(page, "").await?;
            until_caches(page, 0).await?;
            let left = "navigator.serviceWorker.getRegistrations().then(({ length }) => length)";
            assert_eq!(awaited(page, left).await?, json!(0));
            go(page, "").await?;
            assert_eq!(title(page).await?, "The harbour and the strike");
            Ok(())
        })
        .with_context(|| format!("{name}: {}", worker.is_some()))?;
    }
    Ok(())
}

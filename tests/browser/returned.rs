//! What comes into sight in an article that an explorer is part of: in an element, and in a
//! frame that is made as high as what it holds.

use crate::element::OPEN;
use crate::harness::{Setup, in_both, set_size};
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Key;

const ARTICLE: &str = "<!doctype html><html lang=en><title>News</title>
    <style>iframe { border: 0; width: 100%; height: 600px }</style>
    <h1>News</h1><p style='height: 700px'>An article.</p>
    <dateline-explorer id=a src='{site}'></dateline-explorer>
    <iframe src='{site}?embed=1' title=Timeline></iframe>
    <p style='height: 3000px'><a id=after href='#after'>It goes on.</a></p>
    <script>
      const frame = document.querySelector('iframe');
      addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && data?.type === 'resize' && data.dateline === 1)
          frame.style.height = `${data.detail.height}px`;
      });
    </script>
    <script src='{site}dateline-embed.js'></script>";

/// Runs a test at two widths, in the element and in the frame, with the root that the
/// explorer has there.
fn in_article(test: impl AsyncFn(&Page, &str) -> Result<()>) -> Result<()> {
    in_both(Setup { host: Some(ARTICLE), headers: OPEN, ..Setup::default() }, async |page| {
        for width in [1200, 390] {
            set_size(&page.driver, (width, 800)).await?;
            page.visit_host("").await?;
            page.until("a.ready").await?;
            test(page, "a.shadowRoot").await?;
            page.run("document.querySelector('iframe').scrollIntoView()").await?;
            page.until("document.querySelector('iframe').clientHeight > 1000").await?;
            page.enter("iframe").await?;
            test(page, "document").await?;
            page.leave().await?;
        }
        Ok(())
    })
}

/// Presses the last of some buttons or links, as a reader who has scrolled to it.
async fn press(page: &Page, root: &str, selector: &str) -> Result<()> {
    page.until(&format!("{root}.querySelector('{selector}')")).await?;
    page.run(&format!(
        "window.pressed = [...{root}.querySelectorAll('{selector}')].at(-1);
        pressed.scrollIntoView({{ block: 'center' }}); pressed.focus({{ preventScroll: true }});
        pressed.click()"
    ))
    .await
}

/// Waits until what has the focus matches a selector and is in sight, also of the page
/// around.
async fn until_seen(page: &Page, root: &str, selector: &str) -> Result<()> {
    let focused = format!("{root}.activeElement?.matches('{selector}')");
    let found = page.until(&focused).await;
    let is = format!(
        "[{root}.activeElement?.outerHTML.slice(0, 200), innerWidth, !!{root}.querySelector('.reader'), document.hasFocus()]"
    );
    let is = page.value(&is).await?;
    found.with_context(|| format!("the focus is on {is}"))?;
    until_in_sight(page, &format!("{root}.activeElement"))
        .await
        .with_context(|| format!("{selector} of {root}"))
}

/// Waits until an element is in sight, also of the page around: nine tenths of it, since
/// browsers bring what is drawn in an SVG into sight only nearly.
async fn until_in_sight(page: &Page, element: &str) -> Result<()> {
    page.run(&format!(
        "window.sight?.disconnect(); window.seen = false;
        window.sight = new IntersectionObserver((seen) => window.seen = seen.at(-1).intersectionRatio > 0.9,
            {{ threshold: [0, 0.5, 0.9, 1] }});
        sight.observe({element})"
    ))
    .await?;
    let seen = page.until("window.seen").await;
    let place = page.value(&format!("{element}.getBoundingClientRect().toJSON()")).await?;
    seen.with_context(|| format!("it is at {place}"))
}

#[test]
fn an_event_that_is_closed_gives_back_the_row_it_was_opened_from() -> Result<()> {
    in_article(async |page, root| {
        for escape in [true, false] {
            press(page, root, ".row-label").await?;
            until_seen(page, root, ".card h2").await?;
            if escape {
                page.press(&[Key::Escape]).await?;
            } else {
                press(page, root, ".card .close").await?;
            }
            until_seen(page, root, ".row-label").await?;
            let last = format!(
                "{root}.activeElement == [...{root}.querySelectorAll('.row-label')].at(-1)"
            );
            assert_eq!(page.value(&last).await?, json!(true));
        }
        Ok(())
    })
}

#[test]
fn a_sentence_that_is_read_in_its_report_is_in_sight_and_so_is_where_it_was_asked_for() -> Result<()>
{
    in_article(async |page, root| {
        press(page, root, ".row-label").await?;
        until_seen(page, root, ".card h2").await?;
        press(page, root, ".card .read").await?;
        until_seen(page, root, ".asked").await?;
        press(page, root, ".reader .back").await?;
        until_seen(page, root, ".card .read").await?;
        press(page, root, ".card .close").await
    })
}

#[test]
fn keys_lead_past_the_explorer() -> Result<()> {
    in_article(async |page, root| {
        // Nobody sees it who does not go by keys; those who left the element are on it.
        page.run("document.activeElement.blur()").await?;
        let hidden = format!("getComputedStyle({root}.querySelector('.skip')).clipPath != 'none'");
        assert_eq!(page.value(&hidden).await?, json!(true));
        page.run(&format!("{root}.querySelector('.skip').focus()")).await?;
        until_seen(page, root, ".skip").await?;
        page.press(&[Key::Enter]).await?;
        page.until(&format!("{root}.activeElement?.id == 'colophon'")).await?;
        page.press(&[Key::Tab]).await?;
        until_seen(page, root, "#colophon a").await?;
        page.press(&[Key::Tab]).await?;
        page.until(&format!("!{root}.activeElement?.matches('#colophon *')")).await
    })
}

#[test]
fn a_mark_is_in_sight_again_after_its_event_and_a_report() -> Result<()> {
    in_article(async |page, root| {
        page.run(&format!("{root}.querySelector('.chart').focus()")).await?;
        // The next mark that is an event, and no count of several.
        let upright = format!("{root}.querySelector('.chart').clientWidth < 500");
        let next = if page.value(&upright).await? == json!(true) { Key::Down } else { Key::Right };
        page.press(&[Key::Home]).await?;
        while page.value(&format!("{root}.querySelector('.mark.active').dataset.targets")).await?
            != json!("1")
        {
            page.press(std::slice::from_ref(&next)).await?;
        }
        page.press(&[Key::Enter]).await?;
        until_seen(page, root, ".card h2").await?;
        press(page, root, ".card .read").await?;
        until_seen(page, root, ".asked").await?;
        press(page, root, ".reader .back").await?;
        until_seen(page, root, ".card .read").await?;
        page.press(&[Key::Escape]).await?;
        page.until(&format!("{root}.activeElement?.matches('.chart[aria-activedescendant]')"))
            .await?;
        until_in_sight(page, &format!("{root}.querySelector('.mark.active .body')")).await
    })
}

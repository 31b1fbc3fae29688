//! The words of other languages, which are files beside the page: who fetches them, what is
//! seen meanwhile, and what becomes of a page that cannot have them.

use crate::element::{OPEN, ROOT};
use crate::files::{Variant, read};
use crate::harness::{Setup, in_both, in_browser};
use crate::language::choose;
use crate::offline::{FIRST, go, is_kept, missed};
use crate::page::Page;
use crate::site::Server;
use anyhow::{Result, ensure};
use serde_json::json;

/// How often the words of a language were asked for.
fn asked(page: &Page, tag: &str) -> usize {
    let name = format!("/words-{tag}-");
    page.site.requests().iter().filter(|request| request.path.contains(&name)).count()
}

/// The language of the page, whether it runs from right to left, what its switch says and how
/// many events it counts.
const SPOKEN: &str = "[document.documentElement.lang, document.documentElement.dir,
    document.querySelector('.language').value, document.querySelector('.count').textContent]";

const ENGLISH: [&str; 4] = ["en", "ltr", "en", "19 events in 3 reports"];
const PERSIAN: [&str; 4] = ["fa", "rtl", "fa", "۱۹ رویداد در ۳ گزارش"];

#[test]
fn only_readers_of_a_language_fetch_its_words_and_once() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.open("").await?;
        assert_eq!(page.value(SPOKEN).await?, json!(ENGLISH));
        assert_eq!(["sq", "fa", "fr"].map(|tag| asked(page, tag)), [0; 3]);
        for tag in ["fa", "en", "fa"] {
            choose(page, tag).await?;
        }
        assert_eq!(page.value(SPOKEN).await?, json!(PERSIAN));
        assert_eq!(["sq", "fa", "fr"].map(|tag| asked(page, tag)), [0, 1, 0]);
        Ok(())
    })
}

/// Has words come late, and keeps what is seen before and after: all first buttons, languages
/// and directions of the page, and whether the prerendered chronology went before it came.
const SLOW: &str = "window.seen = new Set();
    const own = fetch;
    window.fetch = async (...asked) => {
        if (String(asked[0]).includes('/words-')) await new Promise((done) => setTimeout(done, 600));
        return own(...asked);
    };
    const look = () => {
        const first = document.querySelector('.page .skip')?.textContent;
        if (first) seen.add(first);
        else if (document.readyState === 'complete' && !document.querySelector('.prelude')) seen.add('nothing');
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });";

#[test]
fn no_other_language_is_seen_before_that_of_the_address_or_the_reader() -> Result<()> {
    in_both(Setup::default(), async |page| {
        page.before_each_load(SLOW).await?;
        for (rest, first) in [
            ("?lang=fa", "رفتن به گاه‌شمار"),
            ("?embed=1&lang=fa", "گذشتن از این گاه‌شمار"),
            ("#lang=fa", "رفتن به گاه‌شمار"),
        ] {
            go(page, rest).await?;
            assert_eq!(page.value("[...seen]").await?, json!([first]), "{rest}");
            assert_eq!(page.value("document.documentElement.dir").await?, "rtl");
        }
        // What is chosen in the page comes at once, as a whole.
        page.element(".language option[value=fr]").await?.click().await?;
        page.until("document.documentElement.lang === 'fr'").await?;
        let both = ["رفتن به گاه‌شمار", "Aller à la chronologie"];
        assert_eq!(page.value("[...seen]").await?, json!(both));
        Ok(())
    })?;
    in_browser(Setup::default(), async |page| {
        page.before_each_load(SLOW).await?;
        let languages =
            "Object.defineProperty(navigator, 'languages', { get: () => ['de', 'fr-CA'] })";
        page.before_each_load(languages).await?;
        page.open("").await?;
        assert_eq!(page.value("[...seen]").await?, json!(["Aller à la chronologie"]));
        assert_eq!(asked(page, "fr"), 1);
        Ok(())
    })
}

/// What is told of words that are not there.
const TOLD: &str = "document.querySelector('.notices')?.textContent ?? ''";

#[test]
fn without_its_words_a_language_is_named_and_the_page_stays_what_it_is() -> Result<()> {
    let setup = Setup { variant: Variant::Tampered("words-fa"), silent: false, ..Setup::default() };
    in_both(setup, async |page| {
        // The address asks for it, or its reader does: the file is not what the page expects.
        page.open("lang=fa").await?;
        page.until(&format!("{TOLD}.includes('The words of')")).await?;
        assert_eq!(page.value(SPOKEN).await?, json!(ENGLISH));
        page.open("").await?;
        assert_eq!(page.value(TOLD).await?, json!(""));
        page.element(".language option[value=fa]").await?.click().await?;
        page.until(&format!("{TOLD}.includes('فارسی')")).await?;
        assert_eq!(page.value(SPOKEN).await?, json!(ENGLISH));
        let asked_before = asked(page, "fa");
        let found = page.search("cyberattack").await?;
        ensure!(found.rows.len() == 2 && asked(page, "fa") == asked_before, "{found:#?}");

        // Asked for again it is fetched again; another language takes the notice away.
        page.element(".language option[value=fa]").await?.click().await?;
        page.until(&format!("{TOLD}.includes('فارسی')")).await?;
        choose(page, "fr").await?;
        assert_eq!(page.value(TOLD).await?, json!(""));
        page.element(".language option[value=fa]").await?.click().await?;
        page.until(&format!("{TOLD}.includes('reste en français')")).await?;
        let spoken = page.value(SPOKEN).await?;
        assert_eq!((&spoken[0], &spoken[2]), (&json!("fr"), &json!("fr")));
        page.click_named(".notices button", "fermer").await?;
        page.until(&format!("{TOLD} === ''")).await
    })
}

#[test]
fn words_that_are_there_again_are_fetched() -> Result<()> {
    in_both(Setup { silent: false, ..Setup::default() }, async |page| {
        let whole = read(Variant::AsBuilt)?;
        let mut without = whole.clone();
        without.retain(|name, _| !name.starts_with("words-"));
        page.site.publish(without);
        page.open("").await?;
        page.element(".language option[value=fa]").await?.click().await?;
        page.until(&format!("{TOLD}.includes('فارسی')")).await?;
        page.site.publish(whole);
        choose(page, "fa").await?;
        assert_eq!(page.value(SPOKEN).await?, json!(PERSIAN));
        assert_eq!(page.value(TOLD).await?, json!(""));
        Ok(())
    })
}

#[test]
fn without_a_network_a_page_that_was_visited_speaks_all_its_languages() -> Result<()> {
    in_both(missed(), async |page| {
        go(page, "").await?;
        is_kept(page).await?;
        page.site.stop();
        go(page, "?lang=fr").await?;
        for tag in ["fa", "sq", "fr"] {
            choose(page, tag).await?;
        }
        go(page, "?lang=sq").await?;
        assert_eq!(page.value("document.documentElement.lang").await?, "sq");
        Ok(())
    })
}

#[test]
fn one_file_has_the_words_of_all_languages_inside() -> Result<()> {
    in_both(Setup { server: Server::File, variant: FIRST, ..Setup::default() }, async |page| {
        page.open("lang=sq").await?;
        for tag in ["sq", "fa", "fr", "en"] {
            choose(page, tag).await?;
        }
        Ok(())
    })
}

#[test]
fn frames_and_elements_fetch_the_words_from_where_they_come() -> Result<()> {
    const AROUND: &str = "<!doctype html><html lang=fa><title>News</title><h1>News</h1>
        <script src='{site}dateline-embed.js' async></script>
        <iframe src='{site}?embed=1&lang=fr' id=sandboxed title=One sandbox='allow-scripts'></iframe>
        <dateline-explorer id=a src='{site}'></dateline-explorer>";
    in_both(Setup { host: Some(AROUND), headers: OPEN, ..Setup::default() }, async |page| {
        page.visit_host("").await?;
        page.until("a.ready").await?;
        let count = format!("{ROOT}.querySelector('.count').textContent");
        assert_eq!(page.value(&count).await?, json!(PERSIAN[3]));
        page.run("a.lang = 'sq'").await?;
        page.until(&format!("{count}.includes('ngjarje')")).await?;
        page.enter("#sandboxed").await?;
        let shown = page.drawn().await?;
        ensure!(shown.count.contains("événements"), "{}", shown.count);
        page.leave().await
    })
}

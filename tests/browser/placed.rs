//! The element in the place that it has in a page: the language, the styles and the shadow
//! roots around it, other scripts of its name, folders.

use crate::element::{OPEN, ROOT, in_article};
use crate::harness::{Setup, in_both};
use crate::reader::{file, holding};
use anyhow::{Result, ensure};
use serde_json::json;

/// A page in a language that nobody speaks here, with places in others.
const TONGUES: &str = "<!doctype html><html lang=de><title>News</title>
    <script>window.said = []; addEventListener('dateline:statechange', ({ detail, target }) =>
        said.push([target.id, detail.address]))</script>
    <script src='{site}dateline-embed.js'></script><h1>News</h1>
    <div lang=fa id=around><p id=host></p></div>
    <div lang=fr-CA id=french><dateline-explorer id=b src='{site}'></dateline-explorer>
    <dateline-explorer id=c src='{site}' lang=sq></dateline-explorer>
    <dateline-explorer id=e src='{site}' frame></dateline-explorer></div>
    <dateline-explorer id=d src='{site}'></dateline-explorer>
    <script>host.attachShadow({ mode: 'open' }).innerHTML =
        '<dateline-explorer id=a src={site}></dateline-explorer>';
        window.a = host.shadowRoot.firstChild;
        window.tongue = (one) => one.shadowRoot.querySelector('.dateline').lang</script>";

#[test]
fn an_element_speaks_the_language_of_its_place() -> Result<()> {
    in_article(TONGUES, async |page| {
        page.visit_host("").await?;
        page.until("[a, b, c, d, e].every((one) => one.ready)").await?;
        let tongues = "[a, b, c, d].map(tongue)";
        page.until("[a, b, c, d].every(tongue)").await?;
        assert_eq!(page.value(tongues).await?, json!(["fa", "fr", "sq", "en"]));
        let frame = "new URL(e.shadowRoot.querySelector('iframe').src).searchParams.get('lang')";
        assert_eq!(page.value(frame).await?, json!("fr"));
        // The language of the place is no part of what is shown; the element's own is.
        page.run("for (const one of [a, b, c, e]) one.setState({ q: 'Paris' })").await?;
        page.until("said.some(([id]) => id == 'e') && said.length >= 4").await?;
        assert_eq!(
            page.value("[a, b, c, e].map(({ state }) => state)").await?,
            json!([{ "q": "Paris" }, { "q": "Paris" }, { "q": "Paris", "lang": "sq" }, { "q": "Paris" }])
        );
        let told = "said.filter(([id]) => id != 'c').every(([, address]) => address == 'q=Paris')";
        assert_eq!(page.value(told).await?, json!(true));
        assert_eq!(page.value(tongues).await?, json!(["fa", "fr", "sq", "en"]));
        // In another place, and with a language of its own taken away, it speaks another.
        page.run("around.append(b); c.removeAttribute('lang'); a.setState({ lang: 'en' })").await?;
        page.until("[a, b, c].every((one) => one.ready)").await?;
        page.until("[a, b, c].map(tongue).join() == 'en,fa,fr'").await?;
        assert_eq!(page.value("b.state").await?, json!({ "q": "Paris" }));
        Ok(())
    })
}

#[test]
fn what_goes_wrong_is_said_in_the_language_of_the_place() -> Result<()> {
    const WRONG: &str = "<!doctype html><html lang=de><title>News</title><h1>News</h1>
        <script>window.heard = {}; addEventListener('dateline:error', ({ detail, target }) =>
            heard[target.id] = detail.message)</script>
        <div lang=en><dateline-explorer id=en src='{site}embedding/'></dateline-explorer></div>
        <div lang=sq><dateline-explorer id=sq src='{site}embedding/'></dateline-explorer></div>
        <div lang=fa><dateline-explorer id=fa src='{site}embedding/'></dateline-explorer></div>
        <div lang=fr><dateline-explorer id=fr src='{site}embedding/'></dateline-explorer>
        <dateline-explorer id=pack src='{site}cut.pack'></dateline-explorer></div>
        <script src='{site}dateline-embed.js'></script>";
    in_article(WRONG, async |page| {
        page.visit_host("").await?;
        let loading = page.value("fr.shadowRoot.querySelector('slot')?.textContent ?? ''").await?;
        ensure!(["", "Chargement de la chronologie…"].contains(&loading.as_str().unwrap_or("-")));
        page.until("Object.keys(heard).length == 5").await?;
        let site = format!("{}embedding/", page.site.url());
        let said = [
            ("en", "ltr", "shown here. $ is not a Dateline site. Open it on a page of its own."),
            ("sq", "ltr", "këtu. $ nuk është faqe e Dateline. Hape në faqen e vet."),
            ("fa", "rtl", ". \u{2068}$\u{2069} صفحهٔ Dateline نیست. آن را در صفحهٔ خودش باز کنید."),
            ("fr", "ltr", "ici. $ n’est pas un site Dateline. L’ouvrir sur sa propre page."),
        ];
        for (tongue, direction, words) in said {
            let told = format!("{tongue}.shadowRoot.querySelector('[role=alert]')");
            let seen = format!("[{told}.lang, {told}.dir, {told}.textContent, heard.{tongue}]");
            let seen = page.value(&seen).await?;
            assert_eq!([&seen[0], &seen[1]], [&json!(tongue), &json!(direction)]);
            let [told, heard] = [&seen[2], &seen[3]].map(|text| text.as_str().unwrap_or_default());
            ensure!(told.ends_with(&words.replace('$', &site)), "{told}");
            ensure!(!heard.is_empty() && told.contains(heard), "{heard}");
        }
        let pack = page.value("pack.shadowRoot.querySelector('[role=alert]').textContent").await?;
        let damaged = "ici. La collection est endommagée ou incomplète. Copiez-la";
        ensure!(pack.as_str().is_some_and(|pack| pack.contains(damaged)), "{pack}");
        // Before there is anything else, it says that it is loading, in the same language.
        let loading = "(() => { const late = document.createElement('dateline-explorer');
            fr.after(late); return late.shadowRoot.querySelector('slot').textContent })()";
        let loading = page.value(loading).await?;
        assert_eq!(loading, json!("Chargement de la chronologie…"));
        Ok(())
    })
}

#[test]
fn events_are_heard_outside_the_shadow_root_that_an_element_stands_in() -> Result<()> {
    const SHADOWED: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <section id=host></section><script src='{site}dateline-embed.js'></script>
        <script>
          window.heard = {};
          for (const type of ['ready', 'statechange', 'select', 'open-source', 'results', 'resize', 'error'])
            addEventListener(`dateline:${type}`, (event) => {
              heard[type] = [event.bubbles, event.composed, event.cancelable, event.target.id];
              event.preventDefault();
            });
          const outer = host.attachShadow({ mode: 'closed' });
          outer.innerHTML = '<p></p>';
          const inner = outer.firstChild.attachShadow({ mode: 'open' });
          inner.innerHTML = '<dateline-explorer src={site}></dateline-explorer>';
          window.a = inner.firstChild;
        </script>";
    let toml = "[reports.\"a.txt\"]\nurl = \"https://example.org/a\"";
    let text = "date 2019-10-23 Police met. A man, they said, left in March 2018.";
    let variant = holding(vec![file("corpus.toml", toml), file("a.txt", text)])?;
    let setup = Setup { variant, host: Some(SHADOWED), headers: OPEN, ..Setup::default() };
    in_both(setup, async |page| {
        page.visit_host("").await?;
        page.until("a.ready && heard.resize").await?;
        page.run("a.setState({ q: 'Paris' })").await?;
        page.until("heard.results").await?;
        page.run("a.setState({ q: null })").await?;
        page.until("a.shadowRoot.querySelector('.row-label')").await?;
        page.run("a.shadowRoot.querySelector('.row-label').click()").await?;
        page.until("a.shadowRoot.querySelector('.card figcaption a[rel]')").await?;
        page.run("a.shadowRoot.querySelector('.card figcaption a[rel]').click()").await?;
        page.run("a.setAttribute('q', 'x'.repeat(1e5))").await?;
        page.until("Object.keys(heard).length == 7").await?;
        for (kind, told) in page.value("heard").await?.as_object().into_iter().flatten() {
            let cancelable = kind == "open-source";
            assert_eq!(told, &json!([true, true, cancelable, "host"]), "{kind}");
        }
        Ok(())
    })
}

#[test]
fn parts_and_custom_properties_are_styled_by_the_page_around() -> Result<()> {
    const STYLED: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <style>
          dateline-explorer { --dl-accent: rgb(1, 2, 3); --dl-serif: fantasy }
          dateline-explorer::part(header) { letter-spacing: 7px }
          dateline-explorer::part(timeline) { display: none }
          .title { letter-spacing: 9px }
        </style>
        <dateline-explorer id=a src='{site}'></dateline-explorer>
        <script src='{site}dateline-embed.js'></script>";
    in_article(STYLED, async |page| {
        page.visit_host("").await?;
        page.until("a.ready").await?;
        let style =
            |selector: &str| format!("getComputedStyle({ROOT}.querySelector('{selector}'))");
        let seen = format!(
            "[{0}.letterSpacing, {3}.fontFamily, {1}.display,
            {2}.getPropertyValue('--dl-accent')]",
            style(".header"),
            style(".timeline"),
            style(".dateline"),
            style(".title")
        );
        assert_eq!(page.value(&seen).await?, json!(["7px", "fantasy", "none", "rgb(1, 2, 3)"]));
        // And it is what links are drawn in.
        page.run("a.select('7eab4d24dd521ccb')").await?;
        page.until(&format!("{ROOT}.querySelector('.card')")).await?;
        let drawn = format!(
            "[...{ROOT}.querySelectorAll('.card *')].some((one) =>
            getComputedStyle(one).color == 'rgb(1, 2, 3)')"
        );
        assert_eq!(page.value(&drawn).await?, json!(true));
        Ok(())
    })
}

#[test]
fn a_frame_takes_the_room_that_is_kept_for_it_from_the_start() -> Result<()> {
    const KEPT: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}' height=500 frame></dateline-explorer><p>After</p>
        <script src='{site}dateline-embed.js'></script>
        <script>window.heights = new Set();
            new ResizeObserver(() => heights.add(a.offsetHeight)).observe(a)</script>";
    in_article(KEPT, async |page| {
        page.visit_host("").await?;
        page.until("a.ready && heights.size").await?;
        assert_eq!(page.value("[...heights]").await?, json!([500]));
        Ok(())
    })
}

#[test]
fn several_versions_of_the_script_get_on_with_each_other() -> Result<()> {
    // One after another: the same under other addresses, made by a script, in the page.
    const VERSIONS: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}' q=Paris></dateline-explorer>
        <script src='{site}dateline-embed.js?v=1'></script>
        <script src='{site}dateline-embed.js?v=2'></script>
        <dateline-explorer id=b src='{site}corpus.pack' q=Tehran></dateline-explorer>
        <script>(async () => {
          const text = await (await fetch('{site}dateline-embed.js')).text();
          const [made, inner] = [0, 1].map(() => document.createElement('script'));
          made.src = URL.createObjectURL(new Blob([`${text}\\nwindow.made = 1`]));
          inner.textContent = `${text}\\nwindow.inner = 1`;
          document.head.append(made, inner);
        })()</script>";
    in_article(VERSIONS, async |page| {
        page.visit_host("").await?;
        page.until("a.ready && b.ready && window.made && window.inner").await?;
        assert_eq!(page.value("[a.state.q, b.state.q]").await?, json!(["Paris", "Tehran"]));
        Ok(())
    })
}

#[test]
fn an_older_element_of_the_name_stays_what_it_is() -> Result<()> {
    const OLDER: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}'></dateline-explorer>
        <script>customElements.define('dateline-explorer', class extends HTMLElement {
          connectedCallback() { this.textContent = 'An older explorer' }
        })</script>
        <script src='{site}dateline-embed.js'></script>
        <dateline-explorer id=b src='{site}'></dateline-explorer>";
    in_article(OLDER, async |page| {
        page.visit_host("").await?;
        let words = json!(["An older explorer", "An older explorer"]);
        assert_eq!(page.value("[a.textContent, b.textContent]").await?, words);
        Ok(())
    })
}

#[test]
fn a_script_that_stands_in_the_page_itself_needs_a_site_named() -> Result<()> {
    const INSIDE: &str = "<!doctype html><html lang=en><title>News</title><h1>News</h1>
        <dateline-explorer id=a src='{site}'></dateline-explorer>
        <dateline-explorer id=b></dateline-explorer>
        <script>(async () => {
          const script = document.createElement('script');
          script.textContent = await (await fetch('{site}dateline-embed.js')).text();
          document.head.append(script);
        })()</script>";
    in_article(INSIDE, async |page| {
        page.visit_host("").await?;
        // The page of the other is the one around it, which is none of an explorer.
        page.until("a.ready && b.shadowRoot.querySelector('[role=alert]')").await
    })
}

#[test]
fn site_and_page_in_folders_and_a_base_elsewhere_change_nothing() -> Result<()> {
    const DEEP: &str = "<!doctype html><html lang=en><title>News</title>
        <base href='/elsewhere/'><h1>News</h1>
        <dateline-explorer id=a src='{site}' sync-url=hash></dateline-explorer>
        <dateline-explorer id=b src='{site}corpus.pack'></dateline-explorer>
        <dateline-explorer id=c src='{site}' frame></dateline-explorer>
        <dateline-explorer id=d></dateline-explorer>
        <script src='{site}dateline-embed.js'></script>";
    let setup =
        Setup { host: Some(DEEP), folder: "/news/timeline/", headers: OPEN, ..Setup::default() };
    in_both(setup, async |page| {
        page.visit_host("2018/july/?page=1#a?q=Paris").await?;
        page.until("[a, b, c, d].every((one) => one.ready)").await?;
        page.run("a.setState({ q: 'Tehran' })").await?;
        page.until("location.hash == '#a?q=Tehran'").await?;
        let place = "location.pathname + location.search";
        assert_eq!(page.value(place).await?, json!("/2018/july/?page=1"));
        page.run("a.select('7eab4d24dd521ccb')").await?;
        page.until(&format!("{ROOT}.querySelector('.card')")).await?;
        let link = format!("{ROOT}.querySelector('.row-label a, a.row-label, .row a').href");
        let link = page.value(&link).await?;
        ensure!(link.as_str().is_some_and(|link| link.starts_with(&page.site.url())), "{link}");
        Ok(())
    })
}

//! The explorer in a page: of its own, or somebody else's.

use super::PACK_SECTION;
use super::js::{Ready, error, value};
use crate::error::PackError;
use crate::explore::Explorer;
use crate::pack::Pack;
use crate::web::{AppProps, Collection, Drawn, Home, Said, Setting, draw, section, unopened};
use crate::when::Day;
use js_sys::{Error, Function};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

/// Has what goes wrong said in the console.
pub fn run() {
    console_error_panic_hook::set_once();
}

/// An explorer that is drawn.
#[wasm_bindgen]
pub struct Mounted {
    home: Home,
    drawn: Drawn,
}

/// Draws an explorer in an element.
///
/// `setting` is `page`, `file`, `frame` or `element`: see [`Setting`]. `site` is the address of
/// the explorer's own page, empty where that is this one; `address` what to show, as the
/// part of an address after `#`, or nothing for that of the browser; `pack` the bytes of a
/// collection, or nothing for the one that this module carries. `host` is called with
/// `ready`, then with each of [`Said::name`], and a detail; where it answers `false` to
/// `open-source`, that page is left to it. `words` is called with the tag of a language and a
/// function, which it gives what [`learn`] takes, or nothing where that cannot be had.
///
/// # Errors
///
/// An `Error` with a `code`: `no-pack` where there is no collection, `bad-pack` where it
/// cannot be read.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    setting: &str,
    site: String,
    address: Option<String>,
    pack: Option<Vec<u8>>,
    host: Function,
    words: Option<Function>,
) -> Result<Mounted, Error> {
    let setting = match setting {
        "element" => Setting::Element,
        "frame" => Setting::Frame,
        "file" => Setting::File,
        _ => Setting::Page,
    };
    let explorer = open(pack).map_err(|refused| {
        let code = if refused.is_some() { "bad-pack" } else { "no-pack" };
        // A page of its own says the rest in English.
        let asked = if setting == Setting::Element { address.as_deref() } else { Some("lang=en") };
        let words = unopened(refused.as_ref(), asked.unwrap_or_default());
        error(code, &words)
    })?;
    let ready = value(&Ready::of(&explorer));
    let tell = {
        let host = host.clone();
        Callback::from(move |said: Said| call(&host, said.name(), &value(&said)))
    };
    let home = Home::new(root.clone(), setting, site, tell, words);
    let props = AppProps {
        collection: Collection::from(explorer),
        address: address.map(Into::into),
        today: today(),
        home: home.clone(),
    };
    let drawn =
        draw(&root, props).ok_or_else(|| error("not-drawn", "The page cannot be drawn in."))?;
    call(&host, "ready", &ready);
    Ok(Mounted { home, drawn })
}

/// Keeps the words of a language, given by its tag (BCP 47): what the build writes beside the
/// page. English is known without.
#[wasm_bindgen]
pub fn learn(tag: &str, words: String) {
    crate::web::learn(tag, words);
}

#[wasm_bindgen]
impl Mounted {
    /// Shows what an address leads to, given as its part after `#`.
    pub fn visit(&self, address: String) {
        self.home.visit(address);
    }

    /// Takes the explorer out of its element, and frees all that it holds.
    pub fn destroy(self) {
        self.drawn.destroy();
    }
}

/// Tells the page around; whether it leaves the rest to the explorer.
fn call(host: &Function, name: &str, detail: &JsValue) -> bool {
    let answer = host.call2(&JsValue::NULL, &name.into(), detail);
    // What goes wrong in the page around is its own.
    answer.map_or(true, |answer| answer != JsValue::FALSE)
}

/// The reader's day, by the reader's clock: the only one that the page reads.
fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Day::from_ymd(year, now.get_month() + 1, now.get_date())
}

/// The collection of a pack; without one, that which this module carries. Otherwise why it
/// was refused; none where there is none.
fn open(pack: Option<Vec<u8>>) -> Result<Explorer, Option<PackError>> {
    let bytes = pack.or_else(|| section(PACK_SECTION)).ok_or(None)?;
    Pack::open(bytes).map(Explorer::new).map_err(Some)
}

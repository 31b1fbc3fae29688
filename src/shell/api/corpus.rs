//! An opened pack, as other programs ask it.

use super::answer::{Page, answer};
use super::detail;
use super::error::Refusal;
use super::facets::{FacetLimit, facets};
use super::filter::Filter;
use super::scene::{Overview, Scene, Stretch};
use super::value::{Options, text, to_js};
use super::viewport::{Viewport, typeface};
use crate::explore::{Explorer, Session, Shown};
use crate::pack::Pack;
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const OPEN: &str = include_str!("open.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const LOAD: &str = include_str!("load.d.ts");

/// An opened pack. `open` gives one. It holds memory until it is freed: by `free()`, by
/// `using`, or some time after nothing refers to it any more.
///
/// In all of its calls, `text` is in the query language of the page and of `dateline
/// query`; where it is missing or empty, it asks for everything.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Corpus {
    explorer: Explorer,
    /// What was asked last. Whoever asks for facets or a timeline has mostly just asked for
    /// the same.
    last: RefCell<Rc<Shown>>,
}

/// Opens the bytes of a pack.
///
/// # Errors
///
/// A `DatelineError`, where they are none, or where there is not enough memory.
#[wasm_bindgen(js_name = openPack, skip_typescript)]
pub fn open_pack(source: &Uint8Array) -> Result<Corpus, JsValue> {
    let length = source.length() as usize;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(length).map_err(|_| {
        Refusal::new("too-large", format!("there is no memory for a pack of {length} bytes"))
    })?;
    bytes.resize(length, 0);
    source.copy_to(&mut bytes);
    let pack = Pack::open(bytes).map_err(Refusal::from)?;
    Ok(Corpus { explorer: Explorer::new(pack), last: RefCell::default() })
}

#[wasm_bindgen]
impl Corpus {
    /// The collection's title; empty where nobody gave any.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.explorer.title().to_owned()
    }

    /// The language of the collection (BCP 47).
    #[wasm_bindgen(getter)]
    pub fn language(&self) -> String {
        self.explorer.language().to_owned()
    }

    /// How many reports it has.
    #[wasm_bindgen(getter, js_name = reportCount)]
    pub fn report_count(&self) -> u32 {
        self.explorer.report_count() as u32
    }

    /// How many events it has.
    #[wasm_bindgen(getter, js_name = eventCount)]
    pub fn event_count(&self) -> u32 {
        self.explorer.event_count() as u32
    }

    /// The whole years that all events lie in; null where there is none.
    #[wasm_bindgen(getter, unchecked_return_type = "Stretch | null")]
    pub fn limits(&self) -> Result<JsValue, JsValue> {
        to_js(&self.explorer.limits(&Shown::default()).map(Stretch::from))
    }

    /// The events and reports that a query holds of, a page at a time.
    ///
    /// @throws {DatelineError} `query-syntax`, `argument` or `freed`.
    #[wasm_bindgen(unchecked_return_type = "Answer")]
    pub fn query(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] text: JsValue,
        #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "QueryOptions | null")]
        asked: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = Options::new(&asked)?;
        let page = Page::read(options)?;
        let shown = self.shown(self.session(&text, options)?);
        to_js(&answer(&self.explorer, &shown, &page))
    }

    /// What the answer to a query can be narrowed by, with counts.
    ///
    /// @throws {DatelineError} `query-syntax`, `argument` or `freed`.
    #[wasm_bindgen(unchecked_return_type = "Facets")]
    pub fn facets(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] text: JsValue,
        #[wasm_bindgen(js_name = options, unchecked_optional_param_type = "FacetOptions | null")]
        asked: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = Options::new(&asked)?;
        let limit = FacetLimit::read(options)?;
        let shown = self.shown(self.session(&text, options)?);
        to_js(&facets(&shown.answer, limit))
    }

    /// The marks, ticks and lanes of what a query holds of, placed over a width in pixels.
    /// `from` and `to` of the options are what is looked at; all of it where they are
    /// missing.
    ///
    /// @throws {DatelineError} `query-syntax`, `argument` or `freed`; and what `measure`
    /// throws.
    #[wasm_bindgen(unchecked_return_type = "Scene")]
    pub fn timeline(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] text: JsValue,
        #[wasm_bindgen(js_name = viewport, unchecked_param_type = "TimelineOptions")]
        asked: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = Options::new(&asked)?;
        let viewport = Viewport::read(options)?;
        let (width, layout) = (viewport.width, viewport.layout());
        let mut session = self.session(&text, options)?;
        session.lanes = viewport.lanes();
        session.gaps_closed = viewport.closes_gaps();
        let face = typeface(options)?;
        let shown = self.shown(session.clone());
        let explorer = &self.explorer;
        let scene = match explorer.stretch(&session, &shown) {
            None => Scene::empty(width),
            Some(stretch) => {
                let axis = explorer.axis(&session, &shown, stretch, width);
                let scene = explorer.scene(&session, &shown, stretch, width, &face, layout);
                Scene::of(&scene, &axis, explorer.limits(&shown), explorer)
            }
        };
        to_js(&scene)
    }

    /// How much of what a query holds of happened when, in parts of all the days that the
    /// corpus tells of: as many parts as have room in the width.
    ///
    /// @throws {DatelineError} `query-syntax`, `argument` or `freed`.
    #[wasm_bindgen(unchecked_return_type = "Overview")]
    pub fn overview(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] text: JsValue,
        #[wasm_bindgen(js_name = viewport, unchecked_param_type = "TimelineOptions")]
        asked: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = Options::new(&asked)?;
        let viewport = Viewport::read(options)?;
        let shown = self.shown(self.session(&text, options)?);
        let overview = self.explorer.overview(&shown, viewport.width);
        to_js(&overview.map(Overview::from).unwrap_or_default())
    }

    /// One event in full, by its id.
    ///
    /// @throws {DatelineError} `not-found`, `argument` or `freed`.
    #[wasm_bindgen(unchecked_return_type = "EventDetail")]
    pub fn event(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue,
    ) -> Result<JsValue, JsValue> {
        let id = text(&id, "the id of an event")?;
        let number = u64::from_str_radix(&id, 16).ok();
        let number = number.and_then(|number| self.explorer.event_number(number));
        let number = number.ok_or_else(|| Refusal::not_found("event", &id))?;
        to_js(&detail::event(self.explorer.pack(), number))
    }

    /// One report in full, by its id.
    ///
    /// @throws {DatelineError} `not-found`, `argument` or `freed`.
    #[wasm_bindgen(unchecked_return_type = "ReportDetail")]
    pub fn report(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue,
    ) -> Result<JsValue, JsValue> {
        let id = text(&id, "the id of a report")?;
        let number = self.explorer.report_number(&id);
        let number = number.ok_or_else(|| Refusal::not_found("report", &id))?;
        to_js(&detail::report(self.explorer.pack(), number))
    }

    /// The session of a reader who asks the same.
    fn session(&self, query: &JsValue, options: Options<'_>) -> Result<Session, JsValue> {
        let query = match query.is_undefined() || query.is_null() {
            true => String::new(),
            false => text(query, "the query")?,
        };
        Ok(Filter::read(options)?.session(query, &self.explorer)?)
    }

    /// What a session shows.
    fn shown(&self, session: Session) -> Rc<Shown> {
        let before = Rc::clone(&self.last.borrow());
        let shown = Rc::new(self.explorer.show(&session, &before));
        self.last.replace(Rc::clone(&shown));
        shown
    }
}

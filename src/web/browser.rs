//! The browser, spoken to directly: the address and its history, focus, scrolling,
//! measuring; in `intl`, what it knows of languages. Nothing else of the page does.

mod address;
mod clipboard;
mod dialog;
mod dress;
mod exporter;
mod focus;
mod home;
mod intl;
mod rows;
mod setting;

pub(super) use address::{followed, fragment, is_plain, link, on_visit, set_fragment, site};
pub(super) use clipboard::{copy, open_page};
pub(super) use dialog::{close_dialog, open_dialog};
pub(super) use dress::dress;
pub use exporter::section;
pub(super) use exporter::{Outcome, cite, draw, save};
pub(super) use focus::{focus, has_focus, has_focus_within, is_typing, use_keys, use_return};
pub use home::Home;
pub(super) use intl::{language, locale};
pub(super) use rows::{centre_within, in_a_row, show_row, use_rows};
pub use setting::Setting;

use crate::timeline::Typeface;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, PointerEvent, ResizeObserver,
    ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRootInit, ShadowRootMode,
};
use yew::prelude::*;

/// Brings an element into sight: its top where it is a place to begin reading, no
/// further than it must where it only has to be seen.
pub(super) fn reveal(home: &Home, node: &NodeRef, position: ScrollLogicalPosition) {
    if let Some(element) = node.cast::<Element>() {
        reveal_element(home, element, position);
    }
}

/// How long the page around a frame has to make it as high as what it holds, in milliseconds.
const GROWN: u32 = 1000;

fn reveal_element(home: &Home, element: Element, position: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(position);
    options.set_inline(ScrollLogicalPosition::Nearest);
    let show = move || element.scroll_into_view_with_scroll_into_view_options(&options);
    show();
    if home.setting() == Setting::Frame {
        // The page around moves what it shows when it gives the frame another height.
        let grown = EventListener::new(&window(), "resize", move |_| show());
        Timeout::new(GROWN, move || drop(grown)).forget();
    }
}

/// Whether an event has no room beside a report: as wide as `card.css` asks for, in the
/// size of the words.
pub(super) fn is_narrow(home: &Home) -> bool {
    home.root().is_some_and(|root| {
        let size = js_sys::parse_float(&computed(root, "font-size"));
        root.get_bounding_client_rect().width() <= 62.0 * size
    })
}

/// The value that a property of an element has, in the words of CSS.
pub(super) fn computed(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}

/// What tells the size of an element, until it is dropped.
pub(super) struct Sizes {
    observer: ResizeObserver,
    _measure: Closure<dyn Fn()>,
}

impl Sizes {
    /// Tells the width and the height of an element in CSS pixels, now and after each change.
    pub(super) fn of(element: &Element, told: Callback<(f64, f64)>) -> Option<Sizes> {
        let measured = element.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            let size = measured.get_bounding_client_rect();
            let (width, height) = (size.width().floor(), size.height().ceil());
            if width > 0.0 {
                // After this callback: what is drawn inside it would be measured
                // in the same loop, which browsers report as an error.
                let told = told.clone();
                Timeout::new(0, move || told.emit((width, height))).forget();
            }
        });
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Sizes { observer, _measure: measure })
    }
}

impl Drop for Sizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The width of an element in CSS pixels, now and after each change; `otherwise`
/// until it is drawn.
#[hook]
pub(super) fn use_width(node: &NodeRef, otherwise: f64) -> f64 {
    let width = use_state_eq(|| otherwise);
    let (set, node) = (width.setter(), node.clone());
    use_effect_with((), move |()| {
        let told = Callback::from(move |(width, _)| set.set(width));
        let sizes = node.cast::<Element>().and_then(|element| Sizes::of(&element, told));
        move || drop(sizes)
    });
    *width
}

/// The widths of the characters that the timeline's labels are set in, measured in
/// the face of the page's custom property `--dl-serif` at 13 pixels.
pub(super) fn typeface(home: &Home) -> Typeface {
    measured_typeface(home).unwrap_or_default()
}

fn measured_typeface(home: &Home) -> Option<Typeface> {
    let family = computed(home.root()?, "--dl-serif");
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_font(&format!("13px {family}"));
    Some(Typeface::measured(|character| {
        let measured = context.measure_text(character.encode_utf8(&mut [0; 4]));
        measured.map_or(9.0, |metrics| metrics.width())
    }))
}

/// Where a pointer is, in CSS pixels from the left and the top of an element; from the
/// right where the element is mirrored.
pub(super) fn place_in(node: &NodeRef, event: &MouseEvent) -> (f64, f64) {
    let Some(element) = node.cast::<Element>() else { return (0.0, 0.0) };
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let edges = element.get_bounding_client_rect();
    let x = if is_mirrored(&element) { edges.right() - x } else { x - edges.left() };
    (x, y - edges.top())
}

/// Whether the style of an element exchanges left and right.
pub(super) fn is_mirrored(element: &Element) -> bool {
    computed(element, "transform").starts_with("matrix(-1,")
}

/// A page of its own inside an element, with the styles of this one: what is drawn in it is
/// drawn as it would be elsewhere, to be looked at.
pub(super) fn inner_page(node: &NodeRef) -> Option<Element> {
    let outer = node.cast::<Element>()?;
    let open = ShadowRootInit::new(ShadowRootMode::Open);
    let shadow = outer.shadow_root().or_else(|| outer.attach_shadow(&open).ok())?;
    shadow.set_text_content(None);
    let styles = document().query_selector("link[rel=stylesheet]").ok()??.clone_node().ok()?;
    let root = document().create_element("div").ok()?;
    root.set_class_name("dateline");
    root.set_attribute("inert", "").ok()?;
    shadow.append_child(&styles).ok()?;
    shadow.append_child(&root).ok()?;
    Some(root)
}

/// Makes an element so many CSS pixels high. Policies bar the attribute `style`, not this.
pub(super) fn set_height(node: &NodeRef, height: u32) {
    if let Some(element) = node.cast::<web_sys::HtmlElement>() {
        let _ = element.style().set_property("height", &format!("{height}px"));
    }
}

/// The number of the timeline's mark that an event meets.
pub(super) fn mark_at(event: &MouseEvent) -> Option<usize> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let mark = element.closest(".mark").ok()??;
    mark.id().rsplit('-').next()?.parse().ok()
}

/// Sends a pointer's moves to an element until it is let go of.
pub(super) fn capture(node: &NodeRef, event: &PointerEvent) {
    if let Some(element) = node.cast::<Element>() {
        // A pointer that is gone already needs no capture.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Listens to the wheel over an element in a way that may keep the page still.
#[hook]
pub(super) fn use_wheel(node: &NodeRef, turned: Callback<web_sys::WheelEvent>) {
    use gloo::events::EventListenerOptions;
    let latest = use_mut_ref(|| turned.clone());
    *latest.borrow_mut() = turned;
    let node = node.clone();
    use_effect_with((), move |()| {
        let listener = node.cast::<Element>().map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, "wheel", options, move |event| {
                if let Some(event) = event.dyn_ref::<web_sys::WheelEvent>() {
                    let turned = Rc::clone(&latest);
                    let turned = turned.borrow().clone();
                    turned.emit(event.clone());
                }
            })
        });
        move || drop(listener)
    });
}

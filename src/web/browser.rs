//! The browser, spoken to directly: the address and its history, focus, scrolling,
//! measuring; in `intl`, what it knows of languages. Nothing else of the page does.

mod address;
mod clipboard;
mod focus;
mod intl;
mod rows;

pub(super) use address::{fragment, link, on_visit, set_fragment};
pub(super) use clipboard::{copy, download};
pub(super) use focus::{
    focus, focus_id, focus_soon, has_focus, has_focus_within, is_typing, use_focus_return, use_keys,
};
pub(super) use intl::{language, locale};
pub(super) use rows::{centre_within, in_a_row, show_row, use_rows};

use crate::explore::Language;
use crate::timeline::Typeface;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, PointerEvent, ResizeObserver,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

/// Sets the title of the document, its light or dark, its language and direction.
pub(super) fn dress(title: &str, theme: &str, language: Language) {
    document().set_title(title);
    if let Some(root) = document().document_element() {
        let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
        let _ = root.set_attribute("lang", language.tag());
        let _ = root.set_attribute("dir", direction);
        let _ = match theme {
            "system" => root.remove_attribute("data-theme"),
            _ => root.set_attribute("data-theme", theme),
        };
    }
}

/// Keeps the place on the page while another part is shown in its stead, and returns
/// to it when that part goes.
#[hook]
pub(super) fn use_scroll_return() {
    use_effect_with((), |()| {
        let place = window().scroll_y().unwrap_or_default();
        move || {
            // The part that comes back is drawn after this one has gone.
            Timeout::new(0, move || window().scroll_to_with_x_and_y(0.0, place)).forget();
        }
    });
}

/// Brings an element into sight: its top where it is a place to begin reading, no
/// further than it must where it only has to be seen.
pub(super) fn reveal(node: &NodeRef, position: ScrollLogicalPosition) {
    reveal_element(node.cast::<Element>(), position);
}

/// Gives the focus to the element with an id, and brings it into sight.
pub(super) fn focus_in_sight(id: &str) {
    focus_id(id);
    reveal_id(id);
}

/// Brings the element with an id into sight, no further than it must.
pub(super) fn reveal_id(id: &str) {
    reveal_element(document().get_element_by_id(id), ScrollLogicalPosition::Nearest);
}

fn reveal_element(element: Option<Element>, position: ScrollLogicalPosition) {
    if let Some(element) = element {
        let options = ScrollIntoViewOptions::new();
        options.set_block(position);
        options.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether an event has no room beside a report: where `card.css` lays it over the page.
pub(super) fn is_narrow() -> bool {
    let narrow = window().match_media("(max-width: 62rem)").ok().flatten();
    narrow.is_some_and(|narrow| narrow.matches())
}

/// The width of an element in CSS pixels, now and after each change; `otherwise`
/// until it is drawn.
#[hook]
pub(super) fn use_width(node: &NodeRef, otherwise: f64) -> f64 {
    let width = use_state_eq(|| otherwise);
    let (set, node) = (width.setter(), node.clone());
    use_effect_with((), move |()| {
        let observed = node.cast::<Element>().and_then(|element| {
            let measured = element.clone();
            let measure = Closure::<dyn Fn()>::new(move || {
                let width = measured.get_bounding_client_rect().width().floor();
                if width > 0.0 {
                    // After this callback: what is drawn inside it would be measured
                    // in the same loop, which browsers report as an error.
                    let set = set.clone();
                    Timeout::new(0, move || set.set(width)).forget();
                }
            });
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, measure))
        });
        move || {
            if let Some((observer, _measure)) = observed {
                observer.disconnect();
            }
        }
    });
    *width
}

/// The widths of the characters that the timeline's labels are set in, measured in
/// the face of the page's custom property `--dl-serif` at 13 pixels.
pub(super) fn typeface() -> Typeface {
    measured_typeface().unwrap_or_default()
}

fn measured_typeface() -> Option<Typeface> {
    let root = document().document_element()?;
    let style = window().get_computed_style(&root).ok()??;
    let family = style.get_property_value("--dl-serif").ok()?;
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
    let style = window().get_computed_style(element).ok().flatten();
    let transform = style.and_then(|style| style.get_property_value("transform").ok());
    transform.is_some_and(|transform| transform.starts_with("matrix(-1,"))
}

/// Opens a dialog above the page. The browser keeps the focus inside, closes it at
/// Escape, and gives the focus back.
pub(super) fn open_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<web_sys::HtmlDialogElement>() {
        // One that is open already stays so.
        let _ = dialog.show_modal();
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

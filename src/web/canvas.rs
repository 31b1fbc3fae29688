//! A canvas of the page, drawn on directly.

use super::browser::{computed, is_mirrored};
use gloo::utils::window;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};
use yew::NodeRef;

/// The colours of the page, in the order of [`INKS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Paper,
    Words,
    Soft,
    Rule,
    RuleStrong,
    Accent,
    Mark,
    MarkWash,
}

/// What words are set in, as in the style of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// The words beside a mark.
    Label,
    /// The number on a count.
    Count,
    /// A tick.
    Tick,
    /// A tick of a larger unit.
    MajorTick,
    /// The name of a lane.
    Lane,
}

/// The properties of a canvas that hold them: a custom property is what was written, these
/// are colours that can be drawn with. See `.motion` in `timeline.css`.
const INKS: [&str; 8] = [
    "border-top-color",
    "border-right-color",
    "border-bottom-color",
    "border-left-color",
    "fill",
    "stroke",
    "stop-color",
    "flood-color",
];

/// A canvas with the colours and faces of the page as they were when it appeared.
#[derive(Clone, Debug)]
pub(super) struct Canvas {
    context: CanvasRenderingContext2d,
    inks: [String; INKS.len()],
    fonts: [String; 5],
    width: f64,
    height: f64,
    /// Whether its style exchanges left and right: words are turned back.
    mirrored: bool,
    /// The face that words are set in now, and the ink with its density: taking the same
    /// again takes time.
    face: Cell<Option<Face>>,
    ink: Cell<Option<(Ink, f64)>>,
}

impl Canvas {
    /// The canvas of a node, as sharp as the screen is; none where it cannot be drawn on.
    pub(super) fn of(node: &NodeRef) -> Option<Canvas> {
        let element = node.cast::<HtmlCanvasElement>()?;
        let value = |name: &str| computed(&element, name);
        let (serif, sans) = (value("--dl-serif"), value("--dl-sans"));
        let (width, height) =
            (f64::from(element.client_width()), f64::from(element.client_height()));
        let sharpness = window().device_pixel_ratio();
        element.set_width((width * sharpness).round() as u32);
        element.set_height((height * sharpness).round() as u32);
        let context: CanvasRenderingContext2d = element.get_context("2d").ok()??.dyn_into().ok()?;
        context.scale(sharpness, sharpness).ok()?;
        let fonts = [
            format!("13px {serif}"),
            format!("600 11px {sans}"),
            format!("11px {sans}"),
            format!("600 11px {sans}"),
            format!("600 11.5px {sans}"),
        ];
        let (face, ink, mirrored) = (Cell::new(None), Cell::new(None), is_mirrored(&element));
        Some(Canvas { context, inks: INKS.map(value), fonts, width, height, mirrored, face, ink })
    }

    /// Wipes everything off.
    pub(super) fn clear(&self) {
        self.context.clear_rect(0.0, 0.0, self.width, self.height);
    }

    /// Draws what follows from another place on, in pixels to the right and down.
    pub(super) fn at(&self, x: f64, y: f64, draw: impl FnOnce()) {
        let go = |x, y| self.context.translate(x, y).is_ok();
        if go(x, y) {
            draw();
            go(-x, -y);
        }
    }

    /// Draws with right and down exchanged, where `turned`.
    pub(super) fn turned(&self, turned: bool, draw: impl FnOnce()) {
        let turn = || !turned || self.context.transform(0.0, 1.0, 1.0, 0.0, 0.0, 0.0).is_ok();
        if turn() {
            draw();
            // Twice is not at all.
            turn();
        }
    }

    /// Fills an outline in the syntax of SVG paths; only between two places from the
    /// left, where they are given.
    pub(super) fn fill_outline(&self, outline: &str, between: Option<(f64, f64)>) {
        let Ok(path) = Path2d::new_with_path_string(outline) else { return };
        self.context.save();
        if let Some((left, right)) = between {
            self.context.begin_path();
            self.context.rect(left, 0.0, right - left, self.height);
            self.context.clip();
        }
        self.context.fill_with_path_2d(&path);
        self.context.restore();
    }

    /// Takes an ink, as dense as `opacity` says.
    pub(super) fn ink(&self, ink: Ink, opacity: f64) {
        if self.ink.replace(Some((ink, opacity))) == Some((ink, opacity)) {
            return;
        }
        let colour = &self.inks[ink as usize];
        self.context.set_fill_style_str(colour);
        self.context.set_stroke_style_str(colour);
        self.context.set_global_alpha(opacity);
    }

    /// Takes an ink that grows from nothing at one place to `opacity` at another.
    pub(super) fn fading_ink(&self, ink: Ink, stops: &[(f32, f64)], from: f64, to: f64) {
        self.ink(ink, 1.0);
        let gradient = self.context.create_linear_gradient(from, 0.0, to, 0.0);
        for (offset, opacity) in stops {
            let percent = (opacity * 100.0) as u32;
            let colour = &self.inks[ink as usize];
            let stop = format!("color-mix(in srgb, {colour} {percent}%, transparent)");
            if gradient.add_color_stop(*offset, &stop).is_err() {
                return;
            }
        }
        self.context.set_fill_style_canvas_gradient(&gradient);
        self.ink.set(None);
    }

    /// Fills a box.
    pub(super) fn fill(&self, x: f64, y: f64, width: f64, height: f64) {
        self.context.fill_rect(x, y, width, height);
    }

    /// Draws round a box.
    pub(super) fn frame(&self, x: f64, y: f64, width: f64, height: f64, thickness: f64) {
        self.context.set_line_width(thickness);
        self.context.stroke_rect(x, y, width, height);
    }

    /// Draws a line through points.
    pub(super) fn line(&self, points: &[(f64, f64)], thickness: f64) {
        self.context.set_line_width(thickness);
        self.context.begin_path();
        for (x, y) in points {
            self.context.line_to(*x, *y);
        }
        self.context.stroke();
    }

    /// Writes words from a place on their baseline, or around it where `centred`.
    pub(super) fn write(&self, face: Face, words: &str, x: f64, y: f64, centred: bool) {
        if self.face.replace(Some(face)) != Some(face) {
            self.context.set_font(&self.fonts[face as usize]);
        }
        self.context.set_text_align(match (centred, self.mirrored) {
            (true, _) => "center",
            (_, false) => "left",
            (_, true) => "right",
        });
        let x = if self.mirrored { -x } else { x };
        let turn = || !self.mirrored || self.context.scale(-1.0, 1.0).is_ok();
        if turn() {
            // A word that cannot be drawn is drawn when the timeline rests.
            let _ = self.context.fill_text(words, x, y);
            turn();
        }
    }
}

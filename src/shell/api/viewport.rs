//! Where and how a timeline is drawn.

use super::error::Refusal;
use super::value::{Options, pixels};
use crate::explore::Lanes;
use crate::timeline::{Layout, Typeface};
use js_sys::Function;
use std::cell::RefCell;
use tsify::Tsify;
use wasm_bindgen::{JsCast, JsValue};

/// Where and how a timeline is drawn.
#[derive(Debug, Tsify)]
pub(super) struct Viewport {
    /// How long the axis is, in pixels: 1 to 100,000.
    pub(super) width: f64,
    /// What the lanes are: sources, where this is missing.
    #[tsify(optional, type = "\"source\" | \"person\" | \"org\" | \"place\" | \"nationality\"")]
    lanes: Option<Lanes>,
    /// Whether empty stretches are drawn shorter than they are: not, where this is missing.
    #[tsify(optional, type = "\"open\" | \"closed\"")]
    gaps: Option<bool>,
    /// How many pixels there are across the axis, for lanes and words. Where this is given
    /// time goes down, with the lanes beside each other and the words beside them all; else
    /// it goes to the right, with the lanes below each other.
    #[tsify(optional)]
    upright: Option<f64>,
}

impl Viewport {
    /// The viewport among the options of a call.
    pub(super) fn read(options: Options<'_>) -> Result<Viewport, JsValue> {
        let width = options.pixels("width", 1.0)?;
        let lanes = options.one_of("lanes", &Lanes::WORDS)?;
        let gaps = options.one_of("gaps", &["open", "closed"])?;
        Ok(Viewport {
            width: width.ok_or_else(|| Refusal::argument("the viewport has no `width`"))?,
            lanes: lanes.map(|place| Lanes::ALL[place]),
            gaps: gaps.map(|place| place == 1),
            upright: options.pixels("upright", 0.0)?,
        })
    }

    /// Which way time goes.
    pub(super) fn layout(&self) -> Layout {
        self.upright.map_or(Layout::Across, |room| Layout::Upright { room })
    }

    /// What the lanes are.
    pub(super) fn lanes(&self) -> Lanes {
        self.lanes.unwrap_or_default()
    }

    /// Whether empty stretches are drawn shorter than they are.
    pub(super) fn closes_gaps(&self) -> bool {
        self.gaps.unwrap_or(false)
    }
}

/// The face that `measure` of the options tells the widths of; a wide one where there is
/// no `measure`. What `measure` throws is thrown on.
pub(super) fn typeface(options: Options<'_>) -> Result<Typeface, JsValue> {
    let Some(measure) = options.get("measure")? else { return Ok(Typeface::default()) };
    let Some(measure) = measure.dyn_ref::<Function>() else {
        return Err(Refusal::argument("`measure` is not a function").into());
    };
    let failed = RefCell::new(None);
    let face = Typeface::measured(|c| {
        if failed.borrow().is_some() {
            return 0.0;
        }
        let width = measure.call1(&JsValue::UNDEFINED, &c.to_string().into());
        let width = width.and_then(|width| Ok(pixels("what `measure` returns", &width, 0.0)?));
        width.unwrap_or_else(|error: JsValue| {
            failed.replace(Some(error));
            0.0
        })
    });
    match failed.into_inner() {
        Some(error) => Err(error),
        None => Ok(face),
    }
}

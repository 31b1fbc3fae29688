//! From events and a stretch of time to marks at pixels: arithmetic only, no DOM.
//!
//! An [`Axis`] turns days into pixels. [`Scene::lay_out`] places marks in lanes so
//! that neither marks nor labels collide; where too many would stand in one place
//! they become a count. [`Overview`] is the whole collection at a glance. The
//! number of marks is bounded by the width, not by the collection.

mod axis;
mod lane;
mod overview;
mod scene;
mod ticks;
mod typeface;

pub use axis::{Axis, Stretch};
pub use overview::{Bin, Overview};
pub use scene::{Band, Item, Mark, MarkShape, Scene, Target};
pub use ticks::Tick;
pub use typeface::Typeface;

//! From events and a stretch of time to marks at pixels: arithmetic only, no DOM.
//!
//! An [`Index`] holds what stands on a timeline, and is made once for what is shown.
//! An [`Axis`] turns days into pixels, with breaks where nothing is. From both,
//! [`Scene::lay_out`] places marks in lanes so that neither marks nor labels collide;
//! where too many would stand in one place they become a count. It looks only at what
//! is in sight. [`Overview`] is the whole collection at a glance. The number of marks
//! is bounded by the width, not by the collection.

mod axis;
mod index;
mod lane;
mod mark;
mod overview;
mod scene;
mod stretch;
mod ticks;
mod typeface;
mod upright;

pub use axis::{Axis, Break};
pub use index::{Index, Item, Target};
pub use mark::{Mark, MarkShape};
pub use overview::{Bin, Overview};
pub use scene::{Band, Layout, Scene};
pub use stretch::Stretch;
pub use ticks::{Named, Tick};
pub use typeface::Typeface;

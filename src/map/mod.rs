//! The Earth as a drawing: its coasts and borders, and the part of them that is looked at.
//!
//! An [`Outline`] is what there is to draw, in degrees. A [`Frame`] is the part of the world
//! that a reader sees; it lays points and lines into a rectangle. All of it is arithmetic with
//! `+ - * /` and square roots, which every machine does alike, so that the same map has the
//! same bytes everywhere.

mod clip;
mod frame;
mod line;
mod outline;
mod projection;

pub use frame::{ASPECT, Frame, Step};
pub use line::PLANE;
pub use outline::Outline;

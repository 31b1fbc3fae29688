//! Calendar values with honest uncertainty.
//!
//! Three separable steps, as in reading any date aloud:
//!
//! 1. [`Written`]: what was said, unresolved: "last December".
//! 2. [`resolve`]: what it stands for beside an [`Anchor`], the day it was said.
//! 3. [`When`]: the calendar interval, never finer than the words were.
//!
//! This room knows no text and reads no clock.

mod agreed;
mod anchor;
mod civil;
mod counted;
mod day;
mod day_order;
mod edtf;
mod feast;
mod interval;
mod length;
mod modifier;
mod occurrence;
mod precision;
mod resolve;
mod step;
mod timex;
mod words;
mod written;

pub use anchor::{Anchor, Basis};
pub use chrono::Weekday;
pub use day::{Day, ParseDayError};
pub use day_order::DayOrder;
pub use edtf::ParseEdtfError;
pub use feast::Feast;
pub use interval::When;
pub use length::{Length, Unit};
pub use modifier::Modifier;
pub use precision::Precision;
pub use resolve::{Resolved, resolve};
pub use timex::TimexType;
pub use words::{MONTHS, WEEKDAYS, month_word, weekday_word};
pub use written::{DayTime, Quant, Recurring, Round, Toward, Vague, Written};

//! Whether a sentence tells what was or what is to come.

use super::sense::Sense;
use crate::when::Toward;

/// How many tokens back a sign of what is to come is looked for.
const REACH: usize = 12;

/// Which occurrence of a recurring name is meant at `at`: news tells what was,
/// unless a sign of what is to come stands shortly before.
pub(super) fn toward(senses: &[Sense], at: usize) -> Toward {
    let near = &senses[at.saturating_sub(REACH)..at];
    if near.contains(&Sense::Future) { Toward::Future } else { Toward::Past }
}

//! What a rule hands back.

use super::ClaimKind;
use std::ops::Range;

/// What one rule found, in tokens of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Who speaks.
    pub(super) speaker: Option<Range<usize>>,
    /// The verb.
    pub(super) verb: Range<usize>,
    /// What kind of claim it is.
    pub(super) kind: ClaimKind,
    /// What is claimed.
    pub(super) content: Vec<Range<usize>>,
    /// The rule's name.
    pub(super) rule: &'static str,
    /// Where the words end that say who speaks, with when and where.
    pub(super) end: usize,
}

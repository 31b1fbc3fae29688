//! What every part of the explorer has around it.

use super::browser::Home;
use super::words::Words;
use crate::explore::Action;
use yew::prelude::*;

/// The words to say things in, what to call when the reader does something, and where the
/// explorer is drawn.
#[derive(Clone, PartialEq)]
pub(super) struct Around {
    pub(super) words: Words,
    pub(super) act: Callback<Action>,
    pub(super) home: Home,
}

/// What is around; English and nobody listening where nothing is.
#[hook]
pub(super) fn use_around() -> Around {
    use_context::<Around>().unwrap_or_else(|| Around {
        words: Words::english(),
        act: Callback::noop(),
        home: Home::default(),
    })
}

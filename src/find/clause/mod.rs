//! The grammar of a sentence, as far as who does what in it: phrases, and the parts that
//! they have in what its verbs tell.
//!
//! There is no parser here. Phrases are cut by parts of speech (S. Abney, "Parsing by
//! Chunks", 1991); the subject and the objects of a verb are looked for from where it
//! stands, over what stands in between. English alone.

mod phrase;
mod role;
mod word;

pub use phrase::{Phrase, PhraseKind, Verb, phrases};
pub use role::{Roles, roles};
pub use word::{Word, find_lost_verb, words};

pub(crate) use phrase::is_auxiliary;

//! Asking a pack: the query language, matching, facets and their counts,
//! snippets. What comes back is plain data.
//!
//! The unit that is asked is the sentence: a query holds of a sentence, an event
//! is found by the sentences that support it, and a report by any of its own.

mod answer;
mod count;
mod expr;
mod facet_index;
mod field;
mod filter;
mod labels;
mod matching;
mod parse;
mod readings;
mod sentence_set;
mod snippet;
mod words;

pub use crate::error::QueryMistake;
pub use answer::{Answer, Facet, FacetValue, ReportHit};
pub use expr::Query;
pub use facet_index::FacetIndex;
pub use field::{Bound, Field};
pub use filter::{FacetKind, Filter};
pub use labels::Labels;
pub use readings::Readings;
pub use sentence_set::SentenceSet;
pub use snippet::{Segment, SegmentKind, segments, segments_with_names};
pub use words::Words;

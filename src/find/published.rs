//! Bounds for a report that says of no day that it was published on it.

use super::date::DateMention;
use crate::report::Published;
use crate::when::{Basis, When};

/// The bounds that a report's own dates put on its publication.
///
/// A report tells what has been: it was published no earlier than the latest
/// date that it names in full. When it was published at the latest, no date in
/// it can tell, so that end stays open. None when it names no full date.
pub fn infer_published(dates: &[DateMention]) -> Option<Published> {
    let latest = dates
        .iter()
        .filter(|date| !date.resolved.anchored)
        .filter_map(|date| Some((date.resolved.when?.earliest()?, date)))
        .max_by_key(|(day, _)| *day)?;
    let (day, mention) = latest;
    let mut when = When::range(Some(day), None)?;
    when.uncertain = true;
    Some(Published {
        when,
        basis: Basis::Inferred,
        stated: Some(mention.span),
        reason: format!("it names {}", mention.resolved.when?.in_words()),
    })
}

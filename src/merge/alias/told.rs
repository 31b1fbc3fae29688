//! Two names that a sentence says are one: "the Mujahedeen-e-Khalq (MEK)".

use super::acronym::{is_acronym, may_stand_for};
use crate::entity::EntityKind;
use crate::find::name::NameMention;
use crate::text::one_line;

/// News agencies, which reports credit in brackets: "said the ministry (AFP)".
const AGENCIES: [&str; 10] =
    ["AP", "AFP", "UPI", "DPA", "ANSA", "EFE", "TASS", "IRNA", "ISNA", "APA"];

/// What says that the next name is another one of the last. The longest that is read
/// between two names, in bytes.
const ALSO: [&str; 5] = ["also known", "also called", "formerly known", "better known", "known as"];
const LONGEST: usize = 60;

/// Why the text says that two names, one after the other, are one; none where it does not.
pub(super) fn one(text: &str, first: &NameMention, second: &NameMention) -> Option<String> {
    if first.kind != second.kind
        || !first.kind.acts()
        || first.sentence != second.sentence
        || first.label == second.label
    {
        return None;
    }
    let between = text.get(first.span.end as usize..second.span.start as usize)?;
    let after = text.get(second.span.end as usize..)?.chars().next();
    if between.len() > LONGEST {
        return None;
    }
    let between = one_line(between);
    let short = match (is_acronym(&first.label), is_acronym(&second.label)) {
        (false, true) => Some((&second.label, &first.label)),
        (true, false) => Some((&first.label, &second.label)),
        _ => None,
    };
    let stands = short.is_some_and(|(short, long)| may_stand_for(short, long));
    let known = ALSO.iter().any(|also| names_again(&between, also));
    // A bracket right after a name gives its acronym, of another language perhaps.
    let bracket = between == "(" && after == Some(')');
    let own = short.is_some_and(|(short, _)| {
        first.kind == EntityKind::Organisation
            && short.chars().count() >= 3
            && !AGENCIES.contains(&short.as_str())
    });
    let aside = matches!(&*between, "," | ", or" | "or" | "\u{2014}" | "\u{2013}");
    let is_told = known || bracket && (stands || own) || aside && stands;
    let end = second.span.end as usize + usize::from(bracket);
    let quote = text.get(first.span.start as usize..end).filter(|_| is_told)?;
    Some(format!("a report says “{}”", one_line(quote)))
}

/// Whether words say that what follows them is another name: "also known by its Farsi name", and
/// not "also called for".
fn names_again(between: &str, also: &str) -> bool {
    let Some((_, rest)) = between.split_once(also) else { return false };
    let first = rest.split_whitespace().next();
    !matches!(first, Some("for" | "on" | "to" | "upon" | "in"))
}

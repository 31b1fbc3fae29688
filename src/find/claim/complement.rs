//! What follows a verb of saying: it tells whether the verb is used as one, and where the
//! words begin that are claimed.

use super::adjunct::after_adjunct;
use super::phrase;
use super::sentence::Sentence;
use super::verb::{Frame, Verb};
use super::word::Class;

/// What follows a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Complement {
    /// What is claimed begins here.
    From(usize),
    /// The sentence, or a part of it between commas, ends here: what is claimed stands
    /// before.
    Before(usize),
    /// The verb is not used for saying, or nothing shows that it is.
    None,
}

/// How far from its verb what is claimed may begin, in tokens.
const REACH: usize = 20;

/// What "say" and its like are used with that claims nothing.
const EMPTY: [&str; 14] = [
    "nothing",
    "so",
    "hello",
    "yes",
    "no",
    "goodbye",
    "to",
    "much",
    "little",
    "something",
    "anything",
    "of",
    "sorry",
    "about",
];

/// What is denied or refused to somebody, where nothing is said.
const REFUSED: [&str; 16] = [
    "access",
    "entry",
    "bail",
    "visa",
    "visas",
    "permission",
    "permit",
    "request",
    "requests",
    "asylum",
    "entrance",
    "treatment",
    "him",
    "her",
    "them",
    "us",
];

/// Nouns for what was said, which is rejected or dismissed.
const SAYINGS: [&str; 26] = [
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "assertion",
    "assertions",
    "charge",
    "charges",
    "claim",
    "claims",
    "criticism",
    "criticisms",
    "existence",
    "finding",
    "findings",
    "idea",
    "insinuations",
    "notion",
    "report",
    "reports",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "suggestion",
    "suggestions",
];

/// What follows the verb at a place.
pub(super) fn complement(sentence: &Sentence, at: usize, verb: Verb) -> Complement {
    let mut next = at + 1;
    if sentence.is(next, "by") || sentence.is(next, "to") && !verb.takes(Frame::Infinitive) {
        return Complement::None;
    }
    if let Some(from) = fixed(sentence, next, verb) {
        return Complement::From(from);
    }
    if verb.takes(Frame::Addressee) {
        match addressee(sentence, next) {
            Some(end) => next = end,
            None if verb.base == "tell" => return Complement::None,
            None => {}
        }
    }
    let after = after_adjunct(sentence, next);
    let quotes = verb.takes(Frame::Quotation);
    for place in [next, after] {
        let place = if sentence.is_sign(place, ',') { place + 1 } else { place };
        let opens = sentence.quotation(place).is_some_and(|found| found.outer.start == place);
        if quotes && (opens || sentence.is_sign(place, ':')) {
            return Complement::From(if opens { place } else { place + 1 });
        }
    }
    if let Some(that) = that(sentence, next).filter(|_| verb.opens_clause()) {
        // "Said that is likely": there "that" is a thing.
        let thing = matches!(sentence.class(that + 1), Some(Class::Auxiliary | Class::Modal));
        return Complement::From(that + usize::from(!thing));
    }
    for place in [next, after] {
        if quotes && (sentence.is_end(place) || sentence.is_sign(place, ',')) {
            return Complement::Before(place);
        }
    }
    if quotes
        && next > at + 1 - usize::from(verb.base == "say")
        && sentence.is_class(next, Class::Preposition)
        && (next..next + REACH).any(|place| sentence.is_end(place))
        && !(next..next + REACH).any(|place| acts(sentence, place) && !sentence.is_end(place))
    {
        // "Veliu said at a meeting of the two sides."
        let end = (next..next + REACH).find(|&place| sentence.is_end(place));
        return end.map_or(Complement::None, Complement::Before);
    }
    bare(sentence, next, after, verb).map_or(Complement::None, Complement::From)
}

/// Complements by which a verb is known at once.
fn fixed(sentence: &Sentence, next: usize, verb: Verb) -> Option<usize> {
    if verb.takes(Frame::Fault) {
        let leads: &[&str] = if verb.base == "blame" { &["for", "on"] } else { &["of"] };
        if sentence.is_any(next, leads) {
            return Some(next);
        }
        let end = objects(sentence, next)?;
        let blamed = verb.base == "blame" && !verb.may_be_noun();
        return (sentence.is_any(end, leads) || blamed).then_some(next);
    }
    if verb.takes(Frame::Urge) {
        let end = phrase::from(sentence, next)?;
        let not = usize::from(sentence.is(end, "not"));
        return sentence.is(end + not, "to").then_some(next);
    }
    if verb.takes(Frame::Preposition) {
        let leads: &[&str] = if verb.base == "call" { &["on", "for"] } else { &["of", "against"] };
        let led = sentence.is_any(next, leads) && phrase::core_from(sentence, next + 1).is_some();
        return led.then_some(next + 1);
    }
    if verb.takes(Frame::Reply) {
        let end = phrase::core_from(sentence, next)?;
        return sentence.is_any(end - 1, &SAYINGS).then_some(next).or_else(|| {
            let claimed = verb.base == "claim" && sentence.is(next, "responsibility");
            claimed.then_some(next)
        });
    }
    None
}

/// Where one or two objects joined by "and" end.
fn objects(sentence: &Sentence, from: usize) -> Option<usize> {
    let end = phrase::core_from(sentence, from)?;
    let second = sentence.is(end, "and").then(|| phrase::core_from(sentence, end + 1)).flatten();
    Some(second.unwrap_or(end))
}

/// Where the words end that say to whom something is said.
fn addressee(sentence: &Sentence, from: usize) -> Option<usize> {
    let end = phrase::core_from(sentence, from)?;
    // "Told Reuters police were": a name is whole.
    let name = (from..end.min(from + 4)).find_map(|at| {
        let name = sentence.name_at(at)?;
        (at..end).find(|&after| sentence.name_at(after) != Some(name))
    });
    let goes_on = |at: usize| sentence.is_apostrophe(at) || sentence.is_sign(at, '-');
    Some(name.filter(|&at| !goes_on(at)).unwrap_or(end))
}

/// The "that" of a clause that is claimed, at a place or after what says when and where.
fn that(sentence: &Sentence, from: usize) -> Option<usize> {
    let adjunct = sentence.is_class(from, Class::That)
        || sentence.is_sign(from, ',')
        || matches!(
            sentence.class(from),
            Some(Class::Preposition | Class::Time | Class::Adverb | Class::Other)
        );
    let found = (from..from + REACH)
        .take_while(|&at| !acts(sentence, at) && !sentence.is_sign(at, ';') && at < sentence.len())
        .take_while(|&at| sentence.quotation(at).is_none())
        .find(|&at| sentence.is_class(at, Class::That))?;
    // "Said on a day that was": a noun without a comma takes the clause to itself.
    let other = sentence.is_class(from, Class::Other) && found > from;
    (adjunct && !other).then_some(found)
}

/// Whether a verb in a finite form stands at a place.
pub(super) fn acts(sentence: &Sentence, at: usize) -> bool {
    match sentence.class(at) {
        Some(Class::Auxiliary | Class::Modal) => true,
        Some(Class::Past) => !phrase::is_adjective(sentence, at),
        _ => sentence.verb(at).is_some_and(|verb| !verb.may_be_noun()),
    }
}

/// Complements without a word that begins them.
fn bare(sentence: &Sentence, next: usize, after: usize, verb: Verb) -> Option<usize> {
    let noun = |at: usize| {
        matches!(sentence.class(at), Some(Class::Determiner | Class::Other | Class::Role))
            || sentence.is_number(at)
            || sentence.quotation(at).is_some_and(|found| found.outer.start == at)
    };
    let refused = (next..next + 4)
        .take_while(|&at| phrase::is_inside(sentence, at) || sentence.class(at).is_some())
        .any(|at| sentence.is_any(at, &REFUSED));
    let gerund = sentence.word(next).ends_with("ing") && sentence.is_class(next, Class::Other);
    if verb.takes(Frame::Gerund) && gerund {
        return Some(next);
    }
    if verb.takes(Frame::Infinitive) && sentence.is(next, "to") {
        return (sentence.is_word(next + 1) && !sentence.is_capital(next + 1)).then_some(next);
    }
    if verb.takes(Frame::Noun) && noun(next) && !(verb.base == "deny" && refused) {
        return Some(next);
    }
    if verb.takes(Frame::Noun) && sentence.is_class(after, Class::Determiner) {
        return Some(after);
    }
    let starts =
        sentence.is_word(after) || sentence.is_number(after) || sentence.quotation(after).is_some();
    let empty = sentence.is_any(next, &EMPTY)
        || matches!(sentence.class(after), Some(Class::Conjunction | Class::Relative))
        || sentence.is_any(after, &["if", "whether", "how", "why", "what", "where", "as", "than"]);
    let finite = (after..after + REACH).any(|at| acts(sentence, at));
    let bare = verb.takes(Frame::Bare) || verb.takes(Frame::Addressee);
    (bare && starts && !empty && (finite || verb.base == "say")).then_some(after)
}

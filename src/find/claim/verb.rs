//! Verbs of saying: their forms, what they tell of a claim, and what has to follow them.

use super::ClaimKind;
use crate::find::lexicon::hash::WordMap;
use std::sync::LazyLock;

/// `base TAB third person TAB past TAB participle TAB gerund TAB kind TAB frames`, a line
/// each.
const VERBS: &str = include_str!("verbs.tsv");

/// What makes a verb one of saying: one letter each in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// `c`: a clause with "that".
    Clause,
    /// `b`: a clause without it.
    Bare,
    /// `q`: a quotation, or a place after the clause: "two left, police said".
    Quotation,
    /// `n`: a noun: "denied the charges".
    Noun,
    /// `r`: a noun for what was said: "rejected the claims"; not "rejected the ball".
    Reply,
    /// `g`: a gerund: "denied being".
    Gerund,
    /// `t`: an infinitive: "vowed to".
    Infinitive,
    /// `a`: whom it is said to, and then a clause: "told Reuters that".
    Addressee,
    /// `u`: who is to do what: "urged Iran to".
    Urge,
    /// `f`: who did what: "accused Iran of", "blamed Iran for".
    Fault,
    /// `p`: a preposition: "called on", "warned of".
    Preposition,
    /// `x`: no complement, but its base and third person are nouns too: "reports".
    NounToo,
    /// `z`: no complement, but its base is a noun too: "blame".
    BaseNounToo,
}

impl Frame {
    fn letter(self) -> char {
        match self {
            Frame::Clause => 'c',
            Frame::Bare => 'b',
            Frame::Quotation => 'q',
            Frame::Noun => 'n',
            Frame::Reply => 'r',
            Frame::Gerund => 'g',
            Frame::Infinitive => 't',
            Frame::Addressee => 'a',
            Frame::Urge => 'u',
            Frame::Fault => 'f',
            Frame::Preposition => 'p',
            Frame::NounToo => 'x',
            Frame::BaseNounToo => 'z',
        }
    }
}

/// Which form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "say".
    Base,
    /// "says".
    Third,
    /// "said"; for most verbs the participle too.
    Past,
    /// "written", where it is not the past form.
    Participle,
    /// "saying".
    Gerund,
}

/// A form of a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    /// The verb.
    pub(super) base: &'static str,
    /// Which form.
    pub(super) form: Form,
    /// What it makes of what is said.
    pub(super) kind: ClaimKind,
    frames: &'static str,
}

impl Verb {
    /// Whether a complement of that kind makes it a verb of saying.
    pub(super) fn takes(self, frame: Frame) -> bool {
        self.frames.contains(frame.letter())
    }

    /// Whether what is said follows it rather than whom or what it is done to: "said", not
    /// "denied".
    pub(super) fn leads_words(self) -> bool {
        let announced = self.kind == ClaimKind::Announced;
        self.takes(Frame::Quotation) && (announced || !self.takes(Frame::Noun))
    }

    /// Whether the form may stand before its speaker, after what is said.
    pub(super) fn may_follow(self) -> bool {
        self.takes(Frame::Quotation) && matches!(self.form, Form::Past | Form::Third)
    }

    /// Whether the form may be a noun: "the reports".
    pub(super) fn may_be_noun(self) -> bool {
        match self.form {
            Form::Base => self.takes(Frame::NounToo) || self.takes(Frame::BaseNounToo),
            Form::Third => self.takes(Frame::NounToo),
            _ => false,
        }
    }

    /// Whether a clause may follow it, so that another subject begins there.
    pub(super) fn opens_clause(self) -> bool {
        self.takes(Frame::Clause) || self.takes(Frame::Addressee)
    }
}

const FORMS: [Form; 5] = [Form::Base, Form::Third, Form::Past, Form::Participle, Form::Gerund];

static FOUND: LazyLock<WordMap<Verb>> = LazyLock::new(|| {
    let mut found = Vec::new();
    for line in VERBS.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let words: Vec<&'static str> = columns.by_ref().take(FORMS.len()).collect();
        let kind = ClaimKind::named(columns.next().unwrap_or_default());
        let (Some(kind), Some(frames), Some(&base)) = (kind, columns.next(), words.first()) else {
            continue;
        };
        let forms = words.into_iter().zip(FORMS);
        found.extend(forms.map(|(word, form)| (word, Verb { base, form, kind, frames })));
    }
    // The past form before the participle that is spelt the same.
    found.into_iter().rev().collect()
});

/// The verb of saying that a word in small letters is a form of.
pub(super) fn verb(word: &str) -> Option<Verb> {
    FOUND.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_found_with_what_it_tells() {
        let said = verb("said").expect("it is listed");
        assert_eq!((said.base, said.form, said.kind), ("say", Form::Past, ClaimKind::Said));
        let denying = verb("denying").expect("it is listed");
        assert_eq!((denying.form, denying.kind), (Form::Gerund, ClaimKind::Denied));
        assert!(denying.takes(Frame::Noun) && !said.takes(Frame::Noun));
        assert_eq!(verb("sat"), None);
    }

    #[test]
    fn every_line_of_the_table_has_a_known_kind_and_frames() {
        let lines = VERBS.lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let base = line.split('\t').next().unwrap_or_default();
            let verb = verb(base).expect(line);
            assert_eq!(verb.base, base);
            assert!(verb.frames.chars().all(|frame| "cbqnrgtaufpxz".contains(frame)), "{verb:?}");
        }
    }
}

//! What a date can be counted from, as a text goes on.

use super::said::{is_longer_than_a_quarter, is_month, is_to_come, leads_on};
use super::{DateMention, Found, From};
use crate::span::Span;
use crate::when::{Anchor, Basis, Modifier, Precision, TimexType, Toward, When, Written, resolve};

/// For how many sentences a date told can be the one that "the next day" follows.
pub(super) const STORY_REACH: usize = 3;

/// For how many sentences a quarter stays the one that figures are about.
const PERIOD_REACH: usize = 8;

/// What has been told so far.
pub(super) struct Context {
    pub(super) published: Option<Anchor>,
    /// The sentence being read.
    pub(super) sentence: usize,
    /// The month or day last named in full, in this sentence.
    named: Option<When>,
    /// The date told last, and in which sentence.
    pub(super) told: Option<(When, usize)>,
    /// Whether the sentence tells of a day after it that is not known: "the following day".
    lost: bool,
    /// The quarter spoken of last, and in which sentence.
    period: Option<(When, usize)>,
    /// The sentence of figures of more than a quarter, told after it: nine months.
    longer: Option<usize>,
}

impl Context {
    pub(super) fn new(published: Option<Anchor>) -> Context {
        Context {
            published,
            sentence: 0,
            named: None,
            told: None,
            lost: false,
            period: None,
            longer: None,
        }
    }

    /// A new sentence begins.
    pub(super) fn sentence(&mut self, sentence: usize) {
        self.sentence = sentence;
        self.named = None;
        self.lost = false;
    }

    /// The quarter spoken of last; its year where what is told now are nine months.
    pub(super) fn period(&self) -> Option<When> {
        let (period, _) = self.period.filter(|(_, told)| self.sentence - told <= PERIOD_REACH)?;
        if self.longer.is_some_and(|told| self.sentence - told <= STORY_REACH) {
            return Precision::Year.around(period.earliest()?);
        }
        Some(period)
    }

    /// Resolves what was found, and remembers it.
    pub(super) fn mention(
        &mut self,
        span: Span,
        sentence: usize,
        written: Written,
        found: &Found,
    ) -> DateMention {
        let (written, anchor) = match self.following(&written, found.from) {
            Some((written, anchor)) => (written, Some(anchor)),
            None => {
                let anchor = self.anchor_for(&written, found.from);
                (written, anchor)
            }
        };
        let mut resolved = resolve(&written, anchor);
        let value = value(&written, resolved.when, anchor);
        resolved.when = resolved.when.and_then(|when| self.changed(when, found.modifier));
        if let Some(choice) = &found.choice {
            resolved.step = choice.step.into();
            resolved.when = resolved.when.map(|when| when.in_doubt(choice.guess));
        }
        let alternatives = self.alternatives(&written, found, anchor, resolved.when);
        if found.rule == "named-length" && is_longer_than_a_quarter(&written) {
            self.longer = Some(self.sentence);
        }
        if found.kind == TimexType::Date {
            self.lost = resolved.when.is_none() && leads_on(&written);
        }
        self.remember(&written, found.kind, resolved.when, resolved.anchored);
        DateMention {
            span,
            sentence,
            kind: found.kind,
            value,
            anchor: anchor.filter(|_| resolved.anchored),
            modifier: found.modifier,
            alternatives,
            written,
            resolved,
            rule: found.rule,
        }
    }

    /// What a date is counted from. A month or day without a year leans on one named
    /// in full before it in its sentence: it follows it ("in August 2018 and in
    /// December"), or, told of a thing, was before ("in October 2018 ... a June plot").
    fn anchor_for(&self, written: &Written, from: From) -> Option<Anchor> {
        match from {
            From::Speech | From::Thing if is_month(written) => {
                self.named.filter(|_| !is_to_come(written)).map(narrative).or(self.published)
            }
            From::Speech | From::Thing => self.published,
            // "The following day, around 3 p.m." is not of the day of the report.
            From::Story if self.lost => None,
            From::Story => {
                match self.told.filter(|(_, told)| self.sentence - told <= STORY_REACH) {
                    Some((when, told)) => match written {
                        // Of an earlier sentence only the year is still in the air.
                        Written::SamePeriod { .. } if told < self.sentence => {
                            Precision::Year.around(when.earliest()?).map(narrative)
                        }
                        // An hour is hardly of a month told before, if that is not over and
                        // told in the same breath: "in 1984 a bomb went off at 3 a.m."
                        Written::Moment { .. }
                            if when.precision() != Precision::Day
                                && !leads_on(written)
                                && !(told == self.sentence && self.is_over(when)) =>
                        {
                            self.published
                        }
                        _ => Some(narrative(when)),
                    },
                    // What came later is not counted from a day that was not told.
                    None if leads_on(written) => None,
                    None => self.published,
                }
            }
            From::StoryDay => {
                let told = self.told.filter(|(when, told)| {
                    self.sentence - told <= STORY_REACH && when.precision() == Precision::Day
                });
                told.map(|(when, _)| narrative(when)).or(self.published)
            }
            From::Period => self.period().map(narrative).or(self.published),
        }
    }

    /// Whether a time lies before the publication.
    fn is_over(&self, when: When) -> bool {
        self.published.is_some_and(|published| when.latest() < published.when.earliest())
    }

    /// A month or day that follows the one named before it in its sentence, if it is
    /// not still to come; and that one, from which it is counted.
    fn following(&self, written: &Written, from: From) -> Option<(Written, Anchor)> {
        let anchor = narrative(self.named?);
        let Written::Again { name, toward } = *written else { return None };
        if from != From::Speech || !is_month(written) || toward == Toward::Future {
            return None;
        }
        let this = Written::Again { name, toward: Toward::This };
        let same = resolve(&this, Some(anchor)).when;
        if same.is_some_and(|when| when.overlaps(anchor.when)) {
            return Some((this, anchor));
        }
        let next = Written::Again { name, toward: Toward::Next };
        let over = resolve(&next, Some(anchor)).when.is_some_and(|when| {
            self.published.is_none_or(|published| when.earliest() <= published.when.latest())
        });
        over.then_some((next, anchor))
    }

    /// The interval with what a word beside the date does to it: "more than two
    /// years ago" has no start, "less than" ends with the publication.
    pub(super) fn changed(&self, when: When, modifier: Option<Modifier>) -> Option<When> {
        match modifier {
            Some(Modifier::Approx) => {
                let mut when = when;
                when.approximate = true;
                Some(when)
            }
            Some(Modifier::Before) => Some(when.backward()),
            Some(Modifier::After) => match self.published {
                Some(published) if published.when.latest().is_some() => when.until(published.when),
                _ => Some(when.onward()),
            },
            _ => Some(when),
        }
    }

    fn remember(&mut self, written: &Written, kind: TimexType, when: Option<When>, anchored: bool) {
        let Some(when) = when.filter(|_| matches!(kind, TimexType::Date | TimexType::Time)) else {
            return;
        };
        let fine = !when.is_open() && matches!(when.precision(), Precision::Day | Precision::Month);
        let past = self
            .published
            .is_none_or(|published| when.earliest() <= published.when.latest().or(when.earliest()));
        if !anchored && fine && past {
            self.named = Some(when);
        }
        // "Since 1990" tells of 1990.
        let end = when.earliest().or(when.latest());
        let told = if when.is_open() {
            end.and_then(|day| when.precision().around(day))
        } else {
            Some(when)
        };
        if let Some(told) = told {
            self.told = Some((told, self.sentence));
        }
        // Figures compare a quarter that is over with older ones: the newest counts.
        let over = self.published.is_none_or(|published| when.latest() < published.when.latest());
        let newer = self.period().is_none_or(|period| when.earliest() >= period.earliest());
        let quarter = when.precision() == Precision::Quarter;
        let compared = matches!(written, Written::SamePeriod { .. });
        if quarter && !compared {
            self.longer = None;
        }
        if quarter && (compared || self.period().is_none() || over && newer) {
            let kept = self.period().filter(|_| compared).unwrap_or(when);
            self.period = Some((kept, self.sentence));
        }
    }
}

/// The TIMEX3 value, which is that of the date without the signal before it.
pub(super) fn value(written: &Written, when: Option<When>, anchor: Option<Anchor>) -> String {
    match written.without_signal() {
        bare if bare == written => written.timex_value(when),
        bare => bare.timex_value(resolve(bare, anchor).when),
    }
}

pub(super) fn narrative(when: When) -> Anchor {
    Anchor { when, basis: Basis::Narrative }
}

//! Quotations: which words of each sentence stand in quotation marks.
//!
//! A quotation may go on over sentences. It ends with its paragraph, unless the next one
//! opens with a mark again. One that is never closed is none, since nobody knows its end.

use crate::span::Span;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// No quotation is longer, in sentences: what is longer has lost its end.
pub(super) const LONGEST: usize = 24;

/// The part of a quotation that stands in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The tokens with their marks.
    pub(super) outer: Range<usize>,
    /// The tokens without them.
    pub(super) inner: Range<usize>,
    /// Whether it goes on from the sentence before.
    pub(super) goes_on: bool,
    /// Whether it goes on in the next sentence.
    pub(super) stays_open: bool,
}

/// What a sign does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Opens,
    Closes,
    /// A straight mark with spaces on both sides, or on neither.
    Either,
}

/// The quotations of each sentence, in order.
pub(super) fn quotations(
    text: &str,
    sentences: &[Span],
    tokens: &[Vec<Token>],
) -> Vec<Vec<Quotation>> {
    let mut found: Vec<Vec<Quotation>> = vec![Vec::new(); sentences.len()];
    // The sentence in which the quotation that is open was opened.
    let mut open: Option<usize> = None;
    for (index, tokens) in tokens.iter().enumerate() {
        if let Some(first) = open {
            let parted = index > 0 && is_paragraph(text, sentences[index - 1], sentences[index]);
            let again = mark(tokens, 0) == Some(Mark::Opens);
            if index - first > LONGEST || parted && !again {
                drop_open(&mut found[first..index]);
                open = None;
            }
        }
        let mut reader = Reader { tokens, found: Vec::new(), from: open.map(|_| 0), lost: false };
        let still_open = reader.read();
        if reader.lost
            && let Some(first) = open
        {
            drop_open(&mut found[first..index]);
        }
        open = still_open.then(|| open.filter(|_| reader.goes_on_throughout()).unwrap_or(index));
        found[index] = reader.found;
    }
    if let Some(first) = open {
        drop_open(&mut found[first..]);
    }
    found
}

/// Takes back a quotation that was opened in the first of these sentences.
fn drop_open(sentences: &mut [Vec<Quotation>]) {
    for quotations in sentences {
        quotations.retain(|quotation| !quotation.stays_open);
    }
}

fn is_paragraph(text: &str, before: Span, after: Span) -> bool {
    let between = Span { start: before.end, end: after.start.max(before.end) };
    between.of(text).matches('\n').count() > 1
}

struct Reader<'t> {
    tokens: &'t [Token],
    found: Vec<Quotation>,
    /// Where the words begin of the quotation that is open.
    from: Option<usize>,
    /// Whether what was open before this sentence never was a quotation.
    lost: bool,
}

impl Reader<'_> {
    /// Reads the sentence; whether a quotation is open at its end.
    fn read(&mut self) -> bool {
        let mut goes_on = self.from.is_some();
        let mut at = 0;
        while at < self.tokens.len() {
            match (mark(self.tokens, at), self.from) {
                // A paragraph of a quotation that goes on begins with a mark again.
                (Some(Mark::Opens), Some(0)) if at == 0 => self.from = Some(1),
                (Some(Mark::Opens), Some(_)) => {
                    self.lost |= goes_on;
                    goes_on = false;
                    self.from = Some(at + 1);
                }
                (Some(Mark::Closes | Mark::Either), Some(from)) => {
                    self.push(from, at, at + 1, goes_on, false);
                    goes_on = false;
                    self.from = None;
                }
                (Some(Mark::Opens | Mark::Either), None) => self.from = Some(at + 1),
                (None, None) => {
                    if let Some(close) = single(self.tokens, at) {
                        self.push(at + 1, close, close + 1, false, false);
                        at = close;
                    }
                }
                _ => {}
            }
            at += 1;
        }
        if let Some(from) = self.from {
            let end = self.tokens.len();
            self.push(from, end, end, goes_on, true);
        }
        self.from.is_some()
    }

    fn push(&mut self, from: usize, to: usize, end: usize, goes_on: bool, stays_open: bool) {
        let outer = if goes_on { 0 } else { from.saturating_sub(1) }..end;
        self.found.push(Quotation { outer, inner: from..to, goes_on, stays_open });
    }

    /// Whether all of the sentence is a part of one quotation.
    fn goes_on_throughout(&self) -> bool {
        self.found.last().is_some_and(|last| last.goes_on && last.stays_open)
    }
}

/// What a token does to quotations.
fn mark(tokens: &[Token], at: usize) -> Option<Mark> {
    let token = tokens.get(at)?;
    match token.kind {
        TokenKind::Sign('“' | '„' | '«') => Some(Mark::Opens),
        TokenKind::Sign('”' | '»') => Some(Mark::Closes),
        TokenKind::Sign('"') => match (begins(tokens, at), is_led(tokens, at)) {
            (true, true) => Some(Mark::Opens),
            (false, false) => Some(Mark::Closes),
            _ => Some(Mark::Either),
        },
        _ => None,
    }
}

/// Whether white space or an opening sign stands before a token.
fn begins(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| tokens[before].kind);
    tokens[at].spaced || matches!(before, None | Some(TokenKind::Sign('(' | '[' | '—' | '–')))
}

/// Whether a word stands right after a token.
fn is_led(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1).filter(|next| !next.spaced);
    next.is_some_and(|next| {
        matches!(next.kind, TokenKind::Word | TokenKind::Number | TokenKind::Sign('[' | '$' | '…'))
    })
}

/// Where a quotation in single marks that opens here closes, in the same sentence: an
/// apostrophe does not open, and one after an "s" closes only where nothing else does.
fn single(tokens: &[Token], at: usize) -> Option<usize> {
    let opens = tokens[at].is_sign('‘') || tokens[at].is_sign('\'');
    if !opens || !begins(tokens, at) || !is_led(tokens, at) {
        return None;
    }
    let closes = |&close: &usize| {
        let sign = tokens[close].is_sign('’') || tokens[close].is_sign('\'');
        sign && !tokens[close].spaced && !is_led(tokens, close)
    };
    let all = || (at + 2..tokens.len()).filter(closes);
    all()
        .find(|&close| matches!(tokens[close - 1].kind, TokenKind::Sign(',' | '.' | '!' | '?')))
        .or_else(|| all().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// What is quoted in each sentence.
    fn quoted(text: &str) -> Vec<Vec<&str>> {
        let sentences = text::sentences(text, Span::new(0, text.len()));
        let tokens: Vec<_> = sentences.iter().map(|&span| text::tokens(text, span)).collect();
        let words = |tokens: &[Token], range: &Range<usize>| match &tokens[range.clone()] {
            [first, .., last] => first.span.cover(last.span).of(text),
            [only] => only.span.of(text),
            [] => "",
        };
        let found = quotations(text, &sentences, &tokens);
        let found = found.iter().zip(&tokens).map(|(quotations, tokens)| {
            quotations.iter().map(|quotation| words(tokens, &quotation.inner)).collect()
        });
        found.collect()
    }

    #[test]
    fn any_marks_quote() {
        assert_eq!(quoted("He said “no” and \"yes\" and «so»."), [["no", "yes", "so"]]);
        assert_eq!(quoted("Iran 'behind attack', police say"), [["behind attack"]]);
        assert_eq!(quoted("He said \" no \" ."), [["no"]]);
    }

    #[test]
    fn apostrophes_quote_nothing() {
        assert_eq!(quoted("The workers’ rights and Iran's don't count in '79."), [[""; 0]]);
    }

    #[test]
    fn a_quotation_goes_on_over_sentences_and_paragraphs() {
        assert_eq!(quoted("“We left. They came,” he said."), [["We left."], ["They came,"]]);
        assert_eq!(
            quoted("He said: “We left.\n\n“They came.” It rained."),
            [vec!["We left."], vec!["They came."], vec![]]
        );
    }

    #[test]
    fn a_quotation_that_is_never_closed_is_none() {
        assert_eq!(quoted("He said: “We left.\n\nThey came."), [[""; 0], [""; 0]]);
        assert_eq!(quoted("It is 5\" long. “We left,” he said."), [vec![], vec!["We left,"]]);
    }
}

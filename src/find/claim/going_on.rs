//! Quotations that go on in sentences before and after the one that says whose they are.

use super::ClaimMention;
use super::quotation::{LONGEST, Quotation};
use crate::span::Span;
use crate::text::Token;
use std::ops::Range;

/// The claims of quotations that go on in sentences before and after the one that says
/// whose they are.
pub(super) fn claims(
    text: &str,
    sentences: &[Span],
    tokens: &[Vec<Token>],
    quotations: &[Vec<Quotation>],
    claims: &[ClaimMention],
) -> Vec<ClaimMention> {
    let mut more: Vec<ClaimMention> = Vec::new();
    let claimed = |sentence: usize, words: Span, more: &[ClaimMention]| {
        let own = claims.partition_point(|claim| claim.sentence < sentence);
        let own = claims[own..].iter().take_while(|claim| claim.sentence == sentence);
        let last = more.iter().rev().take(LONGEST);
        own.chain(last).any(|claim| claim.content.iter().any(|span| span.overlaps(words)))
    };
    let span = |sentence: usize, words: Range<usize>| match &tokens[sentence][words] {
        [] => None,
        [first, .., last] => Some(first.span.cover(last.span)),
        [only] => Some(only.span),
    };
    for claim in claims.iter().filter(|claim| claim.quoted) {
        for sentence in parts(text, sentences, tokens, quotations, claim.sentence) {
            let inner = |quotation: &Quotation| span(sentence, quotation.inner.clone());
            let content: Vec<Span> = quotations[sentence].iter().filter_map(inner).collect();
            if content.is_empty() || content.iter().any(|&words| claimed(sentence, words, &more)) {
                continue;
            }
            more.push(ClaimMention {
                sentence,
                content,
                rule: "quotation-goes-on",
                ..claim.clone()
            });
        }
    }
    more
}

/// The sentences before and after one that are parts of its quotations, or that are quoted
/// as a whole right after it in the same paragraph.
fn parts(
    text: &str,
    sentences: &[Span],
    tokens: &[Vec<Token>],
    quotations: &[Vec<Quotation>],
    sentence: usize,
) -> Vec<usize> {
    let begins = |at: usize| quotations[at].first().is_some_and(|first| first.goes_on);
    let ends = |at: usize| quotations[at].last().is_some_and(|last| last.stays_open);
    let mut parts = Vec::new();
    let mut at = sentence;
    while begins(at) && at > 0 {
        at -= 1;
        parts.push(at);
        if quotations[at].last().is_none_or(|last| last.outer.start > 0 || !last.stays_open) {
            break;
        }
    }
    let whole = |at: usize| {
        let own = &quotations[at];
        let near = !is_line(text, sentences[at - 1], sentences[at]);
        let tokens = tokens[at].len();
        near && own.len() == 1 && own[0].outer.start == 0 && own[0].outer.end >= tokens
    };
    at = sentence;
    while at + 1 < sentences.len() && parts.len() <= LONGEST && (ends(at) || whole(at + 1)) {
        at += 1;
        parts.push(at);
    }
    parts
}

/// Whether a line ends between two sentences.
fn is_line(text: &str, before: Span, after: Span) -> bool {
    Span { start: before.end, end: after.start.max(before.end) }.of(text).contains('\n')
}

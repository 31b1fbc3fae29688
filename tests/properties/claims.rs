//! Claims in any text.

use super::inputs::{config, text};
use dateline::find::claim::{ClaimKind, ClaimMention, find};
use dateline::find::name;
use dateline::span::Span;
use dateline::text::{sentences, tokens};
use proptest::prelude::*;
use proptest::sample::select;

/// What claims are made of, and what is not one.
const PIECES: [&str; 56] = [
    "said",
    "says",
    "told",
    "Reuters",
    "accused",
    "of",
    "by",
    "denied",
    "being",
    "that",
    "who",
    "whether",
    "did",
    "not",
    "n't",
    "say",
    "declined",
    "to",
    "comment",
    "according",
    "According",
    "allegedly",
    "alleged",
    "cell",
    "adding",
    "quoted",
    "as",
    "saying",
    "called",
    "on",
    "for",
    "rejected",
    "the",
    "claims",
    "It",
    "was",
    "announced",
    "police",
    "Police",
    "Edi Rama",
    "he",
    "Iran's",
    "minister",
    "and",
    "but",
    "in a statement",
    "Wednesday",
    "vowed",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "تهران",
];

const BETWEEN: [&str; 8] = [" ", " ", "", ", ", ". ", ": ", "\n\n", "; "];

fn found(text: &str) -> (Vec<Span>, Vec<ClaimMention>, usize) {
    let sentences = sentences(text, Span::new(0, text.len()));
    let tokens: Vec<_> = sentences.iter().map(|&span| tokens(text, span)).collect();
    let names = name::find(text, &tokens);
    let claims = find(text, &sentences, &tokens, &names);
    (sentences, claims, names.len())
}

fn are_sound(text: &str) -> Result<(), TestCaseError> {
    let (sentences, claims, names) = found(text);
    for claim in &claims {
        let sentence = sentences[claim.sentence];
        let holds = |span: &Span| !span.is_empty() && text.get(span.range()).is_some();
        prop_assert!(claim.content.iter().all(|span| holds(span) && sentence.contains(*span)));
        prop_assert!(
            claim.content.windows(2).all(|pair| pair[0].end <= pair[1].start),
            "{claim:?}"
        );
        prop_assert_eq!(claim.content.is_empty(), claim.kind == ClaimKind::Declined);
        // Verb and speaker of a quotation that goes on stand in one of its sentences.
        let said = sentences.iter().find(|sentence| sentence.contains(claim.verb));
        prop_assert!(holds(&claim.verb) && said.is_some(), "{claim:?}");
        let elsewhere = said != Some(&sentence);
        prop_assert!(!elsewhere || claim.quoted && claim.rule == "quotation-goes-on", "{claim:?}");
        let spoken =
            claim.speaker.is_none_or(|it| holds(&it) && said.is_some_and(|said| said.contains(it)));
        prop_assert!(spoken, "{claim:?}");
        prop_assert!(claim.name.is_none_or(|name| name < names && claim.speaker.is_some()));
    }
    let place = |claim: &ClaimMention| (claim.sentence, claim.verb);
    prop_assert!(claims.windows(2).all(|pair| place(&pair[0]) <= place(&pair[1])));
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn claims_of_any_text_lie_in_their_sentences(text in text()) {
        are_sound(&text)?;
    }

    #[test]
    fn claims_of_any_pieces_of_claims_are_sound(
        pieces in prop::collection::vec((select(&PIECES[..]), select(&BETWEEN[..])), 0..60)
    ) {
        let text: String = pieces.iter().flat_map(|(piece, between)| [*piece, *between]).collect();
        are_sound(&text)?;
    }
}

/// A text that is read in more than linear time never ends here.
#[test]
fn long_texts_are_read_to_their_end() {
    for piece in [
        "Rama said ",
        "said, ",
        "“ ",
        "\"he said, ",
        "who said that ",
        "and denied ",
        "the of ",
        "Police (a, b, said ",
        "according to ",
        "‘a ",
        "“We left. ",
        "alleged ",
    ] {
        found(&piece.repeat(4_000));
    }
    let (_, claims, _) = found(&"“We left. They came,” Veliu said. ".repeat(500));
    assert!(claims.len() >= 1_000);
}

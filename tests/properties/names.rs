//! Names in any text.

use super::inputs::{config, text};
use dateline::find::name::{NameMention, find};
use dateline::span::Span;
use dateline::text::{sentences, tokens};
use proptest::prelude::*;
use proptest::sample::select;

/// What names are made of, and what is not one.
const PIECES: [&str; 44] = [
    "O'Brien",
    "al-Assad",
    "van",
    "der",
    "Bellen",
    "Mrs.",
    "May",
    "said",
    "in",
    "of",
    "the",
    "and",
    "Reports",
    "Inc.",
    "Acme",
    "Corp.",
    "U.S.",
    "U.S.-Iranian",
    "N.J.",
    "AT&T",
    "RFE/RL",
    "'s",
    "’",
    "``",
    "''",
    "_",
    "--",
    "(AP)",
    "WASHINGTON",
    "IRAN",
    "Kim Dae-jung",
    "3M",
    "iPod",
    "e",
    "y",
    "South",
    "Korean",
    "Two",
    "-",
    "/",
    "&",
    "تهران",
    "Тирана",
    "İ",
];

fn found(text: &str) -> Vec<NameMention> {
    let sentences = sentences(text, Span::new(0, text.len()));
    let tokens: Vec<_> = sentences.iter().map(|&span| tokens(text, span)).collect();
    let names = find(text, &tokens);
    for name in &names {
        assert!(sentences[name.sentence].contains(name.span), "{name:?}");
    }
    names
}

fn are_sound(names: &[NameMention], text: &str) -> Result<(), TestCaseError> {
    for name in names {
        let words = text.get(name.span.range());
        prop_assert!(words.is_some_and(|words| words.trim() == words && !words.is_empty()));
        prop_assert!(!name.label.is_empty() && !name.label.contains('\n'));
    }
    for pair in names.windows(2) {
        prop_assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn names_of_any_text_are_ranges_of_it_in_order_and_apart(text in text()) {
        are_sound(&found(&text), &text)?;
    }

    #[test]
    fn names_of_any_pieces_of_names_are_sound(
        pieces in prop::collection::vec((select(&PIECES[..]), select(&[" ", "", ", ", ".\n"][..])), 0..60)
    ) {
        let text: String = pieces.iter().flat_map(|(piece, between)| [*piece, *between]).collect();
        are_sound(&found(&text), &text)?;
    }

    #[test]
    fn the_same_text_has_the_same_names(text in text()) {
        prop_assert_eq!(found(&text), found(&text));
    }
}

/// Ten times the text is about ten times the work: counted, not timed, where a run of
/// words could make it more.
#[test]
fn long_texts_are_read_to_their_end() {
    let small = "word ".repeat(200_000);
    assert!(found(&small).is_empty());
    let list = "Edi Rama of Tirana, Ardi Veliu of Durres, ".repeat(250);
    assert!(found(&list).len() > 900);
    let shouted = "POLICE IN TIRANA SAID THAT THE FBI AND NATO LEFT ALBANIA ".repeat(2_000);
    let names = found(&shouted);
    assert!(names.iter().any(|name| name.label == "Tirana"));
    let capitals = "Xavi Yoro Zeno ".repeat(20_000);
    found(&capitals);
    let solid = "A".repeat(1_000_000);
    assert!(found(&solid).len() <= 1_000);
}

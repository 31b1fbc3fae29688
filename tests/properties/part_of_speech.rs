//! Parts of speech of any text.

use super::inputs::{config, text};
use dateline::find::part_of_speech::{PartOfSpeech, tag};
use dateline::span::Span;
use dateline::text::{TokenKind, tokens};
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn each_token_of_any_text_has_a_part_of_speech_and_signs_are_signs(text in text()) {
        let tokens = tokens(&text, Span::new(0, text.len()));
        let parts = tag(&text, &tokens);
        prop_assert_eq!(parts.len(), tokens.len());
        for (token, part) in tokens.iter().zip(&parts) {
            let is_sign = matches!(token.kind, TokenKind::Sign(_));
            prop_assert_eq!(is_sign, *part == PartOfSpeech::Sign);
        }
        prop_assert_eq!(tag(&text, &tokens), parts);
    }
}

#[test]
fn long_words_and_long_sentences_are_tagged_to_their_end() {
    for text in ["A".repeat(1_000_000), "the men said ".repeat(50_000), "ß'".repeat(100_000)] {
        let tokens = tokens(&text, Span::new(0, text.len()));
        assert_eq!(tag(&text, &tokens).len(), tokens.len());
    }
}

//! Where places are, in any reports.

use super::inputs::{config, text};
use dateline::entity::EntityKind;
use dateline::merge::{Corpus, analyse};
use dateline::report::{InputFile, collect};
use proptest::prelude::*;
use proptest::sample::select;

/// What tells where a place is, and what is written as if it did.
const PIECES: [&str; 36] = [
    "Paris",
    "Texas",
    "Georgia",
    "Springfield",
    "Ill.",
    "D.C.",
    "TX",
    "Washington",
    "the",
    "Albanian",
    "capital",
    "city of",
    "Tirana",
    "Albania’s",
    "Iraq's",
    "in northern",
    "in",
    "Lebanon",
    "Tripoli",
    "(Libya)",
    "(",
    ")",
    "PARIS",
    "TIRANA (AP) -",
    "N’Djamena",
    "Łódź",
    "İzmir",
    "Of",
    "La",
    "L.A.",
    "Congo",
    "Kashmir",
    "تهران",
    "said.",
    "\n",
    ".",
];

/// Analyses reports; `corpus` is what an editor says.
fn analysed(reports: &[String], corpus: &str) -> Corpus {
    let file = |name: String, text: &str| InputFile { name, bytes: text.into() };
    let files = reports.iter().enumerate().map(|(at, text)| file(format!("{at}.txt"), text));
    let files = files.chain([file("corpus.toml".to_owned(), corpus)]);
    analyse(collect(files.collect()).0, |_| ()).0
}

fn are_sound(corpus: &Corpus) -> Result<(), TestCaseError> {
    for entity in &corpus.entities {
        let Some(location) = &entity.location else { continue };
        prop_assert_eq!(entity.kind, EntityKind::Place);
        prop_assert!(!location.because.is_empty() && !location.because.contains('\n'));
        let code = location.country.chars().all(|letter| letter.is_ascii_uppercase());
        prop_assert!(code && [0, 2].contains(&location.country.len()), "{location:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn places_of_any_pieces_have_sound_points_or_none(
        reports in prop::collection::vec(
            prop::collection::vec((select(&PIECES[..]), select(&[" ", "", ", ", ",", " ("][..])), 0..40),
            1..4,
        )
    ) {
        let reports: Vec<String> = reports
            .iter()
            .map(|pieces| pieces.iter().flat_map(|(piece, end)| [*piece, *end]).collect())
            .collect();
        let corpus = analysed(&reports, "");
        are_sound(&corpus)?;
        prop_assert_eq!(analysed(&reports, "").entities, corpus.entities);
    }

    #[test]
    fn a_place_by_any_name_has_a_sound_point_or_none(name in text()) {
        let report = format!("Police met in {name}, Texas, on Monday. They left {name} late.");
        are_sound(&analysed(&[report], ""))?;
    }

    #[test]
    fn any_point_of_an_editor_is_taken_or_told(
        north in any::<f64>(), east in -200.0..200.0f64, third in any::<bool>(),
    ) {
        let third = if third { ", 1" } else { "" };
        let edited = format!("[names.Tirana]\npoint = [{north:?}, {east:?}{third}]\n");
        are_sound(&analysed(&["Police met in Tirana.".to_owned()], &edited))?;
    }
}

/// Ten times the names is ten times the work, and no more.
#[test]
fn long_lists_of_places_are_read_to_their_end() {
    let list = "Paris, Texas, Georgia, Tirana, Springfield, Ill., Tripoli, ".repeat(3_000);
    let corpus = analysed(&[list], "");
    assert!(corpus.entities.iter().any(|entity| entity.location.is_some()));
}

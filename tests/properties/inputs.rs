//! Texts as reports have them, and as they do not.

use dateline::merge::{Corpus, analyse};
use dateline::report::{InputFile, collect};
use proptest::prelude::*;
use proptest::sample::select;

/// As many cases as a failure would need to show itself in, in a second or two.
pub(super) fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(cases),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What reports are made of, and what has broken other programs.
const PIECES: [&str; 84] = [
    "Police",
    "left",
    "Tirana",
    "Edi Rama",
    "Mr.",
    "U.S.",
    "the",
    "in",
    "on",
    "of",
    "since",
    "until",
    "last",
    "next",
    "this",
    "between",
    "and",
    "early",
    "about",
    "ago",
    "two",
    "will",
    "January",
    "Feb.",
    "March 2018",
    "May",
    "23 October 2019",
    "October 23, 2019",
    "2019-10-23",
    "31 February 2018",
    "2013",
    "1990s",
    "12019",
    "0000",
    "year",
    "week",
    "days",
    "Wednesday",
    "Fri.",
    "today",
    "yesterday",
    "summer",
    "quarter",
    "fall",
    "15th",
    "July 15",
    "29 February",
    "-",
    "–",
    " - ",
    "(",
    ")",
    "\"",
    "“",
    "”",
    "‘",
    "’s",
    "'",
    ".",
    "...",
    "…",
    "!",
    "?",
    ",",
    ":",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "é",
    "e\u{301}",
    "🇦🇱",
    "👩‍👩‍👧",
    "تهران",
    "\u{202e}",
    "\u{200d}",
    "日本",
    "١٤٠١",
    "½",
    "İ",
    "ß",
    "\0",
    "<script>",
];

/// Text put together from such pieces, or of any characters.
pub(super) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => (0u32..13000).prop_map(|number| number.to_string()),
    ];
    let pieces = prop::collection::vec((piece, prop::bool::weighted(0.8)), 0..40);
    let joined = pieces.prop_map(|pieces| {
        let spaced = pieces
            .iter()
            .flat_map(|(piece, space)| [piece.as_str(), if *space { " " } else { "" }]);
        spaced.collect::<String>()
    });
    prop_oneof![6 => joined, 1 => any::<String>()]
}

/// What dates of publication are made of, and what is like them.
const DATE_PIECES: [&str; 44] = [
    "date",
    "Date:",
    "Published:",
    "Posted on",
    "Updated",
    "Last modified",
    "By A B",
    "TIRANA,",
    "(X) -",
    "/X/ --",
    "Friday,",
    "Wed",
    "Oct. 23",
    "23 October",
    "October",
    "2019",
    "2019-10-23",
    "2019-02-29",
    "3/4/2019",
    "23/4/2019",
    "23.10.2019",
    "00/00/0000",
    "12019-01-01",
    "3/4/19",
    "20191023",
    "۲۰۱۹-۱۰-۲۳",
    "۱۳۹۸/۰۸/۰۱",
    "T20:41:00+02:00",
    "15:41",
    "GMT",
    "p.m.",
    "at",
    "on",
    "|",
    ",",
    "-",
    "\n",
    "\n\n",
    "<script type=\"application/ld+json\">",
    "</script>",
    "{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-10-23T20:41\"}",
    "[",
    "é",
    "(c) 2019 X",
];

/// The lines before the news, or what is like them.
pub(super) fn header() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec((select(DATE_PIECES.as_slice()), any::<bool>()), 0..10);
    pieces.prop_map(|pieces| {
        let spaced = pieces.iter().flat_map(|(piece, bare)| [*piece, if *bare { "" } else { " " }]);
        spaced.collect::<String>()
    })
}

/// A report's text, with a header and credits or without.
pub(super) fn report() -> impl Strategy<Value = String> {
    let usual = select(
        ["", " date 2019-10-23 ", "date 2018-02-31\n", "By A B\n\nTIRANA (X) - ", "LONDON —"]
            .as_slice(),
    );
    let header = prop_oneof![usual.prop_map(str::to_owned), header()];
    let credits =
        select(["", "\n(Reporting by A; Editing by B)\n", "\nSource: TSF", "\nSource:"].as_slice());
    (header, text(), credits).prop_map(|(header, text, credits)| format!("{header}{text}{credits}"))
}

/// An analysed collection of a few reports.
pub(super) fn corpus() -> impl Strategy<Value = Corpus> {
    prop::collection::vec(report(), 0..4).prop_map(|texts| {
        let mut files: Vec<InputFile> = texts
            .into_iter()
            .enumerate()
            .map(|(number, text)| InputFile { name: format!("{number}.txt"), bytes: text.into() })
            .collect();
        files.push(InputFile {
            name: "corpus.toml".into(),
            bytes: "title = \"T\"\nlanguage = \"en\"\n[reports.\"0.txt\"]\nsource = \"S\"\npublished = 2022-09-08"
                .into(),
        });
        analyse(collect(files).0, |_| ()).0
    })
}

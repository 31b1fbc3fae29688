//! Files of every format, whatever is in them.

use super::inputs::config;
use dateline::report::{InputFile, collect};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const NAMES: [&str; 9] =
    ["a.txt", "a.md", "a.html", "a.jsonl", "a.csv", "a.xml", "a.eml", "a.mbox", "a.zip"];

/// What the formats are made of.
const PIECES: [&str; 48] = [
    "Police left Tirana in March 2018. ",
    "\n",
    "\r\n",
    "\n\n",
    "---\n",
    "+++\n",
    "title: ",
    "date: 2019-10-23",
    "[",
    "# ",
    "* ",
    "> ",
    "![a](b)",
    "| a | b |\n|---|---|\n",
    "<p>",
    "</p>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<article>",
    "<h1>",
    "<time datetime='2019-10-23'>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"",
    "&amp;",
    "&#0;",
    "<![CDATA[",
    "]]>",
    "{\"text\":\"",
    "\"}",
    "\",",
    "text,title,date\n",
    "text;title\n",
    "\"",
    ",",
    "<rss version='2.0'><channel><item><description>",
    "</description></item></channel></rss>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>",
    "</content></entry></feed>",
    "From a@example.org Wed Oct 23 00:41:00 2019\n",
    "Subject: A\n",
    "Date: Wed, 23 Oct 2019 00:41:00 +0200\n",
    "Content-Type: multipart/mixed; boundary=x\n\n--x\n",
    "Content-Transfer-Encoding: base64\n",
    "=?utf-8?q?=C3=AB?=",
    "\u{202e}",
    "\u{e9}",
    "\0",
];

/// The bytes of a file: pieces of formats, and bytes that are of none.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        9 => select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..8),
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_file_is_reports_or_a_problem_and_what_is_known_stands_in_the_text(bytes in bytes()) {
        for name in NAMES {
            let file = InputFile { name: name.into(), bytes: bytes.clone() };
            let (collection, problems) = collect(vec![file]);
            prop_assert!(!collection.reports.is_empty() || !problems.is_empty(), "{name}");
            prop_assert!(problems.iter().all(|problem| problem.message.len() < 2000), "{name}");
            for report in &collection.reports {
                prop_assert!(report.text.get(report.body.range()).is_some());
                let fields = [&report.title, &report.source, &report.byline, &report.url];
                for field in fields.into_iter().flatten() {
                    let span = field.stated.expect("nobody edited it");
                    prop_assert_eq!(report.text.get(span.range()), Some(field.value.as_str()));
                }
            }
        }
    }
}

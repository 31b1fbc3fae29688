//! A publisher's style sheet, checked before it goes into a page: it is CSS (CSS Syntax Module
//! Level 3, W3C), it stands in a page by itself, and it fetches nothing.

use anyhow::{Context, bail};
use cssparser::{ParseError, ParseErrorKind, Parser, Token};

/// The most bytes of one: more is no theme.
const MOST: usize = 100_000;

/// The functions in which a string is an address.
const ADDRESSED: [&str; 4] = ["url", "src", "image-set", "-webkit-image-set"];

/// What no element of a page may hold, wherever in a style sheet it stands.
const BARRED: [&str; 3] = ["</style", "</script", "<!--"];

/// The styles in some bytes, each line of them ending as a page's do.
pub(super) fn read(bytes: &[u8]) -> anyhow::Result<String> {
    if bytes.len() > MOST {
        bail!(
            "the style sheet has {} bytes, and may have {MOST}; leave out pictures and faces, or \
             make them smaller",
            bytes.len()
        );
    }
    let text = str::from_utf8(bytes).context("the style sheet is not UTF-8; save it as that")?;
    let text =
        text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace(['\r', '\u{c}'], "\n");
    for (number, line) in text.lines().enumerate() {
        let lower = line.to_ascii_lowercase();
        if let Some(barred) = BARRED.iter().find(|barred| lower.contains(**barred)) {
            bail!("line {}: {barred:?} would end the styles of a page; take it out", number + 1);
        }
        if line.contains('\0') {
            bail!("line {}: there is a NUL in it; take it out", number + 1);
        }
    }
    let checked = check(&mut Parser::new(&text), false);
    match checked {
        Ok(()) => Ok(text),
        Err(ParseError { kind: ParseErrorKind::Custom(said) }) => bail!("{said}"),
        Err(_) => bail!("it is nested deeper than any browser reads; take brackets out"),
    }
}

/// Looks at every word inside one pair of brackets, and inside those in it. `addressed` is
/// whether strings are addresses here.
fn check(css: &mut Parser<'_>, addressed: bool) -> Result<(), ParseError<String>> {
    loop {
        css.skip_whitespace();
        let place = css.current_source_location();
        let Ok(token) = css.next() else { return Ok(()) };
        let wrong = |words: String| {
            let (line, column) = (place.line + 1, place.column);
            let kind = ParseErrorKind::Custom(format!("line {line}, column {column}: {words}"));
            Err(ParseError { kind })
        };
        let mut inner = false;
        match token {
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => {
                return wrong("@import would fetch a file; put its rules here".into());
            }
            Token::UnquotedUrl(address) if !is_inside(address) => return wrong(fetches(address)),
            Token::QuotedString(address) if addressed && !is_inside(address) => {
                return wrong(fetches(address));
            }
            Token::BadUrl(words) | Token::BadString(words) => {
                return wrong(format!("{words:?} is not closed on its line; close it"));
            }
            Token::CloseParenthesis | Token::CloseSquareBracket | Token::CloseCurlyBracket => {
                return wrong("a bracket is closed that was not opened; take it out".into());
            }
            Token::Function(name) => {
                inner = ADDRESSED.iter().any(|function| name.eq_ignore_ascii_case(function));
            }
            Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {}
            _ => continue,
        }
        css.parse_nested_block(|css| check(css, inner))?;
    }
}

/// Whether an address holds what it leads to.
fn is_inside(address: &str) -> bool {
    address.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

fn fetches(address: &str) -> String {
    format!("{address:?} would be fetched; put its bytes here as data:, or leave it out")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(css: &str) -> String {
        format!("{:#}", read(css.as_bytes()).unwrap_err())
    }

    #[test]
    fn what_fetches_nothing_is_taken_as_it_is() {
        for css in [
            "",
            ":root, :host { --dl-accent: light-dark(#024, #8cf); --dl-serif: \"Charter\", serif }",
            "@font-face{font-family:A;src:url(data:font/woff2;base64,AA==) format(\"woff2\")}",
            "a::before{content:\"https://example.org\"} /* @import \"a.css\" */",
            "b{background:url( \"DATA:image/png;base64,AA==\" )} @media (width < 40rem) { i{} }",
        ] {
            assert_eq!(read(css.as_bytes()).unwrap(), css);
        }
        assert_eq!(read(b"\xef\xbb\xbfa{}\r\nb{}\r").unwrap(), "a{}\nb{}\n");
    }

    #[test]
    fn what_fetches_is_refused_however_it_is_written() {
        for css in [
            "@import 'a.css';",
            "@\\69mport 'a.css';",
            "a{b:url(https://example.org/a.png)}",
            "a{b:u\\72l('/a.png')}",
            "@font-face{src:URL( a.woff2 )}",
            "a{--dl-x:[({url(//example.org)})]}",
            "a{b:image-set('a.png' 1x, url(data:,) 2x)}",
            "a{b:src(\"a.png\")}",
        ] {
            let said = refused(css);
            assert!(said.contains("fetch") && said.contains("line 1, column "), "{css}: {said}");
        }
        assert!(refused("a{}\n\n b{c:url(d)}").starts_with("line 3, column 6: \"d\""));
    }

    #[test]
    fn what_is_no_style_sheet_of_a_page_is_refused() {
        for (css, words) in [
            ("a{}}", "not opened"),
            ("a{b:c)}", "not opened"),
            ("a{b:url(c d)}", "not closed"),
            ("a{b:'c\n}", "not closed"),
            ("/*\n</STYLE>*/", "line 2"),
            ("a{b:\"<!--\"}", "take it out"),
            ("\0", "NUL"),
        ] {
            let said = refused(css);
            assert!(said.contains(words), "{css}: {said}");
        }
        assert!(refused(&"(".repeat(90_000)).contains("nested"));
        assert!(refused(&" ".repeat(MOST + 1)).contains("100001 bytes"));
        assert!(format!("{:#}", read(b"\xff").unwrap_err()).contains("not UTF-8"));
    }
}

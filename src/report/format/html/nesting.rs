//! How many elements a page has, and how deep, before it is parsed.

/// Elements that hold none, and those that need not be closed, since what follows closes them
/// (HTML Standard, sections 13.1.2 and 13.1.2.4).
const NOT_NESTED: [&str; 32] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option",
    "colgroup", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
];

/// What is no markup, from its beginning to its end.
const SKIPPED: [(&str, &str); 3] =
    [("<script", "</script"), ("<style", "</style"), ("<!--", "-->")];

/// Whether a page has more elements than `most`, or more open at once than twice `deepest`:
/// pages leave some open.
pub(super) fn is_endless(html: &str, most: usize, deepest: usize) -> bool {
    let (mut open, mut elements, mut at) = (0_usize, 0, 0);
    while let Some(next) = html[at..].find('<') {
        at += next;
        if let Some((_, end)) = SKIPPED.iter().find(|(begin, _)| begins(&html[at..], begin)) {
            at = after(html, at + 1, end);
            continue;
        }
        at += 1;
        let (closes, name) = match html[at..].strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, &html[at..]),
        };
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        elements += usize::from(!closes);
        let name = &name[..name.bytes().take_while(u8::is_ascii_alphanumeric).count()];
        if !NOT_NESTED.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            open = if closes { open.saturating_sub(1) } else { open + 1 };
        }
        if elements > most || open > 2 * deepest {
            return true;
        }
    }
    false
}

fn begins(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// Where a text goes on after what ends a part of it, or where it ends.
fn after(text: &str, from: usize, end: &str) -> usize {
    let first = char::from(end.as_bytes()[0]);
    let ends = text[from..].match_indices(first).map(|(at, _)| from + at);
    ends.into_iter().find(|&at| begins(&text[at..], end)).map_or(text.len(), |at| at + end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_closed_by_need_and_what_is_no_markup_is_not_nested() {
        let pieces =
            ["<p>a<br>", "<LI>a", "<script>if (a<b && c<d) {}</SCRIPT>", "<!-- <b><i> -->"];
        for html in pieces {
            assert!(!is_endless(&html.repeat(100), 1000, 10), "{html}");
        }
        assert!(is_endless(&"<div>".repeat(21), 1000, 10));
        assert!(!is_endless(&"<div><b></b></div>".repeat(400), 1000, 10));
        assert!(is_endless(&"<p>".repeat(1001), 1000, 10));
        assert!(!is_endless("<script", 1000, 10));
    }
}

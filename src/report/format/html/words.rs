//! The words of a page as lines: what stands in blocks of their own never runs together.

use dom_query::{Document, NodeId, NodeRef};
use std::collections::HashSet;

/// Elements that hold no words for readers.
const UNSEEN: &str = "script, style, noscript, template, head, svg, iframe, object";

/// Elements that browsers set as blocks (HTML Standard, section 15.3), beside those that are
/// known as such already.
const BLOCKS: &str = "address, aside, caption, center, details, dialog, fieldset, figcaption, \
                      figure, footer, form, header, hgroup, legend, main, menu, nav, summary";

/// Cells that hold lines of their own: their table is there for the places of what is in it.
const LAID_OUT: &str = "td:has(br), td:has(p), td:has(div), td:has(table)";

/// What tables consist of.
const PARTS: &str = "thead, tbody, tfoot, tr, td, th";

/// The words of a page, with a blank line between paragraphs.
pub(super) fn of(document: &Document) -> String {
    document.select(UNSEEN).remove();
    take_layout_apart(document);
    document.select(BLOCKS).rename("div");
    // A term stands in the line above what is said of it.
    document.select("dt").append_html("<br>");
    document.select("dd").append_html("<br><br>");
    tidy(&document.formatted_text())
}

/// Readies a page for the search for its article, which may leave cells without their table and
/// takes away a line break before a paragraph, whatever text is between them.
pub(super) fn keep_apart(document: &Document) {
    take_layout_apart(document);
    document.select("td, th").append_html(" ");
    for line_break in document.select("br").nodes() {
        if let Some(text) = line_break.next_sibling().filter(|next| next.is_nonempty_text()) {
            text.wrap_html("<span></span>");
        }
    }
}

/// Makes blocks of tables that lay out a page.
fn take_layout_apart(document: &Document) {
    let cells = document.select(LAID_OUT);
    let tables: Vec<NodeRef<'_>> = cells.nodes().iter().filter_map(table_of).collect();
    let laid_out: HashSet<NodeId> = tables.iter().map(|table| table.id).collect();
    let parts = document.select(PARTS);
    let is_laid_out =
        |part: &&NodeRef<'_>| table_of(part).is_some_and(|table| laid_out.contains(&table.id));
    // All are found before one is another element.
    let parts: Vec<&NodeRef<'_>> = parts.nodes().iter().filter(is_laid_out).collect();
    for part in parts.into_iter().chain(&tables) {
        part.rename("div");
    }
}

/// The table that a part of one is in.
fn table_of<'t>(part: &NodeRef<'t>) -> Option<NodeRef<'t>> {
    part.ancestors_it(None).find(|above| above.has_name("table"))
}

/// A text with one blank line between paragraphs and no gaps in lines.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut blank = false;
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.is_empty() {
            blank = true;
            continue;
        }
        if !tidy.is_empty() {
            tidy.push_str(if blank { "\n\n" } else { "\n" });
        }
        tidy.push_str(&words.join(" "));
        blank = false;
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::super::words;

    #[test]
    fn words_are_those_that_a_reader_sees() {
        let html =
            "<style>p{}</style><p>Police&nbsp;left<br>the <b>city</b>.</p><div>They\n came.</div>";
        assert_eq!(words(html), "Police left\nthe city.\n\nThey came.");
        assert_eq!(words("no markup &amp; no harm"), "no markup & no harm");
    }

    #[test]
    fn what_stands_in_blocks_of_its_own_does_not_run_together() {
        let html = "<dl><dt>March 2018</dt><dd>Police left.</dd><dt>April</dt><dd>They came.</dd></dl>\
                    <figure><img><figcaption>In Rome. Photo: A B</figcaption></figure>They spoke.\
                    <details><summary>More</summary>None.</details><address>Tirana</address>";
        assert_eq!(
            words(html),
            "March 2018\nPolice left.\n\nApril\nThey came.\n\nIn Rome. Photo: A B\n\nThey spoke.\n\n\
             More\n\nNone.\n\nTirana"
        );
        let table = "<table><tr><td>Home<br>News</td><td>Police left.<br>They came.</td></tr></table>\
                     <table><tr><td>Labour</td><td>61</td></tr></table>";
        assert_eq!(words(table), "Home\nNews\n\nPolice left.\nThey came.\n\nLabour 61");
    }
}

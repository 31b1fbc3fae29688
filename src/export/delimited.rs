//! Rows of a table for spreadsheets.

use crate::lowercase::lowercase;
use std::borrow::Cow;

/// Adds a row as spreadsheets take it from the clipboard: tabs between cells, which
/// themselves hold neither tabs nor line breaks.
pub fn tab_row(out: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push('\t');
        }
        out.push_str(&guarded(cell).replace(['\t', '\n', '\r'], " "));
    }
    out.push('\n');
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV Injection): for what others
/// wrote, since a year before the first begins with a minus too.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{cell}").into() } else { cell.into() }
}

/// The name of a file after a title: its letters and digits, in any script.
pub fn file_name(title: &str, ending: &str) -> String {
    const LONGEST: usize = 60;
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(LONGEST).collect();
    let name = lowercase(name.trim_matches('-'));
    format!("{}.{ending}", if name.is_empty() { "timeline" } else { &name })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|&cell| cell.to_owned()).collect()
    }

    #[test]
    fn a_cell_is_never_a_formula_and_holds_no_tab() {
        let mut tabs = String::new();
        tab_row(&mut tabs, &cells(&["a\tb", "-1", "c\r\nd"]));
        assert_eq!(tabs, "a b\t'-1\tc  d\n");
    }

    #[test]
    fn a_file_is_named_after_the_title() {
        assert_eq!(file_name("Iran, the MEK and Albania", "csv"), "iran-the-mek-and-albania.csv");
        assert_eq!(file_name("../../etc/passwd", "csv"), "etc-passwd.csv");
        assert_eq!(file_name("تهران ۱", "csv"), "تهران-۱.csv");
        assert_eq!(file_name("\u{202e}…", "csv"), "timeline.csv");
        assert!(file_name(&"x".repeat(9_000), "csv").len() < 80);
    }
}

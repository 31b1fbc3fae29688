//! How much is read of what may be too much: the analysis takes many times the memory of a
//! text, and far more time for one that is long than for many that are short.

use super::super::Record;
use super::{Format, format};
use crate::error::Problem;

/// The longest text of one report, in bytes: some 700,000 words, more than a long novel has.
pub(super) const REPORT: usize = 4 << 20;

/// The largest file of one report in plain text: UTF-16 has two bytes for a letter of one.
const TEXT: u64 = 2 * REPORT as u64;

/// The largest page or letter: pictures may stand in it.
const PAGE: u64 = 64 << 20;

/// The largest file of many reports. Each is held in memory as a whole.
const MANY: u64 = 256 << 20;

/// What is to be done about it.
pub(super) const SPLIT: &str = "split it into reports, a file each";

/// The most bytes of a file of this name that are read.
pub(super) fn largest(name: &str) -> u64 {
    match format(name) {
        Some(Format::Plain | Format::Markdown) => TEXT,
        Some(Format::Html | Format::Letter) => PAGE,
        _ => MANY,
    }
}

/// What is said of a file of so many bytes, where that is more than is read.
pub fn too_large(name: &str, size: u64) -> Option<Problem> {
    let most = largest(name);
    let message =
        || format!("it has {} and was not read; it may have {} MiB", mebibytes(size), most >> 20);
    (size > most).then(|| Problem::with_file(name, message(), SPLIT))
}

/// The same of the text of a report.
pub(super) fn too_long(record: &Record) -> Option<Problem> {
    let size = record.text.len();
    let message = || {
        let size = mebibytes(size as u64);
        format!("its text has {size} and was not read; it may have {} MiB", REPORT >> 20)
    };
    (size > REPORT).then(|| Problem::with_file(&record.file, message(), SPLIT))
}

/// A size in words, rounded up: what is too large never looks as if it were not.
fn mebibytes(size: u64) -> String {
    let tenths = (size * 10).div_ceil(1 << 20);
    format!("{}.{} MiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_large_a_file_may_be_follows_from_how_many_reports_it_holds() {
        for (name, most) in [("a.TXT", 8), ("a.md", 8), ("a.html", 64), ("a.csv", 256)] {
            assert_eq!(too_large(name, most << 20), None, "{name}");
            let message = too_large(name, (most << 20) + 1).unwrap().message;
            assert_eq!(
                message,
                format!("it has {most}.1 MiB and was not read; it may have {most} MiB")
            );
        }
    }

    #[test]
    fn a_report_may_be_as_long_as_a_long_novel() {
        let record = |length| Record::plain("a.csv/1", "x".repeat(length));
        assert_eq!(too_long(&record(REPORT)), None);
        let problem = too_long(&record(3 * REPORT)).unwrap();
        let said = "a.csv/1: its text has 12.0 MiB and was not read; it may have 4 MiB; split";
        assert!(problem.to_string().starts_with(said), "{problem}");
    }
}

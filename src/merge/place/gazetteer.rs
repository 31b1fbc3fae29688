//! Towns and regions, by name: a table that is searched where it lies, and never read as a whole.

use crate::entity::Point;
use std::cmp::Ordering;

/// A line a name and place, in the order of names: the key, the country, the region in it, how
/// far north and east in thousandths of a degree, the inhabitants, a mark, and how many places
/// have the name, where several have. `tests/places/README.md` tells from what it is made.
const TABLE: &[u8] = include_bytes!("gazetteer.tsv");

/// What a row tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A town.
    Town,
    /// The capital of its country.
    Capital,
    /// A town by another name than its own.
    Other,
    /// A first-level region of its country.
    Region,
    /// One behind a town in it, which its name alone means: New York would be, but is not.
    Behind,
    /// A region that is told by hand.
    ByHand,
}

/// A place that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The country (ISO 3166-1 alpha-2); empty where it is in none, or in several.
    pub(super) country: &'static str,
    /// The code of its region, as GeoNames has it.
    pub(super) region: &'static str,
    /// Where it is.
    pub(super) point: Point,
    /// How many live there; 0 where that is not told.
    pub(super) inhabitants: u32,
    /// What it is.
    pub(super) mark: Mark,
    /// How many places of 500 inhabitants and more have the name.
    pub(super) namesakes: u32,
}

/// The places that have a name, by its key; the largest first.
pub(super) fn called(key: &str) -> impl Iterator<Item = Row> {
    let key = key.as_bytes().to_vec();
    let mut at = first(&key);
    std::iter::from_fn(move || {
        let line = line(at);
        at += line.len() + 1;
        (name(line) == key && !key.is_empty()).then(|| row(line))
    })
    .flatten()
}

/// All places of the table with their keys.
pub(super) fn rows() -> impl Iterator<Item = (&'static str, Row)> {
    let lines = TABLE.split(|&byte| byte == b'\n');
    lines.filter_map(|line| Some((std::str::from_utf8(name(line)).ok()?, row(line)?)))
}

/// Where the first line begins whose name is not before `key`.
fn first(key: &[u8]) -> usize {
    let (mut low, mut high) = (0, TABLE.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = TABLE[low..middle].iter().rposition(|&byte| byte == b'\n');
        let start = start.map_or(low, |at| low + at + 1);
        let line = line(start);
        match name(line).cmp(key) {
            Ordering::Less => low = start + line.len() + 1,
            _ => high = start,
        }
    }
    low
}

/// The line that begins there; nothing behind the last.
fn line(start: usize) -> &'static [u8] {
    let rest = TABLE.get(start..).unwrap_or_default();
    rest.split(|&byte| byte == b'\n').next().unwrap_or_default()
}

fn name(line: &'static [u8]) -> &'static [u8] {
    line.split(|&byte| byte == b'\t').next().unwrap_or_default()
}

/// What a line tells; none where it is not as the table's are, which a test rules out.
fn row(line: &'static [u8]) -> Option<Row> {
    let mut cells = std::str::from_utf8(line).ok()?.split('\t').skip(1);
    let [country, region] = [cells.next()?, cells.next()?];
    let mut degrees = || cells.next()?.parse::<i32>().ok();
    let point = Point::from_units(degrees()? * 10, degrees()? * 10)?;
    let inhabitants = cells.next()?.parse().ok()?;
    let mark = match cells.next().unwrap_or_default() {
        "" => Mark::Town,
        "c" => Mark::Capital,
        "a" => Mark::Other,
        "r" => Mark::Region,
        "s" => Mark::Behind,
        "h" => Mark::ByHand,
        _ => return None,
    };
    let namesakes = cells.next().map_or(Some(1), |count| count.parse().ok())?;
    let country = if country == "-" { "" } else { country };
    Some(Row { country, region, point, inhabitants, mark, namesakes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::place::key::key;

    #[test]
    fn every_line_is_found_by_its_name() {
        let text = std::str::from_utf8(TABLE).expect("the table is text");
        let names: Vec<&str> = text.lines().filter_map(|line| line.split('\t').next()).collect();
        assert!(names.is_sorted() && names.len() > 30_000);
        for (number, line) in text.lines().enumerate() {
            let row = row(line.as_bytes()).expect("a line is a row");
            assert_eq!(key(names[number]), names[number]);
            assert!(called(names[number]).any(|found| found == row), "{line}");
        }
    }

    #[test]
    fn a_name_that_is_none_has_no_place() {
        for name in ["", "aaaa", "zzzz", "no such place", "\n", "\t", "paris\t", "تهران"] {
            assert_eq!(called(name).count(), 0, "{name}");
        }
    }

    #[test]
    fn the_table_is_the_one_that_its_page_tells_of() {
        let page = include_str!("../../../tests/places/README.md");
        let hash = xxhash_rust::xxh3::xxh3_64(TABLE);
        let told = format!("{} bytes, xxh3 {hash:016x}", TABLE.len());
        assert!(page.contains(&told), "tests/places/README.md should say: {told}");
    }
}

//! ZIP archives of reports (APPNOTE.TXT, PKWARE).

use super::super::{EditedColumns, InputFile};
use super::bounds::{SPLIT, largest};
use super::{Format, Kind, PassedOver, Read, format, kind, unread};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// How much is read from one archive: what a small archive can hold has no bound of its own.
#[derive(Clone, Copy)]
struct Bounds {
    /// The largest file, in bytes.
    file: u64,
    /// All files, in bytes: most of pages is no text.
    all: u64,
    /// All texts, in bytes.
    texts: usize,
}

const BOUNDS: Bounds = Bounds { file: 64 << 20, all: 512 << 20, texts: 64 << 20 };

const SMALLER: &str = "unpack it, and put what are reports in the folder";

/// Reads the reports in an archive, in the order of their names.
pub(super) fn read(name: &str, bytes: &[u8], columns: &BTreeMap<String, EditedColumns>) -> Read {
    read_within(BOUNDS, name, bytes, columns)
}

fn read_within(
    bounds: Bounds,
    name: &str,
    bytes: &[u8],
    columns: &BTreeMap<String, EditedColumns>,
) -> Read {
    let mut done = Read::default();
    let mut archive = match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(error) => {
            done.problem(name, format!("it is no ZIP archive ({error})"), "pack it anew");
            return done;
        }
    };
    let (mut left, mut texts) = (bounds.all, bounds.texts);
    let Listed { reports, twice, passed_over } = listed(&archive);
    done.passed_over = passed_over;
    for file in twice {
        let remedy = "name them differently, and pack it anew";
        done.problem(&format!("{name}/{file}"), "it is in the archive twice; one is read", remedy);
    }
    for (file, place) in reports {
        let inside = format!("{name}/{file}");
        if kind(&file) == Kind::Document {
            done.problems.push(unread(&inside));
            continue;
        }
        if format(&file) == Some(Format::Archive) {
            let remedy = "unpack it, and put what is in it in the folder";
            done.problem(&inside, "an archive inside an archive is not read", remedy);
            continue;
        }
        let most = bounds.file.min(largest(&file));
        let bytes = archive.by_index(place).map_err(|error| error.to_string());
        let bytes = bytes.and_then(|file| {
            let mut bytes = Vec::new();
            let read = file.take(most.min(left) + 1).read_to_end(&mut bytes);
            read.map(|_| bytes).map_err(|error| error.to_string())
        });
        match bytes {
            Ok(bytes) if bytes.len() as u64 > left => {
                let most = bounds.all >> 20;
                let message = format!("it holds more than {most} MiB; the rest was not read");
                done.problem(name, message, SMALLER);
                break;
            }
            Ok(bytes) if bytes.len() as u64 > most => {
                let message = format!("it is larger than {} MiB and was not read", most >> 20);
                // What is too large outside too is no smaller unpacked.
                let remedy = if most < bounds.file { SPLIT } else { SMALLER };
                done.problem(&inside, message, remedy);
                left -= most;
            }
            Ok(bytes) => {
                left -= bytes.len() as u64;
                let found = super::read(&InputFile { name: inside, bytes }, columns);
                let length = found.records.iter().map(|record| record.text.len()).sum();
                let Some(still) = texts.checked_sub(length) else {
                    let most = bounds.texts >> 20;
                    let message =
                        format!("it holds more than {most} MiB of text; the rest was not read");
                    done.problem(name, message, SMALLER);
                    break;
                };
                texts = still;
                done.records.extend(found.records);
                done.problems.extend(found.problems);
            }
            Err(error) => {
                done.problem(&inside, format!("it cannot be unpacked ({error})"), "pack it anew");
            }
        }
    }
    done
}

/// What an archive lists.
#[derive(Default)]
struct Listed {
    /// The places of the files that hold reports, or might, by name.
    reports: BTreeMap<String, usize>,
    /// The names of those that are there twice.
    twice: Vec<String>,
    /// The files that are taken for no reports.
    passed_over: PassedOver,
}

/// The files of an archive. Where a path leads out of it is of no account.
fn listed(archive: &ZipArchive<Cursor<&[u8]>>) -> Listed {
    let mut listed = Listed::default();
    for place in 0..archive.len() {
        let Some(name) = archive.name_for_index(place) else { continue };
        let name =
            name.map_or_else(|_| format!("{}.txt", place + 1), |name| name.replace('\\', "/"));
        let parts: Vec<&str> =
            name.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
        let hidden = parts.iter().any(|part| part.starts_with('.') || *part == "__MACOSX");
        if hidden || name.ends_with('/') {
            continue;
        }
        if kind(&name) == Kind::Other {
            listed.passed_over.add(&name);
            continue;
        }
        match listed.reports.entry(parts.join("/")) {
            Entry::Vacant(free) => {
                free.insert(place);
            }
            Entry::Occupied(taken) => listed.twice.push(taken.key().clone()),
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn read_all(bytes: &[u8]) -> Read {
        read("news.zip", bytes, &BTreeMap::new())
    }

    #[test]
    fn the_reports_in_an_archive_are_read_by_their_own_formats() {
        let bytes = packed(&[
            ("b/news.csv", b"text\nPolice left.\nPolice came.\n"),
            ("a.txt", b"Police met."),
            ("b/picture.png", b"..."),
            ("__MACOSX/a.txt", b"..."),
            ("c.pdf", b"..."),
            ("inner.zip", &packed(&[("d.txt", b"...")])),
        ]);
        let found = read_all(&bytes);
        let files: Vec<_> = found.records.iter().map(|record| record.file.as_str()).collect();
        assert_eq!(files, ["news.zip/a.txt", "news.zip/b/news.csv/1", "news.zip/b/news.csv/2"]);
        let problems: Vec<_> = found.problems.iter().map(|it| it.file.as_str()).collect();
        assert_eq!(problems, ["news.zip/c.pdf", "news.zip/inner.zip"]);
        assert_eq!(found.passed_over.to_string(), "1 .png");
    }

    #[test]
    fn what_an_archive_without_reports_holds_is_told() {
        let bytes = packed(&[("a.png", b"..."), ("b.png", b"..."), ("README.md", b"...")]);
        let file = InputFile { name: "news.zip".into(), bytes };
        let found = super::super::read(&file, &BTreeMap::new());
        let message = "there is no report in it (it has 2 .png and 1 README.md)";
        assert_eq!(found.problems[0].message, message);
    }

    #[test]
    fn a_path_that_leads_out_is_one_inside() {
        let found =
            read_all(&packed(&[("../up.txt", b"Police met."), ("./b.txt", b"Police left.")]));
        let files: Vec<_> = found.records.iter().map(|record| record.file.as_str()).collect();
        assert_eq!(files, ["news.zip/b.txt", "news.zip/up.txt"]);
        let found = read_all(&packed(&[("a.txt", b"Police met."), ("x/../a.txt", b"No.")]));
        assert_eq!((found.records.len(), found.problems.len()), (2, 0));
        let found = read_all(&packed(&[("a.txt", b"Police met."), ("../a.txt", b"No.")]));
        assert_eq!((found.records.len(), found.problems.len()), (1, 1));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let large = vec![b'a'; (1 << 20) + 1];
        let bomb = packed(&["0.txt", "1.txt", "2.txt", "3.txt"].map(|name| (name, &large[..])));
        let bounds = Bounds { file: 1 << 20, all: 3 << 20, ..BOUNDS };
        let found = read_within(bounds, "news.zip", &bomb, &BTreeMap::new());
        assert_eq!(found.records, []);
        let problems: Vec<_> =
            found.problems.iter().map(|it| (it.file.as_str(), it.message.as_str())).collect();
        let one = "it is larger than 1 MiB and was not read";
        let all = "it holds more than 3 MiB; the rest was not read";
        let expected = [("news.zip/0.txt", one), ("news.zip/1.txt", one), ("news.zip", all)];
        assert_eq!(problems, expected);
    }

    #[test]
    fn the_texts_of_an_archive_have_a_bound_of_their_own() {
        let text = [b'a'; 1000];
        let files = packed(&["0.txt", "1.txt", "2.txt"].map(|name| (name, &text[..])));
        let bounds = Bounds { texts: 2000, ..BOUNDS };
        let found = read_within(bounds, "news.zip", &files, &BTreeMap::new());
        assert_eq!(found.records.len(), 2);
        assert_eq!(
            found.problems[0].message,
            "it holds more than 0 MiB of text; the rest was not read"
        );
    }

    #[test]
    fn a_damaged_archive_is_told() {
        let mut bytes = packed(&[("a.txt", b"Police left the city on Wednesday.")]);
        assert_eq!(read_all(&bytes[..20]).problems.len(), 1);
        bytes[40] ^= 0xff;
        assert_eq!(read_all(&bytes).problems.len(), 1);
    }
}

//! `dateline export`: what is the same in every form.

mod annotations;
mod any_text;
mod citations;
mod drawn;
mod ical;
mod json_ld;
mod png;
mod svg;
mod timelinejs;

use super::run::{Folder, Ran, SEEDS, dateline, dateline_on, seeds_pack};
use std::fs;

const FORMATS: [&str; 11] = [
    "csv",
    "json",
    "json-ld",
    "timelinejs",
    "ical",
    "annotations",
    "svg",
    "map",
    "network",
    "bibtex",
    "csl-json",
];

/// A collection in a form.
fn export(collection: &str, format: &str) -> Ran {
    dateline(&["export", collection, "--format", format]).done()
}

/// A form of nothing.
fn nothing(format: &str) -> Ran {
    dateline(&["export", SEEDS, "--query", "zeppelin", "--format", format]).done()
}

/// Reports with every kind of date, and with signs that mean something to some form.
fn hard(name: &str) -> Folder {
    Folder::new(name)
        .with(
            "a.txt",
            "date 2019-10-23 By Zoë Doe and Ann B\n\nTIRANA (Reuters) - Police; met, \"quietly\" \\ \
             in Tirana on October 22, 2019. Until 2018 the embassy stood empty. Since 2014, exiles \
             have settled in Durres after an attack. In the 1990s <script>alert(1)</script> people left & came.\n\n\
             In the summer of 2018 the ministry closed. The camp opened around 2005. Caesar was \
             killed in 44 BC. On December 31, 9999 the world will end. Between March and May 2018 \
             the talks went on. Last week Edi Rama left.",
        )
        .with("تهران.txt", "Police left the building.")
        .with("é.txt", "Police came back.")
        .with(
            "corpus.toml",
            "title = \"<b>\\\"Quds\\\" & co</b>, a; b\"\n\
             [reports.\"a.txt\"]\n\
             title = \"Plot <i>& {counter}plot</i>, 50% of $9_000 #1 ~ ^ \\\\ end\"\n\
             source = \"R&D <Reuters>\"\n\
             url = \"https://example.org/a b?c=1&d=\\\"é\\\"\"\n\
             licence = \"https://creativecommons.org/licenses/by/4.0/\"\n",
        )
}

#[test]
fn csv_and_json_are_what_timeline_prints() {
    for format in ["csv", "json"] {
        for query in ["", "cyber* during:2022", "zeppelin"] {
            let asked = [SEEDS, "--query", query, "--format", format];
            let exported = dateline(&[&["export"], &asked[..]].concat()).done();
            let timeline = dateline(&[&["timeline"], &asked[..]].concat()).done();
            assert_eq!(exported.text(), timeline.text(), "{format}: {query}");
        }
    }
}

#[test]
fn a_folder_its_pack_and_standard_input_give_the_same_bytes() {
    let bytes = seeds_pack();
    let folder = Folder::new("export_same").with("seeds.pack", &bytes);
    for format in FORMATS {
        let of_folder = export(SEEDS, format).bytes;
        assert!(!of_folder.is_empty());
        assert_eq!(export(&folder.path_of("seeds.pack"), format).bytes, of_folder, "{format}");
        let piped = dateline_on(&["export", "-", "--format", format], &bytes).done();
        assert_eq!(piped.bytes, of_folder, "{format}");
    }
}

#[test]
fn a_query_narrows_every_form() {
    for format in FORMATS {
        let all = export(SEEDS, format);
        let query = ["export", SEEDS, "-q", "source:TSF cyberattack", "-f", format];
        let narrowed = dateline(&query).done();
        assert!(narrowed.bytes.len() < all.bytes.len(), "{format}");
        assert!(!narrowed.text().contains("NATO in 2009"), "{format}: {}", narrowed.text());
        assert_eq!(narrowed.said, "", "{format}");
    }
}

#[test]
fn nothing_left_is_said() {
    for format in FORMATS {
        let ran = nothing(format);
        assert!(ran.said.contains("to export; the output is an empty document"), "{}", ran.said);
    }
    // A report without events is left all the same.
    let folder = Folder::new("export_dateless").with("a.txt", "Police left the building.");
    assert_eq!(export(folder.path(), "bibtex").said, "");
    assert!(export(folder.path(), "ical").said.contains("there are no events to export"));
}

#[test]
fn a_file_is_replaced_in_one_step_and_its_summary_is_printed() {
    let folder = Folder::new("export_file").with("seeds.ics", "an old one");
    let file = folder.path_of("seeds.ics");
    let ran = dateline(&["export", SEEDS, "--format", "ical", "-o", &file]).done();
    let written = fs::read(&file).expect("the file was written");
    assert_eq!(written, export(SEEDS, "ical").bytes);
    let summary = format!("{file}: 19 events, {} bytes\n", written.len());
    assert_eq!(ran.text(), summary);
    assert_eq!(ran.said.matches("left out: ").count(), 0, "of 19");
    let names: Vec<_> = fs::read_dir(folder.path())
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry can be read").file_name())
        .collect();
    assert_eq!(names, ["seeds.ics"]);

    let nowhere = folder.path_of("nowhere/seeds.ics");
    let ran = dateline(&["export", SEEDS, "--format", "ical", "-o", &nowhere]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains(&nowhere) && ran.said.contains("cannot be written"), "{}", ran.said);
}

#[test]
fn a_query_that_cannot_be_read_is_pointed_at_and_nothing_is_written() {
    let folder = Folder::new("export_mistake");
    let file = folder.path_of("out.ics");
    let ran = dateline(&["export", SEEDS, "-f", "ical", "-o", &file, "-q", "plcae:tirana"]);
    assert_eq!(ran.status, 2);
    assert!(ran.said.contains("try: place:tirana"), "{}", ran.said);
    assert!(ran.said.contains("  plcae:tirana\n  ^\n"), "{}", ran.said);
    assert!(!folder.file("out.ics").exists());
}

#[test]
fn what_is_read_is_never_written_over() {
    let report = "date 2019-10-23 Police met in Tirana on October 22, 2019.";
    let folder = Folder::new("export_over").with("a.txt", report);
    let (input, pack) = (folder.path_of("a.txt"), folder.path_of("a.pack"));
    dateline(&["pack", folder.path(), "-o", &pack]).done();
    let packed = fs::read(&pack).expect("it is there");
    for asked in [
        &["export", folder.path(), "--format", "csv", "-o", &input][..],
        &["export", &pack, "--format", "csv", "-o", &pack],
        &["pack", folder.path(), "-o", &input],
    ] {
        let ran = dateline(asked);
        assert!(ran.status == 1 && ran.said.contains("part of what is read"), "{}", ran.said);
    }
    assert_eq!(fs::read_to_string(&input).expect("it is there"), report);
    assert_eq!(fs::read(&pack).expect("it is there"), packed);
    // A pack may be made anew where it was.
    dateline(&["pack", folder.path(), "-o", &pack]).done();
}

#[cfg(unix)]
#[test]
fn a_link_stays_one_and_a_file_keeps_who_may_read_it() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new("export_link").with("own.csv", "old");
    let (own, link) = (folder.path_of("own.csv"), folder.path_of("link.csv"));
    fs::set_permissions(&own, fs::Permissions::from_mode(0o600)).expect("it is ours");
    symlink(&own, &link).expect("it is made");
    dateline(&["export", SEEDS, "--format", "csv", "-o", &link]).done();
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    let mode = fs::metadata(&own).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(fs::read_to_string(&own).expect("it is there").starts_with("id,"));
}

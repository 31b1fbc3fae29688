//! `dateline pack`.

use super::run::{Folder, SEEDS, dateline, seeds_pack};
use dateline::pack::Pack;
use std::fs;

#[test]
fn it_says_what_it_packed() {
    let folder = Folder::new("summary");
    let file = folder.path_of("seeds.pack");
    let ran = dateline(&["pack", SEEDS, "--output", &file]).done();
    let bytes = fs::read(&file).expect("the pack was written");
    let pack = Pack::open(bytes.clone()).expect("it is a pack");
    assert_eq!((pack.report_count(), pack.title()), (3, "Iran, the MEK and Albania"));
    for said in [
        "3 reports".to_owned(),
        format!("{} sentences", pack.sentence_count()),
        format!("{} dates", pack.date_count()),
        format!("{} bytes", bytes.len()),
        "0 problems".to_owned(),
    ] {
        assert!(ran.text().contains(&said), "{said}: {}", ran.text());
    }
    assert_eq!(ran.said, "");
}

#[test]
fn the_same_reports_give_the_same_bytes_wherever_they_go() {
    let folder = Folder::new("same_bytes");
    let file = folder.path_of("seeds.pack");
    dateline(&["pack", SEEDS, "-o", &file]).done();
    assert_eq!(fs::read(&file).expect("the pack was written"), seeds_pack());
}

#[test]
fn on_standard_output_the_summary_keeps_out_of_the_bytes() {
    let ran = dateline(&["pack", SEEDS, "-o", "-"]).done();
    assert!(Pack::open(ran.bytes).is_ok());
    assert!(ran.said.contains("3 reports"), "{}", ran.said);
}

#[test]
fn a_pack_replaces_another_in_one_step_and_leaves_nothing_beside_it() {
    let folder = Folder::new("replaced").with("seeds.pack", "an old one");
    dateline(&["pack", SEEDS, "-o", &folder.path_of("seeds.pack")]).done();
    let names: Vec<_> = fs::read_dir(folder.path())
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry can be read").file_name())
        .collect();
    assert_eq!(names, ["seeds.pack"]);
    assert!(Pack::open(fs::read(folder.file("seeds.pack")).expect("it can be read")).is_ok());
}

#[test]
fn a_pack_that_cannot_be_written_names_its_place() {
    let folder = Folder::new("unwritable");
    let file = folder.path_of("nowhere/seeds.pack");
    let ran = dateline(&["pack", SEEDS, "-o", &file]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains(&file) && ran.said.contains("cannot be written"), "{}", ran.said);
}

#[test]
fn problems_are_warnings_and_the_rest_is_packed() {
    let folder = Folder::new("warnings").with("a.txt", "").with("b.txt", "Police left.");
    let ran = dateline(&["pack", folder.path(), "-o", &folder.path_of("out.pack")]).done();
    assert!(ran.text().contains("1 report,") && ran.text().contains("1 problem"));
    assert!(ran.said.starts_with("warning: a.txt: it is empty"), "{}", ran.said);
}

#[test]
fn nothing_that_can_be_read_is_a_failure() {
    let empty = Folder::new("empty_folder");
    let ran = dateline(&["pack", empty.path(), "-o", "-"]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains("holds no report"), "{}", ran.said);

    let useless = Folder::new("useless").with("a.txt", " \n").with("b.txt", [0; 64]);
    let ran = dateline(&["pack", useless.path(), "-o", "-"]);
    assert_eq!(ran.status, 1);
    assert!(ran.bytes.is_empty());
    for said in ["a.txt: it is empty", "b.txt: it is not text", "no report in"] {
        assert!(ran.said.contains(said), "{said}: {}", ran.said);
    }

    let ran = dateline(&["pack", &empty.path_of("nowhere"), "-o", "-"]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains("nowhere cannot be read"), "{}", ran.said);
}

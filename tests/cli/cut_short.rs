//! A build that cannot go on leaves nothing behind, and what was there as it was.

#![cfg(unix)]

use super::embed::page;
use super::run::{Folder, Ran, SEEDS, command, dateline};
use super::running::Running;
use std::fs;
use std::process::Command;
use std::thread::yield_now;

/// So many files that a signal comes while they are written.
const FILES: usize = 20_000;

/// A page of many files.
fn page_of_many(name: &str) -> Folder {
    let page = page(name);
    fs::create_dir(page.file("many")).expect("a folder is made");
    (0..FILES).fold(page, |page, number| page.with(&format!("many/{number}.txt"), "x"))
}

/// The names in a folder, in order.
fn names(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("the folder is there");
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.flatten().map(name).collect();
    names.sort();
    names
}

/// A folder with a site, and the page of that site.
fn around(name: &str) -> (Folder, Vec<u8>) {
    let page = page(&format!("{name}-page"));
    let around = Folder::new(name);
    let site = around.path_of("site");
    dateline(&["build", SEEDS, "-o", &site, "--page", page.path()]).done();
    let index = fs::read(around.file("site/index.html")).expect("the page is there");
    (around, index)
}

#[test]
fn a_build_that_is_asked_to_end_leaves_nothing() {
    let many = page_of_many("cut-many");
    let (around, index) = around("cut");
    for (signal, status) in [("INT", 130), ("TERM", 143)] {
        let site = around.path_of("site");
        let arguments = ["build", SEEDS, "-o", &site, "--title", "New", "--page", many.path()];
        let mut running = Running::start(&arguments);
        let writes = |around: &Folder| names(around).iter().any(|name| name.ends_with(".part"));
        while !writes(&around) {
            assert!(running.runs(), "it ended before it wrote anything");
            yield_now();
        }
        running.signal(signal);
        while running.line() != "stopped; nothing half-written is left" {}
        assert_eq!(running.ends().code(), Some(status), "{signal}");
        assert_eq!(names(&around), ["site"], "{signal}");
        let left = fs::read(around.file("site/index.html")).expect("the site is still there");
        assert_eq!(left, index, "{signal}");
    }
}

/// Runs the program where no file may grow longer than so many blocks of 512 bytes, which
/// writing is told as it is told that a disk is full.
fn with_little_room(blocks: u32, arguments: &[&str]) -> Ran {
    let program = command(&[]).get_program().to_owned();
    let script = format!("ulimit -f {blocks} && trap '' XFSZ && exec \"$@\"");
    let ran = Command::new("sh").args(["-c", &script, "sh"]).arg(program).args(arguments).output();
    let ran = ran.expect("sh runs");
    Ran {
        status: ran.status.code().expect("it was not killed"),
        bytes: ran.stdout,
        said: String::from_utf8(ran.stderr).expect("messages are UTF-8"),
    }
}

#[test]
fn a_build_without_room_says_so_and_leaves_nothing() {
    let page = page("cut-room-large").with("large.bin", vec![0; 1 << 20]);
    let (around, index) = around("cut-room");
    let site = around.path_of("site");
    let build = ["build", SEEDS, "-o", &site, "--page", page.path()];
    let ran = with_little_room(1024, &build);
    assert_eq!((ran.status, ran.text()), (1, ""), "{}", ran.said);
    let told = "large.bin of the site cannot be written, so nothing has been changed; see that \
                there is room on the disk of ";
    assert!(ran.said.contains(told), "{}", ran.said);
    assert_eq!(names(&around), ["site"]);
    assert_eq!(fs::read(around.file("site/index.html")).expect("it is still there"), index);
    with_little_room(4096, &build).done();
    assert_eq!(names(&around), ["site"]);

    let file = around.path_of("one.html");
    let ran =
        with_little_room(1, &["build", SEEDS, "--single-file", "-o", &file, "--page", page.path()]);
    assert_eq!((ran.status, ran.text()), (1, ""), "{}", ran.said);
    assert!(ran.said.contains("one.html cannot be written, so nothing"), "{}", ran.said);
    assert_eq!(names(&around), ["site"]);
}

//! What every program on a command line does.

use super::run::{Folder, SEEDS, command, dateline, seeds_pack};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::thread;

#[test]
fn help_comes_with_examples() {
    for arguments in [
        &["--help"][..],
        &["pack", "--help"],
        &["build", "--help"],
        &["man", "--help"],
        &["completions", "--help"],
        &["annotate", "--help"],
        &["timeline", "--help"],
        &["query", "--help"],
        &["export", "--help"],
        &["serve", "--help"],
        &["watch", "--help"],
    ] {
        let ran = dateline(arguments).done();
        let (_, examples) = ran.text().split_once("Example").expect("there are examples");
        assert!(examples.contains("dateline "), "{examples}");
        assert_eq!(ran.said, "");
    }
    let help = dateline(&["--help"]).done();
    for subcommand in ["pack", "annotate", "timeline", "query", "export"] {
        assert!(help.text().contains(&format!("\n  {subcommand}")), "{subcommand}");
    }
}

#[test]
fn the_manual_and_the_completions_know_every_command() {
    let page = dateline(&["man"]).done();
    assert!(page.text().starts_with(".ie") || page.text().contains(".TH dateline 1"));
    let pages = Folder::new("man");
    dateline(&["man", "-o", pages.path()]).done();
    for command in ["build", "check", "export", "pack", "query", "timeline"] {
        let roff = fs::read_to_string(pages.file(&format!("dateline-{command}.1")));
        assert!(roff.expect("there is a page").contains("dateline"), "{command}");
        assert!(page.text().contains(command), "{command}");
        for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
            let script = dateline(&["completions", shell]).done();
            assert!(script.text().contains(command), "{shell}: {command}");
        }
    }
    assert_eq!(dateline(&["completions", "tcsh"]).status, 2);
}

#[test]
fn the_version_is_that_of_the_package_and_of_its_packs() {
    let ran = dateline(&["--version"]).done();
    let format = u32::from_le_bytes(seeds_pack()[8..12].try_into().expect("four bytes"));
    let told = format!("dateline {} (packs of version {format})\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(ran.text(), told);
}

#[test]
fn what_is_not_understood_is_status_2_on_standard_error() {
    for arguments in [
        &[][..],
        &["unpack"],
        &["pack"],
        &["pack", SEEDS],
        &["timeline"],
        &["query", SEEDS],
        &["timeline", SEEDS, "--format", "xml"],
        &["export", SEEDS],
        &["export", SEEDS, "--format", "xml"],
        &["annotate", "--colour"],
    ] {
        let ran = dateline(arguments);
        assert_eq!(ran.status, 2, "{arguments:?}");
        assert!(ran.bytes.is_empty(), "{arguments:?}");
        assert!(ran.said.contains("--help"), "{arguments:?}: {}", ran.said);
    }
}

#[test]
fn nothing_is_coloured_in_a_pipe() {
    let folder = Folder::new("plain").with("a.txt", "").with("b.txt", "Police left.");
    for arguments in
        [&["--help"][..], &["unpack"], &["timeline", SEEDS], &["pack", folder.path(), "-o", "-"]]
    {
        let ran = dateline(arguments);
        assert!(!ran.bytes.contains(&0x1B) && !ran.said.contains('\x1B'), "{arguments:?}");
    }
}

/// Runs the program and closes its output after `lines` lines.
fn cut_off(arguments: &[&str], input: Vec<u8>, lines: usize) {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let feeding = thread::spawn(move || drop(stdin.write_all(&input)));
    let stdout = BufReader::new(child.stdout.take().expect("standard output is a pipe"));
    assert_eq!(stdout.lines().take(lines).filter(Result::is_ok).count(), lines);
    let ended = child.wait_with_output().expect("it ends");
    feeding.join().expect("its input was given");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "{arguments:?}: {} {said}", ended.status);
    assert_eq!(said, "", "{arguments:?}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let text = "Police left Tirana in March 2018. ".repeat(4000);
    let folder = Folder::new("cut_off").with("a.txt", text);
    for lines in [0, 1] {
        cut_off(&["timeline", folder.path()], Vec::new(), lines);
        cut_off(&["timeline", folder.path(), "--format", "csv"], Vec::new(), lines);
        cut_off(&["export", folder.path(), "--format", "annotations"], Vec::new(), lines);
        cut_off(&["pack", folder.path(), "-o", &folder.path_of("a.pack")], Vec::new(), lines);
        let line = "{\"id\":\"a\",\"text\":\"Police left in 2013.\"}\n";
        cut_off(&["annotate"], line.repeat(4000).into_bytes(), lines);
    }
}

#[test]
fn nobody_listening_to_warnings_is_no_error() {
    let folder = Folder::new("deaf").with("a.txt", "").with("b.txt", "Police left.");
    let mut child = command(&["pack", folder.path(), "-o", &folder.path_of("out.pack")])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stderr.take());
    assert!(child.wait().expect("it ends").success());
}

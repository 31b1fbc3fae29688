//! Files that cannot be read, or only in part: each is named, with the place and
//! the remedy, and everything else is still read.

use super::run::{Folder, Ran, dateline, list};

const GOOD: &str = "date 2019-10-23 Police left Tirana in March 2018.";

/// Runs on a folder that holds a good report beside a bad file: the good one must
/// come through.
fn beside_a_good_report(folder: Folder) -> Ran {
    let folder = folder.with("good.txt", GOOD);
    let ran = dateline(&["timeline", folder.path()]).done();
    let timeline = ran.json();
    assert!(list(&timeline, "reports").iter().any(|report| report["id"] == "good"));
    assert!(list(&timeline, "events").iter().any(|event| event["when"]["edtf"] == "2018-03"));
    ran
}

fn warns(ran: &Ran, parts: &[&str]) {
    let line = ran.said.lines().find(|line| parts.iter().all(|part| line.contains(part)));
    assert!(line.is_some(), "{parts:?}: {}", ran.said);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = Folder::new("dangling");
    std::os::unix::fs::symlink("nowhere", folder.file("a.txt")).expect("a link is made");
    let ran = beside_a_good_report(folder);
    warns(&ran, &["warning: a.txt: it cannot be read", "; "]);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_is_not_waited_for() {
    let folder = Folder::new("pipe");
    let made = std::process::Command::new("mkfifo").arg(folder.file("a.txt")).status();
    assert!(made.expect("mkfifo runs").success());
    let ran = beside_a_good_report(folder);
    warns(&ran, &["a.txt: it cannot be read (not a regular file)"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_to_its_folder_is_not_followed() {
    let folder = Folder::new("loop");
    std::os::unix::fs::symlink(".", folder.file("more")).expect("a link is made");
    warns(
        &beside_a_good_report(folder),
        &["more: it is a link to a folder", "put its reports here"],
    );
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed_and_one_inside_is() {
    let around = Folder::new("links").with("secret.txt", "It began in March 2011.");
    let folder = Folder::new("links/reports").with("b.txt", "It began in March 2012.");
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, folder.file(name));
    link(&around.path_of("secret.txt"), "a.txt").expect("a link is made");
    link("b.txt", "c.txt").expect("a link is made");
    let ran = beside_a_good_report(folder);
    warns(&ran, &["a.txt: it is a link out of the folder", "put the file itself here"]);
    warns(&ran, &["c.txt: its text is that of b.txt"]);
    assert!(ran.text().contains("2012-03") && !ran.text().contains("2011-03"));
}

#[test]
fn a_wrong_byte_is_shown_as_such_and_its_line_named() {
    let ran =
        beside_a_good_report(Folder::new("latin").with(
            "a.txt",
            b"Tiran\xC3\xAB. He left.\nThe caf\xE9 of Tiran\xC3\xAB closed in 2013.",
        ));
    warns(&ran, &["a.txt, line 2: some bytes are not UTF-8", "save the file in UTF-8"]);
    assert!(ran.text().contains("The caf\u{FFFD} of"));
}

#[test]
fn another_encoding_is_read_by_its_looks_and_named() {
    let ran = beside_a_good_report(
        Folder::new("windows")
            .with("a.txt", b"date 2019-10-23 He left.\nThe caf\xE9 closed in 2013."),
    );
    warns(&ran, &["a.txt, line 2: it is not UTF-8, and was read as windows-1252", "see that"]);
    assert!(ran.text().contains("The caf\u{e9} closed in 2013."));
}

#[test]
fn an_empty_file_and_one_of_noise_are_named() {
    let noise: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let folder = Folder::new("empty").with("a.txt", "").with("b.txt", noise);
    let ran = beside_a_good_report(folder);
    warns(&ran, &["a.txt: it is empty; remove it"]);
    warns(&ran, &["b.txt: it is not text; save"]);
}

#[test]
fn a_report_of_many_megabytes_is_left_out_with_its_size_and_the_remedy() {
    let mut text = b"It began in March 2017. ".to_vec();
    text.resize(50_000_000, b'x');
    let ran = beside_a_good_report(Folder::new("long").with("a.txt", &text));
    warns(&ran, &["a.txt: it has 47.7 MiB and was not read; it may have 8 MiB", "split it"]);
    text.truncate(5_000_000);
    let row = [b"text\n".as_slice(), &text, b"\nPolice met in April 2017.\n"].concat();
    let ran = beside_a_good_report(Folder::new("long_row").with("a.csv", row));
    warns(&ran, &["a.csv/1: its text has 4.8 MiB and was not read", "split it"]);
    assert!(ran.text().contains("\"2017-04\"") && !ran.text().contains("\"2017-03\""));
}

#[test]
fn a_line_of_a_megabyte_and_more_is_read_and_told() {
    let mut text = b"It began in March 2017. ".to_vec();
    text.resize(3_000_000, b'x');
    let ran = beside_a_good_report(Folder::new("long_line").with("a.txt", text));
    warns(&ran, &["a.txt, line 1: the line is longer than 1 MiB", "give each paragraph a line"]);
    assert!(ran.text().contains("\"2017-03\""));
}

#[test]
fn a_day_that_no_calendar_has_is_left_off_and_said() {
    let ran = beside_a_good_report(
        Folder::new("no_such_day")
            .with("a.txt", "date 2019-10-23 He left.\nOn 31 February 2018 it ended."),
    );
    warns(&ran, &["a.txt, line 2", "31 February 2018", "; "]);
    assert!(!ran.text().contains("31 February 2018"));
    let ran = beside_a_good_report(
        Folder::new("no_such_date_line").with("a.txt", "date 2018-02-31 He left in 2013."),
    );
    warns(&ran, &["a.txt, ", "2018-02-31", "corpus.toml"]);
}

#[test]
fn a_date_of_publication_that_is_none_is_named_with_its_line_and_the_remedy() {
    for (date, shown) in [
        ("31 February 2019", "“31 February 2019”"),
        ("00/00/0000", "“00/00/0000”"),
        ("12019-01-01", "“12019-01-01”"),
        ("۱۳۹۸/۰۸/۰۱", "“۱۳۹۸/۰۸/۰۱”"),
        ("3/4/2019", "4 March 2019 or 3 April 2019"),
    ] {
        let text = format!("Police foil attack\nPublished: {date}\n\nIt closed in 2013.");
        let ran = beside_a_good_report(Folder::new("no_publication").with("a.txt", text));
        warns(&ran, &["a.txt, line 2: ", shown, "`published = 2019-04-03`"]);
        let timeline = ran.json();
        let report = list(&timeline, "reports").iter().find(|report| report["id"] == "a");
        assert_eq!(report.expect("it was read")["published"]["basis"], "inferred", "{date}");
    }
    let entry = "[reports.\"good.txt\"]\npublished = \"29 February 2019\"\n";
    let ran = beside_a_good_report(Folder::new("no_edited_day").with("corpus.toml", entry));
    warns(&ran, &["corpus.toml, line 2: ", "29 February 2019", "write it as 2022-09-08"]);
}

#[test]
fn broken_json_ld_is_named_and_the_rest_is_read() {
    let text = "It closed in 2013.\n<script type=\"application/ld+json\">{\"a\":</script>\n";
    let ran = beside_a_good_report(Folder::new("broken_data").with("a.txt", text));
    warns(&ran, &["a.txt, line 2: a block of JSON-LD is broken", "; correct it"]);
    assert!(ran.text().contains("\"2013\""));
}

#[test]
fn an_entry_for_a_file_that_is_not_there_is_named_with_its_line() {
    let entry = "title = \"T\"\n\n[reports.\"missing.txt\"]\nsource = \"S\"\n";
    let ran = beside_a_good_report(Folder::new("missing").with("corpus.toml", entry));
    warns(&ran, &["corpus.toml, line 3", "`missing.txt`", "remove the entry"]);
}

#[test]
fn a_misspelt_key_is_named_with_the_right_one() {
    let entry = "titel = \"T\"\n[reports.\"good.txt\"]\nsorce = \"S\"\nlicence = \"L\"\n";
    let ran = beside_a_good_report(Folder::new("misspelt").with("corpus.toml", entry));
    warns(&ran, &["corpus.toml, line 1", "`titel`", "did you mean `title`?"]);
    warns(&ran, &["corpus.toml, line 3", "`sorce`", "did you mean `source`?"]);
    assert_eq!(list(&ran.json(), "reports")[0]["licence"], "L");
}

#[test]
fn a_misspelt_column_is_told_once() {
    let columns = "[columns.\"news.csv\"]\ntext = \"Bdy\"\n";
    let folder = Folder::new("columns").with("corpus.toml", columns);
    let ran = beside_a_good_report(folder.with("news.csv", "Body,title\nIt began in 2013.,A\n"));
    let told = "news.csv: it has no column `Bdy`, which corpus.toml says is its `text`; it has Body, \
                title; correct `text` in corpus.toml, in the table that line 1 opens";
    assert_eq!(ran.said, format!("warning: {told}\n"));
}

/// What is published without what its editor says may say the opposite.
#[test]
fn nothing_is_made_to_be_published_while_corpus_toml_is_not_right() {
    let page = super::embed::page("not-right-page");
    for (name, text, told) in [
        ("syntax", "title = \"T\"\nlanguage = en\n", "corpus.toml, line 2: "),
        ("key", "[reports.\"good.txt\"]\nlicense = \"L\"\n", "did you mean `licence`?"),
        ("day", "[reports.\"good.txt\"]\npublished = 2019-02-31\n", "corpus.toml, line 2: "),
        ("noise", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}", "corpus.toml: it is not text"),
    ] {
        let folder = Folder::new(&format!("not-right-{name}"));
        let folder = folder.with("good.txt", GOOD).with("corpus.toml", text);
        let around = Folder::new(&format!("not-right-{name}-around"));
        let (site, pack) = (around.path_of("site"), around.path_of("a.pack"));
        for arguments in [
            &["build", folder.path(), "-o", &site, "--page", page.path()][..],
            &["pack", folder.path(), "-o", &pack],
            &["embed", folder.path(), "--page", page.path()],
        ] {
            let ran = dateline(arguments);
            assert_eq!(ran.status, 1, "{arguments:?}");
            assert!(ran.said.contains("nothing is made while corpus.toml"), "{}", ran.said);
            assert!(ran.said.contains(told), "{told}: {}", ran.said);
        }
        assert!(!around.file("site").exists() && !around.file("a.pack").exists());
        // Whoever corrects it sees the reports all the same.
        assert!(dateline(&["check", folder.path()]).done().text().contains("1 report, "));
    }
}

#[test]
fn an_editors_file_that_is_no_toml_leaves_the_reports_as_they_are() {
    let ran = beside_a_good_report(Folder::new("no_toml").with("corpus.toml", "title = \n[\n"));
    warns(&ran, &["corpus.toml, line 1", "; "]);
    let empty = Folder::new("empty_toml").with("corpus.toml", "");
    assert_eq!(beside_a_good_report(empty).said, "");
}

/// Elsewhere the two names may be one file's.
#[cfg(target_os = "linux")]
#[test]
fn one_text_in_two_files_is_named() {
    let ran = beside_a_good_report(Folder::new("one_text").with("good.md", GOOD));
    warns(&ran, &["good.txt: its text is that of good.md", "remove one"]);
}

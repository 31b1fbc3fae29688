//! `dateline check` and `dateline init`.

use super::formats::zip;
use super::run::{Folder, SEEDS, dateline};
use serde_json::json;
use std::fs;

#[test]
fn the_seeds_say_all_that_is_needed() {
    let ran = dateline(&["check", SEEDS]).done();
    let text = ran.text();
    let first = "000_30ee8ab519921f6c.txt\n  title      Police in Albania speak of a foiled attack \
                 on Iranian exiles (editor)\n  source     RFE/RL (editor)\n";
    assert!(text.starts_with(first), "{text}");
    assert!(text.contains("  published  2022-09-08 (editor)\n"), "{text}");
    assert!(text.ends_with(
        "3 reports, 19 events; 0 without a day of publication that somebody says, 0 without a \
         source, 0 without a title; 0 twice; 0 problems\n"
    ));
}

/// A report that lacks everything, one like it, and an entry for none.
fn poor(name: &str) -> Folder {
    Folder::new(name)
        .with("a.txt", "Police left Tirana in May 2019.")
        .with("b \"é\".txt", "Police  left Tirana\nin May 2019.")
        .with("c.txt", "")
        .with("corpus.toml", "[reports.\"d.txt\"]\nsource = \"S\"")
}

#[test]
fn what_is_missing_twice_or_wrong_is_shown_with_its_remedy() {
    let folder = poor("check-text");
    let ran = dateline(&["check", folder.path()]).done();
    let text = ran.text();
    for told in [
        "  missing    title, source, published: say it in corpus.toml, under [reports.\"a.txt\"]\n",
        "under [reports.'b \"é\".txt']\n",
        "  problem    b \"é\".txt: its text is that of a.txt; remove one of the two\n",
        "\ncorpus.toml, line 1: there is no report `d.txt`",
        "\nc.txt: ",
        "2 reports, 1 event; 2 without a day",
        "1 twice; 3 problems\n",
    ] {
        assert!(text.contains(told), "{told:?} is not in {text}");
    }
}

#[test]
fn json_is_an_object_a_report() {
    let folder = poor("check-json");
    let ran = dateline(&["check", folder.path(), "--format", "json"]).done();
    let lines = ran.json_lines();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["missing"], json!(["title", "source", "published"]));
    assert_eq!(lines[0]["published"]["basis"], "inferred");
    assert_eq!((&lines[1]["same_as"], &lines[1]["sentences"]), (&json!("a.txt"), &json!(1)));
    assert!(ran.said.contains("there is no report `d.txt`"), "{}", ran.said);
}

#[test]
fn what_init_writes_changes_nothing_until_it_is_uncommented() {
    let folder = Folder::new("init")
        .with("a.txt", "Police left Tirana in May 2019.")
        .with("b \"é\".txt", "October 23, 2019\n\nPolice came back on Wednesday.");
    let before = dateline(&["timeline", folder.path()]).done();
    dateline(&["init", folder.path()]).done();
    assert_eq!(dateline(&["timeline", folder.path()]).done().text(), before.text());
    let file = format!("{}/corpus.toml", folder.path());
    let text = fs::read_to_string(&file).expect("it is written");
    assert!(text.contains("\n# published = 2019-10-23  # stated\n"), "{text}");
    assert!(text.contains("\n# [columns.\"FILE.csv\"]\n# id = \"\"\n# text = "), "{text}");
    // A second time nothing is lost.
    let ran = dateline(&["init", folder.path()]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains("is there already"), "{}", ran.said);
    // Uncommented, with days in place of those to be said, all of it is taken.
    let said = text.lines().skip(2).map(|line| line.strip_prefix("# ").unwrap_or(line));
    let keys = said.filter(|line| line.is_empty() || line.contains(" = ") || line.starts_with('['));
    let said: Vec<String> = keys.map(|line| line.replace("YYYY-MM-DD", "2019-06-01")).collect();
    fs::write(&file, said.join("\n")).expect("it is written");
    let ran = dateline(&["check", folder.path()]).done();
    assert!(ran.text().contains("0 without a day"), "{}", ran.text());
    assert!(ran.text().contains("  published  2019-06-01 (editor)"), "{}", ran.text());
}

#[test]
fn a_language_that_nobody_says_is_that_of_the_words_or_none() {
    let german = "Die Polizei teilte am Mittwoch mit, sie habe im März 2018 einen Anschlag auf eine \
                  Gruppe im Exil vereitelt. Vier Männer wurden dabei festgenommen.";
    let albanian = "Policia e Shqipërisë njoftoi se ka parandaluar një sulm më 5.3.2018 ndaj një grupi \
                    opozitar iranian në mërgim.";
    let folder = Folder::new("check-language").with("a.txt", german).with("b.txt", albanian);
    let ran = dateline(&["check", folder.path(), "--format", "json"]).done();
    let told = ran.json_lines();
    assert_eq!(told[0]["language"]["value"], "de");
    assert_eq!(told[0]["language"]["basis"], "inferred");
    assert_eq!(told[1]["language"], json!(null));
    let graph = dateline(&["export", folder.path(), "--format", "json-ld"]).done().json();
    let nodes = graph["@graph"].as_array().expect("there are nodes").iter();
    let articles = nodes.filter(|node| node["@type"] == "NewsArticle");
    let languages: Vec<_> = articles.map(|article| article.get("inLanguage").cloned()).collect();
    assert_eq!(languages, [Some(json!("de")), None]);
    // Whoever knows it says it.
    let folder = folder.with("corpus.toml", "language = \"sq\"\n");
    let ran = dateline(&["export", folder.path(), "--format", "json-ld"]).done();
    let languages: Vec<_> = ran.text().matches("\"inLanguage\": \"sq\"").collect();
    assert_eq!(languages.len(), 3, "{}", ran.text());
}

#[test]
fn dates_are_read_in_the_language_of_the_collection_or_that_of_the_words() {
    let told = "Am 3. März 2021 wurden in Berlin zwei Männer festgenommen.";
    let longer = format!("{told} Die Polizei teilte mit, sie hätten einen Anschlag geplant.");
    let short = Folder::new("check-dates-short").with("a.txt", "Festnahmen am 3. März 2021.");
    let said = Folder::new("check-dates-said")
        .with("a.txt", "Festnahmen am 3. März 2021.")
        .with("corpus.toml", "language = \"de\"\n");
    let looks = Folder::new("check-dates-looks").with("a.txt", &longer);
    for (folder, day) in [(short, "2021"), (said, "2021-03-03"), (looks, "2021-03-03")] {
        let events = dateline(&["timeline", folder.path()]).done().json();
        assert_eq!(events["events"][0]["when"]["edtf"], day, "{}", folder.path());
    }
}

#[test]
fn what_is_passed_over_is_told_by_its_endings_with_the_remedy() {
    let folder = Folder::new("check-passed")
        .with("a.txt", "Police left Tirana in May 2019.")
        .with("b.log", "Police came in 2018.")
        .with("c/d.log", "They left in 2017.")
        .with("notes", "It began in 2016.")
        .with("README.md", "What this is.")
        .with("e.tar.gz", "...")
        .with("f.zip", zip(&[("g.txt", b"They met in 2016."), ("h.log", b"...")]));
    let ran = dateline(&["check", folder.path()]).done();
    for told in [
        "\nNot read: 3 .log, 1 without an ending and 1 README.md; a report among them is read once \
         its name ends in .txt, .md or .html\n",
        "\ne.tar.gz: it is packed in a way that is not read; unpack it",
    ] {
        assert!(ran.text().contains(told), "{told:?} is not in {}", ran.text());
    }
    let ran = dateline(&["check", folder.path(), "--format", "json"]).done();
    assert!(ran.json_lines().len() == 2 && ran.said.contains("Not read: 3 .log"), "{}", ran.said);
}

#[test]
fn a_folder_that_is_not_there_is_told_with_the_remedy() {
    let folder = Folder::new("check-none").with("b.log", "Police came in 2018.");
    let ran = dateline(&["check", &folder.path_of("none")]);
    assert!(ran.said.contains("none cannot be read; see that it is a folder"), "{}", ran.said);
    let ran = dateline(&["check", folder.path()]);
    assert!(ran.said.contains("holds no report (it has 1 .log); put"), "{}", ran.said);
}

#[cfg(unix)]
#[test]
fn a_name_of_several_lines_stands_on_one_and_can_be_put_into_corpus_toml() {
    let name = "a\nb\u{1b}[2J.txt";
    let folder = Folder::new("check-lines").with(name, "Police left Tirana in May 2019.");
    let ran = dateline(&["check", folder.path()]).done();
    assert!(ran.text().starts_with("a\\nb\\u{1b}[2J.txt\n"), "{}", ran.text());
    let table = ran.text().split("under ").nth(1).and_then(|rest| rest.split('\n').next());
    let corpus = format!("{}\ntitle = \"Talks\"", table.expect("it names the table"));
    let folder = folder.with("corpus.toml", corpus);
    let ran = dateline(&["check", folder.path()]).done();
    assert!(ran.text().contains("title      Talks (editor)"), "{}", ran.text());
    assert_eq!(ran.said, "");
}

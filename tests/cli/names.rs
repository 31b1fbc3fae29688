//! `dateline names`.

use super::run::{Folder, SEEDS, dateline};

#[test]
fn each_is_told_once_with_its_names_and_why() {
    let ran = dateline(&["names", SEEDS, "--joined"]).done();
    let text = ran.text();
    assert!(text.contains("PERSON           2  Ardi Veliu\n"), "{text}");
    let alias = "= PMOI: a report says “People's Mujahideen Organization of Iran (PMOI)”\n";
    assert!(text.contains(alias), "{text}");
    assert!(!text.contains("NATO"), "it has one name alone: {text}");
}

#[test]
fn json_is_an_object_a_line() {
    let folder = Folder::new("names-json")
        .with("a.txt", "date 2019-10-23 Edi Rama met Ardi Veliu of the FBI in Tirana.")
        .with(
            "corpus.toml",
            "[names.\"Edi Rama\"]\ndescription = \"prime minister\"\nwikidata = \"Q1\"",
        );
    let ran = dateline(&["names", folder.path(), "--format", "json"]).done();
    let lines: Vec<serde_json::Value> =
        ran.text().lines().map(|line| serde_json::from_str(line).expect("it is JSON")).collect();
    let rama = lines.iter().find(|entity| entity["label"] == "Edi Rama").expect("he is named");
    assert_eq!(
        *rama,
        serde_json::json!({
            "type": "PERSON", "label": "Edi Rama", "mentions": 1, "aliases": [],
            "description": "prime minister", "wikidata": "Q1",
        })
    );
    let kinds: Vec<&str> = lines.iter().filter_map(|entity| entity["type"].as_str()).collect();
    assert_eq!(kinds, ["PERSON", "PERSON", "ORGANISATION", "PLACE"]);
}

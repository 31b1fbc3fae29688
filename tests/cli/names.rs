//! `dateline names`.

use super::annotate::annotate;
use super::run::{Folder, SEEDS, dateline, list};
use serde_json::{Value, json};
use std::collections::BTreeMap;

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

/// The places that a folder's reports name, by their labels.
fn places(folder: &Folder) -> BTreeMap<String, Value> {
    let lines = dateline(&["names", folder.path(), "--format", "json"]).done().json_lines();
    let places = lines.into_iter().filter(|entity| entity["type"] == "PLACE");
    places.map(|place| (place["label"].as_str().unwrap_or_default().to_owned(), place)).collect()
}

#[test]
fn a_place_tells_where_it_is_and_why() {
    let text = dateline(&["names", SEEDS]).done();
    for line in [
        "@ 41.327, 19.819: the capital of Albania: 418,495 inhabitants (GeoNames)\n",
        "@ 32.166, 54.931: a country, marked in its middle (Natural Earth)\n",
    ] {
        assert!(text.text().contains(line), "{line}: {}", text.text());
    }
    let folder = Folder::new("names-places")
        .with("a.txt", "date 2019-10-23 Police met in Paris, Texas, and in Manez.");
    let places = places(&folder);
    assert_eq!(
        places["Paris"],
        json!({
            "type": "PLACE", "label": "Paris", "mentions": 1, "aliases": [],
            "lat": 33.661, "lon": -95.556, "country": "US",
            "located_because": "its reports say “Paris, Texas” (GeoNames)",
        })
    );
    let unknown = json!({ "type": "PLACE", "label": "Manez", "mentions": 1, "aliases": [] });
    assert_eq!(places["Manez"], unknown);
}

#[test]
fn what_may_be_one_is_told_with_the_reason_and_how_to_decide() {
    let folder = Folder::new("names-possible")
        .with("a.txt", "date 2019-10-23 Ardi Veliu spoke in Tirana.")
        .with("b.txt", "date 2019-10-24 Mr. Veliu left Tirana.");
    let names = ["names", folder.path(), "--possible", "--format", "json"];
    let ran = dateline(&names).done();
    let told: Vec<Value> =
        ran.text().lines().map(|line| serde_json::from_str(line).expect("it is JSON")).collect();
    let reason = "“Veliu” may be short for “Ardi Veliu”";
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["label"], "Ardi Veliu");
    assert_eq!(told[0]["possible_matches"], json!([{ "label": "Veliu", "reason": reason }]));
    let ran = dateline(&["names", folder.path(), "--possible"]).done();
    assert!(ran.text().contains(&format!("? Ardi Veliu: {reason}")), "{}", ran.text());
    let ran = dateline(&["check", folder.path()]).done();
    let decide = format!(
        "\"Ardi Veliu\" and \"Veliu\" may be one: {reason}\n\
         Say so in corpus.toml, under [names.\"Ardi Veliu\"]: also = [\"Veliu\"], or not = [\"Veliu\"]"
    );
    assert!(ran.text().contains(&decide), "{}", ran.text());
}

#[test]
fn an_editor_sets_a_point_takes_one_away_and_is_told_of_one_that_is_none() {
    let report = "date 2019-10-23 Police met in Manez, in Tirana and in Berlin.";
    let corpus = "[names.Manez]\npoint = [41.4286, 19.5]\n[names.Tirana]\npoint = false\n\
                  [names.Berlin]\npoint = [141, 19.5]\n";
    let folder = Folder::new("names-edited").with("a.txt", report).with("corpus.toml", corpus);
    let places = places(&folder);
    assert_eq!(places["Manez"]["lat"], 41.4286);
    assert_eq!(places["Manez"]["located_because"], "the editor says so");
    assert!(places["Tirana"].get("lat").is_none());
    assert_eq!(places["Berlin"]["country"], "DE", "what cannot be used changes nothing");
    let said = dateline(&["names", folder.path()]).done().said;
    let problem = "corpus.toml, line 6: `point` is “[141, 19.5]”, no point on the Earth; write \
                   degrees north and east as [41.33, 19.82], or false for no point";
    assert!(said.contains(problem), "{said}");
}

#[test]
fn two_places_of_one_name_are_two() {
    let folder = Folder::new("names-two-places")
        .with("a.txt", "date 2019-10-23 Police met in Springfield, Ill., on Monday.")
        .with("b.txt", "date 2019-10-23 Police met in Springfield, Mass., on Monday.");
    let places = places(&folder);
    let latitude = |label: &str| places[label]["lat"].as_f64().expect("it has a point").round();
    assert_eq!((latitude("Springfield"), latitude("Springfield, Mass.")), (40.0, 42.0));
}

#[test]
fn an_annotation_calls_what_one_report_names_alike() {
    let text = "Police Director Ardi Veliu met the People's Mujahedin of Iran (MEK) in the U.S. on \
                Monday. Veliu said the MEK had left the United States.";
    let annotated = &annotate(&[json!({ "id": "x", "date": "2019-10-23", "text": text })])[0];
    let of = |key: &str| -> Vec<(&str, &str)> {
        let names = list(annotated, "names").iter();
        names.filter_map(|name| Some((name["text"].as_str()?, name[key].as_str()?))).collect()
    };
    let labels = [
        ("Ardi Veliu", "Ardi Veliu"),
        ("People's Mujahedin of Iran", "MEK"),
        ("MEK", "MEK"),
        ("U.S.", "United States"),
        ("Veliu", "Ardi Veliu"),
        ("MEK", "MEK"),
        ("United States", "United States"),
    ];
    assert_eq!(of("label"), labels);
    let entities: Vec<(&str, String)> = of("type")
        .into_iter()
        .zip(labels)
        .map(|((text, kind), (_, label))| (text, format!("{kind}:{label}")))
        .collect();
    let found = of("entity").into_iter().map(|(text, entity)| (text, entity.to_owned()));
    assert_eq!(found.collect::<Vec<_>>(), entities);
    assert_eq!(annotated["names"][3]["lat"], annotated["names"][6]["lat"]);
    let said = list(annotated, "events").last().expect("it is told that they left");
    assert_eq!(said["participants"][0]["names"], json!(["MEK"]), "{said}");
}

#[test]
fn one_place_by_several_names_is_one_and_keeps_the_reason() {
    let folder = Folder::new("names-of-one-place")
        .with("a.txt", "date 2019-10-23 Police met in Kiev, in Burma and in Shkodër.")
        .with("b.txt", "date 2019-10-23 Police left Kyiv, left Myanmar and left Shkoder.")
        .with("c.txt", "date 2019-10-23 Police met in Sacramento, Calif., and left California.");
    let ran = dateline(&["names", folder.path(), "--joined"]).done();
    for reason in [
        "a name of the same town in Ukraine (GeoNames)",
        "a name of the same country (Natural Earth)",
        "a name of the same region of the United States (GeoNames)",
        "another spelling",
    ] {
        assert_eq!(ran.text().matches(reason).count(), 1, "{reason}: {}", ran.text());
    }
}

//! The claims of `dateline annotate`.

use super::annotate::{annotate, words};
use super::run::{SEEDS, by_code_points, list};
use serde_json::{Value, json};
use std::fs;

#[test]
fn who_says_what_is_told_in_code_points() {
    let text = "🇦🇱 Edi Rama said “no” would do. “It is over,” Zoë Doe said. \
                He allegedly left. Police declined to comment.";
    let annotated = &annotate(&[json!({"id": "x", "text": text})])[0];
    let claims = list(annotated, "claims");
    assert_eq!(words(annotated, text, "claims"), words(annotated, text, "sentences"));
    let said = |claim: &Value, key: &str| claim[key]["text"].clone();
    for claim in claims {
        for words in [&claim["verb"], &claim["speaker"]].into_iter().filter(|it| !it.is_null()) {
            assert_eq!(words["text"], by_code_points(text, &words["start"], &words["end"]));
        }
        assert!(claim["rule"].is_string() && claim["quoted"].is_boolean());
    }
    let kinds: Vec<_> = claims.iter().map(|claim| &claim["kind"]).collect();
    assert_eq!(kinds, ["said", "said", "alleged", "declined"]);
    let verbs: Vec<_> = claims.iter().map(|claim| said(claim, "verb")).collect();
    assert_eq!(verbs, ["said", "said", "allegedly", "declined to comment"]);
    let speakers: Vec<_> = claims.iter().map(|claim| said(claim, "speaker")).collect();
    assert_eq!(speakers, [json!("Edi Rama"), json!("Zoë Doe"), Value::Null, json!("Police")]);
    assert_eq!(claims[1]["speaker"]["name"], "Zoë Doe");
    assert_eq!([&claims[2]["speaker"], &claims[3]["speaker"]["name"]], [&Value::Null; 2]);
    let contents: Vec<_> = claims.iter().map(|claim| words(claim, text, "content")).collect();
    assert_eq!(contents, [vec!["“no” would do"], vec!["It is over"], vec!["left"], vec![]]);
    let quoted: Vec<_> = claims.iter().map(|claim| claim["quoted"] == true).collect();
    assert_eq!(quoted, [false, true, false, false]);
}

#[test]
fn who_says_what_in_the_seeds_is_told() {
    let told = |file: &str| -> Vec<String> {
        let text = fs::read_to_string(format!("{SEEDS}/{file}")).expect("it is there");
        let annotated = &annotate(&[json!({"id": "x", "date": null, "text": text})])[0];
        let claims = list(annotated, "claims").iter().map(|claim| {
            let words = |key: &str| claim[key]["text"].as_str().unwrap_or("-").to_owned();
            format!("{} {}", words("speaker"), words("verb"))
        });
        claims.collect()
    };
    assert_eq!(
        told("000_30ee8ab519921f6c.txt"),
        [
            "- allegedly",
            "police said",
            "police said",
            "the statement said",
            "police according to",
            "rights groups accuse",
            "- allegedly",
            "- alleged",
            "the statement said",
            "Police declined to say",
            "Authorities also did not say",
            "the United States accused",
            "the European Union accusing",
            "Paris accused",
        ]
    );
    assert_eq!(
        told("001_4cb0f0b9dca24e99.txt"),
        [
            "a senior officer said",
            "General Police Director Ardi Veliu said",
            "Veliu said",
            "A spokesman told",
            "Rajavi told",
            "France said",
            "a foreign ministry spokesman denying",
        ]
    );
    assert_eq!(
        told("004_30a6df7a3a6d4c7e.txt"),
        [
            "Albania blames",
            "Albanian government sources declined to say",
            "average Locals said",
            "Albanian Prime Minister Edi Rama said",
            "The United States vowed",
            "NATO promising",
            "a message broadcast according to",
            "Iran’s Foreign Ministry denied",
        ]
    );
}

mod people;

use super::*;
use crate::entity::UNWRITTEN;
use crate::merge::analyse;
use crate::report::{InputFile, collect};

/// The entities of some reports that have several names there, each as its kind's first letter
/// and its names.
fn joined(reports: &[&str]) -> Vec<String> {
    let entities = entities(reports).into_iter().filter(|entity| !entity.aliases.is_empty());
    let told = |entity: Entity| {
        let aliases = entity.aliases.iter().map(|alias| format!(" = {}", alias.label));
        format!("{} {}{}", &entity.kind.word()[..1], entity.label, aliases.collect::<String>())
    };
    entities.map(told).collect()
}

fn entities(reports: &[&str]) -> Vec<Entity> {
    edited(reports, "").0
}

/// The entities, and what is wrong with what an editor says.
fn edited(reports: &[&str], corpus: &str) -> (Vec<Entity>, Vec<String>) {
    let file = |(number, text): (usize, &&str)| InputFile {
        name: format!("{number}.txt"),
        bytes: format!("date 2019-10-23\n\n{text}").into_bytes(),
    };
    let mut files: Vec<InputFile> = reports.iter().enumerate().map(file).collect();
    files.push(InputFile { name: "corpus.toml".into(), bytes: corpus.into() });
    let (mut corpus, problems) = analyse(collect(files).0, |_| {});
    for entity in &mut corpus.entities {
        entity.aliases.retain(|alias| alias.reason != UNWRITTEN);
    }
    (corpus.entities, problems.iter().map(ToString::to_string).collect())
}

#[test]
fn what_the_editor_says_of_names_holds() {
    let reports = [
        "Members of the Mujahedin-e-Khalq (MEK) met. The Quds Force denied it.",
        "Police Director Ardi Veliu spoke. Mr. Veliu went to Tirana.",
    ];
    let (entities, problems) = edited(
        &reports,
        "[names.\"Mujahedin-e-Khalq\"]\nalso = [\"Quds Force\"]\nnot = [\"MEK\"]\n\
         description = \"a group\"\nwikidata = \"Q1\"\n\
         [names.\"Veliu\"]\n[names.\"Tirana\"]\ntype = \"organisation\"\n[names.Nobody]\n",
    );
    let told: Vec<String> = entities
        .iter()
        .map(|entity| {
            let aliases = entity.aliases.iter().map(|alias| format!(" = {}", alias.label));
            format!("{:?} {}{}", entity.kind, entity.label, aliases.collect::<String>())
        })
        .collect();
    assert_eq!(
        told,
        [
            "Person Veliu = Ardi Veliu",
            "Organisation MEK",
            "Organisation Mujahedin-e-Khalq = Quds Force",
            "Organisation Tirana",
        ]
    );
    let group = &entities[2];
    assert_eq!((&*group.description, &*group.wikidata), ("a group", "Q1"));
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].contains("Nobody") && problems[0].contains("line 9"), "{problems:#?}");
}

#[test]
fn a_name_in_brackets_and_its_spellings_are_one() {
    assert_eq!(
        joined(&[
            "Members of the People's Mujahedin of Iran (MEK) met in Paris.",
            "Some 3,000 members of the People's Mujahideen Organization of Iran (PMOI), also \
             known by its Farsi name Mujahideen-e-Khalq (MEK), have moved to Albania.",
            "The opposition group Mujahedeen-e-Khalq, MEK, fled Iraq. The MEK met.",
        ]),
        ["O MEK = Mujahedeen-e-Khalq = Mujahideen-e-Khalq = PMOI = People's Mujahedin of Iran \
          = People's Mujahideen Organization of Iran"]
    );
}

#[test]
fn a_surname_is_the_one_person_who_has_it_in_the_report() {
    assert_eq!(
        joined(&["Police Director Ardi Veliu spoke on Monday. Veliu said two men were held."]),
        ["P Ardi Veliu = Veliu"]
    );
    let two = "Police Director Ardi Veliu met Prosecutor Ana Veliu. Veliu said two were held.";
    assert_eq!(joined(&[two]), Vec::<String>::new());
    let apart = ["Police Director Ardi Veliu spoke.", "Police said Mr. Veliu was held in Tirana."];
    assert_eq!(joined(&apart), Vec::<String>::new());
}

#[test]
fn an_acronym_that_stands_for_two_things_joins_none() {
    let reports = [
        "The Albanian Red Cross (ARC) met in Tirana.",
        "The Arthritis Research Campaign (ARC) met in London.",
        "The ARC said so on Monday.",
    ];
    let all: Vec<String> = entities(&reports)
        .into_iter()
        .filter(|entity| entity.kind == EntityKind::Organisation)
        .map(|entity| entity.label)
        .collect();
    assert_eq!(all, ["ARC", "Albanian Red Cross", "Arthritis Research Campaign"]);
}

#[test]
fn an_acronym_of_one_report_is_what_another_says() {
    assert_eq!(
        joined(&[
            "The Islamic Revolutionary Guards Corps (IRGC) met in Tehran.",
            "The IRGC said so on Monday.",
        ]),
        ["O IRGC = Islamic Revolutionary Guards Corps"]
    );
}

#[test]
fn an_agency_in_brackets_is_no_acronym_of_what_stands_before_it() {
    assert_eq!(
        joined(&["Two were held, said the Ministry of Defence (AFP)."]),
        Vec::<String>::new()
    );
}

#[test]
fn every_other_name_has_a_reason() {
    let all = entities(&[
        "The U.S. and the United States agreed. The Iranian Embassy burned. Police entered the \
         Embassy of Iran.",
    ]);
    let reasons: Vec<(&str, &str)> = all
        .iter()
        .flat_map(|entity| &entity.aliases)
        .map(|alias| (&*alias.label, &*alias.reason))
        .collect();
    assert!(!reasons.is_empty());
    assert!(reasons.iter().all(|(_, reason)| !reason.is_empty()), "{reasons:?}");
}

#[test]
fn a_nationality_and_its_plural_are_one() {
    assert_eq!(joined(&["Iranian police held two Iranians in Tehran."]), ["N Iranian = Iranians"]);
}

/// The pairs of names that may be of one, each with the reason.
fn possible(reports: &[&str], corpus: &str) -> Vec<String> {
    let (entities, _) = edited(reports, corpus);
    let pairs = (0u32..).zip(&entities).flat_map(|(number, entity)| {
        let others = entity.possible.iter().filter(move |other| other.entity > number);
        others.map(move |other| (entity, other))
    });
    let told = pairs.map(|(entity, other)| {
        let label = &entities[other.entity as usize].label;
        format!("{} ~ {label}: {}", entity.label, other.because)
    });
    told.collect()
}

#[test]
fn what_may_be_one_and_is_not_sure_to_be_is_told() {
    let reports = [
        "Ardi Veliu spoke in Tirana. Ana Veliu spoke in Rome. Later Mr. Veliu left.",
        "George W. Bush met George H. W. Bush in Rome. They met Hassan Rouhani in Paris.",
        "George Bush met Hassan Rohani in Paris, where J. Smith met Timothy Cook of Apple.",
        "Tim Cook met John Smith in Paris. Mohammad Zarif met Mr. Bush in London.",
        "Mohammad Javad Zarif met Mr. Karimi in Paris.",
    ];
    let found = possible(&reports, "");
    for expected in [
        "Ana Veliu ~ Veliu: “Veliu” may be short for “Ana Veliu”",
        "Ardi Veliu ~ Veliu: “Veliu” may be short for “Ardi Veliu”",
        "George Bush ~ George W. Bush: with or without a middle initial, and several are told",
        "Hassan Rohani ~ Hassan Rouhani: perhaps another spelling",
        "J. Smith ~ John Smith: the initial of the first name",
        "Mohammad Javad Zarif ~ Mohammad Zarif: with or without a middle name",
        "Tim Cook ~ Timothy Cook: one surname, and first names that begin alike",
    ] {
        assert!(found.iter().any(|pair| pair == expected), "{expected} is not in {found:#?}");
    }
    let unlike = ["Ardi Veliu ~ Ana Veliu", "Ana Veliu ~ Ardi Veliu", "Karimi"];
    assert!(!found.iter().any(|pair| unlike.iter().any(|it| pair.contains(it))), "{found:#?}");
}

#[test]
fn what_the_editor_has_decided_is_not_asked_again() {
    let reports = ["Ardi Veliu spoke.", "Ana Veliu spoke.", "Mr. Veliu left."];
    assert_eq!(possible(&reports, "").len(), 2);
    let one = "[names.\"Ardi Veliu\"]\nalso = [\"Veliu\"]\n";
    assert_eq!(possible(&reports, one), [""; 0]);
    let none = "[names.\"Veliu\"]\nnot = [\"Ana Veliu\"]\n";
    let left = ["Ardi Veliu ~ Veliu: “Veliu” may be short for “Ardi Veliu”"];
    assert_eq!(possible(&reports, none), left);
}

#[test]
fn a_name_that_many_have_is_nobodys() {
    let names: Vec<String> = ["Ann", "Bob", "Carl", "Dave", "Eve", "Frank"]
        .map(|it| format!("{it} Smith spoke."))
        .into();
    let mut reports: Vec<&str> = names.iter().map(String::as_str).collect();
    reports.push("Mr. Smith left.");
    assert_eq!(possible(&reports, ""), [""; 0]);
}

#[test]
fn a_company_is_itself_with_its_legal_form_and_none_of_its_products() {
    let reports = [
        "Shares of BellSouth Corp. rose. BellSouth and BellSouth Enterprises Inc. said so.",
        "The Intel Core Duo sold well, said Intel in Paris.",
        "Intel rose.",
    ];
    let found = joined(&reports);
    assert!(found.contains(&"O BellSouth Corp. = BellSouth".to_owned()), "{found:?}");
    assert!(!found.iter().any(|names| names.contains("Intel")), "{found:?}");
}

#[test]
fn what_was_called_for_is_no_other_name() {
    let text = "The U.N. Secretary-General at the U.N. also called for a Security Council meeting.";
    assert_eq!(joined(&[text]), [""; 0]);
}

#[test]
fn one_apostrophe_is_as_good_as_another() {
    let reports =
        ["The People\u{2019}s Mujahedin met in Tirana.", "The People's Mujahedin met in Tirana."];
    let found = entities(&reports);
    let found: Vec<&str> = found.iter().map(|entity| &*entity.label).collect();
    assert_eq!(found, ["People's Mujahedin", "Tirana"]);
}

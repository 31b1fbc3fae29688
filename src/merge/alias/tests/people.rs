//! Who is called by a part of a name, by a title, or taken for something else.

use super::{entities, joined, possible};

#[test]
fn a_first_name_is_the_one_person_who_has_it_in_the_report() {
    assert_eq!(
        joined(&[
            "Iraq's Saddam Hussein spoke in Baghdad on Monday. Saddam said he would stay.",
            "Chinese President Xi Jinping met Edi Rama in Beijing. Xi said the talks went well.",
        ]),
        ["P Saddam Hussein = Saddam", "P Xi Jinping = Xi"]
    );
    let two = "Police said that Ann Smith and Ann Jones met in Paris. Ann Smith left. Ann stayed.";
    assert!(!joined(&[two]).iter().any(|names| names.ends_with("= Ann")));
    let surname = "Police said that Thomas Ford met Ann Thomas. Later Thomas left for Paris.";
    assert_eq!(joined(&[surname]), ["P Ann Thomas = Thomas"]);
    let apart = ["Fidel Castro spoke in Havana on Monday.", "Police said that Fidel had left."];
    assert_eq!(joined(&apart), [""; 0]);
    let found = possible(&apart, "");
    assert_eq!(found, ["Fidel ~ Fidel Castro: “Fidel” may be short for “Fidel Castro”"]);
}

#[test]
fn a_wife_and_a_husband_are_two() {
    let both =
        "President George Bush and Laura Bush came to Paris. Mrs. Bush spoke. Mr. Bush left.";
    assert_eq!(joined(&[both]), [""; 0]);
    let found = entities(&[both]);
    let found: Vec<&str> = found.iter().map(|entity| &*entity.label).collect();
    assert_eq!(found, ["George Bush", "Laura Bush", "Mr. Bush", "Mrs. Bush", "Paris"]);
    let pairs = possible(&[both], "");
    for pair in ["George Bush ~ Mrs. Bush", "Laura Bush ~ Mrs. Bush", "Laura Bush ~ Mr. Bush"] {
        assert!(pairs.iter().any(|it| it.starts_with(pair)), "{pair} is not in {pairs:#?}");
    }
    assert!(!pairs.iter().any(|it| it.starts_with("Mr. Bush ~ Mrs. Bush")), "{pairs:#?}");
    let one = "Margaret Thatcher spoke in London on Monday. Mrs. Thatcher said she would stay.";
    assert_eq!(joined(&[one]), ["P Margaret Thatcher = Thatcher"]);
}

#[test]
fn an_institution_is_not_what_begins_with_its_word() {
    let reports = ["Police met the Congress for Tanzania.", "The bill went to Congress on Monday."];
    assert_eq!(possible(&reports, ""), [""; 0]);
}

#[test]
fn a_capital_that_speaks_is_a_government_and_another_than_the_town() {
    let text = "Washington denied the report on Monday. He flew to Washington on Tuesday.";
    let found = entities(&[text]);
    let found: Vec<(&str, bool)> =
        found.iter().map(|entity| (&*entity.label, entity.location.is_some())).collect();
    assert_eq!(found, [("Washington (government)", false), ("Washington", true)]);
}

#[test]
fn a_king_is_somebody_else_than_who_has_his_name() {
    let text = "Iraq's Saddam Hussein met King Hussein of Jordan. King Hussein left.";
    assert_eq!(joined(&[text]), [""; 0]);
    let entities = entities(&[text]);
    assert!(entities.iter().any(|entity| entity.label == "King Hussein"), "{entities:?}");
}

#[test]
fn a_middle_initial_may_be_left_out_where_only_one_is_told() {
    assert_eq!(
        joined(&["Police said James C. Kopp had left on Monday.", "James Kopp was held in Paris."]),
        ["P James C. Kopp = James Kopp"]
    );
    let two = [
        "President George W. Bush spoke on Monday.",
        "President George H. Bush spoke on Monday.",
        "President George Bush spoke on Monday.",
    ];
    assert_eq!(joined(&two), Vec::<String>::new());
}

#[test]
fn men_and_women_and_parties_and_movements_are_not_one_for_being_alike() {
    let reports = [
        "Robert Kennedy spoke. The Freedom Party won.",
        "Roberta Kennedy spoke. The Freedom Movement won.",
    ];
    assert_eq!(joined(&reports), [""; 0]);
    let found = possible(&reports, "");
    let expected = [
        "Robert Kennedy ~ Roberta Kennedy: one surname, and first names that begin alike",
        "Freedom Movement ~ Freedom Party: perhaps another spelling",
    ];
    assert_eq!(found, expected);
}

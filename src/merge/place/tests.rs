use crate::merge::{Entity, analyse};
use crate::report::{InputFile, collect};

/// The entities of some reports, and what is wrong; `corpus` is what an editor says.
fn analysed(reports: &[&str], corpus: &str) -> (Vec<Entity>, Vec<String>) {
    let file = |(number, text): (usize, &&str)| InputFile {
        name: format!("{number}.txt"),
        bytes: format!("date 2019-10-23\n\n{text}").into_bytes(),
    };
    let mut files: Vec<InputFile> = reports.iter().enumerate().map(file).collect();
    files.push(InputFile { name: "corpus.toml".into(), bytes: corpus.into() });
    let (corpus, problems) = analyse(collect(files).0, |_| {});
    (corpus.entities, problems.iter().map(ToString::to_string).collect())
}

/// Where some reports have a place: its country, whole degrees north and east, and why.
fn found(reports: &[&str], label: &str) -> Option<(String, [i32; 2], String)> {
    let (entities, _) = analysed(reports, "");
    let mut named = entities.into_iter().filter(|entity| entity.label == label);
    let entity = named.next().unwrap_or_else(|| panic!("no report names {label}"));
    let location = entity.location?;
    let [north, east] = [location.point.latitude(), location.point.longitude()];
    Some((location.country, [north.round() as i32, east.round() as i32], location.because))
}

/// The same without why.
fn located(reports: &[&str], label: &str) -> Option<(String, [i32; 2])> {
    found(reports, label).map(|(country, point, _)| (country, point))
}

fn at(country: &str, north: i32, east: i32) -> Option<(String, [i32; 2])> {
    Some((country.to_owned(), [north, east]))
}

const PARIS: &str = "Police in Paris held two men on Monday.";

#[test]
fn paris_is_in_france_unless_the_report_says_texas() {
    assert_eq!(located(&[PARIS], "Paris"), at("FR", 49, 2));
    let texas = "Police in Paris, Texas, held two men on Monday. The mayor of Paris thanked them.";
    let (country, _, because) = found(&[texas], "Paris").expect("it is known");
    assert_eq!((&*country, &*because), ("US", "its reports say “Paris, Texas” (GeoNames)"));
    let dateline = "PARIS, Texas (AP) - Police held two men in Paris on Monday.";
    assert_eq!(located(&[dateline], "Paris"), at("US", 34, -96));
}

#[test]
fn two_places_of_one_name_are_two() {
    let reports = ["They met in Paris, Texas, on Monday.", "They met in Paris, France, on Monday."];
    assert_eq!(located(&reports, "Paris"), at("FR", 49, 2));
    assert_eq!(located(&reports, "Paris, Texas"), at("US", 34, -96));
    let french = "President Macron spoke in Paris. France agreed.";
    let reports = [french, "They met in Paris, Texas, on Monday. Paris is small.", french];
    assert_eq!(located(&reports, "Paris"), at("FR", 49, 2));
    let (entities, problems) = analysed(&reports, "");
    assert_eq!(entities.iter().filter(|entity| entity.label.starts_with("Paris")).count(), 2);
    assert_eq!(problems, Vec::<String>::new());
    let reports = ["Russia said in Moscow that it left.", "Police in Moscow, Idaho, met."];
    assert_eq!(located(&reports, "Moscow").map(|it| it.0), Some("RU".to_owned()));
    assert_eq!(located(&reports, "Moscow, Idaho").map(|it| it.0), Some("US".to_owned()));
}

#[test]
fn where_a_place_is_said_to_be_tells_of_it_in_the_other_reports() {
    let reports = ["Police met in Athens, Georgia.", "The mayor of Athens, Georgia, spoke.", PARIS];
    assert_eq!(located(&reports, "Athens").map(|it| it.0), Some("US".to_owned()));
    let reports = ["Police met in Tirana, Albania.", "The mayor of Tirana spoke."];
    assert_eq!(located(&reports, "Tirana").map(|it| it.0), Some("AL".to_owned()));
}

#[test]
fn what_an_editor_says_of_a_place_holds_for_its_name() {
    let reports = ["They met in Paris, Texas, on Monday.", "They met in Paris, France, on Monday."];
    let corpus = "[names.Paris]\npoint = [48.85, 2.35]\n";
    let (entities, problems) = analysed(&reports, corpus);
    let paris = entities.iter().find(|entity| entity.label == "Paris").expect("it is named");
    let location = paris.location.as_ref().expect("the editor says where");
    assert_eq!(location.point.units(), [488_500, 23_500]);
    assert_eq!((&*location.country, &*location.because), ("FR", "the editor says so"));
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn what_the_same_reports_speak_of_tells_which_place_is_meant() {
    let lebanon = "Shots were fired in Tripoli on Monday, the Lebanese army said in Beirut. \
                   Lebanon sent troops.";
    let libya = "Shots were fired in Tripoli on Monday, the Libyan army said.";
    assert_eq!(located(&[libya], "Tripoli"), at("LY", 33, 13));
    assert_eq!(located(&[lebanon], "Tripoli").map(|it| it.0), None);
    let north = "Shots were fired in Tripoli in northern Lebanon on Monday.";
    assert_eq!(located(&[north], "Tripoli"), at("LB", 34, 36));
    let alabama = "Police in Birmingham held two men. Alabama's governor spoke in Montgomery, Ala. \
                   The American police thanked him.";
    assert_eq!(located(&[alabama], "Birmingham"), at("US", 34, -87));
    assert_eq!(
        located(&["Police in Birmingham held two British men."], "Birmingham"),
        at("GB", 52, -2)
    );
}

#[test]
fn georgia_is_the_country_or_the_state_by_what_is_named_beside_it() {
    let country = "Russian troops entered Georgia on Monday, said police in Tbilisi.";
    assert_eq!(located(&[country], "Georgia"), at("GE", 42, 44));
    let state = "Police in Georgia and Alabama held two men on Monday, a court in Atlanta said.";
    assert_eq!(located(&[state], "Georgia"), at("US", 33, -84));
    assert_eq!(located(&["Police in Georgia held two men on Monday."], "Georgia"), None);
    assert_eq!(located(&[country, state], "Georgia"), None);
}

#[test]
fn a_small_town_is_known_where_its_country_is_named_and_not_else() {
    let shkoder = "Albanian police held two men in Shkodër on Monday.";
    assert_eq!(located(&[shkoder], "Shkodër"), at("AL", 42, 20));
    assert_eq!(located(&["Police held two men in Springfield on Monday."], "Springfield"), None);
    let illinois = "Police held two men in Springfield, Ill., on Monday.";
    assert_eq!(located(&[illinois], "Springfield"), at("US", 40, -90));
}

#[test]
fn a_large_town_with_the_name_of_a_person_is_known_if_no_other_is_called_that() {
    assert_eq!(located(&["Protesters marched in Lyon on Monday."], "Lyon"), at("FR", 46, 5));
    assert_eq!(located(&["Officials met in Valencia on Monday."], "Valencia"), None);
}

#[test]
fn what_the_report_says_is_elsewhere_has_no_point() {
    let idaho = "They met in Paris, Idaho, on Monday.";
    assert_eq!(located(&[idaho], "Paris"), None);
    let list = "They went to Manila, Wellington and Seoul on Monday.";
    assert_eq!(located(&[list], "Manila"), at("PH", 15, 121));
}

#[test]
fn the_reason_is_told_in_plain_words() {
    for (text, label, because) in [
        (
            "They met in Tirana on Monday.",
            "Tirana",
            "the capital of Albania: 418,495 inhabitants (GeoNames)",
        ),
        ("They met in Iran on Monday.", "Iran", "a country, marked in its middle (Natural Earth)"),
        (
            "They met in California on Monday.",
            "California",
            "a region of the United States, marked amid its towns (GeoNames)",
        ),
        (
            "They met in Mashhad on Monday.",
            "Mashhad",
            "the largest of 2 places called Mashhad, in Iran: 2,307,177 inhabitants (GeoNames)",
        ),
        (
            "They met in Karachi on Monday.",
            "Karachi",
            "the one place called Karachi of 500 inhabitants or more, in Pakistan: 11,624,219 inhabitants (GeoNames)",
        ),
    ] {
        assert_eq!(found(&[text], label).map(|it| it.2).as_deref(), Some(because), "{text}");
    }
}

#[test]
fn an_editor_takes_a_point_away_and_is_told_where_a_point_is_of_no_place() {
    let corpus = "[names.Paris]\npoint = false\n[names.\"Edi Rama\"]\npoint = [1, 2]\n";
    let (entities, problems) = analysed(&["Edi Rama met the police in Paris on Monday."], corpus);
    assert!(entities.iter().all(|entity| entity.location.is_none()), "{entities:#?}");
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].contains("line 3") && problems[0].contains("Edi Rama"), "{problems:#?}");
}

#[test]
fn a_town_with_the_name_of_a_country_is_not_the_country() {
    for name in ["Cuba, New Mexico", "Poland, Ohio", "Nevada, Missouri", "Washington, Georgia"] {
        let text = format!("Police in {name}, held two men on Monday.");
        let label = name.split(',').next().expect("it has a name");
        assert_eq!(located(&[&text], label), None, "{text}");
    }
    let list = "He went to Cuba, Florida and Texas on Monday.";
    assert_eq!(located(&[list], "Cuba").map(|it| it.0).as_deref(), Some("CU"), "{list}");
    let capital = "In Iran, Washington is not trusted.";
    assert_eq!(located(&[capital], "Iran").map(|it| it.0).as_deref(), Some("IR"), "{capital}");
}

#[test]
fn what_is_said_of_one_place_tells_of_the_others() {
    let text = "Police in Athens, Georgia, held two men on Monday. They left Georgia on Tuesday.";
    assert_eq!(located(&[text], "Athens"), at("US", 34, -83));
    assert_eq!(located(&[text], "Georgia").map(|it| it.0).as_deref(), Some("US"));
}

//! Views of collections, as their markup.

mod collection;

use super::*;
use crate::entity::EntityKind;
use crate::explore::{Explorer, Language, Session, Shown};
use crate::merge::Entity;
use crate::query::FacetKind;
use collection::{around, entity, named, together};
use roxmltree::{Document, Node};
use std::collections::HashSet;

fn view(explorer: &Explorer, address: &str) -> String {
    let (session, notices) = Session::from_fragment(address);
    assert_eq!(notices, [], "{address}");
    let shown = explorer.show(&session, &Shown::default());
    let markup = draw(explorer, &session, &shown, &ViewWords::of(Language::English));
    format!("<body>{}</body>", markup.unwrap())
}

const VIEWS: [&str; 8] = [
    "view=map",
    "view=network",
    "view=names",
    "view=map&place=Suva",
    "view=map&map=7/1200/400&from=2001&to=2020",
    "view=network&person=%3Cscript%3Ealert%281%29%3C%2Fscript%3E",
    "view=names&place=Suva&nationality=Albanian",
    "view=names&person=%D8%A7%D8%AF%DB%8C+%D8%B1%D8%A7%D9%85%D8%A7",
];

fn elements<'d>(document: &'d Document<'_>, name: &str) -> Vec<Node<'d, 'd>> {
    document.descendants().filter(|node| node.has_tag_name(name)).collect()
}

/// The marks of a drawing with what they are called, and whether they are chosen or away.
fn marks(markup: &str) -> Vec<(String, bool, bool)> {
    let document = Document::parse(markup).unwrap();
    let marks = elements(&document, "a").into_iter().filter_map(|link| {
        let key = link.attribute("data-key")?;
        let away = link.attribute("class").is_some_and(|class| class.contains("drawn-away"));
        let called = link.attribute("aria-label")?.to_owned();
        let chosen = link.has_attribute("aria-current");
        key.starts_with("mark ").then_some((called, chosen, away))
    });
    marks.collect()
}

#[test]
fn every_view_is_well_formed_and_what_others_said_is_text_in_it() {
    let explorer = named();
    for address in VIEWS {
        let markup = view(&explorer, address);
        let document =
            Document::parse(&markup).unwrap_or_else(|error| panic!("{address}: {error}"));
        for node in document.descendants().filter(Node::is_element) {
            assert!(node.tag_name().name() != "script", "{address}");
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(!name.starts_with("on") && !["id", "style"].contains(&name), "{name}");
            }
            for class in node.attribute("class").unwrap_or("link").split(' ') {
                let known = ["drawn", "map-", "network-", "name-", "link"];
                assert!(known.iter().any(|start| class.starts_with(start)), "{class}");
            }
        }
    }
}

#[test]
fn every_link_leads_to_a_session_and_has_a_key_of_its_own() {
    let explorer = named();
    for address in VIEWS {
        let markup = view(&explorer, address);
        let document = Document::parse(&markup).unwrap();
        let mut keys = HashSet::new();
        for link in elements(&document, "a") {
            assert!(keys.insert(link.attribute("data-key").unwrap()), "{link:?} in {address}");
            let Some(target) = link.attribute("href") else {
                assert_eq!(link.attribute("aria-disabled"), Some("true"));
                continue;
            };
            let Some(fragment) = target.strip_prefix('#') else {
                assert_eq!(target, "https://www.wikidata.org/entity/Q1");
                continue;
            };
            let (session, notices) = Session::from_fragment(fragment);
            assert_eq!(notices, [], "{fragment}");
            assert_eq!(explorer.heed(session.clone()).0, session, "{fragment}");
        }
        assert!(!keys.is_empty(), "{address}");
    }
}

#[test]
fn a_map_has_a_circle_a_place_and_tells_of_those_that_are_nowhere() {
    let explorer = named();
    let markup = view(&explorer, "view=map");
    let called: Vec<String> = marks(&markup).into_iter().map(|mark| mark.0).collect();
    assert_eq!(called, ["Durrës, 2", "Suva, 2"]);
    assert!(markup.contains("Not on the map: <a"), "{markup}");
    assert!(markup.contains("&lt;it&gt; &quot;is&quot; &amp; was"), "why a place is there");
    // On the other side of the world there is neither.
    assert_eq!(marks(&view(&explorer, "view=map&map=6/400/200")), []);
}

#[test]
fn what_is_chosen_looks_chosen_and_the_others_stay() {
    let explorer = named();
    let marked = |called: &str, chosen, away| (called.to_owned(), chosen, away);
    assert_eq!(
        marks(&view(&explorer, "view=map&place=Suva")),
        [marked("Durrës, 2", false, false), marked("Suva, 2", true, false)],
        "an event names both"
    );
    let network = marks(&view(&explorer, "view=network&org=R%26D+%22co%22"));
    assert_eq!(
        network,
        [
            marked("<script>alert(1)</script>, 2", false, true),
            marked("ادی راما, 2", false, false),
            marked("R&D \"co\", 2", true, false)
        ]
    );
}

#[test]
fn choosing_once_more_is_not_choosing() {
    let explorer = named();
    let address = "view=map&place=Suva";
    let markup = view(&explorer, address);
    let document = Document::parse(&markup).unwrap();
    let link = elements(&document, "a").into_iter().find(|it| it.has_attribute("aria-current"));
    let target = link.and_then(|link| link.attribute("href")).unwrap();
    assert_eq!(target, "#view=map");
}

#[test]
fn names_of_every_script_run_their_own_way() {
    let markup = view(&named(), "view=network");
    let document = Document::parse(&markup).unwrap();
    let texts = elements(&document, "text");
    let of = |name: &str| texts.iter().find(|text| text.text() == Some(name)).unwrap();
    assert_eq!(of("ادی راما").attribute("direction"), Some("rtl"));
    assert_eq!(of("R&D \"co\"").attribute("direction"), None);
}

#[test]
fn a_card_tells_what_is_known_of_a_name() {
    let explorer = named();
    let markup = view(&explorer, "view=names&place=Suva");
    for said in [
        "of &lt;Albania&gt;",
        "Suva &amp; co",
        "&lt;reason&gt;",
        "Wikidata Q1",
        "Over time",
        "&lt;perhaps&gt;",
    ] {
        assert!(markup.contains(said), "{said}: {markup}");
    }
    let document = Document::parse(&markup).unwrap();
    assert_eq!(elements(&document, "article").len(), 1);
    let time = elements(&document, "time");
    assert_eq!(time.len(), 3, "the first, the last, and the year below the bars");
    let first = time[0].attribute("data-first");
    assert!(first.is_some() && first == time[0].attribute("datetime"), "{markup}");
    assert_eq!(time[0].attribute("data-precision"), Some("0"));
}

#[test]
fn a_bar_looks_at_its_part_of_the_time() {
    let explorer = named();
    let markup = view(&explorer, "view=names&place=Suva");
    let document = Document::parse(&markup).unwrap();
    let bars: Vec<Session> = elements(&document, "a")
        .into_iter()
        .filter(|link| link.attribute("data-key").is_some_and(|key| key.starts_with("bar ")))
        .map(|link| Session::from_fragment(link.attribute("href").unwrap()).0)
        .collect();
    assert!(!bars.is_empty());
    for session in bars {
        let shown = explorer.show(&session, &Shown::default());
        assert!(session.stretch.is_some() && !shown.answer.events.is_empty());
        assert!(session.chosen[FacetKind::Place.index()].contains("Suva"));
    }
}

#[test]
fn nothing_and_one_name_are_views_too() {
    let nothing = around(&[]);
    for address in ["view=map", "view=network", "view=names"] {
        let markup = view(&nothing, address);
        assert!(Document::parse(&markup).is_ok());
        assert!(markup.contains("Nothing of this kind is named in what is shown."), "{address}");
    }
    let one = around(&[entity(EntityKind::Place, "Suva", Some((-18.14, 178.44)), None)]);
    assert_eq!(marks(&view(&one, "view=map")), [("Suva, 1".to_owned(), false, false)]);
    assert!(view(&one, "view=names&place=Suva").contains("<article"));
}

#[test]
fn of_very_many_names_the_first_are_drawn_and_the_others_counted() {
    let many: Vec<Entity> = (0..5_000u16)
        .map(|n| {
            let at = Some((f64::from(n % 120) - 60.0, f64::from(n % 350) - 175.0));
            match n {
                0..2_500 => {
                    entity(EntityKind::Person, &format!("Person {n:04}"), None, Some([n; 2]))
                }
                _ => entity(EntityKind::Place, &format!("Place {n}"), at, None),
            }
        })
        .collect();
    let explorer = around(&many);
    for address in ["view=map", "view=network", "view=names"] {
        let markup = view(&explorer, address);
        let document = Document::parse(&markup).unwrap();
        assert!(elements(&document, "tr").len() <= 2 * (ROWS + 1), "{address}");
        assert!(markup.contains("<p class=\"drawn-more\">+2300 more</p>"), "{address}");
        assert!(marks(&markup).len() <= 2_500 && markup.len() < 4_000_000, "{}", markup.len());
    }
    let map = view(&explorer, "view=map");
    assert_eq!(marks(&map).len(), 500);
    assert!(map.contains("Places of fewest events that are not drawn here: 2000</p>"));
    let person = |n: u16| entity(EntityKind::Person, &format!("P{n:02}"), None, Some([n; 2]));
    let together = together(&(0..40).map(person).collect::<Vec<_>>());
    let network = view(&together, "view=network");
    let left = 40 * 39 / 2 - 600;
    assert!(network.contains(&format!("Lines of fewest events that are not drawn: {left}</p>")));
}

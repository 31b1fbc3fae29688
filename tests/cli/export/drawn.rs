//! The map and the network: XML that a parser reads, with every name and what marks mean.

use super::super::run::SEEDS;
use super::{export, hard, nothing};
use roxmltree::{Document, Node};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

fn texts<'d>(document: &'d Document<'_>) -> Vec<&'d str> {
    let texts = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "text")));
    texts.filter_map(|node| node.text()).collect()
}

fn has(document: &Document<'_>, wanted: &str) -> bool {
    texts(document).iter().any(|text| text.contains(wanted))
}

#[test]
fn a_map_names_every_place_its_outline_and_its_sources() {
    let svg = export(SEEDS, "map");
    let document = Document::parse(svg.text()).expect("it is XML");
    for said in [
        "Iran, the MEK and Albania",
        "19 events in 3 reports",
        "Tirana",
        "Made with Natural Earth",
        "Reuters, 23 October 2019",
        "without a person looking at them",
    ] {
        assert!(has(&document, said), "{said}: {:#?}", texts(&document));
    }
    let lands = document.descendants().find(|node| node.attribute("class") == Some("land"));
    let path = lands.and_then(|node| node.attribute("d")).expect("there is land");
    assert!(path.len() > 1_000 && !path.contains("NaN"), "{path}");
}

#[test]
fn a_network_joins_those_whom_an_event_names_together() {
    let svg = export(SEEDS, "network");
    let document = Document::parse(svg.text()).expect("it is XML");
    for said in ["19 events in 3 reports", "a person", "an organisation", "MEK", "Sources"] {
        assert!(has(&document, said), "{said}: {:#?}", texts(&document));
    }
    let called = |node: Node<'_, '_>| node.first_element_child()?.text().map(str::to_owned);
    let marks = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "g")));
    let marks: Vec<String> = marks.filter_map(called).collect();
    assert!(marks.iter().any(|mark| mark == "MEK, 3"), "{marks:#?}");
    let lines = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "line")));
    assert!(lines.count() > 1);
}

#[test]
fn nothing_stands_outside_them_and_nothing_is_run_or_loaded() {
    let folder = hard("export_drawn");
    for format in ["map", "network"] {
        let svg = export(folder.path(), format);
        let document = Document::parse(svg.text()).expect("it is XML");
        let root = document.root_element();
        let size = |name| root.attribute(name).and_then(|it| it.parse::<f64>().ok());
        let (width, height) = (size("width").expect("a width"), size("height").expect("a height"));
        for node in root.descendants().filter(Node::is_element) {
            assert!(!["script", "image", "a", "use"].contains(&node.tag_name().name()), "{node:?}");
            assert!(
                node.attributes().all(|it| !it.name().starts_with("on") && it.name() != "href")
            );
            let place = |name| node.attribute(name).map(|it| it.parse::<f64>().expect("a number"));
            for (name, end) in
                [("x", width), ("x1", width), ("cx", width), ("y", height), ("cy", height)]
            {
                assert!(place(name).is_none_or(|at| (0.0..=end).contains(&at)), "{node:?}");
            }
        }
        assert!(has(&document, "<b>\"Quds\" & co</b>, a; b"), "{:#?}", texts(&document));
    }
}

#[test]
fn of_nothing_they_have_a_legend_alone() {
    for format in ["map", "network"] {
        let svg = nothing(format);
        let document = Document::parse(svg.text()).expect("it is XML");
        assert!(has(&document, "0 events in 0 reports, of the query zeppelin"));
        let marks = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "title")));
        assert_eq!(marks.count(), 1, "the title of the drawing");
    }
}

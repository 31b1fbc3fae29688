//! The drawing: XML that a parser reads, with every mark, source and sign.

use super::super::run::SEEDS;
use super::{export, hard, nothing};
use roxmltree::{Document, Node};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

fn texts<'d>(document: &'d Document<'_>, name: &str) -> Vec<&'d str> {
    let named = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, name)));
    named.filter_map(|node| node.text()).collect()
}

#[test]
fn it_has_the_lanes_marks_legend_and_sources() {
    let svg = export(SEEDS, "svg");
    let document = Document::parse(svg.text()).expect("it is XML");
    assert!(document.root_element().has_tag_name((NAMESPACE, "svg")));
    let texts = texts(&document, "text");
    for said in [
        "Iran, the MEK and Albania",
        "19 events in 3 reports",
        "RFE/RL",
        "Reuters",
        "TSF",
        "2019",
        "Albania joined NATO in 2009",
        "a year or longer",
        "Benet Koleka, [\u{201c}Albania says it discovered an Iranian cell that planned attacks\u{201d}], \
         Reuters, 23 October 2019",
    ] {
        assert!(texts.contains(&said), "{said}: {texts:#?}");
    }
    // A mark an event, each told where it stands.
    let marks: Vec<Node<'_, '_>> =
        document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "g"))).collect();
    // Of several sources it stands in the lane of each.
    assert_eq!(marks.len(), 27);
    let days = |mark: &Node<'_, '_>| mark.first_element_child()?.text().map(str::to_owned);
    assert!(marks.iter().any(|mark| days(mark).as_deref() == Some("1 March 2018")), "{marks:#?}");
}

#[test]
fn nothing_stands_outside_it_and_nothing_is_run_or_loaded() {
    let folder = hard("export_svg");
    let svg = export(folder.path(), "svg");
    let document = Document::parse(svg.text()).expect("it is XML");
    let root = document.root_element();
    let size = |name| root.attribute(name).and_then(|it| it.parse::<f64>().ok()).expect("a size");
    let (width, height) = (size("width"), size("height"));
    for node in root.descendants().filter(Node::is_element) {
        assert!(!["script", "image", "a", "use"].contains(&node.tag_name().name()), "{node:?}");
        assert!(node.attributes().all(|it| !it.name().starts_with("on") && it.name() != "href"));
        let place = |name| node.attribute(name).map(|it| it.parse::<f64>().expect("a number"));
        assert!(place("x").is_none_or(|x| (0.0..=width).contains(&x)), "{node:?}");
        assert!(place("y").is_none_or(|y| (0.0..=height).contains(&y)), "{node:?}");
    }
    let texts = texts(&document, "text");
    assert!(texts.contains(&"<b>\"Quds\" & co</b>, a; b"), "{texts:#?}");
    assert!(svg.text().contains("&lt;Reuters&gt;"), "{texts:#?}");
}

#[test]
fn of_nothing_it_has_a_legend_alone() {
    let svg = nothing("svg");
    let document = Document::parse(svg.text()).expect("it is XML");
    assert!(texts(&document, "text").contains(&"0 events in 0 reports, of the query zeppelin"));
}

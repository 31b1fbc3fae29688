//! The map: a circle a place, over the coasts and borders of the Earth.

use super::super::escape::escaped;
use super::super::scene::{Places, Tally, WIDTHS};
use super::drawing::{Mark, percent};
use super::markup::Markup;
use crate::entity::EntityKind;
use crate::explore::{Action, MapView};
use crate::map::{ASPECT, Frame, Outline, PLANE, Step};

/// How many places that are not on the map are named below it.
const UNKNOWN: usize = 50;

/// The map of what is shown, as markup.
pub(super) fn draw(mut markup: Markup<'_>) -> String {
    let Markup { explorer, session, shown, words, .. } = markup;
    let tally = Tally::new(explorer, session, shown, &[EntityKind::Place]);
    let places = Places::new(&tally, session, &WIDTHS);
    markup.add(format_args!("<figure class=\"drawn drawn-map\">"));
    steps(&mut markup, &places.frame);
    markup.begin("map-picture", words.map);
    earth(&mut markup, &places.frame);
    let marks = places.circles.iter().map(|circle| Mark {
        named: &circle.place,
        class: "map-place",
        at: circle.at,
        radius: circle.radius,
        label: circle.label,
        square: false,
    });
    markup.marks(&marks.collect::<Vec<_>>());
    scale(&mut markup, &places.frame);
    let (area, credit) = (escaped(words.area), escaped(words.credit));
    markup.add(format_args!("</svg><figcaption>{area} <bdi>{credit}.</bdi></figcaption>"));
    markup.left(markup.words.places_left, places.circles_left);
    unknown(&mut markup, &places);
    markup.table(
        &places.all,
        &[words.name, words.country, words.events, words.why],
        |markup, place| {
            markup.name_cell(place);
            markup.cell(place.entity.country());
            markup.number_cell(place.events);
            markup.reason_cell(place.entity.located_because());
        },
    );
    markup.add(format_args!("</figure>"));
    markup.done()
}

/// The links that move the map. One that leads nowhere else stays where it is, and says so.
fn steps(markup: &mut Markup<'_>, frame: &Frame) {
    let (words, here) = (markup.words, markup.session.map);
    let moving = escaped(words.moving);
    // Arrows point where they lead, whichever way the page runs.
    markup.add(format_args!("<nav class=\"map-steps\" aria-label=\"{moving}\"><span dir=\"ltr\">"));
    for (step, sign, word) in [
        (Step::In, "+", words.closer),
        (Step::Out, "−", words.further),
        (Step::West, "←", words.west),
        (Step::North, "↑", words.north),
        (Step::South, "↓", words.south),
        (Step::East, "→", words.east),
    ] {
        let word = escaped(word);
        let said = format!("aria-label=\"{word}\" title=\"{word}\"");
        link(markup, frame.after(step).map(Some), &format!("{step:?}"), (&said, sign));
    }
    markup.add(format_args!("</span>"));
    let whole = Some(Frame::WHOLE);
    for (to, key, word) in [(whole, "whole", words.whole), (None, "fit", words.fit)] {
        link(markup, (here != to).then_some(to), key, ("", word));
    }
    markup.add(format_args!("</nav>"));
}

/// A link to a part of the map, or what stands for it where that is seen already.
fn link(markup: &mut Markup<'_>, to: Option<Option<MapView>>, key: &str, said: (&str, &str)) {
    let (attributes, words) = (said.0, escaped(said.1));
    let link = match to {
        Some(part) => markup.link(Action::Map(part), key),
        None => format!(
            "role=\"link\" aria-disabled=\"true\" tabindex=\"0\" data-key=\"{}\"",
            escaped(key)
        ),
    };
    markup.add(format_args!("<a {link} {attributes}>{words}</a>"));
}

/// The seas, the lands and the borders of what is seen.
fn earth(markup: &mut Markup<'_>, frame: &Frame) {
    let outline = Outline::earth();
    markup.add(format_args!(
        "<svg class=\"map-earth\" viewBox=\"0 0 {PLANE} {}\" aria-hidden=\"true\">\
         <path class=\"map-sea\" d=\"{}\"/><path class=\"map-land\" fill-rule=\"evenodd\" d=\"{}\"/>\
         <path class=\"map-borders\" d=\"{}\"/></svg>",
        PLANE / ASPECT,
        frame.sphere(),
        frame.land(&outline),
        frame.borders(&outline)
    ));
}

/// A length to measure by, in the corner of the map.
fn scale(markup: &mut Markup<'_>, frame: &Frame) {
    let Some((length, share)) = frame.scale() else { return };
    let (end, unit) = (percent(0.98), escaped(markup.words.kilometres));
    markup.add(format_args!(
        "<g class=\"map-scale\" aria-hidden=\"true\">\
         <line x1=\"{}\" y1=\"97%\" x2=\"{end}\" y2=\"97%\"/>\
         <text x=\"{end}\" y=\"97%\" dy=\"-6\" text-anchor=\"end\">{length} {unit}</text></g>",
        percent(0.98 - share)
    ));
}

/// Tells the places that are named and that nobody knows the point of.
fn unknown(markup: &mut Markup<'_>, places: &Places<'_>) {
    let all = places.unknown().count();
    if all == 0 {
        return;
    }
    let before = escaped(markup.words.not_on_map);
    markup.add(format_args!("<p class=\"drawn-note\">{before}: "));
    for (number, place) in places.unknown().take(UNKNOWN).enumerate() {
        markup.add(format_args!("{}", if number > 0 { ", " } else { "" }));
        markup.choose(place, "unknown");
        markup.add(format_args!(" {}", place.events));
    }
    markup.add(format_args!("</p>"));
    markup.more(all, UNKNOWN);
}

//! The small timeline of a card.

use super::super::escape::escaped;
use super::super::scene::Named;
use super::drawing::percent;
use super::markup::Markup;
use crate::explore::Action;
use crate::pack::EventView;
use crate::timeline::{Bin, Overview, Stretch};
use crate::when::When;

/// The width that the bars are counted for, in pixels: each is as long as on the timeline.
const WIDTH: f64 = 420.0;

/// The height of the highest, as a share of the picture.
const HIGHEST: f64 = 0.94;

/// Adds a bar for each part of the time that is shown, as high as it has events that name
/// something; each leads to its part.
pub(super) fn draw(markup: &mut Markup<'_>, named: &Named<'_>, events: &[EventView<'_>]) {
    let readings = &markup.shown.filter.readings;
    let whens = || events.iter().filter_map(|event| readings.when(*event));
    let Some(stretch) = Stretch::of(whens()) else { return };
    let overview = Overview::count(whens(), stretch, WIDTH);
    let called = escaped(markup.words.over_time);
    markup.add(format_args!("<svg class=\"name-bars\" role=\"group\" aria-label=\"{called}\">"));
    let wide = 1.0 / overview.bins.len().max(1) as f64;
    for (place, bin) in overview.bins.iter().enumerate().filter(|(_, bin)| bin.count > 0.0) {
        let height = (bin.count / overview.highest * HIGHEST).max(0.04);
        let look = Action::Look(Some(Stretch::new(bin.from, bin.to)));
        let link = markup.link(look, &format!("bar {} {}", named.number, bin.from));
        let said = said(bin);
        markup.add(format_args!(
            "<a {link} aria-label=\"{said}\"><title>{said}</title>\
             <rect class=\"drawn-touch\" x=\"{x}\" width=\"{all}\" height=\"100%\"/>\
             <rect x=\"{x}\" y=\"{}\" width=\"{}\" height=\"{}\"/></a>",
            percent(1.0 - height),
            percent(wide * 0.8),
            percent(height),
            x = percent(wide * place as f64),
            all = percent(wide),
        ));
    }
    markup.add(format_args!("</svg>"));
    if let (Some(first), Some(last)) = (overview.bins.first(), overview.bins.last()) {
        let (from, to) = (first.from.year(), last.to.year());
        markup.add(format_args!("<p class=\"name-years\">"));
        for year in std::iter::once(from).chain((to != from).then_some(to)) {
            if let Some(year) = When::year(year) {
                markup.date(year);
            }
        }
        markup.add(format_args!("</p>"));
    }
}

/// The days of a bar as every language writes them, and how many events it has: of what may lie
/// elsewhere too, its share.
fn said(bin: &Bin) -> String {
    let (from, to) = (bin.from.to_string(), bin.to.to_string());
    let (year, last) = (bin.from.year(), bin.to.year());
    let whole = from.ends_with("-01-01") && to.ends_with("-12-31");
    let days = match whole {
        true if year == last => year.to_string(),
        true => format!("{year}/{last}"),
        false => format!("{from}/{to}"),
    };
    format!("{days}, {:.1}", bin.count).trim_end_matches(".0").to_owned()
}

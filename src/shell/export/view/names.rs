//! The names: a card for each that is chosen; where none is, all of them by their kinds.

use super::super::escape::escaped;
use super::super::scene::{Named, Tally};
use super::card;
use super::markup::Markup;
use crate::entity::EntityKind;
use crate::pack::AliasView;
use crate::when::When;

/// No more cards are shown at once.
const CARDS: usize = 24;

/// The names of what is shown, as markup.
pub(super) fn draw(mut markup: Markup<'_>) -> String {
    let Markup { explorer, session, shown, .. } = markup;
    // What is chosen stays chosen: a card tells of the events that are shown.
    let tally = Tally::new(explorer, session, shown, &[]);
    let chosen: Vec<Named<'_>> = tally.entities().filter(|named| named.chosen).collect();
    markup.add(format_args!("<div class=\"drawn drawn-names\">"));
    match chosen.is_empty() {
        true => index(&mut markup, &tally),
        false => {
            chosen.iter().take(CARDS).for_each(|named| card::draw(&mut markup, &tally, named));
            markup.more(chosen.len(), CARDS);
        }
    }
    markup.add(format_args!("</div>"));
    markup.done()
}

/// Everything that is named, by its kind.
fn index<'e>(markup: &mut Markup<'e>, tally: &Tally<'e>) {
    let words = markup.words;
    let ends = ends(markup, tally);
    let mut any = false;
    for (kind, [_, several]) in EntityKind::ALL.into_iter().zip(words.kinds()) {
        let named = tally.named(&[kind]);
        if named.is_empty() {
            continue;
        }
        any = true;
        let (several, count) = (escaped(several), named.len());
        markup.add(format_args!(
            "<section class=\"name-kind\"><h2>{several} <span>{count}</span></h2>"
        ));
        let columns = [words.name, words.other_names, words.events, words.first, words.last];
        markup.rows(&named, &columns, &mut |markup, named| {
            row(markup, named, ends[named.number]);
        });
        markup.add(format_args!("</section>"));
    }
    if !any {
        markup.nothing();
    }
}

fn row(markup: &mut Markup<'_>, named: &Named<'_>, ends: Option<(When, When)>) {
    markup.name_cell(named);
    markup.add(format_args!("<td>"));
    for (number, name) in named.entity.aliases().map(AliasView::label).enumerate() {
        markup.add(format_args!("{}", if number > 0 { ", " } else { "" }));
        markup.name(name);
    }
    markup.add(format_args!("</td>"));
    markup.number_cell(named.events);
    for end in [ends.map(|ends| ends.0), ends.map(|ends| ends.1)] {
        markup.add(format_args!("<td>"));
        if let Some(when) = end {
            markup.date(when);
        }
        markup.add(format_args!("</td>"));
    }
}

/// When each entity was first named, and last. Events are in order of time.
fn ends(markup: &Markup<'_>, tally: &Tally<'_>) -> Vec<Option<(When, When)>> {
    let mut ends: Vec<Option<(When, When)>> = tally.entities().map(|_| None).collect();
    for event in tally.events.iter() {
        let event = markup.explorer.pack().event(*event as usize);
        let Some(when) = markup.shown.filter.readings.when(event) else { continue };
        for entity in event.entities() {
            let first = ends[entity].map_or(when, |ends| ends.0);
            ends[entity] = Some((first, when));
        }
    }
    ends
}

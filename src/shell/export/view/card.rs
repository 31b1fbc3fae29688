//! The card of one that is named.

use super::super::escape::escaped;
use super::super::scene::{Named, Tally};
use super::bars;
use super::markup::Markup;
use crate::entity::EntityKind;
use crate::explore::Action;
use crate::pack::EventView;
use crate::sorted::{sort, sort_by};

/// How many of those that are named beside it are told.
const BESIDE: usize = 12;

/// Adds the card of an entity.
pub(super) fn draw<'e>(markup: &mut Markup<'e>, tally: &Tally<'e>, named: &Named<'e>) {
    let events: Vec<EventView<'e>> = tally
        .events
        .iter()
        .map(|event| markup.explorer.pack().event(*event as usize))
        .filter(|event| event.entities().any(|entity| entity == named.number))
        .collect();
    markup.add(format_args!("<article class=\"name-card\">"));
    head(markup, named);
    facts(markup, named, &events);
    bars::draw(markup, named, &events);
    beside(markup, tally, named, &events);
    aliases(markup, named);
    possible(markup, tally, named);
    why(markup, named);
    markup.add(format_args!("</article>"));
}

/// What it is called, what it is, and where more is known of it.
fn head(markup: &mut Markup<'_>, named: &Named<'_>) {
    let (entity, words) = (named.entity, markup.words);
    let kind = escaped(words.kinds()[entity.kind() as usize][0]);
    markup.add(format_args!("<p class=\"name-kicker\">{kind}</p><h2>"));
    markup.choose(named, "card");
    markup.add(format_args!("</h2>"));
    if !entity.description().is_empty() {
        let description = escaped(entity.description());
        markup.add(format_args!("<p class=\"name-description\" dir=\"auto\">{description}</p>"));
    }
    if is_item(entity.wikidata()) {
        let item = entity.wikidata();
        markup.add(format_args!(
            "<p><a class=\"link\" href=\"https://www.wikidata.org/entity/{item}\" \
             rel=\"external noopener\" data-key=\"wikidata {}\">Wikidata {item}</a></p>",
            named.number
        ));
    }
}

/// Whether it is an item of Wikidata, and no address of something else.
fn is_item(text: &str) -> bool {
    let number = text.strip_prefix('Q').unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many events and reports name it; the first and the last.
fn facts(markup: &mut Markup<'_>, named: &Named<'_>, events: &[EventView<'_>]) {
    let words = markup.words;
    let pack = markup.explorer.pack();
    let readings = &markup.shown.filter.readings;
    let told = events.iter().flat_map(|event| readings.evidence(pack, *event));
    let reports = told.map(|told| pack.sentence(told.sentence()).report());
    let mut reports: Vec<usize> = reports.collect();
    sort(&mut reports);
    reports.dedup();
    markup.add(format_args!("<dl class=\"name-facts\">"));
    for (word, count) in [(words.events, events.len()), (words.reports, reports.len())] {
        markup.add(format_args!("<div><dt>{}</dt><dd>{count}</dd></div>", escaped(word)));
    }
    let ends = [("first", words.first, events.first()), ("last", words.last, events.last())];
    for (end, word, event) in ends {
        let Some(&event) = event else { continue };
        markup.add(format_args!("<div><dt>{}</dt><dd>", escaped(word)));
        if let Some(when) = markup.shown.filter.readings.when(event) {
            markup.date(when);
        }
        let key = format!("{end} {}", named.number);
        let link = markup.link(Action::OpenEvent(event.id()), &key);
        let headline = markup.explorer.event(event.id(), markup.shown).map(|card| card.label);
        let headline = escaped(headline.as_deref().unwrap_or(event.label()));
        markup.add(format_args!(" <a {link} dir=\"auto\">{headline}</a></dd></div>"));
    }
    markup.add(format_args!("</dl>"));
}

/// What is named in the same events, most first.
fn beside<'e>(
    markup: &mut Markup<'e>,
    tally: &Tally<'e>,
    named: &Named<'e>,
    events: &[EventView<'e>],
) {
    let mut counts: Vec<u32> = tally.entities().map(|_| 0).collect();
    for other in events.iter().flat_map(|event| event.entities()) {
        counts[other] += 1;
    }
    counts[named.number] = 0;
    let counted = counts.into_iter().enumerate().filter(|(_, events)| *events > 0);
    let beside = counted.map(|(number, events)| Named { events, ..tally.entity(number) });
    let mut beside: Vec<Named<'e>> = beside.collect();
    sort_by(&mut beside, |one, other| other.events.cmp(&one.events));
    if beside.is_empty() {
        return;
    }
    let (together, all) = (escaped(markup.words.together), beside.len());
    beside.truncate(BESIDE);
    markup.add(format_args!("<h3>{together}</h3><p class=\"name-beside\">"));
    markup.counted(&beside, &format!("beside {}", named.number));
    markup.add(format_args!("</p>"));
    markup.more(all, BESIDE);
}

/// Its other names with the reason of each.
fn aliases(markup: &mut Markup<'_>, named: &Named<'_>) {
    let (entity, words) = (named.entity, markup.words);
    if entity.aliases().next().is_some() {
        markup.add(format_args!("<h3>{}</h3><ul>", escaped(words.other_names)));
        for alias in entity.aliases() {
            markup.add(format_args!("<li>"));
            markup.name(alias.label());
            markup.add(format_args!(
                " <span lang=\"en\" dir=\"ltr\">{}</span></li>",
                escaped(alias.reason())
            ));
        }
        markup.add(format_args!("</ul>"));
    }
}

/// Which others it may be, with the reason of each.
fn possible<'e>(markup: &mut Markup<'e>, tally: &Tally<'e>, named: &Named<'e>) {
    if named.entity.possible().len() == 0 {
        return;
    }
    markup.add(format_args!("<h3>{}</h3><ul>", escaped(markup.words.may_be)));
    for other in named.entity.possible() {
        markup.add(format_args!("<li>"));
        markup.choose(&tally.entity(other.entity()), &format!("may be {}", named.number));
        let reason = escaped(other.reason());
        markup.add(format_args!(" <span lang=\"en\" dir=\"ltr\">{reason}</span></li>"));
    }
    markup.add(format_args!("</ul>"));
}

/// Of a place, why it is where it is.
fn why(markup: &mut Markup<'_>, named: &Named<'_>) {
    let (entity, words) = (named.entity, markup.words);
    let why = entity.located_because();
    if entity.kind() == EntityKind::Place && !why.is_empty() {
        let word = escaped(words.why);
        markup.add(format_args!("<h3>{word}</h3><p lang=\"en\" dir=\"ltr\">{}</p>", escaped(why)));
    }
}

//! Collections to draw.

use crate::entity::{EntityKind, Point};
use crate::explore::Explorer;
use crate::merge::{Alias, Corpus, Entity, Event, Location, PossibleMatch, analyse};
use crate::pack::{Pack, write};
use crate::report::{InputFile, collect};

/// A report of one event, of no name that a finder finds, told so many times.
fn corpus(events: usize) -> Corpus {
    let text = "It was opened on 19 March 2018.";
    let file = InputFile { name: "a.txt".into(), bytes: text.into() };
    let mut corpus = analyse(collect(vec![file]).0, |_| ()).0;
    assert_eq!((corpus.entities.len(), corpus.events.len()), (0, 1));
    let event = corpus.events.remove(0);
    corpus.events = (0..events as u64).map(|id| Event { id, ..event.clone() }).collect();
    corpus
}

/// Something with a name that means something to markup.
pub(super) fn entity(
    kind: EntityKind,
    label: &str,
    at: Option<(f64, f64)>,
    node: Option<[u16; 2]>,
) -> Entity {
    let location = at
        .and_then(|(north, east)| Point::from_degrees(north, east))
        .map(|point| Location { point, country: "AL".into(), because: "<it> \"is\" & was".into() });
    Entity {
        kind,
        label: label.into(),
        description: "of <Albania>".into(),
        wikidata: "Q1".into(),
        aliases: vec![Alias { label: format!("{label} & co"), reason: "<reason>".into() }],
        possible: vec![PossibleMatch { entity: 0, because: "<perhaps>".into() }],
        location,
        node,
    }
}

/// Two people and an organisation, two places with a point and one without, and a nationality:
/// the events name the first and the second, the second and the third, and so on around.
pub(super) fn named() -> Explorer {
    use EntityKind::*;
    around(&[
        entity(Person, "<script>alert(1)</script>", None, Some([0, 0])),
        entity(Person, "ادی راما", None, Some([30_000, 65_535])),
        entity(Organisation, "R&D \"co\"", None, Some([65_535, 30_000])),
        entity(Place, "Durrës", Some((41.32, 19.45)), None),
        entity(Place, "Suva", Some((-18.14, 178.44)), None),
        entity(Place, "Nowhere", None, None),
        entity(Nationality, "Albanian", None, None),
    ])
}

/// Entities that one event names together.
pub(super) fn together(entities: &[Entity]) -> Explorer {
    let mut corpus = corpus(1);
    corpus.entities = entities.to_vec();
    corpus.events[0].entities = (0..entities.len() as u32).collect();
    Explorer::new(Pack::open(write(&corpus).unwrap()).unwrap())
}

/// Entities of which an event names the first and the second, one the second and the third, and so
/// on around.
pub(super) fn around(entities: &[Entity]) -> Explorer {
    let mut corpus = corpus(entities.len().max(1));
    corpus.entities = entities.to_vec();
    let count = entities.len() as u32;
    for (event, number) in corpus.events.iter_mut().zip(0u32..) {
        let mut pair = match count {
            0 => vec![],
            count => vec![number % count, (number + 1) % count],
        };
        pair.sort_unstable();
        pair.dedup();
        event.entities = pair;
    }
    Explorer::new(Pack::open(write(&corpus).unwrap()).unwrap())
}

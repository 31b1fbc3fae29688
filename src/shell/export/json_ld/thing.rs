//! What reports name, in the words of schema.org.

use crate::entity::EntityKind;
use crate::pack::EntityView;
use serde::Serialize;

/// A thing of which little more than its name is known.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Thing<S> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: S,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    geo: Option<Box<GeoCoordinates>>,
}

/// Where a place is (WGS 84).
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct GeoCoordinates {
    latitude: f64,
    longitude: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_country: Option<String>,
}

impl GeoCoordinates {
    fn of(entity: EntityView<'_>) -> Option<GeoCoordinates> {
        let point = entity.point()?;
        let country = Some(entity.country()).filter(|country| !country.is_empty());
        Some(GeoCoordinates {
            latitude: point.latitude(),
            longitude: point.longitude(),
            address_country: country.map(str::to_owned),
        })
    }
}

/// Somebody or something that is named; schema.org has no type for a nationality.
pub(super) fn named(entity: EntityView<'_>) -> Option<Thing<&str>> {
    let kind = match entity.kind() {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Nationality => return None,
    };
    let item = entity.wikidata();
    let same_as = (!item.is_empty()).then(|| format!("https://www.wikidata.org/entity/{item}"));
    let geo = GeoCoordinates::of(entity).map(Box::new);
    Some(Thing { same_as, geo, ..Thing::named(kind, entity.label()) })
}

impl<S> Thing<S> {
    pub(super) fn named(kind: &'static str, name: S) -> Thing<S> {
        Thing { kind, name, same_as: None, geo: None }
    }
}

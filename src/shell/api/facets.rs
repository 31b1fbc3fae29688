//! What an answer can be narrowed by, with counts.

use super::value::Options;
use crate::query::{Answer, FacetKind};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::JsValue;

/// How much of the facets is given.
#[derive(Debug, Tsify)]
pub(super) struct FacetLimit {
    /// How many values of each kind are given at most; all where this is missing. Those
    /// that are chosen or left out are always given.
    #[tsify(optional)]
    limit: Option<u32>,
}

impl FacetLimit {
    /// The limit among the options of a call.
    pub(super) fn read(options: Options<'_>) -> Result<FacetLimit, JsValue> {
        Ok(FacetLimit { limit: options.count("limit")? })
    }
}

/// What an answer can be narrowed by.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct Facets<'a> {
    /// Who published the reports.
    source: Facet<'a>,
    /// The years that the events may lie in.
    year: Facet<'a>,
    /// The people that their sentences name.
    person: Facet<'a>,
    /// The organisations that they name.
    org: Facet<'a>,
    /// The places that they name.
    place: Facet<'a>,
    /// The nationalities that they name.
    nationality: Facet<'a>,
}

/// One kind of facet.
#[derive(Debug, Default, Serialize, Tsify)]
pub(super) struct Facet<'a> {
    /// How many values it has.
    total: u32,
    /// Its values: years in order, others by how many events they have in all, then by
    /// name.
    values: Vec<FacetValue<'a>>,
}

/// One value of a facet.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct FacetValue<'a> {
    /// What it is called; a source that nobody names is empty.
    label: &'a str,
    /// How many events it would leave, beside what is chosen of other kinds. Of a value
    /// that is left out, how many would come back.
    count: u32,
    /// How many events of the corpus it has.
    total: u32,
    /// Whether it is chosen.
    chosen: bool,
    /// Whether it is left out.
    excluded: bool,
}

/// The facets of an answer.
pub(super) fn facets(answer: &Answer, limit: FacetLimit) -> Facets<'_> {
    let most = limit.limit.map_or(usize::MAX, |limit| limit as usize);
    let facet = |kind: FacetKind| {
        let Some(facet) = answer.facets.iter().find(|facet| facet.kind == kind) else {
            return Facet::default();
        };
        let listed = facet.values.iter().enumerate();
        let listed = listed.filter(|(at, value)| *at < most || value.chosen || value.excluded);
        let values = listed.map(|(_, value)| FacetValue {
            label: &value.label,
            count: value.count,
            total: value.total,
            chosen: value.chosen,
            excluded: value.excluded,
        });
        Facet { total: facet.values.len() as u32, values: values.collect() }
    };
    Facets {
        source: facet(FacetKind::Source),
        year: facet(FacetKind::Year),
        person: facet(FacetKind::Person),
        org: facet(FacetKind::Organisation),
        place: facet(FacetKind::Place),
        nationality: facet(FacetKind::Nationality),
    }
}

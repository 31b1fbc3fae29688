//! What a page holds in the words of schema.org, for programs that search the web: JSON-LD
//! 1.1, section 7. No browser runs such a script, so that no policy has to allow it.

use crate::pack::{EventView, Pack};
use crate::shell::export::schema_org;
use crate::sorted::each_once;

/// How many reports index.html names so, for those who read no more than it.
const MOST: usize = 200;

/// The first reports of a collection.
pub(super) fn of_reports(pack: &Pack) -> anyhow::Result<String> {
    let reports = (0..pack.report_count().min(MOST)).map(|number| pack.report(number));
    let graph = schema_org(pack, Vec::new(), reports.collect());
    Ok(element(&serde_json::to_string(&graph)?))
}

/// An event and the reports that tell it.
pub(super) fn of_event(pack: &Pack, event: EventView<'_>) -> anyhow::Result<String> {
    let told = event.evidence().map(|told| pack.sentence(told.sentence()).report());
    let reports = each_once(told).into_iter().map(|number| pack.report(number));
    let graph = schema_org(pack, vec![event], reports.collect());
    Ok(element(&serde_json::to_string(&graph)?))
}

/// The element of a document. No sign in it ends the element before its end.
fn element(json: &str) -> String {
    let json = json.replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{json}</script>")
}

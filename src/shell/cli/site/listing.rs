//! The collection in the page itself, for readers without JavaScript: its title and
//! its reports.

use super::with_places;
use crate::pack::{Pack, ReportView};
use crate::when::Basis;
use html_escape::{encode_double_quoted_attribute, encode_text};

/// What index.html holds before a collection is put in.
const TITLE: &str = "<title>Dateline</title>";
const HEADING: &str = "<h1>Dateline</h1>";
const REPORTS: &str = "<ol id=\"dateline-reports\"></ol>";

/// The page with the collection's title and reports, and what more is said of it after
/// its title.
pub(super) fn fill(html: &str, pack: &Pack, title: &str, more: &str) -> anyhow::Result<String> {
    let title = encode_text(title);
    let reports: String =
        (0..pack.report_count()).map(|number| item(pack.report(number))).collect();
    let places = [
        (TITLE, format!("<title>{title}</title>{more}")),
        (HEADING, format!("<h1>{title}</h1>")),
        (REPORTS, format!("<ol id=\"dateline-reports\">{reports}</ol>")),
    ];
    with_places(html, places)
}

/// One report, as the page lists it.
fn item(report: ReportView<'_>) -> String {
    let title = encode_text(report.title_or_file());
    let title = match report.url() {
        "" => title.into_owned(),
        url => format!("<a href=\"{}\">{title}</a>", encode_double_quoted_attribute(url)),
    };
    let published = match report.published() {
        Some((when, Basis::Stated | Basis::Editor)) => when.in_words(),
        _ => "undated".to_owned(),
    };
    let credit = [report.source(), &published]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>();
    let language = encode_double_quoted_attribute(report.language());
    format!(
        "<li lang=\"{language}\">{title} <small>{}</small></li>",
        encode_text(&credit.join(", "))
    )
}

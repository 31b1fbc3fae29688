//! Elements of SVG.

use super::super::escape::escaped;
use std::fmt::Write;

/// How something is drawn: the colours of the page (`web/style/tokens.css`), in light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Text,
    Soft,
    Lane,
    Tick,
    Count,
    Rule,
    StrongRule,
    Edge,
}

impl Style {
    fn class(self) -> &'static str {
        match self {
            Style::Title => "title",
            Style::Text => "text",
            Style::Soft => "soft",
            Style::Lane => "lane",
            Style::Tick => "tick",
            Style::Count => "count",
            Style::Rule => "rule",
            Style::StrongRule => "strong",
            Style::Edge => "edge",
        }
    }
}

const STYLES: &str = "\
text{font:13px Georgia,'Noto Serif',serif;fill:#1c1a17}\
.title{font-size:22px}\
.soft{fill:#5d584f}\
.lane,.tick,.count{font-family:system-ui,'Noto Sans',sans-serif}\
.lane{font-weight:600}\
.tick{font-size:11px;fill:#5d584f}\
.count{font-size:11px;fill:#fff;text-anchor:middle}\
.rule,.strong,.edge{fill:none;stroke:#e5e0d6}\
.strong{stroke:#cfc8ba}\
.edge{stroke:#3c3a36;stroke-width:1.5}\
.mark{fill:#3c3a36}\
.counted{fill:#5d584f}\
.paper{fill:#fbfaf7}\
.sea{fill:#fff}\
.land{fill:#e5e0d6}\
.borders{fill:none;stroke:#fbfaf7;stroke-width:9}\
.dot{fill:#3c3a36;fill-opacity:.8;stroke:#fbfaf7}\
.chosen{fill:#9b2c1f}\
.away{opacity:.3}\
.between{stroke:#8b8578;stroke-opacity:.5}\
.halo{stroke:#fbfaf7;stroke-width:3;stroke-linejoin:round}\
.name{font:13px system-ui,'Noto Sans',sans-serif}";

/// The patterns and gradients of marks.
const DEFINITIONS: &str = "\
<linearGradient id=\"both\"><stop offset=\"0\" stop-color=\"#3c3a36\" stop-opacity=\".06\"/>\
<stop offset=\".2\" stop-color=\"#3c3a36\" stop-opacity=\".4\"/>\
<stop offset=\".8\" stop-color=\"#3c3a36\" stop-opacity=\".4\"/>\
<stop offset=\"1\" stop-color=\"#3c3a36\" stop-opacity=\".06\"/></linearGradient>\
<linearGradient id=\"start\"><stop offset=\"0\" stop-color=\"#3c3a36\" stop-opacity=\".06\"/>\
<stop offset=\"1\" stop-color=\"#3c3a36\" stop-opacity=\".4\"/></linearGradient>\
<linearGradient id=\"end\"><stop offset=\"0\" stop-color=\"#3c3a36\" stop-opacity=\".4\"/>\
<stop offset=\"1\" stop-color=\"#3c3a36\" stop-opacity=\".06\"/></linearGradient>\
<pattern id=\"about\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\"#3c3a36\" stroke-width=\"3\"/></pattern>";

/// What has been drawn.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    elements: String,
}

impl Drawing {
    /// Writes a text from a place on its baseline on; a count around it.
    pub(super) fn say(&mut self, style: Style, x: f64, y: f64, text: &str) {
        self.add(format_args!(
            "<text class=\"{}\" x=\"{x:.1}\" y=\"{y:.1}\">{}</text>",
            style.class(),
            escaped(text)
        ));
    }

    /// Draws a line through points.
    pub(super) fn line(&mut self, style: Style, points: &[(f64, f64)]) {
        let mut path = String::new();
        for (place, (x, y)) in points.iter().enumerate() {
            let step = if place == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{step}{x:.1} {y:.1}"));
        }
        self.add(format_args!("<path class=\"{}\" d=\"{path}\"/>", style.class()));
    }

    /// Draws a rectangle; `paint` are the attributes that say how.
    pub(super) fn fill(&mut self, paint: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        self.add(format_args!(
            "<rect {paint} x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>"
        ));
    }

    /// Adds an element of its own as it stands.
    pub(super) fn put(&mut self, element: std::fmt::Arguments<'_>) {
        self.add(element);
    }

    /// Begins a group with a title, which viewers show for what is in it.
    pub(super) fn begin(&mut self, title: &str) {
        self.add(format_args!("<g><title>{}</title>", escaped(title)));
    }

    /// Ends a group.
    pub(super) fn end(&mut self) {
        self.add(format_args!("</g>"));
    }

    fn add(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing into a string does not fail.
        let _ = writeln!(self.elements, "{element}");
    }

    /// The whole drawing.
    pub(super) fn finish(self, title: &str, said: &str, width: f64, height: f64) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
             viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" aria-labelledby=\"title said\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"said\">{}</desc>\n\
             <style>{STYLES}</style>\n<defs>{DEFINITIONS}</defs>\n\
             <rect class=\"paper\" width=\"{width:.0}\" height=\"{height:.0}\"/>\n{}</svg>\n",
            escaped(title),
            escaped(said),
            self.elements
        )
    }
}

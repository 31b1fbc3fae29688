//! One mark of the timeline, drawn.

use crate::timeline::{Mark, MarkShape};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MarkProps {
    pub(super) mark: Mark,
    /// The number of the mark, for its id.
    pub(super) number: usize,
    /// What a reader who cannot see it hears.
    pub(super) spoken: AttrValue,
    /// Whether its event is open.
    pub(super) selected: bool,
    /// Whether the reader has moved it, or any that it stands for.
    pub(super) moved: bool,
    /// Whether the keys are on it.
    pub(super) active: bool,
}

/// The height of a mark, in pixels.
const HEIGHT: f64 = 8.0;

/// The least size of what a finger has to hit (WCAG 2.2, 2.5.8), in pixels.
const TARGET: f64 = 24.0;

/// How far the words stand below the upper edge.
const BASELINE: f64 = 21.0;

/// The id of a mark's element, by its number.
pub(super) fn mark_id(number: usize) -> String {
    format!("mark-{number}")
}

#[component]
pub(super) fn MarkView(props: &MarkProps) -> Html {
    let mark = &props.mark;
    let class = classes!(
        "mark",
        shape_class(mark.shape),
        mark.open_start.then_some("open-start"),
        mark.open_end.then_some("open-end"),
        mark.approximate.then_some("approximate"),
        mark.uncertain.then_some("uncertain"),
        props.selected.then_some("selected"),
        props.moved.then_some("moved"),
        props.active.then_some("active"),
    );
    let wider = ((TARGET - mark.width) / 2.0).max(0.0);
    let (anchor, baseline) = if mark.is_count() { ("middle", 12.0) } else { ("start", BASELINE) };
    let height = if mark.is_count() { 16.0 } else { HEIGHT };
    // Isolated: words of another direction keep to themselves.
    let label = format!("\u{2068}{}\u{2069}", mark.label);
    html! {
        <g {class} id={mark_id(props.number)} role="option" aria-label={&props.spoken}
            aria-selected={if props.selected { "true" } else { "false" }}
            data-targets={mark.count.to_string()}
            transform={format!("translate({:.1} {:.0})", mark.x, mark.y)}>
            <title>{ &props.spoken }</title>
            <rect class="target" x={pixels(-wider)} y="-4" width={pixels(mark.width.max(TARGET))} height="24" />
            <rect class="body" width={pixels(mark.width)} height={pixels(height)} rx="2" />
            if mark.shape == MarkShape::Soft { { ends(mark) } }
            if !mark.label.is_empty() {
                <text class="mark-label" x={pixels(mark.label_x - mark.x)} y={pixels(baseline)}
                    text-anchor={anchor}>{ label }</text>
            }
        </g>
    }
}

/// The ends of a long mark: a dashed edge where it is known, an arrow where it is
/// open, nothing where it goes on out of sight.
fn ends(mark: &Mark) -> Html {
    let (top, middle, bottom) = (-2.0, HEIGHT / 2.0, HEIGHT + 2.0);
    let end = |open: bool, cut: bool, tip: f64, back: f64| match (open, cut) {
        (true, _) => {
            let d = format!("M{back:.1} {top:.1}L{tip:.1} {middle:.1}L{back:.1} {bottom:.1}");
            html! { <path class="arrow" {d} /> }
        }
        (_, true) => Html::default(),
        _ => html! { <path class="edge" d={format!("M{tip:.1} {top:.1}V{bottom:.1}")} /> },
    };
    html! {
        <>
            { end(mark.open_start, mark.cut_start, 0.0, 5.0) }
            { end(mark.open_end, mark.cut_end, mark.width, mark.width - 5.0) }
        </>
    }
}

fn shape_class(shape: MarkShape) -> &'static str {
    match shape {
        MarkShape::Day => "day",
        MarkShape::Bar => "bar",
        MarkShape::Soft => "soft",
        MarkShape::Count => "count-mark",
    }
}

/// A length as an SVG attribute.
pub(super) fn pixels(length: f64) -> String {
    format!("{length:.1}")
}

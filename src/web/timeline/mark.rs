//! One mark of the timeline, drawn.

use crate::timeline::{Mark, MarkShape};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct MarkProps {
    pub(super) mark: Mark,
    /// The id of the element.
    pub(super) id: String,
    /// What a reader who cannot see it hears.
    pub(super) spoken: String,
    /// Whether its event is open.
    pub(super) selected: bool,
    /// Whether the reader has moved it, or any that it stands for.
    pub(super) moved: bool,
    /// Whether the keys are on it.
    pub(super) active: bool,
    pub(super) onclick: Callback<MouseEvent>,
}

/// The height of a mark, in pixels.
const HEIGHT: f64 = 8.0;

/// The least size of what a finger has to hit (WCAG 2.2, 2.5.8), in pixels.
const TARGET: f64 = 24.0;

/// How far the words stand below the upper edge.
const BASELINE: f64 = 21.0;

#[component]
pub(super) fn MarkView(props: &MarkProps) -> Html {
    let mark = &props.mark;
    let class = classes!(
        "mark",
        shape_class(mark.shape),
        mark.open_start.then_some("open-start"),
        mark.open_end.then_some("open-end"),
        mark.unsure.then_some("unsure"),
        props.selected.then_some("selected"),
        props.moved.then_some("moved"),
        props.active.then_some("active"),
    );
    let target_x = mark.x - ((TARGET - mark.width) / 2.0).max(0.0);
    let count = mark.shape == MarkShape::Count;
    let (anchor, baseline) = if count { ("middle", 12.0) } else { ("start", BASELINE) };
    let height = if count { 16.0 } else { HEIGHT };
    html! {
        <g {class} id={props.id.clone()} role="option" aria-label={props.spoken.clone()}
            aria-selected={props.selected.to_string()} onclick={props.onclick.clone()}
            data-targets={mark.targets.len().to_string()}>
            <title>{ &props.spoken }</title>
            <rect class="target" x={pixels(target_x)} y={pixels(mark.y - 4.0)}
                width={pixels(mark.width.max(TARGET))} height={pixels(TARGET)} />
            <rect class="body" x={pixels(mark.x)} y={pixels(mark.y)} width={pixels(mark.width)}
                height={pixels(height)} rx="2" />
            if mark.shape == MarkShape::Soft { { ends(mark) } }
            if !mark.label.is_empty() {
                <text class="mark-label" x={pixels(mark.label_x)} y={pixels(mark.y + baseline)}
                    text-anchor={anchor}>{ &mark.label }</text>
            }
        </g>
    }
}

/// The ends of a long mark: a dashed edge where it is known, an arrow where it is
/// open, nothing where it goes on out of sight.
fn ends(mark: &Mark) -> Html {
    let (left, right) = (mark.x, mark.x + mark.width);
    let (top, middle, bottom) = (mark.y - 2.0, mark.y + HEIGHT / 2.0, mark.y + HEIGHT + 2.0);
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
            { end(mark.open_start, mark.cut_start, left, left + 5.0) }
            { end(mark.open_end, mark.cut_end, right, right - 5.0) }
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

//! One mark of the timeline, drawn.

use super::super::around::{Around, use_around};
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
    /// How many sources tell its event, and whether they differ.
    pub(super) weight: (usize, bool),
    /// Whether the keys are on it.
    pub(super) active: bool,
    /// Whether time goes down.
    pub(super) upright: bool,
}

/// The least size of what a finger has to hit (WCAG 2.2, 2.5.8), in pixels.
const TARGET: f64 = 24.0;

/// Turns what is drawn along a timeline that goes to the right into one that goes down.
pub(super) const TURNED: &str = "matrix(0 1 1 0 0 0)";

/// The id of a mark's element, by its number.
pub(super) fn mark_id(number: usize) -> String {
    format!("mark-{number}")
}

#[component]
pub(super) fn MarkView(props: &MarkProps) -> Html {
    let Around { words, .. } = use_around();
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
    let grown = growth(props.weight.0);
    let wider = ((TARGET - mark.width) / 2.0).max(0.0);
    let anchor = if mark.is_count() { "middle" } else { "start" };
    let (x, y) = if props.upright { (mark.y, mark.x) } else { (mark.x, mark.y) };
    let (label_x, label_y) = (mark.label_x - x, mark.label_y - y);
    // Isolated: words of another direction keep to themselves.
    let label = match mark.is_count() {
        true => words.count(&mark.label),
        false => format!("\u{2068}{}\u{2069}", mark.label),
    };
    html! {
        <g {class} id={mark_id(props.number)} role="option" aria-label={&props.spoken}
            aria-selected={if props.selected { "true" } else { "false" }}
            data-targets={mark.count.to_string()}
            transform={format!("translate({} {})", pixels(x), pixels(y))}>
            <title>{ &props.spoken }</title>
            <g transform={props.upright.then_some(TURNED)}>
                <rect class="target" x={pixels(-wider)} y="-4" width={pixels(mark.width.max(TARGET))} height="24" />
                <rect class="body" y={pixels(-grown)} width={pixels(mark.width)}
                    height={pixels(mark.height + 2.0 * grown)} rx="2" />
                if mark.shape == MarkShape::Soft { { ends(mark) } }
                if props.weight.1 {
                    <path class="differs" d={format!("M{} -2l3 -3l3 3l-3 3z", pixels(mark.width - 3.0))} />
                }
            </g>
            if !mark.label.is_empty() {
                if props.upright && !mark.is_count() {
                    <path class="leader" d={format!("M{} 3L{} {}", pixels(mark.height + 2.0),
                        pixels(label_x - 3.0), pixels(label_y - 4.0))} />
                }
                <text class="mark-label" x={pixels(label_x)} y={pixels(label_y)} text-anchor={anchor}>
                    { label }
                </text>
            }
        </g>
    }
}

/// The ends of a long mark: a dashed edge where it is known, an arrow where it is
/// open, nothing where it goes on out of sight.
fn ends(mark: &Mark) -> Html {
    let [top, middle, bottom] = [-2.0, mark.height / 2.0, mark.height + 2.0].map(pixels);
    let end = |open: bool, cut: bool, tip: f64, back: f64| match (open, cut) {
        (true, _) => {
            let d = {
                let (tip, back) = (pixels(tip), pixels(back));
                format!("M{back} {top}L{tip} {middle}L{back} {bottom}")
            };
            html! { <path class="arrow" {d} /> }
        }
        (_, true) => Html::default(),
        _ => html! { <path class="edge" d={format!("M{} {top}V{bottom}", pixels(tip))} /> },
    };
    html! {
        <>
            { end(mark.open_start, mark.cut_start, 0.0, 5.0) }
            { end(mark.open_end, mark.cut_end, mark.width, mark.width - 5.0) }
        </>
    }
}

/// How much taller a mark is at either side, in pixels, whose event so many sources tell.
pub(super) fn growth(sources: usize) -> f64 {
    (sources.clamp(1, 4) - 1) as f64 * 1.25
}

fn shape_class(shape: MarkShape) -> &'static str {
    match shape {
        MarkShape::Day => "day",
        MarkShape::Bar => "bar",
        MarkShape::Soft => "soft",
        MarkShape::Count => "count-mark",
    }
}

/// A length as an SVG attribute, to a tenth of a pixel. The digits are those of a whole
/// number: what Rust prints fractions with weighs more than the rest of this room.
pub(super) fn pixels(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn lengths_are_told_to_a_tenth() {
        let told = [0.0, -0.04, -0.05, 2.0, 12.34, -7.96].map(super::pixels);
        assert_eq!(told, ["0", "0", "-0.1", "2", "12.3", "-8"]);
    }
}

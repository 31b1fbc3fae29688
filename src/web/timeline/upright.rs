//! The axis and the lanes of a timeline that goes down.

use super::grid::{lane_name, teeth};
use super::mark::{TURNED, pixels};
use super::{Drawn, NAME, YEARS};
use crate::timeline::{Band, Scene, Tick};
use yew::prelude::*;

/// The grid of a scene, from the left edge of the page and the first day on.
pub(super) fn upright_grid(scene: &Scene, drawn: &Drawn) -> Html {
    let breaks = scene.breaks.iter().flat_map(|gap| [gap.x + 8.0, gap.x + gap.width - 8.0]);
    html! {
        <g aria-hidden="true">
            { for scene.ticks.iter().map(|tick| tick_line(tick, drawn)) }
            <g transform={format!("translate({} 0)", pixels(YEARS))}>
                { for scene.bands.iter().enumerate().map(|(number, band)| {
                    column(number, band, scene, drawn)
                }) }
                <g class="break" transform={TURNED}>{ for breaks.map(|edge| html! {
                    <path d={teeth_path(edge, scene.height)} />
                }) }</g>
            </g>
        </g>
    }
}

fn tick_line(tick: &Tick, drawn: &Drawn) -> Html {
    let class = classes!("tick", tick.major.then_some("major"));
    html! {
        <g {class} transform={format!("translate(0 {})", pixels(tick.x))}>
            <path d={format!("M0 0H{}", pixels(drawn.width))} />
            <text x="0" y="13">{ drawn.tick(tick) }</text>
        </g>
    }
}

/// Where the name of a lane stands, and the line from it along the lane: each lower than
/// the one before, so that none runs into the next.
pub(super) fn name_place(number: usize, band: &Band, above: f64) -> (f64, f64) {
    (band.y, NAME * (number + 1) as f64 - 4.0 - above)
}

fn column(number: usize, band: &Band, scene: &Scene, drawn: &Drawn) -> Html {
    let (x, y) = name_place(number, band, drawn.above(scene));
    html! {
        <g class="band">
            <path d={format!("M{} {}V{}", pixels(x), pixels(y - 9.0), pixels(drawn.length()))} />
            <text x={pixels(x + 5.0)} y={pixels(y)}>
                <title>{ drawn.words.lane(&band.label).to_owned() }</title>{ lane_name(band, &drawn.words) }
            </text>
        </g>
    }
}

fn teeth_path(edge: f64, height: f64) -> String {
    let points = teeth(edge, height).into_iter().enumerate();
    let points = points.map(|(number, (x, y))| {
        let command = if number == 0 { 'M' } else { 'L' };
        format!("{command}{} {}", pixels(x), pixels(y - 18.0))
    });
    points.collect()
}

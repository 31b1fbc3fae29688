//! The axis and the lanes, which say nothing that the marks do not.

use super::super::words::Words;
use super::Drawn;
use super::mark::pixels;
use crate::timeline::{Band, Break, Scene, Tick};
use yew::prelude::*;

/// The longest name of a lane that fits beside it, in characters.
const LONGEST_NAME: usize = 14;

/// The grid of a scene, with its lanes named beside it.
pub(super) fn grid(scene: &Scene, drawn: &Drawn) -> Html {
    let (width, gutter, words) = (drawn.width, drawn.before(), &drawn.words);
    html! {
        <g aria-hidden="true">
            { for scene.ticks.iter().map(|tick| tick_line(tick, gutter, scene.height, drawn)) }
            { for scene.bands.iter().map(|band| band_line(band, width, words)) }
            { for scene.breaks.iter().map(|gap| break_line(gap, gutter, scene.height)) }
        </g>
    }
}

fn tick_line(tick: &Tick, gutter: f64, height: f64, drawn: &Drawn) -> Html {
    let class = classes!("tick", tick.major.then_some("major"));
    html! {
        <g {class} transform={format!("translate({} 0)", pixels(gutter + tick.x))}>
            <path d={format!("M0 18V{}", pixels(height))} />
            <text x="4" y="13">{ drawn.tick(tick) }</text>
        </g>
    }
}

fn band_line(band: &Band, width: f64, words: &Words) -> Html {
    html! {
        <g class="band">
            <path d={format!("M0 {}H{}", pixels(band.y), pixels(width))} />
            <text x="0" y={pixels(band.y + LANE_BASELINE)}>
                <title>{ words.lane(&band.label).to_owned() }</title>{ lane_name(band, words) }
            </text>
        </g>
    }
}

/// Where time is left out: two edges that were torn apart.
fn break_line(gap: &Break, gutter: f64, height: f64) -> Html {
    let edge = |x: f64| {
        let points = teeth(x, height).into_iter();
        let points = points.map(|(x, y)| format!("L{} {}", pixels(x), pixels(y)));
        format!("M{} 18{}", pixels(x), points.collect::<String>())
    };
    let (left, right) = (gutter + gap.x + 8.0, gutter + gap.x + gap.width - 8.0);
    html! {
        <g class="break">
            <rect x={pixels(left)} y="18" width={pixels(right - left)} height={pixels(height - 18.0)} />
            <path d={edge(left)} />
            <path d={edge(right)} />
        </g>
    }
}

/// The edge at `x` of a break, in points from the top to the bottom.
pub(super) fn teeth(x: f64, height: f64) -> Vec<(f64, f64)> {
    let points = (0..((height - 18.0).max(0.0) / 6.0) as u32).map(f64::from);
    points.map(|point| (x + point % 2.0 * 4.0, 18.0 + point * 6.0)).collect()
}

/// How far the name of a lane stands below its upper edge.
pub(super) const LANE_BASELINE: f64 = 20.0;

/// The name of a lane, as much as fits beside it.
pub(super) fn lane_name(band: &Band, words: &Words) -> String {
    let name = words.lane(&band.label);
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(LONGEST_NAME - 1).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

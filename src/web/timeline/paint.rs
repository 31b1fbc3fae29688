//! A scene on a canvas: what `grid` and `mark` say in elements.

use super::super::canvas::{Canvas, Face, Ink};
use super::Drawn;
use super::grid::{lane_name, teeth};
use super::mark::{BASELINE, COUNT_BASELINE, HEIGHT, height};
use super::overview::{self, BARS, YEARS, year_ticks};
use crate::timeline::{Axis, Mark, MarkShape, Scene, Stretch};

/// The space between the overview and the lanes, in pixels: `--dl-space-2`.
const SPACE: f64 = 8.0;

/// Draws the overview and the lanes as they look at a stretch.
pub(super) fn paint(canvas: &Canvas, drawn: &Drawn, stretch: Stretch) {
    canvas.clear();
    let gutter = drawn.gutter();
    canvas.at(gutter, 0.0, || overview(canvas, drawn, stretch));
    canvas.at(0.0, overview::HEIGHT + SPACE, || lanes(canvas, &drawn.scene(stretch), drawn));
}

fn overview(canvas: &Canvas, drawn: &Drawn, stretch: Stretch) {
    let axis = Axis::new(drawn.limits, drawn.inner());
    let (left, right) = (axis.start_of(stretch.from), axis.end_of(stretch.to).max(2.0));
    canvas.ink(Ink::MarkWash, 0.55);
    canvas.fill_outline(&drawn.bars, None);
    if stretch != drawn.limits {
        canvas.ink(Ink::Accent, 0.85);
        canvas.fill_outline(&drawn.bars, Some((left, right)));
        canvas.ink(Ink::Accent, 0.07);
        canvas.fill(left, 0.0, right - left, BARS);
    }
    canvas.ink(Ink::RuleStrong, 1.0);
    canvas.line(&[(0.0, BARS), (axis.width(), BARS)], 1.0);
    canvas.ink(Ink::Soft, 1.0);
    for tick in year_ticks(&axis) {
        canvas.write(Face::Tick, &tick.label, tick.x + 2.0, YEARS, false);
    }
    for x in [left, right] {
        canvas.ink(Ink::Accent, 1.0);
        canvas.line(&[(x, 0.0), (x, BARS)], 1.5);
        canvas.frame(x - 3.0, BARS / 2.0 - 9.0, 6.0, 18.0, 1.5);
        canvas.ink(Ink::Paper, 1.0);
        canvas.fill(x - 3.0, BARS / 2.0 - 9.0, 6.0, 18.0);
    }
}

fn lanes(canvas: &Canvas, scene: &Scene, drawn: &Drawn) {
    let gutter = drawn.gutter();
    canvas.at(gutter, 0.0, || ticks(canvas, scene));
    bands(canvas, scene, drawn.width, gutter);
    canvas.at(gutter, 0.0, || {
        breaks(canvas, scene);
        for mark in &scene.marks {
            canvas.at(mark.x, mark.y, || body(canvas, mark, drawn));
        }
        for counted in [false, true] {
            let marks = scene.marks.iter().filter(|mark| mark.is_count() == counted);
            for mark in marks.filter(|mark| !mark.label.is_empty()) {
                label(canvas, mark, drawn.is_selected(mark));
            }
        }
    });
}

fn ticks(canvas: &Canvas, scene: &Scene) {
    let looks = [
        (false, Ink::Rule, Ink::Soft, Face::Tick),
        (true, Ink::RuleStrong, Ink::Words, Face::MajorTick),
    ];
    for (major, line, words, face) in looks {
        let ticks = || scene.ticks.iter().filter(|tick| tick.major == major);
        canvas.ink(line, 1.0);
        ticks().for_each(|tick| canvas.line(&[(tick.x, 18.0), (tick.x, scene.height)], 1.0));
        canvas.ink(words, 1.0);
        ticks().for_each(|tick| canvas.write(face, &tick.label, tick.x + 4.0, 13.0, false));
    }
}

fn bands(canvas: &Canvas, scene: &Scene, width: f64, gutter: f64) {
    for band in &scene.bands {
        canvas.ink(Ink::RuleStrong, 1.0);
        canvas.line(&[(0.0, band.y), (width, band.y)], 1.0);
        canvas.ink(Ink::Words, 1.0);
        let (name, baseline) = lane_name(band, gutter);
        canvas.write(Face::Lane, &name, 0.0, baseline, false);
    }
}

fn breaks(canvas: &Canvas, scene: &Scene) {
    for gap in &scene.breaks {
        let (left, right) = (gap.x + 8.0, gap.x + gap.width - 8.0);
        canvas.ink(Ink::Paper, 1.0);
        canvas.fill(left, 18.0, right - left, scene.height - 18.0);
        canvas.ink(Ink::RuleStrong, 1.0);
        for edge in [left, right] {
            canvas.line(&teeth(edge, scene.height), 1.0);
        }
    }
}

/// A mark at its own corner.
fn body(canvas: &Canvas, mark: &Mark, drawn: &Drawn) {
    let (width, height) = (mark.width, height(mark));
    let (selected, moved) = (drawn.is_selected(mark), drawn.is_moved(mark));
    let ink = match mark.shape {
        _ if selected || moved => Ink::Accent,
        MarkShape::Count => Ink::RuleStrong,
        _ => Ink::Mark,
    };
    if moved {
        canvas.ink(Ink::Paper, 1.0);
        canvas.fill(0.0, 0.0, width, height);
        canvas.ink(ink, 1.0);
        canvas.frame(0.0, 0.0, width, height, 1.5);
    } else if mark.approximate {
        hatch(canvas, mark, ink);
    } else {
        fill_ink(canvas, mark, ink);
        canvas.fill(0.0, 0.0, width, height);
    }
    if mark.shape == MarkShape::Soft {
        canvas.ink(ink, 0.6);
        end(canvas, mark.open_start, mark.cut_start, 0.0, 5.0);
        end(canvas, mark.open_end, mark.cut_end, width, width - 5.0);
    }
}

fn fill_ink(canvas: &Canvas, mark: &Mark, ink: Ink) {
    let fade = |stops: &[(f32, f64)]| canvas.fading_ink(ink, stops, 0.0, mark.width);
    match mark.shape {
        MarkShape::Soft if mark.open_end => fade(&[(0.0, 0.4), (1.0, 0.06)]),
        MarkShape::Soft if mark.open_start => fade(&[(0.0, 0.06), (1.0, 0.4)]),
        MarkShape::Day if mark.uncertain => canvas.ink(ink, 0.25),
        MarkShape::Count | MarkShape::Day => canvas.ink(ink, 1.0),
        _ if mark.uncertain => fade(&[(0.0, 0.06), (0.2, 0.4), (0.8, 0.4), (1.0, 0.06)]),
        MarkShape::Soft => canvas.ink(ink, 0.32),
        MarkShape::Bar => canvas.ink(ink, 1.0),
    }
}

/// Slanted lines: the words said "about".
fn hatch(canvas: &Canvas, mark: &Mark, ink: Ink) {
    canvas.ink(ink, 1.0);
    canvas.frame(0.0, 0.0, mark.width, HEIGHT, 0.75);
    let slants = (mark.width / 7.0) as usize;
    for slant in 0..=slants {
        let x = slant as f64 * 7.0;
        let top = (x + HEIGHT).min(mark.width);
        canvas.line(&[(x, HEIGHT), (top, HEIGHT - (top - x))], 1.5);
    }
}

/// An end of a long mark: an edge where it is known, an arrow where it is open.
fn end(canvas: &Canvas, open: bool, cut: bool, tip: f64, back: f64) {
    let (top, middle, bottom) = (-2.0, HEIGHT / 2.0, HEIGHT + 2.0);
    if open {
        canvas.line(&[(back, top), (tip, middle), (back, bottom)], 1.5);
    } else if !cut {
        canvas.line(&[(tip, top), (tip, bottom)], 1.0);
    }
}

fn label(canvas: &Canvas, mark: &Mark, selected: bool) {
    canvas.ink(if selected { Ink::Accent } else { Ink::Words }, 1.0);
    match mark.is_count() {
        true => canvas.write(Face::Count, &mark.label, mark.label_x, mark.y + COUNT_BASELINE, true),
        false => canvas.write(Face::Label, &mark.label, mark.label_x, mark.y + BASELINE, false),
    }
}

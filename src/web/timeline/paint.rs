//! A scene on a canvas: what `grid` and `mark` say in elements.

use super::super::canvas::{Canvas, Face, Ink};
use super::grid::{LANE_BASELINE, lane_name, teeth};
use super::mark::growth;
use super::overview::{self, BARS, YEARS, year_ticks};
use super::upright::name_place;
use super::{Drawn, gutter};
use crate::timeline::{Axis, Mark, MarkShape, Scene, Stretch, Tick};

/// The space between the overview and the lanes, in pixels: `--dl-space-2`.
const SPACE: f64 = 8.0;

/// Draws the overview and the lanes as they look at a stretch.
pub(super) fn paint(canvas: &Canvas, drawn: &Drawn, stretch: Stretch) {
    canvas.clear();
    canvas.at(gutter(drawn.width), 0.0, || overview(canvas, drawn, stretch));
    let scene = drawn.scene(stretch);
    let top = overview::HEIGHT + SPACE + drawn.above(&scene);
    canvas.at(0.0, top, || match drawn.is_upright() {
        true => columns(canvas, &scene, drawn),
        false => lanes(canvas, &scene, drawn),
    });
    canvas.at(drawn.before(), top, || marks(canvas, &scene, drawn));
}

fn overview(canvas: &Canvas, drawn: &Drawn, stretch: Stretch) {
    let axis = Axis::new(drawn.limits, drawn.width - gutter(drawn.width));
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
        canvas.write(Face::Tick, &drawn.words.tick(&tick), tick.x + 2.0, YEARS, false);
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
    canvas.at(drawn.before(), 0.0, || {
        for tick in &scene.ticks {
            canvas.ink(line_ink(tick), 1.0);
            canvas.line(&[(tick.x, 18.0), (tick.x, scene.height)], 1.0);
        }
        write_ticks(canvas, scene, drawn, |tick| (tick.x + 4.0, 13.0));
    });
    for band in &scene.bands {
        canvas.ink(Ink::RuleStrong, 1.0);
        canvas.line(&[(0.0, band.y), (drawn.width, band.y)], 1.0);
        canvas.ink(Ink::Words, 1.0);
        canvas.write(
            Face::Lane,
            &lane_name(band, &drawn.words),
            0.0,
            band.y + LANE_BASELINE,
            false,
        );
    }
}

fn columns(canvas: &Canvas, scene: &Scene, drawn: &Drawn) {
    for tick in &scene.ticks {
        canvas.ink(line_ink(tick), 1.0);
        canvas.line(&[(0.0, tick.x), (drawn.width, tick.x)], 1.0);
    }
    write_ticks(canvas, scene, drawn, |tick| (0.0, tick.x + 13.0));
    canvas.at(drawn.before(), 0.0, || {
        for (number, band) in scene.bands.iter().enumerate() {
            let (x, y) = name_place(number, band, drawn.above(scene));
            canvas.ink(Ink::RuleStrong, 1.0);
            canvas.line(&[(x, y - 9.0), (x, drawn.length())], 1.0);
            canvas.ink(Ink::Words, 1.0);
            canvas.write(Face::Lane, &lane_name(band, &drawn.words), x + 5.0, y, false);
        }
    });
}

fn marks(canvas: &Canvas, scene: &Scene, drawn: &Drawn) {
    let turned = drawn.is_upright();
    canvas.turned(turned, || breaks(canvas, scene));
    for mark in &scene.marks {
        let (x, y) = if turned { (mark.y, mark.x) } else { (mark.x, mark.y) };
        canvas.at(x, y, || canvas.turned(turned, || body(canvas, mark, drawn)));
    }
    // By faces: changing them takes longer than writing.
    for counted in [false, true] {
        let marks = scene.marks.iter().filter(|mark| mark.is_count() == counted);
        for mark in marks.filter(|mark| !mark.label.is_empty()) {
            if turned && !counted {
                canvas.ink(Ink::RuleStrong, 1.0);
                let from = (mark.y + mark.height + 2.0, mark.x + 3.0);
                canvas.line(&[from, (mark.label_x - 3.0, mark.label_y - 4.0)], 1.0);
            }
            canvas.ink(if drawn.is_selected(mark) { Ink::Accent } else { Ink::Words }, 1.0);
            let figures = counted.then(|| drawn.words.count(&mark.label));
            let face = if counted { Face::Count } else { Face::Label };
            canvas.write(
                face,
                figures.as_ref().unwrap_or(&mark.label),
                mark.label_x,
                mark.label_y,
                counted,
            );
        }
    }
}

fn line_ink(tick: &Tick) -> Ink {
    if tick.major { Ink::RuleStrong } else { Ink::Rule }
}

fn write_ticks(canvas: &Canvas, scene: &Scene, drawn: &Drawn, place: impl Fn(&Tick) -> (f64, f64)) {
    for (major, ink, face) in [(false, Ink::Soft, Face::Tick), (true, Ink::Words, Face::MajorTick)]
    {
        canvas.ink(ink, 1.0);
        for tick in scene.ticks.iter().filter(|tick| tick.major == major) {
            let (x, y) = place(tick);
            canvas.write(face, &drawn.tick(tick), x, y, false);
        }
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
    let (width, height) = (mark.width, mark.height);
    let (sources, differs) = drawn.weight(mark);
    let (top, tall) = (-growth(sources), height + 2.0 * growth(sources));
    let (selected, moved) = (drawn.is_selected(mark), drawn.is_moved(mark));
    let ink = match mark.shape {
        _ if selected || moved => Ink::Accent,
        MarkShape::Count => Ink::RuleStrong,
        _ => Ink::Mark,
    };
    if moved {
        canvas.ink(Ink::Paper, 1.0);
        canvas.fill(0.0, top, width, tall);
        canvas.ink(ink, 1.0);
        canvas.frame(0.0, top, width, tall, 1.5);
    } else if mark.approximate {
        canvas.at(0.0, top, || hatch(canvas, mark.width, tall, ink));
    } else {
        fill_ink(canvas, mark, ink);
        canvas.fill(0.0, top, width, tall);
    }
    if differs {
        let corner = [(-3.0, -2.0), (0.0, -5.0), (3.0, -2.0), (0.0, 1.0), (-3.0, -2.0)];
        canvas.ink(Ink::Accent, 1.0);
        canvas.line(&corner.map(|(x, y)| (width + x, y)), 1.5);
    }
    if mark.shape == MarkShape::Soft {
        canvas.ink(ink, 0.6);
        end(canvas, height, (mark.open_start, mark.cut_start), (0.0, 5.0));
        end(canvas, height, (mark.open_end, mark.cut_end), (width, width - 5.0));
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
fn hatch(canvas: &Canvas, width: f64, height: f64, ink: Ink) {
    canvas.ink(ink, 1.0);
    canvas.frame(0.0, 0.0, width, height, 0.75);
    let slants = (width / 7.0) as usize;
    for slant in 0..=slants {
        let x = slant as f64 * 7.0;
        let top = (x + height).min(width);
        canvas.line(&[(x, height), (top, height - (top - x))], 1.5);
    }
}

/// An end of a long mark: an edge where it is known, an arrow where it is open.
fn end(canvas: &Canvas, height: f64, (open, cut): (bool, bool), (tip, back): (f64, f64)) {
    let (top, middle, bottom) = (-2.0, height / 2.0, height + 2.0);
    if open {
        canvas.line(&[(back, top), (tip, middle), (back, bottom)], 1.5);
    } else if !cut {
        canvas.line(&[(tip, top), (tip, bottom)], 1.0);
    }
}

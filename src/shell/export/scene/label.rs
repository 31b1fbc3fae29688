//! Names beside circles, where they lie over nothing.

use crate::timeline::Typeface;
use std::f64::consts::FRAC_1_SQRT_2;

/// The widths that a drawing is laid out for, in pixels: on a wider one there is room for more
/// names.
pub(in crate::shell::export) const WIDTHS: [f64; 4] = [320.0, 520.0, 760.0, 1000.0];

/// On a narrower one than the second of them marks are smaller, by this.
const SMALLER: f64 = 0.7;

/// Half the height of a line of text, and the room between a circle and its name.
const HALF_LINE: f64 = 8.0;
const GAP: f64 = 4.0;

/// The name of a circle in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::shell::export) struct Label {
    pub(in crate::shell::export) side: Side,
    /// From which of the widths on there is room for it.
    pub(in crate::shell::export) from: usize,
    /// Whether it may lie over smaller circles.
    pub(in crate::shell::export) over: bool,
}

/// Where a name stands beside its circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::shell::export) enum Side {
    Right,
    Left,
    Below,
    Above,
    BelowRight,
    AboveRight,
    BelowLeft,
    AboveLeft,
}

impl Side {
    const ALL: [Side; 8] = [
        Side::Right,
        Side::Left,
        Side::Below,
        Side::Above,
        Side::BelowRight,
        Side::AboveRight,
        Side::BelowLeft,
        Side::AboveLeft,
    ];

    /// Where the middle of the name's edge next to a circle of a radius is, from the middle of
    /// that.
    pub(in crate::shell::export) fn from(self, radius: f64) -> (f64, f64) {
        match self {
            Side::Right => (radius + GAP, 0.0),
            Side::Left => (-radius - GAP, 0.0),
            Side::Below => (0.0, radius + GAP + HALF_LINE),
            Side::Above => (0.0, -radius - GAP - HALF_LINE),
            Side::BelowRight => (diagonal(radius), diagonal(radius) + HALF_LINE),
            Side::AboveRight => (diagonal(radius), -diagonal(radius) - HALF_LINE),
            Side::BelowLeft => (-diagonal(radius), diagonal(radius) + HALF_LINE),
            Side::AboveLeft => (-diagonal(radius), -diagonal(radius) - HALF_LINE),
        }
    }

    /// Whether the name begins at its circle, or ends there; neither where it is in its middle.
    fn begins(self) -> Option<bool> {
        match self {
            Side::Right | Side::BelowRight | Side::AboveRight => Some(true),
            Side::Left | Side::BelowLeft | Side::AboveLeft => Some(false),
            Side::Below | Side::Above => None,
        }
    }

    /// The attributes of SVG that let a name begin or end there, whichever way it runs.
    pub(in crate::shell::export) fn anchor(self, name: &str) -> String {
        let rtl = is_right_to_left(name);
        let anchor = match self.begins() {
            None => " text-anchor=\"middle\"",
            Some(begins) if begins == rtl => " text-anchor=\"end\"",
            Some(_) => "",
        };
        format!("{anchor}{}", if rtl { " direction=\"rtl\"" } else { "" })
    }
}

/// How far to the side and down a circle of a radius ends, between two of its quarters.
fn diagonal(radius: f64) -> f64 {
    radius * FRAC_1_SQRT_2 + GAP / 2.0
}

/// A circle with a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'t> {
    pub(super) name: &'t str,
    /// From the left and from the top, as shares of the width and the height.
    pub(super) at: [f64; 2],
    pub(super) radius: f64,
}

/// Left, top, right, bottom.
type Area = [f64; 4];

impl Spot<'_> {
    fn middle(&self, [width, height]: [f64; 2]) -> [f64; 2] {
        [self.at[0] * width, self.at[1] * height]
    }

    fn circle(&self, size: [f64; 2]) -> Area {
        let [x, y] = self.middle(size);
        let radius = self.radius * if size[0] < WIDTHS[1] { SMALLER } else { 1.0 };
        [x - radius, y - radius, x + radius, y + radius]
    }

    /// Whether its circle is so small that the name of another may lie over it.
    fn yields(&self, other: &Spot<'_>, over: Over) -> bool {
        match over {
            Over::None => false,
            Over::MuchSmaller => self.radius * 2.0 < other.radius,
            Over::Smaller => self.radius < other.radius,
        }
    }

    fn name(&self, side: Side, length: f64, size: [f64; 2]) -> Area {
        let [x, y] = self.middle(size);
        let (right, down) = side.from(self.radius);
        let (x, y) = (x + right, y + down);
        let left = match side.begins() {
            Some(true) => x,
            Some(false) => x - length,
            None => x - length / 2.0,
        };
        [left, y - HALF_LINE, left + length, y + HALF_LINE]
    }
}

/// Over which circles a name may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    None,
    MuchSmaller,
    Smaller,
}

/// How many of the first names may lie over any smaller circle: a drawing that does not name its
/// largest marks says little.
const LARGEST: usize = 12;

/// The name of each circle in a drawing so many times as wide as it is high. None where it would
/// lie over another name, or over a circle; where there is no other place, it lies over one that
/// is much smaller than its own. Those that come first come first to their place.
pub(super) fn place(spots: &[Spot<'_>], widths: &[f64], aspect: f64) -> Vec<Option<Label>> {
    let face = face();
    let lengths: Vec<f64> = spots.iter().map(|spot| face.width(spot.name)).collect();
    let sizes: Vec<[f64; 2]> = widths.iter().map(|width| [*width, width / aspect]).collect();
    let mut placed: Vec<Option<Label>> = vec![None; spots.len()];
    for from in 0..sizes.len() {
        for spot in 0..spots.len() {
            if placed[spot].is_some() {
                continue;
            }
            let is_free = |side: Side, over: Over| {
                sizes[from..].iter().all(|&size| {
                    let area = spots[spot].name(side, lengths[spot], size);
                    let mut others = spots.iter().enumerate().filter(|(other, _)| *other != spot);
                    is_inside(area, size)
                        && !others.any(|(other, it)| {
                            let name =
                                placed[other].map(|at| it.name(at.side, lengths[other], size));
                            !it.yields(&spots[spot], over) && overlap(area, it.circle(size))
                                || name.is_some_and(|name| overlap(area, name))
                        })
                })
            };
            let overs = [Over::None, Over::MuchSmaller, Over::Smaller];
            let overs = overs[..if spot < LARGEST { 3 } else { 2 }].iter();
            placed[spot] = overs.copied().find_map(|over| {
                let side = Side::ALL.into_iter().find(|&side| is_free(side, over))?;
                Some(Label { side, from, over: over != Over::None })
            });
        }
    }
    placed
}

fn is_inside([left, top, right, bottom]: Area, [width, height]: [f64; 2]) -> bool {
    left >= 0.0 && top >= 0.0 && right <= width && bottom <= height
}

fn overlap(one: Area, other: Area) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// The widths of a sans serif face at 13 pixels, rather too wide than too narrow.
fn face() -> Typeface {
    Typeface::measured(|c| match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | '\'' | '-' | '(' | ')' => 4.8,
        'm' | 'w' | 'M' | 'W' => 11.5,
        'A'..='Z' => 9.2,
        '\0'..='\u{7f}' => 7.5,
        '日' | '한' | '🙂' => 13.5,
        _ => 8.0,
    })
}

/// Whether a name runs from right to left: by its first letter that has a direction (Unicode
/// Standard Annex 9, rule P2, by the blocks of those scripts).
fn is_right_to_left(name: &str) -> bool {
    let first = name.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(name: &str, x: f64, y: f64) -> Spot<'_> {
        Spot { name, at: [x, y], radius: 6.0 }
    }

    #[test]
    fn names_lie_over_nothing_at_any_width() {
        let names: Vec<String> = (0..40).map(|number| format!("Somewhere {number}")).collect();
        let share = |number: i32| f64::from(number % 61) / 61.0;
        let spots: Vec<Spot<'_>> = names
            .iter()
            .zip(0..)
            .map(|(name, n)| spot(name, share(n * 37), share(n * n * 11)))
            .collect();
        let placed = place(&spots, &WIDTHS, 1.6);
        for (level, size) in WIDTHS.map(|width| [width, width / 1.6]).into_iter().enumerate() {
            let seen = spots.iter().zip(&placed).filter_map(|(spot, placed)| {
                let Label { side, from, .. } = (*placed)?;
                (from <= level).then(|| spot.name(side, face().width(spot.name), size))
            });
            let seen: Vec<Area> = seen.collect();
            for (place, one) in seen.iter().enumerate() {
                assert!(!seen[..place].iter().any(|other| overlap(*one, *other)), "{size:?}");
                let circles = spots.iter().filter(|spot| overlap(*one, spot.circle(size)));
                assert_eq!(circles.count(), 0, "{size:?}");
            }
        }
        let narrow = placed.iter().flatten().filter(|it| it.from == 0).count();
        let all = placed.iter().flatten().count();
        assert!(0 < narrow && narrow < all, "{narrow} of {all}");
    }

    #[test]
    fn a_name_goes_where_there_is_room() {
        let sides = place(&[spot("Tirana", 0.95, 0.5), spot("Durrës", 0.05, 0.5)], &[400.0], 1.6);
        let sides: Vec<Option<Side>> = sides.iter().map(|it| Some((*it)?.side)).collect();
        assert_eq!(sides, [Some(Side::Left), Some(Side::Right)]);
        let narrow = place(&[spot(&"long ".repeat(40), 0.5, 0.5)], &WIDTHS, 1.6);
        assert_eq!(narrow, [None]);
    }

    #[test]
    fn the_largest_are_named_whatever_lies_around_them() {
        let around = |turn: i32| {
            let angle = f64::from(turn) / 16.0 * std::f64::consts::TAU;
            [0.5 + 0.1 * angle.cos(), 0.5 + 0.1 * angle.sin()]
        };
        let small = (0..16).map(|turn| Spot { name: "x", at: around(turn), radius: 9.0 });
        let large = Spot { name: "New York Stock Exchange", at: [0.5, 0.5], radius: 14.0 };
        let spots: Vec<Spot<'_>> = [large].into_iter().chain(small).collect();
        let placed = place(&spots, &[400.0], 1.0);
        assert!(placed[0].is_some_and(|label| label.over), "{:?}", placed[0]);
    }

    #[test]
    fn the_first_letter_says_which_way_a_name_runs() {
        assert!(is_right_to_left("«تهران» (Tehran)") && is_right_to_left("ירושלים"));
        assert!(!is_right_to_left("Tehran تهران") && !is_right_to_left("2018"));
    }
}

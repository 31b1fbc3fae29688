//! Names beside circles, where they lie over nothing.

use crate::timeline::Typeface;

/// The widths that a drawing is laid out for, in pixels: on a wider one there is room for more
/// names.
pub(in crate::shell::export) const WIDTHS: [f64; 4] = [320.0, 520.0, 760.0, 1000.0];

/// On a narrower one than the second of them marks are smaller, by this.
const SMALLER: f64 = 0.7;

/// Half the height of a line of text, and the room between a circle and its name.
const HALF_LINE: f64 = 8.0;
const GAP: f64 = 4.0;

/// Where a name stands beside its circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::shell::export) enum Side {
    Right,
    Left,
    Below,
    Above,
}

impl Side {
    const ALL: [Side; 4] = [Side::Right, Side::Left, Side::Below, Side::Above];

    /// Where the middle of the name's edge next to a circle of a radius is, from the middle of
    /// that.
    pub(in crate::shell::export) fn from(self, radius: f64) -> (f64, f64) {
        match self {
            Side::Right => (radius + GAP, 0.0),
            Side::Left => (-radius - GAP, 0.0),
            Side::Below => (0.0, radius + GAP + HALF_LINE),
            Side::Above => (0.0, -radius - GAP - HALF_LINE),
        }
    }

    /// The attributes of SVG that let a name begin or end there, whichever way it runs.
    pub(in crate::shell::export) fn anchor(self, name: &str) -> String {
        let rtl = is_right_to_left(name);
        let anchor = match self {
            Side::Below | Side::Above => " text-anchor=\"middle\"",
            Side::Right if rtl => " text-anchor=\"end\"",
            Side::Left if !rtl => " text-anchor=\"end\"",
            Side::Right | Side::Left => "",
        };
        format!("{anchor}{}", if rtl { " direction=\"rtl\"" } else { "" })
    }
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

    /// Whether its circle is so small that the name of another may lie over it at last.
    fn yields(&self, other: &Spot<'_>) -> bool {
        self.radius * 2.0 < other.radius
    }

    fn name(&self, side: Side, length: f64, size: [f64; 2]) -> Area {
        let [x, y] = self.middle(size);
        let (right, down) = side.from(self.radius);
        let (x, y) = (x + right, y + down);
        let left = match side {
            Side::Right => x,
            Side::Left => x - length,
            Side::Below | Side::Above => x - length / 2.0,
        };
        [left, y - HALF_LINE, left + length, y + HALF_LINE]
    }
}

/// Where each name stands, and from which of the widths on, in a drawing so many times as wide as
/// it is high. None where it would lie over another name, or over a circle; where there is no
/// other place, over one that is much smaller than its own. Those that come first come first to
/// their place.
pub(super) fn place(spots: &[Spot<'_>], widths: &[f64], aspect: f64) -> Vec<Option<(Side, usize)>> {
    let face = face();
    let lengths: Vec<f64> = spots.iter().map(|spot| face.width(spot.name)).collect();
    let sizes: Vec<[f64; 2]> = widths.iter().map(|width| [*width, width / aspect]).collect();
    let mut placed: Vec<Option<(Side, usize)>> = vec![None; spots.len()];
    let turns =
        [false, true].into_iter().flat_map(|last| (0..sizes.len()).map(move |it| (last, it)));
    for (last, from) in turns {
        for spot in 0..spots.len() {
            if placed[spot].is_some() {
                continue;
            }
            let free = |side: &Side| {
                sizes[from..].iter().all(|&size| {
                    let area = spots[spot].name(*side, lengths[spot], size);
                    let mut others = spots.iter().enumerate().filter(|(other, _)| *other != spot);
                    is_inside(area, size)
                        && !others.any(|(other, it)| {
                            let name = placed[other].map(|at| it.name(at.0, lengths[other], size));
                            let hinders = !(last && it.yields(&spots[spot]));
                            hinders && overlap(area, it.circle(size))
                                || name.is_some_and(|name| overlap(area, name))
                        })
                })
            };
            placed[spot] = Side::ALL.into_iter().find(free).map(|side| (side, from));
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
                let (side, from) = (*placed)?;
                (from <= level).then(|| spot.name(side, face().width(spot.name), size))
            });
            let seen: Vec<Area> = seen.collect();
            for (place, one) in seen.iter().enumerate() {
                assert!(!seen[..place].iter().any(|other| overlap(*one, *other)), "{size:?}");
                let circles = spots.iter().filter(|spot| overlap(*one, spot.circle(size)));
                assert_eq!(circles.count(), 0, "{size:?}");
            }
        }
        let narrow = placed.iter().flatten().filter(|it| it.1 == 0).count();
        let all = placed.iter().flatten().count();
        assert!(0 < narrow && narrow < all, "{narrow} of {all}");
    }

    #[test]
    fn a_name_goes_where_there_is_room() {
        let sides = place(&[spot("Tirana", 0.95, 0.5), spot("Durrës", 0.05, 0.5)], &[400.0], 1.6);
        assert_eq!(sides, [Some((Side::Left, 0)), Some((Side::Right, 0))]);
        let narrow = place(&[spot(&"long ".repeat(40), 0.5, 0.5)], &WIDTHS, 1.6);
        assert_eq!(narrow, [None]);
    }

    #[test]
    fn the_first_letter_says_which_way_a_name_runs() {
        assert!(is_right_to_left("«تهران» (Tehran)") && is_right_to_left("ירושלים"));
        assert!(!is_right_to_left("Tehran تهران") && !is_right_to_left("2018"));
    }
}

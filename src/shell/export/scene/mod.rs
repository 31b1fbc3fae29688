//! What maps and networks are drawn of, laid out: for the views of the page and for the files of
//! the command line, which show the same.

mod label;
mod nodes;
mod places;
mod tally;

pub(super) use label::Label;
#[cfg(feature = "exporter")]
pub(super) use label::{Side, WIDTHS};
pub(super) use nodes::{KINDS, Nodes};
pub(super) use places::Places;
pub(super) use tally::{Named, Tally};

/// The largest circle, and the smallest that is seen and can be hit, in pixels.
const LARGEST: f64 = 24.0;
const SMALLEST: f64 = 4.0;

/// The radius of a circle whose area stands for a count, where the highest is another.
fn radius(count: u32, highest: u32) -> f64 {
    let highest = f64::from(highest.max(1));
    // Few events make no large circle.
    let largest = (5.0 * highest.sqrt()).min(LARGEST);
    ((f64::from(count) / highest).sqrt() * largest).max(SMALLEST)
}

/// Half the side of a square of the area of a circle.
pub(super) fn half_of_square(radius: f64) -> f64 {
    /// Half the root of pi.
    const SHARE: f64 = 0.886_226_925_452_758;
    radius * SHARE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_of_a_circle_is_its_count() {
        let large = radius(100, 100);
        assert_eq!(large, LARGEST);
        assert!((radius(25, 100) * 2.0 - large).abs() < 1e-9);
        assert_eq!((radius(1, 1), radius(1, 1_000_000)), (5.0, SMALLEST));
    }
}

//! The picture of a page's card: how many events there are over time, as bars.
//!
//! It has no words. Its reader's program sets title and description beside it, in a type
//! that its reader can read.

use crate::explore::{Explorer, Session};
use crate::timeline::Axis;
use anyhow::Context;

/// What the picture is called, beside the page.
pub(super) const FILE: &str = "card.png";

/// Its size in pixels: 1.91 to 1, which Facebook's and X's cards show whole.
pub(super) const WIDTH: u32 = 1200;
pub(super) const HEIGHT: u32 = 630;

/// The room around the bars, in pixels.
const MARGIN: u32 = 90;
/// Where the bars stand, and how high the highest may be.
const GROUND: u32 = 500;
const HIGHEST: f64 = 380.0;

/// The colours of the page in the light, of a palette; see `style/tokens.css`.
const PAPER: u8 = 0;
const MARK: u8 = 1;
const ACCENT: u8 = 2;
const PALETTE: [u8; 9] = [0xfb, 0xfa, 0xf7, 0x3c, 0x3a, 0x36, 0x9b, 0x2c, 0x1f];

/// The picture of a collection, as a PNG file.
pub(super) fn picture(collection: &Explorer) -> anyhow::Result<Vec<u8>> {
    let mut pixels = vec![PAPER; (WIDTH * HEIGHT) as usize];
    let width = f64::from(WIDTH - 2 * MARGIN);
    let shown = collection.show(&Session::default(), &Default::default());
    if let (Some(limits), Some(overview)) =
        (collection.limits(&shown), collection.overview(&shown, width / 2.0))
    {
        let axis = Axis::new(limits, width);
        for bin in overview.bins.iter().filter(|bin| bin.count > 0.0) {
            let (left, right) = (axis.start_of(bin.from) + 2.0, axis.end_of(bin.to) - 2.0);
            let height = (bin.count / overview.highest * HIGHEST).max(4.0);
            fill(&mut pixels, MARK, left, right.max(left + 4.0), -height, 0.0);
        }
        for tick in axis.ticks() {
            fill(&mut pixels, MARK, tick.x, tick.x + 2.0, 0.0, 22.0);
        }
    }
    fill(&mut pixels, ACCENT, 0.0, width, 0.0, 6.0);
    encode(&pixels).context("the picture of the page's card")
}

/// Paints a rectangle, told from the start of the axis and from the ground.
fn fill(pixels: &mut [u8], colour: u8, left: f64, right: f64, top: f64, bottom: f64) {
    let column = |x: f64| (f64::from(MARGIN) + x).clamp(0.0, f64::from(WIDTH)) as usize;
    let row = |y: f64| (f64::from(GROUND) + y).clamp(0.0, f64::from(HEIGHT)) as usize;
    for line in pixels.chunks_exact_mut(WIDTH as usize).take(row(bottom)).skip(row(top)) {
        line[column(left)..column(right)].fill(colour);
    }
}

fn encode(pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(&PALETTE[..]);
    encoder.write_header()?.write_image_data(pixels)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The colours of a picture's pixels, row by row.
    fn read(bytes: &[u8]) -> Vec<u8> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let told = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((told.width, told.height), (WIDTH, HEIGHT));
        pixels
    }

    #[test]
    fn a_rectangle_stays_inside_the_picture() {
        let mut pixels = vec![PAPER; (WIDTH * HEIGHT) as usize];
        fill(&mut pixels, MARK, -500.0, 5000.0, -5000.0, 5000.0);
        assert!(read(&encode(&pixels).unwrap()).iter().all(|&pixel| pixel == MARK));
    }

    #[test]
    fn a_rectangle_is_where_it_was_told_to_be() {
        let mut pixels = vec![PAPER; (WIDTH * HEIGHT) as usize];
        fill(&mut pixels, ACCENT, 10.0, 13.0, -2.0, 0.0);
        let painted: Vec<(u32, u32)> = read(&encode(&pixels).unwrap())
            .iter()
            .zip(0u32..)
            .filter(|(pixel, _)| **pixel == ACCENT)
            .map(|(_, place)| (place % WIDTH, place / WIDTH))
            .collect();
        let [x, y] = [MARGIN + 10, GROUND - 2];
        assert_eq!(
            painted,
            [(x, y), (x + 1, y), (x + 2, y), (x, y + 1), (x + 1, y + 1), (x + 2, y + 1)]
        );
    }
}

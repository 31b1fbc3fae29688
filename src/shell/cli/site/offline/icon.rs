//! The icon of the page: three bars on a grid of sixteen squares a side, as `index.html` has
//! it, on the paper of the page, since nobody knows what it is laid on.

use anyhow::Context;

/// What it is called as a drawing.
pub(super) const SVG: &str = "icon.svg";

/// How large it is painted, in pixels a side: what Chromium asks of a page to be installed.
pub(super) const SIZES: [u32; 2] = [192, 512];

/// How many squares a side the grid has.
const GRID: u32 = 16;

/// The bars: left, top, width and height in squares.
const BARS: [[u32; 4]; 3] = [[1, 11, 14, 1], [9, 7, 5, 3], [2, 4, 6, 3]];

/// The colours of the page in the light, paper and accent; see `style/tokens.css`.
const PALETTE: [u8; 6] = [0xfb, 0xfa, 0xf7, 0x9b, 0x2c, 0x1f];
const PAPER: u8 = 0;
const ACCENT: u8 = 1;

/// What it is called as a picture.
pub(super) fn png_name(size: u32) -> String {
    format!("icon-{size}.png")
}

/// The icon in each of its forms, by the names of the files.
pub(super) fn icons() -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut icons = vec![(SVG.to_owned(), svg().into_bytes())];
    for size in SIZES {
        let name = png_name(size);
        let bytes = png(size).with_context(|| name.clone())?;
        icons.push((name, bytes));
    }
    Ok(icons)
}

fn svg() -> String {
    let [paper, accent] = [PAPER, ACCENT].map(|colour| {
        let colour = PALETTE.iter().skip(usize::from(colour) * 3).take(3);
        colour.map(|part| format!("{part:02x}")).collect::<String>()
    });
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {GRID} {GRID}\">\
         <path d=\"M0 0h{GRID}v{GRID}H0z\" fill=\"#{paper}\"/>\
         <path d=\"{}\" fill=\"#{accent}\"/></svg>\n",
        outline()
    )
}

/// The bars as a path of SVG.
fn outline() -> String {
    BARS.map(|[x, y, width, height]| format!("M{x} {y}h{width}v{height}H{x}z")).concat()
}

fn png(size: u32) -> Result<Vec<u8>, png::EncodingError> {
    let colour = |place: u32| {
        let [column, row] = [place % size, place / size].map(|pixel| pixel * GRID / size);
        let holds = |[x, y, width, height]: &[u32; 4]| {
            (*x..x + width).contains(&column) && (*y..y + height).contains(&row)
        };
        if BARS.iter().any(holds) { ACCENT } else { PAPER }
    };
    let pixels: Vec<u8> = (0..size * size).map(colour).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size, size);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(&PALETTE[..]);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_icon_that_the_page_has() {
        let page = include_str!("../../../../../index.html");
        assert_eq!(page.matches(&format!("d='{}'", outline())).count(), 1);
        assert!(page.contains("fill='%239b2c1f'") && svg().contains("fill=\"#9b2c1f\""));
    }

    #[test]
    fn what_is_painted_is_what_is_drawn() {
        for size in SIZES {
            let bytes = png(size).unwrap();
            let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            let square = size / GRID;
            let painted = pixels.iter().filter(|&&pixel| pixel == ACCENT).count();
            let squares: u32 = BARS.iter().map(|[.., width, height]| width * height).sum();
            assert_eq!(painted, (squares * square * square) as usize);
            for (x, y, colour) in [(1, 11, ACCENT), (0, 11, PAPER), (13, 9, ACCENT), (8, 5, PAPER)]
            {
                let place = y * square * size + x * square;
                assert_eq!(pixels[place as usize], colour, "{x}, {y} of {size}");
            }
        }
    }
}

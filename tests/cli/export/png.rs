//! The picture: the drawing's size and its words, as pixels.

use super::super::run::{Ran, SEEDS, dateline};
use super::{export, hard};
use png::{ColorType, Decoder, Transformations};
use std::io::Cursor;

/// A picture: width, height, and three bytes a pixel.
type Picture = (u32, u32, Vec<u8>);

/// The picture that was written; none on a machine without fonts, which has to be said.
fn picture(ran: &Ran) -> Option<Picture> {
    if ran.bytes.is_empty() {
        assert!(ran.said.contains("no fonts"), "{}", ran.said);
        return None;
    }
    let mut decoder = Decoder::new(Cursor::new(&ran.bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("it is a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it is small")];
    let info = reader.next_frame(&mut pixels).expect("it is whole");
    let bytes = match info.color_type {
        ColorType::Rgb => pixels,
        ColorType::Rgba => {
            assert!(pixels.chunks(4).all(|pixel| pixel[3] == 255), "nothing shows through");
            pixels.chunks(4).flat_map(|pixel| pixel[..3].to_vec()).collect()
        }
        other => panic!("{other:?}"),
    };
    Some((info.width, info.height, bytes))
}

/// How many dark pixels a part of it has.
fn dark(picture: &Picture, columns: std::ops::Range<u32>, rows: std::ops::Range<u32>) -> usize {
    let (width, _, bytes) = picture;
    let lines = bytes.chunks(3 * *width as usize).take(rows.end as usize).skip(rows.start as usize);
    let pixels = lines.flat_map(|line| line.chunks(3).take(columns.end as usize));
    pixels.filter(|pixel| pixel.iter().all(|part| *part < 96)).count()
}

#[test]
fn it_is_the_drawing_with_its_words() {
    let ran = dateline(&["export", SEEDS, "--format", "png"]);
    let Some(picture) = picture(&ran) else { return };
    let svg = export(SEEDS, "svg");
    let drawing = roxmltree::Document::parse(svg.text()).expect("it is XML");
    let size = |name| drawing.root_element().attribute(name).and_then(|it| it.parse::<f64>().ok());
    let doubled = |name| (2.0 * size(name).expect("a size")) as u32;
    assert_eq!((picture.0, picture.1), (doubled("width"), doubled("height")));
    assert!(dark(&picture, 0..700, 0..70) > 500, "the title");
    assert!(dark(&picture, 0..1600, picture.1 - 300..picture.1) > 3000, "the sources");
    let again = dateline(&["export", SEEDS, "--format", "png"]);
    assert!(again.bytes == ran.bytes, "the same bytes");
}

#[test]
fn words_of_any_script_and_no_words_at_all_are_painted() {
    let folder = hard("export_png");
    for asked in [&[folder.path()][..], &[SEEDS, "--query", "zeppelin"]] {
        let ran = dateline(&[&["export", "--format", "png"], asked].concat());
        if let Some(picture) = picture(&ran) {
            assert!(dark(&picture, 0..700, 0..70) > 100, "the title of {asked:?}");
        }
    }
}

#[test]
fn more_than_a_picture_can_show_is_said() {
    let named = |number| format!("report-{number}.txt");
    let text = "date 2019-10-23 Police met in Tirana on October 22, 2019.";
    let folder = (0..3800).fold(super::Folder::new("export_large_png"), |folder, number| {
        folder.with(&named(number), text)
    });
    let ran = dateline(&["export", folder.path(), "--format", "png"]);
    assert_eq!(ran.status, 1, "{}", ran.said);
    assert!(ran.bytes.is_empty());
    let said = ["pixels high", "--query", "--format svg"];
    let fontless = ran.said.contains("no fonts");
    assert!(fontless || said.iter().all(|words| ran.said.contains(words)), "{}", ran.said);
}

//! Encodings by the looks of their bytes, where nothing says which they are.

use super::{JUNK_IN, is_junk};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// In UTF-16 at least one of so many characters is of ASCII, if only a space, and at most one of
/// so many zeros is on the wrong side.
const ONE_IN: usize = 20;

/// So many letters that were read in a wrong encoding are no accident.
const MOJIBAKE: usize = 3;

/// Which UTF-16 bytes are in that have no mark: taken one by one they are no text, and the zeros
/// among them stand on one side of the pairs.
pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let (fewer, more) = (first.min(second), first.max(second));
    let junk = bytes.iter().filter(|&&byte| byte.is_ascii() && is_junk(char::from(byte))).count();
    let is_sided = more > 0 && more >= pairs.len() / ONE_IN && fewer <= more / ONE_IN;
    let is_utf16 = is_sided && junk > bytes.len() / JUNK_IN;
    is_utf16.then_some(if first > second { UTF_16BE } else { UTF_16LE })
}

/// Whether bytes are UTF-8 with faults, and not another encoding: of the runs of bytes that are
/// no ASCII, at least as many are UTF-8 as are not. In other encodings next to none is: an
/// accented letter stands alone, and the words of other scripts are long.
pub(super) fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let runs = bytes.split(u8::is_ascii).filter(|run| !run.is_empty());
    let (right, all) = runs.fold((0, 0), |(right, all), run| {
        (right + usize::from(std::str::from_utf8(run).is_ok()), all + 1)
    });
    right > 0 && 2 * right >= all
}

/// Whether UTF-8 was once taken for windows-1252: the first byte of most letters with an
/// accent is then Ã, that of quotation marks and dashes â€.
pub(super) fn is_mojibake(text: &str) -> bool {
    let latin = text.match_indices('\u{c3}').filter(|(at, found)| {
        text[at + found.len()..]
            .chars()
            .next()
            .is_some_and(|next| ('\u{80}'..='\u{bf}').contains(&next))
    });
    latin.count() + text.matches("\u{e2}\u{20ac}").count() >= MOJIBAKE
}

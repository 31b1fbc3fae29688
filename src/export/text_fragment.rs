//! Links to a sentence of somebody's page, by its words: Text Fragments
//! (WICG, "URL Fragment Text Directives").

/// A sentence of more words is named by its first and its last ones.
const LONGEST: usize = 14;

/// How many first and last words those are.
const ENDS: usize = 5;

/// Whether an address leads to the web, and to nothing that a browser would run.
pub fn is_web_address(url: &str) -> bool {
    let begins =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    begins("https://") || begins("http://")
}

/// The address of a page with a sentence in it, which a browser shows and marks. What
/// is found nowhere in the page does no harm: the page opens at its start.
pub fn text_fragment(url: &str, sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    if words.is_empty() {
        return url.to_owned();
    }
    let mut text = String::new();
    match words.len() > LONGEST {
        true => {
            encode(&words[..ENDS], &mut text);
            text.push(',');
            encode(&words[words.len() - ENDS..], &mut text);
        }
        false => encode(&words, &mut text),
    }
    let joint = match (url.contains(":~:"), url.contains('#')) {
        (true, _) => "&text=",
        (false, true) => ":~:text=",
        (false, false) => "#:~:text=",
    };
    format!("{url}{joint}{text}")
}

/// Percent-encodes words with spaces between. Among what is encoded are the signs that
/// mean something in a text directive: `-`, `,` and `&`.
fn encode(words: &[&str], out: &mut String) {
    for byte in words.join(" ").bytes() {
        match byte {
            b'.' | b'_' | b'~' => out.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_sentence_is_whole_and_a_long_one_its_ends() {
        assert_eq!(
            text_fragment("https://a.org/b", "Police, well-armed,\n left & came: é."),
            "https://a.org/b#:~:text=Police%2C%20well%2Darmed%2C%20left%20%26%20came%3A%20%C3%A9."
        );
        let long: Vec<String> = (1..=20).map(|number| format!("w{number}")).collect();
        assert_eq!(
            text_fragment("https://a.org/b", &long.join(" ")),
            "https://a.org/b#:~:text=w1%20w2%20w3%20w4%20w5,w16%20w17%20w18%20w19%20w20"
        );
    }

    #[test]
    fn an_address_may_have_a_fragment_already() {
        assert_eq!(text_fragment("https://a.org/#b", "c"), "https://a.org/#b:~:text=c");
        assert_eq!(
            text_fragment("https://a.org/#:~:text=b", "c"),
            "https://a.org/#:~:text=b&text=c"
        );
        assert_eq!(text_fragment("https://a.org/", " \n"), "https://a.org/");
    }

    #[test]
    fn only_the_web_is_linked_to() {
        assert!(is_web_address("https://a.org") && is_web_address("HTTP://a.org"));
        for url in ["", "javascript:alert(1)", "/a", "data:text/html,x", "httpé"] {
            assert!(!is_web_address(url), "{url}");
        }
    }
}

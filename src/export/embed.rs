//! The line of HTML that shows an explorer in another page.

/// A frame (HTML Standard, section 4.8.5) of the explorer at the address `site`, showing
/// what `fragment` leads to, so many CSS pixels high. One line: many editors break others.
pub fn frame_snippet(site: &str, fragment: &str, title: &str, height: u32) -> String {
    let and = if fragment.is_empty() { "" } else { "&" };
    let address = attribute(&format!("{site}?embed=1{and}{fragment}"));
    let title = attribute(title);
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
         style=\"border:0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
    )
}

/// A text as it stands between the quotation marks of an attribute (HTML Standard,
/// section 13.1.2.3).
fn attribute(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_is_one_line_whatever_the_title_says() {
        let frame = frame_snippet("https://a.org/t/", "q=a&view=list", "\"A\" <b>\n& c", 480);
        assert_eq!(
            frame,
            "<iframe src=\"https://a.org/t/?embed=1&amp;q=a&amp;view=list\" \
             title=\"&quot;A&quot; &lt;b&gt; &amp; c\" width=\"100%\" height=\"480\" \
             style=\"border:0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
        );
        assert!(frame_snippet("./", "", "", 1).starts_with("<iframe src=\"./?embed=1\" "));
    }
}

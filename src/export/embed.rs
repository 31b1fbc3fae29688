//! The lines of HTML that show an explorer in another page.

/// A frame (HTML Standard, section 4.8.5) of the explorer at the address `site`, showing
/// what `fragment` leads to, so many CSS pixels high. One line: many editors break others.
pub fn frame_snippet(site: &str, fragment: &str, title: &str, height: u32) -> String {
    let ask = if site.contains('?') { '&' } else { '?' };
    let and = if fragment.is_empty() { "" } else { "&" };
    let address = attribute(&format!("{site}{ask}embed=1{and}{fragment}"));
    let title = attribute(title);
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
         style=\"border:0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
    )
}

/// An element of the explorer at the address `site`, showing what `fragment` leads to; its
/// content is a link, for where no script runs.
pub fn element_snippet(site: &str, fragment: &str, title: &str) -> String {
    let page = site.split('?').next().unwrap_or_default();
    let folder = &page[..page.rfind('/').map_or(0, |stroke| stroke + 1)];
    let [folder, site, fragment, title] = [folder, site, fragment, title].map(attribute);
    format!(
        "<dateline-explorer src=\"{site}\" state=\"{fragment}\">\
         <a href=\"{site}#{fragment}\">{title}</a></dateline-explorer>\
         <script src=\"{folder}dateline-embed.js\" async></script>"
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
        let asked = frame_snippet("https://a.org/?pack=b.pack", "q=a", "", 1);
        assert!(asked.contains("\"https://a.org/?pack=b.pack&amp;embed=1&amp;q=a\""), "{asked}");
    }

    #[test]
    fn an_element_holds_a_link_and_brings_its_script() {
        assert_eq!(
            element_snippet("https://a.org/t/index.html?pack=b.pack", "q=\"a\"", "A & <b>"),
            "<dateline-explorer src=\"https://a.org/t/index.html?pack=b.pack\" \
             state=\"q=&quot;a&quot;\"><a href=\"https://a.org/t/index.html?pack=b.pack#q=&quot;a&quot;\">\
             A &amp; &lt;b&gt;</a></dateline-explorer>\
             <script src=\"https://a.org/t/dateline-embed.js\" async></script>"
        );
    }
}

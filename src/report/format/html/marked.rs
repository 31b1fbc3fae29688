//! Which words of a page are the report: those that the search for the article found, unless
//! the page itself marks far more as its article.
//!
//! The search goes by paragraphs. Where a page has its text in lists, or in none, it may find
//! little but the foot of the page.

use super::words;
use dom_query::{Document, Selection};

/// The elements by which pages say where their article is, the surest first.
const ARTICLES: [&str; 4] = ["[itemprop~=\"articleBody\"]", "article", "main", "[role=\"main\"]"];

/// What stands in an article or beside it and is no part of the report.
const AROUND: &str = "nav, aside, footer, form, dialog, button, select, textarea, [hidden], \
    [aria-hidden=\"true\"], [role=\"navigation\"], [role=\"complementary\"], \
    [role=\"contentinfo\"], [role=\"dialog\"], [style*=\"display:none\"], [style*=\"display: none\"]";

/// Words in the names of such parts.
const NAMES: [&str; 10] = [
    "comment",
    "related",
    "newsletter",
    "cookie",
    "consent",
    "share",
    "promo",
    "subscri",
    "sidebar",
    "teaser",
];

/// Of what a page marks, what was found has at least one part in so many.
const LEAST: usize = 2;

/// Of all of its words, where it marks nothing.
const LEAST_OF_ALL: usize = 8;

/// The search takes in what stands around an article that is as short as this, in bytes.
const SHORT: usize = 700;

/// What a page marks as its report.
pub(super) enum Marked {
    /// The text of its article.
    Article(String),
    /// No article, but so many bytes of words that are no links.
    Nothing(usize),
}

/// What a page marks as its report, without what stands around it.
pub(super) fn text(document: &Document) -> Marked {
    let only = ARTICLES.iter().find_map(|place| {
        let found = document.select(place);
        (found.length() == 1).then_some(found)
    });
    match only {
        Some(article) => {
            let text = words::of(&without_around(&article));
            if text.is_empty() { Marked::Nothing(0) } else { Marked::Article(text) }
        }
        None => {
            let page = without_around(&document.select("body"));
            page.select("a").remove();
            Marked::Nothing(words::of(&page).len())
        }
    }
}

/// The text of a page's report; none where there is none in what was found.
pub(super) fn choose(found: String, marked: Marked) -> Option<String> {
    match marked {
        Marked::Article(text) if found.len() < text.len() / LEAST => Some(text),
        // The headline is no part of what the search finds.
        Marked::Article(text)
            if text.len() <= SHORT
                && text.lines().filter(|line| !found.contains(line)).count() <= 1 =>
        {
            Some(text)
        }
        Marked::Nothing(all) if found.len() < all / LEAST_OF_ALL => None,
        _ => Some(found).filter(|text| !text.is_empty()),
    }
}

/// A copy of a part of a page without what stands around a report in it.
fn without_around(part: &Selection<'_>) -> Document {
    let copy = Document::fragment(part.inner_html());
    copy.select(AROUND).remove();
    for name in NAMES {
        copy.select(&format!("[class*=\"{name}\" i], [id*=\"{name}\" i]")).remove();
    }
    copy
}

#[cfg(test)]
mod tests {
    use super::super::read;

    /// Some 100 bytes of a report, the same for the same number.
    fn told(number: usize) -> String {
        format!(
            "[{number}] The storm reached Port Vale on Monday, and took the roofs of {number} houses \
             with it, as the police said."
        )
    }

    /// What is read of a page, and how many problems it has.
    fn page(body: &str) -> (String, usize) {
        let html = format!(
            "<!doctype html><title>Storm</title><body><nav><ul><li><a href=/>Home</a></ul></nav>\
             {body}<footer><div>Copyright 2019 The Vale Post. All rights reserved.</div></footer>"
        );
        let found = read("a.html", html.as_bytes());
        (found.records[0].text.clone(), found.problems.len())
    }

    fn many(before: &str, after: &str) -> String {
        (0..10).map(|number| [before, &told(number), after].concat()).collect()
    }

    #[test]
    fn an_article_of_whatever_elements_is_read_as_a_whole_and_nothing_around_it() {
        let around = "<aside><p>Read next: ten storms of 1999</p></aside>\
                      <div class=\"comments\"><p>I was there in 1987.</p></div>";
        for (before, after) in [
            ("<p>", "</p>"),
            ("<div>", "</div>"),
            ("<div><div><span>", "</span></div></div>"),
            ("<section><div>", "</div></section>"),
            ("<ul><li>", "</li></ul>"),
            ("<li>", "</li>"),
            ("<li><time>10:00</time> ", "</li>"),
            ("<table><tr><td>Monday</td><td>", "</td></tr></table>"),
            ("<dl><dt>Monday</dt><dd>", "</dd></dl>"),
            ("", "<br>"),
            ("", "<br><br>"),
            ("", "<hr>"),
        ] {
            let body = format!("<article><h1>Storm</h1>{}{around}</article>", many(before, after));
            let (text, problems) = page(&body);
            assert_eq!(problems, 0, "{before}");
            for number in 0..10 {
                assert!(text.contains(&told(number)), "{before}{number}: {text}");
            }
            for other in ["Home", "Copyright", "1999", "1987", "said.["] {
                assert!(!text.contains(other), "{before}{other}: {text}");
            }
        }
    }

    #[test]
    fn what_asks_about_cookies_is_no_part_of_a_short_article() {
        let banner =
            "<div class=\"cookie-banner\"><p>We use cookies, as we have since 2001.</p></div>";
        let article = format!("{banner}<article><h1>Storm</h1><div>{}</div></article>", told(1));
        assert_eq!(page(&article), (format!("Storm\n\n{}", told(1)), 0));
    }

    #[test]
    fn a_page_of_which_hardly_anything_is_found_is_read_as_a_whole_and_told() {
        let (text, problems) = page(&format!("<ul>{}</ul>", many("<li>", "</li>")));
        assert!((0..10).all(|number| text.contains(&told(number))), "{text}");
        assert_eq!(problems, 1);
    }
}

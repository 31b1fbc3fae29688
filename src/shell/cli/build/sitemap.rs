//! What programs that search the web are told of a site.

use super::super::site::{BaseUrl, Files, INDEX};
use html_escape::encode_text;

/// What is told first.
const FILE: &str = "sitemap.xml";

/// The most addresses that a file of the protocol may hold.
const MOST: usize = 50_000;

/// The most bytes that it may have, without its first and its last line.
const LARGEST: usize = 50_000_000;

/// Adds `robots.txt`, and where the address of the site is known `sitemap.xml`
/// (<https://www.sitemaps.org/protocol.html>), with a file more for every 50,000 pages where
/// there are more than that.
pub(super) fn add(files: &mut Files, base: Option<&BaseUrl>) {
    // A file of rules that bar nothing (RFC 9309).
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = base {
        let url = base.as_str();
        robots.push_str(&format!("\nSitemap: {url}{FILE}\n"));
        let maps = maps(&pages(files, url), MOST, LARGEST);
        match maps.as_slice() {
            [map] => {
                files.insert(FILE.to_owned(), document("urlset", map));
            }
            maps => {
                let mut index = String::new();
                for (number, map) in maps.iter().enumerate() {
                    let name = format!("sitemap-{}.xml", number + 1);
                    index.push_str(&entry("sitemap", &format!("{url}{name}")));
                    files.insert(name, document("urlset", map));
                }
                files.insert(FILE.to_owned(), document("sitemapindex", &index));
            }
        }
    }
    files.insert("robots.txt".to_owned(), robots.into_bytes());
}

/// The addresses of the pages that tell of the collection: the explorer first.
fn pages(files: &Files, url: &str) -> Vec<String> {
    let told = |name: &&String| name.starts_with("event/") || name.starts_with("report/");
    let told = files.keys().filter(told);
    let short = |name: &str| format!("{url}{}", name.strip_suffix(INDEX).unwrap_or(name));
    std::iter::once(url.to_owned()).chain(told.map(|name| short(name))).collect()
}

/// The entries of pages, as many together as one file may hold.
fn maps(pages: &[String], most: usize, largest: usize) -> Vec<String> {
    let mut maps: Vec<(usize, String)> = Vec::new();
    for page in pages {
        let entry = entry("url", page);
        match maps.last_mut() {
            Some((count, map)) if *count < most && map.len() + entry.len() <= largest => {
                *count += 1;
                map.push_str(&entry);
            }
            _ => maps.push((1, entry)),
        }
    }
    maps.into_iter().map(|(_, map)| map).collect()
}

fn entry(kind: &str, url: &str) -> String {
    format!("<{kind}><loc>{}</loc></{kind}>\n", encode_text(url))
}

fn document(kind: &str, entries: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{kind} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</{kind}>\n"
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(events: usize) -> Files {
        let names = (0..events).map(|number| format!("event/{number:016x}.html"));
        names.chain([INDEX.to_owned()]).map(|name| (name, Vec::new())).collect()
    }

    fn text(files: &Files, name: &str) -> String {
        String::from_utf8(files[name].clone()).unwrap()
    }

    #[test]
    fn more_pages_than_a_file_may_hold_are_told_in_several() {
        let base = BaseUrl::read("https://a.org/b").unwrap();
        let mut files = site(MOST - 1);
        add(&mut files, Some(&base));
        assert_eq!(text(&files, FILE).matches("<loc>").count(), MOST);
        let mut files = site(MOST);
        add(&mut files, Some(&base));
        let index = text(&files, FILE);
        assert!(index.contains("<sitemapindex ") && !index.contains("<url>"), "{index}");
        for (name, count) in [("sitemap-1.xml", MOST), ("sitemap-2.xml", 1)] {
            assert!(index.contains(&format!("<loc>https://a.org/b/{name}</loc>")), "{index}");
            assert_eq!(text(&files, name).matches("<url>").count(), count);
        }
    }

    #[test]
    fn a_file_is_no_larger_than_it_may_be() {
        let pages: Vec<String> = (0..10).map(|number| format!("https://a.org/{number}")).collect();
        let one = entry("url", &pages[0]).len();
        assert_eq!(maps(&pages, 100, 3 * one).len(), 4);
        assert_eq!(maps(&pages, 4, 100 * one).len(), 3);
    }
}

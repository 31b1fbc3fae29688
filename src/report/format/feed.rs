//! Feeds, one report an entry: [RSS](https://www.rssboard.org/rss-specification) and
//! [Atom](https://www.rfc-editor.org/rfc/rfc4287).

use super::super::day::{Said, field_day};
use super::super::{Metadata, Record};
use super::{Read, html};
use chrono::NaiveDate;
use feed_rs::model::{Entry, Feed, Link, Person, Text};
use feed_rs::parser::Builder;

/// Reads a feed.
pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    let mut done = Read::default();
    // The day is the publisher's, whatever it was in Greenwich.
    let parser = Builder::new().timestamp_parser(|written| {
        let Said::Day(day) = field_day(written).ok()?.said else { return None };
        let (year, month, day) = day.ymd();
        Some(NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(0, 0, 0)?.and_utc())
    });
    match parser.build().parse(bytes) {
        Ok(feed) => {
            let entries = feed.entries.iter().enumerate();
            done.records = entries.map(|(at, it)| record(name, at + 1, it, &feed)).collect();
            if done.records.is_empty() {
                done.problem(name, "it is a feed without entries", "remove it");
            }
        }
        Err(error) => {
            let message = format!("it is no RSS or Atom feed ({error})");
            done.problem(name, message, "save it anew, or remove it");
        }
    }
    done
}

fn record(name: &str, number: usize, entry: &Entry, feed: &Feed) -> Record {
    let body = entry.content.as_ref().and_then(|content| content.body.as_deref());
    let body = body.filter(|body| !body.trim().is_empty()).unwrap_or(text(&entry.summary));
    let day = |time: Option<chrono::NaiveDate>| time.map_or_else(String::new, |it| it.to_string());
    let either =
        |one: &str, other: &str| (if one.trim().is_empty() { other } else { one }).to_owned();
    let published = day(entry.published.map(|time| time.date_naive()));
    let updated = day(entry.updated.map(|time| time.date_naive()));
    let metadata = Metadata {
        title: html::words(text(&entry.title)),
        byline: names(&entry.authors),
        source: html::words(text(&feed.title)),
        modified: if updated == published { String::new() } else { updated },
        published,
        url: address(&entry.links),
        licence: html::words(&either(text(&entry.rights), text(&feed.rights))),
        language: either(
            entry.language.as_deref().unwrap_or_default(),
            feed.language.as_deref().unwrap_or_default(),
        ),
    };
    Record { file: format!("{name}/{number}"), text: html::words(body), metadata }
}

fn text(text: &Option<Text>) -> &str {
    text.as_ref().map_or("", |text| text.content.as_str())
}

fn names(people: &[Person]) -> String {
    let names: Vec<&str> =
        people.iter().filter_map(|person| person.name.as_deref()).map(str::trim).collect();
    names.join(", ")
}

/// The address of the entry itself (RFC 4287, section 4.2.7.2).
fn address(links: &[Link]) -> String {
    let own = links.iter().find(|link| matches!(link.rel.as_deref(), None | Some("alternate")));
    own.map_or_else(String::new, |link| link.href.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_of_rss_is_a_report() {
        let rss = r#"<?xml version="1.0"?><rss version="2.0"
            xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Post</title>
            <language>en</language><item><title>Police &amp;amp; others</title>
            <link>https://example.org/a</link><dc:creator>A B</dc:creator>
            <pubDate>Wed, 23 Oct 2019 00:41:00 +0200</pubDate><description>short</description>
            <content:encoded><![CDATA[<p>Police left.</p><p>They came.</p>]]></content:encoded>
            </item><item><description>Only this.</description></item></channel></rss>"#;
        let found = read("feed.xml", rss.as_bytes());
        assert_eq!(found.problems, []);
        let first = &found.records[0];
        assert_eq!((&*first.file, &*first.text), ("feed.xml/1", "Police left.\n\nThey came."));
        let expected = Metadata {
            title: "Police & others".into(),
            byline: "A B".into(),
            source: "The Post".into(),
            published: "2019-10-23".into(),
            url: "https://example.org/a".into(),
            language: "en".into(),
            ..Metadata::default()
        };
        assert_eq!(first.metadata, expected);
        assert_eq!(found.records[1].text, "Only this.");
    }

    #[test]
    fn each_entry_of_atom_is_a_report() {
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><id>x</id>
            <updated>2019-10-25T00:00:00Z</updated><entry><id>y</id><title>A</title>
            <link rel="enclosure" href="https://example.org/picture"/>
            <link href="https://example.org/a"/><published>2019-10-23T23:41:00-05:00</published>
            <updated>2019-10-24T23:41:00-05:00</updated><author><name>A B</name></author>
            <content type="html">&lt;p&gt;Police left.&lt;/p&gt;</content></entry></feed>"#;
        let found = read("a.atom", atom.as_bytes());
        let Record { text, metadata, .. } = &found.records[0];
        assert_eq!(text, "Police left.");
        assert_eq!((&*metadata.published, &*metadata.modified), ("2019-10-23", "2019-10-24"));
        assert_eq!(metadata.url, "https://example.org/a");
    }

    #[test]
    fn what_is_no_feed_is_told() {
        for text in ["<html></html>", "", "<rss", "<rss version=\"2.0\"><channel></channel></rss>"]
        {
            let found = read("a.xml", text.as_bytes());
            assert_eq!((found.records.len(), found.problems.len()), (0, 1), "{text}");
        }
    }
}

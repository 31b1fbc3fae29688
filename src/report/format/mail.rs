//! Letters: one in a file ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322)) or many, one
//! after the other ([RFC 4155](https://www.rfc-editor.org/rfc/rfc4155)).

use super::super::{Metadata, Record};
use super::{Read, html};
use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{Message, MessageParser, PartType};
use std::borrow::Cow;

/// Reads a letter.
pub(super) fn read_letter(name: &str, bytes: &[u8]) -> Read {
    let mut done = Read::default();
    add(name.to_owned(), bytes, &mut done);
    done
}

/// Reads a mailbox.
pub(super) fn read_mailbox(name: &str, bytes: &[u8]) -> Read {
    let mut done = Read::default();
    let mut number = 0;
    for letter in MessageIterator::new(&*quoted(bytes)) {
        number += 1;
        match letter {
            Ok(letter) => add(format!("{name}/{number}"), letter.contents(), &mut done),
            Err(error) => {
                done.problem(name, format!("it cannot be read ({error})"), "save it anew");
                break;
            }
        }
    }
    if number == 0 {
        done.problem(name, "it holds no letter", "see whether it is an mbox, and save it anew");
    }
    done
}

/// A mailbox in which no line of a letter begins as those that part letters do: some programs
/// quote them (RFC 4155, appendix A), and some do not.
fn quoted(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut after_blank = true;
    let mut parted: Option<Vec<u8>> = None;
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let begins = line.starts_with(b"From ");
        if begins && !(after_blank && is_separator(line)) && at > 0 {
            parted.get_or_insert_with(|| bytes[..at].to_vec()).push(b'>');
        }
        if let Some(parted) = &mut parted {
            parted.extend_from_slice(line);
        }
        after_blank = line.trim_ascii().is_empty();
        at += line.len();
    }
    parted.map_or(Cow::Borrowed(bytes), Cow::Owned)
}

/// Whether a line parts letters: "From news@example.org Wed Oct 23 00:41:00 2019".
fn is_separator(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    let words: Vec<&str> = line.split_whitespace().skip(2).collect();
    let digits = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    words.iter().any(|word| word.contains(':')) && words.iter().any(digits)
}

fn add(file: String, bytes: &[u8], done: &mut Read) {
    match MessageParser::default().parse(bytes) {
        Some(letter) if !letter.headers().is_empty() => done.records.push(record(file, &letter)),
        _ => done.problem(&file, "it is no letter", "save it anew, or remove it"),
    }
}

fn record(file: String, letter: &Message<'_>) -> Record {
    let parts = letter.text_bodies().map(|part| match &part.body {
        PartType::Html(markup) => html::words(markup),
        PartType::Text(text) => text.replace('\r', ""),
        _ => String::new(),
    });
    let parts: Vec<String> = parts.filter(|part| !part.trim().is_empty()).collect();
    // Whoever sends a letter says what is in it.
    let sender = letter.from().and_then(|from| from.first());
    let sender = sender.and_then(|it| it.name.as_deref().or(it.address.as_deref()));
    let date = letter.date().map(|it| format!("{:04}-{:02}-{:02}", it.year, it.month, it.day));
    let header = |name: &'static str| letter.header(name).and_then(|value| value.as_text());
    let metadata = Metadata {
        title: letter.subject().unwrap_or_default().to_owned(),
        source: sender.unwrap_or_default().to_owned(),
        published: date.unwrap_or_default(),
        url: header("Archived-At").unwrap_or_default().trim_matches(['<', '>', ' ']).to_owned(),
        language: header("Content-Language").unwrap_or_default().to_owned(),
        ..Metadata::default()
    };
    Record { file, text: parts.join("\n\n"), metadata }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "From: =?utf-8?q?Agjencia_Tiran=C3=ABs?= <news@example.org>\r\n\
        Subject: Police foil\r\n attack\r\nDate: Wed, 23 Oct 2019 00:41:00 +0200\r\n\
        Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        Police in Tiran=EB said on Wednesday that they had foiled a planned\r\nattack.\r\n\r\n- one\r\n- two\r\n";

    #[test]
    fn a_letter_is_a_report_of_its_sender() {
        let found = read_letter("a.eml", LETTER.as_bytes());
        let Record { file, text, metadata } = &found.records[0];
        assert_eq!(file, "a.eml");
        assert_eq!(
            text.trim(),
            "Police in Tirana said on Wednesday that they had foiled a planned\nattack.\n\n- one\n- two"
                .replace("Tirana", "Tiran\u{eb}")
        );
        let expected = Metadata {
            title: "Police foil attack".into(),
            source: "Agjencia Tiran\u{eb}s".into(),
            published: "2019-10-23".into(),
            ..Metadata::default()
        };
        assert_eq!(*metadata, expected);
    }

    #[test]
    fn of_a_letter_in_two_forms_the_text_is_read_and_html_alone_as_its_words() {
        let letter = "Subject: A\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n\
                      --x\nContent-Type: text/plain\n\nPolice left.\n--x\nContent-Type: text/html\n\n\
                      <p>No.</p>\n--x--\n";
        assert_eq!(read_letter("a.eml", letter.as_bytes()).records[0].text.trim(), "Police left.");
        let letter = "Subject: A\nContent-Type: text/html\n\n<p>Police left.</p><p>They came.</p>";
        let found = read_letter("a.eml", letter.as_bytes());
        assert_eq!(found.records[0].text, "Police left.\n\nThey came.");
    }

    #[test]
    fn each_letter_of_a_mailbox_is_a_report() {
        let mailbox = "From a@example.org Wed Oct 23 00:41:00 2019\nSubject: A\n\n>From here.\n\n\
                       From b@example.org Thu Oct 24 00:41:00 2019\nSubject: B\n\nPolice left.\n";
        let found = read_mailbox("mail.mbox", mailbox.as_bytes());
        let files: Vec<_> = found.records.iter().map(|it| (&*it.file, it.text.trim())).collect();
        assert_eq!(files, [("mail.mbox/1", "From here."), ("mail.mbox/2", "Police left.")]);
    }

    #[test]
    fn a_line_of_a_letter_that_begins_with_from_parts_nothing() {
        let mailbox = "From a@example.org Wed Oct 23 00:41:00 2019\nSubject: A\n\nIt was late.\n\n\
                       From the beginning it was bad.\nFrom here they left.\n\n\
                       From b@example.org Thu Oct 24 00:41:00 2019\nSubject: B\n\nPolice left.\n";
        let found = read_mailbox("mail.mbox", mailbox.as_bytes());
        let texts: Vec<_> = found.records.iter().map(|it| it.text.trim()).collect();
        let first = "It was late.\n\nFrom the beginning it was bad.\nFrom here they left.";
        assert_eq!((texts, found.problems.len()), (vec![first, "Police left."], 0));
    }

    #[test]
    fn what_is_no_letter_is_told() {
        assert_eq!(read_mailbox("a.mbox", b"Police left.").problems.len(), 1);
        assert_eq!(read_letter("a.eml", b"").problems.len(), 1);
    }
}

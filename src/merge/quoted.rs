//! A report that is quoted: the sentences that tell an event, each with the one before and
//! the one after, in place of the whole text.
//!
//! What the report says of itself stays too, since its headline, source and day are shown.
//! All else is cut before names are joined and anything is written, so that no name, search
//! term or snippet can come from it.

use crate::find::Findings;
use crate::find::claim::ClaimMention;
use crate::find::date::DateMention;
use crate::find::event::{EventMention, Participant};
use crate::find::name::NameMention;
use crate::report::{Field, Published, Report};
use crate::span::Span;

/// What stands for sentences that were cut. It is a sentence of its own, so that it is shown
/// where they were, and holds no word, so that it is never found.
const OMISSION: &str = "[\u{2026}]";

/// A report of which only the quotations are left.
pub(super) fn quoted(findings: Findings) -> Findings {
    let Findings { report, sentences, dates, names, claims, events } = findings;
    let mut cut = Cut::default();
    let numbers = cut.cut(&report, &sentences, &quotations(sentences.len(), &events));
    let (dates, date_numbers) = left(dates, |date: DateMention| {
        let (sentence, span) = (numbers[date.sentence]?, cut.moved(date.span)?);
        Some(DateMention { sentence, span, ..date })
    });
    let (names, name_numbers) = left(names, |name: NameMention| {
        let (sentence, span) = (numbers[name.sentence]?, cut.moved(name.span)?);
        Some(NameMention { sentence, span, ..name })
    });
    let (claims, claim_numbers) = left(claims, |claim: ClaimMention| {
        let (sentence, verb) = (numbers[claim.sentence]?, cut.moved(claim.verb)?);
        // A part of a quotation says nothing without its speaker.
        let speaker = match claim.speaker {
            Some(speaker) => Some(cut.moved(speaker)?),
            None => None,
        };
        let name = claim.name.and_then(|name| name_numbers[name]);
        let content = claim.content.iter().map(|&span| cut.moved(span)).collect::<Option<_>>()?;
        Some(ClaimMention { sentence, speaker, name, verb, content, ..claim })
    });
    let (events, _) = left(events, |event: EventMention| {
        let (sentence, trigger) = (numbers[event.sentence]?, cut.moved(event.trigger)?);
        let date = match event.date {
            Some(date) => Some(date_numbers[date]?),
            None => None,
        };
        let kept = |names: &[usize]| names.iter().filter_map(|&name| name_numbers[name]).collect();
        let participants = event.participants.iter().filter_map(|one| {
            let refers = one.refers.and_then(|span| cut.moved(span));
            let names = kept(&one.names);
            Some(Participant { span: cut.moved(one.span)?, role: one.role, refers, names })
        });
        let participants = participants.collect();
        let names = kept(&event.names);
        let place = event.place.and_then(|name| name_numbers[name]);
        let claim = event.claim.and_then(|claim| claim_numbers[claim]);
        let number = event.number.and_then(|span| cut.moved(span));
        let clause = cut.moved(Span { start: event.clause, end: event.trigger.end })?.start;
        Some(EventMention {
            sentence,
            trigger,
            clause,
            date,
            names,
            participants,
            place,
            number,
            claim,
            ..event
        })
    });
    let report = cut.report(report);
    Findings { report, sentences: cut.sentences, dates, names, claims, events }
}

/// Which of so many sentences are quoted.
fn quotations(sentences: usize, events: &[EventMention]) -> Vec<bool> {
    let mut quoted = vec![false; sentences];
    for event in events.iter().filter(|event| event.main) {
        let context = event.sentence.saturating_sub(1)..sentences.min(event.sentence + 2);
        quoted[context].fill(true);
    }
    quoted
}

/// What is left of some items, and the new number of each that is.
fn left<T>(items: Vec<T>, keep: impl Fn(T) -> Option<T>) -> (Vec<T>, Vec<Option<usize>>) {
    let mut left = Vec::new();
    let number = |item| {
        left.push(keep(item)?);
        Some(left.len() - 1)
    };
    let numbers = items.into_iter().map(number).collect();
    (left, numbers)
}

/// A text of which parts are cut.
#[derive(Default)]
struct Cut {
    /// What is left, with marks of omission.
    text: String,
    /// The sentences of that, with those marks.
    sentences: Vec<Span>,
    /// The parts that are left, in order and apart, and where each begins now.
    parts: Vec<(Span, usize)>,
}

impl Cut {
    /// Keeps what is quoted of a report, and what it says of itself; the new number of each
    /// sentence that is left.
    fn cut(&mut self, report: &Report, sentences: &[Span], quoted: &[bool]) -> Vec<Option<usize>> {
        let quotations = sentences.iter().zip(quoted).filter(|(_, quoted)| **quoted);
        let kept = stated(report).chain(quotations.map(|(span, _)| *span)).collect();
        let mut numbers = vec![None; sentences.len()];
        let mut next = 0;
        for part in joined(&report.text, kept) {
            next += self.omit(&sentences[next..], part.start);
            let start = self.write(part.of(&report.text));
            self.parts.push((part, start));
            while let Some(span) = sentences.get(next).and_then(|&span| self.moved(span)) {
                numbers[next] = Some(self.sentences.len());
                self.sentences.push(span);
                next += 1;
            }
        }
        self.omit(&sentences[next..], u32::MAX);
        numbers
    }

    /// Leaves out those of some sentences that begin before a place; how many they are.
    fn omit(&mut self, sentences: &[Span], before: u32) -> usize {
        let omitted = sentences.partition_point(|sentence| sentence.start < before);
        if omitted > 0 {
            let start = self.write(OMISSION);
            self.sentences.push(Span::new(start, start + OMISSION.len()));
        }
        omitted
    }

    /// Adds words on a line of their own; where they begin.
    fn write(&mut self, words: &str) -> usize {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(words);
        start
    }

    /// Where a place of the whole text is now; none where it was cut.
    fn moved(&self, span: Span) -> Option<Span> {
        let after = self.parts.partition_point(|(part, _)| part.start <= span.start);
        let (part, start) = self.parts[..after].last().filter(|(part, _)| part.contains(span))?;
        let start = start + (span.start - part.start) as usize;
        Some(Span::new(start, start + span.len()))
    }

    /// The report with the text that is left. What it says of itself is what it was.
    fn report(&mut self, report: Report) -> Report {
        let text = std::mem::take(&mut self.text);
        let end = Span::new(text.len(), text.len());
        let first = self.sentences.first().unwrap_or(&end);
        let body = first.cover(*self.sentences.last().unwrap_or(&end));
        let field = |field: Field| {
            let stated = field.stated.and_then(|span| self.moved(span));
            Field { stated, ..field }
        };
        let published = |published: Published| {
            let stated = published.stated.and_then(|span| self.moved(span));
            Published { stated, ..published }
        };
        Report {
            text,
            body,
            title: report.title.map(field),
            source: report.source.map(field),
            byline: report.byline.map(field),
            place: report.place.map(field),
            agency: report.agency.map(field),
            credits: report.credits.into_iter().map(field).collect(),
            url: report.url.map(field),
            licence: report.licence.map(field),
            language: report.language.map(field),
            published: report.published.map(published),
            // What bounded its publication has done so.
            clues: Vec::new(),
            blocks: Vec::new(),
            ..report
        }
    }
}

/// Where a report says what is known of it. A day that was inferred from a sentence keeps
/// none of it.
fn stated(report: &Report) -> impl Iterator<Item = Span> {
    let Report { title, source, byline, place, agency, url, licence, language, .. } = report;
    let fields = [title, source, byline, place, agency, url, licence, language];
    let fields = fields.into_iter().flatten().chain(&report.credits);
    let day = report.published.iter().filter_map(|published| published.stated);
    let day = day.filter(|span| !report.body.overlaps(*span));
    fields.filter_map(|field| field.stated).chain(day)
}

/// Spans of a text in order and apart, as one where nothing but white space is between.
fn joined(text: &str, mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        let near = |last: &&mut Span| {
            let between = Span { start: last.end, end: span.start.max(last.end) };
            between.of(text).trim().is_empty()
        };
        match joined.last_mut().filter(near) {
            Some(last) => *last = last.cover(span),
            None => joined.push(span),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::find;
    use crate::report::read_plain;

    const HEAD: &str = "Harbour opens\n\nBy Ann Brown\n\nPublished: 4 May 2021\n\n";

    fn quoted_of(text: &str) -> Findings {
        quoted(find(read_plain("a", "a.txt", text.to_owned()).0).0)
    }

    fn sentences(findings: &Findings) -> Vec<&str> {
        findings.sentences.iter().map(|span| span.of(&findings.report.text)).collect()
    }

    #[test]
    fn a_sentence_that_tells_an_event_keeps_those_beside_it() {
        let left = quoted_of(&format!(
            "{HEAD}Nobody came. Gulls cried. It opened on 3 May 2021. A band played.\n\nIt \
             rained. Boats left.\n\nAll was over. In March 2022 Zo\u{eb} Doe left. It was cold.\n\n\
             (Reporting by Carl Dahl)\n"
        ));
        assert_eq!(
            sentences(&left),
            [
                OMISSION,
                "Gulls cried.",
                "It opened on 3 May 2021.",
                "A band played.",
                OMISSION,
                "All was over.",
                "In March 2022 Zo\u{eb} Doe left.",
                "It was cold.",
            ]
        );
        let text = &left.report.text;
        for cut in ["Nobody", "rained", "Boats"] {
            assert!(!text.contains(cut), "{text}");
        }
        let body = left.report.body.of(text);
        assert!(body.starts_with(OMISSION) && body.ends_with("It was cold."), "{body}");
        let dates: Vec<&str> = left.dates.iter().map(|date| date.span.of(text)).collect();
        assert_eq!(dates, ["3 May 2021", "March 2022"]);
        for date in &left.dates {
            assert!(left.sentences[date.sentence].contains(date.span));
        }
        for event in left.events.iter().filter(|event| event.main) {
            assert_eq!(left.dates[event.date.unwrap()].sentence, event.sentence);
            assert!(event.names.iter().all(|&it| left.names[it].sentence == event.sentence));
        }
        let names: Vec<&str> = left.names.iter().map(|name| name.span.of(text)).collect();
        assert!(names.contains(&"Zo\u{eb} Doe"), "{names:?}");
    }

    #[test]
    fn a_claim_stays_with_its_sentence() {
        let left = quoted_of(&format!(
            "{HEAD}Gulls cried, Ann Brown said. All was still. It rained. Zo\u{eb} Doe said it \
             opened on 3 May 2021."
        ));
        let text = &left.report.text;
        let [claim] = &left.claims[..] else { panic!("{:?}", left.claims) };
        assert_eq!(claim.speaker.unwrap().of(text), "Zo\u{eb} Doe");
        assert_eq!(left.names[claim.name.unwrap()].label, "Zo\u{eb} Doe");
        assert_eq!(claim.content[0].of(text), "it opened on 3 May 2021");
        assert!(left.sentences[claim.sentence].contains(claim.verb));
    }

    #[test]
    fn what_a_report_says_of_itself_stays_where_it_says_it() {
        let left = quoted_of(&format!("{HEAD}It rained. It was cold.\n"));
        let Report { text, title, byline, published, body, .. } = &left.report;
        assert_eq!(sentences(&left), [OMISSION]);
        assert_eq!(body.of(text), OMISSION);
        for (field, value) in [(title, "Harbour opens"), (byline, "Ann Brown")] {
            let field = field.as_ref().unwrap();
            assert_eq!((field.value.as_str(), field.stated.unwrap().of(text)), (value, value));
        }
        let stated = published.as_ref().unwrap().stated.unwrap();
        assert!(stated.of(text).contains("4 May 2021"), "{text}");
    }

    #[test]
    fn a_report_that_is_quoted_whole_has_no_mark() {
        let whole = "It rained. It opened on 3 May 2021. A band played.";
        assert_eq!(quoted_of(whole).report.text, whole);
        let empty = quoted_of("");
        assert_eq!((empty.report.text.as_str(), empty.sentences.len()), ("", 0));
    }
}

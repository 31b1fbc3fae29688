//! `dateline timeline`.

use super::input::open_pack;
use super::json::{Interval, Published};
use super::say;
use crate::pack::{EvidenceView, Pack, ReportView};
use crate::query::{Filter, Query};
use crate::span::CodePoints;
use serde::Serialize;
use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print the events of a folder or a pack in order of time.
///
/// The JSON tells of each report when it was published, on what basis (stated by the
/// report, given by its editor in corpus.toml, or inferred) and, of what was inferred
/// or could be read otherwise, the reason.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  \
    dateline timeline seeds\n  \
    dateline timeline corpus.pack --query 'cyber* -denied' --format csv")]
pub(super) struct Arguments {
    /// A folder of reports, a pack, or `-` for a pack on standard input
    collection: PathBuf,
    /// Only events whose sentences this query holds of
    #[arg(short, long, default_value = "", hide_default_value = true, allow_hyphen_values = true)]
    query: String,
    /// The form of the output
    #[arg(short, long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// One JSON object
    Json,
    /// A row an event and sentence (RFC 4180)
    Csv,
}

#[derive(Debug, Serialize)]
pub(super) struct Timeline<'p> {
    pub(super) events: Vec<Event>,
    reports: Vec<Report<'p>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Event {
    id: String,
    pub(super) label: String,
    pub(super) when: Interval,
    reports: Vec<String>,
    pub(super) evidence: Vec<Evidence>,
}

#[derive(Debug, Serialize)]
pub(super) struct Evidence {
    pub(super) report: String,
    start: u32,
    end: u32,
    pub(super) quote: String,
    date: EvidenceDate,
}

#[derive(Debug, Serialize)]
struct EvidenceDate {
    start: u32,
    end: u32,
    text: String,
    rule: String,
    anchor: String,
    working: String,
}

#[derive(Debug, Serialize)]
struct Report<'p> {
    id: String,
    title: String,
    source: String,
    byline: String,
    place: String,
    url: String,
    licence: String,
    published: Published<'p>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let query: Query = match arguments.query.parse() {
        Ok(query) => query,
        Err(error) => {
            say(format_args!("dateline: {error}"));
            return Ok(ExitCode::from(2));
        }
    };
    let pack = open_pack(&arguments.collection)?;
    let timeline = timeline(&pack, &Filter { query, ..Filter::default() });
    let mut output = BufWriter::new(io::stdout().lock());
    match arguments.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut output, &timeline)?;
            output.write_all(b"\n")?;
        }
        Format::Csv => write_csv(&timeline, &mut output)?,
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn timeline<'p>(pack: &'p Pack, filter: &Filter) -> Timeline<'p> {
    let answer = filter.ask(pack);
    let mut points = HashMap::new();
    let events = answer.events.iter().map(|&number| {
        let event = pack.event(number as usize);
        let evidence: Vec<Evidence> =
            event.evidence().map(|evidence| self::evidence(pack, evidence, &mut points)).collect();
        let mut reports: Vec<String> =
            evidence.iter().map(|evidence| evidence.report.clone()).collect();
        reports.sort();
        reports.dedup();
        Event {
            id: format!("{:016x}", event.id()),
            label: event.label().to_owned(),
            when: Interval::from(event.when()),
            reports,
            evidence,
        }
    });
    let events = events.collect();
    let reports =
        answer.reports.iter().map(|hit| report(pack.report(hit.report as usize))).collect();
    Timeline { events, reports }
}

fn evidence<'p>(
    pack: &'p Pack,
    evidence: EvidenceView<'p>,
    points: &mut HashMap<usize, CodePoints<'p>>,
) -> Evidence {
    let sentence = pack.sentence(evidence.sentence());
    let report = pack.report(sentence.report());
    let date = pack.date(evidence.date());
    let points = points.entry(report.number()).or_insert_with(|| CodePoints::new(report.text()));
    let (start, end) = points.span(sentence.span());
    let (date_start, date_end) = points.span(date.span());
    Evidence {
        report: report.id().to_owned(),
        start,
        end,
        quote: sentence.text().to_owned(),
        date: EvidenceDate {
            start: date_start,
            end: date_end,
            text: date.text().to_owned(),
            rule: date.rule().to_owned(),
            anchor: date.anchor().to_owned(),
            working: date.step().to_owned(),
        },
    }
}

fn report(view: ReportView<'_>) -> Report<'_> {
    Report {
        id: view.id().to_owned(),
        title: view.title().to_owned(),
        source: view.source().to_owned(),
        byline: view.byline().to_owned(),
        place: view.place().to_owned(),
        url: view.url().to_owned(),
        licence: view.licence().to_owned(),
        published: Published::new(view.published(), view.reason()),
    }
}

fn write_csv(timeline: &Timeline<'_>, output: &mut impl Write) -> anyhow::Result<()> {
    let mut csv = csv::Writer::from_writer(output);
    csv.write_record([
        "id", "edtf", "earliest", "latest", "label", "report", "start", "end", "quote",
    ])?;
    for event in &timeline.events {
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        for evidence in &event.evidence {
            csv.write_record([
                &event.id,
                &optional(&event.when.edtf),
                &optional(&event.when.earliest),
                &optional(&event.when.latest),
                &event.label,
                &evidence.report,
                &evidence.start.to_string(),
                &evidence.end.to_string(),
                &evidence.quote,
            ])?;
        }
    }
    csv.flush()?;
    Ok(())
}

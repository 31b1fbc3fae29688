//! `dateline names`.

use super::input::open_pack;
use super::write_json_line;
use crate::pack::{AliasView, EntityView, Pack, PossibleMatchView};
use serde::Serialize;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print who, what and where a folder or a pack names, each once
///
/// Each has its other names beside it, and why they are taken for its; a place also where it is,
/// and why it is taken to be there. Who may be somebody else of the list, which nobody says, is
/// told with the reason. Towns are those of GeoNames, where countries are marked is
/// Natural Earth's.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
What is wrong is put right in corpus.toml:
  [names.\"MEK\"]
  also = [\"PMOI\"]           names that are its too
  not = [\"Quds Force\"]      names that are not
  type = \"organisation\"     or person, place, nationality
  point = [41.33, 19.82]    where a place is, in degrees north and east; false: nowhere

Examples:
  dateline names seeds
  dateline names seeds --possible
  dateline names corpus.pack --joined --format json")]
pub(super) struct Arguments {
    /// A folder of reports, a pack, or `-` for a pack on standard input
    collection: PathBuf,
    /// Only those that have several names
    #[arg(long)]
    joined: bool,
    /// Only those that may be others too
    #[arg(long)]
    possible: bool,
    /// The form of the output
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// A line an entity, and one below it for each other name, and for where a place is
    Text,
    /// One JSON object an entity and line
    Json,
}

#[derive(Debug, Serialize)]
struct Entity<'p> {
    r#type: &'static str,
    label: &'p str,
    /// How often it is named.
    mentions: usize,
    aliases: Vec<Alias<'p>>,
    /// Which others it may be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    possible_matches: Vec<Alias<'p>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    wikidata: &'p str,
    #[serde(flatten)]
    location: Option<Location<'p>>,
}

/// Where a place is.
#[derive(Debug, Serialize)]
struct Location<'p> {
    /// In degrees north.
    lat: f64,
    /// In degrees east.
    lon: f64,
    /// The country that it is in, or is (ISO 3166-1 alpha-2).
    #[serde(skip_serializing_if = "str::is_empty")]
    country: &'p str,
    located_because: &'p str,
}

impl<'p> Location<'p> {
    fn new(view: EntityView<'p>) -> Option<Self> {
        let point = view.point()?;
        Some(Location {
            lat: point.latitude(),
            lon: point.longitude(),
            country: view.country(),
            located_because: view.located_because(),
        })
    }
}

#[derive(Debug, Serialize)]
struct Alias<'p> {
    label: &'p str,
    reason: &'p str,
}

impl<'p> Entity<'p> {
    fn new(pack: &'p Pack, view: EntityView<'p>, mentions: usize) -> Self {
        let alias = |alias: AliasView<'p>| Alias { label: alias.label(), reason: alias.reason() };
        let other = |other: PossibleMatchView<'p>| Alias {
            label: pack.entity(other.entity()).label(),
            reason: other.reason(),
        };
        Entity {
            r#type: view.kind().word(),
            label: view.label(),
            mentions,
            aliases: view.aliases().map(alias).collect(),
            possible_matches: view.possible().map(other).collect(),
            description: view.description(),
            wikidata: view.wikidata(),
            location: Location::new(view),
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let pack = open_pack(&arguments.collection)?;
    let mut output = BufWriter::new(io::stdout().lock());
    for entity in entities(&pack) {
        if arguments.joined && entity.aliases.is_empty()
            || arguments.possible && entity.possible_matches.is_empty()
        {
            continue;
        }
        match arguments.format {
            Format::Json => write_json_line(&mut output, &entity)?,
            Format::Text => write_text(&entity, &mut output)?,
        }
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The entities by kind, those that are named most first.
fn entities(pack: &Pack) -> Vec<Entity<'_>> {
    let mut mentions = vec![0; pack.entity_count()];
    (0..pack.name_count()).for_each(|name| mentions[pack.name(name).entity()] += 1);
    let entity = |(row, mentions)| (pack.entity(row), mentions);
    let mut entities: Vec<_> = mentions.into_iter().enumerate().map(entity).collect();
    entities.sort_by_key(|(view, mentions)| (view.kind(), std::cmp::Reverse(*mentions)));
    entities.into_iter().map(|(view, mentions)| Entity::new(pack, view, mentions)).collect()
}

fn write_text(entity: &Entity<'_>, output: &mut impl Write) -> io::Result<()> {
    writeln!(output, "{:<12}  {:>4}  {}", entity.r#type, entity.mentions, entity.label)?;
    for Alias { label, reason } in &entity.aliases {
        writeln!(output, "                    = {label}: {reason}")?;
    }
    for Alias { label, reason } in &entity.possible_matches {
        writeln!(output, "                    ? {label}: {reason}")?;
    }
    if let Some(Location { lat, lon, located_because, .. }) = entity.location {
        writeln!(output, "                    @ {lat}, {lon}: {located_because}")?;
    }
    Ok(())
}

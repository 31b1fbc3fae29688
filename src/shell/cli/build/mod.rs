//! `dateline build`: a folder of reports becomes a site.

mod assembly;
mod look;
mod manifest;
mod page;
mod place;
mod redaction;
mod single;
mod sitemap;
mod style_sheet;

use super::folder::{FORMATS, read_folder};
use super::input::{Analysed, analyse, demand_right, tell, write_pack};
use super::interrupt;
use super::site::{self, BaseUrl, INDEX};
use super::{counted, say};
use crate::explore::{Explorer, Language};
use crate::merge::Keeping;
use crate::pack::Pack;
use crate::report::InputFile;
use anyhow::{Context, bail};
use assembly::{Assembled, Assembly};
use look::{Look, Theme};
use manifest::Manifest;
use place::Place;
use redaction::Redaction;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Make a site of a folder of reports
///
/// The site is complete: put the folder on any host of static files, in any folder of it.
/// It is written beside its place and moved there in one step, so that nothing half-written
/// is ever there. The same reports and options give the same bytes; manifest.json lists
/// what went in and what came out, with the SHA-256 of each.
///
/// Nothing is made while not all of corpus.toml can be used.
///
/// With --single-file it is one HTML file that holds everything, to be opened without a host,
/// sent or archived. Its policy lets it load nothing.
#[derive(Debug, clap::Args)]
#[command(after_help = format!("\
{FORMATS}

Examples:
  dateline build reports -o site
  dateline build reports -o site --base-url https://example.org/timeline/
  dateline build reports -o site --redact names.txt
  dateline build reports -o site --quotes-only --lang sq --theme light --theme house.css
  dateline build reports --single-file -o timeline.html"))]
pub(super) struct Arguments {
    /// The folder of reports, with a corpus.toml where its editor has something to add
    pub(super) folder: PathBuf,
    /// The folder to write, or the file; one that an earlier build wrote is replaced
    #[arg(short, long, value_name = "SITE")]
    pub(super) output: PathBuf,
    /// Write one HTML file in place of a folder
    #[arg(long, conflicts_with = "base_url")]
    single_file: bool,
    /// Where the site will be found: for links to it, oembed.json, card.png and sitemap.xml
    #[arg(long, value_name = "URL", value_parser = BaseUrl::read)]
    base_url: Option<BaseUrl>,
    /// What the collection is called, in place of the title in corpus.toml
    #[arg(long)]
    title: Option<String>,
    /// The language of the page for readers who have not chosen one, in place of what their
    /// browsers prefer
    #[arg(long, value_name = "TAG", value_parser = Language::TAGS)]
    lang: Option<String>,
    /// `light` or `dark` for readers who have not chosen, in place of what their systems have
    /// (`auto`); or a style sheet of your own, which sets the custom properties `--dl-*` and may
    /// fetch nothing. Give it twice for both
    #[arg(long, value_name = "light|dark|auto|FILE.css", value_parser = Theme::read)]
    theme: Vec<Theme>,
    /// Keep of each report the sentences that tell an event, with the one before and the one
    /// after, and the link, in place of the whole text
    #[arg(long)]
    quotes_only: bool,
    /// Leave out the pages of single events, which a site of up to 19,000 events has
    #[arg(long, conflicts_with = "single_file")]
    no_event_pages: bool,
    /// Names that must appear nowhere in the site, one a line, also inside longer words;
    /// # begins a comment
    #[arg(long, value_name = "FILE")]
    pub(super) redact: Option<PathBuf>,
    /// Leave out what keeps the site in its readers' browsers, to be opened without a network;
    /// browsers that kept an earlier edition forget it
    #[arg(long, conflicts_with = "single_file")]
    no_offline: bool,
    /// Replace the output even where no build wrote it
    #[arg(long)]
    force: bool,
    /// A compiled page in place of the one that this program carries
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
}

/// Whether a build wrote this folder, or this file.
pub(super) fn is_site(path: &Path) -> bool {
    if path.is_file() {
        return single::is_ours(path).unwrap_or(false);
    }
    let manifest = fs::read(path.join(manifest::FILE));
    manifest.is_ok_and(|json| Manifest::outputs(&json).is_some())
}

/// Where a site will be.
enum Where {
    File(single::Place),
    Folder(Place),
}

impl Where {
    fn new(
        Arguments { output, folder, force, single_file, .. }: &Arguments,
    ) -> anyhow::Result<Where> {
        Ok(match single_file {
            true => Where::File(single::Place::new(output, folder, *force)?),
            false => Where::Folder(Place::new(output, folder, *force)?),
        })
    }
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    // As shells tell of a program that a signal ended.
    interrupt::end_with(|signal| 128 + signal)?;
    once(arguments)?;
    Ok(ExitCode::SUCCESS)
}

/// Builds the site, and tells of it.
pub(super) fn once(arguments: &Arguments) -> anyhow::Result<()> {
    let place = Where::new(arguments)?;
    let redaction = match &arguments.redact {
        Some(path) => Redaction::read(path)?,
        None => Redaction::default(),
    };
    let look = Look::read(arguments.lang.as_deref(), &arguments.theme)?;
    let address = arguments.base_url.as_ref().map(BaseUrl::as_str);
    for (option, text) in [("--title", arguments.title.as_deref()), ("--base-url", address)] {
        redaction.check_given(option, text.unwrap_or_default().as_bytes())?;
    }
    for sheet in look.sheets() {
        redaction.check_given(&sheet.name, &sheet.bytes)?;
    }
    let mut files = page::files(arguments.page.as_deref())?;
    look.apply(&mut files).context("the page")?;

    let mut found = read_folder(&arguments.folder)?;
    if let Some(names) = &arguments.redact {
        // The list of names is no report, wherever it lies.
        let names = names.canonicalize();
        let is_list = |input: &InputFile| {
            let path = arguments.folder.join(&input.name).canonicalize();
            path.is_ok_and(|path| names.as_ref().is_ok_and(|names| *names == path))
        };
        found.files.retain(|input| !is_list(input));
    }
    let manifest = Manifest::new(found.files.iter().chain(look.sheets()), &arguments.theme);
    let (mut contents, problems) = found.contents();
    demand_right(&contents, &problems)?;
    let redacted = redaction.apply(&mut contents);
    if let Some(path) = &arguments.redact {
        redaction.tell_unfound(path);
    }
    let keeping = Keeping::quotations(arguments.quotes_only);
    let Analysed { mut corpus, problems } = analyse(keeping, contents, problems);
    if corpus.reports.is_empty() {
        tell(&problems);
        bail!("no report in {} could be read", arguments.folder.display());
    }
    // Why a place is taken to be where it is tells of countries that no report names.
    for location in corpus.entities.iter_mut().filter_map(|entity| entity.location.as_mut()) {
        redaction.in_text(&mut location.because);
    }
    // So do the known names of what reports name.
    for entity in &mut corpus.entities {
        entity.aliases.retain(|alias| !redaction.stands_in(&alias.label));
        entity.aliases.iter_mut().for_each(|alias| _ = redaction.in_text(&mut alias.reason));
    }
    if let Some(title) = arguments.title.as_ref().filter(|title| !title.trim().is_empty()) {
        corpus.title.clone_from(title);
    }
    let bytes = write_pack(&corpus, &arguments.folder)?;
    drop(corpus);
    let explorer = Explorer::new(Pack::open(bytes)?);
    let pack = explorer.pack();
    if !arguments.single_file {
        site::tell_left_out(pack, arguments.base_url.as_ref(), !arguments.no_event_pages);
    }
    let assembly = Assembly { arguments, redaction: &redaction, look: &look };
    let Assembled { files, inside } = assembly.assemble(files, &explorer, manifest)?;
    for line in redaction.check(&[&files, &inside], || assembly.of_nobody())? {
        say(format_args!(
            "the name in line {line} of the redaction file is also spelt by words of the program \
             itself, which are the same in every site and tell nothing of these reports"
        ));
    }
    let (count, written) = match place {
        Where::File(place) => ("1 file".to_owned(), place.write(&files[INDEX])?),
        Where::Folder(place) => (format!("{} files", files.len()), place.write(&files)?),
    };

    tell(&problems);
    println!(
        "{}: {}, {}, {count}, {written} bytes, {}{}",
        arguments.output.display(),
        counted(pack.report_count(), "report"),
        counted(pack.event_count(), "event"),
        counted(problems.len(), "problem"),
        match arguments.redact {
            Some(_) => format!(", {} redacted", counted(redacted, "place")),
            None => String::new(),
        }
    );
    Ok(())
}

//! The files of a site, of a compiled page and a collection.

use super::super::input::{analyse, write_pack};
use super::super::site::{self, Files, INDEX};
use super::look::Look;
use super::manifest::Manifest;
use super::redaction::Redaction;
use super::{Arguments, page, sitemap};
use crate::explore::Explorer;
use crate::merge::Keeping;
use crate::pack::Pack;
use crate::report::{Contents, InputFile};
use anyhow::Context;
use std::path::Path;

/// A report that names nobody.
const NOBODY: &str = "date 2001-01-02\n\nThey met on 1 January 2001, and left on 2 January 2001.\n";

/// The files of a site.
pub(super) struct Assembled {
    /// What is written.
    pub(super) files: Files,
    /// What stands in these in base64, as it was before.
    pub(super) inside: Files,
}

/// What a site is assembled with, besides a page and a collection.
#[derive(Clone, Copy)]
pub(super) struct Assembly<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) redaction: &'a Redaction,
    pub(super) look: &'a Look,
}

impl Assembly<'_> {
    /// Puts a collection into a compiled page.
    pub(super) fn assemble(
        self,
        mut files: Files,
        explorer: &Explorer,
        mut manifest: Manifest,
    ) -> anyhow::Result<Assembled> {
        let Assembly { arguments, redaction, .. } = self;
        let base64 = |text| redaction.broken_up(text);
        if arguments.single_file {
            let site::Single { html, inside } =
                site::single(files, explorer, &base64).context("the page")?;
            return Ok(Assembled { files: Files::from([(INDEX.to_owned(), html)]), inside });
        }
        let base = arguments.base_url.as_ref();
        let plan = site::Plan { base, with_pages: !arguments.no_event_pages, base64: &base64 };
        site::compose(&mut files, explorer, plan).context("the page")?;
        if arguments.no_offline {
            site::forget_offline(&mut files);
        } else {
            site::keep_offline(&mut files, explorer.pack()).context("the page")?;
        }
        sitemap::add(&mut files, base);
        redaction.apply_to_manual(&mut files);
        manifest.redact(redaction);
        manifest.add(&mut files, arguments)?;
        Ok(Assembled { files, inside: Files::new() })
    }

    /// What the program writes of a collection that says nothing of anybody, without the styles
    /// of its publisher.
    pub(super) fn of_nobody(self) -> anyhow::Result<Files> {
        let Arguments { page, theme, .. } = self.arguments;
        let mut files = page::files(page.as_deref())?;
        self.look.without_sheets().apply(&mut files).context("the page")?;
        let report = InputFile { name: "a.txt".to_owned(), bytes: NOBODY.into() };
        let (contents, _) = Contents::of(vec![report]);
        let corpus = analyse(Keeping::Texts, contents, Vec::new()).corpus;
        let pack = Pack::open(write_pack(&corpus, Path::new("a.txt"))?)?;
        let manifest = Manifest::new([].iter(), theme);
        let Assembled { files, inside } = self.assemble(files, &Explorer::new(pack), manifest)?;
        Ok(files.into_iter().chain(inside).collect())
    }
}

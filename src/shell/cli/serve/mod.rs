//! `dateline serve`: a look at a site on this machine, as a host would show it.

mod answer;
mod headers;
mod listen;

pub(super) use listen::Listen;

use super::input::tell;
use super::interrupt;
use super::site::INDEX;
use anyhow::bail;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Serve a site on this machine, to look at it before it is published
///
/// It sends what hosts send: the types of files, the headers of the site's _headers, parts of
/// files, and file.js.br or file.js.gz in place of file.js where they lie beside it. Nothing
/// outside the folder is served.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Ctrl+C ends it. It is for looking: a site is published by a host of static files.

Examples:
  dateline serve site
  dateline serve site --port 9000
  dateline serve site --address 0.0.0.0")]
pub(super) struct Arguments {
    /// The folder of the site, as `dateline build` wrote it
    site: PathBuf,
    #[command(flatten)]
    listen: Listen,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    is_site(&arguments.site)?;
    interrupt::end_with(|_| 0)?;
    tell(&headers::problems(&arguments.site));
    let server = Server::new(&arguments.listen)?;
    server.tell(&arguments.site)?;
    server.run(&arguments.site)?;
    Ok(ExitCode::SUCCESS)
}

fn is_site(site: &Path) -> anyhow::Result<()> {
    let shown = site.display();
    if !site.is_dir() {
        bail!("{shown} is no folder; name one that `dateline build` wrote");
    }
    if !site.join(INDEX).is_file() {
        bail!("{shown} holds no {INDEX}; name a folder that `dateline build` wrote");
    }
    Ok(())
}

/// A place in the network where a site is served. Who comes before it runs is answered then.
#[derive(Debug)]
pub(super) struct Server(std::net::TcpListener);

impl Server {
    /// Takes the place that is asked for.
    pub(super) fn new(listen: &Listen) -> anyhow::Result<Server> {
        Ok(Server(listen.bind()?))
    }

    /// Says where the site is.
    pub(super) fn tell(&self, site: &Path) -> anyhow::Result<()> {
        let address = self.0.local_addr()?;
        let shown = site.display();
        writeln!(io::stdout(), "{shown} is at http://{address}/ (Ctrl+C ends it)")?;
        Ok(())
    }

    /// Serves a site until the program ends. It need not be there yet, and may be replaced.
    pub(super) fn run(self, site: &Path) -> anyhow::Result<()> {
        // A page has a dozen files and one reader: one thread is enough.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            self.0.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.0)?;
            axum::serve(listener, answer::router(site)).await?;
            Ok(())
        })
    }
}

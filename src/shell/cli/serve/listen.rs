//! Where a site is served.

use anyhow::{Context, bail};
use std::io;
use std::net::{IpAddr, Ipv4Addr, TcpListener};

/// The ports that are tried when none is named.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8130;

/// An address and a port to listen on.
#[derive(Debug, clap::Args)]
pub(in crate::shell::cli) struct Listen {
    /// The port; the first free one from 8080 on where none is named
    #[arg(long)]
    port: Option<u16>,
    /// The address; 0.0.0.0 shows the site to everybody in this network
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
}

impl Listen {
    /// Begins to listen.
    pub(super) fn bind(&self) -> anyhow::Result<TcpListener> {
        let Listen { port, address } = self;
        let taken = |error: &io::Error| error.kind() == io::ErrorKind::AddrInUse;
        let Some(port) = *port else {
            for port in PORTS {
                match TcpListener::bind((*address, port)) {
                    Err(error) if taken(&error) => {}
                    bound => return bound.with_context(|| refused(*address, port)),
                }
            }
            bail!(
                "every port from {} to {} of {address} is taken; name another with --port",
                PORTS.start(),
                PORTS.end()
            );
        };
        match TcpListener::bind((*address, port)) {
            Err(error) if taken(&error) => bail!(
                "port {port} of {address} is taken; name another with --port, or none to have a \
                 free one"
            ),
            bound => bound.with_context(|| refused(*address, port)),
        }
    }
}

fn refused(address: IpAddr, port: u16) -> String {
    format!(
        "port {port} of {address} cannot be listened on; name an address of this machine with \
         --address, or a port above 1023 with --port"
    )
}

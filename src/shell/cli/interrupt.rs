//! Being asked to end: by Ctrl+C, and by who stops programs.

use anyhow::Context;
use std::future;
use std::io;
use std::process;
use std::thread;
use tokio::runtime::Builder;

/// The number of the signal that Ctrl+C sends, as POSIX has it.
const INTERRUPT: u8 = 2;

/// Ends the program when it is asked to, with the status that is told for the number of the
/// signal. To be called once, before there is anything to lose.
pub(super) fn end_with(status: fn(u8) -> u8) -> anyhow::Result<()> {
    let says = "Ctrl+C cannot be waited for";
    let runtime = Builder::new_current_thread().enable_all().build().context(says)?;
    {
        let _inside = runtime.enter();
        on_signals(move |signal| process::exit(status(signal).into())).context(says)?;
    }
    let wait = move || runtime.block_on(future::pending::<()>());
    thread::Builder::new().name("interrupt".to_owned()).spawn(wait).context(says)?;
    Ok(())
}

#[cfg(unix)]
fn on_signals(end: impl Fn(u8) + Copy + Send + 'static) -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    /// What `kill` sends.
    const TERMINATE: u8 = 15;

    for number in [INTERRUPT, TERMINATE] {
        let mut signals = signal(SignalKind::from_raw(number.into()))?;
        tokio::spawn(async move {
            if signals.recv().await.is_some() {
                end(number);
            }
        });
    }
    Ok(())
}

#[cfg(not(unix))]
fn on_signals(end: impl Fn(u8) + Copy + Send + 'static) -> io::Result<()> {
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            end(INTERRUPT);
        }
    });
    Ok(())
}

//! Being asked to end: by Ctrl+C, and by who stops programs. What is half done then is undone.

use super::say;
use anyhow::Context;
use std::fs;
use std::future;
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use tempfile::TempDir;
use tokio::runtime::Builder;

/// The number of the signal that Ctrl+C sends, as POSIX has it.
const INTERRUPT: u8 = 2;

/// The folders that are there for a while. Who holds them cannot be ended.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Whether the program is ending. A lock does not go to who has waited longest.
static ENDING: AtomicBool = AtomicBool::new(false);

fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    while ENDING.load(Ordering::SeqCst) {
        thread::park();
    }
    lock()
}

fn lock() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does something that is done as a whole, also when the program is asked to end meanwhile.
pub(super) fn whole<T>(work: impl FnOnce() -> T) -> T {
    let _held = unfinished();
    work()
}

/// A folder for a while. It goes with what is in it when this is dropped, and when the program
/// is asked to end.
#[derive(Debug)]
pub(super) struct Scratch(PathBuf);

impl Scratch {
    /// The folder that is made.
    pub(super) fn new(make: impl FnOnce() -> io::Result<TempDir>) -> io::Result<Scratch> {
        let mut unfinished = unfinished();
        let path = make()?.keep();
        unfinished.push(path.clone());
        Ok(Scratch(path))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let mut unfinished = unfinished();
        // It may have been moved away, as a whole.
        let _ = fs::remove_dir_all(&self.0);
        unfinished.retain(|path| *path != self.0);
    }
}

/// Ends the program when it is asked to, with the status that is told for the number of the
/// signal. To be called once, before there is anything to lose.
pub(super) fn end_with(status: fn(u8) -> u8) -> anyhow::Result<()> {
    let says = "Ctrl+C cannot be waited for";
    let runtime = Builder::new_current_thread().enable_all().build().context(says)?;
    {
        let _inside = runtime.enter();
        on_signals(move |signal| end(status(signal))).context(says)?;
    }
    let wait = move || runtime.block_on(future::pending::<()>());
    thread::Builder::new().name("interrupt".to_owned()).spawn(wait).context(says)?;
    Ok(())
}

/// Ends the program. Whatever works on is held up until then.
fn end(status: u8) {
    ENDING.store(true, Ordering::SeqCst);
    let unfinished = lock();
    for folder in unfinished.iter() {
        // There is nobody left to be told.
        let _ = fs::remove_dir_all(folder);
    }
    if status != 0 {
        say(format_args!("stopped; nothing half-written is left"));
    }
    process::exit(status.into());
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

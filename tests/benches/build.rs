//! Figures of `dateline build`, the whole program: `cargo bench --bench build`.
//!
//! It builds sites of generated reports with the page that `make build` leaves in
//! `target/carried`, and prints the time and the most memory that each took.

mod generate;
mod measure;

use anyhow::{Context, bail};
use generate::Newsroom;
use measure::{machine, row, timed};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// Folders of so many reports.
const COUNTS: [usize; 3] = [1_000, 5_000, 10_000];

/// How often the memory of the program is looked at. It says itself what the most was.
const LOOK: Duration = Duration::from_millis(5);

fn main() -> anyhow::Result<()> {
    if !std::env::args().any(|argument| argument == "--bench") {
        eprintln!("this measures only when run by `cargo bench`");
        return Ok(());
    }
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/carried");
    if !page.is_dir() {
        eprintln!("sites are not measured: there is no page in target/carried; run `make build`");
        return Ok(());
    }
    println!("{}\n\n    cargo bench --bench build\n", machine());
    println!("| what | figure | budget |\n|---|---|---|");
    let newsroom = Newsroom::new();
    for count in COUNTS {
        let around = tempfile::tempdir()?;
        let reports = around.path().join("reports");
        fs::create_dir(&reports)?;
        for file in newsroom.files(count) {
            fs::write(reports.join(&file.name), &file.bytes)?;
        }
        let mut build = Command::new(env!("CARGO_BIN_EXE_dateline"));
        build.arg("build").arg(&reports).arg("-o").arg(around.path().join("site"));
        build.arg("--page").arg(&page).stdout(Stdio::null()).stderr(Stdio::null());
        let (most, time) = timed(|| most_memory(build.spawn().context("the program starts")?));
        let budget = if count == 10_000 { "30 s, 1024 MiB" } else { "" };
        let figure = format!("{:.1} s, {} MiB", time.as_secs_f64(), most? / 1024);
        row(&format!("a site of {count} reports"), &figure, budget);
    }
    Ok(())
}

/// Waits until a program has ended; the most memory that it held, in KiB (`VmHWM`, proc(5)).
fn most_memory(mut program: Child) -> anyhow::Result<u64> {
    let status = format!("/proc/{}/status", program.id());
    let mut most = 0;
    loop {
        let said = fs::read_to_string(&status).unwrap_or_default();
        let line = said.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let held = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
        most = most.max(held.unwrap_or(0));
        match program.try_wait()? {
            Some(status) if status.success() => return Ok(most),
            Some(status) => bail!("the build ended with {status}"),
            None => thread::sleep(LOOK),
        }
    }
}

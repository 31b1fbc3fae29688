//! Measuring, and saying what was measured.

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long something takes, once.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = black_box(work());
    (result, started.elapsed())
}

/// Prints a row of the table at once, since the next may take a while.
pub(crate) fn row(what: &str, figure: &str, budget: &str) {
    println!("| {what} | {figure} | {budget} |");
}

/// The processor, as far as the system says.
pub(crate) fn machine() -> String {
    let known = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = known.lines().find_map(|line| line.strip_prefix("model name"));
    let model = model.map_or("unknown processor", |line| line.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{model}, {cores} cores, {} {}", std::env::consts::OS, std::env::consts::ARCH)
}

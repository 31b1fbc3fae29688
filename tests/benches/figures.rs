//! Figures of many times, and of sizes.

use brotlic::{CompressionMode, Quality, WindowSize, compress, compress_bound};
use std::time::Duration;

/// The duration that this many of a hundred do not exceed.
pub(crate) fn quantile(mut times: Vec<Duration>, percent: usize) -> String {
    times.sort();
    let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
    format!("{:.2} ms", times[at].as_secs_f64() * 1000.0)
}

/// The size after brotli at its strongest, as servers send it.
pub(crate) fn brotli_size(bytes: &[u8]) -> usize {
    let (best, window) = (Quality::best(), WindowSize::best());
    let mut packed = vec![0; compress_bound(bytes.len(), best).expect("memory takes all")];
    compress(bytes, &mut packed, best, window, CompressionMode::Generic).expect("a size that fits")
}

//! The page.

/// A few kilobytes smaller than the standard library's, and as fast here.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    dateline::shell::page::run();
}

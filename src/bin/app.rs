//! The page.

fn main() {
    dateline::shell::page::run();
}

/// The allocator: a few kilobytes smaller than the standard library's, and as fast here.
#[cfg(target_family = "wasm")]
mod allocator {
    use rlsf::{GlobalTlsf, GlobalTlsfOptions};

    struct Options;

    impl GlobalTlsfOptions for Options {
        /// Its code for that is large, and the page seldom makes what it holds longer.
        const ENABLE_REALLOCATION: bool = false;
        /// Collections are far larger than a page of memory.
        const COALESCE_POOLS: bool = true;
    }

    #[global_allocator]
    static ALLOCATOR: GlobalTlsf<Options> = GlobalTlsf::new();
}

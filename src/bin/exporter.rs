//! The exporter: what the page fetches when a reader takes along what it shows.

fn main() {
    dateline::shell::exporter::run();
}

//! The page.

fn main() {
    dateline::shell::page::run();
}

//! The keys of the table.

/// The row that a key leads to from `here`, with `page` rows in sight; none where the
/// key is none of the table's.
pub(super) fn target(key: &str, here: usize, last: usize, page: usize) -> Option<usize> {
    // Two rows of what was in sight stay so.
    let page = page.saturating_sub(2).max(1);
    let to = match key {
        "ArrowDown" => here + 1,
        "ArrowUp" => here.saturating_sub(1),
        "PageDown" => here + page,
        "PageUp" => here.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(to.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_no_further_than_the_ends() {
        let to = |key| target(key, 5, 99, 12);
        assert_eq!((to("ArrowDown"), to("ArrowUp")), (Some(6), Some(4)));
        assert_eq!((to("PageDown"), to("PageUp")), (Some(15), Some(0)));
        assert_eq!((to("Home"), to("End")), (Some(0), Some(99)));
        assert_eq!((to("a"), target("ArrowDown", 99, 99, 12)), (None, Some(99)));
        assert_eq!(target("ArrowDown", 0, 0, 0), Some(0));
    }
}

//! Where the clauses of a sentence meet: a headline begins and ends there.

/// Where a clause begins inside a sentence.
const JOINTS: [&str; 10] = [
    ", ",
    "; ",
    " after ",
    " before ",
    " who ",
    " which ",
    " that ",
    " whether ",
    " since ",
    " – ",
];

/// Where the clause that holds the date begins.
pub(super) fn clause_start(whole: &str, start: usize, date_start: usize) -> Option<usize> {
    let (at, joint) = last_joint(&whole[start..date_start])?;
    Some(start + at + joint.len() - joint.trim_start_matches([',', ';', ' ', '–']).len())
}

/// Where the last clause begins, and with what.
pub(super) fn last_joint(words: &str) -> Option<(usize, &'static str)> {
    let opens = |byte: &u8| matches!(byte, b',' | b';' | b' ');
    let places = words.bytes().enumerate().rev().filter(|(_, byte)| opens(byte));
    places.map(|(at, _)| at).find_map(|at| {
        let joint = JOINTS.iter().find(|&&joint| words[at..].starts_with(joint))?;
        Some((at, *joint))
    })
}

/// How many words before a date tell what it is the date of.
const LEAD_IN: usize = 5;

/// Where the words before the date begin that tell what it is the date of.
pub(super) fn words_before(whole: &str, start: usize, date_start: usize) -> usize {
    let before = whole[start..date_start].trim_end();
    let words = before.rmatch_indices(' ').map(|(at, _)| start + at + 1);
    words.take(LEAD_IN).last().unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_clause_begins_at_the_last_joint() {
        let words = "Two left, who were held after ";
        assert_eq!(last_joint(words), Some((words.len() - 7, " after ")));
        assert_eq!(last_joint("Two left, who"), Some((8, ", ")));
        assert_eq!(last_joint("Two left"), None);
        assert_eq!(clause_start("Two left – in May", 0, 14), Some(13));
    }
}

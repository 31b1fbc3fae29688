//! What an event is called by the reports that are read.

use super::explorer::{Explorer, Shown};

impl Explorer {
    /// The headline of an event. It is in the words of one of its sentences; where none of the
    /// reports that are read has those, as known on some day, it is the first sentence of
    /// theirs that tells the event.
    pub(super) fn headline(&self, event: u32, shown: &Shown) -> &str {
        let (event, readings) = (self.pack.event(event as usize), &shown.filter.readings);
        let label = event.label();
        if readings.evidence(&self.pack, event).count() == event.evidence().count() {
            return label;
        }
        let told = readings.evidence(&self.pack, event);
        let told: Vec<&str> = told.map(|it| self.pack.sentence(it.sentence()).text()).collect();
        // Its first letter may be a capital now, and it may be cut off on either side.
        let words = label.trim_matches(['…', ' ']);
        let words = words.char_indices().nth(1).map_or("", |(second, _)| &words[second..]);
        match told.first() {
            Some(first) if !told.iter().any(|sentence| sentence.contains(words)) => first,
            _ => label,
        }
    }
}

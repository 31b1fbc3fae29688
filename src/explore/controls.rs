//! Which parts of the explorer a reader is given.

/// Parts that an embedding page may leave out, in the order of [`Controls::WORDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Controls {
    /// The title, and what the collection holds.
    pub title: bool,
    /// The search box.
    pub search: bool,
    /// The facets.
    pub filters: bool,
    /// The switch between timeline, list and table.
    pub views: bool,
    /// The lanes, and what moves and zooms the timeline.
    pub tools: bool,
    /// Light and dark, the language, the keys.
    pub settings: bool,
}

impl Controls {
    /// The words for them in addresses.
    pub const WORDS: [&'static str; 7] =
        ["title", "search", "filters", "views", "tools", "settings", "none"];

    /// Those that are there where an address names none: in another's page all but those
    /// that would set it apart.
    pub fn all(embedded: bool) -> Controls {
        Controls::from([true, true, true, true, true, !embedded])
    }

    /// The word that an address gives for them: `title,search`.
    pub fn to_word(self) -> String {
        let shown = self.each().into_iter().zip(Controls::WORDS);
        let words: Vec<&str> = shown.filter(|(shown, _)| *shown).map(|(_, word)| word).collect();
        if words.is_empty() { "none".into() } else { words.join(",") }
    }

    /// The parts that a word names; none where one of them is unknown.
    pub fn from_word(word: &str) -> Option<Controls> {
        let mut each = [false; 6];
        for part in word.split(',') {
            let place = Controls::WORDS.iter().position(|known| *known == part.trim())?;
            if let Some(shown) = each.get_mut(place) {
                *shown = true;
            }
        }
        Some(Controls::from(each))
    }

    /// The same with one part, by its place, there or not as it was not.
    #[must_use]
    pub fn toggled(self, place: usize) -> Controls {
        let mut each = self.each();
        each[place] ^= true;
        Controls::from(each)
    }

    /// Whether each part is there.
    pub fn each(self) -> [bool; 6] {
        let Controls { title, search, filters, views, tools, settings } = self;
        [title, search, filters, views, tools, settings]
    }
}

impl From<[bool; 6]> for Controls {
    fn from([title, search, filters, views, tools, settings]: [bool; 6]) -> Controls {
        Controls { title, search, filters, views, tools, settings }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_for_controls_leads_back_to_them() {
        for bits in 0..64u8 {
            let controls = Controls::from([0, 1, 2, 3, 4, 5].map(|bit| bits & (1 << bit) != 0));
            assert_eq!(Controls::from_word(&controls.to_word()), Some(controls));
        }
        assert_eq!(
            Controls::from_word("search, title").map(Controls::to_word).as_deref(),
            Some("title,search")
        );
        let bare = Controls::all(true).toggled(5).toggled(0);
        assert_eq!(bare.to_word(), "search,filters,views,tools,settings");
        assert_eq!(Controls::from_word("title,buttons"), None);
        assert_eq!(Controls::from_word(""), None);
    }
}

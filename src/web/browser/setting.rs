//! Whose page the explorer is in.

/// Whose page the explorer is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// A page of its own.
    #[default]
    Page,
    /// The same in one file, with nothing beside it that another's page could show.
    File,
    /// A page of its own, shown in a frame of another.
    Frame,
    /// An element of another's page.
    Element,
}

impl Setting {
    /// Whether it is inside another's page.
    pub(super) fn is_embedded(self) -> bool {
        matches!(self, Setting::Frame | Setting::Element)
    }
}

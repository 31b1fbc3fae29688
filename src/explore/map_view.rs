//! Which part of the map is looked at.

/// The part of the map that is looked at, in an address as `ZOOM/X/Y`: `3/42/11`.
///
/// Each zoom shows half as much of the world's width as the one before; zoom 0 shows all of it.
/// What is in the middle is a cell of a grid over the whole map, which has [`CELLS`] columns
/// for each width of what is shown, and half as many rows.
///
/// [`CELLS`]: MapView::CELLS
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MapView {
    /// How often what is shown was halved.
    pub zoom: u8,
    /// The column in the middle, from the west.
    pub x: u16,
    /// The row in the middle, from the north.
    pub y: u16,
}

impl MapView {
    /// The closest look.
    pub const CLOSEST: u8 = 7;

    /// How many columns of the grid are as wide as what is shown.
    pub const CELLS: u16 = 16;

    /// How many columns and rows the grid of a zoom has.
    pub fn grid(zoom: u8) -> (u16, u16) {
        let columns = MapView::CELLS << zoom.min(MapView::CLOSEST);
        (columns, columns / 2)
    }

    /// The part that an address names; none where it is none of the map.
    pub fn from_word(word: &str) -> Option<MapView> {
        let mut numbers = word.split('/').map(|number| number.parse::<u16>().ok());
        let [zoom, x, y] = [numbers.next()??, numbers.next()??, numbers.next()??];
        let zoom = u8::try_from(zoom).ok().filter(|zoom| *zoom <= MapView::CLOSEST)?;
        let (columns, rows) = MapView::grid(zoom);
        let inside = x < columns && y < rows && numbers.next().is_none();
        inside.then_some(MapView { zoom, x, y })
    }

    /// The word for it in addresses.
    pub fn to_word(self) -> String {
        format!("{}/{}/{}", self.zoom, self.x, self.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_map_is_its_word() {
        for word in ["0/0/0", "0/15/7", "3/42/11", "7/2047/1023"] {
            assert_eq!(MapView::from_word(word).map(MapView::to_word).as_deref(), Some(word));
        }
        for word in ["", "3", "3/1", "0/16/0", "0/0/8", "8/0/0", "1/1/1/1", "-1/0/0", "a/b/c"] {
            assert_eq!(MapView::from_word(word), None, "{word}");
        }
    }
}

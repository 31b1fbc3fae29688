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
        let (zoom, place) = word.split_once('/')?;
        let (x, y) = place.split_once('/')?;
        let number = |text: &str| text.parse::<usize>().ok();
        let (zoom, x, y) = (number(zoom)?, number(x)?, number(y)?);
        let zoom = (zoom <= MapView::CLOSEST.into()).then_some(zoom as u8)?;
        let (columns, rows) = MapView::grid(zoom);
        let inside = x < columns.into() && y < rows.into();
        inside.then_some(MapView { zoom, x: x as u16, y: y as u16 })
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

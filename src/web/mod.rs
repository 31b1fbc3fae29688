//! The page: Yew views of what [`explore`](crate::explore) says there is to show.
//!
//! A view knows its own business and nothing of packs, queries or files. What a
//! reader does becomes an [`Action`](crate::explore::Action) that the one reducer
//! in `store` takes; what changes comes back as properties. `browser` is the only
//! room that speaks to the browser directly, `words` the one that says anything: its
//! texts stand in `messages`, a file a language.

mod agreement;
mod app;
mod around;
mod browser;
mod button;
mod canvas;
mod card;
mod chips;
mod differences;
mod drawn;
mod embed;
mod export;
mod external;
mod facets;
mod header;
mod host;
mod known;
mod language;
mod list;
mod notices;
mod query_box;
mod reader;
mod root;
mod search;
mod segments;
mod store;
mod table;
mod take;
mod timeline;
mod way;
mod words;
mod working;

pub use app::{App, AppProps};
pub use browser::{Home, Setting, section};
pub use host::{Said, SelectedEvent};
pub use notices::unopened;
pub use root::{Drawn, draw};
pub use store::Collection;
pub use words::learn;

//! The one state of the page.

use crate::explore::{Action, Explorer, Language, Notice, Session, Shown, Weight};
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// The collection that is explored. Clones are the same collection.
#[derive(Clone, Debug)]
pub struct Collection(Rc<Explorer>);

impl From<Explorer> for Collection {
    fn from(explorer: Explorer) -> Self {
        Collection(Rc::new(explorer))
    }
}

impl PartialEq for Collection {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Collection {
    type Target = Explorer;

    fn deref(&self) -> &Explorer {
        &self.0
    }
}

/// Something that is the same only as itself: quick to compare however large it is.
#[derive(Clone, Debug)]
pub(super) struct Same<T>(pub(super) Rc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the reader has chosen, and what that shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Store {
    pub(super) collection: Collection,
    pub(super) session: Rc<Session>,
    pub(super) shown: Rc<Shown>,
    /// What the address asked for that could not be followed.
    pub(super) notices: Rc<[Notice]>,
    /// The language that was asked for last, where its words could not be had.
    pub(super) unspoken: Option<Language>,
    /// The address of a page that the reader asked for and the browser did not open.
    pub(super) barred: Option<String>,
    /// How much the last change weighs in the history.
    pub(super) weight: Weight,
    /// How often it was told from outside what to show.
    pub(super) visits: u32,
}

/// What happens to the store.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// The reader does something.
    Do(Action),
    /// The address changed from outside.
    Visit(String),
    /// The words of a language cannot be had. The page stays in another: that which its reader
    /// prefers, or one of its own.
    Unspoken { asked: Language, instead: Option<Language> },
    /// The browser did not open a page; none where the reader has seen that.
    Bar(Option<String>),
    /// The reader has read the notices.
    DismissNotices,
}

/// The session at an address, with a notice for all that cannot be followed.
fn follow(collection: &Explorer, fragment: &str) -> (Session, Vec<Notice>) {
    let (session, mut notices) = Session::from_fragment(fragment);
    let (session, unheeded) = collection.heed(session);
    notices.extend(unheeded);
    (session, notices)
}

impl Store {
    /// The state at an address.
    pub(super) fn at(collection: Collection, fragment: &str) -> Store {
        let (session, notices) = follow(&collection, fragment);
        let shown = collection.show(&session, &Shown::default());
        Store {
            collection,
            session: Rc::new(session),
            shown: Rc::new(shown),
            notices: notices.into(),
            unspoken: None,
            barred: None,
            weight: Weight::None,
            visits: 0,
        }
    }

    fn after(&self, action: Action) -> Option<Store> {
        let weight = action.weight();
        let session = self.session.after(action);
        if session == *self.session {
            return None;
        }
        let shown = self.collection.show(&session, &self.shown);
        let shown = if shown == *self.shown { self.shown.clone() } else { Rc::new(shown) };
        Some(Store { session: Rc::new(session), shown, weight, ..self.clone() })
    }
}

impl Reducible for Store {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let next = match change {
            Change::Do(action @ Action::Speak(_)) => {
                self.after(action).map(|next| Store { unspoken: None, ..next })
            }
            Change::Do(action) => self.after(action),
            Change::Visit(fragment) => {
                let (session, notices) = follow(&self.collection, &fragment);
                let next = self.after(Action::Go(Box::new(session)));
                let next = next.unwrap_or_else(|| Store::clone(&self));
                let visits = self.visits + 1;
                Some(Store { notices: notices.into(), unspoken: None, visits, ..next })
            }
            // The address still asks for it, and does so again when the page is loaded again.
            Change::Unspoken { asked, instead } => Some(Store {
                session: Rc::new(Session { language: instead, ..Session::clone(&self.session) }),
                unspoken: Some(asked),
                weight: Weight::None,
                ..Store::clone(&self)
            }),
            Change::Bar(barred) => Some(Store { barred, ..Store::clone(&self) }),
            Change::DismissNotices => {
                Some(Store { notices: Rc::new([]), unspoken: None, ..Store::clone(&self) })
            }
        };
        next.map_or(self, Rc::new)
    }
}

//! Where the explorer is drawn: in which element, and in whose page.

use super::super::host::Said;
use super::super::store::Change;
use super::focus::focus_element;
use crate::explore::Theme;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, EventTarget, ScrollLogicalPosition};
use yew::prelude::*;

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
    fn is_embedded(self) -> bool {
        matches!(self, Setting::Frame | Setting::Element)
    }
}

/// Where the explorer is drawn. Clones are the same place.
#[derive(Clone, Debug, Default)]
pub struct Home(Rc<Place>);

#[derive(Debug, Default)]
struct Place {
    setting: Setting,
    site: AttrValue,
    /// None where there is no browser.
    root: Option<Element>,
    /// Light or dark where its reader has not chosen.
    theme: Theme,
    /// Whether the reader has done something here since it was last told what to show.
    attended: Cell<bool>,
    /// What had the focus when the reader last did something.
    acted_on: RefCell<Option<Element>>,
    /// What waits for the next drawing.
    waiting: RefCell<Vec<Callback<()>>>,
    /// Hears what changes here.
    host: Option<Callback<Said, bool>>,
    /// Changes what is shown; none before it is drawn.
    change: RefCell<Option<Callback<Change>>>,
    /// What was asked for before that.
    early: RefCell<Option<Change>>,
}

impl PartialEq for Home {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Home {
    /// An element in somebody's page. `site` is where the explorer has a page of its own,
    /// empty where that is this one; `host` hears what changes, and says whether it leaves
    /// the rest to the explorer.
    pub fn new(root: Element, setting: Setting, site: String, host: Callback<Said, bool>) -> Home {
        let attended = Cell::new(!setting.is_embedded());
        let theme = root.get_attribute("data-theme").and_then(|word| Theme::of(&word));
        let theme = theme.unwrap_or_default();
        let (site, root, host) = (site.into(), Some(root), Some(host));
        Home(Rc::new(Place { setting, site, root, theme, attended, host, ..Place::default() }))
    }

    /// An element of the explorer's own page, where it stands as it would in another's.
    pub(in crate::web) fn inside(root: Element) -> Home {
        Home::new(root, Setting::Element, String::new(), Callback::from(|_| true))
    }

    /// Shows what an address leads to, given as its part after `#`.
    pub fn visit(&self, address: String) {
        self.attend(false);
        self.change(Change::Visit(address));
    }

    /// Tells the reader that a page could not be opened.
    pub(in crate::web) fn bar(&self, page: String) {
        self.change(Change::Bar(Some(page)));
    }

    fn change(&self, change: Change) {
        let take = self.0.change.borrow().clone();
        match take {
            Some(take) => take.emit(change),
            // Yew draws later, and lets others have their turn in between.
            None => {
                self.0.early.replace(Some(change));
            }
        }
    }

    /// Has the changes that come from here taken, also one that came before.
    pub(in crate::web) fn listen(&self, change: Callback<Change>) {
        let early = self.0.early.take();
        if let Some(early) = early {
            change.emit(early);
        }
        self.0.change.replace(Some(change));
    }

    /// Tells the page around, and hears whether it leaves the rest to the explorer.
    pub(in crate::web) fn tell(&self, said: Said) -> bool {
        self.0.host.as_ref().is_none_or(|host| host.emit(said))
    }

    /// Whose page it is.
    pub(in crate::web) fn setting(&self) -> Setting {
        self.0.setting
    }

    /// Whether it is shown inside another's page.
    pub(in crate::web) fn is_embedded(&self) -> bool {
        self.0.setting.is_embedded()
    }

    /// The role of a part: a landmark in a page of the explorer's own. Another's page has
    /// landmarks of its own, and perhaps several explorers.
    pub(in crate::web) fn landmark(&self, role: &'static str) -> &'static str {
        if self.setting() == Setting::Element { "group" } else { role }
    }

    /// The element that it is drawn in.
    pub(in crate::web) fn root(&self) -> Option<&Element> {
        self.0.root.as_ref()
    }

    /// Light or dark where its reader has not chosen: what its publisher has, or else its
    /// reader's system. It is read before any choice is, which is kept in the same place.
    pub(in crate::web) fn theme(&self) -> Theme {
        self.0.theme
    }

    /// The address of its own page with something after `#`.
    pub(in crate::web) fn address(&self, fragment: &str) -> String {
        format!("{}#{fragment}", self.0.site)
    }

    /// Whether what is shown follows from what the reader did here. Else the focus and
    /// the scrolling are the page's around.
    pub(in crate::web) fn is_attended(&self) -> bool {
        self.0.attended.get()
    }

    /// Keeps whether the reader did something here, or it was told from outside; in its own
    /// page it is always the reader.
    pub(in crate::web) fn attend(&self, attended: bool) {
        self.0.attended.set(attended || !self.is_embedded());
        self.0.acted_on.replace(self.focused().filter(|_| attended));
    }

    /// What had the focus when the reader last did something: browsers take it from what is
    /// hidden by that.
    pub(super) fn acted_on(&self) -> Option<Element> {
        self.0.acted_on.borrow().clone()
    }

    /// Does something when the page is drawn once more.
    pub(super) fn when_drawn(&self, task: Callback<()>) {
        self.0.waiting.borrow_mut().push(task);
    }

    /// Does what has waited for a drawing.
    pub(in crate::web) fn drawn(&self) {
        for task in self.0.waiting.take() {
            task.emit(());
        }
    }

    /// The tree that its ids are of: the document, or a shadow root, which is asked in the
    /// same way (DOM Standard, NonElementParentNode and DocumentOrShadowRoot).
    fn tree(&self) -> Option<Document> {
        Some(self.root()?.get_root_node().unchecked_into())
    }

    /// What hears the keys that are the explorer's.
    pub(super) fn hearing(&self) -> Option<EventTarget> {
        let root = self.root()?;
        match self.setting() {
            Setting::Element => Some(root.clone().into()),
            _ => Some(root.owner_document()?.into()),
        }
    }

    fn find(&self, id: &str) -> Option<Element> {
        self.tree()?.get_element_by_id(id)
    }

    /// The element that has the focus.
    pub(super) fn focused(&self) -> Option<Element> {
        self.tree()?.active_element().filter(|element| element.tag_name() != "BODY")
    }

    /// Gives the focus to the element with an id: where a button goes away under it.
    pub(in crate::web) fn focus(&self, id: &str) {
        if let Some(element) = self.find(id) {
            focus_element(&element);
        }
    }

    /// Gives the focus to the element with an id once what has changed is drawn; to the
    /// main part where there is none then.
    pub(in crate::web) fn focus_soon(&self, id: &str) {
        let (home, id) = (self.clone(), id.to_owned());
        let focus = move || home.focus_or_main(home.find(&id));
        Timeout::new(0, focus).forget();
    }

    /// Gives the focus to an element; to the main part where there is none.
    pub(super) fn focus_or_main(&self, element: Option<Element>) {
        if let Some(element) = element.or_else(|| self.find("main")) {
            focus_element(&element);
        }
    }

    /// An element, or where it is drawn anew what has its id or its address.
    pub(super) fn again(&self, element: &Element) -> Option<Element> {
        if element.is_connected() {
            return Some(element.clone());
        }
        self.find(&element.id()).or_else(|| {
            let address = element.get_attribute("href")?;
            self.root()?.query_selector(&format!("a[href=\"{address}\"]")).ok()?
        })
    }

    /// Brings what has the focus into sight, no further than it must: of a list that keeps the
    /// focus the active option.
    pub(super) fn reveal_focused(&self) {
        if let Some(element) = self.focused() {
            let active = element.get_attribute("aria-activedescendant");
            let element = active.and_then(|id| self.find(&id)).unwrap_or(element);
            super::reveal_element(self, element, ScrollLogicalPosition::Nearest);
        }
    }

    /// Gives the focus to the element with an id, and brings it into sight.
    pub(in crate::web) fn focus_in_sight(&self, id: &str) {
        self.focus(id);
        self.reveal(id);
    }

    /// Brings the element with an id into sight, no further than it must.
    pub(in crate::web) fn reveal(&self, id: &str) {
        if let Some(element) = self.find(id) {
            super::reveal_element(self, element, ScrollLogicalPosition::Nearest);
        }
    }
}

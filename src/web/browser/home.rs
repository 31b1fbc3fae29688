//! Where the explorer is drawn: in which element, and in whose page.

use super::super::host::Said;
use super::super::store::Change;
use super::super::words::learn;
use super::setting::Setting;
use crate::explore::{Language, Theme};
use js_sys::{Array, Function};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, EventTarget};
use yew::prelude::*;

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
    /// Gets the words of a language, and tells them to whoever is given.
    words: Option<Function>,
    /// Asks for the collection in another form; none before that was done.
    exporter: RefCell<Option<Function>>,
    /// What it is to be asked for then.
    asked: RefCell<Vec<Array>>,
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
    /// the rest to the explorer; `words` is given the tag of a language and a function, which it
    /// calls with the words of the language, or with nothing where they cannot be had.
    pub fn new(
        root: Element,
        setting: Setting,
        site: String,
        host: Callback<Said, bool>,
        words: Option<Function>,
    ) -> Home {
        let attended = Cell::new(!setting.is_embedded());
        let theme = root.get_attribute("data-theme").and_then(|word| Theme::of(&word));
        let theme = theme.unwrap_or_default();
        let (site, root, host) = (site.into(), Some(root), Some(host));
        let place = Place { setting, site, root, theme, attended, host, words, ..Place::default() };
        Home(Rc::new(place))
    }

    /// An element of the explorer's own page, where it stands as it would in another's. Its
    /// words are there: they are those of the page.
    pub(in crate::web) fn inside(root: Element) -> Home {
        Home::new(root, Setting::Element, String::new(), Callback::from(|_| true), None)
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

    /// Has the words of a language learnt, and does something then, whether they could be had
    /// or not.
    pub(in crate::web) fn fetch_words(&self, language: Language, done: impl Fn() + 'static) {
        let done = Rc::new(done);
        let told = Rc::clone(&done);
        let told = Closure::once_into_js(move |table: JsValue| {
            if let Some(table) = table.as_string() {
                learn(language.tag(), table);
            }
            told();
        });
        let tag = language.tag().into();
        let asked = self.0.words.as_ref().map(|words| words.call2(&JsValue::NULL, &tag, &told));
        if !matches!(asked, Some(Ok(_))) {
            done();
        }
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

    /// What asks for the collection in another form, where that was done.
    pub(super) fn exporter(&self) -> Option<Function> {
        self.0.exporter.borrow().clone()
    }

    /// Keeps what it is to be asked for: whether that is the first.
    pub(super) fn wait_for_exporter(&self, asked: Array) -> bool {
        let mut all = self.0.asked.borrow_mut();
        all.push(asked);
        all.len() == 1
    }

    /// Keeps it, and tells what it is to be asked for.
    pub(super) fn keep_exporter(&self, ask: Option<Function>) -> Vec<Array> {
        self.0.exporter.replace(ask);
        self.0.asked.take()
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
    pub(super) fn tree(&self) -> Option<Document> {
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

    /// The element with an id.
    pub(super) fn find(&self, id: &str) -> Option<Element> {
        self.tree()?.get_element_by_id(id)
    }
}

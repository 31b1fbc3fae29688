//! Markup in the making.

use super::super::escape::escaped;
use super::super::scene::Named;
use super::words::ViewWords;
use crate::explore::{Action, Explorer, Session, Shown};
use crate::when::{Precision, When};
use std::fmt::{self, Write};

/// Markup in the making, and what it is made of.
pub(super) struct Markup<'e> {
    pub(super) explorer: &'e Explorer,
    pub(super) session: &'e Session,
    pub(super) shown: &'e Shown,
    pub(super) words: &'e ViewWords,
    html: String,
}

impl<'e> Markup<'e> {
    pub(super) fn new(
        explorer: &'e Explorer,
        session: &'e Session,
        shown: &'e Shown,
        words: &'e ViewWords,
    ) -> Markup<'e> {
        Markup { explorer, session, shown, words, html: String::new() }
    }

    /// What has been made.
    pub(super) fn done(self) -> String {
        self.html
    }

    /// Adds markup as it stands: what others said goes in [`escaped`] alone.
    pub(super) fn add(&mut self, markup: fmt::Arguments<'_>) {
        // Writing into a string does not fail.
        let _ = self.html.write_fmt(markup);
    }

    /// Adds a name, which may run in another direction than what is around it.
    pub(super) fn name(&mut self, name: &str) {
        self.add(format_args!("<bdi>{}</bdi>", escaped(name)));
    }

    /// The attributes of a link to the session after an action, and the key of its own.
    pub(super) fn link(&self, action: Action, key: &str) -> String {
        let address = self.session.after(action).to_fragment();
        format!("href=\"#{}\" data-key=\"{}\"", escaped(&address), escaped(key))
    }

    /// The same of a link that chooses something, or no longer does; it tells which.
    pub(super) fn choice(&self, named: &Named<'_>, place: &str) -> String {
        let (facet, label) = (named.facet(), named.entity.label());
        let key = format!("{place} {} {label}", named.entity.kind().key());
        let link = self.link(Action::Toggle(facet, label.to_owned()), &key);
        let current = if named.chosen { " aria-current=\"true\"" } else { "" };
        format!("{link}{current}")
    }

    /// Adds such a link with its name.
    pub(super) fn choose(&mut self, named: &Named<'_>, place: &str) {
        let link = self.choice(named, place);
        self.add(format_args!("<a class=\"drawn-name\" {link}>"));
        self.name(named.entity.label());
        self.html.push_str("</a>");
    }

    /// Adds a date in words, with its days for the page, which says it in its own language.
    pub(super) fn date(&mut self, when: When) {
        let (first, last) = (when.earliest(), when.latest());
        let days = [("first", first), ("last", last)];
        let days =
            days.into_iter().filter_map(|(end, day)| Some(format!(" data-{end}=\"{}\"", day?)));
        let days: String = days.collect();
        let words = escaped(&when.in_words());
        let precision = when.precision() as u8;
        let edtf = when.to_edtf();
        match is_of_html(when) {
            true => self.add(format_args!(
                "<time datetime=\"{edtf}\"{days} data-precision=\"{precision}\">{words}</time>"
            )),
            false => self.add(format_args!(
                "<span data-edtf=\"{edtf}\"{days} data-precision=\"{precision}\">{words}</span>"
            )),
        }
    }

    /// Adds how many more there are, where some are left out.
    pub(super) fn more(&mut self, all: usize, most: usize) {
        if all > most {
            let more = escaped(self.words.more);
            self.add(format_args!("<p class=\"drawn-more\">+{} {more}</p>", all - most));
        }
    }

    /// Adds how many a drawing has no room for, after what they are.
    pub(super) fn left(&mut self, what: &str, left: usize) {
        if left > 0 {
            let what = escaped(what);
            self.add(format_args!("<p class=\"drawn-note\">{what} {left}</p>"));
        }
    }

    /// Adds that there is nothing to show.
    pub(super) fn nothing(&mut self) {
        let nothing = escaped(self.words.nothing);
        self.add(format_args!("<p class=\"drawn-more\">{nothing}</p>"));
    }
}

/// Whether HTML has a value for a date: a day, a month or a year, surely told, after the year 0
/// (HTML Standard, section 2.3.5).
fn is_of_html(when: When) -> bool {
    let sure = !when.approximate && !when.uncertain && !when.is_open();
    let unit = matches!(when.precision(), Precision::Day | Precision::Month | Precision::Year);
    sure && unit && when.earliest().is_some_and(|day| day.year() > 0)
}

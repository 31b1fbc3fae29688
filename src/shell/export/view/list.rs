//! Tables: what a picture shows, for those who read rather than look.

use super::super::escape::escaped;
use super::super::scene::Named;
use super::ROWS;
use super::markup::Markup;

impl<'e> Markup<'e> {
    /// Adds a table behind its word, with a row for each that is named: what most events name
    /// first. Where nothing is, that is said in its place.
    pub(super) fn table(
        &mut self,
        all: &[Named<'e>],
        columns: &[&str],
        mut row: impl FnMut(&mut Markup<'e>, &Named<'e>),
    ) {
        if all.is_empty() {
            return self.nothing();
        }
        let table = escaped(self.words.table);
        self.add(format_args!(
            "<details class=\"drawn-table\"><summary data-key=\"table\">{table}</summary>"
        ));
        self.rows(all, columns, &mut row);
        self.add(format_args!("</details>"));
    }

    /// Adds a table with a row for each that is named, as far as they are listed.
    pub(super) fn rows(
        &mut self,
        all: &[Named<'e>],
        columns: &[&str],
        row: &mut dyn FnMut(&mut Markup<'e>, &Named<'e>),
    ) {
        self.add(format_args!("<div class=\"drawn-rows\"><table><thead><tr>"));
        for column in columns {
            self.add(format_args!("<th scope=\"col\">{}</th>", escaped(column)));
        }
        self.add(format_args!("</tr></thead><tbody>"));
        for named in all.iter().take(ROWS) {
            self.add(format_args!("<tr>"));
            row(self, named);
            self.add(format_args!("</tr>"));
        }
        self.add(format_args!("</tbody></table></div>"));
        self.more(all.len(), ROWS);
    }

    /// Adds the head of a row: the name, which chooses.
    pub(super) fn name_cell(&mut self, named: &Named<'_>) {
        self.add(format_args!("<th scope=\"row\">"));
        self.choose(named, "row");
        self.add(format_args!("</th>"));
    }

    /// Adds a cell with a text.
    pub(super) fn cell(&mut self, text: &str) {
        self.add(format_args!("<td>{}</td>", escaped(text)));
    }

    /// Adds a cell with a reason, which is in English in every language.
    pub(super) fn reason_cell(&mut self, reason: &str) {
        self.add(format_args!("<td lang=\"en\" dir=\"ltr\">{}</td>", escaped(reason)));
    }

    /// Adds a cell with a number.
    pub(super) fn number_cell(&mut self, number: u32) {
        self.add(format_args!("<td class=\"drawn-number\">{number}</td>"));
    }

    /// Adds names with how many events each has, as far as they are listed.
    pub(super) fn counted(&mut self, named: &[Named<'_>], place: &str) {
        for (number, named) in named.iter().enumerate() {
            self.add(format_args!("{}", if number > 0 { ", " } else { "" }));
            self.choose(named, place);
            self.add(format_args!(" {}", named.events));
        }
    }
}

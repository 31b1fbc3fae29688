//! What addresses said before people and organisations were told apart.

use super::explorer::Explorer;
use super::session::Session;
use crate::query::FacetKind;

impl Explorer {
    /// Follows `name=` and `-name=` to the person or the organisation that is called so:
    /// links outlive the words in them. Of several names one had to hold, and two kinds
    /// of facet do not say that: the query asks for them.
    pub(super) fn follow_names(&self, session: &mut Session) {
        let mut names = Vec::new();
        let Session { unknown, excluded, chosen, query, .. } = session;
        unknown.retain_mut(|(key, value)| {
            match key.as_str() {
                "name" | "-name" if value.is_empty() => {}
                "name" => names.push(std::mem::take(value)),
                "-name" => {
                    let kind = self.kind_called(value);
                    excluded[kind.index()].insert(std::mem::take(value));
                }
                _ => return true,
            }
            false
        });
        if names.len() > 1 {
            let names = names.iter().map(|name| format!("\"{}\"", name.replace('"', " ")));
            let names = names.collect::<Vec<_>>().join(" OR ");
            *query = match query.trim() {
                "" => format!("who:({names})"),
                query => format!("({query}) who:({names})"),
            };
        } else if let Some(name) = names.pop() {
            chosen[self.kind_called(&name).index()].insert(name);
        }
    }

    /// What is called so; somebody, where nothing is.
    fn kind_called(&self, name: &str) -> FacetKind {
        let entities = (0..self.pack.entity_count()).map(|number| self.pack.entity(number));
        let mut called = entities.filter(|it| it.kind().acts() && it.label() == name);
        called.next().map_or(FacetKind::Person, |it| it.kind().into())
    }
}

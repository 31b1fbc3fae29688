//! The plan of imports, as the documentation of `src/lib.rs` draws it.

use super::paths::Named;
use std::collections::BTreeMap;

/// Which room may import which, and which crates belong to which rooms.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The rooms a room sees; `*` is all of them. A room of two words, `pack/write`,
    /// is one file, which sees these beside what its room does.
    sees: BTreeMap<String, Vec<String>>,
    /// Paths outside the crate, each with the rooms it belongs to.
    only: Vec<(Vec<String>, Vec<String>)>,
}

impl Plan {
    /// Reads the blocks `layers` and `crates` from a crate's documentation.
    pub(crate) fn read(source: &str) -> Result<Plan, String> {
        let mut plan = Plan::default();
        for line in block(source, "layers")? {
            let (room, sees) = line.split_once("<-").ok_or(format!("no arrow in {line:?}"))?;
            let sees = list(sees);
            for seen in &sees {
                if seen != "*" && !plan.sees.contains_key(seen) {
                    return Err(format!("{line:?} names `{seen}`, which no line above it does"));
                }
            }
            plan.sees.insert(room.trim().to_owned(), sees);
        }
        for line in block(source, "crates")? {
            let (paths, rooms) =
                line.split_once(" only ").ok_or(format!("no `only` in {line:?}"))?;
            for path in list(paths) {
                let path = path.split("::").map(str::to_owned).collect();
                plan.only.push((path, list(rooms)));
            }
        }
        Ok(plan)
    }

    /// Whether the plan has the room.
    pub(crate) fn has(&self, room: &str) -> bool {
        self.sees.contains_key(room)
    }

    /// Why a module may not name a path; none when it may.
    pub(crate) fn objection(&self, module: &[String], named: &Named) -> Option<String> {
        match named.path.split_first()? {
            (first, rest) if first == "crate" => self.inside(module, rest),
            _ => self.outside(module, &named.path),
        }
    }

    fn inside(&self, module: &[String], path: &[String]) -> Option<String> {
        let own = module.first()?;
        let Some(room) = path.first().filter(|room| self.has(room)) else {
            return Some("a room is imported by its own name, not through the root".into());
        };
        let mut seen: Vec<&str> = Vec::new();
        for length in 1..=module.len() {
            let lines = self.sees.get(&module[..length].join("/"));
            seen.extend(lines.into_iter().flatten().map(String::as_str));
        }
        let allowed = room == own || seen.contains(&"*") || seen.contains(&room.as_str());
        (!allowed).then(|| match seen.is_empty() {
            true => format!("`{}` sees no other room", module.join("/")),
            false => format!("`{}` sees only {}", module.join("/"), seen.join(", ")),
        })
    }

    fn outside(&self, module: &[String], path: &[String]) -> Option<String> {
        let path: &[String] = match path.split_last() {
            Some((last, before)) if last == "*" || last == "self" => before,
            _ => path,
        };
        let place = module.join("/");
        let (kept, rooms) = self.only.iter().find(|(kept, rooms)| {
            let shared = kept.iter().zip(path).take_while(|(a, b)| a == b).count();
            let at_home =
                rooms.iter().any(|room| format!("{place}/").starts_with(&format!("{room}/")));
            shared == kept.len().min(path.len()) && !at_home
        })?;
        Some(format!("`{}` belongs only in {}", kept.join("::"), rooms.join(", ")))
    }
}

/// The lines of a fenced block in the documentation at the head of a file.
fn block<'s>(source: &'s str, name: &str) -> Result<Vec<&'s str>, String> {
    let opening = format!("//! ```{name}");
    let mut lines = source.lines().skip_while(|line| *line != opening).skip(1).peekable();
    lines.peek().ok_or(format!("the documentation has no block `{name}`"))?;
    let inside = lines.take_while(|line| *line != "//! ```");
    Ok(inside.map(|line| line.trim_start_matches("//!").trim()).collect())
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

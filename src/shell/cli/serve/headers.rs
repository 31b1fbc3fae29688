//! The headers that a site asks its host to send: `_headers`, as Netlify and Cloudflare Pages
//! read it (<https://docs.netlify.com/routing/headers/>,
//! <https://developers.cloudflare.com/pages/configuration/headers/>).
//!
//! A line that begins with a stroke is a path; the lines below it are its headers. `*` stands
//! for anything, `:name` for one part of a path. What several rules say of one file is joined
//! by commas, and `! Name` takes back what rules above said.

use crate::error::Problem;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use regex::Regex;
use std::fs;
use std::io;
use std::path::Path;

/// What it is called, at the root of a site.
pub(super) const FILE: &str = "_headers";

/// The rules of a site.
#[derive(Debug, Default)]
pub(super) struct Rules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    path: Pattern,
    headers: Vec<(HeaderName, Option<HeaderValue>)>,
}

#[derive(Debug)]
enum Pattern {
    Path(String),
    Splat(Regex),
}

/// What is wrong with the file of a site.
pub(super) fn problems(site: &Path) -> Vec<Problem> {
    read(site).1
}

impl Rules {
    /// Those of a site as it is now; none where it has no such file.
    pub(super) fn of(site: &Path) -> Rules {
        read(site).0
    }

    /// Sets what the rules say of a path.
    pub(super) fn apply(&self, path: &str, headers: &mut HeaderMap) {
        let mut said = HeaderMap::new();
        for rule in self.0.iter().filter(|rule| rule.path.holds_of(path)) {
            for (name, value) in &rule.headers {
                match value {
                    Some(value) => drop(said.append(name, value.clone())),
                    None => drop(said.remove(name)),
                }
            }
        }
        for name in said.keys() {
            let values: Vec<&[u8]> = said.get_all(name).iter().map(HeaderValue::as_bytes).collect();
            if let Ok(value) = HeaderValue::from_bytes(&values.join(&b", "[..])) {
                headers.insert(name, value);
            }
        }
    }
}

impl Pattern {
    fn new(path: &str) -> Pattern {
        let is_name = |part: &str| part.len() > 1 && part.starts_with(':');
        if !path.contains('*') && !path.split('/').any(is_name) {
            return Pattern::Path(path.to_owned());
        }
        let parts = path.split('/').map(|part| match is_name(part) {
            true => "[^/]+".to_owned(),
            false => regex::escape(part).replace(r"\*", ".*"),
        });
        let parts: Vec<String> = parts.collect();
        match Regex::new(&format!("(?s)^{}$", parts.join("/"))) {
            Ok(splat) => Pattern::Splat(splat),
            // Of a path longer than a pattern may be.
            Err(_) => Pattern::Path(path.to_owned()),
        }
    }

    fn holds_of(&self, path: &str) -> bool {
        match self {
            Pattern::Path(own) => own == path,
            Pattern::Splat(splat) => splat.is_match(path),
        }
    }
}

fn read(site: &Path) -> (Rules, Vec<Problem>) {
    match fs::read_to_string(site.join(FILE)) {
        Ok(text) => parse(&text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Default::default(),
        Err(error) => {
            let remedy = "check that it is a text and may be read";
            let problem = Problem::with_file(FILE, format!("it cannot be read ({error})"), remedy);
            (Rules::default(), vec![problem])
        }
    }
}

fn parse(text: &str) -> (Rules, Vec<Problem>) {
    let (mut rules, mut problems) = (Rules::default(), Vec::new());
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        // Rules of a whole address are for one host, which this is not.
        if ["/", "https://", "http://"].iter().any(|start| line.starts_with(start)) {
            rules.0.push(Rule { path: Pattern::new(line), headers: Vec::new() });
            continue;
        }
        match (header(line), rules.0.last_mut()) {
            (Some(header), Some(rule)) => rule.headers.push(header),
            (Some(_), None) => problems.push(wrong(number, "there is no path above this header")),
            (None, _) => problems.push(wrong(number, "it is neither a path nor a header")),
        }
    }
    (rules, problems)
}

fn wrong(line: usize, reason: &str) -> Problem {
    let remedy = "write a path such as /* on a line, and `Name: value` on those below it";
    Problem::with_file(FILE, reason, remedy).at(format!("line {line}"))
}

/// A header and its value; none where it is taken back.
fn header(line: &str) -> Option<(HeaderName, Option<HeaderValue>)> {
    if let Some(name) = line.strip_prefix('!') {
        return Some((name.trim().parse().ok()?, None));
    }
    let (name, value) = line.split_once(':')?;
    Some((name.trim().parse().ok()?, Some(value.trim().parse().ok()?)))
}

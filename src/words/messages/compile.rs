//! From the message files (Project Fluent's syntax) to what the page reads: one
//! table of texts a language, and one method a message, so that a message that is
//! not there, or lacks an argument, does not compile.

use super::pattern::{Variables, encode, variables};
use fluent_syntax::ast::{Entry, Pattern, Resource};
use fluent_syntax::parser::parse;
use std::fmt::Write;

/// The words of one language.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The file, for what is said of it.
    pub(super) file: String,
    /// The language.
    pub(super) language: &'static str,
    /// What the file says.
    pub(super) text: String,
}

/// What is compiled.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    /// The methods, in Rust.
    pub(super) methods: String,
    /// A structure of the texts, in Rust, with what reads it from a table. It has none of the
    /// messages with variables.
    pub(super) fields: String,
    /// The texts of each language in the order of the methods, a line each: they travel in
    /// files, and inside a page in one file.
    pub(super) tables: Vec<String>,
}

/// The plural categories of whole numbers (Unicode CLDR 48).
fn plurals(language: &str) -> &'static [&'static str] {
    match language {
        "fr" => &["one", "many", "other"],
        _ => &["one", "other"],
    }
}

/// Compiles the languages, the first of which says what messages there are. All that
/// is wrong is told, as `file:line: what`.
pub(super) fn compile(sources: &[Source]) -> Result<Compiled, Vec<String>> {
    let mut mistakes = Vec::new();
    let parsed: Vec<Resource<&str>> =
        sources.iter().map(|source| read(source, &mut mistakes)).collect();
    let Some(first) = parsed.first() else { return Err(vec!["no language".into()]) };
    let mut methods = String::from("impl Words {\n");
    let mut fields = Fields::default();
    let mut tables = vec![String::new(); sources.len()];
    for (number, (id, pattern)) in messages(first).enumerate() {
        let mut known = Variables::default();
        variables(pattern, &mut known);
        let there: Vec<_> = parsed.iter().map(|one| messages(one).find(|it| it.0 == id)).collect();
        for (_, other) in there.iter().flatten() {
            let mut named = Variables { names: Vec::new(), ..known.clone() };
            variables(other, &mut named);
            known.numbers = named.numbers;
        }
        for ((source, there), table) in sources.iter().zip(there).zip(&mut tables) {
            let said = match there {
                Some((_, pattern)) => held(pattern, &known, source),
                None => Err(format!("the message `{id}` is missing")),
            };
            match said {
                Ok(said) => *table += &format!("{said}\n"),
                Err(what) => mistakes.push(told(source, line_of(source, id), what)),
            }
        }
        let english = pattern_text(&sources[0], id);
        if known.names.is_empty() {
            fields.add(number, id, &english);
        }
        method(&mut methods, number, id, english, &known);
    }
    for (source, one) in sources.iter().zip(&parsed) {
        let mut seen: Vec<&str> = Vec::new();
        for (id, _) in messages(one) {
            if messages(first).all(|it| it.0 != id) {
                let what = format!("English has no message `{id}`");
                mistakes.push(told(source, line_of(source, id), what));
            }
            if seen.contains(&id) {
                let what = format!("the message `{id}` stands here twice");
                mistakes.push(told(source, line_of(source, id), what));
            }
            seen.push(id);
        }
    }
    methods += "}\n";
    let fields = fields.done();
    if mistakes.is_empty() { Ok(Compiled { methods, fields, tables }) } else { Err(mistakes) }
}

/// A file's messages; all else that Fluent knows is a mistake here.
fn read<'s>(source: &'s Source, mistakes: &mut Vec<String>) -> Resource<&'s str> {
    let (resource, errors) = match parse(source.text.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err(found) => found,
    };
    for error in errors {
        let line = 1 + source.text[..error.pos.start].matches('\n').count();
        mistakes.push(told(source, line, error.kind.to_string()));
    }
    for entry in &resource.body {
        let what = match entry {
            Entry::Message(message) if message.value.is_none() => {
                format!("the message `{}` says nothing", message.id.name)
            }
            Entry::Message(message) if !message.attributes.is_empty() => {
                format!("the message `{}` has attributes", message.id.name)
            }
            Entry::Term(term) => format!("the term `-{}` is not understood", term.id.name),
            _ => continue,
        };
        mistakes.push(told(source, 1, what));
    }
    resource
}

fn messages<'r, 's>(
    resource: &'r Resource<&'s str>,
) -> impl Iterator<Item = (&'s str, &'r Pattern<&'s str>)> {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    })
}

/// A message with its signs, where it has the variables that English has.
fn held(pattern: &Pattern<&str>, known: &Variables, source: &Source) -> Result<String, String> {
    let mut named = Variables::default();
    variables(pattern, &mut named);
    match known.names.iter().find(|name| !named.names.contains(name)) {
        Some(missing) => Err(format!("the variable ${missing} is missing")),
        None => encode(pattern, known, plurals(source.language)),
    }
}

fn told(source: &Source, line: usize, what: String) -> String {
    format!("{}:{line}: {what}", source.file)
}

/// The line that a message stands in last; the end of the file where it is not there.
fn line_of(source: &Source, id: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.starts_with(" ="));
    let lines: Vec<&str> = source.text.lines().collect();
    lines.iter().rposition(|line| begins(line)).map_or(lines.len(), |line| line + 1)
}

/// What a message says in its file, on one line.
fn pattern_text<'s>(source: &'s Source, id: &str) -> String {
    let lines = source.text.lines().skip(line_of(source, id) - 1);
    let (first, rest) = (lines.clone().take(1), lines.skip(1));
    let rest = rest.take_while(|line| line.starts_with([' ', '}']));
    let all: Vec<&'s str> = first.chain(rest).flat_map(str::split_whitespace).skip(2).collect();
    all.join(" ")
}

/// The method that says a message.
fn method(out: &mut String, number: usize, id: &str, english: String, variables: &Variables) {
    let name = id.replace('-', "_");
    let (mut parameters, mut arguments) = (String::new(), String::new());
    for variable in &variables.names {
        let number = variables.numbers.contains(variable);
        let (kind, wrapped) = if number { ("usize", "Number") } else { ("&str", "Text") };
        let variable = variable.replace('-', "_");
        // Writing into a string does not fail.
        let _ = write!(parameters, ", {variable}: {kind}");
        let _ = write!(arguments, "Argument::{wrapped}({variable}), ");
    }
    let (kind, body) = match variables.names.is_empty() {
        true => ("&'static str", format!("self.text({number})")),
        false => ("String", format!("self.fill({number}, &[{arguments}])")),
    };
    let _ = writeln!(
        out,
        "    /// `{english}`\n    pub(crate) fn {name}(&self{parameters}) -> {kind} {{ {body} }}"
    );
}

/// The fields of a structure in the making: declared, and read.
#[derive(Default)]
struct Fields {
    declared: String,
    read: String,
}

impl Fields {
    /// Adds a message by its line in the tables.
    fn add(&mut self, line: usize, id: &str, english: &str) {
        let name = id.replace('-', "_");
        let declared =
            format!("    /// `{english}`\n    pub(in crate::shell) {name}: &'static str,\n");
        self.declared += &declared;
        self.read += &format!("            {name}: text({line}),\n");
    }

    fn done(self) -> String {
        let Fields { declared, read } = self;
        format!(
            "/// The words of the views, in one language.\n\
             #[derive(Clone, Copy, Debug)]\n\
             pub(in crate::shell) struct ViewWords {{\n{declared}}}\n\n\
             impl ViewWords {{\n    \
                 /// Reads the table of a language.\n    \
                 fn read(table: &'static str) -> ViewWords {{\n        \
                     let lines: Vec<&'static str> = table.lines().collect();\n        \
                     let text = |line: usize| lines.get(line).copied().unwrap_or_default();\n        \
                     ViewWords {{\n{read}        }}\n    }}\n}}\n"
        )
    }
}

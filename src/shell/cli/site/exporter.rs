//! The exporter beside the page: a script and a module, fetched when a reader asks for what
//! is shown in the form of another program. The page names the script in its own module, since
//! in an element of somebody's page nothing else of it is there; the script names its module.

use super::seal::{hashed, integrity};
use super::{Files, with_places};
use anyhow::Context;

/// What they are called before they are sealed.
pub(super) const SCRIPT: &str = "exporter.js";
pub(super) const MODULE: &str = "exporter_bg.wasm";

/// What their names begin with, sealed or not.
const STEM: &str = "exporter";

/// What stands in the script where its module is named; nothing of the glue around it is alike.
const NAME: &str = "{exporter-module}";
const EXPECTED: &str = "{exporter-integrity}";

/// Gives both names of their own. What the page says of the script: its name, and what is
/// expected of it.
pub(super) fn seal(files: &mut Files) -> anyhow::Result<String> {
    let (module, expected) = rename(files, MODULE)?;
    let script = files.get(SCRIPT).with_context(|| missing(SCRIPT))?;
    let script = String::from_utf8(script.clone()).context(SCRIPT)?;
    let script = with_places(&script, [(NAME, module), (EXPECTED, expected)]).context(SCRIPT)?;
    files.insert(SCRIPT.to_owned(), script.into_bytes());
    let (script, expected) = rename(files, SCRIPT)?;
    Ok(format!("{script} {expected}"))
}

/// Both, by their names among the files of a site.
pub(super) fn names(files: &Files) -> impl Iterator<Item = &str> {
    files.keys().map(String::as_str).filter(|name| name.starts_with(STEM))
}

fn rename(files: &mut Files, old: &str) -> anyhow::Result<(String, String)> {
    let bytes = files.remove(old).with_context(|| missing(old))?;
    let (name, expected) = (hashed(old, &bytes), integrity(&bytes));
    files.insert(name.clone(), bytes);
    Ok((name, expected))
}

fn missing(name: &str) -> String {
    format!("{name} is missing; build the page again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_named_and_expected_by_its_bytes() {
        // What binds a module to its script has braces around plain words, too.
        let script = "({module} = module); fetch('{exporter-module}', '{exporter-integrity}')";
        let mut files = Files::from([
            (SCRIPT.to_owned(), script.as_bytes().to_vec()),
            (MODULE.to_owned(), b"module".to_vec()),
        ]);
        let said = seal(&mut files).unwrap();
        let names: Vec<&str> = names(&files).collect();
        let [script, module] = names.as_slice() else { panic!("{names:?}") };
        assert_eq!(said, format!("{script} {}", integrity(&files[*script])));
        let script = String::from_utf8(files[*script].clone()).unwrap();
        let expected = integrity(b"module");
        assert_eq!(script, format!("({{module}} = module); fetch('{module}', '{expected}')"));
        assert!(seal(&mut files).unwrap_err().to_string().contains("exporter_bg.wasm is missing"));
    }
}

//! Running the program, and folders to run it on.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

/// The built-in collection.
pub(super) const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");

/// What a run of the program left.
pub(super) struct Ran {
    pub(super) status: i32,
    pub(super) bytes: Vec<u8>,
    pub(super) said: String,
}

impl Ran {
    /// Standard output as text.
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("output is UTF-8")
    }

    /// Standard output as one JSON value.
    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).expect("output is JSON")
    }

    /// Standard output as a JSON value a line.
    pub(super) fn json_lines(&self) -> Vec<Value> {
        let lines = self.text().lines();
        lines.map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
    }

    /// The run, if it did what it was asked.
    pub(super) fn done(self) -> Ran {
        assert_eq!(self.status, 0, "{}", self.said);
        self
    }
}

pub(super) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(arguments);
    command
}

/// Runs the program with nothing on standard input.
pub(super) fn dateline(arguments: &[&str]) -> Ran {
    dateline_on(arguments, b"")
}

/// Runs the program with these bytes on standard input.
pub(super) fn dateline_on(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let input = input.to_vec();
    // A program that does not read all of it closes the pipe, which is its right.
    let feeding = thread::spawn(move || drop(stdin.write_all(&input)));
    let Output { status, stdout, stderr } = child.wait_with_output().expect("it ends");
    feeding.join().expect("its input was given");
    let said = String::from_utf8(stderr).expect("messages are UTF-8");
    assert!(!said.contains("panicked"), "{said}");
    Ran { status: status.code().expect("it was not killed"), bytes: stdout, said }
}

/// A folder of its own for a test, empty at first.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
        if path.exists() {
            fs::remove_dir_all(&path).expect("an old folder goes");
        }
        fs::create_dir_all(&path).expect("a folder is made");
        Folder(path)
    }

    /// The same folder with a file more, perhaps in a folder in it.
    pub(super) fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Folder {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("it is made");
        fs::write(path, bytes).expect("a file is written");
        self
    }

    pub(super) fn path(&self) -> &str {
        self.0.to_str().expect("the path is UTF-8")
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(super) fn path_of(&self, name: &str) -> String {
        format!("{}/{name}", self.path())
    }
}

/// A copy of the built-in reports, without their `corpus.toml`.
pub(super) fn seeds_alone(name: &str) -> Folder {
    let entries = fs::read_dir(SEEDS).expect("the seeds are there");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).fold(
        Folder::new(name),
        |folder, path| {
            let file = path.file_name().expect("a file has a name").to_string_lossy();
            folder.with(&file, fs::read(&path).expect("a seed can be read"))
        },
    )
}

/// The pack of the built-in collection.
pub(super) fn seeds_pack() -> Vec<u8> {
    dateline(&["pack", SEEDS, "-o", "-"]).done().bytes
}

/// The code points `start` up to `end` of a text.
pub(super) fn by_code_points(text: &str, start: &Value, end: &Value) -> String {
    let number = |value: &Value| value.as_u64().expect("an offset is a number") as usize;
    text.chars().skip(number(start)).take(number(end) - number(start)).collect()
}

/// The values of a JSON list.
pub(super) fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("`{key}` is a list in {value}"))
}

/// Fails unless every key is there with a value of its kind, `string`, `string?`,
/// `number` or `list`.
pub(super) fn assert_keys(value: &Value, keys: &[(&str, &str)]) {
    for (key, kind) in keys {
        let found = value.get(key).unwrap_or_else(|| panic!("there is no `{key}` in {value}"));
        let right = match *kind {
            "string" => found.is_string(),
            "string?" => found.is_string() || found.is_null(),
            "number" => found.is_u64(),
            "list" => found.is_array(),
            "object" => found.is_object(),
            _ => false,
        };
        assert!(right, "`{key}` is no {kind} in {value}");
    }
}

/// Fails unless an interval is EDTF with ISO 8601 days, or null where unknown.
pub(super) fn assert_interval(value: &Value) {
    assert_keys(value, &[("edtf", "string?"), ("earliest", "string?"), ("latest", "string?")]);
    for bound in ["earliest", "latest"] {
        let day = value[bound].as_str();
        assert!(day.is_none_or(|day| day.parse::<dateline::when::Day>().is_ok()), "{value}");
    }
    let edtf = value["edtf"].as_str();
    assert!(edtf.is_none_or(|edtf| edtf.parse::<dateline::when::When>().is_ok()), "{value}");
}

//! The paths that a source names: in `use`, in expressions, types, attributes and
//! inside macros.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path, and the line it stands on, from 1.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) line: usize,
    pub(crate) path: Vec<String>,
}

/// Every path of a source file that is the module `module`, in full: those of the
/// own crate begin with `crate`.
pub(crate) fn paths(source: &str, module: &[String]) -> Result<Vec<Named>, String> {
    let tokens: TokenStream =
        source.parse().map_err(|error: proc_macro2::LexError| error.to_string())?;
    let mut found = Vec::new();
    walk(tokens, module, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, module: &[String], found: &mut Vec<Named>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at..] {
            [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(inside), ..]
                if word == "mod" =>
            {
                let inner: Vec<String> = module.iter().cloned().chain([name.to_string()]).collect();
                walk(inside.stream(), &inner, found);
                at += 3;
            }
            [TokenTree::Ident(_), ..] => {
                let imported =
                    at.checked_sub(1).is_some_and(|before| is_word(&tokens, before, "use"));
                let line = tokens[at].span().start().line;
                let mut trees = Vec::new();
                at = tree(&tokens, at, &[], &mut trees);
                let whole = trees.into_iter().filter(|path| imported || path.len() > 1);
                found.extend(whole.map(|path| Named { line, path: in_full(path, module) }));
            }
            [TokenTree::Group(group), ..] => {
                walk(group.stream(), module, found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Reads `a::b`, `a::*` or `a::{b, c::d}` at a place; where it ends.
fn tree(
    tokens: &[TokenTree],
    mut at: usize,
    before: &[String],
    trees: &mut Vec<Vec<String>>,
) -> usize {
    let mut path = before.to_vec();
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Ident(word) => path.push(word.to_string()),
            TokenTree::Punct(sign) if sign.as_char() == '*' => path.push("*".into()),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                for branch in inside.split(|token| is_sign(token, ',')) {
                    tree(branch, 0, &path, trees);
                }
                return at + 1;
            }
            _ => break,
        }
        at += 1;
        let goes_on = tokens[at..].iter().take(2).filter(|token| is_sign(token, ':')).count() == 2;
        if !goes_on {
            break;
        }
        at += 2;
    }
    if path.len() > before.len() {
        trees.push(path);
    }
    at
}

/// A path as it is named from the crate's root. `dateline` is what the binaries
/// call the crate.
fn in_full(path: Vec<String>, module: &[String]) -> Vec<String> {
    let first = path[0].as_str();
    let is_binary = module.first().is_some_and(|room| room == "bin");
    let from = match first {
        "crate" => Vec::new(),
        "dateline" if is_binary => Vec::new(),
        "self" | "super" => module.to_vec(),
        _ => return path,
    };
    let mut full = vec!["crate".to_owned()];
    full.extend(from);
    for (number, word) in path.into_iter().enumerate() {
        match word.as_str() {
            "super" if full.len() > 1 => {
                full.pop();
            }
            "super" | "self" => {}
            _ if number == 0 => {}
            _ => full.push(word),
        }
    }
    full
}

fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn is_word(tokens: &[TokenTree], at: usize, word: &str) -> bool {
    matches!(&tokens[at], TokenTree::Ident(ident) if ident == word)
}

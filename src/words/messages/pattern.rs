//! One message as the page reads it: text with signs where something is put in.
//!
//! `\u{1}` and a letter stand for an argument, by its place: `a` is the first.
//! `\u{2}` and a letter begin a choice by a number; each `\u{3}` and a sign begins
//! what is said for it: a digit is that number, `z o t f m` are the plural categories
//! of Unicode, `x` is all else and comes last; `\u{4}` ends the choice.

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

/// The variables of a message, in the order in which English names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Variables {
    /// Their names.
    pub(super) names: Vec<String>,
    /// Those of them that are numbers: chosen by, or in `NUMBER()`.
    pub(super) numbers: Vec<String>,
}

/// The names and signs of the plural categories (Unicode Technical Standard 35).
const CATEGORIES: [(&str, char); 6] =
    [("zero", 'z'), ("one", 'o'), ("two", 't'), ("few", 'f'), ("many", 'm'), ("other", 'x')];

/// The variables that a pattern names.
pub(super) fn variables(pattern: &Pattern<&str>, found: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (inline, variants) = match expression {
            Expression::Inline(inline) => (inline, &[][..]),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        if let Some((name, number)) = variable(inline) {
            add(&mut found.names, name);
            if number || !variants.is_empty() {
                add(&mut found.numbers, name);
            }
        }
        variants.iter().for_each(|variant| variables(&variant.value, found));
    }
}

fn add(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}

/// The name of a variable, and whether it is said to be a number.
fn variable<'p>(inline: &InlineExpression<&'p str>) -> Option<(&'p str, bool)> {
    match inline {
        InlineExpression::VariableReference { id } => Some((id.name, false)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let CallArguments { positional, named } = arguments;
            match (positional.as_slice(), named.is_empty()) {
                ([InlineExpression::VariableReference { id }], true) => Some((id.name, true)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A pattern with its signs, in a language that has these plural categories.
pub(super) fn encode(
    pattern: &Pattern<&str>,
    variables: &Variables,
    plurals: &[&str],
) -> Result<String, String> {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text(value, &mut out)?,
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => {
                    out.push('\u{1}');
                    out.push(place(inline, variables)?);
                }
                Expression::Select { selector, variants } => {
                    out.push('\u{2}');
                    out.push(place(selector, variables)?);
                    covers(variants, plurals)?;
                    // What holds of all else comes last.
                    for last in [false, true] {
                        for variant in variants.iter().filter(|variant| variant.default == last) {
                            out.push('\u{3}');
                            out.push(if last { 'x' } else { sign(&variant.key)? });
                            let said = encode(&variant.value, variables, plurals)?;
                            if said.contains('\u{2}') {
                                return Err("a choice stands inside a choice".into());
                            }
                            out.push_str(&said);
                        }
                    }
                    out.push('\u{4}');
                }
            },
        }
    }
    Ok(out)
}

fn text(value: &str, out: &mut String) -> Result<(), String> {
    if value.chars().any(|c| c.is_control() && c != '\n') {
        return Err("a control character stands in the text".into());
    }
    // A pattern may be broken over lines for its writer; readers see one.
    out.push_str(&value.replace('\n', " "));
    Ok(())
}

/// The letter of a variable's place.
fn place(inline: &InlineExpression<&str>, variables: &Variables) -> Result<char, String> {
    let (name, _) = variable(inline).ok_or("only { $variables } can be put in")?;
    let place = variables.names.iter().position(|known| known == name);
    let letter = place.and_then(|place| "abcdef".chars().nth(place));
    letter.ok_or(format!("${name} is not a variable of the English message"))
}

fn sign(key: &VariantKey<&str>) -> Result<char, String> {
    match key {
        VariantKey::NumberLiteral { value } if value.len() == 1 => {
            value.chars().next().filter(char::is_ascii_digit).ok_or("a number is none".into())
        }
        VariantKey::NumberLiteral { value } => Err(format!("[{value}] is not 0 to 9")),
        VariantKey::Identifier { name } => {
            let known = CATEGORIES.iter().find(|(category, _)| category == name);
            known.map(|(_, sign)| *sign).ok_or(format!("[{name}] is no plural category"))
        }
    }
}

/// Fails where a choice between plurals leaves one of the language out, or has one
/// that it does not know.
fn covers(variants: &[Variant<&str>], plurals: &[&str]) -> Result<(), String> {
    let categories = variants.iter().filter_map(|variant| match &variant.key {
        VariantKey::Identifier { name } => Some(*name),
        VariantKey::NumberLiteral { .. } => None,
    });
    let said: Vec<&str> = categories.collect();
    if let Some(strange) = said.iter().find(|category| !plurals.contains(category)) {
        return Err(format!("the language has no plural [{strange}]"));
    }
    match plurals.iter().find(|category| !said.contains(category)) {
        Some(missing) if said != ["other"] => Err(format!("the plural [{missing}] is missing")),
        _ => Ok(()),
    }
}

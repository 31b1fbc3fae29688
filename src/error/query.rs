//! What is wrong with a query.

use std::fmt;

/// Where a query stops making sense, and what might have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The place in the query, in code points from its start.
    pub position: usize,
    /// What is wrong there.
    pub mistake: QueryMistake,
    /// A query that can be read and is close to it.
    pub suggestion: Option<String>,
}

/// What is wrong at a place of a query. A field is named with its colon: `place:`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QueryMistake {
    /// OR has nothing on one side.
    LoneOr,
    /// NEAR has no words on one side.
    LoneNear,
    /// NEAR reaches over no words, or over too many.
    Reach,
    /// A minus has nothing behind it.
    LoneMinus,
    /// A bracket closes nothing.
    Closing,
    /// A bracket is not closed.
    OpenBracket,
    /// Brackets are nested too deep.
    TooDeep,
    /// A quotation is not closed.
    OpenQuotation,
    /// More than one letter of a word is to differ.
    Fuzzy,
    /// Nothing stands between two values of a field.
    Values,
    /// `sources:` has a value that is no number.
    Sources,
    /// A field has another value than the only ones that there are.
    OneOf {
        /// The field.
        field: String,
        /// Its values.
        words: &'static [&'static str],
    },
    /// A field has no word.
    NoWord {
        /// The field.
        field: String,
    },
    /// A field has no date.
    NoDate {
        /// The field.
        field: String,
    },
    /// A time has no end that the field could ask of.
    NoEnd {
        /// The field.
        field: String,
    },
    /// There is no such field.
    NoField {
        /// What was typed.
        field: String,
        /// The fields that there are.
        fields: &'static [&'static str],
    },
}

impl QueryError {
    /// What is wrong, without what would mend it.
    pub fn in_words(&self) -> String {
        format!("at character {} of the query: {}", self.position + 1, self.mistake)
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.in_words())?;
        match &self.suggestion {
            Some(suggestion) => write!(out, "; try: {suggestion}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for QueryMistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        use QueryMistake::*;
        out.write_str(match self {
            LoneOr => "OR needs a word on both sides",
            LoneNear => "NEAR stands between two words or phrases",
            Reach => "NEAR reaches over 1 to 99 words: NEAR/5",
            LoneMinus => "nothing follows the minus",
            Closing => "this bracket closes nothing",
            OpenBracket => "this bracket is not closed",
            TooDeep => "brackets are nested too deep",
            OpenQuotation => "this quotation is not closed",
            Fuzzy => "only one letter may differ: word~",
            Values => "OR stands between the values of a field",
            Sources => "sources: takes a number: 2, >=2 or <=2",
            OneOf { field, words } => {
                return write!(out, "{field} takes one of: {}", words.join(", "));
            }
            NoWord { field } => return write!(out, "{field} needs a word, or a \"phrase\""),
            NoDate { field } => {
                return write!(
                    out,
                    "{field} needs a date such as 2018, 2018-03, 2018-03-15, 2018/2020 or 2014/.."
                );
            }
            NoEnd { field } => {
                return write!(out, "this time has no end that {field} needs");
            }
            NoField { field, fields } => {
                let (last, others) = fields.split_last().unwrap_or((&"", &[]));
                let others = others.join(":, ");
                return write!(out, "there is no field {field}, only {others}: and {last}:");
            }
        })
    }
}

impl std::error::Error for QueryError {}

//! What is wrong with a query or an address.

use super::Words;
use crate::explore::{Column, Expected, Notice};
use crate::query::QueryMistake;

impl Words {
    /// What is wrong at a place of a query, from 0.
    pub(in crate::web) fn query_mistake(&self, position: usize, mistake: &QueryMistake) -> String {
        use QueryMistake::*;
        let said = match mistake {
            LoneOr => self.mistake_or().into(),
            LoneNear => self.mistake_near().into(),
            Reach => self.mistake_reach().into(),
            LoneMinus => self.mistake_minus().into(),
            Closing => self.mistake_closing().into(),
            OpenBracket => self.mistake_bracket().into(),
            TooDeep => self.mistake_deep().into(),
            OpenQuotation => self.mistake_quotation().into(),
            Fuzzy => self.mistake_fuzzy().into(),
            Values => self.mistake_values().into(),
            Sources => self.mistake_sources().into(),
            OneOf { field, words } => self.mistake_one_of(field, &self.listed(words.iter())),
            NoWord { field } => self.mistake_word(field),
            NoDate { field } => self.mistake_date(field),
            NoEnd { field } => self.mistake_end(field),
            NoField { field, fields } => {
                let fields = self.listed(fields.iter().map(|field| format!("{field}:")));
                self.mistake_field(field, &fields)
            }
        };
        self.mistake_at(position + 1, &said)
    }

    /// What an address says that cannot be followed.
    pub(in crate::web) fn noticed(&self, notice: &Notice) -> String {
        let expected = match &notice.expected {
            Expected::OneOf(words) => self.expected_one(&self.listed(words.iter())),
            Expected::Sentence => self.expected_sentence().into(),
            Expected::Date => self.expected_date().into(),
            Expected::Report => self.expected_report().into(),
            Expected::Event => self.expected_event().into(),
            Expected::Map => self.expected_map().into(),
            Expected::Sort => self.expected_sort(&self.listed(Column::ALL.map(Column::word))),
            Expected::Reading => self.expected_reading().into(),
        };
        self.notice(&format!("{}={}", notice.key, notice.value), &expected)
    }
}

//! What is handed out: the data, the plan, the path and the split as tables, the same for a spreadsheet, a text and the
//! clipboard. Numbers stay numbers, and what follows from others says how, as a formula.
//!
//! The data come back as they were when the file is opened again.

mod data;
mod outlook;
mod plan;
mod source;
mod text;

use crate::calc::share::Share;
use crate::i18n::number::{format_count, format_share};
use crate::model::{Language, Requirement, Scenario};

pub use data::data_table;
pub use outlook::path_table;
pub use plan::plan_table;
pub use text::{csv, html, page_of_tabs, plain, tabs};

/// A table to be handed out. Its title stands in the first row of a sheet, its headings in the row [`Table::HEAD`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The name of its sheet.
    pub name: String,
    /// What stands over it.
    pub title: String,
    /// The headings of its columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Out>>,
    /// How many of the last rows add up the others.
    pub sums: usize,
    /// What is to be known of it, under it.
    pub notes: Vec<String>,
}

/// A cell that is handed out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Out {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Count(u64),
    /// A number that follows from others, and how.
    Sum(u64, String),
    /// A share, the decimals of its percentage, and how it follows from others where the table holds them.
    Share(Share, u32, Option<String>),
}

impl Table {
    /// The row of the headings in a sheet, from 0.
    pub const HEAD: usize = 2;

    /// A row in a sheet, as formulas name it.
    fn line(row: usize) -> usize {
        Table::HEAD + 2 + row
    }
}

impl Out {
    /// A share, with as many decimals as it takes not to seem to meet a requirement that it misses.
    fn share(share: Share, requirements: &[Requirement], formula: Option<String>) -> Out {
        let shown = format_share(share, 2, requirements, Language::En);
        let decimals = shown.trim_end_matches('%').split_once('.').map_or(0, |(_, decimals)| decimals.trim().len());
        Out::Share(share, u32::try_from(decimals).unwrap_or(2), formula)
    }

    /// As a reader sees it.
    pub fn shown(&self, language: Language) -> String {
        match self {
            Out::Empty => String::new(),
            Out::Text(text) => text.clone(),
            Out::Count(number) | Out::Sum(number, _) => format_count(u128::from(*number), language),
            Out::Share(share, decimals, _) => format_share(*share, *decimals, &[], language),
        }
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        matches!(self, Out::Count(_) | Out::Sum(..) | Out::Share(..))
    }
}

/// Everything there is to hand out, a table a sheet. `link` opens the scenario again.
pub fn report(scenario: &Scenario, language: Language, link: &str) -> Vec<Table> {
    let mut tables = vec![data_table(scenario, None, language)];
    let parts = (0..scenario.parts.len()).filter_map(|part| u8::try_from(part).ok());
    tables.extend(parts.map(|part| data_table(scenario, Some(part), language)));
    tables.extend(plan_table(scenario, language));
    tables.extend(outlook::tables(scenario, language));
    tables.push(source::table(scenario, language, link));
    tables
}

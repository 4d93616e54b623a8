//! What became of a pasted block, sentence by sentence; and why one was not pasted, as data.

use super::{Pasted, Total, label};
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::model::{Language, MAX_UNITS};
use crate::ui::grid::GridColumn;

/// How many of the cells that cannot be read are named.
const MOST_UNREAD: usize = 20;

/// Why a block was not laid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It has more columns than there are from its place on.
    TooWide {
        /// Its columns.
        columns: u32,
        /// The columns that there are.
        room: u32,
    },
    /// It has nothing but numbers where the names begin.
    Nameless {
        /// Its columns.
        columns: u32,
        /// The columns of numbers that are shown.
        room: u32,
        /// The first of those.
        column: GridColumn,
    },
    /// There would be too many rows.
    TooMany,
    /// These cells cannot be read.
    Unread(Vec<Unread>),
}

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its row in the block, from 1.
    pub row: u32,
    /// The name of its column, or its number in the block.
    pub column: String,
    /// The sentence that says why.
    pub why: String,
}

/// What became of a block that was pasted, sentence by sentence.
pub fn notes(language: Language, pasted: &Pasted) -> Vec<String> {
    let words = &language.planning().data;
    let number = |number: u64| format_count(u128::from(number), language);
    let rows = number(pasted.rows.into());
    let mut lines = vec![fill(words.pasted, &[("cells", &number(pasted.cells.into())), ("rows", &rows)]).plain()];
    if !pasted.unheaded.is_empty() {
        let columns: Vec<String> = pasted.unheaded.iter().map(|&column| label(language, column)).collect();
        lines.push(fill(words.pasted_unheaded, &[("columns", &columns.join("; "))]).plain());
    }
    for (at, &(level, count)) in pasted.assumed.iter().enumerate() {
        let sentence = if at == 0 && pasted.first { words.pasted_level_first } else { words.pasted_level };
        let values = [("n", &*number(count.into())), ("level", (words.level_name)(level))];
        lines.push(fill(sentence, &values).plain());
    }
    for Total { name, alone, differs } in &pasted.totals {
        let difference = |&(column, told, sum): &(GridColumn, u64, u64)| {
            let values = [("column", &*label(language, column)), ("told", &number(told)), ("sum", &number(sum))];
            fill(words.pasted_difference, &values).plain()
        };
        let differences: Vec<String> = differs.iter().map(difference).collect();
        let sentence = match differs.as_slice() {
            _ if *alone => words.pasted_total_alone,
            [] => words.pasted_total,
            _ => words.pasted_total_differs,
        };
        lines.push(fill(sentence, &[("name", name), ("differences", &differences.join("; "))]).plain());
    }
    lines
}

/// Why a block was not pasted, sentence by sentence.
pub fn sentences(language: Language, refusal: &Refusal) -> Vec<String> {
    let words = &language.planning().data;
    let number = |number: u32| format_count(u128::from(number), language);
    match refusal {
        Refusal::Empty => vec![words.paste_empty.to_owned()],
        Refusal::TooWide { columns, room } => {
            vec![fill(words.paste_too_wide, &[("n", &number(*columns)), ("room", &number(*room))]).plain()]
        }
        Refusal::Nameless { columns, room, column } => {
            let column = label(language, *column);
            let values = [("n", &*number(*columns)), ("room", &number(*room)), ("column", &column)];
            vec![fill(words.paste_nameless, &values).plain()]
        }
        Refusal::TooMany => vec![fill(words.paste_too_many, &[("most", &number(MAX_UNITS))]).plain()],
        Refusal::Unread(cells) => {
            let count = |count: usize| number(u32::try_from(count).unwrap_or(u32::MAX));
            let mut lines = vec![fill(words.paste_refused, &[("n", &count(cells.len()))]).plain()];
            let line = |Unread { row, column, why }: &Unread| {
                fill(words.paste_unread, &[("row", &number(*row)), ("column", column), ("why", why)]).plain()
            };
            lines.extend(cells.iter().take(MOST_UNREAD).map(line));
            let more = cells.len().saturating_sub(MOST_UNREAD);
            if more > 0 {
                lines.push(fill(words.paste_more, &[("n", &count(more))]).plain());
            }
            lines
        }
    }
}

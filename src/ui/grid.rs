//! The table of the data as a grid: its columns, its rows, the place of a cell.

use std::rc::Rc;

use super::entry::{Column, Field};
use crate::calc::check::Finding;
use crate::calc::known::complete;
use crate::calc::ledger::{completed, row_findings};
use crate::i18n::number::{format_count, format_length};
use crate::i18n::phrase::fill;
use crate::i18n::problem;
use crate::model::{Count, Counts, Language, Unit, Volume};

/// A column of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridColumn {
    /// What a row stands for: chosen, not typed.
    Level,
    /// What is typed.
    Typed(Column),
}

impl GridColumn {
    /// The field of a cell, in a part of the period or in all of it; none where nothing is typed.
    pub fn field(self, row: u32, part: Option<u8>) -> Option<Field> {
        match (self, part) {
            (GridColumn::Level, _) => None,
            (GridColumn::Typed(Column::Count(count)), Some(part)) => Some(Field::Part(row, part, count)),
            (GridColumn::Typed(column), _) => Some(Field::Cell(row, column)),
        }
    }

    /// Whether its cells are numbers.
    pub fn is_number(self) -> bool {
        matches!(self, GridColumn::Typed(Column::Count(_) | Column::Ahead(_)))
    }
}

/// How much of what does not add up is said under a row: more would bury the rows below, and stands in the list.
const SAID: usize = 4;

/// A row of the grid: what is told, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// What is told.
    pub unit: Rc<Unit>,
    /// The counts shown, with those that follow.
    pub known: Counts,
    /// What does not add up in it, in words: first that of the part shown, and not more than can be read at a glance.
    pub findings: Vec<String>,
    /// How much more does not add up; none where all of it is said.
    pub more: Option<String>,
    /// The same in a word.
    pub mark: String,
}

impl GridRow {
    /// What follows from a unit: the counts of the part of the period shown, and the check of the whole.
    pub fn new(unit: Rc<Unit>, part: Option<u8>, language: Language) -> GridRow {
        let whole = completed(&unit).into_owned().counts;
        let mut found = row_findings(&unit, &whole);
        found.sort_by_key(|finding| !is_of(finding, part));
        let findings = found.iter().take(SAID).map(|it| problem::finding(language, it)).collect();
        let more =
            found.len().checked_sub(SAID).filter(|&more| more > 0).map(|more| {
                fill(language.planning().data.checks_more, &[("n", &format_length(more, language))]).plain()
            });
        let mark = mark(language, &found, &whole);
        let known = part.map_or(whole, |part| known_of_part(&unit, part));
        GridRow { unit, known, findings, more, mark }
    }

    /// The words of a cell that holds no number.
    pub fn words(&self, column: GridColumn, language: Language) -> Option<&str> {
        match column {
            GridColumn::Level => Some((language.planning().data.level_name)(self.unit.level)),
            GridColumn::Typed(Column::Name) => Some(&self.unit.name),
            GridColumn::Typed(Column::Field) => Some(&self.unit.field),
            GridColumn::Typed(_) => None,
        }
    }

    /// A cell as another programme reads it: words, bare digits.
    pub fn plain(&self, column: GridColumn, part: Option<u8>, language: Language) -> String {
        match (self.words(column, language), self.number(column, part)) {
            (Some(words), _) => words.to_owned(),
            (None, Some((number, _))) => number.to_string(),
            (None, None) => String::new(),
        }
    }

    /// A number of the row, and whether it was told; none where it is unknown.
    pub fn number(&self, column: GridColumn, part: Option<u8>) -> Option<(u64, bool)> {
        match column {
            GridColumn::Typed(Column::Count(count)) => {
                let told = told(&self.unit, count, part).map(|number| (number, true));
                told.or_else(|| self.known.get(count).map(|number| (number, false)))
            }
            GridColumn::Typed(Column::Ahead(volume)) => ahead(&self.unit, volume).map(|number| (number, true)),
            _ => None,
        }
    }
}

/// Whether it is about this part of the period, or, where none is shown, about all of it.
fn is_of(finding: &Finding, shown: Option<u8>) -> bool {
    match finding {
        Finding::InPart { part, .. } => shown.is_some_and(|shown| shown.checked_add(1) == Some(*part)),
        _ => shown.is_none(),
    }
}

/// What does not add up in a word: "! lệch 143". Nothing of a row that holds too little to be checked.
fn mark(language: Language, found: &[Finding], known: &Counts) -> String {
    let words = &language.planning().data;
    let said = |sentence: &str, number: u64| {
        ["! ", &fill(sentence, &[("n", &format_count(u128::from(number), language))]).plain()].concat()
    };
    match found {
        [] if known.iter().nth(1).is_none() => String::new(),
        [] => words.fine.to_owned(),
        [Finding::IdentityBroken { stated, sum, .. } | Finding::HistoryDiffers { stated, sum, .. }] => {
            said(words.broken, stated.abs_diff(*sum))
        }
        [Finding::Unexplained { rest, .. }] => said(words.unexplained, *rest),
        several => {
            ["! ", &fill(words.broken_several, &[("n", &format_length(several.len(), language))]).plain()].concat()
        }
    }
}

fn told(unit: &Unit, count: Count, part: Option<u8>) -> Option<u64> {
    match part {
        None => unit.figures.counts.get(count),
        Some(part) => unit.history.get(usize::from(part))?.get(count),
    }
}

fn ahead(unit: &Unit, volume: Volume) -> Option<u64> {
    unit.figures.ahead.get(volume)
}

/// What is known of a part of the period: told, or following from an identity.
pub fn known_of_part(unit: &Unit, part: u8) -> Counts {
    unit.history.get(usize::from(part)).map(complete).unwrap_or_default()
}

/// The place of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Its row, from the top.
    pub row: u32,
    /// Its column, from the first.
    pub column: u32,
}

/// How many rows and columns there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The rows.
    pub rows: u32,
    /// The columns.
    pub columns: u32,
}

impl Bounds {
    /// The nearest place inside.
    pub fn hold(self, position: Position) -> Position {
        Position {
            row: position.row.min(self.rows.saturating_sub(1)),
            column: position.column.min(self.columns.saturating_sub(1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_that_has_shrunk_holds_its_place() {
        assert_eq!(Bounds { rows: 0, columns: 0 }.hold(Position { row: 2, column: 2 }), Position::default());
    }

    fn row(counts: &[(Count, u64)]) -> GridRow {
        let mut unit = Unit::new("Kon Tum", crate::model::Level::Province);
        unit.figures.counts = counts.iter().copied().collect();
        GridRow::new(Rc::new(unit), None, Language::Vi)
    }

    #[test]
    fn published_tables_that_break_are_named_with_their_difference() {
        use Count as C;
        let kon_tum = [(C::Received, 56_039), (C::Resolved, 48_249), (C::PendingWithin, 6_539), (C::Online, 12_516)];
        let kon_tum = row(&kon_tum);
        assert_eq!((kon_tum.mark.as_str(), kon_tum.findings.len()), ("! 1.251 chưa rõ", 1));
        let whole = [(C::Received, 139_506), (C::Resolved, 113_295), (C::Pending, 26_068)];
        assert_eq!(row(&whole).mark, "! lệch 143");
        let parts = [(C::PendingWithin, 19_972), (C::PendingOverdue, 4_104)];
        let gia_lai = row(&[&whole[..], &parts].concat());
        assert_eq!((gia_lai.mark.as_str(), gia_lai.findings.len()), ("! 2 chỗ chưa khớp", 2));
        assert!(["lệch 1.992", "lệch 143"].iter().all(|it| gia_lai.findings.iter().any(|line| line.contains(it))));
        assert_eq!(row(&[(C::Received, 10), (C::Online, 4)]).mark, "khớp");
        assert_eq!(row(&[(C::Received, 10)]).mark, "");
    }

    #[test]
    fn of_much_that_does_not_add_up_the_part_shown_comes_first_and_the_rest_is_format_length() {
        let mut unit = Unit::new("Kon Tum", crate::model::Level::Province);
        let broken = |received| [(Count::Received, received), (Count::Online, 9), (Count::Direct, 8)];
        unit.history = (1..=6).map(|received| broken(received).into_iter().collect()).collect();
        let said = |part| GridRow::new(Rc::new(unit.clone()), part, Language::Vi);
        let third = said(Some(2));
        assert_eq!(third.findings.len(), SAID);
        assert!(third.findings.first().is_some_and(|line| line.starts_with("Kỳ 3:")), "{:?}", third.findings);
        assert!(said(None).findings.first().is_some_and(|line| !line.starts_with("Kỳ")), "{:?}", said(None).findings);
        let whole = completed(&unit).into_owned().counts;
        let rest = row_findings(&unit, &whole).len() - SAID;
        assert_eq!(third.more, Some(format!("… và {rest} chỗ khác.")));
        assert_eq!(third.mark, format!("! {} chỗ chưa khớp", rest + SAID));
        assert_eq!(row(&[(Count::Received, 10), (Count::Online, 14)]).more, None);
    }
}

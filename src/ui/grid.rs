//! The table of the data as a grid: its columns, the place of a cell, and where the keys lead.

use std::rc::Rc;

use super::edit::Direction;
use super::entry::{Column, Field};
use crate::calc::check::Finding;
use crate::calc::known::complete;
use crate::calc::ledger::{completed, row_findings};
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::i18n::problem;
use crate::model::{Count, Counts, Language, Unit, Volume};

/// How many rows a page of keys passes over.
const PAGE: u32 = 10;

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

/// A row of the grid: what is told, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// What is told.
    pub unit: Rc<Unit>,
    /// The counts shown, with those that follow.
    pub known: Counts,
    /// What does not add up in it, in words.
    pub findings: Vec<String>,
    /// The same in a word.
    pub mark: String,
}

impl GridRow {
    /// What follows from a unit: the counts of the part of the period shown, and the check of the whole.
    pub fn new(unit: Rc<Unit>, part: Option<u8>, language: Language) -> GridRow {
        let whole = completed(&unit).into_owned().counts;
        let found = row_findings(&unit, &whole);
        let findings = found.iter().map(|it| problem::finding(language, it, &whole)).collect();
        let mark = mark(language, &found, &whole);
        let known = part.map_or(whole, |part| known_of_part(&unit, part));
        GridRow { unit, known, findings, mark }
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

/// What does not add up in a word: "! lệch 143". Nothing of a row that holds too little to be checked.
fn mark(language: Language, found: &[Finding], known: &Counts) -> String {
    let words = &language.planning().data;
    let number = |number: u64| format_count(u128::from(number), language);
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
            let count = number(u64::try_from(several.len()).unwrap_or(u64::MAX));
            ["! ", &fill(words.broken_several, &[("n", &count)]).plain()].concat()
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

/// A step from one cell to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// One up.
    Up,
    /// One down.
    Down,
    /// The next one, over the end of the row.
    Next,
    /// The one before, over the beginning of the row.
    Previous,
    /// The first one of the row.
    First,
    /// The last one of the row.
    Last,
    /// The first row of the column.
    Top,
    /// The last row of the column.
    Bottom,
    /// The first one of all.
    Start,
    /// The last one of all.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
}

impl Step {
    /// The step that a key stands for.
    pub fn of(key: &str, control: bool, shift: bool) -> Option<Step> {
        Some(match (key, control) {
            ("ArrowLeft", false) => Step::Left,
            ("ArrowRight", false) => Step::Right,
            ("ArrowUp", false) => Step::Up,
            ("ArrowDown", false) => Step::Down,
            ("Tab", false) if shift => Step::Previous,
            ("Tab", false) => Step::Next,
            ("Home", false) | ("ArrowLeft", true) => Step::First,
            ("End", false) | ("ArrowRight", true) => Step::Last,
            ("ArrowUp", true) => Step::Top,
            ("ArrowDown", true) => Step::Bottom,
            ("Home", true) => Step::Start,
            ("End", true) => Step::End,
            ("PageUp", false) => Step::PageUp,
            ("PageDown", false) => Step::PageDown,
            _ => return None,
        })
    }
}

/// What a key does where a cell is active and not being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Makes another cell the active one.
    Go(Position),
    /// Begins to edit the cell: over what is there with this text, or at the end of it.
    Begin(Option<String>),
    /// Empties the cell.
    Clear,
    /// Moves the row.
    MoveRow(Direction),
    /// Removes the row.
    RemoveRow,
    /// Leaves the cells for the buttons of the row.
    Leave,
}

/// The modifiers held while a key is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Control, or the command key.
    pub control: bool,
    /// Alt.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

/// What a key does; nothing of the grid's where it leads out of it or stands for something else.
pub fn stroke(key: &str, held: Held, at: Position, bounds: Bounds) -> Option<Stroke> {
    if held.alt {
        return match key {
            "ArrowUp" => Some(Stroke::MoveRow(Direction::Up)),
            "ArrowDown" => Some(Stroke::MoveRow(Direction::Down)),
            _ => None,
        };
    }
    if let Some(step) = Step::of(key, held.control, held.shift) {
        return moved(at, step, bounds).map(Stroke::Go);
    }
    match (key, held.control) {
        ("Enter", false) if held.shift => moved(at, Step::Up, bounds).map(Stroke::Go),
        ("Enter" | "F2" | " ", false) => Some(Stroke::Begin(None)),
        ("Delete" | "Backspace", false) => Some(Stroke::Clear),
        ("Delete", true) => Some(Stroke::RemoveRow),
        ("Escape", false) => Some(Stroke::Leave),
        (letter, false) if letter.chars().count() == 1 => Some(Stroke::Begin(Some(letter.to_owned()))),
        _ => None,
    }
}

/// Where a step leads: at the edge it stays, but the next cell behind the last one is outside the grid.
pub fn moved(from: Position, step: Step, bounds: Bounds) -> Option<Position> {
    let Position { row, column } = bounds.hold(from);
    let (last_row, last_column) = (bounds.rows.saturating_sub(1), bounds.columns.saturating_sub(1));
    let at = |row: u32, column: u32| Some(bounds.hold(Position { row, column }));
    match step {
        Step::Left => at(row, column.saturating_sub(1)),
        Step::Right => at(row, column + 1),
        Step::Up => at(row.saturating_sub(1), column),
        Step::Down => at(row + 1, column),
        Step::Next if column < last_column => at(row, column + 1),
        Step::Next if row < last_row => at(row + 1, 0),
        Step::Previous if column > 0 => at(row, column - 1),
        Step::Previous if row > 0 => at(row - 1, last_column),
        Step::Next | Step::Previous => None,
        Step::First => at(row, 0),
        Step::Last => at(row, last_column),
        Step::Top => at(0, column),
        Step::Bottom => at(last_row, column),
        Step::Start => at(0, 0),
        Step::End => at(last_row, last_column),
        Step::PageUp => at(row.saturating_sub(PAGE), column),
        Step::PageDown => at(row.saturating_add(PAGE), column),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds { rows: 30, columns: 5 };

    fn from(row: u32, column: u32, key: &str, control: bool, shift: bool) -> Option<(u32, u32)> {
        let step = Step::of(key, control, shift).unwrap();
        moved(Position { row, column }, step, BOUNDS).map(|to| (to.row, to.column))
    }

    #[test]
    fn arrows_stop_at_the_edge() {
        assert_eq!(from(0, 0, "ArrowLeft", false, false), Some((0, 0)));
        assert_eq!(from(0, 0, "ArrowUp", false, false), Some((0, 0)));
        assert_eq!(from(29, 4, "ArrowRight", false, false), Some((29, 4)));
        assert_eq!(from(29, 4, "ArrowDown", false, false), Some((29, 4)));
        assert_eq!(from(3, 2, "ArrowDown", false, false), Some((4, 2)));
    }

    #[test]
    fn tab_runs_through_the_rows_and_out_at_either_end() {
        assert_eq!(from(3, 4, "Tab", false, false), Some((4, 0)));
        assert_eq!(from(4, 0, "Tab", false, true), Some((3, 4)));
        assert_eq!(from(29, 4, "Tab", false, false), None);
        assert_eq!(from(0, 0, "Tab", false, true), None);
    }

    #[test]
    fn home_end_and_pages() {
        assert_eq!(from(7, 3, "Home", false, false), Some((7, 0)));
        assert_eq!(from(7, 3, "End", false, false), Some((7, 4)));
        assert_eq!(from(7, 3, "Home", true, false), Some((0, 0)));
        assert_eq!(from(7, 3, "End", true, false), Some((29, 4)));
        assert_eq!(from(7, 3, "ArrowDown", true, false), Some((29, 3)));
        assert_eq!(from(7, 3, "PageUp", false, false), Some((0, 3)));
        assert_eq!(from(7, 3, "PageDown", false, false), Some((17, 3)));
    }

    #[test]
    fn a_grid_that_has_shrunk_holds_its_place() {
        let small = Bounds { rows: 1, columns: 1 };
        assert_eq!(moved(Position { row: 9, column: 9 }, Step::Left, small), Some(Position::default()));
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
    fn typing_begins_and_commands_are_left_alone() {
        let at = Position { row: 3, column: 2 };
        let plain = |key| stroke(key, Held::default(), at, BOUNDS);
        assert_eq!(plain("5"), Some(Stroke::Begin(Some("5".to_owned()))));
        assert_eq!(plain("đ"), Some(Stroke::Begin(Some("đ".to_owned()))));
        assert_eq!(plain("F2"), Some(Stroke::Begin(None)));
        assert_eq!(plain("Enter"), Some(Stroke::Begin(None)));
        assert_eq!(plain("Delete"), Some(Stroke::Clear));
        assert_eq!(plain("F5"), None);
        assert_eq!(plain("Shift"), None);
        let with = |key, held| stroke(key, held, at, BOUNDS);
        assert_eq!(with("c", Held { control: true, ..Held::default() }), None);
        assert_eq!(with("Delete", Held { control: true, ..Held::default() }), Some(Stroke::RemoveRow));
        assert_eq!(with("ArrowUp", Held { alt: true, ..Held::default() }), Some(Stroke::MoveRow(Direction::Up)));
        let up = Stroke::Go(Position { row: 2, column: 2 });
        assert_eq!(with("Enter", Held { shift: true, ..Held::default() }), Some(up));
        let end = Position { row: 29, column: 4 };
        assert_eq!(stroke("Tab", Held::default(), end, BOUNDS), None);
    }

    #[test]
    fn other_keys_lead_nowhere() {
        assert_eq!(Step::of("a", false, false), None);
        assert_eq!(Step::of("Tab", true, false), None);
    }
}

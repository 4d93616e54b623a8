//! What the keys do in the grid: where they lead, what they choose and change.

use super::edit::Direction;
use super::grid::{Bounds, Position};

/// How many rows a page of keys passes over.
const PAGE: u32 = 10;

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
    /// Chooses the cells from the active one to this one.
    Reach(Position),
    /// Chooses all cells, those of the row, or those of the column.
    Choose(Choice),
    /// Takes what stands in the first of the chosen cells down to the others.
    FillDown,
    /// Inserts a row above.
    InsertRow,
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

/// Cells that are chosen at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// All of them.
    All,
    /// Those of the row.
    Row,
    /// Those of the column.
    Column,
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

/// What a key does; nothing of the grid's where it leads out of it or stands for something else. `reach` is the other end
/// of the cells that are chosen.
pub fn stroke(key: &str, held: Held, at: Position, reach: Position, bounds: Bounds) -> Option<Stroke> {
    if held.alt {
        return match key {
            "ArrowUp" => Some(Stroke::MoveRow(Direction::Up)),
            "ArrowDown" => Some(Stroke::MoveRow(Direction::Down)),
            _ => None,
        };
    }
    if let Some(step) = Step::of(key, held.control, false).filter(|_| held.shift && key != "Tab") {
        return moved(reach, step, bounds).map(Stroke::Reach);
    }
    if let Some(step) = Step::of(key, held.control, held.shift) {
        return moved(at, step, bounds).map(Stroke::Go);
    }
    match (key, held.control) {
        ("Enter", false) if held.shift => moved(at, Step::Up, bounds).map(Stroke::Go),
        (" ", false) if held.shift => Some(Stroke::Choose(Choice::Row)),
        (" ", true) => Some(Stroke::Choose(Choice::Column)),
        ("a" | "A", true) => Some(Stroke::Choose(Choice::All)),
        ("d" | "D", true) => Some(Stroke::FillDown),
        ("Insert", false) if !held.shift => Some(Stroke::InsertRow),
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
    }

    #[test]
    fn typing_begins_and_commands_are_left_alone() {
        let at = Position { row: 3, column: 2 };
        let plain = |key| stroke(key, Held::default(), at, at, BOUNDS);
        assert_eq!(plain("5"), Some(Stroke::Begin(Some("5".to_owned()))));
        assert_eq!(plain("đ"), Some(Stroke::Begin(Some("đ".to_owned()))));
        assert_eq!(plain("F2"), Some(Stroke::Begin(None)));
        assert_eq!(plain("Enter"), Some(Stroke::Begin(None)));
        assert_eq!(plain("Delete"), Some(Stroke::Clear));
        assert_eq!(plain("F5"), None);
        assert_eq!(plain("Shift"), None);
        let with = |key, held| stroke(key, held, at, at, BOUNDS);
        assert_eq!(with("c", Held { control: true, ..Held::default() }), None);
        assert_eq!(with("Delete", Held { control: true, ..Held::default() }), Some(Stroke::RemoveRow));
        assert_eq!(with("ArrowUp", Held { alt: true, ..Held::default() }), Some(Stroke::MoveRow(Direction::Up)));
        let up = Stroke::Go(Position { row: 2, column: 2 });
        assert_eq!(with("Enter", Held { shift: true, ..Held::default() }), Some(up));
        let end = Position { row: 29, column: 4 };
        assert_eq!(stroke("Tab", Held::default(), end, end, BOUNDS), None);
    }

    #[test]
    fn shift_chooses_cells() {
        let (at, reach) = (Position { row: 3, column: 2 }, Position { row: 5, column: 2 });
        let held = Held { shift: true, ..Held::default() };
        let to = |row, column| Some(Stroke::Reach(Position { row, column }));
        assert_eq!(stroke("ArrowDown", held, at, reach, BOUNDS), to(6, 2));
        assert_eq!(stroke("End", held, at, reach, BOUNDS), to(5, 4));
        assert_eq!(stroke("ArrowUp", Held { control: true, ..held }, at, reach, BOUNDS), to(0, 2));
        assert_eq!(stroke(" ", held, at, reach, BOUNDS), Some(Stroke::Choose(Choice::Row)));
    }

    #[test]
    fn other_keys_lead_nowhere() {
        assert_eq!(Step::of("a", false, false), None);
        assert_eq!(Step::of("Tab", true, false), None);
    }
}

//! What the keys and the mouse choose and change in the grid.

use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;

use super::{DataGrid, Message, Props};
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::ui::browser;
use crate::ui::edit::{Direction, Edit};
use crate::ui::entry::{Column, Entry};
use crate::ui::grid::Position;
use crate::ui::paste;
use crate::ui::range::{Range, sorted, with_inserted};
use crate::ui::state::Action;
use crate::ui::stroke::{Choice, Stroke};

impl Message {
    /// Whether it changes the figures.
    pub(super) fn changes(&self) -> bool {
        match self {
            Message::Stroke(stroke) => {
                !matches!(stroke, Stroke::Go(_) | Stroke::Reach(_) | Stroke::Choose(_) | Stroke::Leave)
            }
            Message::Paste(_) | Message::Tool(_) | Message::Cut | Message::Sort(_) => true,
            _ => false,
        }
    }
}

impl DataGrid {
    /// The cells that are chosen.
    pub(super) fn chosen(&self) -> Range {
        Range::of(self.at, self.reach.unwrap_or(self.at))
    }

    pub(super) fn reach(&mut self, props: &Props, to: Position) {
        if self.editing.is_some() || props.column(to).is_none() {
            return;
        }
        self.reach = Some(to).filter(|&to| to != self.at);
        self.sight.look_at(to.row);
        (self.live, self.grab) = (true, true);
    }

    pub(super) fn drag(&mut self, props: &Props, from: Position, to: Position) {
        if self.editing.is_none() && !self.stuck {
            if self.at != from {
                self.go(from);
            }
            self.reach(props, to);
        }
    }

    pub(super) fn copy(&self, props: &Props) {
        if self.editing.is_none() && props.unit(self.at.row).is_some() {
            let text = self.chosen().text(&props.ground(self.at));
            // Refused by a browser that takes it for nobody's wish.
            spawn_local(async move {
                let _ = browser::copy(&text).await;
            });
        }
    }

    /// Brings the other end of what is chosen into sight; the active cell keeps the focus.
    pub(super) fn bring_reach(&self) {
        let Some(reach) = self.reach else { return };
        let place = format!("[data-row=\"{}\"] > :nth-child({})", reach.row, reach.column + 1);
        let scroller = self.scroller.cast::<Element>();
        if let Some(cell) = scroller.and_then(|it| it.query_selector(&place).ok().flatten()) {
            browser::bring(&cell);
        }
    }

    pub(super) fn choose(&mut self, props: &Props, choice: Choice) {
        let bounds = props.bounds();
        let (row, column) = (props.count().saturating_sub(1), bounds.columns.saturating_sub(1));
        let (from, to) = match choice {
            Choice::All => (Position::default(), Position { row, column }),
            Choice::Row => (Position { column: 0, ..self.at }, Position { column, ..self.at }),
            Choice::Column => (Position { row: 0, ..self.at }, Position { row, ..self.at }),
        };
        self.go(from);
        self.reach = Some(to).filter(|&to| to != from);
    }

    pub(super) fn clear(&mut self, props: &Props) {
        let chosen = self.chosen();
        if !chosen.is_single() {
            self.put(props, chosen.cleared(&props.ground(self.at)));
        } else if let Some(field) = props.column(self.at).and_then(|column| column.field(self.at.row, props.part)) {
            props.dispatch.emit(Action::Enter(field, Entry::Empty));
            props.dispatch.emit(Action::Leave);
        }
    }

    pub(super) fn fill_down(&mut self, props: &Props) {
        let chosen = self.chosen();
        self.put(props, chosen.filled_down(&props.ground(self.at)));
    }

    pub(super) fn insert(&mut self, props: &Props) {
        if let Some(rows) = with_inserted(&props.ground(self.at), self.at.row) {
            self.news.clear();
            self.put(props, rows);
            self.go(Position { column: 0, ..self.at });
        }
    }

    /// Sorts the rows by a column; those that stand so already, the other way round.
    pub(super) fn sort(&mut self, props: &Props, column: u32) {
        let Some(column) = props.column(Position { row: 0, column }) else { return };
        let ground = props.ground(self.at);
        let rows = sorted(&ground, column, false);
        let stands = rows.iter().zip(props.units.iter()).all(|(one, other)| Rc::ptr_eq(one, other));
        let rows = if stands { sorted(&ground, column, true) } else { rows };
        self.put(props, rows);
        self.reach = None;
    }

    /// One change, one step to undo; what is chosen stays so.
    fn put(&mut self, props: &Props, rows: Vec<Rc<crate::model::Unit>>) {
        self.close();
        props.dispatch.emit(Action::Edit(Edit::Units(Rc::new(rows))));
        self.grab = true;
    }

    pub(super) fn add(&mut self, props: &Props) {
        let Some(rows) = paste::with_new(&props.ground(self.at), Column::Name, Entry::Empty) else { return };
        props.dispatch.emit(Action::Edit(Edit::Units(Rc::new(rows))));
        self.close();
        self.news.clear();
        self.go(Position { row: props.count(), column: 0 });
    }

    pub(super) fn remove(&mut self, props: &Props) {
        let Some(unit) = props.unit(self.at.row) else { return };
        let (words, chosen) = (&props.language.planning().data, self.chosen());
        let rows = chosen.height().min(props.count() - chosen.start().row);
        let several = fill(words.removed_several, &[("n", &format_count(rows.into(), props.language))]).plain();
        let one = fill(words.removed, &[("name", &unit.name)]).plain();
        self.close();
        if rows > 1 {
            self.news = vec![several];
            props.dispatch.emit(Action::Edit(Edit::Units(Rc::new(chosen.removed(&props.ground(self.at))))));
            self.at.row = chosen.start().row.min(props.count().saturating_sub(rows + 1));
            (self.reach, self.grab) = (None, true);
            return;
        }
        self.news = vec![one];
        props.dispatch.emit(Action::Edit(Edit::RemoveUnit(self.at.row)));
        if self.at.row + 1 == props.count() {
            // Its buttons go with the last row: the one before takes its place.
            self.at.row = self.at.row.saturating_sub(1);
            self.grab |= self.at.row == 0;
        }
    }

    pub(super) fn shift(&mut self, props: &Props, direction: Direction) {
        let to = match direction {
            Direction::Up => self.at.row.checked_sub(1),
            Direction::Down => Some(self.at.row + 1),
        };
        if let Some(to) = to.filter(|&to| to < props.count() && self.at.row < props.count()) {
            props.dispatch.emit(Action::Edit(Edit::MoveUnit(self.at.row, direction)));
            self.at.row = to;
        }
    }
}

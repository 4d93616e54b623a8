//! Tables as they are understood, and what follows from that: at once, or in between where there are many rows.

use std::rc::Rc;

use yew::html::Scope;
use yew::prelude::*;

use super::{Message, Props, TableImport};
use crate::sheet::book::Book;
use crate::sheet::layout::Layout;
use crate::sheet::meaning::Meaning;
use crate::sheet::merge::{Manner, Merged, TooMuch, Wish, merge};
use crate::sheet::remark::Remark;
use crate::sheet::take::{Reading, Taken, Taking};
use crate::ui::browser;

/// Tables as they are understood.
pub(super) struct Shown {
    pub(super) book: Rc<Book>,
    pub(super) reading: Reading,
    pub(super) wish: Wish,
    /// The sheet that is looked at.
    pub(super) sheet: usize,
    /// The column whose meaning is being chosen.
    pub(super) asked: Option<usize>,
    /// What follows from it.
    pub(super) told: Taken,
    pub(super) merged: Result<Merged, TooMuch>,
    /// Counts what it was understood as: what follows from an earlier one comes too late.
    pub(super) version: u32,
    /// Whether what follows is still being found.
    pub(super) working: bool,
    pub(super) link: Scope<TableImport>,
}

/// Books of more rows are read in between.
const MANY: usize = 1_500;
/// So many rows at once.
const STRETCH: usize = 700;

/// What follows from how tables are understood, with the version of that.
pub(super) type Follows = Box<(u32, Taken, Result<Merged, TooMuch>)>;

impl Shown {
    pub(super) fn new(book: Rc<Book>, ctx: &Context<TableImport>) -> Shown {
        let props = ctx.props();
        let mut reading = Reading::of(&book, props.language);
        reading.part = props.part.and_then(|part| props.scenario.parts.get(usize::from(part)).copied());
        let sheet = reading.layouts.iter().position(|layout| layout.used).unwrap_or(0);
        let own = props.scenario.period;
        let period = own.start.is_none() && own.cutoff.is_none();
        let wish = Wish { manner: Manner::Merge, period, nested: None };
        let (told, merged, link) = (Taken::default(), Err(TooMuch::Nothing), ctx.link().clone());
        let mut shown =
            Shown { book, reading, wish, sheet, asked: None, told, merged, version: 0, working: false, link };
        shown.tell(props);
        shown
    }

    /// Finds what follows from how it is understood now: at once, or in between where there are many rows.
    pub(super) fn tell(&mut self, props: &Props) {
        self.version = self.version.wrapping_add(1);
        let (reading, book, scenario) = (self.reading.clone(), self.book.clone(), props.scenario.clone());
        let (version, wish, language) = (self.version, self.wish, props.language);
        let rows: usize = book.sheets.iter().map(|sheet| sheet.rows.len()).sum();
        if rows <= MANY {
            let told = reading.take(&book, &scenario, language);
            let merged = merge(&scenario, &told, wish, language);
            self.hear(props, version, told, merged);
            return;
        }
        self.working = true;
        self.link.send_future(async move {
            let mut taking = Taking::new(&reading, &book, &scenario, language);
            browser::pause().await;
            while taking.step(STRETCH) {
                browser::pause().await;
            }
            let told = taking.finish();
            browser::pause().await;
            let merged = merge(&scenario, &told, wish, language);
            Message::Told(Box::new((version, told, merged)))
        });
    }

    fn hear(&mut self, props: &Props, version: u32, told: Taken, merged: Result<Merged, TooMuch>) {
        if version != self.version {
            return;
        }
        (self.told, self.merged, self.working) = (told, merged, false);
        // A total without the communes says how the rows add up; the reader may say otherwise.
        let nested = self.told.remarks.iter().any(|remark| matches!(remark, Remark::Nested { .. }));
        if nested && self.wish.nested.is_none() {
            self.wish.nested = Some(true);
            self.tell(props);
        }
    }

    pub(super) fn change(&mut self, props: &Props, message: Message) {
        match message {
            Message::Look(sheet) => (self.sheet, self.asked) = (sheet, None),
            Message::Ask(column) => {
                self.asked = Some(column);
                return;
            }
            Message::Use(sheet, used) => {
                self.reading.layouts.get_mut(sheet).into_iter().for_each(|layout| layout.used = used);
            }
            Message::First(row) => self.lay_out(|layout, row| (row.saturating_sub(1), layout.heads.len()), &row),
            Message::Heads(rows) => self.lay_out(|layout, rows| (layout.first, rows), &rows),
            Message::Mean(column, code) => self.mean(column, &code),
            Message::Year(year) => self.reading.year = year.trim().parse().ok(),
            Message::Part(place) => {
                let place: Option<usize> = place.parse().ok();
                self.reading.part = place.and_then(|place| props.scenario.parts.get(place).copied());
            }
            Message::Correct(at, text) => drop(self.reading.corrected.insert(at, text)),
            Message::Manner(manner) => self.wish.manner = manner,
            Message::Period(period) => self.wish.period = period,
            Message::Nested(nested) => self.wish.nested = Some(nested),
            Message::Told(follows) => {
                let (version, told, merged) = *follows;
                return self.hear(props, version, told, merged);
            }
            _ => {}
        }
        self.tell(props);
    }

    /// Lays the sheet out anew: from the layout and a number to the first row of figures and the rows above it.
    fn lay_out(&mut self, place: impl Fn(&Layout, usize) -> (usize, usize), number: &str) {
        let (Ok(number), Some(sheet)) = (number.trim().parse::<usize>(), self.book.sheets.get(self.sheet)) else {
            return;
        };
        if let Some(layout) = self.reading.layouts.get_mut(self.sheet) {
            let (first, heads) = place(layout, number);
            let first = first.min(sheet.rows.len());
            *layout = Layout { used: layout.used, ..Layout::at(sheet, first, heads.min(first)) };
        }
    }

    /// Gives a column a meaning, in every sheet with the same headings; no other column of the same month keeps it.
    fn mean(&mut self, column: usize, code: &str) {
        let Some(meaning) = Meaning::from_code(code) else { return };
        let Some(path) = self.reading.layouts.get(self.sheet).and_then(|layout| layout.columns.get(column)) else {
            return;
        };
        let (path, month) = (path.path.clone(), path.month);
        for layout in &mut self.reading.layouts {
            if layout.columns.get(column).is_none_or(|it| it.path != path) {
                continue;
            }
            for (place, other) in layout.columns.iter_mut().enumerate() {
                if place == column {
                    (other.meaning, other.joined) = (meaning, None);
                } else if other.meaning == meaning && other.month == month && meaning != Meaning::Nothing {
                    other.meaning = Meaning::Nothing;
                }
            }
        }
    }
}

//! Reads the rows of one sheet.

use std::collections::BTreeMap;

use super::super::book::{Cell, Sheet};
use super::super::layout::Layout;
use super::super::meaning::Meaning;
use super::super::month::{Month, When};
use super::super::remark::{Aside, AsideKind, At, Remark, Unread};
use super::super::rows::{Looked, Row, RowKind};
use super::super::words::level;
use super::cell::{Count, count};
use super::check::{self, Sums};
use super::{Names, Reading, Taken};
use crate::i18n::parse_date;
use crate::i18n::phrase::fill;
use crate::model::{Counts, Date, Figures, Language, Level, MAX_TEXT, Scenario, tidy};

/// How a book is read, and for whom.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) reading: &'a Reading,
    pub(super) scenario: &'a Scenario,
    pub(super) language: Language,
}

/// One of its sheets.
pub(super) struct SheetGround<'a> {
    pub(super) ground: Ground<'a>,
    pub(super) sheet: &'a Sheet,
    pub(super) layout: &'a Layout,
    /// The sheet's place in the book.
    pub(super) place: usize,
}

/// How far a sheet has been read.
pub(super) struct Page {
    looked: Option<Looked>,
    rows: Vec<Row>,
    next: usize,
    sums: Sums,
    dashes: u32,
}

/// The figures of a row, as far as they can be read.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The part of the period that all of the row is about; none where its columns say, or where it is the whole.
    month: Option<Date>,
    /// Each with its month and its column.
    pub(super) figures: Vec<(Option<Date>, usize, Meaning, u64)>,
}

impl Line {
    /// What it tells of the whole period.
    pub(super) fn whole(&self) -> Figures {
        let mut told = Figures::default();
        for &(part, _, meaning, number) in &self.figures {
            match meaning {
                Meaning::Count(count) if part.is_none() => told.counts.set(count, Some(number)),
                Meaning::Ahead(volume) => told.ahead.set(volume, Some(number)),
                _ => {}
            }
        }
        told
    }
}

impl SheetGround<'_> {
    /// Looks at what stands above the table.
    pub(super) fn begin(&self, taken: &mut Taken) -> Page {
        self.take_period(taken);
        self.note_joined(taken);
        Page { looked: Some(Looked::default()), rows: Vec::new(), next: 0, sums: Sums::default(), dashes: 0 }
    }

    /// Looks at so many rows, then takes so many; whether there are more.
    pub(super) fn take(&self, page: &mut Page, most: usize, taken: &mut Taken, names: &mut Names) -> bool {
        if let Some(mut looked) = page.looked.take() {
            if looked.look(self.sheet, self.layout, most) {
                page.looked = Some(looked);
                return true;
            }
            page.rows = looked.rows();
            return true;
        }
        let end = page.next.saturating_add(most).min(page.rows.len());
        for place in page.next..end {
            let Some(row) = page.rows.get(place).cloned() else { break };
            self.take_row(&row, page, taken, names);
        }
        page.next = end;
        if end < page.rows.len() {
            return true;
        }
        std::mem::take(&mut page.sums).finish(self, taken);
        taken.remarks.extend((page.dashes > 0).then_some(Remark::Dashes { cells: page.dashes }));
        false
    }

    fn take_row(&self, row: &Row, page: &mut Page, taken: &mut Taken, names: &mut Names) {
        let kind = match row.kind {
            RowKind::Unit => {
                let line = self.line(row.place, taken, &mut page.dashes);
                let level = self.take_unit(row, &line, taken, names);
                page.sums.add(&line, level);
                return;
            }
            RowKind::Aside(kind) => kind,
        };
        let at = self.at(row.place, self.layout.column(Meaning::Name).unwrap_or(0));
        taken.asides.push(Aside { at, name: row.name.clone(), kind });
        let noted = kind == AsideKind::Note;
        let line = if noted { Line::default() } else { self.line(row.place, taken, &mut page.dashes) };
        match kind {
            AsideKind::Section => page.sums.close(self, taken),
            AsideKind::Typed => taken.totals = Some(line.whole()),
            AsideKind::Total | AsideKind::Note => {}
        }
        page.sums.expect(kind, row, line);
    }

    pub(super) fn at(&self, row: usize, column: usize) -> At {
        At { sheet: self.place, row, column }
    }

    /// The numbers of a row; those that cannot be read are named.
    fn line(&self, row: usize, taken: &mut Taken, dashes: &mut u32) -> Line {
        let months = match self.layout.month {
            Some(when) => self.part(when, taken),
            None => self.row_month(row, taken),
        };
        let mut line = Line { month: months.flatten(), figures: Vec::new() };
        for (place, column) in self.layout.columns.iter().enumerate().filter(|(_, column)| column.meaning.is_number()) {
            let at = self.at(row, place);
            let (cell, corrected) = self.ground.reading.cell(at, self.sheet.cell(row, place));
            let part = column.month.map_or(months, |month| self.part(month, taken));
            let number = match count(&cell, self.ground.language) {
                Ok(Count::Untold) => continue,
                Ok(Count::Dash) => {
                    *dashes += 1;
                    continue;
                }
                Ok(Count::Told(number)) => number,
                Ok(Count::Reread(number)) => {
                    let text = cell.shown();
                    taken.remarks.extend((!corrected).then_some(Remark::Reread { at, text, value: number }));
                    number
                }
                Err(why) => {
                    taken.unread.push(Unread { at, text: cell.shown(), why });
                    continue;
                }
            };
            if let Some(part) = part {
                line.figures.push((part, place, column.meaning, number));
            }
        }
        taken.cells = taken.cells.saturating_add(u32::try_from(line.figures.len()).unwrap_or(u32::MAX));
        line
    }

    /// The part of the period that a month stands for, around one more layer: none where nothing tells its year.
    #[allow(clippy::option_option, reason = "the whole period is one of the answers")]
    fn part(&self, when: When, taken: &mut Taken) -> Option<Option<Date>> {
        let part = when.part(self.ground.scenario, self.ground.reading.year);
        if part.is_none() {
            taken.undated.push(when);
        }
        part.map(Some)
    }

    /// The month that a row tells for itself; the whole period where there is no such column.
    #[allow(clippy::option_option, reason = "the whole period is one of the answers")]
    fn row_month(&self, row: usize, taken: &mut Taken) -> Option<Option<Date>> {
        let Some(place) = self.layout.column(Meaning::Month) else { return Some(self.ground.reading.part) };
        let at = self.at(row, place);
        let (cell, _) = self.ground.reading.cell(at, self.sheet.cell(row, place));
        let bare = match &*cell {
            Cell::Whole(number) => u8::try_from(*number).ok().filter(|it| (1..=12).contains(it)),
            Cell::Text(text) => text.parse().ok().filter(|it| (1..=12).contains(it)),
            _ => None,
        };
        let text = cell.shown();
        let when = bare.map(|number| When::Month(Month { year: None, number })).or_else(|| When::read(&text));
        match when {
            Some(when) => self.part(when, taken),
            None if cell.is_empty() => Some(self.ground.reading.part),
            None => {
                let why = fill(self.ground.language.planning().import.no_month, &[("text", &text)]).plain();
                taken.unread.push(Unread { at, text, why });
                None
            }
        }
    }

    /// Takes a row for a unit; returns the level that it is told to have.
    fn take_unit(&self, row: &Row, line: &Line, taken: &mut Taken, names: &mut Names) -> Option<Level> {
        let name_at = self.at(row.place, self.layout.column(Meaning::Name).unwrap_or(0));
        let (cell, _) = self.ground.reading.cell(name_at, self.sheet.reaching(row.place, name_at.column));
        let Some(name) = tidy(&cell.shown()) else {
            let most = MAX_TEXT.to_string();
            let why = fill(self.ground.language.words().number_error.text_too_long, &[("most", &most)]).plain();
            taken.unread.push(Unread { at: name_at, text: cell.shown().chars().take(60).collect(), why });
            return None;
        };
        let place = names.unit(&name, self.place, line.month, taken, name_at);
        let told = (self.told_level(row, taken), self.told_field(row));
        let unit = taken.units.get_mut(place)?;
        unit.level = unit.level.or(told.0);
        if unit.field.is_empty() {
            unit.field = told.1;
        }
        let own = line.whole();
        own.counts.iter().for_each(|(count, number)| unit.figures.counts.set(count, Some(number)));
        own.ahead.iter().for_each(|(volume, number)| unit.figures.ahead.set(volume, Some(number)));
        let mut parts: BTreeMap<Date, Counts> = BTreeMap::new();
        for &(part, _, meaning, number) in &line.figures {
            if let (Meaning::Count(count), Some(day)) = (meaning, part) {
                unit.parts.entry(day).or_default().set(count, Some(number));
                parts.entry(day).or_default().set(count, Some(number));
            }
        }
        let level = unit.level;
        check::row(self, row, None, &own.counts, taken);
        for (day, counts) in &parts {
            check::row(self, row, Some(*day), counts, taken);
        }
        level
    }

    fn told_level(&self, row: &Row, taken: &mut Taken) -> Option<Level> {
        let place = self.layout.column(Meaning::Level);
        let Some(place) = place else { return self.layout.level.or(row.level) };
        let at = self.at(row.place, place);
        let (cell, _) = self.ground.reading.cell(at, self.sheet.reaching(row.place, place));
        if cell.is_empty() {
            return row.level;
        }
        let text = cell.shown();
        let told = level(&text);
        if told.is_none() {
            let why = fill(self.ground.language.planning().data.paste_no_level, &[("text", &text)]).plain();
            taken.unread.push(Unread { at, text, why });
        }
        told
    }

    fn told_field(&self, row: &Row) -> String {
        let place = self.layout.column(Meaning::Field);
        let text = place.map(|place| self.sheet.reaching(row.place, place).shown()).unwrap_or_default();
        tidy(&text).unwrap_or_default()
    }

    /// The two days that stand above the table: "từ ngày 15/12/2022 đến ngày 14/3/2023".
    fn take_period(&self, taken: &mut Taken) {
        let above = self.sheet.rows.iter().take(self.layout.first).flatten();
        let mut found = None;
        for text in above.filter(|cell| matches!(cell, Cell::Text(_))).map(Cell::shown) {
            let days: Vec<Date> = text
                .split(|it: char| it.is_whitespace() || matches!(it, '(' | ')' | ',' | ';' | '–'))
                .filter_map(|word| parse_date(word.trim_matches('.')).ok().flatten())
                .collect();
            if let [start, cutoff] = days.as_slice() {
                found = found.or(Some((*start, *cutoff)).filter(|_| start < cutoff));
            }
        }
        let Some((start, cutoff)) = found else { return };
        let period = self.ground.scenario.period;
        let differs = |own: Option<Date>, told: Date| own.is_some_and(|own| own != told);
        if differs(period.start, start) || differs(period.cutoff, cutoff) {
            taken.remarks.push(Remark::OtherPeriod { start, cutoff });
        }
        taken.period = taken.period.or(Some((start, cutoff)));
    }

    fn note_joined(&self, taken: &mut Taken) {
        for (place, column) in self.layout.columns.iter().enumerate() {
            if let (Meaning::Count(count), Some(other)) = (column.meaning, column.joined) {
                let at = self.at(self.layout.first.saturating_sub(1), place);
                taken.remarks.push(Remark::Joined { at, count, other });
            }
        }
    }
}

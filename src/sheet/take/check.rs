//! Holds what was read against itself: the figures of a row, printed rates, the rows that add up others.

use std::collections::BTreeMap;

use super::super::book::Cell;
use super::super::meaning::Meaning;
use super::super::month::When;
use super::super::remark::{AsideKind, At, Remark};
use super::super::rows::Row;
use super::Taken;
use super::sheet::{Line, SheetGround};
use crate::calc::check::{Finding, check_counts};
use crate::calc::known::{complete, read};
use crate::calc::share::Share;
use crate::model::{Count, Counts, Date, Indicator, Level};

/// The most digits behind the point that a printed rate is held to.
const MOST_DECIMALS: usize = 4;

/// Holds the figures that a row tells of the whole period, or of one part, against each other and against its printed
/// rates.
pub(super) fn row(ground: &SheetGround, row: &Row, part: Option<Date>, own: &Counts, taken: &mut Taken) {
    if own.is_empty() {
        return;
    }
    let columns = || ground.layout.columns.iter().enumerate();
    // Where months stand side by side, each has its own columns.
    let about = |month: Option<When>| {
        month.is_none() || month.and_then(|when| when.part(ground.ground.scenario, ground.ground.reading.year)) == part
    };
    let known = complete(own);
    for finding in check_counts(&known) {
        let whole = whole_of(&finding).map(Meaning::Count);
        let place = columns().find(|(_, column)| Some(column.meaning) == whole && about(column.month));
        let place = place.map(|(place, _)| place).or(ground.layout.column(Meaning::Name));
        let at = ground.at(row.place, place.unwrap_or(0));
        taken.remarks.push(Remark::Broken { at, name: row.name.clone(), finding });
    }
    for (place, column) in columns().filter(|(_, column)| about(column.month)) {
        if let Meaning::Rate(indicator) = column.meaning {
            let at = ground.at(row.place, place);
            taken.remarks.extend(rate(ground.sheet.cell(row.place, place), indicator, &known, at, &row.name));
        }
    }
}

fn whole_of(finding: &Finding) -> Option<Count> {
    match finding {
        Finding::IdentityBroken { whole, .. } | Finding::Unexplained { whole, .. } => Some(*whole),
        Finding::PartAboveWhole { part, .. } => Some(*part),
        _ => None,
    }
}

/// A printed rate that the counts do not give.
fn rate(cell: &Cell, indicator: Indicator, known: &Counts, at: At, name: &str) -> Option<Remark> {
    let printed = cell.shown();
    let readings = printed_rates(cell);
    let share = read(indicator, known).ok()?;
    let agrees = |share: Share| readings.iter().any(|&(digits, scale)| prints_as(share, digits, scale));
    if readings.is_empty() || agrees(share) {
        return None;
    }
    let other = indicator.family().filter(|&other| other != indicator);
    let other = other.into_iter().find(|&other| read(other, known).is_ok_and(agrees));
    Some(Remark::RateDiffers { at, name: name.to_owned(), printed, share, indicator, other })
}

/// The percentages that a printed rate may mean: digits, and how many of them stand behind the point. A number held as
/// one may be the fraction that a percent format shows.
fn printed_rates(cell: &Cell) -> Vec<(u128, usize)> {
    let text = cell.shown();
    let bare = text.trim().trim_end_matches('%').trim();
    let (whole, decimals) = bare.split_once([',', '.']).unwrap_or((bare, ""));
    let digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(decimals) {
        return Vec::new();
    }
    let number = |whole: &str, decimals: &str| {
        let held = decimals.get(..MOST_DECIMALS.min(decimals.len()))?;
        Some(([whole, held].concat().parse().ok()?, held.len()))
    };
    let mut readings: Vec<(u128, usize)> = number(whole, decimals).into_iter().collect();
    let held = matches!(cell, Cell::Number(_) | Cell::Whole(_));
    if held && ["0", "1"].contains(&whole) {
        let padded = [decimals, "00"].concat();
        let (percent, rest) = padded.split_at_checked(2).unwrap_or((&padded, ""));
        readings.extend(number(&[whole, percent].concat(), rest.trim_end_matches('0')));
    }
    readings
}

/// Whether a share rounds to these digits; a fraction held with more digits than are kept is cut, not rounded.
fn prints_as(share: Share, digits: u128, scale: usize) -> bool {
    let unit = u32::try_from(scale).ok().and_then(|scale| 10_u128.checked_pow(scale)).unwrap_or(1);
    let exact = share.part() * 100 * unit;
    let printed = digits * share.whole();
    let most = if scale < MOST_DECIMALS { share.whole() } else { 2 * share.whole() };
    2 * exact.abs_diff(printed) <= most
}

type Key = (Option<Date>, usize);

/// What the rows of a sheet add up to, and the rows that say so.
#[derive(Default)]
pub(super) struct Sums {
    all: BTreeMap<Key, u64>,
    section: BTreeMap<Key, u64>,
    communes: BTreeMap<Key, u64>,
    units: usize,
    heading: Option<(Row, Line)>,
    totals: Vec<(Row, Line)>,
}

impl Sums {
    pub(super) fn add(&mut self, line: &Line, level: Option<Level>) {
        self.units += 1;
        for &(part, column, _, number) in &line.figures {
            let add = |sums: &mut BTreeMap<Key, u64>| {
                let sum = sums.entry((part, column)).or_default();
                *sum = sum.saturating_add(number);
            };
            add(&mut self.all);
            add(&mut self.section);
            if level == Some(Level::Commune) {
                add(&mut self.communes);
            }
        }
    }

    /// Keeps a row that adds up others, until they are all there.
    pub(super) fn expect(&mut self, kind: AsideKind, row: &Row, line: Line) {
        match kind {
            AsideKind::Total => self.totals.push((row.clone(), line)),
            AsideKind::Section => self.heading = Some((row.clone(), line)),
            AsideKind::Note | AsideKind::Typed => {}
        }
    }

    /// Ends a section: holds its head against its rows.
    pub(super) fn close(&mut self, ground: &SheetGround, taken: &mut Taken) {
        if let Some((row, line)) = self.heading.take() {
            taken.remarks.extend(differences(ground, &row, &line, &self.section));
        }
        self.section.clear();
    }

    /// Holds the totals against all rows; a total alone tells the totals of the scenario.
    pub(super) fn finish(mut self, ground: &SheetGround, taken: &mut Taken) {
        self.close(ground, taken);
        for (row, line) in &self.totals {
            if self.units == 0 {
                let told = line.whole();
                self::row(ground, row, None, &told.counts, taken);
                taken.totals = Some(told);
                continue;
            }
            let without_communes = |&(part, column, _, number): &(Option<Date>, usize, Meaning, u64)| {
                let sum = |sums: &BTreeMap<Key, u64>| sums.get(&(part, column)).copied().unwrap_or(0);
                sum(&self.communes) > 0 && sum(&self.all) - sum(&self.communes) == number
            };
            if !line.figures.is_empty() && line.figures.iter().all(without_communes) {
                let column = line.figures.first().map_or(0, |(_, column, ..)| *column);
                taken.remarks.push(Remark::Nested { at: ground.at(row.place, column) });
            } else {
                taken.remarks.extend(differences(ground, row, line, &self.all));
            }
        }
    }
}

fn differences(ground: &SheetGround, row: &Row, line: &Line, sums: &BTreeMap<Key, u64>) -> Vec<Remark> {
    let differs = |&(part, column, meaning, told): &(Option<Date>, usize, Meaning, u64)| {
        let Meaning::Count(count) = meaning else { return None };
        let sum = sums.get(&(part, column)).copied()?;
        let at = ground.at(row.place, column);
        (sum != told).then(|| Remark::SumDiffers { at, name: row.name.clone(), count, told, sum })
    };
    line.figures.iter().filter_map(differs).collect()
}

/// What the units say of each other: names that stand twice, levels that nothing told.
pub(super) fn units(taken: &mut Taken) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    let mut repeated = Vec::new();
    for unit in &taken.units {
        let seen = first.entry(&unit.name).or_default();
        *seen += 1;
        if *seen == 2 && !unit.name.is_empty() {
            repeated.push(Remark::Repeated { at: unit.at, name: unit.name.clone() });
        }
    }
    let nameless = || taken.units.iter().filter(|unit| unit.name.is_empty());
    let rows = u32::try_from(nameless().count()).unwrap_or(u32::MAX);
    let nameless = nameless().next().map(|first| Remark::Nameless { at: first.at, rows });
    taken.remarks.extend(repeated);
    taken.remarks.extend(nameless);
}

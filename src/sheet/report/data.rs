//! The data as a table: the units and their counts, what they add up to, the rates that they give.

use super::super::book::column_name;
use super::super::meaning::{Meaning, in_order};
use super::{Out, Table};
use crate::calc::known::{complete, read};
use crate::calc::ledger::Ledger;
use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::model::{
    Count, Counts, Goal, Indicator, Language, Level, Linear, Requirement, Scenario, Scope, Sign, Unit, Volume,
};

/// A column of the data.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Level,
    Field,
    Count(Count),
    Ahead(Volume),
    Rate(Indicator),
}

/// The data of the whole period, or of a part of it.
pub fn data_table(scenario: &Scenario, part: Option<u8>, language: Language) -> Table {
    let words = &language.planning().import.export;
    let day = part.and_then(|part| scenario.parts.get(usize::from(part)));
    let name = match day {
        // No sheet can be called by a name with a stroke in it.
        Some(&day) => fill(words.part, &[("day", &format_date(day, language).replace('/', "."))]).plain(),
        None => words.data.to_owned(),
    };
    let sheet = Sheet { scenario, part, language, columns: columns(scenario, part) };
    let mut rows: Vec<Vec<Out>> = scenario.units.iter().enumerate().map(|(row, unit)| sheet.unit(row, unit)).collect();
    let units = rows.len();
    if units > 0 {
        rows.push(sheet.total(units));
    }
    if part.is_none() && !scenario.totals.is_empty() {
        rows.push(sheet.typed());
    }
    Table {
        name,
        title: title(scenario, language),
        head: sheet.head(),
        sums: rows.len() - units,
        rows,
        notes: Vec::new(),
    }
}

/// The scenario and its period.
fn title(scenario: &Scenario, language: Language) -> String {
    let named = [&scenario.name, &scenario.place].into_iter().filter(|text| !text.is_empty()).cloned();
    let days = scenario.period.start.zip(scenario.period.cutoff);
    let days =
        days.map(|(start, cutoff)| format!("{} – {}", format_date(start, language), format_date(cutoff, language)));
    named.chain(days).collect::<Vec<_>>().join(" · ")
}

fn columns(scenario: &Scenario, part: Option<u8>) -> Vec<Column> {
    let told = |counts: &Counts, count: Count| counts.get(count).is_some();
    let tells = |unit: &Unit, count: Count| match part {
        None => told(&unit.figures.counts, count),
        Some(part) => unit.history.get(usize::from(part)).is_some_and(|counts| told(counts, count)),
    };
    let in_totals = |count: Count| part.is_none() && told(&scenario.totals.counts, count);
    let shown = |count: &Count| in_totals(*count) || scenario.units.iter().any(|unit| tells(unit, *count));
    let counts: Vec<Count> = in_order().filter(shown).collect();
    let mut columns = vec![Column::Name, Column::Level];
    if scenario.units.iter().any(|unit| !unit.field.is_empty()) {
        columns.push(Column::Field);
    }
    columns.extend(counts.iter().map(|&count| Column::Count(count)));
    if part.is_none() {
        columns.extend(scenario.expected().into_iter().map(Column::Ahead));
    }
    let known = |form: &Linear| form.iter().all(|term| counts.contains(&term.count));
    let can = |indicator: &Indicator| {
        let definition = indicator.definition();
        known(&definition.denominator) && definition.numerator.iter().any(known)
    };
    columns.extend(asked(scenario).into_iter().map(|(indicator, _)| indicator).filter(can).map(Column::Rate));
    columns
}

/// What the plan and the quick answer ask for: each indicator once, with all that is required of it.
fn asked(scenario: &Scenario) -> Vec<(Indicator, Vec<Requirement>)> {
    let mut asked: Vec<(Indicator, Vec<Requirement>)> = Vec::new();
    let of_targets = scenario.targets.iter().filter_map(|target| match &target.goal {
        Goal::Ratio(ratio) => Some(ratio),
        _ => None,
    });
    for branch in std::iter::once(scenario.ratio()).chain(of_targets).flat_map(crate::model::Ratio::branches) {
        match asked.iter_mut().find(|(indicator, _)| *indicator == branch.indicator) {
            Some((_, requirements)) => requirements.push(branch.requirement),
            None => asked.push((branch.indicator, vec![branch.requirement])),
        }
    }
    asked
}

struct Sheet<'a> {
    scenario: &'a Scenario,
    part: Option<u8>,
    language: Language,
    columns: Vec<Column>,
}

impl Sheet<'_> {
    fn head(&self) -> Vec<String> {
        let name = |column: &Column| match *column {
            Column::Name => Meaning::Name.name(self.language),
            Column::Level => Meaning::Level.name(self.language),
            Column::Field => Meaning::Field.name(self.language),
            Column::Count(count) => Meaning::Count(count).name(self.language),
            Column::Ahead(volume) => Meaning::Ahead(volume).name(self.language),
            Column::Rate(indicator) => Meaning::Rate(indicator).name(self.language),
        };
        self.columns.iter().map(name).collect()
    }

    fn unit(&self, row: usize, unit: &Unit) -> Vec<Out> {
        let empty = Counts::default();
        let counts = match self.part {
            None => &unit.figures.counts,
            Some(part) => unit.history.get(usize::from(part)).unwrap_or(&empty),
        };
        let cell = |column: &Column| match *column {
            Column::Name => Out::Text(unit.name.clone()),
            Column::Level => Out::Text(self.level(unit.level)),
            Column::Field if unit.field.is_empty() => Out::Empty,
            Column::Field => Out::Text(unit.field.clone()),
            Column::Count(count) => counts.get(count).map_or(Out::Empty, Out::Count),
            Column::Ahead(volume) => unit.figures.ahead.get(volume).map_or(Out::Empty, Out::Count),
            Column::Rate(indicator) => self.rate(indicator, counts, row),
        };
        self.columns.iter().map(cell).collect()
    }

    fn level(&self, level: Level) -> String {
        (self.language.planning().data.level_name)(level).to_owned()
    }

    /// What all units add up to: only where each tells its part, and without those that others contain.
    fn total(&self, units: usize) -> Vec<Out> {
        let ledger = Ledger::new(self.scenario);
        let counted = ledger.rows_of(&Scope::All);
        let levels: Vec<Level> = counted.iter().filter_map(|&row| Some(self.placed(row)?.level)).collect();
        let whole = counted.len() == units;
        let mut sums = Counts::default();
        let cells = self.columns.iter().enumerate().map(|(place, column)| {
            let number = |unit: &Unit| match *column {
                Column::Count(count) => self.counts(unit)?.get(count),
                Column::Ahead(volume) => unit.figures.ahead.get(volume),
                _ => None,
            };
            let sum: Option<u64> =
                counted.iter().map(|&row| number(self.placed(row)?)).try_fold(0_u64, |sum, it| sum.checked_add(it?));
            match (*column, sum) {
                (Column::Name, _) => Out::Text(self.language.planning().import.export.total.to_owned()),
                (Column::Count(_) | Column::Ahead(_), Some(sum)) if !counted.is_empty() => {
                    if let Column::Count(count) = *column {
                        sums.set(count, Some(sum));
                    }
                    Out::Sum(sum, self.sum(place, units, whole, &levels))
                }
                _ => Out::Empty,
            }
        });
        let mut cells: Vec<Out> = cells.collect();
        for (place, column) in self.columns.iter().enumerate() {
            if let (Column::Rate(indicator), Some(cell)) = (column, cells.get_mut(place)) {
                *cell = self.rate(*indicator, &sums, units);
            }
        }
        cells
    }

    fn placed(&self, row: u32) -> Option<&Unit> {
        self.scenario.units.get(usize::try_from(row).ok()?).map(|unit| &**unit)
    }

    fn counts<'u>(&self, unit: &'u Unit) -> Option<&'u Counts> {
        match self.part {
            None => Some(&unit.figures.counts),
            Some(part) => unit.history.get(usize::from(part)),
        }
    }

    /// How a column is added up: all of it, or the rows of the levels that count.
    fn sum(&self, column: usize, units: usize, whole: bool, levels: &[Level]) -> String {
        let range = |column: usize| {
            let letters = column_name(column);
            format!("{letters}{}:{letters}{}", Table::line(0), Table::line(units - 1))
        };
        if whole {
            return format!("SUM({})", range(column));
        }
        let place = self.columns.iter().position(|it| *it == Column::Level).unwrap_or(1);
        let counted = Level::ALL.iter().filter(|level| levels.contains(level));
        let of = |level: &Level| format!("SUMIF({},\"{}\",{})", range(place), self.level(*level), range(column));
        counted.map(of).collect::<Vec<_>>().join("+")
    }

    /// What was typed for all units together.
    fn typed(&self) -> Vec<Out> {
        let totals = &self.scenario.totals;
        let cell = |column: &Column| match *column {
            Column::Name => Out::Text(self.language.planning().data.typed_total.to_owned()),
            Column::Count(count) => totals.counts.get(count).map_or(Out::Empty, Out::Count),
            Column::Ahead(volume) => totals.ahead.get(volume).map_or(Out::Empty, Out::Count),
            _ => Out::Empty,
        };
        self.columns.iter().map(cell).collect()
    }

    /// A rate, and how it follows from the counts of its row.
    fn rate(&self, indicator: Indicator, counts: &Counts, row: usize) -> Out {
        let Ok(share) = read(indicator, &complete(counts)) else { return Out::Empty };
        let asked = asked(self.scenario);
        let requirements = asked.iter().find(|(it, _)| *it == indicator).map(|(_, all)| all.as_slice());
        Out::share(share, requirements.unwrap_or_default(), self.formula(indicator, counts, row))
    }

    fn formula(&self, indicator: Indicator, counts: &Counts, row: usize) -> Option<String> {
        let definition = indicator.definition();
        let told = |form: &Linear| form.iter().all(|term| counts.get(term.count).is_some());
        let above = definition.numerator.iter().copied().find(|form| told(form))?;
        if !told(&definition.denominator) {
            return None;
        }
        let (above, below) = (self.terms(above, row)?, self.terms(definition.denominator, row)?);
        Some(format!("IF(({below})=0,\"\",({above})/({below}))"))
    }

    fn terms(&self, form: Linear, row: usize) -> Option<String> {
        let mut text = String::new();
        for term in form {
            let place = self.columns.iter().position(|it| *it == Column::Count(term.count))?;
            let sign = match term.sign {
                Sign::Minus => "-",
                Sign::Plus if text.is_empty() => "",
                Sign::Plus => "+",
            };
            text.extend([sign, &*column_name(place), &*Table::line(row).to_string()]);
        }
        Some(text)
    }
}

//! The figures of every row and of every scope: told, added up, or following from an identity.
//!
//! A whole that is told stands as it is; only what is not told is added up, and only where every row that belongs to
//! it tells its part. A sum with a row missing would be a false figure.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hasher};
use std::rc::Rc;

use super::check::{Finding, check_counts};
use super::known::{complete, following};
use crate::model::{Accrual, Count, Counts, Figures, Level, MAX_COUNT, Scenario, Scope, Tally, Unit};

/// The completed figures of the rows of a scenario, and what they add up to.
#[derive(Clone, Debug)]
pub struct Ledger<'a> {
    scenario: &'a Scenario,
    rows: Vec<Cow<'a, Figures>>,
}

impl<'a> Ledger<'a> {
    /// Completes every row.
    pub fn new(scenario: &'a Scenario) -> Ledger<'a> {
        Ledger { scenario, rows: scenario.units.iter().map(|unit| completed(unit)).collect() }
    }

    /// The completed figures of the row in this place.
    pub fn row(&self, place: u32) -> Option<&Figures> {
        self.rows.get(usize::try_from(place).ok()?).map(|row| &**row)
    }

    /// The completed figures of a scope.
    pub fn of(&self, scope: &Scope) -> Figures {
        match scope {
            Scope::All => self.filled(self.scenario.totals.clone(), scope),
            _ => self.sum_of(scope),
        }
    }

    /// What the rows of a scope add up to, whatever is told of all of them together.
    pub fn sum_of(&self, scope: &Scope) -> Figures {
        self.filled(Figures::default(), scope)
    }

    /// What the rows of a scope add up to in one part of the period.
    pub fn sum_of_part(&self, scope: &Scope, part: u8) -> Counts {
        let unit = |&place: &u32| self.scenario.units.get(usize::try_from(place).ok()?);
        let known = |unit: &Rc<Unit>| unit.history.get(usize::from(part)).map(complete).unwrap_or_default();
        let parts: Vec<Counts> = self.rows_of(scope).iter().filter_map(unit).map(known).collect();
        let mut counts = Counts::default();
        fill(&mut counts, |_| true, parts.iter());
        counts
    }

    fn filled(&self, mut figures: Figures, scope: &Scope) -> Figures {
        let rows = self.rows_of(scope);
        let rows = || rows.iter().filter_map(|&place| self.row(place));
        fill(&mut figures.counts, |_| true, rows().map(|row| &row.counts));
        fill(&mut figures.ahead, |_| true, rows().map(|row| &row.ahead));
        figures.counts = complete(&figures.counts);
        figures
    }

    /// The places of the rows that make up a scope, in order.
    ///
    /// All: the units, without communes that their districts already contain; where there is no unit, the fields. A
    /// field: its own rows, where there are none the units that belong to it.
    pub fn rows_of(&self, scope: &Scope) -> Vec<u32> {
        let nested = self.scenario.districts_contain_communes && self.any(|unit| unit.level == Level::District);
        let counted = |unit: &Unit| unit.level.is_unit() && !(nested && unit.level == Level::Commune);
        match scope {
            Scope::All if self.any(counted) => self.places(counted),
            Scope::All => self.places(|unit| unit.level == Level::Field),
            Scope::Level(level) => self.places(|unit| unit.level == *level),
            Scope::Field(field) => {
                let own = |unit: &Unit| unit.level == Level::Field && unit.field == *field;
                if self.any(own) { self.places(own) } else { self.places(|unit| counted(unit) && unit.field == *field) }
            }
            Scope::Unit(name) => self.places(|unit| unit.name == *name).into_iter().take(1).collect(),
        }
    }

    /// The places of the rows of a scope that do not tell a count.
    pub fn lacking(&self, scope: &Scope, count: Count) -> Vec<u32> {
        let untold = |place: &u32| self.row(*place).is_some_and(|row| row.counts.get(count).is_none());
        self.rows_of(scope).into_iter().filter(untold).collect()
    }

    /// What does not add up in the row in this place.
    pub fn findings(&self, place: u32) -> Vec<Finding> {
        let unit = usize::try_from(place).ok().and_then(|place| self.scenario.units.get(place));
        self.row(place).zip(unit).map(|(row, unit)| row_findings(unit, &row.counts)).unwrap_or_default()
    }

    /// Totals that are told and differ from what their rows add up to, and names that stand twice.
    pub fn total_findings(&self) -> Vec<Finding> {
        let rows = self.rows_of(&Scope::All);
        let mut sums = Counts::default();
        let told = |count| self.scenario.totals.counts.get(count).is_some();
        fill(&mut sums, told, rows.iter().filter_map(|&place| Some(&self.row(place)?.counts)));
        let differing = self.scenario.totals.counts.iter().filter_map(|(count, stated)| {
            let sum = sums.get(count).filter(|&sum| sum != stated)?;
            Some(Finding::TotalDiffers { count, stated, sum })
        });
        differing.chain(self.repeated_names()).collect()
    }

    fn repeated_names(&self) -> Vec<Finding> {
        // Thousands of names are told apart by a number each, far quicker than by their letters.
        let marked = |unit: &'a Rc<Unit>| (mark(&unit.name), &*unit.name);
        let mut names: Vec<(u64, &str)> = self.scenario.units.iter().map(marked).collect();
        names.sort_unstable();
        let again = names.chunk_by(|one, next| one == next).filter(|same| same.len() > 1);
        let told: BTreeSet<&str> = again.flatten().map(|&(_, name)| name).filter(|name| !name.is_empty()).collect();
        told.into_iter().map(|name| Finding::RepeatedName { name: name.to_owned() }).collect()
    }

    fn any(&self, chosen: impl Fn(&Unit) -> bool) -> bool {
        self.scenario.units.iter().any(|unit| chosen(unit))
    }

    fn places(&self, chosen: impl Fn(&Unit) -> bool) -> Vec<u32> {
        (0..).zip(&self.scenario.units).filter(|(_, unit)| chosen(unit)).map(|(place, _)| place).collect()
    }
}

/// A row's figures up to the cut-off: told, or following from its history, completed by the identities.
pub fn completed(unit: &Unit) -> Cow<'_, Figures> {
    let told = &unit.figures.counts;
    let counts = if unit.history.is_empty() {
        // Of thousands of rows most tell everything.
        match following(told) {
            nothing if nothing.is_empty() => return Cow::Borrowed(&unit.figures),
            more => told.with(&more),
        }
    } else {
        of_history(told, &unit.history)
    };
    Cow::Owned(Figures { counts, ahead: unit.figures.ahead.clone() })
}

/// The counts, those that follow from the parts of the period, and what follows from all of them. Where one sum is too
/// large to be told none is: from the others it could follow as another number.
fn of_history(told: &Counts, history: &[Counts]) -> Counts {
    // Whatever is told of all of the period is told of its first or of its last part.
    let ends = history.first().into_iter().chain(history.last());
    let open = ends.flat_map(Counts::iter).filter(|&(count, _)| told.get(count).is_none());
    let mut sums: Vec<_> = open.filter_map(|(count, _)| Some((count, summed(history, count)?))).collect();
    if sums.iter().any(|&(_, sum)| sum > MAX_COUNT) {
        sums.clear();
    }
    complete(&told.with(&sums))
}

/// What does not add up in a row: of the whole, between that and the parts of the period, and in each of them.
pub fn row_findings(unit: &Unit, whole: &Counts) -> Vec<Finding> {
    let mut findings = check_counts(whole);
    findings.extend(unit.figures.counts.iter().filter_map(|(count, stated)| {
        let sum = cumulative(&unit.history, count).filter(|&sum| sum != stated)?;
        Some(Finding::HistoryDiffers { count, stated, sum })
    }));
    for (part, told) in (1..).zip(&unit.history) {
        let in_part = |finding| Finding::InPart { part, finding: Box::new(finding) };
        findings.extend(check_counts(&complete(told)).into_iter().map(in_part));
    }
    findings
}

/// A count over all parts of the period; `None` where a part lacks it, or where there is none.
///
/// What was received in a part contains what that part carried over, which is not new: it counts once. Where no part
/// behind the first tells what it carried over, all that it received is new; where some tell and others do not, what
/// is new cannot be told.
pub fn cumulative(history: &[Counts], count: Count) -> Option<u64> {
    summed(history, count).filter(|&sum| sum <= MAX_COUNT)
}

/// The same, however large.
fn summed(history: &[Counts], count: Count) -> Option<u64> {
    let of = |part: &Counts| part.get(count);
    let (first, last) = (history.first()?, history.last()?);
    match count.accrual() {
        Accrual::Opening => of(first),
        Accrual::Closing => of(last),
        Accrual::Flow if count == Count::Received => received(history),
        Accrual::Flow => history.iter().map(of).sum(),
    }
}

fn received(history: &[Counts]) -> Option<u64> {
    let all = history.iter().map(|part| part.get(Count::Received)).sum::<Option<u64>>()?;
    let again: Vec<u64> = history.iter().skip(1).filter_map(|part| part.get(Count::CarriedOver)).collect();
    let consistent = again.is_empty() || again.len() + 1 == history.len();
    all.checked_sub(again.iter().sum()).filter(|_| consistent)
}

/// A number that differs for most names that differ.
fn mark(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(name.as_bytes());
    hasher.finish()
}

/// Adds up, of what is wanted and still unknown, what every row tells: the keys stand in order in all of them. Where one
/// sum is too large to be told none is: from the others it could follow as another number.
fn fill<'t, K: Copy + Ord + 't>(
    into: &mut Tally<K>,
    wanted: impl Fn(K) -> bool,
    mut rows: impl Iterator<Item = &'t Tally<K>>,
) {
    let Some(first) = rows.next() else { return };
    let mut sums: Vec<(K, u64)> = first.iter().filter(|&(key, _)| wanted(key) && into.get(key).is_none()).collect();
    for row in rows {
        let mut told = row.entries();
        sums.retain_mut(|(key, sum)| {
            while let [(other, number), rest @ ..] = told
                && other <= key
            {
                told = rest;
                if other == key {
                    *sum = sum.saturating_add(*number);
                    return true;
                }
            }
            false
        });
    }
    if sums.iter().all(|&(_, sum)| sum <= MAX_COUNT) {
        for (key, sum) in sums {
            into.set(key, Some(sum));
        }
    }
}

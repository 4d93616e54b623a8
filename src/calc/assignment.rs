//! The target that is asked of, split over units, levels or fields: who gets what, why, and in which month.

use super::allocation::{Fit, Holding, Portion, Split, split};
use super::fill::{Part, fill};
use super::known::read;
use super::ledger::Ledger;
use super::months::months;
use super::outcome::BranchOutcome;
use super::path::Path;
use super::progress::Progress;
use super::share::Share;
use super::steps::by_weight;
use crate::model::{
    Branch, Comparator, Count, Division, Figures, Indicator, Level, MAX_COUNT, Percent, Requirement, Scenario, Scope,
    Sense, Setting, Volume,
};

/// A target, split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The branch that is split.
    pub branch: Branch,
    /// What is split: what must still enter the numerator; of a limit, what may.
    pub need: u64,
    /// The parts, in the order of the data.
    pub rows: Vec<Row>,
    /// Whether their numbers add up.
    pub fit: Fit,
    /// The common level, as in [`Split`].
    pub level: Option<(i128, u128)>,
    /// What the volumes of the parts fall short of, or exceed, that of all: all − parts, in dossiers.
    pub volume_apart: i128,
    /// The number of each row in each step of the path: a row, then its steps. Empty where there is no path, or where its
    /// steps and the numbers of the rows cannot both be kept.
    pub months: Vec<Vec<u64>>,
}

/// What one part is assigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who it is.
    pub part: Scope,
    /// What is settled for it by hand.
    pub setting: Setting,
    /// What it has done, and what is to come of it.
    pub portion: Portion,
    /// Whether its volume is its part, by what has come so far, of what is expected of all.
    pub estimated: bool,
    /// Its share so far; `None` where nothing has been done.
    pub now: Option<Share>,
    /// Its number.
    pub count: u64,
    /// What decides it.
    pub holding: Holding,
    /// Its number if nothing were fixed by hand, where something is.
    pub unlocked: Option<u64>,
}

impl Row {
    /// What its number is of what can still enter its numerator.
    pub fn of_room(&self) -> Option<Share> {
        Share::new(self.count.into(), self.portion.room.into())
    }

    /// Its share at the end of the period: the target that it is given.
    pub fn at_end(&self) -> Option<Share> {
        self.portion.at_end(self.count)
    }

    /// Its number as a target of its own: the percentage with the fewest decimals that asks for just so many (at a limit:
    /// that allows just so many), and the volume that is estimated for it. `None` where nothing is done and nothing is
    /// to come.
    pub fn branch(&self, indicator: Indicator, sense: Sense) -> Option<Branch> {
        let share = self.at_end()?;
        let comparator = if sense == Sense::Reach { Comparator::AtLeast } else { Comparator::AtMost };
        let requirement = |scale: u8| {
            let parts = share.part() * 100 * 10_u128.pow(scale.into());
            let mantissa = if sense == Sense::Reach { parts / share.whole() } else { parts.div_ceil(share.whole()) };
            Some(Requirement { comparator, threshold: Percent::new(u64::try_from(mantissa).ok()?, scale)? })
        };
        let asks = |requirement: &Requirement| {
            // One dossier less must miss what is to be reached; one more must break a limit.
            let part = if sense == Sense::Reach { share.part().checked_sub(1) } else { Some(share.part() + 1) };
            part.and_then(|part| Share::new(part, share.whole())).is_none_or(|share| !share.meets(*requirement))
        };
        let ahead = self.estimated.then_some(self.portion.ahead);
        let exact = (0..=Percent::MAX_SCALE).filter_map(requirement).find(asks);
        Some(Branch { indicator, requirement: exact.or_else(|| requirement(Percent::MAX_SCALE))?, ahead })
    }
}

/// Why a target cannot be split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAssignment {
    /// The figures of all cannot be read.
    Figures,
    /// The volume to come is unknown.
    Volume,
    /// No numerator can meet the requirement.
    Never,
    /// There are no rows of this kind.
    Rows,
    /// These rows do not tell their numerator and denominator.
    Unread(Vec<Scope>),
    /// There are more dossiers than are reckoned with.
    TooLarge,
}

/// Splits what a branch asks of all, or the number that is aimed at in its place.
///
/// # Errors
/// What is missing.
pub fn assignment(
    scenario: &Scenario,
    ledger: &Ledger,
    branch: &BranchOutcome,
    path: Option<&Path>,
    aim: Option<u64>,
) -> Result<Assignment, NoAssignment> {
    branch.done().ok_or(NoAssignment::Figures)?;
    let rest = branch.rest.ok_or(NoAssignment::Volume)?;
    let need = rest.count.ok_or(NoAssignment::Never)?;
    let need = aim.or(u64::try_from(need).ok()).filter(|&need| need <= MAX_COUNT).ok_or(NoAssignment::TooLarge)?;
    let volume = u64::try_from(rest.volume).map_err(|_| NoAssignment::TooLarge)?;
    let parts = parts(scenario, ledger);
    if parts.is_empty() {
        return Err(NoAssignment::Rows);
    }
    let mut rows = portions(scenario, ledger, branch.branch, volume, parts)?;
    let allocation = &scenario.allocation;
    let sense = branch.branch.requirement.comparator.sense();
    let of = |rows: &[Row]| {
        let portions: Vec<Portion> = rows.iter().map(|row| row.portion).collect();
        split(allocation.policy, sense, &portions, need).ok_or(NoAssignment::TooLarge)
    };
    let split = of(&rows)?;
    if rows.iter().any(|row| row.portion.lock.is_some()) {
        let free: Vec<Row> =
            rows.iter().map(|row| Row { portion: Portion { lock: None, ..row.portion }, ..row.clone() }).collect();
        for (row, count) in rows.iter_mut().zip(of(&free)?.counts) {
            row.unlocked = Some(count);
        }
    }
    let Split { counts, holdings, level, fit } = split;
    for ((row, &count), holding) in rows.iter_mut().zip(&counts).zip(holdings) {
        (row.count, row.holding) = (count, holding);
    }
    let told: u128 = rows.iter().map(|row| u128::from(row.portion.ahead)).sum();
    let months = path.filter(|_| fit == Fit::Exact).and_then(|path| in_months(&rows, path)).unwrap_or_default();
    Ok(Assignment {
        branch: branch.branch,
        need,
        fit,
        level,
        volume_apart: u128::from(volume).cast_signed() - told.cast_signed(),
        months,
        rows,
    })
}

/// The parts that the scenario splits over, those of them that the data have.
fn parts(scenario: &Scenario, ledger: &Ledger) -> Vec<Scope> {
    let all = ledger.rows_of(&Scope::All);
    let name = |&place: &u32| Some(scenario.units.get(usize::try_from(place).ok()?)?.name.clone());
    match scenario.allocation.over {
        Division::Units => all.iter().filter_map(name).map(Scope::Unit).collect(),
        Division::Levels => [Level::Province, Level::District, Level::Commune]
            .map(Scope::Level)
            .into_iter()
            .filter(|level| ledger.rows_of(level).iter().any(|place| all.contains(place)))
            .collect(),
        Division::Fields => scenario.fields().into_iter().map(|field| Scope::Field(field.to_owned())).collect(),
    }
}

/// The parts with what they have done and what is to come of them.
fn portions(
    scenario: &Scenario,
    ledger: &Ledger,
    branch: Branch,
    volume: u64,
    parts: Vec<Scope>,
) -> Result<Vec<Row>, NoAssignment> {
    let figures: Vec<Figures> = figures(scenario, ledger, &parts);
    let of = |figures: &Figures| match read(branch.indicator, &figures.counts) {
        Ok(share) => Some((Some(share), share.part(), share.whole())),
        Err(super::known::Unreadable::Undefined) => Some((None, 0, 0)),
        Err(_) => None,
    };
    let shares: Vec<Option<(Option<Share>, u128, u128)>> = figures.iter().map(of).collect();
    let unread: Vec<Scope> =
        parts.iter().zip(&shares).filter(|(_, share)| share.is_none()).map(|(part, _)| part.clone()).collect();
    if !unread.is_empty() {
        return Err(NoAssignment::Unread(unread));
    }
    let ahead = expected(&figures, &shares, branch, volume);
    let sense = branch.requirement.comparator.sense();
    let cap = if sense == Sense::Limit { Percent::HUNDRED } else { scenario.ratio().cap };
    let small = |number: u128| u64::try_from(number).map_err(|_| NoAssignment::TooLarge);
    let rows = parts.into_iter().zip(figures).zip(shares.into_iter().flatten()).zip(ahead);
    rows.map(|(((part, figures), (now, done, whole)), (ahead, estimated))| {
        let setting = scenario.allocation.setting(&part);
        let in_progress = figures.counts.get(Count::PendingWithin).map(u128::from);
        let progress = Progress::of(branch.indicator.definition().nature, done, whole, in_progress);
        let portion = Portion {
            done: small(done)?,
            whole: small(whole)?,
            ahead,
            room: small(progress.room(ahead.into()))?,
            floor: setting.floor,
            cap: setting.cap.unwrap_or(cap),
            weight: setting.weight,
            lock: setting.lock,
        };
        Ok(Row { part, setting, portion, estimated, now, count: 0, holding: Holding::Level, unlocked: None })
    })
    .collect()
}

/// The figures of each part. A unit's are those of its own row: two units may have one name.
fn figures(scenario: &Scenario, ledger: &Ledger, parts: &[Scope]) -> Vec<Figures> {
    match scenario.allocation.over {
        Division::Units => {
            ledger.rows_of(&Scope::All).into_iter().filter_map(|place| ledger.row(place).cloned()).collect()
        }
        _ => parts.iter().map(|part| ledger.of(part)).collect(),
    }
}

/// What is to come of each part: what it tells; else its part, by what has come so far, of what the others leave.
fn expected(
    figures: &[Figures],
    shares: &[Option<(Option<Share>, u128, u128)>],
    branch: Branch,
    volume: u64,
) -> Vec<(u64, bool)> {
    let told: Vec<Option<u64>> = figures.iter().map(|it| it.ahead.get(Volume::of(branch.indicator))).collect();
    let left = volume.saturating_sub(told.iter().flatten().sum());
    let weights: Vec<u128> = told
        .iter()
        .zip(shares)
        .map(|(told, share)| {
            share.map_or(0, |(_, _, whole)| whole).min(u128::from(MAX_COUNT)) * u128::from(told.is_none())
        })
        .collect();
    let even: Vec<u128> = told.iter().map(|told| u128::from(told.is_none())).collect();
    let estimated = by_weight(left, &weights).or_else(|| by_weight(left, &even)).unwrap_or_default();
    told.into_iter()
        .enumerate()
        .map(|(place, told)| match told {
            Some(told) => (told, false),
            None => (estimated.get(place).copied().unwrap_or(0), true),
        })
        .collect()
}

/// The number of each row in each step: both as they are assigned, and as the path says, where that is possible.
fn in_months(rows: &[Row], path: &Path) -> Option<Vec<Vec<u64>>> {
    let across: Vec<u64> = rows.iter().map(|row| row.count).collect();
    let down: Vec<u64> = path.legs.iter().map(|leg| leg.count).collect();
    let rooms: Vec<Part> =
        path.legs.iter().map(|leg| Part { start: 0, slope: i128::from(leg.room), least: 0, most: MAX_COUNT }).collect();
    let caps: Option<Vec<Vec<u64>>> = rows.iter().map(|row| Some(fill(&rooms, 1, row.portion.room)?.counts)).collect();
    months(&across, &down, &caps?)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::calc::prospect::prospect;
    use crate::model::{Period, Question, Setting, Unit, date};

    /// Three units with 100, 100 and 200 received, of all of which 400 more are to come; the first tells its own 100.
    fn three() -> Scenario {
        let mut question = Question {
            period: Period { start: date(2023, 1, 1), cutoff: date(2023, 6, 30), end: date(2023, 12, 31) },
            ..Question::default()
        };
        question.target.ahead = Some(400);
        let mut scenario = Scenario::from(question);
        for (name, received, online) in [("A", 100, 10), ("B", 100, 20), ("C", 200, 60)] {
            let mut unit = Unit::new(name, Level::Province);
            unit.figures.counts = [(Count::Received, received), (Count::Online, online)].into_iter().collect();
            if name == "A" {
                unit.figures.ahead.set(Volume::of(Indicator::OnlineOfReceived), Some(100));
            }
            scenario.units.push(Rc::new(unit));
        }
        scenario
    }

    fn rows(scenario: &Scenario) -> Vec<Row> {
        prospect(scenario).unwrap().assignment.unwrap().rows
    }

    #[test]
    fn what_is_not_told_to_come_is_estimated_from_what_the_others_leave() {
        let rows = rows(&three());
        let ahead: Vec<(u64, bool)> = rows.iter().map(|row| (row.portion.ahead, row.estimated)).collect();
        assert_eq!(ahead, [(100, false), (100, true), (200, true)]);
    }

    #[test]
    fn a_number_fixed_by_hand_stands_beside_what_it_would_be() {
        let free = rows(&three());
        let mut locked = three();
        locked.allocation.settings = vec![Setting { lock: Some(40), ..Setting::new(Scope::Unit("A".to_owned())) }];
        let locked = rows(&locked);
        assert_eq!((locked[0].count, locked[0].holding), (40, Holding::Lock));
        let told = |rows: &[Row]| rows.iter().map(|row| row.count).collect::<Vec<u64>>();
        assert_eq!(locked.iter().map(|row| row.unlocked.unwrap()).collect::<Vec<u64>>(), told(&free));
        assert!(free.iter().all(|row| row.unlocked.is_none()));
        assert_eq!(told(&locked).iter().sum::<u64>(), told(&free).iter().sum::<u64>());
        assert_eq!(locked[0].of_room(), Share::new(40, 100));
    }

    /// As a target of its own a number is asked for by the fewest decimals: tried on every number of a small part.
    #[test]
    fn the_percentage_of_a_number_asks_for_just_so_many() {
        for sense in [Sense::Reach, Sense::Limit] {
            for count in 0..=61 {
                let row = Row { count, ..rows(&three())[0].clone() };
                let portion = Portion { done: 7, whole: 60, ahead: 61, room: 61, ..row.portion };
                let row = Row { portion, ..row };
                let requirement = row.branch(Indicator::OnlineOfReceived, sense).unwrap().requirement;
                let met = |count: u64| portion.at_end(count).unwrap().meets(requirement);
                let wanted: Vec<u64> =
                    (0..=61).filter(|&it| if sense == Sense::Reach { it >= count } else { it <= count }).collect();
                assert_eq!((0..=61).filter(|&it| met(it)).collect::<Vec<u64>>(), wanted, "{sense:?} {count}");
                // With a decimal less, another number would do.
                let Some(scale) = requirement.threshold.scale().checked_sub(1) else { continue };
                let (a, b) = requirement.threshold.fraction();
                let parts = a * 100 * 10_u128.pow(scale.into());
                let coarser = if sense == Sense::Reach { parts / b } else { parts.div_ceil(b) };
                let threshold = Percent::new(u64::try_from(coarser).unwrap(), scale).unwrap();
                let coarse = Requirement { threshold, ..requirement };
                let other = (0..=61).filter(|&it| portion.at_end(it).unwrap().meets(coarse)).count();
                assert_ne!(other, wanted.len(), "{sense:?} {count}");
            }
        }
    }
}

//! The path through the rest of the period: how many dossiers each step must bring so that the whole adds up, exactly.
//!
//! Of step k come Vₖ dossiers, Rₖ can enter the numerator, at most ⌊c·Rₖ⌋ do. The share of a step is s₀ + λ·gₖ: for a level
//! path s₀ = 0 and gₖ = 1; for a straight one s₀ is the share so far and gₖ the months gone by its end; for an S-curve
//! gₖ follows the logistic curve. λ is solved so that Σrₖ is the need (`fill`). A limit is walked by its mirror: what
//! must not be late.

use super::fill::{Part, bounds, fill};
use super::known::{complete, read};
use super::ledger::{Ledger, cumulative};
use super::logistic::logistic;
use super::outcome::BranchOutcome;
use super::pace::Pace;
use super::share::Share;
use super::steps::{NoSpread, NoSteps, Step, spread, steps};
use crate::model::{Count, Counts, Date, Indicator, Percent, Period, Route, Scenario, Scope, Sense, Shape};

/// More dossiers than any country has; every product stays in 128 bits.
pub const MOST: u128 = 1_000_000_000;

/// A day up to which something is cumulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Date,
    /// Numerator and denominator up to it.
    pub share: Share,
}

/// A step of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leg {
    /// From when to when.
    pub step: Step,
    /// What its denominator grows by.
    pub volume: u64,
    /// How many can enter the numerator: the volume, and its part of what is open of a stock.
    pub room: u64,
    /// How many must enter it; of a limit, how many may.
    pub count: u64,
    /// The share at its end.
    pub share: Share,
    /// The share at its end if nothing changes; `None` where no pace is known.
    pub unchanged: Option<Share>,
}

/// A path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The shares at the ends of the parts of the period that are over, as far as their histories tell them.
    pub past: Vec<Point>,
    /// The numerator and the denominator so far.
    pub done: (u64, u64),
    /// The steps.
    pub legs: Vec<Leg>,
    /// What must still enter the numerator; of a limit, what may.
    pub need: u64,
    /// The most that can enter it within the cap of each step, where that is less than the need.
    pub best: Option<u64>,
    /// The step (from 0) at whose end the target is met for the first time, of a limit broken; `None` where that is so today,
    /// or never.
    pub crosses: Option<u8>,
    /// The same if nothing changes.
    pub crosses_unchanged: Option<u8>,
}

impl Path {
    /// What its steps expect in all.
    pub fn volume(&self) -> u64 {
        self.legs.iter().map(|leg| leg.volume).sum()
    }
}

/// Why there is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPath {
    /// The figures so far cannot be read.
    Figures,
    /// The volume to come is unknown.
    Volume,
    /// Nothing is to come.
    Nothing,
    /// No numerator can meet the requirement.
    Never,
    /// The rest of the period has no steps.
    Steps(NoSteps),
    /// Its volume cannot be spread over them.
    Spread(NoSpread),
    /// There are more dossiers than are reckoned with.
    TooLarge,
}

/// The path to what a branch asks of a scope, or to the number that is aimed at in its place.
///
/// # Errors
/// What is missing.
pub fn path(
    scenario: &Scenario,
    ledger: &Ledger,
    scope: &Scope,
    branch: &BranchOutcome,
    period: Period,
    aim: Option<u64>,
) -> Result<Path, NoPath> {
    let mut walk = Walk::new(branch, &scenario.route, period, scenario)?;
    walk.need = aim.unwrap_or(walk.need);
    let past = past(ledger, scope, &scenario.parts, branch.branch.indicator);
    walk.path(past)
}

/// Everything that the steps of a path are reckoned from.
struct Walk<'a> {
    branch: &'a BranchOutcome,
    shape: Shape,
    cap: Percent,
    done: (u64, u64),
    need: u64,
    steps: Vec<Step>,
    volumes: Vec<u64>,
    rooms: Vec<u64>,
}

fn small(number: u128) -> Result<u64, NoPath> {
    u64::try_from(number).ok().filter(|&it| u128::from(it) <= MOST).ok_or(NoPath::TooLarge)
}

impl<'a> Walk<'a> {
    fn new(branch: &'a BranchOutcome, route: &Route, period: Period, scenario: &Scenario) -> Result<Walk<'a>, NoPath> {
        let (part, whole) = branch.done().ok_or(NoPath::Figures)?;
        let rest = branch.rest.ok_or(NoPath::Volume)?;
        let need = rest.count.ok_or(NoPath::Never)?;
        let steps = steps(period, route).map_err(NoPath::Steps)?;
        let (volume, room) = (small(rest.volume)?, small(rest.room)?);
        small(whole + rest.volume + rest.room)?;
        if room == 0 {
            return Err(NoPath::Nothing);
        }
        let spread = |number| spread(number, &steps, route).map_err(NoPath::Spread);
        let (volumes, rooms) = (spread(volume)?, spread(room)?);
        let limited = branch.branch.requirement.comparator.sense() == Sense::Limit;
        Ok(Walk {
            branch,
            shape: route.shape,
            cap: if limited { Percent::HUNDRED } else { scenario.ratio().cap },
            done: (small(part)?, small(whole)?),
            need: if limited { small(need)?.min(room) } else { small(need)? },
            steps,
            volumes,
            rooms,
        })
    }

    fn sense(&self) -> Sense {
        self.branch.branch.requirement.comparator.sense()
    }

    fn path(self, past: Vec<Point>) -> Result<Path, NoPath> {
        let (counts, best) = self.counts();
        let legs = self.legs(&counts).ok_or(NoPath::Nothing)?;
        let met = |share: Share| share.meets(self.branch.branch.requirement);
        let today = Share::new(self.done.0.into(), self.done.1.into()).map(met);
        let first = |share: fn(&Leg) -> Option<Share>| {
            let turned = |leg: &Leg| share(leg).map(met).filter(|&now| Some(now) != today && (today.is_some() || now));
            let place = legs.iter().position(|leg| turned(leg).is_some())?;
            u8::try_from(place).ok()
        };
        Ok(Path {
            past,
            done: self.done,
            need: self.need,
            best,
            crosses: first(|leg| Some(leg.share)),
            crosses_unchanged: first(|leg| leg.unchanged),
            legs,
        })
    }

    /// How many each step must bring; and how many they can, where that is too little.
    fn counts(&self) -> (Vec<u64>, Option<u64>) {
        let limited = self.sense() == Sense::Limit;
        let room: u64 = self.rooms.iter().sum();
        let wanted = if limited { room - self.need.min(room) } else { self.need };
        let parts = self.parts(wanted);
        let unit = if self.shape == Shape::Level { 1 } else { i128::from(self.done.1.max(1)) };
        let (_, most) = bounds(&parts);
        let filled = fill(&parts, unit, wanted).map(|filled| filled.counts);
        let short = filled.is_none().then(|| u64::try_from(most).unwrap_or(room));
        let counts = filled.unwrap_or_else(|| parts.iter().map(|part| part.most).collect());
        let mirror = |(&room, count): (&u64, u64)| if limited { room - count.min(room) } else { count };
        (self.rooms.iter().zip(counts).map(mirror).collect(), short)
    }

    /// How each step rises with the level.
    fn parts(&self, wanted: u64) -> Vec<Part> {
        let (part, whole) = self.done;
        let so_far = if self.sense() == Sense::Limit { whole.saturating_sub(part) } else { part };
        let rises = self.rises();
        let most = self.most(wanted);
        let steps = self.rooms.iter().zip(rises).zip(most);
        let part = |((&room, rise), most): ((&u64, i128), u64)| {
            let start = if self.shape == Shape::Level { 0 } else { i128::from(so_far) * i128::from(room) };
            Part { start, slope: i128::from(room) * rise, least: 0, most }
        };
        steps.map(part).collect()
    }

    /// By how much the share of each step rises with the level.
    fn rises(&self) -> Vec<i128> {
        let gone = self.steps.iter().scan(0, |gone, step| {
            *gone += step.length;
            Some(*gone)
        });
        let gone: Vec<u128> = gone.collect();
        let all = gone.last().copied().unwrap_or(1);
        let rise = |gone: &u128| match self.shape {
            Shape::Level => 1,
            Shape::Straight => gone.cast_signed(),
            Shape::SCurve => logistic(*gone, all),
        };
        gone.iter().map(rise).collect()
    }

    /// The most that each step can bring: ⌊c·R⌋. Where the need is within the cap of them all and only the fractions of a
    /// dossier are missing, a step ends at what the cap allows up to then.
    fn most(&self, wanted: u64) -> Vec<u64> {
        let (a, b) = self.cap.fraction();
        let capped = |room: u64| u64::try_from(a * u128::from(room) / b).unwrap_or(room);
        let each: Vec<u64> = self.rooms.iter().map(|&room| capped(room)).collect();
        if each.iter().sum::<u64>() >= wanted {
            return each;
        }
        let gone = self.rooms.iter().scan(0, |gone, room| {
            let before = capped(*gone);
            *gone += room;
            Some(capped(*gone) - before)
        });
        gone.collect()
    }

    fn legs(&self, counts: &[u64]) -> Option<Vec<Leg>> {
        let (mut part, mut whole) = (u128::from(self.done.0), u128::from(self.done.1));
        let mut come = (0, 0);
        let steps = self.steps.iter().zip(&self.volumes).zip(&self.rooms).zip(counts);
        steps
            .map(|(((&step, &volume), &room), &count)| {
                part += u128::from(count);
                whole += u128::from(volume);
                come = (come.0 + u128::from(volume), come.1 + u128::from(room));
                let unchanged = self.branch.pace.and_then(|pace| self.unchanged(pace, come));
                // Before the first dossier comes there is no share: the step has that of the ones behind it.
                Some(Leg { step, volume, room, count, share: Share::new(part, whole)?, unchanged })
            })
            .collect()
    }

    /// The share once so much has come, at the pace.
    fn unchanged(&self, pace: Pace, (volume, room): (u128, u128)) -> Option<Share> {
        let (part, whole) = (u128::from(self.done.0), u128::from(self.done.1));
        let (above, below) = pace.fraction();
        let room = if matches!(pace, Pace::SoFar(_)) { volume } else { room };
        Share::new(part * below + above * room, (whole + volume) * below)
    }
}

/// The shares at the ends of the parts of the period that are over.
fn past(ledger: &Ledger, scope: &Scope, parts: &[Date], indicator: Indicator) -> Vec<Point> {
    let told: Vec<Counts> = (0..).zip(parts).map(|(part, _)| ledger.sum_of_part(scope, part)).collect();
    let point = |(place, &day): (usize, &Date)| {
        let before = told.get(..=place)?;
        let counts: Counts = Count::ALL.iter().filter_map(|&count| Some((count, cumulative(before, count)?))).collect();
        let share = read(indicator, &complete(&counts)).ok()?;
        Some(Point { day, share })
    };
    parts.iter().enumerate().filter_map(point).collect()
}

#[cfg(test)]
mod tests;

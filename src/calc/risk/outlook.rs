//! How sure the target is, by what is known of the months so far.
//!
//! The spread of a month is taken from the months that the data tell, where there are enough of them; else it is a visible
//! default. It says how far single months stray from what is expected of them, not how wrong the expectation may be.

use super::{Month, Rest, chance};
use crate::calc::known::read;
use crate::calc::ledger::Ledger;
use crate::calc::path::{Leg, Path};
use crate::calc::share::Share;
use crate::model::{Branch, Scenario, Scope, Sense};

/// The confidences that the needed share is told for, in percent.
pub const CONFIDENCES: [u8; 3] = [80, 90, 95];
/// The levels of the quantiles of the share at the end, in percent.
const LEVELS: [u8; 5] = [5, 25, 50, 75, 95];
/// Fewer months than these tell no spread.
const FEWEST: usize = 3;
/// Spreads are told, and used, in these parts of one.
const PARTS: u32 = 10_000;
/// The usual spreads where there are too few months: a tenth of the volume, five points of the share.
const USUAL: (u32, u32) = (1_000, 500);
/// Shares are told in these parts of one.
const FINE: u32 = 1_000_000;
/// A probability with more of an error than this is not told.
const WORST: f64 = 5e-4;
/// The days of a month, on average.
const MONTH: f64 = 365.25 / 12.0;

/// How far single months stray.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The coefficient of variation of a month's volume.
    pub volume: Share,
    /// The standard deviation of a month's share.
    pub share: Share,
    /// How many months it is taken from; `None` where it is the usual one.
    pub months: Option<usize>,
}

/// How sure the target is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// By which spread.
    pub spread: Spread,
    /// The probability that the target is met if nothing changes; `None` where no pace is known.
    pub unchanged: Option<Share>,
    /// The share of what is to come that suffices on average (at a limit: that may be reached on average).
    pub average: Share,
    /// For each of [`CONFIDENCES`], the share of what is to come with which the target is met so surely; `None` where no
    /// share does.
    pub sure: Vec<(u8, Option<Share>)>,
    /// The share at the end on the path: in 5, 25, 50, 75 and 95 of 100 cases it is at most this.
    pub quantiles: Vec<(u8, Share)>,
}

/// How sure a path is. `None` where nothing is to come, or where what is to come is not all that can still enter the
/// numerator, as with the backlog of a stock, or where months stray so wildly that the probability cannot be told well.
pub fn outlook(scenario: &Scenario, ledger: &Ledger, branch: Branch, path: &Path) -> Option<Outlook> {
    let volume = path.volume();
    if volume == 0 || path.legs.iter().any(|leg| leg.room != leg.volume) {
        return None;
    }
    let spread = told(scenario, ledger, branch).or_else(usual)?;
    let (volume_cv, share_sd) = (value(spread.volume), value(spread.share));
    let month = |leg: &Leg| {
        // A step of several months strays less than one of them.
        let days = f64::from(i32::try_from((leg.step.last - leg.step.after).whole_days()).unwrap_or(0));
        let shrunk = (days / MONTH).round().max(1.0).sqrt();
        let share = Share::new(leg.count.into(), leg.volume.max(1).into()).map_or(0.0, value);
        Month { volume: float(leg.volume), volume_cv: volume_cv / shrunk, share, share_sd: share_sd / shrunk }
    };
    let months = alike(path.legs.iter().map(month));
    let rest = Rest { numerator: float(path.done.0), denominator: float(path.done.1), months, shock: 0.0 };
    let target = fraction(branch.requirement.threshold.fraction());
    // What cannot be told well is not told.
    if chance(&rest, target).error > WORST {
        return None;
    }
    let limit = branch.requirement.comparator.sense() == Sense::Limit;
    let met = |rest: &Rest| {
        let above = chance(rest, target).value;
        if limit { 1.0 - above } else { above }
    };
    let pace = Share::new(path.done.0.into(), path.done.1.into());
    let sure = |percent: u8| {
        let confidence = f64::from(percent) / 100.0;
        let share = if limit {
            // The greatest share that leaves no more than the rest of the probability above the limit.
            let most = rest.share_for(target, 1.0 - confidence).unwrap_or(1.0);
            Some(most).filter(|_| met(&rest.at(0.0)) >= confidence)
        } else {
            rest.share_for(target, confidence)
        };
        (percent, share.and_then(|share| parts(share, FINE)))
    };
    Some(Outlook {
        spread,
        unchanged: pace.and_then(|pace| parts(met(&rest.at(value(pace))), 1_000)),
        average: Share::new(path.need.into(), volume.into())?,
        sure: CONFIDENCES.into_iter().map(sure).collect(),
        quantiles: LEVELS
            .into_iter()
            .filter_map(|level| Some((level, parts(rest.quantile(f64::from(level) / 100.0), FINE)?)))
            .collect(),
    })
}

/// Months that differ by no more than rounding to whole dossiers are taken for equal, their sums kept.
fn alike(months: impl Iterator<Item = Month>) -> Vec<(Month, u32)> {
    let mut alike: Vec<(Month, u32)> = Vec::new();
    for next in months {
        let near = |held: &Month| {
            let parts = (held.volume * held.share - next.volume * next.share).abs();
            (held.volume - next.volume).abs() <= 2.0 && parts <= 2.0 && (held.share_sd - next.share_sd).abs() < 1e-12
        };
        match alike.last_mut() {
            Some((held, times)) if near(held) => {
                let before = f64::from(*times);
                let part = held.volume * held.share * before + next.volume * next.share;
                held.volume = (held.volume * before + next.volume) / (before + 1.0);
                held.share = part / (held.volume * (before + 1.0)).max(1.0);
                *times += 1;
            }
            _ => alike.push((next, 1)),
        }
    }
    alike
}

/// The usual spread.
fn usual() -> Option<Spread> {
    let part = |part: u32| Share::new(part.into(), PARTS.into());
    Some(Spread { volume: part(USUAL.0)?, share: part(USUAL.1)?, months: None })
}

/// The spread of the months that the data tell, where they tell enough.
fn told(scenario: &Scenario, ledger: &Ledger, branch: Branch) -> Option<Spread> {
    let months = (0..).zip(&scenario.parts).map(|(part, _)| ledger.sum_of_part(&Scope::All, part));
    let shares: Vec<Share> = months.map_while(|counts| read(branch.indicator, &counts).ok()).collect();
    if shares.len() < FEWEST {
        return None;
    }
    let (mean, sd) = moments(&shares.iter().map(|share| large(share.whole())).collect::<Vec<_>>());
    let (_, share_sd) = moments(&shares.iter().copied().map(value).collect::<Vec<_>>());
    let part = |spread: f64| parts(spread.min(1.0), PARTS);
    Some(Spread { volume: part(sd / mean)?, share: part(share_sd)?, months: Some(shares.len()) })
}

/// The mean, and the standard deviation with one less than their number below it.
fn moments(values: &[f64]) -> (f64, f64) {
    let count = values.iter().map(|_| 1.0).sum::<f64>();
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, (squares / (count - 1.0)).sqrt())
}

fn value(share: Share) -> f64 {
    fraction((share.part(), share.whole()))
}

fn fraction((part, whole): (u128, u128)) -> f64 {
    large(part) / large(whole)
}

fn float(number: u64) -> f64 {
    large(number.into())
}

/// A whole number below 2⁹⁶ as the nearest that floating point has; three parts of 32 bits.
fn large(number: u128) -> f64 {
    let part = |shift: u32| f64::from(u32::try_from(number >> shift & 0xffff_ffff).unwrap_or(u32::MAX));
    (part(64) * 4_294_967_296.0 + part(32)) * 4_294_967_296.0 + part(0)
}

/// The nearest share in so many parts; what is below zero or no number is none.
fn parts(value: f64, whole: u32) -> Option<Share> {
    let wanted = value * f64::from(whole) + 0.5;
    if wanted.is_nan() {
        return None;
    }
    // The greatest whole number that is not above, bit by bit.
    let part = (0..31)
        .rev()
        .fold(0_u32, |held, bit| if f64::from(held | 1 << bit) <= wanted { held | 1 << bit } else { held });
    Share::new(part.into(), whole.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::prospect::prospect;
    use crate::model::{Cadence, Count, Level, Period, Question, Route, Unit, date};

    /// The check case as a scenario: 38.25 % on average are needed.
    fn check_case() -> Scenario {
        let mut question = Question {
            counts: [(Count::Received, 60_000), (Count::Online, 12_800)].into_iter().collect(),
            period: Period { start: date(2023, 1, 1), cutoff: date(2023, 6, 30), end: date(2023, 12, 31) },
            ..Question::default()
        };
        question.target.ahead = Some(63_000);
        Scenario::from(question)
    }

    fn of(scenario: &Scenario) -> Outlook {
        prospect(scenario).unwrap().risk(scenario).unwrap()
    }

    fn rounded(share: Share, whole: u128) -> u128 {
        (share.part() * whole * 2 + share.whole()) / (share.whole() * 2)
    }

    #[test]
    fn the_check_case_needs_forty_percent_to_be_eighty_percent_sure() {
        let found = of(&check_case());
        assert_eq!(found.spread.months, None);
        assert_eq!(rounded(found.average, 10_000), 3_825);
        let (percent, sure) = found.sure[0];
        assert_eq!((percent, rounded(sure.unwrap(), 1_000)), (80, 400));
        assert!(found.sure.windows(2).all(|pair| value(pair[0].1.unwrap()) < value(pair[1].1.unwrap())));
        assert!(value(found.unchanged.unwrap()) < 0.001);
        // On the path the middle of the cases is the target itself, but for the skew.
        assert_eq!(rounded(found.quantiles[2].1, 100), 30);
        assert!(found.quantiles.windows(2).all(|pair| value(pair[0].1) < value(pair[1].1)));
    }

    #[test]
    fn steps_of_several_months_are_as_sure_as_their_months() {
        let quarters = Scenario { route: Route { cadence: Cadence::Quarter, ..Route::default() }, ..check_case() };
        let [by_quarter, by_month] = [quarters, check_case()].map(|it| value(of(&it).sure[0].1.unwrap()));
        assert!((by_quarter - by_month).abs() < 2e-3, "{by_quarter} {by_month}");
    }

    #[test]
    fn at_a_limit_being_sure_allows_less() {
        let mut scenario = check_case();
        scenario.asked.ratio.target.indicator = crate::model::Indicator::LateOfResolved;
        scenario.asked.ratio.target.requirement.comparator = crate::model::Comparator::AtMost;
        scenario.totals.counts = [(Count::Resolved, 60_000), (Count::ResolvedLate, 12_800)].into_iter().collect();
        scenario.asked.ratio.target.ahead = Some(63_000);
        let found = of(&scenario);
        let shares: Vec<f64> = found.sure.iter().map(|(_, share)| value(share.unwrap())).collect();
        assert!(shares[0] < value(found.average) && shares[1] < shares[0] && shares[2] < shares[1], "{shares:?}");
        assert!(value(found.unchanged.unwrap()) > 0.999);
    }

    #[test]
    fn the_spread_is_that_of_the_months_told() {
        let history = [(100, 20), (120, 36), (80, 20)];
        let part = |&(received, online)| [(Count::Received, received), (Count::Online, online)].into_iter().collect();
        let unit = Unit { history: history.iter().map(part).collect(), ..Unit::new("A", Level::District) };
        let scenario = Scenario {
            units: vec![unit.into()],
            parts: [date(2023, 4, 30), date(2023, 5, 31), date(2023, 6, 30)].into_iter().flatten().collect(),
            ..check_case()
        };
        let spread = of(&scenario).spread;
        // 100, 120, 80: sd 20 of 100; 20, 30, 25 %: sd 5 points.
        assert_eq!((rounded(spread.volume, 100), rounded(spread.share, 100), spread.months), (20, 5, Some(3)));
    }

    #[test]
    fn numbers_go_over_and_back() {
        for number in [0, 1, 4_294_967_295, 4_294_967_296, 999_999_999_999] {
            assert_eq!(large(number).to_string(), number.to_string());
        }
        assert_eq!(parts(0.123_449, 10_000).unwrap().part(), 1_234);
        assert_eq!(parts(-0.5, 10_000).unwrap().part(), 0);
        assert_eq!(parts(f64::NAN, 10_000), None);
    }
}

//! What a survey shows: intervals, whether a share is shown to be above its target, and how many must be asked.
//!
//! Clopper and Pearson, “The use of confidence or fiducial limits”, Biometrika 26 (1934); Wilson, “Probable inference”,
//! JASA 22 (1927). Where those who could have been asked are counted, the exact interval is that of draws without putting
//! back. Which comparison is the official one is not for this room: it is the plain one of the shares.

use super::binomial::{at_least, drawn_at_least, share_of_tail};
use super::number::{FINE, float, fraction, large, parts, value};
use super::score;
use crate::calc::need::deciding_numerator;
use crate::calc::search::first;
use crate::calc::share::Share;
use crate::model::{Confidence, Percent, Requirement, Sense};

/// The most answers that a sample is planned with.
const MOST_ASKED: u64 = 1_000_000;

/// The answers of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// How many are satisfied; at most `respondents`.
    pub satisfied: u64,
    /// How many answered; at least one.
    pub respondents: u64,
    /// How many could have been asked, where that is known; no fewer than answered.
    pub population: Option<u64>,
}

/// Between which shares the true one lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lowest, in millionths.
    pub low: Share,
    /// The highest, in millionths.
    pub high: Share,
}

/// Whether the answers show that the true share meets a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// They show that it does.
    Met,
    /// They show neither.
    Neither,
    /// They show that it does not.
    Missed,
}

/// How many must answer so that a true share is shown to meet a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The fewest that do.
    pub least: u64,
    /// The fewest from which on any number does: whole numbers jump.
    pub always: u64,
}

/// What is left on each side of an interval.
fn tail(confidence: Confidence) -> f64 {
    (1.0 - f64::from(confidence.percent()) / 100.0) / 2.0
}

fn interval(low: f64, high: f64) -> Option<Interval> {
    Some(Interval { low: parts(low.clamp(0.0, 1.0), FINE)?, high: parts(high.clamp(0.0, 1.0), FINE)? })
}

/// Those who answer, drawn from many or from so many.
#[derive(Clone, Copy)]
struct Urn {
    population: Option<u64>,
}

/// The true share, as a number and, of so many, as a count.
#[derive(Clone, Copy)]
struct Truth {
    share: (f64, f64),
    marked: f64,
}

impl Truth {
    fn new(part: u128, whole: u128, marked: u128) -> Truth {
        Truth { share: (fraction((part, whole)), fraction((whole.saturating_sub(part), whole))), marked: large(marked) }
    }
}

impl Urn {
    /// The true share nearest to the requirement that misses it, or, with `met`, that meets it.
    fn edge(self, requirement: Requirement, met: bool) -> Option<Truth> {
        let (a, b) = requirement.threshold.fraction();
        let Some(population) = self.population else { return Some(Truth::new(a, b, 0)) };
        let decides = deciding_numerator(requirement, population.into());
        let marked = match (requirement.comparator.sense(), met) {
            (_, true) => decides,
            (Sense::Reach, false) => decides.map_or(Some(population.into()), |least| least.checked_sub(1)),
            (Sense::Limit, false) => Some(decides.map_or(0, |most| most + 1)).filter(|&more| more <= population.into()),
        };
        marked.map(|marked| Truth::new(marked, population.into(), marked))
    }

    /// The probability of so many or more satisfied answers.
    fn or_more(self, satisfied: u64, asked: u64, truth: Truth) -> f64 {
        let (x, n) = (float(satisfied), float(asked));
        match self.population {
            Some(population) => drawn_at_least(x, n, truth.marked, float(population)),
            None => at_least(x, n, truth.share.0, truth.share.1),
        }
    }

    /// The probability of so many or fewer.
    fn or_fewer(self, satisfied: u64, asked: u64, truth: Truth) -> f64 {
        let (x, n) = (float(asked - satisfied), float(asked));
        match self.population {
            Some(population) => drawn_at_least(x, n, float(population) - truth.marked, float(population)),
            None => at_least(x, n, truth.share.1, truth.share.0),
        }
    }
}

impl Answers {
    fn urn(self) -> Urn {
        Urn { population: self.population }
    }

    /// The exact interval. `None` where nothing was answered.
    pub fn exact(self, confidence: Confidence) -> Option<Interval> {
        let (x, n, tail) = (float(self.satisfied), float(self.respondents), tail(confidence));
        let unsatisfied = self.respondents.checked_sub(self.satisfied)?;
        if let Some(population) = self.population {
            let [low, high] = self.marked(population, tail);
            return interval(float(low) / float(population), float(high) / float(population));
        }
        let low = if self.satisfied == 0 { 0.0 } else { share_of_tail(x, n, tail) };
        let high = if unsatisfied == 0 { 1.0 } else { 1.0 - share_of_tail(float(unsatisfied), n, tail) };
        interval(low, high)
    }

    /// The fewest and the most of all that may be satisfied.
    fn marked(self, population: u64, tail: f64) -> [u64; 2] {
        let (urn, n) = (self.urn(), self.respondents);
        let least = self.satisfied;
        let most = population - (n - self.satisfied);
        let truth = |marked: u64| Truth::new(marked.into(), population.into(), marked.into());
        let low = first(least, most, |marked| urn.or_more(self.satisfied, n, truth(marked)) > tail);
        let high =
            first(least, most + 1, |marked| marked > most || urn.or_fewer(self.satisfied, n, truth(marked)) <= tail);
        [low, high.saturating_sub(1)]
    }

    /// Wilson's interval; of so many, for as many answers as would say the same of more.
    pub fn wilson(self, confidence: Confidence) -> Option<Interval> {
        let n = float(self.respondents);
        let left =
            self.population.map_or(1.0, |population| (float(population) - n) / (float(population) - 1.0).max(1.0));
        wilson(float(self.satisfied) / n, n / left, score(1.0 - tail(confidence)))
    }

    /// What the answers show.
    pub fn shown(self, requirement: Requirement, confidence: Confidence) -> Shown {
        let (urn, tail) = (self.urn(), tail(confidence));
        let more = |truth| urn.or_more(self.satisfied, self.respondents, truth) <= tail;
        let fewer = |truth| urn.or_fewer(self.satisfied, self.respondents, truth) <= tail;
        let reach = requirement.comparator.sense() == Sense::Reach;
        // Where no share misses, or none meets, there is nothing to show.
        let met = urn.edge(requirement, false).is_none_or(|edge| if reach { more(edge) } else { fewer(edge) });
        let missed = urn.edge(requirement, true).is_none_or(|edge| if reach { fewer(edge) } else { more(edge) });
        match (met, missed) {
            (true, _) => Shown::Met,
            (_, true) => Shown::Missed,
            _ => Shown::Neither,
        }
    }

    /// The deciding number of satisfied answers among as many: the fewest, of a limit the most, that show it. `None` where
    /// not even all of them, or none, do.
    pub fn deciding(self, requirement: Requirement, confidence: Confidence) -> Option<u64> {
        let n = self.respondents;
        let shows = |satisfied| Answers { satisfied, ..self }.shown(requirement, confidence) == Shown::Met;
        match requirement.comparator.sense() {
            Sense::Reach => Some(first(0, n + 1, |satisfied| satisfied > n || shows(satisfied))).filter(|&it| it <= n),
            Sense::Limit => first(0, n + 1, |satisfied| satisfied > n || !shows(satisfied)).checked_sub(1),
        }
    }
}

/// Wilson's interval of a share from as many answers.
fn wilson(share: f64, n: f64, score: f64) -> Option<Interval> {
    if n.is_infinite() {
        return interval(share, share);
    }
    let square = score * score;
    let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
    let reach = score / (1.0 + square / n) * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    interval(middle - reach, middle + reach)
}

/// The interval of a share weighted over strata, each with its weight, its satisfied answers and all of them: Wilson's, for
/// as many answers as would stray as far. Approximate. `None` where a stratum has no answers or nothing weighs.
pub fn weighted(strata: &[(u128, u64, u64)], confidence: Confidence) -> Option<Interval> {
    let all: f64 = strata.iter().map(|&(weight, ..)| large(weight)).sum();
    if all <= 0.0 || strata.iter().any(|&(weight, _, n)| n == 0 && weight > 0) {
        return None;
    }
    let (mut share, mut variance, mut thin) = (0.0, 0.0, 0.0);
    for &(weight, satisfied, n) in strata.iter().filter(|&&(weight, ..)| weight > 0) {
        let (part, own) = (large(weight) / all, float(satisfied) / float(n));
        share += part * own;
        variance += part * part * own * (1.0 - own) / float(n);
        thin += part * part / float(n);
    }
    let n = if variance > 0.0 { share * (1.0 - share) / variance } else { 1.0 / thin };
    wilson(share, n, score(1.0 - tail(confidence)))
}

/// How many must answer so that a true share is shown to meet a requirement with this probability. `None` where the share
/// does not meet it, where so many people cannot have a share that does, and where from no number of answers on, of all
/// there can be, every one is enough.
pub fn sample(
    truth: Percent,
    power: Percent,
    requirement: Requirement,
    confidence: Confidence,
    population: Option<u64>,
) -> Option<Sample> {
    let (a, b) = truth.fraction();
    if requirement.comparator.sense() == Sense::Limit || !Share::new(a, b)?.meets(requirement) {
        return None;
    }
    let urn = Urn { population };
    let marked = population.map_or(0, |population| a * u128::from(population) / b);
    let plan = Plan {
        urn,
        edge: urn.edge(requirement, false)?,
        truth: Truth::new(a, b, marked),
        tail: tail(confidence),
        most: population.unwrap_or(MOST_ASKED).min(MOST_ASKED),
    };
    plan.sample(value(Share::new(power.fraction().0, power.fraction().1)?))
}

struct Plan {
    urn: Urn,
    edge: Truth,
    truth: Truth,
    tail: f64,
    most: u64,
}

impl Plan {
    /// The most answers of which so many satisfied ones still show it; as many as are satisfied less one where none do.
    fn last(&self, satisfied: u64) -> u64 {
        first(satisfied, self.most + 1, |asked| {
            asked > self.most || self.urn.or_more(satisfied, asked, self.edge) > self.tail
        })
        .saturating_sub(1)
    }

    fn power(&self, satisfied: u64, asked: u64) -> f64 {
        if asked < satisfied { 0.0 } else { self.urn.or_more(satisfied, asked, self.truth) }
    }

    /// The fewest answers that so many satisfied ones decide and that are enough; `None` where none are.
    fn within(&self, satisfied: u64, power: f64) -> Option<u64> {
        let begin = if satisfied == 0 { 0 } else { self.last(satisfied - 1) + 1 };
        let last = self.last(satisfied);
        let found = first(begin, last + 1, |asked| asked > last || self.power(satisfied, asked) >= power);
        (found >= begin && found <= last && found > 0).then_some(found)
    }

    fn sample(&self, power: f64) -> Option<Sample> {
        // What decides the most answers that there can be; more satisfied ones decide no number of answers.
        let end =
            first(1, self.most + 1, |it| it > self.most || self.urn.or_more(it, self.most, self.edge) <= self.tail);
        let best = |satisfied: u64| self.power(satisfied, self.last(satisfied));
        let worst = |satisfied: u64| self.power(satisfied, self.last(satisfied - 1) + 1);
        // Each number of satisfied answers decides a run of numbers of answers. The power rises from run to run but for a
        // jitter of at most the probability of a single number: so far is looked to both sides of where it is crossed.
        let crossed = first(1, end, |satisfied| satisfied >= end || best(satisfied) >= power);
        if crossed > self.most {
            return None;
        }
        let jitter = self.jitter(self.last(crossed).max(1));
        let least = self.within(self.earliest(crossed, power, jitter.min(power / 2.0)), power)?;
        let safe = first(crossed, end, |satisfied| satisfied >= end || worst(satisfied) >= power);
        let safe = self.settled(safe, end, power, jitter.min((1.0 - power) / 2.0));
        let before = safe.checked_sub(1).and_then(|satisfied| self.within(satisfied, power));
        let always = before.unwrap_or_else(|| self.last(safe - 1) + 1).max(least);
        (always <= self.most).then_some(Sample { least, always })
    }

    /// The first run that is enough at its best, from the one where that is crossed downwards.
    fn earliest(&self, crossed: u64, power: f64, jitter: f64) -> u64 {
        let (mut found, mut asked) = (crossed, self.last(crossed));
        for satisfied in (1..crossed).rev() {
            // Fewer satisfied answers decide fewer answers: not far below.
            asked = self.last_below(satisfied, asked);
            let best = self.power(satisfied, asked);
            if best >= power {
                found = satisfied;
            } else if best < power - jitter {
                break;
            }
        }
        found
    }

    /// The run from which on all are enough at their worst, from the one where that is crossed upwards.
    fn settled(&self, crossed: u64, end: u64, power: f64, jitter: f64) -> u64 {
        let (mut found, mut asked) = (crossed, self.last(crossed - 1));
        for satisfied in crossed..=end {
            let worst = self.power(satisfied, asked + 1);
            if worst < power {
                found = satisfied + 1;
            } else if worst >= power + jitter {
                break;
            }
            asked = self.last_above(satisfied, asked + 1);
        }
        found
    }

    fn decides(&self, satisfied: u64, asked: u64) -> bool {
        asked <= self.most && self.urn.or_more(satisfied, asked, self.edge) <= self.tail
    }

    /// [`last`](Plan::last), which is below this number.
    fn last_below(&self, satisfied: u64, asked: u64) -> u64 {
        let mut step = 1;
        let mut low = asked.saturating_sub(step);
        while low >= satisfied && !self.decides(satisfied, low) {
            step *= 2;
            low = low.saturating_sub(step);
        }
        let low = low.max(satisfied.saturating_sub(1));
        first(low + 1, asked, |asked| !self.decides(satisfied, asked)).saturating_sub(1).max(low)
    }

    /// [`last`](Plan::last), which is this number or above it.
    fn last_above(&self, satisfied: u64, asked: u64) -> u64 {
        let (mut low, mut step) = (asked, 1);
        while self.decides(satisfied, low + step) {
            low += step;
            step *= 2;
        }
        first(low + 1, low + step, |asked| !self.decides(satisfied, asked)).saturating_sub(1)
    }

    /// What the power strays by from run to run, and more: the closer so many are to all there are, the less they stray,
    /// and the likelier is a single number.
    fn jitter(&self, asked: u64) -> f64 {
        let (p, q) = self.truth.share;
        let left = self.urn.population.map_or(1.0, |all| float(all.saturating_sub(asked)) / float(all.max(2) - 1));
        0.6 / (float(asked) * p * q * left).max(0.25).sqrt()
    }
}

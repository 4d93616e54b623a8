//! From characteristic functions to a probability.
//!
//! Davies, “Numerical inversion of a characteristic function”, Biometrika 60 (1973): with frequencies at odd multiples of
//! half a step Δ, the error of P(Y < y) is at most what lies further than 2π/Δ from y, plus what is cut off of the sum.
//! Δ is chosen for the first to be below 1e-9 (it reaches past the largest value that counts); the sum ends where its terms
//! are below 1e-10. What is left is the error of the nodes, which a second pass with finer ones tells. One characteristic
//! function serves all values of what the volumes have in common. A single month with a heavy end has a characteristic
//! function that ends too late: it is taken straight from the tails of its share.

use core::f64::consts::PI;

use super::Rest;
use super::law::{Month, Node, ShareLaw, log_sd};
use super::spectrum::{Complex, Turning, Wave};

/// Terms of the sum below this are nothing.
const TINY: f64 = 1e-10;
/// The frequencies, in standard deviations of the sum, that a first attempt is made for, and how often they are doubled.
const FIRST: f64 = 8.0;
const DOUBLED: u32 = 6;
/// What of a month lies further out than anything that counts.
const BEYOND: f64 = 1e-9;
/// How many nodes all months together may have, those that weigh next to nothing among them, and how many frequencies there
/// may be: beyond, nothing is told, so that no page waits for it.
const MOST_NODES: f64 = 1_000_000.0;
const MOST_FREQUENCIES: usize = 8_192;
/// How much finer the second pass is.
const FINER: f64 = 1.3;
/// What a sum with a month of a heavy end may be wrong by, however well two passes agree: seen in a few of 10,000 random years.
const HEAVY: f64 = 5e-8;

/// Of a pass that is less fine than usual, what its nodes could not tell from nothing is nothing as well.
fn tiny(finer: f64) -> f64 {
    libm::pow(TINY, finer.min(1.0))
}

/// A probability, with an estimate of its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The probability.
    pub value: f64,
    /// About this far from the true one at most: how far two passes are apart, and what both leave out. In a few of ten
    /// thousand random years the truth is further off, up to six times as far.
    pub error: f64,
}

/// How likely the share at the end is at least `target`, by two passes, of which the finer tells the error of the other.
pub fn chance(rest: &Rest, target: f64) -> Chance {
    let (rough, fine) = (pass(rest, target, 1.0), pass(rest, target, FINER));
    Chance { value: fine.value.clamp(0.0, 1.0), error: (rough.value - fine.value).abs() + fine.error }
}

/// The same by one pass, with nodes and frequencies so many times finer than usual; its error is that of the cut alone.
pub fn pass(rest: &Rest, target: f64, finer: f64) -> Chance {
    let threshold = target * rest.denominator - rest.numerator;
    if let [(month, 1)] = rest.months.as_slice()
        && let month = month.shaken(rest.shock)
        && !month.is_tame()
    {
        return alone(&month, target, threshold, finer);
    }
    let sum = |of: fn((f64, f64)) -> f64| -> f64 {
        rest.months.iter().map(|(month, times)| of(month.moments(target)) * f64::from(*times)).sum()
    };
    let (mean, sd) = (sum(|(mean, _)| mean), sum(|(_, variance)| variance).sqrt());
    let scale = rest.months.iter().map(|(month, times)| month.volume * f64::from(*times)).sum::<f64>() + 1.0;
    if sd < NEVER * scale {
        // Nothing but what all have in common is left to chance.
        return Chance { value: outgrown(log_sd(rest.shock), mean, threshold, scale), error: 0.0 };
    }
    Sum { months: &rest.months, target, sd }.pass(&places(rest.shock, (mean, sd), threshold, finer), finer)
}

/// What is smaller than this part of what is to come is nothing: rounding may have moved it.
const NEVER: f64 = 1e-9;

/// Where the sum is asked of, in standard deviations from its mean, with weights. Given the factor z that all volumes have
/// in common, they are z times what they are: only the threshold moves, to T/z.
fn places(shock: f64, (mean, sd): (f64, f64), threshold: f64, finer: f64) -> Vec<Node> {
    let factor = Month { volume: 1.0, volume_cv: shock, share: 1.0, share_sd: 0.0 };
    let band = SHOCK_BAND + 3.0 * factor.log_sd() * threshold.abs() / sd;
    let at = |(z, weight): Node| ((threshold / z - mean) / sd, weight);
    factor.volumes(band, finer).into_iter().map(at).collect()
}

/// How fast the probability may move with the score of the common factor, at least.
const SHOCK_BAND: f64 = 9.0;

/// How likely an expected number times a lognormal factor with mean one is at least the threshold.
fn outgrown(log_sd: f64, expected: f64, threshold: f64, scale: f64) -> f64 {
    // Without a factor, or on different sides of zero, the one is at least the other whatever comes.
    if log_sd < NEVER || expected * threshold <= 0.0 {
        return if expected >= threshold - NEVER * scale { 1.0 } else { 0.0 };
    }
    let score = (libm::log(threshold / expected) + log_sd * log_sd / 2.0) / log_sd;
    let beyond = |score: f64| libm::erfc(score / core::f64::consts::SQRT_2) / 2.0;
    if expected > 0.0 { beyond(score) } else { beyond(-score) }
}

/// The centred and scaled sum.
struct Sum<'a> {
    months: &'a [(Month, u32)],
    target: f64,
    sd: f64,
}

impl Sum<'_> {
    /// One pass over the places, with frequencies as high as it takes.
    fn pass(&self, places: &[Node], finer: f64) -> Chance {
        let (mut best, mut highest) = (Chance { value: 0.5, error: 1.0 }, FIRST);
        for _ in 0..DOUBLED {
            match self.attempt(places, highest, finer) {
                (found, End::Cut) => best = found,
                (found, End::Quiet) => return found,
                (_, End::Costly) => return best,
            }
            highest *= 2.0;
        }
        best
    }

    /// The probability by frequencies up to the highest; and how the sum ended.
    fn attempt(&self, places: &[Node], highest: f64, finer: f64) -> (Chance, End) {
        let mut room = whole(MOST_NODES * finer * finer);
        let clouds: Option<Vec<Cloud>> =
            self.months.iter().map(|it| self.cloud(it, highest, finer, &mut room)).collect();
        let Some(clouds) = clouds else { return (Chance { value: 0.5, error: 1.0 }, End::Costly) };
        // Further than this from its mean the sum is next to never: one month at its utmost, and the others.
        let reach = clouds.iter().map(Cloud::reach).fold(0.0, f64::max) + 9.0;
        let (near, far): (Vec<Node>, Vec<Node>) = places.iter().partition(|(at, _)| at.abs() <= reach);
        let above: f64 = far.iter().filter(|(at, _)| *at < 0.0).map(|(_, weight)| weight).sum();
        let furthest = near.iter().map(|(at, _)| at.abs()).fold(0.0, f64::max);
        let step = 2.0 * PI / ((reach + furthest) * finer);
        let heavy = if self.months.iter().all(|(month, _)| month.is_tame()) { 0.0 } else { HEAVY };
        let left_out: f64 = clouds.iter().map(|cloud| cloud.left_out * f64::from(cloud.times)).sum();
        let count = if near.is_empty() { 0 } else { whole(highest / step) };
        if count > MOST_FREQUENCIES {
            return (Chance { value: 0.5, error: 1.0 }, End::Costly);
        }
        let (values, end, rest) = spectrum(&clouds, step, count, tiny(finer));
        let inverted = near.iter().map(|&(at, weight)| weight * inverted(&values, step, at)).sum::<f64>();
        (Chance { value: above + inverted, error: rest + left_out + heavy }, end)
    }

    /// A month's values, centred and scaled, for frequencies up to the highest; `None` where there is no room for them.
    fn cloud(&self, (month, times): &(Month, u32), highest: f64, finer: f64, room: &mut usize) -> Option<Cloud> {
        let (mean, _) = month.moments(self.target);
        let volumes = month.volumes(highest * month.slope(self.target) / self.sd, finer);
        // The larger the volume, the finer the shares; those of one class are made once.
        let mut classes: Vec<(f64, Vec<Node>)> = Vec::new();
        let (mut nodes, mut kept, least) = (Vec::new(), 0.0, 1e-2 * tiny(finer));
        for (volume, of_volume) in volumes {
            let band = doubled(highest * volume * month.sd() / self.sd * finer);
            if !classes.iter().any(|&(known, _)| known >= band) {
                classes.push((band, month.shares(band * finer)));
            }
            let shares = classes.iter().find(|&&(known, _)| known >= band);
            let shares = shares.map_or(&[][..], |(_, shares)| shares);
            *room = room.checked_sub(shares.len())?;
            for &(share, of_share) in shares {
                let weight = of_volume * of_share;
                if weight > least {
                    kept += weight;
                    nodes.push(((volume * (share - self.target) - mean) / self.sd, weight));
                }
            }
        }
        // The many nodes that weigh next to nothing are nothing together as well.
        Some(Cloud { nodes, times: *times, left_out: f64::max(1.0 - kept, 0.0) })
    }
}

/// The characteristic function of the sum of independent months, until it is next to nothing; and what it is where it ends.
fn spectrum(clouds: &[Cloud], step: f64, count: usize, tiny: f64) -> (Vec<Complex>, End, f64) {
    let mut waves: Vec<(Wave, u32)> =
        clouds.iter().map(|cloud| (Wave::new(&cloud.nodes, step, count), cloud.times)).collect();
    let (mut values, mut place, mut quiet, mut size) = (Vec::new(), 0.5, 0, 0.0);
    for _ in 0..count {
        let product = |product: Complex, (wave, times): &mut (Wave, u32)| product.times(wave.next().power(*times));
        let value = waves.iter_mut().fold(Complex::ONE, product);
        values.push(value);
        size = value.size();
        quiet = if size < tiny * place { quiet + 1 } else { 0 };
        place += 1.0;
        if quiet == 2 {
            return (values, End::Quiet, tiny);
        }
    }
    (values, if count == 0 { End::Quiet } else { End::Cut }, size)
}

/// How likely the sum is at least at this place, by its characteristic function.
fn inverted(values: &[Complex], step: f64, at: f64) -> f64 {
    let mut shift = Turning::new(step, (-at, 1.0));
    let (mut sum, mut place) = (0.0, 0.5);
    for value in values {
        sum += value.times(shift.next()).across / (PI * place);
        place += 1.0;
    }
    0.5 + sum
}

/// One month by itself: given its volume, the share must be at least p + T/V.
fn alone(month: &Month, target: f64, threshold: f64, finer: f64) -> Chance {
    let grown = |share: f64| outgrown(month.log_sd(), month.volume * (share - target), threshold, month.volume + 1.0);
    let value = match month.share_law() {
        ShareLaw::Certain => grown(month.share),
        ShareLaw::AllOrNothing => month.share * grown(1.0) + (1.0 - month.share) * grown(0.0),
        ShareLaw::Beta(beta) => {
            let tails = beta.tails();
            let band = 4.0 * month.log_sd() / month.sd() * (3.0 * threshold.abs() / month.volume).min(1.0);
            let volumes = month.volumes(band.min(2_000.0), finer);
            volumes.into_iter().map(|(volume, weight)| weight * tails.above(target + threshold / volume)).sum()
        }
    };
    Chance { value, error: ALONE }
}

/// What the tails of a share may be wrong by.
const ALONE: f64 = 1e-8;

/// The values of a month with their weights, centred and scaled; of equal months together.
struct Cloud {
    nodes: Vec<Node>,
    times: u32,
    /// The probability of the nodes that weigh next to nothing.
    left_out: f64,
}

impl Cloud {
    /// How far out what counts lies.
    fn reach(&self) -> f64 {
        let beyond = |reach: f64| -> f64 {
            self.nodes.iter().filter(|(value, _)| value.abs() > reach).map(|(_, weight)| weight).sum()
        };
        let mut reach = self.nodes.iter().map(|(value, _)| value.abs()).fold(0.0, f64::max);
        while reach > 1.0 && beyond(reach * 0.9) < BEYOND {
            reach *= 0.9;
        }
        reach
    }
}

/// The least of 2, 4, 8 … that is not less.
fn doubled(band: f64) -> f64 {
    let mut class = 2.0;
    while class < band && class < 4_096.0 {
        class *= 2.0;
    }
    class
}

/// As many as fit.
fn whole(number: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it ends at the greatest there is")]
    (number as usize)
}

/// How the sum over the frequencies ended.
enum End {
    /// What is left of it is nothing.
    Quiet,
    /// At the highest frequency.
    Cut,
    /// It was not begun: it costs too much.
    Costly,
}

#[cfg(test)]
mod tests;

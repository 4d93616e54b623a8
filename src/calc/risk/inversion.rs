//! From characteristic functions to a probability.
//!
//! Davies, “Numerical inversion of a characteristic function”, Biometrika 60 (1973): with frequencies at odd multiples of
//! half a step Δ, the error of P(Y < y) is at most what lies further than 2π/Δ from y, plus what is cut off of the sum.
//! Δ is chosen for the first to be below 1e-9 (it reaches past the largest volume that counts); the sum ends where its terms
//! are below 1e-10. What is left is the error of the nodes, which a second pass with finer ones tells.

use core::f64::consts::PI;

use super::Rest;
use super::law::{Month, Node};

/// Terms of the sum below this are nothing.
const TINY: f64 = 1e-10;
/// The frequencies, in standard deviations of the sum, that a first attempt is made for, and how often they are doubled.
const FIRST: f64 = 8.0;
const DOUBLED: u32 = 3;
/// How many nodes all months together may have, and how many turnings of them a pass may take: beyond, the error is told
/// instead of made smaller, so that no page waits for it.
const MOST_NODES: f64 = 30_000.0;
const MOST_TURNINGS: f64 = 4e6;
/// How much finer the second pass is.
const FINER: f64 = 1.3;

/// A probability, with a bound of its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The probability.
    pub value: f64,
    /// At most this far from the true one.
    pub error: f64,
}

/// How likely the share at the end is at least `target`, by two passes, of which the finer tells the error of the other.
pub fn chance(rest: &Rest, target: f64) -> Chance {
    let (rough, fine) = (pass(rest, target, 1.0), pass(rest, target, FINER));
    Chance { value: fine.value.clamp(0.0, 1.0), error: (rough.value - fine.value).abs() + fine.error }
}

/// The same by one pass, with nodes and frequencies so many times finer than usual; its error is that of the cut alone.
pub fn pass(rest: &Rest, target: f64, finer: f64) -> Chance {
    if rest.shock <= 0.0 {
        return independent(rest, target, 1.0, finer);
    }
    // Given the common factor z, all volumes are z times what they are: only the threshold moves, to T/z.
    let factor = Month { volume: 1.0, volume_cv: rest.shock, share: 1.0, share_sd: 0.0 };
    let mut sum = Chance { value: 0.0, error: 0.0 };
    for (z, weight) in factor.volumes(SHOCK_BAND) {
        let given = independent(rest, target, z, finer);
        sum.value += weight * given.value;
        sum.error += weight * given.error;
    }
    sum
}

/// The band of the common factor: how fast the probability may move with its score.
const SHOCK_BAND: f64 = 9.0;

fn independent(rest: &Rest, target: f64, factor: f64, finer: f64) -> Chance {
    let threshold = (target * rest.denominator - rest.numerator) / factor;
    let sum = |of: fn((f64, f64)) -> f64| -> f64 {
        rest.months.iter().map(|(month, times)| of(month.moments(target)) * f64::from(*times)).sum()
    };
    let (mean, sd) = (sum(|(mean, _)| mean), sum(|(_, variance)| variance).sqrt());
    let scale = rest.months.iter().map(|(month, times)| month.volume * f64::from(*times)).sum::<f64>() + 1.0;
    if sd < 1e-9 * scale {
        // Nothing is left to chance; what rounding may have moved still counts as reached.
        return Chance { value: if mean >= threshold - 1e-9 * scale { 1.0 } else { 0.0 }, error: 0.0 };
    }
    Sum { months: &rest.months, target, sd, at: (threshold - mean) / sd }.pass(finer)
}

/// The centred and scaled sum, and where it is asked of.
struct Sum<'a> {
    months: &'a [(Month, u32)],
    target: f64,
    sd: f64,
    at: f64,
}

impl Sum<'_> {
    /// One pass, with frequencies as high as it takes.
    fn pass(&self, finer: f64) -> Chance {
        if self.at.abs() > self.reach() {
            return Chance { value: if self.at < 0.0 { 1.0 } else { 0.0 }, error: TINY };
        }
        let mut highest = FIRST;
        for _ in 0..DOUBLED {
            match self.attempt(highest, finer) {
                (_, End::Cut) => highest *= 2.0,
                (found, _) => return found,
            }
        }
        self.attempt(highest, finer).0
    }

    /// Further than this from its mean the sum is next to never: one month at its utmost, and the others.
    fn reach(&self) -> f64 {
        let one = self.months.iter().map(|(month, _)| month.reach(self.target)).fold(0.0, f64::max);
        one / self.sd + 9.0
    }

    /// The probability by frequencies up to the highest; and how the sum ended.
    fn attempt(&self, highest: f64, finer: f64) -> (Chance, End) {
        let step = 2.0 * PI / ((self.reach() + self.at.abs()) * finer);
        let mut room = MOST_NODES * finer * finer;
        let mut waves: Vec<Wave> =
            self.months.iter().map(|it| self.wave(it, (step, highest, finer), &mut room)).collect();
        let nodes: f64 = waves.iter().map(|wave| wave.turnings.iter().map(|_| 1.0).sum::<f64>()).sum();
        let left_out: f64 = waves.iter().map(|wave| wave.left_out * f64::from(wave.times)).sum();
        let (within, afforded) = (highest / step, MOST_TURNINGS * finer * finer * finer / nodes);
        let mut shift = Turning::new(step, -self.at, 1.0);
        let (mut sum, mut place, mut quiet, mut size) = (0.0, 0.5, 0, 1.0);
        while place < within.min(afforded) && quiet < 2 {
            let mut value = shift.next();
            for wave in &mut waves {
                value = value.times(wave.next());
            }
            sum += value.across / (PI * place);
            size = value.size();
            quiet = if size < TINY * place { quiet + 1 } else { 0 };
            place += 1.0;
        }
        let (error, end) = match quiet {
            2 => (TINY, End::Quiet),
            _ if afforded < within => (size, End::Costly),
            _ => (size, End::Cut),
        };
        (Chance { value: 0.5 + sum, error: error + left_out }, end)
    }

    /// A month's values, centred and scaled, turning with the frequency.
    fn wave(&self, (month, times): &(Month, u32), (step, highest, finer): (f64, f64, f64), room: &mut f64) -> Wave {
        let (mean, _) = month.moments(self.target);
        let volumes = month.volumes(highest * month.slope(self.target) / self.sd * finer);
        // The larger the volume, the finer the shares; those of one class are made once.
        let mut classes: Vec<(f64, Vec<Node>)> = Vec::new();
        let (mut turnings, mut kept) = (Vec::new(), 0.0);
        for (volume, of_volume) in volumes {
            let band = doubled(highest * volume * month.sd() / self.sd * finer);
            if !classes.iter().any(|&(known, _)| known >= band) {
                classes.push((band, month.shares(band * finer)));
            }
            let shares = classes.iter().find(|&&(known, _)| known >= band);
            for &(share, of_share) in shares.map_or(&[][..], |(_, shares)| shares) {
                let weight = of_volume * of_share;
                if weight > 1e-2 * TINY && *room > 0.0 {
                    *room -= 1.0;
                    kept += weight;
                    let value = (volume * (share - self.target) - mean) / self.sd;
                    turnings.push(Turning::new(step, value, weight));
                }
            }
        }
        // The many nodes that weigh next to nothing are nothing together as well.
        let left_out = f64::max(1.0 - kept - 1e-8, 0.0);
        Wave { turnings, times: *times, left_out }
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

/// How the sum over the frequencies ended.
enum End {
    /// What is left of it is nothing.
    Quiet,
    /// At the highest frequency.
    Cut,
    /// At what it may cost.
    Costly,
}

/// A complex number.
#[derive(Clone, Copy)]
struct Complex {
    along: f64,
    across: f64,
}

impl Complex {
    fn times(self, other: Complex) -> Complex {
        Complex {
            along: self.along * other.along - self.across * other.across,
            across: self.along * other.across + self.across * other.along,
        }
    }

    /// Within a factor of its absolute value.
    fn size(self) -> f64 {
        self.along.abs() + self.across.abs()
    }
}

/// w·exp(i t x) at t = Δ/2, 3Δ/2, 5Δ/2 …: turned by the same angle each time.
struct Turning {
    now: Complex,
    angle: Complex,
}

impl Turning {
    fn new(step: f64, value: f64, weight: f64) -> Turning {
        let (half, whole) = (libm::sincos(step * value / 2.0), libm::sincos(step * value));
        Turning {
            now: Complex { along: weight * half.1, across: weight * half.0 },
            angle: Complex { along: whole.1, across: whole.0 },
        }
    }

    fn next(&mut self) -> Complex {
        let now = self.now;
        self.now = now.times(self.angle);
        now
    }
}

/// The characteristic function of equal months.
struct Wave {
    turnings: Vec<Turning>,
    times: u32,
    /// The probability of the nodes for which there was no room.
    left_out: f64,
}

impl Wave {
    fn next(&mut self) -> Complex {
        let mut base = Complex { along: 0.0, across: 0.0 };
        for turning in &mut self.turnings {
            let value = turning.next();
            base.along += value.along;
            base.across += value.across;
        }
        let (mut power, mut left) = (Complex { along: 1.0, across: 0.0 }, self.times);
        while left > 0 {
            if left & 1 == 1 {
                power = power.times(base);
            }
            base = base.times(base);
            left >>= 1;
        }
        power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_case() -> Rest {
        let month = Month { volume: 10_500.0, volume_cv: 0.10, share: 0.40, share_sd: 0.05 };
        Rest { numerator: 12_800.0, denominator: 60_000.0, months: vec![(month, 6)], shock: 0.0 }
    }

    #[test]
    fn the_check_case_comes_out_to_nine_digits() {
        let found = chance(&check_case(), 0.30);
        assert!((found.value - 0.797_152_847).abs() < 1e-8, "{found:?}");
        assert!(found.error < 1e-8, "{found:?}");
        // Told one by one, equal months are the same.
        let (month, _) = check_case().months[0];
        let single = chance(&Rest { months: vec![(month, 1); 6], ..check_case() }, 0.30);
        assert!((single.value - found.value).abs() < 1e-12);
    }

    /// The same bits as in WebAssembly: `tests/browser.rs` holds them too.
    #[test]
    fn the_check_case_has_the_same_bits_everywhere() {
        assert_eq!(chance(&check_case(), 0.30).value.to_bits(), 4_605_355_334_072_271_581);
    }

    #[test]
    fn its_quantiles_and_its_needed_shares_are_the_published_ones() {
        let rest = check_case();
        for (level, share) in [(0.05, 0.2915), (0.50, 0.3088), (0.95, 0.3266)] {
            assert!((rest.quantile(level) - share).abs() < 6e-5, "{level}: {}", rest.quantile(level));
        }
        // At 40 % it is a little less than 80 %.
        let sure = rest.share_for(0.30, 0.80).unwrap();
        assert!(sure > 0.40 && sure < 0.4004, "{sure}");
        assert!((chance(&rest.at(sure), 0.30).value - 0.80).abs() < 1e-5);
    }

    #[test]
    fn without_chance_it_is_one_or_nothing() {
        let certain = |share| {
            let month = Month { volume: 100.0, volume_cv: 0.0, share, share_sd: 0.0 };
            chance(&Rest { numerator: 10.0, denominator: 100.0, months: vec![(month, 3)], shock: 0.0 }, 0.25)
        };
        assert_eq!(certain(0.30), Chance { value: 1.0, error: 0.0 });
        assert_eq!(certain(0.29), Chance { value: 0.0, error: 0.0 });
        // 0 and 1 leave no room for a spread.
        let month = |share| Month { volume: 100.0, volume_cv: 0.1, share, share_sd: 0.3 };
        let rest = |share| Rest { numerator: 0.0, denominator: 0.0, months: vec![(month(share), 3)], shock: 0.0 };
        assert!(chance(&rest(1.0), 0.5).value > 1.0 - 1e-9);
        assert!(chance(&rest(0.0), 0.5).value < 1e-9);
    }

    #[test]
    fn a_common_shock_changes_the_sure_more_than_the_likely() {
        let shocked = Rest { shock: 0.15, ..check_case() };
        let (with, without) = (chance(&shocked, 0.30).value, chance(&check_case(), 0.30).value);
        assert!(with < without && with > 0.5, "{with} {without}");
        let faint = Rest { shock: 1e-6, ..check_case() };
        assert!((chance(&faint, 0.30).value - without).abs() < 1e-7);
    }
}

//! What a month brings: its moments, and the equally spaced nodes that stand for its law.
//!
//! The volume is a function of a normal score, the share of its logit; in these both densities are entire and fall off
//! fast, so that sums over equal steps converge faster than any power (Trefethen and Weideman, “The exponentially
//! convergent trapezoidal rule”, SIAM Review 56 (2014)). The step is chosen for the highest frequency asked of it.

use core::f64::consts::PI;

/// Nodes are cut off where less than this is left.
const TINY: f64 = 1e-12;
/// How far normal scores reach: less than `TINY` lies beyond.
const SCORES: f64 = 7.0;
/// A spread of less than this is none.
const NONE: f64 = 1e-9;

/// A month to come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    /// The mean of its volume.
    pub volume: f64,
    /// The coefficient of variation of its volume.
    pub volume_cv: f64,
    /// The mean of its share, from 0 to 1.
    pub share: f64,
    /// The standard deviation of its share; at most what a share with this mean can have.
    pub share_sd: f64,
}

/// A value with its probability.
pub(super) type Node = (f64, f64);

impl Month {
    /// The mean and the variance of V (S − p).
    pub(super) fn moments(&self, p: f64) -> (f64, f64) {
        let (off, sd, cv) = (self.share - p, self.sd(), self.volume_cv);
        let variance = sd * sd * (1.0 + cv * cv) + cv * cv * off * off;
        (self.volume * off, self.volume * self.volume * variance)
    }

    /// The greatest distance of V (S − p) from its mean that counts.
    pub(super) fn reach(&self, p: f64) -> f64 {
        let spread = self.log_sd();
        let high = self.volume * libm::exp(5.6 * spread - spread * spread / 2.0);
        high * ((self.share - p).abs() + (SCORES * self.sd()).min(1.0)).min(1.0)
    }

    /// How fast V (S − p) moves with the score of the volume.
    pub(super) fn slope(&self, p: f64) -> f64 {
        1.5 * self.volume * self.log_sd() * ((self.share - p).abs() + self.sd())
    }

    /// The standard deviation of the share, as far as a share can have it.
    pub(super) fn sd(&self) -> f64 {
        let most = (self.share * (1.0 - self.share)).max(0.0);
        self.share_sd.max(0.0).min(most.sqrt())
    }

    fn log_sd(&self) -> f64 {
        libm::log1p(self.volume_cv * self.volume_cv).sqrt()
    }

    /// The volume, for frequencies up to `band` of its score.
    pub(super) fn volumes(&self, band: f64) -> Vec<Node> {
        let spread = self.log_sd();
        if spread < NONE {
            return vec![(self.volume, 1.0)];
        }
        let volume = |score: f64| self.volume * libm::exp(spread * score - spread * spread / 2.0);
        walked(0.0, step(band), &|score| -score * score / 2.0, &volume)
    }

    /// The share, for frequencies up to `band` standard deviations of it.
    pub(super) fn shares(&self, band: f64) -> Vec<Node> {
        let sd = self.sd();
        if sd < NONE {
            return vec![(self.share, 1.0)];
        }
        // The beta law's parameters add up to this.
        let sum = self.share * (1.0 - self.share) / (sd * sd) - 1.0;
        if sum < 1e-6 {
            return vec![(0.0, 1.0 - self.share), (1.0, self.share)];
        }
        let (alpha, beta) = (self.share * sum, (1.0 - self.share) * sum);
        let log = |logit: f64| {
            let soft = libm::log1p(libm::exp(-logit.abs()));
            -alpha * (soft + (-logit).max(0.0)) - beta * (soft + logit.max(0.0))
        };
        let share = |logit: f64| {
            let small = libm::exp(-logit.abs());
            if logit < 0.0 { small / (1.0 + small) } else { 1.0 / (1.0 + small) }
        };
        let width = (sum / (alpha * beta)).sqrt().min(1.2);
        walked(libm::log(alpha / beta), step(band) * width, &log, &share)
    }
}

fn step(band: f64) -> f64 {
    2.0 * PI / (band + SCORES)
}

/// Nodes in equal steps to both sides of the peak of a density, whose logarithm is told but for a constant.
fn walked(peak: f64, step: f64, log: &impl Fn(f64) -> f64, value: &impl Fn(f64) -> f64) -> Vec<Node> {
    const MOST: u16 = 4_000;
    let top = log(peak);
    let at = |steps: f64| {
        let place = peak + steps * step;
        Some((value(place), libm::exp(log(place) - top))).filter(|&(_, weight)| weight > TINY)
    };
    let up = (0..MOST).map_while(|steps| at(f64::from(steps)));
    let down = (1..MOST).map_while(|steps| at(-f64::from(steps)));
    let nodes: Vec<Node> = up.chain(down).collect();
    let sum: f64 = nodes.iter().map(|&(_, weight)| weight).sum();
    nodes.into_iter().map(|(value, weight)| (value, weight / sum)).collect()
}

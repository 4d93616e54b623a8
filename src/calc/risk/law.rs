//! What a month brings: its moments, and the equally spaced nodes that stand for its law.
//!
//! The volume is a function of a normal score, the share of its logit; in these both densities are entire and fall off
//! fast, so that sums over equal steps converge faster than any power (Trefethen and Weideman, “The exponentially
//! convergent trapezoidal rule”, SIAM Review 56 (2014)). The step is chosen for the highest frequency asked of it.

use core::f64::consts::PI;

/// Nodes are cut off where the density is below this part of what it is at its peak.
const TINY: f64 = 1e-12;
/// How far normal scores reach: no more than some `TINY` lies beyond.
const SCORES: f64 = 7.0;
/// The finest step of a normal score, in a pass that is as fine as usual: some thousands on each side.
const FINEST: f64 = 2e-3;
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

    /// How fast V (S − p) moves with the score of the volume.
    pub(super) fn slope(&self, p: f64) -> f64 {
        1.5 * self.volume * self.log_sd() * ((self.share - p).abs() + self.sd())
    }

    /// The standard deviation of the share, as far as a share can have it.
    pub(super) fn sd(&self) -> f64 {
        let most = (self.share * (1.0 - self.share)).max(0.0);
        self.share_sd.max(0.0).min(most.sqrt())
    }

    /// The standard deviation of the logarithm of the volume.
    pub(super) fn log_sd(&self) -> f64 {
        log_sd(self.volume_cv)
    }

    /// Whether its characteristic function soon is next to nothing: neither its volume nor its share has a heavy end.
    pub(super) fn is_tame(&self) -> bool {
        const LOG_SD: f64 = 0.2;
        const LEAST: f64 = 2.0;
        let share = matches!(self.share_law(), ShareLaw::Beta(beta) if beta.alpha.min(beta.beta) > LEAST);
        self.log_sd() < LOG_SD && share
    }

    /// The same month with a lognormal factor on its volume.
    pub(super) fn shaken(&self, shock: f64) -> Month {
        let (own, other) = (self.volume_cv * self.volume_cv, shock * shock);
        Month { volume_cv: (own + other + own * other).sqrt(), ..*self }
    }

    /// The volume, for frequencies up to `band` of its score, by nodes so many times finer than usual.
    pub(super) fn volumes(&self, band: f64, finer: f64) -> Vec<Node> {
        let spread = self.log_sd();
        if spread < NONE {
            return vec![(self.volume, 1.0)];
        }
        let step = step(band * finer).max(FINEST / finer);
        let node = |steps: f64| {
            let score = steps * step;
            let volume = self.volume * libm::exp(spread * score - spread * spread / 2.0);
            Some((volume, libm::exp(-score * score / 2.0))).filter(|&(_, weight)| weight > TINY)
        };
        let side = |onward: f64| (1_u32..).map_while(move |steps| node(onward * f64::from(steps)));
        shared_out(node(0.0).into_iter().chain(side(1.0)).chain(side(-1.0)).collect())
    }

    /// The share, for frequencies up to `band` standard deviations of it.
    pub(super) fn shares(&self, band: f64) -> Vec<Node> {
        match self.share_law() {
            ShareLaw::Certain => vec![(self.share, 1.0)],
            ShareLaw::AllOrNothing => vec![(0.0, 1.0 - self.share), (1.0, self.share)],
            ShareLaw::Beta(beta) => shared_out(beta.walked(step(band) * beta.width())),
        }
    }

    /// Which law the share has.
    pub(super) fn share_law(&self) -> ShareLaw {
        let sd = self.sd();
        if sd < NONE {
            return ShareLaw::Certain;
        }
        // The beta law's parameters add up to this.
        let sum = self.share * (1.0 - self.share) / (sd * sd) - 1.0;
        if sum < 1e-6 {
            return ShareLaw::AllOrNothing;
        }
        ShareLaw::Beta(Beta { alpha: self.share * sum, beta: (1.0 - self.share) * sum })
    }
}

/// The standard deviation of the logarithm of what has this coefficient of variation.
pub(super) fn log_sd(cv: f64) -> f64 {
    libm::log1p(cv * cv).sqrt()
}

/// The law of a share.
pub(super) enum ShareLaw {
    /// It is its mean.
    Certain,
    /// It is 0 or 1.
    AllOrNothing,
    /// Beta.
    Beta(Beta),
}

/// The beta law.
pub(super) struct Beta {
    alpha: f64,
    beta: f64,
}

impl Beta {
    /// The logarithm of the density of the logit, but for a constant.
    fn log(&self, logit: f64) -> f64 {
        let soft = libm::log1p(libm::exp(-logit.abs()));
        -self.alpha * (soft + (-logit).max(0.0)) - self.beta * (soft + logit.max(0.0))
    }

    /// Where that is highest.
    fn peak(&self) -> f64 {
        libm::log(self.alpha / self.beta)
    }

    /// How wide the peak is.
    fn width(&self) -> f64 {
        ((self.alpha + self.beta) / (self.alpha * self.beta)).sqrt().min(1.2)
    }

    /// Its nodes in equal steps of the logit to both sides of the peak, the weight there being one. Shares that are next to 0
    /// or to 1 are one node each: out there the density of any spread that counts falls by the same factor at every step, so
    /// that all of them, however slowly it falls, add up to a geometric series.
    fn walked(&self, step: f64) -> Vec<Node> {
        const NEXT: f64 = 1e-10;
        let (peak, mut nodes, mut least, mut most) = (self.peak(), Vec::new(), 0.0, 0.0);
        let top = self.log(peak);
        for (first, onward) in [(0.0, 1.0), (-1.0, -1.0)] {
            let mut steps = first;
            loop {
                let logit = peak + steps * step;
                let (share, weight) = (unlogit(logit), libm::exp(self.log(logit) - top));
                let (at_least, at_most) = (share < NEXT, share > 1.0 - NEXT);
                if at_most && onward > 0.0 {
                    most += series(weight, self.beta * step);
                    break;
                }
                if at_least && onward < 0.0 {
                    least += series(weight, self.alpha * step);
                    break;
                }
                if weight > TINY {
                    match (at_least, at_most) {
                        (true, _) => least += weight,
                        (_, true) => most += weight,
                        _ => nodes.push((share, weight)),
                    }
                } else {
                    break;
                }
                steps += onward;
            }
        }
        nodes.extend([(0.0, least), (1.0, most)].into_iter().filter(|&(_, weight)| weight > 0.0));
        nodes
    }

    /// A law whose tails are asked for.
    pub(super) fn tails(self) -> Tails {
        let step = step(0.0) * self.width();
        let whole = self.walked(step).iter().map(|it| it.1).sum::<f64>() * step;
        Tails { top: self.log(self.peak()), beta: self, whole }
    }
}

/// A beta law, and what its density adds up to where its peak is one.
pub(super) struct Tails {
    beta: Beta,
    top: f64,
    whole: f64,
}

impl Tails {
    /// How likely the share is at least this. From there away from the peak the density of the logit only falls: the
    /// double exponential rule for the half line takes it (Takahasi and Mori, Publ. RIMS 9 (1974)).
    pub(super) fn above(&self, share: f64) -> f64 {
        const STEP: f64 = 1.0 / 8.0;
        if share <= 0.0 || share >= 1.0 {
            return if share <= 0.0 { 1.0 } else { 0.0 };
        }
        let from = libm::log(share / (1.0 - share));
        let (right, width) = (from >= self.beta.peak(), self.beta.width());
        let part = |place: i16| {
            let at = f64::from(place) * STEP;
            let fallen = libm::exp(-at);
            let away = width * libm::exp(at - fallen);
            let logit = if right { from + away } else { from - away };
            libm::exp(self.beta.log(logit) - self.top) * away * (1.0 + fallen)
        };
        // The slower the density falls, the further out what is left of it lies.
        let fall = width * if right { self.beta.beta } else { self.beta.alpha };
        let reach = f64::max(8.0, libm::log(40.0 / fall));
        let tail = (-28..=480).take_while(|&place| f64::from(place) * STEP <= reach).map(part).sum::<f64>();
        let tail = tail * STEP / self.whole;
        if right { tail } else { 1.0 - tail }
    }
}

/// The share with this logit.
fn unlogit(logit: f64) -> f64 {
    let small = libm::exp(-logit.abs());
    if logit < 0.0 { small / (1.0 + small) } else { 1.0 / (1.0 + small) }
}

fn step(band: f64) -> f64 {
    2.0 * PI / (band + SCORES)
}

/// What a number and all that follow it add up to, each being the one before times exp(−fall).
fn series(first: f64, fall: f64) -> f64 {
    first / -libm::expm1(-fall)
}

/// Nodes whose weights add up to one.
fn shared_out(nodes: Vec<Node>) -> Vec<Node> {
    let sum: f64 = nodes.iter().map(|&(_, weight)| weight).sum();
    nodes.into_iter().map(|(value, weight)| (value, weight / sum)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(share: f64, share_sd: f64) -> Month {
        Month { volume: 100.0, volume_cv: 0.1, share, share_sd }
    }

    fn near(found: f64, wanted: f64, by: f64) {
        assert!((found - wanted).abs() <= by, "{found}, not {wanted}");
    }

    /// What nodes add up to, their mean, and their variance.
    fn told(nodes: &[Node]) -> (f64, f64, f64) {
        let sum = |of: &dyn Fn(f64) -> f64| nodes.iter().map(|&(value, weight)| of(value) * weight).sum::<f64>();
        let mean = sum(&|value| value);
        (sum(&|_| 1.0), mean, sum(&|value| (value - mean) * (value - mean)))
    }

    #[test]
    fn a_share_strays_as_told_and_no_further_than_it_can() {
        near(month(0.5, 0.2).sd(), 0.2, 1e-15);
        near(month(0.2, 0.9).sd(), 0.4, 1e-12);
        near(month(0.2, -0.1).sd(), 0.0, 0.0);
        // V (S − 0.4): 100 · 0.1 on average; 100² · (0.2² · 1.01 + 0.1² · 0.1²).
        let (mean, variance) = month(0.5, 0.2).moments(0.4);
        near(mean, 10.0, 1e-12);
        near(variance, 405.0, 1e-9);
    }

    #[test]
    fn a_common_factor_adds_to_the_spread_of_a_volume() {
        let shaken = Month { volume_cv: 0.3, ..month(0.5, 0.2) }.shaken(0.4);
        near(shaken.volume_cv, 0.2644_f64.sqrt(), 1e-12);
        near(shaken.share_sd, 0.2, 0.0);
    }

    #[test]
    fn nodes_have_the_moments_of_their_law() {
        for (cv, band) in [(0.02, 10.0), (0.1, 30.0), (0.5, 30.0), (1.0, 60.0)] {
            let nodes = Month { volume_cv: cv, ..month(0.5, 0.1) }.volumes(band, 1.0);
            let (all, mean, variance) = told(&nodes);
            near(all, 1.0, 1e-12);
            near(mean, 100.0, 1e-7);
            near(variance, 1e4 * cv * cv, 1e-4);
        }
        // From nearly nothing to nearly all, narrow and wide; many of these laws have an end that is heavy.
        for share in [1e-6, 0.001, 0.03, 0.4, 0.5, 0.9, 0.999, 1.0 - 1e-6] {
            for part in [0.01, 0.1, 0.5, 0.9, 0.99] {
                let sd = part * (share * (1.0_f64 - share)).sqrt();
                let (all, mean, variance) = told(&month(share, sd).shares(20.0));
                near(all, 1.0, 1e-12);
                near(mean, share, 1e-9);
                near(variance, sd * sd, 1e-9);
            }
        }
    }

    #[test]
    fn what_does_not_stray_is_one_node_and_what_strays_most_is_two() {
        assert_eq!(month(0.3, 0.0).shares(9.0), [(0.3, 1.0)]);
        assert_eq!(Month { volume_cv: 0.0, ..month(0.3, 0.1) }.volumes(9.0, 1.0), [(100.0, 1.0)]);
        let two = month(0.3, 1.0).shares(9.0);
        assert_eq!(two.iter().map(|node| node.0).collect::<Vec<_>>(), [0.0, 1.0]);
        near(two[1].1, 0.3, 1e-12);
    }

    #[test]
    fn nodes_are_no_more_than_they_need_to_be() {
        // Twice as fine is twice as many, to the finest step that there is.
        let many =
            |cv: f64, band: f64, finer: f64| Month { volume_cv: cv, ..month(0.5, 0.1) }.volumes(band, finer).len();
        for (band, finer) in [(93.0, 1.0), (43.0, 2.0), (1e9, 1.0)] {
            let step = (2.0 * PI / (band * finer + SCORES)).max(FINEST / finer);
            let side = (-2.0 * TINY.ln()).sqrt() / step;
            near(f64::from(u32::try_from(many(0.2, band, finer)).unwrap()), 1.0 + 2.0 * side.floor(), 1e-9);
        }
        for (share, sd) in [(0.5, 0.05), (0.999, 0.02), (0.001, 0.02)] {
            let shares = month(share, sd).shares(20.0).len();
            assert!((10..400).contains(&shares), "{shares}");
        }
    }

    #[test]
    fn a_tail_of_a_share_is_the_sum_of_its_polynomial() {
        // Of 2 and 3: the mean 2/5, the standard deviation 1/5.
        let ShareLaw::Beta(beta) = month(0.4, 0.2).share_law() else { panic!("a beta law") };
        near(beta.alpha, 2.0, 1e-12);
        near(beta.beta, 3.0, 1e-12);
        let tails = beta.tails();
        for share in [0.01_f64, 0.1, 0.4, 0.7, 0.95] {
            let rest = 1.0 - share;
            near(tails.above(share), rest.powi(4) + 4.0 * share * rest.powi(3), 1e-6);
        }
        near(tails.above(0.0), 1.0, 0.0);
        near(tails.above(1.0), 0.0, 0.0);
    }

    #[test]
    fn a_finer_pass_has_a_finer_finest_step() {
        let many = |finer: f64| Month { volume_cv: 0.2, ..month(0.5, 0.1) }.volumes(1e9, finer).len();
        // Scores up to 7.43, where the density is a million-millionth: in steps of 1/500, and of 1/1000.
        assert_eq!((many(1.0), many(2.0)), (1 + 2 * 3_716, 1 + 2 * 7_433));
    }

    #[test]
    fn the_least_spread_of_a_volume_is_a_thousand_millionth() {
        let many = |volume_cv: f64| Month { volume_cv, ..month(0.5, 0.1) }.volumes(9.0, 1.0).len();
        assert_eq!(many(0.999e-9), 1);
        assert!(many(1e-9) > 1);
    }

    #[test]
    fn no_node_weighs_nothing() {
        for (share, share_sd) in [(0.5, 0.05), (0.2, 0.3), (0.999, 0.02), (0.001, 0.02)] {
            assert!(month(share, share_sd).shares(20.0).iter().all(|&(_, weight)| weight > 0.0), "{share}");
        }
    }
}

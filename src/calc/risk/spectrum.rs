//! The characteristic function of weighted values at odd multiples of half a step.
//!
//! A few frequencies are told value by value, each turned by the same angle from one frequency to the next. Many are
//! told by spreading the values over an even grid by narrow bells, a Fourier transform of the grid, and taking out what
//! the bells did (Greengard and Lee, “Accelerating the nonuniform fast Fourier transform”, SIAM Review 46 (2004)).

use core::f64::consts::PI;

use super::law::Node;

/// Beyond so many frequencies the grid is cheaper.
const FEW: usize = 64;
/// How many points of the grid on either side of a value its bell reaches; the rest of it is below 1e-12.
const WIDE: usize = 12;

/// A complex number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Complex {
    pub(super) along: f64,
    pub(super) across: f64,
}

impl Complex {
    pub(super) const ZERO: Complex = Complex { along: 0.0, across: 0.0 };
    pub(super) const ONE: Complex = Complex { along: 1.0, across: 0.0 };

    /// The number of absolute value one at an angle.
    fn at(angle: f64) -> Complex {
        let (across, along) = libm::sincos(angle);
        Complex { along, across }
    }

    pub(super) fn times(self, other: Complex) -> Complex {
        Complex {
            along: self.along * other.along - self.across * other.across,
            across: self.along * other.across + self.across * other.along,
        }
    }

    fn plus(self, other: Complex) -> Complex {
        Complex { along: self.along + other.along, across: self.across + other.across }
    }

    fn minus(self, other: Complex) -> Complex {
        self.plus(other.scaled(-1.0))
    }

    fn scaled(self, by: f64) -> Complex {
        Complex { along: self.along * by, across: self.across * by }
    }

    /// Its power with a whole exponent.
    pub(super) fn power(self, exponent: u32) -> Complex {
        let (mut power, mut base, mut left) = (Complex::ONE, self, exponent);
        while left > 0 {
            if left & 1 == 1 {
                power = power.times(base);
            }
            base = base.times(base);
            left >>= 1;
        }
        power
    }

    /// Within a factor of its absolute value.
    pub(super) fn size(self) -> f64 {
        self.along.abs() + self.across.abs()
    }
}

/// w·exp(i t x) at t = Δ/2, 3Δ/2, 5Δ/2 …: turned by the same angle each time.
pub(super) struct Turning {
    now: Complex,
    angle: Complex,
}

impl Turning {
    pub(super) fn new(step: f64, (value, weight): Node) -> Turning {
        Turning { now: Complex::at(step * value / 2.0).scaled(weight), angle: Complex::at(step * value) }
    }

    pub(super) fn next(&mut self) -> Complex {
        let now = self.now;
        self.now = now.times(self.angle);
        now
    }
}

/// The characteristic function of some values, frequency after frequency.
pub(super) enum Wave {
    Turned(Vec<Turning>),
    Known(std::vec::IntoIter<Complex>),
}

impl Wave {
    /// For so many frequencies.
    pub(super) fn new(nodes: &[Node], step: f64, count: usize) -> Wave {
        if count <= FEW {
            Wave::Turned(nodes.iter().map(|&node| Turning::new(step, node)).collect())
        } else {
            Wave::Known(gridded(nodes, step, count).into_iter())
        }
    }

    pub(super) fn next(&mut self) -> Complex {
        match self {
            Wave::Turned(turnings) => turnings.iter_mut().map(Turning::next).fold(Complex::ZERO, Complex::plus),
            Wave::Known(values) => values.next().unwrap_or(Complex::ZERO),
        }
    }
}

/// Σ w exp(i Δ (k + ½) x) for k = 0 … count − 1.
fn gridded(nodes: &[Node], step: f64, count: usize) -> Vec<Complex> {
    let half = count.div_ceil(2);
    let size = (4 * half).next_power_of_two();
    let mut grid = vec![Complex::ZERO; size];
    let (points, middle) = (float(size), float(half) + 0.5);
    // In points of the grid, a bell has this variance; its transform at a frequency of the grid is taken out below.
    let variance = 4.0 / 3.0 * float(WIDE) / (2.0 * PI);
    let fixed: Vec<f64> = (0..=WIDE).map(|apart| libm::exp(-float(apart) * float(apart) / (2.0 * variance))).collect();
    for &(value, weight) in nodes {
        let angle = step * value / (2.0 * PI);
        let place = (angle - angle.floor()) * points;
        let (near, off) = whole_part(place, size);
        let turned = Complex::at(step * value * middle).scaled(weight * libm::exp(-off * off / (2.0 * variance)));
        // exp(−(a − off)²/2v) = exp(−off²/2v) · exp(a·off/v) · exp(−a²/2v)
        let (up, down) = (libm::exp(off / variance), libm::exp(-off / variance));
        let (mut rising, mut falling) = (1.0, 1.0);
        for (apart, bell) in fixed.iter().enumerate() {
            add(&mut grid, near + apart, turned.scaled(bell * rising));
            if apart > 0 {
                add(&mut grid, near + size - apart, turned.scaled(bell * falling));
            }
            (rising, falling) = (rising * up, falling * down);
        }
    }
    let found = transformed(grid);
    let bell = |frequency: f64| {
        let angle = 2.0 * PI * frequency / points;
        libm::exp(angle * angle * variance / 2.0) / (2.0 * PI * variance).sqrt()
    };
    let of = |place: usize| {
        let frequency = float(place) - float(half);
        let value = found.get((place + size - half) % size).copied().unwrap_or(Complex::ZERO);
        value.scaled(bell(frequency))
    };
    (0..count).map(of).collect()
}

/// The nearest point of a grid, and how far a place is from it.
fn whole_part(place: f64, size: usize) -> (usize, f64) {
    let near = (place + 0.5).floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place of the grid")]
    (near as usize % size, place - near)
}

/// A small whole number.
fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn add(grid: &mut [Complex], place: usize, value: Complex) {
    let place = place & (grid.len() - 1);
    if let Some(point) = grid.get_mut(place) {
        *point = point.plus(value);
    }
}

/// Σ g exp(2πi jk/n) for every k, n being a power of two; even and odd places apart (Cooley and Tukey).
fn transformed(grid: Vec<Complex>) -> Vec<Complex> {
    let size = grid.len();
    if size < 2 {
        return grid;
    }
    let part = |odd: usize| transformed(grid.iter().skip(odd).step_by(2).copied().collect());
    let (even, odd) = (part(0), part(1));
    let turned = odd.iter().enumerate().map(|(place, it)| {
        let angle = 2.0 * PI * float(place) / float(size);
        it.times(Complex::at(angle))
    });
    let turned: Vec<Complex> = turned.collect();
    let first = even.iter().zip(&turned).map(|(one, other)| one.plus(*other));
    let second = even.iter().zip(&turned).map(|(one, other)| one.minus(*other));
    first.chain(second).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_give_the_same() {
        let nodes: Vec<Node> = (0..200_u32)
            .map(|place| {
                let value = f64::from(place * place % 97) / 7.0 - 5.0;
                (value, f64::from(place % 5 + 1) / 600.0)
            })
            .collect();
        for count in [65, 100, 300] {
            let (mut direct, step) = (Wave::new(&nodes, 0.11, 1), 0.11);
            for (place, found) in gridded(&nodes, step, count).into_iter().enumerate() {
                let told = direct.next();
                assert!(found.minus(told).size() < 1e-11, "{count} {place}: {found:?} {told:?}");
            }
        }
    }

    #[test]
    fn a_power_is_a_product() {
        let number = Complex { along: 0.6, across: -0.7 };
        let product = (0..5).fold(Complex::ONE, |product, _| product.times(number));
        assert!(number.power(5).minus(product).size() < 1e-15);
    }
}

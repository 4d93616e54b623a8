//! The logistic curve from 0 to 1, in whole numbers: the same bits on every machine.

/// The logistic curve is told in billionths.
const FINE: u128 = 1_000_000_000;

/// How far the logistic curve reaches to each side of its middle.
const REACH: u128 = 4;

/// One, while the logistic curve is reckoned.
const ONE: u128 = 1 << 48;

/// How far the logistic curve has risen after `gone` of `all`, in billionths, at least one.
pub(super) fn logistic(gone: u128, all: u128) -> i128 {
    let foot = ONE - sigmoid(REACH * ONE);
    let (middle, passed) = (REACH * ONE, 2 * REACH * ONE * gone / all.max(1));
    let at = if passed < middle { ONE - sigmoid(middle - passed) } else { sigmoid(passed - middle) };
    (at.saturating_sub(foot) * FINE / (ONE - 2 * foot)).max(1).cast_signed()
}

/// 1/(1 + e⁻ˣ) for x from 0 to a few, all in parts of [`ONE`].
fn sigmoid(x: u128) -> u128 {
    // eˣ by its series: what is left out is below the last place.
    let terms = (1..60).scan(ONE, |term, place| {
        *term = *term * x / (ONE * place);
        Some(*term)
    });
    let power = ONE + terms.sum::<u128>();
    power * ONE / (ONE + power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logistic_curve_is_that_of_the_books() {
        // 1/(1 + e⁻⁴) = 0.982 013 790 038; the curve is its own mirror.
        assert_eq!(sigmoid(4 * ONE) * 1_000_000_000_000 / ONE, 982_013_790_037);
        assert_eq!(logistic(1, 2), 500_000_000);
        // (0.119 202 922 − 0.017 986 210) / 0.964 027 580.
        assert_eq!(logistic(1, 4), 104_993_585);
        assert_eq!(logistic(1, 4) + logistic(3, 4), 999_999_999);
        assert_eq!((logistic(0, 4), logistic(4, 4)), (1, 1_000_000_000));
    }
}

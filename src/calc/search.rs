//! Looking for the number from which on something holds.

use std::ops::{Add, Div, Sub};

/// The first number from `low` to `high` of which something holds, where it holds of all behind it and of `high`.
pub(super) fn first<N>(low: N, high: N, holds: impl Fn(N) -> bool) -> N
where
    N: Copy + PartialOrd + From<u8> + Add<Output = N> + Sub<Output = N> + Div<Output = N>,
{
    let (mut low, mut high) = (low, high);
    while low < high {
        let middle = low + (high - low) / N::from(2);
        if holds(middle) { high = middle } else { low = middle + N::from(1) }
    }
    low
}

//! What is measured: the same natively, in WebAssembly, and by other tools.

pub(crate) mod plan;
pub(crate) mod split;

use candich::calc::risk::{Field, Month, Rest};
use candich::model::{Decimal, Drift, Ties};

/// Six months done, six to come; the target is 30 %.
pub(crate) fn check_case() -> Rest {
    let month = Month { volume: 10_500.0, volume_cv: 0.10, share: 0.40, share_sd: 0.05 };
    Rest { numerator: 12_800.0, denominator: 60_000.0, months: vec![(month, 6)], shock: 0.0 }
}

/// 63 others in an index, a tenth of a point apart, each moving by a point; the score wanted for rank 20 or better.
pub(crate) fn league() -> (Field, Decimal) {
    let score = |hundredths| Decimal::new(hundredths, 2).unwrap_or(Decimal::ZERO);
    let drift = Drift { sd: score(100), ..Drift::default() };
    (Field::new((0..63).map(|place| score(9_200 - 10 * place)), drift, Ties::Shared), score(9_000))
}

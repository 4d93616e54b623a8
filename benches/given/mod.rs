//! What is measured: the same natively, in WebAssembly, and by other tools.

pub(crate) mod plan;
pub(crate) mod split;

use candich::calc::risk::{Month, Rest};

/// Six months done, six to come; the target is 30 %.
pub(crate) fn check_case() -> Rest {
    let month = Month { volume: 10_500.0, volume_cv: 0.10, share: 0.40, share_sd: 0.05 };
    Rest { numerator: 12_800.0, denominator: 60_000.0, months: vec![(month, 6)], shock: 0.0 }
}

//! A stretch of an axis, as a bar takes it.

use super::bar::STEPS;

/// Where a stretch begins and how long it is, in percent of the axis from its least to its most. What lies beyond ends
/// there.
pub fn span(from: u128, to: u128, (least, most): (u128, u128)) -> [String; 2] {
    let whole = most.saturating_sub(least).max(1);
    let place = |at: u128| {
        u32::try_from((at.clamp(least, most.max(least)) - least) * u128::from(STEPS) / whole).unwrap_or(STEPS)
    };
    let (begin, end) = (place(from), place(to));
    [begin, end.saturating_sub(begin)].map(percent)
}

/// So many steps as a percentage with two decimals.
pub fn percent(steps: u32) -> String {
    format!("{}.{:02}%", steps / 100, steps % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_stands_between_its_ends() {
        assert_eq!(span(25, 75, (0, 100)), ["25.00%", "50.00%"]);
        assert_eq!(span(0, 900, (10, 40)), ["0.00%", "100.00%"]);
        assert_eq!(span(5, 5, (5, 5)), ["0.00%", "0.00%"]);
    }
}

//! The values of link fields: plain digits, dot decimals, ISO days, code names.

use crate::model::{Branch, Comparator, Date, Decimal, Indicator, MAX_COUNT, Percent, Requirement, date};

/// Digits and nothing else, at most [`MAX_COUNT`].
pub(crate) fn count(text: &str) -> Option<u64> {
    text.bytes().all(|it| it.is_ascii_digit()).then(|| text.parse().ok()).flatten().filter(|&count| count <= MAX_COUNT)
}

/// Digits with an optional dot and decimals, from 0 to 100.
pub(crate) fn percent(text: &str) -> Option<Percent> {
    let (mantissa, scale) = digits(text)?;
    Percent::new(mantissa, scale)
}

/// The shortest text that [`percent`] reads back.
pub(crate) fn percent_text(percent: Percent) -> String {
    digits_text(percent.mantissa(), percent.scale())
}

/// Digits with an optional dot and decimals, from 0 to [`Decimal::MOST`].
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    let (mantissa, scale) = digits(text)?;
    Decimal::new(mantissa, scale)
}

/// The shortest text that [`decimal`] reads back.
pub(crate) fn decimal_text(decimal: Decimal) -> String {
    digits_text(decimal.mantissa(), decimal.scale())
}

/// Digits with an optional dot and decimals: all digits, and how many of them are decimals.
fn digits(text: &str) -> Option<(u64, u8)> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = [whole, decimals].concat();
    let written = !whole.is_empty() && (decimals.is_empty() != text.contains('.'));
    (written && digits.bytes().all(|it| it.is_ascii_digit())).then_some(())?;
    Some((digits.parse().ok()?, u8::try_from(decimals.len()).ok()?))
}

fn digits_text(mantissa: u64, scale: u8) -> String {
    let unit = 10_u64.pow(u32::from(scale));
    let whole = mantissa / unit;
    match usize::from(scale) {
        0 => whole.to_string(),
        width => format!("{whole}.{:0width$}", mantissa % unit),
    }
}

/// A comparator and a threshold: `ge:30`.
pub(crate) fn requirement(text: &str) -> Option<Requirement> {
    let (comparator, threshold) = text.split_once(':')?;
    Some(Requirement { comparator: Comparator::from_code(comparator)?, threshold: percent(threshold)? })
}

/// The text that [`requirement`] reads back.
pub(crate) fn requirement_text(requirement: Requirement) -> String {
    format!("{}:{}", requirement.comparator.code(), percent_text(requirement.threshold))
}

/// An indicator and its requirement: `online_of_published,ge:50`.
pub(crate) fn branch(text: &str) -> Option<Branch> {
    let (indicator, requirement_text) = text.split_once(',')?;
    Some(Branch {
        indicator: Indicator::from_code(indicator)?,
        requirement: requirement(requirement_text)?,
        ahead: None,
    })
}

/// The text that [`branch`] reads back.
pub(crate) fn branch_text(branch: Branch) -> String {
    format!("{},{}", branch.indicator.code(), requirement_text(branch.requirement))
}

/// A day as `2023-03-14`.
pub(crate) fn day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|it| it.is_ascii_digit());
    (digits(year, 4) && digits(month, 2) && digits(day, 2)).then_some(())?;
    date(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The text that [`day`] reads back.
pub(crate) fn day_text(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_have_one_way_of_writing() {
        for text in ["0", "30", "62.5", "0.05", "100", "99.999999999"] {
            assert_eq!(percent(text).map(percent_text).as_deref(), Some(text));
        }
        for text in ["", ".5", "5.", "1.2.3", "+5", "-1", "1e2", "101", "30%", "٣٠", "0.0000000001"] {
            assert_eq!(percent(text), None, "{text}");
        }
        assert_eq!(percent("62.50"), percent("62.5"));
    }

    #[test]
    fn decimals_have_one_way_of_writing() {
        for text in ["0", "86.14", "0.000001", "1000000"] {
            assert_eq!(decimal(text).map(decimal_text).as_deref(), Some(text));
        }
        for text in ["", "86,14", "1000000.1", "0.0000001", "-1"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn counts_are_plain_digits() {
        assert_eq!(count("56039"), Some(56_039));
        for text in ["", "+5", "56.039", "9223372036854775808", "1000000000000", "5 "] {
            assert_eq!(count(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_iso() {
        assert_eq!(day("2023-03-14").map(day_text).as_deref(), Some("2023-03-14"));
        for text in ["2023-3-14", "14/3/2023", "2023-02-30", "1999-01-01", "2023-03", "2023-03-14-1"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}

//! Printing. Rounded in integers; a share never prints as having crossed a threshold that it has not.

use super::Convention;
use crate::calc::share::Share;
use crate::model::{Decimal, Language, Percent, Requirement, Sense};

/// Decimals after which a share that still hides its side of a threshold is cut instead of rounded.
const MOST_DECIMALS: u32 = 12;

/// A whole number in groups of three.
pub fn format_count(count: u128, language: Language) -> String {
    digits(count, 1, Some(Convention::of(language).group))
}

/// How many there are of something that is listed.
pub fn format_length(length: usize, language: Language) -> String {
    format_count(u128::try_from(length).unwrap_or(u128::MAX), language)
}

/// A whole number that may be below zero.
pub fn format_signed(count: i128, language: Language) -> String {
    let sign = if count < 0 { "−" } else { "" };
    [sign, &format_count(count.unsigned_abs(), language)].concat()
}

/// By how many percent something is changed: "+10 %", "−20%".
pub fn format_change(percent: i8, language: Language) -> String {
    let plus = if percent > 0 { "+" } else { "" };
    [plus, &format_signed(percent.into(), language), sign(language)].concat()
}

/// A percentage with the decimals it has and its sign: "62,5 %", "62.5%".
pub fn format_percent(percent: Percent, language: Language) -> String {
    decimal(u128::from(percent.mantissa()), u32::from(percent.scale()), language) + sign(language)
}

/// A score with the decimals it has: "86,14". Without groups, so that it reads back as itself.
pub fn format_decimal(score: Decimal, language: Language) -> String {
    pointed(u128::from(score.mantissa()), u32::from(score.scale()), None, language)
}

/// A number in units of its last decimal, with all of them.
pub fn format_fixed(number: u128, decimals: u32, language: Language) -> String {
    decimal(number, decimals, language)
}

/// A share in percent with at least `decimals` decimals, and as many more as it takes until the printed
/// number stands on the same side of every requirement as the share itself, and is all or nothing only where the share is.
pub fn format_share(share: Share, decimals: u32, requirements: &[Requirement], language: Language) -> String {
    let honest = |&decimals: &u32| {
        let printed = Share::new(rounded(share, decimals), 100 * 10_u128.pow(decimals));
        printed.is_some_and(|printed| {
            ends(printed) == ends(share) && requirements.iter().all(|&it| printed.meets(it) == share.meets(it))
        })
    };
    let digits = match (decimals..=MOST_DECIMALS).find(honest) {
        Some(decimals) => decimal(rounded(share, decimals), decimals, language),
        // Cut towards the share's own side: below it unless it stands above a threshold.
        None => decimal(cut(share, requirements), MOST_DECIMALS, language),
    };
    digits + sign(language)
}

/// A share as points: the digits of its percentage without the sign.
pub fn format_points(share: Share, decimals: u32, language: Language) -> String {
    format_share(share, decimals, &[], language).trim_end_matches(['%', '\u{a0}']).to_owned()
}

/// A share that is required (allowed) of what is to come, rounded up (down): what is printed is never
/// too little to reach, and never too much to stay under.
pub fn format_bounding_share(share: Share, decimals: u32, sense: Sense, language: Language) -> String {
    let (floor, remainder) = divided(share, decimals);
    let up = sense == Sense::Reach && remainder > 0;
    decimal(floor + u128::from(up), decimals, language) + sign(language)
}

/// A ratio as "how many times", with two decimals: "1,46".
pub fn format_times(ratio: Share, language: Language) -> String {
    let hundredths = Share::new(ratio.part(), ratio.whole() * 100).map_or(0, |ratio| rounded(ratio, 2));
    decimal(hundredths, 2, language)
}

/// Whether a share is nothing, and whether it is all.
fn ends(share: Share) -> [bool; 2] {
    [share.part() == 0, share.part() == share.whole()]
}

fn sign(language: Language) -> &'static str {
    match language {
        Language::Vi => "\u{a0}%",
        Language::En => "%",
    }
}

/// Hundredths of the share's 10^-decimals, rounded half up.
fn rounded(share: Share, decimals: u32) -> u128 {
    let (floor, remainder) = divided(share, decimals);
    floor + u128::from(remainder * 2 >= share.whole())
}

fn cut(share: Share, requirements: &[Requirement]) -> u128 {
    let (floor, remainder) = divided(share, MOST_DECIMALS);
    let scale = 100 * 10_u128.pow(MOST_DECIMALS);
    let hides = |it: &Requirement| Share::new(floor, scale).is_some_and(|cut| cut.meets(*it)) != share.meets(*it);
    floor + u128::from(remainder > 0 && requirements.iter().any(hides))
}

/// Long division, so that no product leaves 128 bits.
fn divided(share: Share, decimals: u32) -> (u128, u128) {
    let (whole, mut remainder) = (share.whole(), share.part() * 100);
    let mut quotient = remainder / whole;
    remainder %= whole;
    for _ in 0..decimals {
        remainder *= 10;
        quotient = quotient * 10 + remainder / whole;
        remainder %= whole;
    }
    (quotient, remainder)
}

fn decimal(mantissa: u128, scale: u32, language: Language) -> String {
    pointed(mantissa, scale, Some(Convention::of(language).group), language)
}

fn pointed(mantissa: u128, scale: u32, group: Option<char>, language: Language) -> String {
    let unit = 10_u128.pow(scale);
    let mut text = digits(mantissa / unit, 1, group);
    if scale > 0 {
        text.push(Convention::of(language).point);
        text.push_str(&digits(mantissa % unit, scale, None));
    }
    text
}

/// The digits of a number, at least `width` of them, in groups of three where there is a separator.
fn digits(mut number: u128, width: u32, separator: Option<char>) -> String {
    let mut reversed = Vec::new();
    let mut written = 0;
    while number > 0 || written < width {
        if let Some(separator) = separator.filter(|_| written > 0 && written % 3 == 0) {
            reversed.push(separator);
        }
        reversed.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or(0)));
        number /= 10;
        written += 1;
    }
    reversed.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Comparator;

    fn printed(part: u128, whole: u128, requirement: Option<(Comparator, u8)>) -> String {
        let requirement =
            requirement.map(|(comparator, percent)| Requirement { comparator, threshold: Percent::whole(percent) });
        format_share(Share::new(part, whole).unwrap(), 2, requirement.as_slice(), Language::En)
    }

    #[test]
    fn counts_and_percentages_follow_the_language() {
        assert_eq!(format_count(1_234_567, Language::Vi), "1.234.567");
        assert_eq!(format_count(234, Language::En), "234");
        assert_eq!(format_percent(Percent::new(625, 1).unwrap(), Language::Vi), "62,5\u{a0}%");
        assert_eq!(format_percent(Percent::new(5, 2).unwrap(), Language::En), "0.05%");
    }

    #[test]
    fn a_change_has_its_sign() {
        assert_eq!([-20, 0, 10].map(|it| format_change(it, Language::Vi)), ["−20\u{a0}%", "0\u{a0}%", "+10\u{a0}%"]);
        assert_eq!(format_change(-20, Language::En), "−20%");
    }

    #[test]
    fn only_all_is_printed_as_all_and_only_nothing_as_nothing() {
        assert_eq!(printed(999_999, 1_000_000, None), "99.9999%");
        assert_eq!(printed(99_996, 100_000, None), "99.996%");
        assert_eq!(printed(3, 1_000_000, None), "0.0003%");
        assert_eq!(printed(0, 1_000_000, None), "0.00%");
        assert_eq!(printed(1_000_000, 1_000_000, None), "100.00%");
        assert_eq!(printed(1_000_001, 1_000_000, None), "100.0001%");
    }

    #[test]
    fn scores_read_back_as_themselves() {
        for (mantissa, scale) in [(0, 0), (8_614, 2), (86_125, 3), (1_234, 0), (1_000_000, 0), (12_345_678, 4)] {
            for &language in Language::ALL {
                let score = Decimal::new(mantissa, scale).unwrap();
                let printed = format_decimal(score, language);
                assert_eq!(super::super::parse_decimal(&printed, language).map(|it| it.value), Ok(score), "{printed}");
            }
        }
    }

    #[test]
    fn a_share_never_prints_as_across_its_threshold() {
        assert_eq!(printed(2_980, 10_000, Some((Comparator::AtLeast, 30))), "29.80%");
        assert_eq!(printed(649_996, 1_000_000, None), "65.00%");
        assert_eq!(printed(649_996, 1_000_000, Some((Comparator::AtLeast, 65))), "64.9996%");
        assert_eq!(printed(810_000_001, 1_000_000_000, Some((Comparator::Above, 81))), "81.0000001%");
        assert_eq!(printed(81, 100, Some((Comparator::Above, 81))), "81.00%");
        assert_eq!(printed(50_001, 1_000_000, Some((Comparator::AtMost, 5))), "5.0001%");
    }

    #[test]
    fn a_bound_is_rounded_to_its_safe_side() {
        let share = Share::new(49_995, 1_000_000).unwrap();
        assert_eq!(format_bounding_share(share, 2, Sense::Limit, Language::En), "4.99%");
        assert_eq!(format_bounding_share(share, 2, Sense::Reach, Language::En), "5.00%");
        assert_eq!(format_bounding_share(Share::new(1, 4).unwrap(), 1, Sense::Reach, Language::En), "25.0%");
    }

    #[test]
    fn beyond_twelve_decimals_it_is_cut_to_its_side() {
        let whole = 4_000_000_000_000_000_000_000;
        let half = whole / 2;
        assert_eq!(printed(half - 1, whole, Some((Comparator::AtLeast, 50))), "49.999999999999%");
        assert_eq!(printed(half + 1, whole, Some((Comparator::AtMost, 50))), "50.000000000001%");
    }

    #[test]
    fn only_what_is_below_zero_has_a_sign() {
        let signed = [-1_234, -1, 0, 1].map(|count| format_signed(count, Language::Vi));
        assert_eq!(signed, ["−1.234", "−1", "0", "1"]);
    }
}

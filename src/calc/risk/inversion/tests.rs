//! Years against published values, numerical integrals and normal laws; what is too much, and what is next to nothing.

use super::*;

fn check_case() -> Rest {
    let month = Month { volume: 10_500.0, volume_cv: 0.10, share: 0.40, share_sd: 0.05 };
    Rest { numerator: 12_800.0, denominator: 60_000.0, months: vec![(month, 6)], shock: 0.0 }
}

#[test]
fn the_check_case_comes_out_to_nine_digits() {
    let found = chance(&check_case(), 0.30);
    assert!((found.value - 0.797_152_847).abs() < 1e-8, "{found:?}");
    assert!(found.error < 1e-8, "{found:?}");
    // Told one by one, equal months are the same.
    let (month, _) = check_case().months[0];
    let single = chance(&Rest { months: vec![(month, 1); 6], ..check_case() }, 0.30);
    assert!((single.value - found.value).abs() < 1e-12);
}

/// The same bits as in WebAssembly: `tests/browser.rs` holds them too.
#[test]
fn the_check_case_has_the_same_bits_everywhere() {
    assert_eq!(chance(&check_case(), 0.30).value.to_bits(), 4_605_355_334_072_272_273);
}

#[test]
fn its_quantiles_and_its_needed_shares_are_the_published_ones() {
    let rest = check_case();
    for (level, share) in [(0.05, 0.2915), (0.50, 0.3088), (0.95, 0.3266)] {
        assert!((rest.quantile(level) - share).abs() < 6e-5, "{level}: {}", rest.quantile(level));
    }
    // At 40 % it is a little less than 80 %.
    let sure = rest.share_for(0.30, 0.80).unwrap();
    assert!(sure > 0.40 && sure < 0.4004, "{sure}");
    assert!((chance(&rest.at(sure), 0.30).value - 0.80).abs() < 1e-5);
}

#[test]
fn without_chance_it_is_one_or_nothing() {
    let certain = |share| {
        let month = Month { volume: 100.0, volume_cv: 0.0, share, share_sd: 0.0 };
        chance(&Rest { numerator: 10.0, denominator: 100.0, months: vec![(month, 3)], shock: 0.0 }, 0.25)
    };
    assert_eq!(certain(0.30), Chance { value: 1.0, error: 0.0 });
    assert_eq!(certain(0.29), Chance { value: 0.0, error: 0.0 });
    // 0 and 1 leave no room for a spread.
    let month = |share| Month { volume: 100.0, volume_cv: 0.1, share, share_sd: 0.3 };
    let rest = |share| Rest { numerator: 0.0, denominator: 0.0, months: vec![(month(share), 3)], shock: 0.0 };
    assert!(chance(&rest(1.0), 0.5).value > 1.0 - 1e-9);
    assert!(chance(&rest(0.0), 0.5).value < 1e-9);
}

/// One month by itself, against numerical integrals of the beta law's tail (`SciPy`'s `beta.sf` and `quad`).
#[test]
fn one_month_alone_is_exact_however_wild() {
    let alone = |volume_cv, share_sd| {
        let month = Month { volume: 10_500.0, volume_cv, share: 0.40, share_sd };
        chance(
            &Rest { numerator: 0.2133 * 10_500.0, denominator: 10_500.0, months: vec![(month, 1)], shock: 0.0 },
            0.30,
        )
    };
    for (volume_cv, share_sd, value) in [
        (0.0, 0.05, 0.599_073_572_353),
        (0.0, 0.40, 0.436_560_097_968),
        (1.0, 0.00, 0.403_283_363_046),
        (1.0, 0.05, 0.380_168_415_787),
        (0.1, 0.40, 0.436_236_930_040),
    ] {
        let found = alone(volume_cv, share_sd);
        assert!((found.value - value).abs() < 5e-9 && found.error < 5e-8, "{volume_cv} {share_sd}: {found:?}");
    }
}

/// With all shares certain and equal, only what the volumes have in common strays: Φ tells.
#[test]
fn what_volumes_have_in_common_alone_is_told_by_the_normal_law() {
    let certain = |share, numerator| {
        let month = Month { volume: 100.0, volume_cv: 0.0, share, share_sd: 0.0 };
        let rest = Rest { numerator, denominator: 300.0, months: vec![(month, 3)], shock: 0.5 };
        chance(&rest, 0.30)
    };
    // As much as expected is reached where the factor is at least its mean, and where a loss is at most its mean.
    let at_mean = libm::erfc(log_sd(0.5) / 2.0 / core::f64::consts::SQRT_2) / 2.0;
    assert!((certain(0.40, 60.0).value - at_mean).abs() < 1e-12);
    assert!((certain(0.20, 120.0).value - (1.0 - at_mean)).abs() < 1e-12);
    assert_eq!((certain(0.40, 120.0).value, certain(0.20, 60.0).value), (1.0, 0.0));
}

/// What would take too much is not begun, and says so.
#[test]
fn what_costs_too_much_is_not_told() {
    let month = |unit: u32| Month { volume: 500.0 + f64::from(unit), volume_cv: 1.0, share: 0.4, share_sd: 0.3 };
    let months = (0..400).map(|unit| (month(unit), 1)).collect();
    let found = chance(&Rest { numerator: 0.0, denominator: 1.0, months, shock: 0.0 }, 0.38);
    assert!(found.error >= 1.0 || found.error < 1e-6, "{found:?}");
}

/// Many units with several months each, and the wildest months: bounded as every other case.
#[test]
fn extremes_are_told_to_a_millionth() {
    let month = |volume: f64, volume_cv, share_sd| Month { volume, volume_cv, share: 0.33, share_sd };
    let rest = |months: Vec<(Month, u32)>| {
        let volume: f64 = months.iter().map(|(month, times)| month.volume * f64::from(*times)).sum();
        Rest { numerator: 0.27 * volume, denominator: volume, months, shock: 0.0 }
    };
    let units: Vec<(Month, u32)> = (0..200).map(|unit| (month(100.0 + f64::from(unit), 0.5, 0.15), 6)).collect();
    for months in [units, vec![(month(500.0, 1.0, 0.05), 3)], vec![(month(500.0, 1.0, 0.3), 36)]] {
        let found = chance(&rest(months), 0.30);
        assert!(found.error < 1e-6 && found.value > 0.1 && found.value < 0.9, "{found:?}");
    }
}

#[test]
fn a_common_shock_changes_the_sure_more_than_the_likely() {
    let shocked = Rest { shock: 0.15, ..check_case() };
    let (with, without) = (chance(&shocked, 0.30).value, chance(&check_case(), 0.30).value);
    assert!(with < without && with > 0.5, "{with} {without}");
    let faint = Rest { shock: 1e-6, ..check_case() };
    assert!((chance(&faint, 0.30).value - without).abs() < 1e-7);
}

#[test]
fn an_error_is_no_less_than_what_is_cut_off_and_left_out() {
    let rough = pass(&check_case(), 0.30, 1.0);
    assert!(rough.error >= 1e-10, "{rough:?}");
    let (found, fine) = (chance(&check_case(), 0.30), pass(&check_case(), 0.30, FINER));
    assert!(found.error >= fine.error && fine.error > 0.0, "{found:?} {fine:?}");
    // With a heavy end it is more than that.
    let month = Month { volume: 10_500.0, volume_cv: 1.0, share: 0.40, share_sd: 0.05 };
    let heavy = Rest { months: vec![(month, 3)], ..check_case() };
    assert!(pass(&heavy, 0.30, 1.0).error >= 5e-8);
}

#[test]
fn equal_months_leave_out_as_much_told_one_by_one() {
    let rest = |months| Rest { months, ..check_case() };
    let month = Month { volume: 10_500.0, volume_cv: 0.19, share: 0.40, share_sd: 0.15 };
    let (together, single) = (pass(&rest(vec![(month, 24)]), 0.30, 1.0), pass(&rest(vec![(month, 1); 24]), 0.30, 1.0));
    assert!((together.error - single.error).abs() < 1e-3 * together.error, "{together:?} {single:?}");
}

#[test]
fn where_nothing_is_to_come_what_is_done_decides() {
    let none = Month { volume: 0.0, volume_cv: 0.0, share: 0.5, share_sd: 0.0 };
    for months in [vec![], vec![(none, 1)], vec![(none, 2)]] {
        let rest = |numerator| Rest { numerator, denominator: 100.0, months: months.clone(), shock: 0.0 };
        // Seven of a hundred are 7 %, however that is rounded.
        for (numerator, target, value) in [(30.0, 0.30, 1.0), (29.0, 0.30, 0.0), (7.0, 0.07, 1.0), (8.0, 0.07, 1.0)] {
            let found = chance(&rest(numerator), target).value;
            assert!((found - value).abs() < 1e-12, "{numerator} at {target} {months:?}: {found}");
        }
    }
}

#[test]
fn what_rounding_may_have_moved_decides_nothing() {
    let rest = |numerator, months| Rest { numerator, denominator: 100.0, months, shock: 0.0 };
    // One dossier is missing of a million million.
    let many = Month { volume: 1e6, volume_cv: 0.0, share: 0.5, share_sd: 0.0 };
    assert!((chance(&rest(49.0, vec![(many, 1_000_000)]), 0.5).value - 1.0).abs() < 1e-12);
    assert!(chance(&rest(49.0, vec![(many, 100)]), 0.5).value < 1e-12);
    // Shares that stray by less than a thousand-millionth do not stray.
    let still = Month { volume: 1_000.0, volume_cv: 0.0, share: 0.4, share_sd: 5e-10 };
    assert!((chance(&rest(40.0, vec![(still, 3)]), 0.4).value - 1.0).abs() < 1e-12);
}

#[test]
fn just_what_is_expected_is_reached_whatever_volumes_have_in_common() {
    let month = Month { volume: 100.0, volume_cv: 0.0, share: 0.30, share_sd: 0.0 };
    let rest = Rest { numerator: 0.0, denominator: 0.0, months: vec![(month, 3)], shock: 0.2 };
    assert!((chance(&rest, 0.30).value - 1.0).abs() < 1e-12);
}

#[test]
fn a_class_of_shares_is_the_least_power_of_two_that_is_not_less() {
    for (band, class) in
        [(0.1, 2.0), (2.0, 2.0), (2.1, 4.0), (8.0, 8.0), (8.1, 16.0), (4_096.0, 4_096.0), (1e9, 4_096.0)]
    {
        assert!((doubled(band) - class).abs() < 1e-12, "{band}: {}", doubled(band));
    }
}

/// A month that may bring ten thousand times what is expected of it would take too many frequencies.
#[test]
fn what_takes_too_many_frequencies_is_not_told() {
    let month = Month { volume: 100.0, volume_cv: 100.0, share: 0.4, share_sd: 0.1 };
    let rest = Rest { numerator: 0.0, denominator: 100.0, months: vec![(month, 2)], shock: 0.0 };
    assert!(chance(&rest, 0.30).error >= 1.0);
}

/// Twelve months whose shares hardly stray: normal as good as exactly, but for what their volumes have in common. Against
/// numerical integrals (`SciPy`'s `quad`) of Φ((1 200 − T/z)/sd); in any unit.
#[test]
fn what_volumes_have_in_common_is_told_as_finely_as_it_takes() {
    for (shock, share_sd, missing, value, by) in [
        (0.2, 0.001, 1_150.0, 0.546_113_219_6, 2e-5),
        (0.2, 0.014_4, 1_180.0, 0.492_839_411_8, 2e-5),
        (1.3, 0.002, 1_150.0, 0.324_697_227_1, 2e-5),
        (4.0, 0.004, 1_150.0, 0.207_151_915_0, 2e-5),
    ] {
        for unit in [1.0, 1.0 / 1_048_576.0] {
            let month = Month { volume: 1_000.0 * unit, volume_cv: 0.0, share: 0.5, share_sd };
            let (numerator, denominator) = ((4_000.0 - missing) * unit, 10_000.0 * unit);
            let rest = Rest { numerator, denominator, months: vec![(month, 12)], shock };
            let found = pass(&rest, 0.4, 1.0).value;
            assert!((found - value).abs() < by, "{shock} {share_sd} {unit}: {found}, not {value}");
        }
    }
}

/// The same integrals as of the other months by themselves; in any unit.
#[test]
fn one_month_alone_is_as_exact_where_its_volume_is_wilder_still() {
    for (volume_cv, numerator, denominator, value) in [
        (1.0, 2_500.0, 20_000.0, 0.042_975_102_489),
        (3.0, 2_239.65, 10_500.0, 0.240_688_491_206),
        (10.0, 2_239.65, 10_500.0, 0.149_504_267_121),
    ] {
        for unit in [1.0, 1.0 / 1_048_576.0] {
            let month = Month { volume: 10_500.0 * unit, volume_cv, share: 0.40, share_sd: 0.05 };
            let (numerator, denominator) = (numerator * unit, denominator * unit);
            let rest = Rest { numerator, denominator, months: vec![(month, 1)], shock: 0.0 };
            let found = chance(&rest, 0.30).value;
            assert!((found - value).abs() < 5e-9, "{volume_cv} {unit}: {found}, not {value}");
        }
    }
}

/// A pass that is finer has room for as many more nodes: what a pass as fine as usual tells, it tells as well.
#[test]
fn what_a_usual_pass_has_room_for_a_finer_one_has_as_well() {
    let month = |unit: u32| Month { volume: 500.0 + f64::from(unit), volume_cv: 1.0, share: 0.4, share_sd: 0.3 };
    let months = (0..600).map(|unit| (month(unit), 1)).collect();
    let rest = Rest { numerator: 0.0, denominator: 1.0, months, shock: 0.0 };
    let (usual, finer) = (pass(&rest, 0.38, 1.0), pass(&rest, 0.38, 1.3));
    assert!(usual.error < 1e-6 && finer.error < 1e-6, "{usual:?} {finer:?}");
    assert!((usual.value - finer.value).abs() < 1e-6, "{usual:?} {finer:?}");
}

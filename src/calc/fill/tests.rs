//! Bounds, remainders and the level of a filling.

use super::*;

fn part(start: i128, slope: i128, least: u64, most: u64) -> Part {
    Part { start, slope, least, most }
}

#[test]
fn equal_parts_share_equally_and_the_first_takes_what_is_over() {
    let parts = [part(0, 1, 0, 10); 3];
    assert_eq!(fill(&parts, 1, 10).unwrap().counts, [4, 3, 3]);
    assert_eq!(fill(&parts, 1, 10).unwrap().level, Some((10, 3)));
}

#[test]
fn bounds_hold_and_the_others_make_up_for_it() {
    let parts = [part(0, 1, 0, 2), part(0, 1, 5, 9), part(0, 1, 0, 9)];
    let filled = fill(&parts, 1, 11).unwrap();
    assert_eq!(filled.counts, [2, 5, 4]);
    assert_eq!(filled.holds, [Hold::Most, Hold::Least, Hold::Level]);
    assert_eq!(fill(&parts, 1, 20).unwrap().counts, [2, 9, 9]);
    assert_eq!(fill(&parts, 1, 5).unwrap().counts, [0, 5, 0]);
    assert_eq!((fill(&parts, 1, 4), fill(&parts, 1, 21)), (None, None));
}

#[test]
fn a_part_that_no_level_moves_stays_where_it_is() {
    let parts = [part(70, 0, 0, 5), part(0, 0, 0, 0), part(0, 10, 0, 9)];
    assert_eq!(fill(&parts, 10, 8).unwrap().counts, [5, 0, 3]);
}

#[test]
fn the_larger_remainder_takes_what_is_over() {
    let parts = [part(0, 20, 0, 100), part(0, 45, 0, 100), part(0, 35, 0, 100)];
    assert_eq!(fill(&parts, 1, 10).unwrap().counts, [2, 5, 3]);
    assert_eq!(fill(&[], 1, 0).unwrap().counts, Vec::<u64>::new());
}

#[test]
fn where_several_levels_give_the_total_it_is_the_highest() {
    // From 4 to 10 the first is full and the second has not begun; the third never moves.
    let parts = [part(0, 1, 0, 4), part(-20, 2, 0, 9), part(0, 0, 0, 9)];
    let filled = fill(&parts, 1, 4).unwrap();
    assert_eq!(filled.holds, [Hold::Most, Hold::Level, Hold::Least]);
    assert_eq!((filled.counts, filled.level), (vec![4, 0, 0], Some((20, 2))));
    // Nothing is left that could rise.
    assert_eq!(fill(&parts, 1, 13).unwrap().level, None);
    assert_eq!(fill(&parts, 1, 13).unwrap().holds, [Hold::Most, Hold::Most, Hold::Least]);
}

#[test]
fn numbers_that_need_128_bits_fill_as_those_that_do_not() {
    // Of a unit so many times as large every level is the same.
    const TIMES: i128 = 1 << 40;
    let mut state = 7_u64;
    let mut below = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    for _ in 0..2_000 {
        let parts: Vec<Part> = (0..=below(9))
            .map(|_| {
                let least = below(20);
                part(i128::from(below(900)) - 500, below(60).into(), least, least + below(30))
            })
            .collect();
        let large: Vec<Part> =
            parts.iter().map(|it| Part { start: it.start * TIMES, slope: it.slope * TIMES, ..*it }).collect();
        let (least, most) = bounds(&parts);
        let total = u64::try_from(least).unwrap() + below(u64::try_from(most - least).unwrap() + 1);
        let (one, other) = (fill(&parts, 10, total).unwrap(), fill(&large, 10 * TIMES, total).unwrap());
        assert_eq!((&one.counts, &one.holds), (&other.counts, &other.holds), "{parts:?} {total}");
        assert_eq!(one.level.map(|(above, slope)| (above * TIMES, slope * TIMES)), other.level);
        assert!(parts.is_empty() || Filling::new(&parts, 10, total.into()).fits_in_64_bits());
        assert!(
            !Filling::new(&large, 10 * TIMES, total.into()).fits_in_64_bits() || large.iter().all(|it| it.slope == 0)
        );
    }
}

#[test]
fn a_part_that_cannot_move_is_held_by_its_lower_bound() {
    let filled = fill(&[part(0, 1, 3, 3), part(0, 1, 0, 9)], 1, 9).unwrap();
    assert_eq!((filled.counts, filled.level), (vec![3, 6], Some((6, 1))));
    assert_eq!(filled.holds, [Hold::Least, Hold::Level]);
}

#[test]
fn the_level_rises_to_where_the_first_of_several_begins() {
    let holds = |parts: &[Part], unit, total| {
        let filled = fill(parts, unit, total).unwrap();
        (filled.holds, filled.level)
    };
    // The second begins at 10, the third at 5; the first is full at 4.
    let parts = [part(0, 1, 0, 4), part(-20, 2, 0, 9), part(-5, 1, 0, 9)];
    assert_eq!(holds(&parts, 1, 4), (vec![Hold::Most, Hold::Least, Hold::Level], Some((5, 1))));
    // In tenths: the second leaves its two at 20, the third begins at 15.
    let parts = [part(0, 10, 0, 4), part(0, 1, 2, 9), part(-15, 1, 0, 9)];
    assert_eq!(holds(&parts, 10, 6), (vec![Hold::Most, Hold::Least, Hold::Level], Some((15, 1))));
}

#[test]
fn what_fits_in_64_bits_is_told_to_the_number() {
    let fits = |parts: &[Part], unit| Filling::new(parts, unit, 0).fits_in_64_bits();
    let slope = |slope| [part(0, slope, 0, 9), part(0, 1, 0, 9)];
    assert!(fits(&slope((1 << 31) - 2), 1) && !fits(&slope((1 << 31) - 1), 1));
    let size = |start| [part(start, 1, 0, 1 << 58)];
    assert!(fits(&size(1 - (1 << 59)), 2) && !fits(&size(-(1 << 59)), 2));
}

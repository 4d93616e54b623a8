//! What a target expects until its own day, and that nothing is expected behind the cut-off.

use candich::calc::board::{Mark, expected};
use candich::model::{Count, Indicator, Period, Volume, date};

use crate::filled::Filled;

fn period(cutoff: (u64, u64)) -> Period {
    Period { start: date(2023, 1, 1), cutoff: date(2023, cutoff.0, cutoff.1), end: date(2023, 12, 31) }
}

#[test]
fn a_deadline_within_the_period_takes_its_share_of_the_days() {
    // 92 of 184 days.
    assert_eq!(expected(1_001, date(2023, 9, 30), period((6, 30))), Some(501));
    assert_eq!(expected(1_001, None, period((6, 30))), Some(1_001));
    assert_eq!(expected(1_001, date(2023, 12, 31), period((6, 30))), Some(1_001));
    assert_eq!(expected(1_001, date(2024, 1, 31), period((6, 30))), None);
    assert_eq!(expected(1_001, date(2023, 6, 30), period((6, 30))), None);
    let unknown = Period { cutoff: None, ..period((6, 30)) };
    assert_eq!(expected(1_001, date(2023, 9, 30), unknown), None);
}

/// The plan with so many online of a thousand, so many to come, in the middle of the year; and the place of its target.
fn half_a_year(online: u64, ahead: u64) -> (Filled, usize) {
    let mut plan = Filled::plan("quang_nam_2023").totals(&[(Count::Received, 1_000), (Count::Online, online)]);
    plan.0.totals.ahead.set(Volume::of(Indicator::OnlineOfReceived), Some(ahead));
    plan.0.period = period((6, 30));
    let place = plan.place("online");
    (plan, place)
}

#[test]
fn nothing_is_to_come_once_the_cut_off_has_reached_the_end() {
    let (mut plan, place) = half_a_year(100, 10_000);
    assert_eq!(plan.board().rows[place].mark, Mark::NeedsMore);
    plan.0.period = period((12, 31));
    assert_eq!(plan.board().rows[place].mark, Mark::NotMet);
}

#[test]
fn the_row_says_what_it_expects_until_its_day() {
    let (mut plan, place) = half_a_year(600, 2_000);
    plan.0.targets[place].deadline = date(2023, 9, 30);
    let said = |plan: &Filled| plan.said("online").remaining;
    assert!(said(&plan).ends_with("(lượng dự kiến đến thời hạn chia theo số ngày: 1.000)"), "{}", said(&plan));
    plan.0.targets[place].deadline = date(2024, 3, 31);
    assert!(said(&plan).ends_with("(tính đến nay; chưa biết lượng dự kiến đến thời hạn)"), "{}", said(&plan));
}

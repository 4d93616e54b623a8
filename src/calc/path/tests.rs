//! Shapes, limits and crossings of a path.

use super::*;
use crate::calc::demand::asked;
use crate::calc::outcome::calculate;
use crate::model::{Cadence, Comparator, Question, Requirement, date};

fn kon_tum(shape: Shape) -> Scenario {
    let mut question = Question {
        counts: [(Count::Received, 56_039), (Count::Online, 12_516)].into_iter().collect(),
        period: Period { start: date(2022, 12, 15), cutoff: date(2023, 3, 14), end: date(2023, 12, 14) },
        ..Question::default()
    };
    question.target.ahead = Some(168_000);
    Scenario { route: Route { shape, ..Route::default() }, ..Scenario::from(question) }
}

fn of(scenario: &Scenario) -> Result<Path, NoPath> {
    let outcome = calculate(&asked(scenario));
    path(scenario, &Ledger::new(scenario), &Scope::All, &outcome.branches[0], scenario.period, None)
}

fn counts(path: &Path) -> Vec<u64> {
    path.legs.iter().map(|leg| leg.count).collect()
}

#[test]
fn every_shape_adds_up_to_the_need() {
    for &shape in Shape::ALL {
        let path = of(&kon_tum(shape)).unwrap();
        assert_eq!((path.need, path.best), (54_696, None));
        assert_eq!(counts(&path).iter().sum::<u64>(), 54_696, "{shape:?}");
        let last = path.legs.last().unwrap();
        assert_eq!((last.share.part(), last.share.whole()), (67_212, 224_039));
    }
}

#[test]
fn a_level_path_has_one_share_and_crosses_at_the_end() {
    let path = of(&kon_tum(Shape::Level)).unwrap();
    assert!(counts(&path).iter().all(|count| (6_076..=6_079).contains(count)));
    assert_eq!((path.crosses, path.crosses_unchanged), (Some(8), None));
    let unchanged = path.legs[8].unchanged.unwrap();
    assert_eq!(unchanged.part() * 56_039, unchanged.whole() * 12_516);
}

#[test]
fn a_straight_path_rises_by_equal_steps_from_the_share_so_far() {
    let path = of(&kon_tum(Shape::Straight)).unwrap();
    let counts = counts(&path);
    let steps: Vec<i64> =
        counts.windows(2).map(|it| i64::try_from(it[1]).unwrap() - i64::try_from(it[0]).unwrap()).collect();
    assert!(steps.iter().all(|step| (380..=383).contains(step)), "{counts:?}");
    // 22.33 % of the first month's 18 667 is 4 169; the first step is above it.
    assert!(counts[0] > 4_169 && counts[0] < 4_169 + 400);
}

#[test]
fn an_s_curve_rises_slowly_then_fast_then_slowly() {
    let counts = counts(&of(&kon_tum(Shape::SCurve)).unwrap());
    let rise = |place: usize| counts[place + 1] - counts[place];
    assert!(rise(0) < rise(3) && rise(3) > rise(7), "{counts:?}");
}

#[test]
fn the_cap_holds_in_every_step() {
    let mut scenario = kon_tum(Shape::SCurve);
    scenario.asked.ratio.cap = Percent::whole(35);
    let path = of(&scenario).unwrap();
    assert!(path.legs.iter().all(|leg| leg.count * 100 <= leg.room * 35));
    assert_eq!(counts(&path).iter().sum::<u64>(), 54_696);
    scenario.asked.ratio.cap = Percent::whole(32);
    let path = of(&scenario).unwrap();
    assert_eq!(path.best, Some(53_760));
    assert_eq!(counts(&path).iter().sum::<u64>(), 53_760);
}

#[test]
fn an_allowance_is_given_out_by_its_mirror() {
    let mut scenario = kon_tum(Shape::Level);
    let late = Requirement { comparator: Comparator::AtMost, threshold: Percent::whole(5) };
    scenario.asked.ratio.target.indicator = Indicator::LateOfResolved;
    scenario.asked.ratio.target.requirement = late;
    scenario.totals.counts = [(Count::Resolved, 1_000), (Count::ResolvedLate, 40)].into_iter().collect();
    scenario.totals.ahead = std::iter::once((crate::model::Volume::of(Indicator::LateOfResolved), 3_000)).collect();
    let path = of(&scenario).unwrap();
    assert_eq!((path.need, counts(&path).iter().sum::<u64>()), (160, 160));
    assert!(counts(&path).iter().all(|count| (17..=18).contains(count)));
}

#[test]
fn what_is_missing_is_named() {
    let mut scenario = kon_tum(Shape::Level);
    scenario.totals.ahead = crate::model::Forecast::default();
    assert_eq!(of(&scenario), Err(NoPath::Volume));
    let mut scenario = kon_tum(Shape::Level);
    scenario.period.end = None;
    assert_eq!(of(&scenario), Err(NoPath::Steps(NoSteps::End)));
    let mut scenario = kon_tum(Shape::Level);
    scenario.route.cadence = Cadence::Year;
    assert_eq!(counts(&of(&scenario).unwrap()), [54_696]);
    let mut scenario = kon_tum(Shape::Level);
    scenario.totals.counts = Counts::default();
    assert_eq!(of(&scenario), Err(NoPath::Figures));
}

#[test]
fn what_is_met_today_and_lost_by_the_pace_is_lost_at_a_step() {
    let mut scenario = kon_tum(Shape::Level);
    scenario.totals.counts.set(Count::Online, Some(20_000));
    scenario.asked.ratio.pace = Some(Percent::whole(10));
    let path = of(&scenario).unwrap();
    // 20 000 of 56 039 are 35.7 %; 1 866.7 more of 18 667 leave 29.3 %.
    assert_eq!((path.legs[0].volume, path.crosses_unchanged), (18_667, Some(0)));
    let first = path.legs[0].unchanged.unwrap();
    assert_eq!(first.part() * 7_470_600, first.whole() * (2_000_000 + 186_670));
}

#[test]
fn the_past_is_told_by_what_its_parts_add_up_to() {
    let mut scenario = kon_tum(Shape::Level);
    let counts = |received, online| [(Count::Received, received), (Count::Online, online)].into_iter().collect();
    let mut unit = crate::model::Unit::new("Sở", crate::model::Level::Province);
    unit.history = vec![counts(10, 3), counts(20, 9)];
    scenario.units = vec![unit.into()];
    let days = [date(2023, 1, 14).unwrap(), date(2023, 2, 14).unwrap()];
    scenario.parts = days.to_vec();
    let shares = [Share::new(3, 10).unwrap(), Share::new(12, 30).unwrap()];
    let past = of(&scenario).unwrap().past;
    assert_eq!(past, [Point { day: days[0], share: shares[0] }, Point { day: days[1], share: shares[1] }]);
}

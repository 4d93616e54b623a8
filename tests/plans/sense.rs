//! Targets that say nothing, or that nothing can reach: explained, not computed.

use candich::calc::board::{Basis, Lack, Mark, Row, board};
use candich::model::{
    Comparator, Count, Goal, Index, Indicator, Level, Manner, Percent, Ratio, Requirement, Scenario, StandardGroup,
    Target, TaskGroup, Yardstick,
};

use crate::filled::Filled;

#[test]
fn a_target_without_a_threshold_has_no_verdict() {
    for &comparator in Comparator::ALL {
        let goal = Goal::Ratio(Ratio::new(Indicator::OnlineOfReceived, Requirement::open(comparator)));
        let row = row_of(goal, &[(Count::Online, 9), (Count::Received, 10)]);
        assert_eq!(row.mark, Mark::NoData, "{comparator:?}");
        let lack = if comparator == Comparator::AtLeast || comparator == Comparator::AtMost {
            Lack::Bound
        } else {
            Lack::Never
        };
        assert_eq!(row.basis, Basis::Lacking(lack));
    }
}

#[test]
fn nothing_is_better_than_all_or_than_none() {
    let improve = |indicator, last| Goal::Improve(Yardstick::Share { indicator, last: Some(Percent::whole(last)) });
    let online = |online| [(Count::Online, online), (Count::Received, 10)];
    assert_eq!(row_of(improve(Indicator::OnlineOfReceived, 100), &online(10)).mark, Mark::Met);
    assert_eq!(row_of(improve(Indicator::OnlineOfReceived, 100), &online(9)).mark, Mark::NotMet);
    let late = |late| [(Count::ResolvedLate, late), (Count::Resolved, 10)];
    assert_eq!(row_of(improve(Indicator::LateOfResolved, 0), &late(0)).mark, Mark::Met);
    assert_eq!(row_of(improve(Indicator::LateOfResolved, 0), &late(1)).mark, Mark::NotMet);
}

#[test]
fn where_less_is_better_to_gain_is_to_fall() {
    let growth = |by, manner, base| Goal::Growth {
        indicator: Indicator::LateOfResolved,
        by: Percent::whole(by),
        manner,
        base: Some(Percent::whole(base)),
        year: None,
    };
    let late = |late| [(Count::ResolvedLate, late), (Count::Resolved, 100)];
    assert_eq!(row_of(growth(20, Manner::Relative, 10), &late(8)).mark, Mark::Met);
    assert_eq!(row_of(growth(20, Manner::Relative, 10), &late(9)).mark, Mark::NotMet);
    assert_eq!(row_of(growth(4, Manner::Points, 10), &late(7)).mark, Mark::NotMet);
    assert_eq!(row_of(growth(0, Manner::Points, 10), &late(7)).basis, Basis::Lacking(Lack::Bound));
}

#[test]
fn a_rank_beyond_the_number_ranked_is_no_target() {
    let at = |most, now| {
        let mut scenario = Scenario::default();
        let goal = Goal::Rank { index: Index::Par, at_most: Some(most) };
        scenario.targets = vec![Target::new(TaskGroup::Standard(StandardGroup::Ranking), goal)];
        let record = scenario.record_mut(&Index::Par);
        (record.ranked, record.now.rank) = (Some(34), Some(now));
        let row = board(&scenario).rows[0].clone();
        (row.mark, row.basis)
    };
    assert_eq!(at(35, 3), (Mark::NoData, Basis::Lacking(Lack::Beyond)));
    assert_eq!(at(0, 3), (Mark::NoData, Basis::Lacking(Lack::Never)));
    assert_eq!(at(20, 43), (Mark::Contradiction, Basis::Lacking(Lack::Within)));
    assert_eq!(at(34, 3).0, Mark::Met);
}

fn row_of(goal: Goal, figures: &[(Count, u64)]) -> Row {
    let mut scenario = Filled(Scenario::default()).row("Sở", Level::Province, "", figures).0;
    scenario.targets = vec![Target::new(TaskGroup::Standard(StandardGroup::Digital), goal)];
    board(&scenario).rows[0].clone()
}

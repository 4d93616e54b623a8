//! Plans whose numbers are the user's: Kon Tum 2024, and the nine months of 2023.

use candich::calc::board::Mark;
use candich::model::{
    Completion, Count, Decimal, Goal, Index, Placing, Reading, StandardGroup, TaskGroup, Yardstick, date,
};

use crate::filled::Filled;

#[test]
fn kon_tum_has_seven_groups_and_no_invented_target() {
    let plan = Filled::plan("kon_tum_2024");
    let tasks = plan.0.groups.iter().filter(|group| **group != TaskGroup::Standard(StandardGroup::Ranking));
    assert_eq!(tasks.count(), 7);
    assert_eq!(plan.0.targets.len(), 4);
    for target in &plan.0.targets {
        assert_eq!(target.group, TaskGroup::Standard(StandardGroup::Ranking));
        assert!(matches!(target.goal, Goal::Improve(Yardstick::Score(_))));
    }
    assert!(plan.board().rows.iter().all(|row| row.mark == Mark::NoData));
    assert_eq!((plan.0.period.start, plan.0.period.end), (date(2023, 12, 15), date(2024, 12, 14)));
    assert!(plan.0.gates.is_empty() && plan.0.indices.is_empty());
}

#[test]
fn kon_tum_improves_by_score_or_by_rank() {
    let placing = |rank, score| Placing { rank: Some(rank), score: Decimal::new(score, 2) };
    let year =
        |now, last| Filled::plan("kon_tum_2024").index(&Index::Par, |record| (record.now, record.last) = (now, last));
    let by_rank = |filled: Filled| filled.goal("par", |goal| *goal = Goal::Improve(Yardstick::Rank(Index::Par)));
    // A higher score and a worse rank: which one counts decides.
    let better = || year(placing(43, 8_614), placing(42, 8_600));
    assert_eq!(better().mark("par"), Mark::Met);
    assert_eq!(better().said("par").remaining, "dư 0,14 điểm");
    assert_eq!(by_rank(better()).mark("par"), Mark::NotMet);
    assert_eq!(by_rank(better()).said("par").remaining, "cần lên 2 bậc");
    assert_eq!(by_rank(better()).said("par").title, "PAR INDEX cải thiện so với năm trước");
    let same = year(placing(42, 8_614), placing(42, 8_614));
    assert_eq!(
        (same.mark("par"), same.said("par").remaining.as_str()),
        (Mark::NotMet, "mới bằng năm trước, cần cao hơn")
    );
    assert_eq!(same.said("pci").remaining, "chưa có điểm PCI năm trước");
    // The first place cannot be bettered, only kept.
    assert_eq!(by_rank(year(placing(1, 9_000), placing(1, 9_000))).mark("par"), Mark::Met);
}

#[test]
fn nine_months_are_eight_tasks_and_what_was_assigned() {
    let plan = Filled::plan("nine_months_2023");
    let of = |kind: fn(&Goal) -> bool| plan.0.targets.iter().filter(|target| kind(&target.goal)).count();
    assert_eq!(of(|goal| matches!(goal, Goal::Milestone(Completion::Open))), 8);
    assert_eq!(of(|goal| matches!(goal, Goal::Assigned { assigned: None, done: None, .. })), 2);
    assert_eq!(plan.0.targets.len(), 11);
    assert_eq!((plan.0.period.cutoff, plan.0.period.end), (date(2023, 3, 31), date(2023, 12, 31)));
    assert!(plan.0.place.is_empty());
    let task = plan.said("rating");
    assert_eq!(
        (task.mark, task.value.as_str(), task.remaining.as_str()),
        ("Chưa hoàn thành", "chưa hoàn thành", "còn 275 ngày")
    );
    assert_eq!(plan.said("staff").remaining, "chưa nhập số được giao");
    let plan = plan.totals(&[(Count::IntegratedProcedures, 100)]).goal("integrated", |goal| {
        let Goal::Assigned { assigned, .. } = goal else { panic!() };
        *assigned = Some(120);
    });
    let said = plan.said("integrated");
    assert_eq!((said.value.as_str(), said.remaining.as_str(), said.mark), ("100/120", "còn 20", "Chưa đạt"));
}

#[test]
fn the_average_is_the_middle_rank_or_the_mean_score() {
    let rank = |rank| Filled::plan("nine_months_2023").index(&Index::Par, |record| record.now.rank = Some(rank));
    assert_eq!((rank(32).mark("par"), rank(33).mark("par")), (Mark::Met, Mark::NotMet));
    assert_eq!(rank(33).said("par").value, "hạng 33/63");
    let score = |score, mean| {
        rank(33)
            .goal("par", |goal| *goal = Goal::Average { index: Index::Par, reading: Reading::MeanScore })
            .index(&Index::Par, |record| (record.now.score, record.mean) = (Decimal::new(score, 2), mean))
    };
    let mean = Decimal::new(8_479, 2);
    assert_eq!((score(8_479, mean).mark("par"), score(8_478, mean).mark("par")), (Mark::Met, Mark::NotMet));
    assert_eq!(score(8_478, mean).said("par").remaining, "thiếu 0,01 điểm");
    assert_eq!(score(8_478, None).said("par").remaining, "chưa có điểm bình quân PAR INDEX của các địa phương");
}

#[test]
fn how_many_are_ranked_is_said_only_where_the_user_has_not() {
    let own = Filled::plan("kon_tum_2024").index(&Index::Par, |record| record.ranked = Some(34));
    let adopted = candich::plans::plan("nine_months_2023").unwrap().adopt(&own.0);
    assert_eq!(adopted.record(&Index::Par).unwrap().ranked, Some(34));
}

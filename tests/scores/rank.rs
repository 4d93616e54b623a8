//! Ranks.

use candich::calc::rank::{Needed, gap, standing};
use candich::calc::risk::Field;
use candich::model::{Decimal, Drift, Index, IndexRecord, Neighbour, Placing, Scenario, Ties};

fn score(hundredths: u64) -> Decimal {
    Decimal::new(hundredths, 2).unwrap()
}

fn neighbour(rank: Option<u32>, hundredths: u64) -> Neighbour {
    Neighbour { name: String::new(), rank, score: Some(score(hundredths)) }
}

fn scenario(ranked: u32, now: Placing, others: Vec<Neighbour>) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.indices.push(IndexRecord { ranked: Some(ranked), now, ..IndexRecord::new(Index::Par) });
    scenario.scores.league_mut(&Index::Par).others = others;
    scenario
}

/// What it takes to reach this rank.
fn needed(given: &mut Scenario, rank: u32) -> Option<Needed> {
    given.scores.league_mut(&Index::Par).wanted = Some(rank);
    standing(given, &Index::Par).needed
}

#[test]
fn a_whole_table_tells_what_each_rank_takes() {
    let others = (0..62).map(|place| neighbour(None, 9_000 - 10 * place)).collect();
    let mut given = scenario(63, Placing { rank: None, score: Some(score(8_614)) }, others);
    let wanted = |given: &mut Scenario, rank| {
        given.scores.league_mut(&Index::Par).wanted = Some(rank);
        standing(given, &Index::Par)
    };
    let found = wanted(&mut given, 20);
    assert_eq!((found.complete, found.rank), (true, Some(40)));
    assert_eq!(found.needed, Some(Needed::Score { at: score(8_810), above: false }));
    assert_eq!(gap(found.needed.unwrap(), score(8_614)), Some((score(196), false)));
    assert_eq!(found.middle, Some((32, Needed::Score { at: score(8_690), above: false })));
    assert_eq!(found.mean, Some(score(8_695)));
    assert_eq!(wanted(&mut given, 63).needed, Some(Needed::Any));
    given.scores.league_mut(&Index::Par).ties = Ties::Behind;
    assert_eq!(wanted(&mut given, 20).needed, Some(Needed::Score { at: score(8_810), above: true }));
    assert_eq!(gap(Needed::Score { at: score(8_810), above: true }, score(8_810)), Some((score(0), true)));
}

#[test]
fn neighbours_bound_what_a_rank_takes() {
    let others = vec![neighbour(Some(19), 8_700), neighbour(Some(22), 8_650), neighbour(Some(44), 8_600)];
    let mut given = scenario(63, Placing { rank: Some(43), score: Some(score(8_614)) }, others);
    given.scores.league_mut(&Index::Par).wanted = Some(20);
    let found = standing(&given, &Index::Par);
    assert_eq!((found.complete, found.rank, found.chance), (false, None, None));
    assert_eq!(found.needed, Some(Needed::Between(Some(score(8_650)), Some(score(8_700)))));
    assert_eq!(needed(&mut given, 22), Some(Needed::Score { at: score(8_650), above: false }));
    // Who lies behind moves up by one where we are taken out: the 44th is the 43rd of the others.
    assert_eq!(needed(&mut given, 43), Some(Needed::Score { at: score(8_600), above: false }));
}

#[test]
fn the_mean_that_is_told_has_the_own_score_in_it() {
    let mut given = scenario(4, Placing { rank: Some(4), score: Some(score(1_000)) }, Vec::new());
    given.record_mut(&Index::Par).mean = Some(score(2_500));
    assert_eq!(standing(&given, &Index::Par).mean, Some(score(3_000)));
}

#[test]
fn the_chance_falls_with_the_drift_and_rises_with_the_score() {
    let others = || (0..62).map(|place| score(9_000 - 10 * place));
    let field = |mean, sd| Field::new(others(), Drift { mean: score(mean), down: false, sd: score(sd) }, Ties::Shared);
    let chance = |field: &Field, own| field.chance(score(own), 20).unwrap().part();
    let (calm, rising) = (field(0, 50), field(100, 50));
    for own in (8_500..9_100).step_by(25) {
        assert!(chance(&calm, own) >= chance(&rising, own));
        assert!(chance(&calm, own + 25) >= chance(&calm, own));
    }
    assert!(chance(&calm, 8_810) > 300_000 && chance(&calm, 8_810) < 700_000);
}

#[test]
fn the_last_rank_but_one_takes_the_lowest_score() {
    let others = (0..3).map(|place| neighbour(None, 900 - 100 * place)).collect();
    let mut given = scenario(4, Placing { rank: None, score: Some(score(800)) }, others);
    for (rank, wanted, right) in [
        (3, Some(3), Some(Needed::Score { at: score(700), above: false })),
        (4, Some(4), Some(Needed::Any)),
        (0, None, None),
    ] {
        assert_eq!(needed(&mut given, rank), right);
        assert_eq!(standing(&given, &Index::Par).wanted, wanted);
    }
    // One has 9, another the same 8.
    assert_eq!(standing(&given, &Index::Par).rank, Some(2));
    given.scores.league_mut(&Index::Par).ties = Ties::Behind;
    assert_eq!(standing(&given, &Index::Par).rank, Some(3));
}

#[test]
fn neighbours_on_one_side_bound_a_rank_on_that_side() {
    let others = vec![neighbour(Some(19), 8_700), neighbour(Some(22), 8_650)];
    let mut given = scenario(63, Placing::default(), others);
    assert_eq!(needed(&mut given, 10), Some(Needed::Between(Some(score(8_700)), None)));
    assert_eq!(needed(&mut given, 30), Some(Needed::Between(None, Some(score(8_650)))));
    assert_eq!(needed(&mut scenario(63, Placing::default(), Vec::new()), 30), Some(Needed::Unknown));
}

#[test]
fn the_mean_of_one_alone_is_as_it_is_told() {
    let mut given = scenario(1, Placing { rank: Some(1), score: Some(score(1_000)) }, Vec::new());
    given.record_mut(&Index::Par).mean = Some(score(2_500));
    assert_eq!(standing(&given, &Index::Par).mean, Some(score(2_500)));
}

#[test]
fn the_sure_score_lies_above_the_best_of_the_others() {
    let mut given = scenario(2, Placing::default(), vec![neighbour(None, 1_000)]);
    let league = given.scores.league_mut(&Index::Par);
    (league.wanted, league.drift.sd) = (Some(1), score(100));
    // 80 % of a normal law lie below 0.8416 standard deviations.
    assert_eq!(standing(&given, &Index::Par).sure, Some(score(1_085)));
}

#[test]
fn a_gap_ends_where_the_score_is_enough() {
    let of = |above, own| gap(Needed::Score { at: score(8_810), above }, score(own));
    assert_eq!((of(false, 8_809), of(false, 8_810)), (Some((score(1), false)), None));
    assert_eq!((of(true, 8_809), of(true, 8_811)), (Some((score(1), true)), None));
}

//! Score cards.

use std::cmp::Ordering;

use candich::calc::known::{Unreadable, complete};
use candich::calc::points::{Points, Sum};
use candich::calc::score_card::{self, Unscored, card, lever};
use candich::calc::way::{Deed, Lever, NoWay, way};
use candich::model::{
    Band, Count, Counts, Decimal, Indicator, Item, ItemGroup, MAX_COUNT, Measure, Percent, ScoreCard,
};
use proptest::prelude::*;

fn points(hundredths: u64) -> Decimal {
    Decimal::new(hundredths, 2).unwrap()
}

fn item(max: u64, full_at: u8, measure: Measure) -> Item {
    let full_at = Percent::whole(full_at);
    Item { name: String::new(), origin: String::new(), max: points(max), full_at, measure, fixed: false }
}

fn one_group(items: Vec<Item>) -> ScoreCard {
    ScoreCard { groups: vec![ItemGroup { items, ..ItemGroup::default() }], ..ScoreCard::default() }
}

/// Phú Thọ, 2026 to 26/9 (score sheet of the portal): printed 8,56 of 12 and 17,68 of 20.
#[test]
fn phu_tho_2026() {
    let counts: Counts = [
        (Count::PublishedProcedures, 52),
        (Count::Procedures, 89),
        (Count::ActiveServices, 516),
        (Count::Services, 1_884),
        (Count::Online, 589_496),
        (Count::ReceivedNew, 597_894),
    ]
    .into_iter()
    .collect();
    let online = one_group(vec![
        item(600, 50, Measure::Indicator(Indicator::OnlineOfNew)),
        item(200, 80, Measure::Counts(Count::PublishedProcedures, Count::Procedures)),
        item(400, 100, Measure::Indicator(Indicator::ActiveOfServices)),
    ]);
    let found = card(&online, &complete(&counts));
    assert_eq!((found.total.rounded(3), found.total.rounded(2), found.total.floored(2)), (8_556, 856, 855));
    assert_eq!(found.max, points(1_200));
    let on_time = one_group(vec![item(2_000, 100, Measure::Share(Percent::new(8_842, 2)))]);
    assert_eq!(card(&on_time, &counts).total.rounded(3), 17_684);
}

/// Quảng Nam, service index: 82,8, "tốt".
#[test]
fn quang_nam_service_index() {
    let groups = [(1_360, 1_800), (1_850, 2_000), (770, 1_200), (1_760, 1_800), (1_580, 2_200), (960, 1_000)];
    let told = |(won, max)| item(max, 100, Measure::Points(Some(points(won))));
    let bands = [("tốt", 8_000), ("xuất sắc", 9_000)];
    let band = |(name, bound): (&str, u64)| Band { name: name.to_owned(), at_least: Some(points(bound)) };
    let index = ScoreCard { bands: bands.map(band).into(), ..one_group(groups.map(told).into()) };
    let found = card(&index, &Counts::default());
    assert_eq!((found.total.rounded(2), found.max, found.band, found.next), (8_280, points(10_000), Some(0), Some(1)));
}

/// Kon Tum, PAR Index 2023: the parts add up to 31,19, and with 54,95 to 86,14.
#[test]
fn kon_tum_par_index() {
    let sum = |parts: &[u64]| parts.iter().map(|&part| Points::of(points(part))).collect::<Sum>().rounded(2);
    assert_eq!((sum(&[850, 1_833, 436]), sum(&[5_495, 3_119])), (3_119, 8_614));
}

#[test]
fn thirds_make_a_whole() {
    let third = Points::new(1, 3);
    let three: Sum = [third; 3].into_iter().collect();
    assert!(three.reaches(points(100)));
    assert_eq!((three.rounded(2), three.floored(2)), (100, 100));
    let below: Sum = [third, third, Points::new(333_333_333_333_333, 1_000_000_000_000_000)].into_iter().collect();
    assert!(!below.reaches(points(100)));
    assert_eq!((below.rounded(2), below.floored(2)), (100, 99));
    // Sevenths, elevenths and thirteenths: no digits end, and they add up to a whole number.
    let odd: Sum = [Points::new(2, 7), Points::new(5, 7), Points::new(4, 11), Points::new(7, 11)].into_iter().collect();
    assert!(odd.reaches(points(200)) && !odd.reaches(points(201)));
}

#[test]
fn the_largest_numbers_stay_within_bounds() {
    let greatest = Decimal::new(1_000_000, 0).unwrap();
    let tiny = Percent::new(1, 9).unwrap();
    for full_at in [tiny, Percent::new(99_999_999_999, 9).unwrap(), Percent::HUNDRED] {
        for (part, whole) in [(0, 1), (1, MAX_COUNT), (MAX_COUNT - 1, MAX_COUNT), (999_999_999_989, 999_999_999_998)] {
            let (part, whole) = (u128::from(part), u128::from(whole));
            let won = Points::scored(greatest, part, whole, full_at);
            let sum: Sum = [won, Points::gained(greatest, part, whole, full_at), won].into_iter().collect();
            assert!(sum.rounded(6) <= 3_000_000 * 1_000_000);
        }
    }
}

/// The fewest more of each lever, by trying every combination: counts that items share, and one that another item has below.
fn exhaustive(given: &ScoreCard, counts: &Counts, levers: &[Count], most: u64, wanted: Decimal) -> Option<u128> {
    let mut best = None;
    let mut numbers = vec![0_u64; levers.len()];
    loop {
        let mut raised = counts.clone();
        let online = |count: Count| matches!(count, Count::OnlineFull | Count::OnlinePartial);
        for (&lever, &more) in levers.iter().zip(&numbers) {
            raised.set(lever, raised.get(lever).map(|held| held + more));
            if online(lever) {
                raised.set(Count::Online, raised.get(Count::Online).map(|held| held + more));
            }
        }
        let outcome = card(given, &raised);
        let cost: u128 = numbers.iter().map(|&more| u128::from(more)).sum();
        if outcome.unknown == Decimal::ZERO && outcome.total.reaches(wanted) && best.is_none_or(|best| cost < best) {
            best = Some(cost);
        }
        let Some(place) = numbers.iter().position(|&more| more < most) else { return best };
        numbers[..place].fill(0);
        numbers[place] += 1;
    }
}

fn small() -> impl Strategy<Value = (ScoreCard, Counts, u64)> {
    let share = || 1_u8..=100;
    let max = || 1_u64..900;
    (
        (share(), share(), share(), share()),
        (max(), max(), max(), max()),
        (0_u64..3, 0_u64..3, 0_u64..5, 5_u64..7),
        0_u64..2_400,
    )
        .prop_map(|(full, max, (full_online, partial, published, whole), wanted)| {
            let counts = [
                (Count::OnlineFull, full_online),
                (Count::OnlinePartial, partial),
                (Count::Online, full_online + partial),
                (Count::Received, whole),
                (Count::ReceivedEligible, whole - 2),
                (Count::PublishedProcedures, published + 1),
                (Count::IntegratedProcedures, published / 2),
                (Count::EligibleProcedures, 6),
            ];
            let items = vec![
                item(max.0, full.0, Measure::Indicator(Indicator::OnlineOfReceived)),
                item(max.1, full.1, Measure::Indicator(Indicator::FullOfEligible)),
                item(max.2, full.2, Measure::Indicator(Indicator::PublishedOfEligible)),
                item(max.3, full.3, Measure::Indicator(Indicator::IntegratedOfPublished)),
            ];
            (one_group(items), counts.into_iter().collect(), wanted)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    /// Every way is checked by doing what it says, and no way is cheaper.
    #[test]
    fn the_cheapest_way_is_that_of_trying_everything((given, counts, wanted) in small()) {
        let wanted = points(wanted);
        let levers = [Count::OnlineFull, Count::Online, Count::PublishedProcedures, Count::IntegratedProcedures];
        let tried = exhaustive(&given, &counts, &levers, 6, wanted);
        match way(&given, &counts, wanted) {
            Ok(way) => {
                prop_assert!(way.total.reaches(wanted));
                prop_assert_eq!(tried, Some(way.cost()));
            }
            Err(NoWay::Best(best)) => prop_assert!(!best.reaches(wanted) && tried.is_none()),
            Err(NoWay::TooMany) => prop_assert!(false),
        }
    }
}

#[test]
fn without_shared_counts_the_order_is_that_of_points_by_dossier() {
    let items =
        vec![item(600, 50, Measure::Numbers(Some(10), Some(100))), item(400, 100, Measure::Numbers(Some(1), Some(10)))];
    let given = one_group(items);
    let found = way(&given, &Counts::default(), points(300)).unwrap();
    // 1.2 and 0.4 points are there; one of the second brings 0.4, one of the first 0.12.
    assert_eq!((found.cost(), found.deeds.len(), found.shared), (4, 1, false));
    let all = way(&given, &Counts::default(), points(1_000)).unwrap();
    assert_eq!(all.cost(), 9 + 40);
    let Err(NoWay::Best(best)) = way(&given, &Counts::default(), points(1_001)) else { panic!("beyond all points") };
    assert_eq!(best.rounded(2), 1_000);
}

/// Procedures that are published are below those that are integrated: each number of them is tried, up to a bound.
#[test]
fn what_would_take_too_long_is_not_begun() {
    let given = |eligible| {
        let counts: Counts = [
            (Count::EligibleProcedures, eligible),
            (Count::PublishedProcedures, 100),
            (Count::IntegratedProcedures, 40),
        ]
        .into_iter()
        .collect();
        let items = vec![
            item(600, 100, Measure::Indicator(Indicator::PublishedOfEligible)),
            item(400, 100, Measure::Indicator(Indicator::IntegratedOfPublished)),
        ];
        (one_group(items), counts)
    };
    let (card, counts) = given(1_900);
    let found = way(&card, &counts, points(900)).unwrap();
    assert!(found.shared && found.total.reaches(points(900)));
    let (card, counts) = given(5_000);
    assert_eq!(way(&card, &counts, points(900)).map(|way| way.cost()), Err(NoWay::TooMany));
}

/// Online dossiers are below full ones here: each number of them is tried, also more than one of the items can hold.
#[test]
fn a_count_that_is_tried_may_fill_an_item_more_than_whole() {
    let counts: Counts = [(Count::Online, 9), (Count::OnlineFull, 2), (Count::Received, 10), (Count::ReceivedNew, 50)]
        .into_iter()
        .collect();
    let items = vec![
        item(600, 100, Measure::Indicator(Indicator::OnlineOfReceived)),
        item(400, 100, Measure::Indicator(Indicator::OnlineOfNew)),
        item(200, 100, Measure::Counts(Count::OnlineFull, Count::Online)),
    ];
    let card = one_group(items);
    assert!(way(&card, &counts, points(1_150)).is_ok_and(|way| way.total.reaches(points(1_150))));
}

fn numbers(max: u64, part: u64, whole: u64) -> Item {
    item(max, 100, Measure::Numbers(Some(part), Some(whole)))
}

#[test]
fn points_are_kept_in_lowest_form_and_the_last_step_brings_what_is_left() {
    assert_eq!(Points::new(2, 4), Points::new(1, 2));
    let full_at = Percent::new(475, 1).unwrap();
    // Full at 9.5 of 20: nine have won 18 of 19 parts, the tenth wins one.
    assert_eq!(Points::gained(points(600), 9, 20, full_at), Points::new(6, 19));
    assert_eq!(Points::gained(points(600), 8, 20, full_at), Points::new(12, 19));
    assert!(Points::gained(points(600), 10, 20, full_at).is_zero());
}

/// Every sum of up to two fractions of these, with what it is in forty-seconds.
fn sums() -> Vec<(Sum, u128)> {
    let parts: Vec<(u128, u128)> =
        [1, 2, 3, 7].into_iter().flat_map(|below| (0..=below).map(move |above| (above, below))).collect();
    let pairs =
        parts.iter().enumerate().flat_map(|(place, one)| parts[place..].iter().map(move |other| [*one, *other]));
    let sum = |pair: [(u128, u128); 2]| pair.into_iter().map(|(above, below)| Points::new(above, below)).collect();
    pairs.map(|pair| (sum(pair), pair.into_iter().map(|(above, below)| above * 42 / below).sum())).collect()
}

#[test]
fn sums_compare_as_over_a_common_denominator() {
    let sums = sums();
    for (one, parts) in &sums {
        for (other, of) in &sums {
            assert_eq!(one.order(other), parts.cmp(of), "{one:?} {other:?}");
        }
    }
}

#[test]
fn sums_that_differ_far_behind_the_point_are_told_apart() {
    let digits = 10_u128.pow(20);
    let below: Sum = [Points::new(1, 3), Points::new(2 * digits - 3, 3 * digits)].into_iter().collect();
    assert_eq!(below.order(&Sum::from(Points::new(1, 1))), Ordering::Less);
    // Of the primes of two digits, numerators such that all is one part of their product above a whole number.
    let primes = [11_u128, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97];
    let product: u128 = primes.iter().product();
    let above = |prime: u128| (1..prime).find(|it| it * (product / prime % prime) % prime == 1).unwrap();
    let sum: Sum = primes.iter().map(|&prime| Points::new(above(prime), prime)).collect();
    let parts: u128 = primes.iter().map(|&prime| above(prime) * (product / prime)).sum();
    assert_eq!(parts % product, 1);
    let whole = Sum::from(Points::new(parts / product, 1));
    assert_eq!((sum.order(&whole), whole.order(&sum)), (Ordering::Greater, Ordering::Less));
}

#[test]
fn parts_without_an_end_may_add_up_to_a_half() {
    let three = |below| -> Sum { [Points::new(1, below); 3].into_iter().collect() };
    assert_eq!((three(600).rounded(2), three(600).floored(2)), (1, 0));
    assert_eq!((three(6).rounded(0), three(7).rounded(0)), (1, 0));
}

#[test]
fn an_item_that_brings_no_points_says_why() {
    let of = |measure| score_card::item(&item(600, 50, measure), &Counts::default());
    let numbers = |part, whole| of(Measure::Numbers(Some(part), Some(whole)));
    let contradiction = |part, whole| Err(Unscored::Ratio(Unreadable::Contradiction { part, whole }));
    assert_eq!(numbers(0, 0).points, Err(Unscored::Ratio(Unreadable::Undefined)));
    assert_eq!(numbers(5, 0).points, contradiction(5, 0));
    assert_eq!(numbers(6, 5).points, contradiction(6, 5));
    assert_eq!(numbers(5, 5).points, Ok(Points::new(6, 1)));
    assert_eq!(of(Measure::Points(Some(points(600)))).points, Ok(Points::new(6, 1)));
    assert_eq!(of(Measure::Points(Some(points(601)))).points, Err(Unscored::AboveMax));
    assert_eq!(numbers(49, 100).one_more, Some(Points::new(6, 50)));
    assert_eq!((numbers(50, 100).one_more, numbers(5, 5).one_more), (None, None));
}

#[test]
fn what_is_late_is_raised_by_nothing_and_what_is_in_time_by_the_same_dossiers() {
    let raised = |indicator| lever(Measure::Indicator(indicator));
    assert_eq!(raised(Indicator::OnTimeOfResolved), Some(Count::ResolvedOnTime));
    assert_eq!(raised(Indicator::OnTimeOfWorkload), Some(Count::ResolvedOnTime));
    assert_eq!((raised(Indicator::LateOfWorkload), raised(Indicator::LateOfProcessed)), (None, None));
}

#[test]
fn the_last_step_of_an_item_may_bring_less_than_one_of_another() {
    // The first item's steps bring one point, its last less than the second item's do.
    let cases = [
        (Percent::new(475, 1), (8, 20, 950), 7_000, Decimal::new(97, 1), 2),
        (Percent::new(475, 1), (0, 20, 950), 7_000, Decimal::new(97, 1), 10),
        (Percent::new(1, 0), (0, 199, 199), 9_950, Decimal::new(1_995, 3), 2),
    ];
    for (full_at, (part, whole, max), other, wanted, cost) in cases {
        let first = Item { full_at: full_at.unwrap(), ..numbers(max, part, whole) };
        let found = way(&one_group(vec![first, numbers(other, 0, 100)]), &Counts::default(), wanted.unwrap());
        assert_eq!(found.map(|way| way.cost()), Ok(cost));
    }
}

/// Published procedures win a point each up to three, and are below the integrated ones; six steps of the third item
/// bring 0.6, those of the fourth 0.5.
fn published_first() -> (ScoreCard, Counts) {
    let counts = [(Count::EligibleProcedures, 10), (Count::PublishedProcedures, 1), (Count::IntegratedProcedures, 0)];
    let items = vec![
        item(300, 30, Measure::Indicator(Indicator::PublishedOfEligible)),
        Item { fixed: true, ..item(100, 100, Measure::Indicator(Indicator::IntegratedOfPublished)) },
        numbers(360, 0, 6),
        numbers(5_000, 0, 100),
    ];
    (one_group(items), counts.into_iter().collect())
}

fn own(place: usize, more: u128) -> Deed {
    Deed { lever: Lever::Item(0, place), more, items: vec![(0, place)] }
}

#[test]
fn of_the_numbers_that_are_tried_the_cheapest_counts() {
    let (card, counts) = published_first();
    let deeds = |wanted| way(&card, &counts, points(wanted)).map(|way| way.deeds);
    let published = Deed { lever: Lever::Count(Count::PublishedProcedures), more: 2, items: vec![(0, 0)] };
    // From 1: 2 and 6 · 0.6 and 2 · 0.5.
    assert_eq!(deeds(760), Ok(vec![published, own(2, 6), own(3, 2)]));
    // As cheap without any: nothing is said of none.
    assert_eq!(deeds(160), Ok(vec![own(2, 1)]));
    let Err(NoWay::Best(best)) = deeds(5_661) else { panic!("beyond all points") };
    assert_eq!(best.rounded(2), 5_660);
}

#[test]
fn two_thousand_numbers_are_tried_and_no_more() {
    let (card, mut counts) = published_first();
    let mut of = |eligible| {
        counts.set(Count::EligibleProcedures, Some(eligible));
        way(&card, &counts, Decimal::ZERO).map(|way| way.cost())
    };
    // Full at 30 %: from 1 to 2 000, and to 2 001.
    assert_eq!((of(6_666), of(6_668)), (Ok(0), Err(NoWay::TooMany)));
}

#[test]
fn a_count_below_another_one_is_not_raised_where_it_takes_more_than_it_brings() {
    let counts = [(Count::Procedures, 4), (Count::PublishedProcedures, 1), (Count::IntegratedProcedures, 1)];
    let items = vec![
        item(400, 100, Measure::Counts(Count::PublishedProcedures, Count::Procedures)),
        Item {
            fixed: true,
            ..item(180, 100, Measure::Counts(Count::IntegratedProcedures, Count::PublishedProcedures))
        },
        numbers(5_000, 0, 100),
    ];
    // One more published: a point won, 0.9 lost.
    let found = way(&one_group(items), &counts.into_iter().collect(), points(330)).unwrap();
    assert_eq!((found.deeds, found.total.rounded(2)), (vec![own(2, 1)], 330));
}

#[test]
fn items_that_one_count_raises_are_reckoned_jointly() {
    let counts = [(Count::Online, 2), (Count::Received, 10), (Count::ReceivedNew, 10)];
    let items = [Indicator::OnlineOfReceived, Indicator::OnlineOfNew].map(|it| item(100, 100, Measure::Indicator(it)));
    let found = way(&one_group(items.into()), &counts.into_iter().collect(), points(60)).unwrap();
    assert_eq!((found.cost(), found.shared), (1, true));
}

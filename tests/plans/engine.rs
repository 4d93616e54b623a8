//! What the board is made of, worked out by hand: sums of rows, histories, levels, gates.

use std::rc::Rc;

use candich::calc::check::Finding;
use candich::calc::demand::asked;
use candich::calc::gate::{clear_of, gate};
use candich::calc::known::complete;
use candich::calc::ledger::{Ledger, cumulative};
use candich::calc::levels::{level_parts, levels_of};
use candich::calc::share::Share;
use candich::calc::{board, definitions};
use candich::model::{
    Branch, Comparator, Condition, Count, Counts, Figures, Gate, Goal, Indicator, Level, MAX_COUNT, Percent, Period,
    Ratio, Requirement, Scenario, Scope, StandardGroup, Subject, Target, TaskGroup, Unit, Volume, date,
};

use crate::filled::counts;

fn unit(name: &str, level: Level, field: &str, figures: &[(Count, u64)]) -> Rc<Unit> {
    let mut unit = Unit::new(name, level);
    field.clone_into(&mut unit.field);
    unit.figures.counts = counts(figures);
    Rc::new(unit)
}

fn of(units: Vec<Rc<Unit>>) -> Scenario {
    Scenario { units, ..Scenario::default() }
}

fn received(scenario: &Scenario, scope: &Scope) -> Option<u64> {
    Ledger::new(scenario).of(scope).counts.get(Count::Received)
}

fn requirement(comparator: Comparator, percent: u8) -> Requirement {
    Requirement { comparator, threshold: Percent::whole(percent) }
}

#[test]
fn a_sum_is_told_only_where_every_row_tells_its_part() {
    let told = |figures: &[(Count, u64)]| unit("Sở", Level::Province, "", figures);
    let two = of(vec![told(&[(Count::Received, 5)]), told(&[(Count::Received, 0)])]);
    assert_eq!(received(&two, &Scope::All), Some(5));
    let one = of(vec![told(&[(Count::Received, 5)]), told(&[])]);
    assert_eq!(received(&one, &Scope::All), None);
    assert_eq!(Ledger::new(&one).lacking(&Scope::All, Count::Received), [1]);
    // What follows from an identity is told.
    let follows = of(vec![told(&[(Count::Received, 5)]), told(&[(Count::ReceivedNew, 2), (Count::CarriedOver, 1)])]);
    assert_eq!(received(&follows, &Scope::All), Some(8));
    assert_eq!(received(&of(Vec::new()), &Scope::All), None);
}

#[test]
fn a_sum_that_is_too_large_is_not_made_of_what_contradicts_it() {
    let parts = |online| [(Count::OnlineFull, 0), (Count::OnlinePartial, 1), (Count::Online, online)];
    let rows = [MAX_COUNT, 1].map(|online| unit("Sở", Level::Province, "", &parts(online)));
    let mut unit = Unit::new("Sở", Level::Province);
    unit.history = [MAX_COUNT, 1].map(|online| counts(&parts(online))).into();
    for units in [rows.into(), vec![Rc::new(unit)]] {
        let scenario = of(units);
        assert_eq!(Ledger::new(&scenario).of(&Scope::All).counts, Counts::default());
        assert_eq!(complete(&asked(&scenario).counts), Counts::default(), "nor where it is asked for");
    }
}

#[test]
fn a_row_of_the_board_names_the_units_without_figures_unless_that_is_all() {
    let goal = Goal::Ratio(Ratio::new(Indicator::OnlineOfReceived, requirement(Comparator::AtLeast, 50)));
    let untold = |second: &[(Count, u64)]| {
        let told = |figures| unit("Sở", Level::Province, "", figures);
        let targets = vec![Target::new(TaskGroup::Standard(StandardGroup::Procedures), goal.clone())];
        let units = vec![told(&[]), told(second), told(&[(Count::Received, 5)])];
        board::board(&Scenario { targets, ..of(units) }).rows[0].untold.clone()
    };
    let both = [(Count::Received, 4), (Count::Online, 1)];
    assert_eq!((untold(&both), untold(&both[..1])), (vec![0, 2], vec![0]));
}

#[test]
fn a_total_that_is_told_stands_and_its_difference_is_named() {
    let mut scenario = of(vec![unit("Sở", Level::Province, "", &[(Count::Received, 5), (Count::Online, 2)])]);
    scenario.totals.counts = counts(&[(Count::Received, 7)]);
    assert_eq!(received(&scenario, &Scope::All), Some(7));
    let ledger = Ledger::new(&scenario);
    assert_eq!(ledger.of(&Scope::All).counts.get(Count::Online), Some(2));
    assert_eq!(ledger.total_findings(), [Finding::TotalDiffers { count: Count::Received, stated: 7, sum: 5 }]);
}

#[test]
fn districts_that_contain_their_communes_are_counted_once() {
    let row = |level, count| unit("", level, "", &[(Count::Received, count)]);
    let mut scenario = of(vec![row(Level::Province, 100), row(Level::District, 20), row(Level::Commune, 8)]);
    assert_eq!(received(&scenario, &Scope::All), Some(128));
    scenario.districts_contain_communes = true;
    assert_eq!(received(&scenario, &Scope::All), Some(120));
    assert_eq!(received(&scenario, &Scope::Level(Level::Commune)), Some(8));
    // Where there is no district, nothing contains the communes.
    scenario.units.remove(1);
    assert_eq!(received(&scenario, &Scope::All), Some(108));
}

#[test]
fn fields_and_officials_are_the_same_dossiers_cut_another_way() {
    let row = |name, level, field, count| unit(name, level, field, &[(Count::Received, count)]);
    let mut scenario = of(vec![
        row("Sở Xây dựng", Level::Province, "Xây dựng", 10),
        row("Phòng Quản lý đô thị", Level::District, "Xây dựng", 4),
        row("Sở Tài chính", Level::Province, "", 3),
        row("Nguyễn Văn A", Level::Official, "Xây dựng", 9),
    ]);
    let field = Scope::Field("Xây dựng".to_owned());
    assert_eq!(received(&scenario, &Scope::All), Some(17));
    assert_eq!(received(&scenario, &field), Some(14));
    // A row of the field itself goes before the units that belong to it.
    scenario.units.push(row("Lĩnh vực xây dựng", Level::Field, "Xây dựng", 15));
    assert_eq!((received(&scenario, &Scope::All), received(&scenario, &field)), (Some(17), Some(15)));
    scenario.units = scenario.units.split_off(4);
    assert_eq!(received(&scenario, &Scope::All), Some(15));
    assert_eq!(received(&scenario, &Scope::Unit("Lĩnh vực xây dựng".to_owned())), Some(15));
    assert_eq!(received(&scenario, &Scope::Unit("Không có".to_owned())), None);
}

#[test]
fn the_first_of_several_rows_with_one_name_is_meant_and_the_name_is_found() {
    let row = |name, count| unit(name, Level::Province, "", &[(Count::Received, count)]);
    let scenario = of(vec![row("Sở", 1), row("Ban", 2), row("Sở", 4), row("Sở", 8), row("", 0), row("", 0)]);
    assert_eq!(received(&scenario, &Scope::Unit("Sở".to_owned())), Some(1));
    assert_eq!(Ledger::new(&scenario).total_findings(), [Finding::RepeatedName { name: "Sở".to_owned() }]);
}

#[test]
fn what_is_carried_over_counts_once_and_a_stock_is_the_last_one() {
    let month = |carried, received, pending| {
        counts(&[(Count::CarriedOver, carried), (Count::Received, received), (Count::Pending, pending)])
    };
    // 10 are carried over from the year before; 60 and 25 of the months' 100 and 90 were there already at their ends.
    let history = [month(10, 100, 60), month(60, 100, 25), month(25, 90, 30)];
    assert_eq!(cumulative(&history, Count::CarriedOver), Some(10));
    assert_eq!(cumulative(&history, Count::Received), Some(290 - 60 - 25));
    assert_eq!(cumulative(&history, Count::Pending), Some(30));
    let mut unit = Unit::new("Sở", Level::Province);
    unit.history = history.to_vec();
    let scenario = of(vec![Rc::new(unit)]);
    let known = Ledger::new(&scenario).of(&Scope::All).counts;
    assert_eq!(known.get(Count::ReceivedNew), Some(90 + 40 + 65));
    assert_eq!(cumulative(&[], Count::Received), None);
}

#[test]
fn what_is_new_is_not_guessed_where_only_some_months_tell_what_they_carried_over() {
    let told = |carried| counts(&[(Count::CarriedOver, carried), (Count::Received, 100)]);
    let untold = || counts(&[(Count::Received, 100)]);
    assert_eq!(cumulative(&[untold(), untold(), untold()], Count::Received), Some(300));
    assert_eq!(cumulative(&[told(10), untold(), untold()], Count::Received), Some(300));
    assert_eq!(cumulative(&[told(10), told(5), untold()], Count::Received), None);
    assert_eq!(cumulative(&[untold(), told(5), told(5)], Count::Received), Some(290));
}

#[test]
fn figures_told_up_to_the_cut_off_go_before_the_history() {
    let mut unit = Unit::new("Sở", Level::Province);
    unit.figures.counts = counts(&[(Count::Received, 7)]);
    unit.history = vec![counts(&[(Count::Received, 3), (Count::Online, 2)])];
    let scenario = of(vec![Rc::new(unit)]);
    let known = Ledger::new(&scenario).of(&Scope::All).counts;
    assert_eq!((known.get(Count::Received), known.get(Count::Online)), (Some(7), Some(2)));
}

fn two_levels(online: [u64; 2]) -> Scenario {
    let row = |level, online| unit("", level, "", &[(Count::Received, 100), (Count::Online, online)]);
    of(vec![row(Level::Province, online[0]), row(Level::Commune, online[1])])
}

#[test]
fn one_level_alone_makes_up_for_what_is_missing() {
    let branch = Branch {
        indicator: Indicator::OnlineOfReceived,
        requirement: requirement(Comparator::AtLeast, 65),
        ahead: None,
    };
    let scenario = two_levels([90, 30]);
    let ledger = Ledger::new(&scenario);
    let known = ledger.of(&Scope::All).counts;
    let now = definitions::standpoint(branch.indicator, branch.requirement, &known).unwrap();
    let parts = level_parts(branch, &now, &ledger);
    let seen: Vec<_> = parts.iter().map(|part| (part.level, part.share, part.needed)).collect();
    let share = |part| Share::new(part, 100).unwrap();
    assert_eq!(seen, [(Level::Province, share(90), Some(share(100))), (Level::Commune, share(30), Some(share(40)))]);
    // One level is no part of a whole.
    let alone = of(scenario.units[..1].to_vec());
    assert_eq!(level_parts(branch, &now, &Ledger::new(&alone)), []);
}

#[test]
fn the_levels_of_an_or_target_are_measured_by_the_branch_that_its_row_speaks_of() {
    let row =
        |level, new| unit("", level, "", &[(Count::Received, 1_000), (Count::ReceivedNew, new), (Count::Online, 100)]);
    let scenario = of(vec![row(Level::Province, 400), row(Level::District, 500)]);
    let mut ratio = Ratio::new(Indicator::OnlineOfReceived, requirement(Comparator::AtLeast, 50));
    ratio.alternatives.push(Branch {
        indicator: Indicator::OnlineOfNew,
        requirement: requirement(Comparator::AtLeast, 30),
        ahead: None,
    });
    let target = Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Ratio(ratio));
    let ledger = Ledger::new(&scenario);
    let scenario = Scenario { targets: vec![target], ..scenario.clone() };
    let board = board::board_of(&scenario, &ledger);
    // 200 of 2,000 lack 800; 200 of 900 lack 70, which is the cheaper way.
    let (branch, parts) = levels_of(&scenario.targets[0], &board.rows[0], &ledger).unwrap();
    assert_eq!(branch.branch.indicator, Indicator::OnlineOfNew);
    let needed: Vec<_> = parts.iter().map(|part| part.needed).collect();
    assert_eq!(needed, [Share::new(170, 400), Share::new(170, 500)]);
    let field = Target { scope: Scope::Field("đất đai".to_owned()), ..scenario.targets[0].clone() };
    assert!(levels_of(&field, &board.rows[0], &ledger).is_none());
}

#[test]
fn a_gate_is_kept_clear_of_by_its_opposite() {
    for &comparator in Comparator::ALL {
        let requirement = requirement(comparator, 5);
        let clear = clear_of(Condition { indicator: Indicator::LateOfResolved, requirement });
        for part in 0..=100 {
            let share = Share::new(part, 1_000).unwrap();
            assert_ne!(share.meets(requirement), share.meets(clear), "{comparator:?} {part}");
        }
    }
}

#[test]
fn one_condition_that_holds_is_enough_and_an_unknown_one_is_not_clear() {
    let it = Gate {
        consequence: String::new(),
        origin: String::new(),
        subject: Subject::Units,
        conditions: vec![
            Condition { indicator: Indicator::LateOfResolved, requirement: requirement(Comparator::AtLeast, 5) },
            Condition {
                indicator: Indicator::SatisfiedOfRespondents,
                requirement: requirement(Comparator::AtMost, 80),
            },
        ],
    };
    let row = |level, late: Option<u64>, satisfied: Option<u64>| {
        let late = late.map(|late| [(Count::Resolved, 100), (Count::ResolvedLate, late)]);
        let satisfied = satisfied.map(|satisfied| [(Count::Respondents, 100), (Count::Satisfied, satisfied)]);
        let figures: Vec<_> = late.into_iter().chain(satisfied).flatten().collect();
        unit("", level, "", &figures)
    };
    let scenario = of(vec![
        row(Level::Province, Some(4), Some(81)),
        row(Level::Commune, Some(5), None),
        row(Level::District, Some(4), None),
        row(Level::District, None, None),
        row(Level::Field, Some(99), Some(0)),
        row(Level::Official, Some(99), Some(0)),
        unit("", Level::Province, "", &[(Count::Resolved, 0), (Count::ResolvedLate, 0)]),
    ]);
    let outcome = gate(&it, &scenario, &Ledger::new(&scenario));
    let seen: Vec<_> = outcome.rows.iter().map(|row| (row.place, row.tripped, row.headroom(&it))).collect();
    assert_eq!(
        seen,
        [(0, Some(false), Some(0)), (1, Some(true), Some(-1)), (2, None, Some(0)), (3, None, None), (6, None, None),]
    );
    assert_eq!(outcome.tripped(), 1);
}

#[test]
fn volumes_reach_to_the_end_of_the_period_and_in_part_to_a_day_before_it() {
    let mut scenario = two_levels([50, 30]);
    scenario.period = Period { start: None, cutoff: date(2023, 6, 30), end: date(2023, 12, 31) };
    let mut ahead = Figures::default().ahead;
    ahead.set(Volume::of(Indicator::OnlineOfReceived), Some(100));
    scenario.totals.ahead = ahead;
    let ratio = Ratio::new(Indicator::OnlineOfReceived, requirement(Comparator::AtLeast, 50));
    let mark = |deadline| {
        let target = Target {
            deadline,
            ..Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Ratio(ratio.clone()))
        };
        board::board(&Scenario { targets: vec![target], ..scenario.clone() }).rows[0].mark
    };
    assert_eq!(mark(None), board::Mark::NeedsMore);
    assert_eq!(mark(date(2023, 12, 31)), board::Mark::NeedsMore);
    // A share of the volume by days leads to the 30 September; behind the end nothing is known.
    assert_eq!(mark(date(2023, 9, 30)), board::Mark::NeedsMore);
    assert_eq!(mark(date(2024, 3, 31)), board::Mark::NotMet);
    assert_eq!(mark(date(2023, 6, 30)), board::Mark::NotMet);
}

#[test]
fn a_history_is_held_against_what_is_told_of_the_whole_and_each_part_against_itself() {
    let mut sound = Unit::new("Sở A", Level::Province);
    sound.history = vec![
        counts(&[(Count::Received, 10), (Count::CarriedOver, 2), (Count::ReceivedNew, 8)]),
        counts(&[(Count::Received, 9), (Count::CarriedOver, 3), (Count::ReceivedNew, 6)]),
    ];
    // What the second part carried over is not received again.
    sound.figures.counts = counts(&[(Count::Received, 16)]);
    let mut told = sound.clone();
    told.figures.counts = counts(&[(Count::Received, 19)]);
    let mut part = sound.clone();
    part.figures = Figures::default();
    part.history[1].set(Count::ReceivedNew, Some(7));
    let scenario = of(vec![Rc::new(sound), Rc::new(told), Rc::new(part)]);
    let ledger = Ledger::new(&scenario);
    assert_eq!(ledger.findings(0), []);
    assert!(ledger.findings(1).contains(&Finding::HistoryDiffers { count: Count::Received, stated: 19, sum: 16 }));
    let found = ledger.findings(2);
    let in_part = |it: &Finding| matches!(it, Finding::InPart { part: 2, finding, .. } if matches!(**finding, Finding::IdentityBroken { stated: 9, sum: 10, .. }));
    assert!(found.iter().any(in_part), "{found:?}");
}

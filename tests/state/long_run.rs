//! Long runs of mixed actions from a fixed seed: undo leads back exactly, links and files bring everything back.

use candich::calc::board::board;
use candich::file;
use candich::link::{self, Page};
use candich::model::{Comparator, Count, Date, Goal, GoalKind, Indicator, Level, Percent, Scenario, Scope, date};
use candich::plans::PLANS;
use candich::ui::edit::{Direction, Edit, RatioEdit};
use candich::ui::entry::{Column, Entry, Field, RatioField, TargetField};
use candich::ui::state::{Action, State};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn place(&mut self, count: usize) -> u32 {
        u32::try_from(self.throw(count.max(1) as u64)).unwrap()
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        let at = self.place(list.len());
        list[usize::try_from(at).unwrap()]
    }

    fn percent(&mut self) -> Percent {
        Percent::new(self.throw(10_001), 2).unwrap()
    }

    fn day(&mut self) -> Date {
        date(2023, 1 + self.throw(12), 1 + self.throw(28)).unwrap()
    }

    fn direction(&mut self) -> Direction {
        if self.throw(2) == 0 { Direction::Up } else { Direction::Down }
    }
}

/// Something that a user could do with this scenario.
fn action(dice: &mut Dice, scenario: &Scenario) -> Action {
    let (target, unit) = (dice.place(scenario.targets.len()), dice.place(scenario.units.len()));
    let at = usize::try_from(target).unwrap();
    match dice.throw(22) {
        0 => Action::Enter(Field::Count(dice.one(Count::ALL)), Entry::Count(dice.throw(100_000))),
        1 => Action::Enter(Field::Ratio(None, RatioField::Ahead(0)), Entry::Count(dice.throw(100_000))),
        2 => Action::Enter(Field::Ratio(None, RatioField::Threshold(0)), Entry::Percent(dice.percent())),
        3 => Action::Edit(Edit::Ratio(None, RatioEdit::Choose(0, dice.one(Indicator::ALL)))),
        4 => Action::Edit(Edit::Ratio(Some(target), RatioEdit::Compare(0, dice.one(Comparator::ALL)))),
        5 => Action::Edit(Edit::Ratio(Some(target), RatioEdit::AddBranch)),
        6 => Action::Edit(Edit::Ratio(Some(target), RatioEdit::RemoveBranch(1))),
        7 => Action::Edit(Edit::AddToPlan),
        8 => Action::Edit(Edit::AskOf(Some(target))),
        9 => Action::Edit(Edit::MoveTarget(target, dice.direction())),
        10 if dice.throw(4) == 0 => Action::Edit(Edit::RemoveTarget(target)),
        11 if dice.throw(40) == 0 => {
            let plan = &PLANS[usize::try_from(dice.place(PLANS.len())).unwrap()];
            Action::Adopt(Box::new(plan.adopt(scenario)))
        }
        12 => Action::Edit(Edit::AddUnit(format!("Đơn vị {}", dice.throw(60)), dice.one(Level::ALL))),
        13 if dice.throw(4) == 0 => Action::Edit(Edit::RemoveUnit(unit)),
        14 => Action::Edit(Edit::MoveUnit(unit, dice.direction())),
        15 => Action::Enter(Field::Cell(unit, Column::Count(dice.one(Count::ALL))), Entry::Count(dice.throw(5_000))),
        16 => Action::Enter(Field::Cell(unit, Column::Name), Entry::Text(format!("Sở {}", dice.throw(90)))),
        17 => Action::Edit(Edit::AddPart(dice.day())),
        18 => Action::Enter(Field::Part(unit, 0, dice.one(Count::ALL)), Entry::Count(dice.throw(900))),
        19 => Action::Edit(Edit::Nest(dice.throw(2) == 0)),
        20 => Action::Enter(Field::Target(target, TargetField::Rank), Entry::Count(1 + dice.throw(63))),
        _ => match scenario.targets.get(at) {
            Some(it) => {
                let mut changed = it.clone();
                changed.scope = [Scope::All, Scope::Level(Level::District), Scope::Field("Đất đai".into())]
                    [usize::try_from(dice.throw(3)).unwrap()]
                .clone();
                changed.lead = format!("Sở {}", dice.throw(9));
                Action::Edit(Edit::Target(target, Box::new(changed)))
            }
            None => Action::Leave,
        },
    }
}

fn run(seed: u64, steps: usize) -> Vec<State> {
    let mut dice = Dice(seed);
    let first = State::default().apply(Action::Adopt(Box::new(PLANS[0].scenario())));
    let mut states = vec![State { history: candich::ui::history::History::default(), ..first }];
    while states.len() <= steps {
        let now = states.last().unwrap();
        let next = now.apply(action(&mut dice, &now.scenario)).apply(Action::Leave);
        if next.scenario != now.scenario {
            states.push(next);
        }
    }
    states
}

#[test]
fn undo_after_five_hundred_mixed_edits_returns_to_the_first_state_exactly() {
    for seed in 1..=4 {
        let states = run(seed, 500);
        let mut back = states.last().unwrap().clone();
        for before in states.iter().rev().skip(1) {
            back = back.apply(Action::Undo);
            assert_eq!(back.scenario, before.scenario);
        }
        assert!(!back.history.can_undo());
        for after in states.iter().skip(1) {
            back = back.apply(Action::Redo);
            assert_eq!(back.scenario, after.scenario);
        }
    }
}

#[test]
fn every_state_on_the_way_comes_back_from_its_link_and_from_its_file() {
    for state in run(7, 400).iter().step_by(7) {
        let scenario = &*state.scenario;
        let fragment = link::write(scenario, Page::Board).unwrap();
        let opened = link::read(&fragment);
        assert_eq!(opened.problems, [], "{fragment}");
        assert_eq!(&opened.scenario, scenario);
        let read = file::read(&file::write(scenario)).unwrap();
        assert_eq!(read.left_out, []);
        assert_eq!(&read.scenario, scenario);
        assert_eq!(board(&opened.scenario).rows.len(), scenario.targets.len());
    }
}

#[test]
fn a_long_run_meets_every_kind_of_goal() {
    let mut kinds: Vec<GoalKind> =
        PLANS.iter().flat_map(|plan| plan.scenario().targets).map(|it| it.goal.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert!(kinds.len() >= 7, "{kinds:?}");
    assert!(run(3, 300).last().unwrap().scenario.targets.iter().any(|it| matches!(it.goal, Goal::Ratio(_))));
}

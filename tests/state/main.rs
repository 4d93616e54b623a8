//! What the user does, applied: typing, undoing, the plan, the list of scenarios; and long runs of anything.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod long_run;

use candich::calc::what_if::Trial;
use candich::link::{self, Page};
use candich::model::{
    Comparator, Completion, Count, Goal, Indicator, Language, Percent, Scenario, StandardGroup, Target, TaskGroup,
    Unknown,
};
use candich::ui::edit::{Direction, Edit, RatioEdit};
use candich::ui::entry::{Entry, Field, RatioField, TargetField};
use candich::ui::state::{Action, Limit, Shelf, State, Theme};

const AHEAD: Field = Field::Ratio(None, RatioField::Ahead(0));

fn choose(indicator: Indicator) -> Action {
    Action::Edit(Edit::Ratio(None, RatioEdit::Choose(0, indicator)))
}

#[test]
fn a_file_with_a_plan_is_shown_where_its_plan_is() {
    let group = TaskGroup::Standard(StandardGroup::Procedures);
    let task = Target::new(group, Goal::Milestone(Completion::Open));
    let open = |scenario: Scenario| {
        let read = candich::file::Read { scenario, ..candich::file::Read::default() };
        State::default().apply(Action::OpenFile(std::rc::Rc::new(Ok(read)))).page
    };
    assert_eq!(open(Scenario { targets: vec![task.clone()], ..Scenario::default() }), Page::Board);
    assert_eq!(open(Scenario::default()), Page::Quick);
    let mut asked = Scenario { targets: vec![task], ..Scenario::default() };
    asked.targets[0].goal = Goal::Ratio(asked.ratio().clone());
    asked.asked.target = Some(0);
    assert_eq!(open(asked.clone()), Page::Quick, "it is the question itself");
    asked.targets.push(asked.targets[0].clone());
    assert_eq!(open(asked), Page::Board);
}

#[test]
fn in_a_locked_frame_only_the_way_of_looking_changes() {
    let link = "#/?v=1&received=10&online=3&target=ge:30";
    let begin = |looks: &str| State::new(link::read(&[link, looks].concat()), Language::Vi, Theme::default());
    let entered = Action::Enter(Field::Count(Count::Received), Entry::Count(5));
    let changes = [entered.clone(), Action::Clear, Action::OpenExample(0), Action::Edit(Edit::AddToPlan), Action::Undo];
    for change in changes.clone() {
        let locked = begin("&embed=1&lock=1");
        assert_eq!(locked.apply(change.clone()), locked, "{change:?}");
    }
    assert_eq!(begin("&embed=1&lock=1").apply(Action::Speak(Language::En)).language, Language::En);
    assert_ne!(begin("&embed=1").apply(entered).scenario, begin("").scenario);
    let other = Box::new(link::read("#/?v=1&received=7&target=ge:30"));
    assert_ne!(begin("&embed=1&lock=1").apply(Action::Open(other)).scenario, begin("").scenario, "the portal may");
}

#[test]
fn a_rejected_count_leaves_no_number_behind() {
    let received = Field::Count(Count::Received);
    let state = State::default().apply(Action::Enter(received, Entry::Count(5)));
    assert_eq!(state.scenario.totals.counts.get(Count::Received), Some(5));
    let state = state.apply(Action::Type(received)).apply(Action::Reject(received));
    assert_eq!(state.scenario.totals.counts.get(Count::Received), None);
    assert!(state.typing.is_none() && state.rejected.contains(&received));
    assert_eq!(state.apply(Action::Reject(received)).rejected, [received]);
    let state = state.apply(Action::Enter(received, Entry::Count(6)));
    assert!(state.rejected.is_empty());
}

#[test]
fn a_branch_that_is_gone_holds_up_nothing() {
    let field = Field::Ratio(None, RatioField::Threshold(1));
    let ratio = |edit| Action::Edit(Edit::Ratio(None, edit));
    let state = State::default().apply(ratio(RatioEdit::AddBranch)).apply(Action::Reject(field));
    assert_eq!(state.rejected, [field]);
    assert!(state.apply(ratio(RatioEdit::RemoveBranch(1))).rejected.is_empty());
}

#[test]
fn what_was_refused_goes_with_the_fields_that_an_edit_moves() {
    let field = Field::Ratio(Some(0), RatioField::Ahead(0));
    let goal = Goal::Ratio(State::default().scenario.ratio().clone());
    let target = || Box::new(Target::new(TaskGroup::Standard(StandardGroup::Procedures), goal.clone()));
    let state = State::default().apply(Action::Edit(Edit::AddTarget(target()))).apply(Action::Reject(field));
    assert_eq!(state.rejected, [field]);
    let other = state.apply(Action::Edit(Edit::Target(0, target())));
    assert_ne!(other.opened, state.opened);
    assert_eq!(other.rejected, [], "no field shows it any more");
}

#[test]
fn what_was_refused_goes_with_the_page_that_it_stands_on() {
    let field = Field::Count(Count::Received);
    let state = State::default().apply(Action::Reject(field));
    assert_eq!(state.apply(Action::Go(Page::Quick)).rejected, [field], "the same page keeps its fields");
    assert_eq!(state.apply(Action::Go(Page::Board)).rejected, []);
    assert_eq!(state.apply(Action::Unfold(None)).rejected, []);
}

#[test]
fn a_count_that_is_cleared_keeps_its_field() {
    let online = Field::Count(Count::Online);
    let state =
        State::default().apply(Action::Enter(online, Entry::Count(7))).apply(Action::Enter(online, Entry::Empty));
    assert_eq!(state.shown, [Count::Online]);
}

#[test]
fn an_example_is_named_until_it_is_changed() {
    let state = State::default().apply(Action::OpenExample(0));
    assert_eq!(state.example, Some(0));
    assert_eq!(state.apply(Action::Edit(Edit::Ask(Unknown::Reach))).example, None);
    assert_eq!(state.apply(Action::Speak(Language::En)).example, Some(0));
}

#[test]
fn what_is_tried_changes_nothing_until_it_is_applied() {
    let state = State::default().apply(Action::Enter(AHEAD, Entry::Count(1_000)));
    let tried = state.apply(Action::Try(Trial { change: -10, halves: Some(125) }));
    assert_eq!(tried.scenario, state.scenario);
    let applied = tried.apply(Action::Apply);
    assert_eq!(applied.question().target.ahead, Some(900));
    assert_eq!(Some(applied.question().target.requirement.threshold), Percent::new(625, 1));
    assert_eq!(applied.trial, Trial::default());
}

#[test]
fn choosing_a_late_indicator_turns_the_comparator() {
    let state = State::default().apply(choose(Indicator::LateOfResolved));
    assert_eq!(state.question().target.requirement.comparator, Comparator::Below);
    let state = state.apply(choose(Indicator::LateOfDue));
    assert_eq!(state.question().target.requirement.threshold, Percent::whole(5));
}

#[test]
fn keystrokes_in_one_field_are_one_step() {
    let received = Field::Count(Count::Received);
    let typed = [5, 56, 560]
        .into_iter()
        .fold(State::default(), |state, count| state.apply(Action::Enter(received, Entry::Count(count))));
    assert_eq!(*typed.apply(Action::Undo).scenario, Scenario::default());
    let again = typed.apply(Action::Leave).apply(Action::Enter(received, Entry::Count(7)));
    assert_eq!(again.apply(Action::Undo).scenario.totals.counts.get(Count::Received), Some(560));
    assert_eq!(again.apply(Action::Undo).apply(Action::Redo).scenario, again.scenario);
}

#[test]
fn the_question_put_into_the_plan_is_the_target_that_is_asked() {
    let state = State::default().apply(Action::Enter(AHEAD, Entry::Count(1_000)));
    let state = state.apply(Action::Edit(Edit::AddToPlan));
    assert_eq!((state.scenario.targets.len(), state.scenario.asked.target), (1, Some(0)));
    let threshold = Field::Ratio(None, RatioField::Threshold(0));
    let state = state.apply(Action::Enter(threshold, Entry::Percent(Percent::whole(65))));
    assert_eq!(
        threshold.entry(&state.scenario),
        Field::Ratio(Some(0), RatioField::Threshold(0)).entry(&state.scenario)
    );
    assert_eq!(state.question().target.ahead, Some(1_000));
    let other = state.apply(Action::Edit(Edit::AskOf(None)));
    assert_eq!(other.question().target.requirement.threshold, Percent::whole(30));
}

#[test]
fn the_target_asked_of_is_followed_when_others_come_and_go() {
    let task = || Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Milestone(Completion::Open));
    let state =
        State::default().apply(Action::Edit(Edit::AddTarget(Box::new(task())))).apply(Action::Edit(Edit::AddToPlan));
    assert_eq!(state.scenario.asked.target, Some(1));
    let up = state.apply(Action::Edit(Edit::MoveTarget(1, Direction::Up)));
    assert_eq!(up.scenario.asked.target, Some(0));
    assert!(up.scenario.asked_target().is_some());
    let removed = state.apply(Action::Edit(Edit::RemoveTarget(0)));
    assert_eq!(removed.scenario.asked.target, Some(0));
    let gone = removed.apply(Action::Edit(Edit::RemoveTarget(0)));
    assert_eq!(gone.scenario.asked.target, None);
}

#[test]
fn the_target_that_is_unfolded_is_followed_when_others_come_and_go() {
    let task = || Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Milestone(Completion::Open));
    let add = |state: State| state.apply(Action::Edit(Edit::AddTarget(Box::new(task()))));
    let state = add(add(add(State::default()))).apply(Action::Unfold(Some(1)));
    let after = |edit| state.apply(Action::Edit(edit)).unfolded;
    assert_eq!(after(Edit::MoveTarget(1, Direction::Up)), Some(0));
    assert_eq!(after(Edit::MoveTarget(1, Direction::Down)), Some(2));
    assert_eq!(after(Edit::MoveTarget(0, Direction::Down)), Some(0));
    assert_eq!(after(Edit::MoveTarget(0, Direction::Up)), Some(1));
    assert_eq!(after(Edit::RemoveTarget(0)), Some(0));
    assert_eq!(after(Edit::RemoveTarget(1)), None);
    assert_eq!(after(Edit::RemoveTarget(2)), Some(1));
    assert_eq!(after(Edit::RemoveTarget(3)), Some(1));
}

#[test]
fn another_plan_leaves_nothing_behind_of_the_one_before() {
    let task = || Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Milestone(Completion::Open));
    let plan = Scenario { targets: vec![task(), task()], ..Scenario::default() };
    let lead = Field::Target(1, TargetField::Deadline);
    let state = State::default().apply(Action::Adopt(Box::new(plan.clone())));
    let state = state.apply(Action::Unfold(Some(1))).apply(Action::Reject(lead));
    let other = Scenario { targets: vec![task(), task(), task()], ..plan };
    for adopt in [Action::Adopt(Box::new(other.clone())), Action::Library(Shelf::Adopt(Box::new(other)))] {
        let adopted = state.apply(adopt);
        assert_eq!(adopted.scenario.targets.len(), 3);
        assert_eq!((adopted.unfolded, adopted.rejected.as_slice()), (None, &[][..]));
        assert_ne!(adopted.opened, state.opened, "what stood in the fields is gone");
        assert_eq!(adopted.apply(Action::Undo).scenario, state.scenario);
    }
}

#[test]
fn a_target_stands_under_its_group_even_where_the_plan_does_not_list_it() {
    let listed = TaskGroup::Standard(StandardGroup::ALL[0]);
    let moved = TaskGroup::Standard(StandardGroup::ALL[1]);
    let target = |group: &TaskGroup| Target::new(group.clone(), Goal::Milestone(Completion::Open));
    let scenario = Scenario {
        groups: vec![listed.clone()],
        targets: vec![target(&listed), target(&moved), target(&moved)],
        ..Scenario::default()
    };
    assert_eq!(scenario.headings(), [listed, moved]);
}

fn save(state: &State) -> State {
    state.apply(Action::Library(Shelf::Save(link::write(&state.scenario, Page::Board).unwrap().into())))
}

fn open_saved(state: &State, place: u32) -> State {
    let entry = &state.library.saved[usize::try_from(place).unwrap()];
    state.apply(Action::Library(Shelf::Open(place, Box::new(link::read(&entry.link)))))
}

fn saved_names(state: &State) -> Vec<&str> {
    state.library.saved.iter().map(|entry| &*entry.name).collect()
}

#[test]
fn a_copy_that_is_opened_is_saved_as_itself() {
    let state = save(&State::default().apply(Action::Enter(Field::Name, Entry::Text("Quý I".to_owned()))));
    let copied = state.apply(Action::Library(Shelf::Duplicate(0)));
    let opened = open_saved(&copied, 1);
    assert_eq!(opened.scenario.name, "Quý I (2)");
    assert_eq!(saved_names(&save(&opened.apply(Action::Enter(AHEAD, Entry::Count(5))))), ["Quý I", "Quý I (2)"]);
}

#[test]
fn what_has_no_name_is_saved_into_the_entry_that_it_came_from() {
    let state = save(&State::default().apply(Action::Enter(AHEAD, Entry::Count(5))));
    let copied = open_saved(&state.apply(Action::Library(Shelf::Duplicate(0))), 1);
    assert_eq!(copied.scenario.name, "");
    let again = save(&copied.apply(Action::Enter(AHEAD, Entry::Count(6))));
    assert_eq!(again.library.saved.len(), 2);
    assert_ne!(again.library.saved[0].link, again.library.saved[1].link);
}

#[test]
fn another_work_is_begun_by_what_takes_the_place_of_this_one_and_by_nothing_else() {
    let task = || Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Milestone(Completion::Open));
    let open = || Box::new(link::read("#/?received=7"));
    let plan = |tasks| Box::new(Scenario { targets: vec![task(); tasks], ..Scenario::default() });
    let state = State::default().apply(Action::Enter(AHEAD, Entry::Count(5)));
    assert_eq!(state.begun, 0);
    let planned = state.apply(Action::Adopt(plan(1)));
    assert_eq!((planned.begun, planned.fresh), (0, false), "figures that get a plan");
    let other = planned.apply(Action::Adopt(plan(2)));
    assert_eq!((other.begun, other.fresh), (1, true), "a plan in the place of another");
    assert_eq!((other.apply(Action::Undo).begun, other.apply(Action::Undo).fresh), (1, false));
    assert!(!other.apply(Action::Edit(Edit::RemoveTarget(0))).fresh);
    for begin in [Action::Clear, Action::OpenExample(0), Action::Open(open())] {
        assert_eq!(planned.apply(begin).begun, 1);
    }
    assert!(planned.apply(Action::OpenExample(0)).fresh && !planned.apply(Action::Open(open())).fresh);
}

#[test]
fn what_cannot_be_kept_is_told_once_by_itself_and_each_time_that_it_is_asked_for() {
    let unkept = |state: &State| state.apply(Action::Library(Shelf::Unkept(Limit::Device)));
    let state = unkept(&State::default());
    assert_eq!(state.limit, Some(Limit::Device));
    let known = state.apply(Action::Library(Shelf::Known));
    assert_eq!((known.limit, unkept(&known).limit), (None, None));
    assert_eq!(known.apply(Action::Beyond(Limit::Device)).limit, Some(Limit::Device));
    assert_eq!(known.apply(Action::Library(Shelf::Unkept(Limit::Link))).limit, Some(Limit::Link));
}

#[test]
fn dropping_the_typed_total_keeps_what_is_expected_to_come() {
    let received = Field::Count(Count::Received);
    let state = State::default().apply(Action::Enter(received, Entry::Count(5)));
    let state = state.apply(Action::Enter(AHEAD, Entry::Count(1_000))).apply(Action::Edit(Edit::ClearTotals));
    assert!(state.scenario.totals.counts.is_empty());
    assert_eq!(state.question().target.ahead, Some(1_000));
}

#[test]
fn a_new_target_lies_open_and_a_new_branch_has_no_threshold() {
    let goal = Goal::Milestone(Completion::Open);
    let target = Target::new(TaskGroup::Standard(StandardGroup::Finance), goal);
    let state = State::default().apply(Action::Edit(Edit::AddTarget(Box::new(target))));
    assert_eq!(state.unfolded, Some(0));
    let goal = Goal::Ratio(state.scenario.ratio().clone());
    let target = Target::new(TaskGroup::Standard(StandardGroup::Digital), goal);
    let state = state.apply(Action::Edit(Edit::AddTarget(Box::new(target))));
    assert_eq!(state.unfolded, Some(1));
    let state = state.apply(Action::Edit(Edit::Ratio(Some(1), RatioEdit::AddBranch)));
    let threshold = Field::Ratio(Some(1), RatioField::Threshold(1));
    assert_eq!(threshold.entry(&state.scenario), Entry::Empty);
    let state = state.apply(Action::Enter(threshold, Entry::Percent(Percent::whole(50))));
    assert_eq!(threshold.entry(&state.scenario), Entry::Percent(Percent::whole(50)));
}

//! The form of a target: its wording, group, scope, day and agency, and its goal.

use yew::prelude::*;

use super::super::{labelled, named_field};
use super::goal_form::goal_form;
use crate::i18n::board::{goal_name, group_name, level_name};
use crate::model::{
    Comparator, Completion, Figures, Goal, GoalKind, Index, Indicator, Level, Manner, Percent, Ratio, Reading,
    Requirement, Scope, StandardGroup, Target, TaskGroup, Yardstick,
};
use crate::ui::components::choice::{Choice, Group};
use crate::ui::edit::Edit;
use crate::ui::entry::{Field, TargetField};
use crate::ui::markup::{element, when, worded};
use crate::ui::state::{Action, State};

/// The form; closed until it is wanted.
pub(super) fn form(state: &State, dispatch: &Callback<Action>, place: u32, target: &Target, figures: &Figures) -> Html {
    let field = |it| named_field(state, dispatch, Field::Target(place, it));
    let own = |shown, it| when(shown, || field(it));
    let general = vec![
        field(TargetField::Name),
        group(state, dispatch, place, target),
        own(matches!(target.group, TaskGroup::Own(_)), TargetField::Group),
        scope(state, dispatch, place, target),
        own(matches!(target.scope, Scope::Field(_)), TargetField::Field),
        field(TargetField::Deadline),
        field(TargetField::Lead),
        kind(state, dispatch, place, target),
    ];
    let parts = vec![
        worded("summary", "", state.language.planning().board.settings),
        element("div", "form-grid", general),
        element("div", "form-grid", goal_form(state, dispatch, place, target, figures)),
    ];
    let open = state.added == Some(place);
    html! { <details class="form" {open}>{ for parts }</details> }
}

/// Replaces the target by one that differs from it.
pub(super) fn edit(place: u32, target: &Target, change: impl FnOnce(&mut Target)) -> Action {
    let mut changed = target.clone();
    change(&mut changed);
    Action::Edit(Edit::Target(place, Box::new(changed)))
}

/// A choice of the form under its name.
pub(super) fn choice(
    id: &'static str,
    place: u32,
    label: &'static str,
    groups: Vec<Group>,
    chosen: AttrValue,
    choose: Callback<String>,
) -> Html {
    let id = ["target-", &place.to_string(), "-", id].concat();
    labelled(id.clone(), label, Choice { id: id.into(), label, groups, chosen, choose }.view())
}

/// A choice among the rows of a table of codes.
macro_rules! options {
    ($list:expr, $name:expr) => {
        vec![(None, $list.iter().map(|&it| (it.code().into(), AttrValue::from($name(it).to_owned()))).collect())]
    };
}
pub(super) use options;

fn group(state: &State, dispatch: &Callback<Action>, place: u32, target: &Target) -> Html {
    let words = &state.language.planning().form;
    let own: Vec<&TaskGroup> =
        state.scenario.groups.iter().filter(|group| matches!(group, TaskGroup::Own(_))).collect();
    let code = |group: &TaskGroup| match group {
        TaskGroup::Standard(group) => AttrValue::from(group.code()),
        TaskGroup::Own(name) => AttrValue::from(["own:", name].concat()),
    };
    let option = |group: &TaskGroup| (code(group), AttrValue::from(group_name(state.language, group).to_owned()));
    let standard = StandardGroup::ALL.iter().map(|&group| option(&TaskGroup::Standard(group)));
    let new = (AttrValue::from("own:"), AttrValue::from(words.new_group));
    let options = standard.chain(own.into_iter().map(option)).chain([new]).collect();
    let (target_now, fresh) = (target.clone(), words.new_group.trim_end_matches('…'));
    let choose = dispatch.reform(move |code: String| {
        let group = match code.strip_prefix("own:") {
            Some("") => TaskGroup::Own(fresh.to_owned()),
            Some(name) => TaskGroup::Own(name.to_owned()),
            None => StandardGroup::from_code(&code).map_or_else(|| target_now.group.clone(), TaskGroup::Standard),
        };
        edit(place, &target_now, |target| target.group = group)
    });
    choice("group", place, words.group, vec![(None, options)], code(&target.group), choose)
}

fn scope(state: &State, dispatch: &Callback<Action>, place: u32, target: &Target) -> Html {
    let (words, language) = (&state.language.planning().form, state.language);
    let named = |prefix: &str, name: &str| (AttrValue::from([prefix, name].concat()), AttrValue::from(name.to_owned()));
    let all = (AttrValue::from("all"), AttrValue::from(state.language.planning().plan.scope_all));
    let levels = Level::ALL.iter().filter(|level| level.is_unit());
    let levels = levels.map(|&level| {
        (AttrValue::from(["level:", level.code()].concat()), AttrValue::from(level_name(language, level)))
    });
    let mut fields: Vec<_> = state.scenario.named_fields().iter().map(|name| named("field:", name)).collect();
    fields.push((AttrValue::from("field:"), AttrValue::from(words.new_field)));
    let groups = vec![
        (None, vec![all]),
        (Some(words.scope_levels), levels.collect()),
        (Some(words.scope_fields), fields),
        (Some(words.scope_units), state.scenario.units.iter().map(|unit| named("unit:", &unit.name)).collect()),
    ];
    let chosen = match &target.scope {
        Scope::All => AttrValue::from("all"),
        Scope::Level(level) => ["level:", level.code()].concat().into(),
        Scope::Field(name) => ["field:", name].concat().into(),
        Scope::Unit(name) => ["unit:", name].concat().into(),
    };
    let (target, fresh) = (target.clone(), words.new_field.trim_end_matches('…'));
    let choose = dispatch.reform(move |code: String| {
        let scope = match code.split_once(':') {
            Some(("level", code)) => Level::from_code(code).map_or(Scope::All, Scope::Level),
            Some(("field", "")) => Scope::Field(fresh.to_owned()),
            Some(("field", name)) => Scope::Field(name.to_owned()),
            Some(("unit", name)) => Scope::Unit(name.to_owned()),
            _ => Scope::All,
        };
        edit(place, &target, |target| target.scope = scope)
    });
    // As many as there are units.
    let id = ["target-", &place.to_string(), "-scope"].concat();
    let choice = Choice { id: id.clone().into(), label: words.scope, groups, chosen, choose };
    labelled(id, words.scope, choice.long())
}

fn kind(state: &State, dispatch: &Callback<Action>, place: u32, target: &Target) -> Html {
    let name = |kind: GoalKind| goal_name(state.language, &begun(kind, Some(&target.goal)));
    let (chosen, now) = (target.goal.kind(), target.clone());
    let choose = dispatch.reform(move |code: String| {
        let kind = GoalKind::from_code(&code).unwrap_or(chosen);
        edit(place, &now, |target| target.goal = begun(kind, Some(&target.goal)))
    });
    let options = options!(GoalKind::ALL, name);
    choice("kind", place, state.language.planning().form.kind, options, chosen.code().into(), choose)
}

/// A goal of this kind to begin with; its index stays where it has one.
pub(super) fn begun(kind: GoalKind, before: Option<&Goal>) -> Goal {
    let index = before.and_then(Goal::index).cloned().unwrap_or(Index::Par);
    let indicator = Indicator::IntegratedOfPublished;
    match kind {
        GoalKind::Ratio => {
            // All of them, until the user says how many: nothing is met by a threshold that nobody gave.
            let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::HUNDRED };
            Goal::Ratio(Ratio::new(Indicator::OnlineOfReceived, requirement))
        }
        GoalKind::Rank => Goal::Rank { index, at_most: None },
        GoalKind::Score => Goal::Score { index, at_least: None },
        GoalKind::Average => Goal::Average { index, reading: Reading::MiddleRank },
        GoalKind::Improve => Goal::Improve(Yardstick::Score(index)),
        GoalKind::Growth => {
            Goal::Growth { indicator, by: Percent::whole(20), manner: Manner::Points, base: None, year: None }
        }
        GoalKind::Assigned => Goal::Assigned { count: None, assigned: None, done: None },
        GoalKind::Milestone => Goal::Milestone(Completion::Open),
    }
}

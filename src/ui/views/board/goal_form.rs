//! The part of a target's form that belongs to its kind of goal.

use yew::prelude::*;

use super::super::{field, labelled, named_field};
use super::form::{choice, edit, options};
use crate::calc::board::expected;
use crate::i18n::board::{index_name, manner_name, reading_name, yardstick_name};
use crate::model::{
    Branch, Comparator, Completion, Count, Figures, Goal, Index, Indicator, Manner, Ratio, Reading, Scope, Target,
    Volume, Yardstick,
};
use crate::ui::components::choice::{by_itself, comparators, indicators};
use crate::ui::edit::{Edit, MOST_BRANCHES, RatioEdit};
use crate::ui::entry::{Entry, Field, RatioField, TargetField as F};
use crate::ui::markup::{button, element, list};
use crate::ui::state::{Action, State};

/// The fields of a goal.
pub(super) fn goal_form(
    state: &State,
    dispatch: &Callback<Action>,
    place: u32,
    target: &Target,
    figures: &Figures,
) -> Vec<Html> {
    let form = Form { state, dispatch, place, target };
    match &target.goal {
        Goal::Ratio(ratio) => form.ratio(ratio, figures),
        Goal::Rank { index, .. } => {
            [form.index(index), form.fields(&[F::AtMost, F::Rank, F::LastRank, F::Ranked])].concat()
        }
        Goal::Score { index, .. } => [form.index(index), form.fields(&[F::AtLeast, F::Score, F::LastScore])].concat(),
        Goal::Average { index, reading } => {
            let fields: &[F] = match reading {
                Reading::MiddleRank => &[F::Ranked, F::Rank],
                Reading::MeanScore => &[F::Mean, F::Score],
            };
            [form.index(index), vec![form.reading(*reading)], form.fields(fields)].concat()
        }
        Goal::Improve(yardstick) => form.improve(yardstick),
        Goal::Growth { indicator, manner, .. } => {
            let chosen = vec![form.indicator(*indicator), form.manner(*manner)];
            [chosen, form.fields(&[F::By, F::Base, F::Year])].concat()
        }
        Goal::Assigned { count, .. } => {
            let done: &[F] = if count.is_none() { &[F::Assigned, F::Done] } else { &[F::Assigned] };
            [vec![form.count(*count)], form.fields(done)].concat()
        }
        Goal::Milestone(completion) => {
            let done: &[F] = if *completion == Completion::Open { &[] } else { &[F::DoneOn] };
            [vec![form.completion(*completion)], form.fields(done)].concat()
        }
    }
}

/// Knows the target and whom to tell.
#[derive(Clone, Copy)]
struct Form<'a> {
    state: &'a State,
    dispatch: &'a Callback<Action>,
    place: u32,
    target: &'a Target,
}

impl Form<'_> {
    fn fields(self, fields: &[F]) -> Vec<Html> {
        fields.iter().map(|&it| named_field(self.state, self.dispatch, Field::Target(self.place, it))).collect()
    }

    /// A choice that puts another goal in the place of this one.
    fn goal(self, make: impl Fn(&str) -> Goal + 'static) -> Callback<String> {
        let (place, target) = (self.place, self.target.clone());
        self.dispatch.reform(move |code: String| edit(place, &target, |target| target.goal = make(&code)))
    }

    fn ratio(self, ratio: &Ratio, figures: &Figures) -> Vec<Html> {
        let words = &self.state.language.planning().form;
        // A place for each branch, filled or not: what is half typed stays in its own field when one comes or goes.
        let mut branches = (0..).zip(ratio.branches());
        let slot = |_| branches.next().map(|(place, branch)| self.branch(place, branch, figures)).unwrap_or_default();
        let mut parts: Vec<Html> = (0..MOST_BRANCHES).map(slot).collect();
        parts.push(self.ratio_field(RatioField::Cap, String::new()));
        let unset = self.state.language.words().pace_unset;
        parts.push(self.ratio_field(RatioField::Pace, unset.to_owned()));
        if ratio.alternatives.len() + 1 < MOST_BRANCHES {
            parts.push(self.change(words.add_branch, RatioEdit::AddBranch));
        }
        parts
    }

    /// A button that changes the ratio.
    fn change(self, label: &'static str, change: RatioEdit) -> Html {
        let change = Action::Edit(Edit::Ratio(Some(self.place), change));
        element("p", "", vec![button("link-button", label, self.dispatch, change)])
    }

    fn branch(self, place: u8, branch: Branch, figures: &Figures) -> Html {
        let (deadline, period) = (self.target.deadline, self.state.scenario.period);
        let shared = self.target.scope == Scope::All && (deadline.is_none() || deadline == period.end);
        let told = figures.ahead.get(Volume::of(branch.indicator)).filter(|_| !shared);
        let told = told.and_then(|told| expected(told, deadline, period));
        let placeholder = told.map_or("…".to_owned(), |told| Entry::Count(told).text(self.state.language));
        let mut parts: Vec<Html> = self.bound(place, branch.indicator, branch.requirement.comparator).into();
        parts.push(self.ratio_field(RatioField::Ahead(place), placeholder));
        if place > 0 {
            let words = &self.state.language.planning().form;
            parts.push(self.change(words.remove_branch, RatioEdit::RemoveBranch(place)));
        }
        list(parts)
    }

    fn bound(self, branch: u8, indicator: Indicator, comparator: Comparator) -> [Html; 3] {
        let words = self.state.language.words();
        let (language, target) = (self.state.language, self.place);
        let edit = move |edit| Action::Edit(Edit::Ratio(Some(target), edit));
        let choose = self.dispatch.reform(move |it: Indicator| edit(RatioEdit::Choose(branch, it)));
        let compare = self.dispatch.reform(move |it: Comparator| edit(RatioEdit::Compare(branch, it)));
        let id = |name: &str| ["target-", &target.to_string(), "-", name, "-", &branch.to_string()].concat();
        let (first, second) = (id("indicator"), id("comparator"));
        let indicator =
            indicators(language, first.clone(), self.state.language.planning().form.indicator, indicator, &choose);
        let said = |it| by_itself(language, it);
        let comparator = comparators(second.clone(), words.comparator_label, &said, comparator, &compare);
        [
            labelled(first, self.state.language.planning().form.indicator, indicator),
            labelled(second, words.comparator_label, comparator),
            self.ratio_field(RatioField::Threshold(branch), String::new()),
        ]
    }

    fn ratio_field(self, it: RatioField, placeholder: String) -> Html {
        let it = Field::Ratio(Some(self.place), it);
        let label = it.label(self.state.language);
        labelled(it.id(), label, field(self.state, self.dispatch, it, placeholder))
    }

    /// The index, and its name where it is the user's own.
    fn index(self, index: &Index) -> Vec<Html> {
        let words = &self.state.language.planning().form;
        let option = |index: &Index| {
            let code = index.code().map_or_else(|| own_code(index), str::to_owned);
            (AttrValue::from(code), AttrValue::from(index_name(index).to_owned()))
        };
        let published = Index::PUBLISHED.iter().map(option);
        let own = self.state.scenario.indices.iter().map(|record| &record.index);
        let own = own
            .filter(|own| own.code().is_none() && *own != index)
            .chain([index].into_iter().filter(|it| it.code().is_none()));
        let new = (AttrValue::from("own:"), AttrValue::from(words.new_index));
        let options = published.chain(own.map(option)).chain([new]).collect();
        let (now, fresh) = (self.target.goal.clone(), words.new_index.trim_end_matches('…'));
        let choose = self.goal(move |code| {
            let index = match code.strip_prefix("own:") {
                Some("") => Some(Index::Own(fresh.to_owned())),
                Some(name) => Some(Index::Own(name.to_owned())),
                None => Index::from_code(code),
            };
            let mut goal = now.clone();
            if let (Some(place), Some(index)) = (goal.index_mut(), index) {
                *place = index;
            }
            goal
        });
        let chosen = index.code().map_or_else(|| own_code(index), str::to_owned);
        let mut parts = vec![choice("index", self.place, words.index, vec![(None, options)], chosen.into(), choose)];
        if index.code().is_none() {
            parts.extend(self.fields(&[F::Index]));
        }
        parts
    }

    fn reading(self, reading: Reading) -> Html {
        let name = |reading| reading_name(self.state.language, reading);
        let index = self.target.goal.index().cloned().unwrap_or(Index::Par);
        let choose = self.goal(move |code| Goal::Average {
            index: index.clone(),
            reading: Reading::from_code(code).unwrap_or(reading),
        });
        let label = self.state.language.planning().form.reading;
        choice("reading", self.place, label, options!(Reading::ALL, name), reading.code().into(), choose)
    }

    fn improve(self, yardstick: &Yardstick) -> Vec<Html> {
        let index = self.target.goal.index().cloned().unwrap_or(Index::Par);
        let share = Yardstick::Share { indicator: Indicator::OnlineOfReceived, last: None };
        let kinds = [("score", Yardstick::Score(index.clone())), ("rank", Yardstick::Rank(index)), ("share", share)];
        let chosen = match yardstick {
            Yardstick::Score(_) => "score",
            Yardstick::Rank(_) => "rank",
            Yardstick::Share { .. } => "share",
        };
        let options = kinds
            .iter()
            .map(|(code, kind)| (AttrValue::from(*code), AttrValue::from(yardstick_name(self.state.language, kind))));
        let options = vec![(None, options.collect())];
        let now = yardstick.clone();
        let choose = self.goal(move |code| {
            let kind = kinds.iter().find(|(kind, _)| *kind == code && *kind != chosen);
            Goal::Improve(kind.map_or_else(|| now.clone(), |(_, kind)| kind.clone()))
        });
        let label = self.state.language.planning().form.yardstick;
        let kind = choice("yardstick", self.place, label, options, chosen.into(), choose);
        let rest = match yardstick {
            Yardstick::Score(index) => [self.index(index), self.fields(&[F::Score, F::LastScore])].concat(),
            Yardstick::Rank(index) => [self.index(index), self.fields(&[F::Rank, F::LastRank, F::Ranked])].concat(),
            Yardstick::Share { indicator, .. } => [vec![self.indicator(*indicator)], self.fields(&[F::Base])].concat(),
        };
        [vec![kind], rest].concat()
    }

    /// The indicator of a growth or of an improvement; the value it is held against belongs to the one before.
    fn indicator(self, chosen: Indicator) -> Html {
        let (place, now) = (self.place, self.target.clone());
        let choose = self.dispatch.reform(move |indicator: Indicator| {
            edit(place, &now, |target| match &mut target.goal {
                Goal::Growth { indicator: held, base, .. }
                | Goal::Improve(Yardstick::Share { indicator: held, last: base }) => {
                    (*held, *base) = (indicator, None);
                }
                _ => {}
            })
        });
        let id = ["target-", &place.to_string(), "-indicator"].concat();
        let label = self.state.language.planning().form.indicator;
        labelled(id.clone(), label, indicators(self.state.language, id, label, chosen, &choose))
    }

    fn manner(self, manner: Manner) -> Html {
        let name = |manner| manner_name(self.state.language, manner);
        let (place, now) = (self.place, self.target.clone());
        let choose = self.dispatch.reform(move |code: String| {
            edit(place, &now, |target| {
                if let (Goal::Growth { manner, .. }, Some(chosen)) = (&mut target.goal, Manner::from_code(&code)) {
                    *manner = chosen;
                }
            })
        });
        let label = self.state.language.planning().form.manner;
        choice("manner", place, label, options!(Manner::ALL, name), manner.code().into(), choose)
    }

    fn count(self, chosen: Option<Count>) -> Html {
        let words = self.state.language.words();
        let none = (AttrValue::from(""), AttrValue::from(self.state.language.planning().form.no_count));
        let option = |&count: &Count| (AttrValue::from(count.code()), AttrValue::from((words.count)(count)));
        let options = vec![(None, std::iter::once(none).chain(Count::ALL.iter().map(option)).collect())];
        let now = self.target.goal.clone();
        let choose = self.goal(move |code| {
            let mut goal = now.clone();
            if let Goal::Assigned { count, .. } = &mut goal {
                *count = Count::from_code(code);
            }
            goal
        });
        choice(
            "count",
            self.place,
            self.state.language.planning().form.count,
            options,
            chosen.map_or("", Count::code).into(),
            choose,
        )
    }

    fn completion(self, completion: Completion) -> Html {
        let words = &self.state.language.planning().form;
        let options = [("open", words.open), ("done", words.completed)];
        let options = options.map(|(code, name)| (AttrValue::from(code), AttrValue::from(name)));
        let chosen = if completion == Completion::Open { "open" } else { "done" };
        let choose = self.goal(move |code| {
            Goal::Milestone(match (code, completion) {
                ("done", Completion::Open) => Completion::Done,
                ("done", done) => done,
                _ => Completion::Open,
            })
        });
        choice("completion", self.place, words.completion, vec![(None, options.into())], chosen.into(), choose)
    }
}

fn own_code(index: &Index) -> String {
    ["own:", index_name(index)].concat()
}

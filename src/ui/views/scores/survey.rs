//! The survey: the official comparison, and what the answers show.

use yew::prelude::*;

use super::super::named_field;
use super::desk::{Blank, Desk};
use super::strata::strata;
use crate::calc::risk::Shown;
use crate::calc::survey::survey as outcome_of;
use crate::i18n::risk::whole_percent;
use crate::i18n::scores::{no_survey, sample_line, shown, survey_headline, survey_lines, survey_verdict};
use crate::model::{
    Comparator, Condition, Confidence, Count, Counts, Gate, Goal, Indicator, Ratio, Requirement, StandardGroup,
    Subject, Target, TaskGroup,
};
use crate::ui::components::choice::{Choice, by_itself};
use crate::ui::edit::Edit;
use crate::ui::entry::{Entry, Field};
use crate::ui::markup::{button, each, element, list, said, text, when, worded, wrap};
use crate::ui::state::Action;

/// The comparators that a survey is held by.
const COMPARATORS: [Comparator; 2] = [Comparator::AtLeast, Comparator::Above];

pub(super) fn survey(desk: Desk, known: &Counts) -> Html {
    let words = &desk.state.language.planning().scores.survey;
    let state = desk.state;
    let whole = state.scenario.scores.survey.strata.is_empty();
    let counts = when(whole, || {
        let field = |count| named_field(state, desk.dispatch, Field::Count(count));
        desk.form("path-choices", vec![field(Count::Respondents), field(Count::Satisfied)])
    });
    list(vec![
        worded("h3", "", words.title),
        worded("p", "path-hint", words.about),
        counts,
        choices(desk),
        found(desk, known),
        strata(desk),
        sample(desk),
    ])
}

fn choices(desk: Desk) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.survey;
    let survey = &desk.state.scenario.scores.survey;
    let choice = |id: &'static str, label: &'static str, options, chosen: &'static str, choose| {
        let choice = Choice { id: id.into(), label, groups: vec![(None, options)], chosen: chosen.into(), choose };
        html! { <p class="labelled"><label for={id}>{ text(label) }</label>{ choice.view() }</p> }
    };
    let comparators = COMPARATORS.iter().map(|&it| (it.code().into(), by_itself(language, it))).collect();
    let compare = desk.edit(|scenario, code: String| {
        let held = &mut scenario.scores.survey.requirement;
        held.comparator = Comparator::from_code(&code).unwrap_or(held.comparator);
    });
    let percents =
        Confidence::ALL.iter().map(|it| (it.code().into(), whole_percent(language, it.percent()).into())).collect();
    let confide = desk.edit(|scenario, code: String| {
        let held = &mut scenario.scores.survey.confidence;
        *held = Confidence::from_code(&code).unwrap_or(*held);
    });
    let threshold =
        Blank::percent("survey-target".to_owned(), words.threshold, Some(survey.requirement.threshold)).required();
    let population = Blank::count("survey-population".to_owned(), words.population, survey.population);
    desk.form(
        "path-choices",
        vec![
            choice("survey-comparator", words.comparator, comparators, survey.requirement.comparator.code(), compare),
            desk.named(threshold, |scenario, entry| {
                let held = &mut scenario.scores.survey.requirement.threshold;
                *held = entry.percent().unwrap_or(*held);
            }),
            choice("survey-confidence", words.confidence, percents, survey.confidence.code(), confide),
            desk.named(population, |scenario, entry| scenario.scores.survey.population = entry.count()),
        ],
    )
}

fn found(desk: Desk, known: &Counts) -> Html {
    let (language, survey) = (desk.state.language, &desk.state.scenario.scores.survey);
    let outcome = match outcome_of(survey, known) {
        Err(why) => return worded("p", "path-hint", no_survey(why, language)),
        Ok(outcome) => outcome,
    };
    let (class, mark) = match outcome.shown {
        Shown::Met => ("tone-good", "● "),
        Shown::Neither => ("tone-open", "◐ "),
        Shown::Missed => ("tone-bad", "○ "),
    };
    let lines = survey_lines(survey, &outcome, language);
    element(
        "div",
        "scores-found",
        vec![
            wrap("p", "scores-headline", said(survey_headline(survey, &outcome, language))),
            wrap("p", "", said(survey_verdict(survey, outcome.verdict, language))),
            wrap(
                "p",
                class,
                list(vec![text(mark), wrap("strong", "", text(shown(outcome.shown, language))), text(".")]),
            ),
            element("div", "scores-lines", each(&lines, |line| wrap("p", "", said(line.clone())))),
            when(!desk.state.locked(), || to_plan(desk, survey.requirement)),
        ],
    )
}

/// The share as a target, and as the gate of those who miss it.
fn to_plan(desk: Desk, requirement: Requirement) -> Html {
    let words = &desk.state.language.planning().scores.survey;
    let indicator = Indicator::SatisfiedOfRespondents;
    let target =
        Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Ratio(Ratio::new(indicator, requirement)));
    let missed = match requirement.comparator {
        Comparator::Above => Comparator::AtMost,
        _ => Comparator::Below,
    };
    let condition = Condition { indicator, requirement: Requirement { comparator: missed, ..requirement } };
    let gate = Gate {
        consequence: String::new(),
        origin: String::new(),
        subject: Subject::Units,
        conditions: vec![condition],
    };
    let button = |label: &'static str, edit: Edit| button("link-button", label, desk.dispatch, Action::Edit(edit));
    let planned = desk.state.scenario.targets.iter().any(|it| it.goal == target.goal && it.scope == target.scope);
    let gated = desk.state.scenario.gates.iter().any(|it| it.conditions == gate.conditions);
    element(
        "p",
        "scores-tools",
        vec![
            when(!planned, || button(words.to_plan, Edit::AddTargets(vec![target]))),
            text(" "),
            when(!gated, || button(words.to_gate, Edit::AddGate(Box::new(gate)))),
        ],
    )
}

/// How many must be asked.
fn sample(desk: Desk) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.survey;
    let survey = &desk.state.scenario.scores.survey;
    let truth = Blank::percent("survey-truth".to_owned(), words.truth, survey.truth);
    let power = Blank::percent("survey-power".to_owned(), words.power, Some(survey.power)).required();
    let fields = desk.form(
        "path-choices",
        vec![
            desk.named(truth, |scenario, entry: Entry| scenario.scores.survey.truth = entry.percent()),
            desk.named(power, |scenario, entry: Entry| {
                let held = &mut scenario.scores.survey.power;
                *held = entry.percent().unwrap_or(*held);
            }),
        ],
    );
    let line = sample_line(survey, language).map(|line| wrap("p", "", said(line))).unwrap_or_default();
    element("div", "scores-sample", vec![worded("h4", "", words.plan), fields, line])
}

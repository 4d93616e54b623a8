//! The gates: whom each of them holds back and why, how far the others are from it, and the form to change it.

use yew::prelude::*;

use super::super::{field, labelled, named_field};
use super::form::options;
use super::gate_rows::GateRows;
use crate::calc::gate::GateOutcome;
use crate::i18n::answer::Tone;
use crate::i18n::board::{gate_words, subject_name};
use crate::model::{Comparator, Condition, Gate, Indicator, Requirement, Subject};
use crate::ui::components::choice::{Choice, comparators, indicators, sides};
use crate::ui::components::sentence::sentence;
use crate::ui::edit::Edit;
use crate::ui::entry::Field;
use crate::ui::markup::{button, classed, element, list, said, sign, text, worded, wrap};
use crate::ui::state::{Action, State};

/// The panel.
pub(super) fn gates(state: &State, dispatch: &Callback<Action>, outcomes: &[GateOutcome]) -> Html {
    let words = &state.language.planning().board;
    let mut parts = vec![worded("h3", "", words.gates)];
    for (place, (gate, outcome)) in (0..).zip(state.scenario.gates.iter().zip(outcomes)) {
        parts.push(panel(state, dispatch, place, gate, outcome));
    }
    if state.scenario.gates.is_empty() {
        parts.push(worded("p", "gate-none", words.no_gates));
    }
    let add = Action::Edit(Edit::AddGate(Box::new(new_gate())));
    parts.push(element("p", "", vec![button("link-button", words.add_gate, dispatch, add)]));
    element("section", "gates", parts)
}

/// A gate to begin with: too many late dossiers. How many are too many is for the user to say.
fn new_gate() -> Gate {
    let requirement = Requirement::open(Comparator::AtLeast);
    Gate {
        consequence: String::new(),
        origin: String::new(),
        subject: Subject::Units,
        conditions: vec![Condition { indicator: Indicator::LateOfResolved, requirement }],
    }
}

fn panel(state: &State, dispatch: &Callback<Action>, place: u32, gate: &Gate, outcome: &GateOutcome) -> Html {
    let words = gate_words(state.language, &state.scenario, gate, outcome);
    let class = match words.tone {
        Tone::Bad => "gate gate-tripped",
        _ => "gate",
    };
    let note = words.note.map(|note| wrap("p", "board-note", said(note.to_owned()))).unwrap_or_default();
    let summary = list(vec![sign(words.tone.sign()), text("\u{a0}"), said(words.summary.clone())]);
    let parts = vec![
        wrap("p", "gate-summary", summary),
        wrap("p", "gate-conditions", said([&*words.consequence, ": ", &*words.conditions].concat())),
        note,
        html! { <GateRows language={state.language} gate={words.clone()} /> },
        wrap("p", "gate-unread", said(words.unread.clone().unwrap_or_default())),
        form(state, dispatch, place, gate),
    ];
    element("div", class, parts)
}

fn form(state: &State, dispatch: &Callback<Action>, place: u32, gate: &Gate) -> Html {
    let (words, form) = (&state.language.planning().board, &state.language.planning().form);
    let mut parts = vec![
        worded("summary", "", words.change_gate),
        named_field(state, dispatch, Field::Consequence(place)),
        subject(state, dispatch, place, gate),
    ];
    for at in 0..gate.conditions.len() {
        parts.push(condition(state, dispatch, place, gate, at));
    }
    let add = change(place, gate, |gate| gate.conditions.extend(new_gate().conditions));
    let remove = Action::Edit(Edit::RemoveGate(place));
    let buttons = vec![
        button("link-button", form.add_condition, dispatch, add),
        text(" · "),
        button("link-button", words.remove_gate, dispatch, remove),
    ];
    parts.push(element("p", "", buttons));
    element("details", "form", parts)
}

fn change(place: u32, gate: &Gate, change: impl FnOnce(&mut Gate)) -> Action {
    let mut changed = gate.clone();
    change(&mut changed);
    Action::Edit(Edit::Gate(place, Box::new(changed)))
}

fn subject(state: &State, dispatch: &Callback<Action>, place: u32, gate: &Gate) -> Html {
    let name = |subject| subject_name(state.language, subject, 2);
    let id = ["gate-", &place.to_string(), "-subject"].concat();
    let label = state.language.planning().form.subject;
    let now = gate.clone();
    let choose = dispatch.reform(move |code: String| {
        change(place, &now, |gate| gate.subject = Subject::from_code(&code).unwrap_or(gate.subject))
    });
    let chosen = gate.subject.code().into();
    let choice = Choice { id: id.clone().into(), label, groups: options!(Subject::ALL, name), chosen, choose };
    labelled(id, label, choice.view())
}

fn condition(state: &State, dispatch: &Callback<Action>, place: u32, gate: &Gate, at: usize) -> Html {
    let language = state.language;
    let Some(&Condition { indicator, requirement }) = gate.conditions.get(at) else { return html! {} };
    let edit = |put: fn(&mut Condition, Indicator, Comparator)| {
        let now = gate.clone();
        move |indicator, comparator| {
            change(place, &now, |gate| {
                if let Some(condition) = gate.conditions.get_mut(at) {
                    put(condition, indicator, comparator);
                }
            })
        }
    };
    let put = edit(|condition, indicator, comparator| {
        condition.indicator = indicator;
        condition.requirement = condition.requirement.compared(comparator);
    });
    let again = put.clone();
    let choose = dispatch.reform(move |it: Indicator| put(it, requirement.comparator));
    let compare = dispatch.reform(move |it: Comparator| again(indicator, it));
    let id = |name: &str| ["gate-", &place.to_string(), "-", name, "-", &at.to_string()].concat();
    let threshold = Field::Condition(place, u8::try_from(at).unwrap_or(u8::MAX));
    let form = &language.planning().form;
    let condition = sentence(form.condition, &|slot| match slot {
        "indicator" => indicators(language, id("indicator"), form.indicator, indicator, &choose),
        "comparator" => {
            let (id, label) = (id("comparator"), language.words().comparator_label);
            comparators(id, label, &|it| sides(language, it).0.into(), requirement.comparator, &compare)
        }
        "onward" => text(sides(language, requirement.comparator).1),
        _ => field(state, dispatch, threshold, ""),
    });
    let mut parts = vec![condition, text(" ")];
    if gate.conditions.len() > 1 {
        let remove = change(place, gate, |gate| {
            gate.conditions.remove(at);
        });
        parts.push(button("link-button", form.remove_condition, dispatch, remove));
    }
    classed(element("p", "", parts), "gate-condition")
}

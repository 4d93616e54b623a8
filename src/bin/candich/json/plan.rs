//! The board as JSON: how every target and every gate stands, in exact numbers.

use candich::calc::board::{Basis, Lack, Row, board_of, tally};
use candich::calc::definitions::Standpoint;
use candich::calc::gate::{GateOutcome, GateRow, clear_of, says};
use candich::calc::known::Unreadable;
use candich::calc::ledger::Ledger;
use candich::calc::levels::{LevelPart, levels_of};
use candich::calc::outcome::BranchOutcome;
use candich::calc::share::Verdict;
use candich::i18n::board::{board_row, group_name, plan_title};
use candich::model::{Condition, Decimal, Gate, Goal, Language, Requirement, Scenario, Scope, Target, TaskGroup};
use serde_json::{Value, json};

use super::{missing, percent, required, share, standing, verdict};

/// The board; nothing where the scenario has no plan.
pub(super) fn plan(scenario: &Scenario) -> Value {
    if scenario.targets.is_empty() && scenario.gates.is_empty() {
        return Value::Null;
    }
    let ledger = Ledger::new(scenario);
    let found = board_of(scenario, &ledger);
    let targets = scenario.targets.iter().zip(&found.rows);
    let gates = scenario.gates.iter().zip(&found.gates);
    json!({
        "code": told(&scenario.plan),
        "title": plan_title(Language::En, scenario),
        "tally": tally(&found.rows).into_iter().map(|(mark, count)| json!({ "mark": mark.code(), "count": count })).collect::<Vec<_>>(),
        "targets": targets.map(|(it, row)| target(scenario, it, row, &ledger)).collect::<Vec<_>>(),
        "gates": gates.map(|(it, outcome)| gate(scenario, it, outcome)).collect::<Vec<_>>(),
    })
}

/// A text, or null where it is empty.
fn told(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn target(scenario: &Scenario, target: &Target, row: &Row, ledger: &Ledger) -> Value {
    let said = board_row(Language::En, scenario, target, row);
    let (now, bound) = numbers(&row.basis);
    let (branches, cheapest) = match &row.basis {
        Basis::Ratio { branches, cheapest } => (branches.as_slice(), *cheapest),
        _ => (&[][..], None),
    };
    let names = row.untold.iter().filter_map(|&place| scenario.units.get(usize::try_from(place).ok()?));
    json!({
        "origin": told(&target.origin),
        "title": said.title,
        "group": match &target.group {
            TaskGroup::Standard(group) => Some(group.code()),
            TaskGroup::Own(_) => None,
        },
        "group_name": group_name(Language::En, &target.group),
        "goal": goal(&target.goal),
        "scope": scope(&target.scope),
        "deadline": target.deadline.map(|day| day.to_string()),
        "lead": told(&target.lead),
        "mark": row.mark.code(),
        "now": now.map(fraction),
        "bound": bound.map(fraction),
        "remaining": said.remaining,
        "cheapest": cheapest,
        "branches": branches.iter().map(branch).collect::<Vec<_>>(),
        "levels": levels(target, row, ledger),
        "lack": match &row.basis {
            Basis::Lacking(it) => Some(lack(*it)),
            _ => None,
        },
        "untold": names.map(|unit| unit.name.as_str()).collect::<Vec<_>>(),
    })
}

/// Numerator and denominator.
type Fraction = (u64, u64);

/// The value and what it is held against, each an exact fraction; of a ratio, its branches tell.
fn numbers(basis: &Basis) -> (Option<Fraction>, Option<Fraction>) {
    let decimal = |score: Decimal| (score.mantissa(), 10_u64.pow(u32::from(score.scale())));
    match basis {
        Basis::Rank { now, at_most } => (Some((u64::from(*now), 1)), Some((u64::from(*at_most), 1))),
        Basis::Score { now, bound, .. } => (Some(decimal(*now)), Some(decimal(*bound))),
        Basis::Assigned { done, assigned } => (Some((*done, 1)), Some((*assigned, 1))),
        Basis::Ratio { .. } | Basis::Milestone(_) | Basis::Lacking(_) => (None, None),
    }
}

fn fraction((numerator, denominator): Fraction) -> Value {
    json!({ "numerator": numerator, "denominator": denominator })
}

fn goal(goal: &Goal) -> &'static str {
    match goal {
        Goal::Ratio(_) => "ratio",
        Goal::Rank { .. } => "rank",
        Goal::Score { .. } => "score",
        Goal::Average { .. } => "average",
        Goal::Improve(_) => "improve",
        Goal::Growth { .. } => "growth",
        Goal::Assigned { .. } => "assigned",
        Goal::Milestone(_) => "milestone",
    }
}

fn scope(scope: &Scope) -> Value {
    match scope {
        Scope::All => json!({ "kind": "all" }),
        Scope::Level(level) => json!({ "kind": "level", "name": level.code() }),
        Scope::Field(name) => json!({ "kind": "field", "name": name }),
        Scope::Unit(name) => json!({ "kind": "unit", "name": name }),
    }
}

fn lack(lack: Lack) -> &'static str {
    match lack {
        Lack::Rows => "rows",
        Lack::Counts => "counts",
        Lack::Bound => "bound",
        Lack::Never => "never",
        Lack::Growth => "growth",
        Lack::Beyond => "beyond_ranked",
        Lack::Within => "rank_within",
        Lack::Now => "now",
        Lack::Before => "before",
        Lack::Ranked => "ranked",
        Lack::Mean => "mean",
    }
}

fn branch(outcome: &BranchOutcome) -> Value {
    let requirement = outcome.branch.requirement;
    let now = outcome.now.as_ref();
    json!({
        "indicator": outcome.branch.indicator.code(),
        "comparator": requirement.comparator.code(),
        "threshold": percent(requirement.threshold),
        "verdict": verdict(now.map(|now| now.verdict)),
        "missing": missing(&outcome.now),
        "share": now.ok().map(|now| share(now.share, requirement)),
        "margin": now.ok().and_then(|now| now.need).map(|need| need.margin),
        "count": outcome.rest.as_ref().and_then(|rest| rest.count),
        "standing": outcome.rest.as_ref().map(|rest| standing(rest.standing)),
    })
}

/// Of a ratio over all units: what each level must reach if the others stay, by the branch that the row speaks of.
fn levels(target: &Target, row: &Row, ledger: &Ledger) -> Vec<Value> {
    let Some((outcome, parts)) = levels_of(target, row, ledger) else { return Vec::new() };
    let requirement = outcome.branch.requirement;
    let part = |part: LevelPart| {
        json!({
            "level": part.level.code(),
            "share": share(part.share, requirement),
            "needed": part.needed.map(|needed| required(needed, requirement.comparator.sense())),
        })
    };
    parts.into_iter().map(part).collect()
}

fn gate(scenario: &Scenario, gate: &Gate, outcome: &GateOutcome) -> Value {
    let condition = |condition: &Condition| {
        let Requirement { comparator, threshold } = condition.requirement;
        json!({
            "indicator": condition.indicator.code(),
            "comparator": comparator.code(),
            "threshold": percent(threshold),
        })
    };
    json!({
        "origin": told(&gate.origin),
        "consequence": candich::i18n::board::gate_words(Language::En, scenario, gate, outcome).consequence,
        "subject": gate.subject.code(),
        "conditions": gate.conditions.iter().map(condition).collect::<Vec<_>>(),
        "tripped": outcome.tripped(),
        "rows": outcome.rows.iter().map(|row| gate_row(scenario, gate, row)).collect::<Vec<_>>(),
    })
}

fn gate_row(scenario: &Scenario, gate: &Gate, row: &GateRow) -> Value {
    let unit = usize::try_from(row.place).ok().and_then(|place| scenario.units.get(place));
    let each = gate.conditions.iter().zip(&row.conditions);
    json!({
        "unit": unit.map(|unit| unit.name.as_str()),
        "tripped": row.tripped,
        "conditions": each.map(|(condition, said)| held(*condition, said)).collect::<Vec<_>>(),
    })
}

fn held(condition: Condition, found: &Result<Standpoint, Unreadable>) -> Value {
    let now = found.as_ref().ok();
    json!({
        "holds": now.filter(|_| says(condition)).map(|now| now.verdict == Verdict::NotMet),
        "share": now.map(|now| share(now.share, clear_of(condition))),
        "margin": now.and_then(|now| now.need).map(|need| need.margin),
        "missing": missing(found),
    })
}

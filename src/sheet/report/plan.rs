//! The plan as a table: each target with its value, its verdict and what is still needed; then the gates.

use super::{Out, Table};
use crate::calc::board::board_of;
use crate::calc::ledger::Ledger;
use crate::i18n::board::{board_row, gate_words, group_name, plan_title};
use crate::model::{Language, Scenario};

/// The plan; none where there is nothing in it.
pub fn plan_table(scenario: &Scenario, language: Language) -> Option<Table> {
    if scenario.targets.is_empty() && scenario.gates.is_empty() {
        return None;
    }
    let ledger = Ledger::new(scenario);
    let found = board_of(scenario, &ledger);
    let text = |text: &str| if text.is_empty() { Out::Empty } else { Out::Text(text.to_owned()) };
    let mut rows = Vec::new();
    for group in scenario.headings() {
        for (target, row) in scenario.targets.iter().zip(&found.rows).filter(|(target, _)| target.group == group) {
            let said = board_row(language, scenario, target, row);
            let cells = [
                group_name(language, &group),
                &said.title,
                &said.definition,
                &said.value,
                said.mark,
                &said.remaining,
                &said.deadline,
                &said.lead,
            ];
            rows.push(cells.into_iter().map(text).collect());
        }
    }
    let words = &language.planning().plan;
    for (gate, outcome) in scenario.gates.iter().zip(&found.gates) {
        let said = gate_words(language, scenario, gate, outcome);
        let names: Vec<&str> = said.rows.iter().map(|line| line.name.as_str()).collect();
        let names = names.join("; ");
        let cells = [words.gates, &said.consequence, &said.conditions, "", &said.summary, &names, "", ""];
        rows.push(cells.into_iter().map(text).collect());
    }
    let (words, form) = (&language.planning().board, &language.planning().form);
    let head = [
        form.group,
        words.target,
        language.words().definitions.definition,
        words.now,
        words.result,
        words.remaining,
        words.deadline,
        words.lead,
    ];
    Some(Table {
        name: language.planning().import.export.plan.to_owned(),
        title: plan_title(language, scenario).to_owned(),
        head: head.map(str::to_owned).into(),
        rows,
        ..Table::default()
    })
}

//! The plan in the terminal: targets under their headings, what each level must reach, the gates.

use std::fmt::Write as _;

use candich::calc::board::{Board, board_of, tally};
use candich::calc::ledger::Ledger;
use candich::calc::levels::levels_of;
use candich::i18n::board::{
    BoardRow, GateLine, board_row, gate_words, group_name, level_lines, plan_source, plan_title, tally_line, tone,
};
use candich::i18n::phrase::fill;
use candich::model::{Language, Scenario, TaskGroup};

/// Prints everything that follows from the plan.
pub(crate) fn push(text: &mut String, language: Language, scenario: &Scenario) {
    let ledger = Ledger::new(scenario);
    let found = board_of(scenario, &ledger);
    push_heading(text, language, scenario, &found);
    let used = |group: &TaskGroup| scenario.targets.iter().any(|target| target.group == *group);
    for group in scenario.headings().into_iter().filter(used) {
        let _ = writeln!(text, "\n{}", group_name(language, &group));
        for (target, row) in scenario.targets.iter().zip(&found.rows).filter(|(target, _)| target.group == group) {
            push_target(text, language, &board_row(language, scenario, target, row));
            let parts = levels_of(target, row, &ledger);
            for line in parts.map(|(branch, parts)| level_lines(language, branch, &parts)).unwrap_or_default() {
                let _ = writeln!(text, "    {line}");
            }
        }
    }
    push_gates(text, language, scenario, &found);
}

fn push_heading(text: &mut String, language: Language, scenario: &Scenario, found: &Board) {
    let words = language.words();
    let place = if scenario.place.is_empty() { String::new() } else { format!(" — {}", scenario.place) };
    let _ = writeln!(text, "{}{place}", plan_title(language, scenario));
    if let Some(source) = plan_source(language, scenario) {
        let _ = writeln!(text, "  {}", fill(words.example_source, &[("source", source)]).plain());
    }
    let note = candich::plans::plan(&scenario.plan).and_then(|plan| plan.note);
    if let Some(note) = note {
        push_note(text, language, "  ", note.of(language));
    }
    for (mark, count) in tally(&found.rows) {
        let _ = writeln!(text, "{} {}", tone(mark).sign(), tally_line(language, mark, count));
    }
}

fn push_note(text: &mut String, language: Language, indent: &str, note: &str) {
    let _ = writeln!(text, "{indent}{}", fill(language.planning().plan.note, &[("note", note)]).plain());
}

fn push_target(text: &mut String, language: Language, row: &BoardRow) {
    let words = &language.planning().plan;
    let _ = writeln!(text, "{} {} · {}", row.tone.sign(), row.mark, row.title);
    let value = [row.value.as_str(), row.remaining.as_str()];
    push_parts(text, &value);
    let deadline = fill(words.deadline, &[("day", &row.deadline)]).plain();
    let lead = fill(words.lead, &[("lead", &row.lead)]).plain();
    let told = |said: &str, told: &str| if told.is_empty() { String::new() } else { said.to_owned() };
    push_parts(text, &[&row.definition, &told(&deadline, &row.deadline), &told(&lead, &row.lead)]);
    if let Some(by) = &row.by {
        let _ = writeln!(text, "    {by}");
    }
    if let Some(note) = row.note {
        push_note(text, language, "    ", note);
    }
}

/// What there is of some parts, in a line of its own.
fn push_parts(text: &mut String, parts: &[&str]) {
    let told: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    if !told.is_empty() {
        let _ = writeln!(text, "    {}", told.join(" · "));
    }
}

fn push_gates(text: &mut String, language: Language, scenario: &Scenario, found: &Board) {
    if scenario.gates.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", language.planning().plan.gates);
    for (gate, outcome) in scenario.gates.iter().zip(&found.gates) {
        let said = gate_words(language, scenario, gate, outcome);
        let _ = writeln!(text, "{} {}", said.tone.sign(), said.summary);
        push_parts(text, &[&said.consequence, &said.conditions]);
        if let Some(note) = said.note {
            push_note(text, language, "    ", note);
        }
        for line in &said.rows {
            push_line(text, line, &said.headings);
        }
        push_parts(text, &[said.unread.as_deref().unwrap_or_default()]);
    }
}

fn push_line(text: &mut String, line: &GateLine, headings: &[(&str, &str)]) {
    let _ = write!(text, "    {} {}", line.tone.sign(), line.name);
    for (cell, (share, remaining)) in line.cells.iter().zip(headings).filter(|(cell, _)| !cell.share.is_empty()) {
        let _ = write!(text, " · {share}: {} · {remaining}: {}", cell.share, cell.remaining);
    }
    let why = if line.why.is_empty() { String::new() } else { format!(" — {}", line.why) };
    let _ = writeln!(text, "{why}");
}

//! `candich eval <link>`: opens a link and prints the page's answer.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use candich::calc::board::asked;
use candich::calc::outcome::{Outcome, calculate};
use candich::i18n::answer::{Answer, Status, answer, definition_table};
use candich::i18n::problem;
use candich::link::{self, Opened};
use candich::model::{Language, Question};

use crate::json;

/// What to evaluate, and how to print it.
pub(crate) struct Request {
    /// The link.
    pub(crate) link: String,
    /// Whether to print JSON.
    pub(crate) json: bool,
    /// The language asked for; else the link's, else Vietnamese.
    pub(crate) language: Option<Language>,
}

/// Prints the answer on standard output and what could not be read on standard error.
pub(crate) fn run(request: &Request) -> ExitCode {
    let opened = link::read(&request.link);
    let language = request.language.or(opened.language).unwrap_or_default();
    for problem in &opened.problems {
        eprintln!("candich: {}", problem::link_problem(language, problem));
    }
    if opened.empty {
        eprintln!("candich: {}", language.words().link.empty);
        return ExitCode::from(2);
    }
    let question = asked(&opened.scenario);
    let outcome = calculate(&question);
    let text = if request.json {
        json::text(&opened, &question, &outcome) + "\n"
    } else {
        report(language, &opened, &question, &outcome)
    };
    // A reader who has seen enough closes the pipe; that is no failure of the answer.
    let _ = std::io::stdout().write_all(text.as_bytes());
    if opened.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn report(language: Language, opened: &Opened, question: &Question, outcome: &Outcome) -> String {
    let said = answer(language, question, outcome);
    let mut text = String::new();
    push_answer(&mut text, &said);
    push_definitions(&mut text, language, question, outcome);
    for finding in &outcome.findings {
        let _ = writeln!(text, "! {}", problem::finding(language, finding, &outcome.known));
    }
    let _ = writeln!(text, "\n{}", link::write(&opened.scenario, opened.page));
    text
}

fn push_answer(text: &mut String, said: &Answer) {
    let _ = writeln!(text, "{}", said.headline.text.plain());
    for line in said.headline.lines.iter().chain(&said.branches) {
        let _ = writeln!(text, "  {}", line.plain());
    }
    for Status { tone, word, detail } in &said.statuses {
        let detail = detail.as_ref().map(|detail| format!(" — {}", detail.plain())).unwrap_or_default();
        let _ = writeln!(text, "{} {word}{detail}", tone.sign());
    }
    if said.facts.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", said.formula.plain());
    for fact in &said.facts {
        let _ = writeln!(text, "  {} = {} {}", fact.equation, fact.share, if fact.met { "✓" } else { "✕" });
    }
    if let Some(proof) = &said.proof {
        let _ = writeln!(text, "  {}", proof.plain());
    }
}

fn push_definitions(text: &mut String, language: Language, question: &Question, outcome: &Outcome) {
    let table = definition_table(language, question, outcome);
    if table.rows.is_empty() {
        return;
    }
    let words = &language.words().definitions;
    let _ = writeln!(text, "\n{} ({} · {})", words.heading, words.now, table.margin_heading);
    for row in &table.rows {
        let own = if row.own { "*" } else { " " };
        let _ = writeln!(text, "{own} {} {} · {} · {}", row.tone.sign(), row.now, row.margin, row.definition);
    }
    for line in table.summary.iter().chain(&table.untold) {
        let _ = writeln!(text, "  {}", line.plain());
    }
}

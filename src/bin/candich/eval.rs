//! `candich eval`: opens a scenario and prints what the page says of it: the board of a plan, else the quick answer.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use candich::calc::board::asked;
use candich::calc::outcome::{Outcome, calculate};
use candich::calc::prospect::prospect;
use candich::i18n::answer::{Answer, Status, answer, definition_table};
use candich::model::{Language, Question};
use candich::plans::Plan;

use crate::input::Input;
use crate::json::findings;
use crate::{board, json, outlook, scores};

/// What to evaluate, and how to print it.
pub(crate) struct Request {
    /// The links, or the names of the files; none where only a plan is looked at.
    pub(crate) sources: Vec<String>,
    /// The plan to hold the figures against.
    pub(crate) plan: Option<&'static Plan>,
    /// Whether to print JSON.
    pub(crate) json: bool,
    /// Whether to print the path to the end of the period.
    pub(crate) path: bool,
    /// Whether to print how the target is split.
    pub(crate) split: bool,
    /// The language asked for; else the link's, else Vietnamese.
    pub(crate) language: Option<Language>,
}

/// Prints the answers on standard output and what could not be read on standard error. Of several, each stands under its
/// name; as JSON, each in a line of its own.
pub(crate) fn run(request: &Request) -> ExitCode {
    let none = [String::new()];
    let sources = if request.sources.is_empty() { &none } else { request.sources.as_slice() };
    let several = sources.len() > 1;
    // Every one of them is evaluated, whatever came before.
    let whole: Vec<bool> = sources.iter().map(|source| evaluate(request, source, several)).collect();
    if whole.into_iter().all(|whole| whole) { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

/// Whether all of it was read.
fn evaluate(request: &Request, source: &str, several: bool) -> bool {
    let mut input = Input::open(source, request.language.unwrap_or_default());
    if let Some(plan) = request.plan {
        input = input.under(plan);
    }
    let language = request.language.or(input.language).unwrap_or_default();
    let whole = input.complain(language);
    if input.empty {
        return false;
    }
    let text = match (request.json, several) {
        (true, false) => json::text(&input.scenario, input.page, &input.problems(Language::En)) + "\n",
        (true, true) => json::line(source, &input.scenario, input.page, &input.problems(Language::En)) + "\n",
        (false, false) => report(language, &input, request),
        (false, true) => format!("== {source}\n{}\n", report(language, &input, request)),
    };
    // A reader who has seen enough closes the pipe; that is no failure of the answer.
    let _ = std::io::stdout().write_all(text.as_bytes());
    whole
}

fn report(language: Language, input: &Input, request: &Request) -> String {
    let mut text = String::new();
    let scenario = &input.scenario;
    if scenario.targets.is_empty() && scenario.gates.is_empty() {
        let question = asked(scenario);
        let outcome = calculate(&question);
        push_answer(&mut text, &answer(language, &question, &outcome));
        push_definitions(&mut text, language, &question, &outcome);
    } else {
        board::push(&mut text, language, scenario);
    }
    if let Some(prospect) = prospect(scenario).filter(|_| request.path || request.split) {
        if request.path {
            outlook::push_path(&mut text, language, scenario, &prospect);
        }
        if request.split {
            outlook::push_split(&mut text, language, scenario, &prospect);
        }
    }
    scores::push(&mut text, language, scenario);
    for finding in findings::of(scenario) {
        let _ = writeln!(text, "! {}", finding.text(language));
    }
    if let Some(link) = json::whole_link(scenario, input.page) {
        let _ = writeln!(text, "\n{link}");
    }
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

//! `candich compare`: scenarios side by side, as the page lays them: what each answers, and which inputs differ.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;
use std::rc::Rc;

use candich::calc::board::Board;
use candich::calc::comparison::{Row, answers, inputs};
use candich::i18n::comparison::{ComparedCell, Comparer, compared_name};
use candich::i18n::number::format_count;
use candich::i18n::phrase::fill;
use candich::link::MOST_PINNED;
use candich::model::{Language, Scenario};

use crate::input::Input;
use crate::outlook::push_table;

/// What to compare.
pub(crate) struct Request {
    /// The links, or the names of the files: a link brings those that stand beside its scenario.
    pub(crate) sources: Vec<String>,
    /// The language asked for; else that of the first link, else Vietnamese.
    pub(crate) language: Option<Language>,
}

/// Prints the tables on standard output, and what could not be read on standard error.
pub(crate) fn run(request: &Request) -> ExitCode {
    let opened: Vec<Input> =
        request.sources.iter().map(|source| Input::open(source, request.language.unwrap_or_default())).collect();
    let told = opened.iter().find_map(|input| input.language);
    let language = request.language.or(told).unwrap_or_default();
    let whole = opened.iter().filter(|input| !input.complain(language)).count() == 0;
    let all = opened.into_iter().filter(|input| !input.empty || !input.pinned.is_empty());
    let scenarios: Vec<Rc<Scenario>> =
        all.flat_map(|it| std::iter::once(Rc::new(it.scenario)).chain(it.pinned)).collect();
    let words = &language.further().compare;
    if !(2..=MOST_PINNED + 1).contains(&scenarios.len()) {
        eprintln!("candich: {}", if scenarios.len() < 2 { words.alone } else { words.full });
        return ExitCode::from(2);
    }
    // A reader who has seen enough closes the pipe; that is no failure of the answer.
    let _ = std::io::stdout().write_all(report(language, &scenarios).as_bytes());
    if whole { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn report(language: Language, scenarios: &[Rc<Scenario>]) -> String {
    let words = &language.further().compare;
    let (answers, _, boards) = answers(scenarios);
    let inputs = inputs(scenarios);
    let mut text = format!("{}\n", words.answers);
    push_rows(&mut text, language, scenarios, &boards, &answers);
    let _ = writeln!(text, "\n{}", words.inputs);
    push_rows(&mut text, language, scenarios, &boards, &inputs.rows);
    if inputs.rows.is_empty() {
        let _ = writeln!(text, "  {}", words.inputs_same);
    }
    if inputs.hidden > 0 {
        let count = format_count(inputs.hidden as u128, language);
        let _ = writeln!(text, "  {}", fill(words.inputs_more, &[("n", &count)]).plain());
    }
    text
}

fn push_rows(text: &mut String, language: Language, scenarios: &[Rc<Scenario>], boards: &[Board], rows: &[Row]) {
    if rows.is_empty() {
        return;
    }
    let comparer = Comparer { language, scenarios, boards };
    let names = scenarios.iter().enumerate().map(|(place, it)| compared_name(language, it, place));
    let mut lines: Vec<Vec<String>> = vec![std::iter::once(String::new()).chain(names).collect()];
    lines.extend(rows.iter().map(|row| {
        let said = comparer.row(row);
        std::iter::once(said.subject).chain(said.cells.iter().map(cell)).collect()
    }));
    push_table(text, &lines);
}

fn cell(cell: &ComparedCell) -> String {
    let sign = cell.tone.map(|tone| format!("{} ", tone.sign())).unwrap_or_default();
    let difference = match (&*cell.difference, cell.better) {
        ("", _) => String::new(),
        (difference, "") => format!(" ({difference})"),
        (difference, better) => format!(" ({difference}, {better})"),
    };
    format!("{sign}{}{difference}", cell.text)
}

//! `candich check`: what does not add up in files of tables, scenario files and links; as many as one likes.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use candich::model::Language;

use crate::input::Input;
use crate::json::findings;

/// What to check.
pub(crate) struct Request {
    /// The links, or the names of the files.
    pub(crate) sources: Vec<String>,
    /// The language to say it in; else that of a link, else Vietnamese.
    pub(crate) language: Option<Language>,
}

/// Prints what does not add up; the exit status says whether anything does not.
pub(crate) fn run(request: &Request) -> ExitCode {
    let mut worst = 0;
    for source in &request.sources {
        let (text, status) = check(source, request.language);
        worst = worst.max(status);
        // A reader who has seen enough closes the pipe; that is no failure of the check.
        let _ = std::io::stdout().write_all(text.as_bytes());
    }
    ExitCode::from(worst)
}

fn check(source: &str, language: Option<Language>) -> (String, u8) {
    let input = Input::open(source, language.unwrap_or_default());
    let language = language.or(input.language).unwrap_or_default();
    let mut text = format!("{source}\n");
    let mut line = |sign: &str, said: &str| {
        let _ = writeln!(text, "  {sign} {said}");
    };
    let unread = input.problems(language);
    for it in &unread {
        line("✕", it);
    }
    if input.empty {
        if unread.is_empty() {
            line("✕", language.words().link.empty);
        }
        return (text, 2);
    }
    let mut wrong = false;
    if let Some(table) = input.table() {
        line("·", &table.result(language));
        for (is_wrong, said) in table.remarks(language) {
            wrong |= is_wrong;
            line(if is_wrong { "!" } else { "·" }, &said);
        }
    } else {
        for finding in findings::of(&input.scenario) {
            wrong = true;
            line("!", &finding.text(language));
        }
    }
    if !wrong && unread.is_empty() {
        line("✓", language.planning().data.fine);
    }
    (text, if unread.is_empty() { u8::from(wrong) } else { 2 })
}

//! `candich link`, `candich open` and `candich table`: a scenario from one form into another: link, file, tables.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use candich::file;
use candich::link::{self, Page};
use candich::model::Language;
use candich::sheet::report::{csv, data_table, report};
use candich::spreadsheet;

use crate::input::Input;

/// Beyond this many characters some messengers cut links off: the file is the better way.
const TOO_LONG: usize = 8_000;

/// What to convert, and into what.
pub(crate) struct Request {
    /// The link, or the name of the file.
    pub(crate) source: String,
    /// The form that comes out.
    pub(crate) form: Form,
    /// The language asked for; else the link's, else Vietnamese.
    pub(crate) language: Option<Language>,
}

/// The forms of a scenario.
pub(crate) enum Form {
    /// The canonical link.
    Link,
    /// The scenario file: on standard output, or under this name where there is none yet.
    File(Option<PathBuf>),
    /// Its tables: a spreadsheet where the name ends in `.xlsx`, else the data with commas between the cells.
    Table(PathBuf),
}

/// Prints the other form on standard output and what could not be read or written on standard error.
pub(crate) fn run(request: &Request) -> ExitCode {
    let input = Input::open(&request.source, request.language.unwrap_or_default());
    let language = request.language.or(input.language).unwrap_or_default();
    let whole = input.complain(language);
    if input.empty {
        return ExitCode::from(2);
    }
    let written = match &request.form {
        Form::Link => write_link(language, &input),
        Form::File(path) => write_file(language, &input, path.as_ref()),
        Form::Table(path) => write_table(language, &input, path),
    };
    if let Err(why) = &written {
        eprintln!("candich: {why}");
    }
    if whole && written.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn write_link(language: Language, input: &Input) -> Result<(), String> {
    let link = link::write(&input.scenario, input.page).ok_or(language.words().news.link_too_large)?;
    if link.chars().count() > TOO_LONG {
        eprintln!("candich: {}", language.planning().share.too_long);
    }
    print(&[&link, "\n"].concat());
    Ok(())
}

fn write_file(language: Language, input: &Input, path: Option<&PathBuf>) -> Result<(), String> {
    let text = file::write(&input.scenario);
    if text.len() > file::MAX_SIZE {
        return Err(language.words().news.file_too_large.to_owned());
    }
    let Some(path) = path else {
        print(&text);
        return Ok(());
    };
    create(path, text.as_bytes())
}

fn write_table(language: Language, input: &Input, path: &Path) -> Result<(), String> {
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        return create(path, csv(&data_table(&input.scenario, None, language)).as_bytes());
    }
    let link = link::write(&input.scenario, Page::Data).unwrap_or_default();
    let written = spreadsheet::write(&report(&input.scenario, language, &link));
    create(path, &written.map_err(|error| format!("{}: {error}", path.display()))?)
}

/// Nothing that is there already is written over.
fn create(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let created = std::fs::File::create_new(path).and_then(|mut file| file.write_all(bytes));
    created.map_err(|error| format!("{}: {error}", path.display()))
}

fn print(text: &str) {
    // A reader who has seen enough closes the pipe; that is no failure of the conversion.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

//! Reads the command line, and does what it asks for.

use std::process::ExitCode;

use candich::model::Language;
use lexopt::prelude::*;

use crate::eval;

const USAGE: &str = "\
candich – tính số hồ sơ còn thiếu để đạt chỉ tiêu / what is still needed to reach a target

  candich eval <link> [--json] [--lang vi|en]

Trạng thái kết thúc / exit status: 0 đã trả lời / answered, 2 không đọc được đầu vào / unreadable input.";

/// What the command line asks for.
enum Request {
    Help,
    Version,
    Eval(eval::Request),
}

/// Runs the command; the exit status says whether it was answered.
pub(crate) fn run() -> ExitCode {
    match request() {
        Ok(Request::Help) => {
            println!("{USAGE}");
            ExitCode::SUCCESS
        }
        Ok(Request::Version) => {
            println!("candich {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Ok(Request::Eval(request)) => eval::run(&request),
        Err(error) => {
            eprintln!("candich: {error}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn request() -> Result<Request, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let (mut command, mut link, mut json, mut language) = (None, None, false, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Short('V') | Long("version") => return Ok(Request::Version),
            Long("json") => json = true,
            Long("lang") => {
                language = Some(parser.value()?.parse_with(|text| Language::from_code(text).ok_or("vi | en"))?);
            }
            Value(value) if command.is_none() => command = Some(value.string()?),
            Value(value) if link.is_none() => link = Some(value.string()?),
            other => return Err(other.unexpected()),
        }
    }
    match (command.as_deref(), link) {
        (Some("eval"), Some(link)) => Ok(Request::Eval(eval::Request { link, json, language })),
        (Some("eval"), None) => Err("eval: thiếu liên kết / the link is missing".into()),
        (Some(other), _) => Err(format!("không có lệnh / there is no command “{other}”").into()),
        (None, _) => Ok(Request::Help),
    }
}

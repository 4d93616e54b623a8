//! Reads the command line, and does what it asks for.

use std::process::ExitCode;

use candich::model::Language;
use candich::plans;
use lexopt::prelude::*;

use crate::eval;

const USAGE: &str = "\
candich – tính số hồ sơ còn thiếu để đạt chỉ tiêu / what is still needed to reach a target

  candich eval <link|file> [--json] [--lang vi|en] [--plan <code>]

  --plan: xét số liệu theo một kế hoạch có sẵn (khi đó có thể bỏ liên kết) / hold the figures against a shipped plan
  (the link may then be left out): {plans}

Trạng thái kết thúc / exit status: 0 đã trả lời / answered, 2 không đọc được đầu vào / unreadable input.";

fn usage() -> String {
    let codes: Vec<&str> = plans::PLANS.iter().map(|plan| plan.code).collect();
    USAGE.replace("{plans}", &codes.join(", "))
}

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
            println!("{}", usage());
            ExitCode::SUCCESS
        }
        Ok(Request::Version) => {
            println!("candich {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Ok(Request::Eval(request)) => eval::run(&request),
        Err(error) => {
            eprintln!("candich: {error}\n\n{}", usage());
            ExitCode::from(2)
        }
    }
}

fn request() -> Result<Request, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let (mut command, mut source, mut json, mut language, mut plan) = (None, None, false, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Short('V') | Long("version") => return Ok(Request::Version),
            Long("json") => json = true,
            Long("lang") => {
                language = Some(parser.value()?.parse_with(|text| Language::from_code(text).ok_or("vi | en"))?);
            }
            Long("plan") => {
                plan = Some(parser.value()?.parse_with(|code| plans::plan(code).ok_or("không có / there is none"))?);
            }
            Value(value) if command.is_none() => command = Some(value.string()?),
            Value(value) if source.is_none() => source = Some(value.string()?),
            other => return Err(other.unexpected()),
        }
    }
    match (command.as_deref(), source) {
        (Some("eval"), source) if source.is_some() || plan.is_some() => {
            Ok(Request::Eval(eval::Request { source, plan, json, language }))
        }
        (Some("eval"), _) => Err("eval: thiếu liên kết hoặc tệp / the link or the file is missing".into()),
        (Some(other), _) => Err(format!("không có lệnh / there is no command “{other}”").into()),
        (None, _) => Ok(Request::Help),
    }
}

//! Reads the command line, and does what it asks for.

use std::path::PathBuf;
use std::process::ExitCode;

use candich::model::Language;
use candich::plans::{self, Plan};
use lexopt::prelude::*;

use crate::convert::Form;
use crate::{check, compare, convert, eval};

const USAGE: &str = "\
candich – tính số hồ sơ còn thiếu để đạt chỉ tiêu / what is still needed to reach a target

  candich eval <link|file>... [--json] [--path] [--split] [--lang vi|en] [--plan <code>]
  candich compare <link|file>... [--lang vi|en]
  candich check <file|link>... [--lang vi|en]
  candich link <file|link> [--lang vi|en]
  candich open <link|file> [--out <file>] [--lang vi|en]
  candich table <link|file> --out <file.xlsx|file.csv> [--lang vi|en]

  eval: trả lời / the answer; compare: hai đến bốn kịch bản cạnh nhau / two to four scenarios side by side;
  check: chỗ số liệu chưa khớp / what does not add up;
  link: liên kết chuẩn / the canonical link; open: tệp kịch bản / the scenario file; table: bảng tính / tables
  <file>: *.candich.json, *.xlsx, *.xls, *.ods, *.csv

  --path: lộ trình đến cuối kỳ / the path to the end of the period; --split: phân bổ / how the target is split
  --plan: xét số liệu theo một kế hoạch có sẵn (khi đó có thể bỏ liên kết) / hold the figures against a shipped plan
  (the link may then be left out): {plans}

Trạng thái kết thúc / exit status: 0 đã trả lời / answered, 1 (check) có chỗ chưa khớp / something does not add up,
2 không đọc được đầu vào / unreadable input.";

fn usage() -> String {
    let codes: Vec<&str> = plans::PLANS.iter().map(|plan| plan.code).collect();
    USAGE.replace("{plans}", &codes.join(", "))
}

/// What the command line asks for.
enum Request {
    Help,
    Version,
    Eval(eval::Request),
    Compare(compare::Request),
    Check(check::Request),
    Convert(convert::Request),
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
        Ok(Request::Compare(request)) => compare::run(&request),
        Ok(Request::Check(request)) => check::run(&request),
        Ok(Request::Convert(request)) => convert::run(&request),
        Err(error) => {
            eprintln!("candich: {error}\n\n{}", usage());
            ExitCode::from(2)
        }
    }
}

/// The words of the command line.
#[derive(Default)]
struct Words {
    command: Option<String>,
    sources: Vec<String>,
    json: bool,
    path: bool,
    split: bool,
    out: Option<PathBuf>,
    language: Option<Language>,
    plan: Option<&'static Plan>,
}

fn request() -> Result<Request, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let mut words = Words::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Short('V') | Long("version") => return Ok(Request::Version),
            Long("json") => words.json = true,
            Long("path") => words.path = true,
            Long("split") => words.split = true,
            Long("out") => words.out = Some(parser.value()?.into()),
            Long("lang") => {
                words.language = Some(parser.value()?.parse_with(|text| Language::from_code(text).ok_or("vi | en"))?);
            }
            Long("plan") => {
                words.plan =
                    Some(parser.value()?.parse_with(|code| plans::plan(code).ok_or("không có / there is none"))?);
            }
            Value(value) if words.command.is_none() => words.command = Some(value.string()?),
            Value(value) => words.sources.push(value.string()?),
            other => return Err(other.unexpected()),
        }
    }
    asked(words)
}

/// What the words ask for; an option that the command has no use for is refused.
fn asked(words: Words) -> Result<Request, lexopt::Error> {
    let Words { command, mut sources, json, path, split, out, language, plan } = words;
    let Some(command) = command else { return Ok(Request::Help) };
    let (taken, many): (&[&str], bool) = match &*command {
        "eval" => (&["--json", "--path", "--split", "--plan"], true),
        "check" | "compare" => (&[], true),
        "link" => (&[], false),
        "open" | "table" => (&["--out"], false),
        other => return Err(format!("không có lệnh / there is no command “{other}”").into()),
    };
    let given =
        [("--json", json), ("--path", path), ("--split", split), ("--plan", plan.is_some()), ("--out", out.is_some())];
    if let Some((option, _)) = given.iter().find(|(option, given)| *given && !taken.contains(option)) {
        return Err(format!("{command}: không có tùy chọn / has no option {option}").into());
    }
    if let Some(further) = sources.get(1).filter(|_| !many) {
        return Err(lexopt::Error::UnexpectedArgument(further.into()));
    }
    let convert = |form, source| Request::Convert(convert::Request { source, form, language });
    match (&*command, sources.pop(), out) {
        ("eval", last, _) if last.is_some() || plan.is_some() => {
            sources.extend(last);
            Ok(Request::Eval(eval::Request { sources, plan, json, path, split, language }))
        }
        ("compare", Some(last), _) => {
            sources.push(last);
            Ok(Request::Compare(compare::Request { sources, language }))
        }
        ("check", Some(last), _) => {
            sources.push(last);
            Ok(Request::Check(check::Request { sources, language }))
        }
        ("link", Some(source), _) => Ok(convert(Form::Link, source)),
        ("open", Some(source), out) => Ok(convert(Form::File(out), source)),
        ("table", Some(source), Some(out)) => Ok(convert(Form::Table(out), source)),
        ("table", Some(_), None) => Err("table: thiếu / needs --out <file.xlsx|file.csv>".into()),
        _ => Err(format!("{command}: thiếu liên kết hoặc tệp / the link or the file is missing").into()),
    }
}

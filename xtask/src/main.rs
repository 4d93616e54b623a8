//! The project's own commands, from a bare machine to a tested, optimised site.
//!
//! This file is the table of commands and their options; every command lives in a file of its own.

mod apt;
mod asset;
mod bench;
mod bindings;
mod browser;
mod e2e;
mod fuzz;
mod host;
mod hosting;
mod icon;
mod node;
mod page;
mod paths;
mod policy;
mod process;
mod release;
mod serve;
mod server;
mod single;
mod site;
mod size;
mod split;
mod test;
mod toolchain;
mod wall;
mod wasm;

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};
use policy::Hosting;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--release]  build the site, serve it on this machine and rebuild it on every change
  build                         the optimised site in dist/, its sizes and its budget
      --portal ORIGIN           with these: pages of this origin may show the site in a frame; may be repeated
      --site ADDRESS            likewise: the address of the hosted site, for its policy and the links of the single file
  release                       the same site as a zip, the same bytes from the same source
  test [STEP…]                  every check, from formatting to the real browser; or the steps named
  fuzz [--seconds N] [TARGET…]  hostile input for every parser, or those named, guided by what it reaches
  bench                         what the engine costs on this machine
  ci                            the same as test

Every command installs what it needs where it can, and says what is missing where it cannot.";

/// What the command line asks for.
#[derive(Default)]
struct Request {
    words: Vec<String>,
    port: Option<u16>,
    release: bool,
    hosting: Hosting,
    seconds: Option<u64>,
    help: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    // Cargo calls this one; what follows belongs to the runner, not to the table below.
    if arguments.get(1).is_some_and(|first| first == wasm::RUNNER) {
        arguments.remove(1);
        return wasm::run_tests(arguments);
    }
    let request = parse(lexopt::Parser::from_args(arguments.into_iter().skip(1)))?;
    let mut words = request.words.iter().map(String::as_str);
    let command = words.next();
    let rest: Vec<&str> = words.collect();
    match command {
        _ if request.help => println!("{USAGE}"),
        Some("fuzz") => fuzz::run(&rest, request.seconds)?,
        Some("test" | "ci") => test::run(&rest)?,
        Some("serve") if rest.is_empty() => serve::run(request.port, request.release, &request.hosting)?,
        Some("bench") if rest.is_empty() => bench::run()?,
        Some("release") if rest.is_empty() => release::run(&request.hosting)?,
        Some("build") if rest.is_empty() => site::build(&request.hosting).map(drop)?,
        Some(other) => bail!("there is no command `{other}` with these words\n\n{USAGE}"),
        None => bail!("a command is missing\n\n{USAGE}"),
    }
    Ok(())
}

fn parse(mut parser: lexopt::Parser) -> Result<Request> {
    let mut request = Request::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => {
                request.port = Some(parser.value()?.parse().context("--port wants a number from 0 to 65535")?);
            }
            Long("seconds") => {
                request.seconds = Some(parser.value()?.parse().context("--seconds wants a whole number")?);
            }
            Long("release") => request.release = true,
            Long("portal") => request.hosting.portals.push(policy::origin(&parser.value()?.string()?)?),
            Long("site") => request.hosting.site = Some(policy::address(&parser.value()?.string()?)?),
            Long("help") | Short('h') => request.help = true,
            Value(word) => request.words.push(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(request)
}

//! The command lines of the README, run, and the fields of the JSON that they print.

use std::collections::BTreeSet;
use std::process::Command;

use candich::plans::EXAMPLES;
use serde_json::Value;

use crate::document::{blocks, codes, table};

const CORPUS: &str = include_str!("../links/v1.tsv");
const PACKED: [&str; 3] = [
    include_str!("../links/packed-v1.tsv"),
    include_str!("../links/packed-v2.tsv"),
    include_str!("../links/packed-v5.tsv"),
];

/// What stands on the screen after a call, and the exit status.
fn run(arguments: &[&str]) -> (String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_candich")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stderr) + &text(output.stdout), output.status.code().unwrap())
}

/// The words of a command line; single quotes keep one together.
fn words(line: &str) -> Vec<&str> {
    let pieces = line.split('\'').enumerate();
    pieces
        .flat_map(|(place, piece)| if place % 2 == 1 { vec![piece] } else { piece.split_whitespace().collect() })
        .collect()
}

#[test]
fn every_command_prints_what_is_shown() {
    let mut calls = 0;
    for block in blocks().iter().filter(|block| block.kind == "console") {
        let mut status = 0;
        for shown in block.text.split("$ ").filter(|shown| !shown.is_empty()) {
            let (line, expected) = shown.split_once('\n').unwrap();
            if line == "echo $?" {
                assert_eq!(expected, format!("{status}\n"));
                continue;
            }
            let words = words(line);
            assert_eq!(words[0], "candich");
            let (printed, exit) = run(&words[1..]);
            assert_eq!(printed, expected, "{line}");
            status = exit;
            calls += 1;
        }
    }
    assert!(calls >= 5, "only {calls} commands were found");
}

#[test]
fn the_usage_is_the_one_that_is_printed() {
    let (usage, _) = run(&[]);
    assert!(blocks().iter().any(|block| block.kind == "text" && block.text == usage), "{usage}");
}

/// The paths of every field of a value: `branches[].share.percent`. What is null has no fields.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                found.insert(path.clone());
                paths(value, &path, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| paths(value, &format!("{path}[]"), found)),
        _ => {}
    }
}

/// The shapes that a row can name by `share` or `certificate` at its beginning, with their own fields.
fn shapes(said: &str) -> Vec<&'static str> {
    let fields = |place: usize| {
        let rows = table_of_fields(place);
        rows.into_iter().map(|row| codes(row[0])[0])
    };
    match codes(said).first() {
        Some(&"share") if said.starts_with('`') => fields(0).collect(),
        Some(&"certificate") if said.starts_with('`') => fields(1).collect(),
        _ => Vec::new(),
    }
}

/// The tables of the shapes have one head: the first is the share's, the second the certificate's.
fn table_of_fields(place: usize) -> Vec<Vec<&'static str>> {
    let head = "| field | what it is |";
    let (_, behind) = crate::README.split_once("A `certificate` is two").unwrap();
    if place == 0 {
        return table(head);
    }
    let lines = behind.lines().skip_while(|line| *line != head).skip(2).take_while(|line| line.starts_with('|'));
    lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// Every path that the tables document.
fn documented() -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for row in table("| path | what it is |") {
        let path = codes(row[0])[0];
        // An array is documented by what it holds.
        paths.insert(path.trim_end_matches("[]").to_owned());
        for field in shapes(row[1]) {
            paths.insert(format!("{path}.{field}"));
            if matches!(field, "meets" | "misses") {
                paths.extend(table_of_fields(0).iter().map(|row| format!("{path}.{field}.{}", codes(row[0])[0])));
            }
        }
    }
    paths
}

#[test]
fn the_json_has_the_documented_fields_and_no_others() {
    let frozen = CORPUS.lines().filter(|line| !line.starts_with("# ")).skip(1);
    let packed = PACKED.into_iter().flat_map(|it| it.lines().filter(|line| !line.starts_with("# ")).skip(1));
    let frozen = frozen.chain(packed).filter_map(|line| line.split('\t').next());
    let links = frozen.chain(EXAMPLES);
    let mut printed = BTreeSet::new();
    // Fractions beyond 64 bits are no concern of this test.
    for link in links.filter(|link| !link.contains("999999999999")) {
        let output = Command::new(env!("CARGO_BIN_EXE_candich")).args(["eval", "--json", link]).output().unwrap();
        paths(&serde_json::from_slice(&output.stdout).unwrap(), "", &mut printed);
    }
    let documented = documented();
    let missing: Vec<_> = printed.difference(&documented).collect();
    let stale: Vec<_> = documented.difference(&printed).collect();
    assert!(missing.is_empty() && stale.is_empty(), "undocumented {missing:?}, never printed {stale:?}");
}

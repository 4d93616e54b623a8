//! The README, executed: its links open, its commands print what it shows, its tables are what the code says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod command;
mod document;

use std::path::Path;

use candich::file;
use candich::i18n::number::{format_count, parse_count};
use candich::link;
use candich::model::{Comparator, Count, Indicator, Language, Linear, MAX_COUNT, Sign, Unknown};

use document::{README, blocks, codes, formula, links, table};

const FIELDS: &str = "| field | meaning | values | default |";

/// Opens a link, sees that nothing is wrong with it, and says how it is written canonically.
fn canonical(link: &str) -> String {
    let opened = link::read(link);
    assert_eq!(opened.problems, [], "{link}");
    assert!(!opened.empty, "{link}");
    link::write(&opened.scenario, opened.page).unwrap()
}

#[test]
fn every_link_opens_and_is_canonical_unless_marked() {
    let mut seen = 0;
    for block in blocks().iter().filter(|block| !matches!(block.kind, "console" | "text formula")) {
        for link in links(&block.text) {
            let fragment = link.find('#').map_or(link.as_str(), |at| &link[at..]);
            assert_eq!(canonical(&link) == fragment, !block.kind.ends_with(" loose"), "{link}");
            seen += 1;
        }
    }
    assert!(seen >= 9, "only {seen} links were found");
}

#[test]
fn the_file_is_read_whole_and_is_canonical() {
    let files: Vec<_> = blocks().into_iter().filter(|block| block.kind == "json file").collect();
    assert_eq!(files.len(), 1);
    let read = file::read(&files[0].text).unwrap();
    assert_eq!(read.left_out, []);
    assert_eq!(file::write(&read.scenario), files[0].text);
    assert!(README.contains(&format!("larger than {} MiB", file::MAX_SIZE >> 20)));
}

#[test]
fn the_formula_makes_a_canonical_link() {
    let held = table("| cell | holds |");
    let cells: Vec<(&str, &str)> = held.iter().map(|row| (codes(row[0])[0], codes(row[1])[0])).collect();
    let formulas: Vec<_> = blocks().into_iter().filter(|block| block.kind == "text formula").collect();
    assert_eq!(formulas.len(), 1);
    let link = formula(&formulas[0].text, &cells);
    assert!(link.ends_with(&canonical(&link)), "{link}");
    assert_eq!(formula("=\"a&b\"&A2&\"c\"", &[("A2", "7")]), "a&b7c");
}

#[test]
fn the_counts_are_those_of_the_model() {
    let name = |language: Language, count: Count| (language.words().count)(count);
    let expected: Vec<Vec<String>> = Count::ALL
        .iter()
        .map(|&it| vec![format!("`{}`", it.code()), name(Language::Vi, it).into(), name(Language::En, it).into()])
        .collect();
    assert_eq!(table("| code | tiếng Việt | English |"), expected);
}

fn sum(form: Linear) -> String {
    let mut text = String::new();
    for (place, term) in form.iter().enumerate() {
        text += match (place, term.sign) {
            (0, _) => "",
            (_, Sign::Plus) => " + ",
            (_, Sign::Minus) => " − ",
        };
        text.extend(["`", term.count.code(), "`"]);
    }
    text
}

#[test]
fn the_indicators_are_those_of_the_model() {
    let row = |&it: &Indicator| {
        let (definition, words) = (it.definition(), (Language::Vi.words().indicator)(it));
        let above: Vec<String> = definition.numerator.iter().map(|&form| sum(form)).collect();
        let code = format!("`{}`", it.code());
        vec![code, words.name.into(), words.definition.into(), above.join(" or "), sum(definition.denominator)]
    };
    let expected: Vec<Vec<String>> = Indicator::ALL.iter().map(row).collect();
    assert_eq!(table("| code | tỷ lệ … | cách tính | numerator | denominator |"), expected);
}

/// The names of fields that the reader knows besides the counts, from its own text.
fn known_fields() -> Vec<String> {
    let text = include_str!("../../src/link/readable.rs");
    let (_, arms) = text.split_once("let taken = match field {").unwrap();
    let (arms, _) = arms.split_once("_ => match Count::from_code").unwrap();
    let names = arms.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" =>"));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// The field of a row; the row of the counts stands for each of them.
fn field_of(row: &[&'static str]) -> &'static str {
    codes(row[0]).first().copied().unwrap_or("received")
}

#[test]
fn the_fields_are_those_that_the_reader_knows() {
    let rows = table(FIELDS);
    let documented: Vec<&str> = rows.iter().filter_map(|row| codes(row[0]).first().copied()).collect();
    let (mut known, mut named) = (known_fields(), documented.clone());
    known.sort();
    named.sort_unstable();
    assert_eq!(known, named);
    assert_eq!(rows.len(), documented.len() + 1, "one row stands for the counts");
}

#[test]
fn every_value_of_the_field_table_is_read() {
    for row in table(FIELDS) {
        let (field, values) = (field_of(&row), codes(row[2]));
        for value in &values {
            let needed = "embed=1&or=online_of_new,ge:50&".replace(&format!("{field}=online_of_new,ge:50&"), "");
            canonical(&format!("#/?{}{field}={value}", needed.replace(&format!("{field}=1&"), "")));
        }
        let others = if values.is_empty() { &["nonsense"][..] } else { &["nonsense", "-1", "101%", "2101-01-01"] };
        for other in others {
            assert_eq!(link::read(&format!("#/?{field}={other}")).problems.len(), 1, "{field}={other}");
        }
    }
}

#[test]
fn the_field_table_names_every_choice_and_both_ends() {
    let rows = table(FIELDS);
    let values = |field: &str| codes(rows.iter().find(|row| field_of(row) == field).unwrap()[2]);
    assert_eq!(values("solve"), Unknown::ALL.iter().map(|it| it.code()).collect::<Vec<_>>());
    assert_eq!(values("lang"), Language::ALL.iter().map(|it| it.code()).collect::<Vec<_>>());
    let compared: Vec<&str> = values("target").iter().filter_map(|value| Some(value.split_once(':')?.0)).collect();
    assert_eq!(compared, Comparator::ALL.iter().map(|it| it.code()).collect::<Vec<_>>());
    for field in ["received", "ahead", "or_ahead"] {
        assert_eq!(values(field), ["0", &MAX_COUNT.to_string()]);
        assert_eq!(link::read(&format!("#/?{field}={}", MAX_COUNT + 1)).problems.len(), 1);
    }
    for day in ["1999-12-31", "2101-01-01"] {
        assert_eq!(link::read(&format!("#/?start={day}")).problems.len(), 1);
    }
}

#[test]
fn a_default_said_is_the_same_as_one_left_out() {
    let plain = link::read("#/?received=10&online=3").scenario;
    let mut said = 0;
    for row in table(FIELDS) {
        let default = row[3].strip_prefix('`').and_then(|text| text.strip_suffix('`'));
        if let Some(default) = default.filter(|default| !default.contains('`')) {
            let link = format!("#/?received=10&online=3&{}={default}", field_of(&row));
            assert_eq!(link::read(&link).scenario, plain, "{link}");
            said += 1;
        }
    }
    assert_eq!(said, 5);
}

#[test]
fn numbers_are_read_as_the_table_says() {
    for row in table("| typed | Vietnamese page | English page |") {
        for (language, expected) in [(Language::Vi, row[1]), (Language::En, row[2])] {
            let read = parse_count(codes(row[0])[0], language);
            let said = read.map_or("refused".to_owned(), |parsed| parsed.value.to_string());
            assert_eq!(said, expected, "{} in {language:?}", row[0]);
        }
    }
    assert_eq!(format_count(1_234_567, Language::Vi), "1.234.567");
}

#[test]
fn the_policy_is_the_one_that_is_served() {
    let source = include_str!("../../xtask/src/policy.rs");
    let (table, _) = source.split_once("const OTHERS").unwrap();
    let policies: Vec<_> = blocks().into_iter().filter(|block| block.kind == "text policy").collect();
    let (_, directives) = policies[0].text.trim().split_once(": ").unwrap();
    let directives: Vec<&str> = directives.split("; ").collect();
    assert_eq!(table.matches("    (\"").count(), directives.len());
    for directive in directives {
        let (name, value) = directive.split_once(' ').unwrap();
        assert!(table.contains(&format!("(\"{name}\", \"{value}\")")), "{directive}");
    }
}

#[test]
fn every_place_it_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = table("| place | what |");
    assert!(places.len() <= 15);
    for row in places {
        assert!(root.join(codes(row[0])[0]).exists(), "{}", row[0]);
    }
    let targets = README.split("](").skip(1).filter_map(|text| Some(text.split_once(')')?.0));
    let slug = |heading: &str| heading.to_lowercase().replace(',', "").replace(' ', "-");
    let headings: Vec<String> = README.lines().filter_map(|line| Some(slug(line.split_once("# ")?.1))).collect();
    for target in targets.filter(|target| !target.starts_with("http")) {
        let heading = target.strip_prefix('#').is_some_and(|target| headings.iter().any(|it| it == target));
        assert!(heading || root.join(target).is_file(), "{target}");
    }
}

#[test]
fn the_commands_it_names_are_those_of_xtask() {
    let source = include_str!("../../xtask/src/main.rs");
    let named: Vec<&str> = README
        .split("cargo xtask ")
        .skip(1)
        .map(|text| text.split(|it: char| !it.is_alphabetic()).next().unwrap())
        .collect();
    assert!(["serve", "test", "build"].iter().all(|command| named.contains(command)));
    assert!(named.iter().all(|command| source.contains(&format!("\n  {command} "))), "{named:?}");
}

#[test]
fn the_changelog_names_the_version() {
    let changelog = include_str!("../../CHANGELOG.md");
    assert!(changelog.contains(&format!("\n## {}\n", env!("CARGO_PKG_VERSION"))));
    assert!(changelog.contains("\n## Unreleased\n") && changelog.contains("\n### Numbers changed\n"));
}

#[test]
fn every_file_of_the_recipes_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let contributing = include_str!("../../CONTRIBUTING.md");
    let paths =
        codes(contributing).into_iter().filter(|code| code.contains('/') && !code.contains('<') && *code != "/");
    assert!(paths.clone().count() > 20);
    for path in paths {
        assert!(root.join(path).exists(), "{path}");
    }
}

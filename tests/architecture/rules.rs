//! The rules, each from a source file to what breaks it, and for each an example that does.

use crate::source::{Source, words};

/// What is wrong and where, for a reader.
pub(crate) type Violation = String;

/// A rule for one file.
pub(crate) type Rule = fn(&Source) -> Vec<Violation>;

/// Each part of the house and the parts that it may name. What is not listed here sees nothing.
const DIRECTIONS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("calc", &["model"]),
    ("plans", &["model"]),
    ("chart", &[]),
    ("link", &["model", "calc", "plans"]),
    ("file", &["model", "calc", "plans", "link"]),
    ("i18n", &["model", "calc", "plans", "link", "file"]),
    ("sheet", &["model", "calc", "plans", "link", "file", "i18n"]),
    ("spreadsheet", &["model", "calc", "plans", "link", "file", "i18n", "sheet"]),
    ("ui", &["model", "calc", "plans", "chart", "link", "file", "i18n", "sheet"]),
    ("bin", &["model", "calc", "plans", "link", "file", "i18n", "sheet", "spreadsheet"]),
];

const BROWSER_CRATES: &[&str] =
    &["yew", "web_sys", "gloo", "gloo_utils", "gloo_timers", "gloo_events", "wasm_bindgen", "js_sys"];
const BROWSER_DOOR: &str = "src/ui/browser";
const WORKER: &str = "src/bin/spreadsheet.rs";
const MOST_LINES_OF_A_FILE: usize = 400;
const MOST_LINES_OF_A_FUNCTION: usize = 60;
const EMPTY_NAMES: &[&str] = &["utils", "util", "helpers", "common", "types", "services", "manager"];
/// Files (or folders) of `calc` that reckon with chance, where numbers are not whole.
const FLOATS_ALLOWED: &[&str] = &["src/calc/risk"];
const HASHES: &[&str] = &["HashMap", "HashSet"];

fn violation(source: &Source, at: usize, what: &str) -> Violation {
    format!("{}:{}: {what}", source.path, source.line(at))
}

/// A part names only the parts below it.
pub(crate) fn directions(source: &Source) -> Vec<Violation> {
    let part = source.part();
    if part == "lib" {
        return Vec::new();
    }
    let below = DIRECTIONS.iter().find(|(name, _)| *name == part).map_or(&[][..], |(_, below)| below);
    let is_part = |name: &str| DIRECTIONS.iter().any(|(part, _)| *part == name);
    named_from_root(source)
        .into_iter()
        .filter(|(_, name)| is_part(name) && *name != part && !below.contains(name))
        .map(|(at, name)| violation(source, at, &format!("`{part}` must not see `{name}`")))
        .collect()
}

/// The names that follow the package's root: after `crate::`, `candich::`, or enough `super::`.
fn named_from_root(source: &Source) -> Vec<(usize, &str)> {
    let code = source.code.as_str();
    let depth = source.module().len();
    let mut named = Vec::new();
    let mut supers = 0;
    for (at, word) in source.words() {
        let Some(ahead) = code.get(at + word.len()..).and_then(|ahead| ahead.trim_start().strip_prefix("::")) else {
            supers = 0;
            continue;
        };
        supers = if word == "super" { supers + 1 } else { 0 };
        if word == "crate" || word == "candich" || (word == "super" && supers >= depth) {
            let start = code.len() - ahead.len();
            named.extend(first_names(ahead).into_iter().map(|(offset, name)| (start + offset, name)));
        }
    }
    named
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(path: &str) -> Vec<(usize, &str)> {
    let Some(open) = path.find(|letter: char| !letter.is_whitespace()).filter(|&at| path[at..].starts_with('{')) else {
        return words(path).into_iter().take(1).collect();
    };
    let group = &path[open + 1..];
    let mut depth = 0_u32;
    let mut expected = true;
    let mut names = Vec::new();
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => expected = true,
            _ if expected && depth == 0 && !letter.is_whitespace() => {
                expected = false;
                names.extend(words(&group[at..]).first().map(|&(offset, name)| (open + 1 + at + offset, name)));
            }
            _ => {}
        }
    }
    names
}

/// Only `src/ui` knows of the browser, and the program that a worker runs.
pub(crate) fn browser_crates(source: &Source) -> Vec<Violation> {
    if source.part() == "ui" || source.path == WORKER {
        return Vec::new();
    }
    forbidden_words(source, BROWSER_CRATES)
}

/// Only one file of `src/ui` touches the window and the document.
pub(crate) fn browser_door(source: &Source) -> Vec<Violation> {
    if source.path.starts_with(BROWSER_DOOR) {
        return Vec::new();
    }
    let squeezed = |at: usize| -> String {
        let ahead = source.code.get(at..).unwrap_or_default();
        ahead.chars().filter(|letter| !letter.is_whitespace()).take(40).collect()
    };
    let opens = |&(at, word): &(usize, &str)| {
        let ahead = squeezed(at);
        match word {
            "window" | "document" => ahead.starts_with(&format!("{word}()")) || ahead.starts_with("window::"),
            "gloo" => ahead.starts_with("gloo::utils"),
            "gloo_utils" => true,
            "web_sys" => ahead.starts_with("web_sys::window"),
            _ => false,
        }
    };
    let found = source.words().into_iter().filter(opens);
    found.map(|(at, word)| violation(source, at, &format!("`{word}` belongs in {BROWSER_DOOR}"))).collect()
}

/// A file that grows beyond this holds more than one thing.
pub(crate) fn file_length(source: &Source) -> Vec<Violation> {
    let lines = source.text.lines().count();
    let long = lines > MOST_LINES_OF_A_FILE;
    long.then(|| format!("{}: {lines} lines, at most {MOST_LINES_OF_A_FILE}", source.path)).into_iter().collect()
}

/// A function that grows beyond this wants splitting.
pub(crate) fn function_length(source: &Source) -> Vec<Violation> {
    let words = source.words();
    let named = words.iter().zip(words.iter().skip(1)).filter(|((_, keyword), _)| *keyword == "fn");
    named
        .filter_map(|(&(at, _), &(_, name))| {
            let lines = source.code.get(at..at + body_end(source.code.get(at..)?)?)?.lines().count();
            let long = lines > MOST_LINES_OF_A_FUNCTION;
            long.then(|| {
                violation(source, at, &format!("`{name}` has {lines} lines, at most {MOST_LINES_OF_A_FUNCTION}"))
            })
        })
        .collect()
}

/// Where the body of a function ends; `None` where it has none (a trait's, a pointer's).
fn body_end(code: &str) -> Option<usize> {
    let mut depth = 0_u32;
    let mut nested = 0_u32;
    for (at, letter) in code.char_indices() {
        match letter {
            '(' | '[' => nested += 1,
            // A bracket that was not opened here: `fn` was part of a type.
            ')' | ']' => nested = nested.checked_sub(1)?,
            ';' if depth == 0 && nested == 0 => return None,
            '{' => depth += 1,
            '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 && nested == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// A file begins with what it is for.
pub(crate) fn module_docs(source: &Source) -> Vec<Violation> {
    let says = source
        .text
        .lines()
        .next()
        .is_some_and(|line| line.strip_prefix("//!").is_some_and(|said| !said.trim().is_empty()));
    (!says).then(|| format!("{}:1: does not begin with `//!`", source.path)).into_iter().collect()
}

/// A module's name is a noun of the field.
pub(crate) fn names(source: &Source) -> Vec<Violation> {
    let of_file = source.module().into_iter().filter(|name| EMPTY_NAMES.contains(name));
    let of_file = of_file.map(|name| format!("{}: `{name}` says nothing", source.path));
    let words = source.words();
    let declared = words.iter().zip(words.iter().skip(1)).filter(|((_, keyword), _)| *keyword == "mod");
    let declared = declared.filter(|(_, (_, name))| EMPTY_NAMES.contains(name));
    of_file
        .chain(declared.map(|(&(at, _), (_, name))| violation(source, at, &format!("`{name}` says nothing"))))
        .collect()
}

/// What marks something left for later; in halves, so that whoever looks for it does not find this.
const LEFT: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Nothing is left for later, in code or in comments.
pub(crate) fn leftovers(source: &Source) -> Vec<Violation> {
    let noted = words(&source.text).into_iter().filter(|(_, word)| LEFT.contains(word));
    let noted = noted.map(|(at, word)| (source.text.get(..at).map_or(1, |before| before.lines().count().max(1)), word));
    let called = source.words().into_iter().filter(|&(at, word)| {
        let is_macro = source.code.get(at + word.len()..).is_some_and(|ahead| ahead.starts_with('!'));
        is_macro && ["todo", "dbg", "unimplemented"].contains(&word)
    });
    let called = called.map(|(at, word)| (source.line(at), word));
    noted.chain(called).map(|(line, word)| format!("{}:{line}: `{word}` is left", source.path)).collect()
}

/// Verdicts and counts are whole numbers: no float type and no float literal.
pub(crate) fn floats(source: &Source) -> Vec<Violation> {
    let allowed = FLOATS_ALLOWED
        .iter()
        .any(|start| source.path.strip_prefix(start).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')));
    if allowed || !["model", "calc"].contains(&source.part()) {
        return Vec::new();
    }
    let is_float = |&(at, word): &(usize, &str)| {
        let typed = word.ends_with("f32") || word.ends_with("f64");
        let number = word.starts_with(|letter: char| letter.is_ascii_digit()) && !word.starts_with("0x");
        let after_point = source.code.get(..at).is_some_and(|before| before.ends_with('.'));
        let mut ahead = source.code.get(at + word.len()..).unwrap_or_default().chars();
        let point = ahead.next() == Some('.') && ahead.next().is_some_and(|letter| letter.is_ascii_digit());
        (typed && (number || word.len() == 3)) || (number && !after_point && point)
    };
    let found = source.words().into_iter().filter(is_float);
    found.map(|(at, word)| violation(source, at, &format!("`{word}`: no floats in verdicts and counts"))).collect()
}

/// What is shared between machines does not depend on a hash.
pub(crate) fn hashes(source: &Source) -> Vec<Violation> {
    if ["model", "calc", "link"].contains(&source.part()) { forbidden_words(source, HASHES) } else { Vec::new() }
}

fn forbidden_words(source: &Source, forbidden: &[&str]) -> Vec<Violation> {
    let found = source.words().into_iter().filter(|(_, word)| forbidden.contains(word));
    found.map(|(at, word)| violation(source, at, &format!("`{word}` has no place here"))).collect()
}

/// A component and its stylesheet carry one name; nothing to say where there are neither.
pub(crate) fn pairs(components: &[String], stylesheets: &[String]) -> Vec<Violation> {
    let bare = components.iter().filter(|name| !stylesheets.contains(name));
    let bare = bare.map(|name| format!("src/ui/components/{name}.rs has no styles/components/{name}.css"));
    let stray = stylesheets.iter().filter(|name| !components.contains(name));
    bare.chain(stray.map(|name| format!("styles/components/{name}.css has no src/ui/components/{name}.rs"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many violations a rule finds in this text at this path.
    fn found(rule: Rule, path: &str, text: &str) -> usize {
        rule(&Source::new(path, text)).len()
    }

    #[test]
    fn directions_are_read_from_every_kind_of_path() {
        let calc = |text| found(directions, "src/calc/need.rs", text);
        assert_eq!(calc("use crate::model::Count; use super::share::Share;"), 0);
        assert_eq!(calc("use crate::link::Link;"), 1);
        assert_eq!(calc("use crate::{model::Count, i18n::{Words, ui}, ui};"), 2);
        assert_eq!(calc("use super::super::ui::App;"), 1);
        assert_eq!(calc("fn f() -> crate :: file :: Csv {}"), 1);
        assert_eq!(calc("use candich::plans;"), 1);
        assert_eq!(calc("// crate::ui\nconst A: &str = \"crate::ui\";"), 0);
        assert_eq!(found(directions, "src/calc/mod.rs", "use super::ui;"), 1);
        assert_eq!(found(directions, "src/calc/mod.rs", "use super::model;"), 0);
    }

    #[test]
    fn each_part_has_its_own_view() {
        let sees = |path, name: &str| found(directions, path, &format!("use crate::{name}::x;")) == 0;
        for (path, seen, hidden) in [
            ("src/model/count.rs", &["model"][..], &["calc", "plans", "ui"][..]),
            ("src/calc/need.rs", &["model"], &["plans", "link", "file", "i18n", "ui"]),
            ("src/plans/mod.rs", &["model"], &["calc", "link", "ui"]),
            ("src/link/mod.rs", &["model", "calc"], &["ui", "i18n"]),
            ("src/file/csv.rs", &["model", "calc"], &["ui"]),
            ("src/i18n/vi.rs", &["model", "calc"], &["ui"]),
            ("src/chart/scale.rs", &[], &["model", "calc", "ui"]),
            ("src/ui/app.rs", &["model", "calc", "link", "chart"], &["bin"]),
            ("src/bin/candich.rs", &["calc", "i18n"], &["ui"]),
            ("src/elsewhere.rs", &[], &["model"]),
        ] {
            assert!(seen.iter().all(|name| sees(path, name)), "{path}");
            assert!(!hidden.iter().any(|name| sees(path, name)), "{path}");
        }
    }

    #[test]
    fn the_browser_outside_ui_is_found() {
        assert_eq!(found(browser_crates, "src/calc/need.rs", "use web_sys::Window; use yew::prelude::*;"), 2);
        assert_eq!(
            found(browser_crates, "src/lib.rs", "use gloo::timers; use wasm_bindgen::JsValue; fn f(a: js_sys::A) {}"),
            3
        );
        assert_eq!(found(browser_crates, "src/ui/app.rs", "use yew::prelude::*;"), 0);
        assert_eq!(found(browser_crates, "src/lib.rs", "//! Everything Yew is in `ui`, not yew here."), 0);
    }

    #[test]
    fn the_window_outside_its_door_is_found() {
        let app = |text| found(browser_door, "src/ui/app.rs", text);
        assert_eq!(app("let width = web_sys::window();"), 2);
        assert_eq!(app("use gloo::utils::window;"), 1);
        assert_eq!(app("let title = document().title();"), 1);
        assert_eq!(app("use web_sys::HtmlElement; let window = 3; let document = window;"), 0);
        assert_eq!(found(browser_door, BROWSER_DOOR, "web_sys::window()"), 0);
    }

    #[test]
    fn long_files_and_functions_are_found() {
        assert_eq!(found(file_length, "src/a.rs", &"\n".repeat(400)), 0);
        assert_eq!(found(file_length, "src/a.rs", &"\n".repeat(401)), 1);
        let function =
            |lines: usize| format!("fn a(b: fn(u8) -> u8) -> [u8; 2] {{{}}}\nfn c() {{}}", "\n".repeat(lines - 1));
        assert_eq!(found(function_length, "src/a.rs", &function(60)), 0);
        assert_eq!(found(function_length, "src/a.rs", &function(61)), 1);
        assert_eq!(
            found(
                function_length,
                "src/a.rs",
                &format!("trait A {{ fn b(&self); }}\nfn c() {{ \"}}\"; {}}}", "\n".repeat(60))
            ),
            1
        );
    }

    #[test]
    fn silent_files_are_found() {
        assert_eq!(found(module_docs, "src/a.rs", "//! What it is for.\nuse b;"), 0);
        for silent in ["", "//!\n", "// A comment.\n", "\n//! Too late.\n", "use b;\n//! Too late.\n"] {
            assert_eq!(found(module_docs, "src/a.rs", silent), 1, "{silent:?}");
        }
    }

    #[test]
    fn empty_names_are_found() {
        assert_eq!(found(names, "src/calc/utils.rs", ""), 1);
        assert_eq!(found(names, "src/common/mod.rs", ""), 1);
        assert_eq!(found(names, "src/calc/mod.rs", "mod need; pub mod helpers; mod types {}"), 2);
        assert_eq!(found(names, "src/calc/mod.rs", "mod need; let types = manager;"), 0);
    }

    #[test]
    fn leftovers_are_found() {
        assert_eq!(
            found(
                leftovers,
                "src/a.rs",
                concat!("// TO", "DO: more\n/* FIX", "ME */ fn f() { to", "do!() }\nlet b = db", "g!(1);")
            ),
            4
        );
        assert_eq!(found(leftovers, "src/a.rs", concat!("let todo = 1; // todos, not TO", "DOS\n")), 0);
    }

    #[test]
    fn floats_are_found() {
        let need = |text| found(floats, "src/calc/need.rs", text);
        assert_eq!(need("fn f(a: f64) -> f32 { a as f32 }"), 3);
        assert_eq!(need("let a = 0.5; let b = 1f64; let c = 2_f32;"), 3);
        assert_eq!(need("for a in 0..5 { b.0.1; 1.max(2); 0x0f32; } let buf64 = 1;"), 0);
        assert_eq!(found(floats, "src/calc/risk.rs", "f64"), 0);
        assert_eq!(found(floats, "src/calc/risk/fourier.rs", "f64"), 0);
        assert_eq!(found(floats, "src/calc/risky.rs", "f64"), 1);
        assert_eq!(found(floats, "src/chart/scale.rs", "f64"), 0);
    }

    #[test]
    fn hashes_are_found() {
        for path in ["src/model/count.rs", "src/calc/need.rs", "src/link/packed.rs"] {
            assert_eq!(found(hashes, path, "use std::collections::{BTreeMap, HashMap}; HashSet::new()"), 2);
        }
        assert_eq!(found(hashes, "src/ui/app.rs", "HashMap"), 0);
    }

    #[test]
    fn lonely_components_and_stylesheets_are_found() {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(pairs(&names(&["field", "verdict"]), &names(&["field", "verdict"])).len(), 0);
        assert_eq!(pairs(&names(&["field", "verdict"]), &names(&["field", "button"])).len(), 2);
        assert_eq!(pairs(&[], &[]).len(), 0);
    }
}

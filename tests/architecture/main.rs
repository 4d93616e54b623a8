//! The shape of the house, read from the source text: who may see whom, how long, under which names.
//!
//! Every rule is a function from text to violations (`rules`), so that each can be shown to fail on a
//! small example; the tests here walk `src/` and `styles/` and hold every file against them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

mod rules;
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use rules::{Rule, Violation};
use source::Source;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file with this ending below a folder, in order; none where the folder does not exist yet.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let inside = |path: &Path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    files(&root().join("src"), "rs")
        .iter()
        .map(|path| Source::new(&inside(path), &fs::read_to_string(path).unwrap()))
        .collect()
}

/// Names of the files with this ending directly in a folder, without the ending.
fn stems(folder: &str, ending: &str) -> Vec<String> {
    let folder = root().join(folder);
    let direct = files(&folder, ending).into_iter().filter(|path| path.parent() == Some(&folder));
    direct.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).filter(|stem| stem != "mod").collect()
}

#[track_caller]
fn assert_none(violations: &[Violation]) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

#[track_caller]
fn hold(rule: Rule) {
    let sources = sources();
    assert!(sources.len() > 10, "the walk has lost the sources");
    assert_none(&sources.iter().flat_map(rule).collect::<Vec<_>>());
}

#[test]
fn modules_see_only_what_lies_below_them() {
    hold(rules::directions);
}

#[test]
fn the_browser_is_known_in_ui_alone() {
    hold(rules::browser_crates);
}

#[test]
fn window_and_document_are_touched_in_one_file() {
    hold(rules::browser_door);
}

#[test]
fn files_are_at_most_400_lines() {
    hold(rules::file_length);
}

#[test]
fn functions_are_at_most_60_lines() {
    hold(rules::function_length);
}

#[test]
fn every_file_says_what_it_is_for() {
    hold(rules::module_docs);
}

#[test]
fn every_module_is_named_by_a_noun_of_the_field() {
    hold(rules::names);
}

#[test]
fn nothing_is_left_for_later() {
    hold(rules::leftovers);
}

#[test]
fn verdicts_and_counts_know_no_floats() {
    hold(rules::floats);
}

#[test]
fn nothing_depends_on_the_order_of_a_hash() {
    hold(rules::hashes);
}

#[test]
fn every_component_has_its_stylesheet_and_every_stylesheet_its_component() {
    assert_none(&rules::pairs(&stems("src/ui/components", "rs"), &stems("styles/components", "css")));
    assert_none(&rules::pairs(&stems("src/ui/charts", "rs"), &stems("styles/charts", "css")));
}

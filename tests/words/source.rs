//! The sentences that only the page fills: some file of `src/` names the field and each of its slots.

use std::fs;
use std::path::Path;

use candich::model::Language;

use crate::texts::{slots, texts};

fn sources(folder: &Path, found: &mut Vec<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_template_has_a_place_that_knows_its_slots() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    for (key, text) in texts(Language::Vi) {
        // The sentences of an indicator are filled by the codes of its counts.
        let field = key.rsplit('.').next().unwrap();
        // An example of the method is filled by the function that computes it.
        let topic = key.strip_prefix("further.method.topic.").and_then(|topic| topic.split('.').next());
        let named = topic.map_or(format!(".{field}"), |topic| format!("fn {topic}"));
        let filled = slots(&text);
        if key.starts_with("indicator.") || key.starts_with("bound.") || filled.is_empty() {
            continue;
        }
        // One slot may be what is left over when the others are named.
        let knows = |file: &String| {
            let unnamed = filled.iter().filter(|slot| !file.contains(&format!("\"{slot}\""))).count();
            file.contains(&named) && unnamed <= 1
        };
        assert!(files.iter().any(knows), "{key}: {text}");
    }
}

//! The wall between the core and the browser: without the feature `web`, the core builds, and nothing of the browser is
//! among what it depends on.

use crate::{host, process};
use anyhow::{Context, Result, ensure};

const PACKAGE: &[&str] = &["--package", "candich", "--no-default-features"];
/// Crates of the browser; a name that ends in `*` stands for all that begin so.
const BROWSER: &[&str] = &["yew*", "gloo*", "wasm-bindgen*", "web-sys", "js-sys"];

/// Checks the core alone.
pub(crate) fn check() -> Result<()> {
    process::run(host::cargo(&["check", "--lib", "--bins"]).args(PACKAGE))?;
    let mut tree = host::cargo(&["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    let tree = process::answer(tree.args(PACKAGE)).context("`cargo tree` could not list what the core depends on")?;
    let found = browser_crates(&tree);
    ensure!(found.is_empty(), "without the feature `web`, the core still depends on {}", found.join(", "));
    println!("The core depends on {} crates, none of them the browser's.", tree.lines().count().saturating_sub(1));
    Ok(())
}

fn browser_crates(tree: &str) -> Vec<&str> {
    tree.lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| BROWSER.iter().any(|rule| fits(name, rule)))
        .collect()
}

fn fits(name: &str, rule: &str) -> bool {
    rule.strip_suffix('*').map_or(name == rule, |start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_recognised() {
        let tree = "candich v0.1.0 (/project)\ntime v0.3.41\ngloo-timers v0.3.0\njs-sys v0.3.90\n";
        assert_eq!(browser_crates(tree), ["gloo-timers", "js-sys"]);
    }
}

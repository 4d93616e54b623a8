//! `serve`: the site on this machine, rebuilt on every change.
//!
//! The reader reloads by hand: nothing is injected into the page, so what is seen is what is published.

use crate::policy::Hosting;
use crate::toolchain::Toolchain;
use crate::{paths, server, site, toolchain};
use anyhow::{Context, Result, anyhow};
use notify::{Event, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// What the site is made of: folders, and files in the root.
const FOLDERS: &[&str] = &["src", "styles"];
const FILES: &[&str] = &["index.html", "Cargo.toml"];
/// An editor saves in several steps: a rebuild waits for this much quiet.
const QUIET: Duration = Duration::from_millis(200);

/// Builds, serves and watches until the process is stopped.
pub(crate) fn run(port: Option<u16>, release: bool, hosting: &Hosting) -> Result<()> {
    let listener = server::listen(port)?;
    let toolchain = toolchain::ensure()?;
    let (sender, changes) = channel();
    let mut watcher = notify::recommended_watcher(sender).context("changes cannot be watched")?;
    watch(&mut watcher)?;
    rebuild(toolchain, release, hosting);
    let folder = if release { paths::dist() } else { paths::development() };
    let address = server::spawn(&folder, listener, hosting)?;
    println!("Cán Đích is at {address}/ — every change is rebuilt; reload the page to see it; Ctrl+C stops.");
    loop {
        wait(&changes)?;
        println!("Something changed: building again.");
        rebuild(toolchain, release, hosting);
    }
}

/// A broken build is shown, and the last good one stays.
fn rebuild(toolchain: Toolchain, release: bool, hosting: &Hosting) {
    let started = Instant::now();
    let built = if release { site::build(hosting).map(drop) } else { site::develop(toolchain, hosting) };
    match built {
        Ok(()) => println!("Built in {:.1} s.", started.elapsed().as_secs_f32()),
        Err(error) => {
            eprintln!("error: {error:#}\nServing goes on; the next change is built again.");
        }
    }
}

fn watch(watcher: &mut impl Watcher) -> Result<()> {
    for folder in FOLDERS {
        let folder = paths::root().join(folder);
        watcher
            .watch(&folder, RecursiveMode::Recursive)
            .with_context(|| format!("{} cannot be watched", folder.display()))?;
    }
    // Editors replace files: the folder is watched, since a watched file would be gone.
    watcher.watch(paths::root(), RecursiveMode::NonRecursive).context("the root cannot be watched")
}

/// Waits for a change that matters, then for quiet.
fn wait(changes: &Receiver<notify::Result<Event>>) -> Result<()> {
    let gone = || anyhow!("changes are no longer watched");
    while !changes.recv().map_err(|_| gone())?.is_ok_and(|event| matters(&event, paths::root())) {}
    while changes.recv_timeout(QUIET).is_ok() {}
    Ok(())
}

/// Reading is no change: the compiler reads every file.
fn matters(event: &Event, root: &Path) -> bool {
    !event.kind.is_access()
        && event.paths.iter().filter_map(|path| path.strip_prefix(root).ok()).any(|path| {
            FOLDERS.iter().any(|folder| path.starts_with(folder)) || FILES.iter().any(|file| path == Path::new(file))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::EventKind;
    use notify::event::{AccessKind, ModifyKind};

    fn event(kind: EventKind, path: &str) -> Event {
        Event::new(kind).add_path(Path::new("/project").join(path))
    }

    #[test]
    fn only_what_the_site_is_made_of_matters() {
        let change = EventKind::Modify(ModifyKind::Any);
        let matters = |event| matters(&event, Path::new("/project"));
        assert!(matters(event(change, "src/ui/mod.rs")));
        assert!(matters(event(change, "index.html")));
        assert!(!matters(event(change, "Cargo.lock")));
        assert!(!matters(event(change, "target")));
        assert!(!matters(event(EventKind::Access(AccessKind::Any), "src/lib.rs")));
    }
}

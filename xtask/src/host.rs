//! Cargo for this machine: the toolchain that runs xtask itself.

use std::process::Command;

/// A cargo command for this machine.
pub(crate) fn cargo(words: &[&str]) -> Command {
    // Cargo names itself to the programs it runs; the name alone is for those who start the binary by hand.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(words);
    command
}

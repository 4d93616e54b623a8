//! A real browser for the tests: Chromium and its driver.

use crate::{apt, process};
use anyhow::{Result, bail};
use std::path::PathBuf;

const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-core"];

/// Where the browser and its driver are.
pub(crate) struct Browser {
    /// Chromium itself.
    pub(crate) chromium: PathBuf,
    /// What speaks `WebDriver` for it.
    pub(crate) driver: PathBuf,
}

/// Finds the browser, or installs it where Debian's packages can be installed.
pub(crate) fn ensure() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if apt::available() {
        apt::install(PACKAGES)?;
    }
    match find() {
        Some(browser) => Ok(browser),
        None => bail!(
            "Chromium and chromedriver are needed for this step: on Debian, as root, `apt-get install {}`",
            PACKAGES.join(" ")
        ),
    }
}

fn find() -> Option<Browser> {
    let chromium = process::find(&["chromium", "chromium-browser", "google-chrome"])?;
    let driver = process::find(&["chromedriver"])?;
    Some(Browser { chromium, driver })
}

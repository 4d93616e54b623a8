//! What the tests hold the site against: Chromium with its driver, Firefox, and `LibreOffice`, which reads spreadsheets
//! on its own.

use crate::{apt, process};
use anyhow::{Result, bail};
use std::path::PathBuf;

const PACKAGES: &[&str] = &["chromium", "chromium-driver", "firefox-esr", "fonts-noto-core", "libreoffice-calc"];

/// Where the browsers are.
pub(crate) struct Browsers {
    /// Chromium itself.
    pub(crate) chromium: PathBuf,
    /// What speaks `WebDriver` for it.
    pub(crate) driver: PathBuf,
    /// Firefox, which speaks for itself.
    pub(crate) firefox: PathBuf,
    /// `LibreOffice`, which reads what is handed out.
    pub(crate) office: PathBuf,
}

/// Finds the browsers, or installs them where Debian's packages can be installed.
pub(crate) fn ensure() -> Result<Browsers> {
    if let Some(browsers) = find() {
        return Ok(browsers);
    }
    if apt::available() {
        apt::install(PACKAGES)?;
    }
    match find() {
        Some(browsers) => Ok(browsers),
        None => bail!(
            "Chromium, chromedriver, Firefox and LibreOffice are needed for this step: on Debian, as root, `apt-get install {}`",
            PACKAGES.join(" ")
        ),
    }
}

fn find() -> Option<Browsers> {
    let chromium = process::find(&["chromium", "chromium-browser", "google-chrome"])?;
    let driver = process::find(&["chromedriver"])?;
    let firefox = process::find(&["firefox-esr", "firefox"])?;
    let office = process::find(&["soffice", "libreoffice"])?;
    Some(Browsers { chromium, driver, firefox, office })
}

//! What the tests hold the site against: Chromium with its driver, Firefox, `WebKit` with its driver and a screen for it,
//! and `LibreOffice`, which reads spreadsheets on its own.

use crate::{apt, process};
use anyhow::{Result, bail};
use std::path::PathBuf;

const PACKAGES: &[&str] =
    &["chromium", "chromium-driver", "firefox-esr", "fonts-noto-core", "libreoffice-calc", "webkit2gtk-driver", "xvfb"];

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
    /// `WebKit`'s small browser.
    pub(crate) webkit: PathBuf,
    /// What speaks `WebDriver` for it.
    pub(crate) webkit_driver: PathBuf,
    /// The screen that it draws on, which nobody sees.
    pub(crate) screen: PathBuf,
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
            "Chromium, chromedriver, Firefox, WebKit's driver, Xvfb and LibreOffice are needed for this step: on Debian, as root, `apt-get install {}`",
            PACKAGES.join(" ")
        ),
    }
}

fn find() -> Option<Browsers> {
    let chromium = process::find(&["chromium", "chromium-browser", "google-chrome"])?;
    let driver = process::find(&["chromedriver"])?;
    let firefox = process::find(&["firefox-esr", "firefox"])?;
    let office = process::find(&["soffice", "libreoffice"])?;
    let webkit_driver = process::find(&["WebKitWebDriver"])?;
    let screen = process::find(&["Xvfb"])?;
    let webkit = small_browser()?;
    Some(Browsers { chromium, driver, firefox, office, webkit, webkit_driver, screen })
}

/// `WebKit`'s browser stands beside its library: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn small_browser() -> Option<PathBuf> {
    let folders = |of: PathBuf| std::fs::read_dir(of).into_iter().flatten().flatten().map(|entry| entry.path());
    let libraries = folders(PathBuf::from("/usr/lib")).flat_map(folders);
    let ours = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-"));
    let mut found: Vec<PathBuf> =
        libraries.filter(ours).map(|it| it.join("MiniBrowser")).filter(|it| it.is_file()).collect();
    found.sort();
    found.pop()
}

//! The square that a phone scans, drawn as one path.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// The free margin that readers need on each side, in modules.
const QUIET: i32 = 4;

/// The square for a text; nothing where the text is longer than a square holds.
pub(crate) fn qr_code(text: &str, label: &'static str) -> Option<Html> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET;
    let view = format!("0 0 {side} {side}");
    // Dark on light in every look: readers expect it so.
    Some(html! {
        <svg class="qr-code" viewBox={view} role="img" aria-label={label} shape-rendering="crispEdges">
            <path class="qr-code-ground" d={format!("M0 0h{side}v{side}H0z")} />
            <path class="qr-code-dark" d={path(&code)} />
        </svg>
    })
}

/// Every run of dark modules of a row as a bar.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_has_the_dark_modules_and_no_others() {
        let code = QrCode::encode_text("https://example.org/candich/#/?v=1&received=10", QrCodeEcc::Low).unwrap();
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|&(x, y)| code.get_module(x, y)).count();
        let drawn: usize = path(&code)
            .split('M')
            .filter_map(|bar| bar.split_once('h')?.1.split_once('v')?.0.parse::<usize>().ok())
            .sum();
        assert_eq!(drawn, dark);
    }

    #[test]
    fn what_no_square_holds_has_none() {
        assert!(qr_code(&"a".repeat(2_953), "").is_some());
        assert!(qr_code(&"a".repeat(2_954), "").is_none());
    }
}

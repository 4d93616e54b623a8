//! What the worker beside the page runs: files in, books out; scenarios in, spreadsheets out.
//!
//! The page fetches it when a file is first opened or handed out (`xtask/src/tables.js`).

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "doors to the worker's script are public")]
mod doors {
    use candich::model::Language;
    use candich::sheet::report::report;
    use candich::sheet::wire;
    use candich::{file, link, spreadsheet};
    use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

    /// Opens a file.
    ///
    /// # Errors
    /// The code of the reason why it cannot be read.
    #[wasm_bindgen]
    pub fn open(name: &str, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
        spreadsheet::open(name, bytes).map(|book| wire::write(&book)).map_err(|refused| refused.code().into())
    }

    /// Writes a scenario, handed over as its file, as a spreadsheet in a language.
    ///
    /// # Errors
    /// Where it is none, or cannot be written.
    #[wasm_bindgen]
    pub fn write(language: &str, scenario: &[u8]) -> Result<Vec<u8>, JsValue> {
        let failed = || JsValue::from_str("damaged");
        let language = Language::from_code(language).ok_or_else(failed)?;
        let scenario = file::read_bytes(scenario).map_err(|_| failed())?.scenario;
        let link = link::write(&scenario, link::Page::Data).unwrap_or_default();
        spreadsheet::write(&report(&scenario, language, &link)).map_err(|_| failed())
    }
}

fn main() {}

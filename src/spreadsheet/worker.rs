//! What the worker beside the page runs: files in, books out; scenarios in, spreadsheets out.
//!
//! The page fetches it when a file is first opened or handed out (`xtask/src/tables.js`).

#[cfg(target_arch = "wasm32")]
mod doors {
    use candich::sheet::wire;
    use candich::spreadsheet;
    use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

    /// Opens a file.
    ///
    /// # Errors
    /// The code of the reason why it cannot be read.
    #[wasm_bindgen]
    pub fn open(name: &str, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
        spreadsheet::open(name, bytes).map(|book| wire::write(&book)).map_err(|refused| refused.code().into())
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

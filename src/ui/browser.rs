//! The only file that touches the window: address, clipboard, storage, the document element.
//!
//! Every call survives a browser that refuses it; nothing here panics.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

use super::state::{State, Theme};
use crate::link;
use crate::model::Language;

const LANGUAGE_KEY: &str = "candich.language";
const THEME_KEY: &str = "candich.theme";

/// What the page begins with: the link in the address, the language and the look kept on the device.
pub(super) fn opening() -> State {
    // A link written without its `#` is read all the same.
    let opened = link::read(&Some(fragment()).filter(|fragment| !fragment.is_empty()).unwrap_or_else(search));
    let kept = stored(LANGUAGE_KEY).and_then(|code| Language::from_code(&code));
    State {
        language: opened.language.or(kept).unwrap_or_default(),
        theme: stored(THEME_KEY).and_then(|code| Theme::from_code(&code)).unwrap_or_default(),
        shown: opened.scenario.counts.iter().map(|(count, _)| count).collect(),
        scenario: opened.scenario.into(),
        problems: opened.problems.into(),
        ..State::default()
    }
}

/// The fragment of the address, with its `#`; empty where the browser tells nothing.
pub(super) fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

fn search() -> String {
    gloo::utils::window().location().search().unwrap_or_default()
}

/// The whole address of a fragment of this page.
pub(super) fn address_of(fragment: &str) -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// Writes the fragment into the address without a new step in the history.
pub(super) fn replace_fragment(fragment: &str) {
    if let Ok(history) = gloo::utils::window().history() {
        // Refused in some sandboxes; the link can still be copied.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// Calls back when the reader changes the fragment; until the listener is dropped.
pub(super) fn on_fragment(callback: Callback<String>) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| callback.emit(fragment()))
}

/// Puts a text on the clipboard; `false` where the browser refuses.
pub(super) async fn copy(text: &str) -> bool {
    // Absent outside secure contexts, so the property is looked up instead of trusted.
    let navigator = gloo::utils::window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
    } else {
        false
    }
}

/// Sets language, title and look of the document.
pub(super) fn dress(language: Language, theme: Theme) {
    let document = gloo::utils::document();
    document.set_title(language.words().page_title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language.code());
        let _ = root.set_attribute("data-theme", theme.code());
    }
}

/// Keeps language and look on the device, where that is allowed.
pub(super) fn keep(language: Language, theme: Theme) {
    store(LANGUAGE_KEY, language.code());
    store(THEME_KEY, theme.code());
}

fn stored(key: &str) -> Option<String> {
    gloo::utils::window().local_storage().ok()??.get_item(key).ok()?
}

fn store(key: &str, value: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
        // Full or refused: the choice then lasts as long as the page.
        let _ = storage.set_item(key, value);
    }
}

/// Moves the focus to the element with this id.
pub(super) fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

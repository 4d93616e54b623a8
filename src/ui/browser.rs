//! The only file that touches the window: address, history, clipboard, files, storage, the document element.
//!
//! Every call survives a browser that refuses it; nothing here panics.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

use super::library::Library;
use super::state::{State, Storage, Theme};
use crate::file::MAX_SIZE;
use crate::link::{Opened, Page};
use crate::model::Language;

const LANGUAGE_KEY: &str = "candich.language";
const THEME_KEY: &str = "candich.theme";

const LEFT_KEY: &str = "candich.left";
const WORK_KEY: &str = "candich.work";
const SAVED_KEY: &str = "candich.saved";

/// What the page begins with: the link in the address, else the work kept on the device; language, look and list.
pub(super) fn opening(read: impl Fn(&str) -> Opened) -> State {
    let opened = read(&first_link());
    let kept = stored(LANGUAGE_KEY).and_then(|code| Language::from_code(&code));
    let language = opened.language.or(kept).unwrap_or_default();
    let theme = stored(THEME_KEY).and_then(|code| Theme::from_code(&code)).unwrap_or_default();
    let work = kept_work().map(|text| (read(&text), text));
    let bare = opened.empty && opened.problems.is_empty();
    let mut state = match work {
        Some((work, _)) if bare => {
            let page = if opened.page == Page::Quick { work.page } else { opened.page };
            State::new(Opened { page, ..work }, language, theme)
        }
        Some((work, text)) if !work.empty && work.scenario != opened.scenario => {
            State { work_before: Some(text.into()), ..State::new(opened, language, theme) }
        }
        _ => State::new(opened, language, theme),
    };
    state.library.saved = stored(SAVED_KEY).map(|text| Library::read(&text)).unwrap_or_default();
    if !store(THEME_KEY, theme.code()) {
        state.storage = Storage::Refused;
    }
    state
}

/// The link that the page is opened with. One written without its `#` is read all the same.
pub(super) fn first_link() -> String {
    let written = || Some(fragment()).filter(|fragment| !fragment.is_empty());
    left_link().or_else(written).unwrap_or_else(search)
}

/// The work as it was when this address was left, where the address had no time to follow its last edit.
pub(super) fn left_link() -> Option<String> {
    let left = session()?.get_item(LEFT_KEY).ok()??;
    let (address, link) = left.split_once('\n')?;
    (address == fragment()).then(|| link.to_owned())
}

/// Notes for the next time in this window that the address is being left with this work. A reload keeps the address that
/// it finds: what is written into it now comes too late.
pub(super) fn leave(link: &str) {
    if let Some(session) = session() {
        let _ = session.set_item(LEFT_KEY, &[&*fragment(), "\n", link].concat());
    }
}

/// The address holds the work again.
pub(super) fn forget_left() {
    if let Some(session) = session() {
        let _ = session.remove_item(LEFT_KEY);
    }
}

fn session() -> Option<web_sys::Storage> {
    gloo::utils::window().session_storage().ok()?
}

/// The link of the work kept on the device.
pub(super) fn kept_work() -> Option<String> {
    stored(WORK_KEY)
}

/// Keeps the work on the page, so that closing it loses nothing.
pub(super) fn keep_work(link: &str) -> bool {
    store(WORK_KEY, link)
}

/// Keeps the list of scenarios.
pub(super) fn keep_library(text: &str) -> bool {
    store(SAVED_KEY, text)
}

/// Calls back with the list of scenarios when another window has changed it; until the listener is dropped.
pub(super) fn on_library(callback: Callback<Rc<str>>) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        let event = event.dyn_ref::<web_sys::StorageEvent>();
        if event.is_some_and(|event| event.key().as_deref() == Some(SAVED_KEY)) {
            callback.emit(stored(SAVED_KEY).unwrap_or_default().into());
        }
    })
}

/// Calls back when the page goes out of sight: what waits to be kept must be kept now.
pub(super) fn on_hide(callback: Callback<()>) -> EventListener {
    EventListener::new(&gloo::utils::window(), "pagehide", move |_| callback.emit(()))
}

/// Calls back on the keys for undo (`false`) and redo (`true`).
pub(super) fn on_history_keys(callback: Callback<bool>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let redo = match event.key().as_str() {
            "z" | "Z" => event.shift_key(),
            "y" | "Y" => true,
            _ => return,
        };
        event.prevent_default();
        callback.emit(redo);
    })
}

/// Hands a text to the reader as a file.
pub(super) fn download(name: &str, text: &str) {
    // Where the browser refuses, nothing can be handed over; the scenario stays on the page.
    let _ = try_download(name, text);
}

fn try_download(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let url = web_sys::Url::create_object_url_with_blob(&web_sys::Blob::new_with_str_sequence(&parts)?)?;
    let anchor: web_sys::HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    web_sys::Url::revoke_object_url(&url)
}

/// The text of a file; of one that is too large, no more than shows that it is.
pub(super) async fn text_of(file: web_sys::File) -> Option<Rc<str>> {
    let most = i32::try_from(MAX_SIZE).ok()?.saturating_add(1);
    let head = file.slice_with_i32_and_i32(0, most).ok()?;
    Some(JsFuture::from(head.text()).await.ok()?.as_string()?.into())
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
pub(super) fn replace_fragment(fragment: &str, stretch: Stretch) {
    if let Ok(history) = gloo::utils::window().history() {
        // Refused in some sandboxes; the link can still be copied.
        let _ = history.replace_state_with_url(&JsValue::from_f64(stretch.0), "", Some(fragment));
    }
}

/// Marks the steps of the browser's history that show pages of one scenario; no two are alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch(f64);

impl Stretch {
    /// Another one than any before.
    pub(super) fn new() -> Stretch {
        Stretch(js_sys::Date::now())
    }
}

/// Makes a new step in the history for another page of the same scenario; the step before is marked, too.
pub(super) fn push_page(before: &str, fragment: &str, stretch: Stretch) {
    replace_fragment(before, stretch);
    if let Ok(history) = gloo::utils::window().history() {
        let _ = history.push_state_with_url(&JsValue::from_f64(stretch.0), "", Some(fragment));
    }
}

/// Calls back when the fragment changes, with the mark of the step that the reader went to, if it has one. Until the
/// listener is dropped.
pub(super) fn on_fragment(callback: Callback<(String, Option<Stretch>)>) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        let state = gloo::utils::window().history().and_then(|history| history.state());
        callback.emit((fragment(), state.ok().and_then(|state| state.as_f64()).map(Stretch)));
    })
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
pub(super) fn dress(language: Language, theme: Theme, title: &str) {
    let document = gloo::utils::document();
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language.code());
        let _ = root.set_attribute("data-theme", theme.code());
    }
}

/// Keeps language and look on the device, where that is allowed.
pub(super) fn keep(language: Language, theme: Theme) {
    let _ = store(LANGUAGE_KEY, language.code()) && store(THEME_KEY, theme.code());
}

fn stored(key: &str) -> Option<String> {
    gloo::utils::window().local_storage().ok()??.get_item(key).ok()?
}

/// `false` where the device is full or refuses: what was to be kept then lasts as long as the page.
fn store(key: &str, value: &str) -> bool {
    let storage = gloo::utils::window().local_storage();
    storage.is_ok_and(|storage| storage.is_some_and(|storage| storage.set_item(key, value).is_ok()))
}

/// Whether the reader has marked a stretch of the page.
pub(super) fn has_selection() -> bool {
    let selection = gloo::utils::window().get_selection();
    selection.is_ok_and(|selection| selection.is_some_and(|selection| !selection.is_collapsed()))
}

/// Opens what the element with this id is folded away in, and moves the focus to it.
pub(super) fn unfold_and_focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(folded) = element.and_then(|it| it.closest("details").ok().flatten()) {
        let _ = folded.set_attribute("open", "");
    }
    focus(id);
}

/// Moves the focus to the element with this id.
pub(super) fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

//! The only room that touches the window: address, history, clipboard, storage, the document element; `files` files and
//! tables, `replay` what comes too early, `steps` the history.
//!
//! Every call survives a browser that refuses it; nothing here panics.

mod files;
mod replay;
mod steps;

use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

use super::library::Library;
use super::state::{Limit, State};
use super::works::{Stamp, Work, Works};
use crate::link::{Opened, Page, framing, page_of, read_readable, same_scenario};
use crate::model::{Language, Theme};
pub(super) use files::{
    Unopened, cancel_beside, copy_rich, download, download_bytes, open_tables, picture, picture_of_guide, tables_of,
    tables_shown, text_of, write_tables,
};
pub(super) use replay::{capture, click, held, insert, is_letter, leaves, press, swallow, undoes};
use steps::step_stamp;
pub(super) use steps::{fragment, mark_step, new_stamp, on_step, push_fragment, replace_fragment, shows};

const LANGUAGE_KEY: &str = "candich.language";
const THEME_KEY: &str = "candich.theme";
const WORKS_KEY: &str = "candich.works";
const SAVED_KEY: &str = "candich.saved";

/// Whether the page is a guest. It stays what it is at the beginning, whatever link it is sent.
static GUEST: AtomicBool = AtomicBool::new(false);

/// What the page begins with: the work that this step of the history showed, else the link in the address, else the work
/// kept last. It is known before anything packed can be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Beginning {
    /// The link to be read.
    pub link: String,
    /// The page that the address asks for; none where it asks for nothing.
    page: Option<Page>,
    /// The stamp of the work that the link holds.
    pub(super) stamp: Stamp,
    works: Works,
}

impl Beginning {
    /// The page that is opened.
    pub(super) fn page(&self) -> Page {
        self.page.or_else(|| page_of(&self.link)).unwrap_or_default()
    }

    /// The work kept last, where another link is opened.
    fn opened_over(&self) -> Option<&Work> {
        let other = |work: &&Work| !work.is_empty() && !same_scenario(&work.link, &self.link);
        self.works.0.last().filter(|_| self.works.with(&self.stamp).is_none()).filter(other)
    }
}

/// Looks at address, history and device.
pub(super) fn beginning() -> Beginning {
    GUEST.store(!frame_fields().is_empty(), Relaxed);
    let works = Works::read(&stored(WORKS_KEY).unwrap_or_default());
    let address = Some(fragment()).filter(|fragment| !fragment.is_empty()).unwrap_or_else(search);
    let bare = read_readable(&address).is_some_and(|opened| opened.empty && opened.problems.is_empty());
    let stamped = step_stamp().and_then(|stamp| works.with(&stamp));
    let work = stamped.or_else(|| works.0.last().filter(|_| bare)).cloned();
    // An address that asks for the first page asks for nothing, unless this step was left on it.
    let page = page_of(&address).filter(|&page| !bare || stamped.is_some() || page != Page::Quick);
    let (link, stamp) = work
        .map_or_else(|| (address, step_stamp().unwrap_or_else(new_stamp)), |Work { link, stamp, .. }| (link, stamp));
    Beginning { link, page, stamp, works }
}

/// The state at the beginning, as the link was read; language, look and list as the device has them.
pub(super) fn opening(beginning: &Beginning, mut opened: Opened) -> State {
    opened.page = beginning.page.unwrap_or(opened.page);
    let language = language_of(&opened);
    let theme = stored(THEME_KEY).and_then(|code| Theme::from_code(&code));
    let theme = opened.theme.or(theme).unwrap_or_default();
    let mut state = State::new(opened, language, theme);
    state.library.saved = stored(SAVED_KEY).map(|text| Library::read(&text)).unwrap_or_default();
    state.library.works = beginning.works.clone();
    state.work_before =
        beginning.opened_over().filter(|work| !state.library.holds(&work.link)).map(|it| it.stamp.clone());
    if !store(THEME_KEY, theme.code()) {
        state.limit = Some(Limit::Device);
    }
    state
}

/// The language to open in: the link's, else the one that the device has.
pub(super) fn language_of(opened: &Opened) -> Language {
    let kept = || stored(LANGUAGE_KEY).and_then(|code| Language::from_code(&code));
    opened.language.or_else(kept).unwrap_or_default()
}

/// Keeps the works; where the device is full, the oldest give way.
pub(super) fn keep_works(works: &mut Works) -> bool {
    loop {
        if store(WORKS_KEY, &works.text()) {
            return true;
        }
        if !works.give_up_oldest() {
            return false;
        }
    }
}

/// Calls back with the works when another window has changed them; until the listener is dropped.
pub(super) fn on_works(callback: Callback<Works>) -> EventListener {
    on_stored(WORKS_KEY, move |text| callback.emit(Works::read(&text)))
}

/// Keeps the list of scenarios.
pub(super) fn keep_library(text: &str) -> bool {
    store(SAVED_KEY, text)
}

/// Calls back with the list of scenarios when another window has changed it; until the listener is dropped.
pub(super) fn on_library(callback: Callback<Rc<str>>) -> EventListener {
    on_stored(SAVED_KEY, move |text| callback.emit(text.into()))
}

fn on_stored(key: &'static str, changed: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        let event = event.dyn_ref::<web_sys::StorageEvent>();
        if event.is_some_and(|event| event.key().as_deref() == Some(key)) {
            changed(stored(key).unwrap_or_default());
        }
    })
}

/// Calls back when the page goes out of sight: what waits to be kept must be kept now. A phone that drops the page later
/// says nothing more.
pub(super) fn on_hide(callback: Callback<()>) -> [EventListener; 2] {
    let hidden = callback.clone();
    [
        EventListener::new(&gloo::utils::window(), "pagehide", move |_| callback.emit(())),
        EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
            if gloo::utils::document().hidden() {
                hidden.emit(());
            }
        }),
    ]
}

/// Calls back with whether the page goes to paper; until the listeners are dropped. Not every browser tells in both ways.
pub(super) fn on_print(callback: &Callback<bool>) -> [EventListener; 3] {
    let window = gloo::utils::window();
    let on = |name: &'static str, printed: bool| {
        let callback = callback.clone();
        EventListener::new(&window, name, move |_| callback.emit(printed))
    };
    let (before, after) = (on("beforeprint", true), on("afterprint", false));
    let paper = window.match_media("print").ok().flatten();
    let target = paper.clone().map_or_else(|| window.clone().into(), web_sys::EventTarget::from);
    let callback = callback.clone();
    let change = EventListener::new(&target, "change", move |_| {
        if let Some(paper) = &paper {
            callback.emit(paper.matches());
        }
    });
    [before, after, change]
}

/// Calls back on the keys for undo (`false`) and redo (`true`).
pub(super) fn on_history_keys(callback: Callback<bool>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), "keydown", options, move |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        let Some(event) = key.filter(|key| replay::is_command(key) && !key.alt_key()) else { return };
        let redo = match event.key().as_str() {
            "z" | "Z" => event.shift_key(),
            "y" | "Y" => true,
            _ => return,
        };
        event.prevent_default();
        callback.emit(redo);
    })
}

/// The age of the page in milliseconds; none without a browser.
pub(super) fn elapsed() -> f64 {
    let age = || gloo::utils::window().performance().map_or(0.0, |it| it.now());
    if cfg!(target_arch = "wasm32") { age() } else { 0.0 }
}

/// Lets the page do what else it has to, in the midst of long work.
pub(super) async fn pause() {
    let turn = js_sys::Promise::new(&mut |go_on, _| {
        let _ = gloo::utils::window().set_timeout_with_callback(&go_on);
    });
    let _ = JsFuture::from(turn).await;
}

fn search() -> String {
    gloo::utils::window().location().search().unwrap_or_default()
}

/// The whole address of a fragment of this page; of the hosted site where the single file names one.
pub(super) fn address_of(fragment: &str) -> String {
    let site = gloo::utils::document().document_element().and_then(|root| root.get_attribute("data-site"));
    let address = site.unwrap_or_else(|| gloo::utils::window().location().href().unwrap_or_default());
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// The minute that it is in this place: `2026-11-25T15:04`.
pub(super) fn this_minute() -> String {
    const MINUTE: f64 = 60_000.0;
    let now = js_sys::Date::new_0();
    let here = now.get_time() - now.get_timezone_offset() * MINUTE;
    js_sys::Date::new(&JsValue::from_f64(here)).to_iso_string().slice(0, 16).into()
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

/// Has the page printed, where that is allowed.
pub(super) fn print() {
    let _ = gloo::utils::window().print();
}

/// The address of the site, without a fragment.
pub(super) fn site() -> String {
    address_of("")
}

/// Whether the device can hand a link to another app.
pub(super) fn can_send() -> bool {
    send_function().is_some()
}

/// Has the device hand an address to an app that the reader chooses; refused or given up, nothing happens.
pub(super) fn send(title: &str, address: &str) {
    let Some(function) = send_function() else { return };
    let what = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", address)] {
        let _ = js_sys::Reflect::set(&what, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    if let Ok(sent) = function.call1(&gloo::utils::window().navigator(), &what) {
        let sent = JsFuture::from(js_sys::Promise::resolve(&sent));
        // A reader who closes the sheet refuses the promise.
        wasm_bindgen_futures::spawn_local(async move { drop(sent.await) });
    }
}

fn send_function() -> Option<js_sys::Function> {
    let navigator = gloo::utils::window().navigator();
    js_sys::Reflect::get(&navigator, &JsValue::from_str("share")).ok()?.dyn_into().ok()
}

/// Sets language, title and look of the document.
pub(super) fn dress(language: Language, theme: Theme, title: &str) {
    gloo::utils::document().set_title(title);
    mark("lang", language.code());
    mark("data-theme", theme.code());
}

/// Brings the tab of this page into sight, where there is no room for all of them.
pub(super) fn show_tab() {
    let tab = gloo::utils::document().query_selector(".masthead-page[aria-current]").ok().flatten();
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok())
        && let Some(tabs) = tab.parent_element()
    {
        tabs.set_scroll_left(tab.offset_left() - tabs.client_width() / 2);
    }
}

/// Keeps language and look on the device, where that is allowed.
pub(super) fn keep(language: Language, theme: Theme) {
    let _ = store(LANGUAGE_KEY, language.code()) && store(THEME_KEY, theme.code());
}

/// The link's own fields of look and manner where the page is in a frame.
pub(super) fn frame_fields() -> String {
    framing(&fragment())
}

/// By a link for a frame the page is a guest, and neither reads nor writes the device.
fn is_guest() -> bool {
    GUEST.load(Relaxed)
}

/// Calls back when a newer version of the site is ready on the device (`offline.js`), at once where it is already.
pub(super) fn on_renewable(callback: Callback<()>) -> EventListener {
    let root = gloo::utils::document().document_element();
    if root.is_some_and(|root| root.has_attribute("data-renewable")) {
        callback.emit(());
    }
    EventListener::new(&gloo::utils::window(), "candich-renewable", move |_| callback.emit(()))
}

/// Has the newer version take this one's place (`offline.js`): the page is loaded anew.
pub(super) fn renew() {
    mark("data-renew", "");
}

/// Tells the page around the frame of the reader's link (`host.js`).
pub(super) fn tell_host(link: &str) {
    mark("data-link", link);
}

/// Writes an attribute of the document, by which the scripts beside the program are told.
fn mark(name: &str, value: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

fn stored(key: &str) -> Option<String> {
    if is_guest() {
        return None;
    }
    gloo::utils::window().local_storage().ok()??.get_item(key).ok()?
}

/// `false` where the device is full or refuses: what was to be kept then lasts as long as the page.
fn store(key: &str, value: &str) -> bool {
    let storage = gloo::utils::window().local_storage();
    is_guest() || storage.is_ok_and(|storage| storage.is_some_and(|storage| storage.set_item(key, value).is_ok()))
}

/// Whether the reader has marked a stretch of the page.
pub(super) fn has_selection() -> bool {
    let selection = gloo::utils::window().get_selection();
    selection.is_ok_and(|selection| selection.is_some_and(|selection| !selection.is_collapsed()))
}

/// Sets the caret to where an event happened, unless that is a field: to some browsers copying and pasting belong to
/// where the caret stands, not to what has the focus.
pub(super) fn set_caret(event: &web_sys::Event) {
    let place = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTableCellElement>().ok());
    let selection = gloo::utils::window().get_selection().ok().flatten();
    if let Some((place, selection)) = place.zip(selection) {
        let _ = selection.collapse(Some(&place));
    }
}

/// Scrolls no further than it takes to see an element.
pub(super) fn bring(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus to the element with this id.
pub(super) fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

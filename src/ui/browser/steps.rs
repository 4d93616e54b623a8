//! The steps of the browser's history: the address of each, and the stamp of the work that it shows.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use crate::ui::works::Stamp;

/// The fragment of the address, with its `#`; empty where the browser tells nothing.
pub(in crate::ui) fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Writes the fragment into the address without a new step in the history; the step shows the work with this stamp.
pub(in crate::ui) fn replace_fragment(fragment: &str, stamp: &Stamp) {
    // Writing what stands there already would take back a step that the reader has just asked for.
    if self::fragment() != fragment || !shows(stamp) {
        replace(stamp, Some(fragment));
    }
}

/// Has the step show the work with this stamp, whatever its address says.
pub(in crate::ui) fn mark_step(stamp: &Stamp) {
    if !shows(stamp) {
        replace(stamp, None);
    }
}

fn replace(stamp: &Stamp, fragment: Option<&str>) {
    if let Ok(history) = gloo::utils::window().history() {
        // Refused in some sandboxes; the link can still be copied.
        let _ = history.replace_state_with_url(&JsValue::from_str(&stamp.0), "", fragment);
    }
}

/// Makes a new step in the history.
pub(in crate::ui) fn push_fragment(fragment: &str, stamp: &Stamp) {
    if let Ok(history) = gloo::utils::window().history() {
        let _ = history.push_state_with_url(&JsValue::from_str(&stamp.0), "", Some(fragment));
    }
}

/// A stamp like none before. JavaScript writes the number: Rust's own printing of floats would weigh in the page.
pub(in crate::ui) fn new_stamp() -> Stamp {
    let moment = js_sys::Number::from(js_sys::Date::now()).to_string_with_radix(10);
    Stamp(moment.map(String::from).unwrap_or_default().into())
}

/// Whether the step of the history is one that shows this work.
pub(in crate::ui) fn shows(stamp: &Stamp) -> bool {
    step_stamp().as_ref() == Some(stamp)
}

/// The stamp of the step of the history that is shown, if it has one.
pub(super) fn step_stamp() -> Option<Stamp> {
    let state = gloo::utils::window().history().and_then(|history| history.state());
    Some(Stamp(state.ok()?.as_string()?.into()))
}

/// Calls back when the reader has gone to another step of the history, with its fragment and its stamp, if it has one. At
/// once, and not when the fragment is known to have changed: the address is that of the step already. Until the listener
/// is dropped.
pub(in crate::ui) fn on_step(arrive: impl Fn(String, Option<Stamp>) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "popstate", move |_| arrive(fragment(), step_stamp()))
}

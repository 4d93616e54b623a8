//! Keys that come while the table still works off the one before: they wait, in their order, until what they are meant
//! for is there and has the focus.
//!
//! The renderer rests in the midst of long work, and takes the focus along last of all. Until then it is on nothing, or
//! on what is about to go: on a slow machine, figures typed quickly would lack digits.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, EventInit, HtmlInputElement, KeyboardEvent, KeyboardEventInit, Node, SelectionMode,
};

/// More keys than anybody types ahead.
const MOST: usize = 200;

/// The keys of a table that wait. Copies are one and the same queue.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeyQueue(Rc<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    busy: Cell<bool>,
    keys: RefCell<VecDeque<KeyboardEvent>>,
}

impl PartialEq for KeyQueue {
    fn eq(&self, other: &KeyQueue) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl KeyQueue {
    /// The same; where something is done, the table will render anew, and the keys that come until then wait.
    pub(crate) fn holding<T>(&self, done: Option<T>) -> Option<T> {
        self.0.busy.set(self.0.busy.get() || done.is_some());
        done
    }

    /// What waits is given up: the reader has turned to something else.
    pub(super) fn clear(&self) {
        self.0.keys.borrow_mut().clear();
    }

    /// Takes the keys that come too early for the table in this element, before anything else hears of them.
    pub(super) fn listen(&self, table: Element) -> EventListener {
        let queue = self.clone();
        let options = EventListenerOptions::run_in_capture_phase();
        let options = EventListenerOptions { passive: false, ..options };
        EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                && queue.0.busy.get()
                && is_meant_for(event, &table)
                && waits(event)
            {
                event.prevent_default();
                event.stop_propagation();
                let mut keys = queue.0.keys.borrow_mut();
                // A key that is held down says no more than that it is.
                if !event.repeat() && keys.len() < MOST {
                    keys.push_back(event.clone());
                }
            }
        })
    }

    /// The table has rendered, and the focus is where it belongs: what waited is done, up to the next that takes its
    /// time.
    pub(super) fn go_on(&self, table: &Element) {
        self.0.busy.set(false);
        while !self.0.busy.get() {
            let Some(key) = self.0.keys.borrow_mut().pop_front() else { return };
            press(&key, table);
        }
    }
}

/// Whether it goes to the table, or to nothing because the focus is on its way.
fn is_meant_for(event: &KeyboardEvent, table: &Element) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Node>().ok()) else { return false };
    let nothing = gloo::utils::document().body().is_some_and(|body| body.is_same_node(Some(&target)));
    nothing || table.contains(Some(&target))
}

/// Whether it can be done later just as well: not what puts a letter together, nor what the browser does itself.
fn waits(event: &KeyboardEvent) -> bool {
    let key = event.key();
    let of_clipboard = is_command(event) && ["c", "v", "x"].contains(&key.to_lowercase().as_str());
    let names_nothing = ["Process", "Dead", "Unidentified", "Control", "Meta", "Alt", "Shift"].contains(&key.as_str());
    !event.is_composing() && !of_clipboard && !names_nothing
}

fn is_command(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// Presses a key once more, on what has the focus in the table now.
fn press(key: &KeyboardEvent, table: &Element) {
    let document: Document = gloo::utils::document();
    let Some(active) = document.active_element().filter(|it| table.contains(Some(it))) else { return };
    if let Some(field) = active.dyn_ref::<HtmlInputElement>()
        && types(key, field)
    {
        return;
    }
    let again = KeyboardEventInit::new();
    again.set_bubbles(true);
    again.set_cancelable(true);
    again.set_key(&key.key());
    again.set_ctrl_key(key.ctrl_key());
    again.set_meta_key(key.meta_key());
    again.set_alt_key(key.alt_key());
    again.set_shift_key(key.shift_key());
    if let Ok(again) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &again) {
        let _ = active.dispatch_event(&again);
    }
}

/// Types a letter into a field, or takes one away, as the browser would have done; `false` for other keys.
fn types(key: &KeyboardEvent, field: &HtmlInputElement) -> bool {
    let name = key.key();
    let letter = name.chars().count() == 1 && !is_command(key);
    if !letter && name != "Backspace" {
        return false;
    }
    let caret = |told: Result<Option<u32>, _>| told.ok().flatten().unwrap_or(0);
    let (start, end) = (caret(field.selection_start()), caret(field.selection_end()));
    let start = if letter || start < end { start } else { start.saturating_sub(1) };
    let typed = if letter { name.as_str() } else { "" };
    let _ = field.set_range_text_with_start_and_end_and_selection_mode(typed, start, end, SelectionMode::End);
    let input = EventInit::new();
    input.set_bubbles(true);
    if let Ok(input) = Event::new_with_event_init_dict("input", &input) {
        let _ = field.dispatch_event(&input);
    }
    true
}

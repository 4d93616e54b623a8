//! What comes too early is caught before the page hears of it, and done again later: keys, clicks, texts, as the browser
//! would have done it.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, KeyboardEventInit,
    MouseEvent, MouseEventInit, Node, SelectionMode,
};

use crate::ui::stroke::Held;

/// What the keys reach, one after the other.
const REACHED: &str =
    ":is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex='-1'])";

/// What a click is for.
const CLICKED: &str = ".data-grid tbody, button, a[href], summary";

/// Listens to the whole page before anything else does, and may keep what it hears to itself.
pub(in crate::ui) fn capture(name: &'static str, hear: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    EventListener::new_with_options(&gloo::utils::document(), name, options, hear)
}

/// Neither the page nor the browser does anything at an event.
pub(in crate::ui) fn swallow(event: &Event) {
    event.prevent_default();
    event.stop_propagation();
}

/// Presses a key once more, on what has the focus in the table now.
pub(in crate::ui) fn press(key: &KeyboardEvent, table: &Element) {
    let Some(active) = active().filter(|it| table.contains(Some(it))) else { return };
    let field = active.dyn_ref::<HtmlInputElement>();
    let list = active.dyn_ref::<HtmlSelectElement>();
    if field.is_some_and(|field| write(key, field)) || list.is_some_and(|list| choose(key, list)) {
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
    let again = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &again);
    let untouched = again.is_ok_and(|again| active.dispatch_event(&again).unwrap_or(false));
    match key.key().as_str() {
        "Tab" if untouched => step(&active, key.shift_key()),
        "Enter" | " " if untouched && active.local_name() == "button" => active.click(),
        _ => {}
    }
}

/// Clicks once more. Where that is elsewhere than the field with the focus, the field is left first, and `false` is told:
/// then it is to be clicked again once the table has taken what stood there.
pub(in crate::ui) fn click(click: &MouseEvent, table: &Element) -> bool {
    let Some(target) = target_of(click) else { return true };
    if leave(&target, table) {
        return false;
    }
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        let _ = target.focus();
    }
    let again = MouseEventInit::new();
    again.set_bubbles(true);
    again.set_cancelable(true);
    again.set_shift_key(click.shift_key());
    if let Ok(again) = MouseEvent::new_with_mouse_event_init_dict("click", &again) {
        let _ = target.dispatch_event(&again);
    }
    true
}

/// Leaves the field of the table that has the focus where the mouse is pressed on something else to be clicked; `false`
/// otherwise.
pub(in crate::ui) fn leaves(down: &MouseEvent, table: &Element) -> bool {
    let target = target_of(down).filter(|it| down.button() == 0 && it.closest(CLICKED).is_ok_and(|it| it.is_some()));
    target.is_some_and(|target| leave(&target, table))
}

/// Types a text into the field that has the focus; `false` where none has.
pub(in crate::ui) fn insert(text: &str) -> bool {
    let Some(field) = active().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else { return false };
    let (start, end) = chosen(&field);
    replace(&field, text, start, end);
    true
}

/// Whether a key types what it is called.
pub(in crate::ui) fn is_letter(key: &KeyboardEvent) -> bool {
    key.key().chars().count() == 1 && !is_command(key) && !key.alt_key()
}

pub(in crate::ui) fn is_command(key: &KeyboardEvent) -> bool {
    key.ctrl_key() || key.meta_key()
}

/// What is held while a key is pressed.
pub(in crate::ui) fn held(key: &KeyboardEvent) -> Held {
    Held { control: is_command(key), alt: key.alt_key(), shift: key.shift_key() }
}

/// Whether a key takes something back, or what was taken back. The page's own ear for it (`on_history_keys`) spells the
/// same out: what two parts of the site share weighs in the first one.
pub(in crate::ui) fn undoes(key: &KeyboardEvent) -> bool {
    is_command(key) && !key.alt_key() && ["z", "Z", "y", "Y"].contains(&key.key().as_str())
}

fn active() -> Option<HtmlElement> {
    gloo::utils::document().active_element()?.dyn_into().ok()
}

fn is_field(element: &HtmlElement) -> bool {
    ["input", "select"].contains(&element.local_name().as_str())
}

/// Leaves the field of the table that has the focus, unless this is in it; whether there was one.
fn leave(target: &Element, table: &Element) -> bool {
    let left = active().filter(|it| table.contains(Some(it)) && is_field(it) && !it.contains(Some(target)));
    left.inspect(|left| drop(left.blur())).is_some()
}

/// What was clicked, or what stands there now.
fn target_of(click: &MouseEvent) -> Option<Element> {
    let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
    #[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
    let place = || gloo::utils::document().element_from_point(click.client_x() as f32, click.client_y() as f32);
    target.filter(|target| target.is_connected()).or_else(place)
}

/// Does in a field what a key does there; `false` for keys that leave it.
fn write(key: &KeyboardEvent, field: &HtmlInputElement) -> bool {
    let name = key.key();
    let (start, end) = chosen(field);
    let length = u32::try_from(field.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let (before, after) =
        if start < end { (start, end) } else { (start.saturating_sub(1), length.min(end.saturating_add(1))) };
    let caret = |from: u32, to: u32| field.set_selection_range(from, to).is_ok();
    match name.as_str() {
        "Backspace" => replace(field, "", before, end),
        "Delete" => replace(field, "", start, after),
        "a" | "A" if is_command(key) => caret(0, length),
        "ArrowLeft" => caret(before, before),
        "ArrowRight" => caret(after, after),
        "Home" | "ArrowUp" => caret(0, 0),
        "End" | "ArrowDown" => caret(length, length),
        letter if is_letter(key) => replace(field, letter, start, end),
        _ => false,
    }
}

/// What is chosen in a field, or where the caret stands.
fn chosen(field: &HtmlInputElement) -> (u32, u32) {
    let place = |told: Result<Option<u32>, _>| told.ok().flatten().unwrap_or(0);
    (place(field.selection_start()), place(field.selection_end()))
}

fn replace(field: &HtmlInputElement, text: &str, start: u32, end: u32) -> bool {
    let _ = field.set_range_text_with_start_and_end_and_selection_mode(text, start, end, SelectionMode::End);
    tell(field, "input")
}

/// Goes up or down in a list; `false` for other keys.
fn choose(key: &KeyboardEvent, list: &HtmlSelectElement) -> bool {
    let end = i32::try_from(list.length()).unwrap_or(0) - 1;
    let to = match key.key().as_str() {
        "ArrowUp" => list.selected_index() - 1,
        "ArrowDown" => list.selected_index() + 1,
        _ => return false,
    };
    list.set_selected_index(to.clamp(0, end.max(0)));
    tell(list, "change")
}

/// Has an element say that it has changed.
fn tell(element: &Element, name: &str) -> bool {
    let changed = EventInit::new();
    changed.set_bubbles(true);
    Event::new_with_event_init_dict(name, &changed).is_ok_and(|event| element.dispatch_event(&event).is_ok())
}

/// Goes where the key of the page goes from here: to the next thing that takes the focus, or to the one before.
fn step(from: &HtmlElement, back: bool) {
    let document = gloo::utils::document();
    let Ok(reached) = document.query_selector_all(REACHED) else { return };
    let reached: Vec<Node> = (0..reached.length()).filter_map(|place| reached.get(place)).collect();
    let Some(place) = reached.iter().position(|it| it.is_same_node(Some(from))) else { return };
    let (before, after) = (reached.iter().take(place).rev(), reached.iter().skip(place + 1));
    let others: Vec<&Node> = if back { before.collect() } else { after.collect() };
    // What is hidden does not take it.
    let takes = |it: &&Node| {
        let focused = it.dyn_ref::<HtmlElement>().is_some_and(|it| it.focus().is_ok());
        focused && active().is_some_and(|active| active.is_same_node(Some(it)))
    };
    let _ = others.into_iter().find(takes);
}

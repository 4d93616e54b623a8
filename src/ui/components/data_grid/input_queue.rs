//! What the reader types, pastes and clicks while the table still works off what came before: it waits, in its order, until
//! what it is meant for is there and has the focus.
//!
//! The renderer rests in the midst of long work, and takes the focus along last of all. Until then it is on nothing, or
//! on what is about to go: on a slow machine, figures typed quickly would lack digits. Letters that an input method puts
//! together do not wait, for they cannot be typed again from here.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlSelectElement, KeyboardEvent, MouseEvent, Node};
use yew::Callback;

use super::Message;
use crate::ui::browser::{capture, click, elapsed, held, insert, is_letter, leaves, press, swallow, undoes};
use crate::ui::clip::Clip;
use crate::ui::grid::{Bounds, Position};
use crate::ui::paste::is_block;
use crate::ui::stroke::stroke;

/// More than anybody types ahead.
const MOST: usize = 200;
/// A table that takes longer than this, in milliseconds, is not waited for.
const PATIENCE: f64 = 5_000.0;
/// What input methods call the keys that they take.
const TAKEN: u32 = 229;

/// What waits for a table. Copies are one and the same queue.
#[derive(Clone, Debug, Default)]
pub(crate) struct InputQueue(Rc<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    /// Since when the table has been at work, in milliseconds of the page's life.
    since: Cell<Option<f64>>,
    /// Where the mouse was pressed meanwhile, or to leave a field: its click waits as well.
    caught: RefCell<Option<MouseEvent>>,
    inputs: RefCell<VecDeque<Input>>,
}

/// What came too early.
#[derive(Clone, Debug)]
enum Input {
    Key(KeyboardEvent),
    Click(MouseEvent),
    Paste(Clip),
    /// To copy what is chosen; to cut it.
    Copy {
        cut: bool,
    },
}

/// What of an event waits, if anything.
type Take = fn(&InputQueue, &Element, &Event) -> Option<Input>;

/// What is listened to.
const EVENTS: [(&str, Take); 5] = [
    ("click", InputQueue::take_click),
    ("keydown", InputQueue::take_key),
    ("paste", InputQueue::take_paste),
    ("copy", |queue, table, event| queue.is_early(table, event).then_some(Input::Copy { cut: false })),
    ("cut", |queue, table, event| queue.is_early(table, event).then_some(Input::Copy { cut: true })),
];

impl PartialEq for InputQueue {
    fn eq(&self, other: &InputQueue) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl InputQueue {
    /// The same; where something is done, the table will render anew, and what comes until then waits.
    pub(crate) fn holding<T>(&self, done: Option<T>) -> Option<T> {
        if done.is_some() {
            self.0.since.set(Some(elapsed()));
        }
        done
    }

    /// Takes what comes too early for the table in this element, before anything else hears of it. What waits when the
    /// table goes, goes with it.
    pub(super) fn listen(&self, table: &Element, tell: &Callback<Message>) -> Vec<EventListener> {
        let (queue, grid) = (self.clone(), table.clone());
        let pressed = capture("mousedown", move |event| {
            // What is taken as a field is left may move what was pressed away from under the mouse, and so from its click.
            let down = event.dyn_ref::<MouseEvent>().filter(|down| queue.is_busy() || leaves(down, &grid));
            if down.is_some() {
                swallow(event);
            }
            queue.0.caught.replace(down.cloned());
        });
        let others = EVENTS.map(|(name, take)| {
            let (queue, table, tell) = (self.clone(), table.clone(), tell.clone());
            capture(name, move |event| {
                if let Some(input) = take(&queue, &table, event) {
                    swallow(event);
                    queue.0.inputs.borrow_mut().push_back(input);
                    // Never in here: a listener cannot hear itself, and what is done again is heard again.
                    let idle = (!queue.is_busy()).then_some(Message::Waiting);
                    queue.holding(idle).into_iter().for_each(|it| tell.emit(it));
                }
            })
        });
        others.into_iter().chain([pressed]).collect()
    }

    /// The table has rendered, and the focus is where it belongs: what waited is done, up to the next that takes its
    /// time.
    pub(super) fn go_on(&self, table: &Element, tell: &Callback<Message>) {
        self.0.since.set(None);
        while !self.is_busy() {
            let Some(input) = self.0.inputs.borrow_mut().pop_front() else { return };
            match input {
                Input::Key(key) => press(&key, table),
                Input::Copy { cut } => {
                    let cut = self.holding(cut.then_some(Message::Cut));
                    [Message::Copy].into_iter().chain(cut).for_each(|message| tell.emit(message));
                }
                Input::Paste(clip) if !is_block(&clip.text) && insert(&clip.text) => {}
                Input::Paste(clip) => self.holding(Some(Message::Paste(clip))).into_iter().for_each(|it| tell.emit(it)),
                Input::Click(early) if click(&early, table) => {}
                // What is typed is taken first.
                again @ Input::Click(_) => self.0.inputs.borrow_mut().push_front(again),
            }
        }
    }

    fn take_click(&self, _: &Element, event: &Event) -> Option<Input> {
        // What is clicked once more does not wait, and what keys click was not pressed.
        let click = event.dyn_ref::<MouseEvent>().filter(|click| click.is_trusted())?;
        let down = self.0.caught.take().filter(|_| click.detail() > 0);
        down.or_else(|| self.is_busy().then(|| click.clone())).map(Input::Click)
    }

    fn take_key(&self, table: &Element, event: &Event) -> Option<Input> {
        let key = event.dyn_ref::<KeyboardEvent>().filter(|key| self.is_early(table, event) && can_wait(key))?;
        // Where a key that is held down leads would go on after it is let go; letters are typed again and again.
        if key.repeat() && !is_letter(key) {
            swallow(event);
            return None;
        }
        Some(Input::Key(key.clone()))
    }

    fn take_paste(&self, table: &Element, event: &Event) -> Option<Input> {
        let clip = Clip::of(event).filter(|_| self.is_early(table, event))?;
        // What is still to be copied is not there yet: nothing is better than what was copied before.
        if self.0.inputs.borrow().iter().any(|input| matches!(input, Input::Copy { .. })) {
            swallow(event);
            return None;
        }
        Some(Input::Paste(clip))
    }

    fn is_busy(&self) -> bool {
        self.0.since.get().is_some_and(|since| elapsed() - since < PATIENCE)
    }

    /// Whether it goes to the table, or to what is around it because the focus is on its way, and too early.
    fn is_early(&self, table: &Element, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let meant = target.is_some_and(|target| table.contains(Some(&target)) || target.contains(Some(table)));
        meant && self.is_busy() && self.0.inputs.borrow().len() < MOST
    }
}

/// Whether a key can be pressed once more later: the table or one of its fields knows what it does.
fn can_wait(key: &KeyboardEvent) -> bool {
    let name = key.key();
    if key.is_composing() || key.key_code() == TAKEN {
        return false;
    }
    // What is chosen in a list is the browser's, up to the keys that leave it.
    if key.target().is_some_and(|target| target.has_type::<HtmlSelectElement>()) {
        return ["Enter", "Tab", "Escape"].contains(&name.as_str());
    }
    // In the midst of a table every step leads somewhere.
    let (middle, bounds) = (Position { row: 1, column: 1 }, Bounds { rows: 3, columns: 3 });
    undoes(key) || stroke(&name, held(key), middle, middle, bounds).is_some()
}

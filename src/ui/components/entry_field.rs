//! A text field that keeps what is typed, reads it on every key, and puts it in order on leaving.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::model::Language;
use crate::ui::entry::{Entry, Field};
use crate::ui::state::Action;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) field: Field,
    pub(crate) entry: Entry,
    pub(crate) language: Language,
    /// Counts the scenarios opened: a new one throws the draft away.
    pub(crate) opened: u32,
    #[prop_or_default]
    pub(crate) placeholder: AttrValue,
    pub(crate) dispatch: Callback<Action>,
}

/// What is typed and not yet put in order.
#[derive(Clone, Debug, Default, PartialEq)]
enum Draft {
    /// Nothing: the field shows its entry.
    #[default]
    None,
    /// The user is typing this.
    Typing(String),
    /// The user left this behind, and it could not be read.
    Refused(String),
    /// The user left this behind, and it was read with a remark.
    Noted(String),
}

/// A field with its label for readers, its error and its note.
#[component]
pub(crate) fn EntryField(props: &Props) -> Html {
    let draft = use_state(Draft::default);
    let setter = draft.setter();
    use_effect_with(props.opened, move |_| setter.set(Draft::None));
    let Props { field, language, .. } = *props;
    let (text, message, refused) = shown(&draft, props);
    let id = field.id();
    let remark = format!("{id}-remark");
    let oninput = input(&draft, props);
    let onblur = leave(&draft, props);
    let size = text.chars().count().max(props.placeholder.chars().count()).clamp(3, 16);
    html! {
        <span class={if refused { "entry-field entry-field-refused" } else { "entry-field" }}>
            <input
                {id}
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                aria-label={field.label(language.words())}
                aria-invalid={refused.then_some("true")}
                aria-describedby={message.is_some().then(|| remark.clone())}
                placeholder={props.placeholder.clone()}
                size={size.to_string()}
                value={text}
                {oninput}
                {onblur}
            />
            if let Some(message) = message {
                <span id={remark} class="entry-field-remark" role="status">{ message }</span>
            }
        </span>
    }
}

/// The text shown, the remark under it, and whether it was refused.
fn shown(draft: &Draft, props: &Props) -> (String, Option<String>, bool) {
    let own = || props.entry.text(props.language);
    match draft {
        Draft::None => (own(), None, false),
        Draft::Typing(text) => (text.clone(), None, false),
        Draft::Refused(text) => (text.clone(), props.field.read(text, props.language).err(), true),
        Draft::Noted(text) => (own(), props.field.read(text, props.language).ok().and_then(|it| it.note), false),
    }
}

fn input(draft: &UseStateHandle<Draft>, props: &Props) -> Callback<InputEvent> {
    let (setter, field, language, dispatch) = (draft.setter(), props.field, props.language, props.dispatch.clone());
    Callback::from(move |event: InputEvent| {
        let Some(text) = value_of(event.target()) else { return };
        dispatch.emit(match field.read(&text, language) {
            Ok(reading) => Action::Enter(field, reading.entry),
            Err(_) => Action::Type(field),
        });
        setter.set(Draft::Typing(text));
    })
}

fn leave(draft: &UseStateHandle<Draft>, props: &Props) -> Callback<FocusEvent> {
    let (setter, field, language, dispatch) = (draft.setter(), props.field, props.language, props.dispatch.clone());
    let typing = matches!(**draft, Draft::Typing(_));
    Callback::from(move |event: FocusEvent| {
        let Some(text) = value_of(event.target()).filter(|_| typing) else { return };
        setter.set(match field.read(&text, language) {
            Ok(reading) if reading.note.is_some() => Draft::Noted(text),
            Ok(_) => Draft::None,
            Err(_) => {
                dispatch.emit(Action::Reject(field));
                Draft::Refused(text)
            }
        });
    })
}

fn value_of(target: Option<web_sys::EventTarget>) -> Option<String> {
    Some(target?.dyn_into::<HtmlInputElement>().ok()?.value())
}

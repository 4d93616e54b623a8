//! A text field that keeps what is typed, reads it on every key, and puts it in order on leaving.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::model::Language;
use crate::ui::entry::{Entry, Field, Kind, Reading};
use crate::ui::markup::{element, said};
use crate::ui::state::Action;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) field: Field,
    pub(crate) entry: Entry,
    pub(crate) language: Language,
    /// Counts the scenarios opened: a new one throws the draft away.
    pub(crate) opened: u32,
    /// What stands in it while it is empty.
    pub(crate) placeholder: AttrValue,
    /// What it is called, where the field's own name is not enough.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
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
pub(crate) struct EntryField {
    draft: Draft,
}

/// What the user does in the field.
pub(crate) enum Message {
    Input(String),
    Leave,
}

impl Component for EntryField {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        EntryField { draft: Draft::None }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        if (ctx.props().opened, ctx.props().field) != (before.opened, before.field) {
            self.draft = Draft::None;
        }
        if ctx.props().language != before.language {
            self.read_again(ctx.props());
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Props { field, language, dispatch, .. } = ctx.props();
        match (message, std::mem::take(&mut self.draft)) {
            (Message::Input(text), _) => {
                dispatch.emit(match field.read(&text, *language) {
                    Ok(reading) => Action::Enter(*field, reading.entry),
                    Err(_) => Action::Type(*field),
                });
                self.draft = Draft::Typing(text);
            }
            (Message::Leave, Draft::Typing(text)) => match field.read(&text, *language) {
                Ok(Reading { note: Some(_), .. }) => {
                    dispatch.emit(Action::Leave);
                    self.draft = Draft::Noted(text);
                }
                Ok(_) => dispatch.emit(Action::Leave),
                Err(_) => {
                    dispatch.emit(Action::Reject(*field));
                    self.draft = Draft::Refused(text);
                }
            },
            (Message::Leave, draft) => self.draft = draft,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (shown, remark, refused) = self.shown(props);
        let id = props.field.id();
        let words = props.field.kind() == Kind::Text;
        let remark_id = remark.is_some().then(|| format!("{id}-remark"));
        let size = shown
            .chars()
            .count()
            .max(props.placeholder.chars().count())
            .clamp(3, if words { 40 } else { 16 })
            .to_string();
        let oninput = ctx.link().callback(|event: InputEvent| Message::Input(value_of(event.target())));
        let onblur = ctx.link().callback(|_| Message::Leave);
        let input = html! {
            <input id={id.clone()} type="text" inputmode={if words { "text" } else { "decimal" }} autocomplete="off" spellcheck="false" {size}
                aria-label={props.label.clone().unwrap_or_else(|| props.field.asked_label(props.language.words()).into())}
                aria-invalid={refused.then_some("true")}
                aria-describedby={remark_id.clone()}
                placeholder={props.placeholder.clone()}
                value={shown} {oninput} {onblur} />
        };
        let remark = remark.map(|remark| {
            html! { <span id={remark_id} class="entry-field-remark" role="status">{ said(remark) }</span> }
        });
        let class = if refused { "entry-field entry-field-refused" } else { "entry-field" };
        element("span", class, vec![input, remark.unwrap_or_default()])
    }
}

impl EntryField {
    /// What one language refuses, another may read.
    fn read_again(&mut self, props: &Props) {
        if let Draft::Refused(text) = &self.draft
            && let Ok(reading) = props.field.read(text, props.language)
        {
            props.dispatch.emit(Action::Enter(props.field, reading.entry));
            self.draft = Draft::None;
        }
    }

    /// The text shown, the remark under it, and whether it was refused.
    fn shown(&self, props: &Props) -> (String, Option<String>, bool) {
        let own = || props.entry.text(props.language);
        match &self.draft {
            Draft::None => (own(), None, false),
            Draft::Typing(text) => (text.clone(), None, false),
            Draft::Refused(text) => (text.clone(), props.field.read(text, props.language).err(), true),
            Draft::Noted(text) => (own(), props.field.read(text, props.language).ok().and_then(|it| it.note), false),
        }
    }
}

fn value_of(target: Option<web_sys::EventTarget>) -> String {
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

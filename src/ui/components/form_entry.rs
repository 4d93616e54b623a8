//! A field of a form that tells what was typed once it is left: nothing is reckoned in between. What cannot be read stays
//! in it, with the reason, and counts as nothing told.

use std::ops::RangeInclusive;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::model::Language;
use crate::ui::entry::{Entry, Kind};
use crate::ui::markup::{element, said};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: AttrValue,
    /// What it is called.
    pub(crate) label: AttrValue,
    pub(crate) kind: Kind,
    /// The whole numbers that it takes.
    pub(crate) range: RangeInclusive<u64>,
    /// Whether it must hold something.
    pub(crate) required: bool,
    pub(crate) entry: Entry,
    pub(crate) language: Language,
    /// Counts the scenarios opened: a new one throws the draft away.
    pub(crate) opened: u32,
    pub(crate) placeholder: AttrValue,
    pub(crate) put: Callback<Entry>,
}

/// The field, with what was typed and could not be read.
pub(crate) struct FormEntry {
    refused: Option<String>,
}

pub(crate) enum Message {
    Typed(String),
}

impl Component for FormEntry {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        FormEntry { refused: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        if ctx.props().opened != before.opened || ctx.props().id != before.id {
            self.refused = None;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, Message::Typed(text): Message) -> bool {
        let props = ctx.props();
        if let Ok(entry) = props.read(&text) {
            self.refused = None;
            props.put.emit(entry);
        } else {
            self.refused = Some(text);
            if !props.required {
                props.put.emit(Entry::Empty);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let shown = self.refused.clone().unwrap_or_else(|| props.entry.text(props.language));
        let remark = self.refused.as_ref().and_then(|text| props.read(text).err());
        let words = props.kind == Kind::Text;
        let remark_id = remark.is_some().then(|| format!("{}-remark", props.id));
        let size = shown.chars().count().max(props.placeholder.chars().count()).clamp(4, if words { 40 } else { 16 });
        let onchange = ctx.link().batch_callback(|event: Event| {
            let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
            Some(Message::Typed(input.value()))
        });
        let refused = remark.is_some();
        let input = html! {
            <input id={props.id.clone()} type="text" inputmode={if words { "text" } else { "decimal" }} autocomplete="off"
                spellcheck="false" size={size.to_string()} aria-label={props.label.clone()}
                aria-invalid={refused.then_some("true")} aria-describedby={remark_id.clone()}
                placeholder={props.placeholder.clone()} value={shown} {onchange} />
        };
        let remark = remark.map(|remark| {
            html! { <span id={remark_id} class="entry-field-remark" role="status">{ said(remark) }</span> }
        });
        let class = if refused { "entry-field entry-field-refused" } else { "entry-field" };
        element("span", class, vec![input, remark.unwrap_or_default()])
    }
}

impl Props {
    fn read(&self, text: &str) -> Result<Entry, String> {
        self.kind.read(text, &self.range, self.required, self.language).map(|reading| reading.entry)
    }
}

//! A place to paste a table into, and what became of it.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::ui::markup::{each, element, said, text, worded, wrap};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: AttrValue,
    pub(crate) label: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) button: &'static str,
    /// Takes the text, and says what became of it.
    pub(crate) take: Callback<String, Vec<String>>,
}

/// The box.
pub(crate) struct PasteBox {
    text: String,
    said: Vec<String>,
}

pub(crate) enum Message {
    Typed(String),
    Take,
}

impl Component for PasteBox {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        PasteBox { text: String::new(), said: Vec::new() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Typed(text) => self.text = text,
            Message::Take => self.said = ctx.props().take.emit(self.text.clone()),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { id, label, hint, button, .. } = ctx.props().clone();
        let oninput = ctx.link().batch_callback(|event: InputEvent| {
            let area = event.target()?.dyn_into::<HtmlTextAreaElement>().ok()?;
            Some(Message::Typed(area.value()))
        });
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Take);
        let news = element("div", "paste-box-said", each(&self.said, |line| wrap("p", "", said(line.clone()))));
        html! {
            <div class="paste-box">
                <label for={id.clone()}>{ text(label) }</label>
                { worded("p", "data-hint", hint) }
                <textarea {id} rows="4" value={self.text.clone()} {oninput} />
                <p><button type="button" class="button" {onclick}>{ text(button) }</button></p>
                <div role="status">{ news }</div>
            </div>
        }
    }
}

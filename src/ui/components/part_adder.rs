//! A field for the last day of a further part of the period, with its button.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::i18n::phrase::fill;
use crate::i18n::{format_date, parse_date, problem};
use crate::model::{Date, Language};
use crate::ui::markup::{said, text};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// The last day of the part before, which the new one must be behind.
    pub(crate) last: Option<Date>,
    pub(crate) add: Callback<Date>,
}

/// What is typed, and whether it was to be taken and could not be.
pub(crate) struct PartAdder {
    draft: String,
    refused: bool,
}

/// What the user does in it.
pub(crate) enum Message {
    Input(String),
    Add,
}

impl Component for PartAdder {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        PartAdder { draft: String::new(), refused: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Input(text) => {
                self.draft = text;
                self.refused &= self.day(ctx.props()).is_err();
            }
            Message::Add => match self.day(ctx.props()) {
                Ok(day) => {
                    self.draft.clear();
                    ctx.props().add.emit(day);
                }
                Err(_) => self.refused = true,
            },
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().language.planning().data;
        let link = ctx.link();
        let oninput = link.batch_callback(|event: InputEvent| {
            Some(Message::Input(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value()))
        });
        let onsubmit = link.callback(|event: SubmitEvent| {
            event.prevent_default();
            Message::Add
        });
        let why = self.day(ctx.props()).err().filter(|_| self.refused);
        let remark = why.map(|why| html! { <p id="part-adder-remark" role="alert">{ said(why) }</p> });
        html! {
            <form class="part-adder" {onsubmit}>
                <label for="part-adder">{ text(words.part_end) }</label>
                <input id="part-adder" type="text" autocomplete="off" size="12" placeholder="…"
                    aria-invalid={self.refused.then_some("true")}
                    aria-describedby={remark.is_some().then_some("part-adder-remark")}
                    value={self.draft.clone()} {oninput} />
                <button type="submit" class="link-button">{ text(words.add_part) }</button>
                { remark.unwrap_or_default() }
            </form>
        }
    }
}

impl PartAdder {
    /// The day typed, or why it is none for a further part.
    fn day(&self, props: &Props) -> Result<Date, String> {
        let Props { language, last, .. } = props;
        let day = parse_date(&self.draft).map_err(|error| problem::date_error(*language, error, &self.draft))?;
        let day = day.ok_or_else(|| problem::date_error(*language, crate::i18n::DateError::NotADate, &self.draft))?;
        match *last {
            Some(last) if day <= last => {
                let last = format_date(last, *language);
                Err(fill(language.planning().data.part_order, &[("day", &last)]).plain())
            }
            _ => Ok(day),
        }
    }
}

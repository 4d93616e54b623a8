//! Hands the data out: as a spreadsheet with all that follows from them, as text with commas, over the clipboard.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Language, Scenario};
use crate::sheet::report::{csv, data_table, html, tabs};
use crate::ui::browser;
use crate::ui::markup::{said, text};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scenario: Rc<Scenario>,
    /// The part of the period that the data show: that is what is copied or written with commas.
    pub(super) part: Option<u8>,
    pub(super) language: Language,
}

/// The buttons, and what became of them.
pub(super) struct TableExport {
    writing: bool,
    told: &'static str,
    /// What could not be copied, to be copied by hand.
    by_hand: Option<String>,
}

pub(super) enum Message {
    Xlsx,
    Written(Option<Vec<u8>>),
    Csv,
    Copy,
    Copied(bool),
}

impl Component for TableExport {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        TableExport { writing: false, told: "", by_hand: None }
    }

    fn changed(&mut self, _: &Context<Self>, _: &Props) -> bool {
        (self.told, self.by_hand) = ("", None);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Props { scenario, part, language } = ctx.props();
        let words = &language.planning().import.export;
        self.by_hand = None;
        match message {
            Message::Xlsx => {
                (self.writing, self.told) = (true, words.writing);
                let (file, code) = (crate::file::write(scenario), language.code());
                ctx.link().send_future(async move { Message::Written(browser::write_tables(code, &file).await) });
            }
            Message::Written(written) => {
                self.writing = false;
                self.told = if written.is_some() { "" } else { words.failed };
                if let Some(bytes) = written {
                    browser::download_bytes(&name(scenario, ".xlsx"), &bytes);
                }
            }
            Message::Csv => {
                self.told = "";
                browser::download(&name(scenario, ".csv"), &csv(&data_table(scenario, *part, *language)));
            }
            Message::Copy => {
                let table = data_table(scenario, *part, *language);
                let (rich, plain) = (html(&table, *language), tabs(&table, *language));
                ctx.link().send_future(async move { Message::Copied(browser::copy_rich(&rich, &plain).await) });
            }
            Message::Copied(true) => self.told = words.copied,
            Message::Copied(false) => self.by_hand = Some(tabs(&data_table(scenario, *part, *language), *language)),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().language.planning().import.export;
        let button = |label: &'static str, message: fn() -> Message, disabled: bool| {
            let onclick = ctx.link().callback(move |_: MouseEvent| message());
            html! { <button type="button" class="button button-quiet" {disabled} {onclick}>{ text(label) }</button> }
        };
        let by_hand = self.by_hand.clone().map(|table| {
            html! { <textarea class="copy-table" readonly=true rows="6" aria-label={words.copy} value={table} /> }
        });
        html! {
            <div class="export" role="group" aria-label={words.heading}>
                { button(words.xlsx, || Message::Xlsx, self.writing) }
                { button(words.csv, || Message::Csv, false) }
                { button(words.copy, || Message::Copy, false) }
                <span role="status">{ said(self.told.to_owned()) }</span>
                { by_hand.unwrap_or_default() }
            </div>
        }
    }
}

/// "Quảng Nam 2023.xlsx": of the scenario's name, else of the place.
fn name(scenario: &Scenario, ending: &str) -> String {
    let name = if scenario.name.is_empty() { &scenario.place } else { &scenario.name };
    crate::ui::file_name(name, ending)
}

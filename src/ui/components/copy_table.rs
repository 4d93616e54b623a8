//! Copies a table; where the browser refuses, shows it for copying by hand.

use yew::prelude::*;

use crate::sheet::report::page_of_tabs;
use crate::ui::browser;
use crate::ui::markup::text;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Cells with tabs between them, lines one under the other.
    pub(crate) table: AttrValue,
    pub(crate) label: &'static str,
    /// That it was copied.
    pub(crate) done: &'static str,
}

/// The button, and what became of it.
pub(crate) struct CopyTable {
    copied: Option<bool>,
}

pub(crate) enum Message {
    Copy,
    Copied(bool),
}

impl Component for CopyTable {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        CopyTable { copied: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        // What was copied is another table.
        if ctx.props().table != before.table {
            self.copied = None;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Copy => {
                let table = ctx.props().table.clone();
                ctx.link().send_future(async move {
                    Message::Copied(browser::copy_rich(&page_of_tabs(&table), &table).await)
                });
                false
            }
            Message::Copied(copied) => {
                self.copied = Some(copied);
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { table, label, done } = ctx.props();
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Copy);
        let by_hand = (self.copied == Some(false))
            .then(|| html! { <textarea class="copy-table" readonly=true rows="6" aria-label={*label} value={table.clone()} /> });
        html! {
            <>
                <button type="button" class="button" {onclick}>{ text(label) }</button>
                <span class="copy-table-done" role="status">{ text(if self.copied == Some(true) { done } else { "" }) }</span>
                { by_hand.unwrap_or_default() }
            </>
        }
    }
}

//! Copies a table; where the browser refuses, shows it for copying by hand.

use yew::prelude::*;

use crate::sheet::report::page_of_tabs;
use crate::ui::browser;
use crate::ui::markup::text;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Makes the table when it is asked for: cells with tabs between them, lines one under the other.
    pub(crate) make: Callback<(), AttrValue>,
    pub(crate) label: &'static str,
    /// That it was copied.
    pub(crate) done: &'static str,
}

/// The button, and what became of it: what was to be copied, and whether it was.
pub(crate) struct CopyTable {
    copied: Option<(AttrValue, bool)>,
}

pub(crate) enum Message {
    Copy,
    Copied(AttrValue, bool),
}

impl Component for CopyTable {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        CopyTable { copied: None }
    }

    fn changed(&mut self, _: &Context<Self>, _: &Props) -> bool {
        // What was copied may be another table.
        self.copied = None;
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Copy => {
                let table = ctx.props().make.emit(());
                ctx.link().send_future(async move {
                    let copied = browser::copy_rich(&page_of_tabs(&table), &table).await;
                    Message::Copied(table, copied)
                });
                false
            }
            Message::Copied(table, copied) => {
                self.copied = Some((table, copied));
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { label, done, .. } = ctx.props();
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Copy);
        let copied = self.copied.as_ref().is_some_and(|(_, copied)| *copied);
        let by_hand = self.copied.as_ref().filter(|_| !copied).map(|(table, _)| {
            html! { <textarea class="copy-table" readonly=true rows="6" aria-label={*label} value={table.clone()} /> }
        });
        html! {
            <>
                <button type="button" class="button" {onclick}>{ text(label) }</button>
                <span class="copy-table-done" role="status">{ text(if copied { done } else { "" }) }</span>
                { by_hand.unwrap_or_default() }
            </>
        }
    }
}

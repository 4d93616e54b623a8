//! The buttons over the grid: a further row, and what is done with the active one.

use yew::prelude::*;

use crate::i18n::phrase::fill;
use crate::model::Language;
use crate::ui::edit::Direction;
use crate::ui::markup::{element, list, said, text, wrap};

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    Add,
    Remove,
    Move(Direction),
}

/// The buttons.
pub(crate) struct RowTools<'a> {
    pub(crate) language: Language,
    /// The name of the active row, if one is.
    pub(crate) name: Option<&'a str>,
    pub(crate) first: bool,
    pub(crate) last: bool,
    /// Whether there is no room for another row.
    pub(crate) full: bool,
    /// The first button: where the keys enter.
    pub(crate) entrance: NodeRef,
    pub(crate) act: Callback<Tool>,
}

impl RowTools<'_> {
    pub(crate) fn view(&self) -> Html {
        let words = &self.language.planning().data;
        let onclick = self.act.reform(|_: MouseEvent| Tool::Add);
        let add = html! {
            <button type="button" class="button button-quiet" ref={self.entrance.clone()} disabled={self.full} {onclick}>{ text(words.add_unit) }</button>
        };
        let group = self.name.map(|name| self.group(name)).unwrap_or_default();
        element("div", "row-tools", vec![add, group])
    }

    fn group(&self, name: &str) -> Html {
        let words = &self.language.planning().data;
        let title = fill(words.row_tools, &[("name", name)]).plain();
        let tools = vec![
            wrap("span", "row-tools-name", said(title.clone())),
            self.tool(name, words.move_up, !self.first, Tool::Move(Direction::Up)),
            self.tool(name, words.move_down, !self.last, Tool::Move(Direction::Down)),
            self.tool(name, words.remove_unit, true, Tool::Remove),
        ];
        html! { <span role="group" aria-label={title}>{ list(tools) }</span> }
    }

    fn tool(&self, name: &str, words: &'static str, on: bool, tool: Tool) -> Html {
        let onclick = self.act.reform(move |_: MouseEvent| tool);
        let label = fill(self.language.planning().data.row_tool, &[("tool", words), ("name", name)]).plain();
        html! {
            <button type="button" class="link-button" aria-label={label} disabled={!on} {onclick}>{ text(words) }</button>
        }
    }
}

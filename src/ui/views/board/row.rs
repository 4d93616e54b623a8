//! The row of a target: what must be reached, how it stands, what is still to be done.
//!
//! It renders anew only when something else is said of its target: an edit of one leaves those of the others alone.

use yew::prelude::*;

use crate::i18n::board::BoardRow;
use crate::ui::components::status_list::toned;
use crate::ui::markup::{element, said, wrap};
use crate::ui::state::Action;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) place: u32,
    /// Its number among the rows shown.
    pub(super) order: u32,
    pub(super) said: BoardRow,
    /// Whether the details are shown below.
    pub(super) open: bool,
    /// Whether the table says who leads.
    pub(super) led: bool,
    pub(super) dispatch: Callback<Action>,
}

/// The row.
pub(super) struct PlanRow;

impl Component for PlanRow {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        PlanRow
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { order, said: row, open, led, .. } = ctx.props();
        let by = row.by.clone().map(|by| wrap("span", "plan-table-about", said(by))).unwrap_or_default();
        let mut cells = vec![
            wrap("td", "plan-table-order", said(order.to_string())),
            head(ctx.props()),
            wrap("td", "number", said(row.value.clone())),
            wrap("td", "plan-table-mark", toned(row.tone, row.mark)),
            element("td", "plan-table-remaining", vec![said(row.remaining.clone()), by]),
            wrap("td", "plan-table-wide", said(row.deadline.clone())),
        ];
        cells.extend(led.then(|| wrap("td", "plan-table-wide", said(row.lead.clone()))));
        element("tr", if *open { "plan-table-open" } else { "" }, cells)
    }
}

/// What must be reached, and the button that shows the details.
fn head(props: &Props) -> Html {
    let &Props { place, open, .. } = props;
    let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Unfold((!open).then_some(place)));
    let expanded = if open { "true" } else { "false" };
    html! {
        <th scope="row">
            <button type="button" class="plan-table-name" aria-expanded={expanded} {onclick}>
                { said(props.said.title.clone()) }
            </button>
            { wrap("span", "plan-table-about", said(props.said.definition.clone())) }
        </th>
    }
}

//! The table itself: its head, the rows that are there, the gaps for those that are not, its foot.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement};
use yew::prelude::*;

use super::super::data_row::{Active, DataRow, clicked};
use super::{DataGrid, Message, Props};
use crate::i18n::phrase::fill;
use crate::model::Unit;
use crate::ui::browser;
use crate::ui::clip::Clip;
use crate::ui::entry::Column;
use crate::ui::grid::GridColumn;
use crate::ui::markup::{element, heading, said, text, wrap};
use crate::ui::paste::label;
use crate::ui::sight::{Gap, Stretch};
use crate::ui::stroke::stroke;

/// Takes something to the clipboard of an event, where that is wanted.
type Copying = Rc<dyn Fn(&Event) -> Option<()>>;

impl DataGrid {
    pub(super) fn table(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let rows = props.bounds().rows;
        let stretches = self.sight.stretches(rows, self.at.row).into_iter();
        // Every line has its key, gaps as well: one without would have all of them made anew.
        let rows_there = stretches.flat_map(|stretch| match stretch {
            Stretch::Rows(range) => range.map(|place| self.row(props, place, props.unit(place).cloned())).collect(),
            Stretch::Gap(gap, height) => vec![missing(gap, height, props.columns.len() + 1)],
        });
        let label = props.language.planning().data.grid_label;
        // The head and the rows; those that are not there count, too.
        let all = (rows + 1).to_string();
        let table = html! {
            <table role="grid" aria-label={label} aria-describedby="grid-keys" aria-rowcount={all} aria-multiselectable="true">
                { widths(&props.columns) }
                { wrap("thead", "", element("tr", "", heads(ctx))) }
                { self.body(ctx, rows_there.collect()) }
                { wrap("tfoot", "", props.foot.0.clone()) }
            </table>
        };
        let onscroll = ctx.link().callback(|_: Event| Message::Scrolled);
        html! { <div class="data-grid-scroll" ref={self.scroller.clone()} {onscroll}>{ table }</div> }
    }

    /// Looks which rows are in sight; whether others have to come. Then those that leave are measured once more: what is
    /// said under one may have come or gone.
    pub(super) fn look(&mut self, props: &Props) -> bool {
        let Some(scroller) = self.scroller.cast::<HtmlElement>() else { return false };
        let (top, room) = (pixels(scroller.scroll_top()), pixels(scroller.client_height()));
        let rows = props.bounds().rows;
        if !self.sight.printed && self.sight.wants(top, room, rows) {
            self.measure();
        }
        self.sight.scroll(top, room, rows)
    }

    /// Asks the document how high the rows that are there are: each by itself, for one under which something is said is
    /// higher than others, and what stands below must not move when it leaves.
    pub(super) fn measure(&mut self) {
        let body = self.scroller.cast::<Element>().and_then(|it| it.query_selector("tbody").ok().flatten());
        let mut line = body.and_then(|body| body.first_element_child());
        let mut above: Option<(u32, u32)> = None;
        while let Some(it) = line {
            line = it.next_element_sibling();
            let Some((place, top)) = place_and_top(it) else { continue };
            if let Some((row, from)) = above.filter(|(row, _)| row + 1 == place) {
                self.sight.measure(&(row..place), top.saturating_sub(from));
            }
            above = Some((place, top));
        }
    }

    fn row(&self, props: &Props, place: u32, unit: Option<Rc<Unit>>) -> Html {
        let Props { columns, part, language, .. } = props;
        let active = (place == self.at.row).then(|| Active {
            column: self.at.column,
            grab: self.grab,
            editing: self.editing.clone(),
        });
        let chosen = self.reach.and_then(|_| self.chosen().in_row(place));
        html! {
            <DataRow key={place} {place} {unit} columns={columns.clone()} part={*part} language={*language} {active} {chosen}
                early={self.early.clone()} told={self.told.clone()} />
        }
    }

    fn body(&self, ctx: &Context<Self>, rows: Html) -> Html {
        let link = ctx.link();
        let (at, bounds, open) = (self.at, ctx.props().bounds(), self.editing.is_some());
        let reach = self.reach.unwrap_or(at);
        let [keys, clicks, pastes, cuts] = [(); 4].map(|()| self.early.clone());
        let onkeydown = link.batch_callback(move |event: KeyboardEvent| {
            let held = browser::held(&event);
            let stroke = Some(event.key()).filter(|_| !open).and_then(|key| stroke(&key, held, at, reach, bounds))?;
            event.prevent_default();
            keys.holding(Some(Message::Stroke(stroke)))
        });
        let onclick = link.batch_callback(move |event: MouseEvent| {
            let to = clicked(&event)?;
            clicks.holding(Some(if event.shift_key() { Message::Reach(to) } else { Message::Pick(to) }))
        });
        let pressed = self.pressed.clone();
        let onmousedown =
            Callback::from(move |event: MouseEvent| pressed.set(clicked(&event).filter(|_| !event.shift_key())));
        let pressed = self.pressed.clone();
        let onmousemove = link.batch_callback(move |event: MouseEvent| {
            let (from, to) = (pressed.get().filter(|_| event.buttons() == 1)?, clicked(&event)?);
            (from != to || reach != at).then_some(Message::Drag(from, to))
        });
        let onpaste = link.batch_callback(move |event: Event| {
            let clip = Clip::of(&event).filter(|_| !open)?;
            event.prevent_default();
            pastes.holding(Some(Message::Paste(clip)))
        });
        let copy = self.copying(ctx);
        let oncopy = Callback::from({
            let copy = copy.clone();
            move |event: Event| {
                copy(&event);
            }
        });
        let oncut = link.batch_callback(move |event: Event| cuts.holding(copy(&event).map(|()| Message::Cut)));
        let onfocusout = link.batch_callback(|event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
            let inside = to.and_then(|to| to.closest(".data-grid tbody").ok().flatten()).is_some();
            (!inside).then_some(Message::Left)
        });
        let onfocusin = Callback::from(|event: FocusEvent| browser::set_caret(&event));
        html! {
            <tbody {onkeydown} {onclick} {onmousedown} {onmousemove} {onpaste} {oncopy} {oncut} {onfocusin} {onfocusout}>
                { rows }
            </tbody>
        }
    }
}

impl DataGrid {
    /// Puts what is chosen on the clipboard that an event brings; nothing where a field is open or a text is marked.
    fn copying(&self, ctx: &Context<Self>) -> Copying {
        let (props, at, chosen) = (ctx.props().clone(), self.at, self.chosen());
        let open = self.editing.is_some();
        Rc::new(move |event: &Event| {
            let clipboard = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
            if open || browser::has_selection() || props.unit(at.row).is_none() {
                return None;
            }
            clipboard.set_data("text/plain", &chosen.text(&props.ground(at))).ok()?;
            event.prevent_default();
            Some(())
        })
    }
}

/// The place of a row, and where it begins; none for a line that belongs to the row above it, or to none.
fn place_and_top(line: Element) -> Option<(u32, u32)> {
    let place = line.get_attribute("data-row")?.parse().ok()?;
    Some((place, pixels(line.dyn_into::<HtmlElement>().ok()?.offset_top())))
}

fn pixels(told: i32) -> u32 {
    u32::try_from(told).unwrap_or(0)
}

/// As high as the rows that it stands for.
fn missing(gap: Gap, height: u32, width: usize) -> Html {
    let (key, height, width) = (gap.key(), height.to_string(), width.to_string());
    html! { <tr {key} class="data-grid-gap" aria-hidden="true"><td colspan={width} height={height}></td></tr> }
}

fn widths(columns: &[GridColumn]) -> Html {
    let width = |column: &GridColumn| match column {
        GridColumn::Typed(Column::Name) => "data-grid-name",
        GridColumn::Level | GridColumn::Typed(Column::Field) => "data-grid-words",
        GridColumn::Typed(_) => "data-grid-number",
    };
    let columns = columns.iter().map(width).chain(["data-grid-check"]);
    element("colgroup", "", columns.map(|class| element("col", class, Vec::new())).collect())
}

/// The headings; each sorts the rows by its column.
fn heads(ctx: &Context<DataGrid>) -> Vec<Html> {
    let props = ctx.props();
    let words = &props.language.planning().data;
    let head = |(place, &column): (u32, &GridColumn)| {
        let name = label(props.language, column);
        let onclick = ctx.link().callback(move |_: MouseEvent| Message::Sort(place));
        let title = fill(words.sort, &[("column", &name)]).plain();
        let content = if props.locked || props.units.len() < 2 {
            said(name)
        } else {
            html! { <button type="button" class="data-grid-sort" {title} tabindex="-1" {onclick}>{ said(name) }</button> }
        };
        heading("col", if column.is_number() { "number" } else { "" }, content)
    };
    (0..).zip(props.columns.iter()).map(head).chain([heading("col", "", text(words.check))]).collect()
}

//! A row of the data: its cells, the field in the one that is being edited, and under it what does not add up.
//!
//! It renders anew only when its own figures or its own active cell change.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTableCellElement};
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use super::data_grid::InputQueue;
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::model::{Language, Level, Unit};
use crate::ui::browser;
use crate::ui::clip::Clip;
use crate::ui::entry::{Column, Entry, Field, Reading};
use crate::ui::grid::{GridColumn, GridRow, Position};
use crate::ui::markup::{element, list, said, text, wrap};
use crate::ui::paste::{is_block, label};
use crate::ui::stroke::Step;

/// How a cell begins to be edited: no two beginnings have the same number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Start {
    pub(crate) number: u32,
    /// What was typed over the cell; without it, the text of the cell stays.
    pub(crate) text: Option<String>,
}

/// The active cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Active {
    pub(crate) column: u32,
    /// Whether it takes the focus.
    pub(crate) grab: bool,
    pub(crate) editing: Option<Start>,
}

/// What a row tells the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// The edit of this cell is over: with an entry and its remark where something else was typed, and a step to go.
    Done(Position, Option<(Entry, Option<String>)>, Option<Step>),
    /// A key came to nothing.
    Nothing,
    /// A level was chosen.
    Level(Level),
    /// The edit is given up.
    Cancelled,
    /// What is typed cannot be read and stays (or, again, can).
    Stuck(bool),
    /// A block of cells was pasted into the field.
    Pasted(Clip),
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) place: u32,
    /// The unit; without one, the row is the empty one below the others.
    pub(crate) unit: Option<Rc<Unit>>,
    pub(crate) columns: Rc<Vec<GridColumn>>,
    pub(crate) part: Option<u8>,
    pub(crate) language: Language,
    pub(crate) active: Option<Active>,
    /// The columns that are chosen, from the first to the last.
    pub(crate) chosen: Option<(u32, u32)>,
    /// What comes before the grid has done what it is told waits there.
    #[prop_or_default]
    pub(crate) early: InputQueue,
    pub(crate) told: Callback<Told>,
}

/// The row.
#[derive(Default)]
pub(crate) struct DataRow {
    /// What follows from the unit.
    row: Option<GridRow>,
    draft: Option<String>,
    /// Whether the draft was to be taken and could not be read.
    refused: bool,
    /// The beginning that the draft belongs to.
    started: u32,
    /// Whether the active cell is still to take the focus.
    grab: bool,
    focus: NodeRef,
}

/// What the user does in the field.
pub(crate) enum Message {
    Input(String),
    Commit(Option<Step>),
    Cancel,
}

impl Component for DataRow {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut it = DataRow { row: row(ctx.props()), ..DataRow::default() };
        it.follow(ctx.props());
        it
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        let props = ctx.props();
        if (&props.unit, props.part, props.language) != (&before.unit, before.part, before.language) {
            self.row = row(props);
        }
        self.follow(props);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        let Some(draft) = self.draft.take() else {
            // Whatever waits does so until the grid has rendered.
            props.told.emit(Told::Nothing);
            return false;
        };
        match message {
            Message::Input(text) => {
                if self.refused && Self::read(props, &text).is_ok() {
                    self.refused = false;
                    props.told.emit(Told::Stuck(false));
                }
                self.draft = Some(text);
            }
            Message::Cancel => {
                self.refused = false;
                props.told.emit(Told::Cancelled);
            }
            Message::Commit(step) if self.keeps(props, &draft) => {
                props.told.emit(Told::Done(Self::at(props), None, step));
            }
            Message::Commit(step) => {
                if let Ok(Reading { entry, note }) = Self::read(props, &draft) {
                    self.refused = false;
                    props.told.emit(Told::Done(Self::at(props), Some((entry, note)), step));
                } else {
                    (self.refused, self.draft) = (true, Some(draft));
                    props.told.emit(Told::Stuck(true));
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let cells = (0..).zip(props.columns.iter()).map(|(place, &column)| self.cell(ctx, place, column));
        let check = self.row.as_ref().map(check).unwrap_or_default();
        let mut line = VTag::new("tr");
        line.add_attribute("class", if self.row.is_some() { "data-row" } else { "data-row data-row-new" });
        line.add_attribute("data-row", props.place.to_string());
        // The head is the first.
        line.add_attribute("aria-rowindex", (props.place + 2).to_string());
        line.add_children(cells.chain([check]));
        list(vec![line.into(), self.refusal(props), self.findings(props)])
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.grab)
            && let Some(cell) = self.focus.cast::<HtmlElement>()
        {
            let _ = cell.focus();
        }
    }
}

impl DataRow {
    /// Takes up what the grid says of the active cell.
    fn follow(&mut self, props: &Props) {
        let Some(active) = &props.active else {
            (self.draft, self.refused, self.grab) = (None, false, false);
            return;
        };
        self.grab |= active.grab;
        match &active.editing {
            Some(start) if start.number != self.started => {
                self.started = start.number;
                self.refused = false;
                self.draft = Some(start.text.clone().unwrap_or_else(|| self.held(props)));
            }
            Some(_) => {}
            None => (self.draft, self.refused) = (None, false),
        }
    }

    fn cell(&self, ctx: &Context<Self>, place: u32, column: GridColumn) -> Html {
        let props = ctx.props();
        let active = props.active.as_ref().is_some_and(|active| active.column == place);
        let draft = self.draft.as_ref().filter(|_| active);
        let (content, derived) = match draft {
            Some(draft) => (self.editor(ctx, column, draft), false),
            None => self.content(props, column),
        };
        let named = column == GridColumn::Typed(Column::Name);
        let mut cell = VTag::new(if named { "th" } else { "td" });
        if named {
            cell.add_attribute("scope", "row");
        }
        let mut class = String::from(if column.is_number() { "number" } else { "" });
        class.push_str(if derived { " data-row-derived" } else { "" });
        class.push_str(if active && draft.is_none() { " data-row-active" } else { "" });
        if props.chosen.is_some_and(|(first, last)| (first..=last).contains(&place)) {
            class.push_str(" data-row-chosen");
            cell.add_attribute("aria-selected", "true");
        }
        if !class.is_empty() {
            cell.add_attribute("class", class);
        }
        if active && draft.is_none() {
            cell.add_attribute("tabindex", "0");
            cell.node_ref = self.focus.clone();
        }
        cell.add_child(content);
        VNode::from(cell)
    }

    /// The field in the cell that is being edited.
    fn editor(&self, ctx: &Context<Self>, column: GridColumn, draft: &str) -> Html {
        let Props { unit, early, told, language, .. } = ctx.props();
        let link = ctx.link();
        let [keys, leaves, pastes] = [(); 3].map(|()| early.clone());
        let onblur = link.batch_callback(move |_| leaves.holding(Some(Message::Commit(None))));
        let onkeydown = link.batch_callback(move |event: KeyboardEvent| keys.holding(key(&event)));
        let label = self.label(ctx.props(), column);
        if column == GridColumn::Level {
            let onchange = telling(told, chosen);
            let options = levels(*language, unit.as_ref().map(|unit| unit.level));
            return html! {
                <select class="choice" ref={self.focus.clone()} aria-label={label} {onchange} {onblur} {onkeydown}>{ options }</select>
            };
        }
        let mode = if column.is_number() { "decimal" } else { "text" };
        let oninput = link.batch_callback(|event: InputEvent| {
            let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
            Some(Message::Input(input.value()))
        });
        let onpaste = telling(told, move |event| pastes.holding(pasted_block(event)));
        html! {
            <input ref={self.focus.clone()} type="text" inputmode={mode} autocomplete="off" spellcheck="false"
                aria-label={label} aria-invalid={self.refused.then_some("true")}
                aria-describedby={self.refused.then_some("data-row-refusal")}
                value={draft.to_owned()} {oninput} {onblur} {onkeydown} {onpaste} />
        }
    }

    /// Why the draft cannot be taken, and what the cell counts as meanwhile, under the row.
    fn refusal(&self, props: &Props) -> Html {
        let why = self.draft.as_ref().filter(|_| self.refused).and_then(|draft| Self::read(props, draft).err());
        let Some(why) = why else { return Html::default() };
        let held = Self::field(props).map(|(column, _)| self.text(props, column).0).filter(|held| !held.is_empty());
        let counts = |held: String| fill(props.language.planning().data.still_counts, &[("held", &held)]).plain();
        let held = held.map(counts).unwrap_or_default();
        let why = html! { <p id="data-row-refusal" role="alert">{ said([why, held].join(" ")) }</p> };
        Self::below(props, "data-row-findings data-row-refusal", why)
    }
}

/// Tells the grid of an event, as far as it is about something.
fn telling(told: &Callback<Told>, of: impl Fn(&Event) -> Option<Told> + 'static) -> Callback<Event> {
    let told = told.clone();
    Callback::from(move |event: Event| of(&event).into_iter().for_each(|what| told.emit(what)))
}

fn chosen(event: &Event) -> Option<Told> {
    let select = event.target()?.dyn_into::<HtmlSelectElement>().ok()?;
    Some(Told::Level(Level::from_code(&select.value())?))
}

/// A block is more than the field holds: it is laid over the cells from this one on.
fn pasted_block(event: &Event) -> Option<Told> {
    let clip = Clip::of(event).filter(|clip| is_block(&clip.text))?;
    event.prevent_default();
    event.stop_propagation();
    Some(Told::Pasted(clip))
}

fn levels(language: Language, chosen: Option<Level>) -> Html {
    let option = |&level: &Level| {
        let name = text((language.planning().data.level_name)(level));
        html! { <option value={level.code()} selected={Some(level) == chosen}>{ name }</option> }
    };
    Level::ALL.iter().map(option).collect()
}

/// The cell of a row that was clicked.
pub(crate) fn clicked(event: &MouseEvent) -> Option<Position> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let cell = target.closest("th, td").ok()??;
    let row = cell.closest("tr").ok()??.get_attribute("data-row")?.parse().ok()?;
    let column = u32::try_from(cell.dyn_into::<HtmlTableCellElement>().ok()?.cell_index()).ok()?;
    Some(Position { row, column })
}

/// What a key does in the field. Undoing there gives up what is typed, not the last change of the page.
fn key(event: &KeyboardEvent) -> Option<Message> {
    let message = match event.key().as_str() {
        // A letter with marks is still being put together.
        _ if event.is_composing() => return None,
        _ if browser::undoes(event) => Message::Cancel,
        "Escape" => Message::Cancel,
        "Enter" => Message::Commit(Some(if event.shift_key() { Step::Up } else { Step::Down })),
        "Tab" => Message::Commit(Some(if event.shift_key() { Step::Previous } else { Step::Next })),
        _ => return None,
    };
    event.prevent_default();
    event.stop_propagation();
    Some(message)
}

fn row(props: &Props) -> Option<GridRow> {
    props.unit.as_ref().map(|unit| GridRow::new(unit.clone(), props.part, props.language))
}

fn check(row: &GridRow) -> Html {
    let broken = !row.findings.is_empty();
    wrap("td", if broken { "data-row-check tone-open" } else { "data-row-check" }, said(row.mark.clone()))
}

impl DataRow {
    fn field(props: &Props) -> Option<(GridColumn, Option<Field>)> {
        let column = usize::try_from(props.active.as_ref()?.column).ok()?;
        let &column = props.columns.get(column)?;
        Some((column, column.field(props.place, props.part)))
    }

    /// The active cell.
    fn at(props: &Props) -> Position {
        Position { row: props.place, column: props.active.as_ref().map_or(0, |active| active.column) }
    }

    fn read(props: &Props, draft: &str) -> Result<Reading, String> {
        match Self::field(props) {
            Some((_, Some(field))) => field.read(draft, props.language),
            _ => Ok(Reading { entry: Entry::Empty, note: None }),
        }
    }

    /// Whether the draft is what the cell holds. A figure that only follows from others is told once it is typed.
    fn keeps(&self, props: &Props, draft: &str) -> bool {
        let typed = |active: &Active| active.editing.as_ref().is_some_and(|start| start.text.is_some());
        let derived = Self::field(props).is_some_and(|(column, _)| self.text(props, column).1);
        draft == self.held(props) && !(derived && props.active.as_ref().is_some_and(typed))
    }

    /// What the active cell holds, to be changed: bare digits, whose groups would not survive another digit.
    fn held(&self, props: &Props) -> String {
        let column = Self::field(props).map(|(column, _)| column);
        let held = self.row.as_ref().zip(column).map(|(row, column)| row.plain(column, props.part, props.language));
        held.unwrap_or_default()
    }

    /// The text of a cell, and whether it follows from others.
    fn text(&self, props: &Props, column: GridColumn) -> (String, bool) {
        let Some(row) = &self.row else { return (String::new(), false) };
        match (row.words(column, props.language), row.number(column, props.part)) {
            (Some(words), _) => (words.to_owned(), false),
            (None, Some((number, told))) => (format_count(u128::from(number), props.language), !told),
            (None, None) => (String::new(), false),
        }
    }

    fn content(&self, props: &Props, column: GridColumn) -> (Html, bool) {
        if self.row.is_none() && column == GridColumn::Typed(Column::Name) {
            return (text(props.language.planning().data.new_row), false);
        }
        let (shown, derived) = self.text(props, column);
        if derived {
            let note = wrap("span", "visually-hidden", text(props.language.planning().data.derived));
            return (list(vec![said(shown), text(" "), note]), true);
        }
        (said(shown), false)
    }

    /// What a cell is called: its column and its row.
    fn label(&self, props: &Props, column: GridColumn) -> String {
        let words = &props.language.planning().data;
        let unit = self.row.as_ref().map_or(words.new_row, |row| &row.unit.name);
        fill(words.cell, &[("column", &label(props.language, column)), ("unit", unit)]).plain()
    }

    fn findings(&self, props: &Props) -> Html {
        let Some(row) = self.row.as_ref().filter(|row| !row.findings.is_empty()) else { return html! {} };
        let lines = row.findings.iter().map(|line| wrap("li", "", said(line.clone()))).collect();
        let more = row.more.clone().map(|more| wrap("p", "", said(more)));
        Self::below(props, "data-row-findings", list(vec![element("ul", "", lines), more.unwrap_or_default()]))
    }

    /// A line over the whole width of the table.
    fn below(props: &Props, class: &'static str, content: Html) -> Html {
        let width = (props.columns.len() + 1).to_string();
        let cell = html! { <td colspan={width}>{ content }</td> };
        wrap("tr", class, cell)
    }
}

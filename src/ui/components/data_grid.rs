//! The table of figures, worked like a spreadsheet: one cell is active, keys move it, typing fills it, a block is
//! pasted from it on. Above it stand the buttons of its row and what became of the last change.

mod acting;
mod input_queue;
mod table;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

pub(crate) use self::input_queue::InputQueue;
use super::data_row::{Start, Told};
use super::row_tools::{RowTools, Tool};
use crate::model::{Language, MAX_UNITS, Unit};
use crate::ui::browser;
use crate::ui::clip::Clip;
use crate::ui::edit::Edit;
use crate::ui::entry::Entry;
use crate::ui::grid::{Bounds, GridColumn, Position};
use crate::ui::markup::{Fresh, element, said, wrap};
use crate::ui::paste::{self, Ground, is_block, notes, sentences};
use crate::ui::sight::Sight;
use crate::ui::state::Action;
use crate::ui::stroke::{Stroke, moved};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) units: Rc<Vec<Rc<Unit>>>,
    pub(crate) columns: Rc<Vec<GridColumn>>,
    /// The part of the period shown.
    pub(crate) part: Option<u8>,
    pub(crate) language: Language,
    /// Counts the scenarios opened: a new one throws the draft away.
    pub(crate) opened: u32,
    /// The row that the reader wants to see, and how often one was wanted.
    pub(crate) sought: (u32, u32),
    /// Whether nothing may be changed: then keys and clicks only move.
    pub(crate) locked: bool,
    /// The rows under the table: what it adds up to.
    pub(crate) foot: Fresh,
    pub(crate) dispatch: Callback<Action>,
}

/// The grid.
pub(crate) struct DataGrid {
    at: Position,
    /// The other end of the cells that are chosen; none where that is the active one alone.
    reach: Option<Position>,
    /// That end, as it came into sight.
    seen: Option<Position>,
    /// Whether the active cell was chosen by the user and has the focus: choosing it again edits it.
    live: bool,
    /// Whether the active cell is to take the focus.
    grab: bool,
    editing: Option<Start>,
    started: u32,
    /// Whether the field holds something unreadable: it stays open until that is put right or given up.
    stuck: bool,
    news: Vec<String>,
    told: Callback<Told>,
    /// Where the mouse was pressed last.
    pressed: Rc<Cell<Option<Position>>>,
    tools: NodeRef,
    /// Which rows are there.
    sight: Sight,
    scroller: NodeRef,
    /// What came too early.
    early: InputQueue,
    tell: Callback<Message>,
    /// What the browser reports of printing and of what comes too early, once the table is in the document.
    reports: Vec<EventListener>,
}

/// What the user does.
pub(crate) enum Message {
    Stroke(Stroke),
    Pick(Position),
    /// Chooses the cells up to this one.
    Reach(Position),
    /// Chooses the cells between these two.
    Drag(Position, Position),
    /// Copies what is chosen, where the browser hands no clipboard over.
    Copy,
    /// Empties what was copied.
    Cut,
    Sort(u32),
    Paste(Clip),
    Tool(Tool),
    Left,
    Told(Told),
    /// Something waits, and nothing keeps it waiting.
    Waiting,
    /// Another part of the table is in sight.
    Scrolled,
    /// The table goes to paper, or comes back from it.
    Printing(bool),
}

impl Component for DataGrid {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        DataGrid {
            at: Position::default(),
            reach: None,
            seen: None,
            live: false,
            grab: false,
            editing: None,
            started: 0,
            stuck: false,
            news: Vec::new(),
            // Made once: another one would have every row rendered anew.
            told: ctx.link().callback(Message::Told),
            pressed: Rc::default(),
            tools: NodeRef::default(),
            sight: Sight::default(),
            scroller: NodeRef::default(),
            early: InputQueue::default(),
            tell: ctx.link().callback(|message| message),
            reports: Vec::new(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        let props = ctx.props();
        if (props.opened, props.part, props.columns.len()) != (before.opened, before.part, before.columns.len()) {
            self.close();
        }
        self.at = props.bounds().hold(self.at);
        if props.sought != before.sought {
            self.close();
            self.go(props.bounds().hold(Position { row: props.sought.0, column: 0 }));
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            _ if props.locked && message.changes() => {}
            Message::Stroke(stroke) => self.strike(props, stroke),
            Message::Pick(at) => self.pick(props, at),
            Message::Reach(to) => self.reach(props, to),
            Message::Drag(from, to) => self.drag(props, from, to),
            Message::Copy => self.copy(props),
            Message::Cut => self.clear(props),
            Message::Sort(column) => self.sort(props, column),
            Message::Paste(clip) => self.paste(props, &clip),
            Message::Tool(Tool::Add) => self.add(props),
            Message::Tool(Tool::Remove) => self.remove(props),
            Message::Tool(Tool::Move(direction)) => self.shift(props, direction),
            Message::Left => self.live = false,
            Message::Told(told) => self.hear(props, told),
            Message::Waiting => {}
            Message::Scrolled => return self.look(props),
            Message::Printing(printed) => self.sight.printed = printed,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        element("div", "data-grid", vec![self.tools(ctx), self.news(), self.table(ctx)])
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if self.reach != self.seen {
            self.seen = self.reach;
            self.bring_reach();
        }
        if self.at.row < ctx.props().bounds().rows {
            self.grab = false;
        }
        let Some(table) = self.scroller.cast::<Element>().and_then(|it| it.parent_element()) else { return };
        if first {
            self.reports.extend(browser::on_print(&ctx.link().callback(Message::Printing)));
            self.reports.extend(self.early.listen(&table, &self.tell));
        }
        if self.sight.asks(ctx.props().bounds().rows) {
            self.measure();
        }
        // The rows have rendered before: what is active has the focus.
        self.early.go_on(&table, &self.tell);
    }
}

impl DataGrid {
    fn close(&mut self) {
        (self.editing, self.stuck) = (None, false);
    }

    fn go(&mut self, at: Position) {
        self.sight.look_at(at.row);
        (self.at, self.live, self.grab, self.reach) = (at, true, true, None);
    }

    fn begin(&mut self, text: Option<String>) {
        self.started = self.started.wrapping_add(1);
        self.editing = Some(Start { number: self.started, text });
        (self.live, self.grab, self.reach) = (true, true, None);
        self.news.clear();
    }

    fn strike(&mut self, props: &Props, stroke: Stroke) {
        match stroke {
            Stroke::Go(at) => self.go(at),
            Stroke::Begin(text) => self.begin(text),
            Stroke::Reach(to) => self.reach(props, to),
            Stroke::Choose(choice) => self.choose(props, choice),
            Stroke::FillDown => self.fill_down(props),
            Stroke::InsertRow => self.insert(props),
            Stroke::Clear => self.clear(props),
            Stroke::MoveRow(direction) => {
                self.shift(props, direction);
                self.grab = true;
            }
            Stroke::RemoveRow => {
                self.remove(props);
                self.grab = true;
            }
            Stroke::Leave => {
                if let Some(button) = self.tools.cast::<HtmlElement>() {
                    let _ = button.focus();
                }
            }
        }
    }

    fn pick(&mut self, props: &Props, at: Position) {
        if props.column(at).is_none() {
            return;
        }
        if self.stuck {
            // What cannot be read is neither lost nor taken: the field has to be put right first.
            self.grab = true;
        } else if at != self.at || !self.live {
            self.close();
            self.go(at);
        } else if self.editing.is_none() && !props.locked {
            self.begin(None);
        }
    }

    fn hear(&mut self, props: &Props, told: Told) {
        match told {
            Told::Stuck(stuck) => self.stuck = stuck,
            Told::Level(level) => props.dispatch.emit(Action::Edit(Edit::Level(self.at.row, level))),
            Told::Cancelled => {
                self.close();
                self.grab = true;
            }
            Told::Pasted(clip) => self.paste(props, &clip),
            Told::Nothing => {}
            Told::Done(at, entered, step) => {
                self.close();
                let mut bounds = props.bounds();
                if let Some((entry, note)) = entered {
                    self.news = note.into_iter().collect();
                    bounds.rows += u32::from(Self::enter(props, at, entry));
                }
                if let Some(step) = step {
                    self.go(moved(self.at, step, bounds).unwrap_or(self.at));
                }
            }
        }
    }

    /// Takes an entry into a cell; `true` where it made a new row.
    fn enter(props: &Props, at: Position, entry: Entry) -> bool {
        let Some(column) = props.column(at) else { return false };
        if at.row < props.count() {
            if let Some(field) = column.field(at.row, props.part) {
                props.dispatch.emit(Action::Enter(field, entry));
                props.dispatch.emit(Action::Leave);
            }
            return false;
        }
        let GridColumn::Typed(column) = column else { return false };
        let rows = Some(entry)
            .filter(|entry| *entry != Entry::Empty)
            .and_then(|entry| paste::with_new(&props.ground(at), column, entry));
        let made = rows.is_some();
        if let Some(rows) = rows {
            props.dispatch.emit(Action::Edit(Edit::Units(Rc::new(rows))));
        }
        made
    }

    /// A table with headings is shown before it is taken in; any other block is laid over the cells.
    fn paste(&mut self, props: &Props, clip: &Clip) {
        self.close();
        if let Some(book) = clip.book(props.language) {
            self.news.clear();
            props.dispatch.emit(Action::Offer(Some(Rc::new(book))));
            return;
        }
        let chosen = self.chosen();
        let pasted = if chosen.is_single() || is_block(&clip.text) {
            paste::paste(&props.ground(chosen.start()), &clip.text)
        } else {
            chosen.filled_with(&props.ground(chosen.start()), &clip.text)
        };
        match pasted {
            Ok(pasted) => {
                self.news = notes(props.language, &pasted);
                props.dispatch.emit(Action::Edit(Edit::Units(Rc::new(pasted.units))));
            }
            Err(refusal) => self.news = sentences(props.language, &refusal),
        }
        self.go(self.at);
    }

    /// The buttons of the active row.
    fn tools(&self, ctx: &Context<Self>) -> Html {
        let (props, early) = (ctx.props(), self.early.clone());
        RowTools {
            language: props.language,
            name: props.unit(self.at.row).map(|unit| unit.name.as_str()),
            first: self.at.row == 0,
            last: self.at.row + 1 >= props.count(),
            full: props.full(),
            entrance: self.tools.clone(),
            act: ctx.link().batch_callback(move |tool| early.holding(Some(Message::Tool(tool)))),
        }
        .view()
    }

    fn news(&self) -> Html {
        let lines = self.news.iter().map(|line| wrap("p", "", said(line.clone()))).collect::<Html>();
        html! { <div class="data-grid-news" role="status">{ lines }</div> }
    }
}

impl Props {
    fn count(&self) -> u32 {
        u32::try_from(self.units.len()).unwrap_or(u32::MAX)
    }

    fn full(&self) -> bool {
        self.count() >= MAX_UNITS
    }

    /// The rows, and the empty one below them.
    fn bounds(&self) -> Bounds {
        let columns = u32::try_from(self.columns.len()).unwrap_or(u32::MAX);
        Bounds { rows: self.count() + u32::from(!self.full()), columns }
    }

    fn unit(&self, place: u32) -> Option<&Rc<Unit>> {
        self.units.get(usize::try_from(place).ok()?)
    }

    fn column(&self, at: Position) -> Option<GridColumn> {
        self.columns.get(usize::try_from(at.column).ok()?).copied()
    }

    fn ground(&self, at: Position) -> Ground<'_> {
        Ground { units: &self.units, columns: &self.columns, part: self.part, at, language: self.language }
    }
}

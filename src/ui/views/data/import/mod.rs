//! Tables from other programmes: a file is opened, what it holds is shown as it is understood, the reader corrects that
//! and agrees; then it is taken in, in one step.

mod columns;
mod said;
mod shown;

use std::cell::Cell;
use std::rc::Rc;

use self::shown::{Follows, Shown};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::model::{Language, Scenario};
use crate::sheet::book::Book;
use crate::sheet::merge::Manner;
use crate::sheet::remark::At;
use crate::sheet::sentence;
use crate::ui::browser::{self, Unopened};
use crate::ui::edit::Edit;
use crate::ui::markup::{element, list, said, text, worded, wrap};
use crate::ui::state::Action;

/// What files it opens.
const ACCEPT: &str = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.html,.htm";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scenario: Rc<Scenario>,
    /// The tables shown.
    pub(super) book: Option<Rc<Book>>,
    /// The part of the period that the data show.
    pub(super) part: Option<u8>,
    pub(super) language: Language,
    pub(super) dispatch: Callback<Action>,
}

/// Where the work stands.
pub(super) struct TableImport {
    job: Option<Job>,
    refused: Option<String>,
    /// What was taken in last.
    taken: Option<String>,
    shown: Option<Shown>,
    heading: NodeRef,
    grab: bool,
}

/// A file that is being opened.
struct Job {
    name: String,
    /// Whether what opens it is there.
    begun: bool,
    /// Whether it is wanted still.
    wanted: Wanted,
}

/// Whether a file is wanted still: until its reader gives it up.
type Wanted = Rc<Cell<bool>>;

/// What happens.
pub(super) enum Message {
    Chosen(web_sys::File),
    Begun,
    Opened(Result<Book, Unopened>, Wanted),
    Stop,
    Look(usize),
    /// Whether a sheet is taken.
    Use(usize, bool),
    /// The first row of figures, counted from 1.
    First(String),
    /// How many rows of headings stand above.
    Heads(String),
    /// The meaning of a column is about to be chosen.
    Ask(usize),
    Mean(usize, String),
    Year(String),
    Part(String),
    Correct(At, String),
    Manner(Manner),
    Period(bool),
    Nested(bool),
    Told(Follows),
    Take,
    /// The rows are there: what is said of it.
    Taken(String),
    GiveUp,
}

impl Component for TableImport {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut import = TableImport {
            job: None,
            refused: None,
            taken: None,
            shown: None,
            heading: NodeRef::default(),
            grab: false,
        };
        import.show(ctx);
        import
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        let props = ctx.props();
        if props.book != before.book {
            self.show(ctx);
        } else if let Some(shown) = &mut self.shown {
            shown.tell(props);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            Message::Chosen(file) => self.open(ctx, file),
            Message::Begun => self.job.iter_mut().for_each(|job| job.begun = true),
            Message::Opened(opened, wanted) if wanted.get() => self.receive(props, opened),
            Message::Opened(..) => return false,
            Message::Stop => self.stop(),
            Message::GiveUp => Self::leave(props),
            Message::Take => self.take(ctx),
            Message::Taken(taken) => self.taken = Some(taken),
            other => {
                if let Some(shown) = &mut self.shown {
                    shown.change(props, other);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().language.planning().import;
        let refused = self.refused.as_ref().map(|why| {
            let heading = wrap("strong", "", text(words.refused.heading));
            html! { <div class="import-refused" role="alert">{ heading }{ text(": ") }{ said(why.clone()) }</div> }
        });
        let taken = said(self.taken.clone().unwrap_or_default());
        let parts = vec![
            self.tools(ctx),
            refused.unwrap_or_default(),
            html! { <p class="import-taken" role="status">{ taken }</p> },
            self.shown.as_ref().map(|shown| self.preview(ctx, shown)).unwrap_or_default(),
        ];
        element("div", "import", parts)
    }

    /// With the page the file is given up: it would come in the place of the next one.
    fn destroy(&mut self, _: &Context<Self>) {
        self.stop();
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.grab)
            && let Some(heading) = self.heading.cast::<web_sys::HtmlElement>()
        {
            let _ = heading.focus();
        }
    }
}

impl TableImport {
    fn show(&mut self, ctx: &Context<Self>) {
        self.shown = ctx.props().book.clone().map(|book| Shown::new(book, ctx));
        self.grab = self.shown.is_some();
        if self.shown.is_some() {
            (self.refused, self.taken) = (None, None);
        }
    }

    fn open(&mut self, ctx: &Context<Self>, file: web_sys::File) {
        let wanted = Rc::new(Cell::new(true));
        self.job = Some(Job { name: file.name(), begun: false, wanted: wanted.clone() });
        (self.refused, self.taken) = (None, None);
        let link = ctx.link().clone();
        ctx.link().send_future(async move {
            let begun = move || link.send_message(Message::Begun);
            Message::Opened(browser::open_tables(file, &wanted, begun).await, wanted)
        });
    }

    /// Gives up the file, however far it has come.
    fn stop(&mut self) {
        if let Some(job) = self.job.take() {
            job.wanted.set(false);
            browser::cancel_beside();
        }
    }

    fn receive(&mut self, props: &Props, opened: Result<Book, Unopened>) {
        let (language, words) = (props.language, &props.language.planning().import.refused);
        self.job = None;
        match opened {
            Ok(book) if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) => {
                self.refused = Some(words.empty.to_owned());
            }
            Ok(book) => props.dispatch.emit(Action::Offer(Some(Rc::new(book)))),
            Err(Unopened::Cancelled) => {}
            Err(Unopened::Away) => self.refused = Some(words.away.to_owned()),
            Err(Unopened::Refused(refused)) => self.refused = Some(sentence::refused(language, refused)),
        }
    }

    fn take(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let Some(Shown { merged: Ok(merged), told, book, .. }) = self.shown.take() else { return };
        let cells = format_count(u128::from(told.cells), props.language);
        let taken = fill(props.language.planning().import.taken, &[("cells", &cells)]).plain();
        // Thousands of rows take their time: to be shown no more, to be taken in, to be let go.
        let (props, link) = (props.clone(), ctx.link().clone());
        spawn_local(async move {
            browser::pause().await;
            props.dispatch.emit(Action::Edit(Edit::TakeIn(Rc::new(merged.scenario))));
            Self::leave(&props);
            link.send_message(Message::Taken(taken));
            browser::pause().await;
            drop((told, book));
        });
    }

    /// Shows the tables no more; the first row takes the focus.
    fn leave(props: &Props) {
        props.dispatch.emit(Action::Offer(None));
        props.dispatch.emit(Action::Seek(0));
    }

    /// The button that opens a file, or what has become of it.
    fn tools(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().language.planning().import;
        let Some(Job { name, begun, .. }) = &self.job else {
            let onchange = ctx.link().batch_callback(|event: Event| chosen(&event).map(Message::Chosen));
            let input = html! {
                <input type="file" class="visually-hidden" aria-label={words.open} accept={ACCEPT} {onchange} />
            };
            let label = element("label", "file-button button", vec![text(words.open), input]);
            return element("p", "import-tools", vec![label, worded("span", "data-hint", words.open_hint)]);
        };
        let doing = if *begun { fill(words.reading, &[("name", name)]).plain() } else { words.fetching.to_owned() };
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Stop);
        html! {
            <p class="import-tools" role="status">
                <progress aria-label={doing.clone()}></progress>{ text(" ") }{ said(doing) }{ text(" ") }
                <button type="button" class="button button-quiet" {onclick}>{ text(words.stop) }</button>
            </p>
        }
    }

    fn preview(&self, ctx: &Context<Self>, shown: &Shown) -> Html {
        let words = &ctx.props().language.planning().import;
        let name = &shown.book.name;
        let source =
            if name.is_empty() { words.pasted.to_owned() } else { fill(words.source, &[("name", name)]).plain() };
        let parts = vec![
            html! { <h3 tabindex="-1" ref={self.heading.clone()}>{ text(words.heading) }</h3> },
            wrap("p", "import-source", said(source)),
            shown.sheets(ctx),
            shown.layout(ctx),
            shown.unread(ctx),
            shown.remarks(ctx),
            shown.wishes(ctx),
            shown.end(ctx),
        ];
        html! { <section class="import-preview" aria-label={words.heading}>{ list(parts) }</section> }
    }
}

/// The file that was chosen; the same one can be chosen again.
fn chosen(event: &Event) -> Option<web_sys::File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

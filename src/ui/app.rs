//! Ties the state to the browser: address, document, clipboard, files, what is kept on the device, what is fetched later.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::browser::{self, Stretch};
use super::components::colophon::colophon;
use super::components::masthead::masthead;
use super::components::notice::notice;
use super::markup::{list, text, when};
use super::planning::{self, Away, Planning, View};
use super::state::{Action, Copied, Shelf, State};
use super::views::{news::news, quick::quick};
use crate::link::{Page, read_readable, write_readable};

/// How long the address and the device wait for the next edit, in milliseconds.
const KEEPING_DELAY: u32 = 400;

/// What the page begins with.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct Props {
    /// The state at the beginning.
    pub opening: State,
    /// The planning part, where it had to be there first.
    pub planning: Option<&'static Planning>,
    /// Whether a link could not be read because that part could not be fetched.
    pub missed: bool,
}

/// What reaches the page.
pub enum Message {
    /// The user does something.
    Act(Action),
    /// The fragment of the address is another one, in a step that may be marked.
    Fragment(String, Option<Stretch>),
    /// It is time to keep the work: the wait is over.
    Keep,
    /// The page goes out of sight: what waits must be kept now.
    Leave,
    /// The planning part is wanted.
    Want,
    /// The planning part is there, or could not be fetched.
    Fetched(Result<&'static Planning, Away>),
}

/// The page: one state, changed by actions alone.
pub struct App {
    state: State,
    planning: Part,
    /// What waits for the planning part: a link that only it can read.
    waiting: Option<Message>,
    /// The address and the work about to be kept; a new edit takes its place.
    keeping: Option<Timeout>,
    /// The steps of the history whose scenario is the one on the page.
    stretch: Stretch,
    /// What the browser reports, as long as the page is there.
    _reports: [EventListener; 4],
}

/// Whether the planning part is there.
#[derive(Clone, Copy)]
enum Part {
    NotAsked,
    Coming,
    Here(&'static Planning),
    Away,
}

/// Where an action comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coming {
    FromPage,
    /// The address is what it is: it stays, with all that could not be read of it.
    FromAddress,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { mut opening, planning, missed } = ctx.props().clone();
        let waiting = missed.then(|| unread(&mut opening)).flatten();
        let stretch = Stretch::new();
        if let Some(link) = browser::left_link() {
            browser::replace_fragment(&link, stretch);
        }
        browser::forget_left();
        browser::dress(opening.language, opening.theme, title(&opening));
        let link = ctx.link();
        let reports = [
            browser::on_fragment(link.callback(|(fragment, stretch)| Message::Fragment(fragment, stretch))),
            browser::on_history_keys(
                link.callback(|redo| Message::Act(if redo { Action::Redo } else { Action::Undo })),
            ),
            browser::on_library(link.callback(|text: Rc<str>| Message::Act(Action::Library(Shelf::Read(text))))),
            browser::on_hide(link.callback(|()| Message::Leave)),
        ];
        App {
            state: opening,
            planning: planning.map_or(if missed { Part::Away } else { Part::NotAsked }, Part::Here),
            waiting,
            keeping: None,
            stretch,
            _reports: reports,
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        // The first page is there: now is the time to fetch the rest, so that it works without a network later.
        if first && matches!(self.planning, Part::NotAsked) {
            ctx.link().send_message(Message::Want);
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Fragment(fragment, stretch) => self.go_to(ctx, fragment, stretch),
            Message::Keep => self.keeping.take().is_some() && self.keep(),
            Message::Leave => self.keeping.take().is_some() && self.leave(),
            Message::Want => self.want(ctx),
            Message::Fetched(fetched) => {
                self.planning = fetched.map_or(Part::Away, Part::Here);
                if let (Part::Here(_), Some(waiting)) = (self.planning, self.waiting.take()) {
                    ctx.link().send_message(waiting);
                }
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let dispatch = ctx.link().callback(Message::Act);
        let state = &self.state;
        let planning = |shown, door: fn(&Planning) -> View| when(shown, || self.planning(ctx, &dispatch, door));
        // How wide the page is depends on what it shows (`styles/layout.css`).
        let (width, page) = match state.page {
            Page::Quick => ("page", quick(state, &dispatch)),
            Page::Board => ("page page-board", planning(true, |doors| doors.board)),
            Page::Data => ("page page-data", planning(true, |doors| doors.data)),
        };
        let parts = list(vec![
            skip_link(state),
            masthead(state, &dispatch),
            planning(state.library_shown, |doors| doors.library),
            planning(state.file.is_some(), |doors| doors.file_news),
            when(self.waiting.is_some(), || self.wait(ctx)),
            news(state, &dispatch),
            page,
            colophon(state.language, state.theme, &dispatch),
        ]);
        html! { <div class={width}>{ parts }</div> }
    }
}

/// What is fetched later.
impl App {
    /// A view of the planning part; until it is there, that it is awaited.
    fn planning(&self, ctx: &Context<Self>, dispatch: &Callback<Action>, door: fn(&Planning) -> View) -> Html {
        match self.planning {
            Part::Here(doors) => door(doors)(&self.state, dispatch),
            _ => self.wait(ctx),
        }
    }

    /// That the planning part is coming, or that it could not be fetched.
    fn wait(&self, ctx: &Context<Self>) -> Html {
        let words = self.state.language.words();
        if !matches!(self.planning, Part::Away) {
            return html! { <p class="waiting" role="status">{ text(words.way.coming) }</p> };
        }
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Want);
        let again = html! { <button type="button" class="button" {onclick}>{ text(words.way.again) }</button> };
        notice(words.news.attention, vec![words.way.away.to_owned()], again)
    }

    /// Asks for the planning part, unless it is there or on its way.
    fn want(&mut self, ctx: &Context<Self>) -> bool {
        if matches!(self.planning, Part::Here(_) | Part::Coming) {
            return false;
        }
        self.planning = Part::Coming;
        ctx.link().send_future(async { Message::Fetched(planning::fetch().await) });
        true
    }

    /// Whether the page shows something of the planning part.
    fn wants(&self) -> bool {
        self.state.page != Page::Quick || self.state.library_shown || self.state.file.is_some()
    }

    /// The fragment of a page; `None` where only the planning part could write it, and is not there.
    fn fragment(&self, page: Page) -> Option<String> {
        match self.planning {
            Part::Here(doors) => Some((doors.write)(&self.state.scenario, page)),
            _ => write_readable(&self.state.scenario, page),
        }
    }
}

impl App {
    /// Does what only the browser can do; everything else is the state's.
    fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        match action {
            Action::Copy if self.state.rejected.is_empty() => {
                let Some(fragment) = self.fragment(self.state.page) else { return self.want(ctx) };
                let address = browser::address_of(&fragment);
                ctx.link().send_future(async move {
                    let copied = browser::copy(&address).await;
                    Message::Act(Action::Copied(if copied { Copied::Done } else { Copied::Refused(address.into()) }))
                });
                false
            }
            Action::Download(text) => {
                browser::download(&file_name(&self.state), &text);
                false
            }
            Action::Recover => {
                let link = self.state.work_before.clone().map(|link| link.to_string()).unwrap_or_default();
                self.take(ctx, Action::Recover, Coming::FromPage);
                self.go_to(ctx, link, None)
            }
            action => self.take(ctx, action, Coming::FromPage),
        }
    }

    /// A step of this scenario only turns the page, and its address is brought up to date; another one is opened.
    fn go_to(&mut self, ctx: &Context<Self>, fragment: String, stretch: Option<Stretch>) -> bool {
        let opened = match self.planning {
            Part::Here(doors) => Some((doors.read)(&fragment)),
            _ => read_readable(&fragment),
        };
        let Some(opened) = opened else {
            self.waiting = Some(Message::Fragment(fragment, stretch));
            self.want(ctx);
            return true;
        };
        if stretch == Some(self.stretch) {
            let turned = self.take(ctx, Action::Go(opened.page), Coming::FromAddress);
            self.write_address();
            return turned;
        }
        self.stretch = Stretch::new();
        self.take(ctx, Action::Open(Box::new(opened)), Coming::FromAddress)
    }

    fn take(&mut self, ctx: &Context<Self>, action: Action, coming: Coming) -> bool {
        let next = self.state.apply(action);
        if next == self.state {
            return false;
        }
        let before = std::mem::replace(&mut self.state, next);
        if self.wants() {
            self.want(ctx);
        }
        self.tell_browser(ctx, &before, coming);
        true
    }

    /// Carries what has changed over to the address, the document and the device.
    fn tell_browser(&mut self, ctx: &Context<Self>, before: &State, coming: Coming) {
        let State { language, theme, page, .. } = self.state;
        if (language, theme, page) != (before.language, before.theme, before.page) {
            browser::dress(language, theme, title(&self.state));
            browser::keep(language, theme);
        }
        if self.state.library.saved != before.library.saved && !browser::keep_library(&self.state.library.text()) {
            self.state = self.state.apply(Action::Library(Shelf::Refused));
        }
        if page != before.page
            && coming == Coming::FromPage
            && let Some((from, to)) = self.fragment(before.page).zip(self.fragment(page))
        {
            browser::push_page(&from, &to, self.stretch);
        }
        if self.state.scenario != before.scenario {
            if coming == Coming::FromAddress {
                self.keeping = None;
            } else {
                let link = ctx.link().clone();
                self.keeping = Some(Timeout::new(KEEPING_DELAY, move || link.send_message(Message::Keep)));
            }
        }
    }

    fn write_address(&self) {
        if let Some(fragment) = self.fragment(self.state.page) {
            browser::replace_fragment(&fragment, self.stretch);
        }
    }

    /// Keeps the work, and notes that the address may not have followed it.
    fn leave(&mut self) -> bool {
        let link = self.fragment(self.state.page).filter(|_| self.waiting.is_none());
        if let Some(link) = link {
            browser::leave(&link);
        }
        self.keep()
    }

    /// Keeps the work in the address and on the device; `true` where there is something new to tell of it.
    fn keep(&mut self) -> bool {
        if self.waiting.is_some() {
            // What could not be read yet must not be written over.
            return false;
        }
        let Some(link) = self.fragment(self.state.page) else { return false };
        browser::replace_fragment(&link, self.stretch);
        if browser::keep_work(&link) {
            return false;
        }
        let next = self.state.apply(Action::Library(Shelf::Refused));
        let news = next != self.state;
        self.state = next;
        news
    }
}

/// The link that could not be read at first: it is opened as soon as it can be. Work of which only that is known is
/// offered where a link that could be read was opened over it.
fn unread(opening: &mut State) -> Option<Message> {
    let unread = |link: &String| read_readable(link).is_none();
    let (address, work) = (browser::first_link(), browser::kept_work().filter(unread));
    let Some(opened) = read_readable(&address) else { return Some(Message::Fragment(address, None)) };
    if opened.empty && opened.problems.is_empty() {
        return work.map(|work| Message::Fragment(work, None));
    }
    opening.work_before = work.map(Rc::from);
    None
}

fn title(state: &State) -> &'static str {
    (state.language.words().page_title)(state.page)
}

/// "Quảng Nam 2023.candich.json"; signs that a file's name cannot hold become spaces.
fn file_name(state: &State) -> String {
    let sign = |it: char| if "/\\:*?\"<>|".contains(it) { ' ' } else { it };
    let name: String = state.scenario.name.chars().map(sign).collect();
    let name = if name.trim().is_empty() { "candich" } else { name.trim() };
    [name, ".candich.json"].concat()
}

/// The fragment belongs to the scenario, so the skip link moves the focus itself.
fn skip_link(state: &State) -> Html {
    let onclick = |event: MouseEvent| {
        event.prevent_default();
        browser::focus("answer");
    };
    html! { <a class="skip" href="#answer" {onclick}>{ text(state.language.words().skip_to_answer) }</a> }
}

//! Ties the state to the browser: address, document, clipboard, files, and what is kept on the device.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::browser::{self, Stretch};
use super::components::colophon::colophon;
use super::components::masthead::masthead;
use super::components::notice::notice;
use super::markup::{list, text};
use super::planning::{self, Away, Planning, View};
use super::state::{Action, Shelf, State};
use super::views::{news::news, quick::quick};
use crate::link::{self, Page};

/// How long the address and the device wait for the next edit, in milliseconds.
const KEEPING_DELAY: u32 = 400;

/// What the page begins with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The state at the beginning.
    pub opening: State,
}

/// What reaches the page.
pub enum Message {
    /// The user does something.
    Act(Action),
    /// The fragment of the address is another one, in a step that may be marked.
    Fragment(String, Option<Stretch>),
    /// It is time to keep the work: the wait is over, or the page goes out of sight.
    Keep,
    /// The planning part is wanted.
    Want,
    /// The planning part is there, or could not be fetched.
    Fetched(Result<&'static Planning, Away>),
}

/// The page: one state, changed by actions alone.
pub struct App {
    state: State,
    planning: Part,
    /// The address and the work about to be kept; a new edit takes its place.
    keeping: Option<Timeout>,
    /// The steps of the history whose scenario is the one on the page.
    stretch: Stretch,
    /// What the browser reports, as long as the page is there.
    _reports: [EventListener; 4],
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let state = ctx.props().opening.clone();
        browser::dress(state.language, state.theme, title(&state));
        let link = ctx.link();
        let reports = [
            browser::on_fragment(link.callback(|(fragment, stretch)| Message::Fragment(fragment, stretch))),
            browser::on_history_keys(
                link.callback(|redo| Message::Act(if redo { Action::Redo } else { Action::Undo })),
            ),
            browser::on_library(link.callback(|text: Rc<str>| Message::Act(Action::Library(Shelf::Read(text))))),
            browser::on_hide(link.callback(|()| Message::Keep)),
        ];
        let mut app =
            App { state, planning: Part::NotAsked, keeping: None, stretch: Stretch::new(), _reports: reports };
        if app.wants() {
            app.want(ctx);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Fragment(fragment, stretch) => self.go_to(ctx, &fragment, stretch),
            Message::Keep => self.keeping.take().is_some() && self.keep(),
            Message::Want => self.want(ctx),
            Message::Fetched(fetched) => {
                self.planning = fetched.map_or(Part::Away, Part::Here);
                true
            }
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        // The first page is there: now is the time to fetch the rest, so that it works without a network later.
        if first {
            ctx.link().send_message(Message::Want);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let dispatch = ctx.link().callback(Message::Act);
        let state = &self.state;
        let planning = |door: fn(&Planning) -> View| self.planning(ctx, &dispatch, door);
        let page = match state.page {
            Page::Quick => quick(state, &dispatch),
            Page::Board => planning(|doors| doors.board),
            Page::Data => planning(|doors| doors.data),
        };
        list(vec![
            skip_link(state),
            masthead(state, &dispatch),
            if state.library_shown {
                planning(|doors| doors.library)
            } else {
                html! {}
            },
            if state.file.is_some() {
                planning(|doors| doors.file_news)
            } else {
                html! {}
            },
            news(state, &dispatch),
            page,
            colophon(state.language, state.theme, &dispatch),
        ])
    }
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

impl App {
    /// A view of the planning part; while it is not there, that it is coming, or that it could not be fetched.
    fn planning(&self, ctx: &Context<Self>, dispatch: &Callback<Action>, door: fn(&Planning) -> View) -> Html {
        let words = &self.state.language.words().way;
        match self.planning {
            Part::Here(doors) => door(doors)(&self.state, dispatch),
            Part::NotAsked | Part::Coming => html! { <p class="waiting" role="status">{ text(words.coming) }</p> },
            Part::Away => {
                let onclick = ctx.link().callback(|_: MouseEvent| Message::Want);
                let again = html! { <button type="button" class="button" {onclick}>{ text(words.again) }</button> };
                notice(self.state.language.words().news.attention, vec![words.away.to_owned()], again)
            }
        }
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

    /// Does what only the browser can do; everything else is the state's.
    fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        match action {
            Action::Copy if self.state.rejected.is_empty() => {
                let address = browser::address_of(&link::write(&self.state.scenario, self.state.page));
                ctx.link().send_future(async move { Message::Act(Action::Copied(browser::copy(&address).await)) });
                false
            }
            Action::Download(text) => {
                browser::download(&file_name(&self.state), &text);
                false
            }
            action => self.take(ctx, action, Coming::FromPage),
        }
    }

    /// A step of this scenario only turns the page, and its address is brought up to date; another one is opened.
    fn go_to(&mut self, ctx: &Context<Self>, fragment: &str, stretch: Option<Stretch>) -> bool {
        let opened = link::read(fragment);
        if stretch == Some(self.stretch) {
            let turned = self.take(ctx, Action::Go(opened.page), Coming::FromAddress);
            browser::replace_fragment(&link::write(&self.state.scenario, self.state.page), self.stretch);
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
        if page != before.page && coming == Coming::FromPage {
            let fragment = |page| link::write(&self.state.scenario, page);
            browser::push_page(&fragment(before.page), &fragment(page), self.stretch);
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

    /// Keeps the work in the address and on the device; `true` where there is something new to tell of it.
    fn keep(&mut self) -> bool {
        let link = link::write(&self.state.scenario, self.state.page);
        browser::replace_fragment(&link, self.stretch);
        let next = if browser::keep_work(&link) {
            return false;
        } else {
            self.state.apply(Action::Library(Shelf::Refused))
        };
        let news = next != self.state;
        self.state = next;
        news
    }
}

fn title(state: &State) -> &'static str {
    (state.language.words().page_title)(state.page)
}

/// "Quảng Nam 2023.candich.json"; signs that a file's name cannot hold become spaces.
fn file_name(state: &State) -> String {
    let name: String =
        state.scenario.name.chars().map(|it| if "/\\:*?\"<>|".contains(it) { ' ' } else { it }).collect();
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

//! Ties the state to the browser: address, document, clipboard, files, what is kept on the device, what is fetched later.
//!
//! `acting` does what the user does, `keeping` carries it to the address and the device, as `pen` writes it.

mod acting;
mod keeping;
mod pen;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use self::pen::Pen;
use super::browser;
use super::components::colophon::colophon;
use super::components::masthead::masthead;
use super::components::notice::notice;
use super::entry::Field;
use super::markup::{element, list, text, when};
use super::planning::{self, Away, Packing, Planning, View};
use super::state::{Action, Panel, Shelf, State};
use super::views::{news::news, quick::quick};
use super::works::{Stamp, Works};
use crate::link::{Opened, Page, on_page, read_readable};

/// What the page begins with.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct Props {
    /// The state at the beginning.
    pub opening: State,
    /// The stamp of the work that it shows.
    pub stamp: Stamp,
    /// What packed links need, where the link is one.
    pub packing: Option<&'static Packing>,
    /// The planning part, where it had to be there first.
    pub planning: Option<&'static Planning>,
    /// A link that could not be read because the part that reads it could not be fetched.
    pub missed: Option<String>,
}

/// What reaches the page.
pub enum Message {
    /// The user does something.
    Act(Action),
    /// The reader has gone to another step of the history: its fragment, and its stamp if it has one; after so many turns.
    Step(String, Option<Stamp>, u8),
    /// A fragment is to be shown, of a step that may be stamped.
    Fragment(String, Option<Stamp>),
    /// Another window has kept its work.
    Works(Works),
    /// The wait is over: the link is written.
    Write,
    /// It is time to keep the work; whether because the page goes out of sight.
    Keep(bool),
    /// The planning part is wanted.
    Want,
    /// The planning part is there, or could not be fetched.
    Fetched(Result<&'static Planning, Away>),
}

/// In so many turns what stands in a field that is left has come from its row and its table to the page.
const TAKING: u8 = 3;

/// The page: one state, changed by actions alone.
pub struct App {
    state: State,
    /// Tells the page what the user does. Made once: another one would have every part of the page rendered anew.
    dispatch: Callback<Action>,
    /// What packed links need, once it is there.
    packing: Option<&'static Packing>,
    planning: Part,
    /// What waits for a part that is not there: a packed link, the English words, a link to be copied.
    waiting: Option<Message>,
    /// The address and the work about to be kept; a new edit takes its place.
    keeping: Option<Timeout>,
    /// Writes the link.
    pen: Pen,
    /// The stamp of the work on the page.
    stamp: Stamp,
    /// The fields that the address of a page in a frame keeps; empty elsewhere.
    framing: String,
    /// The field that takes the focus once it is there.
    entrance: Option<Field>,
    /// The page whose tab was brought into sight.
    shown: Option<Page>,
    /// How many steps the reader went to that are not dealt with yet: the address is theirs.
    steps: Rc<Cell<u32>>,
    /// What the browser reports, as long as the page is there.
    _reports: Vec<EventListener>,
}

/// Whether the planning part, and with it every other one, is there.
#[derive(Clone, Copy)]
enum Part {
    NotAsked,
    Coming,
    Here(&'static Planning),
    Away,
}

/// Why there is no link.
enum Unwritten {
    /// Only what packs could write it, and is not there.
    Away,
    /// No link holds so much.
    TooLarge,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { opening, stamp, packing, planning, missed } = ctx.props().clone();
        browser::dress(opening.language, opening.theme, title(&opening));
        let link = ctx.link();
        let (steps, framing) = (Rc::<Cell<u32>>::default(), browser::frame_fields());
        let mut reports = vec![
            browser::on_step({
                let (steps, link, framed) = (steps.clone(), link.clone(), !framing.is_empty());
                move |fragment, stamp| {
                    steps.set(steps.get() + 1);
                    // What is being typed is taken first; in a frame the focus may be the page's around it.
                    if !framed {
                        browser::focus("answer");
                    }
                    link.send_message(Message::Step(fragment, stamp, TAKING));
                }
            }),
            browser::on_history_keys(
                link.callback(|redo| Message::Act(if redo { Action::Redo } else { Action::Undo })),
            ),
            browser::on_library(link.callback(|text: Rc<str>| Message::Act(Action::Library(Shelf::Read(text))))),
            browser::on_works(link.callback(Message::Works)),
            browser::on_renewable(link.callback(|()| Message::Act(Action::Renewable))),
        ];
        reports.extend(browser::on_hide(link.callback(|()| Message::Keep(true))));
        App {
            state: opening,
            dispatch: link.callback(Message::Act),
            packing: planning.map(|doors| doors.packing).or(packing),
            planning: planning.map_or(if missed.is_some() { Part::Away } else { Part::NotAsked }, Part::Here),
            waiting: missed.map(|link| Message::Fragment(link, None)),
            keeping: None,
            pen: Pen::default(),
            stamp,
            framing,
            entrance: None,
            shown: None,
            steps,
            _reports: reports,
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(field) = self.entrance.take() {
            browser::focus(&field.id());
        }
        if self.shown.replace(self.state.page) != Some(self.state.page) {
            browser::show_tab();
        }
        // The device may know the work better than the address, which was left in haste.
        if first
            && self.waiting.is_none()
            && browser::shows(&self.stamp)
            && let Some(work) = self.state.library.works.with(&self.stamp)
        {
            self.put_address(&on_page(&work.link, self.state.page));
        }
        // The first page is there: now is the time to fetch the rest, so that it works without a network later.
        if first && matches!(self.planning, Part::NotAsked) {
            ctx.link().send_message(Message::Want);
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Step(fragment, stamp, turns @ 1..) => {
                ctx.link().send_message(Message::Step(fragment, stamp, turns - 1));
                false
            }
            Message::Step(fragment, stamp, 0) => {
                self.steps.set(self.steps.get() - 1);
                self.go_to(ctx, fragment, stamp)
            }
            Message::Fragment(fragment, stamp) => self.go_to(ctx, fragment, stamp),
            Message::Works(works) => self.share(works),
            Message::Write => self.write_on(ctx),
            Message::Keep(leaving) => self.keep(ctx, leaving),
            Message::Want => self.want(ctx),
            Message::Fetched(fetched) => {
                self.planning = fetched.map_or(Part::Away, Part::Here);
                if let Part::Here(doors) = self.planning {
                    self.packing = Some(doors.packing);
                    ctx.link()
                        .send_message_batch(self.waiting.take().into_iter().chain([Message::Keep(false)]).collect());
                }
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let App { state, dispatch, .. } = self;
        // How wide the page is depends on what it shows (`styles/layout.css`).
        let (width, page) = match state.page {
            Page::Quick => ("page", quick(state, dispatch)),
            Page::Board => ("page page-board", self.planning(ctx, true, |doors| doors.board)),
            Page::Data => ("page page-data", self.planning(ctx, true, |doors| doors.data)),
            Page::Path => ("page page-board", self.planning(ctx, true, |doors| doors.path)),
            Page::Allocation => ("page page-data", self.planning(ctx, true, |doors| doors.allocation)),
            Page::Scores => ("page page-data", self.planning(ctx, true, |doors| doors.scores)),
            Page::Compare => ("page page-data", self.planning(ctx, true, |doors| doors.compare)),
            Page::Method => ("page", self.planning(ctx, true, |doors| doors.method)),
            Page::Guide => ("page", self.planning(ctx, true, |doors| doors.guide)),
        };
        // What is fetched later is not waited for where nobody has asked for it; until then empty parts keep its places.
        let (above, below) = match (state.page, self.planning) {
            (Page::Quick, Part::Here(doors)) => (doors.beside)(state, dispatch),
            (Page::Quick, part) if state.scenario.first_askable().is_some() => {
                // Said once: with a link that waits, in what lies open and at the foot of a frame it is said already.
                let said = self.waiting.is_some() || self.wants() || state.frame.is_some();
                let told = matches!(part, Part::Away) && !said;
                (element("section", "quick-asked", vec![when(told, || self.wait(ctx))]), Html::default())
            }
            _ => <(Html, Html)>::default(),
        };
        let mut parts =
            vec![when(self.waiting.is_some(), || self.wait(ctx)), news(state, dispatch), above, page, below];
        let foot = if state.frame.is_some() {
            self.planning(ctx, true, |doors| doors.frame_foot)
        } else {
            parts.insert(0, self.head(ctx));
            colophon(state.language, state.theme, dispatch)
        };
        parts.push(foot);
        html! { <div class={[width, framed(state)].concat()}>{ list(parts) }</div> }
    }
}

/// How a page in a frame differs (`styles/views/frame_foot.css`).
fn framed(state: &State) -> &'static str {
    match state.frame {
        None => "",
        Some(frame) if frame.locked => " page-framed page-locked",
        Some(_) => " page-framed",
    }
}

/// What is fetched later.
impl App {
    /// The head of the page, and what lies open under it.
    fn head(&self, ctx: &Context<Self>) -> Html {
        let state = &self.state;
        list(vec![
            skip_link(state),
            masthead(state, &self.dispatch),
            self.planning(ctx, state.renewable, |doors| doors.renewal),
            self.planning(ctx, state.panel == Some(Panel::Share), |doors| doors.share),
            self.planning(ctx, state.panel == Some(Panel::Library), |doors| doors.library),
            self.planning(ctx, state.file.is_some(), |doors| doors.file_news),
        ])
    }

    /// A view of the planning part, where it is shown; until it is there, that it is awaited.
    #[inline(never)]
    fn planning(&self, ctx: &Context<Self>, shown: bool, door: fn(&Planning) -> View) -> Html {
        match self.planning {
            _ if !shown => Html::default(),
            Part::Here(doors) => door(doors)(&self.state, &self.dispatch),
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
        self.state.page != Page::Quick || self.state.panel.is_some() || self.state.file.is_some()
    }

    fn read(&self, link: &str) -> Option<Opened> {
        match self.packing {
            Some(doors) => Some((doors.read)(link)),
            None => read_readable(link),
        }
    }

    /// Whether there is a link that could not be read yet.
    fn awaits_link(&self) -> bool {
        matches!(self.waiting, Some(Message::Fragment(..)))
    }

    /// What can only be done once the planning part is there, and with it what packed links need.
    fn await_part(&mut self, ctx: &Context<Self>, then: Message) -> bool {
        // A link that waits gives way to another one alone.
        if !self.awaits_link() || matches!(then, Message::Fragment(..)) {
            self.waiting = Some(then);
        }
        self.want(ctx);
        true
    }
}

fn title(state: &State) -> &'static str {
    (state.language.words().page_title)(state.page)
}

/// The fragment belongs to the scenario, so the skip link moves the focus itself.
fn skip_link(state: &State) -> Html {
    let onclick = |event: MouseEvent| {
        event.prevent_default();
        browser::focus("answer");
    };
    html! { <a class="skip" href="#answer" {onclick}>{ text(state.language.words().skip_to_answer) }</a> }
}

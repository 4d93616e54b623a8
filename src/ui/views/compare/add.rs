//! Where further scenarios come from: the open one as it is now, those saved, published cases, a file, a link.

use std::rc::Rc;

use yew::prelude::*;

use super::super::labelled;
use crate::file;
use crate::i18n::omission::{more, not_a_file, omission};
use crate::i18n::phrase::fill;
use crate::i18n::problem::{letter, link_problem};
use crate::link::{self, MOST_PINNED, Opened, Pinned};
use crate::model::{Language, Scenario};
use crate::plans::EXAMPLES;
use crate::ui::components::choice::Choice;
use crate::ui::components::file_button::file_button;
use crate::ui::components::paste_box::PasteBox;
use crate::ui::markup::{each, element, said, text, when, worded, wrap};
use crate::ui::state::{Action, Limit, State};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) state: Rc<State>,
    pub(super) dispatch: Callback<Action>,
}

/// The ways, and what became of the last one.
pub(super) struct Add {
    said: Vec<String>,
    /// Whether nothing stood beside the scenario when the page was entered: what there is to read comes first.
    open: bool,
}

pub(super) enum Message {
    /// The text of a file.
    File(Rc<str>),
    /// A link, from a list.
    Link(String),
}

impl Component for Add {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Add { said: Vec::new(), open: ctx.props().state.pinned.is_empty() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.said = match message {
            Message::File(text) => of_file(ctx.props(), &text),
            Message::Link(link) => of_link(ctx.props(), &link),
        };
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { state, .. } = ctx.props();
        let words = &state.language.further().compare;
        let news = element("div", "paste-box-said", each(&self.said, |line| wrap("p", "", said(line.clone()))));
        let news = html! { <div role="status">{ news }</div> };
        if state.pinned.len() >= MOST_PINNED {
            return element("div", "compare-add", vec![worded("p", "path-about", words.full), news]);
        }
        // A list begins anew once something of it was added.
        let lists = html! { <div class="compare-lists" key={state.pinned.len()}>{ Add::lists(ctx) }</div> };
        html! {
            <details class="compare-add" open={self.open}>
                { worded("summary", "", words.add) }{ lists }{ link_box(ctx.props()) }{ news }
            </details>
        }
    }
}

impl Add {
    fn lists(ctx: &Context<Self>) -> Html {
        let Props { state, dispatch } = ctx.props();
        let words = &state.language.further().compare;
        let pin = {
            let state = state.clone();
            dispatch.reform(move |_: MouseEvent| with(&state, state.scenario.clone()))
        };
        let pick = ctx.link().callback(Message::Link);
        let saved = state.library.saved.iter().map(|entry| (entry.link.clone(), entry.name.clone())).collect();
        let examples = EXAMPLES.iter().map(|it| (it.link.to_owned(), it.title.of(state.language).to_owned())).collect();
        let file = file_button(words.file, ".json,application/json", ctx.link().callback(Message::File));
        element(
            "div",
            "compare-ways",
            vec![
                html! { <button type="button" class="button" onclick={pin}>{ text(words.pin) }</button> },
                when(!state.library.saved.is_empty(), || {
                    picker("compare-saved", words.saved, words.choose, saved, pick.clone())
                }),
                picker("compare-examples", words.examples, words.choose, examples, pick.clone()),
                file,
            ],
        )
    }
}

fn picker(
    id: &'static str,
    label: &'static str,
    none: &'static str,
    options: Vec<(String, String)>,
    chosen: Callback<String>,
) -> Html {
    let options = options.into_iter().map(|(link, name)| (link.into(), name.into()));
    let options = std::iter::once(("".into(), none.into())).chain(options).collect();
    let select = Choice { id: id.into(), label, groups: vec![(None, options)], chosen: "".into(), choose: chosen };
    labelled(id.to_owned(), label, select.view())
}

fn link_box(props: &Props) -> Html {
    let words = &props.state.language.further().compare;
    let props = props.clone();
    let take = Callback::from(move |link: String| of_link(&props, &link));
    html! { <PasteBox id="compare-link" label={words.link} hint={words.link_hint} button={words.link_take} {take} /> }
}

/// Lays a scenario beside the open one.
fn with(state: &State, scenario: Rc<Scenario>) -> Action {
    let Some(pinned) = Pinned::new(scenario) else { return Action::Beyond(Limit::Link) };
    let pinned = state.pinned.iter().cloned().chain([pinned]).take(MOST_PINNED).collect();
    Action::Lay(Rc::new(pinned), None)
}

/// Adds the scenario of a file, and says what became of it.
fn of_file(props: &Props, text: &str) -> Vec<String> {
    let language = props.state.language;
    match file::read(text) {
        Err(why) => vec![not_a_file(language, why)],
        Ok(read) => {
            let left_out = read.left_out.iter().map(|it| omission(language, it));
            let unlisted = (read.unlisted > 0).then(|| more(language, read.unlisted));
            added(props, read.scenario, left_out.chain(unlisted).collect())
        }
    }
}

/// Adds the scenario of a link, and says what became of it.
fn of_link(props: &Props, link: &str) -> Vec<String> {
    let language = props.state.language;
    let Opened { scenario, problems, empty, .. } = link::read(link);
    let problems: Vec<String> = problems.iter().map(|it| link_problem(language, it)).collect();
    if empty {
        let words = &language.further().compare;
        return std::iter::once(words.link_empty.to_owned()).chain(problems).collect();
    }
    added(props, scenario, problems)
}

fn added(props: &Props, scenario: Scenario, problems: Vec<String>) -> Vec<String> {
    props.dispatch.emit(with(&props.state, Rc::new(scenario)));
    let place = props.state.pinned.len() + 1;
    let news = welcome(props.state.language, place);
    std::iter::once(news).chain(problems).collect()
}

fn welcome(language: Language, place: usize) -> String {
    fill(language.further().compare.link_whole, &[("letter", letter(place))]).plain()
}

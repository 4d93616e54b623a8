//! Where further scenarios come from: the open one as it is now, those saved, published cases, a file, a link.

use std::iter::zip;
use std::rc::Rc;

use yew::prelude::*;

use super::super::labelled;
use super::Beside;
use crate::file;
use crate::i18n::omission::{more, not_a_file, omission};
use crate::i18n::phrase::fill;
use crate::i18n::problem::{letter, link_problem};
use crate::link::{self, MOST_PINNED, Opened, Pinned, Problem};
use crate::model::{Language, Scenario};
use crate::plans::EXAMPLES;
use crate::ui::components::choice::Choice;
use crate::ui::components::file_button::file_button;
use crate::ui::components::paste_box::PasteBox;
use crate::ui::markup::{each, element, said, text, when, worded, wrap};
use crate::ui::state::{Action, Limit};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) language: Language,
    pub(super) beside: Beside,
    /// The scenarios kept under names: link and name.
    pub(super) saved: Rc<Vec<(String, String)>>,
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
        Add { said: Vec::new(), open: ctx.props().beside.pinned.is_empty() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.said = match message {
            Message::File(text) => of_file(ctx.props(), &text),
            Message::Link(link) => of_link(ctx.props(), &link),
        };
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { language, beside, .. } = ctx.props();
        let words = &language.further().compare;
        let news = element("div", "paste-box-said", each(&self.said, |line| wrap("p", "", said(line.clone()))));
        let news = html! { <div role="status">{ news }</div> };
        if beside.pinned.len() >= MOST_PINNED {
            return element("div", "compare-add", vec![worded("p", "path-about", words.full), news]);
        }
        // A list begins anew once something of it was added.
        let lists = html! { <div class="compare-lists" key={beside.pinned.len()}>{ Add::lists(ctx) }</div> };
        html! {
            <details class="compare-add" open={self.open}>
                { worded("summary", "", words.add) }{ lists }{ link_box(ctx.props()) }{ news }
            </details>
        }
    }
}

impl Add {
    fn lists(ctx: &Context<Self>) -> Html {
        let Props { language, beside, saved, dispatch } = ctx.props();
        let words = &language.further().compare;
        let pin = {
            let beside = beside.clone();
            dispatch.reform(move |_: MouseEvent| with(&beside, beside.open.clone()))
        };
        let pick = ctx.link().callback(Message::Link);
        let examples = zip(EXAMPLES, &language.words().examples)
            .map(|(link, it)| (link.to_owned(), it.title.to_owned()))
            .collect();
        let file = file_button(words.file, ".json,application/json", ctx.link().callback(Message::File));
        element(
            "div",
            "compare-ways",
            vec![
                html! { <button type="button" class="button" onclick={pin}>{ text(words.pin) }</button> },
                when(!saved.is_empty(), || {
                    picker("compare-saved", words.saved, words.choose, saved.to_vec(), pick.clone())
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
    let words = &props.language.further().compare;
    let props = props.clone();
    let take = Callback::from(move |link: String| of_link(&props, &link));
    html! { <PasteBox id="compare-link" label={words.link} hint={words.link_hint} button={words.link_take} {take} /> }
}

/// Lays a scenario beside the open one.
fn with(beside: &Beside, scenario: Rc<Scenario>) -> Action {
    let Some(pinned) = Pinned::new(scenario) else { return Action::Beyond(Limit::Link) };
    let pinned = beside.pinned.iter().cloned().chain([pinned]).take(MOST_PINNED).collect();
    Action::Lay(Rc::new(pinned), None)
}

/// Adds the scenario of a file, and says what became of it.
fn of_file(props: &Props, text: &str) -> Vec<String> {
    let language = props.language;
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
    let language = props.language;
    let Opened { scenario, mut problems, empty, .. } = link::read(link);
    // No page is opened here.
    problems.retain(|it| !matches!(it, Problem::UnknownPage { .. }));
    let problems: Vec<String> = problems.iter().map(|it| link_problem(language, it)).collect();
    if empty {
        let words = &language.further().compare;
        return std::iter::once(words.link_empty.to_owned()).chain(problems).collect();
    }
    added(props, scenario, problems)
}

fn added(props: &Props, scenario: Scenario, problems: Vec<String>) -> Vec<String> {
    props.dispatch.emit(with(&props.beside, Rc::new(scenario)));
    let news = welcome(props.language, props.beside.pinned.len() + 1);
    std::iter::once(news).chain(problems).collect()
}

fn welcome(language: Language, place: usize) -> String {
    fill(language.further().compare.link_whole, &[("letter", letter(place))]).plain()
}

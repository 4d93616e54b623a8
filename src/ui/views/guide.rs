//! The guide: three walks through the site with pictures of it, and the published cases with their answers.

use std::iter::zip;

use yew::prelude::*;

use crate::calc::board::asked;
use crate::calc::outcome::calculate;
use crate::i18n::answer::answer;
use crate::i18n::{EmbedWalk, ExampleWords, FirstWalk, PlanWalk};
use crate::link::{Page, read_readable};
use crate::model::Language;
use crate::plans::EXAMPLES;
use crate::ui::browser;
use crate::ui::components::sentence::phrase;
use crate::ui::markup::{button, each, element, list, text, when, worded, wrap};
use crate::ui::state::{Action, State};

/// The page.
pub fn guide(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.further().guide;
    let FirstWalk { title: first, figures, rest, answer, answer_shown, link } = words.first;
    let PlanWalk { title: plan, choose, choose_shown, data, data_shown, read, path, path_shown, keep } = words.plan;
    let EmbedWalk { title: embed, open, choose: view, choose_shown: view_shown, paste, readers } = words.embed;
    let walk = |title, page, steps: &[Step]| walk(state, dispatch, title, page, steps);
    let parts = vec![
        worded("h2", "", words.title),
        worded("p", "guide-about", words.about),
        walk(
            first,
            Page::Quick,
            &[Step(figures, None), Step(rest, None), Step(answer, Some(("answer", answer_shown))), Step(link, None)],
        ),
        walk(
            plan,
            Page::Board,
            &[
                Step(choose, Some(("plan", choose_shown))),
                Step(data, Some(("data", data_shown))),
                Step(read, None),
                Step(path, Some(("path", path_shown))),
                Step(keep, None),
            ],
        ),
        walk(
            embed,
            Page::Quick,
            &[Step(open, None), Step(view, Some(("embed", view_shown))), Step(paste, None), Step(readers, None)],
        ),
        worded("h3", "", words.cases),
        worded("p", "guide-about", words.cases_about),
        cases(state, dispatch),
        worded("h3", "", words.keys),
        worded("p", "guide-about", words.keys_about),
    ];
    html! { <main id="answer" tabindex="-1" class="guide">{ list(parts) }</main> }
}

/// What to do, and a picture of it: its name, and what it shows.
struct Step(&'static str, Option<(&'static str, &'static str)>);

fn walk(state: &State, dispatch: &Callback<Action>, title: &'static str, page: Page, steps: &[Step]) -> Html {
    let step = |Step(told, shown): &Step| {
        let shown = shown.map(|(name, shows)| picture(state.language, name, shows)).unwrap_or_default();
        element("li", "", vec![worded("p", "", told), shown])
    };
    let begin = button("button", state.language.further().guide.begin, dispatch, Action::Go(page));
    element(
        "section",
        "guide-walk",
        vec![worded("h3", "", title), element("ol", "", each(steps, step)), wrap("p", "", begin)],
    )
}

/// A picture made by the test run, in the language of the page.
fn picture(language: Language, name: &str, shows: &'static str) -> Html {
    let file = [name, ".", language.code(), ".webp"].concat();
    html! {
        <figure key={file.clone()}>
            <img src={browser::picture_of_guide(&file)} alt={shows} width="800" height="500" loading="lazy" />
        </figure>
    }
}

fn cases(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.further().guide;
    let case = |(place, (link, example)): (usize, (&str, &ExampleWords))| {
        let headline = read_readable(link).map(|opened| {
            let question = asked(&opened.scenario);
            phrase(&answer(language, &question, &calculate(&question)).headline.text)
        });
        let dispatch = dispatch.clone();
        let open = move |_: MouseEvent| {
            dispatch.emit(Action::OpenExample(place));
            dispatch.emit(Action::Go(Page::Quick));
        };
        let title = example.title;
        let open = when(!state.locked(), || {
            html! {
                <button type="button" class="button button-quiet" aria-label={[words.open, ": ", title].concat()} onclick={open}>{ text(words.open) }</button>
            }
        });
        let parts = vec![
            worded("h4", "", title),
            wrap("p", "guide-answer", headline.unwrap_or_default()),
            worded("p", "guide-about", example.source),
            open,
        ];
        element("li", "", parts)
    };
    element("ul", "guide-cases", zip(EXAMPLES, &language.words().examples).enumerate().map(case).collect())
}

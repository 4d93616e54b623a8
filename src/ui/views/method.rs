//! The method: every formula with an example computed now, the definitions, the glossary, the sources, the limits.

use yew::prelude::*;

use crate::i18n::method::{METHOD_SOURCES, SaidTopic, glossary, limits, numbers_changed, topics, version};
use crate::i18n::phrase::fill;
use crate::model::{Count, Indicator, Language};
use crate::plans::{CARDS, PLANS};
use crate::ui::browser;
use crate::ui::components::sentence::phrase;
use crate::ui::markup::{each, element, heading, list, said, text, worded, wrap};
use crate::ui::state::{Action, State};

/// The page.
pub fn method(state: &State, _: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.further().method;
    let sections = [
        ("method-formulas", words.formulas, formulas(language)),
        ("method-definitions", words.definitions, definitions(language)),
        ("method-glossary", words.glossary, terms(language)),
        ("method-sources", words.sources, sources(language)),
        ("method-limits", words.limits, lines(&limits(language))),
        ("method-version", words.version, changes(language)),
    ];
    let contents = each(&sections, |(id, title, _)| wrap("li", "", jump(id, title)));
    let contents =
        html! { <nav class="method-contents" aria-label={words.contents}>{ element("ul", "", contents) }</nav> };
    let section = |(id, title, content): (&'static str, &'static str, Html)| {
        html! { <section {id} tabindex="-1">{ worded("h3", "", title) }{ content }</section> }
    };
    let mut parts = vec![worded("h2", "", words.title), worded("p", "method-about", words.about), contents];
    parts.extend(sections.map(section));
    html! { <main id="answer" tabindex="-1" class="method">{ list(parts) }</main> }
}

/// The fragment belongs to the scenario, so the link moves the focus itself.
fn jump(id: &'static str, title: &'static str) -> Html {
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(id);
    };
    html! { <a href={["#", id].concat()} {onclick}>{ text(title) }</a> }
}

fn formulas(language: Language) -> Html {
    let words = &language.further().method;
    let topic = |topic: &SaidTopic| {
        let room = fill(words.room, &[("file", topic.file)]).plain();
        let example = element(
            "p",
            "method-example",
            vec![worded("span", "method-label", words.example), text(" "), phrase(&topic.example)],
        );
        let parts = vec![
            worded("h4", "", topic.title),
            worded("p", "method-formula", topic.formula),
            worded("p", "", topic.text),
            example,
            wrap("p", "method-room", said(room)),
        ];
        element("article", "", parts)
    };
    element("div", "method-formulas", each(&topics(language), topic))
}

/// A table with its headings.
fn table(heads: &[&'static str], rows: Vec<Html>) -> Html {
    let head = wrap("thead", "", element("tr", "", each(heads, |head| heading("col", "", text(head)))));
    let label = heads.first().copied().unwrap_or_default();
    let table = element("table", "path-table method-table", vec![head, element("tbody", "", rows)]);
    html! { <div class="method-scroll" tabindex="0" role="group" aria-label={label}>{ table }</div> }
}

fn definitions(language: Language) -> Html {
    let (words, all) = (&language.further().method, language.words());
    let indicator = |indicator: &Indicator| {
        let said = (all.indicator)(*indicator);
        let code = worded("code", "", indicator.code());
        element(
            "tr",
            "",
            vec![heading("row", "", text(said.name)), worded("td", "", said.definition), wrap("td", "", code)],
        )
    };
    let count = |count: &Count| {
        let code = worded("code", "", count.code());
        element("tr", "", vec![heading("row", "", text((all.count)(*count))), wrap("td", "", code)])
    };
    list(vec![
        worded("p", "method-about", words.definitions_about),
        table(&[words.indicator, words.definition, words.code], each(Indicator::ALL, indicator)),
        worded("h4", "", words.counts),
        table(&[words.count, words.code], each(Count::ALL, count)),
    ])
}

fn terms(language: Language) -> Html {
    let words = &language.further().method;
    let term = |(vietnamese, english, meaning): &(&'static str, &'static str, &'static str)| {
        html! {
            <tr>
                <th scope="row" lang="vi">{ text(vietnamese) }</th>
                <td lang="en">{ text(english) }</td>
                <td>{ text(meaning) }</td>
            </tr>
        }
    };
    table(&[words.vietnamese, words.english, words.meaning], each(&glossary(language), term))
}

fn sources(language: Language) -> Html {
    let words = &language.further().method;
    let cited = |title: &str, source: &str| [title, " – ", source].concat();
    let plans = PLANS.iter().map(|plan| cited(plan.title.of(language), plan.source.of(language)));
    let cards = CARDS.iter().map(|card| card.name.of(language).to_owned());
    let cases = language.words().examples.iter().map(|case| cited(case.title, case.source));
    let cited_works = each(METHOD_SOURCES, |source| html! { <li lang="en">{ text(source) }</li> });
    list(vec![
        worded("h4", "", words.source_plans),
        lines(&plans.chain(cards).collect::<Vec<_>>()),
        worded("p", "method-about", words.check),
        worded("h4", "", words.source_cases),
        lines(&cases.collect::<Vec<_>>()),
        worded("h4", "", words.source_methods),
        element("ul", "", cited_works),
    ])
}

fn changes(language: Language) -> Html {
    let changed: Vec<Html> = each(&numbers_changed(language), |change| worded("li", "", change));
    list(vec![
        wrap("p", "", said(version(language))),
        worded("h4", "", language.further().method.numbers_changed),
        element("ul", "", changed),
    ])
}

fn lines(lines: &[String]) -> Html {
    element("ul", "", each(lines, |line| wrap("li", "", said(line.clone()))))
}

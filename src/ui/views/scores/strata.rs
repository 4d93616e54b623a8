//! The parts of those asked: their answers, by step or as they are satisfied, and their weights.

use yew::prelude::*;

use super::desk::{Blank, Desk};
use super::league::news;
use crate::calc::share::Share;
use crate::calc::survey::answered;
use crate::i18n::number::format_share;
use crate::model::{MAX_STRATA, STEPS, Scenario, Stratum};
use crate::sheet::scores as pasted;
use crate::ui::components::choice::Choice;
use crate::ui::components::paste_box::PasteBox;
use crate::ui::edit::{fits, take};
use crate::ui::entry::Entry;
use crate::ui::markup::{element, heading, list, said, text, when, worded, wrap};

pub(super) fn strata(desk: Desk) -> Html {
    let words = &desk.state.language.planning().scores.survey;
    let strata = &desk.state.scenario.scores.survey.strata;
    let heads = [words.stratum, words.respondents, words.satisfied]
        .into_iter()
        .chain(words.steps)
        .chain([words.weight, words.share]);
    let heads = heads.enumerate().map(|(place, it)| heading("col", if place == 0 { "" } else { "number" }, text(it)));
    let rows = strata.iter().enumerate().map(|(place, stratum)| row(desk, place, stratum)).collect();
    let table = element(
        "table",
        "path-table scores-strata",
        vec![
            wrap("thead", "", element("tr", "", heads.chain([wrap("td", "", text(""))]).collect())),
            element("tbody", "", rows),
        ],
    );
    let add = when(fits(strata.len(), MAX_STRATA), || {
        desk.button(words.add, |scenario| scenario.scores.survey.strata.push(Stratum::default()))
    });
    let form = desk.form(
        "",
        vec![
            worded("p", "path-hint", words.strata_hint),
            when(!strata.is_empty(), || list(vec![from(desk), wrap("div", "path-scroll", table)])),
            wrap("p", "", add),
        ],
    );
    let open = !strata.is_empty();
    html! {
        <details class="unfolding" {open}><summary>{ text(words.strata) }</summary>
            { form }{ when(!desk.state.locked(), || paste(desk)) }
        </details>
    }
}

/// From which step on an answer is satisfied.
fn from(desk: Desk) -> Html {
    let words = &desk.state.language.planning().scores.survey;
    let chosen = desk.state.scenario.scores.survey.satisfied_from.to_string();
    let options = (1..).zip(words.steps).map(|(step, name): (u8, _)| (step.to_string().into(), name.into())).collect();
    let choose = desk.edit(|scenario, code: String| {
        let held = &mut scenario.scores.survey.satisfied_from;
        *held = code.parse().unwrap_or(*held);
    });
    let choice = Choice {
        id: "survey-from".into(),
        label: words.from,
        groups: vec![(None, options)],
        chosen: chosen.into(),
        choose,
    };
    html! { <p class="labelled"><label for="survey-from">{ text(words.from) }</label>{ choice.view() }</p> }
}

fn row(desk: Desk, place: usize, stratum: &Stratum) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.survey;
    let label = |field: &str| [&stratum.name, ": ", field].concat();
    let id = |field: &str| format!("stratum-{place}-{field}");
    let put = |change: fn(&mut Stratum, Entry)| {
        move |scenario: &mut Scenario, entry: Entry| {
            if let Some(stratum) = scenario.scores.survey.strata.get_mut(place) {
                change(stratum, entry);
            }
        }
    };
    let name =
        desk.field(Blank::words(id("name"), words.stratum, &stratum.name), put(|it, entry| it.name = entry.words()));
    let all = Blank::count(id("respondents"), &label(words.respondents), stratum.respondents);
    let satisfied = Blank::count(id("satisfied"), &label(words.satisfied), stratum.satisfied);
    let weight = Blank::decimal(id("weight"), &label(words.weight), stratum.weight);
    let mut cells = vec![
        name,
        desk.field(all, put(|it, entry| it.respondents = entry.count())),
        desk.field(satisfied, put(|it, entry| it.satisfied = entry.count())),
    ];
    for step in 0..STEPS {
        let held = stratum.steps.get(step).copied().flatten();
        let step_name = words.steps.get(step).copied().unwrap_or_default();
        let blank = Blank::count(format!("stratum-{place}-step-{step}"), &label(step_name), held);
        cells.push(desk.field(blank, move |scenario, entry| {
            let stratum = scenario.scores.survey.strata.get_mut(place);
            if let Some(held) = stratum.and_then(|it| it.steps.get_mut(step)) {
                *held = entry.count();
            }
        }));
    }
    cells.push(desk.field(weight, put(|it, entry| it.weight = entry.decimal())));
    let told = answered(stratum, desk.state.scenario.scores.survey.satisfied_from).ok();
    let share = told.and_then(|(all, satisfied)| Share::new(satisfied.into(), all.into()));
    let requirement = desk.state.scenario.scores.survey.requirement;
    cells.push(said(share.map(|it| format_share(it, 2, &[requirement], language)).unwrap_or_default()));
    cells.push(desk.remove([words.remove, ": ", &stratum.name].concat(), move |scenario| {
        let strata = &mut scenario.scores.survey.strata;
        drop(take(strata, place));
    }));
    let cells =
        cells.into_iter().enumerate().map(|(place, cell)| wrap("td", if place == 0 { "" } else { "number" }, cell));
    element("tr", "", cells.collect())
}

fn paste(desk: Desk) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.paste;
    let put = desk.edit(|scenario, strata: Vec<Stratum>| scenario.scores.survey.strata = strata);
    let take = Callback::from(move |text: String| {
        let told = pasted::strata(&text, language);
        let mut said = news(told.rows.len(), &told.unread, told.beyond.then_some(MAX_STRATA), language);
        if told.rows.is_empty() {
            said.push(words.nothing.to_owned());
        } else {
            put.emit(told.rows);
        }
        said
    });
    html! { <PasteBox id="strata-paste" label={words.label} hint={words.strata_hint} button={words.take} {take} /> }
}

//! One index: the others in it, what a rank takes among them, and how likely it is when they move.

use yew::prelude::*;

use super::desk::{Blank, Desk};
use super::rank::to_plan;
use crate::calc::rank::standing;
use crate::i18n::board::index_name;
use crate::i18n::number::{format_count, format_length};
use crate::i18n::phrase::fill;
use crate::i18n::scores::{rank_lines, ties_name};
use crate::model::{Index, IndexRecord, Language, League, MAX_NEIGHBOURS, Neighbour, Placing, Scenario, Ties};
use crate::sheet::scores as pasted;
use crate::ui::components::choice::Choice;
use crate::ui::components::paste_box::PasteBox;
use crate::ui::edit::{fits, take};
use crate::ui::entry::Entry;
use crate::ui::markup::{each, element, heading, list, said, text, when, worded, wrap};

pub(super) fn league(desk: Desk, index: &Index) -> Html {
    let language = desk.state.language;
    let scenario = &desk.state.scenario;
    let outcome = standing(scenario, index);
    let lines = rank_lines(&outcome, scenario.certainty.confidence.percent(), language);
    let none = League::new(index.clone());
    let league = scenario.scores.league(index).unwrap_or(&none);
    list(vec![
        element("div", "scores-lines", each(&lines, |line| wrap("p", "", said(line.clone())))),
        to_plan(desk, index, outcome.wanted),
        choices(desk, league),
        when(!desk.state.locked(), || paste(desk, index)),
        others(desk, league),
    ])
}

/// An edit of the league of an index.
fn on<T, F: Fn(&mut League, T)>(index: &Index, change: F) -> impl Fn(&mut Scenario, T) + use<T, F> {
    let index = index.clone();
    move |scenario, told| change(scenario.scores.league_mut(&index), told)
}

/// The id of a field of an index: several of them may be open.
fn id(index: &Index, field: &str) -> String {
    ["league-", index.code().unwrap_or(index_name(index)), "-", field].concat()
}

fn choices(desk: Desk, league: &League) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.rank;
    let index = &league.index;
    let id = |field: &str| id(index, field);
    let choice =
        |name: &str, label: &'static str, options: Vec<(AttrValue, AttrValue)>, chosen: &'static str, choose| {
            let choice =
                Choice { id: id(name).into(), label, groups: vec![(None, options)], chosen: chosen.into(), choose };
            html! { <p class="labelled"><label for={id(name)}>{ text(label) }</label>{ choice.view() }</p> }
        };
    let ties = Ties::ALL.iter().map(|&ties| (ties.code().into(), ties_name(ties, language).into())).collect();
    let choose = desk.edit(on(index, |league, code: String| league.ties = Ties::from_code(&code).unwrap_or_default()));
    let ways = vec![("up".into(), words.up.into()), ("down".into(), words.down.into())];
    let turn = desk.edit(on(index, |league, code: String| league.drift.down = code == "down"));
    let expected = Blank::decimal(id("expected"), words.expected, league.expected);
    let mean = Blank::decimal(id("drift"), words.drift_mean, Some(league.drift.mean)).required();
    let sd = Blank::decimal(id("spread"), words.drift_sd, Some(league.drift.sd)).required();
    let average = Blank::decimal(id("mean"), words.mean, desk.state.scenario.record(index).and_then(|it| it.mean));
    let own = index.clone();
    desk.form(
        "path-choices",
        vec![
            desk.named(expected, on(index, |league, entry: Entry| league.expected = entry.decimal())),
            choice("ties", words.ties, ties, league.ties.code(), choose),
            desk.named(average, move |scenario, entry| scenario.record_mut(&own).mean = entry.decimal()),
            worded("p", "scores-drift", words.drift),
            desk.named(
                mean,
                on(index, |league, entry: Entry| {
                    league.drift.mean = entry.decimal().unwrap_or(league.drift.mean);
                }),
            ),
            choice("way", words.drift_way, ways, if league.drift.down { "down" } else { "up" }, turn),
            desk.named(
                sd,
                on(index, |league, entry: Entry| {
                    league.drift.sd = entry.decimal().unwrap_or(league.drift.sd);
                }),
            ),
        ],
    )
}

fn paste(desk: Desk, index: &Index) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.paste;
    let own = index.clone();
    let put = desk.edit(move |scenario, others: Vec<Neighbour>| replace(scenario, &own, others));
    let take = Callback::from(move |text: String| {
        let told = pasted::league(&text, language);
        let mut said = news(told.rows.len(), &told.unread, told.beyond.then_some(MAX_NEIGHBOURS), language);
        if told.rows.is_empty() {
            said.push(words.nothing.to_owned());
        } else {
            put.emit(told.rows);
        }
        said
    });
    html! { <PasteBox id={id(index, "paste")} label={words.label} hint={words.league_hint} button={words.take} {take} /> }
}

/// What became of a pasted table.
pub(super) fn news(rows: usize, unread: &[(usize, String)], beyond: Option<u32>, language: Language) -> Vec<String> {
    let words = &language.planning().scores.paste;
    let count = |it: usize| format_length(it, language);
    let mut said = Vec::new();
    if rows > 0 {
        said.push(fill(words.taken, &[("n", &count(rows))]).plain());
    }
    said.extend(beyond.map(|most| fill(words.too_many, &[("n", &format_count(most.into(), language))]).plain()));
    let line = |(line, text): &(usize, String)| fill(words.unread, &[("line", &count(*line)), ("text", text)]).plain();
    said.extend(unread.iter().take(20).map(line));
    said
}

/// The province stands as its row of a table tells.
fn stand(record: &mut IndexRecord, own: &Neighbour) {
    record.now = Placing { rank: own.rank.or(record.now.rank), score: own.score };
}

/// The others take the place of those before; the own row, where the province is named, is what is known of it.
fn replace(scenario: &mut Scenario, index: &Index, mut others: Vec<Neighbour>) {
    let all = u32::try_from(others.len()).unwrap_or(u32::MAX);
    let place = scenario.place.trim().to_lowercase();
    let own = others.iter().position(|other| !place.is_empty() && other.name.trim().to_lowercase() == place);
    let own = own.map(|own| others.remove(own));
    let record = scenario.record_mut(index);
    if let Some(own) = &own {
        stand(record, own);
    }
    let with_own = if own.is_some() { all } else { all.saturating_add(1) };
    record.ranked = record.ranked.or(Some(with_own));
    scenario.scores.league_mut(index).others = others;
}

fn others(desk: Desk, league: &League) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.rank;
    let index = &league.index;
    let count = format_length(league.others.len(), language);
    let row = |(place, other): (usize, &Neighbour)| {
        let id = |field: &str| id(index, &format!("{place}-{field}"));
        let put = |change: fn(&mut Neighbour, Entry)| {
            on(index, move |league, entry| {
                if let Some(other) = league.others.get_mut(place) {
                    change(other, entry);
                }
            })
        };
        let name = desk
            .field(Blank::words(id("name"), words.name, &other.name), put(|other, entry| other.name = entry.words()));
        let rank = desk
            .field(Blank::rank(id("rank"), words.rank, other.rank), put(|other, entry| other.rank = entry.number()));
        let score = Blank::decimal(id("score"), words.score, other.score);
        let score = desk.field(score, put(|other, entry| other.score = entry.decimal()));
        let own = index.clone();
        let remove = desk.remove([words.remove, ": ", &other.name].concat(), move |scenario| {
            let others = &mut scenario.scores.league_mut(&own).others;
            drop(take(others, place));
        });
        let cells = [("", name), ("number", rank), ("number", score), ("", remove)];
        element("tr", "", cells.map(|(class, cell)| wrap("td", class, cell)).into())
    };
    let rows = league.others.iter().enumerate().map(row).collect();
    let heads = vec![
        heading("col", "", text(words.name)),
        heading("col", "number", text(words.rank)),
        heading("col", "number", text(words.score)),
        wrap("td", "", text("")),
    ];
    let table = element(
        "table",
        "path-table scores-others",
        vec![wrap("thead", "", element("tr", "", heads)), element("tbody", "", rows)],
    );
    let add = when(fits(league.others.len(), MAX_NEIGHBOURS), || {
        let index = index.clone();
        desk.button(words.add, move |scenario| scenario.scores.league_mut(&index).others.push(Neighbour::default()))
    });
    let clear = when(!league.others.is_empty(), || {
        let index = index.clone();
        desk.button(words.clear, move |scenario| scenario.scores.league_mut(&index).others.clear())
    });
    let title = fill(words.others, &[("n", &count)]).plain();
    let tools = vec![add, text(" "), clear, text(" "), own_row(desk, league)];
    desk.form(
        "",
        vec![
            wrap("h4", "", said(title)),
            when(!league.others.is_empty(), || wrap("div", "path-scroll", table)),
            element("p", "scores-tools", tools),
        ],
    )
}

/// Says which row of a pasted table is the province's own.
fn own_row(desk: Desk, league: &League) -> Html {
    let words = &desk.state.language.planning().scores.rank;
    if league.others.is_empty() {
        return html! {};
    }
    let index = league.index.clone();
    let choose = desk.edit(move |scenario, code: String| {
        let Ok(place) = code.parse::<usize>() else { return };
        if let Some(own) = take(&mut scenario.scores.league_mut(&index).others, place) {
            stand(scenario.record_mut(&index), &own);
        }
    });
    let mut options = vec![("none".into(), words.own_none.into())];
    options.extend(
        league.others.iter().enumerate().map(|(place, other)| (place.to_string().into(), other.name.clone().into())),
    );
    let choice = Choice {
        id: id(&league.index, "own").into(),
        label: words.own,
        groups: vec![(None, options)],
        chosen: "none".into(),
        choose,
    };
    list(vec![text(words.own), text(" "), choice.view()])
}

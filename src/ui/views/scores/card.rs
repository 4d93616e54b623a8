//! The score card: its items, what they bring, the total, and the cheapest way to more.

use yew::prelude::*;

use super::super::copying::copying_shown;
use super::desk::{Blank, Desk, pressed};
use super::item::{new_item, row};
use crate::calc::ledger::completed;
use crate::calc::points::Sum;
use crate::calc::score_card::{CardOutcome, GroupOutcome, card as outcome_of};
use crate::calc::way::way;
use crate::i18n::number::format_decimal;
use crate::i18n::phrase::fill;
use crate::i18n::scores::{card_lines, card_name, group_title, is_known, points, points_left, way_lines};
use crate::model::{Band, Counts, Decimal, ItemGroup, Language, MAX_ITEMS, Measure, Scenario, ScoreCard};
use crate::plans::CARDS;
use crate::ui::components::unfolding::Unfolding;
use crate::ui::edit::{fits, take};
use crate::ui::entry::Entry;
use crate::ui::markup::{each, element, heading, list, said, text, when, worded, wrap};

/// The card of a scenario, to be changed.
pub(super) fn on_card(scenario: &mut Scenario, change: impl FnOnce(&mut ScoreCard)) {
    if let Some(card) = &mut scenario.scores.card {
        change(card);
    }
}

pub(super) fn card(desk: Desk, known: &Counts) -> Html {
    let words = &desk.state.language.planning().scores.card;
    let head = vec![worded("h3", "", words.title), worded("p", "path-hint", words.about)];
    let Some(card) = &desk.state.scenario.scores.card else {
        return list(vec![list(head), when(!desk.state.locked(), || begin(desk))]);
    };
    let language = desk.state.language;
    let outcome = outcome_of(card, known);
    let lines = card_lines(card, &outcome, language);
    let mut parts = head;
    parts.push(wrap("p", "scores-name", said(card_name(card, language))));
    parts.push(worded("p", "scores-check", desk.state.language.planning().scores.check));
    parts.push(element("div", "scores-lines", each(&lines, |line| wrap("p", "", said(line.clone())))));
    parts.push(table(desk, card, &outcome));
    parts.push(copying_shown(language, ".scores-items"));
    parts.push(wanted(desk, card));
    parts.push(when(card.wanted.is_some(), || the_way(desk, card, known)));
    parts.push(bands(desk, card));
    parts.push(when(!desk.state.scenario.units.is_empty(), || by_unit(desk)));
    parts.push(when(!desk.state.locked(), || {
        wrap("p", "", desk.button(words.drop, |scenario| scenario.scores.card = None))
    }));
    list(parts)
}

/// A group to begin with.
fn new_group() -> ItemGroup {
    ItemGroup { items: vec![new_item()], ..ItemGroup::default() }
}

fn begin(desk: Desk) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.card;
    let shipped = CARDS.iter().map(|card| {
        let edit = desk.edit(move |scenario, ()| scenario.scores.card = Some(card.begun(language)));
        pressed("button", fill(words.begin, &[("name", card.name.of(language))]).plain(), &edit)
    });
    let own = desk.button(words.own, |scenario| {
        scenario.scores.card = Some(ScoreCard { groups: vec![new_group()], ..ScoreCard::default() });
    });
    let check = worded("p", "scores-check", language.planning().scores.check);
    list(vec![element("p", "scores-begin", shipped.chain([own]).collect()), check])
}

fn table(desk: Desk, card: &ScoreCard, outcome: &CardOutcome) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.card;
    let heads = vec![
        heading("col", "", text(words.item)),
        heading("col", "number", text(words.points)),
        wrap("td", "scores-bars", text("")),
        heading("col", "number", text(words.ratio)),
        heading("col", "number", text(words.one_more)),
    ];
    let groups = card.groups.iter().zip(&outcome.groups).enumerate();
    let bodies = groups.map(|(place, (group, told))| body(desk, place, group, told));
    let of_max = of_max(language, &outcome.total, outcome.max, outcome.unknown);
    let foot = element(
        "tr",
        "scores-total",
        vec![
            heading("row", "", text(words.total)),
            wrap("td", "number", said(of_max)),
            wrap("td", "scores-bars", bar(&outcome.total, outcome.max, language)),
            wrap("td", "", text("")),
            wrap("td", "", text("")),
        ],
    );
    let mut parts = vec![wrap("thead", "", element("tr", "", heads))];
    parts.extend(bodies);
    parts.push(wrap("tfoot", "", foot));
    let add = (fits(card.groups.len(), MAX_ITEMS) && !desk.state.locked()).then(|| {
        let add = |scenario: &mut Scenario| {
            on_card(scenario, |card| card.groups.push(new_group()));
        };
        wrap("p", "", desk.button(words.add_group, add))
    });
    list(vec![wrap("div", "path-scroll", element("table", "path-table scores-items", parts)), add.unwrap_or_default()])
}

/// So many points of so many; a dash where nothing of them is known.
fn of_max(language: Language, sum: &Sum, max: Decimal, unknown: Decimal) -> String {
    if !is_known(max, unknown) {
        return "–".to_owned();
    }
    let of_max = language.planning().scores.card.of_max;
    fill(of_max, &[("points", &points(sum, None, language)), ("max", &format_decimal(max, language))]).plain()
}

fn body(desk: Desk, place: usize, group: &ItemGroup, told: &GroupOutcome) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.card;
    let title = group_title(group, language);
    let of_max = of_max(language, &told.points, told.max, told.unknown);
    let change = when(!desk.state.locked(), || {
        let name = Blank::words(format!("card-group-{place}"), words.group_name, &title);
        let name = desk.named(name, move |scenario, entry| {
            on_card(scenario, |card| {
                if let (Some(group), Entry::Text(name)) = (card.groups.get_mut(place), entry) {
                    group.name = name;
                }
            });
        });
        let add = when(fits(group.items.len(), MAX_ITEMS), || {
            desk.button(words.add_item, move |scenario| {
                on_card(scenario, |card| {
                    card.groups.get_mut(place).into_iter().for_each(|it| it.items.push(new_item()));
                });
            })
        });
        let remove = desk.button(words.remove_group, move |scenario| {
            on_card(scenario, |card| drop(take(&mut card.groups, place)));
        });
        html! {
            <details class="scores-edit"><summary aria-label={[words.edit, ": ", &title].concat()}>{ text(words.edit) }</summary>
                { name }<p>{ add }{ text(" ") }{ remove }</p>
            </details>
        }
    });
    let head = element(
        "tr",
        "scores-group",
        vec![
            heading("rowgroup", "", list(vec![said(title), text(" "), change])),
            wrap("td", "number", said(of_max)),
            wrap("td", "scores-bars", bar(&told.points, told.max, language)),
            wrap("td", "", text("")),
            wrap("td", "", text("")),
        ],
    );
    let items = group.items.iter().zip(&told.items).enumerate();
    let rows = items.map(|(item, (it, told))| row(desk, (place, item), it, told));
    element("tbody", "", std::iter::once(head).chain(rows).collect())
}

/// What is won of the most, and what is left of it.
pub(super) fn bar(won: &Sum, max: Decimal, language: Language) -> Html {
    if max == Decimal::ZERO {
        return html! {};
    }
    let words = &language.planning().scores.card;
    let values = [("points", &*points(won, None, language)), ("left", &points_left(won, max, language))];
    let label = fill(words.won, &values).plain();
    let width = format!("{}%", won.floored(6) * 1_000 / u128::from(max.millionths()) / 10);
    html! {
        <svg class="scores-bar" role="img" aria-label={label.clone()} width="100%" height="12">
            <title>{ said(label) }</title>
            <rect class="allocation-bar-rest" x="0" y="1" width="100%" height="10" />
            <rect class="allocation-bar-part" x="0" y="1" {width} height="10" />
        </svg>
    }
}

fn wanted(desk: Desk, card: &ScoreCard) -> Html {
    let words = &desk.state.language.planning().scores.card;
    let blank = Blank::decimal("card-wanted".to_owned(), words.wanted, card.wanted);
    let field = desk.named(blank, |scenario, entry| on_card(scenario, |card| card.wanted = entry.decimal()));
    desk.form("path-choices", vec![field])
}

fn the_way(desk: Desk, card: &ScoreCard, known: &Counts) -> Html {
    let Some(wanted) = card.wanted else { return html! {} };
    let language = desk.state.language;
    let (head, deeds, after) = way_lines(card, &way(card, known, wanted), wanted, language);
    let after = each(&after, |line| wrap("p", "path-hint", said(line.clone())));
    element(
        "div",
        "scores-way",
        vec![
            worded("h4", "", language.planning().scores.card.way),
            wrap("p", "", said(head)),
            element("ul", "", each(&deeds, |deed| wrap("li", "", said(deed.clone())))),
            element("div", "", after),
        ],
    )
}

fn bands(desk: Desk, card: &ScoreCard) -> Html {
    let words = &desk.state.language.planning().scores.card;
    let row = |(place, band): (usize, &Band)| {
        let put = move |scenario: &mut Scenario, change: &dyn Fn(&mut Band)| {
            on_card(scenario, |card| card.bands.get_mut(place).into_iter().for_each(change));
        };
        let name = desk.field(Blank::words(format!("band-{place}"), words.band, &band.name), move |scenario, entry| {
            let name = entry.words();
            put(scenario, &|band| band.name.clone_from(&name));
        });
        let bound = Blank::decimal(format!("band-{place}-at-least"), words.at_least, band.at_least);
        let bound = desk.field(bound, move |scenario, entry| put(scenario, &|band| band.at_least = entry.decimal()));
        let remove = desk.remove([words.remove_band, ": ", &band.name].concat(), move |scenario| {
            on_card(scenario, |card| drop(take(&mut card.bands, place)));
        });
        element("tr", "", vec![wrap("td", "", name), wrap("td", "number", bound), wrap("td", "", remove)])
    };
    let rows = card.bands.iter().enumerate().map(row).collect();
    let heads = vec![
        heading("col", "", text(words.band)),
        heading("col", "number", text(words.at_least)),
        wrap("td", "", text("")),
    ];
    let table = element(
        "table",
        "path-table scores-bands",
        vec![wrap("thead", "", element("tr", "", heads)), element("tbody", "", rows)],
    );
    let add = when(fits(card.bands.len(), MAX_ITEMS), || {
        desk.button(words.add_band, |scenario| on_card(scenario, |card| card.bands.push(Band::default())))
    });
    let form = desk.form("", vec![worded("p", "path-hint", words.bands_hint), table, add]);
    html! { <details class="unfolding"><summary>{ text(words.bands) }</summary>{ form }</details> }
}

/// The points of every unit, by group; made once it is unfolded.
fn by_unit(desk: Desk) -> Html {
    let (scenario, language) = (desk.state.scenario.clone(), desk.state.language);
    let words = &language.planning().scores.card;
    let content = Callback::from(move |()| units(&scenario, language));
    html! { <Unfolding title={words.by_unit} {content} /> }
}

/// How many units are listed.
const MOST_UNITS: usize = 400;

fn units(scenario: &Scenario, language: Language) -> Html {
    let words = &language.planning().scores.card;
    let Some(card) = &scenario.scores.card else { return html! {} };
    // What is typed is of the whole, and no unit's.
    let mut own = card.clone();
    for group in &mut own.groups {
        group.items.retain(|item| matches!(item.measure, Measure::Indicator(_) | Measure::Counts(..)));
    }
    own.groups.retain(|group| !group.items.is_empty());
    let mut heads = vec![heading("col", "", text(words.unit))];
    heads.extend(each(&own.groups, |group| heading("col", "number", said(group_title(group, language)))));
    heads.push(heading("col", "number", text(words.total)));
    // Of what is known of a unit.
    let of = |sum: &Sum, max: Decimal, unknown: Decimal| {
        let known = max.millionths() - unknown.millionths().min(max.millionths());
        match Decimal::from_millionths(known) {
            Some(known) if known > Decimal::ZERO => of_max(language, sum, known, Decimal::ZERO),
            _ => "–".to_owned(),
        }
    };
    let rows = scenario.units.iter().take(MOST_UNITS).map(|unit| {
        let outcome = outcome_of(&own, &completed(unit).counts);
        let mut cells = vec![heading("row", "", said(unit.name.clone()))];
        cells.extend(each(&outcome.groups, |it| wrap("td", "number", said(of(&it.points, it.max, it.unknown)))));
        cells.push(wrap("td", "number", said(of(&outcome.total, outcome.max, outcome.unknown))));
        element("tr", "", cells)
    });
    let table = element(
        "table",
        "path-table scores-units",
        vec![wrap("thead", "", element("tr", "", heads)), element("tbody", "", rows.collect())],
    );
    list(vec![
        worded("p", "path-hint", words.by_unit_hint),
        wrap("div", "path-scroll", table),
        copying_shown(language, ".scores-units"),
    ])
}

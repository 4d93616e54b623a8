//! An item of the card: what it brings, and the form that changes it.

use yew::prelude::*;

use super::card::{bar, on_card};
use super::desk::{Blank, Desk};
use crate::calc::points::Sum;
use crate::calc::score_card::ItemOutcome;
use crate::i18n::number::{format_decimal, format_fixed, format_percent, format_share};
use crate::i18n::phrase::fill;
use crate::i18n::scores::{item_name, points, unscored};
use crate::model::{Count, Decimal, Indicator, Item, Measure, Percent, Scenario};
use crate::plans::card_item;
use crate::ui::components::choice::{Choice, indicators};
use crate::ui::edit::take;
use crate::ui::markup::{element, heading, list, said, text, when, wrap};

type Place = (usize, usize);

/// An item to begin with: points that are typed.
pub(super) fn new_item() -> Item {
    Item {
        name: String::new(),
        origin: String::new(),
        max: Decimal::new(10, 0).unwrap_or(Decimal::ZERO),
        full_at: Percent::HUNDRED,
        measure: Measure::Points(None),
        fixed: false,
    }
}

fn on_item(scenario: &mut Scenario, (group, place): Place, change: impl FnOnce(&mut Item)) {
    on_card(scenario, |card| {
        if let Some(item) = card.groups.get_mut(group).and_then(|group| group.items.get_mut(place)) {
            change(item);
        }
    });
}

fn id((group, place): Place, field: &str) -> String {
    format!("card-{group}-{place}-{field}")
}

pub(super) fn row(desk: Desk, at: Place, item: &Item, told: &ItemOutcome) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.card;
    let name = item_name(item, language);
    let max = format_decimal(item.max, language);
    let (won, why) = match &told.points {
        Ok(points) => (Some(Sum::from(*points)), None),
        Err(why) => (None, Some(unscored(why, language))),
    };
    let shown = match &won {
        Some(won) => fill(words.of_max, &[("points", &points(won, None, language)), ("max", &max)]).plain(),
        None => fill(words.of_max, &[("points", "–"), ("max", &max)]).plain(),
    };
    let note =
        card_item(&item.origin).and_then(|it| it.note).map(|note| wrap("span", "scores-note", text(note.of(language))));
    let head = vec![
        said(name.clone()),
        note.unwrap_or_default(),
        why.map(|why| wrap("span", "scores-why", said(why))).unwrap_or_default(),
        when(!desk.state.locked(), || form(desk, at, item, &name)),
    ];
    let in_field = matches!(item.measure, Measure::Share(_)) && !desk.state.locked();
    let ratio = told.ratio.filter(|_| !in_field).map(|ratio| said(format_share(ratio, 2, &[], language)));
    let more = told.one_more.map(|one| {
        let one = Sum::from(one);
        let decimals = if one.floored(4) == 0 { 6 } else { 4 };
        said(["+", &*format_fixed(one.rounded(decimals), decimals, language)].concat())
    });
    element(
        "tr",
        "",
        vec![
            heading("row", "scores-item", list(head)),
            wrap("td", "number", list(vec![said(shown), text(" "), typed(desk, at, item, true)])),
            wrap("td", "scores-bars", won.map(|won| bar(&won, item.max, language)).unwrap_or_default()),
            wrap("td", "number", list(vec![ratio.unwrap_or_default(), text(" "), typed(desk, at, item, false)])),
            wrap("td", "number", more.unwrap_or_default()),
        ],
    )
}

/// What is typed of an item, beside what follows from it: its points, or its ratio.
fn typed(desk: Desk, at: Place, item: &Item, of_points: bool) -> Html {
    let words = &desk.state.language.planning().scores.card;
    if desk.state.locked() {
        return html! {};
    }
    let label = |field: &str| [&item_name(item, desk.state.language), ": ", field].concat();
    match item.measure {
        Measure::Points(held) if of_points => {
            let blank = Blank::decimal(id(at, "points"), &label(words.told_points), held);
            desk.field(blank, move |scenario, entry| {
                on_item(scenario, at, |item| item.measure = Measure::Points(entry.decimal()));
            })
        }
        Measure::Share(held) if !of_points => {
            let blank = Blank::percent(id(at, "share"), &label(words.share), held);
            desk.field(blank, move |scenario, entry| {
                on_item(scenario, at, |item| item.measure = Measure::Share(entry.percent()));
            })
        }
        Measure::Numbers(part, whole) if !of_points => {
            let one = Blank::count(id(at, "part"), &label(words.part), part);
            let other = Blank::count(id(at, "whole"), &label(words.whole), whole);
            let one = desk.field(one, move |scenario, entry| {
                on_item(scenario, at, |item| item.measure = Measure::Numbers(entry.count(), whole));
            });
            let other = desk.field(other, move |scenario, entry| {
                on_item(scenario, at, |item| item.measure = Measure::Numbers(part, entry.count()));
            });
            wrap("span", "scores-numbers", list(vec![one, text(" / "), other]))
        }
        _ => html! {},
    }
}

fn form(desk: Desk, at: Place, item: &Item, name: &str) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.card;
    let named = desk.named(Blank::words(id(at, "name"), words.item, name), move |scenario, entry| {
        on_item(scenario, at, |item| item.name = entry.words());
    });
    let max = Blank::decimal(id(at, "max"), words.max, Some(item.max)).required();
    let max = desk.named(max, move |scenario, entry| {
        on_item(scenario, at, |item| item.max = entry.decimal().unwrap_or(item.max));
    });
    let full_at = Blank::percent(id(at, "full-at"), words.full_at, Some(item.full_at)).required();
    let full_at = desk.named(full_at, move |scenario, entry| {
        let told = entry.percent().filter(|&told| told != Percent::ZERO);
        on_item(scenario, at, |item| item.full_at = told.unwrap_or(item.full_at));
    });
    let choices = card_item(&item.origin).map_or(&[] as &[Percent], |it| it.choices).iter().map(|&choice| {
        let label = fill(words.choice, &[("share", &format_percent(choice, language))]).plain();
        let edit = desk.edit(move |scenario, ()| on_item(scenario, at, |item| item.full_at = choice));
        let onclick = move |_: MouseEvent| edit.emit(());
        let pressed = if item.full_at == choice { "true" } else { "false" };
        html! { <button type="button" class="link-button" aria-pressed={pressed} {onclick}>{ said(label) }</button> }
    });
    let fixed = {
        let edit = desk.edit(move |scenario, fixed: bool| on_item(scenario, at, |item| item.fixed = fixed));
        let (now, label) = (item.fixed, words.fixed);
        let onchange = move |_: Event| edit.emit(!now);
        html! { <p><label><input type="checkbox" aria-label={label} checked={now} {onchange} />{ text(" ") }{ text(label) }</label></p> }
    };
    let remove = desk.button(words.remove_item, move |scenario| {
        on_card(scenario, |card| {
            if let Some(group) = card.groups.get_mut(at.0) {
                drop(take(&mut group.items, at.1));
            }
        });
    });
    let mut parts = vec![named, max, full_at, element("p", "", choices.collect())];
    parts.extend(measure(desk, at, item));
    parts.extend([fixed, remove]);
    html! {
        <details class="scores-edit"><summary aria-label={[words.edit, ": ", name].concat()}>{ text(words.edit) }</summary>
            { element("div", "", parts) }
        </details>
    }
}

/// A way of scoring: its code, its name, and how it begins.
type Kind = (&'static str, &'static str, fn() -> Measure);

/// What an item is scored by, and of which counts.
fn measure(desk: Desk, at: Place, item: &Item) -> Vec<Html> {
    let language = desk.state.language;
    let words = &language.planning().scores.card;
    let kinds: [Kind; 5] = [
        ("indicator", words.by_indicator, || Measure::Indicator(Indicator::OnlineOfReceived)),
        ("counts", words.by_counts, || Measure::Counts(Count::PublishedProcedures, Count::Procedures)),
        ("numbers", words.by_numbers, || Measure::Numbers(None, None)),
        ("share", words.by_share, || Measure::Share(None)),
        ("points", words.by_points, || Measure::Points(None)),
    ];
    let chosen = match item.measure {
        Measure::Indicator(_) => "indicator",
        Measure::Counts(..) => "counts",
        Measure::Numbers(..) => "numbers",
        Measure::Share(_) => "share",
        Measure::Points(_) => "points",
    };
    let put = desk.edit(move |scenario, measure: Measure| on_item(scenario, at, |item| item.measure = measure));
    let choose = put.reform(move |code: String| {
        kinds.iter().find(|(it, ..)| *it == code).map_or(Measure::Points(None), |(.., measure)| measure())
    });
    let options = kinds.iter().map(|&(code, name, _)| (code.into(), name.into())).collect();
    let kind = Choice {
        id: id(at, "measure").into(),
        label: words.measure,
        groups: vec![(None, options)],
        chosen: chosen.into(),
        choose,
    };
    let mut parts = vec![wrap("p", "labelled", list(vec![text(words.measure), text(" "), kind.view()]))];
    match item.measure {
        Measure::Indicator(chosen) => {
            let choose = put.reform(Measure::Indicator);
            parts.push(wrap(
                "p",
                "labelled",
                indicators(language, id(at, "indicator"), words.measure, chosen, &choose),
            ));
        }
        Measure::Counts(part, whole) => {
            let one = put.reform(move |count| Measure::Counts(count, whole));
            let other = put.reform(move |count| Measure::Counts(part, count));
            parts.push(counted(desk, id(at, "part-count"), words.part, part, &one));
            parts.push(counted(desk, id(at, "whole-count"), words.whole, whole, &other));
        }
        _ => {}
    }
    parts
}

fn counted(desk: Desk, id: String, label: &'static str, chosen: Count, put: &Callback<Count>) -> Html {
    let words = desk.state.language.words();
    let options = Count::ALL.iter().map(|&count| (count.code().into(), (words.count)(count).into())).collect();
    let choose = put.reform(move |code: String| Count::from_code(&code).unwrap_or(chosen));
    let choice = Choice { id: id.into(), label, groups: vec![(None, options)], chosen: chosen.code().into(), choose };
    wrap("p", "labelled", list(vec![text(label), text(" "), choice.long()]))
}

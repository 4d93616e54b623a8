//! Ranks: the indices side by side, and each with the others in it.

use yew::prelude::*;

use super::desk::{Blank, Desk};
use super::league::league;
use crate::calc::rank::{gap, planned_rank, standing};
use crate::i18n::number::{format_decimal, format_share};
use crate::i18n::scores::{index_title, needed_cell};
use crate::model::{Goal, Index, IndexRecord, Scenario, StandardGroup, Target, TaskGroup};
use crate::ui::components::unfolding::Unfolding;
use crate::ui::edit::Edit;
use crate::ui::entry::Entry;
use crate::ui::markup::{button, element, heading, list, said, text, worded, wrap};
use crate::ui::state::Action;

/// The five that provinces plan by.
const TRACKED: [Index; 5] = [Index::Par, Index::Pci, Index::Sipas, Index::Papi, Index::Dti];

pub(super) fn ranks(desk: Desk) -> Html {
    let words = &desk.state.language.planning().scores.rank;
    let indices = indices(&desk.state.scenario);
    let heads =
        [words.index, words.ranked, words.rank, words.score, words.wanted, words.need, words.lack, words.probability];
    let heads = heads
        .into_iter()
        .enumerate()
        .map(|(place, it)| heading("col", if place == 0 { "" } else { "number" }, text(it)));
    let rows = indices.iter().map(|index| row(desk, index)).collect();
    let table = element(
        "table",
        "path-table scores-ranks",
        vec![wrap("thead", "", element("tr", "", heads.collect())), element("tbody", "", rows)],
    );
    let mut parts = vec![
        worded("h3", "", words.title),
        worded("p", "path-hint", words.about),
        desk.form("path-scroll", vec![table]),
        super::super::copying::copying_shown(desk.state.language, ".scores-ranks"),
    ];
    parts.extend(indices.into_iter().map(|index| unfolded(desk, index)));
    list(parts)
}

/// The five, then every other index that anything is known of.
fn indices(scenario: &Scenario) -> Vec<Index> {
    let records = scenario.indices.iter().map(|record| &record.index);
    let planned = scenario.targets.iter().filter_map(|target| target.goal.index());
    let known = records.chain(scenario.scores.leagues.iter().map(|league| &league.index)).chain(planned);
    known.fold(TRACKED.to_vec(), |mut all, index| {
        if !all.contains(index) {
            all.push(index.clone());
        }
        all
    })
}

fn unfolded(desk: Desk, index: Index) -> Html {
    let (state, dispatch) = (desk.state.clone(), desk.dispatch.clone());
    let title = index_title(&index, desk.state.language);
    let content = Callback::from(move |()| league(Desk { state: &state, dispatch: &dispatch }, &index));
    html! { <Unfolding {title} {content} /> }
}

fn row(desk: Desk, index: &Index) -> Html {
    let language = desk.state.language;
    let words = &language.planning().scores.rank;
    let title = index_title(index, language);
    let none = IndexRecord::new(index.clone());
    let record = desk.state.scenario.record(index).unwrap_or(&none);
    let outcome = standing(&desk.state.scenario, index);
    let label = |field: &str| [&title, ": ", field].concat();
    let id = |field: &str| ["rank-", index.code().unwrap_or(&title), "-", field].concat();
    let put = |change: fn(&mut IndexRecord, &Entry)| {
        let index = index.clone();
        move |scenario: &mut Scenario, entry: Entry| change(scenario.record_mut(&index), &entry)
    };
    let ranked = Blank::rank(id("ranked"), &label(words.ranked), record.ranked);
    let rank = Blank::rank(id("now"), &label(words.rank), record.now.rank);
    let score = Blank::decimal(id("score"), &label(words.score), record.now.score);
    let wanted = Blank::rank(id("wanted"), &label(words.wanted), outcome.wanted);
    let own = index.clone();
    let cells = [
        desk.field(ranked, put(|record, entry| record.ranked = entry.number())),
        desk.field(rank, put(|record, entry| record.now.rank = entry.number())),
        desk.field(score, put(|record, entry| record.now.score = entry.decimal())),
        desk.field(wanted, move |scenario, entry| scenario.scores.league_mut(&own).wanted = entry.number()),
    ];
    let needed = outcome.needed.map(|needed| needed_cell(needed, language)).unwrap_or_default();
    let lack = outcome.needed.zip(outcome.score).and_then(|(needed, score)| gap(needed, score));
    let lack = lack.map(|(gap, above)| [if above { "> " } else { "" }, &*format_decimal(gap, language)].concat());
    let chance = outcome.chance.map(|chance| format_share(chance, 1, &[], language));
    let mut parts = vec![heading("row", "", said(title))];
    parts.extend(cells.map(|cell| wrap("td", "number", cell)));
    let told = [needed, lack.unwrap_or_default(), chance.unwrap_or_default()];
    parts.extend(told.map(|it| wrap("td", "number", said(it))));
    element("tr", "", parts)
}

/// Puts the wanted rank into the plan, unless a target asks for it already.
pub(super) fn to_plan(desk: Desk, index: &Index, wanted: Option<u32>) -> Html {
    let planned = planned_rank(&desk.state.scenario, index);
    let words = &desk.state.language.planning().scores.rank;
    let Some(rank) = wanted.filter(|&rank| planned != Some(rank) && !desk.state.locked()) else {
        return html! {};
    };
    let goal = Goal::Rank { index: index.clone(), at_most: Some(rank) };
    let target = Target::new(TaskGroup::Standard(StandardGroup::Ranking), goal);
    let add = Action::Edit(Edit::AddTargets(vec![target]));
    wrap("p", "", button("link-button", words.to_plan, desk.dispatch, add))
}

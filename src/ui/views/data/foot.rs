//! The rows under the table: what each level and the whole add up to, and the totals that were typed.

use yew::prelude::*;

use crate::calc::check::Finding;
use crate::calc::ledger::Ledger;
use crate::i18n::number::{format_count, format_length};
use crate::i18n::phrase::fill;
use crate::i18n::problem;
use crate::model::{Counts, Figures, Language, Level, MAX_COUNT, Scope};
use crate::ui::edit::Edit;
use crate::ui::entry::Column;
use crate::ui::grid::GridColumn;
use crate::ui::markup::{button, classed, element, list, said, text, when, wrap};
use crate::ui::state::{Action, State};

/// The most fields whose sums are shown.
const MOST_FIELDS: usize = 30;

/// What the rows are made of.
pub(super) struct Sums<'a> {
    pub(super) state: &'a State,
    pub(super) ledger: &'a Ledger<'a>,
    /// What does not add up in all rows together.
    pub(super) of_all: &'a [Finding],
    pub(super) columns: &'a [GridColumn],
    pub(super) part: Option<u8>,
}

impl Sums<'_> {
    pub(super) fn view(&self, dispatch: &Callback<Action>) -> Html {
        let words = &self.state.language.planning().data;
        let scenario = &self.state.scenario;
        let all = self.sums(&Scope::All);
        let mut rows = Vec::new();
        for level in self.levels() {
            let name = fill(words.level_total, &[("level", (words.level_name)(level))]).plain();
            rows.push(self.summed("", &said(name), &self.sums(&Scope::Level(level))));
        }
        for field in self.fields() {
            let name = fill(words.field_total, &[("name", &field)]).plain();
            rows.push(self.summed("", &said(name), &self.sums(&Scope::Field(field))));
        }
        if !scenario.units.is_empty() {
            let name = if scenario.totals.is_empty() { words.total } else { words.sum_of_units };
            rows.push(self.summed("data-total", &text(name), &all));
        }
        if !scenario.totals.is_empty() && self.part.is_none() {
            let clear = when(!scenario.totals.counts.is_empty(), || {
                button("link-button", words.clear_totals, dispatch, Action::Edit(Edit::ClearTotals))
            });
            let name = list(vec![text(words.typed_total), wrap("span", "data-clear", clear)]);
            rows.push(self.line("data-total", &name, |column| number(&scenario.totals, column).ok_or(None)));
        }
        rows.push(self.findings(self.overflows(&all)));
        list(rows)
    }

    /// The levels that occur, where there are several: the sum of one alone is that of all.
    fn levels(&self) -> Vec<Level> {
        let occurs = |level: &Level| self.state.scenario.units.iter().any(|unit| unit.level == *level);
        let levels: Vec<Level> = Level::ALL.iter().copied().filter(occurs).collect();
        if levels.len() > 1 { levels } else { Vec::new() }
    }

    /// The fields that occur, where there are several, but not as many as would bury the rest.
    fn fields(&self) -> Vec<String> {
        let fields = self.state.scenario.fields();
        let shown = (2..=MOST_FIELDS).contains(&fields.len());
        if shown { fields.into_iter().map(str::to_owned).collect() } else { Vec::new() }
    }

    /// The sums of a scope, and the places of its rows.
    fn sums(&self, scope: &Scope) -> (Figures, Vec<u32>) {
        let sums = match self.part {
            None => self.ledger.sum_of(scope),
            Some(part) => {
                Figures { counts: self.ledger.sum_of_part(scope, part), ahead: crate::model::Forecast::default() }
            }
        };
        (sums, self.ledger.rows_of(scope))
    }

    fn summed(&self, class: &'static str, name: &Html, (sums, rows): &(Figures, Vec<u32>)) -> Html {
        self.line(class, name, |column| {
            let lacking = || Some(self.lacking(rows, column)).filter(|&lacking| lacking < rows.len());
            number(sums, column).ok_or_else(lacking)
        })
    }

    /// How many of these rows do not tell a number.
    fn lacking(&self, rows: &[u32], column: GridColumn) -> usize {
        let untold = |place: &&u32| match self.part {
            None => self.ledger.row(**place).is_none_or(|row| number(row, column).is_none()),
            Some(part) => {
                let unit = usize::try_from(**place).ok().and_then(|place| self.state.scenario.units.get(place));
                let known = unit.map(|unit| crate::ui::grid::known_of_part(unit, part)).unwrap_or_default();
                count(&known, column).is_none()
            }
        };
        rows.iter().filter(untold).count()
    }

    /// A row: numbers, or how many rows lack one, or nothing to say.
    fn line(&self, class: &'static str, name: &Html, of: impl Fn(GridColumn) -> Result<u64, Option<usize>>) -> Html {
        let language = self.state.language;
        let cells = self.columns.iter().map(|&column| match column {
            GridColumn::Typed(Column::Name) => html! { <th scope="row">{ name.clone() }</th> },
            GridColumn::Level | GridColumn::Typed(Column::Field) => wrap("td", "", text("")),
            GridColumn::Typed(_) => match of(column) {
                Ok(number) => wrap("td", "number", said(format_count(u128::from(number), language))),
                // Where no row tells a number there is nothing to add up.
                Err(None) => wrap("td", "number", text("")),
                Err(Some(lacking)) => unknown(language, lacking),
            },
        });
        let check = wrap("td", "", text(""));
        element("tr", class, cells.chain([check]).collect())
    }

    /// Whether every row tells a number, and yet there is no sum of it: it would be larger than a count can be.
    fn overflows(&self, (sums, rows): &(Figures, Vec<u32>)) -> bool {
        let lost = |&column: &GridColumn| number(sums, column).is_none() && self.lacking(rows, column) == 0;
        !rows.is_empty() && self.columns.iter().filter(|column| column.is_number()).any(lost)
    }

    fn findings(&self, overflows: bool) -> Html {
        let language = self.state.language;
        let mut lines: Vec<String> = self.of_all.iter().map(|it| problem::finding(language, it)).collect();
        lines.extend(overflows.then(|| too_large(language)));
        if lines.is_empty() {
            return html! {};
        }
        let lines = lines.into_iter().map(|line| wrap("li", "", said(line))).collect();
        let width = (self.columns.len() + 1).to_string();
        let cell = html! { <td colspan={width}>{ element("ul", "", lines) }</td> };
        wrap("tr", "data-row-findings", cell)
    }
}

/// Why there is no sum where it would be larger than a count can be.
fn too_large(language: Language) -> String {
    let most = format_count(MAX_COUNT.into(), language);
    fill(language.planning().data.too_large, &[("most", &most)]).plain()
}

/// No sum where a row lacks its number: it would be a false one.
fn unknown(language: Language, lacking: usize) -> Html {
    let why = match lacking {
        0 => too_large(language),
        _ => fill(language.planning().data.lacking, &[("n", &format_length(lacking, language))]).plain(),
    };
    let hidden = wrap("span", "visually-hidden", said(why.clone()));
    classed(html! { <td title={why}><span aria-hidden="true">{ text("–") }</span>{ hidden }</td> }, "number")
}

fn number(figures: &Figures, column: GridColumn) -> Option<u64> {
    match column {
        GridColumn::Typed(Column::Ahead(volume)) => figures.ahead.get(volume),
        _ => count(&figures.counts, column),
    }
}

fn count(counts: &Counts, column: GridColumn) -> Option<u64> {
    match column {
        GridColumn::Typed(Column::Count(count)) => counts.get(count),
        _ => None,
    }
}

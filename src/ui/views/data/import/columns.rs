//! The table as it is understood: its sheets, where it begins, what each column holds, its first rows.

use yew::prelude::*;

use super::{Message, Shown, TableImport};
use crate::i18n::format_date;
use crate::i18n::number::{format_count, format_length};
use crate::i18n::phrase::fill;
use crate::model::{Language, MAX_PARTS};
use crate::sheet::book::{Cell, column_name};
use crate::sheet::meaning::Meaning;
use crate::ui::components::choice::{Choice, Group};
use crate::ui::markup::{element, heading, list, said, text, worded, wrap};

/// How many rows of figures are shown.
const SHOWN: usize = 6;

impl Shown {
    /// The sheets, where there are several: which one is looked at, which are taken.
    pub(super) fn sheets(&self, ctx: &Context<TableImport>) -> Html {
        let words = &ctx.props().language.planning().import;
        if self.book.sheets.len() < 2 {
            return html! {};
        }
        let sheet = |(place, sheet): (usize, &crate::sheet::book::Sheet)| {
            let used = self.reading.layouts.get(place).is_some_and(|layout| layout.used);
            let label = fill(words.use_sheet, &[("name", &sheet.name)]).plain();
            let onchange = ctx.link().callback(move |_: Event| Message::Use(place, !used));
            let onclick = ctx.link().callback(move |_: MouseEvent| Message::Look(place));
            let pressed = (place == self.sheet).to_string();
            html! {
                <li key={place}>
                    <input type="checkbox" aria-label={label} checked={used} {onchange} />
                    <button type="button" class="link-button" aria-pressed={pressed} {onclick}>{ said(sheet.name.clone()) }</button>
                </li>
            }
        };
        let sheets: Vec<Html> = self.book.sheets.iter().enumerate().map(sheet).collect();
        html! { <ul class="import-sheets" aria-label={words.sheets}>{ list(sheets) }</ul> }
    }

    /// The first rows of the sheet, and over each column what it holds.
    pub(super) fn layout(&self, ctx: &Context<TableImport>) -> Html {
        let words = &ctx.props().language.planning().import;
        let (Some(layout), Some(sheet)) = (self.reading.layouts.get(self.sheet), self.book.sheets.get(self.sheet))
        else {
            return html! {};
        };
        let place = element(
            "p",
            "import-place",
            vec![
                field(ctx, words.first_row, (layout.first + 1).to_string(), Message::First),
                field(ctx, words.head_rows, layout.heads.len().to_string(), Message::Heads),
            ],
        );
        let rows = layout.first..sheet.rows.len().min(layout.first + SHOWN);
        let body = rows.map(|row| {
            let cells = (0..layout.columns.len()).map(|column| cell(sheet.cell(row, column), ctx.props().language));
            let head = heading("row", "number", said((row + 1).to_string()));
            element("tr", "", std::iter::once(head).chain(cells).collect())
        });
        let table = html! {
            <table>
                <thead>{ self.letters(ctx) }{ self.meanings(ctx) }</thead>
                <tbody>{ for body }</tbody>
            </table>
        };
        let more = sheet.rows.len().saturating_sub(layout.first + SHOWN);
        let more = (more > 0).then(|| {
            let n = format_length(more, ctx.props().language);
            wrap("p", "data-hint", said(fill(words.more_rows, &[("n", &n)]).plain()))
        });
        let scroll = html! { <div class="import-table" tabindex="0" role="group" aria-label={words.columns_hint}>{ table }</div> };
        list(vec![place, worded("p", "data-hint", words.columns_hint), scroll, more.unwrap_or_default()])
    }

    fn letters(&self, ctx: &Context<TableImport>) -> Html {
        let words = &ctx.props().language.planning().import;
        let columns = self.reading.layouts.get(self.sheet).map(|layout| layout.columns.as_slice()).unwrap_or_default();
        let head = |(place, column): (usize, &crate::sheet::layout::Column)| {
            let path = wrap("span", "import-path", said(column.path.join(" › ")));
            let letter = wrap("span", "import-letter", said(column_name(place)));
            heading("col", "", list(vec![letter, text(" "), path]))
        };
        let corner = heading("col", "", text(words.row));
        element("tr", "", std::iter::once(corner).chain(columns.iter().enumerate().map(head)).collect())
    }

    fn meanings(&self, ctx: &Context<TableImport>) -> Html {
        let (language, words) = (ctx.props().language, &ctx.props().language.planning().import);
        let columns = self.reading.layouts.get(self.sheet).map(|layout| layout.columns.as_slice()).unwrap_or_default();
        let cells = columns.iter().enumerate().map(|(place, column)| {
            let choose = ctx.link().callback(move |code| Message::Mean(place, code));
            let chosen: AttrValue = column.meaning.code().into();
            // Everything that a column can hold is listed where it is asked for: many columns would weigh otherwise.
            let own = || vec![(None, vec![(chosen.clone(), column.meaning.name(language).into())])];
            let groups = if self.asked == Some(place) { groups(language) } else { own() };
            let id = format!("column-{place}").into();
            let choice = Choice { id, label: words.columns_hint, groups, chosen: chosen.clone(), choose }.long();
            let onfocusin = ctx.link().callback(move |_: FocusEvent| Message::Ask(place));
            let choice = html! { <div {onfocusin}>{ choice }</div> };
            let class = if column.meaning == Meaning::Nothing { "import-open" } else { "" };
            wrap("td", class, choice)
        });
        element("tr", "import-meanings", std::iter::once(wrap("td", "", text(""))).chain(cells).collect())
    }

    /// What else has to be known: the year of the months, the part of the period.
    pub(super) fn times(&self, ctx: &Context<TableImport>) -> Html {
        let props = ctx.props();
        let (language, words) = (props.language, &props.language.planning());
        let year = (!self.told.undated.is_empty() || self.reading.year.is_some()).then(|| {
            field(ctx, words.import.year, self.reading.year.map_or(String::new(), |it| it.to_string()), Message::Year)
        });
        let parts = &props.scenario.parts;
        let part = (!parts.is_empty()).then(|| {
            let name = |(place, &day): (usize, &crate::model::Date)| {
                let (number, day) = ((place + 1).to_string(), format_date(day, language));
                (place.to_string().into(), fill(words.data.part, &[("n", &number), ("day", &day)]).plain().into())
            };
            let mut options = vec![("all".into(), words.data.whole_period.into())];
            options.extend(parts.iter().enumerate().take(usize::try_from(MAX_PARTS).unwrap_or(36)).map(name));
            let chosen = self.reading.part.and_then(|day| parts.iter().position(|&it| it == day));
            let chosen = chosen.map_or("all".into(), |place| place.to_string().into());
            let choose = ctx.link().callback(Message::Part);
            let label = words.data.part_label;
            let choice = Choice { id: "import-part".into(), label, groups: vec![(None, options)], chosen, choose };
            element("label", "", vec![text(label), text(" "), choice.view()])
        });
        element("p", "import-place", vec![year.unwrap_or_default(), part.unwrap_or_default()])
    }
}

/// A field of a number, taken over when it is left.
fn field(ctx: &Context<TableImport>, label: &'static str, value: String, message: fn(String) -> Message) -> Html {
    let onchange = ctx.link().batch_callback(move |event: Event| super::said::typed(&event).map(message));
    html! {
        <label>{ text(label) }{ text(" ") }
            <input type="text" inputmode="numeric" class="import-number" autocomplete="off" {value} {onchange} />
        </label>
    }
}

fn cell(cell: &Cell, language: Language) -> Html {
    match cell {
        Cell::Whole(number) => wrap("td", "number", said(format_count(u128::from(*number), language))),
        Cell::Number(text) => wrap("td", "number", said(text.to_string())),
        Cell::Text(text) => wrap("td", "", said(text.to_string())),
        Cell::Empty => wrap("td", "", text("")),
    }
}

/// Everything that a column can hold, under its headings.
fn groups(language: Language) -> Vec<Group> {
    let words = &language.planning().import;
    let mut groups: Vec<Group> =
        [words.others, words.counts, words.volumes, words.rates].map(|name| (Some(name), Vec::new())).into();
    for meaning in Meaning::all() {
        let place = match meaning {
            Meaning::Count(_) => 1,
            Meaning::Ahead(_) => 2,
            Meaning::Rate(_) => 3,
            _ => 0,
        };
        let option = (meaning.code().into(), meaning.name(language).into());
        groups.get_mut(place).into_iter().for_each(|(_, options)| options.push(option.clone()));
    }
    groups
}

//! What is said of the table: cells that cannot be read, what does not add up; and what the reader still decides.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Message, Shown, TableImport};
use crate::i18n::format_date;
use crate::i18n::number::{format_count, format_length};
use crate::i18n::phrase::fill;
use crate::model::Language;
use crate::sheet::merge::Manner;
use crate::sheet::remark::{AsideKind, At, Remark, Unread};
use crate::sheet::sentence::{self, place};
use crate::ui::markup::{element, list, said, text, worded, wrap};

/// How many cells and remarks are listed.
const LISTED: usize = 30;
/// How many rows are named.
const NAMED: usize = 8;

/// What was typed into a field.
pub(super) fn typed(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

impl Shown {
    /// The cells that cannot be read, each with a field for the right number, and those that the reader has corrected.
    pub(super) fn unread(&self, ctx: &Context<TableImport>) -> Html {
        let (language, words) = (ctx.props().language, &ctx.props().language.planning().import);
        let corrected = self.reading.corrected.keys().filter(|at| self.told.unread.iter().all(|it| it.at != **at));
        let corrected: Vec<Html> = corrected.take(LISTED).map(|&at| self.correction(ctx, at, None)).collect();
        let open: Vec<Html> =
            self.told.unread.iter().take(LISTED).map(|it| self.correction(ctx, it.at, Some(it))).collect();
        if open.is_empty() && corrected.is_empty() {
            return html! {};
        }
        let count = self.told.unread.len();
        let head = (count > 0).then(|| {
            html! { <p role="alert">{ said(fill(words.unread, &[("n", &format_length(count, language))]).plain()) }</p> }
        });
        let more = count.saturating_sub(LISTED);
        let more = (more > 0).then(|| {
            wrap("p", "data-hint", said(fill(words.unread_more, &[("n", &format_length(more, language))]).plain()))
        });
        let lines = element("ul", "", [open, corrected].concat());
        element("div", "import-unread", vec![head.unwrap_or_default(), lines, more.unwrap_or_default()])
    }

    fn correction(&self, ctx: &Context<TableImport>, at: At, unread: Option<&Unread>) -> Html {
        let words = &ctx.props().language.planning().import;
        let cell = place(&self.book, at);
        let label = fill(words.correct, &[("cell", &cell)]).plain();
        let held =
            self.book.sheets.get(at.sheet).map(|sheet| sheet.cell(at.row, at.column).shown()).unwrap_or_default();
        let value = self.reading.corrected.get(&at).cloned().unwrap_or(held);
        let onchange = ctx.link().batch_callback(move |event: Event| Some(Message::Correct(at, typed(&event)?)));
        let why = unread.map(|it| said(it.why.clone())).unwrap_or_default();
        let invalid = unread.is_some().then_some("true");
        html! {
            <li key={cell.clone()}>
                <label>{ said(cell) }{ text(" ") }
                    <input type="text" inputmode="numeric" aria-label={label} aria-invalid={invalid} {value} {onchange} />
                </label>{ text(" ") }{ why }
            </li>
        }
    }

    /// What does not add up; then how the table was understood, and which rows are no units.
    pub(super) fn remarks(&self, ctx: &Context<TableImport>) -> Html {
        let (language, words) = (ctx.props().language, &ctx.props().language.planning().import);
        let assumed = self.merged.iter().flat_map(|merged| &merged.assumed);
        let assumed = assumed.map(|&(level, rows)| Remark::Assumed { level, rows });
        let (wrong, others): (Vec<Remark>, Vec<Remark>) =
            self.told.remarks.iter().cloned().chain(assumed).partition(Remark::is_wrong);
        let mut understood = self.listed(language, &others);
        for (kind, sentence) in
            [(AsideKind::Total, words.asides), (AsideKind::Section, words.sections), (AsideKind::Note, words.notes)]
        {
            understood.extend(self.asides(kind, sentence));
        }
        let part = |class, heading, lines: Vec<String>| {
            let lines: Vec<Html> = lines.into_iter().map(|line| wrap("li", "", said(line))).collect();
            let filled = !lines.is_empty();
            filled.then(|| element("div", class, vec![worded("h4", "", heading), element("ul", "", lines)]))
        };
        let wrong = part("import-wrong", words.remarks, self.listed(language, &wrong));
        let understood = part("import-understood", words.understood, understood);
        list([wrong, understood].map(Option::unwrap_or_default).into())
    }

    /// The first of these remarks, and how many more there are.
    fn listed(&self, language: Language, remarks: &[Remark]) -> Vec<String> {
        let more = remarks.len().saturating_sub(LISTED);
        let more = (more > 0)
            .then(|| fill(language.planning().import.remarks_more, &[("n", &format_length(more, language))]).plain());
        remarks.iter().take(LISTED).map(|it| sentence::remark(language, &self.book, it)).chain(more).collect()
    }

    fn asides(&self, kind: AsideKind, sentence: &str) -> Option<String> {
        let rows = self.told.asides.iter().filter(|aside| aside.kind == kind && !aside.name.is_empty());
        let mut names: Vec<String> =
            rows.clone().take(NAMED).map(|aside| format!("{} ({})", aside.name, place(&self.book, aside.at))).collect();
        if rows.count() > NAMED {
            names.push("…".to_owned());
        }
        (!names.is_empty()).then(|| fill(sentence, &[("names", &names.join("; "))]).plain())
    }

    /// What the reader decides.
    pub(super) fn wishes(&self, ctx: &Context<TableImport>) -> Html {
        let props = ctx.props();
        let (language, words) = (props.language, &props.language.planning().import);
        let manner = |label: &'static str, manner: Manner| {
            let checked = self.wish.manner == manner;
            let onchange = ctx.link().callback(move |_: Event| Message::Manner(manner));
            html! { <label><input type="radio" name="import-manner" {checked} {onchange} />{ text(" ") }{ text(label) }</label> }
        };
        let rows = !props.scenario.units.is_empty() && !self.told.units.is_empty();
        let manners =
            rows.then(|| list(vec![manner(words.merge, Manner::Merge), manner(words.replace, Manner::Replace)]));
        let period = self.told.period.map(|(start, cutoff)| {
            let [start, cutoff] = [start, cutoff].map(|day| format_date(day, language));
            let label = fill(words.period, &[("start", &start), ("cutoff", &cutoff)]).plain();
            let checked = self.wish.period;
            switch(label, checked, ctx.link().callback(move |_: Event| Message::Period(!checked)))
        });
        let nested = self.wish.nested.map(|checked| {
            let onchange = ctx.link().callback(move |_: Event| Message::Nested(!checked));
            switch(words.nested.to_owned(), checked, onchange)
        });
        let wishes =
            vec![self.times(ctx), manners.unwrap_or_default(), period.unwrap_or_default(), nested.unwrap_or_default()];
        element("div", "import-wishes", wishes)
    }

    /// What will become of the scenario, and the agreement.
    pub(super) fn end(&self, ctx: &Context<TableImport>) -> Html {
        let (language, words) = (ctx.props().language, &ctx.props().language.planning().import);
        let blocked = self.told.unread.len() + self.told.undated.len();
        let line = match &self.merged {
            _ if self.working => fill(words.reading, &[("name", &self.book.name)]).plain(),
            Err(too_much) => sentence::too_much(language, *too_much),
            Ok(_) if !self.told.undated.is_empty() && self.told.unread.is_empty() => words.year.to_owned(),
            Ok(_) if blocked > 0 => {
                fill(words.blocked, &[("n", &format_length(self.told.unread.len(), language))]).plain()
            }
            Ok(merged) => {
                let count = |count: u32| format_count(u128::from(count), language);
                let sentence = if self.told.units.is_empty() { words.result_totals } else { words.result };
                let values = [
                    ("cells", &*count(self.told.cells)),
                    ("added", &count(merged.added)),
                    ("changed", &count(merged.changed)),
                ];
                fill(sentence, &values).plain()
            }
        };
        let disabled = blocked > 0 || self.working || self.merged.is_err();
        let take = ctx.link().callback(|_: MouseEvent| Message::Take);
        let leave = ctx.link().callback(|_: MouseEvent| Message::GiveUp);
        html! {
            <div class="import-end">
                <p role="status">{ said(line) }</p>
                <button type="button" class="button" {disabled} onclick={take}>{ text(words.take) }</button>{ text(" ") }
                <button type="button" class="button button-quiet" onclick={leave}>{ text(words.give_up) }</button>
            </div>
        }
    }
}

fn switch(label: String, checked: bool, onchange: Callback<Event>) -> Html {
    html! { <label><input type="checkbox" {checked} {onchange} />{ text(" ") }{ said(label) }</label> }
}

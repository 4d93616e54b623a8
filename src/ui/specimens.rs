//! Every component in each of its states, on one page: for those who work on them. Built for development only
//! (`?components` behind the address of `cargo xtask serve`); the published site does not hold it.
//!
//! What is shown is made of published cases; a click does nothing.

use std::rc::Rc;

use yew::prelude::*;

use super::charts::compare_chart::{CompareChart, Lane};
use super::charts::path_chart::{Mark, PathChart};
use super::charts::share_bar::ShareBar;
use super::components::certificate::certificate;
use super::components::choice::Choice;
use super::components::colophon::colophon;
use super::components::copy_link::copy_link;
use super::components::copy_table::CopyTable;
use super::components::data_grid::DataGrid;
use super::components::data_row::{Active, DataRow, Start};
use super::components::definition_table::definition_table;
use super::components::entry_field::EntryField;
use super::components::example_list::example_list;
use super::components::file_button::file_button;
use super::components::form_entry::FormEntry;
use super::components::masthead::masthead;
use super::components::notice::notice;
use super::components::part_adder::part_adder;
use super::components::paste_box::PasteBox;
use super::components::picture_tools::{Caption, PictureTools};
use super::components::qr_code::qr_code;
use super::components::row_tools::RowTools;
use super::components::sentence::{phrase, sentence};
use super::components::share_sheet::ShareSheet;
use super::components::slider::Slider;
use super::components::status_list::{status_list, toned};
use super::components::unfolding::Unfolding;
use super::components::what_if_table::what_if_table as what_if_table_of;
use super::entry::{Column, Entry, Field, Kind};
use super::grid::GridColumn;
use super::markup::{Fresh, element, list, said, text, worded};
use super::state::{Action, Copied, Panel, State};
use crate::calc::outcome::calculate;
use crate::chart::{Bar, Plane};
use crate::i18n::answer::{Tone, answer, definition_table as table_of, what_if_table};
use crate::i18n::phrase::fill;
use crate::link::{Page, read_readable};
use crate::model::{Count, Language, Level, MAX_COUNT, Sense, Unit};
use crate::plans::EXAMPLES;

/// A component: its name, and what it looks like in each state.
type Specimen = (&'static str, Vec<(&'static str, Html)>);

/// The page.
pub fn specimens(language: Language) -> Html {
    let shown = |(name, states): Specimen| {
        let state = |(state, html): (&'static str, Html)| {
            html! { <div class="specimen">{ worded("h3", "", state) }{ html }</div> }
        };
        let states = states.into_iter().map(state).collect();
        html! { <section id={name}>{ worded("h2", "", name) }{ element("div", "", states) }</section> }
    };
    let all = [answers(language), fields(language), tables(language), pages(language), charts()].concat();
    html! { <main>{ worded("h1", "", "Components") }{ list(all.into_iter().map(shown).collect()) }</main> }
}

fn state(place: usize, language: Language) -> State {
    let link = EXAMPLES.get(place).copied().unwrap_or_default();
    State { language, ..State::new(read_readable(link).unwrap_or_default(), language, super::state::Theme::Auto) }
}

fn answers(language: Language) -> Vec<Specimen> {
    let of = |place: usize| {
        let question = state(place, language).question();
        let outcome = calculate(&question);
        (answer(language, &question, &outcome), question, outcome)
    };
    let ((reached, question, outcome), (limited, late, late_outcome)) = (of(0), of(3));
    let noop = Callback::noop();
    let choose = |_| Action::Leave;
    let table = definition_table(&state(3, language), &table_of(language, &late, &late_outcome), &choose, &noop);
    let tones = [Tone::Good, Tone::Open, Tone::Bad, Tone::Unknown].map(|tone| toned(tone, "…")).to_vec();
    let caption = fill("{n}", &[("n", "168.000")]).plain();
    let what_if = what_if_table_of(language, Sense::Reach, caption, &what_if_table(language, &question, &outcome));
    vec![
        ("certificate", vec![("reach", certificate(language, &reached)), ("limit", certificate(language, &limited))]),
        ("status_list", vec![("statuses", status_list(&reached.statuses)), ("tones", list(tones))]),
        ("definition_table", vec![("verdicts differ", table)]),
        ("what_if_table", vec![("required shares", what_if)]),
        (
            "sentence",
            vec![
                ("filled", phrase(&reached.headline.text)),
                ("with a slot", sentence(language.words().pace, &|name| worded("em", "", name))),
            ],
        ),
    ]
}

fn fields(language: Language) -> Vec<Specimen> {
    let entry = |field: Field, entry: Entry| {
        html! { <EntryField {field} {entry} {language} opened=0 placeholder="…" label={field.id()} dispatch={Callback::noop()} /> }
    };
    let form = |id: &'static str, kind: Kind, entry: Entry, required: bool| {
        html! {
            <FormEntry {id} label={id} {kind} range={0..=MAX_COUNT} {required} {entry} {language} opened=0 placeholder="…"
                put={Callback::noop()} />
        }
    };
    let options = vec![("a".into(), "A".into()), ("b".into(), "B".into())];
    let choice = |id: &'static str, groups| {
        Choice { id: id.into(), label: "A", groups, chosen: "b".into(), choose: Callback::noop() }.view()
    };
    let slider =
        Slider { id: "slider", label: "A", said: "+10 %".into(), range: -50..=50, value: 10, slide: Callback::noop() };
    let take = Callback::from(|text: String| vec![text]);
    vec![
        (
            "entry_field",
            vec![
                ("empty", entry(Field::Start, Entry::Empty)),
                ("a count", entry(Field::Count(Count::Received), Entry::Count(56_039))),
                ("words", entry(Field::Name, Entry::Text("Kon Tum".into()))),
            ],
        ),
        (
            "form_entry",
            vec![
                ("empty", form("form-empty", Kind::Count, Entry::Empty, false)),
                ("a number", form("form-number", Kind::Count, Entry::Count(1_234), true)),
                ("words", form("form-words", Kind::Text, Entry::Text("Phương án cao".into()), false)),
            ],
        ),
        (
            "choice",
            vec![
                ("plain", choice("choice-plain", vec![(None, options.clone())])),
                ("in groups", choice("choice-groups", vec![(Some("1"), options.clone()), (None, options)])),
            ],
        ),
        ("slider", vec![("in the middle", slider.view())]),
        ("file_button", vec![("to choose", file_button("…", ".json", Callback::noop()))]),
        ("paste_box", vec![("empty", html! { <PasteBox id="paste" label="A" hint="B" button="C" {take} /> })]),
        ("part_adder", vec![("first", part_adder(language, None, Callback::noop()))]),
    ]
}

fn tables(language: Language) -> Vec<Specimen> {
    let mut unit = Unit::new("UBND cấp huyện", Level::District);
    unit.figures.counts.set(Count::Received, Some(136_350));
    let (unit, columns) = (
        Rc::new(unit),
        Rc::new(vec![
            GridColumn::Typed(Column::Name),
            GridColumn::Level,
            GridColumn::Typed(Column::Count(Count::Received)),
        ]),
    );
    let row = |place: u32, unit: Option<Rc<Unit>>, active: Option<Active>, chosen| {
        html! {
            <table class="data-grid"><tbody>
                <DataRow {place} {unit} columns={columns.clone()} part={None::<u8>} {language} {active} {chosen} told={Callback::noop()} />
            </tbody></table>
        }
    };
    let active = |editing| Some(Active { column: 2, grab: false, editing });
    let editing = Some(Start { number: 1, text: Some("9.5".into()) });
    let grid = |units: Vec<Rc<Unit>>, locked: bool| {
        html! {
            <DataGrid units={Rc::new(units)} columns={columns.clone()} part={None::<u8>} {language} opened=0 sought={(0, 0)}
                {locked} foot={Fresh(Html::default())} dispatch={Callback::noop()} />
        }
    };
    let tools = |name, full| {
        RowTools { language, name, first: false, last: true, full, entrance: NodeRef::default(), act: Callback::noop() }
            .view()
    };
    let copied = html! { <CopyTable make={Callback::from(|()| AttrValue::from("a\tb"))} label="…" done="…" /> };
    let caption = Callback::from(|()| Caption { title: String::new(), source: String::new(), name: String::new() });
    vec![
        (
            "data_row",
            vec![
                ("told", row(0, Some(unit.clone()), None, None)),
                ("active", row(1, Some(unit.clone()), active(None), None)),
                ("edited", row(2, Some(unit.clone()), active(editing), None)),
                ("chosen", row(3, Some(unit.clone()), None, Some((1, 2)))),
                ("new", row(4, None, None, None)),
            ],
        ),
        ("data_grid", vec![("empty", grid(Vec::new(), false)), ("locked", grid(vec![unit], true))]),
        (
            "row_tools",
            vec![("no row", tools(None, false)), ("a row", tools(Some("A"), false)), ("full", tools(None, true))],
        ),
        ("copy_table", vec![("to copy", copied)]),
        (
            "picture_tools",
            vec![("to make", html! { <PictureTools chart=".share-bar" {caption} words={["PNG", "SVG", "✕"]} /> })],
        ),
        ("unfolding", vec![("folded", html! { <Unfolding title="…" content={Callback::from(|()| text("…"))} /> })]),
    ]
}

fn pages(language: Language) -> Vec<Specimen> {
    let noop = Callback::noop();
    let quick = state(0, language);
    let with = |copied| State { copied: Some(copied), ..quick.clone() };
    let open = State { panel: Some(Panel::Share), page: Page::Compare, ..quick.clone() };
    let sheet =
        html! { <ShareSheet site="https://portal.example/" link="#/" title="A" page={Page::Quick} {language} /> };
    vec![
        ("masthead", vec![("closed", masthead(&quick, &noop)), ("open", masthead(&open, &noop))]),
        (
            "copy_link",
            vec![
                ("to copy", copy_link(&quick, &noop)),
                ("copied", copy_link(&with(Copied::Done), &noop)),
                ("refused", copy_link(&with(Copied::Refused("https://portal.example/#/".into())), &noop)),
                ("unread", copy_link(&with(Copied::Unread), &noop)),
            ],
        ),
        ("notice", vec![("two lines", notice("A", vec!["B".into(), "C".into()], Html::default()))]),
        (
            "example_list",
            vec![("none", example_list(language, None, &noop)), ("shown", example_list(language, Some(0), &noop))],
        ),
        ("share_sheet", vec![("folded", sheet)]),
        ("qr_code", vec![("a link", qr_code("https://portal.example/#/?v=1&received=56039", "…").unwrap_or_default())]),
        ("colophon", vec![("foot", colophon(language, quick.theme, &noop))]),
    ]
}

fn charts() -> Vec<Specimen> {
    let bar = |done, target, open: Option<&str>| {
        let told = |number: u128| number.to_string();
        ShareBar {
            bar: Bar::new(done, target, 100),
            done: told(done),
            open: open.map(str::to_owned),
            target: told(target),
            whole: "100".into(),
            described: told(done),
        }
        .view()
    };
    let plane = Plane::new((0, 10), [(60, 100)].into_iter());
    let at = |day, percent| plane.point(day, (percent, 100));
    let path = PathChart {
        done: vec![at(0, 20), at(3, 30)],
        path: vec![at(3, 30), at(7, 40), at(10, 50)],
        unchanged: vec![at(3, 30), at(10, 30)],
        fan: (vec![at(3, 30), at(10, 45)], vec![at(3, 30), at(10, 55)]),
        fan_mark: None,
        target: at(0, 45).down,
        today: at(3, 0).across,
        ticks: plane.ticks().into_iter().map(|tick| (at(0, tick).down, tick.to_string())).collect(),
        path_end: Some(Mark { point: at(10, 50), above: true, words: "50".into() }),
        unchanged_end: Some(Mark { point: at(10, 30), above: false, words: "30".into() }),
        now: Some(Mark { point: at(3, 30), above: false, words: "30".into() }),
        target_words: "45".into(),
        today_words: "3".into(),
        days: ("0".into(), "10".into()),
        described: "…".into(),
    };
    let lane = |now, unchanged: Option<u128>| Lane {
        name: "A".into(),
        now: Some((plane.along((now, 100)), now.to_string())),
        unchanged: unchanged.map(|it| (plane.along((it, 100)), it.to_string())),
        target: (plane.along((45, 100)), "45".into()),
        described: "…".into(),
    };
    let compared =
        CompareChart { lanes: vec![lane(20, Some(30)), lane(50, None)], ticks: vec![(0, "0".into())], name: "…" };
    vec![
        ("share_bar", vec![("open", bar(20, 60, Some("40"))), ("met", bar(70, 60, None))]),
        ("path_chart", vec![("a path", path.view())]),
        ("compare_chart", vec![("two", compared.view()), ("none", said(String::new()))]),
    ]
}

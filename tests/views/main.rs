//! The pages rendered natively, in both languages, held against its visible text in `<name>.<language>.txt`.
//!
//! After a change of words: `CANDICH_REWRITE=1 cargo test --test views`, then read the difference in git.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod difference;
mod filled;
#[path = "../words/foreign.rs"]
mod foreign;
mod markup;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::{env, fs};

use candich::link::{self, Page};
use candich::model::{Language, Scenario};
use candich::plans::{EXAMPLES, plan};
use candich::ui::entry::{Entry, Field};
use candich::ui::state::{Action, Limit, Panel, Shelf, State};
use candich::ui::views::allocation::allocation;
use candich::ui::views::board::board;
use candich::ui::views::compare::compare;
use candich::ui::views::data::data;
use candich::ui::views::guide::guide;
use candich::ui::views::library::library;
use candich::ui::views::method::method;
use candich::ui::views::news::news;
use candich::ui::views::path::path;
use candich::ui::views::quick::quick;
use candich::ui::views::scores::scores;
use yew::platform::Runtime;
use yew::prelude::*;
use yew::{LocalServerRenderer, function_component};

use foreign::foreign_line;
use markup::{Tag, tags, visible};

/// Set to write the files anew instead of comparing.
const REWRITE: &str = "CANDICH_REWRITE";

/// A page to look at: its name, and how the user comes to it.
struct Case {
    name: &'static str,
    way: Way,
}

enum Way {
    Link(&'static str),
    /// The place in [`EXAMPLES`].
    Example(usize),
    /// The same, on this page.
    Page(usize, Page),
    /// A shipped plan, figures to fill in, the page to look at; the first target is unfolded.
    Plan(&'static str, fn(&mut Scenario), Page),
    /// The list of scenarios, with one saved and one deleted.
    Library,
}

const CASES: &[Case] = &[
    Case { name: "empty", way: Way::Link("") },
    Case { name: "kon-tum-now", way: Way::Link("#/?v=1&received=56039&online=12516&carried_over=4910&target=ge:30") },
    Case { name: "kon-tum-year", way: Way::Example(0) },
    Case { name: "late", way: Way::Example(3) },
    Case { name: "or", way: Way::Example(2) },
    Case { name: "out-of-reach", way: Way::Link("#/?v=1&received=56039&online=12516&ahead=20000&target=ge:65") },
    Case { name: "capped", way: Way::Link("#/?v=1&received=56039&online=12516&ahead=168000&cap=30&target=ge:30") },
    Case { name: "undefined", way: Way::Link("#/?v=1&received=0&online=0&target=ge:30") },
    Case { name: "contradiction", way: Way::Link("#/?v=1&received=10&online=12&target=ge:30") },
    Case { name: "board-empty", way: Way::Link("#/board") },
    Case { name: "board-quang-nam", way: Way::Plan("quang_nam_2023", filled::quang_nam, Page::Board) },
    Case { name: "board-khanh-hoa-2021", way: Way::Plan("khanh_hoa_2021", filled::khanh_hoa_2021, Page::Board) },
    Case { name: "board-khanh-hoa-2022", way: Way::Plan("khanh_hoa_2022", filled::khanh_hoa_2022, Page::Board) },
    Case { name: "board-kon-tum", way: Way::Plan("kon_tum_2024", filled::nothing, Page::Board) },
    Case { name: "board-own", way: Way::Plan("quang_nam_2023", filled::own, Page::Board) },
    Case { name: "board-nine-months", way: Way::Plan("nine_months_2023", filled::nothing, Page::Board) },
    Case { name: "data-quang-nam", way: Way::Plan("quang_nam_2023", filled::quang_nam, Page::Data) },
    Case { name: "data-too-large", way: Way::Plan("quang_nam_2023", filled::too_large, Page::Data) },
    Case { name: "path-kon-tum", way: Way::Page(0, Page::Path) },
    Case { name: "path-late", way: Way::Page(3, Page::Path) },
    Case { name: "path-undated", way: Way::Link("#/path?v=1&received=56039&online=12516&ahead=168000&target=ge:30") },
    Case { name: "allocation-quang-nam", way: Way::Plan("quang_nam_2023", filled::quang_nam_ahead, Page::Allocation) },
    Case { name: "allocation-empty", way: Way::Link("#/allocation?v=1&received=56039&online=12516&target=ge:30") },
    Case { name: "scores-empty", way: Way::Link("#/scores") },
    Case { name: "scores-quang-nam", way: Way::Plan("quang_nam_2023", filled::scores, Page::Scores) },
    Case { name: "compare-alone", way: Way::Link("#/compare?v=1&received=56039&online=12516&target=ge:30") },
    Case {
        name: "compare-kon-tum",
        way: Way::Link(
            "#/compare?v=1&received=56039&online=12516&ahead=168000&target=ge:30&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14&with=BAAAuUh4ZFoJVZ5w4ASu8f4slBaT-VMgP5ltXxG6lSjCObSoG5sZxUg.BAAAkbcNBFoI2D50CZyFrv-MW3L7_SwNIM-skZYehnZWw.BAAAqnWnGFoJVZ5w4ASv2_-j63BlRy2l7Uh5phrOOYVqA26xgfQ",
        ),
    },
    Case { name: "method", way: Way::Link("#/method") },
    Case { name: "guide", way: Way::Link("#/guide") },
    Case { name: "library", way: Way::Library },
    Case {
        name: "bad-link",
        way: Way::Link("#/plans?v=9&received=56039&online=12516&weights=5&cap=101&received=1&<b>=1&targ"),
    },
];

#[derive(PartialEq, Properties)]
struct Props {
    state: State,
}

#[function_component]
fn Shown(props: &Props) -> Html {
    let (state, dispatch) = (&props.state, Callback::noop());
    let page = match state.page {
        Page::Quick => quick(state, &dispatch),
        Page::Board => board(state, &dispatch),
        Page::Data => data(state, &dispatch),
        Page::Path => path(state, &dispatch),
        Page::Allocation => allocation(state, &dispatch),
        Page::Scores => scores(state, &dispatch),
        Page::Compare => compare(state, &dispatch),
        Page::Method => method(state, &dispatch),
        Page::Guide => guide(state, &dispatch),
    };
    let library = if state.panel == Some(Panel::Library) { library(state, &dispatch) } else { Html::default() };
    html! { <>{ library }{ news(state, &dispatch) }{ page }</> }
}

fn state(way: &Way, language: Language) -> State {
    let state = State { language, ..State::default() };
    match way {
        Way::Link(link) => state.apply(Action::Open(Box::new(link::read(link)))),
        Way::Example(place) => state.apply(Action::OpenExample(*place)),
        Way::Page(place, page) => state.apply(Action::OpenExample(*place)).apply(Action::Go(*page)),
        Way::Plan(code, fill, page) => {
            let mut scenario = plan(code).unwrap().scenario();
            fill(&mut scenario);
            let shown = state.apply(Action::Adopt(Box::new(scenario))).apply(Action::Show(0));
            shown.apply(Action::Go(*page))
        }
        Way::Library => {
            let named = Action::Enter(Field::Name, Entry::Text("Quảng Nam 2023".to_owned()));
            let saved = state.apply(named).apply(Action::Library(Shelf::Save("#/board?received=1".into())));
            let copied = saved.apply(Action::Library(Shelf::Duplicate(0))).apply(Action::Library(Shelf::Delete(1)));
            copied.apply(Action::Library(Shelf::Unkept(Limit::Device))).apply(Action::Library(Shelf::Toggle))
        }
    }
}

fn render(case: &'static Case, language: Language) -> String {
    let (tell, told) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let props = Props { state: state(&case.way, language) };
        tell.send(LocalServerRenderer::<Shown>::with_props(props).hydratable(false).render().await).unwrap();
    });
    told.recv().unwrap()
}

fn each_view(check: impl Fn(&str, &str)) {
    for case in CASES {
        for &language in Language::ALL {
            check(&format!("{}.{}", case.name, language.code()), &render(case, language));
        }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/views")
}

#[test]
fn every_view_says_what_its_file_says() {
    let rewrite = env::var_os(REWRITE).is_some();
    each_view(|name, html| {
        let (file, now) = (folder().join(format!("{name}.txt")), visible(html));
        if rewrite {
            fs::write(file, now).unwrap();
            return;
        }
        let before = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            before == now,
            "tests/views/{name}.txt (-) is not what the page says (+):\n{}\nIf the page is right: {REWRITE}=1 cargo test --test views\n",
            difference::lines(&before, &now)
        );
    });
}

#[test]
fn no_file_is_left_without_its_view() {
    let known: BTreeSet<String> = CASES
        .iter()
        .flat_map(|case| Language::ALL.iter().map(|language| format!("{}.{}.txt", case.name, language.code())))
        .collect();
    let found = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let texts = found.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let names = texts.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    assert_eq!(names.collect::<BTreeSet<_>>(), known);
}

#[test]
fn the_examples_are_those_that_the_names_say() {
    for (place, part) in [(0, "received=56039&online=12516"), (3, "indicator=late_of_resolved"), (2, "&or=")] {
        assert!(EXAMPLES.get(place).unwrap().contains(part), "example {place}");
    }
}

/// The page of components that is built for development shows all that there are.
#[cfg(debug_assertions)]
#[test]
fn every_component_is_shown() {
    #[function_component]
    fn All() -> Html {
        candich::ui::specimens::specimens(Language::Vi)
    }
    let (tell, told) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        tell.send(LocalServerRenderer::<All>::new().hydratable(false).render().await).unwrap();
    });
    let html = told.recv().unwrap();
    let shown: BTreeSet<String> = tags(&html)
        .iter()
        .filter(|tag| tag.name == "section")
        .filter_map(|tag| tag.get("id").map(str::to_owned))
        .collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let files = ["components", "charts"].iter().flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let names = files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "rs"));
    let names = names.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    assert_eq!(shown, names.filter(|name| name != "mod").collect());
}

/// Words that are English and nothing else, and letters that English does not have.
const ENGLISH: &[&str] =
    &["the", "and", "of", "is", "are", "not", "with", "from", "for", "dossiers", "target", "needed", "share of"];

/// The texts of a page in its own language: what is marked as another one is left out.
fn own_texts(html: &str, language: Language) -> String {
    let mut text = html.to_owned();
    for &other in Language::ALL.iter().filter(|&&it| it != language) {
        let mark = format!(" lang=\"{}\"", other.code());
        while let Some(at) = text.find(&mark) {
            let begin = text[..at].rfind('<').unwrap();
            let name: String = text[begin + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
            let end = at + text[at..].find(&format!("</{name}>")).unwrap();
            text.replace_range(begin..end, "");
        }
    }
    visible(&text)
}

#[test]
fn no_page_speaks_the_other_language() {
    for case in CASES {
        let vietnamese = own_texts(&render(case, Language::Vi), Language::Vi).to_lowercase();
        for word in ENGLISH {
            let padded = format!(" {} ", vietnamese.replace(|it: char| !it.is_alphanumeric() && it != '_', " "));
            assert!(!padded.contains(&format!(" {word} ")), "{}: “{word}”", case.name);
        }
        // What users and plans name is in the language that they name it in.
        if matches!(case.way, Way::Link(_) | Way::Example(_) | Way::Page(..)) {
            let english = own_texts(&render(case, Language::En), Language::En);
            // Pages cite decisions by their signs.
            assert_eq!(foreign_line(&english, &["QĐ-UBND", "QĐ-TTg"]), None, "{}", case.name);
        }
    }
}

#[test]
fn every_field_has_a_name() {
    each_view(|view, html| {
        let tags = tags(html);
        let labelled: BTreeSet<&str> =
            tags.iter().filter(|tag| tag.name == "label").filter_map(|tag| tag.get("for")).collect();
        let fields = tags.iter().filter(|tag| ["input", "select", "textarea"].contains(&tag.name));
        let nameless = |tag: &&Tag| {
            let label = tag.get("aria-label").is_some_and(|label| !label.trim().is_empty());
            !label && !tag.get("id").is_some_and(|id| labelled.contains(id))
        };
        assert_eq!(fields.filter(nameless).collect::<Vec<_>>(), Vec::<&Tag>::new(), "{view}");
    });
}

#[test]
fn ids_are_unique_and_what_is_referred_to_is_there() {
    each_view(|view, html| {
        let tags = tags(html);
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{view}: {ids:?}");
        for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for id in tags.iter().filter_map(|tag| tag.get(name)).flat_map(str::split_whitespace) {
                assert!(known.contains(id), "{view}: {name} names {id}, which is not there");
            }
        }
    });
}

#[test]
fn nothing_breaks_the_policy_and_no_slot_is_left_open() {
    each_view(|view, html| {
        let forbidden = |tag: &Tag| {
            ["script", "style", "b"].contains(&tag.name)
                || tag.attributes.iter().any(|(name, _)| *name == "style" || name.starts_with("on"))
        };
        assert_eq!(tags(html).into_iter().filter(forbidden).collect::<Vec<_>>(), Vec::<Tag>::new(), "{view}");
        assert!(!html.contains(['{', '}']), "{view}: {html}");
    });
}

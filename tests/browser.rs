//! The page in a real browser, from inside: what only a document can show, and the engine as wasm.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what is wrong by failing")]

#[path = "links/alike.rs"]
mod alike;
#[allow(dead_code, reason = "what the corpus covers is checked natively")]
#[path = "links/packed_corpus.rs"]
mod packed_corpus;
#[allow(dead_code, reason = "the columns are checked natively")]
#[path = "links/summary.rs"]
mod summary;

use std::time::Duration;

use candich::calc::risk::{Month, Rest, chance};
use candich::link;
use candich::model::Language;
use candich::ui::app::{App, Props};
use candich::ui::state::{State, Theme};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::AppHandle;
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

const CORPUS: &str = include_str!("links/v1.tsv");

/// The page, mounted for one test and gone after it.
struct Page {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Page {
    async fn open(link: &str, language: Language) -> Page {
        let document = gloo::utils::document();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let opened = link::read(link);
        let opening = State::new(opened, language, Theme::default());
        let app =
            yew::Renderer::<App>::with_root_and_props(root.clone(), Props { opening, ..Props::default() }).render();
        let page = Page { root, app: Some(app) };
        page.settle().await;
        page
    }

    /// Lets the page render what it was told; where that takes long, Yew rests in between.
    async fn settle(&self) {
        for _ in 0..3 {
            sleep(Duration::from_millis(10)).await;
        }
    }

    fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.root.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("{selector} is not on the page")).dyn_into().unwrap()
    }

    /// The text of an element; no-break spaces as plain ones.
    fn text(&self, selector: &str) -> String {
        self.find::<Element>(selector).text_content().unwrap().replace('\u{a0}', " ")
    }

    async fn tell(&self, element: &Element, event: &str) {
        let options = EventInit::new();
        options.set_bubbles(true);
        element.dispatch_event(&Event::new_with_event_init_dict(event, &options).unwrap()).unwrap();
        self.settle().await;
    }

    /// Types into a field and stays there.
    async fn type_into(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector);
        field.focus().unwrap();
        field.set_value(text);
        self.tell(&field, "input").await;
    }

    /// Types into a field and goes on to the next.
    async fn enter(&self, selector: &str, text: &str) {
        self.type_into(selector, text).await;
        self.find::<HtmlInputElement>(selector).blur().unwrap();
        self.settle().await;
    }

    async fn click(&self, selector: &str) {
        self.find::<HtmlElement>(selector).click();
        self.settle().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn the_page_shows_its_heading_and_an_empty_question() {
    let page = Page::open("", Language::Vi).await;
    assert_eq!(page.text("h1"), "Cán Đích");
    assert_eq!(page.find::<HtmlInputElement>("#received").value(), "");
    assert_eq!(page.find::<HtmlInputElement>("#target").value(), "30");
}

#[wasm_bindgen_test]
async fn typed_figures_are_answered_and_put_in_order() {
    let page = Page::open("", Language::Vi).await;
    page.enter("#received", "56039").await;
    page.enter("#online", "12516").await;
    assert_eq!(page.find::<HtmlInputElement>("#received").value(), "56.039");
    assert!(page.text(".answer-headline").contains("4.296"));
    assert!(page.text(".answer-main").contains("16.812"));
    assert!(page.text(".status-list").contains("22,33 %"));
    page.enter("#ahead", "168000").await;
    assert!(page.text(".answer-headline").contains("54.696"));
    assert!(page.text(".answer-line").contains("32,56 %"));
}

#[wasm_bindgen_test]
async fn the_answer_waits_while_a_number_is_half_typed() {
    let page = Page::open("#/?v=1&received=56039&online=12516", Language::Vi).await;
    page.type_into("#received", "56.03").await;
    assert_eq!(page.find::<HtmlInputElement>("#received").value(), "56.03");
    assert!(page.text(".answer-waiting .answer-headline").contains("4.296"));
    page.type_into("#received", "56.039").await;
    assert!(page.root.query_selector(".answer-waiting").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_stays_in_the_field_and_gives_no_number() {
    let page = Page::open("#/?v=1&received=56039&online=12516", Language::Vi).await;
    page.enter("#received", "151.10").await;
    let field: HtmlInputElement = page.find("#received");
    assert_eq!((field.value().as_str(), field.get_attribute("aria-invalid").as_deref()), ("151.10", Some("true")));
    let remark = format!("#{}", field.get_attribute("aria-describedby").unwrap());
    assert!(page.text(&remark).contains("151.10"));
    assert!(!page.text(".answer-headline").chars().any(|letter| letter.is_ascii_digit()));
}

#[wasm_bindgen_test]
async fn the_language_changes_words_and_no_value() {
    let page = Page::open("#/?v=1&received=56039&online=12516&ahead=168000", Language::Vi).await;
    assert!(page.text(".answer-headline").contains("54.696"));
    page.click("button[lang=en]").await;
    assert!(page.text(".answer-headline").contains("54,696"));
    assert_eq!(page.find::<HtmlInputElement>("#received").value(), "56,039");
    let root = gloo::utils::document().document_element().unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("en"));
    page.click("button[lang=vi]").await;
    assert_eq!(page.find::<HtmlInputElement>("#received").value(), "56.039");
}

#[wasm_bindgen_test]
async fn a_late_indicator_turns_the_comparator() {
    let page = Page::open("#/?v=1&received=56039&online=12516", Language::Vi).await;
    let indicator: HtmlSelectElement = page.find("#indicator");
    indicator.set_value("late_of_resolved");
    page.tell(&indicator, "change").await;
    assert_eq!(page.find::<HtmlSelectElement>("#comparator").value(), "lt");
    assert_eq!(page.find::<HtmlInputElement>("#target").value(), "5");
    assert_eq!(page.find::<HtmlInputElement>("#resolved_late").value(), "");
}

#[wasm_bindgen_test]
async fn an_edit_reaches_the_address_without_a_step_in_the_history() {
    let page = Page::open("", Language::Vi).await;
    let window = gloo::utils::window();
    let steps = window.history().unwrap().length().unwrap();
    page.enter("#received", "56039").await;
    page.enter("#online", "12516").await;
    sleep(Duration::from_millis(600)).await;
    let fragment = window.location().hash().unwrap();
    assert_eq!(fragment, "#/?v=1&received=56039&online=12516&target=ge:30");
    assert_eq!(window.history().unwrap().length().unwrap(), steps);
}

/// Every frozen link gives the same answer on 32 bits as on 64.
#[wasm_bindgen_test]
fn wasm_reckons_as_the_corpus_says() {
    let rows: Vec<&str> = CORPUS.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()).skip(1).collect();
    assert!(rows.len() >= 40, "the corpus is lost");
    for row in rows {
        let mut cells = row.split('\t');
        let link = cells.next().unwrap();
        assert_eq!(summary::summary(link), cells.collect::<Vec<_>>(), "{link}");
    }
}

/// Every frozen packed link opens bit for bit as it does natively, and is written again as it was.
#[wasm_bindgen_test]
fn wasm_packs_as_the_corpus_says() {
    assert!(packed_corpus::check() >= 60);
    assert!(packed_corpus::check_defects() >= 30);
}

/// Ten thousand random scenarios, bit for bit as natively.
#[wasm_bindgen_test]
fn wasm_reckons_as_the_machine_does() {
    assert_eq!(alike::digest(alike::SCENARIOS), alike::DIGEST);
}

#[wasm_bindgen_test]
async fn the_pages_are_turned_and_the_question_becomes_a_target() {
    let page = Page::open("#/?v=1&received=56039&online=12516", Language::Vi).await;
    page.click(".question-plan button").await;
    page.click(".question-plan button").await;
    assert!(page.text(".plan-table").contains("22,33 %"));
    page.enter("#target-0-target", "20").await;
    assert!(page.text(".plan-table").contains("Đạt"));
    page.click(".masthead-page").await;
    assert_eq!(page.find::<HtmlInputElement>("#target").value(), "20");
}

/// The same bits as natively: the unit tests of `calc::risk` hold them too.
#[wasm_bindgen_test]
fn a_probability_has_the_bits_that_it_has_natively() {
    let month = Month { volume: 10_500.0, volume_cv: 0.10, share: 0.40, share_sd: 0.05 };
    let rest = Rest { numerator: 12_800.0, denominator: 60_000.0, months: vec![(month, 6)], shock: 0.0 };
    assert_eq!(chance(&rest, 0.30).value.to_bits(), 4_605_355_334_072_272_273);
}

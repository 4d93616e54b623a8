//! Files and tables: those that the reader chooses or pastes, those handed to the reader, and the program beside the
//! page that opens and writes spreadsheets.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlTableCellElement, HtmlTableElement, HtmlTableRowElement, Node, SupportedType};

use crate::file::MAX_SIZE;
use crate::sheet::book::{Book, MOST_COLUMNS, MOST_ROWS, Sheet, Spanned};
use crate::sheet::refused::{MAX_FILE, Refused};
use crate::sheet::report::plain;
use crate::sheet::wire;

/// What the start script calls the way to the program beside the page.
const DOOR: &str = "candichTables";
/// And to what makes pictures of charts.
const PICTURES: &str = "candichPicture";
/// What the single file calls the way to the pictures that stand in it.
const SHOWN: &str = "candichShown";
/// The folder of the pictures of the guide.
const GUIDE: &str = "guide/";
/// What of a table is not read.
const UNSEEN: &str = ".visually-hidden, button, caption";

/// Why there is nothing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Unopened {
    /// The file is none of tables.
    Refused(Refused),
    /// The program that opens files could not be fetched.
    Away,
    /// The reader has given it up.
    Cancelled,
}

impl Unopened {
    fn from_code(code: &str) -> Unopened {
        match code {
            "cancelled" => Unopened::Cancelled,
            "away" => Unopened::Away,
            code => Unopened::Refused(Refused::from_code(code).unwrap_or(Refused::Damaged)),
        }
    }
}

/// Where a picture of the guide is to be had: in the folder beside the page, in the single file in the page itself.
pub(in crate::ui) fn picture_of_guide(name: &str) -> String {
    // Rendered natively, there is no page that a picture could stand in.
    let shown = cfg!(target_arch = "wasm32").then(|| Reflect::get(&js_sys::global(), &SHOWN.into()).ok()).flatten();
    let shown = shown.and_then(|it| it.dyn_into::<Function>().ok());
    let address = shown.and_then(|shown| shown.call1(&JsValue::NULL, &name.into()).ok()?.as_string());
    address.unwrap_or_else(|| [GUIDE, name].concat())
}

/// Hands a text to the reader as a file.
pub(in crate::ui) fn download(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    // Where the browser refuses, nothing can be handed over; the scenario stays on the page.
    let _ = web_sys::Blob::new_with_str_sequence(&parts).and_then(|blob| hand_over(name, &blob));
}

/// Hands bytes to the reader as a file.
pub(in crate::ui) fn download_bytes(name: &str, bytes: &[u8]) {
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    let _ = web_sys::Blob::new_with_u8_array_sequence(&parts).and_then(|blob| hand_over(name, &blob));
}

fn hand_over(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let anchor: web_sys::HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    web_sys::Url::revoke_object_url(&url)
}

/// The text of a file; of one that is too large, no more than shows that it is.
pub(in crate::ui) async fn text_of(file: web_sys::File) -> Option<Rc<str>> {
    let most = i32::try_from(MAX_SIZE).ok()?.saturating_add(1);
    let head = file.slice_with_i32_and_i32(0, most).ok()?;
    Some(JsFuture::from(head.text()).await.ok()?.as_string()?.into())
}

/// Opens a file of tables, as long as that is `wanted`; `begun` hears when the program that opens it is there.
pub(in crate::ui) async fn open_tables(
    file: web_sys::File,
    wanted: &Cell<bool>,
    begun: impl Fn() + 'static,
) -> Result<Book, Unopened> {
    let name = file.name();
    // A fraction of a byte does not matter.
    #[expect(clippy::cast_precision_loss, reason = "the limit is far below what is exact")]
    if file.size() > MAX_FILE as f64 {
        return Err(Unopened::Refused(Refused::TooLarge));
    }
    let damaged = Unopened::Refused(Refused::Damaged);
    let bytes = Uint8Array::new(&JsFuture::from(file.array_buffer()).await.map_err(|_| damaged)?);
    // What is begun beside the page ends what is being done there: perhaps the next file.
    if !wanted.get() {
        return Err(Unopened::Cancelled);
    }
    match beside("open", &name, &bytes, begun).await {
        // The page knows best how to read one.
        Err(Unopened::Refused(Refused::WebPage)) => {
            let html = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            let sheets = html.map(|html| tables_of(&html)).unwrap_or_default();
            if sheets.is_empty() { Err(Unopened::Refused(Refused::WebPage)) } else { Ok(Book { name, sheets }) }
        }
        opened => {
            let bytes = opened?;
            super::pause().await;
            let book = wire::read(&bytes).ok_or(damaged)?;
            super::pause().await;
            Ok(book)
        }
    }
}

/// Has a scenario, handed over as its file, written as a spreadsheet; none where that fails.
pub(in crate::ui) async fn write_tables(language: &str, scenario: &str) -> Option<Vec<u8>> {
    let bytes = Uint8Array::from(scenario.as_bytes());
    beside("write", language, &bytes, || {}).await.ok()
}

/// Has a picture made of a chart, under a title and above a source: `kind` is "svg" or "png"; none where that fails.
pub(in crate::ui) async fn picture(chart: &str, title: &str, source: &str, kind: &str) -> Option<Vec<u8>> {
    let window = gloo::utils::window();
    let door: Function = Reflect::get(&window, &PICTURES.into()).ok()?.dyn_into().ok()?;
    let arguments = js_sys::Array::of4(&chart.into(), &title.into(), &source.into(), &kind.into());
    let promise: Promise = Reflect::apply(&door, &window, &arguments).ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&JsFuture::from(promise).await.ok()?).to_vec())
}

/// Puts a table on the clipboard, as a web page and as text; `false` where the browser refuses.
pub(in crate::ui) async fn copy_rich(html: &str, text: &str) -> bool {
    let item = || -> Result<Promise, JsValue> {
        let window = gloo::utils::window();
        let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
        let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
        let make: Function = Reflect::get(&window, &"ClipboardItem".into())?.dyn_into()?;
        let kinds = js_sys::Object::new();
        for (kind, told) in [("text/html", html), ("text/plain", text)] {
            let parts = js_sys::Array::of1(&JsValue::from_str(told));
            let options = web_sys::BlobPropertyBag::new();
            options.set_type(kind);
            let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
            Reflect::set(&kinds, &kind.into(), &blob)?;
        }
        let item = Reflect::construct(&make, &js_sys::Array::of1(&kinds))?;
        write.call1(&clipboard, &js_sys::Array::of1(&item))?.dyn_into()
    };
    match item() {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        // Browsers without items still take text.
        Err(_) => super::copy(text).await,
    }
}

/// Has the program beside the page do something.
async fn beside(job: &str, name: &str, bytes: &Uint8Array, begun: impl Fn() + 'static) -> Result<Vec<u8>, Unopened> {
    let begun = Closure::<dyn Fn()>::new(begun);
    let arguments = js_sys::Array::of4(&job.into(), &name.into(), bytes, begun.as_ref());
    let promise = call(&arguments).ok_or(Unopened::Away)?;
    match JsFuture::from(promise).await {
        Ok(result) => Ok(Uint8Array::new(&result).to_vec()),
        Err(failed) => Err(failed.as_string().map_or(Unopened::Away, |code| Unopened::from_code(&code))),
    }
}

/// Gives up what is being done beside the page.
pub(in crate::ui) fn cancel_beside() {
    let _ = call(&js_sys::Array::of1(&"cancel".into()));
}

fn call(arguments: &js_sys::Array) -> Option<Promise> {
    let window = gloo::utils::window();
    let door: Function = Reflect::get(&window, &DOOR.into()).ok()?.dyn_into().ok()?;
    Reflect::apply(&door, &window, arguments).ok()?.dyn_into().ok()
}

/// The tables of a web page, or of what was copied from one, from Word or from a spreadsheet.
pub(in crate::ui) fn tables_of(html: &str) -> Vec<Sheet> {
    // Lines and paragraphs within a cell are words apart.
    let html = html.replace("<br", " <br").replace("</p>", " </p>").replace("</div>", " </div>");
    let Some(document) = parsed(&html) else { return Vec::new() };
    let Ok(tables) = document.query_selector_all("table") else { return Vec::new() };
    let tables = (0..tables.length()).filter_map(|place| tables.get(place)?.dyn_into::<HtmlTableElement>().ok());
    tables.map(|table| Sheet::of_spans(&rows_of(&table))).filter(|sheet| !sheet.rows.is_empty()).collect()
}

/// The tables that these selectors find in the page, as they are seen: tabs between cells, an empty line between tables.
pub(in crate::ui) fn tables_shown(selectors: &str) -> String {
    let Ok(tables) = gloo::utils::document().query_selector_all(selectors) else { return String::new() };
    let line = |row: &Vec<Spanned>| row.iter().map(|cell| plain(&cell.text)).collect::<Vec<_>>().join("\t");
    let lines = |table| rows_of(&table).iter().map(line).collect::<Vec<_>>().join("\n");
    let tables = (0..tables.length()).filter_map(|place| as_seen(&tables.get(place)?));
    tables.map(lines).collect::<Vec<_>>().join("\n\n")
}

/// A table without what only screen readers hear and what is to be pressed.
fn as_seen(table: &Node) -> Option<HtmlTableElement> {
    let table: HtmlTableElement = table.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let unseen = table.query_selector_all(UNSEEN).ok()?;
    let unseen = (0..unseen.length()).filter_map(|place| unseen.get(place)?.dyn_into::<Element>().ok());
    unseen.for_each(|element| element.remove());
    Some(table)
}

fn parsed(html: &str) -> Option<Document> {
    web_sys::DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()
}

fn rows_of(table: &HtmlTableElement) -> Vec<Vec<Spanned>> {
    let rows = table.rows();
    let rows = (0..rows.length()).filter_map(|place| rows.item(place)?.dyn_into::<HtmlTableRowElement>().ok());
    rows.take(MOST_ROWS).map(|row| cells_of(&row)).collect()
}

fn cells_of(row: &HtmlTableRowElement) -> Vec<Spanned> {
    let cells = row.cells();
    let cells = (0..cells.length()).filter_map(|place| cells.item(place)?.dyn_into::<HtmlTableCellElement>().ok());
    let spanned =
        |cell: HtmlTableCellElement| Spanned { rows: cell.row_span(), columns: cell.col_span(), text: text_in(&cell) };
    cells.take(MOST_COLUMNS).map(spanned).collect()
}

/// What a cell shows, in one line.
fn text_in(cell: &Element) -> String {
    let text = cell.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

// The pages of planning as a reader meets them: the board as text, the data as a spreadsheet, the list of scenarios.
import assert from "node:assert/strict";
import { assertAccessible, eventually } from "./browser.mjs";
import { WIDTHS, misfits } from "./fit.mjs";
import { plain, texts, withQuick } from "./quick.mjs";

/** What a context grants so that links can be copied and blocks pasted. */
export const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
/** The same, where the clock of the page runs on. */
export const RUNNING = { ...CLIPBOARD, running: true };

/** Quảng Nam 2023 by level, as copied from a spreadsheet. */
export const LEVELS = [
  ["Đơn vị", "Cấp", "Tổng tiếp nhận", "Tiếp nhận trực tuyến"],
  ["Cấp tỉnh", "Cấp tỉnh", "90.010", "72.548"],
  ["Cấp huyện", "Cấp huyện", "136.350", "44.041"],
  ["Cấp xã", "Cấp xã", "187.299", "123.805"],
];

/** The same as `withQuick`, in a context that has the clipboard. */
export const withPlanning = (browser, link, check, options = CLIPBOARD) => withQuick(browser, link, check, options);

/** Turns to a page by its tab: "quick", "board" or "data". */
export async function turn(page, name) {
  await page.locator(`.masthead-page[href="#/${name === "quick" ? "" : name}"]`).click();
  await page.locator(`main.${name}`).waitFor();
}

/** A button by its words. */
export const press = (place, name) => place.getByRole("button", { name, exact: true }).click();

/** Chooses a plan by its title, where there is none yet. */
export async function choosePlan(page, title) {
  await page.locator(".picker button", { hasText: title }).click();
  await page.locator(".plan-table").waitFor();
}

/** Every target of the board as text. */
export const board = (page) =>
  page.locator(".plan-table").evaluateAll((tables) => {
    const said = (it) => it?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
    const part = (row, name) => said(row.querySelector(name));
    return tables
      .flatMap((table) => [...table.querySelectorAll("tr:has(.plan-table-name)")])
      .map((row) => ({
        title: part(row, ".plan-table-name"),
        about: part(row, "th .plan-table-about"),
        now: part(row, "td.number"),
        mark: part(row, ".plan-table-mark"),
        remaining: part(row, ".plan-table-remaining"),
        deadline: said(row.querySelectorAll(".plan-table-wide")[0]),
        lead: said(row.querySelectorAll(".plan-table-wide")[1]),
      }));
  });

/** The row of a target. */
export const rowOf = (page, title) => page.locator("tr:has(.plan-table-name)", { hasText: title });

/** Opens a target's details. */
export async function unfold(page, title) {
  await rowOf(page, title).locator(".plan-table-name").click();
  await page.locator(".detail").waitFor();
}

/** Opens the form of the target that is unfolded. */
export const openForm = (page) => page.locator(".detail .form > summary").click();

/** The headings of the groups. */
export const groups = (page) => texts(page, ".plan-table-group > span:first-child");

/** A cell of the data. */
export const cell = (page, row, column) => page.locator(`[data-row="${row}"] > :nth-child(${column + 1})`);

/** The place of a column by its heading. */
export async function column(page, heading) {
  const heads = await texts(page, ".data-grid thead th");
  return heads.indexOf(heading);
}

/** The rows of the data as text, without the empty one below them; of a table that is shown whole, once all are drawn. */
export async function rows(page) {
  await page.waitForFunction(() => {
    const all = Number(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount"));
    // The head has no number.
    return !document.querySelector("main.data") || all > 60 || document.querySelectorAll("tr[data-row]").length + 1 === all;
  });
  return page
    .locator(".data-grid tbody tr[data-row]:not(.data-row-new)")
    .evaluateAll((found) => found.map((row) => [...row.cells].map((it) => it.textContent.replaceAll(/\s+/g, " ").trim())));
}

/** What the data add up to, by the name of the line. */
export const sums = (page) =>
  page
    .locator(".data-grid tfoot tr:has(th)")
    .evaluateAll((found) =>
      Object.fromEntries(
        found.map((row) => {
          const [name, ...cells] = [...row.cells].map((it) => it.textContent.replaceAll(/\s+/g, " ").trim());
          return [name, cells.filter((text) => text !== "")];
        }),
      ),
    );

/** Where the focus is: row and column of a cell, or the name of what else has it. */
const focused = (page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    const at = it.closest("[data-row]");
    return at ? `${at.dataset.row}:${[...at.cells].indexOf(it.closest("th, td"))}${it.localName === "input" ? " edited" : ""}` : it.localName;
  });

/** Waits until the focus is there: at row and column of a cell, or at what else has it. */
export const hasFocus = (page, place, why) =>
  eventually(async () => assert.match(await focused(page), place instanceof RegExp ? place : new RegExp(`^${place}$`), why));

/** Pastes a block into the data from this cell on, by the clipboard and the keys. */
export async function pasteBlock(page, block, row = 0, at = 0) {
  // Firefox lets a page write there only after a click.
  await cell(page, row, at).click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.map((line) => line.join("\t")).join("\n"));
  await page.keyboard.press("ControlOrMeta+v");
  const shown = page.locator(".import-preview");
  await page.locator(".data-grid-news p").first().or(shown).waitFor();
  // A table with headings is shown first, and taken in when the reader agrees.
  if (await shown.isVisible()) await takeIn(page);
}

/** Agrees to what is shown before it is taken in; then the first row has the focus. */
export async function takeIn(page) {
  await press(page.locator(".import-end"), "Nhập vào kịch bản");
  await page.locator(".import-taken", { hasText: /\S/ }).waitFor();
  await eventually(async () => assert.ok(await cell(page, 0, 0).evaluate((it) => it === document.activeElement)));
}

/** What the data say of the last paste or removal. */
export const news = (page) => texts(page, ".data-grid-news p");

/** Opens the list of scenarios. */
export async function openLibrary(page) {
  await page.locator(".masthead-scenario").click();
  await page.locator(".library").waitFor();
}

/** The names of the scenarios kept on the device, as far as they are shown. */
export const kept = (page) => texts(page, ".library-name");

/** Undo and redo, by their buttons. */
export const undo = (page) => press(page, "Hoàn tác");
export const redo = (page) => press(page, "Làm lại");

/** The text of an element, with plain spaces. */
export const said = async (place) => plain(await place.innerText());

/** What takes long is reckoned once nothing has changed for a while. */
export const settled = (page) => page.locator(".kept-waiting").first().waitFor({ state: "detached" });

/** Fails with every barrier, and whatever does not fit one of the widths, in this language. */
export async function assertLooks(page, language) {
  await page.locator(`button[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
  await assertAccessible(page);
  const wrong = [];
  for (const { name: width, viewport, deviceScaleFactor } of WIDTHS) {
    if (deviceScaleFactor) continue;
    await page.setViewportSize(viewport);
    wrong.push(...(await misfits(page)).map((it) => `${width}: ${it}`));
  }
  assert.deepEqual(wrong, []);
}

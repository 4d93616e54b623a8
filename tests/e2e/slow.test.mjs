// A slow machine: the renderer rests at every chance, and whatever comes meanwhile must not be lost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { eventually, launch } from "./browser.mjs";
import { KON_TUM_LINK, enter, headline } from "./quick.mjs";
import { LEVELS, board, cell, choosePlan, pasteBlock, rows, turn, withPlanning } from "./planning.mjs";

/** Columns of the data of an empty scenario. */
const [RECEIVED, ONLINE] = [2, 3];

describe("a slow machine", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const slow = (link, check) =>
    withPlanning(browser, link, async (page, record) => {
      await slowDown(page);
      await check(page, record);
      assert.deepEqual(record.errors, []);
    });

  test("figures typed one after the other stand where they were typed, whole", () =>
    slow("#/data", async (page) => {
      await pasteBlock(page, block(100));
      await cell(page, 1, ONLINE).click();
      const typed = Array.from({ length: 60 }, (_, place) => 12_340 + place);
      for (const number of typed) {
        await page.keyboard.type(String(number));
        await page.keyboard.press("Enter");
      }
      await hasFocus(page, 61, ONLINE);
      for (let step = 0; step < 61; step += 1) await page.keyboard.press("ArrowUp");
      await hasFocus(page, 0, ONLINE);
      for (const number of [7, 8]) {
        await page.keyboard.type(String(number));
        await page.keyboard.press("Tab");
      }
      await hasFocus(page, 1, 1);
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.type("99");
      await page.keyboard.press("Enter");
      await hasFocus(page, 100, ONLINE);
      assert.equal(await shown(page, 99, ONLINE), "99");
      await page.keyboard.press("ControlOrMeta+Home");
      await hasFocus(page, 0, 0);
      assert.equal(await shown(page, 0, ONLINE), "7");
      assert.deepEqual(await column(page, ONLINE, 2, 30), typed.slice(1, 29));
    }));

  test("what is typed over, changed, given up and taken back is so in its order", () =>
    slow("#/data", async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 0, ONLINE).click();
      for (const key of ["F2", "Backspace", "9", "Enter"]) await page.keyboard.press(key);
      for (const key of ["1", "2", "Backspace", "3", "Escape", "4", "5", "Tab"]) await page.keyboard.press(key);
      for (const key of ["ArrowLeft", "6", "7", "Shift+Enter"]) await page.keyboard.press(key);
      await eventually(async () => assert.deepEqual((await rows(page)).map((row) => row[ONLINE]), ["72.549", "45", "123.805"]));
    }));

  test("what cannot be read is refused, and the keys after it change nothing else", () =>
    slow("#/data", async (page) => {
      await pasteBlock(page, LEVELS);
      const before = await rows(page);
      await cell(page, 0, RECEIVED).click();
      await page.keyboard.type("151.10");
      await page.keyboard.press("Enter");
      const field = page.locator(".data-grid input[aria-invalid=true]");
      await field.waitFor();
      assert.equal(await field.inputValue(), "151.10");
      await page.keyboard.press("Escape");
      await eventually(async () => assert.deepEqual(await rows(page), before));
    }));

  test("what is typed right after a click stands where was clicked", () =>
    slow("#/data", async (page) => {
      await pasteBlock(page, block(100));
      for (let row = 0; row < 8; row += 1) {
        await cell(page, row, ONLINE).click();
        await page.keyboard.type(`${7_000 + row}`);
        await page.keyboard.press("Enter");
      }
      await hasFocus(page, 8, ONLINE);
      assert.deepEqual(await column(page, ONLINE, 0, 8), [7_000, 7_001, 7_002, 7_003, 7_004, 7_005, 7_006, 7_007]);
    }));

  test("figures typed into the fields of the first page stand there whole", () =>
    slow("", async (page) => {
      for (const [field, number] of [["received", "56039"], ["online", "12516"]]) {
        await page.locator(`#${field}`).click();
        await page.keyboard.type(number);
        await page.keyboard.press("Tab");
      }
      await headline(page, "4.296");
      assert.equal(await page.locator("#received").inputValue(), "56.039");
    }));

  test("steps of the history gone to in haste are not written over", () =>
    slow(KON_TUM_LINK, async (page) => {
      await turn(page, "board");
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await turn(page, "quick");
      await enter(page, { received: "56040" });
      // The page is told of a step, and keeps what was edited in the same moment.
      await page.evaluate(() => addEventListener("popstate", () => dispatchEvent(new Event("pagehide"))));
      for (const [step, name] of [[-1, "data"], [-1, "board"], [2, "quick"], [-2, "board"], [1, "data"]]) {
        await page.evaluate((step) => history.go(step), step);
        await page.locator(`main.${name}`).waitFor();
      }
      await page.evaluate(() => {
        history.back();
        history.back();
        history.forward();
      });
      await page.locator("main.board").waitFor();
      assert.equal((await board(page)).length, 16);
      for (const name of ["data", "quick"]) {
        await page.goForward();
        await page.locator(`main.${name}`).waitFor();
      }
      assert.equal(await page.locator("#received").inputValue(), "56.040");
      await page.reload();
      await page.locator("main.quick").waitFor();
      assert.equal(await page.locator("#received").inputValue(), "56.040", "kept");
    }));
});

/** To this page time flies: whatever it does has taken long, and the renderer rests as soon as it may. */
const slowDown = (page) =>
  page.evaluate(() => {
    const now = Date.now.bind(Date);
    let late = 0;
    Date.now = () => now() + (late += 1_000);
  });

/** A table of communes. */
const block = (length) => [
  ["Đơn vị", "Cấp", "Tổng tiếp nhận", "Tiếp nhận trực tuyến"],
  ...Array.from({ length }, (_, unit) => [`Xã ${unit + 1}`, "Cấp xã", String(90_000 + unit), String(20 + unit)]),
];

const shown = (page, row, column) => cell(page, row, column).innerText();

/** The numbers of a column, from one row up to another. */
const column = (page, place, from, to) =>
  Promise.all(Array.from({ length: to - from }, async (_, row) => Number((await shown(page, from + row, place)).replace(".", ""))));

/** Waits until a cell has the focus. */
const hasFocus = (page, row, place) =>
  eventually(async () => assert.ok(await cell(page, row, place).evaluate((it) => it.contains(document.activeElement)), `${row}:${place}`));

// Three hundred keys in the grid, held against a spreadsheet of a few lines; then every change is taken back, one by one.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { eventually, launch } from "./browser.mjs";
import { RUNNING, cell, pasteBlock, press, rows, undo, withPlanning } from "./planning.mjs";

const [NAME, FIRST, LAST] = [0, 2, 3];

/** Numbers that look drawn and are the same each time. */
function drawn(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** A spreadsheet: rows of a name and two numbers, an active cell, a chosen range, a clipboard, and what was before. */
class Sheet {
  constructor(rows) {
    this.rows = rows;
    this.at = { row: 0, column: FIRST };
    this.reach = null;
    this.clipboard = null;
    this.past = [];
    this.future = [];
  }

  change(make) {
    const before = structuredClone(this.rows);
    make(this.rows);
    if (JSON.stringify(before) === JSON.stringify(this.rows)) return;
    this.past.push(before);
    this.future = [];
  }

  get range() {
    const [one, other] = [this.at, this.reach ?? this.at];
    const rows = [one.row, other.row].toSorted((a, b) => a - b);
    const columns = [one.column, other.column].toSorted((a, b) => a - b);
    return { top: rows[0], bottom: Math.min(rows[1], this.rows.length - 1), left: columns[0], right: columns[1] };
  }

  each(from, act) {
    const { top, bottom, left, right } = this.range;
    for (let row = Math.max(from, top); row <= bottom; row += 1) for (let column = left; column <= right; column += 1) act(row, column);
  }

  go(row, column) {
    this.at = { row: Math.max(0, Math.min(row, this.rows.length - 1)), column: Math.max(FIRST, Math.min(column, LAST)) };
    this.reach = null;
  }
}

const shown = (number) => (number === null ? "" : String(number).replace(/\B(?=(\d{3})+$)/g, "."));
const table = (sheet) => sheet.rows.map(([name, , ...numbers]) => [name, ...numbers.map(shown)]);
const onPage = async (page) => (await rows(page)).map((row) => [row[0], ...row.slice(FIRST, LAST + 1)]);

/** What a hand does at a spreadsheet: the keys, and what becomes of the sheet. */
const ACTIONS = {
  async arrow(page, sheet, draw) {
    const { row, column } = sheet.at;
    const [key, to] = [
      ["ArrowUp", [row - 1, column]], ["ArrowDown", [row + 1, column]],
      ["ArrowLeft", [row, column - 1]], ["ArrowRight", [row, column + 1]],
    ][draw(4)];
    // The cells of names and levels are left alone.
    if ((key === "ArrowLeft" && column === FIRST) || (key === "ArrowDown" && row === sheet.rows.length - 1)) return;
    await page.keyboard.press(key);
    sheet.go(...to);
  },
  async choose(page, sheet, draw) {
    const reach = sheet.reach ?? sheet.at;
    const to = [
      { key: "ArrowUp", row: reach.row - 1, column: reach.column }, { key: "ArrowDown", row: reach.row + 1, column: reach.column },
      { key: "ArrowLeft", row: reach.row, column: reach.column - 1 }, { key: "ArrowRight", row: reach.row, column: reach.column + 1 },
    ][draw(4)];
    if (to.row < 0 || to.row >= sheet.rows.length || to.column < FIRST || to.column > LAST) return;
    await page.keyboard.press(`Shift+${to.key}`);
    sheet.reach = to.row === sheet.at.row && to.column === sheet.at.column ? null : { row: to.row, column: to.column };
  },
  async type(page, sheet, draw) {
    const number = draw(30_000);
    const { row, column } = sheet.at;
    await page.keyboard.type(String(number));
    await page.keyboard.press(row === sheet.rows.length - 1 ? "Shift+Enter" : "Enter");
    sheet.change((rows) => { rows[row][column] = number; });
    sheet.go(row === sheet.rows.length - 1 ? row - 1 : row + 1, column);
  },
  async empty(page, sheet) {
    await page.keyboard.press("Delete");
    sheet.change((rows) => sheet.each(0, (row, column) => { rows[row][column] = null; }));
  },
  async copy(page, sheet) {
    await page.keyboard.press("ControlOrMeta+c");
    const { top, bottom, left, right } = sheet.range;
    sheet.clipboard = sheet.rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  },
  async cut(page, sheet) {
    await page.keyboard.press("ControlOrMeta+x");
    const { top, bottom, left, right } = sheet.range;
    sheet.clipboard = sheet.rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
    sheet.change((rows) => sheet.each(0, (row, column) => { rows[row][column] = null; }));
  },
  async paste(page, sheet) {
    const block = sheet.clipboard;
    if (!block || block.flat().every((number) => number === null)) return;
    const { top, left } = sheet.range;
    const single = block.length === 1 && block[0].length === 1;
    if (!single && (top + block.length > sheet.rows.length || left + block[0].length > LAST + 1)) return;
    await page.keyboard.press("ControlOrMeta+v");
    sheet.change((rows) => {
      if (single) sheet.each(0, (row, column) => { rows[row][column] = block[0][0]; });
      // An empty cell leaves what is there.
      else block.forEach((line, row) => line.forEach((number, column) => { rows[top + row][left + column] = number ?? rows[top + row][left + column]; }));
    });
    sheet.reach = null;
  },
  async fillDown(page, sheet) {
    await page.keyboard.press("ControlOrMeta+d");
    const { top } = sheet.range;
    sheet.change((rows) => sheet.each(top + 1, (row, column) => { rows[row][column] = rows[top][column]; }));
  },
  async undo(page, sheet) {
    await page.keyboard.press("ControlOrMeta+z");
    if (sheet.past.length === 0) return;
    sheet.future.push(sheet.rows);
    sheet.rows = sheet.past.pop();
  },
  async redo(page, sheet) {
    await page.keyboard.press("ControlOrMeta+y");
    if (sheet.future.length === 0) return;
    sheet.past.push(sheet.rows);
    sheet.rows = sheet.future.pop();
  },
};
/** How often each is drawn. */
const OFTEN = ["arrow", "arrow", "arrow", "choose", "choose", "choose", "type", "type", "empty", "copy", "cut", "paste", "paste", "fillDown", "undo", "redo"];

describe("the grid as a spreadsheet", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const data = (check) => withPlanning(browser, "#/data", check, RUNNING);
  const given = Array.from({ length: 8 }, (_, row) => [`Sở ${row + 1}`, 1_000 * (row + 1), 10 * row + 7]);
  const paste = (page) => pasteBlock(page, [["Đơn vị", "Tổng tiếp nhận", "Tiếp nhận trực tuyến"], ...given.map((row) => row.map(String))]);

  test("three hundred keys do what they do in a spreadsheet, and undo takes each back", () =>
    data(async (page) => {
      await paste(page);
      const sheet = new Sheet(given.map(([name, ...numbers]) => [name, "", ...numbers]));
      await cell(page, 0, FIRST).click();
      const draw = drawn(20_261_129);
      for (let step = 0; step < 300; step += 1) {
        const action = OFTEN[draw(OFTEN.length)];
        await ACTIONS[action](page, sheet, draw);
        await eventually(async () => assert.deepEqual(await onPage(page), table(sheet), `step ${step}: ${action}`));
      }
      while (sheet.past.length > 0) {
        await ACTIONS.undo(page, sheet);
        await eventually(async () => assert.deepEqual(await onPage(page), table(sheet), `${sheet.past.length} changes before`));
      }
    }));

  test("the mouse chooses cells, Shift and a click reach further, and the keys work on them", () =>
    data(async (page) => {
      await paste(page);
      await cell(page, 1, FIRST).hover();
      await page.mouse.down();
      await cell(page, 3, LAST).hover();
      await page.mouse.up();
      await eventually(async () => assert.equal(await page.locator("[aria-selected=true]").count(), 6));
      await cell(page, 2, FIRST).click({ modifiers: ["Shift"] });
      await eventually(async () => assert.equal(await page.locator("[aria-selected=true]").count(), 2));
      await page.keyboard.press("Delete");
      await eventually(async () => assert.deepEqual((await onPage(page)).map((row) => row[1]), ["1.000", "", "", "4.000", "5.000", "6.000", "7.000", "8.000"]));
      await page.keyboard.press("ControlOrMeta+a");
      await eventually(async () => assert.equal(await page.locator("[aria-selected=true]").count(), 8 * 4));
      await undo(page);
    }));

  test("rows are inserted, removed together and sorted; each is one step", () =>
    data(async (page) => {
      await paste(page);
      const names = async () => (await onPage(page)).map(([name]) => name);
      await cell(page, 2, NAME).click();
      await page.keyboard.press("Insert");
      await eventually(async () => assert.deepEqual((await names()).slice(1, 4), ["Sở 2", "Đơn vị 9", "Sở 3"]));
      await undo(page);
      await cell(page, 2, NAME).click();
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("ControlOrMeta+Delete");
      await eventually(async () => assert.deepEqual(await names(), ["Sở 1", "Sở 2", "Sở 5", "Sở 6", "Sở 7", "Sở 8"]));
      await undo(page);
      await press(page.locator(".data-grid thead"), "Tổng tiếp nhận");
      await eventually(async () => assert.deepEqual(await names(), given.map(([name]) => name).toReversed(), "they stand in order, so the other way round"));
      await press(page.locator(".data-grid thead"), "Tổng tiếp nhận");
      await eventually(async () => assert.deepEqual(await names(), given.map(([name]) => name)));
    }));
});

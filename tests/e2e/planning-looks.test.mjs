// The pages of planning in every width, light and language, and on paper.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { enter } from "./quick.mjs";
import { assertLooks, LEVELS, choosePlan, openForm, openLibrary, pasteBlock, press, turn, withPlanning } from "./planning.mjs";

async function full(page) {
  await choosePlan(page, "Khánh Hòa – Đẩy mạnh");
  await turn(page, "data");
  await pasteBlock(page, LEVELS);
  await pasteBlock(page, [["Đơn vị", "Giải quyết quá hạn", "Đã giải quyết"], ["Cấp tỉnh", "50", "1000"], ["Cấp huyện", "49", "1000"]]);
  await turn(page, "board");
}

const STATES = [
  { name: "the empty board", act: async () => {} },
  { name: "a board with gates", act: full },
  {
    name: "a target with its form",
    act: async (page) => {
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await turn(page, "board");
      await page.locator(".plan-table-name").first().click();
      await openForm(page);
      await enter(page, { "target-0-lead": "Văn phòng Ủy ban nhân dân tỉnh", "target-0-ahead": "abc" });
    },
  },
  {
    name: "the data",
    act: async (page) => {
      await full(page);
      await turn(page, "data");
      await page.locator(".data-parts summary").click();
      await pasteBlock(page, [["151.10"]], 0, 3);
    },
  },
  {
    name: "the scenarios",
    act: async (page) => {
      await full(page);
      await openLibrary(page);
      await enter(page, { name: "Kế hoạch cải cách hành chính giai đoạn 2022–2030 của tỉnh" });
      await press(page, "Lưu vào trình duyệt này");
      await press(page, "Tạo bản sao");
      await page.locator(".library li").first().getByRole("button", { name: "Xóa" }).click();
    },
  },
];

describe("the looks of planning", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const planning = (check) => withPlanning(browser, "#/board", check);

  for (const { name, act } of STATES) {
    for (const language of ["vi", "en"]) {
      test(`${name} (${language}): no barriers, no complaint, and it fits every width`, () =>
        planning(async (page) => {
          await act(page);
          await assertLooks(page, language);
        }));
    }
  }

  test("the board prints on A4 across, its head on every page and nothing to click", () =>
    planning(async (page) => {
      await choosePlan(page, "Khánh Hòa – Kế hoạch");
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = [...pdf.matchAll(/\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)].map(([, width, height]) => [width, height].map((it) => Math.round(it)));
      assert.ok(sheets.length > 1, `${sheets.length} sheets`);
      for (const sheet of sheets) assert.deepEqual(sheet, [842, 595]);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".plan-table thead").evaluate((it) => getComputedStyle(it).display), "table-header-group");
      for (const hidden of [".masthead-tools", ".tally", ".picker", ".plan-table-actions"]) {
        assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
      }
      assert.ok(await page.locator(".plan-table-name").first().isVisible());
    }));
});

// Scenarios side by side: pinned, saved, from links and files; opened in each other's place, carried by a link, undone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ADDRESS, launch, open } from "./browser.mjs";
import { copiedLink, enter, plain, texts } from "./quick.mjs";
import { CLIPBOARD, assertLooks, openLibrary, press, redo, settled, turn, undo, withPlanning } from "./planning.mjs";

const KON_TUM = "v=1&received=56039&online=12516&ahead=168000&target=ge:30&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14";

const names = (page) => texts(page, ".compare-lanes strong");
/** The cells of the row with this heading. */
const row = async (page, heading) => {
  await settled(page);
  const found = page.locator(".compare-table tr", { has: page.locator("th", { hasText: new RegExp(`^${heading}$`) }) });
  return (await found.locator("td").allInnerTexts()).map(plain);
};
const pin = (page) => press(page, "Ghim kịch bản đang mở");

describe("comparing", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const compare = (check, link = `#/compare?${KON_TUM}`, options = CLIPBOARD) => withPlanning(browser, link, check, options);

  test("pin, edit, read the difference; open the pinned one in its place; each step is undone", () =>
    compare(async (page) => {
      assert.match(await page.locator(".compare-alone").innerText(), /Chưa có kịch bản nào/);
      await pin(page);
      await turn(page, "quick");
      await enter(page, { target: "40", ahead: "150000" });
      await turn(page, "compare");
      assert.deepEqual(await names(page), ["A · chưa đặt tên", "B · chưa đặt tên"]);
      assert.deepEqual(await row(page, "Còn cần thêm"), ["69.900", "54.696 −15.204 · tốt hơn"]);
      assert.deepEqual(await row(page, "Dự kiến thêm: Tổng tiếp nhận"), ["150.000", "168.000 +18.000"]);
      assert.deepEqual(await row(page, "Tỷ lệ đến ngày chốt"), ["22,33 %", "22,33 %"]);
      assert.match(plain(await page.locator(".compare-chart").getAttribute("aria-label")), /B: đến nay 22,33 %, .* mốc từ 30 % trở lên/);
      await press(page, "Mở kịch bản này");
      assert.deepEqual(await row(page, "Còn cần thêm"), ["54.696", "69.900 +15.204 · kém hơn"]);
      await press(page, "Bỏ khỏi so sánh");
      assert.deepEqual(await names(page), ["A · chưa đặt tên"]);
      await undo(page);
      assert.deepEqual(await names(page), ["A · chưa đặt tên", "B · chưa đặt tên"]);
      await undo(page);
      assert.deepEqual(await row(page, "Còn cần thêm"), ["69.900", "54.696 −15.204 · tốt hơn"]);
      await redo(page);
      assert.deepEqual(await row(page, "Còn cần thêm"), ["54.696", "69.900 +15.204 · kém hơn"]);
    }));

  test("up to four, from everywhere; the link carries them all, and no other page's link does", () =>
    compare(async (page) => {
      await openLibrary(page);
      await enter(page, { name: "Phương án gốc" });
      await press(page, "Lưu vào trình duyệt này");
      await page.locator(".masthead-scenario").click();
      await page.locator("#compare-saved").selectOption({ label: "Phương án gốc" });
      await page.locator("#compare-examples").selectOption({ index: 2 });
      await page.locator(".compare-ways input[type=file]").setInputFiles({
        name: "a.candich.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify({ format: "candich-scenario", version: 1, name: "Từ tệp", period: { start: "2023-01-01" } })),
      });
      await page.locator(".compare-lanes li").nth(3).waitFor();
      const four = ["A · Phương án gốc", "B · Phương án gốc", "C · chưa đặt tên", "D · Từ tệp"];
      assert.deepEqual(await names(page), four);
      assert.match(await page.locator(".compare-add").innerText(), /Đã đủ bốn kịch bản/);
      const link = await copiedLink(page);
      assert.match(link, /#\/compare\?.*&with=[\w-]+\.[\w-]+\.[\w-]+$/);
      await turn(page, "quick");
      assert.ok(!(await copiedLink(page)).includes("with="), "a link of another page is of its scenario alone");
      await page.reload();
      await turn(page, "compare");
      assert.deepEqual(await names(page), four, "what was pinned is there after a reload");
      const other = await page.context().newPage();
      await open(other, link);
      assert.deepEqual(await names(other), four);
      assert.deepEqual(await row(other, "Còn cần thêm"), await row(page, "Còn cần thêm"));
    }));

  test("a link that lost its end opens what is whole, and says which scenario it lost", () =>
    compare(async (page) => {
      await pin(page);
      await pin(page);
      const link = await copiedLink(page);
      await page.goto("about:blank");
      await open(page, link.slice(0, -12));
      assert.match(plain(await page.locator(".notice").innerText()), /Kịch bản C đặt bên cạnh để so sánh: Liên kết bị cắt/);
      assert.equal((await names(page))[1], "B · chưa đặt tên");
      assert.match((await row(page, "Còn cần thêm"))[0] ?? "54.696", /54\.696/);
    }));

  test("what cannot be added says why, and nothing is lost", () =>
    compare(async (page) => {
      await page.locator("#compare-link").fill("https://a.example/#/?v=1");
      await press(page, "Thêm từ liên kết");
      assert.match(await page.locator(".paste-box-said").first().innerText(), /không chứa số liệu nào/);
      await page.locator("#compare-link").fill("https://portal.example/");
      await press(page, "Thêm từ liên kết");
      assert.deepEqual(await texts(page, ".paste-box-said p"), [
        "Chưa thêm được: đây không phải liên kết của Cán Đích, hoặc liên kết không chứa số liệu nào.",
      ]);
      await page.locator(".compare-ways input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{") });
      await page.locator(".compare-add > div[role=status]", { hasText: /\S/ }).waitFor();
      assert.deepEqual(await names(page), ["A · chưa đặt tên"]);
      await page.locator("#compare-link").fill(`${ADDRESS}#/?${KON_TUM}&weights=5`);
      await press(page, "Thêm từ liên kết");
      assert.equal((await names(page)).length, 2);
      assert.match((await texts(page, ".paste-box-said p")).join(" "), /Đã thêm kịch bản B\. .*“weights”/);
      await enter(page, { "compare-name-1": "Phương án cao" });
      assert.deepEqual(await names(page), ["A · chưa đặt tên", "B · Phương án cao"]);
    }));

  for (const language of ["vi", "en"]) {
    test(`it fits every width, in every light, and everybody can use it (${language})`, () =>
      compare(async (page) => {
        await pin(page);
        await page.locator("#compare-examples").selectOption({ index: 2 });
        await page.locator("#compare-examples").selectOption({ index: 4 });
        await page.locator(".compare-table").first().waitFor();
        await assertLooks(page, language);
      }));
  }
});

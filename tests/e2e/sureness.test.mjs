// How sure the target is: chosen once, it moves the path, the split, the words and the link; what is unfolded agrees.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { ADDRESS, COMMAND, handedOver, launch } from "./browser.mjs";
import { copiedLink, enter as type, texts } from "./quick.mjs";
import { CLIPBOARD, assertLooks, pasteBlock, press, said, settled, turn, undo, withPlanning } from "./planning.mjs";

/** The check case: 38,25 % on average, a little more than 40 % to be 80 % sure. */
const CHECK =
  "#/path?v=1&received=60000&online=12800&ahead=63000&target=ge:30&start=2023-01-01&cutoff=2023-06-30&end=2023-12-31";
const UNITS = [
  ["Đơn vị", "Cấp", "Tổng tiếp nhận", "Tiếp nhận trực tuyến"],
  ["Sở Xây dựng", "Cấp tỉnh", "20000", "6000"],
  ["UBND huyện Đăk Hà", "Cấp huyện", "40000", "6800"],
];

const number = (text) => Number(text.replaceAll(/[.\s≈]/g, ""));
/** A percentage as Vietnamese writes it. */
const percent = (text) => Number(text.replaceAll(/[\s%.]/g, "").replace(",", "."));
const sum = (numbers) => numbers.reduce((all, it) => all + it, 0);
const needed = async (page) => (await texts(page, ".path-scroll .path-table tbody .path-count")).map(number);
const choose = async (page, id, code) => {
  await page.locator(`#${id}`).selectOption(code);
  await settled(page);
};
const enter = async (page, fields) => {
  await type(page, fields);
  await settled(page);
};
const unfold = (page, title) => page.locator(".unfolding > summary", { hasText: title }).click();
const cells = (page, table) =>
  page.locator(`${table} tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.cells].map((it) => it.textContent.replaceAll(/\s+/g, " ").trim())));

describe("how sure the target is", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const planning = (check, link = CHECK) => withPlanning(browser, link, check, { ...CLIPBOARD, acceptDownloads: true });

  test("beside the number needed it says what is enough on average and what makes it sure", () =>
    planning(async (page) => {
      assert.match(await said(page.locator(".path-sure-line")), /^38,25 % .* đủ ở mức trung bình; muốn chắc 80 % cần 40,02 %/);
      await choose(page, "confidence", "95");
      assert.match(await said(page.locator(".path-sure-line")), /muốn chắc 95 % cần 41,67 %/);
      assert.equal(await said(page.locator(".path-sure tr.own > th")), "95 %");
      const sure = (await cells(page, ".path-sure")).map(([, share]) => percent(share));
      assert.deepEqual(sure, sure.toSorted((one, other) => one - other));
    }));

  test("path and split aim at what makes it sure; one step back takes it away", () =>
    planning(async (page) => {
      const before = await needed(page);
      await choose(page, "confidence", "90");
      await choose(page, "aim", "sure");
      const after = await needed(page);
      assert.equal(sum(before), 24_100);
      assert.equal(sum(after), 25_783);
      assert.match((await texts(page, ".path-lines p")).join(" "), /nhằm tới 25\.783 .*chắc 90 %; ở mức trung bình 24\.100 .*khả năng đạt chỉ tiêu là 90,0 %/);
      await turn(page, "data");
      await pasteBlock(page, UNITS);
      await turn(page, "allocation");
      assert.equal(sum((await texts(page, ".allocation-scroll tbody .allocation-count")).map(number)), 25_783);
      await choose(page, "aim", "average");
      assert.equal(sum((await texts(page, ".allocation-scroll tbody .allocation-count")).map(number)), 24_100);
      await undo(page);
      assert.equal(sum((await texts(page, ".allocation-scroll tbody .allocation-count")).map(number)), 25_783);
    }));

  test("a typed spread is used and said, one that cannot be read is not, and an empty one is the usual", () =>
    planning(async (page) => {
      await unfold(page, "Mức dao động của từng tháng");
      assert.equal(await page.locator("#volume-spread").getAttribute("placeholder"), "10");
      await enter(page, { "volume-spread": "20", "share-spread": "8", shock: "5" });
      const hints = async () => (await texts(page, ".path-hint p")).join(" ");
      assert.match(await hints(), /lượng hồ sơ 20 % \(tự nhập\), tỷ lệ 8,0 điểm phần trăm \(tự nhập\).*mọi tháng cùng dao động 5 %/);
      const wide = await said(page.locator(".path-sure-line"));
      assert.ok(percent(wide.match(/cần ([\d,]+)/)[1]) > 41);
      await enter(page, { "volume-spread": "200" });
      assert.match(await said(page.locator("#volume-spread-remark")), /200/);
      assert.equal(await page.locator("#volume-spread").inputValue(), "200");
      assert.match(await hints(), /lượng hồ sơ 10 % \(mức thông lệ\), tỷ lệ 8,0 điểm phần trăm \(tự nhập\)/);
      await enter(page, { "volume-spread": "", "share-spread": "", shock: "" });
      assert.match(await hints(), /10 % \(mức thông lệ\)/);
    }));

  test("it travels, and the command says the same to the last digit", () =>
    planning(async (page) => {
      await choose(page, "confidence", "90");
      await choose(page, "aim", "sure");
      await unfold(page, "Mức dao động của từng tháng");
      await enter(page, { shock: "5" });
      const link = await copiedLink(page);
      assert.match(link, /&s=D/);
      const { path } = JSON.parse(execFileSync(COMMAND, ["eval", link, "--json", "--path"], { encoding: "utf8" }));
      assert.equal(path.aim, sum(await needed(page)));
      const told = (await cells(page, ".path-sure")).slice(1).map(([, share]) => share);
      assert.deepEqual(told, path.risk.sure.map(({ share }) => `${(Number(share) * 100).toFixed(2).replace(".", ",")} %`));
      await withPlanning(browser, link.slice(ADDRESS.length), async (other) => {
        assert.deepEqual(await cells(other, ".path-sure"), await cells(page, ".path-sure"));
        assert.equal(await other.locator("#aim").inputValue(), "sure");
      });
    }));

  test("where months stray so wildly that it takes long, it is said once nothing changes any more", () =>
    planning(async (page) => {
      await unfold(page, "Mức dao động của từng tháng");
      await enter(page, { cutoff: "30/9/2023", "volume-spread": "100" });
      const before = await page.locator(".path-sure-line").innerText();
      await page.locator("#ahead").fill("90000");
      await page.waitForFunction((line) => document.querySelector(".path-sure-line").innerText !== line, before);
      await settled(page);
      const { path } = JSON.parse(execFileSync(COMMAND, ["eval", await copiedLink(page), "--json", "--path"], { encoding: "utf8" }));
      const told = (await cells(page, ".path-sure")).slice(1).map(([, share]) => share);
      assert.deepEqual(told, path.risk.sure.map(({ share }) => `${(Number(share) * 100).toFixed(2).replace(".", ",")} %`));
    }));

  test("what moves the result most stands first, each with a sentence that has its numbers", () =>
    planning(async (page) => {
      const rows = await cells(page, ".tornado");
      const widths = rows.map(([, low, , high]) => percent(high) - percent(low));
      assert.ok(rows.length >= 3 && rows[0][0].startsWith("Tỷ lệ ở mọi mốc"));
      assert.deepEqual(widths, widths.toSorted((one, other) => other - one));
      for (const [words, low, , high] of rows) assert.ok(words.includes(low) && words.includes(high), words);
      assert.equal(await page.locator(".tornado-bar").count(), rows.length);
    }));

  test("the table over targets and volumes and the range by step are made when they are unfolded", () =>
    planning(async (page) => {
      assert.equal(await page.locator(".required").count(), 0);
      await unfold(page, "Tỷ lệ cần trong phần còn lại để chắc 80 %");
      await page.locator(".required").waitFor();
      const table = await cells(page, ".required");
      assert.deepEqual(await texts(page, ".required thead th"), ["Lượng hồ sơ còn lại", "20 %", "25 %", "30 %", "35 %", "40 %"]);
      assert.equal(await said(page.locator(".required-own")), "40,02 %");
      for (const [, ...shares] of table) {
        const known = shares.filter((it) => it !== "✕").map(percent);
        assert.deepEqual(known, known.toSorted((one, other) => one - other));
      }
      await unfold(page, "Khoảng dao động");
      await page.locator(".unfolding .path-sure").waitFor();
      const fan = await cells(page, ".unfolding .path-sure");
      assert.equal(fan.length, 6);
      for (const [, low, path, high] of fan) assert.ok(percent(low) < percent(path) && percent(path) < percent(high));
      assert.ok(await page.locator(".path-chart-fan").count());
    }));

  test("a thousand random years come as a file, the same for the same seed, and their frequency is the probability", () =>
    planning(async (page) => {
      await unfold(page, "Xem thử các năm");
      const save = async () => {
        const { name, path } = await handedOver(page, () => press(page, "Tải tệp CSV"));
        assert.equal(name, "mo-phong-ngau-nhien.csv");
        return readFile(path, "utf8");
      };
      const first = await save();
      assert.equal(await save(), first);
      const [head, ...lines] = first.replace(/\r\n$/, "").split("\r\n");
      assert.ok(head.startsWith("\ufeffLần;"));
      assert.equal(lines.length, 1_000);
      assert.ok(lines.every((line) => line.split(";").length === head.split(";").length));
      const met = lines.filter((line) => line.endsWith(";đạt")).length;
      assert.ok(met > 430 && met < 560, `${met}`);
      await enter(page, { seed: "7" });
      assert.notEqual(await save(), first);
    }));

  for (const language of ["vi", "en"]) {
    test(`everything unfolded (${language}): no barriers, no complaint, and it fits every width`, () =>
      withPlanning(browser, CHECK, async (page) => {
        for (const summary of await page.locator(".unfolding > summary").all()) await summary.click();
        await choose(page, "aim", "sure");
        await enter(page, { "share-spread": "abc" });
        await assertLooks(page, language);
      }));
  }
});

// The path and the split: what is chosen and typed changes them, every number adds up, and both travel.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { ADDRESS, COMMAND, IN_CHROMIUM, launch, withPage } from "./browser.mjs";
import { copiedLink, enter, plain, texts } from "./quick.mjs";
import { assertLooks, LEVELS, board, choosePlan, pasteBlock, press, said, turn, undo, withPlanning } from "./planning.mjs";

/** Kon Tum 2023: 54.696 dossiers until the end of the year, with a history by quarter of the year before. */
const KON_TUM =
  "#/path?v=1&received=56039&online=12516&ahead=168000&target=ge:30&start=2023-01-01&cutoff=2023-03-14&end=2023-12-31";
/** Gia Lai 2025: a limit. */
const LATE =
  "#/path?v=1&indicator=late_of_resolved&resolved=113295&resolved_late=3848&ahead=40000&target=le:5&start=2025-01-01&cutoff=2025-09-30&end=2025-12-31";
const ONLINE = "Hồ sơ qua dịch vụ công trực tuyến đạt từ 65 %";

/** A whole number as Vietnamese writes it. */
const number = (text) => Number(text.replaceAll(/[.\s≈]/g, ""));
const sum = (numbers) => numbers.reduce((all, it) => all + it, 0);

/** The body of a table as text. */
const body = (page, table) =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((it) => it.textContent.replaceAll(/\s+/g, " ").trim())));
const foot = async (page, table) => (await texts(page, `${table} tfoot tr > *`)).filter((text) => text !== "");

/** What each step must bring. */
const needed = async (page) => (await texts(page, ".path-scroll .path-table tbody .path-count")).map(number);
/** What each part is assigned. */
const assigned = async (page) => (await texts(page, ".allocation-scroll tbody .allocation-count")).map(number);

/** Opens a frame's own page: it has no head to wait for. */
const withFrame = (browser, link, check) =>
  withPage(browser, {}, async (page) => {
    await page.goto(ADDRESS + link);
    await page.locator("main").waitFor();
    await check(page);
  });

/** Chooses by the name of the choice. */
async function choose(page, name, option) {
  await page.locator("main").getByLabel(name, { exact: true }).selectOption({ label: option });
}

/** Quảng Nam 2023 by level, with nine months gone and 140.000 dossiers to come. */
async function quangNam(page) {
  await choosePlan(page, "Quảng Nam – Kế hoạch công tác");
  await turn(page, "data");
  await pasteBlock(page, LEVELS);
  await turn(page, "path");
  const chosen = page.locator("#asked");
  const [option] = (await chosen.locator("option").allTextContents()).filter((text) => plain(text).startsWith(ONLINE));
  await chosen.selectOption({ label: option });
  await enter(page, { ahead: "140000", cutoff: "30/9/2023", end: "31/12/2023" });
}

describe("the path", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const planning = (link, check, options) => withPlanning(browser, link, check, options);

  test("every shape and every cadence comes out at the needed count, to the dossier", () =>
    planning(KON_TUM, async (page) => {
      const seen = new Set();
      for (const shape of ["Đều: một tỷ lệ từ nay đến cuối kỳ", "Thẳng: mỗi tháng tăng như nhau", "Chữ S: chậm, nhanh, rồi chậm lại"]) {
        await choose(page, "Dạng lộ trình", shape);
        for (const [cadence, steps] of [["Hằng tháng", 10], ["Hằng quý", 4], ["6 tháng và cả kỳ", 2], ["9 tháng và cả kỳ", 2], ["Cả kỳ", 1]]) {
          await choose(page, "Mốc báo cáo", cadence);
          const counts = await needed(page);
          assert.equal(counts.length, steps, `${shape}, ${cadence}`);
          assert.equal(sum(counts), 54_696, `${shape}, ${cadence}`);
          assert.equal((await foot(page, ".path-scroll .path-table")).at(-1), "54.696");
          seen.add(`${steps}: ${counts}`);
        }
      }
      // The last cadence has one step, whatever the shape; the other shapes differ.
      assert.equal(seen.size, 4 * 3 + 1);
      const lines = (await texts(page, ".path-lines p")).join(" ");
      assert.match(lines, /đạt chỉ tiêu ở mốc 31\/12\/2023/);
      assert.match(lines, /cuối kỳ là 22,33 %: chưa đạt chỉ tiêu/);
    }));

  test("volume by working days, by last year and by typed numbers; what is missing is asked for in its row", () =>
    planning(KON_TUM, async (page) => {
      await choose(page, "Mốc báo cáo", "Hằng quý");
      const even = await needed(page);
      await choose(page, "Hồ sơ dự kiến theo từng mốc", "Theo số ngày làm việc");
      assert.notDeepEqual(await needed(page), even);
      await choose(page, "Hồ sơ dự kiến theo từng mốc", "Theo cùng kỳ năm trước");
      assert.match(await said(page.locator(".lack")), /Chưa có số cùng kỳ năm trước của mốc 31\/3\/2023/);
      for (const [step, count] of [10_000, 40_000, 30_000, 60_000].entries()) {
        await page.locator(`.path-scroll .path-table tbody tr:nth-child(${step + 1}) input`).fill(String(count));
        await page.keyboard.press("Tab");
      }
      const rows = await body(page, ".path-scroll .path-table");
      assert.deepEqual(rows.map((row) => number(row[3])), [12_000, 48_000, 36_000, 72_000]);
      assert.equal(sum(await needed(page)), 54_696);
      // The volume itself may follow last year: 140.000 × 110 %.
      await enter(page, { growth: "110" });
      assert.match(await said(page.locator(".path-volume")), /Theo cùng kỳ năm trước: 154\.000/);
      await press(page.locator(".path-offer", { hasText: "154.000" }), "Lấy số này");
      assert.equal(await page.locator("#ahead").inputValue(), "154.000");
      await choose(page, "Hồ sơ dự kiến theo từng mốc", "Theo số tự nhập");
      assert.match(await said(page.locator(".lack")), /Chưa có số tự nhập của mốc 31\/3\/2023/);
    }));

  test("typed dates and days off: what cannot be read is said, stays, and is left out", () =>
    planning(KON_TUM, async (page) => {
      await page.locator(".path-controls summary").click();
      await enter(page, { cutoffs: "30/6/2023; 30/9/2023" });
      assert.deepEqual((await body(page, ".path-scroll .path-table")).map(([day]) => day), ["30/6/2023", "30/9/2023", "31/12/2023"]);
      await enter(page, { cutoffs: "30/6/2023; mai" });
      assert.match(await said(page.locator("#cutoffs-remark")), /mai/);
      assert.equal(await page.locator("#cutoffs").getAttribute("aria-invalid"), "true");
      assert.equal(await page.locator("#cutoffs").inputValue(), "30/6/2023; mai");
      // Without it, the cadence says where steps end.
      assert.equal((await needed(page)).length, 10);
      await enter(page, { cutoffs: "" });
      await choose(page, "Mốc báo cáo", "Hằng quý");
      await choose(page, "Hồ sơ dự kiến theo từng mốc", "Theo số ngày làm việc");
      const days = async () => (await body(page, ".path-scroll .path-table")).map((row) => number(row[1]));
      const [, second] = await days();
      await enter(page, { "days-off": "1/5/2023; 2/5/2023; 6/5/2023" });
      // The sixth of May 2023 is a Saturday.
      assert.equal((await days())[1], second - 2);
      assert.equal(sum(await needed(page)), 54_696);
    }));

  test("a limit shows what may still be spent", () =>
    planning(LATE, async (page) => {
      assert.match((await texts(page, ".path-lines p")).join(" "), /còn được phép 3\.816 /);
      assert.equal(sum(await needed(page)), 3_816);
      assert.ok((await texts(page, ".path-scroll .path-table thead th")).includes("Được phép"));
    }));

  test("how sure it is: surer takes more", () =>
    planning("#/path?v=1&received=60000&online=12800&ahead=63000&target=ge:30&start=2023-01-01&cutoff=2023-06-30&end=2023-12-31", async (page) => {
      const rows = await body(page, ".path-sure");
      assert.deepEqual(rows.map(([name]) => name), ["Trung bình", "50 %", "80 %", "90 %", "95 %"]);
      const counts = rows.map((row) => number(row[2]));
      assert.equal(counts[0], 24_100);
      assert.deepEqual([...counts].sort((one, other) => one - other), counts);
      await page.locator("button[lang=en]").click();
      await page.locator(".path-sure-line", { hasText: "to be 80% sure" }).waitFor();
    }));

  test("what is missing is named and can be filled in at once", () =>
    planning("#/path?v=1&received=56039&online=12516&target=ge:30", async (page) => {
      assert.match(await said(page.locator(".lack")), /Chưa có lượng hồ sơ dự kiến/);
      await enter(page, { ahead: "168000" });
      assert.match(await said(page.locator(".lack")), /ngày chốt số liệu/);
      await enter(page, { cutoff: "14/3/2023" });
      assert.match(await said(page.locator(".lack")), /ngày cuối kỳ/);
      await enter(page, { end: "31/12/2023" });
      assert.equal(sum(await needed(page)), 54_696);
    }));

  test("the path travels, is undone, and the command says the same", () =>
    planning(KON_TUM, async (page) => {
      await choose(page, "Dạng lộ trình", "Chữ S: chậm, nhanh, rồi chậm lại");
      await choose(page, "Mốc báo cáo", "Hằng quý");
      const counts = await needed(page);
      const link = await copiedLink(page);
      const evaluated = JSON.parse(execFileSync(COMMAND, ["eval", link, "--json", "--path"], { encoding: "utf8" }));
      assert.deepEqual(evaluated.path.steps.map(({ count }) => count), counts);
      await withPlanning(browser, link.slice(ADDRESS.length), async (other) => {
        assert.deepEqual(await needed(other), counts);
      });
      await page.reload();
      await page.locator(".path-scroll .path-table").waitFor();
      assert.deepEqual(await needed(page), counts);
      await choose(page, "Mốc báo cáo", "Cả kỳ");
      await undo(page);
      assert.deepEqual(await needed(page), counts);
    }));
});

describe("the split", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const planning = (link, check, options) => withPlanning(browser, link, check, options);
  const split = (check) =>
    planning("#/board", async (page) => {
      await quangNam(page);
      await turn(page, "allocation");
      await check(page);
    });

  test("every policy adds up, and each number has its reason", () =>
    split(async (page) => {
      const seen = new Set();
      const [need] = (await said(page.locator(".asked-headline"))).match(/[\d.]+/);
      for (const policy of ["Cùng tỷ lệ trên hồ sơ còn lại", "Cùng tỷ lệ cuối kỳ", "Cùng mức tăng", "Theo dư địa", "Ít công sức nhất"]) {
        await choose(page, "Nguyên tắc", policy);
        const counts = await assigned(page);
        assert.equal(sum(counts), number(need), policy);
        assert.ok((await foot(page, ".allocation-scroll")).includes(need), policy);
        const reasons = await texts(page, ".allocation-why li");
        assert.equal(reasons.length, 3);
        for (const [place, reason] of reasons.entries()) assert.ok(reason.includes(counts[place].toLocaleString("vi")), reason);
        seen.add(String(counts));
      }
      // No unit is harder than another: the least effort is the same rise.
      assert.equal(seen.size, 4);
    }));

  test("a lock moves the others, and shows what was there before", () =>
    split(async (page) => {
      const before = await assigned(page);
      await enter(page, { "lock-0": "20000" });
      const after = await assigned(page);
      assert.equal(after[0], 20_000);
      assert.equal(sum(after), sum(before));
      assert.ok((await texts(page, ".allocation-scroll thead th")).includes("Khi chưa ấn định"));
      assert.equal(number((await body(page, ".allocation-scroll"))[0][2]), before[0]);
      assert.match((await texts(page, ".allocation-why li"))[0], /20\.000 là số ấn định/);
      await enter(page, { "lock-1": "20000", "lock-2": "20000" });
      assert.match((await texts(page, ".allocation-lines p")).join(" "), /nhiều nhất 60\.000 .*Mọi nơi đều đã ấn định/);
      await undo(page);
      await undo(page);
      await undo(page);
      assert.deepEqual(await assigned(page), before);
    }));

  test("caps that are too low are named, a cap that cannot be read stays where it was typed", () =>
    split(async (page) => {
      const before = await assigned(page);
      await enter(page, { "cap-0": "120" });
      assert.match(await said(page.locator("#cap-0-remark")), /120/);
      assert.deepEqual(await assigned(page), before);
      assert.equal(await page.locator("#cap-0").inputValue(), "120");
      await enter(page, { "cap-0": "10", "cap-1": "10", "cap-2": "10" });
      assert.match((await texts(page, ".allocation-lines p")).join(" "), /Không chia đủ: .*mức trần/);
    }));

  test("units and months agree in every row, every column and in all", () =>
    split(async (page) => {
      await page.locator(".allocation-months > summary").click();
      const rows = (await body(page, ".allocation-months table")).map((row) => row.slice(1).map(number));
      const [, ...sums] = await texts(page, ".allocation-months tfoot tr > *");
      assert.equal(rows.length, 3);
      for (const row of rows) assert.equal(sum(row.slice(0, -1)), row.at(-1));
      for (const [place, all] of sums.entries()) assert.equal(sum(rows.map((row) => row[place])), number(all));
      assert.deepEqual(rows.map((row) => row.at(-1)), await assigned(page));
      await turn(page, "path");
      assert.deepEqual(sums.slice(0, -1).map(number), await needed(page));
    }));

  test("the table is copied with bare digits", () =>
    split(async (page) => {
      await press(page.locator(".allocation-tools"), "Sao chép bảng");
      await page.locator(".copy-table-done", { hasText: "Đã sao chép" }).waitFor();
      const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").map((line) => line.split("\t"));
      assert.equal(lines.length, 5);
      assert.deepEqual(lines.slice(1, 4).map((line) => Number(line[3])), await assigned(page));
      assert.equal(Number(lines[4][3]), sum(await assigned(page)));
    }));

  test("adopted, each part has a target of its own that asks for just its number; one step back takes all away", () =>
    split(async (page) => {
      const counts = await assigned(page);
      await press(page, "Đưa vào kế hoạch");
      await page.locator("main.board").waitFor();
      const all = await board(page);
      const own = all.filter(({ title }) => /– Cấp (tỉnh|huyện|xã)$/.test(title));
      assert.equal(own.length, 3);
      assert.deepEqual(own.map(({ remaining }) => number(remaining.match(/[\d.]+/)[0])), counts);
      await undo(page);
      assert.equal((await board(page)).length, all.length - 3);
    }));

  test("it travels with its locks, and the command says the same", () =>
    split(async (page) => {
      await choose(page, "Nguyên tắc", "Ít công sức nhất");
      await enter(page, { "difficulty-1": "3", "lock-0": "15000" });
      const counts = await assigned(page);
      const link = await copiedLink(page);
      const evaluated = JSON.parse(execFileSync(COMMAND, ["eval", link, "--json", "--split"], { encoding: "utf8" }));
      assert.deepEqual(evaluated.split.rows.map(({ count }) => count), counts);
      await withPlanning(browser, link.slice(ADDRESS.length), async (other) => {
        assert.deepEqual(await assigned(other), counts);
        assert.equal(await other.locator("#lock-0").inputValue(), "15.000");
      });
    }));

  test("without rows, the way to the data is offered", () =>
    planning(KON_TUM.replace("path", "allocation"), async (page) => {
      assert.match(await said(page.locator(".lack")), /Chưa có đơn vị nào/);
      await press(page.locator(".lack"), "Số liệu");
      await page.locator("main.data").waitFor();
    }));

  // From here only Chromium can be told to print.
  test("it prints on A4 across, without what can be clicked", { skip: !IN_CHROMIUM }, () =>
    split(async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = [...pdf.matchAll(/\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)].map(([, width, height]) => [width, height].map((it) => Math.round(Number(it))));
      assert.deepEqual(sheets, [[842, 595]]);
      await page.emulateMedia({ media: "print" });
      for (const hidden of [".masthead-tools", ".allocation-tools", ".allocation-set", ".allocation-reasons"]) {
        assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
      }
      assert.ok(await page.locator(".allocation-count").first().isVisible());
    }));
});

describe("the looks of the path and the split", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const [name, act] of [
    ["path", async (page) => {
      await quangNam(page);
      await turn(page, "path");
      await page.locator(".path-controls summary").click();
      await choose(page, "Hồ sơ dự kiến theo từng mốc", "Theo cùng kỳ năm trước");
      for (const step of [0, 1, 2]) await page.locator(`.path-scroll .path-table tbody tr:nth-child(${step + 1}) input`).fill("1000");
      await enter(page, { growth: "x" });
    }],
    ["allocation", async (page) => {
      await quangNam(page);
      await turn(page, "allocation");
      await choose(page, "Nguyên tắc", "Ít công sức nhất");
      await enter(page, { "lock-0": "20000", "cap-1": "abc" });
      await page.locator(".allocation-months > summary").click();
    }],
  ]) {
    for (const language of ["vi", "en"]) {
      test(`${name} (${language}): no barriers, no complaint, and it fits every width`, () =>
        withPlanning(browser, "#/board", async (page) => {
          await act(page);
          await assertLooks(page, language);
        }));
    }
  }

  test("in a locked frame the numbers of each step cannot be typed over either", () =>
    withPlanning(browser, KON_TUM, async (page) => {
      await choose(page, "Hồ sơ dự kiến theo từng mốc", "Theo cùng kỳ năm trước");
      await page.waitForURL((url) => url.hash.includes("&s="));
      await withFrame(browser, `${new URL(await page.url()).hash}&embed=1&lock=1`, async (frame) => {
        const fields = frame.locator(".path-table input");
        assert.ok((await fields.count()) > 2);
        for (const field of await fields.all()) assert.ok(await field.isDisabled());
      });
    }));

  test("a locked frame shows both and changes neither", () =>
    withFrame(browser, `${KON_TUM}&embed=1&lock=1`, async (page) => {
      assert.equal(sum(await needed(page)), 54_696);
      for (const control of await page.locator("main :is(select, input)").all()) {
        assert.equal(await control.isDisabled(), true, plain(await control.evaluate((it) => it.outerHTML)));
      }
    }));
});

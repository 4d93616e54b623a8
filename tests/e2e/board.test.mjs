// The plan board: the five plans that ship, a plan of one's own, gates, filters, and the way to the quick answer.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { COMMAND, eventually, launch } from "./browser.mjs";
import { answer, copiedLink, enter, headline, KON_TUM_LINK, plain, texts } from "./quick.mjs";
import {
  LEVELS, board, choosePlan, groups, openForm, pasteBlock, press, rowOf, said, turn, unfold, withPlanning,
} from "./planning.mjs";

const ONLINE = "Hồ sơ qua dịch vụ công trực tuyến đạt từ 65 %";

const evaluated = (...words) => plain(execFileSync(COMMAND, ["eval", ...words], { encoding: "utf8" }));

describe("the board", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const planning = (link, check, options) => withPlanning(browser, link, check, options);

  for (const [title, targets, gates] of [
    ["Quảng Nam – Kế hoạch công tác", 16, 0],
    ["Kon Tum – Kế hoạch", 4, 0],
    ["Nhiệm vụ cải cách hành chính chín tháng", 11, 0],
    ["Khánh Hòa – Đẩy mạnh", 7, 2],
    ["Khánh Hòa – Kế hoạch", 16, 0],
  ]) {
    test(`${title}: its targets, its source, and no figure made up`, () =>
      planning("#/board", async (page) => {
        await choosePlan(page, title);
        const rows = await board(page);
        assert.equal(rows.length, targets);
        assert.equal(await page.locator(".gate").count(), gates);
        assert.match((await texts(page, ".board-about")).join(" "), /Nguồn: \S/);
        for (const row of rows) {
          assert.match(row.title, /\S/);
          assert.doesNotMatch(row.mark, /Đạt|đạt|Đúng tiến độ/, `${row.title}: ${row.mark}`);
          assert.match(row.remaining, /chưa|thiếu|^còn \d+ ngày$|^$/, `${row.title}: ${row.remaining}`);
        }
      }));
  }

  test("Kon Tum names its seven groups and asks for the targets in them", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Kon Tum – Kế hoạch");
      assert.deepEqual(await groups(page), [
        "Chỉ đạo, điều hành và tuyên truyền",
        "Cải cách thể chế",
        "Cải cách thủ tục hành chính",
        "Cải cách tổ chức bộ máy",
        "Cải cách chế độ công vụ",
        "Cải cách tài chính công",
        "Chính quyền điện tử, chính quyền số",
        "Chỉ số và xếp hạng",
      ]);
      const note = (await texts(page, ".board-note")).join(" ");
      assert.match(note, /bảy nhóm nhiệm vụ/);
      assert.match(note, /Hãy điền/);
      assert.equal((await texts(page, ".plan-table-nothing")).length, 7);
    }));

  test("“at the average” can be read in two ways, and the form offers both", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "chín tháng");
      await unfold(page, "PAR INDEX ở mức bình quân");
      assert.match(await said(page.locator(".detail .board-note")), /hai cách hiểu/);
      await openForm(page);
      const reading = page.getByLabel("Cách hiểu “mức bình quân”");
      assert.deepEqual((await reading.locator("option").allTextContents()).map(plain), [
        "hạng từ giữa bảng trở lên",
        "điểm từ mức bình quân trở lên",
      ]);
      const place = await target(page);
      await enter(page, { [`target-${place}-rank`]: "33" });
      const title = "PAR INDEX ở mức bình quân";
      assert.match((await one(page, title)).mark, /Chưa đạt/);
      await enter(page, { [`target-${place}-rank`]: "32" });
      assert.match((await one(page, title)).mark, /Đạt/);
      await reading.selectOption({ label: "điểm từ mức bình quân trở lên" });
      await enter(page, { [`target-${place}-mean`]: "84,79", [`target-${place}-score`]: "84,78" });
      assert.match((await one(page)).mark, /Chưa đạt/);
      assert.match((await one(page)).remaining, /thiếu 0,01 điểm/);
    }));

  test("Quảng Nam 2023: a pasted block is judged on the board, in the detail, and by the command", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await turn(page, "board");
      const row = await one(page, ONLINE);
      assert.equal(row.now, "58,11 %");
      assert.equal(row.mark, "✕ Chưa đạt");
      assert.match(row.remaining, /^thiếu 28\.485 hồ sơ trực tuyến/);
      await unfold(page, ONLINE);
      const levels = await texts(page, ".detail-levels li");
      assert.ok(levels.includes("Nếu các cấp khác giữ nguyên, cấp huyện phải đạt 53,20 % (hiện 32,30 %)."), levels.join("\n"));
      const detail = await said(page.locator(".detail"));
      assert.match(detail, /268\.879 \/ 413\.659 = 65,\d+ % ✓/);
      assert.match(detail, /268\.878 \/ 413\.659 = 64,\d+ % ✕/);
      const printed = evaluated(await copiedLink(page), "--lang", "vi");
      for (const part of ["58,11 %", "28.485", "53,20 %", row.title]) assert.ok(printed.includes(part), `${part} in ${printed}`);
    }));

  test("Khánh Hòa 2021: of the two branches the cheaper one is named", () =>
    planning("#/?v=1&resolved=200000&resolved_online=45000&resolved_published=100000&satisfied=324&respondents=400", async (page) => {
      await turn(page, "board");
      await choosePlan(page, "Khánh Hòa – Kế hoạch");
      const online = await one(page, "Hồ sơ giải quyết trực tuyến đạt từ 30 %");
      assert.match(online.mark, /Chưa đạt/);
      assert.match(online.remaining, /thiếu 5\.000 /);
      assert.match(online.remaining, /TTHC công bố trực tuyến/);
      const satisfied = await one(page, "Mức độ hài lòng");
      assert.equal(satisfied.now, "81,00 %");
      assert.match(satisfied.mark, /Chưa đạt/);
      assert.match(satisfied.remaining, /thiếu 1 /);
    }));

  test("Khánh Hòa 2022: exactly 5 % late and exactly 80 % content are held back, and 49 late are still allowed", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Khánh Hòa – Đẩy mạnh");
      await turn(page, "data");
      await pasteBlock(page, [
        ["Đơn vị", "Cấp", "Giải quyết quá hạn", "Đã giải quyết", "Số phiếu hài lòng", "Số phiếu khảo sát"],
        ["Sở Đúng Năm", "Cấp tỉnh", "50", "1000", "90", "100"],
        ["Sở Tám Mươi", "Cấp tỉnh", "0", "1000", "80", "100"],
        ["Sở Vừa Đủ", "Cấp tỉnh", "49", "1000", "81", "100"],
        ["Sở Mới", "Cấp tỉnh", "0", "1000", "81", "100"],
        ["Ông A", "Cán bộ, công chức, viên chức", "10", "100", "", ""],
      ]);
      await turn(page, "board");
      const [units, officials] = await texts(page, ".gate-summary");
      assert.equal(units, "✕ 2 đơn vị không được xếp loại Tốt");
      assert.match(officials, /^✕ 1 cán bộ, công chức, viên chức không được xếp loại/);
      const gate = page.locator(".gate").first();
      const held = await gate.locator("tr.tone-bad").allTextContents().then((them) => them.map(plain));
      assert.equal(held.length, 2);
      assert.match(held.join("\n"), /Sở Đúng Năm.*5,00 %/);
      assert.match(held.join("\n"), /Sở Tám Mươi.*80,00 %/);
      const line = async (name) => (await gate.locator("tbody tr", { hasText: name }).locator("td").allTextContents()).map(plain);
      assert.deepEqual((await line("Sở Vừa Đủ")).slice(0, 2), ["4,90 %", "0"]);
      assert.deepEqual((await line("Sở Mới")).slice(0, 2), ["0,00 %", "49"]);
      assert.match(await said(gate), /Đúng 5 % trễ hạn hoặc đúng 80 % hài lòng đã thuộc trường hợp bị loại/);
    }));

  test("a target is added, worded, handed to an agency, dated, narrowed, moved and removed", () =>
    planning("#/?v=1&received=56039&online=12516", async (page) => {
      await turn(page, "board");
      await choosePlan(page, "Kế hoạch trống");
      assert.equal((await groups(page)).length, 7);
      const group = page.locator(".plan-table-group", { hasText: "Cải cách thủ tục hành chính" });
      await press(group, "+ Thêm chỉ tiêu");
      await press(group, "+ Thêm chỉ tiêu");
      await eventually(async () => assert.equal((await board(page)).length, 2));
      await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "target-1-name", "its form is open"));
      assert.deepEqual((await board(page)).map((row) => [row.now, row.remaining]), Array(2).fill(["", "chưa đặt mức phải đạt"]));
      await page.locator(".plan-table-name").first().click();
      await openForm(page);
      const place = await target(page);
      assert.equal(place, "0");
      await enter(page, {
        "target-0-name": "Nộp qua mạng",
        "target-0-lead": "Văn phòng UBND tỉnh",
        "target-0-deadline": "31/12/2023",
        "target-0-target": "25",
      });
      const row = await one(page, "Nộp qua mạng");
      assert.equal(row.now, "22,33 %");
      assert.match(row.remaining, /thiếu 1\.494 /);
      assert.equal(row.deadline, "31/12/2023");
      assert.equal(row.lead, "Văn phòng UBND tỉnh");

      await page.getByLabel("Phạm vi").selectOption("level:district");
      assert.match((await one(page, "Nộp qua mạng")).about, /cấp huyện/);
      assert.match((await one(page, "Nộp qua mạng")).remaining, /chưa có dòng số liệu nào/);
      await page.getByLabel("Loại chỉ tiêu").selectOption("rank");
      await enter(page, { "target-0-at-most": "20", "target-0-rank": "28" });
      assert.equal((await one(page, "Nộp qua mạng")).now, "hạng 28");
      assert.match((await one(page, "Nộp qua mạng")).remaining, /cần lên 8 bậc/);

      const titles = async () => (await board(page)).map((it) => it.title);
      const [, other] = await titles();
      await press(page.locator(".detail"), "Chuyển xuống");
      assert.deepEqual(await titles(), [other, "Nộp qua mạng"]);
      await press(page.locator(".detail"), "Chuyển lên");
      assert.deepEqual(await titles(), ["Nộp qua mạng", other]);
      await press(page.locator(".detail"), "Xóa chỉ tiêu");
      assert.deepEqual(await titles(), [other]);
    }));

  test("the targets are sifted by how they stand and by who leads them", () =>
    planning("#/?v=1&received=100&online=80&satisfied=1&respondents=2", async (page) => {
      await turn(page, "board");
      await choosePlan(page, "Quảng Nam");
      const titles = async () => (await board(page)).map((it) => it.title);
      const all = await titles();
      const mark = (name) => page.locator(".tally-mark", { hasText: name });
      assert.match(await said(mark("Tất cả")), new RegExp(`${all.length}$`));
      await mark("Chưa đạt").click();
      const unmet = await titles();
      assert.equal(unmet.length, 1);
      assert.match(unmet[0], /hài lòng/);
      assert.equal(await mark("Chưa đạt").getAttribute("aria-pressed"), "true");
      await mark("Tất cả").click();
      assert.deepEqual(await titles(), all);

      await unfold(page, ONLINE);
      await openForm(page);
      await enter(page, { "target-0-lead": "Văn phòng UBND tỉnh" });
      await page.locator(".plan-table-name[aria-expanded=true]").click();
      await page.getByLabel("Cơ quan chủ trì").selectOption("Văn phòng UBND tỉnh");
      assert.equal((await titles()).length, 1);
      await mark("Chưa đạt").click();
      assert.deepEqual(await titles(), []);
      assert.match((await texts(page, ".plan-table-nothing")).join(" "), /Không có chỉ tiêu nào hợp với bộ lọc/);
      await page.getByLabel("Cơ quan chủ trì").selectOption("");
      assert.deepEqual(await titles(), unmet);
    }));

  test("an agency that leads nothing any more can still be left", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Quảng Nam");
      await unfold(page, ONLINE);
      await openForm(page);
      await enter(page, { "target-0-lead": "Sở A" });
      const lead = page.getByLabel("Cơ quan chủ trì").first();
      await lead.selectOption("Sở A");
      await enter(page, { "target-0-lead": "" });
      await page.locator(".plan-table-name[aria-expanded=true]").click();
      assert.deepEqual(await board(page), []);
      assert.equal(await lead.inputValue(), "Sở A");
      await lead.selectOption("");
      assert.equal((await board(page)).length, 16);
    }));

  test("what cannot be read goes with its field, and holds up nothing behind it", () =>
    planning(KON_TUM_LINK, async (page) => {
      await press(page, "+ Thêm vào kế hoạch");
      await press(page, "Xem trong kế hoạch");
      await openForm(page);
      await enter(page, { "target-0-ahead": "abc" });
      await page.locator(".plan-table-name[aria-expanded=true]").click();
      assert.match(await copiedLink(page), /\?v=1&s=/);
      await turn(page, "quick");
      await enter(page, { received: "xyz" });
      await turn(page, "board");
      await turn(page, "quick");
      assert.match((await answer(page)).lines[0], /Tổng tiếp nhận/);
      assert.equal(await page.locator("#received").inputValue(), "");
      await copiedLink(page);
    }));

  test("a gate is added, changed and removed", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await turn(page, "board");
      assert.equal(await page.locator(".gate").count(), 0);
      await press(page, "+ Thêm điều kiện loại trừ");
      const gate = page.locator(".gate");
      assert.match(await said(gate.locator(".gate-conditions")), /chưa đặt ngưỡng/);
      assert.match(await said(gate.locator(".gate-summary")), /Chưa đặt ngưỡng của điều kiện nên chưa xét/);
      assert.match(await said(gate.locator(".gate-unread")), /3 đơn vị \(Cấp tỉnh; Cấp huyện; Cấp xã\)/);
      await gate.locator("summary").first().click();
      await page.locator("#gate-0-indicator-0").selectOption("online_of_received");
      await page.locator("#gate-0-comparator-0").selectOption("lt");
      await enter(page, { "gate-0-0": "60", "gate-0": "Không khen thưởng" });
      assert.match(await said(gate.locator(".gate-summary")), /^✕ 1 đơn vị vi phạm điều kiện: Không khen thưởng/);
      assert.match(await said(gate.locator("tr.tone-bad")), /Cấp huyện/);
      await press(gate, "+ hoặc nếu …");
      assert.equal(await gate.locator(".gate-condition").count(), 2);
      await press(gate, "Xóa điều kiện loại trừ");
      assert.equal(await page.locator(".gate").count(), 0);
    }));

  test("the quick question joins the plan, and both are one", () =>
    planning(KON_TUM_LINK, async (page) => {
      await press(page, "+ Thêm vào kế hoạch");
      await press(page, "Xem trong kế hoạch");
      await page.locator(".detail").waitFor();
      assert.match(await said(page.locator(".detail-headline")), /4\.296/);
      const [row] = await board(page);
      assert.equal(row.now, "22,33 %");
      assert.match(row.remaining, /4\.296/);

      await turn(page, "quick");
      await enter(page, { target: "25" });
      await headline(page, "1.494");
      await turn(page, "board");
      assert.match((await board(page))[0].remaining, /1\.494/);

      await openForm(page);
      await enter(page, { "target-0-target": "50" });
      assert.match((await board(page))[0].remaining, /15\.504/);
      await press(page.locator(".detail"), "Mở trong Tính nhanh");
      await headline(page, "15.504");
      assert.equal(await page.locator("#target").inputValue(), "50");
      await press(page, "Hỏi chỉ tiêu khác");
      await enter(page, { target: "30" });
      await turn(page, "board");
      assert.match((await board(page))[0].remaining, /15\.504/, "another question leaves the plan alone");
    }));

  test("the quick answer says whether its question is one of the plan's, and is asked of another one there", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Quảng Nam – Kế hoạch công tác");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await turn(page, "quick");
      const chosen = () => page.locator("#asked").evaluate((it) => it.selectedOptions[0].label);
      assert.equal(await chosen(), `${ONLINE} trở lên trong tổng số hồ sơ`);
      await headline(page, "28.485");
      await page.locator("#asked").selectOption({ label: "Câu hỏi riêng ở trang Tính nhanh, ngoài kế hoạch" });
      await enter(page, { target: "30" });
      await headline(page, "116.296");
      assert.match(await chosen(), /ngoài kế hoạch/);
      const link = await copiedLink(page);
      await planning(new URL(link).hash, async (other) => {
        assert.match(await other.locator("#asked").evaluate((it) => it.selectedOptions[0].label), /ngoài kế hoạch/);
        await other.locator("#asked").selectOption({ index: 0 });
        await headline(other, "28.485");
      });
    }));

  test("another target of the plan is asked in the quick answer", () =>
    planning("#/?v=1&received=100&online=40&satisfied=324&respondents=400", async (page) => {
      await turn(page, "board");
      await choosePlan(page, "Khánh Hòa – Kế hoạch");
      await unfold(page, "Mức độ hài lòng");
      await press(page.locator(".detail"), "Mở trong Tính nhanh");
      const asked = await answer(page);
      assert.match(asked.headline, /thiếu 1 /);
      assert.deepEqual([await page.locator("#indicator").inputValue(), await page.locator("#comparator").inputValue()], [
        "satisfied_of_respondents",
        "gt",
      ]);
      await press(page, "Xem trong kế hoạch");
      assert.match(await said(page.locator(".plan-table-open")), /Mức độ hài lòng/);
    }));
});

/** The place of the target that is unfolded. */
const target = async (page) => (await page.locator(".detail select").first().getAttribute("id")).split("-")[1];

/** One row of the board: the one with this title, else the last. */
async function one(page, title) {
  const rows = await board(page);
  const found = title === undefined ? rows.at(-1) : rows.find((row) => row.title.includes(title));
  assert.ok(found, `${title} is on the board: ${rows.map((row) => row.title).join("; ")}`);
  return found;
}

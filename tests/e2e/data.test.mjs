// The data: worked like a spreadsheet by keys and clipboard, checked row by row, added up by level.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { IN_CHROMIUM, eventually, launch } from "./browser.mjs";
import { headline, texts } from "./quick.mjs";
import { CLIPBOARD, LEVELS, cell, column, hasFocus, news, pasteBlock, press, rows, said, sums, turn, undo, redo, withPlanning } from "./planning.mjs";

/** Columns of the data of an empty scenario. */
const [NAME, LEVEL, RECEIVED, ONLINE] = [0, 1, 2, 3];

describe("the data", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const data = (check, link = "#/data") => withPlanning(browser, link, check, CLIPBOARD);

  test("figures typed by keys alone become rows and an answer", () =>
    data(async (page) => {
      await cell(page, 0, NAME).click();
      await page.keyboard.type("Sở Xây dựng");
      await page.keyboard.press("Tab");
      await hasFocus(page, "0:1");
      await page.keyboard.press("Tab");
      await page.keyboard.type("56039");
      await page.keyboard.press("Tab");
      await page.keyboard.type("12516");
      await page.keyboard.press("Enter");
      await hasFocus(page, "1:3");
      await eventually(async () => assert.deepEqual((await rows(page)).map((row) => row.slice(0, 4)), [["Sở Xây dựng", "Cấp tỉnh", "56.039", "12.516"]]));
      await turn(page, "quick");
      await headline(page, "4.296");
    }));

  test("the keys lead where they lead in a spreadsheet", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 1, RECEIVED).click();
      const walk = [
        ["ArrowRight", "1:3"], ["ArrowDown", "2:3"], ["ArrowUp", "1:3"], ["ArrowLeft", "1:2"],
        ["Home", "1:0"], ["End", "1:3"], ["ControlOrMeta+Home", "0:0"], ["ControlOrMeta+End", "3:3"],
        ["ControlOrMeta+ArrowUp", "0:3"], ["Tab", "1:0"], ["Shift+Tab", "0:3"], ["Shift+Enter", "0:3"], ["PageDown", "3:3"],
      ];
      for (const [key, place] of walk) {
        await page.keyboard.press(key);
        await hasFocus(page, place, `after ${key}`);
      }
      await page.keyboard.press("Escape");
      await hasFocus(page, "button");
    }));

  test("the keys lead out of the table, and a reader hears which", () =>
    data(async (page) => {
      const grid = page.locator("[role=grid]");
      const keys = () => grid.evaluate((it) => document.getElementById(it.getAttribute("aria-describedby"))?.textContent ?? "");
      assert.match(await keys(), /Ctrl\+End rồi Tab/, "also of an empty table");
      await pasteBlock(page, LEVELS);
      assert.match(await keys(), /Ctrl\+End rồi Tab/);
      const inside = () => page.evaluate(() => document.activeElement.closest("[role=grid] tbody") !== null);
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.press("Tab");
      await eventually(async () => assert.equal(await inside(), false, "forwards"));
      await cell(page, 1, RECEIVED).click();
      await page.keyboard.press("Escape");
      await hasFocus(page, "button");
      for (let step = 0; step < 12 && !(await page.evaluate(() => document.activeElement.matches(".data-switches input"))); step += 1) {
        await page.keyboard.press("Shift+Tab");
      }
      assert.ok(await page.evaluate(() => document.activeElement.matches(".data-switches input")), "backwards");
    }));

  test("F2 edits what is there, Escape gives it up, Delete empties the cell", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 0, ONLINE).click();
      await page.keyboard.press("F2");
      await hasFocus(page, "0:3 edited");
      await page.keyboard.press("End");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Escape");
      await eventually(async () => assert.equal((await rows(page))[0][ONLINE], "72.548"));
      await hasFocus(page, "0:3");
      await page.keyboard.press("F2");
      for (const key of ["End", "Backspace", "9", "Enter"]) await page.keyboard.press(key);
      await eventually(async () => assert.equal((await rows(page))[0][ONLINE], "72.549"));
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Delete");
      await eventually(async () => assert.equal((await rows(page))[0][ONLINE], ""));
    }));

  test("“151.10” is refused with its sentence, stays in its cell, and is put right there", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 0, RECEIVED).click();
      await page.keyboard.type("151.10");
      await page.keyboard.press("Enter");
      await hasFocus(page, "0:2 edited");
      const field = page.locator(".data-grid input[aria-invalid=true]");
      assert.equal(await field.inputValue(), "151.10");
      const why = page.locator(`#${await field.getAttribute("aria-describedby")}`);
      assert.match(await said(why), /151\.10/);
      assert.match(await said(why), /vẫn tính theo 90\.010\.$/);
      assert.equal((await sums(page))["Toàn tỉnh"][0], "413.659");
      await cell(page, 2, ONLINE).click();
      assert.equal(await field.inputValue(), "151.10", "another cell does not take it away");
      await field.press("Backspace");
      await field.press("Backspace");
      await page.keyboard.type("100");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.equal((await rows(page))[0][RECEIVED], "151.100"));
      assert.equal(await page.locator(".data-row-refusal").count(), 0);
    }));

  test("a click away from a field is not lost where what was typed moves the rows, nor is what is typed after it", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 0, ONLINE).click();
      // More online than in all: it is said under the row, and the rows below move under the mouse.
      await page.keyboard.type("99999");
      const { x, y, width, height } = await cell(page, 2, ONLINE).boundingBox();
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.locator(".data-row-findings").waitFor();
      await page.waitForTimeout(150);
      await page.mouse.up();
      await page.keyboard.type("1837");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.deepEqual((await rows(page)).map((row) => row[ONLINE]), ["99.999", "44.041", "1.837"]));
      await cell(page, 1, RECEIVED).click();
      await page.keyboard.type("12abc");
      await cell(page, 2, RECEIVED).click();
      await hasFocus(page, "1:2 edited", "what cannot be read keeps the field");
    }));

  test("what is being typed is kept when the reader goes back", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await turn(page, "quick");
      await turn(page, "data");
      await cell(page, 1, ONLINE).click();
      await page.keyboard.type("1777");
      await page.goBack();
      await page.locator("main.quick").waitFor();
      await page.goForward();
      await page.locator("main.data").waitFor();
      await eventually(async () => assert.equal((await rows(page))[1][ONLINE], "1.777"));
    }));

  test("a block with one bad cell changes nothing and names that cell", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      const before = await rows(page);
      await pasteBlock(page, [["90010", "72548"], ["5.9123", "44041"], ["187299", "123805"]], 0, RECEIVED);
      assert.deepEqual(await rows(page), before);
      const [refused, bad, ...others] = await news(page);
      assert.match(refused, /Không dán, bảng giữ nguyên.*: 1\.$/);
      assert.match(bad, /^Dòng 2 của khối, cột Tổng tiếp nhận: .*5\.9123/);
      assert.deepEqual(others, []);
    }));

  test("columns stand as tables give them, and a block with headings may have its own order", () =>
    data(async (page) => {
      assert.deepEqual((await texts(page, ".data-grid thead th")).slice(0, 4), ["Đơn vị", "Cấp", "Tổng tiếp nhận", "Tiếp nhận trực tuyến"]);
      await pasteBlock(page, [["Tiếp nhận trực tuyến", "Đơn vị", "Tổng tiếp nhận"], ["12516", "Sở Xây dựng", "56039"]]);
      const [row] = await rows(page);
      assert.deepEqual([row[NAME], row[RECEIVED], row[ONLINE]], ["Sở Xây dựng", "56.039", "12.516"]);
    }));

  test("names and numbers need no heading; total and running numbers are no units, and all of it is said", () =>
    data(async (page) => {
      await pasteBlock(page, [["1", "Sở A", "1.000", "400"], ["2", "Sở B", "500", "100"], ["Tổng cộng", "", "1.500", "501"]]);
      assert.deepEqual((await rows(page)).map((row) => row.slice(0, 4)), [
        ["Sở A", "Cấp tỉnh", "1.000", "400"], ["Sở B", "Cấp tỉnh", "500", "100"],
      ]);
      const told = (await news(page)).join("\n");
      assert.match(told, /vào các cột: Đơn vị; Tổng tiếp nhận; Tiếp nhận trực tuyến/);
      assert.match(told, /2 đơn vị mới được tạm xếp vào “Cấp tỉnh”/);
      assert.match(told, /“Tổng cộng”.*Tiếp nhận trực tuyến ghi 501, cộng được 500/);
      await undo(page);
      await pasteBlock(page, [["Xã", "Tổng tiếp nhận"], ["Suối Hiệp", "7"]]);
      await eventually(async () => assert.deepEqual((await rows(page)).map((row) => row.slice(0, 3)), [["Suối Hiệp", "Cấp xã", "7"]]));
      assert.match(await said(page.locator(".import-taken")), /Đã nhập 1 số liệu/);
      const before = await rows(page);
      await pasteBlock(page, [["7", "5"], ["8", "6"]], 1, NAME);
      assert.deepEqual(await rows(page), before);
      assert.match((await news(page)).join(" "), /khối có 2 cột và cột đầu toàn số.*“Tổng tiếp nhận”/);
    }));

  test("a block is one step to undo, and so is a cell", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      assert.match(await said(page.locator(".import-taken")), /Đã nhập 6 số liệu/);
      const pasted = await rows(page);
      await cell(page, 1, RECEIVED).click();
      await page.keyboard.type("140000");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.equal((await rows(page))[1][RECEIVED], "140.000"));
      await page.keyboard.press("ControlOrMeta+z");
      await eventually(async () => assert.deepEqual(await rows(page), pasted));
      await page.keyboard.press("ControlOrMeta+z");
      await eventually(async () => assert.deepEqual(await rows(page), []));
      await page.keyboard.press("ControlOrMeta+Shift+z");
      await eventually(async () => assert.deepEqual(await rows(page), pasted));
      await undo(page);
      await redo(page);
      await eventually(async () => assert.deepEqual(await rows(page), pasted));
    }));

  test("a cell is copied as a bare number", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 0, RECEIVED).click();
      await page.keyboard.press("ControlOrMeta+c");
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "90010");
    }));

  test("rows are added, moved and removed, and a level is chosen", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      const names = async () => (await rows(page)).map(([name]) => name);
      await page.keyboard.press("Alt+ArrowDown");
      await eventually(async () => assert.deepEqual(await names(), ["Cấp huyện", "Cấp tỉnh", "Cấp xã"]));
      await hasFocus(page, "1:0");
      await press(page, "Xóa dòng: Cấp tỉnh");
      await eventually(async () => assert.deepEqual(await names(), ["Cấp huyện", "Cấp xã"]));
      assert.match((await news(page))[0], /Đã xóa dòng “Cấp tỉnh”/);
      await press(page, "+ Thêm đơn vị");
      await eventually(async () => assert.equal((await names()).length, 3));
      await cell(page, 2, LEVEL).click();
      await page.keyboard.press("F2");
      await page.locator(".data-grid select").selectOption("official");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.equal((await rows(page))[2][LEVEL], "Cán bộ, công chức, viên chức"));
    }));

  test("what does not add up stands under its row", () =>
    data(async (page) => {
      await pasteBlock(page, [
        ["Đơn vị", "Cấp", "Tổng tiếp nhận", "Tiếp nhận trực tuyến", "Đã giải quyết", "Đang giải quyết", "Đang giải quyết trong hạn", "Đang giải quyết quá hạn"],
        ["Kon Tum", "Cấp tỉnh", "56039", "12516", "48249", "", "6539", ""],
        ["Gia Lai", "Cấp tỉnh", "139506", "107152", "113295", "26068", "19972", "4104"],
        ["Khớp", "Cấp tỉnh", "100", "40", "90", "10", "10", "0"],
      ]);
      const found = await page.locator(".data-grid tbody tr").evaluateAll((lines) => {
        const of = {};
        let row;
        for (const line of lines) {
          if (line.dataset.row !== undefined) row = line.cells[0].textContent;
          else of[row] = line.textContent;
        }
        return of;
      });
      assert.match(found["Kon Tum"], /1\.251/);
      assert.match(found["Gia Lai"], /143/);
      assert.match(found["Gia Lai"], /1\.992/);
      assert.equal(found["Khớp"], undefined);
      const checks = (await rows(page)).map((row) => row.at(-1));
      assert.deepEqual(checks, ["! 1.251 chưa rõ", "! 2 chỗ chưa khớp", "khớp"]);
    }));

  test("levels are added up, and the switch says whether districts contain their communes", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      assert.deepEqual(await sums(page), {
        "Cộng: Cấp tỉnh": ["90.010", "72.548"],
        "Cộng: Cấp huyện": ["136.350", "44.041"],
        "Cộng: Cấp xã": ["187.299", "123.805"],
        "Toàn tỉnh": ["413.659", "240.394"],
      });
      await page.getByLabel("Số liệu cấp huyện đã gồm cấp xã").check();
      await eventually(async () => assert.deepEqual((await sums(page))["Toàn tỉnh"], ["226.360", "116.589"]));
      await turn(page, "quick");
      assert.match((await texts(page, ".status-list li"))[0], /51,51 %/);
      await turn(page, "data");
      await page.getByLabel("Số liệu cấp huyện đã gồm cấp xã").uncheck();
      await eventually(async () => assert.deepEqual((await sums(page))["Toàn tỉnh"], ["413.659", "240.394"]));
    }));

  test("a total that was typed is held against the sum, and can be dropped", () =>
    data(async (page) => {
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      const said = await sums(page);
      assert.deepEqual(said["Cộng các đơn vị"], ["413.659", "240.394"]);
      assert.match((await texts(page, ".data-grid tfoot .data-row-findings")).join(" "), /413\.659.*lệch 1\./);
      await press(page, "Bỏ số toàn tỉnh đã nhập, dùng tổng các đơn vị");
      await eventually(async () => assert.deepEqual((await sums(page))["Toàn tỉnh"], ["413.659", "240.394"]));
      assert.equal(await page.locator(".data-grid tfoot .data-row-findings").count(), 0);
    }, "#/?v=1&received=413660&online=240394"));

  test("no sum is given where a row lacks its number", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 1, ONLINE).click();
      await page.keyboard.press("Delete");
      await eventually(async () => {
        const [received, online] = (await sums(page))["Toàn tỉnh"];
        assert.match(online, /^–.*1 dòng/);
        assert.equal(received, "413.659");
      });
    }));

  test("every count can be shown, and its columns are where a block goes", () =>
    data(async (page) => {
      assert.equal(await column(page, "Đã số hóa"), -1);
      await page.getByLabel("Hiện mọi cột, kể cả cột mà các chỉ tiêu không cần").check();
      const digitised = await column(page, "Đã số hóa");
      assert.ok(digitised > 0);
      await pasteBlock(page, [["Đơn vị", "Đã số hóa"], ["Sở A", "7"]]);
      await page.getByLabel("Hiện mọi cột, kể cả cột mà các chỉ tiêu không cần").uncheck();
      assert.ok((await column(page, "Đã số hóa")) > 0, "what is told stays in sight");
    }));

  test("months are filled one by one and make up the whole", () =>
    data(async (page) => {
      await page.locator(".data-parts summary").click();
      for (const day of ["31/1/2023", "28/2/2023"]) {
        await page.locator("#part-adder").fill(day);
        await page.locator("#part-adder").press("Enter");
      }
      await page.locator("#part").selectOption("0");
      await pasteBlock(page, [["Đơn vị", "Tiếp nhận trực tuyến", "Tổng tiếp nhận"], ["Sở A", "20", "100"]]);
      await page.locator("#part").selectOption("1");
      await pasteBlock(page, [["Đơn vị", "Tiếp nhận trực tuyến", "Tổng tiếp nhận"], ["Sở A", "40", "100"]]);
      await page.locator("#part").selectOption("all");
      const [row] = await rows(page);
      assert.match(row[ONLINE], /^60/);
      assert.match(row[RECEIVED], /^200/);
      await turn(page, "quick");
      assert.match((await texts(page, ".status-list li"))[0], /30,00 %/);
    }));

  test("a number is changed digit by digit, and stands in groups again when it is left", () =>
    data(async (page) => {
      await pasteBlock(page, LEVELS);
      await cell(page, 0, RECEIVED).click();
      await page.keyboard.press("F2");
      assert.equal(await cell(page, 0, RECEIVED).locator("input").inputValue(), "90010");
      await page.keyboard.press("End");
      await page.keyboard.type("5");
      await page.keyboard.press("Enter");
      assert.equal(await cell(page, 0, RECEIVED).innerText(), "900.105");
      assert.equal(await page.locator(".data-row-refusal").count(), 0);
    }));

  test("of a long table only what is in sight is there, and every row can be reached, filled and printed", () =>
    data(async (page) => {
      const LONG = 200;
      const numbers = (unit) => [String(20 + unit), String(300 + unit)];
      const head = ["Đơn vị", "Cấp", "Tiếp nhận trực tuyến", "Tổng tiếp nhận"];
      const block = Array.from({ length: LONG }, (_, unit) => [`Xã ${unit + 1}`, "Cấp xã", ...numbers(unit)]);
      await pasteBlock(page, [head, ...block]);
      const there = () => page.locator(".data-grid tbody tr[data-row]").count();
      assert.ok((await there()) < 90, `${await there()} rows`);
      assert.equal(await page.locator("[role=grid]").getAttribute("aria-rowcount"), String(LONG + 2));

      await page.keyboard.press("ControlOrMeta+End");
      await hasFocus(page, new RegExp(`^${LONG}:`));
      await page.keyboard.press("ArrowUp");
      assert.equal(await cell(page, LONG - 1, NAME).innerText(), `Xã ${LONG}`);
      await cell(page, LONG - 1, RECEIVED).click();
      await page.keyboard.type("1000");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.match((await sums(page))["Toàn tỉnh"].join(" "), /80\.401/));

      await page.locator(".data-grid-scroll").evaluate((it) => { it.scrollTop = 0; });
      await cell(page, 0, NAME).waitFor();
      await hasFocus(page, new RegExp(`^${LONG}:`), "the active cell keeps the focus out of sight");
      await cell(page, 2, ONLINE).click();
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press("ArrowDown");
      }
      await hasFocus(page, "82:3");
      assert.ok(await cell(page, 82, ONLINE).evaluate((it) => {
        const [box, frame] = [it.getBoundingClientRect(), it.closest(".data-grid-scroll").getBoundingClientRect()];
        return box.top >= frame.top && box.bottom <= frame.bottom;
      }), "in sight");
      await undo(page);
      await eventually(async () => assert.match((await sums(page))["Toàn tỉnh"].join(" "), /79\.900/));

      // From here only Chromium can be told to print.
      if (IN_CHROMIUM) {
        await page.emulateMedia({ media: "print" });
        await page.locator(`[data-row="${LONG - 1}"]`).waitFor({ state: "attached" });
        assert.equal(await page.locator(".data-grid tbody tr[data-row]:not(.data-row-new)").count(), LONG);
        await page.emulateMedia({ media: "screen" });
        await page.locator('[data-row="199"]').waitFor({ state: "detached" });
      }
    }));

  test("rows of a long table that do not add up are higher, and nothing jumps when it is scrolled past them", () =>
    data(async (page) => {
      const LONG = 200;
      const head = ["Đơn vị", "Cấp", "Tổng tiếp nhận", "Đã giải quyết", "Đang giải quyết"];
      const figures = (unit) => (unit % 7 ? ["100", "90", "10"] : ["100", "90", "40"]);
      await pasteBlock(page, [head, ...Array.from({ length: LONG }, (_, unit) => [`Xã ${unit + 1}`, "Cấp xã", ...figures(unit)])]);
      const moved = await page.locator(".data-grid-scroll").evaluate(async (it) => {
        const frame = () => new Promise(requestAnimationFrame);
        const [FAR, far] = [120, []];
        const inSight = () => {
          const top = it.getBoundingClientRect().top + it.clientHeight / 2;
          return [...it.querySelectorAll("tbody tr[data-row]")].find((row) => row.getBoundingClientRect().bottom > top);
        };
        for (let step = 0; step < 45; step += 1) {
          const row = inSight();
          const [place, top] = [row.dataset.row, row.getBoundingClientRect().top];
          it.scrollTop += FAR;
          await frame();
          await frame();
          far.push(Math.abs(top - FAR - it.querySelector(`[data-row="${place}"]`).getBoundingClientRect().top));
        }
        return Math.max(...far);
      });
      assert.ok(moved <= 2, `${moved} px`);
      const at = Number(await page.locator(".data-grid tbody tr[data-row]").last().getAttribute("data-row")) - 3;
      await cell(page, at, NAME).click();
      for (const [key, place] of [["PageDown", at + 10], ["PageUp", at], ["Tab", at], ["ControlOrMeta+ArrowUp", 0], ["ControlOrMeta+ArrowDown", LONG]]) {
        await page.keyboard.press(key);
        await hasFocus(page, new RegExp(`^${Math.min(place, LONG)}:`), `after ${key}`);
      }
      assert.equal(await page.locator(`[data-row="${LONG}"]`).getAttribute("aria-rowindex"), String(LONG + 2));
    }));

  test("what does not add up stands in one list, to be corrected in its row or kept as it is", () =>
    data(async (page) => {
      await pasteBlock(page, [["Đơn vị", "Tổng tiếp nhận", "Đã giải quyết", "Đang giải quyết"], ["Sở A", "10", "8", "2"], ["Sở B", "10", "8", "1"], ["Sở C", "5", "6", "0"]]);
      const list = page.locator("details", { hasText: "Chỗ số liệu chưa khớp" });
      const title = () => said(page.locator("details.unfolding summary").first());
      const open = Number(/: (\d+)$/.exec(await title())[1]);
      assert.ok(open >= 2);
      await list.locator("summary").click();
      await page.locator(".checks li").first().waitFor();
      const lines = await texts(page, ".checks li");
      assert.match(lines[0], /^Sở B – .*lệch 1/);
      await press(page.locator(".checks li").first(), "Đến dòng này để sửa");
      await hasFocus(page, "1:0");
      await press(page.locator(".checks li").first(), "Giữ nguyên số này");
      await eventually(async () => assert.equal(await title(), `Chỗ số liệu chưa khớp: ${open - 1}`));
      assert.equal((await rows(page))[1][2], "10", "nothing is changed");
      await press(page, "Hiện lại");
      await eventually(async () => assert.equal(await title(), `Chỗ số liệu chưa khớp: ${open}`));
    }));
});

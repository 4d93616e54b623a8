// Nothing is lost: undo, reload, Back, named scenarios, files; and a device that keeps nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { ADDRESS, IN_FIREFOX, eventually, handedOver, launch, open, withPage } from "./browser.mjs";
import { answer, copiedLink, enter, headline, KON_TUM, KON_TUM_LINK, KON_TUM_YEAR_LINK, texts } from "./quick.mjs";
import {
  CLIPBOARD, LEVELS, board, choosePlan, kept, openLibrary, pasteBlock, press, redo, rows, turn, undo, withPlanning,
} from "./planning.mjs";

/** The scenario on the page as its link, without the page that it opens. */
const scenario = async (page) => (await copiedLink(page)).replace(/^.*\?/, "");

describe("keeping", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const planning = (link, check, options) => withPlanning(browser, link, check, options);

  /** Another page of the same device. */
  async function another(page, link = "") {
    const second = await page.context().newPage();
    await open(second, ADDRESS + link);
    return second;
  }

  test("every edit of every page is undone and redone, by buttons and by keys", () =>
    planning("", async (page) => {
      const states = [await scenario(page)];
      const keep = async () => states.push(await scenario(page));
      await enter(page, { received: "56039" });
      await keep();
      await turn(page, "board");
      await choosePlan(page, "Quảng Nam");
      await keep();
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await keep();
      await turn(page, "board");
      await press(page, "+ Thêm điều kiện loại trừ");
      await keep();
      assert.equal(new Set(states).size, 5);

      for (const state of states.slice(0, -1).reverse()) {
        await page.keyboard.press("ControlOrMeta+z");
        assert.equal(await scenario(page), state);
      }
      const button = page.getByRole("button", { name: "Hoàn tác", exact: true });
      assert.equal(await button.getAttribute("aria-disabled"), "true");
      for (const state of states.slice(1)) {
        await page.keyboard.press("ControlOrMeta+Shift+z");
        assert.equal(await scenario(page), state);
      }
      await undo(page);
      assert.equal(await scenario(page), states.at(-2));
      await turn(page, "quick");
      await undo(page);
      assert.equal(await scenario(page), states.at(-3), "an edit of another page");
      await redo(page);
      assert.equal(await scenario(page), states.at(-2));
      await page.keyboard.press("ControlOrMeta+y");
      assert.equal(await scenario(page), states.at(-1));
    }));

  test("typing a number is one step, and an edit after undoing takes what was undone away", () =>
    planning("", async (page) => {
      await enter(page, KON_TUM);
      await undo(page);
      assert.equal(await page.locator("#online").inputValue(), "");
      assert.equal(await page.locator("#received").inputValue(), "56.039");
      await enter(page, { online: "5" });
      const button = page.getByRole("button", { name: "Làm lại", exact: true });
      assert.equal(await button.getAttribute("aria-disabled"), "true");
    }));

  test("reloading and opening another page lose nothing", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      const [before, pasted] = [await scenario(page), await rows(page)];
      await page.reload();
      await page.locator("main.data").waitFor();
      assert.deepEqual(await rows(page), pasted);
      assert.equal(await scenario(page), before);
      const second = await another(page);
      await second.locator("main.data").waitFor();
      assert.deepEqual(await rows(second), pasted);
    }));

  test("an edit of an opened link is there after a reload at once, and once the page was left and came back", () =>
    planning(KON_TUM_LINK, async (page) => {
      await enter(page, { online: "13000" });
      await page.reload();
      await headline(page, /\S/);
      assert.equal(await page.locator("#online").inputValue(), "13.000");
      await page.waitForURL(/online=13000/);
      await enter(page, { online: "14000" });
      await page.evaluate(() => dispatchEvent(new Event("pagehide")));
      await page.waitForURL(/online=14000/);
    }));

  for (const [name, leave] of [
    ["left for another address", (page) => page.goto("about:blank")],
    ["closed", (page) => Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })])],
  ]) {
    test(`an edit is kept even when the page is ${name} right after it`, () =>
      planning("", async (page) => {
        const second = await page.context().newPage();
        await enter(page, KON_TUM);
        await leave(page);
        // What a page keeps as it closes reaches the others a moment later.
        await eventually(async () => {
          await open(second, ADDRESS);
          assert.match((await answer(second)).headline, /4\.296/);
        });
      }));
  }

  test("Back and Forward turn the pages and keep the scenario as it is", () =>
    planning(KON_TUM_LINK, async (page) => {
      await turn(page, "board");
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      const before = await scenario(page);
      await page.goBack();
      await page.locator("main.board").waitFor();
      assert.equal(await scenario(page), before);
      assert.equal((await board(page)).length, 16);
      await page.goBack();
      await page.locator("main.quick").waitFor();
      assert.equal(await scenario(page), before, "the plan is not given up");
      await page.goForward();
      await page.goForward();
      await page.locator("main.data").waitFor();
      assert.equal((await rows(page)).length, 3);
      assert.equal(await scenario(page), before);
    }));

  test("a link opened over other work leaves the way back to it", () =>
    planning("", async (page) => {
      await enter(page, KON_TUM);
      await page.waitForURL((url) => url.href.endsWith(KON_TUM_LINK));
      const second = await another(page, KON_TUM_YEAR_LINK);
      await headline(second, "54.696");
      await press(second, "Mở lại bài trước");
      await headline(second, "4.296");
      assert.equal(await second.locator("#ahead").inputValue(), "");
    }));

  test("work that a link was opened over outlives the edits and the closing of the other", () =>
    planning("", async (page) => {
      await enter(page, KON_TUM);
      await page.waitForURL((url) => url.href.endsWith(KON_TUM_LINK));
      const second = await another(page, KON_TUM_YEAR_LINK);
      await enter(second, { online: "20000" });
      await second.close({ runBeforeUnload: true });
      await page.close({ runBeforeUnload: true });
      const third = await another({ context: () => second.context() });
      assert.equal(await third.locator("#online").inputValue(), "20.000");
      await openLibrary(third);
      await third.locator(".library-work").click();
      await headline(third, "4.296");
    }));

  test("two windows on the same work do not write over one another", () =>
    planning("", async (page) => {
      await enter(page, KON_TUM);
      await page.waitForURL((url) => url.href.endsWith(KON_TUM_LINK));
      const second = await another(page);
      await headline(second, "4.296");
      await enter(second, { online: "13000" });
      await second.waitForURL(/online=13000/);
      // Firefox marks no text in a window that is behind.
      if (IN_FIREFOX) await page.bringToFront();
      await enter(page, { online: "14000" });
      await page.waitForURL(/online=14000/);
      await page.reload();
      await second.reload();
      assert.equal(await page.locator("#online").inputValue(), "14.000");
      assert.equal(await second.locator("#online").inputValue(), "13.000");
    }));

  test("an example, an empty page and another plan leave the way back, which Back takes as well", () =>
    planning("", async (page) => {
      const before = page.locator(".notice", { hasText: "Bài đang làm trước đó" });
      await page.locator(".example-list li button").first().click();
      await page.locator(".example-list li button").nth(1).click();
      assert.equal(await before.count(), 0, "an example can come again");
      await enter(page, { received: "56039", online: "12516" });
      const edited = await scenario(page);
      await page.locator(".example-list li button").first().click();
      await before.waitFor();
      assert.notEqual(await scenario(page), edited);
      await press(before, "Mở lại bài trước");
      assert.equal(await scenario(page), edited);
      assert.equal(await before.count(), 0);
      await page.locator(".example-list-clear").click();
      assert.equal(await page.locator("#received").inputValue(), "");
      await page.goBack();
      await page.locator("#received").waitFor();
      assert.equal(await scenario(page), edited);
      await turn(page, "board");
      await choosePlan(page, "Quảng Nam");
      await press(page, "+ Thêm điều kiện loại trừ");
      const plan = await scenario(page);
      await page.locator("details.picker summary").click();
      await choosePlan(page, "Kon Tum");
      await before.waitFor();
      await page.goBack();
      await page.locator(".board-about", { hasText: "3532" }).waitFor();
      assert.equal(await scenario(page), plan);
    }));

  test("Back after a reload goes to the work as it was left, not as its address was", () =>
    planning(KON_TUM_LINK, async (page) => {
      await enter(page, { online: "13000" });
      await page.locator(".example-list li button").first().click();
      await page.reload();
      await page.goBack();
      await page.waitForURL(/online=13000/);
      assert.equal(await page.locator("#online").inputValue(), "13.000");
    }));

  test("scenarios are saved by name, duplicated, deleted, brought back and opened", () =>
    planning(KON_TUM_LINK, async (page) => {
      await openLibrary(page);
      await enter(page, { name: "Quý I", place: "Kon Tum" });
      await press(page, "Lưu vào trình duyệt này");
      assert.deepEqual(await kept(page), ["Quý I"]);
      assert.match(await page.locator(".masthead-scenario").innerText(), /Quý I/);
      await press(page, "Tạo bản sao");
      assert.deepEqual(await kept(page), ["Quý I", "Quý I (2)"]);

      await press(page, "Đóng");
      await enter(page, { online: "20000" });
      await openLibrary(page);
      await press(page, "Lưu vào trình duyệt này");
      assert.deepEqual(await kept(page), ["Quý I", "Quý I (2)"], "saved again under its own name");
      await page.locator(".library-name", { hasText: "(2)" }).click();
      await headline(page, "4.296");
      await page.locator(".library-name").first().click();
      await press(page, "Đóng");
      assert.equal(await page.locator("#online").inputValue(), "20.000");

      await openLibrary(page);
      // On a slow machine the copy that was open for a while stands among the works before this one, too.
      const copy = page.locator(".library li", { has: page.locator(".library-name", { hasText: "(2)" }) });
      await copy.getByRole("button", { name: "Xóa" }).click();
      assert.deepEqual(await kept(page), ["Quý I"]);
      assert.match((await texts(page, ".library [role=status]")).join(" "), /Đã xóa “Quý I \(2\)”/);
      await press(page, "Khôi phục");
      assert.deepEqual(await kept(page), ["Quý I", "Quý I (2)"]);
      await page.reload();
      await openLibrary(page);
      assert.deepEqual(await kept(page), ["Quý I", "Quý I (2)"]);
    }));

  test("the plan of a saved scenario is taken without its figures", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await openLibrary(page);
      await enter(page, { name: "Năm 2023" });
      await press(page, "Lưu vào trình duyệt này");
      await press(page, "Kịch bản mới");
      assert.deepEqual(await rows(page), []);
      await press(page, "Chỉ dùng kế hoạch");
      await turn(page, "board");
      assert.equal((await board(page)).length, 16);
      assert.match((await board(page))[0].remaining, /thiếu số liệu/);
    }));

  test("another tab sees the list as it changes", () =>
    planning(KON_TUM_LINK, async (page) => {
      const second = await another(page);
      await openLibrary(second);
      assert.deepEqual(await kept(second), []);
      await openLibrary(page);
      await enter(page, { name: "Chung" });
      await press(page, "Lưu vào trình duyệt này");
      await second.locator(".library-name", { hasText: "Chung" }).waitFor();
      await press(second, "Xóa");
      await page.locator(".library-none").waitFor();
    }));

  test("a scenario goes out as a file and comes back the same", () =>
    planning("#/board", async (page) => {
      await choosePlan(page, "Khánh Hòa – Đẩy mạnh");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await openLibrary(page);
      await enter(page, { name: "Năm 2022 / thử" });
      const { name, path } = await handedOver(page, () => press(page, "Tải về thành tệp"));
      assert.equal(name, "Năm 2022 thử.candich.json");
      assert.equal(JSON.parse(await readFile(path, "utf8")).name, "Năm 2022 / thử");
      const before = await scenario(page);
      await planning("", async (clean, { requests }) => {
        const loaded = requests.length;
        await openLibrary(clean);
        await clean.locator(".library input[type=file]").setInputFiles(path);
        await clean.locator(".masthead-scenario", { hasText: "Năm 2022 / thử" }).waitFor();
        await clean.locator("main.board").waitFor();
        assert.equal(await scenario(clean), before);
        assert.equal(await clean.locator(".notice").count(), 0);
        assert.deepEqual(requests.slice(loaded), []);
      });
    }));

  const file = (text) => ({ name: "x.candich.json", mimeType: "application/json", buffer: Buffer.from(text) });

  test("of a broken file what can be read is opened, and what was left out is listed", () =>
    planning("", async (page) => {
      await openLibrary(page);
      await page.locator(".library input[type=file]").setInputFiles(
        file(JSON.stringify({
          format: "candich-scenario",
          version: 1,
          totals: { counts: { received: 56039, online: "nhiều" } },
          period: { cutoff: "2023-02-30" },
          weights: 5,
        })),
      );
      await page.locator(".notice").waitFor();
      const said = await texts(page, ".notice li");
      assert.equal(said.length, 3, said.join("\n"));
      assert.match(said.join("\n"), /totals\.counts\.online.*nhiều/);
      assert.match(said.join("\n"), /2023-02-30/);
      assert.match(said.join("\n"), /weights/);
      assert.equal(await page.locator("#received").inputValue(), "56.039");
      await press(page, "Đã hiểu");
      assert.equal(await page.locator(".notice").count(), 0);
      await undo(page);
      assert.equal(await page.locator("#received").inputValue(), "");
    }));

  for (const [name, text, why] of [
    ["no JSON", "PK\u0003\u0004 a spreadsheet", /dòng 1/],
    ["other JSON", "{\"type\":\"FeatureCollection\"}", /không phải là tệp kịch bản/],
    ["cut off", "{\"format\":\"candich-scenario\",\"version\":1,\"totals\":{\"counts\":{\"rece", /bị cắt/],
    ["empty", "", /không có nội dung/],
  ]) {
    test(`a file that is none is refused and the page stays: ${name}`, () =>
      planning(KON_TUM_LINK, async (page) => {
        const there = await answer(page);
        await openLibrary(page);
        await page.locator(".library input[type=file]").setInputFiles(file(text));
        await page.locator(".notice").waitFor();
        const said = await texts(page, ".notice li");
        assert.equal(said.length, 1);
        assert.match(said[0], why);
        await press(page, "Đã hiểu");
        assert.deepEqual(await answer(page), there);
      }));
  }

  for (const [name, change] of [
    ["refused", () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } })],
    ["full", () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }],
  ]) {
    test(`where keeping is ${name} that is said once, and everything else works`, () =>
      withPage(browser, CLIPBOARD, async (page) => {
        await page.addInitScript(change);
        await open(page, ADDRESS + "#/board");
        const said = page.locator(".notice", { hasText: "không cho lưu" });
        await said.waitFor();
        assert.equal(await said.count(), 1);
        await press(said, "Đã hiểu");
        await choosePlan(page, "Quảng Nam");
        await turn(page, "data");
        await pasteBlock(page, LEVELS);
        await openLibrary(page);
        await enter(page, { name: "Tạm" });
        await press(page, "Lưu vào trình duyệt này");
        assert.deepEqual(await kept(page), ["Tạm"], "as long as the page is there");
        await turn(page, "board");
        assert.match((await board(page))[0].remaining, /28\.485/);
        await page.waitForURL(/&s=|\?s=/);
        await page.reload();
        await said.waitFor();
        assert.match((await board(page))[0].remaining, /28\.485/, "the address holds it");
      }));
  }
});

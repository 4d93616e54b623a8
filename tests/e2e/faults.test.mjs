// What the world does to a page: garbage from the page around it, a translator in its text, a clock that jumps, storage full
// of nonsense, a network that goes while something is fetched, script in every text. Nothing is lost, nothing runs.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ADDRESS, NARROW, launch, open, withPage } from "./browser.mjs";
import { KON_TUM, KON_TUM_LINK, KON_TUM_YEAR_LINK, answer, enter, headline, plain, texts } from "./quick.mjs";
import { turn } from "./planning.mjs";

/** An init script: the day and the hour are these, until `moveClock` says others. */
function movableClock(time) {
  const Real = Date;
  let ahead;
  globalThis.moveClock = (time) => (ahead = new Real(time) - Real.now());
  globalThis.moveClock(time);
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [Real.now() + ahead]));
    }

    static now() {
      return Real.now() + ahead;
    }
  };
}

describe("faults", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  const faulty = (check, options = {}) => withPage(browser, options, check);

  test("ten thousand pieces of garbage from the page around a frame change nothing", () =>
    faulty(async (page) => {
      // The host is this page itself: it may be listened to, and says nothing that can be understood.
      const host = new URL(ADDRESS).origin;
      await page.goto(`${ADDRESS}${KON_TUM_LINK}&embed=1&host=${host}`);
      await page.locator(".frame-foot").waitFor();
      const shown = plain(await page.locator("main").innerText());
      await page.evaluate(async () => {
        let state = 7;
        const random = (below) => (state = (state * 48271) % 2147483647) % below;
        const texts = ["", "load", "#/nowhere", "#/?v=9", "x".repeat(10_000), "\u202e\u0000", "{}", "javascript:alert(1)"];
        const piece = (depth) => {
          switch (random(9)) {
            case 0: return null;
            case 1: return random(1e9);
            case 2: return texts[random(texts.length)];
            case 3: return [piece(0), piece(0)];
            case 4: return { type: texts[random(3)], link: random(2) ? random(9) : null };
            case 5: return { type: "load" };
            case 6: return { type: "load", link: { toString: "no" } };
            case 7: return { source: "candich", version: 1, type: "height", height: -1 };
            default: return depth > 0 ? { type: piece(depth - 1), link: piece(depth - 1) } : undefined;
          }
        };
        for (let sent = 0; sent < 10_000; sent += 1) {
          window.postMessage(piece(2), "*");
          if (sent % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      });
      assert.equal(plain(await page.locator("main").innerText()), shown);
      await enter(page, { online: "12517" });
      await headline(page, "4.295");
    }));

  test("a translator that wraps every text leaves the page working", () =>
    faulty(async (page) => {
      await open(page, ADDRESS + KON_TUM_YEAR_LINK);
      assert.equal(await page.locator("html").getAttribute("translate"), "no", "translators are asked to leave it alone");
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
        for (const text of found) {
          const font = document.createElement("font");
          text.replaceWith(font);
          font.append(text);
        }
      });
      await enter(page, { online: "20000" });
      await page.locator("button[lang=en]").click();
      await turn(page, "path");
      await page.locator(".path-chart").waitFor();
      await turn(page, "quick");
      assert.match((await answer(page)).headline, /47,212/);
      assert.equal(await page.locator("#app-error").count(), 0);
    }));

  test("a clock that jumps back and forth keeps every work", () =>
    faulty(async (page) => {
      await page.addInitScript(movableClock, "2026-11-25T10:00:00");
      await open(page, ADDRESS);
      await enter(page, KON_TUM);
      for (const time of ["1999-12-31T23:59:59", "2099-01-01T00:00:00", "2026-11-25T10:00:01"]) {
        await page.evaluate((time) => globalThis.moveClock(time), time);
        await enter(page, { online: String(12_517 + Number(time.slice(0, 4))) });
        await page.waitForTimeout(600);
        assert.match((await answer(page)).headline, /\d/);
      }
      await page.reload();
      await page.locator("h1").waitFor();
      assert.equal(plain(await page.locator("#online").inputValue()), "14.543");
    }, { running: true }));

  for (const [name, stored] of [
    ["nonsense", { "candich.works": "x\u0000\ty", "candich.saved": "[[[", "candich.language": "xx", "candich.theme": "9" }],
    ["links of nothing", { "candich.works": "1\t2026\tA\t#/?v=1&s=AAAA\n", "candich.saved": "A\t#/board?v=1&s=B\n" }],
    ["a million letters", { "candich.works": "x".repeat(1_000_000), "candich.saved": "\n".repeat(100_000) }],
  ]) {
    test(`storage that holds ${name} is no obstacle`, () =>
      faulty(async (page) => {
        await page.addInitScript((stored) => {
          // The empty page that comes first has no storage.
          if (origin === "null") return;
          if (!sessionStorage.getItem("done")) Object.entries(stored).forEach(([key, value]) => localStorage.setItem(key, value));
          sessionStorage.setItem("done", "1");
        }, stored);
        await open(page, ADDRESS);
        await enter(page, KON_TUM);
        await headline(page, "4.296");
        await page.locator(".masthead-scenario").click();
        await page.locator(".library").waitFor();
        await page.waitForTimeout(600);
        await page.reload();
        await headline(page, "4.296");
      }));
  }

  test("a network that goes while the rest is fetched leaves the answer, says so, and tries again when asked", () =>
    faulty(async (page) => {
      let away = true;
      await page.route(/planning-[^/]*\.wasm$/, (route) => (away ? route.abort() : route.continue()));
      await page.goto(ADDRESS + KON_TUM_LINK);
      await headline(page, "4.296");
      await page.locator('.masthead-page[href="#/board"]').click();
      const again = page.locator(".notice button").first();
      await again.waitFor();
      await page.locator('.masthead-page[href="#/"]').click();
      await enter(page, { online: "12517" });
      await headline(page, "4.295");
      away = false;
      // Whoever asks for it again has it fetched again.
      await page.locator('.masthead-page[href="#/board"]').click();
      await page.locator("main.board").waitFor();
      await page.locator('.masthead-page[href="#/"]').click();
      await headline(page, "4.295");
    }, { serviceWorkers: "block", complains: true }));

  test("script in every text is text: from a file, through the link, on every page", () =>
    faulty(async (page) => {
      const evil = '<img src=x onerror="globalThis.ran=1">"\'><script>globalThis.ran=1</script>{n}';
      const file = {
        format: "candich-scenario",
        version: 1,
        name: evil,
        place: evil,
        period: { start: "2023-01-01", cutoff: "2023-06-30", end: "2023-12-31" },
        totals: { counts: { received: 1000, online: 200 }, ahead: { received: 1000 } },
        units: [{ name: evil, level: "province", field: evil, counts: { received: 1000, online: 200 } }],
        groups: [{ name: evil }],
        targets: [{ name: evil, group: "procedures", goal: { kind: "ratio", indicator: "online_of_received", requirement: "ge:30" }, lead: evil }],
        gates: [{ consequence: evil, subject: "units", any_of: [{ indicator: "late_of_resolved", requirement: "ge:5" }] }],
      };
      await open(page, ADDRESS);
      await page.locator(".masthead-scenario").click();
      await page.locator(".library input[type=file]").setInputFiles({ name: "a.candich.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
      await page.waitForFunction(() => document.querySelector(".masthead-scenario").textContent.includes("onerror"));
      for (const name of ["board", "data", "path", "allocation", "scores", "compare", "method", "guide", "quick"]) {
        await turn(page, name);
        await page.waitForTimeout(150);
      }
      await turn(page, "compare");
      await page.locator(".compare-ways button").first().click();
      assert.ok((await texts(page, ".compare-lanes strong"))[1].includes("<script>"));
      await page.waitForFunction(() => location.hash.includes("with="));
      const link = await page.url();
      await page.goto("about:blank");
      await open(page, link);
      assert.ok((await texts(page, ".compare-lanes strong"))[1].includes("<script>"));
      assert.equal(await page.evaluate(() => globalThis.ran), undefined);
      assert.equal(await page.locator("img[src=x], main script").count(), 0);
    }));

  for (const [name, size] of [["twice", 32], ["half", 8]]) {
    test(`letters ${name} as large keep every page in its window`, () =>
      faulty(async (page) => {
        await page.setViewportSize({ width: size > 16 ? 1280 : NARROW, height: 800 });
        await open(page, ADDRESS + KON_TUM_YEAR_LINK);
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = `${size}px`;
        }, size);
        for (const view of ["quick", "path", "compare", "method"]) {
          await turn(page, view);
          await page.waitForTimeout(150);
          const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(wide <= window, `${view}: ${wide} of ${window}`);
        }
      }));
  }
});

// What a browser may refuse, and the page that fails: it says so, and the figures are not lost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ADDRESS, launch, open, withPage } from "./browser.mjs";
import { KON_TUM, KON_TUM_LINK, address, answer, enter, headline } from "./quick.mjs";

describe("trouble", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** A page of its own in whose browser something was changed before anything was loaded. */
  const withChanged = (change, link, check, options = {}) =>
    withPage(browser, options, async (page) => {
      await page.addInitScript(change);
      await open(page, ADDRESS + link);
      await check(page);
    });

  for (const [name, change] of [
    ["throws", () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } })],
    ["is not there", () => Object.defineProperty(window, "localStorage", { value: null })],
    ["is full", () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }],
  ]) {
    test(`works where storage ${name}`, () =>
      withChanged(change, "", async (page) => {
        await enter(page, KON_TUM);
        assert.match((await answer(page)).headline, /4\.296/);
        await page.locator("button[lang=en]").click();
        assert.match((await answer(page)).headline, /4,296/);
        await page.locator("#theme").selectOption("dark");
        assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
        await address(page, KON_TUM_LINK);
      }));
  }

  for (const [name, change] of [
    ["refuses", () => {
      const writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
      if (navigator.clipboard) Object.assign(navigator.clipboard, { writeText });
    }],
    ["is not there", () => Object.defineProperty(navigator, "clipboard", { value: undefined })],
  ]) {
    test(`shows the address for copying by hand where the clipboard ${name}`, () =>
      withChanged(change, KON_TUM_LINK, async (page) => {
        await page.locator(".copy-link button").click();
        const shown = page.locator(".copy-link-refused input");
        await shown.waitFor();
        assert.equal(await shown.inputValue(), ADDRESS + KON_TUM_LINK);
        assert.match(await shown.getAttribute("aria-label"), /\S/);
        await enter(page, { online: "12517" });
        assert.equal(await shown.count(), 0, "the old address goes with the next edit");
      }));
  }

  test("works where the address cannot be written", () =>
    withChanged(
      () => { history.replaceState = () => { throw new DOMException("denied", "SecurityError"); }; },
      "",
      async (page) => {
        await enter(page, KON_TUM);
        await page.waitForTimeout(600);
        await enter(page, { online: "12517" });
        assert.match((await answer(page)).headline, /4\.295/);
      },
    ));

  for (const [name, fail] of [
    ["a trap", () => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }))],
    ["a trap in waiting work", () => { Promise.reject(new WebAssembly.RuntimeError("unreachable")); }],
  ]) {
    test(`${name} leaves the link and the way back, in both languages`, () =>
      withChanged(() => {}, "", async (page) => {
        await enter(page, KON_TUM);
        await address(page, KON_TUM_LINK);
        await page.evaluate(fail);
        const panel = page.locator("#app-error[role=alert]");
        await panel.waitFor();
        assert.match(await panel.locator("[lang=vi]").innerText(), /\S/);
        assert.match(await panel.locator("[lang=en]").innerText(), /\S/);
        assert.equal(await page.locator("main").count(), 0, "nothing dead is left to type into");
        const link = panel.locator("a");
        assert.equal(await link.innerText(), ADDRESS + KON_TUM_LINK);
        await link.click();
        await headline(page, "4.296");
        assert.equal(await page.locator("#app-error").count(), 0);
      }, { complains: true }));
  }

  test("an error that is no trap leaves the page alone", () =>
    withChanged(() => {}, KON_TUM_LINK, async (page) => {
      await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new TypeError("from an extension") })));
      await enter(page, { online: "12517" });
      assert.match((await answer(page)).headline, /4\.295/);
    }));
});

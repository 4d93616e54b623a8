// The page as a whole: it loads, quietly, from any folder, for everybody.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { ADDRESS, IN_WEBKIT, SUBFOLDER_ADDRESS, assertAccessible, launch, open, withPage } from "./browser.mjs";

describe("the page", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** Opens a page of its own for one test. */
  const opened = (check, address = ADDRESS) =>
    withPage(browser, {}, async (page, record) => {
      await open(page, address);
      await check(page, record);
    });

  for (const [place, address] of [
    ["at the root", ADDRESS],
    ["in a subfolder", SUBFOLDER_ADDRESS],
  ]) {
    test(`shows its heading ${place}`, () =>
      opened(async (page) => {
        assert.match(await page.locator("h1").first().innerText(), /\S/);
        assert.match(await page.title(), /Cán Đích/);
      }, address));

    test(`fetches each file once, from its own folder only, ${place}`, () =>
      opened(async (_page, record) => {
        // WebKit does not know again what the page asks for ahead, and fetches the first part twice.
        const twice = IN_WEBKIT ? record.requests.findIndex((url) => /candich-[^/]*\.wasm$/.test(url)) : -1;
        const requests = record.requests.filter((_url, place) => place !== twice);
        assert.equal(new Set(requests).size, requests.length, requests.join("\n"));
        assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
        const parts = requests.map((url) => /([a-z]+)-[0-9a-f]+\.wasm$/.exec(url)?.[1]).filter(Boolean);
        assert.deepEqual(parts, ["candich", "shared", "planning"], "the first page's part, then what the others need");
      }, address));

    test(`complains about nothing and breaks no policy ${place}`, () =>
      opened(async (_page, { errors, violations }) => {
        assert.deepEqual(violations, []);
        assert.deepEqual(errors, []);
      }, address));
  }

  test("fetches nothing after it has loaded", () =>
    opened(async (_page, { requests }) => {
      const loaded = requests.length;
      await pause(1000);
      assert.deepEqual(requests.slice(loaded), []);
    }));

  test("has no barriers, in light and in dark", () => opened(assertAccessible));

  test("is served with the strict policy, and its own tag repeats it", () =>
    opened(async (page) => {
      const header = (await fetch(ADDRESS)).headers.get("content-security-policy");
      const tag = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
      assert.match(header, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
      // The portals of the tests, and nobody else, may show it in a frame.
      assert.equal(header, `${tag}; frame-ancestors 'self' http://127.0.0.1:*`);
    }));

  test("says in the page, in both languages, when its wasm cannot be loaded", () =>
    withPage(browser, { complains: true }, async (page) => {
      await page.route("**/*.wasm", (route) => route.abort());
      await page.goto(ADDRESS);
      const place = page.locator("#app-error");
      await place.waitFor();
      assert.match(await place.locator("[lang=vi]").innerText(), /Không tải được phần tính toán/);
      assert.match(await place.locator("[lang=en]").innerText(), /could not be loaded/);
    }));
});

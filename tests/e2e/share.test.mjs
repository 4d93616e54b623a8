// Passing a scenario on: the link with its length, the square to scan, another app, and the code for a portal.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ADDRESS, IN_WEBKIT, assertAccessible, handedOver, launch, open, withPage } from "./browser.mjs";
import { KON_TUM_LINK, withQuick } from "./quick.mjs";
import { openLibrary } from "./planning.mjs";

/** A table whose link is longer than messengers take. */
const LARGE = JSON.stringify({
  format: "candich-scenario",
  version: 1,
  units: Array.from({ length: 600 }, (_, row) => ({
    name: `Đơn vị ${row * 7919}`,
    level: "commune",
    counts: Object.fromEntries(["received", "online", "resolved", "resolved_late", "direct"].map((count, place) => [count, (row * 104729 * (place + 3)) % 99991])),
  })),
});

describe("sharing", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const openShare = (page) => page.locator(".masthead-share").click();

  test("a short link: its length, a square, and nothing to warn of", () =>
    withQuick(browser, KON_TUM_LINK, async (page) => {
      await openShare(page);
      assert.equal(await page.locator("#share-address").inputValue(), ADDRESS + KON_TUM_LINK);
      const length = (ADDRESS + KON_TUM_LINK).length;
      assert.match(await page.locator(".share-length p").innerText(), new RegExp(`${length} ký tự\\. Gửi được`));
      const [width, modules] = await page.locator(".share .qr-code").evaluate((square) => [
        square.getBoundingClientRect().width,
        square.querySelector(".qr-code-dark").getAttribute("d").split("M").length,
      ]);
      assert.ok(width >= 150 && modules > 100, `${width} ${modules}`);
      await assertAccessible(page);
    }));

  test("a link that is too long is said to be, and the file is offered", () =>
    withQuick(browser, "", async (page) => {
      await openLibrary(page);
      await page.locator(".library input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(LARGE) });
      await page.locator(".library").waitFor({ state: "detached" });
      await openShare(page);
      assert.match(await page.locator(".share-length p").innerText(), /quá dài để gửi an toàn/);
      assert.equal(await page.locator(".share .qr-code").count(), 0);
      const { name } = await handedOver(page, () => page.locator(".share-length button").click());
      assert.match(name, /\.candich\.json$/);
    }));

  test("the device's own sheet takes the link, where there is one", () =>
    withPage(browser, {}, async (page) => {
      await page.addInitScript(() => {
        navigator.share = (what) => {
          globalThis.sent = what;
          return Promise.reject(new DOMException("given up", "AbortError"));
        };
      });
      await open(page, ADDRESS + KON_TUM_LINK);
      await openShare(page);
      await page.getByRole("button", { name: "Gửi qua ứng dụng…" }).click();
      assert.deepEqual(await page.evaluate(() => globalThis.sent), { title: "Cán Đích", url: ADDRESS + KON_TUM_LINK });
    }));

  // Every choice has another frame take the preview's place.
  test("the code for a portal follows the choices, and its preview shows the same", { skip: IN_WEBKIT && "its driver loses words while a frame comes" }, () =>
    withQuick(browser, KON_TUM_LINK, async (page) => {
      await openShare(page);
      await page.locator(".share-sheet summary").click();
      await page.locator("#share-language").selectOption("en");
      await page.locator("#share-theme").selectOption("dark");
      await page.getByLabel(/Khóa:/).check();
      await page.getByLabel(/Cố định:/).check();
      await page.locator("#share-host").fill("portal");
      assert.match(await page.locator("#share-host-about").innerText(), /https:\/\//);
      await page.locator("#share-host").fill("https://Portal.example/trang");
      const code = await page.locator("#share-code").inputValue();
      const link = `${KON_TUM_LINK}&embed=1&lock=1&frozen=1&lang=en&theme=dark&host=https://portal.example`;
      assert.ok(code.startsWith(`<iframe src="${ADDRESS}${link.replaceAll("&", "&amp;")}"`), code);
      const preview = page.frameLocator(".share-sheet-preview");
      await preview.locator(".answer-main .answer-headline", { hasText: "4,296" }).waitFor();
      assert.equal(await preview.locator("html").getAttribute("data-theme"), "dark");
    }));
});

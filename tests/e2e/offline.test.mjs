// The site without a network: kept on the device at the first visit, in a subfolder too, and exchanged for a newer version
// only when the reader says so.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { ADDRESS, IN_CHROMIUM, NARROW, SUBFOLDER_ADDRESS, launch, open, withPage } from "./browser.mjs";
import { KON_TUM_LINK, answer, enter, headline } from "./quick.mjs";
import { CLIPBOARD, LEVELS, board, choosePlan, pasteBlock, turn } from "./planning.mjs";

/** The same site at an origin of its own, whose worker can become another version; its answers depend on `vary`. */
async function renewedSite(vary) {
  let version = "";
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url, ADDRESS));
    for (const [name, value] of answer.headers) {
      if (!["content-length", "content-encoding", "transfer-encoding", "connection"].includes(name)) response.setHeader(name, value);
    }
    if (vary) response.setHeader("vary", vary);
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status).end(request.url.endsWith("worker.js") ? body + version : body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    publish: () => { version = "\n// A newer version.\n"; },
    /** Nobody answers any more. */
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe("offline", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** A page of its own on the site, once the site is kept on the device. */
  const withKept = (address, check) =>
    withPage(browser, {}, async (page) => {
      await open(page, address);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await check(page);
    });

  for (const [place, address] of [
    ["at the root", ADDRESS],
    ["in a subfolder", SUBFOLDER_ADDRESS],
  ]) {
    test(`a link opens without a network after the first visit, ${place}`, () =>
      withKept(address, async (page) => {
        await page.context().setOffline(true);
        const second = await page.context().newPage();
        await second.goto(address + KON_TUM_LINK);
        await headline(second, "4.296");
        await turn(second, "board");
        await choosePlan(second, "Quảng Nam");
        await second.reload();
        await second.locator(".plan-table").waitFor();
      }));
  }

  test("a link made on one device says the same on another: the other language, a phone, no network", () =>
    withPage(browser, CLIPBOARD, async (maker) => {
      await open(maker, ADDRESS);
      await turn(maker, "data");
      await pasteBlock(maker, LEVELS);
      await turn(maker, "board");
      await choosePlan(maker, "Quảng Nam");
      await maker.locator(".copy-link button").click();
      await maker.locator(".copy-link [role=status]:not(:empty)").waitFor();
      const link = await maker.evaluate(() => navigator.clipboard.readText());
      await maker.locator("button[lang=en]").click();
      await maker.locator("html[lang=en] .plan-table").waitFor();
      const made = await board(maker);
      const phone = { viewport: { width: NARROW, height: 740 }, isMobile: true, hasTouch: true, locale: "en-GB" };
      await withPage(browser, phone, async (page) => {
        await open(page, ADDRESS);
        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.context().setOffline(true);
        await page.goto(link);
        await page.locator(".plan-table").waitFor();
        await page.locator("button[lang=en]").click();
        await page.locator("html[lang=en] .plan-table").waitFor();
        const said = await board(page);
        assert.deepEqual(said, made);
        assert.ok(said.some(({ now }) => now === "58.11%"), JSON.stringify(said[0]));
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), NARROW);
      });
    }));

  test("the manifest and its icons are there, and the page names them", () =>
    withKept(ADDRESS, async (page) => {
      const name = await page.locator("link[rel=manifest]").getAttribute("href");
      const answer = await fetch(new URL(name, ADDRESS));
      const manifest = await answer.json();
      assert.equal(manifest.name, "Cán Đích");
      assert.deepEqual([manifest.start_url, manifest.scope, manifest.display], ["./", "./", "standalone"]);
      assert.deepEqual(manifest.icons.map(({ sizes }) => sizes), ["any", "192x192", "512x512"]);
      for (const { src, type } of manifest.icons) {
        const icon = await fetch(new URL(src, ADDRESS));
        assert.equal(icon.headers.get("content-type"), type);
        assert.ok((await icon.arrayBuffer()).byteLength > 100);
      }
    }));

  test("a page in a frame puts nothing on the device", () =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${ADDRESS}${KON_TUM_LINK}&embed=1`);
      await page.locator(".frame-foot").waitFor();
      await page.waitForLoadState("networkidle");
      assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    }));

  // Chromium alone tells where an answer came from.
  const sources = (page) =>
    page.evaluate(() =>
      ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type).map((entry) => entry.workerFinalSourceType ?? "")),
    );

  for (const [vary, source] of [
    ["Accept-Encoding", "cache"],
    ["Accept-Encoding, Origin", ""],
  ]) {
    test(`with answers that depend on ${vary} it opens without a network, ${source ? "no worker started" : "by its worker"}`, async () => {
      const site = await renewedSite(vary);
      try {
        await withKept(site.address, async (page) => {
          await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === "activated");
          site.close();
          const second = await page.context().newPage();
          await second.goto(site.address + KON_TUM_LINK);
          await headline(second, "4.296");
          await turn(second, "board");
          if (IN_CHROMIUM) assert.deepEqual([...new Set(await sources(second))], [source]);
          assert.ok((await sources(second)).length > 6);
        });
      } finally {
        site.close();
      }
    });
  }

  test("a newer version is offered and never taken under an edit; taken, the work is still there", async () => {
    const site = await renewedSite();
    try {
      await withKept(site.address, async (page) => {
        await page.reload();
        await enter(page, { received: "56039", online: "12516" });
        site.publish();
        await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
        const offer = page.locator(".notice", { hasText: "phiên bản mới" });
        await offer.waitFor();
        assert.match((await answer(page)).headline, /4\.296/);
        await enter(page, { online: "12517" });
        await page.locator("button[lang=en]").click();
        const take = page.getByRole("button", { name: "Change to the newer version" });
        await page.evaluate(() => (globalThis.older = true));
        await take.click();
        await page.waitForFunction(() => !globalThis.older);
        await headline(page, "4,295");
        await page.waitForLoadState("networkidle");
        assert.equal(await take.count(), 0);
      });
    } finally {
      site.close();
    }
  });
});

// The site in the page of a portal of another origin, sandboxed: it computes, says its height, tells and is told a link,
// and leaves everything around it alone.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { ADDRESS, IN_FIREFOX, NARROW, eventually, launch, withPage } from "./browser.mjs";
import { KON_TUM_LINK, KON_TUM_YEAR_LINK } from "./quick.mjs";

const TYPES = { html: "text/html", js: "text/javascript" };
const SILENT = "/silent";
const GATE = "#/board?v=1&s=";

/** The example portal, at an origin of its own; at `SILENT`, its page without its script. */
async function portal() {
  const server = createServer(async (request, response) => {
    const name = ["/", SILENT].includes(request.url) ? "index.html" : request.url.slice(1);
    try {
      const text = await readFile(new URL(`./portal/${name}`, import.meta.url), "utf8");
      response.setHeader("content-type", TYPES[name.split(".").pop()]);
      const shown = request.url === SILENT ? text.replace(/<script.*<\/script>/, "") : text;
      response.end(shown.replaceAll("{site}", ADDRESS).replaceAll("{portal}", origin()));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = () => `http://127.0.0.1:${server.address().port}`;
  return { origin: origin(), close: () => server.close() };
}

describe("in a portal", () => {
  let browser;
  let around;
  before(async () => {
    [browser, around] = await Promise.all([launch(), portal()]);
  });
  after(async () => {
    await browser?.close();
    around?.close();
  });

  /** What waits until a page and its frames have fetched nothing for half a second; Playwright misses it now and then. */
  function traffic(page) {
    const fetching = new Set();
    let last;
    const note = (change) => (request) => {
      change(request);
      last = Date.now();
    };
    page.on("request", note((request) => fetching.add(request)));
    for (const end of ["requestfinished", "requestfailed"]) page.on(end, note((request) => fetching.delete(request)));
    const still = () => assert.ok(fetching.size === 0 && Date.now() - last > 500, `${fetching.size} still to come`);
    return () => eventually(still);
  }

  /** The portal's page with both frames rendered. */
  const withPortal = (check, options = {}) =>
    withPage(browser, options, async (page, record) => {
      const quiet = traffic(page);
      await page.goto(`${around.origin}/`);
      const editable = page.frameLocator("#editable");
      const frozen = page.frameLocator("#frozen");
      await editable.locator(".frame-foot").waitFor();
      await frozen.locator(".frame-foot").waitFor();
      await quiet();
      // Until both frames have their heights, what stands below them moves.
      await page.waitForFunction(() => [...document.querySelectorAll("iframe")].every((it) => it.height !== "720"));
      await check(page, { editable, frozen, record });
    });
  const headline = (frame, part) => frame.locator(".answer-main .answer-headline", { hasText: part }).waitFor();
  const heights = (page) => page.locator("iframe").evaluateAll((frames) => frames.map((frame) => Number(frame.height)));

  /** A page of the portal's that holds one frame with this link, made as the portal's own script would. */
  async function withFrame(link, check, { sandboxed = true, early, ...options } = {}) {
    await withPortal(async (page, it) => {
      // What is sent early comes while the page waits for its words.
      if (early) await page.route(/planning-[^/]*\.wasm$/, (route) => wait(1_000).then(() => route.continue()));
      await page.evaluate(([src, sandboxed, early]) => {
        document.querySelectorAll("iframe").forEach((frame) => frame.remove());
        const frame = document.createElement("iframe");
        Object.assign(frame, { id: "only", src, width: "100%", height: "700" });
        if (sandboxed) frame.sandbox.add("allow-scripts");
        document.body.append(frame);
        if (!early) return;
        // Again and again, until the frame says its first word.
        const sending = setInterval(() => frame.contentWindow.postMessage({ type: "load", link: early }, "*"), 50);
        addEventListener("message", ({ source }) => source === frame.contentWindow && clearInterval(sending));
      }, [ADDRESS + link, sandboxed, early]);
      const frame = page.frameLocator("#only");
      await frame.locator(".frame-foot").waitFor();
      await check(page, frame, it);
    }, options);
  }

  test("two frames compute, each with its own scenario, language and look, without head or navigation", () =>
    withPortal(async (page, { editable, frozen, record }) => {
      await headline(editable, "4.296");
      await headline(frozen, "77");
      assert.equal(await editable.locator("html").getAttribute("lang"), "vi");
      assert.equal(await frozen.locator("html").getAttribute("lang"), "en");
      assert.equal(await frozen.locator("html").getAttribute("data-theme"), "dark");
      for (const frame of [editable, frozen]) {
        assert.equal(await frame.locator(".masthead, .colophon").count(), 0);
        assert.match(await frame.locator(".frame-foot a").getAttribute("href"), /#\/\?v=1&/);
      }
      assert.doesNotMatch(await editable.locator(".frame-foot a").getAttribute("href"), /embed/);
      const loaded = record.requests.length;
      await page.waitForTimeout(500);
      assert.deepEqual(record.requests.slice(loaded), []);
    }));

  test("the height follows what is in the frame, at every width", () =>
    withPortal(async (page, { editable }) => {
      for (const width of [1280, NARROW]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(300);
        const inner = await editable.locator("body").evaluate((body) => body.getBoundingClientRect().height);
        const [told] = await heights(page);
        assert.ok(Math.abs(told - inner) <= 1, `${told} for ${inner}`);
        const scrolls = await editable.locator("html").evaluate((root) => root.scrollHeight - root.clientHeight);
        assert.ok(scrolls <= 1, `${scrolls} pixels are hidden`);
      }
    }));

  test("the portal is told the reader's link, and its address and history are left alone", () =>
    withPortal(async (page, { editable }) => {
      const [address, steps] = [await page.url(), await page.evaluate(() => history.length)];
      const online = editable.locator("#online");
      await online.fill("12517");
      await headline(editable, "4.295");
      await page.locator("#link", { hasText: "#/?v=1&received=56039&online=12517&target=ge:30" }).waitFor();
      assert.equal(await page.url(), address);
      assert.equal(await page.evaluate(() => history.length), steps);
    }));

  test("the portal sends a scenario into the frame that it names, and into no frozen one", () =>
    withPortal(async (page, { editable, frozen }) => {
      const steps = await page.evaluate(() => history.length);
      await editable.locator("#online").fill("12517");
      await headline(editable, "4.295");
      await page.locator("#link", { hasText: "12517" }).waitFor();
      await page.locator("#load").click();
      await headline(editable, "54.696");
      await page.evaluate((link) => frames[1].postMessage({ type: "load", link }, "*"), KON_TUM_LINK);
      await page.waitForTimeout(300);
      await headline(frozen, "77");
      assert.match(await frozen.locator(".frame-foot").innerText(), /20\/01\/2025|20 Jan 2025/);
      assert.equal(await page.evaluate(() => history.length), steps);
    }));

  test("a page at another address is neither listened to nor told", () =>
    withFrame(`${KON_TUM_LINK}&embed=1&host=https://other.example`, async (page, frame) => {
      await page.evaluate((link) => frames[0].postMessage({ type: "load", link }, "*"), "#/?v=1&received=10&online=1");
      await frame.locator("#online").fill("12517");
      await headline(frame, "4.295");
      await page.waitForTimeout(700);
      assert.equal(await page.locator("#link").innerText(), "");
      await headline(frame, "4.295");
      // Firefox remarks that what was for the other address has not reached this one.
    }, { complains: IN_FIREFOX }));

  test("malformed messages are ignored", () =>
    withPortal(async (page, { editable }) => {
      await page.evaluate(() => {
        const bad = [null, 5, "load", {}, { type: "load" }, { type: "load", link: 5 }, { type: "load", link: "x".repeat(2e6) }, { type: "x", link: "#/" }];
        for (const message of bad) frames[0].postMessage(message, "*");
      });
      await page.waitForTimeout(300);
      await headline(editable, "4.296");
    }));

  test("in a locked frame nothing can be changed, and everything can be read", () =>
    withFrame(`${KON_TUM_LINK}&carried_over=4910&embed=1&lock=1`, async (page, frame) => {
      const fields = frame.locator(".question :is(input, select)");
      assert.ok((await fields.count()) > 3);
      for (const field of await fields.all()) assert.ok(await field.isDisabled());
      assert.equal(await frame.locator(".definition-table tbody tr").count(), 2);
      assert.equal(await frame.locator(".definition-table button").count(), 0);
      await page.keyboard.press("ControlOrMeta+z");
      await headline(frame, "4.296");
    }));

  test("a locked board offers nothing to add or to change", async () => {
    const corpus = await readFile(new URL("../links/packed-v1.tsv", import.meta.url), "utf8");
    const plans = corpus.split("\n").filter((row) => row.startsWith("#/board?") && /\tratio@/.test(row)).map((row) => row.split("\t")[0]);
    assert.ok(plans.length > 2);
    await withFrame(`${plans[0]}&embed=1&lock=1`, async (_page, frame) => {
      await frame.locator(".plan-table-name").first().click();
      await frame.locator(".detail").waitFor();
      assert.equal(await frame.locator("button:visible, select:visible", { hasText: /^\s*\+/ }).count(), 0);
      assert.equal(await frame.locator(".form:visible, .plan-table-tools:visible, .picker:visible").count(), 0);
    });
  });

  test("a link that is broken says so in the frame", () =>
    withFrame(`${GATE}AAAA&embed=1`, async (_page, frame) => {
      assert.match(await frame.locator(".notice").first().innerText(), /\S/);
    }));

  test("a trap leaves the link and the way back in the frame", () =>
    withFrame(`${KON_TUM_LINK}&embed=1`, async (_page, frame) => {
      await headline(frame, "4.296");
      await frame.locator("html").evaluate(() => void setTimeout(() => {
        // The least program that does nothing but trap.
        const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
        new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports.f();
      }));
      const link = frame.locator("#app-error[role=alert] a");
      assert.equal(await link.innerText(), `${ADDRESS}${KON_TUM_LINK}&embed=1`);
      assert.equal(await frame.locator("main").count(), 0, "nothing dead is left to type into");
      await link.click();
      await headline(frame, "4.296");
      assert.equal(await frame.locator("#app-error").count(), 0);
    }, { complains: true }));

  test("the frame needs no storage", () =>
    withPortal(async (_page, { editable }) => {
      await editable.locator("#online").fill("12517");
      await headline(editable, "4.295");
      await assert.rejects(editable.locator("html").evaluate(() => localStorage.length));
    }));

  test("where the portal gives it storage it keeps nothing in it, whatever it is sent", () =>
    withFrame(`${KON_TUM_LINK}&embed=1&host=${around.origin}`, async (page, frame) => {
      const send = (link) => page.evaluate((link) => frames[0].postMessage({ type: "load", link }, "*"), link);
      await frame.locator("#online").fill("12517");
      await headline(frame, "4.295");
      await send("#/board?v=1&received=10&online=1&target=ge:30&lang=en&theme=dark");
      await frame.locator("html[lang=en] main.board").waitFor();
      const shown = await frame.locator("main").innerText();
      for (const bad of [`${GATE}AAAA`, `#/board?v=1&received=${"1".repeat(9_000)}`]) {
        await send(bad);
        await frame.locator(".notice").first().waitFor();
        await page.waitForTimeout(700);
        assert.equal(await frame.locator("main").innerText(), shown);
        await frame.locator(".notice button").first().click();
        await frame.locator(".notice").first().waitFor({ state: "detached" });
      }
      assert.match(await frame.locator("html").evaluate(() => location.hash), /&embed=1/);
      const stored = async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys())];
      assert.deepEqual(await frame.locator("html").evaluate(stored), []);
    }, { sandboxed: false }));

  test("what the portal sends while the page is still opening is shown once it is there", () =>
    withFrame(`${KON_TUM_LINK}&embed=1&lang=en&host=${around.origin}`, async (page, frame) => {
      await headline(frame, "54,696");
      assert.match(await frame.locator("html").evaluate(() => location.hash), /received=56039&.*&embed=1&lang=en/);
    }, { early: KON_TUM_YEAR_LINK }));

  test("a portal that begins to listen late hears the heights as well", () =>
    withPage(browser, {}, async (page) => {
      await page.goto(around.origin + SILENT);
      for (const name of ["#editable", "#frozen"]) await page.frameLocator(name).locator(".frame-foot").waitFor();
      await page.waitForTimeout(400);
      assert.deepEqual(await heights(page), [720, 720]);
      await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement("script"), { type: "module", src: "./portal.js" }));
      });
      await page.waitForFunction(() => [...document.querySelectorAll("iframe")].every((it) => it.height !== "720"));
    }));

  test("without scripts of its own the portal's page shows the frame at its fixed height", () =>
    withPage(browser, {}, async (page) => {
      await page.goto(around.origin + SILENT);
      await headline(page.frameLocator("#editable"), "4.296");
      assert.deepEqual(await heights(page), [720, 720]);
    }));
});

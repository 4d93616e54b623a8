// Firefox: the single file from the disk with no network to be had, and the site where it is hosted.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { ADDRESS, SINGLE, WITHOUT_ITS_LIST, arrived } from "./browser.mjs";
import { KON_TUM, KON_TUM_LINK, plain } from "./quick.mjs";

const FILE = pathToFileURL(SINGLE).href;

/** What leads every connection into the void. */
const NO_NETWORK = { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9, "network.proxy.allow_hijacking_localhost": true };

/** Firefox with a folder of its own for downloads. */
async function launch(preferences = {}) {
  const downloads = await mkdtemp(join(tmpdir(), "candich-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.CANDICH_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": downloads, "intl.accept_languages": "vi",
      ...WITHOUT_ITS_LIST, ...preferences },
  });
  const quit = async () => {
    await browser.close();
    await rm(downloads, { recursive: true, force: true });
  };
  return { browser, downloads, quit };
}

/** A page at an address, and what it complained of. */
async function opened(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && errors.push(message.text()));
  await page.goto(url);
  await page.waitForSelector("h1");
  return { page, errors };
}

const text = (page, selector) => page.$eval(selector, (it) => it.textContent).then(plain);
const headline = (page, number) =>
  page.waitForFunction((it) => document.querySelector(".answer-main .answer-headline")?.textContent.includes(it), {}, number);

async function enter(page, values) {
  for (const [field, value] of Object.entries(values)) {
    await page.$eval(`#${field}`, (it) => it.select());
    await page.type(`#${field}`, value);
    await page.keyboard.press("Tab");
  }
}

/** The rows of the board, as they are read. */
const rows = (page) =>
  page.$$eval(".plan-table tr:has(.plan-table-name)", (all) => all.map((row) => row.textContent.replaceAll(/\s+/g, " ").trim()));

const PLACES = [
  ["the single file from the disk, without a network", FILE, NO_NETWORK],
  ["the site where it is hosted", ADDRESS, {}],
];

for (const [name, address, preferences] of PLACES) {
  describe(`Firefox, ${name}`, () => {
    let firefox;
    before(async () => {
      firefox = await launch(preferences);
    });
    after(() => firefox?.quit());

    /** A page of its own behind this link; nothing may be complained of. */
    async function withPage(link, check) {
      const { page, errors } = await opened(firefox.browser, address + link);
      try {
        await check(page);
        assert.deepEqual(errors, []);
      } finally {
        await page.close();
      }
    }

    test("answers, in both languages, and keeps the work over a reload", () =>
      withPage("", async (page) => {
        await enter(page, KON_TUM);
        await headline(page, "4.296");
        await page.click("button[lang=en]");
        await headline(page, "4,296");
        await page.waitForFunction(() => location.hash.includes("12516"));
        await page.reload();
        await headline(page, "4,296");
        await page.click("button[lang=vi]");
      }));

    test("opens links, says what is wrong with them, and goes back", () =>
      withPage(KON_TUM_LINK, async (page) => {
        await headline(page, "4.296");
        await page.evaluate(() => { location.hash = "#/?v=1&received=10&online=1&weights=5"; });
        await headline(page, "2");
        assert.match(await text(page, ".notice"), /weights/);
        await page.evaluate(() => history.back());
        await headline(page, "4.296");
      }));

    test("what is reckoned with is what the choices show: an indicator turns the comparator, undoing turns it back", () =>
      withPage(KON_TUM_LINK, async (page) => {
        const shown = (indicator, comparator) =>
          page.waitForFunction(
            (one, other) => document.querySelector("#indicator").value === one && document.querySelector("#comparator").value === other,
            { timeout: 5_000 }, indicator, comparator);
        await shown("online_of_received", "ge");
        await page.select("#indicator", "late_of_resolved");
        await shown("late_of_resolved", "lt");
        await page.select("#comparator", "le");
        await shown("late_of_resolved", "le");
        await page.click(".masthead-step");
        await shown("late_of_resolved", "lt");
        await page.click(".masthead-step");
        await shown("online_of_received", "ge");
      }));

    test("plans, and opens its own link in another page", () =>
      withPage("", async (page) => {
        await page.click('.masthead-page[href="#/board"]');
        await page.locator(".picker button ::-p-text(Quảng Nam)").click();
        await page.waitForSelector(".plan-table");
        await page.waitForFunction(() => location.hash.includes("s="));
        const shown = await rows(page);
        assert.ok(shown.length >= 10, shown.join("\n"));
        const link = new URL(await page.evaluate(() => location.href)).hash;
        await withPage(link, async (other) => {
          await other.waitForSelector(".plan-table");
          assert.deepEqual(await rows(other), shown);
        });
      }));

    test("hands the scenario over as a file and opens it again", () =>
      withPage(KON_TUM_LINK, async (page) => {
        await headline(page, "4.296");
        await page.click(".masthead-scenario");
        const press = () => page.locator(".library button ::-p-text(Tải về thành tệp)").click();
        const { name: called, path: file } = await arrived(firefox.downloads, press);
        assert.match(called, /\.candich\.json$/);
        assert.match(await readFile(file, "utf8"), /"online": 12516/);
        await page.locator(".library button ::-p-text(Kịch bản mới)").click();
        await page.waitForFunction(() => !document.querySelector(".answer-main .answer-headline").textContent.includes("4.296"));
        if (!(await page.$(".library"))) await page.click(".masthead-scenario");
        const input = await page.waitForSelector(".library input[type=file]");
        await input.uploadFile(file);
        await headline(page, "4.296");
      }));

    // The last: the work that it leaves on the device is no other journey's.
    test("copies, cuts and pastes in the table of figures by the keys", () =>
      withPage("#/data?v=1&target=ge:30", async (page) => {
        const cell = (row, column) => `.data-grid [data-row="${row}"] > :nth-child(${column + 1})`;
        const holds = (row, column, text) =>
          page.waitForFunction((at, it) => document.querySelector(at)?.textContent === it, { timeout: 5_000 }, cell(row, column), text);
        const keys = async (key) => {
          await page.keyboard.down("Control");
          await page.keyboard.press(key);
          await page.keyboard.up("Control");
        };
        await page.waitForSelector(cell(0, 0));
        for (const [row, name] of [[0, "Xã A"], [1, "Xã B"]]) {
          await page.click(cell(row, 0));
          await page.keyboard.type(name);
          await page.keyboard.press("Enter");
          await holds(row, 0, name);
        }
        await page.click(cell(0, 0));
        await keys("c");
        await page.click(cell(1, 0));
        await keys("v");
        await holds(1, 0, "Xã A");
        await keys("x");
        await page.click(cell(0, 0));
        await page.keyboard.type("Xã C");
        await page.keyboard.press("Enter");
        await holds(0, 0, "Xã C");
        await page.click(cell(0, 0));
        await keys("v");
        await holds(0, 0, "Xã A");
      }));
  });
}

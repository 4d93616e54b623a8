// The single file, opened from the disk with no network: it computes, opens and makes links, keeps work, saves and loads.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { SINGLE, handedOver, launch, withPage } from "./browser.mjs";
import { KON_TUM, KON_TUM_LINK, answer, enter, headline, linkProblems } from "./quick.mjs";
import { board, choosePlan, openLibrary, turn } from "./planning.mjs";

const FILE = pathToFileURL(SINGLE).href;

describe("the single file", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** The file with this link behind it, without a network; nothing may be asked for but the file, nothing refused. */
  const withFile = (link, check) =>
    withPage(browser, { acceptDownloads: true }, async (page, record) => {
      await page.context().setOffline(true);
      await page.goto(FILE + link);
      await page.locator("h1").waitFor();
      await check(page);
      assert.deepEqual(record.requests.filter((url) => !url.startsWith(FILE) && !url.startsWith("blob:")), []);
    });

  test("answers, in both languages, and keeps the work over a reload", () =>
    withFile("", async (page) => {
      await enter(page, KON_TUM);
      await headline(page, "4.296");
      await page.locator("button[lang=en]").click();
      await headline(page, "4,296");
      await page.waitForFunction(() => location.hash.includes("12516"));
      await page.reload();
      await headline(page, "4,296");
    }));

  test("opens links, says what is wrong with them, and goes back", () =>
    withFile(KON_TUM_LINK, async (page) => {
      await headline(page, "4.296");
      await page.evaluate(() => { location.hash = "#/?v=1&received=10&online=1&weights=5"; });
      await headline(page, "2");
      assert.equal((await linkProblems(page)).length, 1);
      await page.goBack();
      await headline(page, "4.296");
    }));

  test("plans, makes a link to itself, and opens it again", () =>
    withFile("", async (page) => {
      await turn(page, "board");
      await choosePlan(page, "Quảng Nam");
      await page.waitForFunction(() => location.hash.includes("s="));
      const shown = await board(page);
      await page.locator(".copy-link button").click();
      const link = await page.evaluate(() => location.href);
      assert.ok(link.startsWith(`${FILE}#/board?v=1&s=`));
      const second = await page.context().newPage();
      await second.goto(link);
      await second.locator(".plan-table").waitFor();
      assert.deepEqual(await board(second), shown);
    }));

  test("hands the scenario over as a file and opens it again", () =>
    withFile(KON_TUM_LINK, async (page) => {
      await openLibrary(page);
      const { path } = await handedOver(page, () => page.getByRole("button", { name: "Tải về thành tệp" }).click());
      assert.match(await readFile(path, "utf8"), /"online": 12516/);
      await page.getByRole("button", { name: "Kịch bản mới" }).click();
      assert.doesNotMatch((await answer(page)).headline, /4\.296/);
      if ((await page.locator(".library").count()) === 0) await openLibrary(page);
      await page.locator(".library input[type=file]").setInputFiles(path);
      await headline(page, "4.296");
    }));

  test("offers no frame for a portal, which could not show it, and no square longer than it holds", () =>
    withFile(KON_TUM_LINK, async (page) => {
      await page.getByRole("button", { name: /Chia sẻ/ }).click();
      await page.locator(".share .qr-code").waitFor();
      assert.equal(await page.locator(".share-sheet").count(), 0);
    }));
});

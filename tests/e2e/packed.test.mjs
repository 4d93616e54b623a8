// Links that hold a whole plan, and the parts of the page that read and show them: fetched once, later, and possibly not
// at all.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ADDRESS, IN_WEBKIT, NARROW, launch, open, withPage } from "./browser.mjs";
import { copiedLink, enter, headline, KON_TUM, linkProblems, texts } from "./quick.mjs";
import { CLIPBOARD, LEVELS, board, choosePlan, openLibrary, pasteBlock, press, rows, turn, withPlanning } from "./planning.mjs";

const PLANNING = /\/planning-[^/]*\.wasm$/;
const PARTS = /\/(packed|shared|planning)-[^/]*\.wasm$/;

/** A browser that keeps nothing of the site: what is fetched can be refused. */
const ONLINE = { ...CLIPBOARD, serviceWorkers: "block" };

describe("packed links", () => {
  let browser;
  let link;
  before(async () => {
    browser = await launch();
    await withPlanning(browser, "#/board", async (page) => {
      await choosePlan(page, "Quảng Nam");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await turn(page, "board");
      link = (await copiedLink(page)).slice(ADDRESS.length);
    });
  });
  after(() => browser?.close());
  const planning = (opened, check, options) => withPlanning(browser, opened, check, options);

  /** The same link on the first page. */
  const quick = () => link.replace("#/board", "#/");

  /** A page on which some parts cannot be fetched, and how they can be again. */
  const without = (parts, opened, check) =>
    withPage(browser, { ...ONLINE, complains: true }, async (page, record) => {
      await page.route(parts, (route) => route.abort());
      await open(page, ADDRESS + opened);
      await check(page, () => page.unroute(parts), record);
    });
  const away = (page) => page.locator(".notice", { hasText: "Chưa tải được phần này" });
  const again = (page) => press(away(page), "Tải lại phần này");

  test("a link opens the same board on a clean page, in either language", async () => {
    assert.match(link, /^#\/board\?v=1&s=[\w-]+$/);
    assert.ok(link.length < 400, `${link.length} characters`);
    const boards = {};
    for (const language of ["vi", "en"]) {
      await planning(`${link}&lang=${language}`, async (page) => {
        boards[language] = await board(page);
        assert.equal((await copiedLink(page)).slice(ADDRESS.length), link, "the link is canonical");
      });
    }
    const figures = (row) => `${row.now} ${row.remaining}`.match(/\d/g)?.join("");
    assert.equal(boards.vi.length, 16);
    assert.match(boards.vi[0].remaining, /28\.485/);
    assert.match(boards.en[0].remaining, /28,485/);
    assert.deepEqual(boards.en.map(figures), boards.vi.map(figures));
    assert.ok(boards.en.every((row, place) => row.title !== boards.vi[place].title));
  });

  test("a link has every part fetched and compiled once", () =>
    withPage(browser, {}, async (page, record) => {
      await page.addInitScript(() => {
        globalThis.compilations = [];
        for (const way of ["compileStreaming", "instantiateStreaming", "compile", "instantiate"]) {
          const plain = WebAssembly[way];
          WebAssembly[way] = (given, ...more) => {
            if (!(given instanceof WebAssembly.Module)) globalThis.compilations.push(way);
            return plain.call(WebAssembly, given, ...more);
          };
        }
      });
      await open(page, ADDRESS + link);
      await page.locator(".plan-table").waitFor();
      assert.equal(record.requests.filter((address) => PARTS.test(address)).length, 3);
      assert.equal((await page.evaluate(() => compilations)).length, 4, "the first part, and those");
    }));

  for (const [name, broken, said, figures] of [
    ["cut off in the middle", (it) => it.slice(0, it.length * 0.9), /bị cắt/, null],
    ["cut off at the beginning", (it) => it.slice(0, it.indexOf("s=") + 4), /bị cắt/, 0],
    ["with one wrong letter", (it) => it.slice(0, -9) + (it.at(-9) === "A" ? "B" : "A") + it.slice(-8), /sai ký tự/, 0],
  ]) {
    test(`a link ${name} says so and gives no wrong number`, () =>
      planning(broken(link), async (page) => {
        const problems = await linkProblems(page);
        assert.equal(problems.length, 1, problems.join("\n"));
        assert.match(problems[0], said);
        if (figures === 0) {
          assert.equal(await page.locator(".plan-table").count(), 0);
          await turn(page, "data");
          assert.deepEqual(await rows(page), []);
        }
        await page.locator("button[lang=en]").click();
        assert.notEqual((await linkProblems(page))[0], problems[0]);
      }));
  }

  test("the start page works at once, and nothing is fetched once the part for planning is there", () =>
    planning("", async (page, { requests }) => {
      assert.equal(requests.filter((url) => PLANNING.test(url)).length, 1);
      const loaded = requests.length;
      await page.context().setOffline(true);
      await enter(page, KON_TUM);
      await headline(page, "4.296");
      await turn(page, "board");
      await choosePlan(page, "Khánh Hòa – Kế hoạch");
      await turn(page, "data");
      await pasteBlock(page, LEVELS);
      await openLibrary(page);
      await page.locator("button[lang=en]").click();
      await page.evaluate((it) => { location.hash = it; }, link);
      await page.locator(".plan-table", { hasText: "28,485" }).waitFor();
      assert.deepEqual(requests.slice(loaded), []);
    }));

  test("without that part the quick answer works, the board says so, and nothing is lost once it can be fetched", () =>
    without(PLANNING, "", async (page, allow, { violations }) => {
      await enter(page, KON_TUM);
      await headline(page, "4.296");
      await page.locator('.masthead-page[href="#/board"]').click();
      await away(page).waitFor();
      await again(page);
      await away(page).waitFor();
      await page.locator('.masthead-page[href="#/"]').click();
      await headline(page, "4.296");
      await page.locator('.masthead-page[href="#/board"]').click();
      await allow();
      await again(page);
      await choosePlan(page, "Quảng Nam");
      const [online] = await board(page);
      assert.equal(online.now, "22,33 %");
      assert.deepEqual(violations, []);
    }));

  for (const [name, parts] of [
    ["what reads it", PARTS],
    ["what shows it", PLANNING],
  ]) test(`a packed link without ${name} shows the page with the notice, and opens as soon as it can`, () =>
    without(parts, link, async (page, allow) => {
      await away(page).first().waitFor();
      assert.match((await texts(page, ".masthead")).join(""), /Cán Đích/);
      assert.ok((await page.url()).endsWith(link), "the link stays in the address");
      await allow();
      await press(away(page).first(), "Tải lại phần này");
      await page.locator(".plan-table").waitFor();
      assert.match((await board(page))[0].remaining, /28\.485/);
      assert.ok((await page.url()).endsWith(link));
    }));

  test("the answer of a packed link waits for what reads it alone, and an edit of it is kept without the rest", () =>
    without(PLANNING, quick(), async (page, allow) => {
      await headline(page, "28.485");
      // The other language has to wait, and nothing has to wait for it.
      await page.locator("button[lang=en]").click();
      await enter(page, { target: "70" });
      await page.waitForFunction((it) => !location.hash.endsWith(it), link.slice(-20));
      const [edited] = await texts(page, ".answer-headline");
      assert.doesNotMatch(edited, /28\.485/);
      const { hash } = new URL(await page.url());
      assert.match(hash, /^#\/\?v=1&s=[\w-]+$/);
      await allow();
      await page.goto("about:blank");
      await open(page, ADDRESS + hash);
      assert.deepEqual(await texts(page, ".answer-headline"), [edited]);
    }));

  test("the place of the choice says that it could not be fetched, and fetches it again", () =>
    without(PLANNING, quick(), async (page, allow) => {
      await headline(page, "28.485");
      await page.locator(".quick-asked .notice").waitFor();
      assert.equal(await away(page).count(), 1);
      await allow();
      await again(page);
      await page.locator(".quick-asked select").waitFor();
      assert.equal(await away(page).count(), 0);
    }));

  test("a page in a frame shows the answer of a packed link without the rest", () =>
    withPage(browser, { ...ONLINE, complains: true }, async (page) => {
      await page.route(PLANNING, (route) => route.abort());
      await page.goto(`${ADDRESS}${quick()}&embed=1&lock=1`);
      await headline(page, "28.485");
    }));

  test("a link in English waits for its words", () =>
    without(PARTS, `${quick()}&lang=en`, async (page, allow) => {
      await away(page).first().waitFor();
      await allow();
      await press(away(page).first(), "Tải lại phần này");
      await headline(page, "28,485");
    }));

  for (const width of [NARROW, 1280]) test(`what stands on the page of a packed link stays in its place when the rest comes (${width})`, () =>
    withPage(browser, { ...ONLINE, complains: true, viewport: { width, height: 800 } }, async (page) => {
      let come;
      const wanted = new Promise((resolve) => { come = resolve; });
      await page.route(PLANNING, (route) => wanted.then(() => route.continue()));
      await page.goto(ADDRESS + quick());
      await headline(page, "28.485");
      const top = () => page.evaluate(() => document.querySelector("main").getBoundingClientRect().top);
      const before = await top();
      assert.equal(await page.locator(".quick-asked select").count(), 0);
      come();
      await page.locator(".quick-asked select").waitFor();
      await page.waitForFunction(() => Boolean(document.querySelector("link[href*=planning]")?.sheet));
      assert.ok(Math.abs((await top()) - before) < 1, `${before} ${await top()}`);
    }));

  // What WebKit's worker has kept cannot be taken from a page.
  test("work that only that part can read is neither lost nor written over", { skip: IN_WEBKIT }, () =>
    planning(link, async (page) => {
      await turn(page, "data");
      await page.locator(".data-grid").waitFor();
      await press(page, "+ Thêm đơn vị");
      await page.waitForFunction((it) => !location.hash.endsWith(it), link.slice(-20));
      const second = await page.context().newPage();
      await second.route(PARTS, (route) => route.abort());
      await second.goto(ADDRESS);
      await away(second).first().waitFor();
      await enter(second, { received: "5" });
      await second.goto("about:blank");
      await second.unroute(PARTS);
      await open(second, ADDRESS);
      await second.locator("main.data").waitFor();
      assert.equal((await rows(second)).length, 4);
    }, { ...ONLINE, complains: true }));
});

// The page in every width, light and language: nothing sticks out, nothing is cut off, everybody can use it.
// With CANDICH_PICTURES=1 it also writes tests/e2e/pictures/.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ADDRESS, assertAccessible, launch, withPage } from "./browser.mjs";
import { WIDTHS, misfits } from "./fit.mjs";
import { KON_TUM_YEAR_LINK, LATE_LINK, answer, enter, more, withQuick } from "./quick.mjs";

/** What the page may look like: a link, what is done on it, and the least width where that is not the least of all. */
const STATES = [
  { name: "empty", link: "" },
  { name: "the year of Kon Tum", link: KON_TUM_YEAR_LINK },
  { name: "late dossiers", link: LATE_LINK },
  {
    name: "two branches",
    link: "#/?v=1&indicator=online_of_resolved&resolved=200000&resolved_online=45000&resolved_published=100000&target=ge:30&or=online_of_published,ge:50",
  },
  { name: "the greatest numbers", from: 360, link: "#/?v=1&received=999999999999&online=1&ahead=999999999999&pace=33.333333333&target=ge:99.999999999" },
  { name: "a bad link", link: `#/plan?v=9&received=10&online=12&${"x".repeat(120)}=1&target=ge:101` },
  {
    name: "refused entries",
    link: KON_TUM_YEAR_LINK,
    act: async (page) => {
      await enter(page, { received: "9223372036854775808", ahead: "151.10", cutoff: "30/2/2023" });
      await more(page);
      await enter(page, { carried_over: "một nghìn hồ sơ lẻ một", cap: "101" });
    },
  },
  {
    name: "a trial",
    link: KON_TUM_YEAR_LINK,
    act: async (page) => {
      await page.locator("#try-volume").focus();
      await page.keyboard.press("ArrowLeft");
    },
  },
];

const PICTURES = fileURLToPath(new URL("pictures/", import.meta.url));

describe("the looks", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** The state in a language; the language is chosen last, so that what was refused is said again. */
  const withState = ({ link, act }, language, check, options) =>
    withQuick(browser, link, async (page) => {
      await act?.(page);
      await page.locator(`button[lang=${language}]`).click();
      await check(page);
    }, options);

  for (const { from = 0, ...state } of STATES) {
    for (const language of ["vi", "en"]) {
      test(`${state.name} (${language}): no barriers, no complaint`, () =>
        withState(state, language, assertAccessible));

      test(`${state.name} (${language}): fits every width`, () =>
        withState(state, language, async (page) => {
          const wrong = [];
          for (const { name, viewport, deviceScaleFactor } of WIDTHS) {
            if (deviceScaleFactor || viewport.width < from) continue;
            await page.setViewportSize(viewport);
            wrong.push(...(await misfits(page)).map((it) => `${name}: ${it}`));
          }
          assert.deepEqual(wrong, []);
        }));
    }

    test(`${state.name}: fits at 200 %`, () =>
      withState(state, "vi", async (page) => assert.deepEqual(await misfits(page), []), WIDTHS.at(-1)));
  }

  test("the theme chosen on the page wins over the device, and is kept", () =>
    withQuick(browser, KON_TUM_YEAR_LINK, async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.locator("#theme").selectOption("dark");
      const dark = await paper();
      assert.notEqual(dark, light);
      await page.reload();
      await page.locator(".answer-headline").waitFor();
      assert.equal(await paper(), dark);
      assert.equal(await page.locator("#theme").inputValue(), "dark");
      await page.locator("#theme").selectOption("light");
      await page.emulateMedia({ colorScheme: "dark" });
      assert.equal(await paper(), light);
    }));

  for (const [place, framed] of [["the page", ""], ["a frame", "&embed=1"]]) {
    test(`it prints black on white, with nothing to click: ${place}`, () =>
      withPage(browser, {}, async (page) => {
        await page.goto(ADDRESS + KON_TUM_YEAR_LINK + framed);
        await page.locator(".answer-headline").waitFor();
        await page.waitForLoadState("networkidle");
        const unseen = async () => {
          const parts = page.locator(".slider, .masthead-tools, .masthead-pages, .copy-link button");
          return (await parts.evaluateAll((all) => all.map((it) => it.getClientRects().length))).every((boxes) => boxes === 0);
        };
        assert.equal(await unseen(), false);
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        assert.equal(await unseen(), true);
        const paper = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
        assert.deepEqual(paper, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
      }));
  }

  if (process.env.CANDICH_PICTURES === "1") {
    for (const { name, viewport } of WIDTHS.slice(1, 4)) {
      for (const colorScheme of ["light", "dark"]) {
        test(`picture ${name} ${colorScheme}`, () =>
          withQuick(browser, KON_TUM_YEAR_LINK, async (page) => {
            assert.match((await answer(page)).headline, /54\.696/);
            await mkdir(PICTURES, { recursive: true });
            await page.screenshot({ path: `${PICTURES}quick-${name}-${colorScheme}.png`, fullPage: true, animations: "disabled" });
          }, { viewport, colorScheme, deviceScaleFactor: 1 }));
      }
    }
  }
});

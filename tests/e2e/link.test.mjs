// The address holds the scenario: it follows every edit, opens what is pasted, and survives whatever a link may hold.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import {
  KON_TUM,
  KON_TUM_LINK,
  KON_TUM_YEAR_LINK,
  address,
  answer,
  enter,
  headline,
  linkProblems,
  type,
  withQuick,
} from "./quick.mjs";

const GOOD = "received=56039&online=12516";
/** A link, what its sentence must name, and the part of the headline that is still answered. */
const BAD = [
  ["an unknown field", `#/?v=1&${GOOD}&weights=5`, /weights/, "4.296"],
  ["a bad value", `#/?v=1&${GOOD}&cap=101`, /cap.*101/, "4.296"],
  ["a newer version", `#/?v=12&${GOOD}`, /12/, "4.296"],
  ["a field cut off", `#/?v=1&${GOOD}&ahe`, /ahe/, "4.296"],
  ["a value cut off", `#/?v=1&${GOOD}&target=`, /target/, "4.296"],
  ["an unknown page", `#/plan?v=1&${GOOD}`, /plan/, "4.296"],
  ["a field twice", `#/?v=1&${GOOD}&received=1`, /received/, "4.296"],
  ["far too long", `#/?v=1&${GOOD}&x=${"1".repeat(9000)}`, /8\.000/, ""],
  ["broken escapes", `#/?v=1&${GOOD}&%ff%fe=%zz`, /\S/, "4.296"],
];

describe("the link", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const quick = (link, check) => withQuick(browser, link, check);

  for (const [name, link, named, said] of BAD) {
    test(`says what is wrong and opens the rest: ${name}`, () =>
      quick(link, async (page) => {
        const problems = await linkProblems(page);
        assert.equal(problems.length, 1, problems.join("\n"));
        assert.match(problems[0], named);
        assert.ok((await answer(page)).headline.includes(said));
        assert.match((await answer(page)).headline, /\S/);
        await page.locator("button[lang=en]").click();
        const [english] = await linkProblems(page);
        assert.notEqual(english, problems[0]);
        await page.locator(".masthead ~ .notice button").click();
        assert.deepEqual(await linkProblems(page), []);
        assert.ok((await answer(page)).headline.includes(said.replace(".", ",")));
      }));
  }

  test("each kind of bad link has its own sentence", async () => {
    const sentences = new Set();
    for (const [, link] of BAD.slice(0, 4)) {
      await quick(link, async (page) => sentences.add((await linkProblems(page))[0]));
    }
    assert.equal(sentences.size, 4);
  });

  test("several problems are all said", () =>
    quick(`#/plan?v=9&${GOOD}&weights=5&cap=101`, async (page) => assert.equal((await linkProblems(page)).length, 4)));

  test("text in a link never becomes markup", () =>
    quick("#/?v=1&<script>alert(1)</script>=1&<img src=x onerror=alert(2)>=2", async (page, { requests }) => {
      let asked = 0;
      page.on("dialog", (dialog) => {
        asked += 1;
        return dialog.dismiss();
      });
      const problems = await linkProblems(page);
      assert.ok(problems[0].includes("<script>alert(1)</script>"), problems[0]);
      assert.equal(await page.locator("main script, main img").count(), 0);
      assert.deepEqual(requests.filter((url) => url.endsWith("/x")), []);
      assert.equal(asked, 0);
    }));

  test("the address follows the edits, in one step for many keys and none in the history", async () => {
    await quick("", async (page) => {
      const steps = await page.evaluate(() => {
        globalThis.written = globalThis.stamped = 0;
        const replace = history.replaceState.bind(history);
        history.replaceState = (...words) => {
          const same = words[2] === undefined || words[2] === null || words[2] === location.hash;
          globalThis[same ? "stamped" : "written"] += 1;
          return replace(...words);
        };
        return history.length;
      });
      await type(page, "received", "56039");
      await address(page, "#/?v=1&received=56039&target=ge:30");
      assert.ok((await page.evaluate(() => globalThis.written)) <= 2, "written once for all keys");
      assert.equal(await page.evaluate(() => globalThis.stamped), 1, "and before that it is told once which work it is of");
      await enter(page, { online: "12516" });
      await address(page, KON_TUM_LINK);
      assert.equal(await page.evaluate(() => history.length), steps);
      await page.reload();
      await headline(page, "4.296");
      assert.equal(await page.locator("#online").inputValue(), "12.516");
    });
  });

  test("what cannot be read does not reach the address", () =>
    quick(KON_TUM_LINK, async (page) => {
      await enter(page, { received: "151.10" });
      await address(page, "#/?v=1&online=12516&target=ge:30");
    }));

  test("another fragment opens its scenario, and Back the one before", () =>
    quick(KON_TUM_LINK, async (page) => {
      await headline(page, "4.296");
      await page.evaluate((link) => { location.hash = link; }, KON_TUM_YEAR_LINK);
      await headline(page, "54.696");
      assert.equal(await page.locator("#ahead").inputValue(), "168.000");
      await page.goBack();
      await headline(page, "4.296");
      assert.equal(await page.locator("#ahead").inputValue(), "");
    }));

  test("an edit just before another fragment is opened does not write over it", () =>
    quick("", async (page) => {
      await enter(page, KON_TUM);
      await page.evaluate((link) => { location.hash = link; }, KON_TUM_YEAR_LINK);
      await headline(page, "54.696");
      await page.waitForTimeout(700);
      assert.ok((await page.url()).endsWith(KON_TUM_YEAR_LINK), await page.url());
    }));

  test("the examples open without a problem, and their address opens them again", () =>
    quick("", async (page) => {
      const examples = page.locator(".example-list li button");
      for (let place = 0; place < (await examples.count()) - 1; place += 1) {
        await examples.nth(place).click();
        assert.deepEqual(await linkProblems(page), []);
        const said = await answer(page);
        assert.match(said.headline, /\d/);
        await page.waitForTimeout(600);
        const second = await page.context().newPage();
        await second.goto(await page.url());
        await second.locator(".answer-headline").waitFor();
        assert.deepEqual(await answer(second), said);
        await second.close();
      }
      await examples.last().click();
      assert.doesNotMatch((await answer(page)).headline, /\d/);
      assert.equal(await page.locator("#received").inputValue(), "");
    }));
});

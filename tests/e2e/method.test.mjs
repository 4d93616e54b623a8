// The method and the guide, in every browser: what the engine computes for them is there, and every picture comes.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { turn } from "./planning.mjs";
import { KON_TUM_YEAR_LINK, texts, withQuick } from "./quick.mjs";

describe("the method and the guide", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const [language, needed] of [["vi", "54.696"], ["en", "54,696"]]) {
    test(`every formula has an example, and every picture is there (${language})`, () =>
      withQuick(browser, `${KON_TUM_YEAR_LINK}&lang=${language}`, async (page) => {
        await turn(page, "method");
        const examples = await texts(page, ".method-example");
        assert.ok(examples.length > 20 && examples.every((it) => /\d/.test(it)), `${examples.length} examples`);
        assert.ok(examples.some((it) => it.includes(needed)), needed);
        await turn(page, "guide");
        const pictures = page.locator(".guide img");
        assert.equal(await pictures.count(), 5);
        await pictures.evaluateAll((all) => all.forEach((it) => { it.loading = "eager"; }));
        await page.waitForFunction(() => [...document.querySelectorAll(".guide img")].every((it) => it.complete && it.naturalWidth === 800));
      }));
  }
});

// The page by keyboard alone, and for whoever holds on to what they touch: nothing under the hand is replaced.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { addBranch, answer, enter, KON_TUM_LINK, KON_TUM_YEAR_LINK, texts, withQuick } from "./quick.mjs";

/** The focused element: its id, else its tag and class. */
const focused = (page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    return it.id || `${it.localName}.${it.className}`;
  });

describe("the keyboard", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const quick = (link, check, options) => withQuick(browser, link, check, options);

  test("Tab goes through the page in reading order, and is always seen", () =>
    quick(KON_TUM_YEAR_LINK, async (page) => {
      const order = [];
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const it = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(it);
          return { id: it.id || it.lang || it.className || it.localName, seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
        });
        if (stop.id === "body") break;
        assert.ok(stop.seen, `the focus on ${stop.id} is not seen`);
        order.push(stop.id);
        if (stop.id === "theme") break;
      }
      assert.equal(order[0], "skip");
      const fields = ["vi", "en", "start", "cutoff", "received", "online", "end", "ahead", "indicator", "comparator", "target", "solve", "try-volume", "try-threshold", "theme"];
      assert.deepEqual(order.filter((id) => fields.includes(id)), fields);
    }));

  test("the skip link moves the focus to the answer and leaves the address alone", () =>
    quick(KON_TUM_LINK, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await focused(page), "answer");
      assert.ok((await page.url()).endsWith(KON_TUM_LINK));
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.activeElement.closest("#answer") !== null));
    }));

  test("a whole answer by keyboard: figures, language, details", () =>
    quick("", async (page) => {
      await page.locator("#received").focus();
      await page.keyboard.type("56039");
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "online");
      await page.keyboard.type("12516");
      await page.keyboard.press("Tab");
      assert.match((await answer(page)).headline, /4\.296/);
      await page.locator("button[lang=en]").focus();
      await page.keyboard.press("Enter");
      assert.match((await answer(page)).headline, /4,296/);
      assert.equal(await page.evaluate(() => document.activeElement.lang), "en");
      await page.locator(".question-more summary").focus();
      await page.keyboard.press("Enter");
      assert.ok(await page.locator("#carried_over").isVisible());
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "carried_over");
    }));

  test("a refused number is corrected in place, key by key", () =>
    quick(KON_TUM_LINK, async (page) => {
      await enter(page, { received: "151.10" });
      await page.locator("#received").focus();
      await page.keyboard.press("End");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("100");
      assert.equal(await focused(page), "received");
      assert.equal(await page.locator("#received").inputValue(), "151.100");
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "online");
      assert.equal(await page.locator("[aria-invalid]").count(), 0);
    }));

  test("a slider is moved key by key, and dragged without letting go", () =>
    quick(KON_TUM_YEAR_LINK, async (page) => {
      await page.locator("#try-volume").focus();
      for (let step = 0; step < 10; step += 1) await page.keyboard.press("ArrowLeft");
      assert.equal(await focused(page), "try-volume");
      assert.equal(await page.locator("#try-volume").inputValue(), "-10");
      assert.match((await texts(page, ".what-if-headline"))[0], /49\.656/);

      const slider = page.locator("#try-threshold");
      await slider.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await slider.boundingBox();
      await page.mouse.move(x + width * 0.3, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 5 });
      await page.mouse.move(x + width * 0.65, y + height / 2, { steps: 5 });
      await page.mouse.up();
      const value = Number(await slider.inputValue());
      assert.ok(value > 125 && value < 135, `dragged to ${value}`);
    }));

  test("what is pressed keeps the focus", () =>
    quick(KON_TUM_LINK, async (page) => {
      const example = page.locator(".example-list li button").first();
      await example.focus();
      await page.keyboard.press("Enter");
      assert.match((await answer(page)).headline, /54\.696/);
      assert.equal(await example.evaluate((it) => it === document.activeElement), true, "the example");
      const unknown = page.locator("#solve");
      await unknown.focus();
      await page.keyboard.press("ArrowDown");
      assert.equal(await unknown.inputValue(), "reach");
      assert.equal(await focused(page), "solve");
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      const copy = page.locator(".copy-link button");
      await copy.focus();
      await page.keyboard.press("Enter");
      await page.locator(".copy-link-refused").waitFor();
      assert.equal(await copy.evaluate((it) => it === document.activeElement), true, "the button that copies");
    }));

  test("a refused text stays in its own field when the question grows or changes", () =>
    quick(KON_TUM_LINK, async (page) => {
      await enter(page, { ahead: "abc" });
      await page.locator("#solve").selectOption("reach");
      assert.deepEqual(await refusedFields(page), [["ahead", "abc"]]);
      await addBranch(page);
      assert.deepEqual(await refusedFields(page), [["ahead", "abc"]]);
      await enter(page, { ahead: "168000", received: "xyz" });
      await page.locator("#indicator").selectOption("late_of_resolved");
      const [[name] = []] = await refusedFields(page);
      assert.notEqual(name, "resolved", "another count does not inherit the text");
      assert.equal(await page.locator("#resolved").inputValue(), "");
    }));

  test("the place where the answer is announced stays while figures come in", () =>
    quick("", async (page) => {
      const live = await page.locator(".answer-main [aria-live]").elementHandle();
      await enter(page, { received: "56039", online: "12516" });
      assert.ok(await live.evaluate((it) => it.isConnected));
      assert.match(await live.evaluate((it) => it.textContent), /4\.296/);
    }));
});

/** Every refused field with the text in it. */
const refusedFields = (page) =>
  page.locator("[aria-invalid]").evaluateAll((fields) => fields.map((field) => [field.id, field.value]));

// What people type that is no number: each has its sentence, stays in its field, and gives no wrong number.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { addBranch, answer, enter, KON_TUM_LINK, KON_TUM_YEAR_LINK, removeBranch, texts, withQuick } from "./quick.mjs";

/** Nothing that looks like a result. */
const NO_NUMBER = /^\D+$/;

describe("typing", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const quick = (link, check) => withQuick(browser, link, check);

  test("what is no count has a sentence of its own, stays in its field and gives no number", () =>
    quick(KON_TUM_LINK, async (page) => {
      const sentences = new Set();
      const wrong = ["9223372036854775808", "151.10", "-5", "abc", "1,000", "12,5"];
      for (const text of wrong) {
        await enter(page, { received: text });
        sentences.add((await refused(page, "received", text)).replace(text, ""));
        await assertNothingComputed(page);
      }
      assert.equal(sentences.size, wrong.length, [...sentences].join("\n"));
      await enter(page, { received: "56039" });
      assert.equal(await page.locator("#received").getAttribute("aria-invalid"), null);
      assert.equal(await page.locator(".entry-field-remark").count(), 0);
      assert.match((await answer(page)).headline, /4\.296/);
    }));

  test("an empty count is asked for by its name", () =>
    quick(KON_TUM_LINK, async (page) => {
      const name = await page.locator("#received").getAttribute("aria-label");
      await enter(page, { received: "" });
      await assertNothingComputed(page);
      assert.ok((await answer(page)).lines[0].includes(name));
      assert.equal(await page.locator("#received").getAttribute("aria-invalid"), null);
    }));

  test("words behind a number are left out, and that is said", () =>
    quick(KON_TUM_LINK, async (page) => {
      await enter(page, { received: "57.000 hồ sơ" });
      assert.equal(await page.locator("#received").inputValue(), "57.000");
      assert.match(await remark(page, "received"), /57\.000 hồ sơ/);
      assert.equal(await page.locator("#received").getAttribute("aria-invalid"), null);
      assert.match((await answer(page)).headline, /4\.584/);
    }));

  test("a threshold that cannot be gives no answer", () =>
    quick(KON_TUM_LINK, async (page) => {
      for (const text of ["101", "", "30%%", "ba mươi", "0,0000000001"]) {
        await enter(page, { target: text });
        await refused(page, "target", text);
        await assertNothingComputed(page);
      }
      await enter(page, { target: "30,5 %" });
      assert.match((await answer(page)).headline, /4\.576/);
    }));

  test("a day that cannot be is refused, and the rest is answered without it", () =>
    quick(KON_TUM_YEAR_LINK, async (page) => {
      const sentences = new Set();
      for (const text of ["30/2/2023", "14/3/23", "mai"]) {
        await enter(page, { cutoff: text });
        sentences.add((await refused(page, "cutoff", text)).replace(text, ""));
      }
      assert.equal(sentences.size, 3);
      const said = await answer(page);
      assert.match(said.headline, /54\.696/);
      assert.doesNotMatch(said.lines[0], /6\.078/, "no months without the cut-off day");
    }));

  test("a denominator of 0 is undefined, not 0 %", () =>
    quick("", async (page) => {
      await enter(page, { received: "0", online: "0" });
      const said = await answer(page);
      assert.match(said.headline, NO_NUMBER);
      assert.match(said.statuses[0], /^–/);
      assert.deepEqual(said.facts, []);
    }));

  test("a numerator above its denominator is a contradiction with both numbers in it", () =>
    quick("", async (page) => {
      await enter(page, { received: "10", online: "12" });
      const said = await answer(page);
      assert.match(said.headline, NO_NUMBER);
      assert.match(said.lines[0], /12.*10/);
      assert.deepEqual(said.facts, []);
      assert.match(said.findings.join(" "), /12.*10/);
    }));

  test("the answer waits while a number is half typed", () =>
    quick(KON_TUM_LINK, async (page) => {
      await page.locator("#received").fill("56.03");
      assert.equal(await page.locator(".answer-waiting").count(), 1);
      assert.match((await texts(page, ".answer-wait"))[0], /\S/);
      assert.match((await answer(page)).headline, /4\.296/, "the answer before stays in sight");
      await page.keyboard.press("9");
      assert.equal(await page.locator(".answer-waiting").count(), 0);
      assert.match((await answer(page)).headline, /4\.296/);
      assert.equal(await page.locator("#received").inputValue(), "56.039");
    }));

  test("what is refused is dropped by the next scenario that is opened", () =>
    quick(KON_TUM_LINK, async (page) => {
      await enter(page, { received: "abc", target: "101" });
      await page.locator(".example-list li button").first().click();
      assert.equal(await page.locator("[aria-invalid]").count(), 0);
      assert.equal(await page.locator("#received").inputValue(), "56.039");
      assert.match((await answer(page)).headline, /54\.696/);
    }));

  test("a second branch takes what was refused in it away with it", () =>
    quick(KON_TUM_LINK, async (page) => {
      await addBranch(page);
      await enter(page, { or: "101" });
      await assertNothingComputed(page);
      await removeBranch(page);
      assert.equal(await page.locator("[aria-invalid]").count(), 0);
      assert.match((await answer(page)).headline, /4\.296/);
    }));

  test("what is refused speaks the language of the page", () =>
    quick(KON_TUM_LINK, async (page) => {
      await enter(page, { received: "abc" });
      const vietnamese = await remark(page, "received");
      await page.locator("button[lang=en]").click();
      assert.equal(await page.locator("#received").inputValue(), "abc");
      const english = await remark(page, "received");
      assert.notEqual(english, vietnamese);
      assert.match(english, /abc/);
    }));
});

/** The remark that belongs to a field. */
async function remark(page, name) {
  const id = await page.locator(`#${name}`).getAttribute("aria-describedby");
  assert.ok(id, `#${name} has a remark`);
  return page.locator(`#${id}`).innerText();
}

/** The sentence beside a refused text, which is still in its field. */
async function refused(page, name, text) {
  const field = page.locator(`#${name}`);
  assert.equal(await field.inputValue(), text);
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const sentence = await remark(page, name);
  assert.match(sentence, /\S/);
  assert.ok(sentence.includes(text), sentence);
  return sentence;
}

async function assertNothingComputed(page) {
  const said = await answer(page);
  assert.match(said.headline, NO_NUMBER);
  assert.deepEqual(said.facts, []);
  assert.deepEqual(said.statuses, []);
}

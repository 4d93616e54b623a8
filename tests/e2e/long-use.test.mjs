// Long use: random clicks, keys and texts over all pages, the same in every run; what must hold is looked at after each.
// CANDICH_ACTIONS says how many; CANDICH_SEED with which numbers.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ADDRESS, launch, newPage, open } from "./browser.mjs";
import { KON_TUM_YEAR_LINK } from "./quick.mjs";

const ACTIONS = Number(process.env.CANDICH_ACTIONS ?? 500);
const SEED = Number(process.env.CANDICH_SEED ?? 20261125);
/** What has grown over the whole run may not be more than this, in parts of what it was after the first tenth. */
const GROWTH = 1.6;

/** Runs in the page: one random action, and what it was. */
function act() {
  const { random } = globalThis;
  const pick = (list) => list[random(list.length)];
  const seen = (it) => it.checkVisibility() && !it.disabled && !it.closest("[inert]");
  const TEXTS = ["0", "1", "56039", "12.516", "151.10", "30", "62,5", "abc", "", "-5", "999999999999", "14/3/2023", "31/2/2023", "Sở Xây dựng", "<b>x</b>", "#/?v=1&received=10&online=5&target=ge:30", "\t", "1e9"];
  const KEYS = ["Enter", "Escape", "ArrowDown", "ArrowRight", "Delete", "F2", "Tab", "Home", "End"];
  const kind = random(100);
  if (kind < 12) {
    const tab = pick([...document.querySelectorAll(".masthead-page")]);
    tab.click();
    return `turn ${tab.textContent}`;
  }
  if (kind < 17) {
    dispatchEvent(new KeyboardEvent("keydown", { key: random(3) ? "z" : "y", ctrlKey: true, bubbles: true, cancelable: true }));
    return "undo or redo";
  }
  if (kind < 50) {
    const fields = [...document.querySelectorAll("main input:not([type=file]), main textarea, .library input:not([type=file])")].filter((it) => seen(it) && !it.readOnly);
    if (fields.length === 0) return "nothing to type into";
    const field = pick(fields);
    field.focus();
    if (field.type === "checkbox") field.click();
    else {
      field.value = field.type === "range" ? String(random(100) - 50) : pick(TEXTS);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (random(2)) field.blur();
    return `type ${field.value.slice(0, 20)} into ${field.id || field.name || field.type}`;
  }
  if (kind < 65) {
    const choices = [...document.querySelectorAll("select")].filter(seen);
    if (choices.length === 0) return "nothing to choose";
    const choice = pick(choices);
    choice.selectedIndex = random(choice.options.length);
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    return `choose ${choice.value.slice(0, 20)} of ${choice.id}`;
  }
  if (kind < 75) {
    const target = document.activeElement ?? document.body;
    const key = pick(KEYS);
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    return `press ${key}`;
  }
  if (kind < 80) {
    const cells = [...document.querySelectorAll("[data-row] > *")].filter(seen);
    if (cells.length === 0) return "no cell";
    const cell = pick(cells);
    cell.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    cell.click();
    return "a cell";
  }
  const buttons = [...document.querySelectorAll("button, summary")].filter(seen);
  const button = pick(buttons);
  button?.click();
  return `click ${button?.textContent.trim().slice(0, 40)}`;
}

/** Runs in the page: what must hold, and what does not. */
function wrong() {
  const found = [];
  if (document.querySelectorAll("main").length !== 1) found.push(`${document.querySelectorAll("main").length} main parts`);
  if (document.querySelector("#app-error")) found.push("the page has failed");
  if (document.querySelectorAll("h1").length !== 1) found.push("no heading");
  const text = document.querySelector("main").innerText;
  if (/\{\w+\}/.test(text)) found.push(`a slot is open: ${/.{20}\{\w+\}.{20}/s.exec(text)?.[0]}`);
  if (/\bNaN\b|\bInfinity\b|\[object /.test(text)) found.push(`no number: ${/.{20}\b(NaN|Infinity|\[object)\b/s.exec(text)?.[0]}`);
  const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
  if (new Set(ids).size !== ids.length) found.push(`twice: ${ids.filter((id, at) => ids.indexOf(id) !== at).slice(0, 3)}`);
  return found;
}

describe("long use", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  test(`${ACTIONS} random actions over all pages`, async () => {
    const { page, record, close } = await newPage(browser, { acceptDownloads: true, running: true });
    try {
      page.on("dialog", (dialog) => dialog.dismiss());
      await page.addInitScript((seed) => {
        let state = seed;
        globalThis.random = (below) => (state = (state * 48271) % 2147483647) % below;
        // Nothing is handed to other programs, and nothing is printed.
        globalThis.print = () => {};
        navigator.share = () => Promise.resolve();
        HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, {
          apply: (click, link, given) => (link.download ? undefined : Reflect.apply(click, link, given)),
        });
        addEventListener("beforeunload", () => { globalThis.left = true; });
      }, SEED);
      await open(page, ADDRESS + KON_TUM_YEAR_LINK);
      await page.waitForFunction(() => document.querySelector(".picture-tools, .copying") !== null);
      const session = await page.context().newCDPSession(page);
      const weigh = async () => {
        await session.send("HeapProfiler.collectGarbage");
        const { usedSize } = await session.send("Runtime.getHeapUsage");
        const { jsEventListeners, nodes } = await session.send("Memory.getDOMCounters");
        return { usedSize, jsEventListeners, nodes };
      };
      const done = [];
      let first;
      for (let step = 0; step < ACTIONS; step += 1) {
        const [did, bad] = await page.evaluate(`(async () => { const did = (${act})(); await new Promise((done) => setTimeout(done, 4)); return [did, (${wrong})()]; })()`);
        done.push(did);
        const trail = () => `step ${step}, seed ${SEED}: ${done.slice(-6).join(" · ")}`;
        assert.deepEqual(bad, [], trail());
        assert.deepEqual(record.errors.slice(0, 2), [], trail());
        assert.deepEqual(record.violations, [], trail());
        if (step === Math.floor(ACTIONS / 10)) first = await weigh();
      }
      // The work that is there now opens again as it is.
      await page.locator('.masthead-page[href="#/"]').click();
      await page.waitForTimeout(900);
      const address = await page.url();
      const shown = await page.locator("#received, main").first().innerText();
      const other = await page.context().newPage();
      await other.goto(address);
      await other.locator("main").waitFor();
      assert.equal(await other.locator("#received, main").first().innerText(), shown);
      await other.close();
      const last = await weigh();
      console.log(`${ACTIONS} actions: ${JSON.stringify(first)} → ${JSON.stringify(last)}`);
      for (const name of ["usedSize", "jsEventListeners"]) {
        assert.ok(last[name] <= Math.max(first[name] * GROWTH, first[name] + 4_000_000 * (name === "usedSize")), `${name}: ${first[name]} → ${last[name]}`);
      }
    } finally {
      await close();
    }
  });
});

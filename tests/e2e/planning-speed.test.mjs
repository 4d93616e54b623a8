// How long an edit of a large plan takes until it is painted. Reported, not asserted: the machines of the tests differ.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { clock, takeCells } from "./painted.mjs";
import { RUNNING, openForm, openLibrary, withPlanning } from "./planning.mjs";

const EDITS = 120;
const UNITS = 200;
const TARGETS = 40;
const COUNTS = [
  "carried_over", "online", "direct", "postal", "received_new", "received", "resolved_early", "resolved_on_time",
  "resolved_late", "resolved", "pending_within", "pending_overdue",
];
const INDICATORS = ["online_of_received", "online_of_new", "late_of_resolved", "on_time_of_resolved"];

/** The last days of the months of 2023. */
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month + 1, 0)).toISOString().slice(0, 10));

/** A scenario file of 200 units with 12 counts each, or as many in every month, 40 targets, and a gate over all units. */
function large(months) {
  const counts = (unit, month = 0) =>
    Object.fromEntries(COUNTS.map((count, place) => [count, 100 + ((unit * 37 + place * 11 + month * 5) % 400)]));
  const figures = (unit) =>
    months ? { history: MONTHS.map((_, month) => counts(unit, month)) } : { counts: counts(unit) };
  const target = (place) => {
    const indicator = INDICATORS[place % INDICATORS.length];
    const requirement = indicator.startsWith("late") ? "lt:5" : `ge:${30 + place}`;
    return { group: "procedures", goal: { kind: "ratio", indicator, requirement } };
  };
  return JSON.stringify({
    format: "candich-scenario",
    version: 1,
    ...(months && { parts: MONTHS }),
    units: Array.from({ length: UNITS }, (_, unit) => ({ name: `Đơn vị ${unit + 1}`, level: unit % 3 ? "commune" : "district", ...figures(unit) })),
    groups: ["procedures"],
    targets: Array.from({ length: TARGETS }, (_, place) => target(place)),
    gates: [{ subject: "units", any_of: [{ indicator: "late_of_resolved", requirement: "ge:20" }] }],
  });
}

/** Opens the large scenario. */
async function openLarge(page, months = false) {
  await openLibrary(page);
  await page.locator(".library input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(large(months)) });
  await page.locator(".library").waitFor({ state: "detached" });
  assert.equal(await page.locator(".notice").count(), 0);
}

describe("the speed of planning", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** Times an edit that runs in the page, from the beginning of a frame until that frame is painted. */
  async function timed(t, name, page, edit) {
    await page.evaluate(clock);
    const times = await page.evaluate(edit, EDITS);
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
    t.diagnostic(`${name}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms over ${times.length} edits`);
  }

  /** Types into the cells of a column from its fourth row down. */
  const cells = (t, months) =>
    withPlanning(browser, "#/data", async (page) => {
      await openLarge(page, months);
      if (months) await page.locator("#part").selectOption("0");
      await page.locator('[data-row="3"] > :nth-child(4)').click();
      await timed(t, "a cell taken until painted", page, takeCells);
      assert.equal(await page.locator(`[data-row="${2 + EDITS}"] > :nth-child(4)`).innerText(), "1.833");
    }, RUNNING);

  test(`a cell of ${UNITS} units × ${COUNTS.length} counts`, (t) => cells(t, false));

  test(`a cell of ${UNITS} units × ${MONTHS.length} months × ${COUNTS.length} counts`, (t) => cells(t, true));

  test(`the threshold of one of ${TARGETS} targets`, (t) =>
    withPlanning(browser, "#/board", async (page) => {
      await openLarge(page);
      await page.locator(".plan-table-name").first().click();
      await openForm(page);
      const before = await page.locator(".plan-table-remaining").first().innerText();
      await timed(t, "a threshold typed until painted", page, async (edits) => {
        const { frame, painted } = globalThis.tools;
        const times = [];
        const field = document.getElementById("target-0-target");
        for (let step = 0; step < edits; step += 1) {
          await frame();
          field.value = `70,${100 + step}`;
          const started = performance.now();
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          times.push((await painted()) - started);
        }
        return times;
      });
      assert.notEqual(await page.locator(".plan-table-remaining").first().innerText(), before);
    }, RUNNING));
});

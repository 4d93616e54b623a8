// How long an edit takes until it is painted. Reported, not asserted: the machines of the tests differ.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { KON_TUM_YEAR_LINK, withQuick } from "./quick.mjs";

const EDITS = 100;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("an edit is painted in the next frame", (t) =>
  withQuick(browser, `${KON_TUM_YEAR_LINK}&resolved=48249&pending_within=6539`, async (page) => {
    const { work, wait } = await page.evaluate(async (edits) => {
      const frame = () => new Promise(requestAnimationFrame);
      // A message comes after the frame in which it was sent is painted.
      const painted = () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      const fields = ["received", "online", "ahead", "target"].map((id) => document.getElementById(id));
      const edit = (step) => {
        const field = fields[step % fields.length];
        field.value = field.id === "target" ? String(30 + (step % 50)) : String(12_600 + step * 411);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      };
      const work = [];
      const wait = [];
      for (let step = 0; step < edits; step += 1) {
        // At the beginning of a frame: what the edit costs until that frame is painted.
        await frame();
        let started = performance.now();
        edit(step);
        work.push((await painted()) - started);
        // At any time: with the wait for the next frame, as a hand feels it.
        await new Promise((resolve) => setTimeout(resolve, (step * 7) % 16));
        started = performance.now();
        edit(step + 1);
        await frame();
        wait.push((await painted()) - started);
      }
      return { work, wait };
    }, EDITS);
    assert.equal(work.length, EDITS);
    for (const [name, times] of [["work of an edit until painted", work], ["edit to painted, with the wait for the frame", wait]]) {
      times.sort((a, b) => a - b);
      const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
      t.diagnostic(`${name}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms over ${EDITS} edits`);
    }
  }));

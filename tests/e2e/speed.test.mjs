// How long an edit takes until it is painted. Reported, not asserted: the machines of the tests differ.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { clock } from "./painted.mjs";
import { KON_TUM_YEAR_LINK, withQuick } from "./quick.mjs";

const EDITS = 100;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("an edit is painted in the next frame", (t) =>
  withQuick(browser, `${KON_TUM_YEAR_LINK}&resolved=48249&pending_within=6539`, async (page) => {
    await page.evaluate(clock);
    const { work, wait, unchanged } = await page.evaluate(async (edits) => {
      const { frame, painted } = globalThis.tools;
      const fields = ["received", "online", "ahead", "target"].map((id) => document.getElementById(id));
      const least = { received: 2_000_000, online: 20_000, ahead: 5_000_000 };
      const said = () => document.querySelector(".answer-main").textContent;
      let count = 0;
      let unchanged = 0;
      // Every edit enters a number that was not there before, so that each has a new answer.
      const timed = async (until) => {
        const before = said();
        const field = fields[count % fields.length];
        count += 1;
        field.value = field.id === "target" ? `30,${100 + count}` : String(least[field.id] + count * 411);
        const started = performance.now();
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        const time = (await until()) - started;
        if (said() === before) unchanged += 1;
        return time;
      };
      const work = [];
      const wait = [];
      for (let step = 0; step < edits; step += 1) {
        // At the beginning of a frame: what the edit costs until that frame is painted.
        await frame();
        work.push(await timed(painted));
        // At any time: with the wait for the next frame, as a hand feels it.
        await new Promise((resolve) => setTimeout(resolve, (step * 7) % 16));
        wait.push(await timed(() => frame().then(painted)));
      }
      return { work, wait, unchanged };
    }, EDITS);
    assert.equal(work.length, EDITS);
    assert.equal(unchanged, 0, "what was timed is the new answer on the page");
    for (const [name, times] of [["work of an edit until painted", work], ["edit to painted, with the wait for the frame", wait]]) {
      times.sort((a, b) => a - b);
      const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
      t.diagnostic(`${name}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms over ${EDITS} edits`);
    }
  }, { running: true }));

// The benchmarks in headless Chromium: the kernels and their peers in one page, then the site beside a bare counter.
// node browser.mjs SITE BENCHES FILE: two addresses, and where what was found is written down.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { fileURLToPath } from "node:url";
import { scores, serveCompressed } from "../tests/e2e/lighthouse.mjs";
import { clock, takeCells } from "../tests/e2e/painted.mjs";

const [site, benches, file] = process.argv.slice(2);
const LOADS = 15;
const SLOW_LOADS = 5;
/** 1.6 Mbit/s, and 150 ms until an answer begins: what Lighthouse calls a slow line of a phone. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** Milliseconds after which a page has done what it does behind its first answer. */
const SETTLED = 2_000;
const EDITS = 120;
const STEPS = 1_000;
const IMPORTS = 7;
const QUESTION = "#/?v=1&received=56039&online=12516&ahead=168000&target=ge:30";

const browser = await chromium.launch({
  executablePath: process.env.CANDICH_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc", "--enable-precise-memory-info"],
});

const sorted = (times) => times.toSorted((one, other) => one - other);
const summary = (times) => {
  const all = sorted(times);
  const at = (share) => all[Math.min(all.length - 1, Math.ceil(all.length * share) - 1)];
  return { median: at(0.5), low: at(0.1), high: at(0.9), p95: at(0.95), samples: all.length };
};

async function withPage(check, options = {}) {
  const context = await browser.newContext({ locale: "vi", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(String(error)));
  await page.addInitScript(clock);
  // Every program of a page, so that its memory can be seen.
  await page.addInitScript(() => {
    globalThis.memories = [];
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const plain = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await plain.apply(WebAssembly, given);
        const memory = (made.instance ?? made).exports.memory;
        if (memory) globalThis.memories.push(memory);
        return made;
      };
    }
  });
  try {
    return await check(page);
  } finally {
    await context.close();
  }
}

/** Runs in the page from its beginning: tells by itself when what matters was first there and painted. */
async function watch(selector) {
  const { frame, painted } = globalThis.tools;
  while (!document.querySelector(selector)) await frame();
  await frame();
  console.log(`shown ${await painted()}`);
}

/** Milliseconds until a page that watches tells that it shows what matters. */
async function shown(page, go) {
  const told = page.waitForEvent("console", (message) => message.text().startsWith("shown "));
  await go();
  return Number((await told).text().slice("shown ".length));
}

/**
 * Milliseconds until each page has painted what matters, in a browser that has seen it before, and not. The pages take
 * turns, so that all of them have the machine alike; nothing is asked of a page until it has told.
 */
async function loads(pages) {
  const times = Object.entries(pages).map(([name, [address, selector]]) => ({ name, address, selector, cold: [], warm: [] }));
  for (let load = 0; load < LOADS; load++) {
    for (const { address, selector, cold, warm } of times) {
      await withPage(async (page) => {
        await page.addInitScript(watch, selector);
        cold.push(await shown(page, () => page.goto(address)));
        // What the page keeps on the device, it has kept.
        await page.waitForTimeout(SETTLED);
        warm.push(await shown(page, () => page.reload()));
      });
    }
  }
  return Object.fromEntries(times.map(({ name, cold, warm }) => [name, { cold: summary(cold), warm: summary(warm) }]));
}

/** The same at a first visit over a slow line of a phone: every file is fetched, compressed as hosts do it. */
async function slowLoads(pages) {
  const { address, close } = await serveCompressed(fileURLToPath(new URL("../dist", import.meta.url)));
  const slow = async ([fragment, selector]) => {
    const times = [];
    for (let load = 0; load < SLOW_LOADS; load++) {
      await withPage(async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send("Network.enable");
        await session.send("Network.emulateNetworkConditions", SLOW_LINE);
        await page.addInitScript(watch, selector);
        times.push(await shown(page, () => page.goto(address + fragment, { waitUntil: "commit" })));
      });
    }
    return summary(times);
  };
  try {
    const found = {};
    for (const [name, page] of Object.entries(pages)) found[name] = await slow(page);
    return found;
  } finally {
    close();
  }
}

/** Takes what was typed into cell after cell of a large plan, from the key until the frame is painted. */
const cellEdits = (link) =>
  withPage(async (page) => {
    await page.goto(site + link.replace("#/?", "#/data?"));
    await page.locator("#part").selectOption("0");
    await page.locator('[data-row="3"] > :nth-child(4)').click();
    const times = await page.evaluate(takeCells, EDITS);
    assert.equal(await page.locator(`[data-row="${2 + EDITS}"] > :nth-child(4)`).innerText(), "1.833");
    return summary(times);
  });

/** Ten thousand units with twelve counts each, in a spreadsheet that the native command has written. */
function spreadsheet(folder) {
  const codes = ["received", "received_new", "online", "direct", "carried_over", "resolved", "resolved_early", "resolved_on_time", "resolved_late", "pending", "pending_within", "pending_overdue"];
  const line = (unit) => {
    const [online, direct, over, within] = [20 + (unit * 7) % 880, 20 + (unit * 11) % 880, unit % 100, unit % 40];
    const received = online + direct + over;
    const resolved = received - within;
    const late = Math.min(unit % 9, resolved);
    const early = Math.floor((resolved - late) / 2);
    return [`Xã ${unit + 1}`, received, online + direct, online, direct, over, resolved, early, resolved - late - early, late, within, within, 0].join(",");
  };
  const [csv, xlsx] = ["csv", "xlsx"].map((ending) => path.join(folder, `units.${ending}`));
  writeFileSync(csv, [["Xã", ...codes].join(","), ...Array.from({ length: 10_000 }, (_, unit) => line(unit))].join("\n"));
  execFileSync(process.env.CANDICH_COMMAND, ["table", csv, "--out", xlsx]);
  return xlsx;
}

/** From the file that was chosen until it is shown, what opens it fetched before; then until it is taken in. */
async function imports(file) {
  const [shown, taken, held] = [[], [], [[], []]];
  for (let time = 0; time < IMPORTS; time++) {
    await withPage(async (page) => {
      await page.goto(`${site}#/data`);
      await page.locator(".import-tools input").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Xã,online\nA,1") });
      await page.locator(".import-end .button-quiet").click();
      await page.waitForTimeout(1_000);
      await page.evaluate(() => {
        globalThis.long = [];
        new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
        globalThis.until = async (there) => {
          const begun = performance.now();
          while (!there()) await tools.frame();
          return (await tools.painted()) - begun;
        };
        addEventListener("change", () => {
          globalThis.result = until(() => document.querySelector(".import-end p")?.textContent.includes("10.000"));
        }, { capture: true, once: true });
      });
      await page.locator(".import-tools input").setInputFiles(file);
      await page.waitForFunction(() => globalThis.result);
      shown.push(await page.evaluate(() => globalThis.result));
      held[0].push(await page.evaluate(() => Math.max(0, ...long.splice(0))));
      taken.push(await page.evaluate(() => {
        document.querySelector(".import-end button").click();
        return until(() => document.querySelectorAll("[data-row]").length > 3);
      }));
      held[1].push(await page.evaluate(() => Math.max(0, ...long.splice(0))));
    });
  }
  return { shown: summary(shown), taken: summary(taken), heldShowing: summary(held[0]), heldTaking: summary(held[1]) };
}

/** A click of the counter, until it is painted. */
const counterEdits = () =>
  withPage(async (page) => {
    await page.goto(`${benches}/counter.html`);
    await page.locator("button").waitFor();
    return summary(
      await page.evaluate(async (edits) => {
        const times = [];
        for (let edit = 0; edit < edits; edit++) {
          await tools.frame();
          const started = performance.now();
          document.querySelector("button").click();
          times.push((await tools.painted()) - started);
        }
        return times;
      }, EDITS),
    );
  });

/** Bytes of the heap and of the programs' memories, all that is garbage swept away. */
async function weight(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  for (let sweep = 0; sweep < 3; sweep++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const programs = await page.evaluate(() => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  await session.detach();
  return { heap: usedSize, programs };
}

/** The same random numbers in every run. */
const RANDOM = `globalThis.random = (() => { let state = 1; return (below) => { state = (state * 48271) % 2147483647; return state % below; }; })();`;

/** A thousand random edits, every third taken back, after a hundred that warm up. */
const memoryOfSite = () =>
  withPage(async (page) => {
    await page.goto(site + QUESTION.replace("#/?", "#/path?") + "&start=2023-01-01&cutoff=2023-06-30&end=2023-12-31");
    await page.locator("#ahead").waitFor();
    await page.evaluate(RANDOM);
    const edits = (count) =>
      page.evaluate(async (count) => {
        for (let step = 0; step < count; step++) {
          if (step % 3 === 2) {
            window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }));
          } else {
            const input = document.querySelector("#ahead");
            input.focus();
            input.value = String(100_000 + random(100_000));
            input.dispatchEvent(new Event("input", { bubbles: true }));
            input.blur();
          }
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, count);
    await edits(STEPS / 10);
    const before = await weight(page);
    const first = page.url();
    await edits(STEPS);
    await page.waitForURL((url) => url.href !== first);
    return { before, after: await weight(page) };
  });

const memoryOfCounter = () =>
  withPage(async (page) => {
    await page.goto(`${benches}/counter.html`);
    await page.locator("button").waitFor();
    const clicks = (count) =>
      page.evaluate(async (count) => {
        for (let click = 0; click < count; click++) {
          document.querySelector("button").click();
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, count);
    await clicks(STEPS / 10);
    const before = await weight(page);
    await clicks(STEPS);
    assert.equal(await page.locator("button").innerText(), String(STEPS + STEPS / 10));
    return { before, after: await weight(page) };
  });

/** What Lighthouse says of the start page and of an answer, on a phone, the site compressed as hosts do it. */
async function phone() {
  const { address, close } = await serveCompressed(fileURLToPath(new URL("../dist", import.meta.url)));
  try {
    return { start: await scores(address), question: await scores(address + QUESTION) };
  } finally {
    close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "candich-bench-"));
try {
  const kernels = await withPage(async (page) => {
    await page.goto(`${benches}/index.html`);
    await page.waitForFunction(() => globalThis.benchmarks);
    return { times: await page.evaluate(() => benchmarks()), links: await page.evaluate(() => links()) };
  });
  const { times, links: { large, units } } = kernels;
  const found = {
    browser: browser.version(),
    kernels: times,
    ...(await loads({
      counter: [`${benches}/counter.html`, "button"],
      dressed: [`${benches}/dressed.html`, "button"],
      site: [site, "#received"],
      question: [site + QUESTION, ".answer-headline"],
      largeLink: [site + large, ".answer-headline"],
      unitsLink: [site + units, ".answer-headline"],
    })),
    slowLoads: await slowLoads({
      site: ["", "#received"],
      question: [QUESTION, ".answer-headline"],
      unitsLink: [units, ".answer-headline"],
      largeLink: [large, ".answer-headline"],
    }),
    lengths: { large: large.length, units: units.length },
    cellEdits: await cellEdits(large),
    counterEdits: await counterEdits(),
    imports: await imports(spreadsheet(folder)),
    memory: await memoryOfSite(),
    counterMemory: await memoryOfCounter(),
    phone: await phone(),
  };
  writeFileSync(file, JSON.stringify(found, null, 2));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

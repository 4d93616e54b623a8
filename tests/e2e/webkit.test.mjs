// WebKit, as Debian ships it, driven by its own driver on a screen of its own: the journeys of a planner, on the hosted
// site and on the single file from the disk.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ADDRESS, SINGLE } from "./browser.mjs";
import { KON_TUM_LINK, KON_TUM_YEAR_LINK, plain } from "./quick.mjs";
import { LEVELS } from "./planning.mjs";

const DRIVER = process.env.CANDICH_WEBKIT_DRIVER ?? "WebKitWebDriver";
const BROWSER = process.env.CANDICH_WEBKIT;
const SCREEN = process.env.CANDICH_SCREEN ?? "Xvfb";
const TAB = "\uE004";
const ENTER = "\uE007";

/** A port that nobody listens at. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** A screen, the driver on it, and a session; what is asked of them. */
async function launch() {
  const screen = spawn(SCREEN, ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const [display] = await once(screen.stdout, "data");
  const port = await freePort();
  const settings = { DISPLAY: `:${String(display).trim()}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1", LANG: "C.UTF-8" };
  const driver = spawn(DRIVER, [`--port=${port}`], { env: { ...process.env, ...settings }, stdio: "ignore" });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; tries < 50; tries += 1) {
    if (await ask("GET", "/status").catch(() => undefined)) break;
    await wait(100);
  }
  const { sessionId } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] } } },
  });
  const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  const quit = async () => {
    await session("DELETE", "").catch(() => undefined);
    driver.kill();
    screen.kill();
  };
  return { session, quit };
}

/** What a reader does with the page. */
function reader({ session }) {
  const run = (script, ...args) => session("POST", "/execute/sync", { script, args });
  const until = async (script, ...args) => {
    let found;
    for (let tries = 0; tries < 150; tries += 1) {
      found = await run(script, ...args).catch(() => undefined);
      if (found) return found;
      await wait(100);
    }
    return assert.fail(`never true: ${script} ${JSON.stringify(args)}; ${await run("return document.body.innerText.slice(0, 400)")}`);
  };
  const element = async (selector) => Object.values(await session("POST", "/element", { using: "css selector", value: selector }))[0];
  const press = async (selector) => {
    await until("return document.querySelector(arguments[0]) !== null", selector);
    await session("POST", `/element/${await element(selector)}/click`, {});
  };
  const keys = async (selector, text) => session("POST", `/element/${await element(selector)}/value`, { text });
  const pressWords = async (selector, words) => {
    await until("return [...document.querySelectorAll(arguments[0])].some((it) => it.textContent.includes(arguments[1]))", selector, words);
    await run("[...document.querySelectorAll(arguments[0])].find((it) => it.textContent.includes(arguments[1])).click()", selector, words);
  };
  const enter = async (id, text) => {
    await run("document.getElementById(arguments[0]).focus(); document.getElementById(arguments[0]).select()", id);
    await keys(`#${id}`, text + TAB);
  };
  const visit = async (url) => {
    await session("POST", "/url", { url: "about:blank" });
    await session("POST", "/url", { url });
    await until("return document.querySelector('main') !== null");
    // What the page complains of from now on.
    await run("globalThis.complaints = []; addEventListener('error', (it) => complaints.push(it.message)); document.addEventListener('securitypolicyviolation', (it) => complaints.push(it.violatedDirective))");
  };
  const headline = (number) => until("return document.querySelector('.answer-headline')?.textContent.includes(arguments[0])", number);
  const texts = (selector) => run("return [...document.querySelectorAll(arguments[0])].map((it) => it.textContent)", selector).then((all) => all.map(plain));
  const quiet = async () => assert.deepEqual(await run("return globalThis.complaints"), []);
  return { run, until, press, pressWords, keys, enter, visit, headline, texts, quiet };
}

const PLACES = [
  ["the site where it is hosted", ADDRESS],
  ["the single file from the disk", pathToFileURL(SINGLE).href],
];

for (const [name, address] of PLACES) {
  describe(`WebKit, ${name}`, () => {
    let webkit;
    let page;
    before(async () => {
      assert.ok(BROWSER, "CANDICH_WEBKIT is not set: run these tests through `cargo xtask test e2e`");
      webkit = await launch();
      page = reader(webkit);
    });
    after(() => webkit?.quit());

    test("answers what is typed, in both languages", async () => {
      await page.visit(address);
      await page.enter("received", "56039");
      await page.enter("online", "12516");
      await page.headline("4.296");
      await page.press("button[lang=en]");
      await page.headline("4,296");
      await page.press("button[lang=vi]");
      await page.headline("4.296");
      await page.quiet();
    });

    test("opens links, says what is wrong with them, goes back, undoes", async () => {
      await page.visit(address + KON_TUM_LINK);
      await page.headline("4.296");
      await page.run("location.hash = '#/?v=1&received=10&online=1&weights=5'");
      await page.until("return document.querySelector('.notice')?.textContent.includes('weights')");
      await page.run("history.back()");
      await page.headline("4.296");
      await page.enter("online", "20000");
      await page.until("return !document.querySelector('.answer-headline').textContent.includes('4.296')");
      await page.press(".masthead-step");
      await page.headline("4.296");
      await page.quiet();
    });

    test("what is reckoned with is what the choices show: an indicator turns the comparator, undoing turns it back", async () => {
      const choose = (id, code) =>
        page.run(
          `const it = document.getElementById(arguments[0]); it.value = arguments[1];
           it.dispatchEvent(new Event('change', { bubbles: true }));`,
          id,
          code,
        );
      const shown = (indicator, comparator) =>
        page.until("return document.getElementById('indicator').value === arguments[0] && document.getElementById('comparator').value === arguments[1]", indicator, comparator);
      await page.visit(address + KON_TUM_LINK);
      await shown("online_of_received", "ge");
      await choose("indicator", "late_of_resolved");
      await shown("late_of_resolved", "lt");
      await choose("comparator", "le");
      await shown("late_of_resolved", "le");
      await page.press(".masthead-step");
      await shown("late_of_resolved", "lt");
      await page.press(".masthead-step");
      await shown("online_of_received", "ge");
      await page.quiet();
    });

    test("plans: a shipped plan, pasted figures, the board, the packed link", async () => {
      // A link of its own: the work of the journeys before is kept on the device.
      await page.visit(`${address}#/board?v=1&target=ge:30`);
      await page.pressWords(".picker button", "Quảng Nam");
      await page.until("return document.querySelectorAll('.plan-table-name').length > 9");
      await page.press('.masthead-page[href="#/data"]');
      await page.until("return document.querySelector('.data-grid') !== null");
      const block = LEVELS.map((line) => line.join("\t")).join("\n");
      await page.run(
        `const cell = document.querySelector('[data-row="0"] > :first-child'); cell.click();
         const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
         const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data });
         if (!paste.clipboardData) Object.defineProperty(paste, 'clipboardData', { value: data });
         document.activeElement.dispatchEvent(paste);`,
        block,
      );
      await page.pressWords(".import-end button", "Nhập vào kịch bản");
      await page.until("return /\\S/.test(document.querySelector('.import-taken')?.textContent ?? '')");
      await page.press('.masthead-page[href="#/board"]');
      await page.until("return [...document.querySelectorAll('.plan-table td.number')].some((it) => it.textContent.includes('58,11'))");
      const link = await page.until("return location.hash.includes('s=') && location.hash");
      await page.visit(address + link);
      await page.until("return [...document.querySelectorAll('.plan-table td.number')].some((it) => it.textContent.includes('58,11'))");
      await page.quiet();
    });

    test("the path with its chart, the split, the scores", async () => {
      await page.visit(address + KON_TUM_YEAR_LINK.replace("#/?", "#/path?"));
      await page.until("return document.querySelector('.path-chart') !== null");
      assert.ok((await page.texts(".path-lines p")).join(" ").includes("14/12/2023"));
      await page.press('.masthead-page[href="#/allocation"]');
      await page.until("return document.querySelector('main.allocation') !== null");
      await page.press('.masthead-page[href="#/scores"]');
      await page.until("return document.querySelector('.scores-survey') !== null");
      await page.quiet();
    });

    test("scenarios side by side, the method with its examples, the guide with its pictures", async () => {
      await page.visit(address + KON_TUM_YEAR_LINK.replace("#/?", "#/compare?"));
      await page.pressWords(".compare-ways button", "Ghim");
      await page.until("return document.querySelectorAll('.compare-chart rect').length >= 4");
      await page.press('.masthead-page[href="#/method"]');
      await page.until("return [...document.querySelectorAll('.method-example')].some((it) => it.textContent.includes('54.696'))");
      await page.press('.masthead-page[href="#/guide"]');
      await page.until("return document.querySelectorAll('.guide img').length === 5");
      await page.run("document.querySelectorAll('.guide img').forEach((it) => { it.loading = 'eager'; })");
      await page.until("return [...document.querySelectorAll('.guide img')].every((it) => it.complete && it.naturalWidth === 800)");
      await page.quiet();
    });

    test("by keyboard: Tab reaches the fields, and what is chosen by keys is taken", async () => {
      await page.visit(address + KON_TUM_LINK);
      await page.run("document.getElementById('received').focus()");
      await page.keys("#received", TAB);
      assert.equal(await page.run("return document.activeElement.id"), "online");
      await page.run("document.querySelector('button[lang=en]').focus()");
      await page.keys("button[lang=en]", ENTER);
      await page.headline("4,296");
      await page.press("button[lang=vi]");
      await page.quiet();
    });
  });
}

// A quiet real browser, and what every end-to-end test wants to know about a page: what it fetched, what its policy
// refused, what it complained about, and whether everybody can use it.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdtemp, readFile, readdir, rename, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, firefox } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Whether the set runs in Firefox this time. */
export const IN_FIREFOX = process.env.CANDICH_ENGINE === "firefox";
/** Whether it runs in WebKit. */
export const IN_WEBKIT = process.env.CANDICH_ENGINE === "webkit";
/** Or in Chromium, where everything is tested. */
export const IN_CHROMIUM = !IN_FIREFOX && !IN_WEBKIT;
/** The width of a phone; WebKit's window has a bar that is wider. */
export const NARROW = IN_WEBKIT ? 480 : 360;
const webkit = IN_WEBKIT ? await import("./webkit.mjs") : undefined;
const { through } = IN_WEBKIT ? await import("./between.mjs") : { through: (address) => address };

/** Where the site is served, ending in a slash. */
export const ADDRESS = await through(needed("CANDICH_ADDRESS"));
/** Where the same site is served in a subfolder, ending in a slash. */
export const SUBFOLDER_ADDRESS = await through(needed("CANDICH_SUBFOLDER_ADDRESS"));
/** The single file, on the disk. */
export const SINGLE = needed("CANDICH_SINGLE");
/** The native command, built from the same source. */
export const COMMAND = needed("CANDICH_COMMAND");

/** LibreOffice, which reads spreadsheets on its own. */
export const OFFICE = needed("CANDICH_OFFICE");

/** Where Firefox puts what is handed over, and what was taken from there. */
const DOWNLOADS = IN_FIREFOX ? mkdtempSync(join(tmpdir(), "candich-firefox-")) : webkit?.DOWNLOADS;
if (IN_FIREFOX) process.on("exit", () => rmSync(DOWNLOADS, { recursive: true, force: true, maxRetries: 5 }));

/** Firefox's own list of downloads would open over the page and take the keys. */
export const WITHOUT_ITS_LIST = { "browser.download.alwaysOpenPanel": false };

const PREFERENCES = {
  ...WITHOUT_ITS_LIST,
  // A bar that takes no room, as on a phone: a window of 320 pixels shows 320.
  "ui.useOverlayScrollbars": 1,
};

/** Starts the browser; the test file closes it. */
export function launch() {
  if (IN_FIREFOX) return launchFirefox();
  if (IN_WEBKIT) return webkit.launchWebKit();
  return chromium.launch({ executablePath: needed("CANDICH_CHROMIUM"), headless: true, args: FLAGS });
}

/**
 * Firefox as Debian ships it, over WebDriver BiDi. What it does not know yet (such as another colour scheme) is answered by
 * silence, inside Playwright, whose version is locked: otherwise it would not open a page at all.
 */
async function launchFirefox() {
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath: needed("CANDICH_FIREFOX"),
    headless: true,
    downloadsPath: DOWNLOADS,
    firefoxUserPrefs: PREFERENCES,
  });
  const session = Object.getPrototypeOf(browser._connection.toImpl(browser)._browserSession);
  const { send } = session;
  session.send = function (method, params) {
    return send.call(this, method, params).catch((error) => {
      if (!/unknown command/.test(error.message)) throw error;
      return {};
    });
  };
  return browser;
}

/**
 * A new page that remembers its requests, its policy's violations, and its errors. Nothing is opened yet.
 * `options` are those of a Playwright context, such as `viewport`, `locale` or `colorScheme`, and `running` where the
 * clock is not to be held (`holdClock`).
 */
export async function newPage(browser, { running = false, ...options } = {}) {
  const context = await browser.newContext(options);
  if (!running) await context.addInitScript(holdClock);
  const record = { requests: [], violations: [], errors: [] };
  await context.exposeBinding("recordViolation", (_source, text) => record.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.recordViolation(`${event.violatedDirective} refused ${event.blockedURI || event.sample}`);
    });
  });
  // Of every window.
  context.on("page", (page) => {
    // The browser looks for the icon of its own accord at every new address; it has kept it.
    page.on("request", (request) => /\/icon-\w+\.svg$/.test(request.url()) || record.requests.push(request.url()));
    page.on("console", (message) => {
      // The browser looks for an icon of its own accord, once.
      if (message.location().url.endsWith("/favicon.ico")) return;
      if (message.type() === "error" || message.type() === "warning") record.errors.push(message.text());
    });
    page.on("pageerror", (error) => record.errors.push(String(error)));
  });
  return { page: await context.newPage(), record, close: () => context.close() };
}

/** Whether a browser that ended by itself was begun anew already. */
let begunAnew = false;

/**
 * Checks a new page, and that nothing was complained of, unless it `complains` by design; closes it. Debian's WebKit ends by
 * itself now and then: once in a file the check begins anew in another one, and says so.
 */
export async function withPage(browser, options, check) {
  try {
    await checkPage(browser, options, check);
  } catch (error) {
    if (!error.isGone || begunAnew) throw error;
    begunAnew = true;
    console.warn(`begun anew, because the browser is gone: ${error.message}`);
    for (const name of await untaken(DOWNLOADS)) rmSync(join(DOWNLOADS, name));
    await checkPage(browser, options, check);
  }
}

async function checkPage(browser, { complains = false, ...options }, check) {
  const { page, record, close } = await newPage(browser, options);
  try {
    await check(page, record);
    if (IN_WEBKIT) await page.context().hear();
    if (!complains) assert.deepEqual([record.errors, record.violations], [[], []]);
  } finally {
    await close();
  }
}

/**
 * `Date.now`, by which the renderer knows when to rest, stands still until a timer fires: a check made while it rests would
 * see half of what a hand did. Of what waits by itself `settled` knows. What must hold where the renderer rests is for
 * `slow.test.mjs` and the random users, how quick the page is for the tests of its speed: to these the clock runs.
 */
function holdClock() {
  const now = Date.now.bind(Date);
  const soon = setTimeout.bind(globalThis);
  let held;
  Date.now = () => {
    if (held === undefined) {
      held = now();
      soon(() => (held = undefined));
    }
    return held;
  };
}

/** Opens an address and waits until the page has rendered and nothing is being fetched. */
export async function open(page, address = ADDRESS) {
  await page.goto(address);
  await page.locator("h1").waitFor();
  // A busy page may not have asked yet for the part that it fetches once it is there; some have none to ask for.
  const asked = () => performance.getEntriesByType("resource").some(({ name }) => /\/planning-[^/]*\.wasm$/.test(name));
  for (const end = Date.now() + 3_000; address.startsWith("http") && Date.now() < end && !(await page.evaluate(asked)); ) await wait(50);
  await page.waitForLoadState("networkidle");
}

/** Waits until a check holds; after half a minute it fails as it failed last. */
export async function eventually(check) {
  for (const end = Date.now() + 30_000; ; await wait(100)) {
    try {
      return await check();
    } catch (error) {
      if (error.isGone || Date.now() > end) throw error;
    }
  }
}

/** The file that the page hands over when this is done: its name, and where it lies. */
export async function handedOver(page, act) {
  if (!DOWNLOADS) {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }
  // Of Firefox's downloads Playwright hears nothing that it understands.
  return arrived(DOWNLOADS, act);
}

/** The file that lies in a folder, and grows no more, when this is done; it is taken out of the others' way. */
export async function arrived(folder, act) {
  const files = () => untaken(folder);
  assert.deepEqual(await files(), [], "the last file was not taken");
  await act();
  let before = 0;
  for (let tries = 0; tries < 100; tries += 1) {
    await wait(100);
    const [name, ...others] = await files();
    if (name === undefined || name.endsWith(".part") || others.length > 0) continue;
    const { size } = await stat(join(folder, name));
    if (size > 0 && size === before) {
      const path = join(await mkdtemp(join(folder, "taken-")), name);
      await rename(join(folder, name), path);
      return { name, path };
    }
    before = size;
  }
  throw new Error(`no file was handed over: ${await files()}`);
}

/** The names of the files that were handed over and not taken. */
async function untaken(folder) {
  const all = await readdir(folder, { withFileTypes: true });
  return all.filter((it) => it.isFile()).map((it) => it.name);
}

/** Fails with every barrier that axe finds, in light and in dark. */
export async function assertAccessible(page) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await barriers(page), [], `barriers in ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
}

async function barriers(page) {
  await page.evaluate(AXE);
  // Without `preload`, which would fetch the stylesheets again.
  const result = await page.evaluate(() => globalThis.axe.run(document, { preload: false }));
  return result.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

function needed(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: run these tests through \`cargo xtask test e2e\``);
  return value;
}

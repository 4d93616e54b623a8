// WebKit, as Debian ships it, in the words of Playwright as far as the tests use them. Its own driver knows neither scripts
// that run before the page's nor what a page fetches: both go through a server between it and the site (`between.mjs`).
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { between } from "./between.mjs";

/** How long is waited for what must come. */
const PATIENCE = 30_000;
/** How the driver names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** What the driver says of a browser that is not there: with the process of its page a session ends. */
const NOBODY = ["invalid session id", "session not created"];
/** The keys that are no letters. */
const KEYS = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", ControlOrMeta: "\uE009",
  Alt: "\uE00A", Escape: "\uE00C", Space: " ", PageUp: "\uE00E", PageDown: "\uE00F", End: "\uE010", Home: "\uE011",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015", Insert: "\uE016", Delete: "\uE017", F2: "\uE032", Meta: "\uE03D",
};

/** The home of the browser: what is handed over lies in `DOWNLOADS`. */
const HOME = mkdtempSync(join(tmpdir(), "candich-webkit-"));
export const DOWNLOADS = join(HOME, "downloads");
mkdirSync(join(HOME, ".config"));
mkdirSync(DOWNLOADS);
writeFileSync(join(HOME, ".config/user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');

/** Nobody answers: the browser has ended by itself, or its driver says nothing any more. */
class Gone extends Error {
  isGone = true;
}

/** What was started; it ends with the tests, whatever becomes of them, and holds none of them up. */
const started = new Set();
process.on("exit", () => {
  for (const it of started) it.kill();
  rmSync(HOME, { recursive: true, force: true, maxRetries: 5 });
});

function start(program, words, options) {
  const child = spawn(program, words, options);
  child.unref();
  started.add(child);
  return child;
}

/** A port that nobody listens at. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** A screen for one window, which has the focus because no other one lies over it, and what ends it. */
async function startScreen() {
  const screen = start(process.env.CANDICH_SCREEN ?? "Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [display] = await once(screen.stdout, "data");
  screen.stdout.unref();
  return { display: `:${String(display).trim()}`, kill: () => screen.kill() };
}

/** The driver on a screen, and a session of it: what is asked of it, and what ends it. */
async function startSession() {
  const screen = await startScreen();
  const browser = process.env.CANDICH_WEBKIT;
  assert.ok(browser, "CANDICH_WEBKIT is not set: run these tests through `cargo xtask test e2e`");
  const port = await freePort();
  const settings = { HOME, DISPLAY: screen.display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1", LANG: "C.UTF-8" };
  const driver = start(process.env.CANDICH_WEBKIT_DRIVER ?? "WebKitWebDriver", [`--port=${port}`], { env: { ...process.env, ...settings }, stdio: "ignore" });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(2 * PATIENCE),
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error) => {
      throw new Gone(`${path} of ${JSON.stringify(body)?.slice(0, 200)}: the driver does not answer`, { cause: error });
    });
    const { value } = await answer.json();
    if (answer.ok) return value;
    throw new (NOBODY.includes(value.error) ? Gone : Error)(`${path}: ${value.error}: ${value.message}`);
  };
  for (let tries = 0; tries < 50; tries += 1) {
    if (await ask("GET", "/status").catch(() => undefined)) break;
    await wait(100);
  }
  const { sessionId } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } } },
  });
  const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  const quit = async () => {
    await session("DELETE", "").catch(() => undefined);
    driver.kill();
    screen.kill();
  };
  return { session, quit, first: await session("GET", "/window") };
}

/** A browser for `newContext`; each context is a session of its own. */
export async function launchWebKit() {
  const contexts = new Set();
  // The next one starts while this one is used.
  const ahead = () => {
    const session = startSession();
    // Whoever waits for it is told.
    session.catch(() => undefined);
    return session;
  };
  let next = ahead();
  return {
    newContext: async (options = {}) => {
      const session = await next.finally(() => (next = ahead()));
      const context = new Context(session, between(), options, () => contexts.delete(context));
      contexts.add(context);
      return context;
    },
    close: async () => {
      await Promise.all([...contexts].map((it) => it.close()));
      await (await next).quit();
    },
  };
}

class Context {
  #listeners = [];

  constructor({ session, quit, first }, own, options, closed) {
    Object.assign(this, { session, quit, between: own, options, closed, scripts: [], bindings: new Map(), pages: new Set() });
    own.scripts = () => [BEFORE, ...this.scripts];
    this.spare = first;
  }

  on(name, listener) {
    assert.equal(name, "page");
    this.#listeners.push(listener);
  }

  async addInitScript(script, argument) {
    this.scripts.push(`(${script})(${JSON.stringify(argument) ?? ""});`);
  }

  async exposeBinding(name, binding) {
    this.bindings.set(name, binding);
    this.scripts.push(`globalThis[${JSON.stringify(name)}] = (...words) => toldTests.tell(${JSON.stringify(name)}, words);`);
  }

  async newPage() {
    const page = new Page(this, this.spare ?? (await this.newWindow()));
    this.spare = undefined;
    this.pages.add(page);
    this.between.hear((name, request) => page.tell(name, request));
    await page.setViewportSize(this.options.viewport ?? { width: 1280, height: 720 });
    for (const listener of this.#listeners) listener(page);
    return page;
  }

  async newWindow() {
    const [page] = this.pages;
    const { handle } = await page.ask("POST", "/window/new", { type: "window" });
    return handle;
  }

  async setOffline(offline) {
    this.between.offline = offline;
  }

  /** Takes what all pages have told since they were asked last. */
  async hear() {
    for (const page of this.pages) await page.hear();
  }

  async close() {
    await this.quit();
    this.between.close();
    this.closed();
  }
}

/** Runs before the page's own scripts: what it complains of, and a clipboard that tests may read and write. */
const BEFORE = `globalThis.toldTests = { told: [] };
toldTests.tell = (name, words) => void toldTests.told.push([name, words]);
for (const type of ["error", "warn"]) {
  const say = console[type].bind(console);
  console[type] = (...words) => { toldTests.tell("console", [type === "warn" ? "warning" : type, words.join(" ")]); say(...words); };
}
for (const name of ["alert", "confirm", "prompt"]) globalThis[name] = () => toldTests.tell("pageerror", ["a dialog"]);
addEventListener("error", (event) => event.message && toldTests.tell("pageerror", [event.message]));
addEventListener("unhandledrejection", (event) => toldTests.tell("pageerror", [String(event.reason)]));
toldTests.clipboard = {};
const hold = (held) => { toldTests.clipboard = held; };
if (navigator.clipboard) {
  const { clipboard } = navigator;
  const [writeText, write] = [clipboard.writeText.bind(clipboard), clipboard.write.bind(clipboard)];
  const texts = async (item) => Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]));
  Object.assign(clipboard, {
    writeText: async (text) => { hold({ "text/plain": text }); await writeText(text).catch(() => undefined); },
    write: async (items) => { hold(Object.fromEntries((await Promise.all(items.map(texts))).flat())); await write(items).catch(() => undefined); },
    readText: async () => toldTests.clipboard["text/plain"] ?? "",
    read: async () => [{ types: Object.keys(toldTests.clipboard), getType: async (type) => new Blob([toldTests.clipboard[type]], { type }) }],
  });
}
const { setData } = DataTransfer.prototype;
for (const type of ["copy", "cut"]) addEventListener(type, () => hold({ "text/plain": String(getSelection()) }), true);
DataTransfer.prototype.setData = function (type, text) {
  if (/^(copy|cut)$/.test(event?.type)) toldTests.clipboard[type] = text;
  return setData.call(this, type, text);
};`;

/** Puts what the tests wrote into the clipboard where the caret stands, as the keys for it do. */
function paste() {
  const { clipboard } = globalThis.toldTests;
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(clipboard)) data.setData(type, text);
  const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
  if (document.activeElement.dispatchEvent(event)) document.execCommand("insertText", false, clipboard["text/plain"] ?? "");
}

/** Whether the page takes the key that leads back for itself. */
function isTaken() {
  return !document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", shiftKey: true, bubbles: true, cancelable: true }));
}

class Page {
  // A dialog is told as an error, so that no test passes over it.
  #listeners = { request: [], requestfinished: [], requestfailed: [], console: [], pageerror: [], dialog: [] };
  #frames = new Map();

  constructor(context, handle) {
    Object.assign(this, { owner: context, handle, keyboard: new Keyboard(this), mouse: new Mouse(this) });
  }

  context() {
    return this.owner;
  }

  on(name, listener) {
    assert.ok(this.#listeners[name], `nothing is heard of “${name}” from WebKit`);
    this.#listeners[name].push(listener);
  }

  tell(name, word) {
    for (const listener of this.#listeners[name]) listener(word);
  }

  /** Asks the driver about this window. */
  async ask(method, path, body) {
    const { owner } = this;
    if (owner.current !== this.handle) {
      await owner.session("POST", "/window", { handle: this.handle });
      owner.current = this.handle;
    }
    return owner.session(method, path, body);
  }

  /** Runs a function in the page. */
  async evaluate(script, argument) {
    if (typeof script === "string") return this.ask("POST", "/execute/sync", { script, args: [] });
    return this.run(script, argument);
  }

  async run(script, ...args) {
    const [found, error] = await this.ask("POST", "/execute/async", {
      script: `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
        const plain = (it) => Object(it) !== it || it instanceof Element || [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(it)) ? it : null;
        (async () => (${script})(...args))().then((it) => done([plain(it)]), (error) => done([null, String(error) + "\\n" + error?.stack]));`,
      args,
    });
    if (error) throw new Error(error);
    return found ?? undefined;
  }

  /** Takes what the page, and the frames in it that were looked into, have told since they were asked last. */
  async hear() {
    const toldBy = (place) => place.run(() => globalThis.toldTests?.told.splice(0) ?? []);
    const told = await toldBy(this);
    // A frame that is gone has nothing to say.
    for (const frame of this.#frames.values()) told.push(...(await toldBy(frame).catch(() => [])));
    for (const [name, words] of told) {
      if (name === "console") this.tell(name, { type: () => words[0], text: () => words[1], location: () => ({ url: "" }) });
      else if (name === "pageerror") this.tell(name, words[0]);
      else await this.owner.bindings.get(name)?.({ page: this }, ...words);
    }
  }

  async goto(url) {
    await this.hear().catch(() => undefined);
    const before = await this.url();
    // To the same page with another fragment: as a reader who changes the address.
    await this.ask("POST", "/url", { url });
    await this.#listenToFile(url);
    if (before.split("#")[0] === url.split("#")[0]) await wait(50);
  }

  /** No server stands between WebKit and the disk: there is listened from now on. */
  async #listenToFile(url) {
    if (url.startsWith("file:")) await this.ask("POST", "/execute/sync", { script: this.owner.between.scripts().join("\n"), args: [] });
  }

  async reload() {
    await this.hear();
    await this.ask("POST", "/refresh", {});
    await this.#listenToFile(await this.url());
  }

  // As a page goes: the driver's own way passes over addresses that no hand has opened.
  async goBack() {
    await this.run(() => history.back());
  }

  async goForward() {
    await this.run(() => history.forward());
  }

  url() {
    return this.ask("GET", "/url");
  }

  title() {
    return this.ask("GET", "/title");
  }

  async close() {
    // With its last window a session ends.
    if (this.owner.pages.size === 1) this.owner.spare = await this.owner.newWindow();
    await this.ask("DELETE", "/window");
    this.owner.pages.delete(this);
    this.owner.current = undefined;
  }

  async waitForEvent(name) {
    assert.equal(name, "close", `nothing is heard of “${name}” from WebKit`);
    await soon("that it is closed", async () => !this.owner.pages.has(this) || undefined);
  }

  async setViewportSize({ width, height }) {
    assert.ok(width >= 480, "WebKit's window cannot be so narrow");
    await this.ask("POST", "/window/rect", { width, height });
    const [inner, outer] = await this.run(() => [innerHeight, outerHeight]);
    await this.ask("POST", "/window/rect", { width, height: height + outer - inner });
  }

  /** Another light is nothing that can be asked for here; as with Firefox, nothing is said to it. */
  async emulateMedia() {}

  async addInitScript(script, argument) {
    await this.owner.addInitScript(script, argument);
  }

  async route(pattern, handler) {
    this.owner.between.routes.unshift({ pattern, handler });
  }

  async unroute(pattern) {
    this.owner.between.routes = this.owner.between.routes.filter((it) => String(it.pattern) !== String(pattern));
  }

  async point(source) {
    await this.ask("POST", "/actions", { actions: [source] });
  }

  /** Where the driver's pointer finds a place of what is shown. */
  async placeInPage(x, y) {
    return [x, y];
  }

  waitForTimeout(time) {
    return wait(time);
  }

  async waitForFunction(script, argument) {
    return soon(`${script}`, async () => (await this.run(script, argument)) || undefined);
  }

  async waitForURL(wanted) {
    const fits = typeof wanted === "function" ? (url) => wanted(new URL(url)) : wanted instanceof RegExp ? (url) => wanted.test(url) : (url) => url === wanted;
    await soon(`the address ${wanted}`, async () => fits(await this.url()) || undefined);
  }

  async waitForLoadState(state) {
    if (state === "networkidle") await this.owner.between.quiet();
  }

  locator(css, options) {
    return new Locator(this, []).locator(css, options);
  }

  getByRole(role, options) {
    return new Locator(this, []).getByRole(role, options);
  }

  getByLabel(label, options) {
    return new Locator(this, []).getByLabel(label, options);
  }

  frameLocator(css) {
    const frame = this.#frames.get(css) ?? new Frame(this, css);
    this.#frames.set(css, frame);
    return frame;
  }
}

/** A frame in a page: what is asked is asked within it. */
class Frame extends Page {
  constructor(page, css) {
    super(page.owner, page.handle);
    Object.assign(this, { page, frame: css });
  }

  point(source) {
    return this.page.point(source);
  }

  /** The driver's pointer knows the places of the page alone. */
  async placeInPage(x, y) {
    return this.page.locator(this.frame).evaluate((frame, [x, y]) => {
      const place = () => {
        const { left, top } = frame.getBoundingClientRect();
        return [left + frame.clientLeft + x, top + frame.clientTop + y];
      };
      scrollBy(0, Math.min(0, place()[1]) + Math.max(0, place()[1] - innerHeight + 1));
      return place();
    }, [x, y]);
  }

  async ask(method, path, body) {
    const { page } = this;
    const [element] = await page.locator(this.frame).evaluateAll((elements) => elements);
    if (!element) throw new Error(`no frame ${this.frame}`);
    await page.ask("POST", "/frame", { id: element });
    try {
      return await page.ask(method, path, body);
    } finally {
      await page.ask("POST", "/frame", { id: null });
    }
  }
}

/** Waits until something is found; fails with the last trouble, or what it was waited for. */
async function soon(what, find, patience = PATIENCE) {
  let trouble;
  for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
    try {
      const found = await find();
      if (found !== undefined) return found;
    } catch (error) {
      if (error.isGone) throw error;
      trouble = error;
    }
  }
  throw trouble ?? new Error(`never found: ${what}`);
}

class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(combination) {
    const names = combination === "+" ? ["+"] : combination.split("+");
    if (/^(Control|ControlOrMeta|Meta)\+v$/.test(combination)) return this.page.run(paste);
    // Pressed by the driver, this one has no name.
    if (combination === "Shift+Tab" && (await this.page.run(isTaken))) return undefined;
    const keys = names.map((name) => KEYS[name] ?? name);
    await this.#send([...keys.map((value) => ({ type: "keyDown", value })), ...keys.toReversed().map((value) => ({ type: "keyUp", value }))]);
  }

  async type(text) {
    await this.#send([...text].map((it) => (it === "\n" ? KEYS.Enter : it)).flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]));
  }

  down(name) {
    return this.#send([{ type: "keyDown", value: KEYS[name] ?? name }]);
  }

  up(name) {
    return this.#send([{ type: "keyUp", value: KEYS[name] ?? name }]);
  }

  async #send(actions) {
    await this.page.ask("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }
}

const [DOWN, UP] = ["pointerDown", "pointerUp"].map((type) => ({ type, button: 0 }));

class Mouse {
  constructor(page) {
    this.page = page;
  }

  async move(x, y) {
    await this.#send(await this.#to(x, y));
  }

  async down() {
    await this.#send(DOWN);
  }

  async up() {
    await this.#send(UP);
  }

  async click(x, y) {
    await this.#send(await this.#to(x, y), DOWN, UP);
  }

  async #to(x, y) {
    const [left, top] = (await this.page.placeInPage(x, y)).map(Math.round);
    return { type: "pointerMove", duration: 0, x: left, y: top };
  }

  async #send(...actions) {
    await this.page.point({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  }
}

/** Runs in the page: the elements that the steps of a locator lead to. */
function find(steps, roots = [document]) {
  const clean = (text) => (text ?? "").replaceAll(/\s+/g, " ").trim();
  const shown = (it) => it.getClientRects().length > 0 && getComputedStyle(it).visibility === "visible";
  const fits = (text, { source, flags, exact }) => {
    if (flags !== undefined) return new RegExp(source, flags).test(text);
    return exact ? text === clean(source) : text.toLowerCase().includes(clean(source).toLowerCase());
  };
  const named = (it) => {
    const by = it.getAttribute("aria-labelledby");
    if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
    const labels = [...(it.labels ?? [])].map((label) => label.textContent).join(" ");
    return clean(it.getAttribute("aria-label") ?? (labels || it.textContent || it.title));
  };
  const labelled = (it) => clean(it.getAttribute("aria-label") ?? "") || named(it);
  const ROLES = { button: "button, summary, [role=button]", textbox: "input:not([type]), input[type=text], textarea, [role=textbox]" };
  const LABELLED = "input, select, textarea, button, [aria-label], [aria-labelledby]";
  const all = (from, css) => {
    if (!css.includes(":visible")) return [...from.querySelectorAll(css)];
    const parts = css.split(",").map((part) => ({ css: part.replaceAll(":visible", ""), visible: part.includes(":visible") }));
    return parts.flatMap((part) => [...from.querySelectorAll(part.css)].filter((it) => !part.visible || shown(it)));
  };
  const take = (from, step) => {
    const within = (css) => [...new Set(from.flatMap((it) => all(it, css)))];
    if (step.css) return within(step.css);
    if (step.text) return from.filter((it) => fits(clean(it.textContent), step.text));
    if (step.role) return within(ROLES[step.role]).filter((it) => shown(it) && (!step.name || fits(named(it), step.name)));
    if (step.label) return within(LABELLED).filter((it) => fits(labelled(it), step.label));
    if (step.has) return from.filter((it) => find(step.has, [it]).length > 0);
    if (step.or) return [...new Set([...from, ...find(step.or)])].sort((one, other) => (one.compareDocumentPosition(other) & 2 ? 1 : -1));
    return [from.at(step.nth)].filter(Boolean);
  };
  return steps.reduce(take, roots);
}

/** Runs in the page: whether an element can be seen, or used. */
function isReady(elements, wanted) {
  const [it] = elements;
  const shown = () => it.getClientRects().length > 0 && getComputedStyle(it).visibility === "visible";
  return wanted === "attached" || (shown() && (wanted === "visible" || !it.matches(":disabled")));
}

/** Runs in the page: brings an element into sight; where its middle is, which nothing else may cover. */
async function middle(it) {
  const place = () => {
    // Of what goes over several lines, the first.
    const { left, top, width, height } = it.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  };
  const inSight = ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (it.contains(top) || [...(it.labels ?? [])].some((label) => label.contains(top)));
  };
  for (const block of ["nearest", "center", "end", "start"]) {
    if (inSight(place())) return place();
    it.scrollIntoView({ block, inline: "nearest" });
    await new Promise((done) => setTimeout(done, 20));
  }
  if (inSight(place())) return place();
  throw new Error(`something lies over ${it.outerHTML.slice(0, 100)}`);
}

const said = (text, exact = false) => (text instanceof RegExp ? { source: text.source, flags: text.flags } : { source: text, exact });

class Locator {
  constructor(page, steps) {
    this.place = page;
    this.steps = steps;
  }

  #and(...steps) {
    return new Locator(this.place, [...this.steps, ...steps]);
  }

  locator(css, options) {
    // The one word of Playwright's that selectors in the tests use.
    const [, row, , hasText, within] = /^(.*?):has-text\((['"])(.*?)\2\) (.*)$/.exec(css) ?? [];
    if (row) return this.locator(row, { hasText }).locator(within, options);
    return this.#and({ css }).filter(options);
  }

  filter({ hasText, has, ...others } = {}) {
    assert.deepEqual(Object.keys(others), [], "a filter that is not known");
    const steps = [hasText !== undefined && { text: said(hasText) }, has && { has: has.steps }];
    return this.#and(...steps.filter(Boolean));
  }

  getByRole(role, { name, exact } = {}) {
    return this.#and({ role, name: name === undefined ? undefined : said(name, exact) });
  }

  getByLabel(label, { exact } = {}) {
    return this.#and({ label: said(label, exact) });
  }

  or(other) {
    return this.#and({ or: other.steps });
  }

  nth(place) {
    return this.#and({ nth: place });
  }

  first() {
    return this.nth(0);
  }

  last() {
    return this.nth(-1);
  }

  /** All that is found, through a function that runs in the page. */
  evaluateAll(script, argument) {
    return this.place.run(`(steps, argument) => { const find = ${find}; return (${script})(find(steps), argument); }`, this.steps, argument);
  }

  /** The one that is found, once it is ready; more than one is a mistake of the test. */
  async #one(wanted, patience) {
    const of = `(elements) => { const isReady = ${isReady}; return elements.length > 1 ? elements.length : elements.length === 1 && isReady(elements, ${JSON.stringify(wanted)}) ? elements[0] : null; }`;
    const found = await soon(`${JSON.stringify(this.steps)}, ${wanted}`, async () => (await this.evaluateAll(of)) ?? undefined, patience);
    assert.equal(typeof found, "object", `${JSON.stringify(this.steps)} finds ${found}`);
    return found;
  }

  async evaluate(script, argument) {
    return this.place.run(script, await this.#one("attached"), argument);
  }

  /** The element itself, wherever it is later. */
  async elementHandle() {
    const one = await this.#one("attached");
    return { evaluate: (script, argument) => this.place.run(script, one, argument) };
  }

  /** Asks the driver for something to be done to the element; once more where it was just being replaced. */
  async #act(act, wanted = "enabled") {
    await soon(JSON.stringify(this.steps), async () => {
      const one = await this.#one(wanted);
      await act(one);
      return true;
    });
  }

  click({ modifiers = [], ...others } = {}) {
    assert.deepEqual(Object.keys(others), [], "a way to click that is not known");
    return this.#act(async (one) => {
      const [x, y] = await this.place.run(middle, one);
      for (const name of modifiers) await this.place.keyboard.down(name);
      await this.place.mouse.click(x, y);
      for (const name of modifiers) await this.place.keyboard.up(name);
    });
  }

  async hover() {
    await this.#act(async (one) => this.place.mouse.move(...(await this.place.run(middle, one))), "visible");
  }

  async focus() {
    await this.evaluate((it) => it.focus());
  }

  async blur() {
    await this.evaluate((it) => it.blur());
  }

  async press(combination) {
    await this.#one("visible");
    await this.focus();
    await this.place.keyboard.press(combination);
  }

  async pressSequentially(text) {
    await this.#one("enabled");
    await this.focus();
    await this.place.keyboard.type(text);
  }

  async fill(text) {
    await this.#one("enabled");
    await this.evaluate((it, wanted) => {
      it.focus();
      it.select?.();
      if (wanted === "" || !document.execCommand("insertText", false, wanted)) {
        const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(it), "value");
        set.call(it, wanted);
        it.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
    }, text);
  }

  async #check(wanted) {
    if ((await this.isChecked()) !== wanted) await this.click();
  }

  check() {
    return this.#check(true);
  }

  uncheck() {
    return this.#check(false);
  }

  async selectOption(wanted) {
    await this.#one("enabled");
    await this.evaluate((it, { value = "", label, index }) => {
      const options = [...it.options];
      const found = label === undefined ? (index ?? options.findIndex((option) => option.value === value || option.label === value)) : options.findIndex((option) => option.label === label);
      if (found < 0) throw new Error(`no such choice: ${value || label}`);
      it.focus();
      it.selectedIndex = found;
      it.dispatchEvent(new Event("input", { bubbles: true }));
      it.dispatchEvent(new Event("change", { bubbles: true }));
    }, typeof wanted === "string" ? { value: wanted } : wanted);
  }

  async setInputFiles(files) {
    const one = await this.#one("attached");
    const given = [files].flat();
    if (given.every((it) => typeof it === "string")) return this.place.ask("POST", `/element/${one[ELEMENT]}/value`, { text: given.join("\n") });
    await this.evaluate((it, all) => {
      const data = new DataTransfer();
      for (const { name, mimeType, bytes } of all) data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name, { type: mimeType }));
      it.files = data.files;
      it.dispatchEvent(new Event("input", { bubbles: true }));
      it.dispatchEvent(new Event("change", { bubbles: true }));
    }, given.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: buffer.toString("base64") })));
  }

  inputValue() {
    return this.evaluate((it) => it.value);
  }

  async textContent() {
    return (await this.evaluate((it) => it.textContent)) ?? "";
  }

  innerText() {
    return this.evaluate((it) => it.innerText);
  }

  async getAttribute(name) {
    return (await this.evaluate((it, wanted) => it.getAttribute(wanted), name)) ?? null;
  }

  isVisible() {
    return this.evaluateAll(`(elements) => { const isReady = ${isReady}; return elements.length > 0 && isReady(elements, "visible"); }`);
  }

  isChecked() {
    return this.evaluate((it) => it.checked);
  }

  isDisabled() {
    return this.evaluate((it) => it.matches(":disabled"));
  }

  async isEnabled() {
    return !(await this.isDisabled());
  }

  count() {
    return this.evaluateAll((elements) => elements.length);
  }

  allTextContents() {
    return this.evaluateAll((elements) => elements.map((it) => it.textContent));
  }

  allInnerTexts() {
    return this.evaluateAll((elements) => elements.map((it) => it.innerText));
  }

  async all() {
    return Array.from({ length: await this.count() }, (_, place) => this.nth(place));
  }

  async scrollIntoViewIfNeeded() {
    await this.evaluate((it) => it.scrollIntoView({ block: "nearest" }));
  }

  boundingBox() {
    return this.evaluate((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async waitFor({ state = "visible", timeout } = {}) {
    if (state === "visible" || state === "attached") return void (await this.#one(state, timeout));
    const gone = `(elements) => { const isReady = ${isReady}; return !elements.some((it) => isReady([it], ${JSON.stringify(state === "hidden" ? "visible" : "attached")})); }`;
    await soon(`${JSON.stringify(this.steps)}, ${state}`, async () => (await this.evaluateAll(gone)) || undefined, timeout);
  }
}

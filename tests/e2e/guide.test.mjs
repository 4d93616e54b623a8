// The three walks of the guide with the keyboard alone, in both languages; the pictures of the guide are made on the way.
// With CANDICH_PICTURES=1 they are written to tests/e2e/pictures/guide/; otherwise those that are there must show the
// same. They are Chromium's.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ADDRESS, IN_CHROMIUM, IN_FIREFOX, IN_WEBKIT, launch } from "./browser.mjs";
import { plain, texts } from "./quick.mjs";
import { CLIPBOARD, LEVELS, assertLooks, withPlanning } from "./planning.mjs";

const PICTURES = fileURLToPath(new URL("pictures/guide/", import.meta.url));
const MAKE = process.env.CANDICH_PICTURES === "1";
const FRAME = { viewport: { width: 800, height: 500 }, deviceScaleFactor: 1, colorScheme: "light", reducedMotion: "reduce" };
/** How many of a hundred pixels may differ: fonts are drawn a little otherwise on every machine. */
const DIFFERING = 6;

const WORDS = {
  vi: { board: "Kế hoạch", data: "Số liệu", path: "Lộ trình", allocation: "Phân bổ", plan: /^Quảng Nam/, take: "Nhập vào kịch bản", save: "Lưu vào trình duyệt này", share: /^Chia sẻ/, scenarios: /▾$/ },
  en: { board: "Plan", data: "Data", path: "Path", allocation: "Allocation", plan: /^Quảng Nam/, take: "Take it over", save: "Save on this device", share: /^Share/, scenarios: /▾$/ },
};

/**
 * Goes on by Tab until what has the focus is what is looked for. Behind the last field comes the first again; a Firefox that
 * is driven would stay with its own tools.
 */
async function tabTo(page, wanted, most = 160) {
  for (let step = 0; step < most; step += 1) {
    const there = await page.evaluate((wanted) => {
      const it = document.activeElement;
      const said = (it.getAttribute("aria-label") ?? it.textContent).replaceAll(/\s+/g, " ").trim();
      return it.matches(wanted.selector) && new RegExp(wanted.said).test(said);
    }, { selector: wanted.selector ?? "*", said: (wanted.said instanceof RegExp ? wanted.said.source : wanted.said) ?? "" });
    if (there) return;
    if (IN_FIREFOX && (await page.evaluate(() => document.activeElement.id)) === "theme") await page.locator(".skip").focus();
    else await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${JSON.stringify({ ...wanted, said: String(wanted.said) })}`);
}

const exactly = (text) => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);

/** Presses what the keyboard has reached. */
async function press(page, wanted) {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** Turns to a page by its tab, from the head of the page. */
async function turn(page, name, main) {
  await page.keyboard.press("Escape");
  await press(page, { selector: ".masthead-page", said: exactly(name) });
  await page.locator(`main.${main}`).waitFor();
}

/** Types into a field by its id. */
async function fill(page, id, text) {
  await tabTo(page, { selector: `#${id}` });
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** How many of a hundred pixels of two pictures differ clearly. */
const differing = (page, one, other) =>
  page.evaluate(async ([one, other]) => {
    const pixels = async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const plane = canvas.getContext("2d");
      plane.drawImage(image, 0, 0);
      return plane.getImageData(0, 0, image.width, image.height);
    };
    const [first, second] = [await pixels(one), await pixels(other)];
    if (first.width !== second.width || first.height !== second.height) return 100;
    let count = 0;
    for (let at = 0; at < first.data.length; at += 4) {
      const far = [0, 1, 2].some((part) => Math.abs(first.data[at + part] - second.data[at + part]) > 64);
      if (far) count += 1;
    }
    return (count * 400) / first.data.length;
  }, [one, other]);

/** A picture of what is in the window, in a form that is small. */
const small = (page, picture) =>
  page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    const made = await (await canvas.convertToBlob({ type: "image/webp", quality: 0.6 })).arrayBuffer();
    return btoa(Array.from(new Uint8Array(made), (byte) => String.fromCharCode(byte)).join(""));
  }, picture);

async function picture(page, name, language, shown) {
  if (!IN_CHROMIUM) return;
  await shown?.evaluate((it) => it.scrollIntoView({ block: it.matches("table, svg") ? "center" : "start" }));
  await page.evaluate(() => document.activeElement.blur());
  await page.waitForTimeout(300);
  const seen = (await page.screenshot({ animations: "disabled" })).toString("base64");
  const file = `${PICTURES}${name}.${language}.webp`;
  const bench = await page.context().newPage();
  try {
    if (MAKE) {
      await mkdir(PICTURES, { recursive: true });
      await writeFile(file, Buffer.from(await small(bench, seen), "base64"));
    }
    const kept = (await readFile(file)).toString("base64");
    const parts = await differing(bench, kept, seen);
    assert.ok(parts <= DIFFERING, `${parts.toFixed(1)} % of ${name}.${language}.webp differ: CANDICH_PICTURES=1 makes it anew`);
  } finally {
    await bench.close();
  }
}

describe("the guide", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const begin = (language, walk, check) =>
    withPlanning(browser, `#/guide?v=1&lang=${language}`, async (page) => {
      await page.locator(".guide-walk").first().waitFor();
      await tabTo(page, { selector: `.guide-walk:nth-of-type(${walk}) button` });
      await page.keyboard.press("Enter");
      await check(page);
    }, { ...CLIPBOARD, ...FRAME });

  for (const language of ["vi", "en"]) {
    const words = WORDS[language];

    test(`the first answer, by keyboard alone (${language})`, () =>
      begin(language, 1, async (page) => {
        await page.locator("main.quick").waitFor();
        await fill(page, "start", "15/12/2022");
        await fill(page, "cutoff", "14/3/2023");
        await fill(page, "received", "56039");
        await fill(page, "online", "12516");
        await fill(page, "end", "14/12/2023");
        await fill(page, "ahead", "168000");
        await page.keyboard.press("Tab");
        await page.locator(".answer-headline").waitFor();
        assert.match(plain(await page.locator(".answer-headline").innerText()), /54[.,]696/);
        await picture(page, "answer", language, page.locator(".question"));
        await press(page, { selector: ".copy-link button" });
        await page.locator(".copy-link [role=status]", { hasText: /\S/ }).waitFor({ state: "attached" });
        assert.match(await page.evaluate(() => navigator.clipboard.readText()), /received=56039/);
      }));

    test(`a plan, by keyboard alone (${language})`, () =>
      begin(language, 2, async (page) => {
        await page.locator("main.board").waitFor();
        await press(page, { selector: ".picker button", said: words.plan });
        await page.locator(".plan-table").waitFor();
        await picture(page, "plan", language);
        await turn(page, words.data, "data");
        await page.evaluate((text) => navigator.clipboard.writeText(text), LEVELS.map((line) => line.join("\t")).join("\n"));
        await tabTo(page, { selector: ".data-grid td, .data-grid [tabindex='0']" });
        await page.keyboard.press("ControlOrMeta+v");
        await page.locator(".import-preview").waitFor();
        await press(page, { selector: ".import-end button", said: exactly(words.take) });
        await page.locator(".import-taken", { hasText: /\S/ }).waitFor();
        await picture(page, "data", language, page.locator(".data-grid table, table.data-grid").first());
        await turn(page, words.board, "board");
        assert.ok((await texts(page, ".plan-table td.number")).some((it) => /58[.,]11/.test(it)));
        await turn(page, words.path, "path");
        await fill(page, "cutoff", "30/6/2023");
        await fill(page, "end", "31/12/2023");
        await tabTo(page, { selector: "input[id^='ahead'], input[id*='ahead']" });
        await page.keyboard.type("400000");
        await page.keyboard.press("Tab");
        await page.locator(".path-chart").waitFor();
        await picture(page, "path", language, page.locator(".path-chart"));
        await turn(page, words.allocation, "allocation");
        await page.locator(".allocation-table").first().waitFor();
        await press(page, { selector: ".masthead-scenario" });
        await press(page, { selector: ".library button", said: exactly(words.save) });
        await page.locator(".library-name").waitFor();
      }));

    test(`into a portal, by keyboard alone (${language})`, { skip: IN_WEBKIT && "its driver loses keys while a frame comes" }, () =>
      begin(language, 3, async (page) => {
        await page.locator("main.quick").waitFor();
        await press(page, { selector: ".masthead-share", said: words.share });
        await press(page, { selector: ".share-sheet summary" });
        await tabTo(page, { selector: "#share-view" });
        await page.keyboard.press("ArrowDown");
        await tabTo(page, { selector: "#share-code" });
        assert.match(await page.locator("#share-code").inputValue(), /<iframe src="[^"]+#\/board\?.*embed=1/);
        // What stands in the picture is a portal's address, not that of this run.
        await page.locator("#share-code").evaluate((it, address) => {
          it.value = it.value.replace(address, "https://portal.example/candich/");
        }, ADDRESS);
        await picture(page, "embed", language, page.locator(".share-sheet, .share h3").first());
      }));

    test(`its pictures are shown, it fits every width, and everybody can use it (${language})`, () =>
      withPlanning(browser, "#/guide", async (page) => {
        await page.locator(`button[lang=${language}]`).click();
        await page.locator(`html[lang=${language}]`).waitFor();
        const shown = await page.locator(".guide img").evaluateAll((images) =>
          Promise.all(images.map(async (image) => {
            image.loading = "eager";
            await image.decode();
            return [image.getAttribute("src"), image.naturalWidth];
          })),
        );
        const names = ["answer", "plan", "data", "path", "embed"];
        assert.deepEqual(shown, names.map((name) => [`guide/${name}.${language}.webp`, 800]));
        await assertLooks(page, language);
      }));
  }

  test("every published case opens with one click, with the answer that the guide tells", () =>
    withPlanning(browser, "#/guide", async (page) => {
      const count = await page.locator(".guide-cases li").count();
      assert.equal(count, 5);
      for (let place = 0; place < count; place += 1) {
        const told = plain(await page.locator(".guide-answer").nth(place).innerText());
        await page.locator(".guide-cases button").nth(place).click();
        await page.locator("main.quick .answer-headline").waitFor();
        assert.equal(plain(await page.locator(".answer-headline").innerText()), told);
        await page.goBack();
        await page.locator("main.guide").waitFor();
      }
    }));

  for (const language of ["vi", "en"]) {
    test(`the method: every example computed, every definition listed, and it fits every width (${language})`, () =>
      withPlanning(browser, `#/method?v=1&lang=${language}`, async (page) => {
        await page.locator(".method-example").first().waitFor();
        const examples = await texts(page, ".method-example");
        assert.ok(examples.length >= 24, `${examples.length}`);
        assert.ok(examples.every((it) => !/[{}]/.test(it)), examples.find((it) => /[{}]/.test(it)));
        const number = language === "vi" ? /54\.696/ : /54,696/;
        assert.ok(examples.some((it) => number.test(it)));
        assert.ok((await texts(page, ".method-table code")).includes("online_of_received"));
        await page.locator(".method-contents a").nth(2).focus();
        await page.keyboard.press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement.id), "method-glossary");
        assert.match(await page.url(), /#\/method/);
        await assertLooks(page, language);
      }));
  }

  test("in a frame whose readers may change nothing, nothing is offered to be opened", () =>
    withPlanning(browser, "#/guide", async (page) => {
      for (const name of ["guide", "method"]) {
        await page.goto("about:blank");
        await page.goto(`${ADDRESS}#/${name}?v=1&embed=1&lock=1`);
        await page.locator(`main.${name}`).waitFor();
        assert.equal(await page.locator(".guide-cases button").count(), 0);
      }
    }));
});

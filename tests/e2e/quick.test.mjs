// The quick answer in use: figures typed by hand, examples, links that travel, what is only tried.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { ADDRESS, COMMAND, launch, open } from "./browser.mjs";
import { WIDTHS } from "./fit.mjs";
import { addBranch, answer, copiedLink, enter, headline, KON_TUM, KON_TUM_LINK, KON_TUM_YEAR_LINK, LATE_LINK, more, removeBranch, texts, withQuick } from "./quick.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const YEAR = { ahead: "168000", start: "15/12/2022", cutoff: "14/3/2023", end: "14/12/2023" };

describe("the quick answer", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const quick = (link, check, options) => withQuick(browser, link, check, options);

  test("figures typed by hand are answered, proved and held against every definition", () =>
    quick("", async (page) => {
      await enter(page, { ...KON_TUM, target: "30" });
      const now = await answer(page);
      assert.match(now.headline, /4\.296/);
      assert.match(now.lines.join(" "), /16\.812/);
      assert.match(now.lines.join(" "), /6\.137/);
      assert.match(now.statuses[0], /22,33 %/);
      assert.match(now.facts[0], /^16\.812 \/ 56\.039 = 30,\d+ % ✓/);
      assert.match(now.facts[1], /^16\.811 \/ 56\.039 = 29,\d+ % ✕/);

      await more(page);
      await enter(page, { carried_over: "4910" });
      const [, newly] = (await answer(page)).definitions;
      assert.equal(newly[1], "24,48 %");
      assert.match(newly[2], /2\.823/);

      await enter(page, YEAR);
      const year = await answer(page);
      assert.match(year.headline, /54\.696/);
      assert.match(year.lines[0], /32,56 %.*168\.000.*6\.078/);
      assert.equal(await page.locator("#ahead").inputValue(), "168.000");
    }));

  test("what hands the answer out stands on the edges of the answer", () =>
    quick(KON_TUM_LINK, async (page) => {
      const begin = (place) => page.locator(place).first().evaluate((it) => Math.round(it.getBoundingClientRect().left));
      for (const { name, viewport } of WIDTHS) {
        await page.setViewportSize(viewport);
        const edge = await begin(".answer-headline");
        for (const place of [".picture-tools button", ".copying button"]) assert.equal(await begin(place), edge, `${place} at ${name}`);
      }
    }));

  test("the link that is copied opens the same answer, here and in the native command", () =>
    quick("", async (page) => {
      await enter(page, { ...KON_TUM, ...YEAR });
      await more(page);
      await enter(page, { carried_over: "4910" });
      const link = await copiedLink(page);
      assert.ok(link.startsWith(ADDRESS), link);
      const there = await answer(page);
      const second = await page.context().newPage();
      await open(second, link);
      assert.deepEqual(await answer(second), there);
      assertPrinted(there, link, "vi");
    }, CLIPBOARD));

  for (const [name, link] of [
    ["on today's denominator", KON_TUM_LINK],
    ["with the rest of the year", KON_TUM_YEAR_LINK],
    ["late", LATE_LINK],
    ["out of reach", "#/?v=1&received=56039&online=12516&ahead=20000&target=ge:65"],
    ["undefined", "#/?v=1&received=0&online=0&target=ge:30"],
    ["in two branches", "#/?v=1&indicator=online_of_resolved&resolved=200000&resolved_online=45000&resolved_published=100000&target=ge:30&or=online_of_published,ge:50"],
  ]) {
    test(`page and command give the same answer in both languages: ${name}`, () =>
      quick(link, async (page) => {
        assertPrinted(await answer(page), link, "vi");
        await page.locator("button[lang=en]").click();
        assertPrinted(await answer(page), link, "en");
      }));
  }

  test("the verdict that turns with the definition is said to turn", () =>
    quick("", async (page) => {
      await page.locator(".example-list li button").nth(3).click();
      const { definitions, statuses } = await answer(page);
      assert.deepEqual(definitions.map((row) => row[1]), ["3,40 %", "5,70 %", "5,71 %"]);
      assert.deepEqual(definitions.map((row) => row[3][0]), ["✓", "✕", "✕"], "a sign besides the colour");
      assert.match(statuses[0], /^✓/);
      const differs = await texts(page, ".definition-table > p.tone-open");
      assert.equal(differs.length, 1);
      assert.match(differs[0], /^▲.*\b1\b.*\b2\b/);
      await page.locator(".definition-table tbody tr").nth(1).locator("button").click();
      assert.equal(await page.locator("#indicator").inputValue(), "late_of_workload");
      assert.match((await answer(page)).statuses[0], /^✕/);
    }));

  test("the language changes words and formats, and no value", () =>
    quick(KON_TUM_YEAR_LINK, async (page) => {
      const vietnamese = await answer(page);
      const title = await page.title();
      await page.locator("button[lang=en]").click();
      const english = await answer(page);
      assert.match(vietnamese.headline, /54\.696/);
      assert.match(english.headline, /54,696/);
      assert.notEqual(english.headline.replace("54,696", ""), vietnamese.headline.replace("54.696", ""));
      assert.deepEqual(figures(english), figures(vietnamese));
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      assert.notEqual(await page.title(), title);
      assert.equal(await page.locator("button[lang=en]").getAttribute("aria-pressed"), "true");
      await page.reload();
      await headline(page, "54,696");
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
    }));

  test("a link opens in the language it names", () =>
    quick(`${KON_TUM_YEAR_LINK}&lang=en`, async (page) => {
      await headline(page, "54,696");
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
    }));

  test("a second branch is added, the cheaper one named, and taken away", () =>
    quick("#/?v=1&indicator=online_of_resolved&resolved=200000&resolved_online=45000&target=ge:30", async (page) => {
      assert.match((await answer(page)).headline, /15\.000/);
      await addBranch(page);
      await page.locator("#or-indicator").selectOption("online_of_published");
      await page.locator("#or-comparator").selectOption("ge");
      await enter(page, { or: "50", resolved_published: "100000" });
      const both = await answer(page);
      assert.match(both.headline, /(^|\D)5\.000/);
      assert.equal(both.branches.length, 2);
      assert.match(both.branches[0], /15\.000/);
      assert.match(both.branches[1], /(^|\D)5\.000/);
      const [, second] = await page.locator("#or-indicator option:checked").allTextContents().then((it) => ["", ...it]);
      assert.ok(both.lines[0].includes(second), `${both.lines[0]} names ${second}`);
      await removeBranch(page);
      const one = await answer(page);
      assert.match(one.headline, /15\.000/);
      assert.deepEqual(one.branches, []);
    }));

  test("each unknown has its answer", () =>
    quick(KON_TUM_YEAR_LINK, async (page) => {
      await page.locator("#solve").selectOption("reach");
      await headline(page, "22,33");
      await enter(page, { pace: "40" });
      await headline(page, "35,58");
      await page.locator("#solve").selectOption("volume");
      await headline(page, "42.957");
      await page.locator("#solve").selectOption("date");
      await headline(page, /\d{1,2}\/\d{1,2}\/2023/);
      await page.locator("#solve").selectOption("need");
      await headline(page, "54.696");
    }));

  test("a late indicator turns the comparator and the unknown's words", () =>
    quick(KON_TUM_LINK, async (page) => {
      const asked = await page.locator("#solve option").first().textContent();
      await page.locator("#indicator").selectOption("late_of_resolved");
      assert.equal(await page.locator("#comparator").inputValue(), "lt");
      assert.equal(await page.locator("#target").inputValue(), "5");
      assert.notEqual(await page.locator("#solve option").first().textContent(), asked);
      await enter(page, { resolved: "14579", resolved_late: "651" });
      assert.match((await answer(page)).headline, /77/);
    }));

  test("what is tried with the sliders is answered beside, taken over, or dropped", () =>
    quick(KON_TUM_YEAR_LINK, async (page) => {
      const volume = page.locator("#try-volume");
      await volume.focus();
      for (let step = 0; step < 10; step += 1) await volume.press("ArrowLeft");
      assert.equal(await volume.inputValue(), "-10");
      const [tried] = await texts(page, ".what-if-headline");
      assert.match(tried, /49\.656/);
      assert.match((await answer(page)).headline, /54\.696/, "the answer itself stays");
      assert.equal(await page.locator("#ahead").inputValue(), "168.000");

      await page.locator(".what-if-answer button").last().click();
      assert.equal(await page.locator(".what-if-answer").count(), 0);
      assert.equal(await volume.inputValue(), "0");

      const threshold = page.locator("#try-threshold");
      await threshold.focus();
      for (let step = 0; step < 5; step += 1) await threshold.press("ArrowRight");
      await page.locator(".what-if-answer button").first().click();
      assert.equal(await page.locator("#target").inputValue(), "32,5");
      assert.equal(await page.locator(".what-if-answer").count(), 0);
      assert.doesNotMatch((await answer(page)).headline, /54\.696/);
    }));

  test("nothing is fetched, refused or complained about in a whole session", () =>
    withQuick(browser, "", async (page, record) => {
      const loaded = record.requests.length;
      await enter(page, { ...KON_TUM, ...YEAR, received: "151.10" });
      await enter(page, { received: "56.039 hồ sơ", target: "62,5" });
      for (const place of [0, 1, 2, 3, 4]) await page.locator(".example-list li button").nth(place).click();
      for (const unknown of ["reach", "volume", "date", "need"]) await page.locator("#solve").selectOption(unknown);
      await page.locator("button[lang=en]").click();
      await page.locator("#theme").selectOption("dark");
      await copiedLink(page);
      await page.evaluate(() => { location.hash = "#/plan?v=7&weights=1"; });
      await page.locator(".masthead ~ .notice button").first().click();
      await page.waitForTimeout(600);
      assert.deepEqual(record.requests.slice(loaded), []);
    }, CLIPBOARD));
});

/** Every figure of an answer, written the Vietnamese way. */
function figures(said) {
  const decimal = (text) => text.replaceAll(/\d[\d.,]*\d|\d/g, (it) => it.replaceAll(",", "·").replaceAll(".", ",").replaceAll("·", "."));
  const read = (text) => text.match(/\d[\d.,]*\d|\d/g) ?? [];
  const texts = [said.headline, ...said.statuses, ...said.facts, ...said.definitions.flat(), ...said.findings];
  const english = /\d,\d{3}/.test(said.headline);
  return texts.flatMap((text) => read(english ? decimal(text) : text));
}

/** Fails where the page says something that `candich eval` does not print. */
function assertPrinted(said, link, language) {
  const printed = execFileSync(COMMAND, ["eval", link, "--lang", language], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const lines = printed.split("\n").map((line) => line.replaceAll(/\s+/g, " ").trim());
  const has = (text) => assert.ok(lines.some((line) => line.includes(text)), `“${text}” is not in\n${printed}`);
  assert.ok(said.headline);
  assert.equal(lines[0], said.headline);
  for (const text of [...said.lines, ...said.branches, ...said.statuses, ...said.proof, ...said.findings]) has(text);
  for (const fact of said.facts) has(fact.replace(/([✓✕]).*/, "$1"));
  for (const [definition, now, margin, verdict] of said.definitions) has(`${verdict[0]} ${now} · ${margin} · ${definition}`);
}

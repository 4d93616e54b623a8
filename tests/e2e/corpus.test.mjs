// Every frozen link, opened by the built site: it says what the native command says of it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { ADDRESS, COMMAND, launch, newPage, open } from "./browser.mjs";
import { linkProblems, plain } from "./quick.mjs";
import { board } from "./planning.mjs";

/** The links of a corpus. */
async function links(name) {
  const text = await readFile(new URL(`../links/${name}`, import.meta.url), "utf8");
  const rows = text.split("\n").filter((line) => line !== "" && !line.startsWith("# ")).slice(1);
  return rows.map((row) => row.split("\t")[0]);
}

/** What the command says: its output and its complaints. */
const said = (...words) =>
  new Promise((resolve) => execFile(COMMAND, words, { maxBuffer: 1 << 24 }, (_error, out, err) => resolve({ out, err })));

/** What it complains of, sentence by sentence. */
const complaints = (err) => err.split("\n").filter(Boolean).map((line) => plain(line.replace(/^candich: /, "")));

describe("the frozen links in the built site", () => {
  let browser;
  let opened;
  before(async () => {
    browser = await launch();
    opened = await newPage(browser);
    await open(opened.page, `${ADDRESS}#/?v=1&received=1&online=1`);
  });
  after(async () => {
    assert.deepEqual(opened.record.errors, []);
    await browser?.close();
  });

  /** Opens a link in the page that is there, and waits until its address is the page's. */
  async function turnTo(fragment) {
    const { page } = opened;
    await page.evaluate((it) => new Promise((done) => {
      addEventListener("hashchange", () => requestAnimationFrame(() => setTimeout(done)), { once: true });
      location.hash = it;
    }), fragment);
    return page;
  }

  test("readable links", async () => {
    const all = (await links("v1.tsv")).filter((link) => link.includes("#"));
    assert.ok(all.length >= 60, `${all.length} links`);
    for (const link of all) {
      const page = await turnTo(link.slice(link.indexOf("#")));
      const language = await page.locator("html").getAttribute("lang");
      const { out, err } = await said("eval", link, "--lang", language);
      const headline = plain(await page.locator(".answer-main .answer-headline").textContent());
      assert.equal(headline, plain(out.split("\n")[0]), link);
      assert.deepEqual(await linkProblems(page), complaints(err), link);
    }
  });

  test("packed links", async () => {
    const all = [...(await links("packed-v1.tsv")), ...(await links("packed-v2.tsv"))];
    assert.ok(all.length >= 60, `${all.length} links`);
    for (const link of all) {
      const page = await turnTo(link.replace(/^#\/\w*\?/, "#/board?"));
      const language = await page.locator("html").getAttribute("lang");
      if (language !== "en") await page.locator("button[lang=en]").click();
      const { plan } = JSON.parse((await said("eval", link, "--json")).out);
      const byTitle = (one, other) => (one.title < other.title ? -1 : 1);
      const rows = (await board(page)).sort(byTitle);
      const targets = (plan?.targets ?? []).sort(byTitle);
      assert.deepEqual(rows.map(({ title }) => plain(title)), targets.map(({ title }) => plain(title)), link);
      // The page says more behind it, such as which branch it goes by.
      rows.forEach(({ remaining }, place) => assert.ok(remaining.startsWith(plain(targets[place].remaining)), `${remaining} ${link}`));
      assert.deepEqual(await linkProblems(page), [], link);
    }
  });

  test("packed links that something befell, each with its own sentence", async () => {
    const all = await links("packed-defects-v1.tsv");
    const sentences = new Set();
    for (const link of all) {
      const page = await turnTo(link);
      const language = await page.locator("html").getAttribute("lang");
      const { out, err } = await said("eval", link, "--lang", language);
      const found = await linkProblems(page);
      assert.ok(found.length >= 1, link);
      // The command complains of what it cannot reckon as well.
      assert.deepEqual(found, complaints(err).slice(0, found.length), `${link} ${out}`);
      found.forEach((sentence) => sentences.add(sentence));
    }
    assert.ok(sentences.size >= 8, [...sentences].join("\n"));
  });
});

// The quick view as a reader meets it: fields by their names, the answer as text.
import { ADDRESS, open, withPage } from "./browser.mjs";

/** Kon Tum, first quarter of 2023; as typed, and as links. */
export const KON_TUM = { received: "56039", online: "12516" };
export const KON_TUM_LINK = "#/?v=1&received=56039&online=12516&target=ge:30";
export const KON_TUM_YEAR_LINK =
  "#/?v=1&received=56039&online=12516&carried_over=4910&ahead=168000&target=ge:30&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14";
/** Gia Lai, October 2025: late dossiers, whose verdict turns with the definition. */
export const LATE_LINK =
  "#/?v=1&indicator=late_of_resolved&resolved=113295&resolved_late=3848&received=139506&pending_overdue=4104&pending=26068&target=lt:5";

/** Opens a page of its own on this link and checks it. */
export const withQuick = (browser, link, check, options = {}) =>
  withPage(browser, options, async (page, record) => {
    await open(page, ADDRESS + link);
    await check(page, record);
  });

/** Types into a field as a hand does, and leaves it: only then does every browser call it changed. */
export async function write(field, text) {
  await field.click();
  await field.press("ControlOrMeta+a");
  if (text === "") await field.press("Delete");
  else await field.pressSequentially(text);
  await field.blur();
}

/** Types into fields by their names, and leaves each. */
export async function enter(page, fields) {
  for (const [name, text] of Object.entries(fields)) await write(page.locator(`#${name}`), text);
}

/** Types into a field and stays in it. */
export async function type(page, name, text) {
  const field = page.locator(`#${name}`);
  await field.click();
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
}

/** Opens the details with the other figures. */
export const more = (page) => page.locator(".question-more summary").click();

/** A text with plain spaces, one between words. */
export const plain = (text) => text.replaceAll(/\s+/g, " ").trim();

/** The texts of all elements that the selector finds. */
export const texts = async (page, selector) => (await page.locator(selector).allTextContents()).map(plain);

/** The parts of the answer as text. */
export async function answer(page) {
  const [headline = ""] = await texts(page, ".answer-main .answer-headline");
  return {
    headline,
    lines: await texts(page, ".answer-main .answer-line"),
    branches: await texts(page, ".answer-branches li"),
    statuses: await texts(page, ".status-list li"),
    facts: await texts(page, ".certificate li"),
    proof: await texts(page, ".certificate-proof"),
    definitions: await page
      .locator(".definition-table tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll(/\s+/g, " ").trim()))),
    findings: await texts(page, ".answer .notice li"),
  };
}

/** The answer's headline, as soon as it says this. */
export const headline = (page, part) => page.locator(".answer-main .answer-headline", { hasText: part }).waitFor();

/** What the page says of the link, sentence by sentence. */
export const linkProblems = (page) => texts(page, ".masthead ~ .notice li");

/** The link that the button copies; the context must grant the clipboard. */
export async function copiedLink(page) {
  await page.locator(".copy-link button").click();
  await page.locator(".copy-link [role=status]", { hasText: /\S/ }).waitFor({ state: "attached" });
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The address, as soon as it ends like this. */
export const address = (page, end) => page.waitForURL((url) => url.href.endsWith(end));

/** Adds a branch to the question, and takes the last one away again (on the Vietnamese page). */
export const addBranch = (page) => page.getByRole("button", { name: "+ hoặc …" }).click();
export const removeBranch = (page) => page.getByRole("button", { name: "Bỏ phương án “hoặc”" }).last().click();

// How the tests hold out against Debian's WebKit, whose browser ends by itself now and then.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { IN_WEBKIT, launch, open, withPage } from "./browser.mjs";

describe("a browser that ends by itself", { skip: !IN_WEBKIT }, () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  test("is begun anew once in a file, and what is wrong in the new one is told", async () => {
    let times = 0;
    await withPage(browser, {}, async (page) => {
      times += 1;
      await open(page);
      if (times === 1) await page.context().session("DELETE", "");
      await page.locator("h1").waitFor();
    });
    assert.equal(times, 2);

    await assert.rejects(
      withPage(browser, {}, async (page) => {
        times += 1;
        await page.context().quit();
        await page.title();
      }),
      /the driver does not answer/,
    );
    assert.equal(times, 3);
  });
});

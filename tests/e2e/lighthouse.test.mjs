// What Lighthouse says of the site on a phone. How fast it is is measured by the benchmarks, not asserted here.
import assert from "node:assert/strict";
import { dirname } from "node:path";
import { after, before, describe, test } from "node:test";
import { SINGLE } from "./browser.mjs";
import { scores, serveCompressed } from "./lighthouse.mjs";
import { KON_TUM_YEAR_LINK } from "./quick.mjs";

const CATEGORIES = ["accessibility", "best-practices", "seo"];
const VIEWS = ["", "#/guide", KON_TUM_YEAR_LINK.replace("#/?", "#/path?")];

describe("Lighthouse on a phone", () => {
  let site;
  before(async () => {
    site = await serveCompressed(dirname(SINGLE));
  });
  after(() => site?.close());

  for (const link of VIEWS) {
    test(`everybody can use it, nothing is done that should not be, and it can be found: ${link || "the start page"}`, async () => {
      const { scores: found, failed } = await scores(site.address + link, CATEGORIES);
      for (const category of CATEGORIES) assert.ok(found[category] >= 95, `${category}: ${found[category]}; ${failed.join("; ")}`);
    });
  }
});

// Lighthouse as a phone sees the site: served as static hosts do it, compressed beforehand.
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml", png: "image/png", webp: "image/webp", webmanifest: "application/manifest+json" };
const PACKED = new Set(["png", "webp"]);

/** The headers that the site asks of its host for every file. */
async function headersOf(folder) {
  const [, all] = (await readFile(join(folder, "_headers"), "utf8")).split("/*\n");
  const lines = all.split("\n/")[0].split("\n").filter((line) => line.startsWith("  "));
  return Object.fromEntries(lines.map((line) => line.trim().split(/:\s*(.*)/s).slice(0, 2)));
}

/** Serves a folder of the built site at a free port. */
export async function serveCompressed(folder) {
  const headers = await headersOf(folder);
  const kept = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === "candich.html") continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path);
    const ending = entry.name.split(".").at(-1);
    kept.set(path.slice(folder.length).replaceAll("\\", "/"), { ending, body: PACKED.has(ending) ? bytes : brotliCompressSync(bytes) });
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    const file = kept.get(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!file) return response.writeHead(404).end();
    const encoded = PACKED.has(file.ending) ? {} : { "content-encoding": "br" };
    const cache = /-[0-9a-f]{10}\./.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, { ...headers, ...encoded, "content-type": TYPES[file.ending] ?? "text/plain", "cache-control": cache });
    return response.end(file.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** The scores of an address in each category, from 0 to 100, and which audits fail. */
export async function scores(address, categories = undefined) {
  const chrome = await chromeLauncher.launch({
    chromePath: process.env.CANDICH_CHROMIUM,
    chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    logLevel: "error",
  });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", onlyCategories: categories });
    const found = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
    const wanted = new Set(Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)));
    const failed = Object.values(lhr.audits).filter(({ id, score }) => wanted.has(id) && score !== null && score < 0.9);
    const paint = (id) => lhr.audits[id]?.numericValue;
    return {
      scores: Object.fromEntries(found),
      failed: failed.map(({ id, title }) => `${id}: ${title}`),
      firstPaint: paint("first-contentful-paint"),
      largestPaint: paint("largest-contentful-paint"),
    };
  } finally {
    await chrome.kill();
  }
}

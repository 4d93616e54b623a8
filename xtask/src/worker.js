// Keeps every file of one version of the site on the device, so that it opens without a network. A new version waits
// until the page asks for it: nothing is exchanged under an edit.
const FILES = [];
// These are kept once they were asked for.
const USED = [];
// Two sites in two folders of one host share the caches.
const OURS = `candich ${registration.scope} `;
const CACHE = OURS + "version";

// A name that carries its hash never changes its content; everything else is asked for again.
const wanted = (file) => new Request(file, { cache: /-[0-9a-f]{10}\./.test(file) ? "default" : "no-cache" });

// What was used before is needed again, in its new version.
async function were_used() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  return kept.flat().some((url) => /\/spreadsheet-[^/]*\.wasm$/.test(url));
}

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...FILES, ...((await were_used()) ? USED : [])].map(wanted));
  return cache;
}

// Where the browser can, it takes the files out of the cache by itself, and need not start the worker first. It asks as
// the page does: an answer that depends on what the page tells of itself stays with the worker.
const SAME_FOR_ALL = /^(accept-encoding)?$/i;

async function route(event, cache) {
  if (!event.addRoutes) return;
  const rules = [];
  for (const file of FILES) {
    const kept = await cache.match(file);
    const pathname = new URL(file, registration.scope).pathname.replace(/[^\w/.-]/g, "\\$&");
    const rule = { condition: { urlPattern: { pathname, search: "" } }, source: { cacheName: CACHE } };
    if (SAME_FOR_ALL.test(kept.headers.get("vary") ?? "")) rules.push(rule);
  }
  await event.addRoutes(rules).catch(() => {});
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

async function answer(file, request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(file);
  if (kept) return kept;
  const fetched = await fetch(request);
  if (USED.includes(file) && fetched.ok) await cache.put(file, fetched.clone());
  return fetched;
}

addEventListener("install", (event) => event.waitUntil(keep().then((cache) => route(event, cache))));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", (event) => event.data === "renew" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  const [path] = request.url.split(/[?#]/);
  const name = path.startsWith(registration.scope) ? path.slice(registration.scope.length) : undefined;
  const file = name === "" || name === "index.html" ? "./" : name;
  if (request.method === "GET" && (FILES.includes(file) || USED.includes(file))) event.respondWith(answer(file, request));
});

// A server between WebKit and the site: it puts a script before the page's own, tells what is fetched, and answers otherwise
// where a test wants it to. The site itself stays as it is.
import { createServer, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** The script that runs before the page's own; no file of the site is called so. */
const SCRIPT = "/before-the-page.js";

/** Where the site is served itself. */
let site;
/** The contexts that are there; the last one is the one that asks. */
const contexts = [];

/** The server is one for all of them, so that the address of the site is one. */
const server = createServer(async (asked, answer) => {
  const url = origin() + asked.url;
  const current = contexts.at(-1);
  if (asked.url === SCRIPT) {
    answer.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" });
    return answer.end(current?.scripts().join("\n"));
  }
  // What the worker fetches to keep it is not what the page fetches.
  const question = { url: () => url };
  if (!asked.headers.referer?.endsWith("/worker.js")) {
    current?.heard("request", question);
    answer.on("close", () => current?.heard(answer.writableFinished ? "requestfinished" : "requestfailed", question));
  }
  const route = current?.routes.find(({ pattern }) => fits(pattern, url));
  let refused = current?.offline ?? false;
  if (route && !refused) {
    await route.handler({ abort: () => void (refused = true), continue: () => undefined, request: () => question });
  }
  if (refused) return asked.socket.destroy();
  forward(asked, answer, current);
});
server.keepAliveTimeout = 60_000;
// What is kept open holds no test up.
server.on("connection", (socket) => socket.unref());

/** Where the server listens. */
const origin = () => `http://127.0.0.1:${server.address().port}`;

function fits(pattern, url) {
  if (pattern instanceof RegExp) return pattern.test(url);
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("**", "\u0000").replaceAll("*", "[^/]*").replaceAll("\u0000", ".*")}$`).test(url);
}

function forward(asked, answer, own = {}) {
  const { host, ...headers } = asked.headers;
  const page = /\/(index\.html)?(\?.*)?$/.test(asked.url);
  if (page) for (const name of ["accept-encoding", "if-none-match", "if-modified-since"]) delete headers[name];
  own.open += 1;
  const done = () => Object.assign(own, { open: own.open - 1, last: Date.now() });
  const onward = request(new URL(asked.url, site), { method: asked.method, headers }, async (given) => {
    if (!page) {
      // So that the worker says that it is the worker who asks.
      if (asked.url.endsWith("/worker.js")) delete given.headers["referrer-policy"];
      answer.writeHead(given.statusCode, given.headers);
      return given.pipe(answer).on("close", done);
    }
    const text = await given.toArray().then(Buffer.concat).then(String).catch(() => undefined);
    done();
    if (text === undefined) return answer.destroy();
    const { "content-length": _, etag: __, ...kept } = given.headers;
    // In a sandbox WebKit knows the site's own files only where the site was built for its address: as if it were.
    const named = (policy) => (headers["sec-fetch-dest"] === "iframe" ? policy.replaceAll("'self'", `'self' ${origin()}`) : policy);
    const policy = "content-security-policy";
    answer.writeHead(given.statusCode, kept[policy] ? { ...kept, [policy]: named(kept[policy]) } : kept);
    answer.end(named(text).replace("<link", `<script src="${SCRIPT}"></script>\n    <link`));
  });
  onward.on("error", () => {
    answer.destroy();
    done();
  });
  // A page that has gone takes nothing any more; what nobody takes would hold the tests up for ever.
  answer.on("close", () => onward.destroy());
  asked.pipe(onward);
}

/** The address of a site's page as it is served from here. */
export async function through(address) {
  if (!server.listening) {
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    server.unref();
  }
  site = new URL(address).origin;
  return address.replace(site, origin());
}

/** What a context knows of the server, and asks of it. */
export function between() {
  const listeners = [];
  const own = {
    scripts: () => [],
    routes: [],
    offline: false,
    open: 0,
    last: 0,
    hear: (listener) => listeners.push(listener),
    heard: (name, request) => listeners.forEach((listener) => listener(name, request)),
    /** Waits until nothing was asked for half a second. */
    quiet: async () => {
      for (const end = Date.now() + 30_000; own.open > 0 || Date.now() - own.last < 500; await wait(50)) {
        if (Date.now() > end) throw new Error("something is always being fetched");
      }
    },
    close: () => contexts.splice(contexts.indexOf(own), 1),
  };
  contexts.push(own);
  return own;
}

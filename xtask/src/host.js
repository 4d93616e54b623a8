// What a page in a frame says to the page around it: its height, and its link when the reader has changed something;
// and the link that the page around it wants shown. The program speaks through the document: it writes the reader's link
// into `data-link`, and opens what becomes the fragment.
const MOST = 1_000_000;
const root = document.documentElement;

// In a sandbox, which has no origin, WebKit does not tell the page what its own errors are: each may be the trap that ends
// the program, and is taken for it (`start.js`).
addEventListener("error", ({ error, message }) => {
  if (origin === "null" && message && !error)
    dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError(message) }));
});

const [, query = ""] = location.hash.split("?");
const fields = new URLSearchParams(query);
// The one page that is listened to, and told the figures.
const host = fields.get("host");
const frozen = fields.has("frozen");

function tell(message, origin) {
  parent.postMessage({ source: "candich", version: 1, ...message }, origin);
}

let told = 0;
let waiting;
// A height is no secret: it goes to whoever shows the frame. It is said again, to whoever begins to listen late.
const say = () => tell({ type: "height", height: told }, "*");
function measure() {
  waiting = undefined;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  for (const later of [0, 1_000, 5_000]) setTimeout(say, later);
}

// A frame out of sight is not laid out, and its sizes are not observed: what may change them is.
const soon = () => (waiting ??= setTimeout(measure, 50));
new MutationObserver(soon).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener("resize", soon);
addEventListener("load", soon, true);
soon();

function load(message) {
  const { source, origin, data } = message;
  if (source !== parent || origin !== host || frozen) return;
  if (data?.type !== "load" || typeof data.link !== "string" || data.link.length > MOST) return;
  // Until the first link is on the page, the program does not hear of another one.
  if (!document.querySelector(".page")) return void setTimeout(load, 50, message);
  const at = data.link.indexOf("#");
  try {
    // WebKit leaves the step of the history the mark of the work that it showed: the page would only be turned.
    history.replaceState(null, "");
  } catch {
    // Where that is refused, there is no mark.
  }
  // No step in the history, which the frame shares with the page around it.
  location.replace("#" + data.link.slice(at + 1));
}

if (host) {
  new MutationObserver(() => tell({ type: "scenario", link: root.dataset.link }, host)).observe(root, {
    attributeFilter: ["data-link"],
  });
  addEventListener("message", load);
}

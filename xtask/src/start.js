// Starts the page, says in the page why it cannot be started, and where it fails later shows the last good link.
import init, { start } from "./candich.js";
import { part } from "./parts.js";

const CANNOT_START = {
  vi: "Không tải được phần tính toán (WebAssembly). Hãy tải lại trang, hoặc mở bằng trình duyệt mới hơn.",
  en: "The calculating part (WebAssembly) could not be loaded. Reload the page, or open it in a newer browser.",
};
const HAS_FAILED = {
  vi: "Trang gặp lỗi và đã dừng. Số liệu của bạn nằm trong liên kết dưới đây; hãy sao chép hoặc bấm vào để mở lại trang.",
  en: "The page has failed and stopped. Your figures are in the link below; copy it, or follow it to open the page again.",
};

function line(language, sentence) {
  const line = document.createElement("p");
  line.lang = language;
  line.textContent = sentence;
  return line;
}

function explain(sentences, ...more) {
  const place = document.createElement("div");
  place.id = "app-error";
  place.setAttribute("role", "alert");
  document.body.replaceChildren(place);
  place.append(...Object.entries(sentences).map(([language, sentence]) => line(language, sentence)), ...more);
}

// After every edit the address holds the scenario, so it is the last good link.
function recover() {
  const link = document.createElement("a");
  link.href = link.textContent = location.href;
  link.addEventListener("click", () => location.reload());
  explain(HAS_FAILED, link);
}

// A panic in the calculating part ends it with a trap; nothing on the page would answer any more.
for (const failure of ["error", "unhandledrejection"])
  addEventListener(failure, ({ error, reason }) => (error ?? reason) instanceof WebAssembly.RuntimeError && recover());

// The styles of what is fetched later do not hold up the first page.
function dressLater() {
  // In the single file all styles are there.
  if (!document.querySelector("link[rel=stylesheet]")) return;
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = new URL("./styles/planning.css", import.meta.url);
  document.head.append(styles);
}

// Only the published site, which has a manifest, is kept on the device; a page in a frame is a guest there.
function settle() {
  if (/[?&]embed=1/.test(location.hash)) import("./host.js");
  else if (self === top && isSecureContext && navigator.serviceWorker && document.querySelector("link[rel=manifest]"))
    import("./offline.js");
}

// What a packed link cannot be read or shown without is compiled beside the first part.
function compileAhead() {
  const { hash } = location;
  if (!/[?&](s|with)=/.test(hash) || !document.querySelector("link[rel=manifest]")) return;
  // The first page in Vietnamese is shown without planning.
  const wanted = ["packed", "shared", "planning"].slice(0, /^#\/\?(?!.*lang=en)/.test(hash) ? 2 : 3);
  for (const name of wanted) part(name).catch(() => {});
}

// Files of other programmes are opened and written by a program of its own, fetched when it is first wanted.
globalThis.candichTables = (...job) => import("./tables.js").then(({ run }) => run(...job));
// Pictures of charts, likewise.
globalThis.candichPicture = (...chart) => import("./picture.js").then(({ make }) => make(...chart));

try {
  compileAhead();
  await init({ module_or_path: await part("candich") });
  start();
  dressLater();
  settle();
} catch (error) {
  console.error(error);
  if (error instanceof WebAssembly.RuntimeError) recover();
  else explain(CANNOT_START);
}

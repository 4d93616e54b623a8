// The report: what was found, beside what is to be reached and beside other tools; printed, and written as Markdown.
// node report.mjs FOLDER REPORT
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";

const [folder, report] = process.argv.slice(2);
const told = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
const [browser, bytes, split, links] = ["browser", "bytes", "allocation-peers", "links-peers"].map(told);
const { kernels } = browser;

const number = (value, digits = 3) => value.toLocaleString("en", { maximumSignificantDigits: digits });
const ms = ({ median, low, high }) => `${number(median)} (${number(low)}–${number(high)})`;
const times = (other, own) => `${number(other / own, 2)}×`;
const kb = (count) => `${number(count / 1_000, 4)} kB`;

/** The medians of the native benchmarks, in milliseconds, by group and name. */
function native() {
  const root = join(folder, "../criterion");
  const found = {};
  for (const group of ["plan", "risk"].filter((it) => existsSync(join(root, it)))) {
    for (const name of readdirSync(join(root, group))) {
      const file = join(root, group, name, "new/estimates.json");
      if (!existsSync(file)) continue;
      const { title } = JSON.parse(readFileSync(join(root, group, name, "new/benchmark.json"), "utf8"));
      const { median } = JSON.parse(readFileSync(file, "utf8"));
      const { lower_bound: low, upper_bound: high } = median.confidence_interval;
      found[title] = { median: median.point_estimate / 1e6, low: low / 1e6, high: high / 1e6 };
    }
  }
  return found;
}

const natives = native();
const growth = ({ before, after }) => (after.heap + after.programs) / (before.heap + before.programs) - 1;
const percent = (part) => `${number(part * 100, 2)} %`;

/** What is to be reached: found, the most it may be, what stands beside it, and why it falls short where it does. */
const GOALS = [
  {
    what: "first load, all files, Brotli",
    reach: "≤ 150 kB",
    met: bytes.first <= 150_000,
    found: kb(bytes.first),
    beside: `a bare Yew counter built alike: ${kb(bytes.counter)}`,
  },
  {
    what: "edit one cell of 200 units × 12 months × 12 counts → painted, 95th percentile",
    reach: "≤ 16 ms",
    met: browser.cellEdits.p95 <= 16,
    found: `${number(browser.cellEdits.p95)} ms (median ${number(browser.cellEdits.median)})`,
    beside: `a click of the counter: ${number(browser.counterEdits.p95)} ms (median ${number(browser.counterEdits.median)})`,
    why: "most of it is the browser laying the table out and painting it anew",
  },
  {
    what: "recomputation of that plan (40 targets), WebAssembly",
    reach: "≤ 2 ms",
    met: kernels.recompute.median <= 2,
    found: `${ms(kernels.recompute)} ms`,
    beside: "",
    why: "built for size",
  },
  {
    what: "probability with its error ≤ 1e-6, check case, WebAssembly",
    reach: "≤ 0.2 ms; ≥ 45× the drawn one",
    met: kernels.probability.median <= 0.2 && kernels.drawn.median / kernels.probability.median >= 45,
    found: `${ms(kernels.probability)} ms`,
    beside: `10,000 draws in plain JavaScript, error 4e-3: ${ms(kernels.drawn)} ms, ${times(kernels.drawn.median, kernels.probability.median)}; Squiggle: ${ms(kernels.squiggle)} ms, ${times(kernels.squiggle.median, kernels.probability.median)}`,
    why: "built for size",
  },
  {
    what: "probability of a rank among 63 others, WebAssembly",
    reach: "≤ 0.1 ms",
    met: kernels.rank.median <= 0.1,
    found: `${ms(kernels.rank)} ms`,
    beside: "",
    why: "built for size",
  },
  {
    what: "share needed to be 80 % sure, WebAssembly",
    reach: "≤ 2 ms; ≥ 90× the drawn one",
    met: kernels.share.median <= 2 && kernels.drawnShare.median / kernels.share.median >= 90,
    found: `${ms(kernels.share)} ms`,
    beside: `halving over 10,000 draws each: ${ms(kernels.drawnShare)} ms, ${times(kernels.drawnShare.median, kernels.share.median)}`,
    why: "built for size",
  },
  {
    what: "split of 150 units over 6 months, WebAssembly",
    reach: "≤ 0.1 ms",
    met: kernels.split150.median <= 0.1,
    found: `${ms(kernels.split150)} ms; natively ${number(split.even)} ms`,
    beside: `yalps: ${number(split.yalps)} ms, ${times(split.yalps, split.even)}; HiGHS: ${number(split.highs)} ms, ${times(split.highs, split.even)}`,
    why: "built for size; natively it is within",
  },
  {
    what: "split of 10,000 units, WebAssembly",
    reach: "≤ 3 ms",
    met: kernels.split10000.median <= 3,
    found: `${ms(kernels.split10000)} ms; with six months ${ms(kernels.months10000)} ms`,
    beside: "",
    why: "built for size",
  },
  {
    what: "packed link of 200 units → first answer painted",
    reach: "≤ 1.3× the counter's first paint",
    met: browser.unitsLink.warm.median <= 1.3 * browser.counter.warm.median,
    found: `${ms(browser.unitsLink.warm)} ms (first visit ${ms(browser.unitsLink.cold)}); ${number(browser.lengths.units, 6)} characters`,
    beside: `counter: ${ms(browser.counter.warm)} ms (first visit ${ms(browser.counter.cold)}), ${times(browser.unitsLink.warm.median, browser.counter.warm.median)}`,
    why: `the counter itself takes ${times(browser.dressed.warm.median, browser.counter.warm.median)} in this site's page, with its policy and its styles; the program that begins the page, the one that reads the link, and the page with its fields and its answer are compiled, run and laid out in the time, many times what the counter is`,
  },
  {
    what: "import of 10,000 rows of XLSX",
    reach: "≤ 1 s, the page at hand",
    met: browser.imports.shown.median <= 1_000 && browser.imports.heldShowing.median <= 50 && browser.imports.heldTaking.median <= 50,
    found: `shown after ${ms(browser.imports.shown)} ms, the page held up for ${ms(browser.imports.heldShowing)} ms at most; taken in ${ms(browser.imports.taken)} ms later, held up for ${ms(browser.imports.heldTaking)} ms`,
    beside: "",
    why: "what is read is shown without holding the page up for 50 ms; a table of ten thousand rows that was taken in is then added up at once",
  },
  {
    what: "Lighthouse (mobile) on the start page: each category",
    reach: "≥ 95",
    met: Object.values(browser.phone.start.scores).every((score) => score >= 95),
    found: Object.entries(browser.phone.start.scores).map(([name, score]) => `${name} ${score}`).join(", "),
    beside: `with an answer: ${Object.values(browser.phone.question.scores).join(", ")}; largest paint after ${number(browser.phone.start.largestPaint)} ms on a slow phone`,
    why: browser.phone.start.failed.join("; "),
  },
  {
    what: "memory after 1,000 random edits and undos",
    reach: "no growth beyond 10 %",
    met: growth(browser.memory) <= 0.1,
    found: percent(growth(browser.memory)),
    beside: `the counter after 1,000 clicks: ${percent(growth(browser.counterMemory))}`,
    why: "the list of undone steps holds that many scenarios",
  },
];

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (heads, rows) => [row(heads), row(heads.map((_, place) => (place ? "---:" : "---"))), ...rows.map(row)].join("\n");

const machine = `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release().split("-")[0]}, Node ${process.versions.node}, Chromium ${browser.browser}`;
const short = GOALS.filter(({ met }) => !met);
const text = `# What it costs

Made by \`cargo xtask bench\` on ${new Date().toISOString().slice(0, 10)}:
${machine}.

All of it in one run; medians, in brackets where 8 of 10 samples lie. The cores may have been shared with others, so a
number says what this machine did, and the ratios say more. “Natively” is built for speed, WebAssembly is built for size, as it is published.

## What is to be reached

${table(["what", "reach", "found", "beside it"], GOALS.map(({ what, reach, found, beside, met }) => [`${met ? "✓" : "✕"} ${what}`, reach, found, beside]))}

${short.length ? `Not reached:\n\n${short.map(({ what, why }) => `- ${what}: ${why}.`).join("\n")}` : "All of it is reached."}

Of the peers, the error of ten thousand draws is about 4e-3, that of the probability here below 1e-8; a thousand times the
accuracy would take a million times the draws.

## Pages

${table(
  ["until it is painted, ms", "again", "first visit", "first visit, 1.6 Mbit/s"],
  [
    ["a bare Yew counter", "counter"],
    ["the same in this site's page, with its policy and its styles", "dressed"],
    ["the empty quick answer", "site"],
    ["a readable link with its answer", "question"],
    ["a packed link of 200 units × 12 counts, first answer", "unitsLink"],
    [`the same with 12 months (${number(browser.lengths.large, 6)} characters)`, "largeLink"],
  ].map(([name, page]) => {
    const { warm, cold } = browser[page];
    return [name, ms(warm), ms(cold), browser.slowLoads[page] ? ms(browser.slowLoads[page]) : ""];
  }),
)}

The first load takes ${kb(bytes.first)} compressed, what is fetched later ${kb(bytes.later)}, the counter ${kb(bytes.counter)}.

## The engine natively

${table(["job, ms", "median (95 % confidence)"], Object.entries(natives).map(([name, time]) => [name, ms(time)]))}

## Links

${table(
  ["characters of the link", ...links.tables.map(({ name }) => name)],
  links.ways.map(([name, lengths]) => [name, ...lengths.map((length, place) => `${length.toLocaleString("en")} (${((length * 6) / links.tables[place].numbers).toFixed(1)} bits a number)`)]),
)}
`;

writeFileSync(report, text);
console.log(text);

// The README's table of link lengths: the tables that `links.rs` wrote down, packed as other tools pack theirs.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, deflateRawSync } from "node:zlib";
import lz from "lz-string";

/** Bytes as the text of a link. */
const letters = (bytes) => bytes.toString("base64url").length;

const brotli = (json) =>
  brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } });

/** Each way to write a table, and how many characters it takes of a link. */
const WAYS = [
  ["Cán Đích, the whole link", ({ link }) => link],
  ["JSON, Brotli 11, base64url", ({ json }) => letters(brotli(json))],
  ["JSON, deflate 9, base64url", ({ json }) => letters(deflateRawSync(json, { level: 9 }))],
  ["JSON, lz-string 1.5.0", ({ json }) => lz.compressToEncodedURIComponent(json).length],
  ["JSON, percent-encoded", ({ json }) => encodeURIComponent(json).length],
];

const tables = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));

const row = (cells) => `| ${cells.join(" | ")} |`;
const characters = (length, { numbers }) => `${length.toLocaleString("en")} (${((length * 6) / numbers).toFixed(1)} bits a number)`;
console.log(row(["Characters of the link", ...tables.map(({ name }) => name)]));
console.log(row(["---", ...tables.map(() => "---:")]));
for (const [name, length] of WAYS) console.log(row([name, ...tables.map((table) => characters(length(table), table))]));

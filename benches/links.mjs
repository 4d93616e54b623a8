// How long links are: the tables that `links.rs` wrote down, packed as other tools pack theirs, for the report.
import { readFileSync, writeFileSync } from "node:fs";
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

const told = WAYS.map(([name, length]) => [name, tables.map(length)]);
writeFileSync(process.argv[3], JSON.stringify({ tables: tables.map(({ name, numbers }) => ({ name, numbers })), ways: told }));

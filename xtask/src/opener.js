// The work itself: a job in, bytes out, or the code of the reason why not.
import init, * as program from "./spreadsheet.js";

let begun;
const begin = () => (begun ??= init({ module_or_path: new URL("./spreadsheet_bg.wasm", import.meta.url) }));

export async function work(job, name, bytes, ready = () => {}) {
  try {
    await begin();
  } catch {
    begun = undefined;
    throw "away";
  }
  ready();
  return program[job](name, bytes);
}

if (typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope) {
  addEventListener("message", async ({ data: { job, name, bytes } }) => {
    try {
      const result = await work(job, name, bytes, () => postMessage({ ready: true }));
      postMessage({ result }, [result.buffer]);
    } catch (error) {
      const told = typeof error === "string";
      postMessage({ failed: told ? error : "damaged", broken: !told });
    }
  });
}

// The part of the program that is fetched later, compiled once; after a failure it is fetched anew.
let compiled;
export const later = () =>
  (compiled ??= WebAssembly.compileStreaming(fetch(new URL("./planning.wasm", import.meta.url))).catch((error) => {
    compiled = undefined;
    throw error;
  }));

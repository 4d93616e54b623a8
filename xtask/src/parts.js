// The parts of the program, each fetched and compiled once; after a failure it is fetched anew.
const FILES = {
  candich: "./candich_bg.wasm",
  packed: "./packed.wasm",
  shared: "./shared.wasm",
  planning: "./planning.wasm",
};
const parts = {};

// Some hosts do not tell that it is a program.
async function compile(file) {
  const answer = await fetch(new URL(file, import.meta.url));
  return answer.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

export const part = (name) =>
  (parts[name] ??= compile(FILES[name]).catch((error) => {
    delete parts[name];
    throw error;
  }));

// In the single file everything stands in the page: what the site fetches is unpacked from there.
const held = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
globalThis.fetch = async (address) => {
  const [, part] = /\/(candich|packed|shared|planning|spreadsheet)[^/]*\.wasm$/.exec(address) ?? [];
  const unpacked = new Blob([held(part)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { headers: { "content-type": "application/wasm" } });
};
// Pictures of the guide, each made ready when it is first shown.
const shown = new Map();
globalThis.candichShown = (name) => {
  if (!shown.has(name)) shown.set(name, URL.createObjectURL(new Blob([held(`guide/${name}`)], { type: "image/webp" })));
  return shown.get(name);
};

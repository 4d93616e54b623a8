// What happens inside a page that is timed: its frames, when they are painted, and cells that are typed into.

/** An init script: `tools.frame()` waits for the next frame, `tools.painted()` until this one is painted, and tells when. */
export function clock() {
  const frame = () => new Promise(requestAnimationFrame);
  // A message comes after the frame in which it was sent is painted.
  const painted = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  globalThis.tools = { frame, painted };
}

/** Runs in the page: types into cell under cell, and times each from the key that takes it until the frame is painted. */
export async function takeCells(edits) {
  const { frame, painted } = globalThis.tools;
  const key = (name) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  const times = [];
  for (let step = 0; step < edits; step += 1) {
    key("7");
    await frame();
    const field = document.activeElement;
    field.value = String(1000 + step * 7);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await frame();
    const started = performance.now();
    key("Enter");
    times.push((await painted()) - started);
    await frame();
  }
  return times;
}

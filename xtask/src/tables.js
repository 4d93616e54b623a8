// Opens files and writes spreadsheets beside the page, in a worker of its own: the page stays at hand meanwhile, and the
// work can be given up. Where no worker can be started – in the single file, in a frame that is a stranger to its own
// site – the page does the work itself.
let worker;
let waiting;

function end(failed) {
  worker?.terminate();
  worker = undefined;
  waiting?.reject(failed);
  waiting = undefined;
}

function start() {
  worker = new Worker(new URL("./opener.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    if (data.ready) return waiting?.told("ready");
    const { resolve, reject } = waiting ?? {};
    waiting = undefined;
    if (data.result) return resolve?.(data.result);
    // What has failed in the midst of its work is not used again.
    if (data.broken) end();
    reject?.(data.failed);
  });
}

const here = () => import("./opener.js").then(({ work }) => work);

// `told` hears that the program is there and the work has begun.
export function run(job, name, bytes, told) {
  if (job === "cancel") return end("cancelled");
  end("cancelled");
  const alone = async () => {
    const work = await here();
    told("ready");
    return work(job, name, bytes);
  };
  if (!document.querySelector("link[rel=manifest]")) return alone();
  return new Promise((resolve, reject) => {
    try {
      start();
    } catch {
      return alone().then(resolve, reject);
    }
    waiting = { resolve, reject, told };
    // Before it has begun, it could not be started at all.
    worker.addEventListener("error", () => {
      waiting = undefined;
      end();
      alone().then(resolve, reject);
    });
    worker.postMessage({ job, name, bytes });
  });
}

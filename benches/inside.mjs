// Runs in the page of the benchmarks: the kernels and their peers, each many times.
import init, * as kernels from "./kernels.js";
import { drawn, drawnShare, squiggle } from "./peers.mjs";

/** What one job takes: medians and the spread of so many samples, each of as many rounds as fill some milliseconds. */
async function timed(job, samples) {
  let rounds = 1;
  const once = async () => {
    const started = performance.now();
    const found = await job(rounds);
    return [(performance.now() - started) / rounds, found];
  };
  let [each] = await once();
  while (each * rounds < 8 && rounds < 4_096) {
    rounds *= 2;
    [each] = await once();
  }
  const times = [];
  let found;
  for (let sample = 0; sample < samples; sample++) {
    const [time, value] = await once();
    times.push(time);
    found = value;
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor((times.length - 1) * share)];
  return { median: at(0.5), low: at(0.1), high: at(0.9), samples, found: Number(found) };
}

/** A peer does its job once in each round. */
const each = (job) => async (rounds) => {
  let found;
  for (let round = 0; round < rounds; round++) found = await job();
  return found;
};

const started = init({ module_or_path: new URL("./kernels_bg.wasm", location.href) });

/** Packed links of 200 units: with 12 months, and without. */
globalThis.links = async () => {
  await started;
  return { large: kernels.packed_link(12), units: kernels.packed_link(0) };
};

globalThis.benchmarks = async () => {
  await started;
  return {
    probability: await timed((rounds) => kernels.probability(rounds), 41),
    drawn: await timed(each(() => drawn()), 41),
    squiggle: await timed(each(squiggle), 21),
    share: await timed((rounds) => kernels.share_needed(rounds), 41),
    drawnShare: await timed(each(drawnShare), 9),
    rank: await timed((rounds) => kernels.rank(rounds), 41),
    split150: await timed((rounds) => kernels.split_units(rounds, 150, true), 41),
    split10000: await timed((rounds) => kernels.split_units(rounds, 10_000, false), 41),
    months10000: await timed((rounds) => kernels.split_units(rounds, 10_000, true), 21),
    recompute: await timed((rounds) => kernels.recompute(rounds), 41),
    readLink: await timed((rounds) => kernels.read_link(rounds), 21),
  };
};

// What other tools do of the jobs of `kernels.rs`, in the same page and the same run. None of them is in the site.
import { run } from "@quri/squiggle-lang";

const MONTH = { volume: 10_500, cv: 0.1, share: 0.4, sd: 0.05 };
const MONTHS = 6;
const DRAWS = 10_000;
const [TARGET, DONE, ONLINE] = [0.3, 60_000, 12_800];

const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

/** Marsaglia and Tsang; the shapes here are above one. */
function gamma(shape) {
  const part = shape - 1 / 3;
  const width = 1 / Math.sqrt(9 * part);
  for (;;) {
    const score = normal();
    const cube = (1 + width * score) ** 3;
    if (cube > 0 && Math.log(1 - Math.random()) < 0.5 * score * score + part * (1 - cube + Math.log(cube))) return part * cube;
  }
}

/** How often ten thousand drawn years end at the target or above. */
export function drawn(share = MONTH.share) {
  const spread = Math.sqrt(Math.log1p(MONTH.cv ** 2));
  const sum = (share * (1 - share)) / MONTH.sd ** 2 - 1;
  let met = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    let [part, whole] = [ONLINE, DONE];
    for (let month = 0; month < MONTHS; month++) {
      const volume = MONTH.volume * Math.exp(spread * normal() - (spread * spread) / 2);
      const [one, other] = [gamma(share * sum), gamma((1 - share) * sum)];
      whole += volume;
      part += (volume * one) / (one + other);
    }
    if (part >= TARGET * whole) met++;
  }
  return met / DRAWS;
}

/** The share with which 80 of 100 drawn years do, by halving. */
export function drawnShare() {
  let [low, high] = [0.3, 0.6];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (drawn(middle) < 0.8) low = middle;
    else high = middle;
  }
  return high;
}

const SQUIGGLE = `month() = SampleSet.fromDist(lognormal({mean: 10500, stdev: 1050})) * (SampleSet.fromDist(beta({mean: 0.4, stdev: 0.05})) - 0.3)
total = month() + month() + month() + month() + month() + month()
1 - cdf(total, 5200)`;

/** The same by Squiggle's sample sets of ten thousand. */
export async function squiggle() {
  const { result } = await run(SQUIGGLE, { environment: { sampleCount: DRAWS, xyPointLength: 1_000, seed: String(Math.random()) } });
  return Number(String(result.value.result));
}

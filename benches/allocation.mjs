// The split of 150 units over six months as general solvers find it: the same instance, the same objective. They find
// fractions; the numbers of `allocation.rs` are whole, and each stands within a dossier of theirs. What each takes is
// written down for the report, in milliseconds.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import highsLoader from "highs";
import { solve } from "yalps";

const RUNS = 9;
const { need, columns, rows, even, least, own } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const highs = await highsLoader();

/** The lowest share at the end as high as it can be, in linear constraints: y is a unit's number in a month. */
const cells = rows.flatMap(({ months }, unit) => months.map((cap, month) => ({ unit, month, cap, name: `y${unit}_${month}` })));

function yalpsLowestShare() {
  const constraints = new Map();
  const variables = new Map([["t", new Map([["t", 1]])]]);
  rows.forEach(({ done, most, whole }, unit) => {
    constraints.set(`share${unit}`, { min: -done });
    constraints.set(`most${unit}`, { max: most });
    variables.get("t").set(`share${unit}`, -whole);
  });
  columns.forEach((sum, month) => constraints.set(`month${month}`, { equal: sum }));
  for (const { unit, month, cap, name } of cells) {
    constraints.set(name, { max: cap });
    variables.set(name, new Map([[`share${unit}`, 1], [`most${unit}`, 1], [`month${month}`, 1], [name, 1]]));
  }
  const { status, result } = solve({ direction: "maximize", objective: "t", constraints, variables });
  assert.equal(status, "optimal");
  return result;
}

const ofUnit = (unit) => columns.map((_, month) => `y${unit}_${month}`).join(" + ");
const LOWEST_SHARE = [
  "Maximize", " t", "Subject To",
  ...rows.map(({ done, whole }, unit) => ` share${unit}: ${ofUnit(unit)} - ${whole} t >= ${-done}`),
  ...rows.map(({ most }, unit) => ` most${unit}: ${ofUnit(unit)} <= ${most}`),
  ...columns.map((sum, month) => ` month${month}: ${rows.map((_, unit) => `y${unit}_${month}`).join(" + ")} = ${sum}`),
  "Bounds", ...cells.map(({ name, cap }) => ` 0 <= ${name} <= ${cap}`), "End",
].join("\n");

/** The least effort: the sum of weight times room times the square of the rise, over the units. */
const LEAST_EFFORT = [
  "Minimize", ` obj: [ ${rows.map(({ weight, room }, unit) => `${(2 * weight) / room} x${unit} ^2`).join(" + ")} ] / 2`, "Subject To",
  ` need: ${rows.map((_, unit) => `x${unit}`).join(" + ")} = ${need}`,
  "Bounds", ...rows.map(({ most }, unit) => ` 0 <= x${unit} <= ${most}`), "End",
].join("\n");

function highsSolves(problem) {
  const solution = highs.solve(problem);
  assert.equal(solution.Status, "Optimal");
  return solution;
}

/** The median time of a job in milliseconds, and what it found. */
function timed(job) {
  let found;
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    found = job();
    return performance.now() - started;
  });
  return [times.sort((one, other) => one - other)[RUNS >> 1], found];
}

const [yalpsTime, yalpsShare] = timed(yalpsLowestShare);
const [highsTime, highsShare] = timed(() => highsSolves(LOWEST_SHARE).ObjectiveValue);
const [effortTime, effort] = timed(() => highsSolves(LEAST_EFFORT).Columns);

// The same optimum: of the units that are not at their most, the lowest share lies within a dossier of the solvers'.
const lowest = Math.min(...rows.map(({ done, whole }, unit) => (done + even[unit] + 1) / whole));
assert.ok(Math.abs(yalpsShare - highsShare) < 1e-6, `${yalpsShare} ${highsShare}`);
assert.ok(lowest >= highsShare - 1e-9, `${lowest} ${highsShare}`);
rows.forEach((_, unit) => assert.ok(Math.abs(effort[`x${unit}`].Primal - least[unit]) < 1.01, `x${unit}`));

const { same_year_end: even150, least_effort: least150 } = own;
const found = { even: even150, yalps: yalpsTime, highs: highsTime, least: least150, effort: effortTime };
writeFileSync(process.argv[3], JSON.stringify(found));

// Memory over many calls: the heap after a collection and the resident set, at each fifth of the calls.
import { createOf } from "./create.mjs";

const [, , name, url, operation, calls] = process.argv;
const IN_FLIGHT = 64;
const { call } = await createOf(name, url, operation);

async function run(count) {
  let left = count;
  const lane = async () => {
    while (left-- > 0) if (!(await call())) throw new Error("the answer is not ok");
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

const points = [];
const look = (done) => {
  gc();
  gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  points.push({ calls: done, heap: heapUsed + external, rss });
};
const before = process.cpuUsage();
await run(5_000);
look(0);
for (let fifth = 1; fifth <= 5; fifth++) {
  await run(Number(calls) / 5);
  look((Number(calls) / 5) * fifth);
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ points, cpu: user + system, peak: process.resourceUsage().maxRSS }));
process.exit();

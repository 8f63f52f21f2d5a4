// One client in its own process. It runs a slot on request and reports what that took.
import { createOf } from "./create.mjs";

const [, , name, url, operation] = process.argv;
const { call } = await createOf(name, url, operation);

async function slot({ milliseconds, inFlight }) {
  let calls = 0;
  let failed = 0;
  let failure;
  const before = process.cpuUsage();
  const from = performance.now();
  const until = from + milliseconds;
  const lane = async () => {
    do {
      try {
        if (!(await call())) throw new Error("the answer is not ok");
      } catch (error) {
        failed++;
        failure ??= String(error);
      }
      calls++;
    } while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return { calls, failed, failure, wall, cpu: user + system, peak: process.resourceUsage().maxRSS };
}

process.on("message", async (task) => process.send(await slot(task)));
process.on("disconnect", () => process.exit());
process.send({ ready: true });

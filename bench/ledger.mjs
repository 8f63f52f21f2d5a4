// The CPU of claim and settle on a SQLite file with 64 in flight, the CPU that `once` adds to verify(), and the time of a
// kept answer.
// Run: npx tsx bench/ledger.mjs
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createClient, VoterId } from "../src/index.node.ts";
import { openLedger } from "../src/ledger.ts";

const CALLS = 10_000;
const IN_FLIGHT = 64;
const folder = mkdtempSync(join(tmpdir(), "indiconnect-bench-"));
const ledger = await openLedger(join(folder, "checks.db"));
const check = (number) => ({
  endpoint: "https://api.example.com/idverifygr/verification",
  documentType: "Example",
  input: { number: `EXAMPLE${number}` },
  selection: [
    "result.__typename",
    "result.name",
    "result.status",
    "result.valid",
    "result.state",
    "result.at",
  ],
});
const answer = { data: { verification: { status: "SUCCESS", result: { name: "EXAMPLE ".repeat(40) } } } };
const receipt = {
  operation: "Example",
  documentType: "Example",
  endpoint: "https://api.example.com/idverifygr/verification",
  at: new Date(),
  duration: 12.5,
  attempts: 1,
  sent: "yes",
  status: 200,
  source: "call",
  simulated: false,
};

let next = 0;
async function work(calls, latency) {
  while (next < calls) {
    const outcome = await ledger.claim(check(next++));
    if (latency > 0) await wait(latency * (0.5 + Math.random()));
    if (outcome.kind === "claimed") await outcome.claim.answered(answer, receipt);
  }
}
async function measure(what, calls, inFlight, latency = 0) {
  const from = next;
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(Array.from({ length: inFlight }, () => work(from + calls, latency)));
  const { user, system } = process.cpuUsage(cpu);
  const took = performance.now() - started;
  console.log(
    `${what}: ${((user + system) / calls).toFixed(1)} µs of CPU a call (${(system / calls).toFixed(1)} in the system), ${((took / calls) * 1e3).toFixed(1)} µs of time`,
  );
}
await measure("warm-up", 2_000, IN_FLIGHT);
await measure(`claim and settle, ${IN_FLIGHT} in flight`, CALLS, IN_FLIGHT);
await measure(`the same with calls of 10 ms between`, CALLS, IN_FLIGHT, 10);
await measure("claim and settle, one at a time", 500, 1);
const times = [];
for (let index = 0; index < 500; index++) {
  const started = performance.now();
  await ledger.claim(check(index));
  times.push(performance.now() - started);
}
times.sort((a, b) => a - b);
console.log(`a kept answer: ${times[250].toFixed(2)} ms, 99 of 100 within ${times[495].toFixed(2)} ms`);

// A transport that answers at once, so that the CPU is the client's alone.
const found = {
  __typename: "VoterIdResult",
  ...Object.fromEntries(Object.keys(VoterId.service.shape).map((name) => [name, null])),
};
const body = JSON.stringify({ data: { verify: { ok: true, message: null, result: found, error: null } } });
const response = { status: 200, header: () => undefined };
const transport = {
  simulated: true,
  send: async () => {
    await wait(1);
    return { ...response, body };
  },
};
const client = createClient({
  environment: "staging",
  credentials: { serviceKey: "sk_test_x", accessKey: "indc_test_x", secretKey: "ac_test_x" },
  ledger,
  transport,
});
async function verifyMany(calls, options) {
  let left = calls;
  const one = async () => {
    while (left-- > 0) await client.verify(VoterId, { epicNo: `ABC${String(1_000_000 + next++)}` }, options);
  };
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / calls;
}
await verifyMany(2_000, { once: true });
await verifyMany(2_000, {});
for (let round = 0; round < 3; round++) {
  const without = await verifyMany(CALLS, {});
  const withOnce = await verifyMany(CALLS, { once: true });
  console.log(
    `verify(), ${IN_FLIGHT} in flight: ${without.toFixed(1)} µs of CPU a call, with once ${withOnce.toFixed(1)}: ${(withOnce - without).toFixed(1)} more`,
  );
}
times.length = 0;
for (let index = 0; index < 500; index++) {
  const started = performance.now();
  await client.verify(VoterId, { epicNo: `ABC${String(1_000_000 + next - 1 - index)}` }, { once: true });
  times.push(performance.now() - started);
}
times.sort((a, b) => a - b);
console.log(
  `a kept answer of verify(): ${times[250].toFixed(2)} ms, 99 of 100 within ${times[495].toFixed(2)} ms`,
);
await ledger.close();
rmSync(folder, { recursive: true });

// `npm run bench`: all clients against one server, in one interleaved run.
//   --quick          three short rounds, printed only
//   --case NAME      one case of cases.mjs, printed only (repeatable); "start" and "memory" are cases too
//   --client NAME    one client, beside the bare loop and fetch, printed only (repeatable)
//   --million        memory over a million calls instead of 100,000
//   --no-build       use the build of the last run
import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { CASES, CLIENTS } from "./cases.mjs";
import { pinned, runToEnd, startServer, startWorker } from "./processes.mjs";
import { plot, report } from "./report.mjs";
import {
  BENCH,
  CACHE,
  installPeers,
  stageExample,
  stageOperations,
  stagePackage,
  versions,
} from "./setup.mjs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    million: { type: "boolean", default: false },
    build: { type: "boolean", default: true },
    case: { type: "string", multiple: true },
    client: { type: "string", multiple: true },
    rounds: { type: "string" },
  },
  allowNegative: true,
});

const rounds = Number(options.rounds ?? (options.quick ? 3 : 7));
const milliseconds = options.quick ? 250 : 700;
const warmUp = options.quick ? 600 : 2500;
const MEMORY_CALLS = options.million ? 1_000_000 : options.quick ? 20_000 : 100_000;

const names = options.client ? [...new Set(["node-http", "fetch", ...options.client])] : Object.keys(CLIENTS);
const wanted = (name) => options.case === undefined || options.case.includes(name);

const known = { client: Object.keys(CLIENTS), case: [...Object.keys(CASES), "start", "memory"] };
for (const [option, all] of Object.entries(known)) {
  for (const name of options[option] ?? []) {
    if (all.includes(name)) continue;
    console.error(`--${option} ${name}: there is no such ${option}, only ${all.join(", ")}.`);
    process.exit(2);
  }
}

installPeers();
stagePackage({ build: options.build });
await stageExample();
await stageOperations();

const [load] = loadavg();
if (load > 0.5)
  console.log(`The machine is busy with other things (load ${load.toFixed(1)}): trust no number.`);

const server = await startServer();
const results = {
  machine: {
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    platform: `${process.platform} ${process.arch}`,
    pinned,
  },
  versions: versions([
    "indiconnect",
    "@urql/core",
    "axios",
    "graphql-request",
    "@apollo/client",
    "@genql/cli",
    "undici",
    "graphql",
  ]),
  rounds,
  cases: {},
};

for (const [name, given] of Object.entries(CASES)) {
  if (wanted(name)) results.cases[name] = await measure(given);
}
if (wanted("start")) results.start = await measureStart();
if (wanted("memory")) results.memory = await measureMemory();
server.stop();

const text = report(results);
console.log(`\n${text}`);
writeFileSync(`${CACHE}last.json`, JSON.stringify(results));
if (!options.quick && options.case === undefined && options.client === undefined) {
  writeFileSync(`${BENCH}results.md`, text);
  writeFileSync(`${BENCH}results.svg`, plot(results));
  writeFileSync(`${CACHE}results.json`, JSON.stringify(results));
}

/** All clients in each round, one after the other. Each round begins with another client. */
function* turns(list, round) {
  for (let at = 0; at < list.length; at++) yield list[(at + round * 5) % list.length];
}

async function measure({ title, operation, inFlight, slot = 1, clients, apart = false, ...answer }) {
  console.log(title);
  const url = server.urlOf(answer);
  const start = async (name) => {
    const worker = await startWorker(name, url, operation);
    await worker.slot({ milliseconds: warmUp, inFlight });
    return worker;
  };
  const entries = names
    .filter((name) => clients === undefined || clients.includes(name))
    .map((name) => ({ name, slots: [] }));
  if (!apart) for (const entry of entries) entry.worker = await start(entry.name);
  for (let round = 0; round < rounds; round++) {
    for (const { name, slots, worker: kept } of turns(entries, round)) {
      const worker = kept ?? (await start(name));
      const before = await server.cpu();
      const { calls, failed, failure, wall, cpu, peak } = await worker.slot({
        milliseconds: milliseconds * slot,
        inFlight,
      });
      slots.push({
        calls,
        failed,
        failure,
        rate: ((calls - failed) * 1000) / wall,
        cpu: cpu / calls,
        latency: (wall * inFlight) / calls,
        peak: peak / 1024,
        server: ((await server.cpu()) - before) / calls,
      });
      if (kept === undefined) await worker.stop();
    }
  }
  for (const { worker } of entries) await worker?.stop();
  return { title, inFlight, clients: Object.fromEntries(entries.map(({ name, slots }) => [name, slots])) };
}

async function measureStart() {
  console.log("Process start to first answer");
  const url = server.urlOf({ answer: "small" });
  const found = Object.fromEntries(names.map((name) => [name, []]));
  // Twice the rounds: one start is short, and the first of them fills the system's caches.
  for (let round = 0; round <= rounds * 2; round++) {
    for (const name of turns(names, round)) {
      const took = await runToEnd(["first-answer.mjs", name, url, "FaceLivenessPassive"]);
      if (round > 0) found[name].push(took);
    }
  }
  return found;
}

async function measureMemory() {
  console.log(`Memory over ${MEMORY_CALLS} calls`);
  const url = server.urlOf({ answer: "small" });
  const found = {};
  for (const name of ["node-http", "fetch", "indiconnect-node", "indiconnect-fetch", "indiconnect-undici"]) {
    if (!names.includes(name)) continue;
    const argv = ["--expose-gc", "memory.mjs", name, url, "FaceLivenessPassive", String(MEMORY_CALLS)];
    found[name] = await runToEnd(argv);
  }
  return found;
}

// Turns measurements into tables.
import { barPlot } from "./bar-plot.mjs";
import { CLIENTS } from "./cases.mjs";
import { median, ratios, spread } from "./statistics.mjs";

const BARE = "node-http";
const FETCH = "fetch";

const number = (value) =>
  value >= 100
    ? Math.round(value).toLocaleString("en-US")
    : value >= 10
      ? value.toFixed(1)
      : value.toFixed(2);
const ratio = ({ median, least, most }) => `${number(median)} (${number(least)}–${number(most)})`;
const titleOf = (name) => CLIENTS[name] ?? name;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const each = (slots, key) => slots.map((slot) => slot[key]);

function caseTable({ inFlight, clients }) {
  const head = [
    "client",
    inFlight === 1 ? "µs a call" : "calls/s",
    "CPU µs a call",
    "CPU / bare loop",
    "CPU / fetch",
    inFlight === 1 ? "time / fetch" : "calls/s / fetch",
    inFlight === 1 ? "time / bare loop" : "calls/s / bare loop",
    "peak MB",
    "server CPU µs",
  ];
  const speed = inFlight === 1 ? "latency" : "rate";
  const rows = Object.entries(clients).map(([name, slots]) => {
    const against = (reference, key) =>
      clients[reference] ? ratio(ratios(each(slots, key), each(clients[reference], key))) : "";
    const failed = each(slots, "failed").reduce((sum, count) => sum + count, 0);
    const unit = inFlight === 1 ? 1000 : 1;
    return [
      titleOf(name) + (failed > 0 ? ` (${number(failed)} calls failed: ${failureOf(slots)})` : ""),
      number(median(each(slots, speed)) * unit),
      number(median(each(slots, "cpu"))),
      against(BARE, "cpu"),
      against(FETCH, "cpu"),
      against(FETCH, speed),
      against(BARE, speed),
      number(Math.max(...each(slots, "peak"))),
      number(median(each(slots, "server"))),
    ];
  });
  return table(head, rows);
}

const failureOf = (slots) => slots.find(({ failure }) => failure)?.failure.slice(0, 80);

function startTable(start) {
  const head = ["client", "import ms", "first answer ms", "first answer / fetch", "import / bare loop"];
  const rows = Object.entries(start).map(([name, found]) => [
    titleOf(name),
    number(median(each(found, "imported"))),
    number(median(each(found, "answered"))),
    ratio(ratios(each(found, "answered"), each(start[FETCH], "answered"))),
    ratio(ratios(each(found, "imported"), each(start[BARE], "imported"))),
  ]);
  return table(head, rows);
}

function memoryTable(memory) {
  const points = Object.values(memory)[0].points;
  const head = [
    "client",
    ...points.map(({ calls }) => `${calls.toLocaleString("en-US")} calls`),
    "bytes a call kept",
  ];
  const rows = Object.entries(memory).map(([name, found]) => [
    titleOf(name),
    ...found.points.map(({ heap, rss }) => `${number(heap / 2 ** 20)} / ${number(rss / 2 ** 20)}`),
    number(Math.max(0, keptPerCall(found))),
  ]);
  return table(head, rows);
}

/** From the first fifth on: before, caches fill. */
function keptPerCall({ points }) {
  const [, first] = points;
  const last = points.at(-1);
  return (last.heap - first.heap) / (last.calls - first.calls);
}

/** The targets, compared with the measurements. */
export function targets({ cases, start, memory }) {
  const found = [];
  const add = (what, value, limit, most = true) => {
    if (value === undefined) return;
    const holds = most ? value.median <= limit : value.median >= limit;
    found.push({ what, value, limit: `${most ? "≤" : "≥"} ${limit}`, holds });
  };
  const of = (name, client, reference, key) => {
    const clients = cases[name]?.clients;
    if (!clients?.[client] || !clients[reference]) return undefined;
    return ratios(each(clients[client], key), each(clients[reference], key));
  };
  add("throughput at 32 / fetch", of("small-32", "indiconnect-node", FETCH, "rate"), 5, false);
  add("throughput at 32 / bare loop", of("small-32", "indiconnect-node", BARE, "rate"), 0.85, false);
  add("CPU a call at 32 / bare loop", of("small-32", "indiconnect-node", BARE, "cpu"), 1.15);
  add("CPU a call at 256 / bare loop", of("small-256", "indiconnect-node", BARE, "cpu"), 1.3);
  add("sequential latency / fetch", of("small-1", "indiconnect-node", FETCH, "latency"), 0.6);
  add(
    "fetch transport: CPU a call at 32 / fetch with a timeout",
    of("small-32", "indiconnect-fetch", "fetch-timeout", "cpu"),
    1.15,
  );
  for (const peer of ["axios", "graphql-request", "apollo", "urql", "genql"]) {
    add(
      `fetch transport: CPU a call at 32 / ${titleOf(peer)}`,
      of("small-32", "indiconnect-fetch", peer, "cpu"),
      1,
    );
  }
  add(
    "credit report of 1 MB: CPU / bare loop with JSON.parse",
    of("report-1m", "indiconnect-node", BARE, "cpu"),
    1.25,
  );
  add(
    "undici example: throughput at 32 / undici.request",
    of("small-32", "indiconnect-undici", "undici-request", "rate"),
    0.7,
    false,
  );
  add("4,096 in flight: CPU / bare loop", of("life-4096", "indiconnect-node", BARE, "cpu"), 1.6);
  add("a variable of 5 MB: CPU / bare loop", of("variable-5m", "indiconnect-node", BARE, "cpu"), 1.1);
  if (start?.["indiconnect-node"]) {
    const against = (name, key) => ratios(each(start["indiconnect-node"], key), each(start[name], key));
    add("process start to first answer / fetch", against(FETCH, "answered"), 0.75);
    if (start.urql) add(`import time / ${titleOf("urql")}`, against("urql", "imported"), 1.5);
  }
  for (const [name, points] of Object.entries(memory ?? {})) {
    if (name.startsWith("indiconnect"))
      add(`bytes a call kept, ${titleOf(name)}`, spread([keptPerCall(points)]), 2);
  }
  return found;
}

/** The whole report, as Markdown. */
export function report(results) {
  const { machine, versions, rounds, cases, start, memory, anew = [] } = results;
  const parts = [
    "# What it takes to call",
    `Written by \`npm run bench\`. ${machine.cpu ?? "unknown CPU"}, ${machine.cores} cores, ${machine.memory}, ${machine.platform}. ${
      machine.pinned
        ? "The server on one core, the clients on another, each in a process of its own."
        : "Server and clients in processes of their own, not pinned to cores."
    } Medians of ${rounds} rounds in which every client had its turn; ratios are taken round by round, with the least and the most. "Bare loop" is \`node:http\` with a keep-alive agent and nothing else: the limit. Every client sends the same text and headers, and its answer is parsed and looked at.`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  ];
  const held = targets(results);
  if (held.length > 0) {
    parts.push(
      "## Targets, indiconnect on its default transport unless said otherwise",
      table(
        ["target", "measured", "limit", "holds"],
        held.map(({ what, value, limit, holds }) => [what, ratio(value), limit, holds ? "yes" : "**no**"]),
      ),
    );
  }
  for (const found of Object.values(cases)) {
    parts.push(`## ${found.title}`);
    if (found.apart) parts.push(`Measured anew, in a run of its own of ${found.apart} rounds.`);
    parts.push(caseTable(found));
  }
  const later = (name) => (anew.includes(name) ? ["Measured anew, in a run of its own."] : []);
  if (start) parts.push("## Process start to first answer", ...later("start"), startTable(start));
  if (memory) {
    parts.push(
      "## Memory over many calls, 64 in flight",
      ...later("memory"),
      "Heap after a collection / resident set, in MB.",
      memoryTable(memory),
    );
  }
  return `${parts.join("\n\n")}\n`;
}

/** What a call costs in CPU, client by client. */
export function plot({ cases }) {
  const { clients } = cases["small-32"];
  const bars = Object.entries(clients)
    .map(([name, slots]) => ({
      name: titleOf(name),
      value: median(each(slots, "cpu")),
      own: /^indiconnect/.test(name),
    }))
    .sort((a, b) => a.value - b.value)
    .map((bar) => ({ ...bar, text: `${number(bar.value)} µs` }));
  return barPlot({
    title: "CPU of one call",
    note: "microseconds, 400 B answers, 32 calls in flight, node 20; less is better",
    bars,
  });
}

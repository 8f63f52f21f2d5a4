// Every shipped service with a canary in every input and in every finding: nothing that the package says may hold one.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IndiConnect } from "../../src/client/create-client.ts";
import type { VerificationDocument } from "../../src/document/document.ts";
import { diagnosticsObserver, openTelemetryObserver } from "../../src/observe.ts";
import { asRest } from "../../src/sandbox/rest-door.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { clientFor, type TransportName, transportFor, transportNames } from "../clients.ts";
import { type FarEnd, type Received, type Reply, startFarEnd } from "../servers/far-end.ts";
import { type Json, shipped } from "../shipped.ts";
import { canaries, encodings, printed } from "./canaries.ts";
import { json, places } from "./places.ts";

type Document = VerificationDocument<Record<string, unknown>, Record<string, unknown>>;
const { serviceKey, accessKey, secretKey } = canaries;
const credentials = { serviceKey, accessKey, secretKey };
const KEY_NEEDLES = ["canaryServiceQ7", "canaryAccessW4", "canarySecretE9"];

/** Puts a canary of its own in the place of every text. */
function plant(value: Json, prefix: string, needles: string[]): Json {
  if (typeof value === "string") {
    const needle = `${prefix}q${needles.length}kw`;
    needles.push(needle);
    // What escaping changes stands beside what it leaves alone.
    return `${needle} "é\\/+ ${needle}`;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => plant(each, prefix, needles));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "__typename" ? each : plant(each, prefix, needles),
    ]),
  );
}

/** What a text gives away, whatever its case and escapes: the needles are letters and digits, which none of them changes. */
const leaks = (text: string, needles: readonly string[]): string[] => {
  const folded = text.toLowerCase();
  return needles.filter((needle) => folded.includes(needle.toLowerCase()));
};

let farEnd: FarEnd;
let answer: (received: Received) => Reply | undefined | "break" = () => undefined;
let client: IndiConnect;
const heard: unknown[] = [];
const hear = (...told: unknown[]): void => void heard.push(...told);
const exporter = new InMemorySpanExporter();
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer(
  "test",
);
const channels = ["indiconnect:request", "indiconnect:response"];

beforeAll(async () => {
  for (const channel of channels) subscribe(channel, hear);
  farEnd = await startFarEnd({
    answer(received, { socket }) {
      const reply = answer(received);
      if (reply === "break") socket.destroy();
      return reply === "break" ? undefined : reply;
    },
  });
});
afterAll(async () => {
  for (const channel of channels) unsubscribe(channel, hear);
  await farEnd.stop();
});

function start(transport: TransportName): void {
  client = clientFor(transportFor(transport), farEnd.url, {
    credentials,
    maxRetries: 0,
    onDrift: hear,
    onWarning: hear,
    observers: [{ onRequest: hear, onResponse: hear }, diagnosticsObserver(), openTelemetryObserver(tracer)],
  });
}

/** Everything that a call says: its end without the findings, which are what was asked for, its hooks, its traces. */
async function said(document: Document, variables: Record<string, unknown>, timeout = 5000): Promise<string> {
  heard.length = 0;
  exporter.reset();
  const ended = await client.verify(document, variables, { timeout, checks: "off" }).then(
    (verification) => {
      if (!verification.ok) return verification;
      const { result: _, ...rest } = verification;
      return rest;
    },
    (error: unknown) => error,
  );
  const spans = exporter
    .getFinishedSpans()
    .map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
  expect(spans.length).toBeGreaterThan(0);
  return [ended, ...heard, ...spans].map(printed).join("\n");
}

describe.each(transportNames)("through %s", (transport) => {
  beforeAll(() => start(transport));
  afterAll(() => client.close());

  it.each(shipped)("$operation says nothing of its inputs, its findings or the keys", async (service) => {
    const { document, answers } = service;
    const { root } = document.service;
    const inputs: string[] = [];
    const findings: string[] = [];
    const variables = plant(service.variables, "In", inputs) as Record<string, Json>;
    const result = plant(answers.found.result, "Out", findings);
    expect(inputs.length).toBeGreaterThan(0);
    const needles = [...inputs, ...findings, ...KEY_NEEDLES];
    const envelope = { ok: true, message: "done", result, error: null };
    const whole = (body: object): Reply => {
      const graphql = { status: 200, headers: {}, body: JSON.stringify({ data: { [root]: body } }) };
      return document.service.rest ? { body: asRest(document.service, graphql).body } : graphql;
    };

    answer = () => whole(envelope);
    const found = await client.verify(document, variables, { checks: "off" });
    // The canaries arrive where they belong, so that their absence elsewhere means something.
    expect(leaks(JSON.stringify(found.ok && found.result), findings)).toEqual(findings);
    expect(leaks(farEnd.requests.at(-1)?.body ?? "", inputs)).toEqual(inputs);

    const replies: Record<string, () => Reply | undefined | "break"> = {
      "an answer": () => whole(envelope),
      "a finding of another type": () =>
        whole({ ...envelope, result: { ...(result as object), __typename: result } }),
      "a result wrapped in itself": () =>
        whole({ ...envelope, result: { ...(result as object), extra: result } }),
      "findings beside an error": () =>
        json({ data: { [root]: { ...envelope, ok: false } }, errors: [{ message: "no" }] }),
      "no connection any more": () => "break",
      "nothing in time": () => undefined,
    };
    const texts = Object.values(encodings).flatMap((encode) =>
      [...Object.values(variables), ...Object.values(credentials)].map((value) =>
        encode(typeof value === "string" ? value : JSON.stringify(value)),
      ),
    );
    for (const [place, reply] of Object.entries(places))
      replies[`an echo in ${place}`] = () => reply(texts.join(" "));
    for (const [what, reply] of Object.entries(replies)) {
      answer = reply;
      const text = await said(document, variables, what === "nothing in time" ? 30 : 5000);
      expect(leaks(text, needles), `${what}: ${text.slice(0, 2000)}`).toEqual([]);
    }
  });
});

it.each(shipped)("the sandbox's log says nothing of what is personal: $operation", async (service) => {
  const { document, answers } = service;
  const lines: string[] = [];
  const sandbox = createSandbox({ log: (line) => lines.push(line) });
  const needles: string[] = [];
  const variables: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(service.variables)) {
    const sensitive = document.service.sensitive?.includes(name);
    // In an input that is not personal an Aadhaar number is still masked.
    variables[name] = sensitive
      ? plant(value, "In", needles)
      : typeof value === "string"
        ? "9999 9999 0019"
        : value;
  }
  const findings: string[] = [];
  const result = plant(answers.found.result, "Out", findings) as Record<string, unknown>;
  sandbox.answer(document, { result });
  const { url } = await sandbox.listen();
  const local = clientFor(transportFor("node"), url, { credentials });
  await local.verify(document, variables, { checks: "off" });
  local.close();
  await sandbox.close();
  expect(lines).toHaveLength(1);
  expect(leaks(lines.join("\n"), [...needles, ...findings, ...KEY_NEEDLES])).toEqual([]);
  expect(lines.join("\n")).not.toMatch(/9999 ?9999 ?0019/);
});

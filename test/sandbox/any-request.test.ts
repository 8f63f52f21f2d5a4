// No request ends the sandbox, whatever it holds and by whichever way it comes: an error that nobody caught fails the run.
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, fetchTransport, MobileOtpSend, NameMatch } from "../../src/index.node.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { keys } from "../clients.ts";

let sandbox: Sandbox;
let url: string;
const lines: string[] = [];
const uncaught: unknown[] = [];
const catchIt = (error: unknown): void => void uncaught.push(error);
beforeAll(async () => {
  process.on("unhandledRejection", catchIt);
  process.on("uncaughtException", catchIt);
  sandbox = createSandbox({ keep: 10, slow: 10, log: (line) => lines.push(line) });
  ({ url } = await sandbox.listen());
});
afterAll(async () => {
  await sandbox.close();
  process.off("unhandledRejection", catchIt);
  process.off("uncaughtException", catchIt);
});

const KEYS = {
  "content-type": "application/json",
  "service-key": keys.serviceKey,
  myappid: NameMatch.service.myAppId as string,
  authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
};
const ways = ["/idverifygr/verification", "/explorer/run"];
/** The status that a body is answered with by one of the ways, and whether the sandbox still serves. */
async function statusOf(way: string, body: string): Promise<number | string> {
  // A browser sends such a request from any page.
  const headers =
    way === "/explorer/run" ? { "content-type": "text/plain", origin: "https://evil.example" } : KEYS;
  const status = await fetch(url + way, { method: "POST", headers, body }).then(
    async (response) => {
      await response.text();
      return response.status;
    },
    (error) => String(error.cause?.code ?? error),
  );
  await delay(0);
  expect(uncaught).toEqual([]);
  return status;
}

const NAMES = 'mutation($a:String!){verify(input:{documentType:"Name Match" name1:$a name2:"b"}){ok}}';
const WHOLE = "mutation($x: VerifyInput!){verify(input:$x){ok message}}";
const deep = (open: string, close: string, levels: number, middle = ""): string =>
  open.repeat(levels) + middle + close.repeat(levels);

const bodies: [what: string, body: string][] = [
  ["nothing", ""],
  ["no JSON", "{"],
  ...["null", "3", "true", '"x"', "[]", "[null]", "{}"].map((body): [string, string] => [body, body]),
  ["a query that is none", '{"query":{}}'],
  ["an empty query", '{"query":""}'],
  ["a query of fragments alone", '{"query":"fragment F on Mutation { verify(input: null) { ok } }"}'],
  [
    "a query of a circle of fragments",
    JSON.stringify({ query: `${NAMES} fragment F on VerificationPayload { ...F }` }),
  ],
  [
    "two operations",
    JSON.stringify({
      query: `${NAMES.replace("(", " A(")} ${NAMES.replace("(", " B(")}`,
      variables: { a: "x" },
    }),
  ],
  ["a subscription", '{"query":"subscription { a }"}'],
  ["introspection", '{"query":"{ __schema { types { name } } }"}'],
  ["the input as one variable, missing", JSON.stringify({ query: WHOLE, variables: {} })],
  ["the input as one variable, no variables", JSON.stringify({ query: WHOLE })],
  ...[
    null,
    3,
    "x",
    [],
    [{}],
    {},
    true,
    { documentType: null },
    { documentType: {} },
    { documentType: { toString: 1 } },
  ].map((x): [string, string] => [
    `the input as ${JSON.stringify(x)}`,
    JSON.stringify({ query: WHOLE, variables: { x } }),
  ]),
  [
    "an input of nothing known",
    JSON.stringify({ query: WHOLE, variables: { x: { documentType: "Name Match", zz: 1 } } }),
  ],
  ...[null, 5, "x", [], [1], true].map((variables): [string, string] => [
    `variables that are ${JSON.stringify(variables)}`,
    JSON.stringify({ query: NAMES, variables }),
  ]),
  ...[null, 5, [], {}, true, { toString: 1 }, { toJSON: 1 }].map((a): [string, string] => [
    `a variable that is ${JSON.stringify(a)}`,
    JSON.stringify({ query: NAMES, variables: { a } }),
  ]),
  [
    "__proto__ among variables",
    `{"query":${JSON.stringify(NAMES)},"variables":{"a":"x","__proto__":{"a":1},"constructor":1}}`,
  ],
  [
    "variables that nest deep",
    `{"query":${JSON.stringify(NAMES)},"variables":{"a":"x","b":${deep("[", "]", 200_000)}}}`,
  ],
  [
    "an input that nests deep",
    `{"query":${JSON.stringify(WHOLE)},"variables":{"x":${deep('{"a":', "}", 50_000, "1")}}}`,
  ],
  ["a body that nests deep", deep("[", "]", 1_000_000)],
  ["a document that nests deep", JSON.stringify({ query: `mutation ${deep("{ a ", "}", 100_000)}` })],
  [
    "a document that nests as deep as it may",
    JSON.stringify({ query: `mutation ${deep("{a", "}", 1_600)}` }),
  ],
  [
    "a value that nests deep",
    JSON.stringify({ query: `mutation { verify(input: ${deep("[", "]", 100_000)}) { ok } }` }),
  ],
  ["a document of a million fields", JSON.stringify({ query: `mutation { ${"ok ".repeat(1_000_000)} }` })],
  ["a document of a million aliases", JSON.stringify({ query: `mutation { ${"a:ok ".repeat(500_000)} }` })],
  ["lone surrogates and NUL", '{"query":"\\ud800\\u0000","variables":{"\\ud800":"\\u0000"}}'],
  ["bytes that are no UTF-8", Buffer.from([0xff, 0xfe, 0x7b]).toString("latin1")],
];

describe.each(ways)("a request to %s", (way) => {
  it.each(bodies)("of %s is answered", async (_, body) => {
    const status = await statusOf(way, body);
    expect([200, 400, 401, 500]).toContain(status);
    expect(await statusOf(way, JSON.stringify({ query: NAMES, variables: { a: "x" } }))).toBe(200);
  });

  it("of more than 8 MB is refused", async () => {
    // Node's fetch may see the connection close before it reads the answer.
    expect([413, "ECONNRESET", "EPIPE", "UND_ERR_SOCKET"]).toContain(
      await statusOf(way, `"${"a".repeat(9_000_000)}"`),
    );
    expect(await statusOf(way, JSON.stringify({ query: NAMES, variables: { a: "x" } }))).toBe(200);
  });

  it("of anything at all is answered", async () => {
    const input = fc.dictionary(fc.constantFrom("documentType", "name1", "url", "zz"), fc.jsonValue());
    const body = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc
        .record(
          { query: fc.constantFrom(NAMES, WHOLE, "{", "mutation { verify }"), variables: fc.jsonValue() },
          { requiredKeys: [] },
        )
        .map((each) => JSON.stringify(each)),
      input.map((x) => JSON.stringify({ query: WHOLE, variables: { x } })),
      fc.jsonValue().map((a) => JSON.stringify({ query: NAMES, variables: { a } })),
    );
    await fc.assert(
      fc.asyncProperty(body, async (each) => {
        expect([200, 400, 401, 500]).toContain(await statusOf(way, each));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a connection", () => {
  const head = (more: string): string => `POST /idverifygr/verification HTTP/1.1\r\nhost: x\r\n${more}\r\n`;
  it.each([
    ["no HTTP", "\0\0\0\0"],
    ["a body that never comes", head("content-length: 100\r\n")],
    ["a broken chunk", `${head("transfer-encoding: chunked\r\n")}zz\r\n`],
    ["half a body", `${head("content-length: 100\r\n")}{"query":`],
    ["an upgrade", "GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"],
    ["CONNECT", "CONNECT a:1 HTTP/1.1\r\nhost: x\r\n\r\n"],
    ["an address of two slashes", "GET // HTTP/1.1\r\nhost: x\r\naccept: text/html\r\n\r\n"],
    ["no host, by HTTP/1.0", "GET / HTTP/1.0\r\naccept: text/html\r\n\r\n"],
    ["an explorer's file that is none", "GET /explorer/..%2f..%2fpackage.json HTTP/1.1\r\nhost: x\r\n\r\n"],
    ["an explorer's file with a NUL", "GET /explorer/%00 HTTP/1.1\r\nhost: x\r\n\r\n"],
    ["another method", "PATCH /explorer/run HTTP/1.1\r\nhost: x\r\n\r\n"],
    ["an expectation", head("expect: something\r\ncontent-length: 2\r\n")],
  ])("that brings %s and breaks harms nobody", async (_, bytes) => {
    for (const end of ["end", "resetAndDestroy"] as const) {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      socket.on("error", () => {});
      socket.resume();
      await once(socket, "connect");
      socket.write(bytes);
      await delay(20);
      socket[end]();
    }
    await delay(20);
    expect(uncaught).toEqual([]);
    expect(await statusOf(ways[0] as string, JSON.stringify({ query: NAMES, variables: { a: "x" } }))).toBe(
      200,
    );
  });

  it("that is reset while its answer is made harms nobody", async () => {
    const body = JSON.stringify({ query: NAMES, variables: { a: "slow" } });
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.on("error", () => {});
    await once(socket, "connect");
    const lines = Object.entries(KEYS).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(head(`${lines.join("")}content-length: ${body.length}\r\n`) + body);
    await delay(3);
    socket.resetAndDestroy();
    await delay(50);
    expect(uncaught).toEqual([]);
  });
});

describe("an app's own part", () => {
  it("that throws is an answer of 500, which says so", async () => {
    const own = createSandbox({
      log: () => {
        throw new Error("log");
      },
    });
    own.answer(NameMatch, () => {
      throw new RangeError("no such person");
    });
    const client = createClient({
      environment: "staging",
      credentials: keys,
      transport: fetchTransport({ fetch: own.fetch }),
    });
    await expect(client.verify(NameMatch, { name1: "Asha", name2: "Asha" })).rejects.toMatchObject({
      code: "graphql-error",
      status: 500,
    });
    expect(own.calls).toMatchObject([{ operation: "NameMatch", scenario: "failed", status: 500 }]);
    const response = await own.fetch("http://127.0.0.1/", {
      method: "POST",
      headers: KEYS,
      body: JSON.stringify({ query: NAMES, variables: { a: "x" } }),
    });
    expect(await response.text()).toContain("RangeError: no such person");
    client.close();
  });
});

describe("the log", () => {
  // Each form shows a value in the clear where only the shipped document's own variables are masked.
  const canary = "9812345670";
  const send = "Mobile Verification With Otp";
  it.each<[string, string, Record<string, unknown>]>([
    [
      "another name for a variable",
      `mutation($phone:String!){verify(input:{documentType:"${send}" mobileNumber:$phone}){ok}}`,
      { phone: canary },
    ],
    ["the input as one variable", WHOLE, { x: { documentType: send, mobileNumber: canary } }],
    [
      "a name that another input bears",
      `mutation($ifsc:String!){verify(input:{documentType:"${send}" mobileNumber:$ifsc}){ok}}`,
      { ifsc: canary },
    ],
    [
      "a variable that nobody declared",
      `mutation($mobileNumber:String!){verify(input:{documentType:"${send}" mobileNumber:$mobileNumber}){ok}}`,
      { mobileNumber: "9000000001", note: canary },
    ],
    [
      "a value for a name",
      `mutation($mobileNumber:String!){verify(input:{documentType:"${send}" mobileNumber:$mobileNumber}){ok}}`,
      { mobileNumber: "9000000001", [canary]: 1 },
    ],
    [
      "a short secret",
      'mutation($code:String!){verify(input:{documentType:"mobile verification with status" otp:$code requestId:"a"}){ok}}',
      { code: "981234" },
    ],
    [
      "a number",
      `mutation($a:String!){verify(input:{documentType:"Name Match" name1:$a name2:"b"}){ok}}`,
      { a: "Asha", n: 9812345670 },
    ],
    [
      "a list",
      `mutation($a:String!){verify(input:{documentType:"Name Match" name1:$a name2:"b"}){ok}}`,
      { a: "Asha", n: [canary] },
    ],
    ["a service's name", "mutation($a:String!){verify(input:{documentType:$a}){ok}}", { a: canary }],
    ["a service's name in the document", `mutation{verify(input:{documentType:"${canary}"}){ok}}`, {}],
    [
      "a line break and a colour",
      "mutation($a:String!){verify(input:{documentType:$a}){ok}}",
      { a: `x\n\u001b[31m${canary}` },
    ],
  ])("shows no value under %s", async (_, query, variables) => {
    lines.length = 0;
    await statusOf(ways[0] as string, JSON.stringify({ query, variables }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/98123|Asha|\p{Cc}/u);
  });

  it("tells rows of a test apart", async () => {
    lines.length = 0;
    const client = createClient({ baseUrl: url, credentials: keys });
    await client.verify(MobileOtpSend, { mobileNumber: "9000000042" });
    expect(lines).toEqual(["MobileOtpSend found 200 mobileNumber=…42"]);
    client.close();
  });
});

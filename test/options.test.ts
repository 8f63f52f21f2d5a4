import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { cacheExchange, fetchExchange, subscriptionExchange } from "@urql/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createClientWith } from "../src/client/create-client.ts";
import * as onNode from "../src/index.node.ts";
import {
  type ClientOptions,
  createClient,
  FaceLivenessPassive,
  IndiConnectError,
  MobileOtpSend,
  nodeTransport,
  type TransportRequest,
  type VerifyOptions,
} from "../src/index.node.ts";
import * as elsewhere from "../src/index.ts";
import { realDependencies } from "../src/settings/dependencies.ts";
import { clientFor, Everything, failureOf, found, keys, transportFor, transportNames } from "./clients.ts";
import { type FarEnd, startFarEnd } from "./servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const answered = { body: JSON.stringify(found) };
async function start(): Promise<FarEnd> {
  const farEnd = await startFarEnd({ answer: () => answered });
  stops.push(() => farEnd.stop());
  return farEnd;
}

/** Makes a client in an environment of its own; `options` are wrong on purpose at times. */
function create(options: unknown, env: Record<string, string> = {}): ReturnType<typeof createClientWith> {
  return createClientWith({ ...realDependencies(nodeTransport), env }, options as ClientOptions);
}

function refusal(run: () => unknown): IndiConnectError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(IndiConnectError);
    return error as IndiConnectError;
  }
  throw new Error("it was not refused");
}

const good = { environment: "staging", credentials: keys };

describe("each wrong option is one clear line", () => {
  test.each<[string, unknown, RegExp]>([
    ["no object", "staging", /must be an object/],
    ["null", null, /must be an object/],
    ["an unknown one", { ...good, timeOut: 5 }, /unknown option "timeOut"; known are environment, baseUrl,/],
    ["one of Object's own", { ...good, constructor: 1, toString: 1 }, /unknown option "constructor"/],
    ["a list for options", [1], /unknown option/],
    ["null for one", { ...good, baseUrl: null }, /"baseUrl" must be a string/],
    ["no environment", { credentials: keys }, /set environment to "staging" or "production", or a baseUrl/],
    [
      "an unknown environment",
      { ...good, environment: "live" },
      /environment must be "staging" or "production"/,
    ],
    ["an environment of another type", { ...good, environment: 1 }, /"environment" must be a string/],
    ["a baseUrl that is none", { credentials: keys, baseUrl: "api.example" }, /baseUrl is not a URL/],
    ["http to another machine", { credentials: keys, baseUrl: "http://api.example" }, /must be https/],
    ["http to a lookalike", { credentials: keys, baseUrl: "http://localhost.example" }, /must be https/],
    ["http to a longer lookalike", { credentials: keys, baseUrl: "http://my-localhost" }, /must be https/],
    [
      "http to another lookalike",
      { credentials: keys, baseUrl: "http://127.0.0.1.example" },
      /must be https/,
    ],
    ["http to a private address", { credentials: keys, baseUrl: "http://192.168.0.1" }, /must be https/],
    ["http to every address", { credentials: keys, baseUrl: "http://0.0.0.0" }, /must be https/],
    ["another protocol", { credentials: keys, baseUrl: "ftp://localhost" }, /must be https/],
    ["a file", { credentials: keys, baseUrl: "file:///etc" }, /must be https/],
    [
      "a user in the baseUrl",
      { credentials: keys, baseUrl: "https://user@host.example" },
      /no user, password/,
    ],
    ["a password in it", { credentials: keys, baseUrl: "https://:word@host.example" }, /no user, password/],
    [
      "a query in it",
      { credentials: keys, baseUrl: "https://host.example/?a=b" },
      /no user, password, query/,
    ],
    [
      "a fragment in it",
      { credentials: keys, baseUrl: "https://host.example/#a" },
      /no user, password, query/,
    ],
    [
      "credentials of another type",
      { ...good, credentials: "keys" },
      /"credentials" must be an object or a function/,
    ],
    [
      "a providerCode of two lines",
      { ...good, providerCode: "a\r\nb: c" },
      /"providerCode" must be visible ASCII/,
    ],
    [
      "a providerCode that cannot be read",
      { ...good, providerCode: new Proxy({}, { ownKeys: () => ["a", "a"] }) },
      /"providerCode" must be visible/,
    ],
    ["an empty providerCode", { ...good, providerCode: "" }, /"providerCode" must be visible ASCII/],
    [
      "a providerCode that is no text",
      { ...good, providerCode: { NameMatch: 5 } },
      /"providerCode" must be visible/,
    ],
    ["a myAppId with a blank", { ...good, myAppId: { NameMatch: "a b" } }, /"myAppId" must be visible ASCII/],
    ["one myAppId for all", { ...good, myAppId: "app" }, /"myAppId" must be an object/],
    ["a timeout of 0", { ...good, timeout: 0 }, /"timeout" must be a whole number from 1 to 2147483647/],
    ["a timeout beyond any timer", { ...good, timeout: 2 ** 31 }, /"timeout" must be a whole number/],
    [
      "an endless timeout",
      { ...good, timeout: Number.POSITIVE_INFINITY },
      /"timeout" must be a whole number/,
    ],
    ["a timeout that is no number", { ...good, timeout: Number.NaN }, /"timeout" must be a whole number/],
    ["a timeout as text", { ...good, timeout: "60" }, /"timeout" must be a number/],
    [
      "fewer than no retries",
      { ...good, maxRetries: -1 },
      /"maxRetries" must be a whole number from 0 to 100/,
    ],
    ["half a retry", { ...good, maxRetries: 0.5 }, /"maxRetries" must be a whole number/],
    ["retryAfter as text", { ...good, retryAfter: "yes" }, /"retryAfter" must be a boolean/],
    ["maxResponseBytes of 0", { ...good, maxResponseBytes: 0 }, /"maxResponseBytes" must be a whole number/],
    ["mend as a number", { ...good, mend: 1 }, /"mend" must be a boolean/],
    [
      "a transport that cannot send",
      { ...good, transport: {} },
      /"transport" must be an object with a send function/,
    ],
    ["a function for a transport", { ...good, transport: () => {} }, /"transport" must be an object/],
    [
      "one exchange alone",
      { ...good, exchanges: fetchExchange },
      /"exchanges" must be an array of urql exchanges/,
    ],
    [
      "exchanges that are none",
      { ...good, exchanges: [{}] },
      /"exchanges" must be an array of urql exchanges/,
    ],
    ["limits of another type", { ...good, limits: 5 }, /"limits" must be an object/],
    ["an unknown limit", { ...good, limits: { burst: 2 } }, /limits: unknown option "burst"/],
    [
      "a concurrency of none",
      { ...good, limits: { concurrency: 0 } },
      /"limits.concurrency" must be a whole/,
    ],
    ["a rate of none", { ...good, limits: { rate: 0 } }, /"limits.rate" must be above 0/],
    ["a rate that is no number", { ...good, limits: { rate: Number.NaN } }, /"limits.rate" must be above 0/],
    ["urql's fetchExchange", { ...good, exchanges: [fetchExchange] }, /cannot contain urql's fetchExchange/],
    ["urql's cacheExchange", { ...good, exchanges: [cacheExchange] }, /cannot contain urql's cacheExchange/],
    [
      "urql's subscriptionExchange",
      { ...good, exchanges: [subscriptionExchange({ forwardSubscription: () => ({}) as never })] },
      /cannot contain urql's subscriptionExchange/,
    ],
    ["a hook that is none", { ...good, onDrift: {} }, /"onDrift" must be a function/],
    ["another hook that is none", { ...good, onWarning: "log" }, /"onWarning" must be a function/],
    ["observers that are no list", { ...good, observers: {} }, /"observers" must be an array/],
  ])("%s", (_, options, message) => {
    const error = refusal(() => create(options));
    expect(error).toMatchObject({ code: "invalid-option", sent: "no", retryable: false });
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
    expect(error.message).not.toContain("canary");
  });

  test.each<[string, unknown, RegExp]>([
    ["no object", "options", /must be an object/],
    ["null", null, /must be an object/],
    ["an unknown one", { deadline: 5 }, /unknown option "deadline"; known are signal, timeout,/],
    ["a signal that is none", { signal: {} }, /"signal" must be an AbortSignal object/],
    [
      "a controller for a signal",
      { signal: new AbortController() },
      /"signal" must be an AbortSignal object/,
    ],
    ["null for a signal", { signal: null }, /"signal" must be/],
    ["a timeout of 0", { timeout: 0 }, /"timeout" must be a whole number/],
    ["a timeout beyond any timer", { timeout: 2 ** 31 }, /"timeout" must be a whole number/],
    ["a providerCode of two lines", { providerCode: "a\nb" }, /"providerCode" must be visible ASCII/],
    ["too many retries", { maxRetries: 101 }, /"maxRetries" must be a whole number/],
    ["retryAfter as text", { retryAfter: "no" }, /"retryAfter" must be a boolean/],
    [
      "misspelt checks",
      { checks: "Enforce" },
      /"checks" must be one of the strings "enforce", "warn" and "off"/,
    ],
    ["checks as a boolean", { checks: false }, /"checks" must be one of the strings/],
    ["a myAppId of two lines", { myAppId: "a\nb" }, /"myAppId" must be visible ASCII/],
    ["a myAppId that is a number", { myAppId: 5 }, /"myAppId" must be a string/],
    ["a providerCode as a list", { providerCode: ["a"] }, /"providerCode" must be a string/],
  ])("of a call: %s", async (_, options, message) => {
    const farEnd = await start();
    const client = clientFor(nodeTransport(), farEnd.url);
    const error = await failureOf(client.verify(Everything, {}, options as VerifyOptions));
    expect(error).toMatchObject({
      code: "invalid-option",
      sent: "no",
      retryable: false,
      receipt: { attempts: 0 },
    });
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
    expect(farEnd.connections).toBe(0);
  });
});

describe("where calls go", () => {
  const urlOf = async (options: ClientOptions, env?: Record<string, string>): Promise<string> => {
    let url = "";
    const transport = {
      async send(request: TransportRequest) {
        url = request.url.href;
        return { status: 200, body: JSON.stringify(found), header: () => null };
      },
    };
    await create({ credentials: keys, transport, ...options }, env).verify(Everything, {});
    return url;
  };
  const liveKeys = { serviceKey: "canary-key", accessKey: "indc_live_canary", secretKey: "ac_live_canary" };

  test("the vendor's environments", async () => {
    const path = "/idverifygr/verification";
    expect(await urlOf({ environment: "staging" })).toBe(`https://api.staging.indiconnect.in${path}`);
    expect(await urlOf({ environment: "production", credentials: liveKeys })).toBe(
      `https://api.ccs.indiconnect.in${path}`,
    );
  });

  test("a baseUrl as an origin or in full", async () => {
    const path = "/idverifygr/verification";
    expect(await urlOf({ baseUrl: "https://host.example" })).toBe(`https://host.example${path}`);
    expect(await urlOf({ baseUrl: "https://host.example/" })).toBe(`https://host.example${path}`);
    expect(await urlOf({ baseUrl: "https://host.example/other/path" })).toBe(
      "https://host.example/other/path",
    );
    for (const host of ["localhost", "127.0.0.1", "127.10.200.30", "127.1", "[::1]"]) {
      expect(new URL(await urlOf({ baseUrl: `http://${host}:81` })).port).toBe("81");
    }
  });

  test("the environment's variables, where no option says otherwise", async () => {
    const INDICONNECT_BASE_URL = "https://variable.example/";
    expect(await urlOf({}, { INDICONNECT_BASE_URL })).toContain("variable.example");
    expect(await urlOf({ baseUrl: "https://option.example" }, { INDICONNECT_BASE_URL })).toContain(
      "option.example",
    );
    expect(await urlOf({}, { INDICONNECT_ENVIRONMENT: " staging\n" })).toContain("staging");
    expect(await urlOf({ environment: "staging" }, { INDICONNECT_BASE_URL: " " })).toContain("staging");
  });

  test("what may not be read, as in Deno without its permission, is not set", () => {
    const { env } = process;
    process.env = new Proxy(
      {},
      {
        get(_, name) {
          // urql reads it, and Deno gives it without permission.
          if (name === "NODE_ENV") return undefined;
          throw new Error("NotCapable");
        },
      },
    );
    try {
      expect(() => createClient({ environment: "staging", credentials: keys })).not.toThrow();
      expect(refusal(() => createClient({ credentials: keys })).code).toBe("invalid-option");
      expect(() => createClient({ environment: "staging" })).not.toThrow();
    } finally {
      process.env = env;
    }
  });

  test("a variable is checked like an option", () => {
    expect(refusal(() => create({ credentials: keys }, { INDICONNECT_ENVIRONMENT: "prod" })).message).toMatch(
      /environment must be "staging" or "production"/,
    );
    expect(
      refusal(() => create({ credentials: keys }, { INDICONNECT_BASE_URL: "http://host.example" })).message,
    ).toMatch(/must be https/);
    expect(refusal(() => create(good, { INDICONNECT_PROVIDER_CODE: "two words" })).message).toMatch(
      /"providerCode" must be visible ASCII/,
    );
  });
});

describe.each(transportNames)("headers through %s", (transport) => {
  test("just those that are due, under the vendor's names", async () => {
    const farEnd = await start();
    const client = clientFor(transportFor(transport), farEnd.url);
    stops.push(() => client.close());
    await client.verify(Everything, { name: "Example" });
    const { method, path, headers, body } = farEnd.requests[0] as (typeof farEnd.requests)[0];
    expect({ method, path }).toEqual({ method: "POST", path: "/idverifygr/verification" });
    expect(headers).toMatchObject({
      "content-type": "application/json",
      accept: "application/json",
      "service-key": keys.serviceKey,
      authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
      "content-length": String(Buffer.byteLength(body)),
    });
    expect(headers).not.toHaveProperty("myappid");
    expect(headers).not.toHaveProperty("providercode");
    expect(JSON.parse(body)).toEqual({
      query: expect.stringContaining("Everything"),
      variables: { name: "Example" },
    });
  });

  test("myAppId: the service's, the client's, the call's", async () => {
    const farEnd = await start();
    const appIds = async (options: ClientOptions, call?: VerifyOptions): Promise<unknown> => {
      const client = clientFor(transportFor(transport), farEnd.url, options);
      stops.push(() => client.close());
      await client.verify(FaceLivenessPassive, { url: "https://images.example.com/a.jpg" }, call);
      return farEnd.requests.at(-1)?.headers.myappid;
    };
    const documented = FaceLivenessPassive.service.myAppId;
    expect(await appIds({})).toBe(documented);
    expect(await appIds({ myAppId: { FaceLivenessPassive: "own" } })).toBe("own");
    expect(await appIds({ myAppId: { MobileOtpSend: "other" } })).toBe(documented);
    expect(await appIds({ myAppId: { FaceLivenessPassive: "own" } }, { myAppId: "call" })).toBe("call");
    if (transport === "node") expect(farEnd.requests[0]?.headerNames).toContain("myAppId");
  });

  test("providerCode: for all, by service, of the call", async () => {
    const farEnd = await start();
    const codes = async (options: ClientOptions, call?: VerifyOptions): Promise<unknown> => {
      const client = clientFor(transportFor(transport), farEnd.url, options);
      stops.push(() => client.close());
      await client.verify(MobileOtpSend, { mobileNumber: "9876543210" }, call);
      return farEnd.requests.at(-1)?.headers.providercode;
    };
    expect(await codes({})).toBeUndefined();
    expect(await codes({ providerCode: "ALL" })).toBe("ALL");
    expect(await codes({ providerCode: { MobileOtpSend: "OTP" } })).toBe("OTP");
    expect(await codes({ providerCode: { NameMatch: "NM" } })).toBeUndefined();
    expect(await codes({ providerCode: "ALL" }, { providerCode: "CALL" })).toBe("CALL");
    // Names that every object has are no operations.
    expect(await codes({ providerCode: { toString: "x" } as never })).toBeUndefined();
  });
});

describe("plain http", () => {
  test.each(["localhost", "127.0.0.1", "127.10.200.3", "[::1]"])("is for %s", (host) => {
    expect(() => create({ baseUrl: `http://${host}:1`, credentials: keys })).not.toThrow();
  });

  test.each([
    "evil-localhost",
    "localhost.example",
    "127.0.0.1.example",
    "example.com",
    "[::2]",
    "128.0.0.1",
  ])("is not for %s", (host) => {
    const error = refusal(() => create({ baseUrl: `http://${host}:1`, credentials: keys }));
    expect(error).toMatchObject({ code: "invalid-option" });
    expect(error.message).toContain("baseUrl must be https (plain http only to a loopback address)");
  });
});

describe("a browser", () => {
  const run = (setup: string, options: string): string => {
    const index = fileURLToPath(new URL("../src/index.ts", import.meta.url));
    const script = `
      ${setup}
      import(${JSON.stringify(index)}).then(({ createClient }) => {
        try {
          createClient({ environment: "staging", credentials: ${JSON.stringify(keys)}, ...${options} });
          console.log("created");
        } catch (error) {
          console.log(error.code + ": " + error.message);
        }
      });`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "-e", script], {
      encoding: "utf8",
    });
    return stdout + stderr;
  };

  test("is refused, with its way out", () => {
    const said = run("globalThis.window = globalThis; globalThis.document = {};", "{}");
    expect(said).toMatch(/^invalid-option: .*browser.*dangerouslyAllowBrowser/);
  });

  test("is allowed at the caller's own risk", () => {
    const setup = "globalThis.window = globalThis; globalThis.document = {};";
    expect(run(setup, "{ dangerouslyAllowBrowser: true }")).toBe("created\n");
  });

  test("so is a web worker, but not a server that only has a window", () => {
    expect(run("globalThis.importScripts = () => {};", "{}")).toMatch(/^invalid-option/);
    expect(run("globalThis.window = globalThis;", "{}")).toBe("created\n");
  });
});

describe("a client", () => {
  test("shows nothing of its options", async () => {
    const client = createClient({ environment: "staging", credentials: keys, providerCode: "canary-code" });
    const { inspect } = await import("node:util");
    expect(inspect(client, { depth: 10, showHidden: true }) + JSON.stringify(client)).not.toContain("canary");
  });

  test("cannot be changed, and is not changed with its options", async () => {
    const farEnd = await start();
    const options = { baseUrl: farEnd.url, credentials: { ...keys }, providerCode: "first" };
    const client = create(options);
    stops.push(() => client.close());
    expect(Object.isFrozen(client)).toBe(true);
    options.baseUrl = "https://elsewhere.invalid";
    options.providerCode = "second";
    Object.assign(options.credentials, { secretKey: "ac_test_canary_other" });
    await client.verify(Everything, {});
    expect(farEnd.requests[0]?.headers).toMatchObject({
      providercode: "first",
      authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
    });
  });

  test("opens no connection and keeps no process alive before its first call", () => {
    const index = fileURLToPath(new URL("../src/index.node.ts", import.meta.url));
    const script = `import(${JSON.stringify(index)}).then(({ createClient }) => {
      createClient({ environment: "staging", credentials: ${JSON.stringify(keys)} });
      console.log(process.getActiveResourcesInfo().filter((name) => /TCP|Timeout/.test(name)).length);
    });`;
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "-e", script], { encoding: "utf8" });
    expect(stdout).toBe("0\n");
  });
});

test("nodeTransport() outside Node says what to use", () => {
  expect(refusal(() => elsewhere.nodeTransport()).message).toBe(
    "IndiConnect options: nodeTransport() needs Node; use fetchTransport() here.",
  );
  expect(Object.keys(elsewhere).sort()).toEqual(Object.keys(onNode).sort());
});

test.each<[string, unknown]>([
  ["nothing", () => undefined],
  ["a promise", async () => (operations: unknown) => operations],
  ["a function that returns nothing", () => () => undefined],
])("an exchange that returns %s is refused", (_, exchange) => {
  const error = refusal(() => create({ ...good, exchanges: [exchange as never] }));
  expect(error).toMatchObject({ code: "invalid-option", sent: "no" });
  expect(error.message).toBe('IndiConnect options: an exchange of "exchanges" is no exchange of urql.');
});

describe("a surrounding that any visitor can look into", () => {
  const answer = { send: () => Promise.reject(new Error("never asked")) };
  const createIn = (globals: Record<string, unknown>, options: object = {}): unknown => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    try {
      return create({ ...good, transport: answer, ...options });
    } finally {
      vi.unstubAllGlobals();
    }
  };

  test.each<[string, Record<string, unknown>]>([
    ["a page", { window: {}, document: {} }],
    ["a worker", { importScripts: () => {} }],
  ])("%s is refused, unless it is said to be meant", (_, globals) => {
    const error = refusal(() => createIn(globals));
    expect(error).toMatchObject({ code: "invalid-option", sent: "no" });
    expect(error.message).toBe(
      "IndiConnect options: anyone can read the keys in a browser; call from a server, " +
        "or set dangerouslyAllowBrowser.",
    );
    expect(createIn(globals, { dangerouslyAllowBrowser: true })).toHaveProperty("verify");
  });

  test.each<[string, Record<string, unknown>]>([
    ["a window alone", { window: {} }],
    ["a document alone", { document: {} }],
    ["a word that is no function", { importScripts: "yes" }],
  ])("%s is none", (_, globals) => {
    expect(createIn(globals)).toHaveProperty("verify");
  });
});

test("nothing but one of its own is taken for an IndiConnectError", () => {
  for (const other of [null, undefined, "IndiConnectError", {}, new Error("no")]) {
    expect(other instanceof IndiConnectError).toBe(false);
  }
  const error = new IndiConnectError("unavailable", "down", { sent: "yes" });
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: "IndiConnectError",
    message: "down",
    code: "unavailable",
    sent: "yes",
  });
});

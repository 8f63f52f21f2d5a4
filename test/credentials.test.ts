import { afterEach, describe, expect, test } from "vitest";
import { createClientWith } from "../src/client/create-client.ts";
import {
  type ClientOptions,
  type Credentials,
  type CredentialsProvider,
  IndiConnectError,
  nodeTransport,
} from "../src/index.node.ts";
import { realDependencies } from "../src/settings/dependencies.ts";
import { clientFor, Everything, failureOf, found, keys, transportFor, transportNames } from "./clients.ts";
import { type FarEnd, startFarEnd } from "./servers/far-end.ts";
import { VirtualTime } from "./virtual-time.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function start(): Promise<FarEnd> {
  const farEnd = await startFarEnd({ answer: () => ({ body: JSON.stringify(found) }) });
  stops.push(() => farEnd.stop());
  return farEnd;
}

function refusal(options: ClientOptions, env: Record<string, string> = {}): IndiConnectError {
  try {
    createClientWith({ ...realDependencies(nodeTransport), env }, options);
  } catch (error) {
    expect(error).toBeInstanceOf(IndiConnectError);
    return error as IndiConnectError;
  }
  throw new Error("it was not refused");
}

/** What a client with these credentials sends as `Authorization`. */
async function authorization(credentials: Credentials | CredentialsProvider): Promise<string | undefined> {
  const farEnd = await start();
  const client = clientFor(nodeTransport(), farEnd.url, { credentials });
  stops.push(() => client.close());
  await client.verify(Everything, {});
  return farEnd.requests[0]?.headers.authorization;
}

const indc = "indc_test_canary_one";
const ac = "ac_test_canary_two";
const { serviceKey } = keys;

describe("malformed keys are refused without being repeated", () => {
  test.each<[string, unknown, RegExp]>([
    ["a number", { ...keys, serviceKey: 5 }, /serviceKey must be a string/],
    [
      "a line break beside a missing one",
      { serviceKey, secretKey: "ac_test_canary\r\nx" },
      /secretKey contains a character that keys never contain/,
    ],
    [
      "a line break inside",
      { ...keys, secretKey: "ac_test_canary\r\nx-header: 1" },
      /secretKey contains a character that keys never contain/,
    ],
    [
      "a blank inside",
      { ...keys, serviceKey: "sk_test canary" },
      /serviceKey contains a character that keys never contain/,
    ],
    [
      "a colon inside",
      { ...keys, accessKey: `${indc}:${ac}` },
      /accessKey contains a character that keys never contain/,
    ],
    [
      "a whole header",
      { ...keys, accessKey: `x-api-access ${indc}` },
      /accessKey contains a character that keys never contain/,
    ],
    [
      "a letter that is not ASCII",
      { ...keys, serviceKey: "sk_test_cañary" },
      /serviceKey contains a character that keys never contain/,
    ],
    [
      "a control character",
      { ...keys, serviceKey: "sk_test_canary\u0000" },
      /serviceKey contains a character that keys never contain/,
    ],
    [
      "one half twice",
      { serviceKey, accessKey: indc, secretKey: "indc_test_canary_b" },
      /both begin with indc_/,
    ],
    [
      "the other half twice",
      { serviceKey, accessKey: ac, secretKey: "ac_test_canary_b" },
      /both begin with ac_/,
    ],
  ])("%s", (_, credentials, message) => {
    const error = refusal({ environment: "staging", credentials: credentials as Credentials });
    expect(error).toMatchObject({ code: "invalid-credentials", sent: "no" });
    expect(error.message).toMatch(message);
    expect(JSON.stringify(error) + error.stack).not.toMatch(/ca[nñ]ary/);
  });

  test("keys that cannot be read", () => {
    const credentials = {
      ...keys,
      get secretKey(): string {
        throw new Error("vault: ac_test_canary");
      },
    };
    expect(refusal({ environment: "staging", credentials }).message).toMatch(/secretKey cannot be read/);
  });

  test("blanks around a key are ignored", async () => {
    expect(
      await authorization({
        serviceKey: ` ${serviceKey}\n`,
        accessKey: `\t${indc} `,
        secretKey: `${ac}\r\n`,
      }),
    ).toBe(`x-api-access ${indc}:${ac}`);
  });

  test("keys may be of a class", async () => {
    class Vault {
      get serviceKey(): string {
        return serviceKey;
      }
      get accessKey(): string {
        return indc;
      }
      get secretKey(): string {
        return ac;
      }
    }
    expect(await authorization(new Vault())).toBe(`x-api-access ${indc}:${ac}`);
  });
});

describe("missing keys, which a build has not got, fail the first call and send nothing", () => {
  test("and leave no deadline behind, which would keep a process running", async () => {
    const time = new VirtualTime();
    const client = clientFor(
      nodeTransport(),
      "http://127.0.0.1:1",
      { credentials: { ...keys, secretKey: "" } },
      time.dependencies,
    );
    expect(await failureOf(client.verify(Everything, {}))).toMatchObject({
      code: "invalid-credentials",
      sent: "no",
    });
    expect(time.open).toBe(0);
  });

  const secretKey = ac;
  test.each<[string, unknown, Record<string, string>, RegExp]>([
    [
      "none",
      undefined,
      {},
      /serviceKey is missing; pass credentials, or set the environment variable INDICONNECT_SERVICE_KEY/,
    ],
    ["an empty object", {}, {}, /serviceKey is missing/],
    ["two of three", { serviceKey, accessKey: indc }, {}, /secretKey is missing/],
    ["an empty one", { ...keys, accessKey: "" }, {}, /accessKey is missing/],
    ["blanks for one", { ...keys, serviceKey: "  \t" }, {}, /serviceKey is missing/],
    ["undefined for one", { ...keys, secretKey: undefined }, {}, /secretKey is missing/],
    [
      "one given, two of the environment",
      { serviceKey },
      { INDICONNECT_ACCESS_KEY: indc, INDICONNECT_SECRET_KEY: secretKey },
      /accessKey is missing/,
    ],
    ["one of the environment", undefined, { INDICONNECT_SERVICE_KEY: serviceKey }, /accessKey is missing/],
  ])("%s", async (_, credentials, env, message) => {
    const farEnd = await start();
    const options = { baseUrl: farEnd.url, credentials: credentials as Credentials | undefined };
    const client = createClientWith({ ...realDependencies(nodeTransport), env }, options);
    stops.push(() => client.close());
    for (let call = 0; call < 2; call++) {
      const error = await failureOf(client.verify(Everything, {}));
      expect(error).toMatchObject({ code: "invalid-credentials", sent: "no", retryable: false });
      expect(error.message).toMatch(message);
      expect(error.message).toMatch(/Nothing was sent\.$/);
      expect(JSON.stringify(error) + error.stack).not.toContain("canary");
    }
    expect(farEnd.requests).toEqual([]);
  });

  test("nothing at all, not even where to call", async () => {
    const client = createClientWith({ ...realDependencies(nodeTransport), env: {} }, {});
    const error = await failureOf(client.verify(Everything, {}));
    expect(error).toMatchObject({ code: "invalid-credentials", sent: "no" });
    expect(error.message).toMatch(/serviceKey is missing/);
    // A key beside it, and it is a mistake and no build.
    expect(refusal({}, { INDICONNECT_SERVICE_KEY: "sk_test_canary" })).toMatchObject({
      code: "invalid-option",
    });
  });
});

describe("the two halves of Authorization are told apart by their prefix", () => {
  test.each<[string, string, string]>([
    ["as the vendor names them", indc, ac],
    ["as integrators name them", ac, indc],
    ["only the first known, in its place", indc, "other"],
    ["only the first known, the other way round", "other", indc],
    ["only the second known, in its place", "other", ac],
    ["only the second known, the other way round", ac, "other"],
  ])("%s", async (_, accessKey, secretKey) => {
    const halves = [accessKey, secretKey];
    const first = halves.find((half) => half === indc) ?? "other";
    const second = halves.find((half) => half === ac) ?? "other";
    expect(await authorization({ serviceKey, accessKey, secretKey })).toBe(`x-api-access ${first}:${second}`);
  });

  test("neither known: as they are given", async () => {
    expect(await authorization({ serviceKey, accessKey: "one", secretKey: "two" })).toBe(
      "x-api-access one:two",
    );
  });
});

describe("keys of the other environment", () => {
  const live = { serviceKey: "canary", accessKey: "indc_live_canary", secretKey: "ac_live_canary" };

  test.each<[string, ClientOptions, RegExp | undefined]>([
    [
      "test keys against production",
      { environment: "production", credentials: keys },
      /test key.*production/,
    ],
    ["live keys against staging", { environment: "staging", credentials: live }, /live key.*staging/],
    [
      "one live half against staging",
      { environment: "staging", credentials: { ...keys, secretKey: "ac_live_canary" } },
      /secretKey is a live key/,
    ],
    [
      "a test service key against production",
      { environment: "production", credentials: { ...live, serviceKey } },
      /serviceKey is a test key/,
    ],
    [
      "test keys against production's own address",
      { baseUrl: "https://api.ccs.indiconnect.in", credentials: keys },
      /test key/,
    ],
    [
      "live keys against staging's own address, whatever the environment says",
      { environment: "production", baseUrl: "https://api.staging.indiconnect.in", credentials: live },
      /live key/,
    ],
    [
      "test keys behind a gateway of one's own that leads to production",
      { environment: "production", baseUrl: "https://gateway.example", credentials: keys },
      /test key/,
    ],
    ["live keys against production", { environment: "production", credentials: live }, undefined],
    [
      "any keys against an unknown address",
      { baseUrl: "https://gateway.example", credentials: live },
      undefined,
    ],
  ])("%s", (_, options, message) => {
    if (message === undefined) {
      createClientWith({ ...realDependencies(nodeTransport), env: {} }, options).close();
      return;
    }
    const error = refusal(options);
    expect(error).toMatchObject({ code: "invalid-credentials", sent: "no" });
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("canary");
  });

  test("from a function, at the call", async () => {
    const client = createClientWith(
      { ...realDependencies(nodeTransport), env: {} },
      { environment: "staging", credentials: () => live },
    );
    const error = await failureOf(client.verify(Everything, {}));
    expect(error).toMatchObject({ code: "invalid-credentials", sent: "no" });
  });
});

describe("keys from the environment", () => {
  const variables = {
    INDICONNECT_SERVICE_KEY: "sk_test_canary_env",
    INDICONNECT_ACCESS_KEY: "indc_test_canary_env",
    INDICONNECT_SECRET_KEY: "ac_test_canary_env",
    INDICONNECT_PROVIDER_CODE: "CODE",
  };

  test("are used where no option gives any", async () => {
    const farEnd = await start();
    const env = { ...variables, INDICONNECT_BASE_URL: farEnd.url };
    const client = createClientWith({ ...realDependencies(nodeTransport), env }, {});
    stops.push(() => client.close());
    await client.verify(Everything, {});
    expect(farEnd.requests[0]?.headers).toMatchObject({
      "service-key": "sk_test_canary_env",
      authorization: "x-api-access indc_test_canary_env:ac_test_canary_env",
      providercode: "CODE",
    });
  });
});

describe.each(transportNames)("keys from a function, through %s", (transport) => {
  test("are asked for at each call, so that they can rotate", async () => {
    const farEnd = await start();
    let turn = 0;
    const client = clientFor(transportFor(transport), farEnd.url, {
      credentials: async () => ({ ...keys, serviceKey: `sk_test_canary_${++turn}` }),
    });
    stops.push(() => client.close());
    for (let call = 0; call < 3; call++) await client.verify(Everything, {});
    expect(farEnd.requests.map(({ headers }) => headers["service-key"])).toEqual([
      "sk_test_canary_1",
      "sk_test_canary_2",
      "sk_test_canary_3",
    ]);
  });

  test("may come at once", async () => {
    const farEnd = await start();
    const client = clientFor(transportFor(transport), farEnd.url, { credentials: () => keys });
    stops.push(() => client.close());
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
  });

  test("once per call, not once per attempt", async () => {
    const farEnd = await start();
    await farEnd.stop();
    let asked = 0;
    const credentials = (): typeof keys => {
      asked++;
      return keys;
    };
    const client = clientFor(transportFor(transport), farEnd.url, { credentials });
    stops.push(() => client.close());
    expect(await failureOf(client.verify(Everything, {}))).toMatchObject({ receipt: { attempts: 3 } });
    expect(asked).toBe(1);
  });

  test("are not asked for where the input is refused", async () => {
    let asked = 0;
    const credentials = (): typeof keys => {
      asked++;
      return keys;
    };
    const client = clientFor(transportFor(transport), "http://127.0.0.1:9", { credentials });
    await failureOf(client.verify(Everything, { name: 5 } as never));
    expect(asked).toBe(0);
  });

  test.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("vault: ac_test_canary_secret");
      },
    ],
    ["rejects", () => Promise.reject(new Error("vault: ac_test_canary_secret"))],
    ["gives nothing", () => undefined],
    ["gives text", async () => "ac_test_canary_secret"],
    ["gives a malformed key", async () => ({ ...keys, secretKey: "ac_test_canary_secret\n\nx" })],
  ])("a function that %s: nothing is sent or repeated", async (_, credentials) => {
    const farEnd = await start();
    const client = clientFor(transportFor(transport), farEnd.url, {
      credentials: credentials as CredentialsProvider,
    });
    stops.push(() => client.close());
    const error = await failureOf(client.verify(Everything, {}));
    expect(error).toMatchObject({ code: "invalid-credentials", sent: "no" });
    expect(error.message + JSON.stringify(error)).not.toContain("canary");
    expect(farEnd.connections).toBe(0);
  });
});

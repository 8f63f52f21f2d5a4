// Every way to make the client say something, as data: the privacy test looks at what is said, and runs them all once
// more in a process of their own, to look at what that prints.
import { fromArray, map, mergeMap, pipe } from "wonka";
import type { ResultOf, TypedDocument } from "../../src/document/document.ts";
import {
  type ClientOptions,
  createClient,
  FaceLivenessPassive,
  MobileOtpSend,
  MobileOtpVerify,
  NameMatch,
  type Verification,
  type VerifyOptions,
} from "../../src/index.node.ts";
import type { Dependencies } from "../../src/settings/dependencies.ts";
import { clientFor, Everything, type TransportName, transportFor, transportNames } from "../clients.ts";
import { failureRows } from "../failure-rows.ts";
import { authority } from "../servers/certificates.ts";
import { type FarEndScript, startFarEnd } from "../servers/far-end.ts";
import { startRow } from "../servers/start-row.ts";
import { canaries, encodings } from "./canaries.ts";
import { answered, json, places } from "./places.ts";

/** Makes the client say something, and gives what it said: thrown, returned and told to hooks. */
export interface PrivacyCase {
  readonly name: string;
  readonly run: () => Promise<unknown[]>;
}

const { serviceKey, accessKey, secretKey, url, mobile, name, otp } = canaries;
const credentials = { serviceKey, accessKey, secretKey };
const variables = { url, mobile, name, otp, anything: { url: [url], mobile: { deep: mobile } } };
/** Every canary in every encoding. */
const everything = Object.values(encodings)
  .map((encode) => Object.values(canaries).map(encode).join(" "))
  .join(" ");

/** What a call ends with: the error, or what is returned without the findings, which are what was asked for. */
async function end(call: Promise<Verification<object>>): Promise<unknown[]> {
  try {
    const verification = await call;
    if (!verification.ok) return [verification];
    const { result: _, ...rest } = verification;
    return [rest];
  } catch (error) {
    return [error];
  }
}

interface Talk {
  readonly transport?: TransportName;
  readonly options?: ClientOptions;
  readonly call?: VerifyOptions;
  readonly dependencies?: Partial<Dependencies>;
  readonly ca?: string | undefined;
}

/** One call with every canary and every hook. */
async function call<Data, Variables>(
  baseUrl: string,
  talk: Talk = {},
  document: TypedDocument<Data, Variables> = Everything as never,
  given: Variables = variables as never,
): Promise<unknown[]> {
  const heard: unknown[] = [];
  const hear = (...told: unknown[]): void => void heard.push(...told);
  const client = clientFor(
    transportFor(talk.transport ?? "node", talk.ca),
    baseUrl,
    {
      credentials,
      onDrift: hear,
      onWarning: hear,
      observers: [{ onRequest: hear, onResponse: hear }],
      ...talk.options,
    },
    talk.dependencies,
  );
  const ended = await end(
    client.verify(document, given, talk.call) as Promise<Verification<ResultOf<Data> & object>>,
  );
  client.close();
  return [...ended, ...heard];
}

async function withFarEnd(
  script: FarEndScript,
  run: (baseUrl: string) => Promise<unknown[]>,
): Promise<unknown[]> {
  const farEnd = await startFarEnd(script);
  try {
    return await run(farEnd.url);
  } finally {
    await farEnd.stop();
  }
}

const rows: readonly PrivacyCase[] = transportNames.flatMap((transport) =>
  failureRows.map((row) => ({
    name: `through ${transport}: ${row.name}`,
    async run() {
      const { baseUrl, farEnd, stop } = await startRow(row, () => everything);
      const dependencies: Partial<Dependencies> = row.deadline
        ? {
            setTimeout: (callback, milliseconds) =>
              milliseconds === 60_000
                ? farEnd.stalled.then(() => setTimeout(callback, 20))
                : setTimeout(callback, milliseconds),
            clearTimeout: () => {},
          }
        : {};
      const options = { maxResponseBytes: row.maxResponseBytes && row.maxResponseBytes * 10 };
      const said = await call(baseUrl, { transport, options, dependencies, ca: row.trusted && authority });
      await stop();
      return said;
    },
  })),
);

const echoes: readonly PrivacyCase[] = Object.entries(places).map(([place, reply]) => ({
  name: `repeated in ${place}`,
  async run() {
    const texts = Object.values(canaries).flatMap((canary) =>
      Object.values(encodings).map((encode) => encode(canary)),
    );
    let text = "";
    return withFarEnd({ answer: () => reply(text) }, async (baseUrl) => {
      const said: unknown[] = [];
      for (text of new Set(texts)) said.push(...(await call(baseUrl)));
      return said;
    });
  },
}));

const nowhere = "http://127.0.0.1:9";
const refused = <Data, Variables>(
  what: string,
  document: TypedDocument<Data, Variables>,
  given: unknown,
  talk?: Talk,
): PrivacyCase => ({ name: what, run: () => call(nowhere, talk, document, given as Variables) });

const inputs: readonly PrivacyCase[] = [
  refused("a url of the wrong form", FaceLivenessPassive, { url: `ftp:${url}` }),
  refused("a mobile number of the wrong form", MobileOtpSend, { mobileNumber: `${mobile}x` }),
  refused("an OTP of the wrong form", MobileOtpVerify, { requestId: secretKey, otp: `${otp}-${otp}` }),
  refused("variables of the wrong type", NameMatch, { name1: { name }, name2: [name] }),
  refused("a missing variable", NameMatch, { name1: name }),
  refused("an empty variable", NameMatch, { name1: name, name2: " " }),
  refused("a value as the name of a variable", NameMatch, { [name]: name, [mobile]: mobile }),
  refused("variables that are no object", NameMatch, name),
  refused("variables that throw", NameMatch, {
    get name1() {
      throw new Error(name);
    },
    name2: name,
  }),
  refused("an inner value that throws", Everything, {
    anything: {
      get inner() {
        throw new Error(name);
      },
    },
  }),
  ...["warn", "off"].map(
    (checks): PrivacyCase => ({
      name: `wrong forms sent all the same, checks: ${checks}`,
      run: () =>
        withFarEnd(
          { answer: () => json({ errors: [{ message: `${mobile} X, ${secretKey}` }] }) },
          (baseUrl) =>
            call(baseUrl, { call: { checks } as VerifyOptions }, MobileOtpSend, {
              mobileNumber: `${mobile} x`,
            }),
        ),
    }),
  ),
];

/** Refused at creation, or at the call. */
const badOptions: readonly [string, unknown, unknown?][] = [
  ["a baseUrl with user and password", { baseUrl: `https://${accessKey}:${secretKey}@host.example/` }],
  ["a baseUrl with a query", { baseUrl: `https://host.example/?key=${secretKey}` }],
  ["a baseUrl that is none", { baseUrl: secretKey }],
  ["a baseUrl that is not https", { baseUrl: `http://${serviceKey.replaceAll("_", "-")}.example` }],
  ["a key for the environment", { environment: serviceKey }],
  ["a key for a number", { baseUrl: nowhere, timeout: serviceKey, maxRetries: serviceKey }],
  ["a providerCode of two lines", { baseUrl: nowhere, providerCode: `${serviceKey}\r\nx: ${secretKey}` }],
  ["a myAppId of two lines", { baseUrl: nowhere, myAppId: { NameMatch: `${serviceKey}\n` } }],
  ["keys for options", serviceKey],
  ["a key as the name of an option", { baseUrl: nowhere, [secretKey]: true }],
  ["a providerCode of two lines for a call", { baseUrl: nowhere }, { providerCode: `${serviceKey}\n` }],
  ["a key as the name of a call's option", { baseUrl: nowhere }, { [secretKey]: true }],
  ["keys for a call's options", { baseUrl: nowhere }, serviceKey],
];

const badCredentials: readonly [string, unknown][] = [
  ["a key of two lines", { ...credentials, secretKey: `${secretKey}\nx` }],
  ["a key with a colon", { ...credentials, accessKey: `${accessKey}:${secretKey}` }],
  ["a key that no header can hold", { ...credentials, serviceKey: `${serviceKey}é` }],
  ["a missing key", { serviceKey, accessKey }],
  ["keys as numbers", { ...credentials, serviceKey: { serviceKey } }],
  ["the same half twice", { ...credentials, secretKey: accessKey }],
  ["live keys", { ...credentials, serviceKey: serviceKey.replace("test", "live") }],
  [
    "a key that throws",
    {
      ...credentials,
      get secretKey() {
        throw new Error(secretKey);
      },
    },
  ],
];

const options: readonly PrivacyCase[] = [
  ...badOptions.map(([what, given, call]) => ({
    what,
    given: typeof given === "object" ? { credentials, ...given } : given,
    call,
  })),
  ...badCredentials.flatMap(([what, given]) => [
    { what, given: { environment: "staging", credentials: given }, call: undefined },
    {
      what: `${what}, from a function`,
      given: { environment: "staging", credentials: () => given },
      call: undefined,
    },
    {
      what: `${what}, from a promise`,
      given: { environment: "staging", credentials: async () => given },
      call: undefined,
    },
  ]),
  ...[
    () => {
      throw new Error(`vault: ${secretKey}`);
    },
    () => Promise.reject(`vault: ${secretKey}`),
    () => Promise.reject({ secretKey }),
  ].map((failing) => ({
    what: "a credentials function that fails",
    given: { environment: "staging", credentials: failing },
    call: undefined,
  })),
].map(({ what, given, call }) => ({
  name: `refused: ${what}`,
  async run() {
    // Every one of these ends before anything is sent: the calls go nowhere.
    const client = createClient(given as ClientOptions);
    return end(client.verify(NameMatch, { name1: name, name2: name }, call as VerifyOptions));
  },
}));

const throwing = (): never => {
  throw new Error(everything);
};
const failing = async (): Promise<never> => throwing();

/** What an app plugs in, failing with a text that gives everything away. */
const plugged: Readonly<Record<string, Talk>> = {
  "an exchange that throws": { options: { exchanges: [() => throwing] } },
  "an exchange that throws at the operation": {
    options: {
      exchanges: [
        ({ forward }) =>
          (operations) =>
            forward(pipe(operations, map(throwing))),
      ],
    },
  },
  "an exchange that throws at the result": {
    options: {
      exchanges: [
        ({ forward }) =>
          (operations) =>
            pipe(forward(operations), map(throwing)),
      ],
    },
  },
  "an exchange that gives an error of its own": {
    options: {
      exchanges: [
        ({ forward }) =>
          (operations) =>
            pipe(
              forward(operations),
              map((result) => ({ ...result, error: { networkError: new Error(everything) } as never })),
            ),
      ],
    },
  },
  "an exchange that gives nothing": {
    call: { timeout: 60 },
    options: {
      exchanges: [
        () => (operations) =>
          pipe(
            operations,
            mergeMap(() => fromArray([])),
          ),
      ],
    },
  },
  "an exchange that uses urql's client": {
    options: {
      exchanges: [
        ({ client, forward }) =>
          (operations) =>
            pipe(
              operations,
              mergeMap((operation) => {
                client.reexecuteOperation(operation);
                return forward(fromArray([operation]));
              }),
            ),
      ],
    },
  },
  "hooks that throw": {
    options: {
      onDrift: throwing,
      onWarning: throwing,
      observers: [{ onRequest: throwing, onResponse: throwing }],
    },
  },
  "hooks that reject": {
    options: {
      onDrift: failing as never,
      onWarning: failing as never,
      observers: [{ onRequest: failing as never, onResponse: failing as never }],
    },
  },
  "a transport that throws": { options: { transport: { send: throwing } } },
  "a transport that rejects": { options: { transport: { send: failing } } },
  "a transport that gives nothing": { options: { transport: { send: async () => undefined as never } } },
  "a transport that gives half an answer": {
    options: { transport: { send: async () => ({ status: 200 }) as never } },
  },
  "a transport whose answer throws": {
    options: { transport: { send: async () => ({ status: 200, body: "", header: throwing }) } },
  },
};

const plugs: readonly PrivacyCase[] = Object.entries(plugged).map(([what, talk]) => ({
  name: what,
  run: () =>
    // Drift and a soft finding, so that every hook has something to say.
    withFarEnd({ answer: () => answered({ result: { __typename: "Other" } }) }, (baseUrl) =>
      call(baseUrl, talk),
    ),
}));

/** Every case. */
export const privacyCases: readonly PrivacyCase[] = [...rows, ...echoes, ...inputs, ...options, ...plugs];

import { isObject } from "../answer/is-object.ts";
import type { SandboxEnvelope } from "./sandbox-service.ts";

type Result = Record<string, unknown>;

/** A scenario: what the sandbox answers to a request that names it. */
export interface Scenario {
  /** The word that names it inside a text, an address or a URL, such as `https://example.com/inconclusive.jpg`. */
  readonly word: string;
  /** The number that names it at the end of an identifier's digits, after a zero: `9000000901`, `AAAPA0901A`. */
  readonly code: number;
  /** Its meaning, for the page of magic values. */
  readonly meaning: string;
  /** The GraphQL answer, made from the fixture `found`. */
  readonly envelope?: (found: SandboxEnvelope) => SandboxEnvelope;
  /** An answer below GraphQL. */
  readonly http?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** Changes the result after its execution, in a way that the shipped schema does not allow. */
  readonly tomorrow?: (result: Result) => unknown;
  /** What happens to the answer on its way. */
  readonly transport?: "slow" | "lost" | "cut";
}

function scenario(
  word: string,
  code: number,
  meaning: string,
  answer: Omit<Scenario, "word" | "code" | "meaning">,
): Scenario {
  return { word, code, meaning, ...answer };
}

/** A decline. The vendor documents none; the texts are those that integrators met. */
export function declined(message: string, decryptedError: string | null = null): SandboxEnvelope {
  return { ok: false, message, result: null, error: { status: "FAILED", message, decryptedError } };
}

function declines(...decline: Parameters<typeof declined>): Pick<Scenario, "envelope"> {
  return { envelope: () => declined(...decline) };
}

function http(status: number, body: string, headers: Record<string, string> = {}): Pick<Scenario, "http"> {
  const type = body.startsWith("<") ? "text/html" : "application/json";
  return { http: { status, body, headers: { "content-type": type, ...headers } } };
}

/** Every magic value of the sandbox. The table in `docs/sandbox.md` is generated from this list. */
export const scenarios: readonly Scenario[] = [
  scenario(
    "inconclusive",
    901,
    "`ok: true`, a status code of 103 where the result has one, every other finding null",
    {
      envelope: (found) => ({ ...found, result: inconclusive(found.result) }),
    },
  ),
  scenario("no-record", 902, "`ok: false`, no record found", declines("No record found")),
  scenario("no-result", 903, "`ok: true` and `result: null`", {
    envelope: (found) => ({ ...found, result: null }),
  }),
  scenario("mismatch", 904, "found, with every yes turned into no and every score low", {
    envelope: (found) => ({ ...found, result: changed(found.result, opposite) as Result | null }),
  }),
  scenario(
    "declined-balance",
    911,
    "the account's balance is empty",
    declines("Insufficient balance to process this transaction", "INSUFFICIENT_PROVIDER_BALANCE"),
  ),
  scenario(
    "declined-unsupported",
    912,
    "the account does not have the service",
    declines("Unsupported document type: sandbox"),
  ),
  scenario("declined-input", 913, "the vendor refuses the input", declines("Invalid consent message Id")),
  scenario("declined-source", 914, "the register is down", declines("Source unavailable")),
  scenario(
    "declined-retrieved",
    915,
    "the result can be retrieved only once, and it was retrieved before",
    declines("DOCUMENT_ALREADY_RETRIEVED", "DOCUMENT_ALREADY_RETRIEVED"),
  ),
  scenario("declined-otp", 916, "the OTP is wrong", declines("Invalid OTP")),
  scenario("declined-credentials", 917, "the vendor refuses the keys", declines("Authentication failed")),
  scenario("declined-other", 918, "words that tell no reason", declines("Something else")),
  scenario("http-401", 921, "HTTP 401", http(401, '{"message":"Unauthorized"}')),
  scenario("http-402", 922, "HTTP 402, credits used up", http(402, '{"message":"Insufficient credits"}')),
  scenario("http-403", 923, "HTTP 403", http(403, '{"message":"Forbidden"}')),
  scenario("http-429", 924, "HTTP 429 with `Retry-After: 1`", http(429, "{}", { "retry-after": "1" })),
  scenario("http-500", 925, "HTTP 500", http(500, '{"message":"Internal server error"}')),
  scenario("http-502", 926, "HTTP 502 with an HTML page", http(502, "<html><body>Bad Gateway</body></html>")),
  scenario("http-503", 927, "HTTP 503 with an empty body", http(503, "", { "retry-after": "1" })),
  scenario(
    "gateway-balance",
    928,
    "the gateway's HTTP 400 that the wallet is empty",
    http(400, '{"status":"ERROR","code":400,"message":"Insufficient Wallet Balance"}'),
  ),
  scenario(
    "edge-202",
    929,
    "the edge's refusal under HTTP 202, which is not JSON",
    http(202, "Forbidden", { "content-type": "text/plain", "x-amzn-errortype": "ForbiddenException" }),
  ),
  scenario(
    "graphql-error",
    931,
    "GraphQL errors and `data: null`",
    http(200, '{"errors":[{"message":"Internal error"}],"data":null}'),
  ),
  scenario("slow", 941, "found, after a while (`slow` of the options, 2 s)", { transport: "slow" }),
  scenario("lost-answer", 942, "the request is read, the connection breaks", { transport: "lost" }),
  scenario("cut-answer", 943, "the connection breaks in the middle of the answer", { transport: "cut" }),
  scenario("unknown-member", 951, "tomorrow's schema: another member of the union", {
    tomorrow: () => ({ __typename: "TomorrowsResult" }),
  }),
  scenario("extra-field", 952, "tomorrow's schema: a field nobody asked for", {
    tomorrow: (result) => ({ ...result, tomorrows_field: "new" }),
  }),
  scenario("number-as-text", 953, "tomorrow's schema: every number sent as a string", {
    tomorrow: (result) => changed(result, (value) => (typeof value === "number" ? String(value) : value)),
  }),
  scenario("null-list", 954, "tomorrow's schema: null in place of every list", {
    tomorrow: (result) => changed(result, (value) => (Array.isArray(value) ? null : value)),
  }),
  scenario("missing-field", 955, "tomorrow's schema: the last selected field is left out", {
    tomorrow: (result) => Object.fromEntries(Object.entries(result).slice(0, -1)),
  }),
];

/** The vendor's only inconclusive example: a status code of 103 beside nulls. */
function inconclusive(result: SandboxEnvelope["result"]): Result | null {
  if (!result) return null;
  const empty = Object.keys(result).map((key) => [key, /^status(_c|C)ode$/.test(key) ? 103 : null]);
  return { ...Object.fromEntries(empty), __typename: result.__typename };
}

function opposite(value: unknown): unknown {
  if (typeof value === "number" && value > 0 && value <= 1) return 0.12;
  return value === true ? false : value;
}

/** A copy in which every value, at any depth, is changed. */
function changed(value: unknown, change: (value: unknown) => unknown): unknown {
  const made = change(value);
  if (Array.isArray(made)) return made.map((item) => changed(item, change));
  if (!isObject(made)) return made;
  return Object.fromEntries(Object.entries(made).map(([name, inner]) => [name, changed(inner, change)]));
}

/** The scenario that an input names: the first one in its strings. Undefined stands for an answer with findings. */
export function findScenario(input: unknown): Scenario | undefined {
  if (typeof input === "string") return inText(input);
  if (typeof input !== "object" || input === null) return undefined;
  for (const [key, value] of Object.entries(input)) {
    const scenario = key === "documentType" ? undefined : findScenario(value);
    if (scenario !== undefined) return scenario;
  }
  return undefined;
}

function inText(text: string): Scenario | undefined {
  // Dates and years have no zero before a 9xx. The longest run of digits is the number of the identifier.
  const runs = text.match(/\d+/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length >= best.length ? run : best), "");
  const code = /0(9\d\d)$/.exec(longest)?.[1];
  return scenarios.find(
    (scenario) => String(scenario.code) === code || wordPattern(scenario.word).test(text),
  );
}

/** A pattern for the word by itself. In a name or an address, its hyphens may be blanks. */
function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${word.replaceAll("-", "[-_ ]")}(?![a-z0-9])`, "i");
}

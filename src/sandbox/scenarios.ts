import type { Envelope } from "../document/document.ts";

type Found = Envelope<Record<string, unknown>>;

/** A scenario: what the sandbox answers to a request that names it. */
export interface Scenario {
  /** The word that names it inside a text, an address or a URL, such as `https://example.com/inconclusive.jpg`. */
  readonly word: string;
  /** The number that names it at the end of an identifier's digits, after a zero: `9000000901`, `AAAPA0901A`. */
  readonly code: number;
  /** Its meaning, for the page of magic values. */
  readonly meaning: string;
  /** The GraphQL answer, made from the fixture `found`. */
  readonly envelope?: (found: Found) => Found;
  /** An answer below GraphQL. */
  readonly http?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** Changes the GraphQL answer after its execution, in a way that the shipped schema does not allow. */
  readonly tomorrow?: (result: Record<string, unknown>) => void;
  /** What happens to the answer on its way. */
  readonly transport?: "slow" | "lost" | "cut";
}

/** A decline. The vendor documents none; the texts are those that integrators met. */
export function declined(message: string, decryptedError: string | null = null): Found {
  return { ok: false, message, result: null, error: { status: "FAILED", message, decryptedError } };
}

function declines(...decline: Parameters<typeof declined>): Pick<Scenario, "envelope"> {
  return { envelope: () => declined(...decline) };
}

function http(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Pick<Scenario, "http"> {
  return {
    http: {
      status,
      body,
      headers: { "content-type": body.startsWith("<") ? "text/html" : "application/json", ...headers },
    },
  };
}

/** Every magic value of the sandbox. The table in `docs/sandbox.md` is generated from this list. */
export const scenarios: readonly Scenario[] = [
  {
    word: "inconclusive",
    code: 901,
    meaning: "`ok: true`, a status code of 103 where the result has one, every other finding null",
    envelope: (found) => ({ ...found, result: inconclusive(found.result) }),
  },
  { word: "no-record", code: 902, meaning: "`ok: false`, no record found", ...declines("No record found") },
  {
    word: "no-result",
    code: 903,
    meaning: "`ok: true` and `result: null`",
    envelope: (found) => ({ ...found, result: null }),
  },
  {
    word: "mismatch",
    code: 904,
    meaning: "found, with every yes turned into no and every score low",
    envelope: (found) => ({ ...found, result: opposite(found.result) as Record<string, unknown> }),
  },
  {
    word: "declined-balance",
    code: 911,
    meaning: "the account's balance is empty",
    ...declines("Insufficient balance to process this transaction", "INSUFFICIENT_PROVIDER_BALANCE"),
  },
  {
    word: "declined-unsupported",
    code: 912,
    meaning: "the account does not have the service",
    ...declines("Unsupported document type: sandbox"),
  },
  {
    word: "declined-input",
    code: 913,
    meaning: "the vendor refuses the input",
    ...declines("Invalid consent message Id"),
  },
  { word: "declined-source", code: 914, meaning: "the register is down", ...declines("Source unavailable") },
  {
    word: "declined-retrieved",
    code: 915,
    meaning: "the result can be retrieved only once, and it was retrieved before",
    ...declines("DOCUMENT_ALREADY_RETRIEVED", "DOCUMENT_ALREADY_RETRIEVED"),
  },
  { word: "declined-otp", code: 916, meaning: "the OTP is wrong", ...declines("Invalid OTP") },
  {
    word: "declined-credentials",
    code: 917,
    meaning: "the vendor refuses the keys",
    ...declines("Authentication failed"),
  },
  { word: "declined-other", code: 918, meaning: "words that tell no reason", ...declines("Something else") },
  { word: "http-401", code: 921, meaning: "HTTP 401", ...http(401, '{"message":"Unauthorized"}') },
  {
    word: "http-402",
    code: 922,
    meaning: "HTTP 402, credits used up",
    ...http(402, '{"message":"Insufficient credits"}'),
  },
  { word: "http-403", code: 923, meaning: "HTTP 403", ...http(403, '{"message":"Forbidden"}') },
  {
    word: "http-429",
    code: 924,
    meaning: "HTTP 429 with `Retry-After: 1`",
    ...http(429, "{}", { "retry-after": "1" }),
  },
  { word: "http-500", code: 925, meaning: "HTTP 500", ...http(500, '{"message":"Internal server error"}') },
  {
    word: "http-502",
    code: 926,
    meaning: "HTTP 502 with an HTML page",
    ...http(502, "<html><body>Bad Gateway</body></html>"),
  },
  {
    word: "http-503",
    code: 927,
    meaning: "HTTP 503 with an empty body",
    ...http(503, "", { "retry-after": "1" }),
  },
  {
    word: "gateway-balance",
    code: 928,
    meaning: "the gateway's HTTP 400 that the wallet is empty",
    ...http(400, '{"status":"ERROR","code":400,"message":"Insufficient Wallet Balance"}'),
  },
  {
    word: "edge-202",
    code: 929,
    meaning: "the edge's refusal under HTTP 202, which is not JSON",
    ...http(202, "Forbidden", { "content-type": "text/plain", "x-amzn-errortype": "ForbiddenException" }),
  },
  {
    word: "graphql-error",
    code: 931,
    meaning: "GraphQL errors and `data: null`",
    ...http(200, '{"errors":[{"message":"Internal error"}],"data":null}'),
  },
  {
    word: "slow",
    code: 941,
    meaning: "found, after a while (`slow` of the options, 2 s)",
    transport: "slow",
  },
  {
    word: "lost-answer",
    code: 942,
    meaning: "the request is read, the connection breaks",
    transport: "lost",
  },
  {
    word: "cut-answer",
    code: 943,
    meaning: "the connection breaks in the middle of the answer",
    transport: "cut",
  },
  {
    word: "unknown-member",
    code: 951,
    meaning: "tomorrow's schema: another member of the union",
    tomorrow: (result) => {
      for (const field of Object.keys(result)) delete result[field];
      result.__typename = "TomorrowsResult";
    },
  },
  {
    word: "extra-field",
    code: 952,
    meaning: "tomorrow's schema: a field nobody asked for",
    tomorrow: (result) => {
      result.tomorrows_field = "new";
    },
  },
  {
    word: "number-as-text",
    code: 953,
    meaning: "tomorrow's schema: every number sent as a string",
    tomorrow: (result) => replace(result, (value) => (typeof value === "number" ? String(value) : value)),
  },
  {
    word: "null-list",
    code: 954,
    meaning: "tomorrow's schema: null in place of every list",
    tomorrow: (result) => replace(result, (value) => (Array.isArray(value) ? null : value)),
  },
  {
    word: "missing-field",
    code: 955,
    meaning: "tomorrow's schema: the last selected field is left out",
    tomorrow: (result) => {
      const last = Object.keys(result).at(-1);
      if (last !== undefined) delete result[last];
    },
  },
];

/** The vendor's only inconclusive example: a status code of 103 beside nulls. */
function inconclusive(result: Found["result"]): Record<string, unknown> | null {
  if (!result) return null;
  const empty = Object.keys(result).map((key) => [key, /^status(_c|C)ode$/.test(key) ? 103 : null]);
  return { ...Object.fromEntries(empty), __typename: result.__typename };
}

function opposite(value: unknown): unknown {
  if (value === true) return false;
  if (typeof value === "number" && value > 0 && value <= 1) return 0.12;
  if (Array.isArray(value)) return value.map((item) => opposite(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, opposite(inner)]));
}

/** Changes all values in place, at any depth. */
function replace(holder: Record<string, unknown>, change: (value: unknown) => unknown): void {
  for (const [key, value] of Object.entries(holder)) {
    if (key === "__typename") continue;
    const changed = change(value);
    holder[key] = changed;
    if (typeof changed === "object" && changed !== null) replace(changed as Record<string, unknown>, change);
  }
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

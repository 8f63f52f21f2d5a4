/**
 * What the chaotic server does with a request whose variables name the fault. Those that begin `answer` send a whole
 * answer, and so do `declined`, `inconclusive`, `double-headers`, `partial-errors`, `drip`, `late` and `closes-idle`.
 */
export const FAULTS = [
  "answered",
  "declined",
  "inconclusive",
  "reset-after-read",
  "close-after-read",
  "stall-before-headers",
  "stall-in-body",
  "truncated",
  "cut-chunks",
  "wrong-json",
  "not-json-202",
  "redirect",
  "gateway-400",
  "unauthorized",
  "payment-required",
  "too-many",
  "html-500",
  "empty-503",
  "double-headers",
  "answer-500",
  "answer-as-text",
  "partial-errors",
  "drip",
  "late",
  "closes-idle",
] as const;

/** What happens before a request is read, on ports of their own since nothing can be read there. */
export const EARLY_FAULTS = ["refused", "reset-on-accept", "tls-untrusted", "tls-reset"] as const;

export type Fault = (typeof FAULTS)[number] | (typeof EARLY_FAULTS)[number];

/** Every fault, in the order of the tables. */
export const ALL_FAULTS: readonly Fault[] = [...FAULTS, ...EARLY_FAULTS];

/** The ends that a fault may lead to: the kind of answer, or the code of the error. */
export const EXPECTED: Readonly<Record<Fault, readonly string[]>> = {
  answered: ["answered"],
  declined: ["declined"],
  inconclusive: ["answered"],
  "reset-after-read": ["connection-lost"],
  "close-after-read": ["connection-lost"],
  "stall-before-headers": ["timeout"],
  "stall-in-body": ["timeout"],
  truncated: ["connection-lost"],
  "cut-chunks": ["connection-lost"],
  "wrong-json": ["invalid-response"],
  "not-json-202": ["unauthorized"],
  redirect: ["redirected"],
  "gateway-400": ["payment-required"],
  unauthorized: ["unauthorized"],
  "payment-required": ["payment-required"],
  "too-many": ["rate-limited"],
  "html-500": ["http-error"],
  "empty-503": ["unavailable"],
  "double-headers": ["answered"],
  "answer-500": ["answered"],
  "answer-as-text": ["answered"],
  "partial-errors": ["answered"],
  drip: ["answered"],
  // A process that stalls past both meets the answer before its own timer.
  late: ["timeout", "answered"],
  "closes-idle": ["answered"],
  refused: ["connection-failed"],
  // fetch cannot tell a reset before from one after the request was read.
  "reset-on-accept": ["connection-lost", "connection-failed"],
  "tls-untrusted": ["connection-failed"],
  "tls-reset": ["connection-failed", "connection-lost"],
};

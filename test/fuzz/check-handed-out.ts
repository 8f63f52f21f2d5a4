import { isDeepStrictEqual } from "node:util";
import { parseExactly } from "../../src/answer/parse-exactly.ts";
import type { WatchedCall } from "./watched-call.ts";

// Beyond it, comparing runs out of stack.
const COMPARABLE = 500;

/**
 * Holds what a call handed out against the body that came: an answer that came whole is handed out whole.
 *
 * @throws Error that says what did not hold
 */
export function checkHandedOut(body: string, { verification, error }: WatchedCall): void {
  const envelope = envelopeIn(body);
  if (envelope === undefined) return;
  if (verification === undefined)
    throw new Error(`an answer was thrown away: ${error?.code} ${error?.message}`);
  if (depthOf(body) < COMPARABLE && !isDeepStrictEqual(verification.answer(), envelope))
    throw new Error("another answer was handed out");
  const { ok, result } = envelope;
  const typename = typeof result === "object" && (result as { __typename?: unknown } | null)?.__typename;
  if (typeof ok === "boolean" && verification.ok !== (ok && typename === "HostileResult")) {
    throw new Error(`handed out as ${verification.ok}`);
  }
}

/** The envelope, if the text is an answer that has one. */
function envelopeIn(text: string): { readonly ok?: unknown; readonly result?: unknown } | undefined {
  const body = parsed(text.startsWith("\ufeff") ? text.slice(1) : text);
  const data = isObject(body) && !Array.isArray(body.data) ? opened(body.data) : undefined;
  const envelope = isObject(data) ? opened(data.verify) : undefined;
  if (!isObject(envelope)) return undefined;
  return Object.hasOwn(envelope, "result") ? { ...envelope, result: opened(envelope.result) } : envelope;
}

/** What a server packed into a text, or into a list of one, where GraphQL has an object. */
function opened(value: unknown): unknown {
  if (Array.isArray(value) && value.length === 1 && isObject(value[0])) return value[0];
  const inner = typeof value === "string" ? parsed(value) : undefined;
  return isObject(inner) ? inner : value;
}

function parsed(text: string): unknown {
  try {
    return parseExactly(text).value;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** At least as deep as the text nests. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return deepest;
}

import { isDeepStrictEqual } from "node:util";
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
  try {
    const { data } = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
    const envelope = Array.isArray(data) ? undefined : data?.verify;
    return typeof envelope === "object" && envelope !== null && !Array.isArray(envelope)
      ? envelope
      : undefined;
  } catch {
    return undefined;
  }
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

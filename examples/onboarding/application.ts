import type { FormValues } from "./read-form.ts";

/** The checks, in the order in which they are made. */
export const CHECKS = ["liveness", "bankAccount", "nameMatch"] as const;
export type CheckName = (typeof CHECKS)[number];

/**
 * How a check stands. `not-sent`: nothing left this machine, nothing is billed, it may be tried again. `unknown`: it may
 * be billed and nobody knows how it ended; the ledger lets nobody repeat it.
 */
export type CheckState =
  | "waiting"
  | "running"
  | "confirmed"
  | "not-confirmed"
  | "inconclusive"
  | "declined"
  | "not-sent"
  | "unknown"
  | "skipped";

export interface Check {
  readonly state: CheckState;
  /** What the person is told. */
  readonly note?: string;
  /** What the vendor's support can look a call up by. */
  readonly requestId?: string | undefined;
}

/** Somebody's application, as the server keeps it. */
export interface Application {
  /** In its address; tells nothing and cannot be guessed. */
  readonly id: string;
  /** Who sent it: only this browser may see it. */
  readonly session: string;
  /** What was agreed to, in which words, and when. */
  readonly consent: { readonly text: string; readonly at: Date };
  /** Forgotten as soon as no check needs them any more. */
  values: FormValues | undefined;
  checks: Record<CheckName, Check>;
}

export type Outcome = "running" | "confirmed" | "unknown" | "not-sent" | "review";

/** What the checks come to. Confirmed is only what every check confirmed. */
export function outcomeOf({ checks }: Application): Outcome {
  const states = CHECKS.map((name) => checks[name].state);
  if (states.some((state) => state === "waiting" || state === "running")) return "running";
  if (states.every((state) => state === "confirmed")) return "confirmed";
  if (states.includes("unknown")) return "unknown";
  return states.includes("not-sent") ? "not-sent" : "review";
}

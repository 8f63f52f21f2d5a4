import type { FormValues } from "./read-form.ts";

/** The checks, in the order in which they are made. */
export const CHECKS = ["liveness", "bankAccount", "nameMatch"] as const;
export type CheckName = (typeof CHECKS)[number];

/**
 * The state of a check. `not-sent`: nothing left this machine, nothing is billed, and you can try again. `unknown`: it may
 * have been billed, and nobody knows how it ended. The ledger lets nobody repeat it.
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
  /** The text for the person. */
  readonly note?: string;
  /** The vendor's support can look up a call by this id. */
  readonly requestId?: string | undefined;
}

/** A person's application, as the server keeps it. */
export interface Application {
  /** Part of its address. It reveals nothing and cannot be guessed. */
  readonly id: string;
  /** The browser that sent it. Only this browser may see it. */
  readonly session: string;
  /** The words of the consent, and its time. */
  readonly consent: { readonly text: string; readonly at: Date };
  /** Deleted as soon as no check needs them any more. */
  values: FormValues | undefined;
  checks: Record<CheckName, Check>;
}

export type Outcome = "running" | "confirmed" | "unknown" | "not-sent" | "review";

/** The outcome of all checks. It is confirmed only if every check is. */
export function outcomeOf({ checks }: Application): Outcome {
  const states = CHECKS.map((name) => checks[name].state);
  if (states.some((state) => state === "waiting" || state === "running")) return "running";
  if (states.every((state) => state === "confirmed")) return "confirmed";
  if (states.includes("unknown")) return "unknown";
  return states.includes("not-sent") ? "not-sent" : "review";
}

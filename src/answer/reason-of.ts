import { declineReasons } from "./decline-reasons.ts";
import type { DeclineReason } from "./reason.ts";

/** Reads a reason from the vendor's words, machine codes and free text alike. */
export function reasonOf(texts: readonly (string | null | undefined)[]): DeclineReason {
  const words = texts
    .filter((text) => typeof text === "string")
    .join("\n")
    .slice(0, 10_000)
    .toLowerCase()
    .replace(/[ _-]+/g, " ");
  const reasons = Object.keys(declineReasons) as DeclineReason[];
  return reasons.find((reason) => declineReasons[reason].words?.test(words)) ?? "other";
}

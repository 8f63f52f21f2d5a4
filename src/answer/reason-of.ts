import { type DeclineReason, declineReasons } from "./decline-reasons.ts";

/**
 * Reads a reason from the vendor's words: machine codes and free text alike. It has a file of its own, because apps load the
 * reasons at once, and this function only with the code for unusual answers.
 */
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

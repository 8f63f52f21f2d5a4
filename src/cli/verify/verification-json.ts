import type { Verification } from "../../answer/verification.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { printable } from "../printable.ts";
import { isInconclusive } from "./is-inconclusive.ts";
import { maskedResult } from "./masked-result.ts";

/** An answer for programs. Inputs are not in it. */
export function verificationJson(
  { name, operation, service }: CatalogueEntry,
  verification: Verification<Record<string, unknown>>,
  { mask }: { readonly mask: boolean },
): string {
  const { ok, message, receipt } = verification;
  const head = { service: name, operation, ok, message, receipt };
  const answer = verification.ok
    ? {
        ...head,
        inconclusive: isInconclusive(verification.result),
        result: mask ? maskedResult(verification.result, service.sensitiveResult ?? []) : verification.result,
      }
    : {
        ...head,
        error: verification.error,
        // It was paid for, and stands nowhere else. What is personal in it nobody knows, so a mask covers it whole.
        ...(verification.error.reason === "unexpected-result" && {
          unexpected: mask ? "…" : verification.answer().result,
        }),
      };
  return `${printable(JSON.stringify(answer, null, 2))}\n`;
}

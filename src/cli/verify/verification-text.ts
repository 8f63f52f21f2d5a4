import { reasonMeanings } from "../../answer/decline-reasons.ts";
import { isInconclusive } from "../../answer/is-inconclusive.ts";
import type { Verification } from "../../answer/verification.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { Painter } from "../painter.ts";
import { printable } from "../printable.ts";
import { maskedResult, withoutAadhaar } from "./mask-input.ts";

type Findings = Readonly<Record<string, unknown>>;

/** An answer for a person. */
export function verificationText(
  { service }: CatalogueEntry,
  verification: Verification<Findings>,
  { mask, paint }: { readonly mask: boolean; readonly paint: Painter },
): string {
  const text = (head: string, shown: Findings): string => `${head}\n\n${lines(shown, "  ", paint).join("")}`;
  if (verification.ok) {
    const { __typename: _, ...findings } = verification.result;
    const head = isInconclusive(findings)
      ? `${paint(["bold", "yellow"], "Served, but nothing was found:")} every finding is null.`
      : `${paint(["bold", "green"], "Served.")} These are the findings. It is up to you to decide what they prove.`;
    const shown = mask ? maskedResult(findings, service.sensitiveResult ?? []) : findings;
    return text(head, withoutAadhaar(shown) as Findings);
  }
  const { reason, status, message, decryptedError } = verification.error;
  const said = { message: verification.message, status, "error message": message, decryptedError };
  const result = mask ? "…" : withoutAadhaar(verification.answer().result);
  return text(`${paint(["bold", "red"], `Not served: ${reason}`)} (${reasonMeanings[reason]}).`, {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value ?? false)),
    ...(reason === "unexpected-result" && { result }),
  });
}

/** Names and values, the values in one column, what is inside indented below. */
function lines(record: Findings, indent: string, paint: Painter): string[] {
  const entries = Object.entries(record);
  const width = Math.max(0, ...entries.map(([name, value]) => (isInner(value) ? 0 : name.length)));
  return entries.flatMap(([name, value]): string[] => {
    const label = printable(name).replace(/\s+/g, " ");
    if (!isInner(value))
      return [`${indent}${paint("cyan", label.padEnd(width))}  ${shownLeaf(value, paint)}\n`];
    if (!Array.isArray(value))
      return [`${indent}${paint("cyan", label)}\n`, ...lines(value as Findings, `${indent}  `, paint)];
    return value.flatMap((item, index) => {
      const numbered = `${label} ${index + 1} of ${value.length}`;
      return lines({ [numbered]: item }, indent, paint);
    });
  });
}

function shownLeaf(value: unknown, paint: Painter): string {
  if (value === null || value === undefined) return paint("dim", "null");
  if (Array.isArray(value)) return value.length === 0 ? paint("dim", "none") : value.map(String).join(", ");
  if (typeof value === "object") return paint("dim", "nothing inside");
  if (value === "") return paint("dim", '""');
  return printable(String(value)).replace(/\s*\n\s*/g, " ");
}

/** Objects and lists of objects are set below their name; a list of plain values is one line. */
function isInner(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === "object" && item !== null);
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

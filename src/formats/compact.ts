import { cleanText } from "./clean-text.ts";

/** Upper case without blanks and hyphens: for identifiers in which they carry no meaning. */
export function compact(value: string): string {
  return cleanText(value)
    .replace(/[\s-]+/g, "")
    .toUpperCase();
}

import { cleanText } from "./clean-text.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { spoilt } from "./spoilt.ts";

/**
 * Text of whatever kind: the format of every input that has none of its own. No official rule bounds it; only what a
 * spreadsheet or an export made of a value is refused.
 */
export const text: Format = /*#__PURE__*/ rule("text", "text", "Example", cleanText, spoilt);

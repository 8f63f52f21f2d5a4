import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * Any text: the format of every input that has no other format. There is no official rule. Only a value that a spreadsheet
 * or an export spoilt is refused.
 */
export const text: Format = /*#__PURE__*/ rule("text", "text", "Example", cleanText, spreadsheetRules);

import { InvalidArgumentError } from "commander";
import { type DeclineReason, declineReasons } from "../../answer/decline-reasons.ts";

/** Reads the values of flags. If a value is invalid, the command ends and says what it must be. */
export const flagValues: {
  readonly [Name in "whole" | "positive" | "amount"]: (text: string) => number;
} & {
  readonly reasons: (text: string) => DeclineReason[];
  readonly separator: (text: string) => string;
} = { whole, reasons, separator, positive, amount };

function whole(text: string): number {
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("It must be a whole number, 1 or more.");
}

function reasons(text: string): DeclineReason[] {
  const given = text.split(",").filter(Boolean);
  if (given.length > 0 && given.every((reason) => Object.hasOwn(declineReasons, reason)))
    return given as DeclineReason[];
  throw new InvalidArgumentError(`The reasons are ${Object.keys(declineReasons).join(", ")}.`);
}

function separator(text: string): string {
  // Shells pass a typed \t on as two characters.
  if (text === "\\t") return "\t";
  if ([...text].length !== 1)
    throw new InvalidArgumentError('It must be one character, such as ";" or "\\t".');
  if (/["\r\n]/.test(text)) throw new InvalidArgumentError("It must not be a quote or a line break.");
  return text;
}

function positive(text: string): number {
  const number = Number(text);
  if (text.trim() !== "" && number > 0 && number <= 1e6) return number;
  throw new InvalidArgumentError("It must be a number above 0.");
}

function amount(text: string): number {
  const number = Number(text);
  if (text.trim() !== "" && number >= 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError("It must be an amount, such as 2.50.");
}

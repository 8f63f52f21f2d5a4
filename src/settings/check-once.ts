import type { Ledger, Once } from "../ledger/ledger.ts";
import { checkNames } from "./check-names.ts";

/** What a call asks of which ledger. */
export interface AskedOnce extends Once {
  readonly ledger: Pick<Ledger, "claim">;
}

const KNOWN: Readonly<Record<keyof Once, string>> = {
  ledger: "an object that openLedger() made",
  maxAge: "a number",
  subject: "a string",
  evenIfUnknown: "a boolean",
  anyAnswer: "a boolean",
  seen: "a string",
  run: "a string",
};
const NO_LEDGER =
  '"once" needs a ledger: pass ledger: await openLedger("checks.db") of indiconnect/ledger to createClient';

/**
 * Checks the option `once`, and returns what it asks for. Undefined if it is `false`.
 *
 * @param refuse throws, with what is wrong
 */
export function checkOnce(
  given: boolean | Once | undefined,
  usual: Pick<Ledger, "claim"> | undefined,
  refuse: (what: string) => never,
): AskedOnce | undefined {
  if (given === undefined || given === false) return undefined;
  const ledger = (given !== true && given.ledger) || usual;
  if (ledger === undefined) return refuse(NO_LEDGER);
  if (typeof ledger.claim !== "function") refuse(`"once.ledger" must be ${KNOWN.ledger}`);
  if (given === true) return { ledger };
  checkNames(given, KNOWN, (what) => refuse(`once: ${what}`));
  const { maxAge, subject } = given;
  if (maxAge !== undefined && !(maxAge >= 0)) refuse('"once.maxAge" must be milliseconds, 0 or more');
  if (subject?.trim() === "") refuse('"once.subject" is empty');
  return { ...given, ledger };
}

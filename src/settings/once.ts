import type { Ledger, Once } from "../ledger/ledger.ts";
import { checkNames } from "./check-names.ts";

const KNOWN: Readonly<Record<keyof Once, string>> = {
  maxAge: "a number",
  subject: "a string",
  evenIfUnknown: "a boolean",
};
const NO_LEDGER =
  '"once" needs a ledger: pass ledger: await openLedger("checks.db") of indiconnect/ledger to createClient';

/**
 * Checks the option `once`, and gives what it asks for: nothing where it is `false`.
 *
 * @param refuse throws, with what is wrong
 */
export function checkOnce(
  given: boolean | Once | undefined,
  ledger: Pick<Ledger, "claim"> | undefined,
  refuse: (what: string) => never,
): Once | undefined {
  if (given === undefined || given === false) return undefined;
  if (ledger === undefined) refuse(NO_LEDGER);
  if (given === true) return {};
  checkNames(given, KNOWN, (what) => refuse(`once: ${what}`));
  const { maxAge, subject } = given;
  if (maxAge !== undefined && !(maxAge >= 0)) refuse('"once.maxAge" must be milliseconds, 0 or more');
  if (subject?.trim() === "") refuse('"once.subject" is empty');
  return given;
}

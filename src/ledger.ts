/**
 * The ledger, which makes sure that a check is paid once across calls, processes, machines and crashes. Needs Node.
 *
 * @module indiconnect/ledger
 */
export type { Check } from "./ledger/check.ts";
export type { Claim } from "./ledger/claim.ts";
export type {
  ClaimOutcome,
  InProgressCheck,
  KeptAnswer,
  Ledger,
  LookOptions,
  Once,
  UnknownOutcome,
} from "./ledger/ledger.ts";
export type { LedgerCounts, UnknownCheck } from "./ledger/ledger-store.ts";
export { type LedgerOptions, openLedger } from "./ledger/open-ledger.ts";

import { type Ledger, openLedger } from "indiconnect/ledger";

/** Opens the ledger for all machines, in PostgreSQL: in the queue's database or in another one. */
export function openChecks(): Promise<Ledger> {
  const { LEDGER_URL, INDICONNECT_QUEUE_URL = "" } = process.env;
  return openLedger(LEDGER_URL ?? INDICONNECT_QUEUE_URL);
}

import { type Ledger, openLedger } from "indiconnect/ledger";

/** Opens the ledger, in PostgreSQL for all machines: the database of the queue, or one of its own. */
export function openChecks(): Promise<Ledger> {
  const { LEDGER_URL, INDICONNECT_QUEUE_URL = "" } = process.env;
  return openLedger(LEDGER_URL ?? INDICONNECT_QUEUE_URL);
}

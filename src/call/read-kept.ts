import type { Receipt } from "../error/receipt.ts";
import type { KeptAnswer } from "../ledger/ledger.ts";
import type { Attempt, Received } from "./attempt.ts";
import type { Call } from "./call.ts";
import type { ClientContext } from "./client-context.ts";
import { readUsual } from "./read-usual.ts";

/**
 * Reads an answer that the ledger kept, as it was read when it came, and with its own receipt.
 *
 * @throws IndiConnectError of the call, if the kept answer does not fit its document
 */
export async function readKept(client: ClientContext, call: Call, kept: KeptAnswer): Promise<Attempt> {
  const receipt: Receipt = { ...kept.receipt, recorded: true };
  call.ledgered = receipt;
  const body = JSON.stringify(kept.answer);
  const { status = 200, requestId, simulated } = receipt;
  const response = { status, body, header: () => undefined };
  const received: Received = { status, requestId, size: body.length, simulated };
  const { attempt, plain } = readUsual(call, response, received);
  if (attempt !== undefined) return attempt;
  const { readUnusual } = await import("./read-unusual.ts");
  try {
    // The answer may repeat the keys that it was asked with.
    call.hide((await client.keysFor(call)).secrets);
  } catch {
    // Then nobody knows them here.
  }
  return { ...readUnusual(call, response, plain), received };
}

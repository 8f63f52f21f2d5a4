import type { Receipt } from "../error/receipt.ts";
import type { KeptAnswer } from "../ledger/ledger.ts";
import type { Attempt, Received } from "./attempt.ts";
import type { Call } from "./call.ts";
import type { ClientContext } from "./client-context.ts";
import { readUsual } from "./read-usual.ts";

/**
 * Reads a kept answer as it was read when it arrived. It has the receipt of its own call.
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
    // The answer may repeat the keys of its own call.
    call.hide((await client.keysFor(call)).secrets);
  } catch {
    // Without the keys there is nothing to mask here.
  }
  return { ...readUnusual(call, response, plain), received };
}

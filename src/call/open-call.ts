import type { Operation } from "@urql/core";
import type { AnyDocument } from "../document/prepared-document.ts";
import { IndiConnectError } from "../error/error.ts";
import type { AskedOnce } from "../settings/check-once.ts";
import { checkVerifyOptions, type VerifyOptions } from "../settings/verify-options.ts";
import { Call, type Settle } from "./call.ts";
import type { ClientContext } from "./client-context.ts";

const NOT_REUSABLE =
  '"once" cannot be used with this service: each of its calls has to send an OTP. Leave the option out. Nothing was sent.';

/**
 * Opens a call of a document.
 *
 * @param source the operation, if the app called urql itself
 * @throws IndiConnectError `invalid-document`, `invalid-option`
 */
export function openCall(
  client: ClientContext,
  document: AnyDocument,
  variables: unknown,
  options: VerifyOptions,
  settle: Settle,
  source?: Operation,
): Call {
  const prepared = client.documents.of(document);
  let once: AskedOnce | undefined;
  try {
    once = checkVerifyOptions(options, client.settings);
    if (prepared.service.reusable === false && once?.anyAnswer !== true) {
      if (options.once) throw new IndiConnectError("invalid-option", `Options of verify: ${NOT_REUSABLE}`);
      once = undefined;
    }
  } catch (error) {
    throw new Call(client, prepared, variables, {}, settle).adopt(error as IndiConnectError);
  }
  return new Call(client, prepared, variables, options, settle, source, once);
}

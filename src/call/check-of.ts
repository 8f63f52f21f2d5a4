import { requestOf } from "../document/request-of.ts";
import { meantVariables } from "../input/meant-variables.ts";
import type { Check } from "../ledger/check.ts";
import type { Settings } from "../settings/options.ts";
import { accountOf } from "./account-of.ts";
import type { Call } from "./call.ts";

/** What a ledger is asked for a call whose variables were checked. */
export function checkOf(call: Call, settings: Settings, simulated: boolean | undefined): Check {
  const { options, document, variables = {} } = call;
  // Else they were cleaned already.
  const meant = options.checks === "off" ? meantVariables(document.service, variables) : variables;
  return {
    endpoint: call.endpoint,
    providerCode: accountOf(call, settings).providerCode,
    documentType: document.service.documentType,
    ...requestOf(document.document, meant),
    simulated,
  };
}

import {
  createClient,
  FaceLivenessPassive,
  IndiConnectError,
  type Transport,
} from "../../../src/index.node.ts";
import type { Connect } from "../caller.ts";
import { credentials } from "./request.ts";

/** This package over a transport. All calls share the signal, as those of one batch or one server do. */
export const indiconnect =
  (transport: () => Transport, signal?: AbortSignal): Connect =>
  (baseUrl, timeout) => {
    const client = createClient({ baseUrl, credentials, timeout, maxRetries: 1, transport: transport() });
    return {
      call: (url) =>
        client.verify(FaceLivenessPassive, { url }, { signal }).then(
          ({ ok }) => ({ end: ok ? "answered" : "declined", sent: "yes" }),
          (error: unknown) =>
            error instanceof IndiConnectError
              ? { end: error.code, sent: error.sent }
              : { end: `not an IndiConnectError: ${error}`, sent: "unknown" },
        ),
      close: () => client.close(),
    };
  };
